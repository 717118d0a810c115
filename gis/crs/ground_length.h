// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/point.h"
#include "gis/crs/crs.h"

#include <memory>
#include <span>

namespace oasis::gis {

/// Lengths on the ellipsoid of lines drawn in a projected system: what a surveyor would measure at height 0, not what
/// the map's plane shows (Lambert-93 differs by up to 3 m a kilometre).
///
/// The metric of the projection (a 2 × 2 form, so that projections which are not conformal are right too) is sampled
/// by central differences at the corners of a 5 km grid, kept, and interpolated: a length costs a few multiplications
/// per vertex, and differs from the geodesic by less than 1e-6 of it. From the first fundamental form of the
/// ellipsoid: Snyder, "Map Projections - A Working Manual", 1987, equations 4-18 and 4-20 (radii of curvature).
/// One thread at a time.
class GroundLength
{
public:
    /// Errors: CrsUnsuitable (not projected), CrsUnknown.
    [[nodiscard]] static Result<GroundLength> create(const Crs& crs);
    ~GroundLength();
    GroundLength(GroundLength&&) noexcept;
    GroundLength& operator=(GroundLength&&) noexcept;

    /// Metres; 0 for fewer than two points. Planar length times the unit where the system is not invertible.
    [[nodiscard]] double of(std::span<const Point> line);

private:
    struct Impl;
    explicit GroundLength(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace oasis::gis
