// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/base/result.h"
#include "core/study/study.h"

#include <QCommandLineParser>

#include <vector>

namespace oasis::cli {

/// What `oasis run` is asked for: its options, and what they make of the scenarios of a study.
void addRunOptions(QCommandLineParser& parser, const text::Language& language);

/// 0, when the option is not given: as many as there are cores.
[[nodiscard]] Result<int> threadsOption(const QCommandLineParser& parser);

/// Adds the scenarios that --usual and --definition name. Errors: InvalidArgument (there is none then), FileNotFound,
/// and those of scenarioDefinitionFromJson().
[[nodiscard]] Result<void> addScenarios(Study& study, const QCommandLineParser& parser);

/// Budgets, shares, radio links, streets pinned in or out, in the scenarios chosen. Errors: InvalidArgument.
[[nodiscard]] Result<void> changeScenarios(Study& study, const std::vector<ScenarioId>& ids,
                                           const QCommandLineParser& parser);

} // namespace oasis::cli
