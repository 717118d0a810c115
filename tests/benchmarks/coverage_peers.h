// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/point.h"

#include <string>

namespace oasis::bench {

/// Runs gdal_viewshed and SPLAT! (Debian packages gdal-bin and splat) on the same site, relief and radius, and prints a
/// row each; a row that says so where one is not installed. `place` is in EPSG:2154. Works in a temporary folder.
void runPeers(const std::string& reliefFolder, Point place);

} // namespace oasis::bench
