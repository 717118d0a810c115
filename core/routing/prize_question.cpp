// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_question.h"

#include "core/base/money.h"
#include "core/routing/prize_setup.h"

#include <algorithm>

namespace oasis::routing {

namespace {

Result<void> checkSites(const PrizeCollectingInput& input)
{
    if (!input.nodeCostCents.empty() && input.nodeCostCents.size() != input.graph.nodeCount())
        return fail(ErrorCode::InvalidArgument, "one node cost per street node is needed, or none");
    for (std::size_t node = 0; node < input.nodeCostCents.size(); ++node)
        if (input.nodeCostCents[node] < 0)
            return fail(ErrorCode::InvalidArgument, "the cost of node " + std::to_string(node) + " is negative");
    for (std::size_t i = 0; i < input.terminals.size(); ++i) {
        const PrizedTerminal& site = input.terminals[i];
        if (site.prizeCents < 0 || site.ownCostCents < 0)
            return fail(ErrorCode::InvalidArgument,
                        "the prize or own cost of site " + std::to_string(i) + " is negative");
        if (site.required && site.forbidden)
            return fail(ErrorCode::InvalidArgument, "site " + std::to_string(i) + " is required and forbidden at once");
    }
    return ok();
}

/// The whole graph, whatever hangs together: for trees anywhere.
Result<PreparedProblem> prepareFree(const SteinerInput& input)
{
    PreparedProblem prepared;
    std::vector<SolverEdge> edges;
    for (std::uint32_t e = 0; e < input.graph.edgeCount(); ++e) {
        const std::int64_t cost = input.edgeCostCents[e];
        if (cost < 0)
            return fail(ErrorCode::InvalidArgument, "the price of a street edge is negative");
        const std::uint32_t tail = input.graph.edgeTails()[e];
        const std::uint32_t head = input.graph.edgeHeads()[e];
        if (tail == head || cost >= kInfiniteCents)
            continue;
        if (cost >= kInfiniteCents - prepared.totalCost)
            return fail(ErrorCode::Overflow, "the prices of all street edges sum to more than exact arithmetic holds");
        prepared.totalCost += cost;
        edges.push_back({tail, head, cost});
        prepared.origin.push_back(e);
    }
    const auto nodes = static_cast<std::uint32_t>(input.graph.nodeCount());
    for (const NodeIndex node : input.terminals)
        if (node.index() >= nodes)
            return fail(ErrorCode::InvalidArgument, "a site is not a node of the street graph");
    prepared.problem.graph = SolverGraph(nodes, std::move(edges));
    prepared.problem.terminal.assign(nodes, 0);
    prepared.reachable.assign(input.terminals.size(), 1);
    return prepared;
}

/// Sums what sites and cabinets are worth by node.
class NodeSums
{
public:
    NodeSums(const PrizeCollectingInput& input, PrizeQuestion& question)
        : m_input(input), m_question(question), m_nodes(question.prepared.problem.graph.nodeCount()),
          m_weight(m_nodes.prize.size(), 0)
    {}

    Result<void> run()
    {
        m_question.constant = m_question.pins.pinnedCents;
        m_total = m_question.prepared.totalCost + m_question.pins.pinnedCents;
        for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i)
            addSite(i);
        for (const NodeIndex end : m_question.pins.ends)
            m_nodes.required[end.index()] = 1;
        for (std::uint32_t node = 0; node < m_input.nodeCostCents.size(); ++node)
            addCost(node, m_input.nodeCostCents[node]);
        if (!m_fits)
            return fail(ErrorCode::Overflow, "all prices and prizes sum to more than exact arithmetic holds");
        const SolverProblem& problem = m_question.prepared.problem;
        m_question.problem = prizeProblem(problem.graph, problem.root, m_nodes);
        if (std::any_of(m_weight.begin(), m_weight.end(), [](std::int64_t w) { return w > 0; }))
            m_question.problem.weight = std::move(m_weight);
        return ok();
    }

private:
    void count(std::int64_t cents)
    {
        m_fits = m_fits && cents < kInfiniteCents - m_total;
        m_total += m_fits ? cents : 0;
    }
    void addSite(std::uint32_t i)
    {
        const PrizedTerminal& site = m_input.terminals[i];
        count(site.prizeCents);
        count(site.ownCostCents);
        if (!m_fits)
            return;
        const bool reachable = m_question.prepared.reachable[i] != 0;
        if (!reachable || site.forbidden) {
            m_question.constant += site.prizeCents;
        } else if (site.required) {
            m_nodes.required[site.node.index()] = 1;
            m_question.mustServe.push_back(i);
            m_question.constant += site.ownCostCents;
        } else {
            m_question.constant += std::min(site.prizeCents, site.ownCostCents);
            m_nodes.prize[site.node.index()] += std::max<std::int64_t>(0, site.prizeCents - site.ownCostCents);
        }
    }
    void addCost(std::uint32_t node, std::int64_t cost)
    {
        count(cost);
        if (!m_fits)
            return;
        const std::int64_t certain = m_nodes.required[node] != 0 ? cost : std::min(cost, m_nodes.prize[node]);
        m_question.constant += certain;
        m_weight[node] = cost - certain;
        if (m_nodes.required[node] == 0)
            m_nodes.prize[node] -= certain;
    }

    const PrizeCollectingInput& m_input;
    PrizeQuestion& m_question;
    NodePrizes m_nodes;
    std::vector<std::int64_t> m_weight;
    std::int64_t m_total = 0;
    bool m_fits = true;
};

/// Names a required site that only streets pinned out cut off. `prepared`: null when nothing can be joined.
Result<void> checkCutOff(const PrizeCollectingInput& input, std::span<const NodeIndex> nodes,
                         const PreparedProblem* prepared)
{
    if (input.pins.out.empty() || (prepared != nullptr && prepared->unreachable.empty()))
        return ok();
    const auto whole = prepare({input.graph, input.edgeCostCents, nodes, input.supplies});
    for (std::uint32_t i = 0; i < input.terminals.size() && whole.has_value(); ++i)
        if (input.terminals[i].required && whole.value().reachable[i] != 0 &&
            (prepared == nullptr || prepared->reachable[i] == 0))
            return fail(ErrorCode::Unreachable,
                        "site " + std::to_string(i) + " is required, but streets pinned out cut it off");
    return ok();
}

/// Without a root, everything that is required must hang together.
Result<void> checkTogether(const PrizeCollectingInput& input, const PrizeQuestion& question)
{
    NodeSets sets(input.graph.nodeCount());
    for (const SolverEdge& edge : question.prepared.problem.graph.edges())
        sets.unite(edge.a, edge.b);
    const std::vector<std::uint8_t>& required = question.problem.required;
    const auto first = static_cast<std::uint32_t>(std::find(required.begin(), required.end(), 1) - required.begin());
    for (const std::uint32_t i : question.mustServe)
        if (sets.leader(input.terminals[i].node.value()) != sets.leader(first))
            return fail(ErrorCode::Unreachable,
                        "site " + std::to_string(i) + " is required, but nothing joins it with all that is");
    for (const EdgeIndex edge : input.pins.in)
        if (sets.leader(input.graph.tail(edge).value()) != sets.leader(first))
            return fail(ErrorCode::Unreachable, "street edge " + std::to_string(edge.value()) +
                                                    " is pinned in, but nothing joins it with all that is required");
    return ok();
}

} // namespace

Result<PrizeQuestion> prizeQuestion(const PrizeCollectingInput& input)
{
    if (input.supplies.empty() != input.freeRoot)
        return fail(ErrorCode::NoSupply, "a mix of technologies needs a supply, or a free root and none");
    OASIS_CHECK(checkSites(input));
    if (input.edgeCostCents.size() != input.graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "one price per street edge is needed");
    std::vector<NodeIndex> nodes;
    for (const PrizedTerminal& site : input.terminals)
        nodes.push_back(site.node);
    PrizeQuestion question;
    std::span<const std::int64_t> costs = input.edgeCostCents;
    if (!input.pins.empty()) {
        OASIS_TRY(question.pins, unpinned(input.pins, {input.graph, input.edgeCostCents, nodes, input.supplies}));
        costs = question.pins.edgeCostCents;
    }
    std::vector<NodeIndex> joined = nodes;
    joined.insert(joined.end(), question.pins.ends.begin(), question.pins.ends.end());
    const SteinerInput streets{input.graph, costs, joined, input.supplies};
    auto prepared = input.freeRoot ? prepareFree(streets) : prepare(streets);
    if (!input.freeRoot)
        OASIS_CHECK(checkCutOff(input, nodes, prepared.has_value() ? &prepared.value() : nullptr));
    OASIS_TRY(question.prepared, std::move(prepared));
    std::erase_if(question.prepared.unreachable, [&](std::uint32_t i) { return i >= input.terminals.size(); });
    OASIS_CHECK(NodeSums(input, question).run());
    if (input.freeRoot)
        OASIS_CHECK(checkTogether(input, question));
    return question;
}

} // namespace oasis::routing
