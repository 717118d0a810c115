// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/smooth_surface.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oasis;

namespace {

constexpr double kFlatKm = 1e12; // an Earth as good as flat

} // namespace

class SmoothSurfaceTest : public QObject
{
    Q_OBJECT

private slots:
    /// The fit of a straight slope is the slope, however the points are spaced.
    void slopeFitsItself()
    {
        const std::vector<double> distances{0, 0.7, 2, 5, 10};
        std::vector<double> ground;
        for (const double d : distances)
            ground.push_back(100 + 20 * d);
        const SmoothSurface surface = smoothSurface(distances, ground);
        QVERIFY(std::abs(surface.txM - 100) < 1e-9);
        QVERIFY(std::abs(surface.rxM - 300) < 1e-9);
    }
    /// Least squares of a triangle 0, 1, 0: the level of its mean.
    void triangle()
    {
        const SmoothSurface surface = smoothSurface(std::vector<double>{0, 1, 2}, std::vector<double>{0, 90, 0});
        QVERIFY(std::abs(surface.txM - 45) < 1e-9);
        QVERIFY(std::abs(surface.rxM - 45) < 1e-9);
    }
    void loweredUnderAnObstacle()
    {
        const std::vector<double> distances{0, 1, 4};
        const std::vector<double> ground{0, 100, 0};
        const PathEnds ends{4, 10, 10};
        const ObstructionSlopes slopes = obstructionSlopes(distances, ground, ends);
        QCOMPARE(slopes.heightM, 90.0);
        QCOMPARE(slopes.txMPerKm, 90.0);
        QCOMPARE(slopes.rxMPerKm, 30.0);
        // 90 m shared 3 : 1, then never above the ground
        const SmoothSurface surface = diffractionSurface({20, 20}, slopes, {0, 0});
        QVERIFY(std::abs(surface.txM - (20 - 67.5)) < 1e-9);
        QVERIFY(std::abs(surface.rxM - (20 - 22.5)) < 1e-9);
        const SmoothSurface clear = diffractionSurface({20, -5}, {-1, -1, -1}, {0, 0});
        QCOMPARE(clear.txM, 0.0);
        QCOMPARE(clear.rxM, -5.0);
        QCOMPARE(ductingSurface({20, -5}, {3, 3}).txM, 3.0);
    }
    void horizonsOfAHill()
    {
        const std::vector<double> distances{0, 2, 5, 8, 10};
        const std::vector<double> ground{0, 40, 0, 60, 0};
        const RadioHorizons horizons = radioHorizons(distances, ground, {10, 10, 10}, kFlatKm);
        QVERIFY(horizons.transhorizon);
        QCOMPARE(horizons.txPoint, 1U);
        QCOMPARE(horizons.rxPoint, 3U);
        QCOMPARE(horizons.txKm, 2.0);
        QCOMPARE(horizons.rxKm, 2.0);
        QVERIFY(std::abs(horizons.txMrad - 1000 * std::atan(0.015)) < 1e-6);
        QVERIFY(std::abs(horizons.rxMrad - 1000 * std::atan(0.025)) < 1e-6);
        QVERIFY(std::abs(horizons.angleMrad - horizons.txMrad - horizons.rxMrad) < 1e-6);
        // between the horizons the surface of 0 m is exceeded by 60 m
        QCOMPARE(terrainRoughnessM(distances, ground, {0, 0}, horizons), 60.0);
    }
    void lineOfSightTakesTheNearestPoint()
    {
        const std::vector<double> distances{0, 2, 5, 8, 10};
        const std::vector<double> ground{0, 10, 0, 60, 0};
        const RadioHorizons horizons = radioHorizons(distances, ground, {10, 100, 100}, kFlatKm);
        QVERIFY(!horizons.transhorizon);
        QCOMPARE(horizons.txPoint, 3U);
        QCOMPARE(horizons.txKm, 8.0);
        QCOMPARE(horizons.rxKm, 2.0);
        QVERIFY(std::abs(horizons.angleMrad) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(SmoothSurfaceTest)
#include "tst_smooth_surface.moc"
