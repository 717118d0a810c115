// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include "core/radio/coverage_engine.h"
#include "core/radio/radio_air.h"
#include "core/study/study.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace oasis::cli {

/// --delta-n, --n0, --itu-maps.
void addAirOptions(QCommandLineParser& parser, const text::Language& language);
/// What --delta-n and --n0 say, else the maps of --itu-maps at a place of the study, else what the model assumes.
/// The Irregular Terrain Model reads N0 alone, from 250 to 400. Errors: InvalidArgument (no numbers, see
/// check(RadioAir)), those of readItuMap(), CrsUnknown.
[[nodiscard]] Result<RadioAir> airOf(const Study& study, const QCommandLineParser& parser, Point place,
                                     CoverageModel model);
/// "air: ΔN 45 N-units/km (default, an assumption) …; every path counts as inland, an assumption".
[[nodiscard]] QString airSentence(const RadioAir& air, CoverageModel model, const Terminal& terminal);
/// Of what the model reads.
[[nodiscard]] QJsonObject airJson(const RadioAir& air, CoverageModel model);

/// Only --itu-maps, for the rain of a link.
void addRainMapOption(QCommandLineParser& parser, const text::Language& language);
/// Rain exceeded 0.01 % of the year from the map of --itu-maps at a place of the study; the assumed figure without it.
/// Errors: those of readItuMap(), CrsUnknown.
[[nodiscard]] Result<AirFigure> rainOf(const Study& study, const QCommandLineParser& parser, Point place,
                                       double assumedMmH);
/// "rain: 40 mm/h exceeded 0.01 % of the year (default, an assumption)".
[[nodiscard]] QString rainSentence(const AirFigure& rain, const Terminal& terminal);
/// A figure with its origin, for machines.
[[nodiscard]] QJsonObject airJson(const AirFigure& figure);

} // namespace oasis::cli
