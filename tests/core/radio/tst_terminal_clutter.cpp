// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/terminal_clutter.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

class TerminalClutterTest : public QObject
{
    Q_OBJECT

private slots:
    void heightGain()
    {
        QCOMPARE(heightGainLossDb({1, 12, 27, 10, ClutterClass::Urban}).value(), 0.0);
        // open ground, 1 GHz, 1 m among 10 m: 21.8 dB a decade
        QVERIFY(std::abs(heightGainLossDb({1, 1, 27, 10, ClutterClass::OpenRural}).value() - 21.8) < 1e-12);
        // 5 m below the roofs of a 5 m street: 45 degrees, nu = 0.342 sqrt(225)
        const double nu = 0.342 * 15;
        const double expected = 6.9 + 20 * std::log10(std::sqrt((nu - 0.1) * (nu - 0.1) + 1) + nu - 0.1) - 6.03;
        QVERIFY(std::abs(heightGainLossDb({1, 10, 5, 15, ClutterClass::DenseUrban}).value() - expected) < 1e-9);
        QCOMPARE(clutterHeightM(ClutterClass::DenseUrban), 20.0);
        QCOMPARE(clutterHeightM(ClutterClass::Trees), 15.0);
        QCOMPARE(clutterHeightM(ClutterClass::Suburban), 10.0);
    }
    void statistical()
    {
        const double median = statisticalClutterLossDb(3.5, 1, 50).value();
        QVERIFY(median > 25 && median < 35);
        QVERIFY(statisticalClutterLossDb(3.5, 1, 90).value() > median + 4);
        QVERIFY(statisticalClutterLossDb(3.5, 0.3, 50).value() < median);
        QCOMPARE(statisticalClutterLossDb(3.5, 20, 50).value(), statisticalClutterLossDb(3.5, 2, 50).value()); // (6)
    }
    void towardsTheSky()
    {
        QVERIFY(std::abs(skyClutterLossDb(30, 90, 50).value()) < 1e-9);
        QVERIFY(skyClutterLossDb(30, 5, 50).value() > skyClutterLossDb(30, 30, 50).value());
    }
    void refuses()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!heightGainLossDb({5, 2, 27, 10, ClutterClass::Urban}).has_value());
        QVERIFY(!heightGainLossDb({1, 0, 27, 10, ClutterClass::Urban}).has_value());
        QVERIFY(!heightGainLossDb({1, nan, 27, 10, ClutterClass::Urban}).has_value());
        QVERIFY(!heightGainLossDb({1, 2, 0, 10, ClutterClass::Urban}).has_value());
        QVERIFY(!heightGainLossDb({1, 2, 27, 0, ClutterClass::Urban}).has_value());
        QVERIFY(!statisticalClutterLossDb(0.4, 1, 50).has_value());
        QVERIFY(!statisticalClutterLossDb(3.5, 0.2, 50).has_value());
        QVERIFY(!statisticalClutterLossDb(3.5, 1, 0).has_value());
        QVERIFY(!statisticalClutterLossDb(3.5, nan, 50).has_value());
        QVERIFY(!skyClutterLossDb(5, 10, 50).has_value());
        QVERIFY(!skyClutterLossDb(30, -1, 50).has_value());
        QVERIFY(!skyClutterLossDb(30, 10, 100).has_value());
    }
};

QTEST_GUILESS_MAIN(TerminalClutterTest)
#include "tst_terminal_clutter.moc"
