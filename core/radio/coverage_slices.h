// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Pixels with paths of their own, in pieces of equal path length. Internal to core/radio.
namespace oasis::coverage {

/// Most pixels of a piece of work.
inline constexpr std::size_t kPixelsAtOnce = 512;
/// Samples of all paths of a piece, unless kFewestAtOnce paths have more: a millisecond or less, so that a stop does
/// not wait and threads end together.
inline constexpr std::size_t kSamplesAtOnce = std::size_t{1} << 17;
/// As many as the widest registers take side by side, twice.
inline constexpr std::size_t kFewestAtOnce = 16;

/// How many paths of so many intervals make a piece: a multiple of kFewestAtOnce.
[[nodiscard]] constexpr std::size_t pathsAtOnce(int intervals)
{
    const std::size_t fit = kSamplesAtOnce / static_cast<std::size_t>(intervals) / kFewestAtOnce * kFewestAtOnce;
    return std::clamp(fit, kFewestAtOnce, kPixelsAtOnce);
}

/// Pixels of equal path length: [from, to) of the sorted list.
struct Slice
{
    std::size_t from = 0;
    std::size_t to = 0;
    int intervals = 0;
};

/// Pixels sorted by the number of intervals of their paths, each length in the order of the pixels; slices of the
/// longest paths come first, so that the last pieces of work are short.
struct SortedPixels
{
    std::vector<std::uint32_t> pixels;
    std::vector<Slice> slices;
};

/// `intervals` has one number a pixel, at most mostIntervals; 0: the pixel has no path of its own.
/// Error: Cancelled. A counting sort on ctx.threads threads: O(pixels + intervals), 4 bytes a pixel with a path.
[[nodiscard]] Result<SortedPixels> sortedPixels(std::span<const std::uint32_t> intervals, int mostIntervals,
                                                const RunContext& ctx);

} // namespace oasis::coverage
