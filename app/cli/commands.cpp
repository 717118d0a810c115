// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace oasis::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeInfoCommand());
    commands.push_back(makeNewCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeSitesCommand());
    commands.push_back(makeRunCommand());
    commands.push_back(makeCompareCommand());
    commands.push_back(makeExplainCommand());
    commands.push_back(makeFrontierCommand());
    commands.push_back(makeCoverageCommand());
    commands.push_back(makeLinkCommand());
    commands.push_back(makeReportCommand());
    commands.push_back(makeExportCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeSampleCommand());
    return commands;
}

} // namespace oasis::cli
