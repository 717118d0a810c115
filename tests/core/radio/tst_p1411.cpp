// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1411_general.h"
#include "core/radio/p1411_roofs.h"
#include "core/radio/p1411_street.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace oasis;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestP1411 : public QObject
{
    Q_OBJECT
private slots:
    void belowRoofs_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("metres");
        QTest::addColumn<int>("surroundings");
        QTest::addColumn<int>("sight");
        QTest::addColumn<int>("revision");
        QTest::addColumn<double>("lossDb");
        QTest::addColumn<unsigned>("outside");
        const auto row = [](const char* name, double f, double d, Surroundings s, Sight v, P1411Revision r, double l,
                            unsigned bits) {
            QTest::newRow(name) << f << d << int(s) << int(v) << int(r) << l << bits;
        };
        // By hand: f = 10 GHz, d = 100 m make the logarithms 1 and 2: 20 α + β + 10 γ.
        constexpr auto k12 = P1411Revision::R12;
        constexpr auto kLater = P1411Revision::Later;
        row("in sight", 10, 100, Surroundings::HighRise, Sight::Clear, k12, 42.4 + 29.2 + 21.1, 0);
        row("low-rise in sight is the same", 10, 100, Surroundings::LowRise, Sight::Clear, k12, 92.7, 0);
        row("high-rise", 10, 100, Surroundings::HighRise, Sight::Obstructed, k12, 80 + 10.2 + 23.6, 0);
        row("low-rise", 10, 100, Surroundings::LowRise, Sight::Obstructed, k12, 101.2 - 4.68 + 20.2, 0);
        row("residential", 10, 100, Surroundings::Residential, Sight::Obstructed, k12, 60.2 + 18.8 + 20.7, 0);
        row("later, in sight", 10, 100, Surroundings::HighRise, Sight::Clear, kLater, 41.4 + 31.23 + 20.6, 0);
        row("later, high-rise", 10, 100, Surroundings::HighRise, Sight::Obstructed, kLater, 74.6 + 16.02 + 22.6, 0);
        row("later, low-rise", 10, 100, Surroundings::LowRise, Sight::Obstructed, kLater, 90.4 + 6.04 + 21.4, 0);
        row("1 GHz at 10 m", 1, 10, Surroundings::HighRise, Sight::Clear, k12, 21.2 + 29.2, 0);
        row("too near", 1, 1, Surroundings::HighRise, Sight::Clear, k12, 29.2, kOutsideDistance);
        row("too far", 10, 1000, Surroundings::HighRise, Sight::Clear, k12, 63.6 + 29.2 + 21.1, kOutsideDistance);
        row("low-rise at 1 GHz", 1, 100, Surroundings::LowRise, Sight::Obstructed, k12, 96.52, kOutsideFrequency);
    }
    void belowRoofs()
    {
        QFETCH(double, ghz);
        QFETCH(double, metres);
        QFETCH(int, surroundings);
        QFETCH(int, sight);
        QFETCH(int, revision);
        QFETCH(double, lossDb);
        QFETCH(unsigned, outside);
        const RangedLoss loss =
            p1411BelowRoofs(ghz, metres, Surroundings(surroundings), Sight(sight), P1411Revision(revision)).value();
        QVERIFY2(near(loss.medianDb, lossDb, 1e-9), qPrintable(QString::number(loss.medianDb)));
        QCOMPARE(loss.outside, outside);
        QCOMPARE(loss.valid(), outside == 0);
        QVERIFY(loss.sigmaDb > 0);
    }

    void overRoofs()
    {
        QVERIFY(near(p1411OverRoofs(10, 100, Surroundings::LowRise, Sight::Clear).value().medianDb, 45.8 + 28.6 + 19.6,
                     1e-9));
        QVERIFY(near(p1411OverRoofs(10, 1000, Surroundings::HighRise, Sight::Obstructed).value().medianDb,
                     131.7 - 6.27 + 23, 1e-9));
        QCOMPARE(p1411OverRoofs(10, 20, Surroundings::HighRise, Sight::Clear).value().outside,
                 unsigned(kOutsideDistance));
        QVERIFY(!p1411OverRoofs(10, 500, Surroundings::LowRise, Sight::Obstructed).has_value());
        QVERIFY(!p1411OverRoofs(10, 500, Surroundings::Residential, Sight::Clear).has_value());
    }

    void lowTerminals()
    {
        // 50 %: sight up to 79.2 − 35 = 44.2 m. At 10 m and 1 GHz: 32.45 + 60 − 40 + 1.5624·7·(1.17741 − 1.1774).
        QVERIFY(near(p1411LowTerminals({1, 10, StreetDensity::Urban, 20}, 50).value().medianDb, 52.45, 1e-3));
        // Behind it at 1 km: 9.5 + 45·3 + 0 + 6.8 = 151.3; suburban 144.5, dense 146.8.
        QVERIFY(near(p1411LowTerminals({1, 1000, StreetDensity::Urban, 20}, 50).value().medianDb, 151.3, 1e-9));
        QVERIFY(near(p1411LowTerminals({1, 1000, StreetDensity::Suburban, 20}, 50).value().medianDb, 144.5, 1e-9));
        QVERIFY(near(p1411LowTerminals({1, 1000, StreetDensity::DenseUrban, 20}, 50).value().medianDb, 146.8, 1e-9));
        // 90 %: 7 · 1.281552 dB more.
        QVERIFY(
            near(p1411LowTerminals({1, 1000, StreetDensity::Urban, 20}, 90).value().medianDb, 151.3 + 8.970861, 1e-6));
        // Continuous where sight ends.
        for (const double p : {10.0, 50.0, 95.0}) {
            double before = 0;
            for (double d = 1; d < 700; d += 0.05) {
                const double loss = p1411LowTerminals({1, d, StreetDensity::Urban, 20}, p).value().medianDb;
                QVERIFY(before == 0 || std::abs(loss - before) < 1);
                before = loss;
            }
        }
        QVERIFY(!p1411LowTerminals({1, 100, StreetDensity::Urban, 20}, 0).has_value());
        QVERIFY(!p1411LowTerminals({1, 100, StreetDensity::Urban, 20}, 100).has_value());
        QVERIFY(!p1411LowTerminals({1, 100, StreetDensity::Urban, 0}, 50).has_value());
    }

    void twoRaysMeetAtTheBreakpoint()
    {
        // 2.99792458 GHz: wavelength 0.1 m; 5 m and 1.5 m: breakpoint 4·7.5/0.1 = 300 m, base |20 lg(0.01/(60 π))|.
        const double base = std::abs(20 * std::log10(0.01 / (60 * std::numbers::pi)));
        const StreetSightLoss at = p1411SightUhf({2.99792458, 300, 5, 1.5, 0}).value();
        QVERIFY(near(at.medianDb, base + 6, 1e-9));
        QVERIFY(near(at.lowerDb, base, 1e-9));
        QVERIFY(near(at.upperDb, base + 20, 1e-9));
        QVERIFY(near(p1411SightUhf({2.99792458, 30, 5, 1.5, 0}).value().medianDb, base + 6 - 20, 1e-9));
        QVERIFY(near(p1411SightUhf({2.99792458, 3000, 5, 1.5, 0}).value().medianDb, base + 6 + 40, 1e-9));
        QCOMPARE(p1411SightUhf({2.99792458, 3000, 5, 1.5, 0}).value().outside, unsigned(kOutsideDistance));
        // Traffic of 0.5 m lowers both antennas.
        QVERIFY(near(p1411SightShf({3.5, 100, 5.5, 2, 0.5}).value().medianDb,
                     p1411SightUhf({3.5, 100, 5, 1.5, 0}).value().medianDb, 1e-9));
    }

    void antennaInTheTraffic()
    {
        // Beyond 20 m: |20 lg(λ / (2π 20))| + 6 + 30 lg(d/20); 2.99792458 GHz, 200 m: 61.984 + 36
        const double base = std::abs(20 * std::log10(0.1 / (40 * std::numbers::pi)));
        QVERIFY(near(p1411SightShf({2.99792458, 200, 5, 1, 1.5}).value().medianDb, base + 36, 1e-9));
    }

    void millimetreWaves()
    {
        // 28 GHz, n = 2, 100 m: 20 lg 28000 − 28 + 40 = 100.943 dB, and 0.11 dB/km of air over 0.1 km.
        const double loss = p1411SightEhf({28, 100, 5, 1.5, 0}, 2, {}).value().medianDb;
        QVERIFY(near(loss, 100.943 + 0.011, 0.003));
        QVERIFY(!p1411SightEhf({0.5, 100, 5, 1.5, 0}, 2, {}).has_value());
    }

    void cornerAddsLoss()
    {
        const double sight = p1411SightUhf({1, 100, 5, 1.5, 0}).value().medianDb;
        const double corner = p1411CornerUhf({1, 50, 50, 15, 15, std::numbers::pi / 2}).value().medianDb;
        QVERIFY(corner > sight);
        // Symmetric streets: both ways alike.
        QVERIFY(near(p1411CornerUhf({1, 80, 30, 12, 20, 1.2}).value().medianDb,
                     p1411CornerUhf({1, 30, 80, 20, 12, 1.2}).value().medianDb, 1e-9));
        QCOMPARE(p1411CornerUhf({3, 50, 50, 15, 15, 0.5}).value().outside,
                 unsigned(kOutsideFrequency | kOutsideStreet));
    }

    void steepCornerRegions()
    {
        // Street of 20 m: in sight up to 11 m, corner up to 41 m with 20 dB at its end, then 60 lg.
        SteepCorner corner;
        corner.sight = {5, 100, 5, 1.5, 0};
        corner.widthM = 20;
        const double sight = p1411SightShf(corner.sight).value().medianDb;
        corner.secondM = 11;
        QVERIFY(near(p1411CornerShf(corner).value().medianDb, sight, 1e-9));
        corner.secondM = 41;
        QVERIFY(near(p1411CornerShf(corner).value().medianDb, sight + 20, 1e-9));
        corner.secondM = 200;
        QVERIFY(near(p1411CornerShf(corner).value().medianDb, sight + 20 + 60 * std::log10(300.0 / 140), 1e-9));
        corner.kind = CornerKind::Residential;
        QVERIFY(near(p1411CornerShf(corner).value().medianDb, sight + 30 + 60 * std::log10(300.0 / 140), 1e-9));
    }

    void turnsAreContinuous()
    {
        double before = 0;
        for (double x = 0.01; x < 200; x += 0.25) {
            const double loss = p1411Turns({1, 100, x, 0, 2, 2, 0}).value().medianDb;
            QVERIFY(before == 0 || std::abs(loss - before) < 1.2);
            before = loss;
        }
        QVERIFY(!p1411Turns({1, 100, 0, 50, 2, 2, 0}).has_value());
    }

    void roofs()
    {
        RoofPath path;
        path.frequencyGhz = 2.4;
        path.distanceM = 1000;
        path.baseM = 30;
        path.terminalM = 1.5;
        path.roofM = 15;
        path.builtM = 900;
        path.spacingM = 30;
        path.streetM = 15;
        const double free = 32.4 + 20 * std::log10(2400.0);
        const RangedLoss urban = p1411RoofsUrban(path).value();
        QVERIFY(urban.medianDb > free);
        QCOMPARE(urban.outside, 0u);
        path.baseM = 14; // under the roofs: worse
        QVERIFY(p1411RoofsUrban(path).value().medianDb > urban.medianDb);
        path.baseM = 15; // neither formula holds exactly at the roof
        QVERIFY(!p1411RoofsUrban(path).has_value());
        path.baseM = 30;
        path.terminalM = 16;
        QVERIFY(!p1411RoofsUrban(path).has_value());
    }

    void suburbanRoofsGrow()
    {
        RoofPath path;
        path.frequencyGhz = 2.4;
        path.baseM = 20;
        path.terminalM = 2;
        path.roofM = 8;
        path.streetM = 15;
        double before = 0;
        for (double d = 20; d < 5000; d *= 1.02) {
            path.distanceM = d;
            const double loss = p1411RoofsSuburban(path).value().medianDb;
            QVERIFY2(loss > before - 1e-9 && (before == 0 || loss - before < 3), qPrintable(QString::number(d)));
            before = loss;
        }
        // Near: free space, 20 lg(4π d f / c).
        path.distanceM = 20;
        QVERIFY(near(p1411RoofsSuburban(path).value().medianDb,
                     20 * std::log10(4 * std::numbers::pi * 20 * 2.4 / 0.299792458), 1e-9));
    }

    void refused_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("metres");
        QTest::newRow("no frequency") << 0.0 << 100.0;
        QTest::newRow("negative frequency") << -1.0 << 100.0;
        QTest::newRow("frequency NaN") << kNan << 100.0;
        QTest::newRow("frequency beyond all measure") << 1e300 << 100.0;
        QTest::newRow("no distance") << 1.0 << 0.0;
        QTest::newRow("distance beyond the Earth") << 1.0 << 1e9;
        QTest::newRow("negative distance") << 1.0 << -5.0;
        QTest::newRow("distance NaN") << 1.0 << kNan;
        QTest::newRow("infinite distance") << 1.0 << std::numeric_limits<double>::infinity();
    }
    void refused()
    {
        QFETCH(double, ghz);
        QFETCH(double, metres);
        QVERIFY(!p1411BelowRoofs(ghz, metres, Surroundings::HighRise, Sight::Clear).has_value());
        QVERIFY(!p1411OverRoofs(ghz, metres, Surroundings::HighRise, Sight::Clear).has_value());
        QVERIFY(!p1411LowTerminals({ghz, metres, StreetDensity::Urban, 20}, 50).has_value());
        QVERIFY(!p1411SightUhf({ghz, metres, 5, 1.5, 0}).has_value());
        QVERIFY(!p1411SightShf({ghz, metres, 5, 1.5, 0}).has_value());
        QVERIFY(!p1411CornerUhf({ghz, metres, 50, 15, 15, 1}).has_value());
        QVERIFY(!p1411Turns({ghz, metres, 50, 0, 2, 2, 0}).has_value());
        RoofPath path{ghz, metres, 30, 1.5, 15, 900, 30, 15, 90, CitySize::Medium};
        const auto urban = p1411RoofsUrban(path);
        QVERIFY(!urban.has_value());
        QCOMPARE(urban.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!p1411RoofsSuburban(path).has_value());
    }
};

QTEST_GUILESS_MAIN(TestP1411)
#include "tst_p1411.moc"
