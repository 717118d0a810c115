// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace oasis::gis {

/// Which layer to read, and what the user says about it where the file is silent or wrong.
struct LayerSource
{
    std::string path;                    ///< file, /vsi path or connection string
    std::string layer;                   ///< empty: the only layer of the dataset
    std::optional<std::string> crs;      ///< overrides the declared system ("EPSG:27572", WKT …)
    std::optional<std::string> encoding; ///< overrides the declared one ("UTF-8", "ISO-8859-1", "CP1252")
    bool swapAxes = false;               ///< coordinates are stored latitude first
    std::string where;                   ///< optional attribute filter, OGR SQL
    std::string xField;                  ///< tables without geometry: columns of longitude or easting …
    std::string yField;                  ///< … and latitude or northing; empty: recognised by name
    int band = 0;                        ///< of a raster of heights or classes, from 1 on; 0: it has only one
};

} // namespace oasis::gis
