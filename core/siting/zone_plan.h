// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"
#include "core/siting/cabinets.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::siting {

/// A zone to be fibred: its streets with lengths and prices, its premises, places for cabinets, supply points.
struct ZoneInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> trenchCents;  ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const std::int64_t> edgeLengthMm; ///< per edge, at least 0
    std::span<const std::int32_t> premises;     ///< per node, at least 0
    std::span<const NodeIndex> sites;           ///< nodes to be joined beside those with premises
    std::span<const NodeIndex> candidates;      ///< where cabinets may stand
    std::span<const routing::SupplyEntry> supplies;
    const CabinetLimits& limits;
};

struct ZoneParams
{
    routing::SteinerParams network; ///< `explain` is of no account
    CabinetParams cabinets;
    /// Networks that are tried beside the cheapest one: the length of each way from the supply point at most, in
    /// percent of the shortest. Each over 100.
    std::vector<int> stretches{800, 400, 250, 150};
    /// And these: only ways longer than so many percent of what the light allows are replaced, by shortest ones. Each
    /// from 1 to 100.
    std::vector<int> reaches{100, 80};
    int rounds = 2; ///< of direct ways to premises that a network leaves unserved, at least 0
    /// What the choice between networks pays for each premises left out: a preference, in no price.
    std::int64_t unservedCents = 500'000;
};

/// One network of trenches for feeder and distribution, its cabinets, and the proof.
struct ZonePlan
{
    std::vector<EdgeIndex> network;          ///< rising; one tree per used supply
    std::vector<std::uint32_t> suppliesUsed; ///< indices into ZoneInput::supplies, rising
    int stretchPercent = 0;                  ///< of ZoneParams::stretches; 0: none
    int reachPercent = 0;                    ///< of ZoneParams::reaches; 0: none; both 0: the cheapest network
    CabinetPlan cabinets;                    ///< its supplies are `suppliesUsed`
    std::int64_t trenchCents = 0;            ///< edges and entry prices
    std::int64_t trenchBoundCents = 0;       ///< no network that joins the same nodes costs less
    std::int64_t valueCents = 0;             ///< trenches and cabinets
    /// No network, cabinets (among the candidates) and areas that join the same nodes and serve the same premises cost
    /// less together: the sum of both bounds.
    std::int64_t boundCents = 0;
    CabinetStop stop = CabinetStop::EffortSpent;
    std::vector<CabinetStep> trace;         ///< value falls, bound rises
    std::vector<std::uint32_t> unreachable; ///< indices into ZoneInput::sites, rising; not joined
};

/// Trenches are shared by feeder and distribution, so one network joins all nodes with premises, the sites and the
/// supplies: connectAll(), and lighter variants of it where the cheapest ways are too long for cables or optics. On
/// each network cabinets are planned (planCabinets); the variant that leaves the fewest premises unserved is kept, of
/// those the cheapest in all. Premises beyond both limits in every network are not joined. Errors: those of connectAll
/// and planCabinets. About two seconds for 30,000 premises on 50,000 edges.
[[nodiscard]] Result<ZonePlan> planZone(const ZoneInput& input, const ZoneParams& params, const RunContext& ctx);

} // namespace oasis::siting
