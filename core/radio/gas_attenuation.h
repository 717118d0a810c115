// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace oasis {

/// The air along a path. The defaults are the mean annual global reference atmosphere at sea level (ITU-R P.835-6).
struct AirState
{
    double dryPressureHPa = 1013.25;
    double temperatureK = 288.15;
    double vapourGm3 = 7.5; ///< density of water vapour, g/m3
};

/// Specific attenuation, dB/km.
struct GasAttenuation
{
    double oxygenDbPerKm = 0; ///< oxygen lines, dry continuum (Debye spectrum, pressure-induced nitrogen)
    double vapourDbPerKm = 0;
    [[nodiscard]] double total() const { return oxygenDbPerKm + vapourDbPerKm; }
};

/// Attenuation by atmospheric gases, line by line: ITU-R P.676-13 Annex 1, equations (1) to (9).
/// Validity: 1 to 1000 GHz; dry pressure 1 to 1100 hPa, temperature 150 to 350 K, vapour 0 to 100 g/m3 (air that
/// exists). Anything else, and what is not a number: InvalidArgument. A path near the ground of d km loses total() · d
/// (section 2.1). About 2 µs: 79 lines, one exponential each.
[[nodiscard]] Result<GasAttenuation> gasAttenuation(double frequencyGhz, const AirState& air);
/// The same without any check, for P.452-18, which takes these equations down to 0.1 GHz, where they are smooth and
/// below 0.01 dB/km.
[[nodiscard]] GasAttenuation uncheckedGasAttenuation(double frequencyGhz, const AirState& air);

} // namespace oasis
