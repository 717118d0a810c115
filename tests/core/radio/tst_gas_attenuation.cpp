// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/gas_attenuation.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

class TestGasAttenuation : public QObject
{
    Q_OBJECT
private slots:
    void publishedFigures_data()
    {
        // Read off the curves of P.676-13, Figures 1 and 2 (sea level, 15 °C, 7.5 g/m3): two digits.
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("total");
        QTest::newRow("water line at 22 GHz") << 22.235 << 0.19;
        QTest::newRow("window at 32 GHz") << 32.0 << 0.088;
        QTest::newRow("oxygen at 60 GHz") << 60.0 << 15.0;
        QTest::newRow("80 GHz") << 80.0 << 0.35;
        QTest::newRow("oxygen at 118.75 GHz") << 118.75 << 1.9;
        QTest::newRow("water line at 183.31 GHz") << 183.31 << 28.5;
    }
    void publishedFigures()
    {
        QFETCH(double, ghz);
        QFETCH(double, total);
        const double found = gasAttenuation(ghz, {}).value().total();
        QVERIFY2(std::abs(found - total) <= 0.08 * total, qPrintable(QString::number(found)));
    }

    void dryAirHasNoVapourLoss()
    {
        const GasAttenuation dry = gasAttenuation(183.31, {1013.25, 288.15, 0}).value();
        QCOMPARE(dry.vapourDbPerKm, 0.0);
        QVERIFY(dry.oxygenDbPerKm > 0);
    }

    void thinAirAtALineCentreByHand()
    {
        // 1 hPa of dry air at 300 K, at the centre of the isolated line of 118.750334 GHz: theta = 1, e = 0. Table 1
        // gives a1 = 940.3, a3 = 16.64, line mixing of 1e-4 GHz at one hectopascal, negligible here. S = 940.3e-7,
        // pressure width 16.64e-4 GHz, with Zeeman sqrt(2.76889e-6 + 2.25e-6) = 2.24028e-3 GHz, shape 1/width = 446.37;
        // 0.1820 · 118.750334 · 940.3e-7 · 446.37 = 0.90714 dB/km; all other lines are thousands of widths away.
        const GasAttenuation centre = gasAttenuation(118.750334, {1, 300, 0}).value();
        QVERIFY2(std::abs(centre.oxygenDbPerKm - 0.90714) < 1e-4,
                 qPrintable(QString::number(centre.oxygenDbPerKm, 'f', 7)));
    }

    void moreAirAndMoreVapourLoseMore()
    {
        double before = 0;
        for (double vapour = 0; vapour <= 30; vapour += 2.5) {
            const double now = gasAttenuation(18, {1013.25, 288.15, vapour}).value().total();
            QVERIFY(now > before);
            before = now;
        }
        QVERIFY(gasAttenuation(60, {900, 288.15, 7.5}).value().total() <
                gasAttenuation(60, {1013.25, 288.15, 7.5}).value().total());
    }

    void refused_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("hPa");
        QTest::addColumn<double>("kelvin");
        QTest::addColumn<double>("vapour");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("no frequency") << 0.0 << 1013.0 << 288.0 << 7.5;
        QTest::newRow("negative frequency") << -60.0 << 1013.0 << 288.0 << 7.5;
        QTest::newRow("below 1 GHz") << 0.999 << 1013.0 << 288.0 << 7.5;
        QTest::newRow("above 1000 GHz") << 1000.1 << 1013.0 << 288.0 << 7.5;
        QTest::newRow("frequency NaN") << nan << 1013.0 << 288.0 << 7.5;
        QTest::newRow("no pressure") << 60.0 << 0.0 << 288.0 << 7.5;
        QTest::newRow("pressure NaN") << 60.0 << nan << 288.0 << 7.5;
        QTest::newRow("pressure in pascals") << 60.0 << 101325.0 << 288.0 << 7.5;
        QTest::newRow("degrees Celsius") << 60.0 << 1013.0 << 15.0 << 7.5;
        QTest::newRow("negative vapour") << 60.0 << 1013.0 << 288.0 << -0.1;
    }
    void refused()
    {
        QFETCH(double, ghz);
        QFETCH(double, hPa);
        QFETCH(double, kelvin);
        QFETCH(double, vapour);
        const auto result = gasAttenuation(ghz, {hPa, kelvin, vapour});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestGasAttenuation)
#include "tst_gas_attenuation.moc"
