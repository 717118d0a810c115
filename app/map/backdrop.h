// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_scene.h"
#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"

#include <memory>
#include <string>

namespace oasis::map {

/// True for a layer of a file, false for the study's own ("@…").
[[nodiscard]] bool isBackdrop(const MapLayer& layer);

/// Reads the file of a backdrop layer, vector or raster, into the study's system, ready to be drawn. `folder`: what a
/// relative path starts from (the project's folder; empty: the current one). `number` chooses its colour. Long: call
/// off the GUI thread. At most 2 million vertices and 4,096 raster cells a side are kept.
/// Errors: those of gis::FeatureReader::open and gis::readRasterPicture; LayerUnusable (too many vertices), Cancelled.
[[nodiscard]] Result<std::shared_ptr<const Backdrop>> readBackdrop(const MapLayer& layer, const std::string& folder,
                                                                   const std::string& studyCrs, std::size_t number,
                                                                   const RunContext& ctx);

} // namespace oasis::map
