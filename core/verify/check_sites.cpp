// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace oasis::verification {

namespace {

bool listed(const std::vector<SiteId>& ids, SiteId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// SiteSelection's rule: included sites whatever their state; else oases, required or of a kind that is on, not
/// excluded and above the kind's threshold.
bool belongs(const Site& site, const SiteSelection& rule, const Territory& territory)
{
    if (listed(rule.included, site.id))
        return true;
    if (site.state != SiteState::Oasis || site.required)
        return site.state == SiteState::Oasis;
    if (listed(rule.excluded, site.id) || !rule.kinds[static_cast<std::size_t>(site.kind)])
        return false;
    if (site.kind == SiteKind::ActivityZone)
        return !(site.areaHa < rule.zoneMinAreaHa);
    if (site.kind != SiteKind::CivicBuilding || rule.townHallMinPopulation <= 0)
        return true;
    for (const Municipality& municipality : territory.municipalities)
        if (municipality.code == site.municipalityCode)
            return municipality.population >= rule.townHallMinPopulation;
    return false;
}

/// Which sites a way of streets or links can join to a supply at all, found without any prices.
class Reachability
{
public:
    explicit Reachability(const Work& work) : m_work(work)
    {
        if (work.crowFly)
            alongLinks();
        else
            alongStreets();
    }
    [[nodiscard]] bool attached(std::size_t site) const
    {
        return m_work.crowFly ||
               m_work.siteAnchors[site].distanceM <= m_work.outcome.definition.cables.leadInToleranceM;
    }
    [[nodiscard]] bool reachable(std::size_t site) const { return m_reachable[site]; }

private:
    std::size_t rootOf(std::size_t node)
    {
        while (m_join[node] != node)
            node = m_join[node] = m_join[m_join[node]];
        return node;
    }

    void alongStreets()
    {
        const StreetLayer& layer = *m_work.input.streets;
        m_join.resize(layer.nodes.size());
        std::iota(m_join.begin(), m_join.end(), std::size_t{0});
        const bool municipalities = !m_work.input.territory->municipalities.empty();
        for (const Street& street : layer.streets)
            if (mayUse(street, m_work.outcome.definition.construction, municipalities))
                m_join[rootOf(street.tail)] = rootOf(street.head);
        const double tolerance = m_work.outcome.definition.cables.leadInToleranceM;
        std::set<std::size_t> supplied;
        for (const auto& [id, anchor] : m_work.supplyAnchors)
            if (anchor.street != nullptr && anchor.distanceM <= tolerance)
                supplied.insert(rootOf(anchor.street->tail));
        for (const Anchor& anchor : m_work.siteAnchors)
            m_reachable.push_back(anchor.street != nullptr && anchor.distanceM <= tolerance &&
                                  supplied.contains(rootOf(anchor.street->tail)));
    }

    void alongLinks()
    {
        m_reachable.assign(m_work.sites.size(), false);
        const Technology* fibre = m_work.services.fibre();
        const double range = fibre == nullptr ? 0 : fibre->rangeM;
        const double radius = m_work.outcome.definition.technology.earthRadiusM;
        std::vector<std::pair<double, double>> queue;
        for (const auto& [id, supply] : m_work.supplies)
            queue.emplace_back(supply->lonDeg, supply->latDeg);
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < m_work.sites.size(); ++i)
            if (m_work.sites[i] != nullptr)
                waiting.push_back(i);
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const auto [lon, lat] = queue[next];
            std::erase_if(waiting, [&, lon = lon, lat = lat](std::size_t i) {
                const Site& site = *m_work.sites[i];
                if (!(sphereDistanceM(lon, lat, site.lonDeg, site.latDeg, radius) < range))
                    return false;
                m_reachable[i] = true;
                queue.emplace_back(site.lonDeg, site.latDeg);
                return true;
            });
        }
    }

    const Work& m_work;
    std::vector<std::size_t> m_join;
    std::vector<bool> m_reachable;
};

const char* word(Served served)
{
    return served == Served::Fibre         ? "fibre"
           : served == Served::Alternative ? "alternative"
           : served == Served::Radio       ? "radio"
                                           : "not served";
}

const char* word(WhyNot why)
{
    switch (why) {
    case WhyNot::None:
        return "none";
    case WhyNot::TooFarFromStreets:
        return "too far from streets";
    case WhyNot::Unreachable:
        return "unreachable";
    case WhyNot::OverBudget:
        return "over budget";
    case WhyNot::NotWorthIt:
        return "not worth it";
    case WhyNot::TooFarForLinks:
        return "too far for links";
    case WhyNot::NotNeeded:
        return "not needed";
    }
    return "?";
}

/// May the objective serve the site so? `canFibre`: a way exists; `canOther`: a technology without fibre exists.
bool allowed(Objective objective, Served served, bool canFibre, bool canOther, bool required)
{
    switch (objective) {
    case Objective::ConnectAll:
    case Objective::Resilient:
    case Objective::TrenchAndCable:
    case Objective::Cabinets:
        return canFibre ? isJoined(served) : served == Served::No;
    case Objective::LeaseAll:
        return served == Served::Alternative;
    case Objective::Budget:
    case Objective::Quota:
        return served == Served::No || (isJoined(served) && canFibre);
    case Objective::BestMix:
        if (isJoined(served))
            return canFibre;
        if (canFibre && (required || !canOther))
            return false;
        return served == (canOther ? Served::Alternative : Served::No);
    }
    return false;
}

WhyNot reasonFor(const Work& work, Served served, bool attached, bool reachable)
{
    if (!work.networkWanted || isJoined(served))
        return WhyNot::None;
    if (!attached)
        return WhyNot::TooFarFromStreets;
    if (!reachable)
        return work.crowFly ? WhyNot::TooFarForLinks : WhyNot::Unreachable;
    if (served != Served::No)
        return WhyNot::None;
    switch (work.outcome.definition.objective) {
    case Objective::Budget:
        return WhyNot::OverBudget;
    case Objective::Quota:
        return WhyNot::NotNeeded;
    default:
        return WhyNot::None;
    }
}

/// What only a site with two ways, or one that cannot have them, may say. The ways themselves: NetworkCheck.
void checkProtectionSaid(Work& work, std::size_t index)
{
    const OutcomeSite& site = work.outcome.sites[index];
    const OutcomeProtection& said = site.protection;
    const Subject subject{"site", site.site.value(), work.sites[index]->name};
    if (said.state != SiteProtection::TwoWays)
        work.record.holds(said.secondWay.empty() && said.secondSupply == SupplyId{} && said.secondLengthM == 0,
                          "site second way", subject, "none", std::to_string(said.secondLengthM) + " m");
    if (said.state != SiteProtection::Blocked)
        work.record.holds(said.blockedBy == StreetId{} && !said.blockedAtJunction && said.blockedAt == Point{} &&
                              said.blockedByRisk.empty(),
                          "site blocked way", subject, "none", std::to_string(said.blockedBy.value()));
}

void checkService(Work& work, std::size_t index, const Reachability& ways)
{
    const OutcomeSite& site = work.outcome.sites[index];
    const Site& known = *work.sites[index];
    const Subject subject{"site", site.site.value(), known.name};
    const auto other = work.services.withoutFibre(known);
    // Whether another link would reach it, the search for links alone can tell.
    const bool byRadio = site.served == Served::Radio && radioAllowed(work.outcome.definition);
    const bool behindRadio = byRadio || (isJoined(site.served) && !work.outcome.radioLinks.empty());
    const bool canFibre = work.networkWanted && ((ways.attached(index) && ways.reachable(index)) || behindRadio);
    work.record.holds(
        allowed(work.outcome.definition.objective, site.served, canFibre, other.has_value(), known.required),
        "site served", subject, "a way of serving that fits objective and network", word(site.served));
    const WhyNot why =
        work.networkWanted ? reasonFor(work, site.served, ways.attached(index), ways.reachable(index)) : WhyNot::None;
    // A link may end at a site that no street leads to: it then fares as others do, or no way leads to the link.
    const bool mayLink = radioAllowed(work.outcome.definition) && !(ways.attached(index) && ways.reachable(index));
    const bool asLinked = site.why == WhyNot::Unreachable || site.why == reasonFor(work, site.served, true, true);
    if (!mayLink || !asLinked)
        work.record.same("site reason", subject, word(why), word(site.why));
    std::string technology;
    if (site.served == Served::Fibre)
        technology = work.services.onFibre(known).technology;
    else if (site.served == Served::Radio)
        technology = "radio";
    else if (site.served == Served::Alternative && other)
        technology = other->technology;
    work.record.same("site technology", subject, technology, site.technology);
    work.record.same("site alternative cost", subject, other ? other->lifeCost : Money(), site.alternativeCost);
    work.record.same("site municipality", subject, known.municipalityCode, site.municipalityCode);
    checkProtectionSaid(work, index);
}

} // namespace

void checkSites(Work& work)
{
    std::vector<SiteId> expected;
    for (const Site& site : work.input.sites)
        if (belongs(site, work.outcome.definition.sites, *work.input.territory))
            expected.push_back(site.id);
    std::sort(expected.begin(), expected.end());
    const auto& found = work.outcome.sites;
    work.record.same("sites selected", {}, static_cast<std::int64_t>(expected.size()),
                     static_cast<std::int64_t>(found.size()));
    for (std::size_t i = 0; i < std::min(expected.size(), found.size()); ++i)
        work.record.same("site selected", {"site", expected[i].value(), {}}, expected[i].value(),
                         found[i].site.value());
    const Reachability ways(work);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (work.record.holds(work.sites[i] != nullptr, "site selected", {"site", found[i].site.value(), {}},
                              "a site of the study"))
            checkService(work, i, ways);
}

} // namespace oasis::verification
