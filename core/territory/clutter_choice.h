// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace oasis {

/// Representative height of a class of land cover; an assumption of the planner.
struct ClassHeight
{
    int code = 0;
    double heightM = 0;
    friend bool operator==(const ClassHeight&, const ClassHeight&) = default;
};

/// Trees and buildings that stand on a study's relief when radio coverage is computed: files that are read each time,
/// either, both (the higher of the two counts) or none. Kept with the study, as the kind of its relief is.
struct ClutterChoice
{
    std::string classesPath; ///< raster of class codes; empty: none
    std::vector<ClassHeight> classHeights;
    std::string buildingsPath;  ///< polygons; empty: none
    std::string buildingsLayer; ///< empty: the only one of the file
    std::string heightField;    ///< of the buildings, metres above the ground
    [[nodiscard]] bool isEmpty() const { return classesPath.empty() && buildingsPath.empty(); }
    friend bool operator==(const ClutterChoice&, const ClutterChoice&) = default;
};

} // namespace oasis
