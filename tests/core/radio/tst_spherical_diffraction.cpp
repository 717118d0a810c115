// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/spherical_diffraction.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

constexpr double kRadiusKm = 8500;

} // namespace

class SphericalDiffractionTest : public QObject
{
    Q_OBJECT

private slots:
    void horizon()
    {
        // 4.12 (sqrt h1 + sqrt h2) km for k = 4/3
        QVERIFY(std::abs(smoothHorizonKm({0, 100, 25}, 8495) - 4.12 * 15) < 0.1);
    }

    /// The closed form is the point where the ray is reflected: both antennas stand at one angle over it.
    void clearanceAtTheReflection_data()
    {
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("tx");
        QTest::addColumn<double>("rx");
        QTest::newRow("alike") << 20.0 << 30.0 << 30.0;
        QTest::newRow("one low") << 20.0 << 60.0 << 1.5;
        QTest::newRow("one very high") << 30.0 << 500.0 << 10.0;
        QTest::newRow("short") << 1.0 << 10.0 << 2.0;
    }
    void clearanceAtTheReflection()
    {
        QFETCH(double, km);
        QFETCH(double, tx);
        QFETCH(double, rx);
        const SmoothClearance found = smoothClearance({km, tx, rx}, kRadiusKm);
        const double d1 = found.toTxKm;
        const double d2 = found.toRxKm;
        QVERIFY(std::abs(d1 + d2 - km) < 1e-12);
        const double txAngle = (tx - 500 * d1 * d1 / kRadiusKm) / d1;
        const double rxAngle = (rx - 500 * d2 * d2 / kRadiusKm) / d2;
        QVERIFY(std::abs(txAngle - rxAngle) < 1e-6 * txAngle);
        QVERIFY(std::abs(found.heightM - 2 * txAngle * d1 * d2 / km) < 1e-6);
    }

    void noLossWithClearance()
    {
        QCOMPARE(sphericalEarthLossDb({5, 200, 200}, kRadiusKm, {2, Polarization::Vertical, 0}), 0.0);
    }
    /// From clearance to deep shadow the loss grows and has no jump at the horizon.
    void growsWithDistance()
    {
        const RadioWave wave{0.6, Polarization::Horizontal, 0};
        double before = 0;
        for (double km = 1; km < 150; km += 0.25) {
            const double loss = sphericalEarthLossDb({km, 50, 10}, kRadiusKm, wave);
            QVERIFY(loss >= before - 1e-9);
            QVERIFY(loss - before < 1.5);
            before = loss;
        }
        QVERIFY(before > 50);
    }
    /// Vertical polarization over the sea bends further than horizontal at low frequencies; over land they are alike.
    void seaAndPolarization()
    {
        const PathEnds ends{80, 10, 10};
        const auto loss = [&](Polarization polarization, double sea) {
            return sphericalEarthLossDb(ends, kRadiusKm, {0.05, polarization, sea});
        };
        QVERIFY(loss(Polarization::Vertical, 1) < loss(Polarization::Horizontal, 1) - 3);
        QVERIFY(std::abs(loss(Polarization::Vertical, 0) - loss(Polarization::Horizontal, 0)) < 3);
        const double half = (loss(Polarization::Vertical, 0) + loss(Polarization::Vertical, 1)) / 2; // (28)
        QVERIFY(std::abs(loss(Polarization::Vertical, 0.5) - half) < 1e-9);
    }
    void antennaOnTheSurfaceIsFinite()
    {
        const RadioWave wave{1, Polarization::Vertical, 0};
        QVERIFY(std::isfinite(sphericalEarthLossDb({50, 0, 10}, kRadiusKm, wave)));
        QVERIFY(std::isfinite(firstTermLossDb({50, 0, 0}, kRadiusKm, wave)));
    }
};

QTEST_GUILESS_MAIN(SphericalDiffractionTest)
#include "tst_spherical_diffraction.moc"
