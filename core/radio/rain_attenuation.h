// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace oasis {

/// The power law γR = k · R^α of one frequency, path slope and polarization.
struct RainLaw
{
    double k = 0;
    double alpha = 0;
    /// Specific attenuation of a rain of `rateMmH` mm/h, dB/km; 0 without rain, not a number for a
    /// negative rate.
    [[nodiscard]] double dbPerKm(double rateMmH) const;
};

/// Tilt of the polarization against the horizontal, degrees.
inline constexpr double kHorizontalTiltDeg = 0;
inline constexpr double kCircularTiltDeg = 45;
inline constexpr double kVerticalTiltDeg = 90;

/// Coefficients of the power law: ITU-R P.838-3, equations (2) to (5).
/// Validity: 1 to 1000 GHz, elevation of the path −90 to 90°, tilt −90 to 90°; anything else is InvalidArgument.
/// About 1 µs: 18 exponentials.
[[nodiscard]] Result<RainLaw> rainLaw(double frequencyGhz, double elevationDeg, double tiltDeg);

} // namespace oasis
