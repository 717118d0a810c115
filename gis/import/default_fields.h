// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/import/field_mapping.h"

namespace oasis::gis {

/// The mapping by common column names (Admin Express, INSEE, BD TOPO, OSM, GraceTHD, French open data) for the kinds
/// that are neither streets nor sites. Only columns that the layer has are named; empty for the other kinds.
[[nodiscard]] FieldMapping defaultFields(LayerKind kind, const FeatureReader& reader);

/// The user's mapping, completed with the default for each planning field that it leaves open.
[[nodiscard]] FieldMapping completedFields(const FieldMapping& given, LayerKind kind, const FeatureReader& reader);

} // namespace oasis::gis
