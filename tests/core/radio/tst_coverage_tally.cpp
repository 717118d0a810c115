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
    map.server = {0, 0, 0, kNoServer};
    for (const auto& [threshold, pixels] : {std::pair(-60.0, 0.0), std::pair(-75.0, 2.0), std::pair(-200.0, 3.0)}) {
        const auto covered = areaAtLeast(map, threshold, {});
        QVERIFY(covered.has_value());
        QCOMPARE(area(covered.value()), pixels);
    }
}

/// Two grids side by side on one lattice: what one does not know the other may.
void TestCoverageTally::tally()
{
    LossGrid left;
    left.frame = {{0, 0}, 10, 3, 1};
    left.state = {PixelState::Near, PixelState::Void, PixelState::Void};
    LossGrid right;
    right.frame = {{20, 0}, 10, 2, 1};
    right.state = {PixelState::BeyondModel, PixelState::FilledGround};
    CoverageMap map;
    map.frame = {{0, 0}, 10, 5, 1};
    map.state = {PixelState::Near, PixelState::Outside, PixelState::BeyondModel, PixelState::FilledGround,
                 PixelState::Outside};
    map.server = {0, kNoServer, 1, 1, kNoServer};
    const std::vector<Radiator> radiators{{&left, 20, {}, 0, 1}, {&right, 20, {}, 0, 1}};
    const CoverageTally tally = tallyOf(map, radiators);
    QCOMPARE(tally.pixels, std::size_t{3});
    QCOMPARE(tally.near, std::size_t{1});
    QCOMPARE(tally.beyond, std::size_t{1});
    QCOMPARE(tally.filled, std::size_t{1});
    QCOMPARE(tally.voids, std::size_t{1});
    QCOMPARE(tally.inReach(), std::size_t{4});
}

QTEST_APPLESS_MAIN(TestCoverageTally)
#include "tst_coverage_tally.moc"
