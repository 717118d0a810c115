// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/point.h"

#include <cstdint>

namespace oasis::sample {

/// A well mixed 64-bit value of a seed and two integers, for draws that belong to a place rather than to a sequence
/// (SplitMix64's finalizer applied twice).
[[nodiscard]] std::uint64_t hashOf(std::uint64_t seed, std::int64_t x, std::int64_t y);
/// The same as a number in [0, 1).
[[nodiscard]] double uniformAt(std::uint64_t seed, std::int64_t x, std::int64_t y);

/// Smooth noise in about [-1, 1] with features of one unit (lattice values joined by quintic blending).
[[nodiscard]] double smoothNoise(std::uint64_t seed, double x, double y);
/// Sum of `octaves` of smoothNoise, each twice as fine and half as strong, scaled back to about [-1, 1].
[[nodiscard]] double fractalNoise(std::uint64_t seed, double x, double y, int octaves);

} // namespace oasis::sample
