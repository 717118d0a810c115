// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/economics/catalogue.h"
#include "core/network/infrastructure.h"
#include "core/network/streets.h"
#include "core/sites/site.h"
#include "core/territory/elevation_grid.h"
#include "core/territory/territory.h"

#include <memory>
#include <string>
#include <vector>

namespace oasis {

/// Everything a plan is computed from: an immutable snapshot, cheap to copy, safe to hand to another thread.
/// Pointers are never null (an empty layer stands for "none").
struct PlanningInput
{
    std::string crs; ///< "EPSG:2154": projected, metres
    std::shared_ptr<const Territory> territory;
    std::shared_ptr<const StreetLayer> streets; ///< annotated
    std::vector<Site> sites;                    ///< sorted by id
    std::vector<SupplyPoint> supplies;          ///< sorted by id
    std::vector<Tower> towers;
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const ElevationGrid> elevation = std::make_shared<const ElevationGrid>(); ///< 0 × 0: none
};

/// Figures that no plan can be computed from: coordinates, lengths or people that are not finite, negative weights and
/// prices, ids that are given twice or fall, indices that lead nowhere. InvalidArgument naming the thing. O(size).
[[nodiscard]] Result<void> check(const PlanningInput& input);
/// Fingerprint of everything in the input but the notes and sources of sites. O(size); the caller keeps it.
[[nodiscard]] std::string hashOf(const PlanningInput& input);

} // namespace oasis
