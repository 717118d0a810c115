// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/resilient_survey.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// Two spanning trees of a network, both towards the root: on the way from a node by one tree and by the other, only
/// bridges and articulation points of the network are met twice.
struct TwoTrees
{
    /// Per node of the network: the arc towards the root; kNoArc at the root and outside.
    std::vector<std::uint32_t> working;
    std::vector<std::uint32_t> backup;

    static constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;
};

/// In each biconnected block one tree follows falling, the other rising st-numbers (Itai & Rodeh 1988; numbering of
/// Tarjan 1986), with the cheapest ways that this allows; the cheaper of the two works. `survey` has walked `chosen`.
/// O(chosen edges).
[[nodiscard]] TwoTrees twoTrees(const ResilientProblem& problem, std::span<const std::uint8_t> chosen,
                                const NetworkSurvey& survey);

} // namespace oasis::routing
