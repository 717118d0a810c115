// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/places.h"
#include "core/sample/street_mesh.h"

#include <functional>

namespace oasis::sample {

/// What growing streets need to know of the land.
struct GrowthGround
{
    std::uint64_t seed = 1;
    const Relief* relief = nullptr;
    const MunicipalityMap* map = nullptr;
    std::function<bool(Point)> reserved; ///< true where no street may grow (activity zones)
};

/// Grows the streets of all settlements from the roads that pass through them: the nearest to the core first, side
/// streets at right angles from older ones, closer and more crooked in the core, ending in another street or as a
/// cul-de-sac; a church square in each village, a ring of boulevards in each town. After the idea of Parish & Müller,
/// "Procedural modeling of cities", SIGGRAPH 2001, section 3. Errors: Cancelled.
[[nodiscard]] Result<void> growSettlements(const GrowthGround& ground, const std::vector<Settlement>& places,
                                           StreetMesh& mesh, const RunContext& ctx);

/// Grows farm and forest tracks from the roads until the mesh has `edges` edges.
[[nodiscard]] Result<void> growTracks(const GrowthGround& ground, std::int64_t edges, StreetMesh& mesh,
                                      const RunContext& ctx);

} // namespace oasis::sample
