// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/erosion.h"

namespace oasis::sample {

/// The place on the coarse grid that the drawn land shows at p: a smooth bending that hides the grid.
[[nodiscard]] Point warped(std::uint64_t seed, Point p);
/// Its inverse.
[[nodiscard]] Point unwarped(std::uint64_t seed, Point p);

/// Streams of at least 1.4 km² of basin as smooth lines, the main river first, then by falling basin; each but the
/// first ends on the line that it joins, where it joins one.
[[nodiscard]] std::vector<Stream> traceStreams(std::uint64_t seed, const Drainage& drainage);

} // namespace oasis::sample
