// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/channel_plan.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace oasis;

namespace {

/// Every point may be given any of so many channels, which do not overlap.
ChannelOptions apart(std::size_t points, std::size_t channels)
{
    ChannelOptions options;
    options.count = channels;
    std::vector<std::size_t> all(channels);
    std::iota(all.begin(), all.end(), std::size_t{0});
    options.of.assign(points, all);
    options.share.assign(channels * channels, 0);
    for (std::size_t i = 0; i < channels; ++i)
        options.share[i * channels + i] = 1;
    return options;
}

Result<ChannelPlan> planned(std::size_t points, const std::vector<Disturbance>& pairs, std::size_t channels)
{
    return planChannels(apart(points, channels), pairs, RunContext{});
}

double disturbanceOf(const std::vector<std::size_t>& channel, const std::vector<Disturbance>& pairs)
{
    double sum = 0;
    for (const Disturbance& pair : pairs)
        sum += channel[pair.first] == channel[pair.second] ? pair.weight : 0;
    return sum;
}

/// All ways to give three channels to the points.
double best(std::size_t points, const std::vector<Disturbance>& pairs)
{
    double least = std::numeric_limits<double>::infinity();
    const auto ways = static_cast<int>(std::pow(3, points));
    for (int way = 0; way < ways; ++way) {
        std::vector<std::size_t> channel;
        for (int rest = way; channel.size() < points; rest /= 3)
            channel.push_back(static_cast<std::size_t>(rest % 3));
        least = std::min(least, disturbanceOf(channel, pairs));
    }
    return least;
}

} // namespace

class TestChannelPlan : public QObject
{
    Q_OBJECT
private slots:
    void threeColourableGraphsAreQuiet()
    {
        // A wheel with an even rim needs three channels.
        std::vector<Disturbance> pairs;
        for (std::size_t i = 1; i <= 6; ++i) {
            pairs.push_back({0, i, 1});
            pairs.push_back({i, i % 6 + 1, 1});
        }
        const auto plan = planned(7, pairs, 3);
        QCOMPARE(plan.value().disturbance, 0.0);
        QCOMPARE(disturbanceOf(plan.value().option, pairs), 0.0);
    }

    void fourAtOnePlaceShareTheWeakestPair()
    {
        const std::vector<Disturbance> pairs{{0, 1, 9}, {0, 2, 8}, {0, 3, 7}, {1, 2, 6}, {1, 3, 5}, {2, 3, 1}};
        const auto plan = planned(4, pairs, 3);
        QCOMPARE(plan.value().disturbance, 1.0);
        QCOMPARE(planned(4, pairs, 11).value().disturbance, 0.0);
    }

    void nearTheBestOfAll()
    {
        std::mt19937 random(11);
        double found = 0;
        double least = 0;
        for (int round = 0; round < 60; ++round) {
            std::vector<Disturbance> pairs;
            for (std::size_t i = 0; i < 8; ++i)
                for (std::size_t j = i + 1; j < 8; ++j)
                    if (random() % 2 == 0)
                        pairs.push_back({i, j, static_cast<double>(random() % 100)});
            const auto plan = planned(8, pairs, 3);
            QCOMPARE(plan.value().disturbance, disturbanceOf(plan.value().option, pairs));
            QVERIFY(plan.value().disturbance >= best(8, pairs));
            QCOMPARE(planned(8, pairs, 3).value().option, plan.value().option);
            found += plan.value().disturbance;
            least += best(8, pairs);
        }
        QVERIFY(found <= 1.5 * least);
    }

    void refuses()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const Disturbance pair :
             {Disturbance{0, 2, 1}, Disturbance{1, 1, 1}, Disturbance{0, 1, -1}, Disturbance{0, 1, nan}})
            QCOMPARE(planned(2, std::vector{pair}, 3).error().code, ErrorCode::InvalidArgument);
        QVERIFY(planned(0, {}, 3).value().option.empty());
        ChannelOptions options = apart(2, 3);
        options.of[0] = {3};
        QCOMPARE(planChannels(options, {}, RunContext{}).error().code, ErrorCode::InvalidArgument);
        options = apart(2, 3);
        options.share[1] = 0.5; // not both ways
        QCOMPARE(planChannels(options, {}, RunContext{}).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        RunContext ctx;
        ctx.stop = stop.get_token();
        QCOMPARE(planChannels(apart(2, 3), {}, ctx).error().code, ErrorCode::Cancelled);
    }

    /// A wide channel over two narrow ones, which one point may not use at all.
    void ownOptionsAndOverlap()
    {
        ChannelOptions options;
        options.count = 3; // two narrow ones and a wide one over both
        options.share = {1, 0, 0.5, 0, 1, 0.5, 0.5, 0.5, 1};
        options.of = {{2}, {0, 1}, {0, 1}, {}};
        const std::vector<Disturbance> pairs{{0, 1, 4}, {0, 2, 4}, {1, 2, 10}, {0, 3, 100}};
        const auto plan = planChannels(options, pairs, RunContext{});
        QCOMPARE(plan.value().option, (std::vector<std::size_t>{2, 0, 1, kNoChannel}));
        QCOMPARE(plan.value().disturbance, 4.0);
    }
};

QTEST_GUILESS_MAIN(TestChannelPlan)
#include "tst_channel_plan.moc"
