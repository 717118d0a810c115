// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/access_point.h"
#include "core/radio/coverage_engine.h"
#include "core/radio/coverage_map.h"

#include <span>
#include <vector>

namespace oasis {

// An access point in the terms of the coverage engine. Two steps: losses, which depend on place, height, frequency and
// radius alone, and the map made from them, which everything else changes without propagation work.

/// Side of a pixel: the smallest of 1, 2, 2.5, 5, 10 … m that leaves at most 400 across the disc of this radius.
[[nodiscard]] double coveragePixelM(double radiusM);
/// The same for several that share a lattice: that of the widest disc, doubled until the rectangle around all discs has
/// at most 2^25 pixels, since a map holds them all (0.7 GB). 0 without points.
[[nodiscard]] double commonPixelM(std::span<const AccessPoint> points);

/// Losses at these pixels: P.1812 by radial, the receiver 1.5 m above the ground, half of the time and of the places.
/// pixelM 0: coveragePixelM(). The relief is sampled at its own cells.
[[nodiscard]] CoverageParams coverageParams(const AccessPoint& point, double pixelM = 0);
[[nodiscard]] CoverageSite coverageSite(const AccessPoint& point);
/// The losses of one are those of the other too.
[[nodiscard]] bool sameLosses(const AccessPoint& a, const AccessPoint& b);

/// Its margin and threshold, the noise of its channel at both ends, and what its most robust scheme needs.
[[nodiscard]] ServiceTerms serviceTerms(const AccessPoint& point);
/// It radiates over these losses, which outlive the value, in its own channel and with its own margin, into the
/// buildings where the losses' receivers are (CoverageParams::place).
[[nodiscard]] Radiator radiatorOf(const AccessPoint& point, const LossGrid& loss);
/// A phone in the hand (wifi_rate.h) and the noise of the channel at both ends.
[[nodiscard]] Reception receptionOf(const AccessPoint& point);
/// What a phone gets at a signal to noise ratio over the whole channel, Mbit/s for one user (kWifiGoodput).
/// The point passes checkAccessPoint().
[[nodiscard]] RateOfSnr rateOf(const AccessPoint& point);

} // namespace oasis
