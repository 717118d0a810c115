// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace oasis {

struct CoverageParams;

enum class AirOrigin : std::uint8_t {
    Assumed, ///< nobody said: an assumption
    Given,   ///< by the planner
    ItuMap   ///< read from a digital map of ITU-R
};

/// A figure of the air over a territory and where it comes from.
struct AirFigure
{
    double value = 0;
    AirOrigin origin = AirOrigin::Assumed;
    std::string map;   ///< ItuMap: name of its file
    double latDeg = 0; ///< where that was read
    double lonDeg = 0;
    friend bool operator==(const AirFigure&, const AirFigure&) = default;
};

/// The radio-refractivity of a territory, P.1812-8 section 3.5. The defaults are about those of inland France.
struct RadioAir
{
    AirFigure deltaN{
        45, AirOrigin::Assumed, {}, 0, 0}; ///< ΔN, mean lapse rate through the lowest kilometre, N-units/km, positive
    AirFigure seaLevelN0{325, AirOrigin::Assumed, {}, 0, 0}; ///< N0, sea-level surface refractivity, N-units
    friend bool operator==(const RadioAir&, const RadioAir&) = default;
};

/// InvalidArgument: ΔN outside 0 to 150 N-units/km, N0 outside 200 to 500 N-units.
[[nodiscard]] Result<void> check(const RadioAir& air);

/// "default, an assumption", "given", "ITU map DN50.TXT at 43.75, 7.40".
[[nodiscard]] std::string originOf(const AirFigure& figure);

/// Sets the air of a coverage. The Irregular Terrain Model, whose own default is 301 N-units, takes N0 where it is not
/// an assumption.
void setAir(const RadioAir& air, CoverageParams& params);

} // namespace oasis
