// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/warning.h"
#include "gis/base/gdal_ptr.h"

#include <memory>
#include <string>

namespace oasis::gis {

/// An open file of a format that Oasis reads, read-only. Belongs to one thread.
struct OpenedDataset
{
    std::shared_ptr<void> scratch; ///< temporary copies in memory; outlives the dataset
    DatasetPtr dataset;
    std::string driver; ///< GDAL's short name
    std::string format; ///< GDAL's long name
    Warnings warnings;  ///< FileDamaged …
};

/// Opens one member (see source_members.h) as vector layers, as a raster or as both, with file formats only: nothing
/// that fetches from the network or runs code. Values of shapefiles come as raw bytes (see TextDecoder).
/// A shapefile whose index is lost is rebuilt in memory (up to 256 MB), never beside the user's file.
/// Errors: FileUnreadable, with what is wrong as far as it can be told.
[[nodiscard]] Result<OpenedDataset> openDataset(const std::string& gdalPath, const std::string& shownPath);

} // namespace oasis::gis
