// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/street_level.h"
#include "core/radio/street_steps.h"
#include "core/radio/tr38901.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <string_view>

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

double valueOf(const std::vector<LossStep>& steps, std::string_view symbol)
{
    for (const LossStep& step : steps)
        if (step.symbol == symbol)
            return step.value;
    return std::numeric_limits<double>::quiet_NaN();
}

bool isSum(std::string_view symbol)
{
    return symbol == "PL1" || symbol == "PL2" || symbol == "PL′NLOS";
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

    void stepsAddUp_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<double>("antenna");
        QTest::addColumn<double>("ground");
        QTest::addColumn<bool>("clear");
        const struct
        {
            const char* name;
            StreetModel model;
            double antenna;
            double ground;
        } rows[] = {{"P.1411", StreetModel::ByHeight, 6, 80},      {"UMi", StreetModel::UrbanMicro, 10, 120},
                    {"UMi far", StreetModel::UrbanMicro, 10, 480}, {"UMa", StreetModel::UrbanMacro, 25, 300},
                    {"UMa far", StreetModel::UrbanMacro, 25, 499}, {"RMa", StreetModel::ByHeight, 12, 200},
                    {"RMa far", StreetModel::RuralMacro, 12, 490}};
        for (const auto& row : rows)
            for (const bool clear : {true, false})
                QTest::addRow("%s %s", row.name, clear ? "clear" : "obstructed")
                    << int(row.model) << row.antenna << row.ground << clear;
    }

    /// The terms make the formula's loss, the losses the median, the median and the shares the loss that counts.
    void stepsAddUp()
    {
        QFETCH(int, model);
        QFETCH(double, antenna);
        QFETCH(double, ground);
        QFETCH(bool, clear);
        StreetPath path = pathOf(antenna, ground);
        path.frequencyGhz = ground > 450 ? 0.7 : 5.59; // then beyond the breakpoint
        path.sight = clear ? Sight::Clear : Sight::Obstructed;
        path.locationPercent = 95;
        path.timePercent = 10;
        const auto loss = streetLoss(static_cast<StreetModel>(model), path);
        const std::vector<LossStep> steps = streetSteps(static_cast<StreetModel>(model), path);
        QVERIFY(loss.has_value() && steps.size() > 10);
        double terms = 0;
        int sums = 0;
        for (const LossStep& step : steps) {
            QVERIFY(!step.document.empty());
            if (isSum(step.symbol)) {
                QVERIFY2(std::abs(step.value - terms) < 1e-9, std::string(step.symbol).c_str());
                terms = 0;
                ++sums;
            } else if (step.unit == "dB") {
                terms += step.value;
            }
        }
        const double median = valueOf(steps, clear ? "PLLOS" : "PLNLOS");
        QVERIFY(std::isnan(valueOf(steps, clear ? "PLNLOS" : "PLLOS")));
        if (antenna == 6) {
            const double made = valueOf(steps, "10α lg d3D") + valueOf(steps, "β") + valueOf(steps, "10γ lg fc");
            QVERIFY(std::abs(made - median) < 1e-9);
            QCOMPARE(valueOf(steps, "α"), clear ? 2.12 : 4.00); // Table 4
            QCOMPARE(valueOf(steps, "σ"), loss->sigmaDb);
        } else {
            QCOMPARE(sums, clear ? 1 : 2);
            const bool far = !std::isnan(valueOf(steps, "PL2"));
            const double sight = valueOf(steps, far ? "PL2" : "PL1");
            QCOMPARE(far, ground > valueOf(steps, antenna == 12 ? "dBP" : "d′BP"));
            QCOMPARE(median, clear ? sight : std::max(sight, valueOf(steps, "PL′NLOS")));
            QCOMPARE(valueOf(steps, "σSF"), loss->sigmaDb);
        }
        QCOMPARE(median, loss->medianDb);
        QVERIFY(valueOf(steps, "ΔLpL") > 0 && valueOf(steps, "ΔLp") < 0);
        QVERIFY(std::abs(median + valueOf(steps, "ΔLp") + valueOf(steps, "ΔLpL") - steps.back().value) < 1e-9);
        QCOMPARE(steps.back().value, loss->lossDb);
    }

    void blendAddsUp()
    {
        const auto steps = blendSteps(0.25, 120, 100);
        QCOMPARE(valueOf(steps, "w"), 25.0);
        QCOMPARE(valueOf(steps, "w Lb") + valueOf(steps, "(1 − w) PL"), 105.0);
        QCOMPARE(steps.back().value, 105.0);
        QCOMPARE(blendSteps(0, std::numeric_limits<double>::quiet_NaN(), 100).back().value, 100.0);
        StreetPath vhf = pathOf(6, 200);
        vhf.frequencyGhz = 0.2;
        QVERIFY(streetSteps(StreetModel::ByHeight, vhf).empty());
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
