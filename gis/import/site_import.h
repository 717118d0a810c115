// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"
#include "gis/import/field_mapping.h"
#include "gis/vector/layer_source.h"

#include <vector>

namespace oasis::gis {

struct SiteImportParams
{
    bool keepOutside = false; ///< keep sites outside every municipality, with an empty municipality code
};

struct SiteImport
{
    std::vector<Site> sites;   ///< candidates, ids from nextSiteId(study) on, in reading order
    std::vector<Site> outside; ///< set apart: outside every municipality; ids 0
    ImportReceipt receipt;
};

/// Reads the priority sites of one layer or more (`sources`: for OSM its points and its areas), each with its mapping.
/// A polygon becomes a point inside its largest part, with its area.
///
/// Planning fields of the mapping: "kind" (primary-school … wifi-spot, skip), "townHall" (yes), "name", "key" (official
/// key: UAI, SIRET), "people" (pupils, jobs), "municipality" (INSEE code), "state" (skip), "feature" (id in the layer),
/// "source" (where the layer says it comes from); for tables "lon" and "lat", or "x" and "y" with "epsg" per row (or
/// "department", for BPE's Lambert_X and Lambert_Y, which are local overseas).
/// A site's municipality is the one that contains it; where none does, the layer's code counts when the site lies
/// within 300 m of that municipality's outline (simplified coasts). Without municipalities in the study the layer's
/// code is kept. Features that the study holds already (same layer and feature) are left out.
///
/// A layer without any feature (none that passes the filter) gives no sites and the reader's EmptyLayer.
/// Errors: those of FeatureReader::open; LayerUnusable (features, but no points or areas; nothing says what the sites
/// are), Cancelled.
[[nodiscard]] Result<SiteImport> importSites(const std::vector<std::pair<LayerSource, FieldMapping>>& sources,
                                             const SiteImportParams& params, const Study& study, const RunContext& ctx);

} // namespace oasis::gis
