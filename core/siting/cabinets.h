// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/street_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::siting {

inline constexpr std::uint32_t kNoCabinet = 0xFFFFFFFFU;

/// A model of cabinet (sharing point).
struct CabinetSize
{
    std::int32_t capacity = 0;   ///< premises, at least 1
    std::int64_t priceCents = 0; ///< equipped and installed, at least 0
};

/// A splitter that cabinets may hold.
struct SplitOption
{
    std::int32_t ratio = 0;       ///< lines a splitter serves, at least 1
    std::int64_t priceCents = 0;  ///< at least 0
    std::int64_t maxLengthMm = 0; ///< of fibre from supply point to outlet that the optical budget leaves
};

/// What cabinets look like and what they may do.
struct CabinetLimits
{
    std::vector<CabinetSize> sizes;             ///< rising capacity, prices that do not fall; at least one
    std::vector<SplitOption> splits;            ///< falling ratio, lengths that do not fall; at least one
    std::int32_t minPremises = 300;             ///< fewer is allowed, and said
    std::int64_t maxDistributionMm = 5'000'000; ///< cabinet to premises, along the network
    std::int32_t takeUpPercent = 100;           ///< lines that are lit, of 100 premises: sizes splitters; 1 … 100
    std::int32_t operators = 1;                 ///< each has its own splitters for its share of the lines
    std::int32_t reserveFibres = 12;            ///< in each feeder, beside one fibre per splitter
    std::int64_t fibreCentsPerKm = 0;           ///< a kilometre of one fibre in a cable
    /// What the search pays for each premises missing to `minPremises`: a preference, in no price.
    std::int64_t shortfallCents = 10'000;
};

/// The zone to be served. Views: the caller keeps the arrays alive during the call.
struct CabinetInput
{
    const StreetGraph& graph;
    std::span<const std::int64_t> edgeLengthMm; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::span<const std::int32_t> premises;     ///< per node, at least 0
    std::span<const NodeIndex> candidates;      ///< where cabinets may stand
    std::span<const NodeIndex> supplies;        ///< where the trees of the network begin
    std::span<const NodeIndex> otherSupplies;   ///< where they might have begun; only the bound asks for these
    std::span<const EdgeIndex> network;         ///< a forest: every tree holds one supply, as connectAll gives it
    const CabinetLimits& limits;
};

/// Effort in units of work.
struct CabinetParams
{
    int starts = 6;         ///< partitions that are improved, at least 1
    int passes = 12;        ///< of local improvement at most, at least 0
    int shakes = 300;       ///< neighbourhoods partitioned anew at random, at least 0
    int boundSteps = 120;   ///< of the lower bound's multipliers, at least 0; 0: the bound is 0
    std::uint64_t seed = 1; ///< of the shakes
};

/// A cabinet and what hangs on it. Lengths along the network.
struct Cabinet
{
    NodeIndex node;
    std::uint32_t supply = 0; ///< index into CabinetInput::supplies
    std::int32_t premises = 0;
    std::int32_t capacity = 0;
    std::int32_t splitRatio = 0; ///< the largest whose optical budget reaches the farthest premises
    std::int32_t splitters = 0;
    std::int32_t feederFibres = 0;   ///< a fibre per splitter, and the reserve
    std::int64_t feederMm = 0;       ///< supply to cabinet
    std::int64_t farthestMm = 0;     ///< cabinet to farthest premises
    std::int64_t distributionMm = 0; ///< Σ premises × length from the cabinet: metres of single fibre
    std::int64_t costCents = 0;      ///< cabinet, splitters, fibre of feeder and distribution; rounded so as to sum
    friend bool operator==(const Cabinet&, const Cabinet&) = default;
};

/// Premises at a node and the cabinet that serves them.
struct ServedPremises
{
    NodeIndex node;
    std::uint32_t cabinet = 0; ///< index into CabinetPlan::cabinets
    std::int32_t premises = 0;
    friend bool operator==(const ServedPremises&, const ServedPremises&) = default;
};

enum class WhyUnserved : std::uint8_t {
    OffNetwork,   ///< the node is in no tree of the network
    TooFar,       ///< no cabinet may stand near enough
    OpticalLimit, ///< the fibre from the supply would be too long for every splitter
    OverCapacity, ///< more premises than a cabinet holds, at a node where none may stand
    NoArea        ///< a cabinet could reach them, but no area of the plan that was found does
};

struct UnservedPremises
{
    NodeIndex node;
    std::int32_t premises = 0;
    WhyUnserved why = WhyUnserved::OffNetwork;
    friend bool operator==(const UnservedPremises&, const UnservedPremises&) = default;
};

enum class CabinetStop : std::uint8_t { Optimal, EffortSpent };

/// Value and bound after a step of the work, cents.
struct CabinetStep
{
    std::int64_t value = 0;
    std::int64_t bound = 0;
    friend bool operator==(const CabinetStep&, const CabinetStep&) = default;
};

/// Cabinets, areas, and the proof.
struct CabinetPlan
{
    std::vector<Cabinet> cabinets;          ///< rising by node, then by premises
    std::vector<ServedPremises> served;     ///< rising by node, then by cabinet
    std::vector<UnservedPremises> unserved; ///< rising by node, then by reason
    /// Per node of the graph: the cabinet in whose area it lies, or kNoCabinet. An area is connected along the network;
    /// no node is in two. Nodes off the network and those on the way to the first area are in none.
    std::vector<std::uint32_t> areaOfNode;
    std::int64_t valueCents = 0; ///< Σ costCents
    /// No choice of cabinets among the candidates, and no network, serves the same premises for less; see planCabinets.
    std::int64_t boundCents = 0;
    CabinetStop stop = CabinetStop::EffortSpent;
    std::vector<CabinetStep> trace; ///< value falls, bound rises
    friend bool operator==(const CabinetPlan&, const CabinetPlan&) = default;
};

/// Cuts the network into areas of one cabinet each, and places the cabinets: Σ of cabinet by size, splitters, feeder
/// and distribution fibre is to be least. Trenches are the network's and are not counted here. At a node with more
/// premises than the largest cabinet holds several may stand, as many as its premises fill.
///
/// Areas: fewest parts of a tree within a capacity (Kundu & Misra, "A linear tree partitioning algorithm", SIAM J.
/// Comput. 6, 1977) from several capacities, improved by splitting, merging and dividing anew neighbouring areas, then
/// by partitioning random neighbourhoods anew; the place in an area by rerooting (all medians in linear time; Goldman,
/// "Optimal center location in simple networks", 1971). Bound: locationBound() over the shortest lengths in the whole
/// graph, capacities, both limits; it asks neither for connected areas nor for the network, nor for the least filling.
///
/// Premises that no permitted cabinet can serve are in `unserved` with the reason; the bound is for the served ones.
/// Errors: InvalidArgument (sizes, ranges, no candidate, no premises, network that is no forest of supplies),
/// Overflow, Cancelled (within 100 ms). 30,000 premises on 50,000 edges: seconds.
[[nodiscard]] Result<CabinetPlan> planCabinets(const CabinetInput& input, const CabinetParams& params,
                                               const RunContext& ctx);

/// Splitters of a cabinet: operators × ⌈lines of an operator / ratio⌉, lines = premises × take-up / operators.
[[nodiscard]] std::int32_t splittersFor(std::int32_t premises, std::int32_t ratio, const CabinetLimits& limits);

} // namespace oasis::siting
