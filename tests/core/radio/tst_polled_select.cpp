// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/polled_select.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

using namespace oasis;

class TestPolledSelect : public QObject
{
    Q_OBJECT
private slots:
    /// Every place of some values with both signs, doubles, extremes.
    void everyPlace()
    {
        constexpr float kMost = std::numeric_limits<float>::max();
        std::vector<float> values{3, -2.5F, 0, 7, 7, -1e-40F, kMost, -kMost, 1e-40F, -2.5F};
        std::vector<float> sorted = values;
        std::ranges::sort(sorted);
        for (std::size_t place = 0; place < values.size(); ++place)
            QCOMPARE(coverage::selectPolled(values, place, RunContext{}).value(), sorted[place]);
    }

    void asASort()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 30; ++round) {
            std::vector<float> values(1 + random() % 3000);
            for (float& value : values)
                value = static_cast<float>(static_cast<int>(random() % 4000) - 2000) / (round % 2 == 0 ? 64.0F : 7.0F);
            std::vector<float> sorted = values;
            std::ranges::sort(sorted);
            const std::size_t place = random() % values.size();
            QCOMPARE(coverage::selectPolled(values, place, RunContext{}).value(), sorted[place]);
        }
    }

    void cancels()
    {
        std::stop_source stop;
        stop.request_stop();
        RunContext ctx;
        ctx.stop = stop.get_token();
        QVERIFY(!coverage::selectPolled(std::vector<float>{1, 2}, 0, ctx).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPolledSelect)
#include "tst_polled_select.moc"
