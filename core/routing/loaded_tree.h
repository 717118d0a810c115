// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quad_heap.h"
#include "core/routing/hop_problem.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace oasis::routing {

/// A network of a hop problem that keeps its rules, while it grows and is cut back: directed from the root, no place
/// twice, no hop bears more than it can. A site's node is held whenever the place where the site is served is.
class LoadedTree
{
public:
    /// The problem must outlive the tree, which begins as the root alone.
    explicit LoadedTree(const HopProblem& problem);
    /// The same network as another tree of the problem.
    void become(const LoadedTree& other);
    void clear(); ///< the root alone

    /// Of parallel hops each counts with what it bears itself; else with what the fastest bears, though fit() may then
    /// have to take a dearer one.
    void countOwnRates(bool own) { m_ownRates = own; }

    [[nodiscard]] bool holds(std::uint32_t node) const { return m_parentArc[node] != kNone || node == m_root; }
    /// Joins the node by the cheapest way of at most `limit` by these arc costs that the rules allow, as far as a few
    /// tries find it. True: it is held.
    bool join(std::uint32_t node, std::span<const std::int64_t> guide, std::int64_t limit);
    /// Hangs a node with all that is behind it elsewhere, by the cheapest way that the rules allow and that does not
    /// take `without` (an arc). False: there is none, and the branch is gone.
    bool rehang(std::uint32_t node, std::span<const std::int64_t> guide, std::uint32_t without);
    /// Lets go of sites' nodes, and of what held nothing else. Sites on the way to others stay.
    void release(std::span<const std::uint32_t> siteNodes);
    /// Cuts branches off that cost more than leaving their sites out (`prize`, per node), but for required sites.
    void prune(std::span<const std::int64_t> prize);
    /// Every hop by the cheapest of its parallels that bears what is behind it.
    void fit();
    /// Sites' nodes behind a node.
    [[nodiscard]] std::vector<std::uint32_t> sitesBehind(std::uint32_t node) const;

    [[nodiscard]] std::int64_t cents() const { return m_cents; }                      ///< of its arcs
    [[nodiscard]] const std::vector<std::uint32_t>& nodes() const { return m_nodes; } ///< parents first, without root
    [[nodiscard]] std::uint32_t parentArc(std::uint32_t node) const { return m_parentArc[node]; }

private:
    static constexpr std::uint32_t kNone = HopProblem::kNone;
    static constexpr int kTries = 12;

    /// What hops must bear.
    struct Load
    {
        double sum = 0;
        double peak = 0;
        void add(double demand, double most)
        {
            sum += demand;
            peak = peak < most ? most : peak;
        }
        [[nodiscard]] bool fits(double rate) const { return sum <= rate && peak <= rate; }
    };
    /// What may still be added below a node.
    struct Room
    {
        double sum = 0;
        double peak = 0;
        [[nodiscard]] bool takes(const Load& load) const { return load.sum <= sum && load.peak <= peak; }
    };
    enum class Found : std::uint8_t { No, Way, Again };

    [[nodiscard]] double rateOf(std::uint32_t arc) const
    {
        return (m_ownRates ? m_problem.rate : m_fastest)[arc >> 1U];
    }
    void sumLoads();
    void findRoom();
    bool findWay(std::uint32_t node, std::span<const std::int64_t> guide, std::int64_t limit, const Load& behind);
    Found search(std::uint32_t target, std::span<const std::int64_t> guide, std::int64_t limit, const Load& least);
    Found follow(std::uint32_t target, const Load& behind, Load& least);
    Found ban(std::uint32_t arc);
    void addWay();
    void add(std::uint32_t node, std::uint32_t arc);
    void keepOnly(std::span<const std::uint8_t> kept);

    const HopProblem& m_problem;
    const SolverGraph& m_graph;
    std::uint32_t m_root;
    std::vector<std::vector<std::uint32_t>> m_parallel; // per edge of a hop: all that lead the same way, cheapest first
    std::vector<double> m_fastest;                      // per edge: rate of the fastest of these
    std::vector<std::uint32_t> m_parentArc;
    std::vector<std::uint32_t> m_copyOf; // per site's node: one of the copies where the site is served
    std::vector<std::uint32_t> m_nodes;
    std::vector<std::uint8_t> m_taken; // per place
    std::int64_t m_cents = 0;
    bool m_ownRates = false;
    // Scratch.
    std::vector<Room> m_room; // per node of the tree
    std::vector<Load> m_load; // per node of the tree: of what is behind it
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_via; // arc
    std::vector<std::uint32_t> m_touched;
    std::vector<std::uint32_t> m_banned; // arcs, of one search
    std::vector<std::uint8_t> m_bannedArc;
    std::vector<std::uint32_t> m_way; // arcs, last first
    QuadHeap m_heap;
};

} // namespace oasis::routing
