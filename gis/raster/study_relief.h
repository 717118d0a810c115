// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/terrain_grid.h"
#include "core/study/study.h"
#include "gis/raster/clutter_import.h"

namespace oasis::gis {

/// The files of a study's choice.
[[nodiscard]] ClutterRequest clutterRequest(const ClutterChoice& choice);

struct StudyRelief
{
    TerrainGrid grid;
    ClutterReport clutter;
};

/// The study's relief, its heights taken for `kind`, with this clutter, for the coverage engine. Errors:
/// InvalidArgument (the study has no relief; as TerrainGrid::create()), those of importClutter(), Cancelled. Cost: that
/// of reading the clutter.
[[nodiscard]] Result<StudyRelief> studyRelief(const Study& study, SurfaceKind kind, const ClutterRequest& clutter,
                                              const RunContext& ctx);
/// The same as the study itself says: its kind of heights and its choice of clutter.
[[nodiscard]] Result<StudyRelief> studyRelief(const Study& study, const RunContext& ctx);

} // namespace oasis::gis
