// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/gas_attenuation.h"

#include "core/radio/gas_lines.h"

#include <cmath>

namespace oasis {

namespace {

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

/// The air as the equations want it: pressures of dry air and vapour, hPa, and the inverse temperature 300/T.
struct Terms
{
    double dry;
    double vapour;
    double theta;
};

/// Equation (5): the Van Vleck–Weisskopf shape with line mixing `delta`.
double lineShape(double frequency, double centre, double width, double delta)
{
    const double below = centre - frequency;
    const double above = centre + frequency;
    return frequency / centre *
           ((width - delta * below) / (below * below + width * width) +
            (width - delta * above) / (above * above + width * width));
}

/// Imaginary refractivity of dry air: oxygen lines and the continuum of equations (8) and (9).
double dryRefractivity(double f, const Terms& air)
{
    const double theta = air.theta;
    const double all = air.dry + air.vapour;
    const double root = std::pow(theta, 0.8);
    double sum = 0;
    for (const OxygenLine& line : kOxygenLines) {
        const double strength = line.a1 * 1e-7 * air.dry * theta * theta * theta * std::exp(line.a2 * (1 - theta));
        const double pressureWidth =
            line.a3 * 1e-4 * (air.dry * std::pow(theta, 0.8 - line.a4) + 1.1 * air.vapour * theta);
        const double width = std::sqrt(pressureWidth * pressureWidth + 2.25e-6); // Zeeman splitting, (6b)
        const double delta = (line.a5 + line.a6 * theta) * 1e-4 * all * root;    // (7)
        sum += strength * lineShape(f, line.frequencyGhz, width, delta);
    }
    const double debyeWidth = 5.6e-4 * all * root; // (9)
    const double debye = 6.14e-5 / (debyeWidth * (1 + f * f / (debyeWidth * debyeWidth)));
    const double nitrogen = 1.4e-12 * air.dry * std::pow(theta, 1.5) / (1 + 1.9e-5 * std::pow(f, 1.5));
    return sum + f * air.dry * theta * theta * (debye + nitrogen); // (8)
}

double vapourRefractivity(double f, const Terms& air)
{
    const double theta = air.theta;
    double sum = 0;
    for (const VapourLine& line : kVapourLines) {
        const double strength = line.b1 * 1e-1 * air.vapour * std::pow(theta, 3.5) * std::exp(line.b2 * (1 - theta));
        const double pressureWidth =
            line.b3 * 1e-4 * (air.dry * std::pow(theta, line.b4) + line.b5 * air.vapour * std::pow(theta, line.b6));
        const double doppler = 2.1316e-12 * line.frequencyGhz * line.frequencyGhz / theta;
        const double width = 0.535 * pressureWidth + std::sqrt(0.217 * pressureWidth * pressureWidth + doppler);
        sum += strength * lineShape(f, line.frequencyGhz, width, 0);
    }
    return sum;
}

} // namespace

Result<GasAttenuation> gasAttenuation(double frequencyGhz, const AirState& air)
{
    if (!within(frequencyGhz, 1, 1000))
        return fail(ErrorCode::InvalidArgument, "attenuation by gases is defined from 1 to 1000 GHz (P.676-13)");
    if (!within(air.dryPressureHPa, 1, 1100) || !within(air.temperatureK, 150, 350) || !within(air.vapourGm3, 0, 100))
        return fail(ErrorCode::InvalidArgument,
                    "the air must have 1 to 1100 hPa, 150 to 350 K and 0 to 100 g/m3 of vapour");
    return uncheckedGasAttenuation(frequencyGhz, air);
}

GasAttenuation uncheckedGasAttenuation(double frequencyGhz, const AirState& air)
{
    // Vapour pressure from its density: equation (4).
    const Terms terms{air.dryPressureHPa, air.vapourGm3 * air.temperatureK / 216.7, 300 / air.temperatureK};
    const double factor = 0.1820 * frequencyGhz; // (1)
    return {factor * dryRefractivity(frequencyGhz, terms), factor * vapourRefractivity(frequencyGhz, terms)};
}

} // namespace oasis
