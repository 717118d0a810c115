// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/radio/building_entry.h"
#include "core/radio/terrain_grid.h"
#include "core/study/study.h"

#include <memory>
#include <string>
#include <vector>

namespace oasis::report {

struct ReportOptions
{
    std::vector<ScenarioId> scenarios; ///< in this order; empty: all outcomes of the study
    std::string language = "fr";       ///< "fr" or "en"
    std::string date;                  ///< ISO date printed; empty: today
    /// That coverage is computed over, with its clutter; null: the study's relief without clutter.
    std::shared_ptr<const TerrainGrid> relief;
    ReceiverPlace receivers = ReceiverPlace::Outdoors; ///< whom coverage is computed for
};

/// Writes an A4 PDF. Needs a QGuiApplication (offscreen platform suffices). Written beside and renamed.
/// Errors: NoSites (no outcome to report), FileUnwritable, Cancelled.
[[nodiscard]] Result<void> writePdf(const Study& study, const ReportOptions& options, const std::string& path,
                                    const RunContext& ctx);
/// Writes one self-contained HTML file (pictures inside, no script needed to read, no network).
[[nodiscard]] Result<void> writeHtml(const Study& study, const ReportOptions& options, const std::string& path,
                                     const RunContext& ctx);
/// Writes one PNG map per scenario into a folder; returns the paths.
[[nodiscard]] Result<std::vector<std::string>> writeMaps(const Study& study, const ReportOptions& options,
                                                         const std::string& folder, const RunContext& ctx);

} // namespace oasis::report
