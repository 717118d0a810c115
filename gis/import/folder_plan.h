// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "gis/import/field_mapping.h"
#include "gis/vector/layer_source.h"

#include <optional>
#include <string>
#include <vector>

namespace oasis::gis {

/// One layer of a folder, recognised.
struct PlannedImport
{
    LayerSource source;
    LayerKind kind = LayerKind::Backdrop;
    FieldMapping mapping;
    Warnings warnings; ///< of the file and the layer
};

/// What could not be looked at, and why.
struct SkippedFile
{
    std::string path;
    Error error;
};

struct FolderPlan
{
    std::vector<PlannedImport> imports; ///< in the order in which they build on one another
    std::vector<SkippedFile> skipped;
    std::vector<std::string> unused; ///< layers that nothing recognises, or empty: "file: layer"
};

/// What to import of one dataset that was looked at. `layer` empty: its only layer; of an OSM file, streets and sites,
/// or what `kind` asks for (sites: points and areas as one). `kind` unset: recognised. Errors: LayerNotFound (several
/// layers and none chosen, or none of that name), LayerUnusable (nothing says what it is for).
[[nodiscard]] Result<std::vector<PlannedImport>> planDataset(const DatasetInfo& info, const std::string& layer,
                                                             std::optional<LayerKind> kind);

/// Looks at every file of a folder (not below it) and plans their import: municipalities and groupings before their
/// population, streets before what lies beside and across them, sites last. Buildings are left out where population
/// cells are given, since they would only stand in for them. Files are taken in the order of their names.
/// Errors: FileNotFound, Cancelled.
[[nodiscard]] Result<FolderPlan> planFolder(const std::string& folder, const RunContext& ctx);

} // namespace oasis::gis
