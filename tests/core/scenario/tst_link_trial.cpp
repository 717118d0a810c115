// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/link_trial.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using namespace oasis;

namespace {

/// 10 km × 2 km of 25 m cells; heights by the distance from the west.
ElevationGrid relief(const std::function<double(double)>& heightM)
{
    ElevationGrid grid{{0, 2000}, 25, 400, 80, {}};
    for (int row = 0; row < 80; ++row)
        for (int column = 0; column < 400; ++column)
            grid.heightM.push_back(static_cast<float>(heightM(25 * (column + 0.5))));
    return grid;
}

double flat(double)
{
    return 100;
}

/// A wall of 60 m in the middle.
double wall(double x)
{
    return std::abs(x - 5000) < 60 ? 160 : 100;
}

LinkTrial across()
{
    LinkTrial trial;
    trial.from = {1000, 1000};
    trial.to = {9000, 1000};
    trial.heights = {20, 20};
    trial.equipment = "ptp18";
    return trial;
}

} // namespace

/// A radio link that somebody thinks of: judged as the plan's own, or told why not.
class TestLinkTrial : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void aVoidIsTold();
    void aWallIsTheTightestPlace();
    void theMastsClearTheWay();
    void judgedAsThePlanDoes();
    void clutterCounts();
    void aRateIsWanted();
    void unknownEquipment();
    void rocketHeightsAreRefused();
};

void TestLinkTrial::problems_data()
{
    QTest::addColumn<double>("fromX");
    QTest::addColumn<double>("toX");
    QTest::addColumn<double>("fromM");
    QTest::addColumn<double>("toM");
    QTest::addColumn<int>("problem");
    const auto row = [](const char* name, double fromX, double toX, double fromM, double toM, TrialProblem problem) {
        QTest::newRow(name) << fromX << toX << fromM << toM << static_cast<int>(problem);
    };
    row("good", 1000, 9000, 20, 20, TrialProblem::None);
    row("same place", 1000, 1000, 20, 20, TrialProblem::SamePlace);
    row("too near", 1000, 1019, 20, 20, TrialProblem::SamePlace);
    row("near enough", 1000, 1021, 20, 20, TrialProblem::None);
    row("no place", std::numeric_limits<double>::quiet_NaN(), 1019, 20, 20, TrialProblem::SamePlace);
    row("too long", 1000, 300000, 20, 20, TrialProblem::TooLong);
    row("from outside", -10, 9000, 20, 20, TrialProblem::FromOutside);
    row("in the outer half cell", 10, 9000, 20, 20, TrialProblem::FromOutside);
    row("to outside", 1000, 10001, 20, 20, TrialProblem::ToOutside);
    row("from in the ground", 1000, 9000, 0, 20, TrialProblem::FromNotAbove);
    row("to under it", 1000, 9000, 20, -3, TrialProblem::ToNotAbove);
}

void TestLinkTrial::problems()
{
    QFETCH(double, fromX);
    QFETCH(double, toX);
    QFETCH(double, fromM);
    QFETCH(double, toM);
    QFETCH(int, problem);
    LinkTrial trial = across();
    trial.from.x = fromX;
    trial.to.x = toX;
    trial.heights = {fromM, toM};
    const auto tried = tryLink(relief(flat), nullptr, trial);
    QVERIFY(tried.has_value());
    QCOMPARE(static_cast<int>(tried.value().problem), problem);
    QCOMPARE(tried.value().closes(), tried.value().problem == TrialProblem::None);
    QCOMPARE(tryLink(ElevationGrid(), nullptr, trial).value().problem, TrialProblem::NoRelief);
}

void TestLinkTrial::aVoidIsTold()
{
    const ElevationGrid grid =
        relief([](double x) { return x > 4000 && x < 4500 ? std::numeric_limits<double>::quiet_NaN() : 100; });
    const TriedLink tried = tryLink(grid, nullptr, across()).value();
    QCOMPARE(tried.problem, TrialProblem::Void);
    QVERIFY(!tried.closes());
    QVERIFY(!tried.profile.atKm.empty()); // what is known can be drawn
    QVERIFY(std::abs(tried.voidFromKm - 3.0) < 0.06);
    QVERIFY(std::abs(tried.voidToKm - 3.5) < 0.06);
}

void TestLinkTrial::aWallIsTheTightestPlace()
{
    const TriedLink tried = tryLink(relief(wall), nullptr, across()).value();
    QCOMPARE(tried.problem, TrialProblem::None);
    QVERIFY(!tried.closes());
    QCOMPARE(tried.link.fault, LinkFault::NotClear);
    QVERIFY(std::abs(tried.tightest().placeKm - 4) < 0.07);
    // 40 m of wall above the ray, the Earth's bulge, and the zone that the rule asks on top.
    QVERIFY(tried.tightest().spareM < -40);
    QCOMPARE(tried.tightest().spareM, -tried.link.clearance.missingM());
    QCOMPARE(tried.fromAmslM, 120.0);
}

void TestLinkTrial::theMastsClearTheWay()
{
    LinkTrial trial = across();
    trial.heights = {8, 8};
    const TriedLink low =
        tryLink(relief([](double x) { return std::abs(x - 5000) < 60 ? 120 : 100; }), nullptr, trial).value();
    QVERIFY(low.masts.has_value());
    QCOMPARE(std::round(10 * low.masts->fromM), 10 * low.masts->fromM);
    trial.heights = *low.masts;
    const TriedLink high =
        tryLink(relief([](double x) { return std::abs(x - 5000) < 60 ? 120 : 100; }), nullptr, trial).value();
    QVERIFY(high.link.clearance.closes());
    QVERIFY(!high.masts);
    trial.heights.fromM -= 0.5;
    trial.heights.toM -= 0.5;
    QVERIFY(!tryLink(relief([](double x) { return std::abs(x - 5000) < 60 ? 120 : 100; }), nullptr, trial)
                 .value()
                 .link.clearance.closes());
    // Nothing that may be built looks over a mountain.
    QVERIFY(!tryLink(relief([](double x) { return std::abs(x - 5000) < 60 ? 900 : 100; }), nullptr, across())
                 .value()
                 .masts);
}

void TestLinkTrial::judgedAsThePlanDoes()
{
    const ElevationGrid grid = relief([](double x) { return 100 + 10 * std::sin(x / 700); });
    for (const LinkEquipment& equipment : defaultLinkEquipment()) {
        LinkTrial trial = across();
        trial.to.x = 4000;
        trial.equipment = equipment.id;
        trial.heights = {25, 18};
        const TriedLink tried = tryLink(grid, nullptr, trial).value();
        PtpProfile profile = ptpProfile(grid, trial.from, trial.to);
        profile.latitudeDeg = trial.latitudeDeg;
        const PtpBudget budget = ptpBudget(profile, trial.heights, equipment, trial.rules).value();
        const PtpClearance clearance = ptpClearance(profile, trial.heights, equipment.frequencyGhz, 0).value();
        QCOMPARE(tried.tightest().spareM, clearance.roomM);
        QCOMPARE(tried.link.freeSpaceDb, budget.freeSpaceDb);
        QCOMPARE(tried.link.gasDb, budget.gasesDb);
        QCOMPARE(tried.link.mode.has_value(), budget.rateMbps > 0);
        if (tried.link.mode) {
            QCOMPARE(equipment.modes[*tried.link.mode].rateMbps, budget.rateMbps);
            QCOMPARE(tried.link.modes[*tried.link.mode].marginDb, budget.marginDb);
        }
    }
}

void TestLinkTrial::clutterCounts()
{
    LinkTrial trial = across();
    trial.rules.obstacleM = 30;
    const TriedLink everywhere = tryLink(relief(flat), nullptr, trial).value();
    QCOMPARE(everywhere.link.fault, LinkFault::NotClear);
    QCOMPARE(everywhere.clutterM.front(), 0.0);
    QCOMPARE(everywhere.clutterM[1], 30.0);
    QCOMPARE(everywhere.clutterM.back(), 0.0);
    const ElevationGrid grid = relief(flat);
    TerrainSource source;
    source.frame = {grid.northWest, grid.cellM, grid.columns, grid.rows};
    source.heightM = grid.heightM;
    source.clutterM.assign(grid.heightM.size(), 12);
    source.clutterSource = "woods";
    const TerrainGrid woods = TerrainGrid::create(std::move(source)).value();
    trial.rules.obstacleM = 0;
    const TriedLink wooded = tryLink(grid, &woods, trial).value();
    QCOMPARE(wooded.clutterM[1], 12.0);
    QCOMPARE(wooded.clutterSource, std::string("woods"));
    QVERIFY(std::abs(tryLink(grid, nullptr, trial).value().tightest().spareM - wooded.tightest().spareM - 12) < 1e-9);
}

void TestLinkTrial::aRateIsWanted()
{
    LinkTrial trial = across();
    trial.to.x = 2000;
    QVERIFY(tryLink(relief(flat), nullptr, trial).value().closes());
    trial.wantedMbps = 5000;
    const TriedLink tried = tryLink(relief(flat), nullptr, trial).value();
    QVERIFY(!tried.closes());
    QCOMPARE(tried.link.fault, LinkFault::TooSlow);
    trial.wantedMbps = 0;
    trial.equipment = "ptp60";
    trial.to.x = 9000;
    const TriedLink far =
        tryLink(relief([](double x) { return 100 - x / 50 + x * x / 500000; }), nullptr, trial).value();
    QVERIFY(!far.closes());
    QVERIFY(far.link.fault == LinkFault::Unavailable);
    QVERIFY(far.link.modes.front().marginDb < 0);
}

void TestLinkTrial::unknownEquipment()
{
    LinkTrial trial = across();
    trial.equipment = "pigeon";
    const auto tried = tryLink(relief(flat), nullptr, trial);
    QVERIFY(!tried.has_value());
    QCOMPARE(tried.error().code, ErrorCode::InvalidArgument);
}

void TestLinkTrial::rocketHeightsAreRefused()
{
    // Heights in feet, or of no place on Earth: an error, not a number that looks right.
    QVERIFY(!tryLink(relief([](double) { return 12000; }), nullptr, across()).has_value());
}

QTEST_APPLESS_MAIN(TestLinkTrial)
#include "tst_link_trial.moc"
