// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/radio_air.h"

#include "core/radio/coverage_engine.h"

#include <array>
#include <charconv>

namespace oasis {

namespace {

std::string degrees(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
    return {digits.data(), end.ptr};
}

} // namespace

Result<void> check(const RadioAir& air)
{
    if (!(air.deltaN.value >= 0 && air.deltaN.value <= 150))
        return fail(ErrorCode::InvalidArgument, "the lapse rate of refractivity lies between 0 and 150 N-units/km",
                    "--delta-n");
    if (!(air.seaLevelN0.value >= 200 && air.seaLevelN0.value <= 500))
        return fail(ErrorCode::InvalidArgument, "the refractivity at sea level lies between 200 and 500 N-units",
                    "--n0");
    return ok();
}

std::string originOf(const AirFigure& figure)
{
    switch (figure.origin) {
    case AirOrigin::Given:
        return "given";
    case AirOrigin::ItuMap:
        return "ITU map " + figure.map + " at " + degrees(figure.latDeg) + ", " + degrees(figure.lonDeg);
    case AirOrigin::Assumed:
        break;
    }
    return "default, an assumption";
}

void setAir(const RadioAir& air, CoverageParams& params)
{
    params.deltaN = air.deltaN.value;
    params.seaLevelN0 = air.seaLevelN0.value;
    if (air.seaLevelN0.origin != AirOrigin::Assumed)
        params.itm.refractivity = air.seaLevelN0.value;
}

} // namespace oasis
