// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/noise.h"

#include "core/base/random.h"

#include <cmath>

namespace oasis::sample {

std::uint64_t hashOf(std::uint64_t seed, std::int64_t x, std::int64_t y)
{
    Random first(seed ^ (static_cast<std::uint64_t>(x) * 0xD1B54A32D192ED03ULL));
    Random second(first.next() ^ (static_cast<std::uint64_t>(y) * 0xABC98388FB8FAC03ULL));
    return second.next();
}

double uniformAt(std::uint64_t seed, std::int64_t x, std::int64_t y)
{
    return static_cast<double>(hashOf(seed, x, y) >> 11U) * 0x1.0p-53;
}

double smoothNoise(std::uint64_t seed, double x, double y)
{
    const double fx = std::floor(x);
    const double fy = std::floor(y);
    const auto ix = static_cast<std::int64_t>(fx);
    const auto iy = static_cast<std::int64_t>(fy);
    const auto blend = [](double t) { return t * t * t * (t * (t * 6 - 15) + 10); };
    const double u = blend(x - fx);
    const double v = blend(y - fy);
    const double south = uniformAt(seed, ix, iy) * (1 - u) + uniformAt(seed, ix + 1, iy) * u;
    const double north = uniformAt(seed, ix, iy + 1) * (1 - u) + uniformAt(seed, ix + 1, iy + 1) * u;
    return (south * (1 - v) + north * v) * 2 - 1;
}

double fractalNoise(std::uint64_t seed, double x, double y, int octaves)
{
    double sum = 0;
    double strength = 1;
    double total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += strength * smoothNoise(seed + static_cast<std::uint64_t>(octave) * 7919U, x, y);
        total += strength;
        strength /= 2;
        // Not exactly 2 and shifted, so that the octaves' lattices never coincide.
        x = x * 1.97 + 17.3;
        y = y * 1.97 - 9.7;
    }
    return sum / total;
}

} // namespace oasis::sample
