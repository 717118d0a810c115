// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"

#include <string>
#include <vector>

namespace oasis::gis {

enum class ExportFormat {
    GeoPackage, ///< any number of layers, in the study's system
    GeoJson,    ///< one layer with geometry, longitude and latitude in WGS 84 (RFC 7946), 7 decimals
    Csv         ///< one layer, UTF-8 (RFC 4180); points with x, y, lon, lat; other geometry is left out
};

/// One layer or table that can be exported.
struct ExportLayer
{
    std::string name;  ///< "site", "street", "scenario_2_route", "scenario_2_bill", "comparison" …
    std::string title; ///< for people
    bool hasGeometry = false;
};

/// What to export and where to.
struct ExportRequest
{
    std::vector<std::string> layers; ///< by name, at least one
    std::string path;
    ExportFormat format = ExportFormat::GeoPackage;
    bool overwrite = false; ///< an existing file is replaced; never an Oasis project
    char separator = ',';   ///< of CSV; French spreadsheets expect ';'
};

/// What a study offers: its own layers, each outcome's, and the comparison of all outcomes when there are two.
[[nodiscard]] std::vector<ExportLayer> exportableLayers(const Study& study);

/// By extension: .gpkg, .geojson or .json, .csv. Error: Unsupported.
[[nodiscard]] Result<ExportFormat> exportFormatOf(const std::string& path);

/// Writes layers by name. The file is written beside its place and moved there when complete, so that nothing half
/// done is ever seen. Money is exact to the cent; identical studies give identical GeoJSON and CSV bytes.
/// Errors: LayerNotFound, InvalidArgument (several layers for a format of one, or no geometry for GeoJSON),
/// FileExists, FileUnwritable, CrsMissing, CrsUnknown, Cancelled.
[[nodiscard]] Result<void> exportLayers(const Study& study, const ExportRequest& request, const RunContext& ctx);

} // namespace oasis::gis
