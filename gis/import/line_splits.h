// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/import/node_network.h"

namespace oasis::gis {

/// Moves line ends that lie within the tolerance of each other onto one place: the first of them in reading order.
/// Counts moved ends. Errors: Cancelled.
[[nodiscard]] Result<void> snapEnds(RawLines& lines, double toleranceM, NodingCounts& counts, const RunContext& ctx);

/// Gives each line a vertex where the end of another line of the same grade lies within the tolerance of it (the
/// line then runs through that end), and, with `crossings`, where another line of the same grade crosses it.
/// Errors: Cancelled.
[[nodiscard]] Result<void> splitLines(RawLines& lines, double toleranceM, bool crossings, NodingCounts& counts,
                                      const RunContext& ctx);

} // namespace oasis::gis
