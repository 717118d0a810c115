// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_tree.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace oasis::routing {

/// Shrinks a prize-collecting problem without losing all of its best trees, and remembers how to return. Every node has
/// one value: what a tree gains by holding it (prize, or minus weight; anything at the root and required nodes).
/// Deterministic. Without a root (kNoNode), the trees of one node are set aside as `bestSingle`.
class PrizeReducer
{
public:
    static constexpr std::uint32_t kNoNode = 0xFFFFFFFFU;

    /// `root`: the problem's root or kNoNode, then nothing may be required.
    PrizeReducer(const PrizeProblem& prizes, std::uint32_t root);

    /// Only trees that hold the node are left. False when that was so before.
    bool require(std::uint32_t node);
    /// Only trees without the node are left; nothing happens at the root.
    void forbid(std::uint32_t node);
    /// The first root of a problem without one.
    void rootAt(std::uint32_t node);

    /// Until little is gained: nodes of degree 1 and 2; neighbours that belong together because each pays for the edge
    /// between them (minimum adjacency, Uchoa 2006); edges with a detour that, prizes on the way deducted, nowhere
    /// costs more (prize-constrained distances, Rehfeldt & Koch 2021); parallel edges. When a stop is requested, the
    /// problem is left consistent.
    void reduce(const std::stop_token& stop);
    /// Numbers what is left anew, in the same order, and frees the memory of the rest. Snapshots become invalid.
    void forgetDropped();

    /// What is left, on consecutive numbers. With a root: what hangs together with it.
    struct Snapshot
    {
        PrizeProblem prizes;             ///< problem.root is meaningless without a root
        std::int64_t constant = 0;       ///< objective of the first problem = constant + objective of `prizes`
        std::vector<std::uint32_t> node; ///< per node: its number in the reducer
        std::vector<std::uint32_t> edge;
        bool feasible = true; ///< false: a required node has no way to the root
    };
    [[nodiscard]] Snapshot snapshot() const;
    /// The edge of the reducer (Snapshot::edge) leaves.
    void removeEdge(std::uint32_t edge) { unlink(edge); }
    [[nodiscard]] bool hasEdge(std::uint32_t edge) const { return linked(edge); }

    /// Edges of the first problem that a tree of the snapshot stands for; rising. `holds`: per node of the snapshot.
    [[nodiscard]] std::vector<std::uint32_t> restore(const Snapshot& snapshot, std::span<const std::uint32_t> edges,
                                                     std::span<const std::uint8_t> holds) const;

    /// The best tree of one node that was set aside, and its edges in the first problem.
    struct Single
    {
        std::int64_t value = 0; ///< what it gains; 0: nothing does
        std::uint32_t history = kNoNode;
    };
    [[nodiscard]] const Single& bestSingle() const { return m_single; }
    [[nodiscard]] std::vector<std::uint32_t> edgesOf(const Single& single) const { return unfold({single.history}); }
    void setAsideSingles();

    [[nodiscard]] std::size_t edgeCount() const { return m_liveEdges; }
    [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_value.size()); }
    [[nodiscard]] bool alive(std::uint32_t node) const { return m_dead[node] == 0; }
    [[nodiscard]] std::int64_t value(std::uint32_t node) const { return m_value[node]; }
    /// A tree of more than one node may end here.
    [[nodiscard]] bool mayBeLeaf(std::uint32_t node) const;

    /// Calls fn(neighbour, cost of the edge) for every edge at the node.
    template <class Function>
    void forEachNeighbour(std::uint32_t node, Function fn) const
    {
        std::uint32_t arc = m_firstArc[node];
        for (std::uint32_t i = 0; i < m_degree[node]; ++i, arc = m_next[arc])
            fn(m_head[arc], m_cost[arc >> 1U]);
    }

private:
    class Detours;

    [[nodiscard]] std::uint32_t tail(std::uint32_t arc) const { return m_head[arc ^ 1U]; }
    [[nodiscard]] bool linked(std::uint32_t edge) const { return m_head[2 * edge] != kNoNode; }
    [[nodiscard]] bool fixed(std::uint32_t node) const { return m_required[node] != 0; }
    /// What holding the node pays at least; kInfiniteCents when every tree holds it.
    [[nodiscard]] std::int64_t pays(std::uint32_t node) const;
    void hook(std::uint32_t arc, std::uint32_t node);
    void unhook(std::uint32_t arc, std::uint32_t node);
    void unlink(std::uint32_t edge);
    void kill(std::uint32_t node);
    void contract(std::uint32_t edge);
    void bypass(std::uint32_t node);
    void setAside(std::uint32_t node);
    void renumberEdges(std::span<const std::uint32_t> newNode);
    [[nodiscard]] std::uint32_t joined(std::uint32_t first, std::uint32_t second);
    [[nodiscard]] std::vector<std::uint32_t> unfold(std::vector<std::uint32_t> open) const;

    void degreeTests();
    void testDegree(std::uint32_t node);
    void minimumAdjacency();
    void dropParallels();
    void dropDetours(const std::stop_token& stop);

    std::uint32_t m_root;
    std::uint32_t m_firstEdges;        // of the first problem
    std::int64_t m_prizeSum = 0;       // of the first problem
    std::vector<std::uint32_t> m_head; // per arc; kNoNode: the edge is gone
    std::vector<std::uint32_t> m_next; // ring of the arcs that leave a node
    std::vector<std::uint32_t> m_previous;
    std::vector<std::int64_t> m_cost; // per edge
    std::vector<std::uint32_t> m_edgeHistory;
    std::vector<std::uint32_t> m_firstArc; // per node
    std::vector<std::uint32_t> m_degree;
    std::vector<std::int64_t> m_value;
    std::vector<std::uint8_t> m_required; // the root too
    std::vector<std::uint8_t> m_dead;
    std::vector<std::uint32_t> m_nodeHistory;                     // edges that come with the node
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_joins; // history m_firstEdges + i
    std::vector<std::uint32_t> m_work;
    std::vector<std::uint32_t> m_mark; // per node, scratch
    std::uint32_t m_requiredLeft = 0;  // root not counted
    std::size_t m_liveEdges = 0;
    Single m_single;
};

} // namespace oasis::routing
