// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/tr38901.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

CellPath path(double ghz, double groundM, double baseM, double userM)
{
    CellPath p;
    p.frequencyGhz = ghz;
    p.groundM = groundM;
    p.baseM = baseM;
    p.userM = userM;
    return p;
}

double median(CellScenario scenario, const CellPath& p, Sight sight)
{
    return tr38901Loss(scenario, p, sight).value().medianDb;
}

constexpr auto kMicro = CellScenario::UrbanMicro;
constexpr auto kMacro = CellScenario::UrbanMacro;
constexpr auto kRural = CellScenario::RuralMacro;

} // namespace

class TestTr38901 : public QObject
{
    Q_OBJECT
private slots:
    void lossesByHand()
    {
        // Both antennas at 10 m: the distance in space is the one on the ground.
        // UMi in sight, 10 GHz, 100 m: 32.4 + 42 + 20; breakpoint 4·9·9·10e9/3e8 = 10800 m.
        QVERIFY(near(median(kMicro, path(10, 100, 10, 10), Sight::Clear), 94.4, 1e-9));
        // hidden: 70.6 + 22.4 + 21.3 − 0.3·8.5 = 111.75
        QVERIFY(near(median(kMicro, path(10, 100, 10, 10), Sight::Obstructed), 111.75, 1e-9));
        // UMa in sight, 25 m both: 28 + 44 + 20; hidden 13.54 + 78.16 + 20 − 0.6·23.5 = 97.6
        QVERIFY(near(median(kMacro, path(10, 100, 25, 25), Sight::Clear), 92, 1e-9));
        QVERIFY(near(median(kMacro, path(10, 100, 25, 25), Sight::Obstructed), 97.6, 1e-9));
        // Beyond the breakpoint, UMi 0.75 GHz, 10 m and 2 m: 4·9·1·0.75e9/3e8 = 90 m; 1000 m:
        // 32.4 + 40 lg d + 20 lg 0.75 − 9.5 lg(8100 + 64), d² = 1000064
        const double beyond = 32.4 + 20 * std::log10(1000064.0) + 20 * std::log10(0.75) - 9.5 * std::log10(8164.0);
        QVERIFY(near(median(kMicro, path(0.75, 1000, 10, 2), Sight::Clear), beyond, 1e-9));
    }

    void rural()
    {
        // 3 GHz, 1000 m, both at 10 m, buildings of 5 m (5^1.72 = 15.932): 20 lg(40π·1000) = 101.984;
        // 0.47795 · 3 = 1.43386; − 0.70099; + 0.002 · lg 5 · 1000 = 1.39794. Breakpoint 2π·100·10 = 6283 m.
        const double h = std::pow(5, 1.72);
        const double clear =
            20 * std::log10(40 * std::numbers::pi * 1000) + 0.03 * h * 3 - 0.044 * h + 2 * std::log10(5.0);
        QVERIFY(near(median(kRural, path(3, 1000, 10, 10), Sight::Clear), clear, 1e-9));
        QVERIFY(near(clear, 104.115, 0.001));
        // hidden: 161.04 − 7.1 lg 20 + 7.5 lg 5 − (24.37 − 3.7/4) + 0 + 20 lg 3 − (3.2 (lg 117.5)² − 4.97)
        const double user = std::log10(117.5);
        const double hidden = 161.04 - 7.1 * std::log10(20.0) + 7.5 * std::log10(5.0) - (24.37 - 3.7 / 4) +
                              20 * std::log10(3.0) - (3.2 * user * user - 4.97);
        QVERIFY(near(median(kRural, path(3, 1000, 10, 10), Sight::Obstructed), hidden, 1e-9));
        // Twice the breakpoint: 12 dB more than there.
        const CellPath at = path(3, 2 * std::numbers::pi * 1000, 10, 10);
        CellPath twice = at;
        twice.groundM *= 2;
        QVERIFY(
            near(median(kRural, twice, Sight::Clear) - median(kRural, at, Sight::Clear), 40 * std::log10(2.0), 1e-9));
        QCOMPARE(tr38901Loss(kRural, at, Sight::Clear).value().sigmaDb, 4.0);
        QCOMPARE(tr38901Loss(kRural, twice, Sight::Clear).value().sigmaDb, 6.0);
    }

    void neverBelowSight()
    {
        for (const auto scenario : {kMicro, kMacro, kRural})
            for (double d = 10; d < 5000; d *= 1.3)
                for (const double f : {0.7, 3.5, 26.0}) {
                    const CellPath p = path(f, d, scenario == kMicro ? 10 : 25, 1.5);
                    QVERIFY(median(scenario, p, Sight::Obstructed) >= median(scenario, p, Sight::Clear));
                }
    }

    void continuousAtTheBreakpoint()
    {
        // UMi by construction of the table's coefficients: within a tenth of a decibel.
        const double breakM = 4 * 9 * 0.5 * 3.5e9 / 3e8; // 210 m
        const double before = median(kMicro, path(3.5, breakM, 10, 1.5), Sight::Clear);
        const double after = median(kMicro, path(3.5, breakM * 1.0001, 10, 1.5), Sight::Clear);
        QVERIFY(near(before, after, 0.1));
    }

    void ranges_data()
    {
        QTest::addColumn<int>("scenario");
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("groundM");
        QTest::addColumn<double>("baseM");
        QTest::addColumn<double>("userM");
        QTest::addColumn<unsigned>("outside");
        QTest::newRow("UMi") << int(kMicro) << 3.5 << 200.0 << 10.0 << 1.5 << 0u;
        QTest::newRow("UMi near") << int(kMicro) << 3.5 << 9.0 << 10.0 << 1.5 << unsigned(kOutsideDistance);
        QTest::newRow("UMi far") << int(kMicro) << 3.5 << 5001.0 << 10.0 << 1.5 << unsigned(kOutsideDistance);
        QTest::newRow("UMi high base") << int(kMicro) << 3.5 << 200.0 << 12.0 << 1.5 << unsigned(kOutsideHeight);
        QTest::newRow("UMa") << int(kMacro) << 3.5 << 200.0 << 25.0 << 1.5 << 0u;
        QTest::newRow("UMa 400 MHz") << int(kMacro) << 0.4 << 200.0 << 25.0 << 1.5 << unsigned(kOutsideFrequency);
        QTest::newRow("RMa") << int(kRural) << 0.7 << 9000.0 << 35.0 << 1.5 << 0u;
        QTest::newRow("RMa 40 GHz") << int(kRural) << 40.0 << 9000.0 << 35.0 << 1.5 << unsigned(kOutsideFrequency);
    }
    void ranges()
    {
        QFETCH(int, scenario);
        QFETCH(double, ghz);
        QFETCH(double, groundM);
        QFETCH(double, baseM);
        QFETCH(double, userM);
        QFETCH(unsigned, outside);
        QCOMPARE(tr38901Loss(CellScenario(scenario), path(ghz, groundM, baseM, userM), Sight::Clear).value().outside,
                 outside);
    }

    void sightProbabilities()
    {
        QCOMPARE(tr38901SightProbability(kMicro, 18, 1.5).value(), 1.0);
        QVERIFY(near(tr38901SightProbability(kMicro, 36, 1.5).value(), 0.5 + 0.5 * std::exp(-1.0), 1e-12));
        QVERIFY(near(tr38901SightProbability(kMacro, 63, 1.5).value(), 18.0 / 63 + std::exp(-1.0) * 45 / 63, 1e-12));
        QVERIFY(tr38901SightProbability(kMacro, 200, 23).value() > tr38901SightProbability(kMacro, 200, 13).value());
        QCOMPARE(tr38901SightProbability(kRural, 10, 1.5).value(), 1.0);
        QVERIFY(near(tr38901SightProbability(kRural, 1010, 1.5).value(), std::exp(-1.0), 1e-12));
        for (const auto scenario : {kMicro, kMacro, kRural})
            for (double d = 0; d < 5000; d += 13) {
                const double p = tr38901SightProbability(scenario, d, 20).value();
                QVERIFY(p >= 0 && p <= 1);
            }
    }

    void refused()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const auto scenario : {kMicro, kMacro, kRural}) {
            for (const CellPath& p :
                 {path(0, 100, 10, 2), path(-1, 100, 10, 2), path(nan, 100, 10, 2), path(3, 0, 10, 2),
                  path(3, -4, 10, 2), path(3, nan, 10, 2), path(3, 100, 0, 2), path(3, 100, 10, -1)}) {
                const auto loss = tr38901Loss(scenario, p, Sight::Clear);
                QVERIFY(!loss.has_value());
                QCOMPARE(loss.error().code, ErrorCode::InvalidArgument);
            }
            QVERIFY(!tr38901SightProbability(scenario, -1, 1.5).has_value());
            QVERIFY(!tr38901SightProbability(scenario, nan, 1.5).has_value());
        }
        QVERIFY(!tr38901Loss(kMicro, path(3, 100, 10, 1), Sight::Clear).has_value()); // in the traffic
        QVERIFY(!tr38901SightProbability(kMacro, 100, 24).has_value());
    }
};

QTEST_GUILESS_MAIN(TestTr38901)
#include "tst_tr38901.moc"
