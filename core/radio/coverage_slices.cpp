// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_slices.h"

#include "core/base/parallel.h"
#include "core/radio/polled_layer.h"

namespace oasis::coverage {

namespace {

constexpr std::size_t kBands = 16; ///< parts of the map counted side by side; more would cost memory for their counts

/// The counting sort: bands of pixels, a counter a band and path length.
class PixelSort
{
public:
    PixelSort(std::span<const std::uint32_t> intervals, int mostIntervals, const RunContext& ctx)
        : m_intervals(intervals), m_lengths(static_cast<std::size_t>(mostIntervals) + 1), m_ctx(ctx),
          m_next(kBands * m_lengths, 0)
    {}
    [[nodiscard]] Result<SortedPixels> run();

private:
    /// Calls fn(pixel, counter of its band and length) for all pixels of a band with a path.
    template <class Function>
    void band(std::size_t band, Function fn)
    {
        const std::size_t from = m_intervals.size() * band / kBands;
        const std::size_t to = m_intervals.size() * (band + 1) / kBands;
        std::size_t* next = m_next.data() + band * m_lengths;
        for (std::size_t piece = from; piece < to && !m_ctx.stopRequested(); piece += kPixelsPerPoll)
            for (std::size_t pixel = piece; pixel < std::min(to, piece + kPixelsPerPoll); ++pixel)
                if (m_intervals[pixel] != 0)
                    fn(pixel, next[m_intervals[pixel]]);
    }
    /// Turns counts into the places where each band and length starts, and cuts the slices.
    std::size_t place(std::vector<Slice>& slices);

    std::span<const std::uint32_t> m_intervals;
    std::size_t m_lengths;
    const RunContext& m_ctx;
    std::vector<std::size_t> m_next;
};

std::size_t PixelSort::place(std::vector<Slice>& slices)
{
    std::size_t start = 0;
    for (std::size_t length = m_lengths - 1; length > 0; --length) {
        const std::size_t first = start;
        for (std::size_t band = 0; band < kBands; ++band) {
            std::size_t& next = m_next[band * m_lengths + length];
            const std::size_t count = next;
            next = start;
            start += count;
        }
        const std::size_t atOnce = pathsAtOnce(static_cast<int>(length));
        for (std::size_t from = first; from < start; from += atOnce)
            slices.push_back({from, std::min(start, from + atOnce), static_cast<int>(length)});
    }
    return start;
}

Result<SortedPixels> PixelSort::run()
{
    SortedPixels sorted;
    parallelFor(kBands, m_ctx, [&](std::size_t i) { band(i, [](std::size_t, std::size_t& count) { ++count; }); });
    if (m_ctx.stopRequested() || !fillPolled(sorted.pixels, place(sorted.slices), std::uint32_t{0}, m_ctx))
        return fail(ErrorCode::Cancelled, "cancelled");
    parallelFor(kBands, m_ctx, [&](std::size_t i) {
        band(i,
             [&](std::size_t pixel, std::size_t& next) { sorted.pixels[next++] = static_cast<std::uint32_t>(pixel); });
    });
    if (m_ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return sorted;
}

} // namespace

Result<SortedPixels> sortedPixels(std::span<const std::uint32_t> intervals, int mostIntervals, const RunContext& ctx)
{
    return PixelSort(intervals, mostIntervals, ctx).run();
}

} // namespace oasis::coverage
