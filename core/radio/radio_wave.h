// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/polarization.h"

namespace oasis {

/// What diffraction depends on besides geometry.
struct RadioWave
{
    double frequencyGhz = 0;
    Polarization polarization = Polarization::Vertical;
    double seaFraction = 0; ///< share of the path over sea, 0 to 1 (ω)
};

/// Speed of light, metres × GHz (exact by definition of the metre).
inline constexpr double kLightMetreGhz = 0.299792458;

/// Wavelength as P.1812, P.452 and P.2001 round it (speed of light 0.2998 m·GHz), metres. Frequency above 0.
[[nodiscard]] constexpr double wavelengthM(double frequencyGhz)
{
    return 0.2998 / frequencyGhz;
}

} // namespace oasis
