// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study_change.h"
#include "core/territory/elevation_grid.h"
#include "gis/import/field_mapping.h"
#include "gis/import/node_network.h"
#include "gis/vector/layer_source.h"

#include <optional>
#include <vector>

namespace oasis::gis {

/// How a layer is taken in. The defaults suit the source: nothing needs to be set.
struct ImportOptions
{
    bool append = false; ///< streets: join the study's own instead of replacing them
    /// Streets: unset, by the source (SharedVertices for OSM and roads, else EndsOnLines).
    std::optional<NodingRule> noding;
    double snapToleranceM = 0.5;                      ///< streets: ends this near become one place
    bool keepOutside = false;                         ///< sites: also those outside every municipality
    SurfaceKind surface = SurfaceKind::Unknown;       ///< elevation: what the heights mean
    VerticalUnit heightUnit = VerticalUnit::Unstated; ///< elevation: of files that do not state theirs
};

/// Takes one layer into a study: the one door for the command line and the desktop. Returns the new parts and the
/// receipt as a change; the study itself is left as it is. With an empty mapping the layer is recognised; an OSM file
/// without a chosen layer gives the one that fits (sites: points and areas together). After streets, territory or
/// infrastructure the streets' municipalities, crossings and reuse shares are measured anew. Motorways among the
/// streets are barriers unless the study has a layer of motorways; town halls become the cores of their municipalities;
/// new municipalities reach the sites. Doubles across sources are counted in the receipt and left to proposeMerges()
/// (core/sites/merge_sites.h).
///
/// Errors: those of FeatureReader::open; LayerUnusable (no geometry of the kind that is needed, no field for what is
/// needed), NoStreets, InvalidArgument, Cancelled.
[[nodiscard]] Result<StudyChange> importLayer(const LayerSource& source, LayerKind kind, const FieldMapping& mapping,
                                              const ImportOptions& options, const Study& study, const RunContext& ctx);

} // namespace oasis::gis
