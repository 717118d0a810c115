// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/economics/catalogue.h"
#include "core/network/infrastructure.h"
#include "core/network/streets.h"
#include "core/scenario/definition.h"
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

/// Fingerprints of everything in an input but the notes and sources of sites. The relief counts only for plans that
/// look at it, so that a finer one does not make others stale.
struct InputHashes
{
    std::string plain;      ///< all but the relief
    std::string withRelief; ///< the same as `plain` where there is none
    /// The one that a scenario's plans carry: with the relief where it weighs radio links.
    [[nodiscard]] const std::string& of(const ScenarioDefinition& definition) const;
    [[nodiscard]] bool empty() const { return plain.empty(); } ///< not known
    friend bool operator==(const InputHashes&, const InputHashes&) = default;
};
/// O(size); the caller keeps them.
[[nodiscard]] InputHashes hashesOf(const PlanningInput& input);
[[nodiscard]] std::string hashOf(const PlanningInput& input, const ScenarioDefinition& definition);

} // namespace oasis
