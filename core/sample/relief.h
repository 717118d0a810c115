// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polyline.h"
#include "core/sample/lattice.h"
#include "core/territory/elevation_grid.h"

#include <cstdint>
#include <vector>

namespace oasis::sample {

/// How the land is made.
struct ReliefParams
{
    std::uint64_t seed = 1;
    Bounds extent;            ///< Lambert-93, metres
    double coarseCellM = 100; ///< erosion is computed on this grid
    double fineCellM = 25;    ///< and drawn on this one
    double outletM = 212;     ///< height where the main river leaves
    double inflowKm2 = 380;   ///< basin of the main river upstream of the extent
};

/// A stream from its source (or the edge) to the stream or edge that takes it.
struct Stream
{
    Polyline line;                ///< smooth, downstream
    double areaKm2 = 0;           ///< basin at its lower end
    double sourceAreaKm2 = 0;     ///< basin at its upper end
    std::size_t joins = SIZE_MAX; ///< index of the stream that takes it; none at the edge

    /// At its lower end, metres; 0 for a brook too narrow for a surface.
    [[nodiscard]] double widthM() const { return areaKm2 >= 9 ? std::min(70.0, 2.2 * std::sqrt(areaKm2)) : 0; }
};

struct Relief
{
    Bounds extent;
    ElevationGrid elevation;     ///< the fine grid
    std::vector<Stream> streams; ///< the main river first, then by falling basin

    /// Height by bilinear interpolation, clamped to the grid: never void.
    [[nodiscard]] double heightAt(Point p) const;
    /// Uphill direction times slope (metres per metre), measured over `span` metres each way.
    [[nodiscard]] Point gradientAt(Point p, double span) const;
    [[nodiscard]] double slopeAt(Point p, double span) const;
};

/// Makes land that water has shaped: uplift and stream-power erosion (implicit scheme of Braun & Willett, "A very
/// efficient O(n), implicit and parallel method to solve the stream power equation", Geomorphology 180, 2013), flow
/// ordered by priority flood (Barnes, Lehman & Mulla, Computers & Geosciences 62, 2014); valley floors are filled to
/// plains in proportion to their river. Main river from the north-east edge to the south-west edge.
/// O(n log n) for each of some 45 rounds. Errors: Cancelled.
[[nodiscard]] Result<Relief> makeRelief(const ReliefParams& params, const RunContext& ctx);

} // namespace oasis::sample
