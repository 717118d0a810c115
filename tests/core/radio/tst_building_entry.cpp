// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/building_entry.h"
#include "core/radio/normal_quantile.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace oasis;

class BuildingEntryTest : public QObject
{
    Q_OBJECT

private slots:
    void quantile()
    {
        QVERIFY(std::abs(normalQuantile(0.5)) < 1e-12);
        QVERIFY(std::abs(normalQuantile(0.975) - 1.959963984540054) < 1e-12);
        QVERIFY(std::abs(normalQuantile(1e-8) + 5.612001244174789) < 1e-10);
        for (const double p : {1e-9, 0.02, 0.4, 0.6, 0.98})
            QVERIFY(std::abs(std::erfc(-normalQuantile(p) / std::sqrt(2.0)) / 2 - p) < 1e-12);
    }
    void byHand_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("elevation");
        QTest::addColumn<double>("expected");
        // at 1 GHz all terms in lg f vanish; at the median the quantile does: power sum of r + 0.212|θ|, w and −3 dB
        const auto sum = [](double a, double b) {
            return 10 * std::log10(std::pow(10, a / 10) + std::pow(10, b / 10) + std::pow(10, -0.3));
        };
        QTest::newRow("traditional") << 0 << 0.0 << sum(12.64, 9.1);
        QTest::newRow("efficient") << 1 << 0.0 << sum(28.19, 27.8);
        QTest::newRow("from above") << 0 << 30.0 << sum(12.64 + 6.36, 9.1);
        QTest::newRow("from below") << 0 << -30.0 << sum(12.64 + 6.36, 9.1);
    }
    void byHand()
    {
        QFETCH(int, type);
        QFETCH(double, elevation);
        QFETCH(double, expected);
        const BuildingEntry entry{1, static_cast<BuildingType>(type), elevation};
        QVERIFY(std::abs(buildingEntryLossDb(entry, 50).value() - expected) < 1e-9);
    }
    void growsWithProbability()
    {
        for (const double ghz : {0.1, 2.4, 5.5, 60.0}) {
            double before = -100;
            for (double p = 1; p < 100; ++p) {
                const double loss = buildingEntryLossDb({ghz, BuildingType::ThermallyEfficient, 0}, p).value();
                QVERIFY(loss > before);
                before = loss;
            }
            QVERIFY(buildingEntrySigmaDb({ghz, BuildingType::Traditional, 0}).value() > 3);
        }
    }
    /// Half of the horizontal paths of P.2109 lose less; nothing is lost in the street.
    void receiversPlace()
    {
        QCOMPARE(entryLossDb(ReceiverPlace::Outdoors, 5.59), 0.0);
        for (const double ghz : {0.7, 2.437, 5.59}) {
            QCOMPARE(entryLossDb(ReceiverPlace::TraditionalBuilding, ghz),
                     buildingEntryLossDb({ghz, BuildingType::Traditional, 0}, 50).value());
            QCOMPARE(entryLossDb(ReceiverPlace::EfficientBuilding, ghz),
                     buildingEntryLossDb({ghz, BuildingType::ThermallyEfficient, 0}, 50).value());
        }
        QCOMPARE(entryLossDb(ReceiverPlace::EfficientBuilding, 0.03),
                 entryLossDb(ReceiverPlace::EfficientBuilding, 0.08));
    }
    void refuses_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("elevation");
        QTest::addColumn<double>("probability");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("low") << 0.05 << 0.0 << 50.0;
        QTest::newRow("high") << 120.0 << 0.0 << 50.0;
        QTest::newRow("NaN") << nan << 0.0 << 50.0;
        QTest::newRow("elevation") << 2.4 << 91.0 << 50.0;
        QTest::newRow("never") << 2.4 << 0.0 << 0.0;
        QTest::newRow("always") << 2.4 << 0.0 << 100.0;
    }
    void refuses()
    {
        QFETCH(double, ghz);
        QFETCH(double, elevation);
        QFETCH(double, probability);
        const auto loss = buildingEntryLossDb({ghz, BuildingType::Traditional, elevation}, probability);
        QCOMPARE(loss.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(BuildingEntryTest)
#include "tst_building_entry.moc"
