// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"
#include "core/study/study.h"
#include "gis/store/feature_table.h"

#include <vector>

namespace oasis::gis {

// An outcome as tables "scenario_<id>_…" for other programs: metres in the study's system, money in the catalogue's
// currency, exact to the cent. All refer to study and outcome, which must outlive them.

/// Lines: what is built, how, at what price, for whom; with the plan's gap.
[[nodiscard]] FeatureTable routeTable(const Study& study, const Outcome& outcome);
/// Points: each selected site that the study still has, and how it is served.
[[nodiscard]] FeatureTable outcomeSiteTable(const Study& study, const Outcome& outcome);
[[nodiscard]] FeatureTable hotspotTable(const Study& study, const Outcome& outcome);
/// Circles of Wi-Fi reach, one per hotspot with a reach.
[[nodiscard]] FeatureTable coverageTable(const Study& study, const Outcome& outcome);
/// Points: cabinets, what they hold and what hangs on them.
[[nodiscard]] FeatureTable cabinetTable(const Study& study, const Outcome& outcome);
/// Polygons: the areas of the cabinets, which tile the territory; see cabinetAreas().
[[nodiscard]] FeatureTable cabinetAreaTable(const Study& study, const Outcome& outcome);
/// Lines: the plan's radio links, from the supply's side on, with what each carries, keeps free and costs. The price is
/// the share of the investment that the link carries, works supervision included.
[[nodiscard]] FeatureTable radioLinkTable(const Study& study, const Outcome& outcome);
/// The bill of quantities by item, without geometry.
[[nodiscard]] FeatureTable billTable(const Study& study, const Outcome& outcome);
/// Investment and running cost on each municipality's ground, without geometry.
[[nodiscard]] FeatureTable municipalCostTable(const Study& study, const Outcome& outcome);

/// All of the above in that order; those of cabinets and of radio links only when the outcome has some.
[[nodiscard]] std::vector<FeatureTable> outcomeTables(const Study& study, const Outcome& outcome);

} // namespace oasis::gis
