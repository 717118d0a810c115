// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "gis/store/database.h"

#include <functional>
#include <span>
#include <string>

namespace oasis::gis {

/// One step from schema `from` to `from + 1`, inside a transaction.
struct MigrationStep
{
    int from = 0;
    std::function<Result<void>(Database& database)> run;
};

/// The steps of this program, in order, from schema 1 on. Schema 2 knows access points, schema 3 risk groups, schema
/// 4 the trees and buildings of the coverage.
[[nodiscard]] std::span<const MigrationStep> migrationSteps();

/// Writes `copy`: the project at `path`, brought to schema `target`. The original stays as it is.
/// Errors: as migrateProject.
[[nodiscard]] Result<void> migrateInto(const std::string& path, const std::string& copy, int target,
                                       std::span<const MigrationStep> steps);

/// Brings an older project to schema `target` in a copy beside it, which takes its place when complete; the old file
/// stays as "<path>.schema<N>.bak". Nothing happens to a project of the target schema.
/// Errors: FileUnreadable (not a project), ProjectDamaged, ProjectNewer, FileUnwritable, Unsupported (a step is
/// missing).
[[nodiscard]] Result<void> migrateProject(const std::string& path, int target, std::span<const MigrationStep> steps);

} // namespace oasis::gis
