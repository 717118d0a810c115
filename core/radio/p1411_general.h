// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/model_range.h"

namespace oasis {

/// Short-range outdoor paths without a map: the site-general models of Recommendation ITU-R P.1411.
/// All take frequency in GHz and distance in metres (in space, between the antennas), answer InvalidArgument for what
/// is not a positive number, and mark what lies outside their measurements. O(1).

/// Which revision's coefficients. `Later` are those that the published rows of the revision after P.1411-12 (08/2023)
/// follow; its limits here are the span of these rows.
enum class P1411Revision : std::uint8_t { R12, Later };

enum class Surroundings : std::uint8_t { HighRise, LowRise, Residential };
enum class Sight : std::uint8_t { Clear, Obstructed };

/// One row of Tables 4 and 8: the coefficients of L = 10 α lg d + β + 10 γ lg f, its spread and its measurements.
struct P1411Fit
{
    double alpha;
    double beta;
    double gamma;
    double sigma;
    double lowGhz;
    double highGhz;
    double nearM;
    double farM;
};
/// The row that p1411BelowRoofs() takes.
[[nodiscard]] P1411Fit p1411BelowRoofsFit(Surroundings surroundings, Sight sight,
                                          P1411Revision revision = P1411Revision::R12);

/// Both antennas below the roofs: section 4.1.1, equation (1), Table 4.
/// L = 10 α lg d + β + 10 γ lg f. 0.8 to 82 GHz, 5 to 660 m in sight, 30 to 715 m without (see the table in the
/// source). Residential streets in sight are not in the table: InvalidArgument.
[[nodiscard]] Result<RangedLoss> p1411BelowRoofs(double frequencyGhz, double distanceM, Surroundings surroundings,
                                                 Sight sight, P1411Revision revision = P1411Revision::R12);

/// One antenna above the roofs: section 4.2.1, Table 8. 2.2 to 73 GHz, 55 to 1200 m; without sight (high-rise only) 2.2
/// to 66.5 GHz, 260 to 1200 m. Other combinations: InvalidArgument.
[[nodiscard]] Result<RangedLoss> p1411OverRoofs(double frequencyGhz, double distanceM, Surroundings surroundings,
                                                Sight sight);

enum class StreetDensity : std::uint8_t { Suburban, Urban, DenseUrban };

/// A place between two antennas near the ground (1.9 to 3 m), among which the share of places in sight falls with
/// distance.
struct LowTerminals
{
    double frequencyGhz = 0;
    double distanceM = 0;
    StreetDensity density = StreetDensity::Urban;
    double transitionM = 20; ///< between sight and no sight
};
/// Loss not exceeded in `locationPercent` of the places (above 0, below 100): section 4.3.1, steps 1 to 8.
/// 0.3 to 3 GHz, up to 3000 m. The loss already holds the variation from place to place: sigma is 0.
[[nodiscard]] Result<RangedLoss> p1411LowTerminals(const LowTerminals& path, double locationPercent);

} // namespace oasis
