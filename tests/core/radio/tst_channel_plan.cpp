// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/channel_plan.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace oasis;

namespace {

double disturbanceOf(const std::vector<int>& channel, const std::vector<Disturbance>& pairs)
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
        std::vector<int> channel;
        for (int rest = way; channel.size() < points; rest /= 3)
            channel.push_back(rest % 3);
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
        const auto plan = planChannels(7, pairs, channels24());
        QCOMPARE(plan.value().disturbance, 0.0);
        QCOMPARE(disturbanceOf(plan.value().channel, pairs), 0.0);
        for (const int channel : plan.value().channel)
            QVERIFY(std::ranges::find(channels24(), channel) != channels24().end());
    }

    void fourAtOnePlaceShareTheWeakestPair()
    {
        const std::vector<Disturbance> pairs{{0, 1, 9}, {0, 2, 8}, {0, 3, 7}, {1, 2, 6}, {1, 3, 5}, {2, 3, 1}};
        const auto plan = planChannels(4, pairs, channels24());
        QCOMPARE(plan.value().disturbance, 1.0);
        QCOMPARE(planChannels(4, pairs, channels5Outdoor()).value().disturbance, 0.0);
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
            const auto plan = planChannels(8, pairs, channels24());
            QCOMPARE(plan.value().disturbance, disturbanceOf(plan.value().channel, pairs));
            QVERIFY(plan.value().disturbance >= best(8, pairs));
            QCOMPARE(planChannels(8, pairs, channels24()).value().channel, plan.value().channel);
            found += plan.value().disturbance;
            least += best(8, pairs);
        }
        QVERIFY(found <= 1.5 * least);
    }

    void refuses()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!planChannels(2, std::vector<Disturbance>{}, std::vector<int>{}).has_value());
        for (const Disturbance pair :
             {Disturbance{0, 2, 1}, Disturbance{1, 1, 1}, Disturbance{0, 1, -1}, Disturbance{0, 1, nan}})
            QCOMPARE(planChannels(2, std::vector{pair}, channels24()).error().code, ErrorCode::InvalidArgument);
        QVERIFY(planChannels(0, std::vector<Disturbance>{}, channels24()).value().channel.empty());
    }
};

QTEST_GUILESS_MAIN(TestChannelPlan)
#include "tst_channel_plan.moc"
