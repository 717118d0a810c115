// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/problem_setup.h"

#include "core/base/money.h"
#include "core/routing/tree_check.h"

#include <algorithm>

namespace oasis::routing {

namespace {

Result<void> checkInput(const SteinerInput& input)
{
    if (input.edgeCostCents.size() != input.graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "one price per street edge is needed");
    if (std::any_of(input.edgeCostCents.begin(), input.edgeCostCents.end(), [](std::int64_t c) { return c < 0; }))
        return fail(ErrorCode::InvalidArgument, "the price of a street edge is negative");
    for (const NodeIndex terminal : input.terminals)
        if (terminal.index() >= input.graph.nodeCount())
            return fail(ErrorCode::InvalidArgument, "a terminal is not a node of the street graph");
    for (const SupplyEntry& supply : input.supplies)
        if (supply.node.index() >= input.graph.nodeCount() || supply.entryPriceCents < 0)
            return fail(ErrorCode::InvalidArgument, "a supply is not a node, or its entry price is negative");
    return ok();
}

/// The set of nodes that the network can reach, as a leader in `sets`; the node count itself when there is none.
std::uint32_t reachableSet(const SteinerInput& input, NodeSets& sets)
{
    const auto nodes = static_cast<std::uint32_t>(input.graph.nodeCount());
    for (std::uint32_t e = 0; e < input.graph.edgeCount(); ++e)
        if (input.edgeCostCents[e] < kInfiniteCents)
            sets.unite(input.graph.edgeTails()[e], input.graph.edgeHeads()[e]);
    if (!input.supplies.empty()) {
        for (const SupplyEntry& supply : input.supplies)
            if (supply.entryPriceCents < kInfiniteCents)
                sets.unite(supply.node.value(), nodes);
        return sets.leader(nodes);
    }
    std::vector<std::uint32_t> count(nodes, 0);
    for (const NodeIndex terminal : input.terminals)
        ++count[sets.leader(terminal.value())];
    std::uint32_t best = nodes;
    for (const NodeIndex terminal : input.terminals)
        if (const std::uint32_t set = sets.leader(terminal.value()); best == nodes || count[set] > count[best])
            best = set;
    return best;
}

Result<void> addEdges(const SteinerInput& input, NodeSets& sets, std::uint32_t reachable, PreparedProblem& prepared)
{
    const auto root = static_cast<std::uint32_t>(input.graph.nodeCount());
    const auto streetEdges = static_cast<std::uint32_t>(input.graph.edgeCount());
    std::vector<SolverEdge> edges;
    bool fits = true;
    const auto add = [&](std::uint32_t a, std::uint32_t b, std::int64_t cost, std::uint32_t origin) {
        fits = fits && cost < kInfiniteCents - prepared.totalCost;
        if (fits) {
            prepared.totalCost += cost;
            edges.push_back({a, b, cost});
            prepared.origin.push_back(origin);
        }
    };
    for (std::uint32_t e = 0; e < streetEdges; ++e) {
        const std::uint32_t tail = input.graph.edgeTails()[e];
        const std::uint32_t head = input.graph.edgeHeads()[e];
        if (tail != head && input.edgeCostCents[e] < kInfiniteCents && sets.leader(tail) == reachable)
            add(tail, head, input.edgeCostCents[e], e);
    }
    for (std::uint32_t s = 0; s < input.supplies.size(); ++s)
        if (input.supplies[s].entryPriceCents < kInfiniteCents)
            add(root, input.supplies[s].node.value(), input.supplies[s].entryPriceCents, streetEdges + s);
    if (!fits)
        return fail(ErrorCode::Overflow, "the prices of all street edges sum to more than exact arithmetic holds");
    const std::uint32_t nodes = root + (input.supplies.empty() ? 0U : 1U);
    prepared.problem.graph = SolverGraph(nodes, std::move(edges));
    return ok();
}

} // namespace

Result<PreparedProblem> prepare(const SteinerInput& input)
{
    OASIS_CHECK(checkInput(input));
    PreparedProblem prepared;
    NodeSets sets(input.graph.nodeCount() + 1);
    const std::uint32_t reachable = reachableSet(input, sets);
    OASIS_CHECK(addEdges(input, sets, reachable, prepared));
    prepared.problem.terminal.assign(prepared.problem.graph.nodeCount(), 0);
    for (std::uint32_t i = 0; i < input.terminals.size(); ++i) {
        const std::uint32_t node = input.terminals[i].value();
        const bool joined = sets.leader(node) == reachable;
        prepared.reachable.push_back(joined ? 1 : 0);
        if (joined)
            prepared.problem.terminal[node] = 1;
        else
            prepared.unreachable.push_back(i);
    }
    if (!input.terminals.empty() && prepared.unreachable.size() == input.terminals.size())
        return fail(ErrorCode::Unreachable, "no terminal can be joined to a supply");
    if (!input.supplies.empty()) {
        prepared.problem.root = static_cast<std::uint32_t>(input.graph.nodeCount());
        prepared.problem.terminal.back() = 1;
    } else {
        const auto first = std::find(prepared.problem.terminal.begin(), prepared.problem.terminal.end(), 1);
        prepared.problem.root = static_cast<std::uint32_t>(first - prepared.problem.terminal.begin());
    }
    return prepared;
}

Result<void> checkParams(const SteinerParams& params)
{
    if (params.starts < 1 || params.ascentRoots < 1 || params.localPasses < 0 || params.dualSteps < 0 || params.proofWork < 0)
        return fail(ErrorCode::InvalidArgument, "solver effort: starts and roots at least 1, passes, dual steps and work at least 0");
    return ok();
}

StreetNetwork streetNetwork(const PreparedProblem& prepared, std::size_t streetEdges,
                            std::span<const std::uint32_t> solverEdges)
{
    StreetNetwork network;
    for (const std::uint32_t e : solverEdges) {
        network.cents += prepared.problem.graph.edge(e).cost;
        const std::uint32_t origin = prepared.origin[e];
        if (origin < streetEdges)
            network.edges.push_back(EdgeIndex{origin});
        else
            network.suppliesUsed.push_back(origin - static_cast<std::uint32_t>(streetEdges));
    }
    std::sort(network.edges.begin(), network.edges.end());
    std::sort(network.suppliesUsed.begin(), network.suppliesUsed.end());
    return network;
}

Result<void> checkNetwork(const StreetNetwork& network, const SteinerInput& input, std::span<const NodeIndex> joined)
{
    const SteinerInput question{input.graph, input.edgeCostCents, joined, input.supplies};
    const auto faults = faultsOf({network.edges, network.suppliesUsed, network.cents}, question);
    if (!faults.empty())
        return fail(ErrorCode::Internal, "a computed network failed its check: " + faults.front());
    return ok();
}

double gapPercent(std::int64_t value, std::int64_t bound)
{
    if (value == bound)
        return 0;
    const double difference = static_cast<double>(value) - static_cast<double>(bound);
    return 100.0 * (difference < 0 ? -difference : difference) / static_cast<double>(value != 0 ? value : bound);
}

} // namespace oasis::routing
