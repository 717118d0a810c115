// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_kernel.h"
#include "core/radio/coverage_lanes.h"

/// What the Irregular Terrain Model asks of a profile's heights, eight samples side by side on every instruction set, so
/// that all of them add in the same order and give the same bits.
namespace oasis::OASIS_LANES_NAMESPACE {

using coverage::HeightSums;
using coverage::kMostItmSamples;

inline constexpr int kEight = 8;
typedef double Eight __attribute__((vector_size(64)));

inline double sumOf(const Eight& x)
{
    return ((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + (x[6] + x[7]));
}

/// Σ h and Σ i h over `count` heights.
inline HeightSums sumHeights(const double* heights, int count)
{
    Eight sum{};
    Eight moment{};
    Eight at{0, 1, 2, 3, 4, 5, 6, 7};
    int i = 0;
    for (; i + kEight <= count; i += kEight) {
        Eight h;
        std::memcpy(&h, heights + i, sizeof h);
        sum += h;
        moment += h * at;
        at += 8.0;
    }
    HeightSums sums{sumOf(sum), sumOf(moment)};
    for (; i < count; ++i) {
        sums.sum += heights[i];
        sums.moment += heights[i] * i;
    }
    return sums;
}

/// Heights at equal distances over their fitted line, in whole eights: the last sample repeated.
struct ItmSamples
{
    alignas(64) double height[kMostItmSamples + kEight];
    int count = 0;
    double lowest = 0;
    double highest = 0;
};

inline void resample(const double* heights, int intervals, double from, double to, ItmSamples& samples)
{
    const double advance = (to - from) / (samples.count - 1);
    for (int i = 0; i < samples.count; ++i) {
        const double at = from + i * advance;
        const int whole = static_cast<int>(at);
        const int left = whole < intervals - 1 ? whole : intervals - 1;
        const double right = heights[left + 1];
        samples.height[i] = right + (right - heights[left]) * (at - (left + 1));
    }
    for (int i = samples.count; i % kEight != 0; ++i)
        samples.height[i] = samples.height[samples.count - 1];
}

/// Takes the least-squares line off, its end samples counting half: Algorithm, section 53.
inline void straighten(ItmSamples& samples)
{
    const int last = samples.count - 1;
    const double length = last;
    const HeightSums sums = sumHeights(samples.height, samples.count);
    const double first = samples.height[0];
    const double end = samples.height[last];
    const double mean = (sums.sum - 0.5 * (first + end)) / length;
    const double moment = sums.moment - 0.5 * length * sums.sum - 0.25 * (end - first) * length;
    const double slope = moment * 12 / ((length * length + 2) * length);
    const double start = mean - slope * 0.5 * length;
    Eight least = Eight{} + 1e30;
    Eight most = Eight{} - 1e30;
    Eight at{0, 1, 2, 3, 4, 5, 6, 7};
    for (int i = 0; i < samples.count; i += kEight) {
        Eight h;
        std::memcpy(&h, samples.height + i, sizeof h);
        const Eight number = at > length ? Eight{} + length : at;
        h -= start + slope * number;
        std::memcpy(samples.height + i, &h, sizeof h);
        least = h < least ? h : least;
        most = h > most ? h : most;
        at += 8.0;
    }
    samples.lowest = least[0];
    samples.highest = most[0];
    for (int lane = 1; lane < kEight; ++lane) {
        samples.lowest = least[lane] < samples.lowest ? least[lane] : samples.lowest;
        samples.highest = most[lane] > samples.highest ? most[lane] : samples.highest;
    }
}

/// The smallest but `rank` of a few numbers.
inline double rankOf(double* numbers, int count, int rank)
{
    for (int i = 0; i <= rank; ++i) {
        int least = i;
        for (int j = i + 1; j < count; ++j)
            least = numbers[j] < numbers[least] ? j : least;
        const double number = numbers[least];
        numbers[least] = numbers[i];
        numbers[i] = number;
    }
    return numbers[rank];
}

/// Difference of two ranks. Counted in bins first, so that only two bins are looked through: several times as fast as a
/// selection among all, whose branches cannot be foretold.
inline double rangeOf(const ItmSamples& samples, int lowRank, int highRank)
{
    constexpr int kBins = 128;
    const double width = samples.highest - samples.lowest;
    const double scale = width > 0 ? (kBins - 1) / width : 0;
    std::uint8_t bin[kMostItmSamples];
    std::uint16_t counts[kBins] = {};
    for (int i = 0; i < samples.count; ++i)
        bin[i] = static_cast<std::uint8_t>(static_cast<int>((samples.height[i] - samples.lowest) * scale));
    for (int i = 0; i < samples.count; ++i)
        ++counts[bin[i]];
    int low = 0;
    for (; lowRank >= counts[low]; ++low)
        lowRank -= counts[low];
    int high = kBins - 1;
    int fromTop = samples.count - 1 - highRank;
    for (; fromTop >= counts[high]; --high)
        fromTop -= counts[high];
    double inLow[kMostItmSamples];
    double inHigh[kMostItmSamples];
    int lows = 0;
    int highs = 0;
    for (int i = 0; i < samples.count; ++i) {
        inLow[lows] = samples.height[i];
        lows += bin[i] == low ? 1 : 0;
        inHigh[highs] = samples.height[i];
        highs += bin[i] == high ? 1 : 0;
    }
    return rankOf(inHigh, highs, highs - 1 - fromTop) - rankOf(inLow, lows, lowRank);
}

/// The range between the tenth and the ninetieth percentile of the heights over their fitted line, between two places of
/// the profile in steps; at least two apart. Algorithm, section 48.
inline double itmSpread(const double* heights, int intervals, double from, double to)
{
    const int tenths = static_cast<int>(0.1 * (to - from + 8));
    const int tenth = tenths < 4 ? 4 : tenths > 25 ? 25 : tenths;
    ItmSamples samples;
    samples.count = 10 * tenth - 5;
    resample(heights, intervals, from, to, samples);
    straighten(samples);
    return rangeOf(samples, tenth - 1, samples.count - tenth);
}

} // namespace oasis::OASIS_LANES_NAMESPACE
