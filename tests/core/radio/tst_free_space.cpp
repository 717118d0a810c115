// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/free_space.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

class FreeSpaceTest : public QObject
{
    Q_OBJECT

private slots:
    void lossByHand()
    {
        // 32.4 + 20 lg 2400 + 20 lg 1 (rounded form, MHz and km); ten times as far is 20 dB more
        QVERIFY(std::abs(freeSpaceLossDb(2.4, 1).value() - (32.4 + 20 * std::log10(2400.0))) < 0.06);
        QVERIFY(std::abs(freeSpaceLossDb(2.4, 10).value() - freeSpaceLossDb(2.4, 1).value() - 20) < 1e-9);
        // one wavelength over 4 pi: no loss
        QVERIFY(std::abs(freeSpaceLossDb(1, 0.299792458 / 4 / 3.14159265358979 / 1000).value()) < 1e-9);
    }
    void fieldByHand()
    {
        // 173 sqrt(P[kW]) / d[km] mV/m
        QVERIFY(std::abs(freeSpaceFieldDb(4, 2).value() - 20 * std::log10(173e3)) < 0.02);
    }
    void slant()
    {
        QCOMPARE(slantDistanceKm(3, 4500, 500), 5.0);
        QCOMPARE(slantDistanceKm(3, 500, 4500), 5.0);
    }
    void refuses_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("km");
        QTest::newRow("frequency 0") << 0.0 << 1.0;
        QTest::newRow("frequency negative") << -1.0 << 1.0;
        QTest::newRow("distance 0") << 1.0 << 0.0;
        QTest::newRow("NaN") << 1.0 << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 1.0;
    }
    void refuses()
    {
        QFETCH(double, ghz);
        QFETCH(double, km);
        QCOMPARE(freeSpaceLossDb(ghz, km).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(freeSpaceFieldDb(ghz, km).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(FreeSpaceTest)
#include "tst_free_space.moc"
