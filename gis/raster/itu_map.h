// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/radio_air.h"
#include "core/radio/radio_climate.h"

#include <string>

namespace oasis::gis {

/// Digital maps that ITU-R publishes with its Recommendations. They are not part of the program: a user gets them from
/// the ITU and names their folder.
enum class ItuMap {
    DeltaN,     ///< DN50.TXT of P.452 and P.1812: ΔN, N-units/km
    SeaLevelN0, ///< N050.TXT of the same: N0, N-units
    RainRate    ///< R001.TXT of P.837-7, with LAT_R001.TXT and LON_R001.TXT: exceeded 0.01 % of the year, mm/h
};
/// "DN50.TXT" …
[[nodiscard]] const char* ituMapFile(ItuMap map);

/// The value at a place, bilinear between the four points of the grid around it (P.1144-12, annex 1, section 1b).
/// Grids are rows of numbers between blanks: DN50 and N050 have 121 rows of 241 values, every 1.5°, from 90° N to 90° S
/// and from 0° to 360° E; R001 has 1441 rows of 2881 values, every 0.125°, and its companions tell which way they run.
/// Names are found in capitals or small letters. Errors: FileNotFound (no such folder, a file missing in it),
/// FileUnreadable, LayerUnusable (another shape, what is no number, a value that the figure cannot have),
/// InvalidArgument (no place on Earth). Cost: reads the file, 4 million values of the rain in about 0.3 s.
[[nodiscard]] Result<AirFigure> readItuMap(const std::string& folder, ItuMap map, const GeographicPlace& place);

} // namespace oasis::gis
