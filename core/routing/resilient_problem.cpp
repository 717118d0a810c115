// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_problem.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// A problem under reduction: adjacency lists with dead edges in them.
class RiskReducer
{
public:
    RiskReducer(const ResilientProblem& problem, std::span<const std::uint8_t> gone) : m_out(problem)
    {
        m_edges = problem.graph.edges();
        m_alive.assign(m_edges.size(), 1);
        m_merged.resize(problem.graph.nodeCount());
        m_adjacent.resize(problem.graph.nodeCount());
        for (std::uint32_t node = 0; node < m_merged.size(); ++node)
            m_merged[node] = node;
        for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
            if (!gone.empty() && gone[e] != 0)
                m_alive[e] = 0;
            else
                attach(e);
        }
    }

    ResilientProblem run()
    {
        for (std::uint32_t node = 0; node < m_adjacent.size(); ++node)
            m_queue.push_back(node);
        do {
            while (!m_queue.empty()) {
                const std::uint32_t node = m_queue.back();
                m_queue.pop_back();
                test(node);
            }
            dropParallels();
        } while (!m_queue.empty());
        return rebuilt();
    }

private:
    void attach(std::uint32_t e)
    {
        m_adjacent[m_edges[e].a].push_back(e);
        m_adjacent[m_edges[e].b].push_back(e);
    }
    [[nodiscard]] std::uint32_t other(std::uint32_t e, std::uint32_t node) const
    {
        return m_edges[e].a == node ? m_edges[e].b : m_edges[e].a;
    }
    void kill(std::uint32_t e)
    {
        m_alive[e] = 0;
        m_queue.push_back(m_edges[e].a);
        m_queue.push_back(m_edges[e].b);
    }
    void test(std::uint32_t node)
    {
        std::vector<std::uint32_t>& edges = m_adjacent[node];
        std::erase_if(edges, [&](std::uint32_t e) { return m_alive[e] == 0; });
        if (node == m_out.root)
            return;
        if (edges.size() == 1)
            testEnd(node, edges.front());
        else if (edges.size() == 2 && m_out.rank[node] == Rank::None)
            testMiddle(node, edges[0], edges[1]);
    }
    /// A dead end goes; a site at its end hands its wish to the neighbour.
    void testEnd(std::uint32_t node, std::uint32_t e)
    {
        const std::uint32_t next = other(e, node);
        Rank& rank = m_out.rank[node];
        if (rank == Rank::TwoWays && (m_out.risk[e] != kNeverFails || (m_out.nodeDisjoint && m_out.leadIn[node] == 0)))
            return;
        if (rank != Rank::None) {
            m_out.fixed.push_back(m_out.historyOf[e]);
            m_out.fixedCost += m_edges[e].cost;
            m_out.rank[next] = std::max(m_out.rank[next], rank);
            rank = Rank::None;
            m_merged[node] = next;
        } else {
            m_merged[node] = kNone;
        }
        kill(e);
    }
    /// Two edges in a row become one.
    void testMiddle(std::uint32_t node, std::uint32_t e, std::uint32_t f)
    {
        const std::uint32_t from = other(e, node);
        const std::uint32_t to = other(f, node);
        if (from == to) { // an excursion
            m_merged[node] = kNone;
            kill(e);
            kill(f);
            return;
        }
        const auto single = [&](std::uint32_t edge) { return m_out.risk[edge] >= kOwnRisk; };
        if (!single(e) || !single(f))
            return;
        const bool never = m_out.risk[e] == kNeverFails && m_out.risk[f] == kNeverFails &&
                           (!m_out.nodeDisjoint || m_out.safe[node] != 0);
        m_out.risk.push_back(never ? kNeverFails : kOwnRisk);
        m_out.historyOf.push_back(static_cast<std::uint32_t>(m_out.histories.size()));
        m_out.histories.emplace_back(m_out.historyOf[e], m_out.historyOf[f]);
        m_edges.push_back({from, to, m_edges[e].cost + m_edges[f].cost});
        m_alive.push_back(1);
        m_alive[e] = m_alive[f] = 0;
        m_merged[node] = kNone;
        attach(static_cast<std::uint32_t>(m_edges.size() - 1));
        m_queue.push_back(from);
        m_queue.push_back(to);
    }
    /// Of parallel edges with risks of their own, a network needs the two cheapest.
    void dropParallels()
    {
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::int64_t, std::uint32_t>> pairs;
        for (std::uint32_t e = 0; e < m_edges.size(); ++e)
            if (m_alive[e] != 0 && m_out.risk[e] == kOwnRisk)
                pairs.emplace_back(std::min(m_edges[e].a, m_edges[e].b), std::max(m_edges[e].a, m_edges[e].b),
                                   m_edges[e].cost, e);
        std::sort(pairs.begin(), pairs.end());
        const auto sameEnds = [&](std::size_t i, std::size_t j) {
            return std::get<0>(pairs[i]) == std::get<0>(pairs[j]) && std::get<1>(pairs[i]) == std::get<1>(pairs[j]);
        };
        for (std::size_t i = 2; i < pairs.size(); ++i)
            if (sameEnds(i, i - 2))
                kill(std::get<3>(pairs[i]));
    }

    [[nodiscard]] std::uint32_t place(std::uint32_t node)
    {
        while (node != kNone && m_merged[node] != node)
            node = m_merged[node];
        return node;
    }
    ResilientProblem rebuilt()
    {
        std::vector<std::uint32_t> number(m_merged.size(), kNone);
        std::vector<SolverEdge> edges;
        std::vector<std::uint32_t> risk;
        std::vector<std::uint32_t> historyOf;
        number[m_out.root] = 0;
        for (std::uint32_t e = 0; e < m_edges.size(); ++e)
            if (m_alive[e] != 0)
                number[m_edges[e].a] = number[m_edges[e].b] = 0;
        std::uint32_t count = 0;
        for (std::uint32_t node = 0; node < number.size(); ++node)
            if (number[node] == 0) {
                m_out.rank[count] = m_out.rank[node]; // count never passes node
                m_out.safe[count] = m_out.safe[node];
                m_out.leadIn[count] = m_out.leadIn[node];
                number[node] = count++;
            }
        m_out.rank.resize(count);
        m_out.safe.resize(count);
        m_out.leadIn.resize(count);
        for (std::uint32_t e = 0; e < m_edges.size(); ++e)
            if (m_alive[e] != 0) {
                edges.push_back({number[m_edges[e].a], number[m_edges[e].b], m_edges[e].cost});
                risk.push_back(m_out.risk[e]);
                historyOf.push_back(m_out.historyOf[e]);
            }
        for (std::uint32_t& node : m_out.nodeOf)
            if (node = place(node); node != kNone)
                node = number[node];
        m_out.root = number[m_out.root];
        m_out.graph = SolverGraph(count, std::move(edges));
        m_out.risk = std::move(risk);
        m_out.historyOf = std::move(historyOf);
        return std::move(m_out);
    }

    ResilientProblem m_out; // risk, historyOf grow with m_edges until rebuilt
    std::vector<SolverEdge> m_edges;
    std::vector<std::uint8_t> m_alive;
    std::vector<std::uint32_t> m_merged; // per node: itself, the node it went into, or kNone
    std::vector<std::vector<std::uint32_t>> m_adjacent;
    std::vector<std::uint32_t> m_queue;
};

/// Per edge of the prepared graph. Numbers that one usable edge alone bears are risks of its own.
std::vector<std::uint32_t> risks(const PreparedProblem& prepared, const ResilientInput& input, bool entriesFail)
{
    const std::size_t streetEdges = input.graph.edgeCount();
    std::vector<std::uint32_t> risk(prepared.origin.size(), entriesFail ? kOwnRisk : kNeverFails);
    std::unordered_map<std::uint32_t, std::uint32_t> bearers;
    for (std::size_t e = 0; e < risk.size(); ++e)
        if (prepared.origin[e] < streetEdges) {
            risk[e] = input.edgeRisk.empty() ? kOwnRisk : input.edgeRisk[prepared.origin[e]];
            if (risk[e] < kOwnRisk)
                ++bearers[risk[e]];
        }
    for (std::uint32_t& number : risk)
        if (number < kOwnRisk && bearers[number] == 1)
            number = kOwnRisk;
    return risk;
}

/// Marks where ways begin: the nodes of supplies and the far ends of their lead-ins; sites with a lead-in.
void markEnds(ResilientProblem& problem)
{
    const SolverGraph& graph = problem.graph;
    problem.safe.assign(graph.nodeCount(), 0);
    problem.leadIn.assign(graph.nodeCount(), 0);
    for (const std::uint32_t entry : graph.out(problem.root)) {
        const std::uint32_t node = graph.head(entry);
        problem.safe[node] = 1;
        std::uint32_t onward = kNone;
        std::size_t ways = 0;
        for (const std::uint32_t arc : graph.out(node))
            if (graph.head(arc) != problem.root) {
                onward = arc;
                ++ways;
            }
        if (ways == 1 && problem.risk[onward >> 1U] == kNeverFails)
            problem.safe[graph.head(onward)] = 1;
    }
    problem.safe[problem.root] = 1;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
        if (graph.degree(node) == 1 && problem.risk[graph.out(node)[0] >> 1U] == kNeverFails)
            problem.leadIn[node] = 1;
}

} // namespace

std::vector<std::uint32_t> ResilientProblem::restore(std::span<const std::uint32_t> edges) const
{
    std::vector<std::uint32_t> stack(fixed);
    for (const std::uint32_t e : edges)
        stack.push_back(historyOf[e]);
    std::vector<std::uint32_t> found;
    while (!stack.empty()) {
        const auto [first, second] = histories[stack.back()];
        stack.pop_back();
        if (second == kLeaf) {
            found.push_back(first);
        } else {
            stack.push_back(first);
            stack.push_back(second);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::uint32_t ResilientProblem::originOf(std::uint32_t edge) const
{
    std::uint32_t at = historyOf[edge];
    while (histories[at].second != kLeaf)
        at = histories[at].first;
    return histories[at].first;
}

std::vector<std::uint32_t> ResilientProblem::ranked(Rank wanted) const
{
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < rank.size(); ++node)
        if (rank[node] == wanted && node != root)
            nodes.push_back(node);
    return nodes;
}

ResilientProblem wholeProblem(const PreparedProblem& prepared, const ResilientInput& input,
                              const ResilientParams& params)
{
    ResilientProblem problem;
    problem.graph = prepared.problem.graph;
    problem.root = prepared.problem.root;
    problem.nodeDisjoint = params.disjointness == Disjointness::Node;
    problem.risk = risks(prepared, input, params.differentSupplies);
    problem.groups =
        std::any_of(problem.risk.begin(), problem.risk.end(), [](std::uint32_t r) { return r < kOwnRisk; });
    problem.rank.assign(problem.graph.nodeCount(), Rank::None);
    for (std::size_t i = 0; i < input.terminals.size(); ++i)
        if (prepared.reachable[i] != 0) {
            Rank& rank = problem.rank[input.terminals[i].node.index()];
            rank = std::max(rank, input.terminals[i].firstRank ? Rank::TwoWays : Rank::OneWay);
        }
    markEnds(problem);
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e) {
        problem.histories.emplace_back(e, ResilientProblem::kLeaf);
        problem.historyOf.push_back(e);
    }
    for (std::uint32_t node = 0; node < problem.graph.nodeCount(); ++node)
        problem.nodeOf.push_back(node);
    return problem;
}

ResilientProblem reduced(const ResilientProblem& problem, std::span<const std::uint8_t> gone)
{
    return RiskReducer(problem, gone).run();
}

} // namespace oasis::routing
