// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_links.h"

#include "core/base/parallel.h"
#include "core/scenario/ptp_link.h"
#include "core/scenario/radio_network.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <tuple>

namespace oasis {

namespace {

/// Two places that a link might join: a supply point or a site, and a site.
struct Pair
{
    const SupplyPoint* supply = nullptr;
    const Site* from = nullptr;
    const Site* to = nullptr;
    [[nodiscard]] Point start() const { return supply != nullptr ? supply->position : from->position; }
    [[nodiscard]] double wantedMbps() const { return supply != nullptr ? to->mbits : std::min(from->mbits, to->mbits); }
};

struct PricedLink
{
    RadioEdge link;
    Money price;
};

struct PairResult
{
    std::vector<PricedLink> links;
    bool unknownRelief = false;
    std::optional<Error> error;
};

/// Heights of antennas, cheapest first.
std::vector<double> heightsUpTo(double highestM)
{
    std::vector<double> heights{std::min(kRoofM, highestM)};
    if (highestM > kRoofM)
        heights.push_back(std::min(kPoleM, highestM));
    if (highestM > kPoleM)
        heights.push_back(highestM);
    return heights;
}

/// Masts cost far more than poles, poles more than nothing: the heights of both ends by what they cost together.
std::vector<PtpHeights> heightPairs(double fromHighestM, double toHighestM)
{
    const auto from = heightsUpTo(fromHighestM);
    const auto to = heightsUpTo(toHighestM);
    const auto rank = [](std::size_t a, std::size_t b) {
        return std::tuple((a == 2) + (b == 2), (a == 1) + (b == 1), a, b);
    };
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (std::size_t a = 0; a < from.size(); ++a)
        for (std::size_t b = 0; b < to.size(); ++b)
            order.emplace_back(a, b);
    std::sort(order.begin(), order.end(),
              [&](const auto& x, const auto& y) { return rank(x.first, x.second) < rank(y.first, y.second); });
    std::vector<PtpHeights> pairs;
    for (const auto& [a, b] : order)
        pairs.push_back({from[a], to[b]});
    return pairs;
}

class LinkSearch
{
public:
    LinkSearch(const PlanContext& plan, const PlanningGraph& network)
        : m_plan(plan), m_network(network), m_rules(plan.definition.radioLinks),
          m_betweenSites(heightPairs(m_rules.siteHeightM, m_rules.siteHeightM)),
          m_fromSupply(heightPairs(m_rules.supplyHeightM, m_rules.siteHeightM))
    {}

    Result<RadioLinkSearch> run(const RunContext& ctx)
    {
        const std::vector<Pair> pairs = pairsInRange();
        std::vector<PairResult> results(pairs.size());
        parallelFor(pairs.size(), ctx, [&](std::size_t i) { results[i] = linksOf(pairs[i]); });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "the search for radio links was cancelled");
        std::vector<PricedLink> all;
        RadioLinkSearch found;
        Warning voids{WarningCode::ElevationVoids,
                      0,
                      {},
                      "pairs of places without radio links: the relief between "
                      "them is not known"};
        for (std::size_t i = 0; i < results.size(); ++i) {
            if (results[i].error)
                return *results[i].error;
            if (results[i].unknownRelief && voids.count++ == 0)
                voids.firstOffender = pairs[i].to->name;
            all.insert(all.end(), results[i].links.begin(), results[i].links.end());
        }
        if (voids.count > 0)
            found.warnings.push_back(std::move(voids));
        found.links = cheapest(all);
        return found;
    }

private:
    /// Supply points first, then sites by their numbers: by a sweep from west to east.
    [[nodiscard]] std::vector<Pair> pairsInRange() const
    {
        std::vector<std::size_t> byX(m_plan.sites.size());
        for (std::size_t i = 0; i < byX.size(); ++i)
            byX[i] = i;
        const auto x = [&](std::size_t i) { return m_plan.sites[i]->position.x; };
        std::sort(byX.begin(), byX.end(),
                  [&](std::size_t a, std::size_t b) { return std::pair(x(a), a) < std::pair(x(b), b); });
        const auto near = [&](Point place, auto&& visit) {
            auto at = std::lower_bound(byX.begin(), byX.end(), place.x - m_rules.maxRangeM,
                                       [&](std::size_t i, double west) { return x(i) < west; });
            for (; at != byX.end() && x(*at) <= place.x + m_rules.maxRangeM; ++at) {
                const double away = distance(place, m_plan.sites[*at]->position);
                if (away <= m_rules.maxRangeM && away >= kShortestM)
                    visit(*at);
            }
        };
        std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> ends; // supply first, else site; site
        const std::size_t none = std::numeric_limits<std::size_t>::max();
        for (std::size_t s = 0; s < m_plan.supplies.size(); ++s)
            if (m_network.supplies[s].attached())
                near(m_plan.supplies[s]->position, [&](std::size_t i) { ends.emplace_back(s, none, i); });
        for (std::size_t a = 0; a < m_plan.sites.size(); ++a)
            near(m_plan.sites[a]->position, [&](std::size_t b) {
                if (a < b)
                    ends.emplace_back(none, a, b);
            });
        std::sort(ends.begin(), ends.end());
        std::vector<Pair> pairs;
        for (const auto& [supply, from, to] : ends)
            pairs.push_back({supply == none ? nullptr : m_plan.supplies[supply],
                             from == none ? nullptr : m_plan.sites[from], m_plan.sites[to]});
        return pairs;
    }

    [[nodiscard]] PairResult linksOf(const Pair& pair) const
    {
        PairResult result;
        PtpProfile profile = ptpProfile(*m_plan.input.elevation, pair.start(), pair.to->position);
        profile.latitudeDeg = pair.to->latDeg;
        if (!profile.known) {
            result.unknownRelief = true;
            return result;
        }
        for (const LinkEquipment& equipment : defaultLinkEquipment()) {
            if (!m_rules.bands[static_cast<std::size_t>(bandOf(equipment))])
                continue;
            auto link = linkBy(equipment, pair, profile);
            if (!link.has_value()) {
                result.error = std::move(link).error();
                return result;
            }
            if (link.value())
                result.links.push_back(std::move(*link.value()));
        }
        dropBeaten(result.links);
        return result;
    }
    Result<std::optional<PricedLink>> linkBy(const LinkEquipment& equipment, const Pair& pair,
                                             const PtpProfile& profile) const
    {
        for (const PtpHeights& heights : pair.supply != nullptr ? m_fromSupply : m_betweenSites) {
            OASIS_TRY(const PtpClearance clearance,
                      ptpClearance(profile, heights, equipment.frequencyGhz, m_rules.obstacleM));
            if (!clearance.isFree())
                continue;
            OASIS_TRY(const PtpBudget budget, ptpBudget(profile, heights, equipment, m_rules));
            if (budget.rateMbps <= 0 || budget.rateMbps < pair.wantedMbps())
                continue; // other heights have another multipath
            PricedLink found;
            found.link.fromSupply = pair.supply != nullptr ? pair.supply->id : SupplyId{};
            found.link.fromSite = pair.from != nullptr ? pair.from->id : SiteId{};
            found.link.toSite = pair.to->id;
            found.link.equipment = equipment.id;
            found.link.lengthM = distance(pair.start(), pair.to->position);
            found.link.fromHeightM = heights.fromM;
            found.link.toHeightM = heights.toM;
            found.link.rateMbps = budget.rateMbps;
            found.link.receivedDbm = budget.receivedDbm;
            found.link.marginDb = budget.marginDb;
            found.link.availabilityPercent = budget.availabilityPercent;
            found.link.clearanceM = clearance.roomM;
            OASIS_TRY(const SiteService service, radioLinkService(m_plan, found.link));
            found.price = routedCost(m_plan.definition, service);
            return std::optional(std::move(found));
        }
        return std::optional<PricedLink>();
    }
    static void dropBeaten(std::vector<PricedLink>& links)
    {
        std::vector<PricedLink> kept;
        for (std::size_t i = 0; i < links.size(); ++i) {
            bool beaten = false;
            for (std::size_t j = 0; j < links.size() && !beaten; ++j) {
                const bool asGood =
                    links[j].price <= links[i].price && links[j].link.rateMbps >= links[i].link.rateMbps;
                const bool equal = links[j].price == links[i].price && links[j].link.rateMbps == links[i].link.rateMbps;
                beaten = j != i && asGood && (!equal || j < i);
            }
            if (!beaten)
                kept.push_back(links[i]);
        }
        links = std::move(kept);
    }

    /// All of a pair count as one: what is faster and dearer comes along.
    [[nodiscard]] std::vector<RadioEdge> cheapest(const std::vector<PricedLink>& all) const
    {
        std::map<SiteId, std::vector<std::size_t>> ofSite; // the cheapest of each pair
        const auto samePair = [&](std::size_t i, std::size_t j) {
            return all[i].link.fromSupply == all[j].link.fromSupply && all[i].link.fromSite == all[j].link.fromSite &&
                   all[i].link.toSite == all[j].link.toSite;
        };
        std::vector<std::size_t> first(all.size()); // the cheapest of its pair; pairs lie together
        for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
            std::size_t best = begin;
            for (end = begin; end < all.size() && samePair(begin, end); ++end)
                best = all[end].price < all[best].price ? end : best;
            std::fill(first.begin() + static_cast<std::ptrdiff_t>(begin),
                      first.begin() + static_cast<std::ptrdiff_t>(end), best);
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (first[i] != i)
                continue;
            ofSite[all[i].link.toSite].push_back(i);
            if (all[i].link.fromSite != SiteId{})
                ofSite[all[i].link.fromSite].push_back(i);
        }
        std::vector<std::uint8_t> kept(all.size(), 0);
        for (auto& [site, links] : ofSite) {
            std::sort(links.begin(), links.end(), [&](std::size_t a, std::size_t b) {
                return std::tuple(all[a].price, all[a].link.lengthM, a) <
                       std::tuple(all[b].price, all[b].link.lengthM, b);
            });
            for (std::size_t i = 0; i < std::min(links.size(), static_cast<std::size_t>(m_rules.linksPerSite)); ++i)
                kept[links[i]] = 1;
        }
        std::vector<RadioEdge> result;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (kept[first[i]] != 0)
                result.push_back(all[i].link);
        return result;
    }

    static constexpr double kShortestM = 20; ///< nearer places are one to radio

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const RadioLinkRules& m_rules;
    std::vector<PtpHeights> m_betweenSites;
    std::vector<PtpHeights> m_fromSupply;
};

} // namespace

Result<RadioLinkSearch> findRadioLinks(const PlanContext& plan, const PlanningGraph& network, const RunContext& ctx)
{
    if (plan.input.elevation->heightM.empty())
        return fail(ErrorCode::InvalidArgument, "radio links need the relief: import heights of the ground",
                    "radioLinks");
    return LinkSearch(plan, network).run(ctx);
}

Result<PlanningGraph> withRadioLinks(const PlanContext& plan, PlanningGraph network, const RunContext& ctx)
{
    OASIS_TRY(RadioLinkSearch found, findRadioLinks(plan, network, ctx.part(0, 0.9)));
    network.warnings.insert(network.warnings.end(), found.warnings.begin(), found.warnings.end());
    return withRadioLinks(plan, std::move(network), std::move(found.links), ctx.part(0.9, 1));
}

} // namespace oasis
