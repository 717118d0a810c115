// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/siting/cabinet_check.h"
#include "tests/support/cabinet_case.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::siting;

class TestCabinets : public QObject
{
    Q_OBJECT

private slots:
    void areasOfALine();
    void sizesAndSplitters();
    void largestSplitterThatReaches();
    void severalCabinetsAtAFullNode();
    void unservedAreNamed_data();
    void unservedAreNamed();
    void smallAreasOnlyWhenTheyMust();
    void randomTreesAgainstEnumeration_data();
    void randomTreesAgainstEnumeration();
    void largerTreesPassTheCheck_data();
    void largerTreesPassTheCheck();
    void threadsDoNotChangeThePlan();
    void checkFindsFaults_data();
    void checkFindsFaults();
    void errors_data();
    void errors();
    void cancelledBeforehand();
};

/// 6 + 6 premises a kilometre apart: one cabinet holds 10, so there are two; each stands among its own.
void TestCabinets::areasOfALine()
{
    const test::CabinetCase c = test::lineCase({0, 6, 0, 6, 0});
    const auto plan = planCabinets(c.input(), {}, {});
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : plan.error().detail.c_str());
    const CabinetPlan& p = plan.value();
    QCOMPARE(p.cabinets.size(), std::size_t{2});
    QCOMPARE(p.cabinets[0].node, NodeIndex{1});
    QCOMPARE(p.cabinets[1].node, NodeIndex{3});
    QCOMPARE(p.cabinets[0].feederMm, std::int64_t{1'000'000});
    QCOMPARE(p.cabinets[0].splitters, 2);
    QCOMPARE(p.cabinets[0].feederFibres, 3);
    // Cabinet 90.00, two splitters 2.00, three fibres of a kilometre at 10.00; the other's feeder is three times as
    // long.
    QCOMPARE(p.cabinets[0].costCents, std::int64_t{9'000 + 200 + 3 * 1'000});
    QCOMPARE(p.cabinets[1].costCents, std::int64_t{9'000 + 200 + 9 * 1'000});
    QCOMPARE(p.valueCents, p.cabinets[0].costCents + p.cabinets[1].costCents);
    QVERIFY(p.boundCents <= p.valueCents);
    QVERIFY(p.unserved.empty());
    QCOMPARE(p.areaOfNode[1], 0U);
    QCOMPARE(p.areaOfNode[3], 1U);
}

void TestCabinets::sizesAndSplitters()
{
    CabinetLimits limits = test::roundLimits();
    QCOMPARE(splittersFor(8, 4, limits), 2);
    QCOMPARE(splittersFor(9, 4, limits), 3);
    limits.takeUpPercent = 50;
    QCOMPARE(splittersFor(9, 4, limits), 2); // 4.5 lines
    limits.operators = 2;
    QCOMPARE(splittersFor(9, 4, limits), 2); // 2.25 lines each
    QCOMPARE(splittersFor(0, 4, limits), 0);
    test::CabinetCase c = test::lineCase({4});
    QCOMPARE(planCabinets(c.input(), {}, {}).value().cabinets.front().capacity, 4);
    c.premises = {5};
    QCOMPARE(planCabinets(c.input(), {}, {}).value().cabinets.front().capacity, 10);
}

/// Splitters of four reach 3 km, of two 6 km; farther nothing.
void TestCabinets::largestSplitterThatReaches()
{
    test::CabinetCase c = test::lineCase({0, 0, 2, 0, 0, 2});
    c.limits.maxDistributionMm = 1'000'000;
    const auto plan = planCabinets(c.input(), {}, {});
    QVERIFY(plan.has_value());
    QCOMPARE(plan.value().cabinets.size(), std::size_t{2});
    QCOMPARE(plan.value().cabinets[0].splitRatio, 4);
    QCOMPARE(plan.value().cabinets[1].splitRatio, 2);
}

/// 25 premises at one node, 10 a cabinet: two full ones and a third, all there.
void TestCabinets::severalCabinetsAtAFullNode()
{
    const test::CabinetCase c = test::lineCase({0, 25});
    const auto plan = planCabinets(c.input(), {}, {});
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : plan.error().detail.c_str());
    QCOMPARE(plan.value().cabinets.size(), std::size_t{3});
    for (const Cabinet& cabinet : plan.value().cabinets)
        QCOMPARE(cabinet.node, NodeIndex{1});
    QVERIFY(plan.value().boundCents > plan.value().valueCents * 8 / 10);
}

void TestCabinets::unservedAreNamed_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("why");
    QTest::newRow("off the network") << 0 << static_cast<int>(WhyUnserved::OffNetwork);
    QTest::newRow("no cabinet near") << 1 << static_cast<int>(WhyUnserved::TooFar);
    QTest::newRow("fibre too long") << 2 << static_cast<int>(WhyUnserved::OpticalLimit);
    QTest::newRow("too many at a node") << 3 << static_cast<int>(WhyUnserved::OverCapacity);
}

void TestCabinets::unservedAreNamed()
{
    QFETCH(int, kind);
    QFETCH(int, why);
    test::CabinetCase c = test::lineCase({0, 2, 0, 0, 3});
    if (kind == 0)
        c.network.pop_back();
    if (kind == 1)
        c.candidates = {NodeIndex{1}};
    if (kind == 2)
        c.limits.splits = {{4, 100, 3'000'000}};
    if (kind == 3) {
        c.candidates = {NodeIndex{1}, NodeIndex{3}};
        c.premises[4] = 13;
    }
    const auto plan = planCabinets(c.input(), {}, {});
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : plan.error().detail.c_str());
    QCOMPARE(plan.value().unserved.size(), std::size_t{1});
    QCOMPARE(plan.value().unserved.front(), (UnservedPremises{NodeIndex{4}, 3, static_cast<WhyUnserved>(why)}));
}

/// A small cabinet for each two premises is cheapest; where four are the least, one for all eight is.
void TestCabinets::smallAreasOnlyWhenTheyMust()
{
    test::CabinetCase c = test::lineCase({2, 2, 2, 2});
    c.limits.sizes = {{2, 100}, {10, 900}};
    c.limits.fibreCentsPerKm = 0;
    QCOMPARE(planCabinets(c.input(), {}, {}).value().cabinets.size(), std::size_t{4});
    c.limits.minPremises = 4;
    const CabinetPlan plan = planCabinets(c.input(), {}, {}).value();
    QCOMPARE(plan.cabinets.size(), std::size_t{1});
    QCOMPARE(plan.cabinets.front().premises, 8);
    QCOMPARE(plan.valueCents, std::int64_t{900 + 2 * 100}); // the preference is in no price
}

void TestCabinets::randomTreesAgainstEnumeration_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 150; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// Bound ≤ best in the graph ≤ best areas on the network ≤ value; the search finds the best areas of such small trees.
void TestCabinets::randomTreesAgainstEnumeration()
{
    QFETCH(int, seed);
    const test::CabinetCase c = test::randomCase(static_cast<std::uint64_t>(seed), 7, 4);
    const auto plan = planCabinets(c.input(), {}, {});
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : plan.error().detail.c_str());
    const CabinetPlan& p = plan.value();
    QVERIFY(faultsOf(p, c.input()).empty());
    test::CabinetCase served = c; // without what has a reason not to be
    for (const UnservedPremises& each : p.unserved)
        served.premises[each.node.index()] -= each.premises;
    const std::int64_t anywhere = test::Enumeration(served, test::allLengths(c, false), false).best();
    const std::int64_t onNetwork = test::Enumeration(served, test::allLengths(c, true), true).best();
    QVERIFY2(p.boundCents <= anywhere, qPrintable(QStringLiteral("%1 > %2").arg(p.boundCents).arg(anywhere)));
    QVERIFY(anywhere <= onNetwork);
    QCOMPARE(p.valueCents, onNetwork);
    if (p.stop == CabinetStop::Optimal)
        QCOMPARE(p.valueCents, anywhere);
}

void TestCabinets::largerTreesPassTheCheck_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestCabinets::largerTreesPassTheCheck()
{
    QFETCH(int, seed);
    const test::CabinetCase c = test::randomCase(static_cast<std::uint64_t>(seed), 150, 60);
    const auto plan = planCabinets(c.input(), {}, {});
    QVERIFY2(plan.has_value(), plan.has_value() ? "" : plan.error().detail.c_str());
    const auto faults = faultsOf(plan.value(), c.input());
    QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
    for (std::size_t i = 1; i < plan.value().trace.size(); ++i) {
        QVERIFY(plan.value().trace[i].value <= plan.value().trace[i - 1].value);
        QVERIFY(plan.value().trace[i].bound >= plan.value().trace[i - 1].bound);
    }
}

void TestCabinets::threadsDoNotChangeThePlan()
{
    const test::CabinetCase c = test::randomCase(3, 150, 60);
    RunContext four;
    four.threads = 4;
    QCOMPARE(planCabinets(c.input(), {}, {}).value(), planCabinets(c.input(), {}, four).value());
}

void TestCabinets::checkFindsFaults_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char* name : {"lost premises", "wrong area", "cost", "bound", "splitters", "cabinet moved", "size",
                             "length", "served by another"})
        QTest::newRow(name) << QByteArray(name);
}

void TestCabinets::checkFindsFaults()
{
    QFETCH(QByteArray, kind);
    const test::CabinetCase c = test::lineCase({0, 6, 0, 6, 0});
    CabinetPlan plan = planCabinets(c.input(), {}, {}).value();
    if (kind == "lost premises")
        plan.served.pop_back();
    if (kind == "wrong area")
        plan.areaOfNode[4] = 0;
    if (kind == "cost") {
        plan.cabinets[0].costCents -= 1;
        plan.valueCents -= 1;
    }
    if (kind == "bound")
        plan.boundCents = plan.valueCents + 1;
    if (kind == "splitters")
        plan.cabinets[0].splitters -= 1;
    if (kind == "cabinet moved")
        plan.cabinets[0].node = NodeIndex{2};
    if (kind == "size")
        plan.cabinets[0].capacity = 4;
    if (kind == "length")
        plan.cabinets[1].feederMm -= 1;
    if (kind == "served by another")
        plan.served[0].cabinet = 1;
    QVERIFY(!faultsOf(plan, c.input()).empty());
}

void TestCabinets::errors_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("no premises") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("negative premises") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("capacity 0") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no size") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no splitter") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no candidate") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("unknown candidate") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no supply") << static_cast<int>(ErrorCode::NoSupply);
    QTest::newRow("network with a cycle") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("network without its supply") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("negative length") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("huge price") << static_cast<int>(ErrorCode::Overflow);
    QTest::newRow("huge length") << static_cast<int>(ErrorCode::Overflow);
    QTest::newRow("take-up of nothing") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no starts") << static_cast<int>(ErrorCode::InvalidArgument);
}

void TestCabinets::errors()
{
    QFETCH(int, code);
    const QByteArray kind = QTest::currentDataTag();
    test::CabinetCase c = test::lineCase({0, 6, 0, 6});
    CabinetParams params;
    if (kind == "no premises")
        c.premises = {0, 0, 0, 0};
    if (kind == "negative premises")
        c.premises[1] = -1;
    if (kind == "capacity 0")
        c.limits.sizes.front().capacity = 0;
    if (kind == "no size")
        c.limits.sizes.clear();
    if (kind == "no splitter")
        c.limits.splits.clear();
    if (kind == "no candidate")
        c.candidates.clear();
    if (kind == "unknown candidate")
        c.candidates.push_back(NodeIndex{99});
    if (kind == "no supply")
        c.supplies.clear();
    if (kind == "network with a cycle")
        c.network.push_back(c.network.front());
    if (kind == "network without its supply")
        c.network.erase(c.network.begin());
    if (kind == "negative length")
        c.lengthMm[1] = -1;
    if (kind == "huge price")
        c.limits.sizes.back().priceCents = 1'000'000'000'000'000;
    if (kind == "huge length")
        c.lengthMm[1] = kInfiniteCents - 1;
    if (kind == "take-up of nothing")
        c.limits.takeUpPercent = 0;
    if (kind == "no starts")
        params.starts = 0;
    const auto plan = planCabinets(c.input(), params, {});
    QVERIFY(!plan.has_value());
    QCOMPARE(static_cast<int>(plan.error().code), code);
}

void TestCabinets::cancelledBeforehand()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    const test::CabinetCase c = test::randomCase(3, 150, 60);
    const auto plan = planCabinets(c.input(), {}, ctx);
    QVERIFY(!plan.has_value());
    QVERIFY(plan.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCabinets)
#include "tst_cabinets.moc"
