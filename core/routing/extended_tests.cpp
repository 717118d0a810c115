// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/extended_tests.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <span>

namespace oasis::routing {

namespace {

constexpr std::size_t kMaxNodes = 16;      // of a grown tree
constexpr std::uint32_t kMaxBranching = 5; // edges that a leaf may go on by
constexpr std::uint32_t kMaxReplacedDegree = 4;
constexpr std::uint32_t kChunk = 512; // questions handed to a thread at once

/// Grows trees from one edge or star. All inner nodes are not terminals, and have no further edges in the tree of
/// which this one is a part.
class GrownTree
{
public:
    GrownTree(const SolverProblem& problem, const SpecialDistances& distances, const ExtendedEffort& effort)
        : m_problem(problem), m_graph(problem.graph), m_distances(distances), m_effort(effort)
    {}

    /// True when no best tree uses the edge.
    bool edgeIsUnused(std::uint32_t edge)
    {
        start(m_graph.edge(edge).a);
        m_open[0] = true;
        add(0, 2 * edge);
        return impossible(0) || goOn(0);
    }
    /// True when no best tree has exactly these arcs at the node they leave, for three or more of them.
    bool starIsUnused(std::span<const std::uint32_t> arcs)
    {
        start(m_graph.tail(arcs.front()));
        m_open[0] = false;
        for (const std::uint32_t arc : arcs)
            add(0, arc);
        for (std::size_t leaf = 1; leaf < m_size; ++leaf)
            if (detourExists(leaf))
                return true;
        return spanIsCheaper() || goOn(0);
    }

private:
    void start(std::uint32_t node)
    {
        m_size = 1;
        m_node[0] = node;
        m_parent[0] = 0;
        m_up[0] = 0;
        m_degree[0] = 0;
        m_cost = 0;
        m_left = m_effort.extensions;
    }
    void add(std::size_t at, std::uint32_t arc)
    {
        const std::size_t leaf = m_size++;
        m_node[leaf] = m_graph.head(arc);
        m_parent[leaf] = at;
        m_up[leaf] = m_graph.cost(arc);
        m_degree[leaf] = 1;
        m_open[leaf] = true;
        ++m_degree[at];
        m_cost += m_up[leaf];
        for (std::size_t other = 0; other < leaf; ++other)
            m_special[leaf][other] = m_special[other][leaf] = m_distances.upperBound(m_node[leaf], m_node[other]);
    }
    void removeLast()
    {
        --m_size;
        --m_degree[m_parent[m_size]];
        m_cost -= m_up[m_size];
    }
    [[nodiscard]] bool holds(std::uint32_t node) const
    {
        return std::find(m_node.begin(), m_node.begin() + static_cast<std::ptrdiff_t>(m_size), node) !=
               m_node.begin() + static_cast<std::ptrdiff_t>(m_size);
    }

    /// True when some piece of the way from the leaf to another node can be replaced by something cheaper.
    [[nodiscard]] bool detourExists(std::size_t leaf) const
    {
        std::array<std::int64_t, kMaxNodes> dearest{}; // per node: dearest piece on the way from the leaf
        std::array<std::int64_t, kMaxNodes> piece{};   // the last one
        std::array<bool, kMaxNodes> known{};
        known[leaf] = true;
        // Up to the first node, then down in order of number: parents come before their children.
        for (std::size_t at = leaf; at != 0; at = m_parent[at])
            if (step(leaf, at, m_parent[at], m_up[at], dearest, piece, known))
                return true;
        for (std::size_t at = 1; at < m_size; ++at)
            if (!known[at] && step(leaf, m_parent[at], at, m_up[at], dearest, piece, known))
                return true;
        return false;
    }
    bool step(std::size_t leaf, std::size_t from, std::size_t to, std::int64_t cost,
              std::array<std::int64_t, kMaxNodes>& dearest, std::array<std::int64_t, kMaxNodes>& piece,
              std::array<bool, kMaxNodes>& known) const
    {
        const bool through = from != leaf && m_degree[from] == 2 && !m_open[from];
        piece[to] = through ? piece[from] + cost : cost;
        dearest[to] = std::max(dearest[from], piece[to]);
        known[to] = true;
        return m_special[leaf][to] < dearest[to];
    }
    /// True when the leaves can be joined for less than the whole tree costs (Prim 1957).
    [[nodiscard]] bool spanIsCheaper() const
    {
        std::array<std::int64_t, kMaxNodes> key{};
        std::array<std::size_t, kMaxNodes> leaves{};
        std::size_t count = 0;
        for (std::size_t at = 0; at < m_size; ++at)
            if (m_open[at])
                leaves[count++] = at;
        for (std::size_t i = 1; i < count; ++i)
            key[i] = m_special[leaves[0]][leaves[i]];
        std::int64_t sum = 0;
        for (std::size_t done = 1; done < count; ++done) {
            std::size_t best = done;
            for (std::size_t i = done + 1; i < count; ++i)
                if (key[i] < key[best])
                    best = i;
            sum += key[best];
            if (sum >= m_cost)
                return false;
            std::swap(leaves[done], leaves[best]);
            std::swap(key[done], key[best]);
            for (std::size_t i = done + 1; i < count; ++i)
                key[i] = std::min(key[i], m_special[leaves[done]][leaves[i]]);
        }
        return true;
    }
    [[nodiscard]] bool impossible(std::size_t firstNew) const
    {
        for (std::size_t leaf = std::max<std::size_t>(firstNew, 1); leaf < m_size; ++leaf)
            if (detourExists(leaf))
                return true;
        return spanIsCheaper();
    }

    /// True when no best tree goes on from here.
    bool goOn(int depth)
    {
        if (depth >= m_effort.depth)
            return false;
        const std::size_t leaf = leafToExtend();
        return leaf < m_size && extensionsFail(leaf, depth);
    }
    /// The open leaf, not a terminal, with the fewest ways to go on; m_size: none.
    [[nodiscard]] std::size_t leafToExtend() const
    {
        std::size_t best = m_size;
        for (std::size_t at = 0; at < m_size; ++at) {
            const std::uint32_t degree = m_graph.degree(m_node[at]);
            if (!m_open[at] || m_problem.terminal[m_node[at]] != 0 || degree > kMaxBranching + 1)
                continue;
            if (m_size + degree > kMaxNodes + 1)
                continue;
            if (best == m_size || degree <= m_graph.degree(m_node[best]))
                best = at;
        }
        return best;
    }
    /// True when the leaf cannot go on by any set of its other edges.
    bool extensionsFail(std::size_t leaf, int depth)
    {
        std::array<std::uint32_t, kMaxBranching + 1> arcs{};
        std::size_t count = 0;
        m_open[leaf] = false;
        for (const std::uint32_t arc : m_graph.out(m_node[leaf])) {
            if (holds(m_graph.head(arc)))
                continue; // the edge to the parent, or one that closes a cycle
            // Alone, with the leaf counted as a branching: what fails here fails within any set.
            add(leaf, arc);
            ++m_degree[leaf];
            const bool fails = detourExists(m_size - 1);
            --m_degree[leaf];
            removeLast();
            if (!fails)
                arcs[count++] = arc;
        }
        bool allFail = true;
        for (std::uint32_t set = 1; set < (1U << count) && allFail; ++set) {
            const std::size_t before = m_size;
            for (std::size_t i = 0; i < count; ++i)
                if ((set >> i & 1U) != 0)
                    add(leaf, arcs[i]);
            allFail = --m_left > 0 && (impossible(before) || goOn(depth + 1));
            while (m_size > before)
                removeLast();
        }
        m_open[leaf] = true;
        return allFail;
    }

    const SolverProblem& m_problem;
    const SolverGraph& m_graph;
    const SpecialDistances& m_distances;
    const ExtendedEffort& m_effort;
    std::size_t m_size = 0;
    std::array<std::uint32_t, kMaxNodes> m_node{};
    std::array<std::size_t, kMaxNodes> m_parent{};
    std::array<std::int64_t, kMaxNodes> m_up{}; // cost of the edge to the parent
    std::array<int, kMaxNodes> m_degree{};
    std::array<bool, kMaxNodes> m_open{}; // a leaf: further edges may meet there
    std::array<std::array<std::int64_t, kMaxNodes>, kMaxNodes> m_special{};
    std::int64_t m_cost = 0;
    int m_left = 0;
};

/// True when no three or more of the node's edges are in one best tree.
bool isPassedOnly(const SolverProblem& problem, GrownTree& tree, std::uint32_t node)
{
    const std::uint32_t degree = problem.graph.degree(node);
    if (problem.terminal[node] != 0 || degree < 3 || degree > kMaxReplacedDegree)
        return false;
    const auto arcs = problem.graph.out(node);
    std::array<std::uint32_t, kMaxReplacedDegree> chosen{};
    for (std::uint32_t set = 1; set < (1U << degree); ++set) {
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < degree; ++i)
            if ((set >> i & 1U) != 0)
                chosen[count++] = arcs[i];
        if (count >= 3 && !tree.starIsUnused({chosen.data(), count}))
            return false;
    }
    return true;
}

} // namespace

ExtendedFindings extendedTests(const SolverProblem& problem, const SpecialDistances& distances,
                               const ExtendedEffort& effort, const RunContext& ctx)
{
    const SolverGraph& graph = problem.graph;
    ExtendedFindings findings{std::vector<std::uint8_t>(graph.edgeCount(), 0),
                              std::vector<std::uint8_t>(graph.nodeCount(), 0)};
    const auto chunks = [](std::uint32_t count) { return (count + kChunk - 1) / kChunk; };
    parallelFor(chunks(graph.edgeCount()), ctx, [&](std::size_t chunk) {
        GrownTree tree(problem, distances, effort);
        const std::uint32_t end = std::min(graph.edgeCount(), static_cast<std::uint32_t>(chunk + 1) * kChunk);
        for (auto e = static_cast<std::uint32_t>(chunk) * kChunk; e < end && !ctx.stopRequested(); ++e)
            findings.unusedEdge[e] = tree.edgeIsUnused(e) ? 1 : 0;
    });
    parallelFor(chunks(graph.nodeCount()), ctx, [&](std::size_t chunk) {
        GrownTree tree(problem, distances, effort);
        const std::uint32_t end = std::min(graph.nodeCount(), static_cast<std::uint32_t>(chunk + 1) * kChunk);
        for (auto node = static_cast<std::uint32_t>(chunk) * kChunk; node < end && !ctx.stopRequested(); ++node)
            findings.passedOnly[node] = isPassedOnly(problem, tree, node) ? 1 : 0;
    });
    return findings;
}

} // namespace oasis::routing
