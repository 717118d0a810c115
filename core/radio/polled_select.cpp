// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/polled_select.h"

#include "core/base/result.h"
#include "core/radio/polled_layer.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace oasis::coverage {

namespace {

/// Whole numbers that sort as the floats do: negative ones have all their bits turned, the others the first.
std::uint32_t rankOf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return (bits & 0x8000'0000U) != 0 ? ~bits : bits | 0x8000'0000U;
}

float valueOf(std::uint32_t rank)
{
    return std::bit_cast<float>((rank & 0x8000'0000U) != 0 ? rank & 0x7FFF'FFFFU : ~rank);
}

/// The bucket in which `place` lies; `place` becomes that within the bucket.
std::uint32_t bucketAt(const std::vector<std::size_t>& counts, std::size_t& place)
{
    std::uint32_t bucket = 0;
    while (place >= counts[bucket])
        place -= counts[bucket++];
    return bucket;
}

} // namespace

std::optional<float> selectPolled(std::span<const float> values, std::size_t place, const RunContext& ctx)
{
    OASIS_EXPECTS(place < values.size());
    StepPoll poll(ctx);
    std::vector<std::size_t> counts(std::size_t{1} << 16, 0);
    for (std::size_t i = 0; i < values.size() && !poll.stopped(); ++i)
        ++counts[rankOf(values[i]) >> 16];
    if (poll.stopped())
        return std::nullopt;
    const std::uint32_t leading = bucketAt(counts, place);
    counts.assign(counts.size(), 0);
    for (std::size_t i = 0; i < values.size() && !poll.stopped(); ++i)
        if (const std::uint32_t rank = rankOf(values[i]); rank >> 16 == leading)
            ++counts[rank & 0xFFFFU];
    if (poll.stopped())
        return std::nullopt;
    return valueOf(leading << 16 | bucketAt(counts, place));
}

} // namespace oasis::coverage
