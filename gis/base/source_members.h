// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/warning.h"

#include <string>
#include <vector>

namespace oasis::gis {

/// One file that GDAL can be asked to open.
struct SourceMember
{
    std::string gdalPath; ///< for GDAL: plain, /vsizip/… or /vsigzip/…
    std::string name;     ///< for people: "blockgroups.shp"; inside an archive relative to it
};

/// The readable files behind a path that the user named: the file itself, the map files inside a .zip, .tar or folder,
/// the unpacked form of a .gz. Nothing is extracted; entries that point out of an archive are never touched.
struct SourceMembers
{
    std::vector<SourceMember> members; ///< sorted by name; never empty
    Warnings warnings;
};

/// Errors: InvalidArgument (empty path), Unsupported (network address, zip in a zip), FileNotFound,
/// FileUnreadable (empty, cut off, nothing readable inside).
[[nodiscard]] Result<SourceMembers> sourceMembers(const std::string& path);

/// Lower-case extension without the dot; "" without one.
[[nodiscard]] std::string extensionOf(const std::string& path);
/// File name without folders.
[[nodiscard]] std::string fileNameOf(const std::string& path);

} // namespace oasis::gis
