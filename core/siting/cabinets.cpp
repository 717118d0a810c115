// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/cabinets.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/siting/area_search.h"
#include "core/siting/cabinet_bound.h"
#include "core/siting/cabinet_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <tuple>

namespace oasis::siting {

namespace {

__extension__ using Wide = __int128;

Result<void> checkLimits(const CabinetLimits& limits)
{
    if (limits.sizes.empty() || limits.splits.empty())
        return fail(ErrorCode::InvalidArgument, "no size of cabinet or no splitter");
    for (std::size_t i = 0; i < limits.sizes.size(); ++i) {
        const CabinetSize& size = limits.sizes[i];
        const bool rises = i == 0 || (limits.sizes[i - 1].capacity < size.capacity &&
                                      limits.sizes[i - 1].priceCents <= size.priceCents);
        if (size.capacity < 1 || size.priceCents < 0 || !rises)
            return fail(ErrorCode::InvalidArgument, "sizes of cabinets: capacity below 1, or not rising",
                        "size " + std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < limits.splits.size(); ++i) {
        const SplitOption& split = limits.splits[i];
        const bool falls = i == 0 || (limits.splits[i - 1].ratio > split.ratio &&
                                      limits.splits[i - 1].maxLengthMm <= split.maxLengthMm);
        if (split.ratio < 1 || split.priceCents < 0 || split.maxLengthMm < 0 || split.maxLengthMm >= kInfiniteCents ||
            !falls)
            return fail(ErrorCode::InvalidArgument, "splitters: ratio below 1, or not falling with rising length",
                        "splitter " + std::to_string(i + 1));
    }
    if (limits.minPremises < 0 || limits.maxDistributionMm < 0 || limits.maxDistributionMm >= kInfiniteCents ||
        limits.takeUpPercent < 1 || limits.takeUpPercent > 100 || limits.operators < 1 || limits.reserveFibres < 0 ||
        limits.fibreCentsPerKm < 0 || limits.shortfallCents < 0)
        return fail(ErrorCode::InvalidArgument, "limits of cabinets out of range");
    return ok();
}

Result<void> checkNodes(const CabinetInput& input)
{
    const std::size_t nodes = input.graph.nodeCount();
    if (input.premises.size() != nodes || input.edgeLengthMm.size() != input.graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "premises or lengths are not of the graph's size");
    for (const auto list : {input.candidates, input.supplies, input.otherSupplies})
        for (const NodeIndex node : list)
            if (node.index() >= nodes)
                return fail(ErrorCode::InvalidArgument, "no such node", std::to_string(node.index()));
    if (input.candidates.empty())
        return fail(ErrorCode::InvalidArgument, "no place where a cabinet may stand");
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "cabinets need a supply point");
    for (const EdgeIndex edge : input.network)
        if (edge.index() >= input.graph.edgeCount() || input.edgeLengthMm[edge.index()] >= kInfiniteCents)
            return fail(ErrorCode::InvalidArgument, "the network holds an edge that is barred or does not exist");
    for (const std::int64_t length : input.edgeLengthMm)
        if (length < 0)
            return fail(ErrorCode::InvalidArgument, "an edge has a negative length");
    Wide whole = 0;
    for (const EdgeIndex edge : input.network)
        whole += input.edgeLengthMm[edge.index()];
    if (whole >= kInfiniteCents)
        return fail(ErrorCode::Overflow, "the network is too long");
    for (std::size_t node = 0; node < nodes; ++node)
        if (input.premises[node] < 0)
            return fail(ErrorCode::InvalidArgument, "negative premises", "node " + std::to_string(node));
    return ok();
}

/// All sums of the search stay below 2^61.
Result<void> checkSums(const CabinetInput& input, const PremiseTree& tree)
{
    const CabinetLimits& limits = input.limits;
    Wide premises = 0;
    for (const std::int32_t each : input.premises)
        premises += each;
    if (premises == 0)
        return fail(ErrorCode::InvalidArgument, "no premises to serve");
    Wide depth = 1;
    for (const std::int64_t each : tree.depthMm)
        depth = std::max<Wide>(depth, each);
    std::int64_t splitter = 0;
    for (const SplitOption& split : limits.splits)
        splitter = std::max(splitter, split.priceCents);
    // At worst a cabinet for each of the premises, and each way through the supply.
    const Wide each = Wide{limits.sizes.back().priceCents} + Wide{limits.shortfallCents} * limits.minPremises +
                      Wide{splitter} * (1 + limits.operators);
    const Wide fibreMm = (3 + Wide{limits.operators} + limits.reserveFibres) * premises * depth;
    if (premises > 1'000'000'000 || depth >= kInfiniteCents ||
        fibreMm * std::max<Wide>(1, limits.fibreCentsPerKm) + each * premises * kMicrosPerCent >= kInfiniteCents)
        return fail(ErrorCode::Overflow, "lengths, premises or prices of the cabinets are too large");
    return ok();
}

/// The best partition of several starts, shaken. `values`: what it cost before, when that was a plan.
Result<AreaSearch> bestPartition(const PremiseTree& tree, const CabinetInput& input, const CabinetParams& params,
                                 std::vector<std::int64_t>& values, const RunContext& ctx)
{
    const std::int32_t most = input.limits.sizes.back().capacity;
    std::vector<AreaSearch> starts(static_cast<std::size_t>(params.starts), AreaSearch(tree, input.limits));
    parallelFor(starts.size(), ctx, [&](std::size_t i) {
        const auto parts = static_cast<std::int64_t>(starts.size());
        const auto capacity = most * (2 * parts - static_cast<std::int64_t>(i)) / (2 * parts); // most … most / 2
        starts[i].partition(static_cast<std::int32_t>(std::max<std::int64_t>(1, capacity)));
        static_cast<void>(starts[i].improve(params.passes, ctx));
    });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "search for cabinets stopped");
    std::size_t best = 0;
    for (std::size_t i = 1; i < starts.size(); ++i)
        if (starts[i].score() < starts[best].score())
            best = i;
    AreaSearch search = starts[best];
    if (search.score().excess == 0)
        values.push_back(search.score().micros);
    Random random(params.seed);
    for (int i = 0; i < params.shakes; ++i) {
        if (!search.shake(random, ctx))
            return fail(ErrorCode::Cancelled, "search for cabinets stopped");
        ctx.report(static_cast<double>(i + 1) / params.shakes, "siting.search");
    }
    return search;
}

/// Length from one place to each other of its area.
std::vector<std::int64_t> lengthsFrom(const PremiseTree& tree, std::span<const std::uint32_t> places,
                                      std::uint32_t from)
{
    std::vector<std::int64_t> length(places.size(), -1);
    const auto at = [&](std::uint32_t place) {
        return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), place) - places.begin());
    };
    std::int64_t way = 0;
    for (std::uint32_t v = from;; v = tree.parent[v]) {
        length[at(v)] = way;
        if (v == places.front())
            break;
        way += tree.lengthMm[v];
    }
    for (std::size_t i = 1; i < places.size(); ++i)
        if (length[i] < 0)
            length[i] = length[at(tree.parent[places[i]])] + tree.lengthMm[places[i]];
    return length;
}

/// Areas that no cabinet serves whole give up the premises beyond its limits. Several rounds: what is left may call for
/// another place.
void relieve(PremiseTree& tree, AreaSearch& search, const CabinetLimits& limits)
{
    for (;;) {
        bool changed = false;
        for (const std::uint32_t top : search.tops()) {
            const AreaChoice& choice = search.choice(top);
            if (choice.score.excess == 0)
                continue;
            const std::vector<std::uint32_t> places = search.places(top);
            const auto length = choice.place == kNoPlace ? std::vector<std::int64_t>(places.size(), kInfiniteCents)
                                                         : lengthsFrom(tree, places, choice.place);
            std::int32_t room = limits.sizes.back().capacity;
            for (std::size_t i = 0; i < places.size(); ++i) {
                std::int32_t& weight = tree.weight[places[i]];
                const bool far = length[i] > limits.maxDistributionMm ||
                                 (choice.place != kNoPlace &&
                                  length[i] + tree.depthMm[choice.place] > limits.splits.back().maxLengthMm);
                const std::int32_t lost = far ? weight : std::max(0, weight - room);
                room -= weight - lost;
                weight -= lost;
                changed = changed || lost > 0;
                if (lost > 0)
                    tree.unserved.push_back({tree.node[places[i]], lost, WhyUnserved::NoArea});
            }
        }
        if (!changed)
            return;
        search.rescore();
    }
}

/// Numbers the areas and writes them down.
class PlanWriter
{
public:
    PlanWriter(const CabinetInput& input, const PremiseTree& tree, const AreaSearch& search)
        : m_input(input), m_tree(tree), m_search(search), m_cabinetOf(tree.size(), kNoCabinet)
    {}

    CabinetPlan write()
    {
        m_plan.unserved = m_tree.unserved;
        std::sort(m_plan.unserved.begin(), m_plan.unserved.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.node, a.why, a.premises) < std::tuple(b.node, b.why, b.premises);
        });
        std::vector<std::uint32_t> tops;
        for (const std::uint32_t top : m_search.tops())
            if (m_search.choice(top).place != kNoPlace)
                tops.push_back(top);
        const auto key = [&](std::uint32_t top) {
            const AreaChoice& choice = m_search.choice(top);
            return std::tuple(m_tree.node[choice.place], choice.premises, top);
        };
        std::sort(tops.begin(), tops.end(), [&](auto a, auto b) { return key(a) < key(b); });
        std::int64_t micros = 0;
        for (const std::uint32_t top : tops) {
            m_cabinetOf[top] = static_cast<std::uint32_t>(m_plan.cabinets.size());
            addCabinet(m_search.choice(top), micros);
        }
        addPremises();
        return std::move(m_plan);
    }

private:
    void addCabinet(const AreaChoice& choice, std::int64_t& micros)
    {
        Cabinet cabinet;
        cabinet.node = m_tree.node[choice.place];
        cabinet.supply = m_tree.supply[choice.place];
        cabinet.premises = choice.premises;
        cabinet.capacity = choice.capacity;
        cabinet.splitRatio = choice.splitRatio;
        cabinet.splitters = splittersFor(choice.premises, choice.splitRatio, m_input.limits);
        cabinet.feederFibres = cabinet.splitters + m_input.limits.reserveFibres;
        cabinet.feederMm = m_tree.depthMm[choice.place];
        cabinet.farthestMm = choice.farthestMm;
        cabinet.distributionMm = choice.distributionMm;
        const std::int64_t missing = std::max(0, m_input.limits.minPremises - choice.premises);
        micros += choice.score.micros - missing * m_input.limits.shortfallCents * kMicrosPerCent;
        const std::int64_t whole = micros / kMicrosPerCent + (micros % kMicrosPerCent > 0 ? 1 : 0);
        cabinet.costCents = whole - m_plan.valueCents;
        m_plan.valueCents = whole;
        m_plan.cabinets.push_back(cabinet);
    }
    void addPremises()
    {
        for (std::uint32_t v = 0; v < m_tree.size(); ++v)
            if (m_tree.weight[v] > 0)
                m_plan.served.push_back({m_tree.node[v], m_cabinetOf[m_search.topOf(v)], m_tree.weight[v]});
        std::sort(m_plan.served.begin(), m_plan.served.end(), [](const auto& a, const auto& b) {
            return std::tie(a.node, a.cabinet) < std::tie(b.node, b.cabinet);
        });
        m_plan.areaOfNode.assign(m_input.graph.nodeCount(), kNoCabinet);
        for (std::size_t node = 0; node < m_plan.areaOfNode.size(); ++node)
            if (const std::uint32_t place = m_tree.placeOfNode[node]; place != kNoPlace)
                m_plan.areaOfNode[node] = m_cabinetOf[m_search.topOf(place)];
    }

    const CabinetInput& m_input;
    const PremiseTree& m_tree;
    const AreaSearch& m_search;
    std::vector<std::uint32_t> m_cabinetOf; // per place, of tops
    CabinetPlan m_plan;
};

Result<void> prove(const CabinetInput& input, const CabinetParams& params, std::span<const std::int64_t> values,
                   CabinetPlan& plan, const RunContext& ctx)
{
    std::vector<std::int32_t> served(input.graph.nodeCount(), 0);
    for (const ServedPremises& each : plan.served)
        served[each.node.index()] += each.premises;
    CabinetBound bound;
    if (params.boundSteps > 0) {
        OASIS_TRY(bound, cabinetBound(input, served, plan.valueCents, params, ctx));
    }
    plan.boundCents = std::min(bound.boundCents, plan.valueCents);
    plan.stop = plan.boundCents == plan.valueCents ? CabinetStop::Optimal : CabinetStop::EffortSpent;
    for (const std::int64_t micros : values)
        if (const std::int64_t value = micros / kMicrosPerCent + 1; value > plan.valueCents)
            plan.trace.push_back({value, 0});
    for (const std::int64_t step : bound.trace)
        plan.trace.push_back({plan.valueCents, std::min(step, plan.valueCents)});
    return ok();
}

} // namespace

std::int32_t splittersFor(std::int32_t premises, std::int32_t ratio, const CabinetLimits& limits)
{
    const std::int64_t lines = std::int64_t{premises} * limits.takeUpPercent;
    const std::int64_t each = std::int64_t{100} * limits.operators * ratio;
    return static_cast<std::int32_t>((lines + each - 1) / each * limits.operators);
}

Result<CabinetPlan> planCabinets(const CabinetInput& input, const CabinetParams& params, const RunContext& ctx)
{
    if (params.starts < 1 || params.passes < 0 || params.shakes < 0 || params.boundSteps < 0)
        return fail(ErrorCode::InvalidArgument, "effort of the search for cabinets out of range");
    OASIS_CHECK(checkLimits(input.limits));
    OASIS_CHECK(checkNodes(input));
    OASIS_TRY(PremiseTree tree, premiseTree(input));
    OASIS_CHECK(checkSums(input, tree));
    std::vector<std::int64_t> values;
    OASIS_TRY(AreaSearch search, bestPartition(tree, input, params, values, ctx.part(0.0, 0.5)));
    relieve(tree, search, input.limits);
    CabinetPlan plan = PlanWriter(input, tree, search).write();
    OASIS_CHECK(prove(input, params, values, plan, ctx.part(0.5, 1.0)));
    if (const auto faults = faultsOf(plan, input); !faults.empty())
        return fail(ErrorCode::Internal, "the cabinets failed their check: " + faults.front());
    return plan;
}

} // namespace oasis::siting
