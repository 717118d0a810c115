// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_bound.h"

#include "core/network/quad_heap.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kPollEvery = 1024;

/// κ per node: what each way out of it beyond the first is sure to cost in closures.
class ClosureShares
{
public:
    ClosureShares(const CableProblem& problem, std::span<const LineBelow> lines)
        : m_problem(problem), m_lines(lines), m_share(problem.graph.nodeCount(), kInfiniteCents)
    {}

    std::vector<std::int64_t> run()
    {
        QuadHeap heap;
        heap.resize(m_share.size());
        for (std::uint32_t node = 0; node < m_share.size(); ++node) {
            m_share[node] = mostAt(node);
            if (m_share[node] < kInfiniteCents)
                heap.pushOrLower(node, m_share[node]);
        }
        while (!heap.empty()) { // no arc may become negative
            const std::uint32_t node = heap.pop();
            for (const std::uint32_t arc : m_problem.graph.out(node)) {
                const std::uint32_t head = m_problem.graph.head(arc);
                const std::int64_t most = m_share[node] + m_lines[arc >> 1U].fixed;
                if (most < m_share[head]) {
                    m_share[head] = most;
                    heap.pushOrLower(head, most);
                }
            }
        }
        return std::move(m_share);
    }

private:
    [[nodiscard]] std::int64_t mostAt(std::uint32_t node) const
    {
        if (node == m_problem.root || m_problem.supply[node] != 0)
            return 0;
        const int site = m_problem.sites[node] > 0 ? 1 : 0;
        const int ways = static_cast<int>(m_problem.graph.degree(node)) - 2 + site; // beyond the first
        std::int64_t most = kInfiniteCents;
        for (int i = 1; i <= ways; ++i)
            most = std::min(most, leastJoint((i + 1) * std::int64_t{m_problem.leastFibres}) / i);
        return most;
    }
    /// The cheapest joint for at least so many fibres.
    [[nodiscard]] std::int64_t leastJoint(std::int64_t fibres) const
    {
        if (fibres == 0 || fibres > m_problem.totalFibres)
            return fibres == 0 ? 0 : kInfiniteCents;
        std::int64_t closure = m_problem.joints.closure.empty() ? 0 : kInfiniteCents;
        for (const CostStep& step : m_problem.joints.closure)
            if (step.upToFibres >= fibres)
                closure = std::min(closure, step.cents);
        return closure + m_problem.joints.spliceCents * fibres;
    }

    const CableProblem& m_problem;
    std::span<const LineBelow> m_lines;
    std::vector<std::int64_t> m_share;
};

/// Shortest paths for the fibres of one site node after the other, on what the ascent left.
class FibrePaths
{
public:
    /// `left` per arc, cents × 2^shift.
    FibrePaths(const CableProblem& problem, std::span<const LineBelow> lines, std::vector<std::int64_t> left)
        : m_problem(problem), m_lines(lines), m_left(std::move(left)), m_distance(problem.graph.nodeCount()),
          m_stamp(problem.graph.nodeCount(), 0)
    {
        m_heap.resize(problem.graph.nodeCount());
    }

    /// Cents × 2^shift that the fibres of the node must pay; takes what they need from `left`.
    std::int64_t pay(std::uint32_t site)
    {
        const std::int64_t fibres = m_problem.fibres[site];
        const SolverGraph& graph = m_problem.graph;
        ++m_epoch;
        m_settled.clear();
        m_heap.clear();
        lower(m_problem.root, 0);
        std::uint32_t node = m_problem.root;
        while ((node = m_heap.pop()) != site) {
            m_settled.push_back(node);
            for (const std::uint32_t arc : graph.out(node))
                lower(graph.head(arc), m_distance[node] + fibres * m_lines[arc >> 1U].perFibre + m_left[arc]);
        }
        const std::int64_t paid = m_distance[site];
        for (const std::uint32_t from : m_settled)
            for (const std::uint32_t arc : graph.out(from)) {
                const std::int64_t there = std::min(paid, m_distance[graph.head(arc)]);
                const std::int64_t free = m_distance[from] + fibres * m_lines[arc >> 1U].perFibre;
                m_left[arc] -= std::max<std::int64_t>(0, there - free);
            }
        return paid;
    }
    [[nodiscard]] const std::vector<std::int64_t>& left() const { return m_left; }

private:
    void lower(std::uint32_t node, std::int64_t distance)
    {
        if (m_stamp[node] == m_epoch && m_distance[node] <= distance)
            return;
        m_stamp[node] = m_epoch;
        m_distance[node] = distance;
        m_heap.pushOrLower(node, distance);
    }

    const CableProblem& m_problem;
    std::span<const LineBelow> m_lines;
    std::vector<std::int64_t> m_left;
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_stamp;
    std::uint32_t m_epoch = 0;
    QuadHeap m_heap;
    std::vector<std::uint32_t> m_settled;
};

std::vector<LineBelow> linesFor(const CableProblem& problem, const CablePlan& plan)
{
    std::vector<LineBelow> lines;
    const FibreRange range{problem.leastFibres, problem.shift};
    std::vector<int> carried(problem.graph.edgeCount(), problem.leastFibres);
    for (const std::uint32_t node : plan.order())
        if (node != problem.root)
            carried[plan.parentEdge(node)] = plan.fibres(node);
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
        lines.push_back(lineBelow(problem.costs.steps(e), range, carried[e]));
    return lines;
}

/// Site nodes that want fibres, those with the dearest ways in the plan first.
std::vector<std::uint32_t> payersOf(const CableProblem& problem, const CablePlan& plan,
                                    std::span<const LineBelow> lines)
{
    std::vector<std::int64_t> price(problem.graph.nodeCount(), 0);
    std::vector<std::uint32_t> payers;
    for (const std::uint32_t node : plan.order()) {
        if (node == problem.root)
            continue;
        price[node] = price[plan.parent(node)] + lines[plan.parentEdge(node)].perFibre;
        if (problem.fibres[node] > 0)
            payers.push_back(node);
    }
    std::stable_sort(payers.begin(), payers.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return price[a] > price[b]; });
    return payers;
}

} // namespace

CableBound cableBound(const CableProblem& problem, const CablePlan& plan, const std::stop_token& stop)
{
    const std::vector<LineBelow> lines = linesFor(problem, plan);
    const std::vector<std::int64_t> share = ClosureShares(problem, lines).run();
    const std::vector<std::uint32_t> terminals = problem.terminals();
    std::vector<std::int64_t> costs(2 * std::size_t{problem.graph.edgeCount()});
    for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
        costs[arc] = lines[arc >> 1U].fixed + share[problem.graph.tail(arc)] - share[problem.graph.head(arc)];
    CableBound bound;
    Ascent ascent = dualAscent(problem.graph, std::move(costs), problem.root, terminals, stop);
    bound.feasible = ascent.feasible;
    bound.stopped = ascent.stopped;
    if (!bound.feasible)
        return bound;
    bound.cents = ascent.bound;
    for (const std::uint32_t node : terminals)
        bound.cents += share[node];
    for (std::int64_t& left : ascent.reduced)
        left <<= problem.shift;
    FibrePaths paths(problem, lines, std::move(ascent.reduced));
    std::int64_t paid = 0;
    std::uint32_t count = 0;
    for (const std::uint32_t node : payersOf(problem, plan, lines)) {
        if (++count % 16 == 0 && stop.stop_requested()) {
            bound.stopped = true;
            break;
        }
        paid += paths.pay(node);
    }
    bound.cents += paid >> problem.shift;
    bound.reduced = paths.left();
    for (std::int64_t& left : bound.reduced)
        left >>= problem.shift;
    return bound;
}

std::vector<std::uint8_t> hopelessEdges(const CableProblem& problem, const CableBound& bound, std::int64_t value,
                                        const std::stop_token& stop)
{
    Ascent ascent;
    ascent.bound = bound.cents;
    ascent.reduced = bound.reduced;
    const AscentDistances distances = ascentDistances(problem.graph, ascent, problem.root, problem.terminals(), stop);
    std::vector<std::uint8_t> gone(problem.graph.edgeCount(), 0);
    for (std::uint32_t e = 0; e < problem.graph.edgeCount() && !stop.stop_requested(); ++e)
        gone[e] = boundThrough(problem.graph, ascent, distances, e) >= value ? 1 : 0;
    return gone;
}

} // namespace oasis::routing
