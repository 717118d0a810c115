// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/raster_frame.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace oasis::gis {

/// One band of a raster to be written.
struct RasterBand
{
    std::string name;              ///< "level", "loss" …
    std::string unit;              ///< "dBm", "dB", "Mbit/s"; may be empty
    std::span<const float> values; ///< frame.cells() of them; NaN: no figure
};

/// What a reader must know of a map: model, mode, p, pL, margin, clutter source …
using RasterNotes = std::vector<std::pair<std::string, std::string>>;

/// Writes a GeoTIFF (32-bit floats, deflated, NaN where there is no figure) with the notes as metadata, beside its
/// place and then moved there, over a file of that name. Errors: InvalidArgument (no band, wrong sizes), CrsUnknown,
/// FileUnwritable.
[[nodiscard]] Result<void> writeRaster(const std::string& path, const RasterFrame& frame, const std::string& crs,
                                       std::span<const RasterBand> bands, const RasterNotes& notes);

} // namespace oasis::gis
