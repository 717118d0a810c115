// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace oasis {

/// Bits that say in what a statistical model is asked beyond the measurements it was fitted to.
enum ModelRange : std::uint32_t {
    kInRange = 0,
    kOutsideFrequency = 1,
    kOutsideDistance = 2,
    kOutsideHeight = 4,
    kOutsideStreet = 8 ///< width, angle or spacing of streets and buildings
};

/// Loss of a statistical model. A loss with bits in `outside` is an extrapolation and must be shown as one.
struct RangedLoss
{
    double medianDb = 0; ///< basic transmission loss, half of the places
    double sigmaDb = 0;  ///< standard deviation from place to place
    std::uint32_t outside = kInRange;
    [[nodiscard]] bool valid() const { return outside == kInRange; }
};

/// 0 or the bit, by whether a value lies between two limits (both included).
[[nodiscard]] constexpr std::uint32_t outsideOf(double value, double low, double high, ModelRange bit)
{
    return value >= low && value <= high ? std::uint32_t(kInRange) : std::uint32_t(bit);
}

/// A figure that a model can be asked with at all: positive, and neither so small nor so large that it can be no
/// length, height or frequency on Earth.
[[nodiscard]] constexpr bool isEarthly(double value)
{
    return value >= 1e-3 && value <= 1e6; // false for NaN
}

} // namespace oasis
