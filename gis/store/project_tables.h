// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/study/study.h"
#include "gis/store/database.h"

#include <functional>
#include <string>
#include <vector>

namespace oasis::gis {

// Oasis's own tables in a project (schema 2; schema 1 had no section "access_points"):
//   oasis_meta(name, value)            "schema", "program", "state" (fingerprint of all sections)
//   oasis_section(name, revision)      what the file holds; equal revisions are not written again
//   oasis_document(section, content)   JSON or catalogue text
//   oasis_blob(section, piece, …)      arrays of the big parts, exact
//   oasis_table(name, section)         the layers that a section made, so that they can be replaced

/// Creates the tables above where they are missing.
[[nodiscard]] Result<void> createProjectTables(Database& database);

[[nodiscard]] Result<std::string> metaValue(Database& database, const std::string& name);
[[nodiscard]] Result<void> setMetaValue(Database& database, const std::string& name, const std::string& value);

/// The schema of the file. Errors: FileUnreadable with a sentence for anything that is not an Oasis project.
[[nodiscard]] Result<int> schemaOf(Database& database);

/// One independently saved piece of a study.
struct Section
{
    std::string name;     ///< "sites", "outcome/3" …
    std::string revision; ///< fingerprint of all that is written
    std::function<Result<void>(Database& database, const RunContext& ctx)> write;
};

/// All sections of a study, in file order. They refer to the study. Computes every revision: O(size of the study).
[[nodiscard]] Result<std::vector<Section>> sectionsOf(const Study& study, const RunContext& ctx);

/// Fingerprint of a study's state in a file, from the sections' names and revisions in order of name.
[[nodiscard]] Result<std::string> stateOf(Database& database);

} // namespace oasis::gis
