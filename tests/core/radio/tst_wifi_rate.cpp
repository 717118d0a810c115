// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_rate.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

constexpr WifiEnd kAccessPoint{20, 5, 5};

} // namespace

class TestWifiRate : public QObject
{
    Q_OBJECT
private slots:
    void ratesByHand_data()
    {
        // Subcarriers · bits · coding · streams / symbol
        QTest::addColumn<int>("standard");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("streams");
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("mbps");
        QTest::newRow("n 40, two streams, MCS 7")
            << int(WifiStandard::N) << 40 << 2 << 7 << 108 * 6 * 5.0 / 6 * 2 / 3.6;
        QTest::newRow("ac 80, two streams, MCS 9: 866.7") << int(WifiStandard::Ac) << 80 << 2 << 9 << 866.6667;
        QTest::newRow("ac 20, three streams, MCS 9")
            << int(WifiStandard::Ac) << 20 << 3 << 9 << 52 * 8 * 5.0 / 6 * 3 / 3.6;
        QTest::newRow("ax 80, two streams, MCS 11: 1201") << int(WifiStandard::Ax) << 80 << 2 << 11 << 1200.9804;
        QTest::newRow("ax 160, eight streams, MCS 11: 9.6 Gbit/s")
            << int(WifiStandard::Ax) << 160 << 8 << 11 << 9607.8431;
    }
    void ratesByHand()
    {
        QFETCH(int, standard);
        QFETCH(int, width);
        QFETCH(int, streams);
        QFETCH(int, scheme);
        QFETCH(double, mbps);
        const auto schemes = wifiSchemes({WifiStandard(standard), width, streams}).value();
        QCOMPARE(schemes.back().index, scheme);
        QVERIFY2(near(schemes.back().rateMbps, mbps, 1e-4),
                 qPrintable(QString::number(schemes.back().rateMbps, 'f', 4)));
    }

    void leftOutSchemes()
    {
        QCOMPARE(wifiSchemes({WifiStandard::Ac, 20, 1}).value().size(), std::size_t(9)); // MCS 9 would be half a bit
        QCOMPARE(wifiSchemes({WifiStandard::Ac, 20, 3}).value().size(), std::size_t(10));
        QCOMPARE(wifiSchemes({WifiStandard::Ac, 80, 3}).value().size(), std::size_t(9));
        QCOMPARE(wifiSchemes({WifiStandard::Ax, 20, 1}).value().size(), std::size_t(12));
    }

    void rateAndFloorGrowTogether()
    {
        for (const WifiStandard standard : {WifiStandard::N, WifiStandard::Ac, WifiStandard::Ax})
            for (const int width : {20, 40}) {
                const auto schemes = wifiSchemes({standard, width, 1}).value();
                for (std::size_t i = 1; i < schemes.size(); ++i) {
                    QVERIFY(schemes[i].rateMbps > schemes[i - 1].rateMbps);
                    QVERIFY(schemes[i].snrFloorDb > schemes[i - 1].snrFloorDb);
                    QVERIFY(schemes[i].sensitivityDbm > schemes[i - 1].sensitivityDbm);
                }
            }
    }

    void noise()
    {
        // −174 + 73.0103 + 7
        QVERIFY(near(noiseDbm(20, 7), -93.9897, 1e-4));
        QVERIFY(near(noiseDbm(40, 7) - noiseDbm(20, 7), 3.0103, 1e-4));
    }

    void uplinkCounts()
    {
        // 100 dB: down 20 + 5 − 100 + 0 = −75 dBm, 18.99 dB over the phone's noise: 64-QAM 2/3. Up 15 + 0 − 100 + 5 =
        // −80 dBm, 15.99 dB over the access point's −95.99: 16-QAM 3/4.
        const WifiLink link = WifiLink::create({WifiStandard::Ac, 20, 1}, kAccessPoint, phone()).value();
        const WifiService service = link.at(100);
        QVERIFY(near(service.down.levelDbm, -75, 1e-12));
        QVERIFY(near(service.up.levelDbm, -80, 1e-12));
        QVERIFY(near(service.down.snrDb, 18.9897, 1e-4));
        QCOMPARE(service.down.scheme, 5);
        QCOMPARE(service.up.scheme, 4);
        QCOMPARE(&service.weaker(), &service.up);
        QVERIFY(near(service.up.goodputMbps, 0.65 * 43.3333, 1e-3));
    }

    void tooFar()
    {
        const WifiLink link = WifiLink::create({WifiStandard::Ac, 20, 1}, kAccessPoint, phone()).value();
        const WifiService service = link.at(150);
        QCOMPARE(service.down.scheme, -1);
        QCOMPARE(service.weaker().goodputMbps, 0.0);
    }

    void largestLossIsTheEdge()
    {
        for (const WifiChannel& channel : {WifiChannel{WifiStandard::N, 20, 1}, WifiChannel{WifiStandard::Ac, 80, 2},
                                           WifiChannel{WifiStandard::Ax, 160, 2}}) {
            const WifiLink link = WifiLink::create(channel, kAccessPoint, phone()).value();
            for (const double goodput : {0.0, 1.0, 5.0, 30.0}) {
                const double most = link.mostLossDb(goodput).value();
                QVERIFY(link.at(most - 1e-9).weaker().goodputMbps >= goodput);
                QVERIFY(link.at(most + 1e-9).weaker().goodputMbps < goodput || goodput == 0);
            }
            QVERIFY(!link.mostLossDb(1e5).has_value());
        }
    }

    void refused()
    {
        QVERIFY(!wifiSchemes({WifiStandard::N, 80, 1}).has_value());
        QVERIFY(!wifiSchemes({WifiStandard::Ac, 30, 1}).has_value());
        QVERIFY(!wifiSchemes({WifiStandard::Ac, 0, 1}).has_value());
        QVERIFY(!wifiSchemes({WifiStandard::Ac, -20, 1}).has_value());
        QVERIFY(!wifiSchemes({WifiStandard::N, 20, 5}).has_value());
        QVERIFY(!wifiSchemes({WifiStandard::Ax, 20, 0}).has_value());
        QVERIFY(!WifiLink::create({WifiStandard::Ac, 20, 1}, {std::nan(""), 0, 5}, phone()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestWifiRate)
#include "tst_wifi_rate.moc"
