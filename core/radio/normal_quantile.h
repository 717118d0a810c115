// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace oasis {

/// F⁻¹(p) of the standard normal distribution (ITU-R P.1057-7 section 3), to 1e-12: the estimate of Abramowitz and
/// Stegun, 1964, 26.2.23, refined by Halley's method. `probability` between 1e-300 and 1 − 1e-16; the complementary
/// quantile Q⁻¹(p) is its negative. O(1).
[[nodiscard]] double normalQuantile(double probability);

} // namespace oasis
