// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/vector/raw_layer.h"

namespace oasis::gis {

/// True for a .json file that starts with a list of objects which are no GeoJSON features: "[{…}, {…}]", as open-data
/// portals hand out their tables. Looks at the first bytes only.
[[nodiscard]] bool isJsonTable(const std::string& gdalPath);

/// Such a file as a table: columns in the order of their first appearance, lists and objects as values kept as JSON
/// text, missing values empty. Held in memory.
/// Errors: FileUnreadable (no valid JSON in UTF-8, no list of objects, more than 256 MB), InvalidArgument (filter).
[[nodiscard]] Result<std::unique_ptr<RawLayer>> openJsonTable(const std::string& gdalPath, const LayerSource& source);

} // namespace oasis::gis
