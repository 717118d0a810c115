// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/street_level.h"
#include "core/radio/tr38901.h"

#include <QtTest>

#include <cmath>
#include <cstring>

using namespace oasis;

namespace {

StreetPath pathOf(double antennaM, double groundM)
{
    StreetPath path;
    path.frequencyGhz = 5.59;
    path.groundM = groundM;
    path.antennaM = antennaM;
    path.receiverM = 1.5;
    return path;
}

} // namespace

class TestStreetLevel : public QObject
{
    Q_OBJECT
private slots:
    void modelByHeight()
    {
        QVERIFY(streetModelAt(StreetModel::ByHeight, 6) == StreetModel::P1411);
        QVERIFY(streetModelAt(StreetModel::ByHeight, 10) == StreetModel::RuralMacro);
        QVERIFY(streetModelAt(StreetModel::UrbanMicro, 6) == StreetModel::UrbanMicro);
        QVERIFY(std::strstr(streetModelName(StreetModel::P1411), "P.1411") != nullptr);
    }

    void median_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<double>("antenna");
        QTest::addColumn<bool>("clear");
        QTest::newRow("P.1411") << int(StreetModel::P1411) << 6.0 << true;
        QTest::newRow("P.1411 obstructed") << int(StreetModel::P1411) << 6.0 << false;
        QTest::newRow("UMi") << int(StreetModel::UrbanMicro) << 10.0 << true;
        QTest::newRow("UMa") << int(StreetModel::UrbanMacro) << 25.0 << false;
        QTest::newRow("RMa") << int(StreetModel::RuralMacro) << 40.0 << true;
    }

    void median()
    {
        QFETCH(int, model);
        QFETCH(double, antenna);
        QFETCH(bool, clear);
        StreetPath path = pathOf(antenna, 120);
        path.sight = clear ? Sight::Clear : Sight::Obstructed;
        const auto loss = streetLoss(static_cast<StreetModel>(model), path);
        QVERIFY(loss.has_value());
        QCOMPARE(loss->outside, std::uint32_t(kInRange));
        QVERIFY(std::abs(loss->lossDb - loss->medianDb) < 1e-9);
        CellPath cell{5.59, 120, antenna, 1.5};
        const auto expected =
            model == int(StreetModel::P1411)
                ? p1411BelowRoofs(5.59, std::hypot(120, 4.5), Surroundings::HighRise, path.sight)
                : tr38901Loss(static_cast<CellScenario>(model - int(StreetModel::UrbanMicro)), cell, path.sight);
        QCOMPARE(loss->medianDb, expected.value().medianDb);
        QCOMPARE(loss->sigmaDb, expected.value().sigmaDb);
        // More places cost I(0.05) sigma; fewer give it back, but not below free space.
        path.locationPercent = 95;
        QVERIFY(std::abs(streetLoss(static_cast<StreetModel>(model), path)->lossDb - loss->medianDb -
                         1.6449 * loss->sigmaDb) < 0.01 * loss->sigmaDb);
        path.locationPercent = 5;
        const double few = streetLoss(static_cast<StreetModel>(model), path)->lossDb;
        const double free = 92.4 + 20 * std::log10(5.59) + 20 * std::log10(std::hypot(120, antenna - 1.5) / 1000);
        QVERIFY(few <= loss->medianDb && few >= std::min(free, loss->medianDb) - 1e-9);
    }

    void range()
    {
        QVERIFY((streetLoss(StreetModel::P1411, pathOf(8, 1))->outside & kOutsideDistance) == 0); // 6.6 m in space
        QVERIFY((streetLoss(StreetModel::P1411, pathOf(3, 2))->outside & kOutsideDistance) != 0);
        QVERIFY((streetLoss(StreetModel::P1411, pathOf(30, 200))->outside & kOutsideHeight) != 0);
        QVERIFY((streetLoss(StreetModel::UrbanMicro, pathOf(6, 200))->outside & kOutsideHeight) != 0);
        QVERIFY((streetLoss(StreetModel::UrbanMacro, pathOf(30, 200))->outside & kOutsideHeight) != 0);
        QVERIFY((streetLoss(StreetModel::RuralMacro, pathOf(200, 200))->outside & kOutsideHeight) != 0);
        StreetPath vhf = pathOf(6, 200);
        vhf.frequencyGhz = 0.2;
        QVERIFY(!streetLoss(StreetModel::ByHeight, vhf).has_value());
        QVERIFY(!streetLoss(StreetModel::UrbanMicro, pathOf(0.9, 200)).has_value());
    }
};

QTEST_APPLESS_MAIN(TestStreetLevel)
#include "tst_street_level.moc"
