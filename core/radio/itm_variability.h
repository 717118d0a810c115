// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/itm_reference.h"

namespace oasis {

/// A standard normal deviate exceeded with a probability: Abramowitz and Stegun, formula 26.2.23, as the model
/// prescribes (error below 4.5e-4).
[[nodiscard]] double normalDeviate(double probability);

/// Attenuation above free space exceeded with the given statistics, dB; may be slightly negative.
/// Algorithm, section 5; Tech Note 101, volume 2, eqs (III.69), (III.70). Sets kItmExtremeVariability. O(1).
[[nodiscard]] double withVariability(const ItmPath& path, double referenceDb, const ItmStatistics& statistics,
                                     std::uint32_t& warnings);

} // namespace oasis
