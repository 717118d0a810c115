// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/hop_routing.h"

#include "core/scenario/radio_hops.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/radio_refusal.h"
#include "core/scenario/router_prices.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace oasis {

namespace {

constexpr int kPrices = 8;          // of weight, for a budget or a quota
constexpr int kFrontierPrices = 12; // for a whole curve
constexpr int kProofWork = 4;       // times that of a plain network: the copies are as many times larger

std::int64_t millionths(const Site& site)
{
    return std::llround(site.weight * 1e6);
}

} // namespace

Result<HopRouting> HopRouting::create(const PlanContext& plan, const PlanningGraph& network,
                                      const SiteServices& services)
{
    HopRouting result(plan, network, services);
    OASIS_CHECK(result.prepare());
    return result;
}

Result<void> HopRouting::prepare()
{
    std::vector<routing::SupplyEntry> supplies;
    for (std::uint32_t s = 0; s < m_plan.supplies.size(); ++s) {
        m_entries.push_back(supervised(m_plan, m_plan.supplies[s]->entryPrice).inCents());
        if (!m_network.supplies[s].attached())
            continue;
        supplies.push_back({m_network.supplies[s].node, m_entries.back()});
        m_supplyIndex.push_back(s);
    }
    OASIS_TRY(m_pins, PinnedQuestion::create(m_plan, m_network, supplies));
    const std::vector<NodeIndex> nodes = servingNodes(m_network, m_pins->ends());
    m_sites.resize(nodes.size(), {0, true, 0, 0});
    m_weight.resize(nodes.size(), 0);
    fillSites();
    m_rate.assign(m_network.edges.size(), std::numeric_limits<double>::infinity());
    for (std::size_t e = 0; e < m_rate.size(); ++e)
        if (const std::int32_t link = m_network.edges[e].radioLink; link >= 0)
            m_rate[e] =
                m_network.radioLinks[static_cast<std::size_t>(link)].rateMbps * m_plan.definition.radioLinks.sharing;
    OASIS_TRY(m_hops, radioHops(m_plan, m_network, m_pins->pricesCt(), nodes));
    return ok();
}

void HopRouting::fillSites()
{
    for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
        const Site& site = *m_plan.sites[i];
        routing::HopSite& asked = m_sites[i];
        switch (m_plan.definition.objective) {
        case Objective::BestMix:
            asked.prizeCents = m_services.alternative[i].cost.inCents();
            asked.required = site.required || !m_services.alternative[i].exists();
            break;
        case Objective::Budget:
        case Objective::Quota:
            asked.required = site.required;
            m_weight[i] = millionths(site);
            break;
        default:
            asked.required = true;
        }
        asked.demand = site.mbits;
        asked.peak = site.mbits * m_plan.definition.radioLinks.sharing;
    }
}

routing::SteinerParams HopRouting::params() const
{
    routing::SteinerParams result;
    result.seed = m_plan.definition.effort.seed;
    result.proofWork *= kProofWork;
    return result;
}

Result<RoutedNetwork> HopRouting::route(const std::optional<RoutedNetwork>& relaxed, Money budget,
                                        const RunContext& ctx)
{
    const Objective objective = m_plan.definition.objective;
    if (objective == Objective::Budget) {
        const std::int64_t left = budget.inCents() - m_pins->pinnedCents();
        if (left < 0)
            return fail(ErrorCode::Infeasible,
                        "the budget does not even pay for " + m_pins->firstName() + " and what else is pinned",
                        m_pins->firstName());
        return coverage(relaxed, left, ctx);
    }
    if (objective == Objective::Quota)
        return coverage(relaxed, quota(), ctx);
    return leastCost(relaxed ? relaxed->proof : Proof{}, ctx);
}

Result<void> HopRouting::checkReach(const std::vector<std::uint32_t>& unreachable) const
{
    std::size_t first = m_plan.sites.size();
    for (std::size_t i = m_plan.sites.size(); i-- > 0;) {
        if (!m_network.sites[i].attached())
            continue;
        if (!std::binary_search(unreachable.begin(), unreachable.end(), static_cast<std::uint32_t>(i)))
            return ok();
        first = i;
    }
    if (first == m_plan.sites.size())
        return ok();
    return fail(ErrorCode::Unreachable,
                "no site can be joined; the first, " + nameOf(first) + ": " +
                    radioRefusal(m_plan, m_network, first),
                nameOf(first));
}

Result<RoutedNetwork> HopRouting::leastCost(const Proof& relaxed, const RunContext& ctx)
{
    OASIS_TRY(const auto tree, routing::cheapestHopTree(input(), params(), ctx));
    if (m_plan.definition.objective != Objective::BestMix)
        OASIS_CHECK(checkReach(tree.unreachable));
    OASIS_TRY(RoutedNetwork out, routed(tree.network, tree.unreachable));
    Proof& proof = out.proof;
    proof.value = spent(out);
    if (m_plan.definition.objective == Objective::BestMix)
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i)
            proof.value += isJoined(out.served[i]) ? 0 : m_services.alternative[i].cost.inCents();
    std::int64_t constant = m_pins->pinnedCents(); // beside what the tree knows: pins, sites that nothing leads to
    for (std::size_t i = 0; i < m_plan.sites.size(); ++i)
        constant += m_network.sites[i].attached() ? 0 : m_sites[i].prizeCents;
    const bool allJoined = tree.network.notJoined.empty();
    // The bound of all networks holds for those that keep the rules; not where these leave sites out that it joins.
    const bool sameSites = tree.unreachable.empty() && allJoined;
    proof.bound = allJoined ? std::max(tree.boundCents + constant, sameSites ? relaxed.bound : 0) : 0;
    proof.bound = std::min(proof.bound, proof.value);
    proof.stop = proof.value == proof.bound ? StopReason::Optimal : StopReason::EffortSpent;
    return out;
}

Result<RoutedNetwork> HopRouting::coverage(const std::optional<RoutedNetwork>& relaxed, std::int64_t target,
                                           const RunContext& ctx)
{
    const routing::HopTreeInput asked = input();
    OASIS_TRY(auto search, routing::HopCoverage::create(asked, m_weight, params()));
    OASIS_CHECK(checkReach(search.unreachable()));
    const bool forBudget = m_plan.definition.objective == Objective::Budget;
    const Proof known = relaxed ? relaxed->proof : Proof{};
    const routing::WeightPrice guess = firstPrice(known.weightPrice, forBudget ? target : known.value);
    const RunContext prices = ctx.part(0, 0.9);
    OASIS_CHECK(forBudget ? search.aimAtBudget(target, guess, kPrices, prices)
                          : search.aimAtQuota(target, guess, kPrices, prices));
    OASIS_TRY(const routing::HopNetwork found, networkFor(search, target, ctx.part(0.9, 1)));
    OASIS_TRY(RoutedNetwork out, routed(found, search.unreachable()));
    prove(search, relaxed, target, out);
    if (found.served.empty() && relaxed)
        out.warnings.insert(out.warnings.end(), relaxed->warnings.begin(), relaxed->warnings.end());
    return out;
}

/// Where the prices led to none, a network of the required sites alone is looked for.
Result<routing::HopNetwork> HopRouting::networkFor(routing::HopCoverage& search, std::int64_t target,
                                                   const RunContext& ctx) const
{
    const bool forBudget = m_plan.definition.objective == Objective::Budget;
    const auto best = [&] {
        return forBudget ? search.mostFor(target, ctx.stop) : search.cheapestFor(target, ctx.stop);
    };
    if (auto found = best())
        return std::move(*found);
    OASIS_TRY(const auto required, search.tryRequired(ctx));
    auto found = best();
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was cancelled");
    if (!found)
        return noneFor(search, required, target);
    return std::move(*found);
}

Error HopRouting::noneFor(const routing::HopCoverage& search, const routing::HopCoverage::Required& required,
                          std::int64_t target) const
{
    const bool forBudget = m_plan.definition.objective == Objective::Budget;
    const auto euros = [&](std::int64_t cents) {
        return std::to_string((cents + m_pins->pinnedCents() + 99) / 100) + " €";
    };
    if (!forBudget && target > search.bound().total())
        return fail(ErrorCode::Infeasible, "the sites that streets and radio links reach weigh less than the quota");
    if (forBudget && required.leastCents > target)
        return fail(ErrorCode::Infeasible,
                    "the budget does not pay for the required sites: they take " + euros(required.leastCents) +
                        " at least",
                    "budget");
    if (required.missing.empty())
        return fail(ErrorCode::Infeasible,
                    forBudget ? "no network of the required sites was found for the budget: the cheapest takes " +
                                    euros(required.cents)
                              : "no network was found that serves so much weight and keeps the rules of radio links",
                    forBudget ? "budget" : "quotaShare");
    const std::size_t site = required.missing.front();
    if (site >= m_plan.sites.size())
        return fail(ErrorCode::Infeasible,
                    "no network was found that joins the pinned streets and the required sites at once",
                    m_pins->firstName());
    return fail(ErrorCode::Infeasible,
                "no network was found that joins all required sites at once: beside the others, " + nameOf(site) +
                    " stays out; " + radioRefusal(m_plan, m_network, site),
                nameOf(site));
}

void HopRouting::prove(const routing::HopCoverage& search, const std::optional<RoutedNetwork>& relaxed,
                       std::int64_t target, RoutedNetwork& out) const
{
    const bool forBudget = m_plan.definition.objective == Objective::Budget;
    Proof& proof = out.proof;
    proof.value = forBudget ? weight(out) : spent(out);
    const std::int64_t bound =
        forBudget ? search.bound().mostWeight(target) : search.bound().leastCost(target) + m_pins->pinnedCents();
    const bool same = relaxed && sameRequired(search.unreachable());
    proof.bound = forBudget ? std::max(proof.value, same ? std::min(bound, relaxed->proof.bound) : bound)
                            : std::min(proof.value, same ? std::max(bound, relaxed->proof.bound) : bound);
    const auto& lines = search.bound().lines();
    const auto worth = [&](const routing::WeightLine& line) {
        return forBudget ? -search.bound().mostWeight(line, target) : search.bound().leastCost(line, target);
    };
    const auto best =
        std::max_element(lines.begin(), lines.end(), [&](const auto& a, const auto& b) { return worth(a) < worth(b); });
    proof.weightPrice = best != lines.end() ? best->price.numerator : relaxed ? relaxed->proof.weightPrice : 0;
    proof.stop = proof.value == proof.bound ? StopReason::Optimal : StopReason::EffortSpent;
}

Result<RoutedFrontier> HopRouting::frontier(const RoutedFrontier& relaxed, const FrontierRange& range,
                                            const RunContext& ctx)
{
    const routing::HopTreeInput asked = input();
    OASIS_TRY(auto search, routing::HopCoverage::create(asked, m_weight, params()));
    OASIS_CHECK(checkReach(search.unreachable()));
    const auto& known = relaxed.bound.lines();
    const std::int64_t pinned = m_pins->pinnedCents();
    const std::int64_t last = relaxed.points.empty() ? 0 : relaxed.points.back().routed.inCents() - pinned;
    std::int64_t to = range.to.inCents() - pinned;
    if (last > 0)
        to = std::min(to, 4 * last);
    const routing::WeightPrice guess = firstPrice(known.empty() ? 0 : known.back().price.numerator, to);
    OASIS_CHECK(search.aimAtBudget(to / 3, guess, kFrontierPrices, ctx));
    if (const auto all = search.cheapestFor(search.bound().total(), ctx.stop)) // nothing is left to buy beyond
        to = std::min(to, all->cents);
    if (!search.mostFor(to, ctx.stop)) {
        OASIS_TRY(const auto required, search.tryRequired(ctx));
        if (!search.mostFor(to, ctx.stop) && !ctx.stopRequested())
            return noneFor(search, required, to);
    }
    const routing::WeightLines lines = search.bound().dearerBy(pinned);
    RoutedFrontier result{{}, sameRequired(search.unreachable()) ? relaxed.bound : lines};
    for (const routing::WeightLine& line : lines.lines())
        result.bound.add(line);
    const std::int64_t from = std::max<std::int64_t>(0, range.from.inCents() - pinned);
    for (int i = 0; i < range.points; ++i) {
        const std::int64_t budget = from + (to - from) / std::max(1, range.points - 1) * i;
        const auto found = search.mostFor(budget, ctx.stop);
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "planning was cancelled");
        if (!found)
            continue;
        OASIS_TRY(RoutedNetwork network, routed(*found, search.unreachable()));
        const Money spends = Money::cents(spent(network));
        network.proof.value = weight(network);
        network.proof.bound = std::max(network.proof.value, result.bound.mostWeight(budget + pinned));
        network.proof.stop = network.proof.value == network.proof.bound ? StopReason::Optimal : StopReason::EffortSpent;
        if (!result.points.empty() &&
            (network.proof.value <= result.points.back().network.proof.value || spends <= result.points.back().routed))
            continue;
        result.points.push_back({std::move(network), spends});
    }
    if (result.points.empty())
        return fail(ErrorCode::Infeasible, "no network on the curve keeps the rules of radio links", "radioLinks");
    return result;
}

Result<RoutedNetwork> HopRouting::routed(const routing::HopNetwork& network,
                                         const std::vector<std::uint32_t>& unreachable) const
{
    RoutedNetwork out;
    out.proof.objective = m_plan.definition.objective;
    std::vector<EdgeIndex> edges;
    for (const std::uint32_t e : network.edges)
        if (const std::uint32_t of = m_hops->edgeOf(e); of != HopGraph::kNone)
            edges.push_back(EdgeIndex{of});
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<std::uint32_t> supplies; // as the pins number them
    for (std::uint32_t s = 0; s < m_supplyIndex.size(); ++s)
        if (std::binary_search(network.suppliesUsed.begin(), network.suppliesUsed.end(), m_supplyIndex[s]))
            supplies.push_back(s);
    const routing::PinnedNetwork whole = m_pins->withPins(edges, supplies);
    out.edges = whole.edges;
    for (const std::uint32_t s : whole.suppliesUsed)
        out.suppliesUsed.push_back(m_supplyIndex[s]);
    const RadioUse use = radioUse(m_plan, m_network, out);
    if (!use.broken.empty() && m_pins->empty())
        return fail(ErrorCode::Internal, "a network breaks the rules of radio links that it was routed by");
    if (!use.broken.empty())
        return fail(ErrorCode::Infeasible,
                    "the streets that are pinned in leave no network that keeps the rules of "
                    "radio links",
                    m_pins->firstName());
    judgeSites(network, unreachable, use, out);
    return out;
}

void HopRouting::judgeSites(const routing::HopNetwork& network, const std::vector<std::uint32_t>& unreachable,
                            const RadioUse& use, RoutedNetwork& out) const
{
    const Objective objective = m_plan.definition.objective;
    out.served.assign(m_plan.sites.size(), Served::No);
    out.why.assign(m_plan.sites.size(), WhyNot::None);
    for (std::uint32_t i = 0; i < m_plan.sites.size(); ++i) {
        const bool refused = std::binary_search(unreachable.begin(), unreachable.end(), i) ||
                             std::binary_search(network.notJoined.begin(), network.notJoined.end(), i);
        if (use.held[i] != 0)
            out.served[i] = use.radio[i] != 0 ? Served::Radio : Served::Fibre;
        else if (!m_network.sites[i].attached())
            out.why[i] = WhyNot::TooFarFromStreets;
        else if (refused)
            explain(i, out);
        else if (objective == Objective::Budget)
            out.why[i] = WhyNot::OverBudget;
        else if (objective == Objective::Quota)
            out.why[i] = WhyNot::NotNeeded;
        if (objective == Objective::BestMix && use.held[i] == 0 && m_services.alternative[i].exists())
            out.served[i] = Served::Alternative;
    }
}

void HopRouting::explain(std::size_t site, RoutedNetwork& out) const
{
    const bool far = m_network.sites[site].distanceM > m_plan.definition.cables.leadInToleranceM;
    out.why[site] = far ? WhyNot::TooFarFromStreets : WhyNot::Unreachable;
    out.warnings.push_back({far ? WarningCode::SiteTooFar : WarningCode::SiteUnreachable, 1, nameOf(site),
                            radioRefusal(m_plan, m_network, site)});
}

std::string HopRouting::nameOf(std::size_t site) const
{
    const Site& named = *m_plan.sites[site];
    return named.name.empty() ? "site " + std::to_string(named.id.value()) : named.name;
}

std::int64_t HopRouting::spent(const RoutedNetwork& network) const
{
    routing::PinnedNetwork priced{network.edges, {}};
    for (std::uint32_t s = 0; s < m_supplyIndex.size(); ++s)
        if (std::binary_search(network.suppliesUsed.begin(), network.suppliesUsed.end(), m_supplyIndex[s]))
            priced.suppliesUsed.push_back(s);
    return m_pins->priceOf(priced);
}

std::int64_t HopRouting::weight(const RoutedNetwork& network) const
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < m_plan.sites.size(); ++i)
        sum += isJoined(network.served[i]) ? m_weight[i] : 0;
    return sum;
}

routing::WeightPrice HopRouting::firstPrice(std::int64_t known, std::int64_t cents) const
{
    if (known > 0)
        return {known};
    const std::int64_t all = std::accumulate(m_weight.begin(), m_weight.end(), std::int64_t{1});
    const double mean = static_cast<double>(std::max<std::int64_t>(1, cents)) / static_cast<double>(all);
    return {static_cast<std::int64_t>(std::ceil(std::min(std::ldexp(mean, routing::WeightPrice::kShift), 0x1p50)))};
}

bool HopRouting::sameRequired(const std::vector<std::uint32_t>& unreachable) const
{
    return std::none_of(unreachable.begin(), unreachable.end(), [&](std::uint32_t i) { return m_sites[i].required; });
}

std::int64_t HopRouting::quota() const
{
    std::int64_t all = 0;
    for (const Site* site : m_plan.sites)
        all += millionths(*site);
    return std::llround(m_plan.definition.quotaShare * static_cast<double>(all));
}

} // namespace oasis
