// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include "core/study/study.h"
#include "core/study/study_change.h"

#include <QCommandLineParser>

namespace oasis::cli {

/// A change of a study's sites or points of presence, and what to tell about it.
struct SiteEdit
{
    StudyChange change;
    QString sentence;
};

/// Makes the change that `oasis sites STUDY <action>` asks for: mark, merge, add, move, strike, supply.
/// Errors: InvalidArgument naming the option.
[[nodiscard]] Result<SiteEdit> siteEdit(const QString& action, const Study& study, const QCommandLineParser& parser,
                                        const Terminal& terminal);

} // namespace oasis::cli
