// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/territory/elevation_grid.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

class TestElevationGrid : public QObject
{
    Q_OBJECT

private slots:
    /// 3 × 2 cells of 10 m whose heights follow a plane: bilinear interpolation is exact on it.
    void planeIsExact()
    {
        ElevationGrid grid;
        grid.northWest = {0, 20};
        grid.cellM = 10;
        grid.columns = 3;
        grid.rows = 2;
        for (const double y : {15.0, 5.0})
            for (const double x : {5.0, 15.0, 25.0})
                grid.heightM.push_back(static_cast<float>(2 * x + 3 * y));
        for (const Point p : {Point{5, 15}, Point{10, 10}, Point{17.5, 6.25}, Point{25, 5}})
            QVERIFY(std::abs(grid.heightAt(p) - (2 * p.x + 3 * p.y)) < 1e-9);
        QCOMPARE(grid.heightAt({1, 15}), grid.heightAt({5, 15})); // the border's value holds in the outer half cell
    }

    void unknownOutsideAndBesideVoids()
    {
        ElevationGrid grid{{0, 20}, 10, 2, 2, {1, 2, std::numeric_limits<float>::quiet_NaN(), 4}};
        QVERIFY(std::isnan(grid.heightAt({-1, 5})));
        QVERIFY(std::isnan(grid.heightAt({10, 10})));
        QCOMPARE(grid.heightAt({15, 15}), 2.0); // exactly on a centre: the void beside it has no weight
        QVERIFY(std::isnan(ElevationGrid{}.heightAt({0, 0})));
        QVERIFY(ElevationGrid{}.bounds().isEmpty());
    }

    void singleCell()
    {
        const ElevationGrid grid{{0, 10}, 10, 1, 1, {7}};
        QCOMPARE(grid.heightAt({2, 9}), 7.0);
        const Bounds expected{0, 0, 10, 10};
        QCOMPARE(grid.bounds(), expected);
    }
};

QTEST_GUILESS_MAIN(TestElevationGrid)
#include "tst_elevation_grid.moc"
