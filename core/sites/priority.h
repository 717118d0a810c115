// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/site.h"
#include "core/territory/territory.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// What speaks for a site. The order is that of tables.
enum class PriorityCriterion : std::uint8_t {
    PeopleNearby, ///< residents within reach
    Pupils,       ///< people of schools and campuses
    Economy,      ///< jobs of activity zones, third places and totems; without them hectares × jobsPerHa
    Kind,         ///< worth of the kind as such
    NearSupply    ///< distance to the nearest supply point; the nearer the better
};
inline constexpr int kPriorityCriterionCount = 5;

/// Weights and figures that the planner may change. Only the ratios of weights matter; all defaults are assumptions.
struct PriorityParams
{
    std::array<double, kPriorityCriterionCount> weights{20, 20, 15, 15, 10}; ///< at least 0; 0 switches off
    std::array<double, kSiteKindCount> kindWorth{0.6, 1.0, 1.0, 0.6, 0.8, 0.7, 0.9, 0.8, 0.2}; ///< 0 to 1
    double reachM = 1000;  ///< of PeopleNearby: a walk
    double jobsPerHa = 20; ///< of activity zones whose jobs are unknown
    friend bool operator==(const PriorityParams&, const PriorityParams&) = default;
};

/// A site's score with all that leads to it.
struct PriorityScore
{
    SiteId site;
    std::array<double, kPriorityCriterionCount> raw{};        ///< people, pupils, jobs, worth, metres
    std::array<double, kPriorityCriterionCount> normalised{}; ///< 0 (worst) to 1 (best)
    std::array<double, kPriorityCriterionCount> weighted{};   ///< weight share × normalised; they add up to `score`
    double score = 0;                                         ///< 0 to 1
    int rank = 0;                                             ///< from 1; equal scores share the better rank
};

/// Scores by weighted sum, best first, equal scores by id: score = Σ w v / Σ w.
/// Normalisation: PeopleNearby, Pupils and Economy by percentile (share of the sites with a figure above 0 that have at
/// most this figure; 0 for none); Kind as it is; NearSupply by (ln(1 + max) − ln(1 + d)) / (ln(1 + max) − ln(1 + min)),
/// 1 where all are equal, 0 without supply points. PeopleNearby counts a population cell whole when its centre is
/// within reach. All zero weights give scores 0. O(sites × (cells + supplies + log sites)).
[[nodiscard]] std::vector<PriorityScore> prioritise(const PriorityParams& params, std::span<const Site> sites,
                                                    const Territory& territory, std::span<const Point> supplyPositions);

} // namespace oasis
