// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_tally.h"

#include <QtTest>

#include <limits>
#include <utility>
#include <vector>

using namespace oasis;

class TestCoverageTally : public QObject
{
    Q_OBJECT

private slots:
    void levels();
    void tally();
};

void TestCoverageTally::levels()
{
    CoverageMap map;
    map.frame = {{0, 0}, 1, 4, 1};
    map.levelDbm = {-70, -75, -80, std::numeric_limits<float>::quiet_NaN()};
    map.uplinkDbm = map.levelDbm;
    map.radiators = {RadiatorService{}};
    map.server = {0, 0, 0, kNoServer};
    for (const auto& [threshold, pixels] : {std::pair(-60.0, 0.0), std::pair(-75.0, 2.0), std::pair(-200.0, 3.0)}) {
        const auto covered = areaAtLeast(map, threshold, {});
        QVERIFY(covered.has_value());
        QCOMPARE(area(covered.value()), pixels);
    }
}

void TestCoverageTally::tally()
{
    CoverageMap map;
    map.frame = {{0, 0}, 10, 6, 1};
    map.state = {PixelState::Near,         PixelState::Outside, PixelState::BeyondModel,
                 PixelState::FilledGround, PixelState::Void,    PixelState::Refused};
    const CoverageTally tally = tallyOf(map, RunContext{}).value();
    QCOMPARE(tally.pixels, std::size_t{3});
    QCOMPARE(tally.near, std::size_t{1});
    QCOMPARE(tally.beyond, std::size_t{1});
    QCOMPARE(tally.filled, std::size_t{1});
    QCOMPARE(tally.voids, std::size_t{1});
    QCOMPARE(tally.refused, std::size_t{1});
    QCOMPARE(tally.inReach(), std::size_t{5});
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    QCOMPARE(tallyOf(map, ctx).error().code, ErrorCode::Cancelled);
    QCOMPARE(areaAtLeast(map, -75, ctx).error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestCoverageTally)
#include "tst_coverage_tally.moc"
