// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include "core/radio/wifi_programme.h"
#include "core/study/study.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace oasis::cli {

/// Access points against the programme of --rules.
struct ProgrammeAnswer
{
    const WifiProgramme* programme = nullptr; ///< one of defaultWifiProgrammes()
    WifiCheck check;
};

void addRulesOptions(QCommandLineParser& parser, const text::Language& language);
/// Nothing without --rules. Errors: InvalidArgument (no such programme), those of FeatureReader for --hotspots.
[[nodiscard]] Result<std::optional<ProgrammeAnswer>> checkRules(const std::vector<AccessPoint>& points,
                                                                const Study& study, const QCommandLineParser& parser);
void print(const ProgrammeAnswer& answer, const QString& currency, const Terminal& terminal);
[[nodiscard]] QJsonObject toJson(const ProgrammeAnswer& answer);

} // namespace oasis::cli
