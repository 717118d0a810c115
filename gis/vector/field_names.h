// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/warning.h"
#include "gis/vector/raw_layer.h"

#include <string>
#include <string_view>
#include <vector>

namespace oasis::gis {

/// Lower case, ASCII letters and digits only: "Coord. X" and "coord_x" become "coordx".
[[nodiscard]] std::string nameKey(std::string_view name);
/// Renames later fields of the same name to "name_2", "name_3" … and warns with DuplicateField.
void makeNamesUnique(std::vector<RawField>& fields, Warnings& warnings);
/// Index of a field by name: exact, then case-insensitive, then as DBF cuts it to 10 characters; -1 when absent.
[[nodiscard]] int findField(const std::vector<std::string>& names, const std::string& wanted);
/// A number as people write it: "43.72", "43,72", "1 234,5", surrounding blanks. False for anything else, for "inf"
/// and for "nan".
[[nodiscard]] bool parseNumber(std::string_view text, double& number);

/// Which columns of a table hold coordinates.
struct CoordinateColumns
{
    int x = -1;
    int y = -1;
    int pair = -1;   ///< one column "latitude, longitude"
    int wkt = -1;    ///< one column of well-known text
    std::string crs; ///< what the names say: "EPSG:4326" for longitude and latitude, "EPSG:2154" for lambert93; else ""
    [[nodiscard]] bool found() const { return (x >= 0 && y >= 0) || pair >= 0 || wkt >= 0; }
};

/// Recognises them by name (French and English), longitude and latitude before X and Y.
[[nodiscard]] CoordinateColumns recogniseCoordinates(const std::vector<std::string>& names);

} // namespace oasis::gis
