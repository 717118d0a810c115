// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/channel_plan.h"

#include <algorithm>
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

Result<void> checkOptions(const ChannelOptions& options)
{
    if (options.share.size() != options.count * options.count)
        return fail(ErrorCode::InvalidArgument, "the shares do not fit the number of channels");
    for (std::size_t a = 0; a < options.count; ++a)
        for (std::size_t b = 0; b < options.count; ++b) {
            const double share = options.share[a * options.count + b];
            if (!(share >= 0 && share <= 1) || share != options.share[b * options.count + a])
                return fail(ErrorCode::InvalidArgument, "a share of disturbance must lie between 0 and 1, both ways");
        }
    for (const std::vector<std::size_t>& own : options.of)
        for (const std::size_t option : own)
            if (option >= options.count)
                return fail(ErrorCode::InvalidArgument, "a channel of an access point is not in the list");
    return ok();
}

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

/// A plan in the making.
class Assignment
{
public:
    Assignment(const ChannelOptions& options, const Neighbours& around)
        : m_options(options), m_around(around), m_given(around.size(), kNoChannel)
    {}
    /// The next point to decide: most different channels around it, then most disturbance, then the lower index.
    [[nodiscard]] std::size_t mostPressed() const;
    void giveCalmest(std::size_t point) { m_given[point] = calmest(point); }
    /// Moves a point where that lowers the sum.
    bool improve(std::size_t point);
    [[nodiscard]] double share(std::size_t first, std::size_t second) const
    {
        return m_given[first] == kNoChannel || m_given[second] == kNoChannel ? 0
                                                                             : shareOf(m_given[first], m_given[second]);
    }
    [[nodiscard]] const std::vector<std::size_t>& given() const { return m_given; }

private:
    [[nodiscard]] double shareOf(std::size_t a, std::size_t b) const
    {
        return m_options.share[a * m_options.count + b];
    }
    [[nodiscard]] double loadOn(std::size_t point, std::size_t option) const;
    /// The option that disturbs a point least, the most welcome of equals.
    [[nodiscard]] std::size_t calmest(std::size_t point) const;

    const ChannelOptions& m_options;
    const Neighbours& m_around;
    std::vector<std::size_t> m_given;
};

double Assignment::loadOn(std::size_t point, std::size_t option) const
{
    double load = 0;
    for (const Neighbour& neighbour : m_around[point])
        if (m_given[neighbour.point] != kNoChannel)
            load += neighbour.weight * shareOf(option, m_given[neighbour.point]);
    return load;
}

std::size_t Assignment::calmest(std::size_t point) const
{
    std::size_t best = m_options.of[point].front();
    double least = loadOn(point, best);
    for (const std::size_t option : m_options.of[point]) {
        const double load = loadOn(point, option);
        if (load < least) {
            best = option;
            least = load;
        }
    }
    return best;
}

std::size_t Assignment::mostPressed() const
{
    std::size_t best = kNoChannel;
    std::size_t bestChannels = 0;
    double bestWeight = 0;
    for (std::size_t point = 0; point < m_around.size(); ++point) {
        if (m_given[point] != kNoChannel || m_options.of[point].empty())
            continue;
        std::set<std::size_t> channels;
        double weight = 0;
        for (const Neighbour& neighbour : m_around[point]) {
            weight += neighbour.weight;
            if (neighbour.weight > 0 && m_given[neighbour.point] != kNoChannel)
                channels.insert(m_given[neighbour.point]);
        }
        if (best == kNoChannel || channels.size() > bestChannels ||
            (channels.size() == bestChannels && weight > bestWeight)) {
            best = point;
            bestChannels = channels.size();
            bestWeight = weight;
        }
    }
    return best;
}

bool Assignment::improve(std::size_t point)
{
    constexpr double kGain = 1e-12; // relative: rounding must not move points for ever
    if (m_given[point] == kNoChannel)
        return false;
    const std::size_t better = calmest(point);
    if (!(loadOn(point, better) < loadOn(point, m_given[point]) * (1 - kGain)))
        return false;
    m_given[point] = better;
    return true;
}

} // namespace

Result<ChannelPlan> planChannels(const ChannelOptions& options, std::span<const Disturbance> pairs,
                                 const RunContext& ctx)
{
    OASIS_CHECK(checkOptions(options));
    OASIS_TRY(const Neighbours around, neighboursOf(options.of.size(), pairs));
    Assignment assignment(options, around);
    for (std::size_t point = assignment.mostPressed(); point != kNoChannel; point = assignment.mostPressed()) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        assignment.giveCalmest(point);
    }
    for (bool moved = true; moved;) {
        moved = false;
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        for (std::size_t point = 0; point < around.size(); ++point)
            moved = assignment.improve(point) || moved;
    }
    ChannelPlan plan;
    plan.option = assignment.given();
    for (const Disturbance& pair : pairs)
        plan.disturbance += pair.weight * assignment.share(pair.first, pair.second);
    return plan;
}

} // namespace oasis
