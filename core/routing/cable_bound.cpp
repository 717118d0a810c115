// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_bound.h"

#include "core/network/quad_heap.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kPollEvery = 1024;

/// The problem's graph with an edge for each line below a staircase.
struct SplitGraph
{
    SplitGraph(const CableProblem& problem, const CablePlan& plan, int usualFibres)
    {
        const FibreRange range{problem.leastFibres, problem.shift};
        std::vector<int> carried(problem.graph.edgeCount(), usualFibres);
        for (const std::uint32_t node : plan.order())
            if (node != problem.root)
                carried[plan.parentEdge(node)] = plan.fibres(node);
        std::vector<SolverEdge> edges;
        for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
            for (const LineBelow& line : linesBelow(problem.costs.steps(e), range, carried[e])) {
                edges.push_back({problem.graph.edge(e).a, problem.graph.edge(e).b, line.fixed});
                lines.push_back(line);
                origin.push_back(e);
            }
        graph = SolverGraph(problem.graph.nodeCount(), std::move(edges));
    }

    SolverGraph graph; ///< at the fixed prices
    std::vector<LineBelow> lines;
    std::vector<std::uint32_t> origin; ///< edges of the problem, rising
};

/// κ per node: what each way out of it beyond the first is sure to cost in closures.
class ClosureShares
{
public:
    ClosureShares(const CableProblem& problem, const SolverGraph& split)
        : m_problem(problem), m_split(split), m_share(problem.graph.nodeCount(), kInfiniteCents)
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
            for (const std::uint32_t arc : m_split.out(node)) {
                const std::uint32_t head = m_split.head(arc);
                const std::int64_t most = m_share[node] + m_split.cost(arc);
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
            most = std::min(most, leastJoint(std::max<std::int64_t>(m_problem.fibresInto[node],
                                                                    (i + 1) * std::int64_t{m_problem.leastFibres})) /
                                      i);
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
    const SolverGraph& m_split;
    std::vector<std::int64_t> m_share;
};

/// Shortest paths for the fibres of one site node after the other, on what the ascent left.
class FibrePaths
{
public:
    /// `left` per arc: of the fixed price, cents.
    FibrePaths(const CableProblem& problem, const SplitGraph& split, std::vector<std::int64_t> left)
        : m_problem(problem), m_graph(split.graph), m_lines(split.lines), m_left(std::move(left)),
          m_distance(problem.graph.nodeCount()), m_stamp(problem.graph.nodeCount(), 0)
    {
        m_heap.resize(problem.graph.nodeCount());
        for (std::int64_t& cents : m_left)
            cents <<= problem.shift;
    }

    /// Adds what the fibres of the node must pay, and takes what they need of it from `left`. The sets of nodes that
    /// lie within a distance of the site are the cuts that pay, so few other ways to other sites run through them.
    void pay(std::uint32_t site)
    {
        const std::int64_t fibres = m_problem.fibres[site];
        ++m_epoch;
        m_settled.clear();
        m_heap.clear();
        lower(site, 0);
        std::uint32_t node = site;
        while ((node = m_heap.pop()) != m_problem.root) {
            m_settled.push_back(node);
            for (const std::uint32_t away : m_graph.out(node)) {
                const std::uint32_t arc = away ^ 1U; // towards the site
                lower(m_graph.tail(arc), m_distance[node] + fibres * m_lines[arc >> 1U].perFibre + m_left[arc]);
            }
        }
        const std::int64_t price = m_distance[node];
        for (const std::uint32_t head : m_settled)
            for (const std::uint32_t away : m_graph.out(head)) {
                const std::uint32_t arc = away ^ 1U;
                const std::int64_t there = std::min(price, m_distance[m_graph.tail(arc)]);
                const std::int64_t free = m_distance[head] + fibres * m_lines[arc >> 1U].perFibre;
                m_left[arc] -= std::max<std::int64_t>(0, there - free);
            }
        m_paid += price;
    }
    [[nodiscard]] std::int64_t paid() const { return m_paid; } ///< cents × 2^shift
    /// Per arc, cents × 2^shift.
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
    const SolverGraph& m_graph;
    std::span<const LineBelow> m_lines;
    std::vector<std::int64_t> m_left;
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_stamp;
    std::uint32_t m_epoch = 0;
    QuadHeap m_heap;
    std::vector<std::uint32_t> m_settled;
    std::int64_t m_paid = 0;
};

/// Site nodes that want fibres, by what a fibre costs along their ways in the plan.
std::vector<std::uint32_t> payersOf(const CableProblem& problem, const CablePlan& plan, const SplitGraph& split,
                                    bool nearFirst)
{
    std::vector<std::int64_t> perFibre(problem.graph.edgeCount(), 0);
    for (std::size_t i = split.lines.size(); i-- > 0;)
        perFibre[split.origin[i]] = split.lines[i].perFibre; // of the first line
    std::vector<std::int64_t> price(problem.graph.nodeCount(), 0);
    std::vector<std::uint32_t> payers;
    for (const std::uint32_t node : plan.order()) {
        if (node == problem.root)
            continue;
        price[node] = price[plan.parent(node)] + perFibre[plan.parentEdge(node)];
        if (problem.fibres[node] > 0)
            payers.push_back(node);
    }
    std::stable_sort(payers.begin(), payers.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return price[a] > price[b]; });
    if (nearFirst)
        std::reverse(payers.begin(), payers.end());
    return payers;
}

} // namespace

CableBound cableBound(const CableProblem& problem, const CablePlan& plan, const BoundChoice& choice,
                      const std::stop_token& stop)
{
    const SplitGraph split(problem, plan, choice.usualFibres);
    const std::vector<std::int64_t> share = ClosureShares(problem, split.graph).run();
    const std::vector<std::uint32_t> terminals = problem.terminals();
    std::vector<std::int64_t> costs(2 * std::size_t{split.graph.edgeCount()});
    for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
        costs[arc] = split.graph.cost(arc) + share[split.graph.tail(arc)] - share[split.graph.head(arc)];
    CableBound bound;
    Ascent ascent = dualAscent(split.graph, std::move(costs), problem.root, terminals, stop);
    bound.feasible = ascent.feasible;
    bound.stopped = ascent.stopped;
    if (!bound.feasible || bound.stopped)
        return bound;
    bound.cents = ascent.bound;
    for (const std::uint32_t node : terminals)
        bound.cents += share[node];
    FibrePaths paths(problem, split, std::move(ascent.reduced));
    for (const std::uint32_t node : payersOf(problem, plan, split, choice.nearFirst)) {
        if (stop.stop_requested()) {
            bound.stopped = true;
            return bound;
        }
        paths.pay(node);
    }
    bound.cents += paths.paid() >> problem.shift;
    bound.reduced.assign(2 * std::size_t{problem.graph.edgeCount()}, kInfiniteCents);
    for (std::uint32_t arc = 0; arc < paths.left().size(); ++arc) {
        std::int64_t& least = bound.reduced[2 * std::size_t{split.origin[arc >> 1U]} + (arc & 1U)];
        least = std::min(least, paths.left()[arc] >> problem.shift);
    }
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
