// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/terminal.h"

#include <QCommandLineParser>
#include <QString>

#include <memory>
#include <vector>

namespace oasis::cli {

/// One verb of the command line: parses, calls one function of core, gis or report, prints.
class Command
{
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary(const text::Language& language) const = 0;
    /// Whether it draws (needs fonts and a QGuiApplication).
    [[nodiscard]] virtual bool draws() const { return false; }
    virtual void configure(QCommandLineParser& parser, const text::Language& language) const = 0;
    [[nodiscard]] virtual ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const = 0;
};

/// All verbs in the order of --help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

std::unique_ptr<Command> makeInfoCommand();
std::unique_ptr<Command> makeNewCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeSitesCommand();
std::unique_ptr<Command> makeRunCommand();
std::unique_ptr<Command> makeCompareCommand();
std::unique_ptr<Command> makeFrontierCommand();
std::unique_ptr<Command> makeCoverageCommand();
std::unique_ptr<Command> makeReportCommand();
std::unique_ptr<Command> makeExplainCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makeVerifyCommand();
std::unique_ptr<Command> makeSampleCommand();
std::unique_ptr<Command> makeLinkCommand();

} // namespace oasis::cli
