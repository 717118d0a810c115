// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/radio/coverage_map.h"
#include "core/radio/radio_air.h"
#include "gis/raster/coverage_raster.h"

#include <span>
#include <string>

namespace oasis::gis {

/// How a coverage was made. Goes with every file of it, so that no figure travels without its assumptions.
struct CoverageFacts
{
    std::string program;       ///< "Oasis Planner 0.1.0"
    std::string model;         ///< "ITU-R P.1812-8", the edition with it
    std::string nearModel;     ///< of pixels nearer than 500 m; empty when there are none
    std::string mode;          ///< "exact" or "radial"
    std::string surface;       ///< "bare earth" or "surface": what the heights of the relief mean
    std::string clutterSource; ///< "none" when trees and buildings are left out
    std::string frequencyGhz;  ///< of all transmitters, separated by commas
    double timePercent = 50;
    double locationPercent = 50;
    std::string marginDb;   ///< already taken off the levels; of all transmitters, separated by commas
    std::string directions; ///< "both, the weaker counts": of downlink and uplink, what thresholds are compared with
    std::string receiverPlace = "outdoors"; ///< "indoors, traditional building"
    std::string entryLossDb = "0"; ///< into that building, in every level; of all transmitters, separated by commas
    double receiverM = 1.5;
    double receiverGainDbi = 0;
    RadioAir air; ///< the refractivity, and who says so; P.1812 alone reads ΔN
    friend bool operator==(const CoverageFacts&, const CoverageFacts&) = default;
};
/// As name and value, the names in lower case with their unit ("time_percent"), for metadata and columns.
[[nodiscard]] RasterNotes named(const CoverageFacts& facts);

/// A file to be written.
struct CoverageFile
{
    std::string path;
    std::string crs;        ///< of the study
    bool overwrite = false; ///< an existing file is replaced; never an Oasis project
};

/// What reaches each pixel from its server as GeoTIFF in the study's system. Bands: "level", the downlink in dBm after
/// the margin; "worth", PixelState as a number; "server", the number of the server from 1 on in the order of the map;
/// "overlap", how many serve at the lowest threshold; "sinr" and "snr", dB: the downlink with interference, the weaker
/// of both directions; "uplink", the device at the server in dBm after the margin; "service", the service level, dBm,
/// which is what thresholds, counts and polygons compare (core/radio/coverage_map.h). NaN without a figure. The facts
/// are metadata of the file. Written beside its place and moved there when complete; the same map gives the same bytes.
/// Errors: FileExists, FileUnwritable, CrsMissing, CrsUnknown, Cancelled.
[[nodiscard]] Result<void> writeCoverageRaster(const CoverageMap& map, const CoverageFacts& facts,
                                               const CoverageFile& file, const RunContext& ctx);

/// The areas at or above each threshold as GeoPackage, layer "coverage": one multipolygon a threshold with what it
/// serves (beyond_: of it on pixels outside the model's range) and the facts in columns; a threshold that nothing
/// reaches has none. `counts` are countServed()'s. Errors: as writeCoverageRaster().
[[nodiscard]] Result<void> writeCoverageAreas(const CoverageMap& map, std::span<const ServedCounts> counts,
                                              const CoverageFacts& facts, const CoverageFile& file,
                                              const RunContext& ctx);

} // namespace oasis::gis
