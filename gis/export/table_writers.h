// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "gis/export/export.h"
#include "gis/store/feature_table.h"

#include <span>
#include <string>

namespace oasis::gis {

// One writer per format; the path must not exist or may be replaced. Errors: as exportLayers.

[[nodiscard]] Result<void> writeGeoPackage(std::span<const FeatureTable> tables, const std::string& crs,
                                           const std::string& path, const RunContext& ctx);
[[nodiscard]] Result<void> writeGeoJson(const FeatureTable& table, const std::string& crs, const std::string& path,
                                        const RunContext& ctx);
[[nodiscard]] Result<void> writeCsv(const FeatureTable& table, const std::string& crs, char separator,
                                    const std::string& path, const RunContext& ctx);

} // namespace oasis::gis
