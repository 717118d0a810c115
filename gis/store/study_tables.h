// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"
#include "gis/store/feature_table.h"

namespace oasis::gis {

// The study as tables for other programs: metres in the study's system, money in the catalogue's currency. All refer
// to the study, which must outlive them.

[[nodiscard]] FeatureTable siteTable(const Study& study);
[[nodiscard]] FeatureTable supplyTable(const Study& study);
[[nodiscard]] FeatureTable towerTable(const Study& study);
[[nodiscard]] FeatureTable accessPointTable(const Study& study);
[[nodiscard]] FeatureTable streetTable(const Study& study);
[[nodiscard]] FeatureTable municipalityTable(const Study& study);
/// Squares, or points when there is a building among the cells.
[[nodiscard]] FeatureTable populationCellTable(const Study& study);
[[nodiscard]] FeatureTable existingNetworkTable(const Study& study);
[[nodiscard]] FeatureTable barrierTable(const Study& study);

/// "eur" for the suffix of columns that hold money.
[[nodiscard]] std::string currencySuffix(const Study& study);

} // namespace oasis::gis
