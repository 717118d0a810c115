// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::routing {

/// Streets on which the planner has decided. Edges may be listed twice.
struct StreetPins
{
    std::span<const EdgeIndex> in;  ///< the network holds them and pays for them
    std::span<const EdgeIndex> out; ///< the network never uses them
    [[nodiscard]] bool empty() const { return in.empty() && out.empty(); }
};

/// Why a pin cannot be followed.
enum class PinFaultKind : std::uint8_t {
    UnknownEdge,
    InAndOut,   ///< pinned both ways
    Barred,     ///< pinned in, but the edge has no price
    ClosesRing, ///< pinned in, and together with other such edges it closes a ring, which no tree holds; loops too
    Unreachable ///< pinned in, but no supply reaches it (only with supplies)
};
struct PinFault
{
    EdgeIndex edge;
    PinFaultKind kind = PinFaultKind::UnknownEdge;
    friend bool operator==(const PinFault&, const PinFault&) = default;
};
/// All contradictions, by edge within each kind; empty when the pins can be followed. O(edges).
[[nodiscard]] std::vector<PinFault> faultsOf(const StreetPins& pins, const SteinerInput& input);
/// "street edge 7 is pinned in and out at once"
[[nodiscard]] std::string sentenceOf(const PinFault& fault);

/// A question without pins that stands for one with pins: edges pinned out are barred; edges pinned in are free, and
/// both their ends must be joined. A tree of it, with the pinned edges put in by `withPins` and `pinnedCents` added, is
/// as good for the first question, and bounds carry over likewise.
struct UnpinnedQuestion
{
    std::vector<std::int64_t> edgeCostCents;
    std::vector<NodeIndex> ends;  ///< of the edges pinned in; rising, each once
    std::int64_t pinnedCents = 0; ///< prices of the edges pinned in
};
/// Errors: InvalidArgument, or Unreachable, for the first contradiction; Overflow.
[[nodiscard]] Result<UnpinnedQuestion> unpinned(const StreetPins& pins, const SteinerInput& input);
/// A network's edges with those pinned in, and the supplies it still needs. Both rising.
struct PinnedNetwork
{
    std::vector<EdgeIndex> edges;
    std::vector<std::uint32_t> suppliesUsed;
};
/// Puts the edges pinned in into a network of the unpinned question. Of each ring that this closes (ways from supply to
/// supply count as rings), the dearest edge or entry that is not pinned leaves.
[[nodiscard]] PinnedNetwork withPins(std::span<const EdgeIndex> network, std::span<const std::uint32_t> suppliesUsed,
                                     const StreetPins& pins, const SteinerInput& input);

} // namespace oasis::routing
