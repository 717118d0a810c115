// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/warning.h"

#include <memory>
#include <string>

namespace oasis::gis {

/// A part of a shapefile ("shx", "dbf" …) beside the given .shp, with its extension in lower or upper case; "" when
/// it is absent.
[[nodiscard]] std::string shapefilePart(const std::string& shp, const std::string& extension);

/// Compares lengths and record counts of .shp, .shx and .dbf, and the headers of the first 50 000 records with the
/// index. Each disagreement is a FileDamaged warning; the shapefile may still be readable in part.
/// (ESRI Shapefile Technical Description, July 1998, tables 1, 2 and "Index File".)
[[nodiscard]] Warnings checkShapefile(const std::string& shp);

/// A shapefile without its index, copied to memory with a new one.
struct RestoredShapefile
{
    std::shared_ptr<void> scratch; ///< the copy lives as long as this
    std::string path;              ///< of the copied .shp
    Warnings warnings;
};

/// Copies .shp, .dbf, .prj and .cpg to memory and builds the .shx by walking the records; nothing is written beside
/// the user's file. Errors: FileUnreadable (over 256 MB, not a shapefile, unreadable).
[[nodiscard]] Result<RestoredShapefile> restoreShapefile(const std::string& shp, const std::string& shownPath);

} // namespace oasis::gis
