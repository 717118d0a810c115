// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include "core/study/study.h"
#include "gis/store/project_lock.h"

#include <QCommandLineParser>

namespace oasis::cli {

/// The study file that a command names first.
[[nodiscard]] Result<Study> openStudy(const QCommandLineParser& parser, const Terminal& terminal);
/// A study that is going to be changed: nobody else opens it for writing as long as the lock lives.
struct LockedStudy
{
    gis::ProjectLock lock;
    Study study;
};
/// Errors: those of openStudy; ProjectLocked, FileUnwritable (its folder is read-only).
[[nodiscard]] Result<LockedStudy> openStudyToChange(const QCommandLineParser& parser, const Terminal& terminal);
[[nodiscard]] Result<void> saveStudy(const Study& study, const QCommandLineParser& parser, const Terminal& terminal);
/// Scenarios named by --scenario (name or id, several allowed); all when none is named.
/// Errors: InvalidArgument naming the unknown scenario (a usage error).
[[nodiscard]] Result<std::vector<ScenarioId>> chosenScenarios(const Study& study, const QCommandLineParser& parser);
/// Outcomes of the chosen scenarios; those not computed yet are InvalidArgument when named, left out otherwise.
[[nodiscard]] Result<std::vector<std::shared_ptr<const Outcome>>> chosenOutcomes(const Study& study,
                                                                                 const QCommandLineParser& parser);
void addStudyArgument(QCommandLineParser& parser, const text::Language& language);
void addScenarioOption(QCommandLineParser& parser, const text::Language& language);

} // namespace oasis::cli
