// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/places.h"
#include "core/sample/street_mesh.h"

namespace oasis::sample {

/// The lines that carry far: what villages are strung on and what a cable must cross.
struct MainLines
{
    Polyline railway;
    Polyline motorway;
};

/// A road between junctions, before it becomes street segments.
struct RoadChain
{
    Polyline line;
    StreetClass streetClass = StreetClass::Tertiary;
    std::uint32_t number = 0;
};

struct RoadPlan
{
    MainLines lines;
    std::vector<RoadChain> chains;
};

/// Lays railway and motorway along the main valley, then roads between the places: the main road through the towns,
/// roads between neighbouring villages over the easiest ground, ways from the hamlets to the nearest road. Roads
/// share the ground that an earlier one took. Errors: Cancelled.
[[nodiscard]] Result<RoadPlan> planRoads(std::uint64_t seed, const Relief& relief, const MunicipalityMap& map,
                                         const std::vector<Settlement>& places, const RunContext& ctx);

/// Puts the plan into the mesh: barriers, motorway with its ramps near the towns, roads with a bridge or underpass
/// wherever they cross rail, motorway or river.
void buildRoads(const RoadPlan& plan, const Relief& relief, const std::vector<Settlement>& places, StreetMesh& mesh);

} // namespace oasis::sample
