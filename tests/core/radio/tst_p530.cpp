// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p530.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

P530Path level()
{
    // Both antennas at 249 m above 100 m of terrain, 10.2 km: d²/102 = 1.02, so hc = 249 − 1.02 − 100 = 147.98.
    return {10, 10.2, 249, 249, 100, 1e-4, 0, 45};
}

} // namespace

class TestP530 : public QObject
{
    Q_OBJECT
private slots:
    void occurrenceByHand()
    {
        // No gradient, no inclination: K d^3.51 (f² + 13)^0.447 · 10^(−0.376 tanh(0.98/125) − 0.00027 · 249)
        const double exponent = -0.376 * std::tanh((249 - 1.02 - 100 - 147) / 125.0) - 0.00027 * 249;
        const double expected = 1e-4 * std::pow(10.2, 3.51) * std::pow(113, 0.447) * std::pow(10, exponent);
        const P530Fading fading = p530Fading(level()).value();
        QVERIFY(near(fading.occurrencePercent(), expected, 1e-12 * expected));
        QVERIFY(near(fading.deepPercent(20), expected / 100, 1e-12 * expected));
        QVERIFY(fading.inRange());
    }

    void allPercentagesAreOneCurve()
    {
        const P530Fading fading = p530Fading({18, 20, 400, 300, 150, 3e-4, 20, 46}).value();
        const double at = 25 + 1.2 * std::log10(fading.occurrencePercent());
        // At the transition both methods meet; above, the all-percentages method is the deep one.
        QVERIFY(near(fading.worstMonthPercent(at - 1e-6) / fading.deepPercent(at), 1, 1e-4));
        QCOMPARE(fading.worstMonthPercent(at + 5), fading.deepPercent(at + 5));
        // 0 dB: 100 (1 − 1/e), where 10^0 = 1.
        QVERIFY(near(fading.worstMonthPercent(0), 100 * (1 - std::exp(-1.0)), 1e-9));
        double before = 101;
        for (double fade = 0; fade < 50; fade += 0.5) {
            const double now = fading.worstMonthPercent(fade);
            QVERIFY(now < before && now > 0);
            before = now;
        }
    }

    void yearIsRarer()
    {
        // Latitude 45°, level, 10 km: ΔG = 10.5 − 5.6 lg 1.1 − 2.7 = 7.568; near 0° with 1 km it reaches its limit.
        P530Path path = level();
        path.distanceKm = 10;
        QVERIFY(near(p530Fading(path).value().conversionDb(), 10.5 - 5.6 * std::log10(1.1) - 2.7, 1e-9));
        path.latitudeDeg = 89;
        path.distanceKm = 1;
        QCOMPARE(p530Fading(path).value().conversionDb(), 10.8);
        const P530Fading fading = p530Fading(level()).value();
        QVERIFY(near(fading.yearPercent(40) / fading.worstMonthPercent(40), std::pow(10, -fading.conversionDb() / 10),
                     1e-12));
        for (double fade = 1; fade < 50; fade += 1)
            QVERIFY(fading.yearPercent(fade) < fading.worstMonthPercent(fade));
    }

    void ranges()
    {
        P530Path path = level();
        path.distanceKm = 4;
        QVERIFY(!p530Fading(path).value().inRange());
        path = level();
        path.frequencyGhz = 60;
        QVERIFY(!p530Fading(path).value().inRange());
        path = level();
        path.frequencyGhz = 1; // below 15/d
        QVERIFY(!p530Fading(path).value().inRange());
    }

    void neverMoreThanAllTheTime()
    {
        // A gradient and a length that no measurement had: marked, and still a percentage.
        const P530Fading fading = p530Fading({40, 100, 20, 20, 0, 1e-2, 40, 10}).value();
        QVERIFY(fading.occurrencePercent() > 1000);
        QVERIFY(!fading.inRange());
        for (double fade = 0; fade < 60; fade += 3) {
            QVERIFY(fading.worstMonthPercent(fade) <= 100);
            QVERIFY(fading.yearPercent(fade) <= 100);
        }
    }

    void rainByHand()
    {
        // 18 GHz horizontal, 40 mm/h, 10 km: γ = 3.829 dB/km; inverse r = 0.477 · 10^0.633 · 40^(0.073·1.08183) ·
        // 18^0.123 − 10.579 (1 − e^−0.24) = 0.477 · 4.29536 · 1.33821 · 1.42688 − 2.25743 = 1.65482
        const P530RainAttenuation rain = p530RainAttenuation({18, 10, 40, 0, 0}).value();
        QVERIFY2(near(rain.effectiveKm, 10 / 1.65482, 0.002), qPrintable(QString::number(rain.effectiveKm, 'f', 6)));
        QVERIFY(near(rain.hundredthDb, rain.specificDbPerKm * rain.effectiveKm, 1e-12));
        QVERIFY(near(rain.specificDbPerKm, 3.829, 0.002));
        // (34) at 0.01 % must give A0.01 again, within the fit's own 2 %.
        QVERIFY(near(rain.exceededDb(0.01) / rain.hundredthDb, 1, 0.02));
        QVERIFY(rain.inRange);
    }

    void factorIsAtMostTwoAndAHalf()
    {
        QVERIFY(near(p530RainAttenuation({60, 0.05, 40, 0, 0}).value().effectiveKm, 0.125, 1e-12));
    }

    void belowTenGigahertzOneExponent()
    {
        // C0 = 0.12: C1 = 0.07^0.12 · 0.12^0.88
        const P530RainAttenuation rain = p530RainAttenuation({6, 10, 40, 0, 0}).value();
        QVERIFY(near(rain.c1, std::pow(0.07, 0.12) * std::pow(0.12, 0.88), 1e-12));
        QVERIFY(near(rain.c2, 0.855 * 0.12 + 0.546 * 0.88, 1e-12));
        QVERIFY(near(rain.c3, 0.139 * 0.12 + 0.043 * 0.88, 1e-12));
    }

    void outageInvertsAttenuation_data()
    {
        QTest::addColumn<double>("percent");
        for (const double p : {0.0015, 0.01, 0.05, 0.3, 1.0})
            QTest::newRow(qPrintable(QString::number(p))) << p;
    }
    void outageInvertsAttenuation()
    {
        QFETCH(double, percent);
        for (const double ghz : {7.0, 18.0, 60.0, 80.0}) {
            const P530RainAttenuation rain = p530RainAttenuation({ghz, 8, 35, 0, 90}).value();
            QVERIFY(near(rain.outagePercent(rain.exceededDb(percent)) / percent, 1, 1e-9));
        }
    }

    void outageAtTheEnds()
    {
        const P530RainAttenuation rain = p530RainAttenuation({18, 8, 35, 0, 90}).value();
        QCOMPARE(rain.outagePercent(500), 0.001); // a bound
        QCOMPARE(rain.outagePercent(0), 100.0);
        QCOMPARE(rain.outagePercent(-3), 100.0);
        QCOMPARE(rain.outagePercent(std::nan("")), 100.0);
        const P530RainAttenuation dry = p530RainAttenuation({18, 8, 0, 0, 90}).value();
        QCOMPARE(dry.outagePercent(1), 0.0);
        QCOMPARE(dry.hundredthDb, 0.0);
    }

    void refused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<double>("value");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        int what = 0;
        for (const char* name : {"frequency", "distance", "tx", "rx", "terrain", "K", "dN75", "latitude"}) {
            QTest::newRow(qPrintable(QString(name) + " NaN")) << what << nan;
            QTest::newRow(qPrintable(QString(name) + " below")) << what << -600.0;
            ++what;
        }
        QTest::newRow("no frequency") << 0 << 0.0;
        QTest::newRow("no distance") << 1 << 0.0;
        QTest::newRow("no K") << 5 << 0.0;
    }
    void refused()
    {
        QFETCH(int, what);
        QFETCH(double, value);
        P530Path path = level();
        double* const fields[] = {&path.frequencyGhz, &path.distanceKm,   &path.txAmslM,       &path.rxAmslM,
                                  &path.terrainAmslM, &path.geoclimaticK, &path.refractivityN, &path.latitudeDeg};
        *fields[what] = value;
        const auto fading = p530Fading(path);
        QVERIFY(!fading.has_value());
        QCOMPARE(fading.error().code, ErrorCode::InvalidArgument);
    }

    void rainRefused()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!p530RainAttenuation({0, 8, 35, 0, 0}).has_value());
        QVERIFY(!p530RainAttenuation({18, 0, 35, 0, 0}).has_value());
        QVERIFY(!p530RainAttenuation({18, -2, 35, 0, 0}).has_value());
        QVERIFY(!p530RainAttenuation({18, 8, -1, 0, 0}).has_value());
        QVERIFY(!p530RainAttenuation({18, 8, nan, 0, 0}).has_value());
        QVERIFY(!p530RainAttenuation({18, 8, 35, 95, 0}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestP530)
#include "tst_p530.moc"
