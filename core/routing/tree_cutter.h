// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage_plan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace oasis::routing {

/// Cuts parts off a tree. Works on the tree's own nodes, however large the graph is. The tree holds the root, all
/// required sites and forced nodes, which are never cut off.
class TreeCutter
{
public:
    TreeCutter(const SolverProblem& problem, const CoverageSites& sites, const SolverTree& tree);

    /// Keeps what pays at this price (exact: dynamic programming over the tree). O(nodes of the tree).
    void cutAt(WeightPrice price);
    /// Keeps the plan's own choice of sites on the whole tree.
    void keep(const std::vector<std::uint8_t>& served);

    /// A branch that ends in a leaf, or a single site whose own cost can be saved.
    struct Piece
    {
        std::int64_t weight = 0;
        std::int64_t cost = 0;
        std::uint32_t end = 0;  // position of the leaf
        std::int32_t site = -1; // only this site, not its branch
    };
    /// The least weight for its cost among pieces of at most `heaviest`; with one that saves `wanted` at once, the
    /// lightest such piece instead.
    [[nodiscard]] std::optional<Piece> weakest(std::int64_t heaviest, std::int64_t wanted) const;
    void drop(const Piece& piece);

    [[nodiscard]] std::int64_t weight() const { return m_weight; }
    [[nodiscard]] std::int64_t spent() const { return m_spent; }
    [[nodiscard]] CoveragePlan plan() const;

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    struct Item // a node of the tree; parents come first, the root is the first
    {
        std::uint32_t node;
        std::uint32_t parent; // position
        std::uint32_t edge;
        std::int64_t cost;
    };
    void walk(const SolverProblem& problem, const SolverTree& tree);
    void recount();
    [[nodiscard]] bool carries(std::uint32_t at) const { return m_needed[at] != 0 || m_servedHere[at] != 0; }
    [[nodiscard]] Piece branchEndingAt(std::uint32_t at) const;

    const CoverageSites& m_sites;
    std::vector<Item> m_items;
    std::vector<std::uint32_t> m_siteAt;     // per site: position, kNone off the tree
    std::vector<std::uint32_t> m_order;      // sites on the tree
    std::vector<std::uint8_t> m_needed;      // per position
    std::vector<std::uint8_t> m_kept;        // per position
    std::vector<std::uint8_t> m_served;      // per site
    std::vector<std::uint32_t> m_servedHere; // per position: number of sites with weight
    std::vector<std::uint32_t> m_children;   // per position: kept ones
    std::vector<std::int64_t> m_own;         // per position: own costs of the served
    std::vector<std::int64_t> m_weightHere;  // per position
    std::int64_t m_weight = 0;
    std::int64_t m_spent = 0;
};

} // namespace oasis::routing
