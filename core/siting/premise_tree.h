// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siting/cabinets.h"

#include <cstdint>
#include <vector>

namespace oasis::siting {

inline constexpr std::uint32_t kNoPlace = 0xFFFFFFFFU;

/// The network as a rooted forest of its places that matter: supplies, premises, candidates and forks. Places are in
/// preorder: the places below v are v + 1 … end[v] − 1. A node with more premises than a cabinet holds has an own
/// place, of no distance, for each full cabinet.
struct PremiseTree
{
    std::vector<std::uint32_t> parent;      ///< kNoPlace at the roots
    std::vector<std::uint32_t> end;         ///< first place that is not below
    std::vector<std::int64_t> lengthMm;     ///< to the parent
    std::vector<std::int64_t> depthMm;      ///< to the supply
    std::vector<std::int32_t> weight;       ///< premises; without those that cannot be served
    std::vector<std::uint8_t> candidate;    ///< 1: a cabinet may stand here
    std::vector<NodeIndex> node;            ///< of the graph
    std::vector<std::uint32_t> supply;      ///< index into the supplies
    std::vector<std::uint32_t> placeOfNode; ///< per node of the graph: the place whose area it shares, or kNoPlace
    std::vector<UnservedPremises> unserved;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(parent.size()); }
};

/// Errors: InvalidArgument when the network is no forest with one supply a tree. O(nodes + edges), and a search around
/// each of the premises whose nearest candidates fail.
[[nodiscard]] Result<PremiseTree> premiseTree(const CabinetInput& input);

} // namespace oasis::siting
