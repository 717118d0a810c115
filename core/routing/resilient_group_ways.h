// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/quad_heap.h"
#include "core/routing/resilient_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Two ways without a common risk, as found.
struct WayPair
{
    std::vector<std::uint32_t> first; ///< edges from the node to the root
    std::vector<std::uint32_t> second;
};

/// How a search for two ways ended.
enum class PairSearch : std::uint8_t { Found, None, GivenUp };

/// Looks for two ways to the root that share no risk: edge, junction (for node-disjoint problems) or group.
/// Branching on a risk that the shortest first way and the second way with the fewest common risks share: one of the
/// two must leave it. The question is NP-hard (Hu 2003), so the search gives up after `kMaxBranches` branches.
class GroupWaySearch
{
public:
    explicit GroupWaySearch(const ResilientProblem& problem);

    /// Costs per edge: at least 0, kInfiniteCents or more bars the edge. The pair is good, not the cheapest.
    PairSearch find(std::uint32_t node, std::span<const std::int64_t> cost, WayPair& pair);
    /// A way that shares no risk with the given one. False: there is none.
    bool besides(std::uint32_t node, std::span<const std::int64_t> cost, std::span<const std::uint32_t> way,
                 std::vector<std::uint32_t>& second);

    static constexpr int kMaxBranches = 400;

private:
    /// Risks are numbered: edges, then junctions, then groups.
    using Risk = std::uint32_t;
    struct Forbidden
    {
        std::vector<Risk> first;
        std::vector<Risk> second;
    };

    [[nodiscard]] Risk edgeRisk(std::uint32_t edge) const;
    [[nodiscard]] bool allowed(Risk risk) const { return risk == kNoRisk || m_forbidden[risk] == 0; }
    [[nodiscard]] Risk nodeRisk(std::uint32_t node, std::uint32_t start) const;
    bool shortest(std::uint32_t node, std::span<const std::int64_t> cost, const std::vector<Risk>& forbidden,
                  std::vector<std::uint32_t>& way);
    void mark(const std::vector<Risk>& risks, std::uint8_t value);
    [[nodiscard]] std::vector<Risk> risksOf(std::uint32_t start, std::span<const std::uint32_t> way) const;

    static constexpr Risk kNoRisk = 0xFFFFFFFFU;
    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    std::vector<std::uint32_t> m_groupPlace; // per edge: place of its group among the groups, or kNoRisk
    std::vector<std::uint8_t> m_forbidden;   // per risk
    std::vector<std::uint8_t> m_taken;       // per risk: 1 on the first way
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_arcInto;
    std::vector<std::uint64_t> m_stamp;
    std::uint64_t m_epoch = 0;
    QuadHeap m_heap;
    std::int64_t m_sharePrice = 0; // per risk shared with the first way; more than any way costs
};

} // namespace oasis::routing
