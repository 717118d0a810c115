// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/model_range.h"
#include "core/radio/p1411_general.h"

#include <array>
#include <cstdint>

namespace oasis {

/// Channel models of 3GPP TR 38.901 (version 17) for 5G, 0.5 to 100 GHz: path loss of Table 7.4.1-1 and probability of
/// sight of Table 7.4.2-1.

enum class CellScenario : std::uint8_t {
    UrbanMicro, ///< UMi, street canyon: base at 10 m, up to 5 km
    UrbanMacro, ///< UMa: base at 25 m, up to 5 km
    RuralMacro  ///< RMa: base at 10 to 150 m, up to 10 km in sight and 5 km without; 0.5 to 30 GHz
};

struct CellPath
{
    double frequencyGhz = 0;
    double groundM = 0;   ///< horizontal distance
    double baseM = 10;    ///< antenna heights above ground
    double userM = 1.5;   ///< 1.5 to 22.5 m in towns, 1 to 10 m in the country
    double buildingM = 5; ///< rural: mean height of buildings, 5 to 50 m
    double streetM = 20;  ///< rural: mean width of streets, 5 to 50 m
};

/// Median loss and standard deviation, Table 7.4.1-1. InvalidArgument for what is not positive, for antennas not above
/// the model's effective ground of 1 m in towns, and, since it means 0 in the formulae, a distance below 1 m. `outside`
/// marks frequency, distance and heights beyond the table. O(1).
[[nodiscard]] Result<RangedLoss> tr38901Loss(CellScenario scenario, const CellPath& path, Sight sight);

/// The formulae of Table 7.4.1-1 term by term, dB, in the table's order; unused terms are 0.
struct CellTerms
{
    double spaceM = 0;              ///< d3D
    double breakM = 0;              ///< dBP in the country, d′BP in towns
    bool beyond = false;            ///< farther than the breakpoint: PL2
    std::array<double, 5> sight{};  ///< of PL1 or PL2
    std::array<double, 7> hidden{}; ///< of PL′NLOS; 0 in sight
    [[nodiscard]] double sightDb() const;
    [[nodiscard]] double hiddenDb() const;
};
/// What tr38901Loss() adds up: the median is sightDb(), without sight the greater of both. The path passes
/// tr38901Loss(). O(1).
[[nodiscard]] CellTerms tr38901Terms(CellScenario scenario, const CellPath& path, Sight sight);

/// Probability that the user is in sight, 0 to 1: Table 7.4.2-1. `userM` counts in UMa (from 13 m on, up to 23 m).
/// InvalidArgument for a negative distance, a user at less than 0 or more than 23 m in UMa, or not a number. O(1).
[[nodiscard]] Result<double> tr38901SightProbability(CellScenario scenario, double groundM, double userM);

} // namespace oasis
