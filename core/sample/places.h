// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"
#include "core/sample/relief.h"

#include <cstdint>
#include <vector>

namespace oasis::sample {

/// A town, a village with its town hall, or a hamlet.
struct Settlement
{
    Point core;
    bool town = false;
    bool chief = false;                      ///< seat of its municipality
    std::uint32_t municipality = UINT32_MAX; ///< index; none outside the territory
    double weight = 1;                       ///< share of streets and people
    int edgeBudget = 0;
    double radiusM = 0; ///< built-up radius that the budget gives
};

struct PlaceParams
{
    std::uint64_t seed = 1;
    int municipalities = 12;
    double municipalityKm2 = 14;
    int streetEdges = 8000;
};

/// Seats of municipalities, where people would have settled: towns at confluences first, then villages on gentle ground
/// near water and above the floods. In order of choice; the first is a town. At most `municipalities`.
[[nodiscard]] std::vector<Settlement> chooseSeats(const PlaceParams& params, const Relief& relief);

/// Which municipality each cell of a grid belongs to, and the outlines that follow.
struct MunicipalityMap
{
    Lattice grid;
    std::vector<std::uint32_t> label;  ///< index of the municipality, kNoMunicipality outside
    std::vector<MultiPolygon> outline; ///< by municipality; neighbours share every border point
    MultiPolygon whole;                ///< of all together

    /// The municipality that holds p, exactly; kNoMunicipality outside.
    [[nodiscard]] std::uint32_t at(Point p) const;
};

/// Divides the land around the seats: each grows over the ground that it reaches most easily, so that borders follow
/// crests and rivers, until together they cover municipalities × municipalityKm2. O(n log n).
[[nodiscard]] MunicipalityMap divideLand(const PlaceParams& params, const Relief& relief,
                                         const std::vector<Settlement>& seats, const Bounds& extent);

/// Adds hamlets inside the territory to the seats, and gives each place its municipality, weight, budget and radius.
void addHamlets(const PlaceParams& params, const Relief& relief, const MunicipalityMap& map,
                std::vector<Settlement>& places);

} // namespace oasis::sample
