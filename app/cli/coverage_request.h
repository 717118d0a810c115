// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include "core/radio/access_point.h"
#include "core/radio/coverage_engine.h"
#include "core/radio/radio_air.h"
#include "core/study/study.h"
#include "gis/raster/clutter_import.h"

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
    RadioAir air;
    std::optional<Point> explain;
    bool channels = false; ///< plan them
    /// Parameters of one access point. Errors: as latitudePlane().
    [[nodiscard]] Result<CoverageParams> paramsOf(const AccessPoint& point, const std::string& crs) const;
};

void addCoverageOptions(QCommandLineParser& parser, const text::Language& language);
/// Errors: InvalidArgument naming the option, or the access point (checkAccessPoint()).
[[nodiscard]] Result<CoverageRequest> coverageRequest(const Study& study, const QCommandLineParser& parser);
/// Options that were given and change nothing: the Irregular Terrain Model has no rays to share, no street-level model
/// and no lapse rate (that it knows no clutter is part of the answer).
[[nodiscard]] QStringList idleOptions(const QCommandLineParser& parser, const CoverageRequest& request);
/// Whether an option holds the second of two words. Error: InvalidArgument (neither).
[[nodiscard]] Result<bool> isSecond(const QCommandLineParser& parser, const char* name, const char* first,
                                    const char* second);

/// What --surface says that heights mean; Unknown without it. Error: InvalidArgument.
[[nodiscard]] Result<SurfaceKind> surfaceOption(const QCommandLineParser& parser);
/// "bare earth", "surface" or "unknown, taken as bare earth", for machines and files.
[[nodiscard]] const char* surfaceWord(SurfaceKind kind);
/// "relief of the bare ground" …, for people.
[[nodiscard]] QString surfaceSentence(SurfaceKind kind, const text::Language& language);
/// "metres", "feet" or "unstated, taken as metres", for machines.
[[nodiscard]] const char* unitWord(VerticalUnit unit);
/// ", heights read in feet", to follow surfaceSentence(); empty for nothing.
[[nodiscard]] QString unitSentence(std::optional<VerticalUnit> unit, const text::Language& language);
/// Unit of --relief-unit; Unstated without it. Error: InvalidArgument.
[[nodiscard]] Result<VerticalUnit> reliefUnitOption(const QCommandLineParser& parser);

void addReliefOptions(QCommandLineParser& parser, const text::Language& language);
/// Trees and buildings of the options, else those of the study; none with --no-clutter. Paths are absolute.
/// Errors: InvalidArgument (options that do not fit).
[[nodiscard]] Result<ClutterChoice> clutterChoice(const Study& study, const QCommandLineParser& parser);
/// The relief of --relief inside the bounds, else all of the study's, with this clutter. Warnings go to the terminal.
/// Errors: InvalidArgument (no relief; --surface missing; clutter on heights that hold it), those of importTerrain()
/// and importClutter().
[[nodiscard]] Result<TerrainGrid> reliefWithin(const Study& study, const Bounds& bounds,
                                               const gis::ClutterRequest& clutter, const QCommandLineParser& parser,
                                               const Terminal& terminal);
/// The relief of --relief, else of the study, with clutterChoice(), which the Irregular Terrain Model does not read:
/// that is told. Warnings go to the terminal. Errors: InvalidArgument (no relief; --surface missing), those of
/// clutterChoice(), importTerrain() and importClutter().
[[nodiscard]] Result<TerrainGrid> coverageRelief(const Study& study, const CoverageRequest& request,
                                                 const QCommandLineParser& parser, const Terminal& terminal);

} // namespace oasis::cli
