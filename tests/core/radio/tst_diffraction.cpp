// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/diffraction.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace oasis;

namespace {

constexpr double kRadiusKm = 8500;

} // namespace

class DiffractionTest : public QObject
{
    Q_OBJECT

private slots:
    void fresnel()
    {
        // 17.3 sqrt(d1 d2 / (f d)): middle of 10 km at 5 GHz
        QVERIFY(std::abs(fresnelRadiusM(5, 5, 5).value() - 17.3 * std::sqrt(2.5 / 5)) < 0.02);
        QVERIFY(std::abs(fresnelRadiusM(5, 2, 8, 4).value() - 2 * fresnelRadiusM(5, 2, 8).value()) < 1e-9);
        QVERIFY(!fresnelRadiusM(0, 5, 5).has_value());
        QVERIFY(!fresnelRadiusM(5, 0, 5).has_value());
        QVERIFY(!fresnelRadiusM(5, 5, 5, 0).has_value());
    }

    void knifeEdge()
    {
        QVERIFY(std::abs(knifeEdgeLossDb(0) - 6.03) < 0.01); // grazing: half the amplitude
        QCOMPARE(knifeEdgeLossDb(-0.78), 0.0);
        QCOMPARE(knifeEdgeLossDb(-5), 0.0);
        // far behind the edge 13 + 20 lg nu
        QVERIFY(std::abs(knifeEdgeLossDb(100) - (12.95 + 40)) < 0.05);
        // an edge one first Fresnel radius high has nu = sqrt 2
        const double radius = fresnelRadiusM(2, 3, 4).value();
        QVERIFY(std::abs(knifeEdgeParameter(2, radius, 3, 4).value() - std::sqrt(2.0)) < 1e-12);
        QVERIFY(!knifeEdgeParameter(2, radius, 3, 0).has_value());
    }

    /// Two points of equal slopes: Bullington's edge stands where the two lines cross, worked by hand.
    void bullingtonByHand()
    {
        const std::vector<double> distances{0, 2, 8, 10};
        const std::vector<double> heights{0, 20, 20, 0};
        const PathEnds ends{10, 0, 0};
        const BullingtonSlopes slopes = bullingtonSlopes(distances, heights, ends, 1e12); // as good as flat
        QVERIFY(std::abs(slopes.txMPerKm - 10) < 1e-6);
        QVERIFY(std::abs(slopes.rxMPerKm - 10) < 1e-6);
        QVERIFY(!isLineOfSight(slopes, ends));
        const double nu = 50 * std::sqrt(0.002 * 10 / (0.2998 / 1.5 * 25)); // an edge of 50 m at 5 km
        const double edge = knifeEdgeLossDb(nu);
        QVERIFY(std::abs(bullingtonLossDb(slopes, ends, 1.5) - (edge + (1 - std::exp(-edge / 6)) * 10.2)) < 1e-6);
    }

    void clearPathLosesNothing()
    {
        const std::vector<double> distances{0, 1, 2, 3};
        const std::vector<double> heights{0, 0, 0, 0};
        const PathEnds ends{3, 200, 200};
        const BullingtonSlopes slopes = bullingtonSlopes(distances, heights, ends, kRadiusKm);
        QVERIFY(isLineOfSight(slopes, ends));
        QCOMPARE(bullingtonLossDb(slopes, ends, 1), 0.0);
        const auto smooth = smoothBullingtonSlopes(distances, ends, kRadiusKm);
        QCOMPARE(smooth.txMPerKm, slopes.txMPerKm);
        QCOMPARE(smooth.nuRootM, slopes.nuRootM);
    }

    /// Over a smooth Earth delta-Bullington is the spherical loss: what it was made for.
    void deltaOverSmoothEarthIsSpherical()
    {
        std::vector<double> distances;
        for (int i = 0; i <= 400; ++i)
            distances.push_back(80.0 * i / 400);
        const std::vector<double> ground(distances.size(), 0);
        const auto path = PathProfile::create(distances, ground).value();
        const auto loss = deltaBullington(path, {20, 20}, {1, Polarization::Vertical, 0}, kRadiusKm).value();
        QVERIFY(loss.sphericalDb > loss.smoothDb);
        QVERIFY(std::abs(loss.lossDb - loss.sphericalDb) < 1e-9);
    }

    /// A higher point never lowers Bullington's loss.
    void monotone()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> height(0, 200);
        std::vector<double> distances;
        for (int i = 0; i <= 40; ++i)
            distances.push_back(0.5 * i);
        const PathEnds ends{20, 120, 60};
        for (int trial = 0; trial < 200; ++trial) {
            std::vector<double> heights(distances.size());
            for (double& h : heights)
                h = height(random);
            const double before = bullingtonLossDb(bullingtonSlopes(distances, heights, ends, kRadiusKm), ends, 0.6);
            heights[1 + static_cast<std::size_t>(trial) % 39] += 50;
            const double after = bullingtonLossDb(bullingtonSlopes(distances, heights, ends, kRadiusKm), ends, 0.6);
            QVERIFY(after >= 0);
            QVERIFY2(after >= before - 0.5,
                     "a higher point lowered the loss"); // Bullington may shift its edge a little
        }
    }

    void refuses()
    {
        const std::vector<double> distances{0, 1, 2};
        const std::vector<double> ground{0, 0, 0};
        const auto path = PathProfile::create(distances, ground).value();
        QVERIFY(!deltaBullington(path, {10, 10}, {0, Polarization::Vertical, 0}, kRadiusKm).has_value());
        QVERIFY(!deltaBullington(path, {10, 10}, {1, Polarization::Vertical, 0}, 0).has_value());
        QVERIFY(!deltaBullington(path, {10, 10}, {1, Polarization::Vertical, 1.5}, kRadiusKm).has_value());
        QVERIFY(!deltaBullington(path, {-1, 10}, {1, Polarization::Vertical, 0}, kRadiusKm).has_value());
    }
};

QTEST_GUILESS_MAIN(DiffractionTest)
#include "tst_diffraction.moc"
