// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/infrastructure.h"
#include "core/study/study.h"
#include "gis/import/field_mapping.h"
#include "gis/vector/layer_source.h"

#include <string>
#include <vector>

namespace oasis::gis {

struct InfrastructureImport
{
    Infrastructure infrastructure; ///< the existing one with the layer's lines added
    ImportReceipt receipt;
};

/// Adds the lines of a layer to the existing network (Ducts, Poles, Fibre) or to the barriers (Rails, Motorways,
/// Rivers). From mixed layers (OSM lines, BD TOPO) only what "class" says is taken; rails, motorways and rivers in
/// tunnels or on bridges ("grade") are no barrier to a trench and are counted in the notes. Single poles (points)
/// carry no line and are counted in the notes.
/// Errors: those of FeatureReader::open; LayerUnusable (polygons only, nothing of the kind), InvalidArgument (another
/// kind), Cancelled.
[[nodiscard]] Result<InfrastructureImport> importInfrastructure(LayerKind kind, const LayerSource& source,
                                                                const FieldMapping& mapping,
                                                                const std::string& studyCrs,
                                                                const Infrastructure& existing, const RunContext& ctx);

struct SupplyImport
{
    std::vector<SupplyPoint> supplies; ///< new ones, ids from nextSupplyId(study) on
    ImportReceipt receipt;
};

/// Reads points of presence: "name", "price" (euros, paid once). Outlines count by their centre. A point within 1 m of
/// one that the study has is left out. Errors: as above.
[[nodiscard]] Result<SupplyImport> importSupplies(const LayerSource& source, const FieldMapping& mapping,
                                                  const Study& study, const RunContext& ctx);

struct TowerImport
{
    std::vector<Tower> towers; ///< of the layer
    ImportReceipt receipt;
};

/// Reads masts and towers: "id". Errors: as above.
[[nodiscard]] Result<TowerImport> importTowers(const LayerSource& source, const FieldMapping& mapping,
                                               const Study& study, const RunContext& ctx);

} // namespace oasis::gis
