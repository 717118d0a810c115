// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/channel_plan.h"

#include <array>
#include <cmath>
#include <set>

namespace oasis {

namespace {

struct Neighbour
{
    std::size_t point = 0;
    double weight = 0;
};
using Neighbours = std::vector<std::vector<Neighbour>>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

Result<Neighbours> neighboursOf(std::size_t points, std::span<const Disturbance> pairs)
{
    Neighbours around(points);
    for (const Disturbance& pair : pairs) {
        if (pair.first >= points || pair.second >= points || pair.first == pair.second)
            return fail(ErrorCode::InvalidArgument, "a disturbance names no pair of access points");
        if (!(pair.weight >= 0) || !std::isfinite(pair.weight))
            return fail(ErrorCode::InvalidArgument, "a disturbance must be a number that is not negative");
        around[pair.first].push_back({pair.second, pair.weight});
        around[pair.second].push_back({pair.first, pair.weight});
    }
    return around;
}

/// Index of the channel that disturbs a point least, the earliest of equals.
std::size_t calmest(const std::vector<Neighbour>& around, const std::vector<std::size_t>& given, std::size_t channels)
{
    std::vector<double> load(channels, 0);
    for (const Neighbour& neighbour : around)
        if (given[neighbour.point] != kNone)
            load[given[neighbour.point]] += neighbour.weight;
    std::size_t best = 0;
    for (std::size_t channel = 1; channel < channels; ++channel)
        if (load[channel] < load[best])
            best = channel;
    return best;
}

double loadOn(const std::vector<Neighbour>& around, const std::vector<std::size_t>& given, std::size_t channel)
{
    double load = 0;
    for (const Neighbour& neighbour : around)
        load += given[neighbour.point] == channel ? neighbour.weight : 0;
    return load;
}

/// The next point to decide: most different channels around it, then most disturbance, then the lower index.
std::size_t mostPressed(const Neighbours& around, const std::vector<std::size_t>& given)
{
    std::size_t best = kNone;
    std::size_t bestChannels = 0;
    double bestWeight = 0;
    for (std::size_t point = 0; point < around.size(); ++point) {
        if (given[point] != kNone)
            continue;
        std::set<std::size_t> channels;
        double weight = 0;
        for (const Neighbour& neighbour : around[point]) {
            weight += neighbour.weight;
            if (neighbour.weight > 0 && given[neighbour.point] != kNone)
                channels.insert(given[neighbour.point]);
        }
        if (best == kNone || channels.size() > bestChannels ||
            (channels.size() == bestChannels && weight > bestWeight)) {
            best = point;
            bestChannels = channels.size();
            bestWeight = weight;
        }
    }
    return best;
}

} // namespace

std::span<const int> channels24()
{
    static constexpr std::array kChannels{1, 6, 11};
    return kChannels;
}

std::span<const int> channels5Outdoor()
{
    static constexpr std::array kChannels{100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140};
    return kChannels;
}

Result<ChannelPlan> planChannels(std::size_t points, std::span<const Disturbance> pairs, std::span<const int> channels)
{
    if (channels.empty())
        return fail(ErrorCode::InvalidArgument, "no channel may be used");
    OASIS_TRY(const Neighbours around, neighboursOf(points, pairs));
    std::vector<std::size_t> given(points, kNone);
    for (std::size_t i = 0; i < points; ++i) {
        const std::size_t point = mostPressed(around, given);
        given[point] = calmest(around[point], given, channels.size());
    }
    constexpr double kGain = 1e-12; // relative: rounding must not move points for ever
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t point = 0; point < points; ++point) {
            const std::size_t better = calmest(around[point], given, channels.size());
            const double now = loadOn(around[point], given, given[point]);
            if (loadOn(around[point], given, better) < now * (1 - kGain)) {
                given[point] = better;
                moved = true;
            }
        }
    }
    ChannelPlan plan;
    for (const std::size_t channel : given)
        plan.channel.push_back(channels[channel]);
    for (const Disturbance& pair : pairs)
        plan.disturbance += given[pair.first] == given[pair.second] ? pair.weight : 0;
    return plan;
}

} // namespace oasis
