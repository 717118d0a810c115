// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/rain_attenuation.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestRainAttenuation : public QObject
{
    Q_OBJECT
private slots:
    void tableOfTheRecommendation_data()
    {
        // P.838-3, Table 5: rounded to four digits, which are the tolerances.
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("kH");
        QTest::addColumn<double>("alphaH");
        QTest::addColumn<double>("kV");
        QTest::addColumn<double>("alphaV");
        QTest::newRow("1 GHz") << 1.0 << 0.0000259 << 0.9691 << 0.0000308 << 0.8592;
        QTest::newRow("10 GHz") << 10.0 << 0.01217 << 1.2571 << 0.01129 << 1.2156;
        QTest::newRow("18 GHz") << 18.0 << 0.07078 << 1.0818 << 0.07708 << 1.0025;
        QTest::newRow("60 GHz") << 60.0 << 0.8606 << 0.7656 << 0.8515 << 0.7486;
        QTest::newRow("80 GHz") << 80.0 << 1.1704 << 0.7115 << 1.1668 << 0.7021;
    }
    void tableOfTheRecommendation()
    {
        QFETCH(double, ghz);
        QFETCH(double, kH);
        QFETCH(double, alphaH);
        QFETCH(double, kV);
        QFETCH(double, alphaV);
        const RainLaw h = rainLaw(ghz, 0, kHorizontalTiltDeg).value();
        const RainLaw v = rainLaw(ghz, 0, kVerticalTiltDeg).value();
        QVERIFY(near(h.k, kH, 0.003 * kH));
        QVERIFY(near(v.k, kV, 0.003 * kV));
        QVERIFY(near(h.alpha, alphaH, 6e-5));
        QVERIFY(near(v.alpha, alphaV, 6e-5));
    }

    void circularLiesBetween()
    {
        // Tilt 45°: cos 90° = 0, so k is the mean of both and alpha their mean weighted by k, equations (4), (5).
        const RainLaw h = rainLaw(18, 0, kHorizontalTiltDeg).value();
        const RainLaw v = rainLaw(18, 0, kVerticalTiltDeg).value();
        const RainLaw c = rainLaw(18, 0, kCircularTiltDeg).value();
        QVERIFY(near(c.k, (h.k + v.k) / 2, 1e-15));
        QVERIFY(near(c.alpha, (h.k * h.alpha + v.k * v.alpha) / (h.k + v.k), 1e-14));
        const RainLaw upwards = rainLaw(18, 90, kHorizontalTiltDeg).value(); // seen from below no tilt counts
        QVERIFY(near(upwards.k, c.k, 1e-15));
    }

    void specificAttenuation()
    {
        // 18 GHz horizontal, 40 mm/h: 0.07078 · 40^1.0818 = 0.07078 · 54.09 = 3.828 dB/km
        QVERIFY(near(rainLaw(18, 0, kHorizontalTiltDeg).value().dbPerKm(40), 3.828, 0.003));
        QCOMPARE(rainLaw(18, 0, kHorizontalTiltDeg).value().dbPerKm(0), 0.0);
    }

    void refused_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("elevation");
        QTest::addColumn<double>("tilt");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("no frequency") << 0.0 << 0.0 << 0.0;
        QTest::newRow("below 1 GHz") << 0.9 << 0.0 << 0.0;
        QTest::newRow("above 1000 GHz") << 1001.0 << 0.0 << 0.0;
        QTest::newRow("frequency NaN") << nan << 0.0 << 0.0;
        QTest::newRow("elevation NaN") << 18.0 << nan << 0.0;
        QTest::newRow("elevation 91") << 18.0 << 91.0 << 0.0;
        QTest::newRow("tilt 100") << 18.0 << 0.0 << 100.0;
    }
    void refused()
    {
        QFETCH(double, ghz);
        QFETCH(double, elevation);
        QFETCH(double, tilt);
        const auto law = rainLaw(ghz, elevation, tilt);
        QVERIFY(!law.has_value());
        QCOMPARE(law.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestRainAttenuation)
#include "tst_rain_attenuation.moc"
