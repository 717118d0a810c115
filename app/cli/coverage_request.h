// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include "core/radio/access_point.h"
#include "core/radio/coverage_engine.h"
#include "core/study/study.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>
#include <vector>

namespace oasis::cli {

/// What `oasis coverage` is asked, options applied.
struct CoverageRequest
{
    std::vector<AccessPoint> points;   ///< at least one
    std::vector<double> thresholdsDbm; ///< falling, at least one
    CoverageParams common;             ///< model, mode, pixel, receiver, percentages; the rest is each access point's
    std::optional<Point> explain;
    bool channels = false; ///< plan them
    /// Parameters of one access point. Errors: as latitudePlane().
    [[nodiscard]] Result<CoverageParams> paramsOf(const AccessPoint& point, const std::string& crs) const;
};

void addCoverageOptions(QCommandLineParser& parser, const text::Language& language);
/// Errors: InvalidArgument naming the option, or the access point (checkAccessPoint()).
[[nodiscard]] Result<CoverageRequest> coverageRequest(const Study& study, const QCommandLineParser& parser);
/// Options that were given and change nothing: the Irregular Terrain Model has no rays to share, no street-level model
/// and no clutter.
[[nodiscard]] QStringList idleOptions(const QCommandLineParser& parser, const CoverageRequest& request);
/// Whether an option holds the second of two words. Error: InvalidArgument (neither).
[[nodiscard]] Result<bool> isSecond(const QCommandLineParser& parser, const char* name, const char* first,
                                    const char* second);

/// What --surface says that heights mean; Unknown without it. Error: InvalidArgument.
[[nodiscard]] Result<SurfaceKind> surfaceOption(const QCommandLineParser& parser);
/// Unit of --relief-unit; Unstated without it. Error: InvalidArgument.
[[nodiscard]] Result<VerticalUnit> reliefUnitOption(const QCommandLineParser& parser);

void addReliefOptions(QCommandLineParser& parser, const text::Language& language);
/// The relief of --relief, else of the study, with the clutter that was asked for. Warnings go to the terminal.
/// Errors: InvalidArgument (no relief; --surface missing; clutter options that do not fit), those of importTerrain()
/// and importClutter().
[[nodiscard]] Result<TerrainGrid> coverageRelief(const Study& study, const CoverageRequest& request,
                                                 const QCommandLineParser& parser, const Terminal& terminal);

} // namespace oasis::cli
