// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"

#include <string>

namespace oasis::gis {

/// Newest schema that this program writes and reads.
inline constexpr int kSchemaVersion = 4;

/// Reads a project (a GeoPackage with oasis_* tables).
/// Errors: FileNotFound, FileUnreadable, ProjectNewer, ProjectDamaged, Cancelled.
[[nodiscard]] Result<Study> openProject(const std::string& path, const RunContext& ctx);

/// Writes the study in one SQLite transaction: a crash or a full disk at any instant leaves the old state or the new
/// one. Sites, supply points, streets, municipalities, population, infrastructure and each outcome's routes, sites,
/// hotspots and coverage are ordinary GeoPackage layers; definitions, outcomes, catalogue and receipts lie in oasis_*
/// tables. Unchanged parts are not rewritten, tables of other programs stay. A new file is written beside and renamed.
/// Errors: FileUnwritable, FileExists (a file that is not a project would be overwritten), ProjectNewer (the file on
/// disk is of a newer version), ProjectDamaged (the file on disk), ProjectLocked (another program writes to it),
/// CrsMissing, CrsUnknown, Cancelled.
[[nodiscard]] Result<void> saveProject(const Study& study, const std::string& path, const RunContext& ctx);

/// Fingerprint of what the file holds, to tell whether something beside it (a journal) belongs to it. "" when there is
/// no file. O(1). Errors: FileUnreadable, ProjectDamaged.
[[nodiscard]] Result<std::string> projectState(const std::string& path);

} // namespace oasis::gis
