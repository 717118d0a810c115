// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_bound.h"

#include "core/routing/dual_ascent.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// The saturated edges: those with an arc of reduced cost 0. The part that holds the root is kept as a tree of blocks,
/// joined by bridges; blocks only merge.
class SaturatedGraph
{
public:
    SaturatedGraph(const ResilientProblem& problem, const std::vector<std::int64_t>& reduced)
        : m_problem(problem), m_graph(problem.graph), m_reduced(reduced), m_blocks(problem.graph.nodeCount()),
          m_top(problem.graph.nodeCount()), m_depth(problem.graph.nodeCount(), kNone),
          m_arcInto(problem.graph.nodeCount(), kNone)
    {
        for (std::uint32_t node = 0; node < m_top.size(); ++node)
            m_top[node] = node;
        m_depth[problem.root] = 0;
        spread(problem.root);
    }

    [[nodiscard]] bool saturated(std::uint32_t edge) const
    {
        return m_reduced[2 * edge] == 0 || m_reduced[2 * edge + 1] == 0;
    }
    [[nodiscard]] std::uint32_t block(std::uint32_t node) { return m_blocks.leader(node); }
    [[nodiscard]] bool joined(std::uint32_t node) const { return m_depth[node] != kNone; } ///< to the root
    /// The bridge towards the root; kNone for the root's block.
    [[nodiscard]] std::uint32_t bridgeOf(std::uint32_t node)
    {
        const std::uint32_t arc = m_arcInto[m_top[block(node)]];
        return arc == kNone ? kNone : arc >> 1U;
    }
    /// Takes in an edge that has just become saturated.
    void add(std::uint32_t edge)
    {
        auto [a, b, cost] = m_graph.edge(edge);
        if (m_depth[a] == kNone)
            std::swap(a, b);
        if (m_depth[a] == kNone)
            return; // apart from the root
        if (m_depth[b] == kNone)
            grow(a, m_graph.edge(edge).a == a ? 2 * edge : 2 * edge + 1);
        else
            close(a, b);
    }

private:
    void grow(std::uint32_t from, std::uint32_t arc)
    {
        const std::uint32_t node = m_graph.head(arc);
        m_depth[node] = m_depth[from] + 1;
        m_arcInto[node] = arc;
        if (m_problem.risk[arc >> 1U] == kNeverFails)
            close(from, node);
        spread(node);
    }
    /// Takes in all that hangs on the node.
    void spread(std::uint32_t start)
    {
        std::vector<std::uint32_t> queue{start};
        for (std::size_t at = 0; at < queue.size(); ++at)
            for (const std::uint32_t arc : m_graph.out(queue[at])) {
                if (!saturated(arc >> 1U) || arc == (m_arcInto[queue[at]] ^ 1U))
                    continue;
                const std::uint32_t head = m_graph.head(arc);
                if (m_depth[head] == kNone) {
                    m_depth[head] = m_depth[queue[at]] + 1;
                    m_arcInto[head] = arc;
                    queue.push_back(head);
                    if (m_problem.risk[arc >> 1U] != kNeverFails)
                        continue;
                }
                close(queue[at], head);
            }
    }
    /// An edge between two nodes of the tree makes one block of the way between them.
    void close(std::uint32_t a, std::uint32_t b)
    {
        while (block(a) != block(b)) {
            std::uint32_t& deeper = m_depth[m_top[block(a)]] >= m_depth[m_top[block(b)]] ? a : b;
            const std::uint32_t above = m_graph.tail(m_arcInto[m_top[block(deeper)]]);
            const std::uint32_t top = m_top[block(above)];
            m_blocks.unite(deeper, above);
            m_top[block(above)] = top;
            deeper = above;
        }
    }

    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    const std::vector<std::int64_t>& m_reduced;
    NodeSets m_blocks;
    std::vector<std::uint32_t> m_top;   // per leader: the node nearest to the root
    std::vector<std::uint32_t> m_depth; // in the tree; kNone: not in the root's part
    std::vector<std::uint32_t> m_arcInto;
};

/// Raises cuts with right-hand side 2 around first-rank terminals that are apart from the root in the saturated graph,
/// or hang on one of its bridges.
class PairAscent
{
public:
    PairAscent(const ResilientProblem& problem, ResilientBound& result, const std::stop_token& stop)
        : m_graph(problem.graph), m_result(result), m_stop(stop), m_saturated(problem, result.reduced),
          m_terminals(problem.ranked(Rank::TwoWays)), m_active(problem.graph.nodeCount(), 0),
          m_inside(problem.graph.nodeCount(), 0)
    {}

    /// Terminals rest when their set holds more nodes than that.
    void run(std::size_t maxNodes)
    {
        m_maxNodes = maxNodes;
        for (const std::uint32_t terminal : m_terminals) {
            m_active[terminal] = 1;
            m_queue.emplace(m_graph.degree(terminal), terminal);
        }
        while (!m_queue.empty() && !m_result.stopped) {
            const std::uint32_t terminal = m_queue.top().second;
            m_queue.pop();
            if (!advance(terminal))
                m_active[terminal] = 0;
        }
    }

private:
    using Entry = std::pair<std::uint32_t, std::uint32_t>; // size of the cut, terminal

    /// Raises the terminal's cut while it is among the smallest. False when the terminal may rest.
    bool advance(std::uint32_t terminal)
    {
        while (hangs(terminal) && surround(terminal) && !m_cut.empty() && m_nodes <= m_maxNodes) {
            if (!m_queue.empty() && 4 * m_cut.size() > 5 * std::size_t{m_queue.top().first}) {
                m_queue.emplace(static_cast<std::uint32_t>(m_cut.size()), terminal);
                return true;
            }
            do {
                raise();
                m_work += m_cut.size() + 1;
            } while (m_saturated.joined(terminal) == m_joined && m_saturated.bridgeOf(terminal) == m_bridge &&
                     extend(terminal) && !m_cut.empty() && m_nodes <= m_maxNodes);
            if (m_work > kPollWork) {
                m_work = 0;
                m_result.stopped = m_stop.stop_requested();
                if (m_result.stopped)
                    return false;
            }
        }
        return false;
    }
    /// The terminal is not joined to the root, or by a bridge.
    [[nodiscard]] bool hangs(std::uint32_t terminal)
    {
        return !m_saturated.joined(terminal) || m_saturated.bridgeOf(terminal) != kNone;
    }
    /// The nodes on the terminal's side of its bridge, and the edges around them. False when another active terminal
    /// is among them: it goes first.
    bool surround(std::uint32_t terminal)
    {
        ++m_epoch;
        m_nodes = 0;
        m_joined = m_saturated.joined(terminal);
        m_bridge = m_saturated.bridgeOf(terminal);
        m_cut.clear();
        m_fresh.assign(1, terminal);
        return take(terminal);
    }
    /// Adds what hangs on the new nodes.
    bool take(std::uint32_t terminal)
    {
        while (!m_fresh.empty()) {
            const std::uint32_t node = m_fresh.back();
            m_fresh.pop_back();
            if (m_inside[node] == m_epoch)
                continue;
            if (m_active[node] != 0 && node != terminal)
                return false;
            m_inside[node] = m_epoch;
            ++m_nodes;
            m_work += m_graph.degree(node);
            for (const std::uint32_t arc : m_graph.out(node)) {
                const std::uint32_t edge = arc >> 1U;
                if (m_inside[m_graph.head(arc)] == m_epoch || edge == m_bridge)
                    continue;
                if (m_saturated.saturated(edge))
                    m_fresh.push_back(m_graph.head(arc));
                else
                    m_cut.push_back(edge);
            }
        }
        std::erase_if(m_cut, [&](std::uint32_t edge) {
            return m_inside[m_graph.edge(edge).a] == m_epoch && m_inside[m_graph.edge(edge).b] == m_epoch;
        });
        return true;
    }
    /// Takes in the far ends of edges that the last raise has saturated. False as surround.
    bool extend(std::uint32_t terminal)
    {
        for (const std::uint32_t edge : m_cut)
            if (m_saturated.saturated(edge))
                for (const std::uint32_t end : {m_graph.edge(edge).a, m_graph.edge(edge).b})
                    m_fresh.push_back(end);
        return take(terminal);
    }
    void raise()
    {
        std::int64_t step = kInfiniteCents;
        for (const std::uint32_t edge : m_cut)
            step = std::min({step, m_result.reduced[2 * edge], m_result.reduced[2 * edge + 1]});
        for (const std::uint32_t edge : m_cut) {
            m_result.reduced[2 * edge] -= step;
            m_result.reduced[2 * edge + 1] -= step;
        }
        m_result.bound += m_joined ? step : 2 * step; // a bridge's multiplier takes half
        for (const std::uint32_t edge : m_cut)
            if (m_saturated.saturated(edge))
                m_saturated.add(edge);
    }

    static constexpr std::size_t kPollWork = 1U << 18U;

    const SolverGraph& m_graph;
    ResilientBound& m_result;
    const std::stop_token& m_stop;
    SaturatedGraph m_saturated;
    std::vector<std::uint32_t> m_terminals;
    std::vector<std::uint8_t> m_active;
    std::vector<std::uint32_t> m_inside; // epoch of the set at work
    std::vector<std::uint32_t> m_cut;    // edges around the set
    std::vector<std::uint32_t> m_fresh;
    std::uint32_t m_bridge = kNone;
    bool m_joined = false;
    std::size_t m_nodes = 0;
    std::size_t m_maxNodes = 0;
    std::uint32_t m_epoch = 0;
    std::size_t m_work = 0;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
};

/// Swaps the two arcs of every edge.
void turn(std::vector<std::int64_t>& arcs)
{
    for (std::size_t arc = 0; arc < arcs.size(); arc += 2)
        std::swap(arcs[arc], arcs[arc + 1]);
}

} // namespace

ResilientBound resilientBound(const ResilientProblem& problem, const AscentPlan& plan, const std::stop_token& stop)
{
    ResilientBound result{0, arcCosts(problem.graph), false};
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
        if (problem.risk[e] == kNeverFails) {
            const std::int64_t cost = problem.graph.edge(e).cost;
            const std::size_t outward = 2 * std::size_t{e} + (problem.graph.edge(e).b == problem.root ? 1 : 0);
            result.reduced[outward] = plan.outward ? cost : cost - cost / 2;
            result.reduced[outward ^ 1U] = cost - result.reduced[outward];
        }
    const std::vector<std::uint32_t> first = problem.ranked(Rank::TwoWays);
    std::vector<std::uint32_t> all = problem.ranked(Rank::OneWay);
    all.insert(all.end(), first.begin(), first.end());
    if (plan.pairNodes > 0)
        PairAscent(problem, result, stop).run(plan.pairNodes);
    Ascent inward = dualAscent(problem.graph, std::move(result.reduced), problem.root, all, stop);
    turn(inward.reduced);
    Ascent outward = dualAscent(problem.graph, std::move(inward.reduced), problem.root, first, stop);
    turn(outward.reduced);
    result.bound += inward.bound + outward.bound;
    result.reduced = std::move(outward.reduced);
    result.stopped = result.stopped || inward.stopped || outward.stopped;
    if (!result.stopped)
        PairAscent(problem, result, stop).run(problem.graph.nodeCount());
    return result;
}

} // namespace oasis::routing
