// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/branching_boxes.h"
#include "tests/support/cabinet_case.h"

#include <QtTest>

#include <map>

using namespace oasis;
using namespace oasis::siting;

class TestBranchingBoxes : public QObject
{
    Q_OBJECT

private slots:
    void boxesOfALine_data();
    void boxesOfALine();
    void everyPremisesHasAPlace_data();
    void everyPremisesHasAPlace();
    void fullCabinetsHaveTheirOwn();
    void errors();
};

void TestBranchingBoxes::boxesOfALine_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<qlonglong>("dropM");
    QTest::addColumn<int>("boxes");
    // Two premises at each of four nodes, a kilometre apart.
    QTest::newRow("none reaches the next") << 6 << 500LL << 4;
    QTest::newRow("two nodes a box") << 6 << 1000LL << 2;
    QTest::newRow("three nodes a box") << 6 << 2000LL << 2;
    QTest::newRow("all in one") << 8 << 3000LL << 1;
    QTest::newRow("small boxes") << 1 << 3000LL << 8;
}

void TestBranchingBoxes::boxesOfALine()
{
    QFETCH(int, capacity);
    QFETCH(qlonglong, dropM);
    QFETCH(int, boxes);
    test::CabinetCase c = test::lineCase({2, 2, 2, 2});
    c.limits.sizes = {{10, 9'000}};
    c.limits.fibreCentsPerKm = 0;
    const CabinetPlan plan = planCabinets(c.input(), {}, {}).value();
    QCOMPARE(plan.cabinets.size(), std::size_t{1});
    const auto placed = branchingBoxes(plan, c.input(), {capacity, dropM * 1000});
    QVERIFY(placed.has_value());
    int sum = 0;
    for (const BranchingBoxes& each : placed.value()) {
        sum += each.boxes;
        QVERIFY(each.longestDropMm <= dropM * 1000);
        QVERIFY(each.premises <= each.boxes * capacity);
    }
    QCOMPARE(sum, boxes);
}

void TestBranchingBoxes::everyPremisesHasAPlace_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestBranchingBoxes::everyPremisesHasAPlace()
{
    QFETCH(int, seed);
    const test::CabinetCase c = test::randomCase(static_cast<std::uint64_t>(seed), 60, 20);
    const CabinetPlan plan = planCabinets(c.input(), {}, {}).value();
    const BoxLimits limits{6, 800'000};
    std::map<std::uint32_t, std::int32_t> of; // per cabinet
    int boxes = 0;
    const std::vector<BranchingBoxes> placed = branchingBoxes(plan, c.input(), limits).value();
    for (const BranchingBoxes& each : placed) {
        QVERIFY(each.premises > 0 && each.boxes > 0 && each.premises <= each.boxes * limits.capacity);
        QVERIFY(each.longestDropMm <= limits.maxDropMm);
        QCOMPARE(plan.areaOfNode[each.node.index()], each.cabinet);
        of[each.cabinet] += each.premises;
        boxes += each.boxes;
    }
    std::int32_t premises = 0;
    for (std::uint32_t i = 0; i < plan.cabinets.size(); ++i) {
        QCOMPARE(of[i], plan.cabinets[i].premises);
        premises += plan.cabinets[i].premises;
    }
    QVERIFY(boxes * limits.capacity >= premises);
    QVERIFY(boxes <= premises);
}

void TestBranchingBoxes::fullCabinetsHaveTheirOwn()
{
    const test::CabinetCase c = test::lineCase({0, 25});
    const CabinetPlan plan = planCabinets(c.input(), {}, {}).value();
    const auto placed = branchingBoxes(plan, c.input(), {6, 0}).value();
    QCOMPARE(placed.size(), std::size_t{3});
    std::vector<int> boxes;
    for (const BranchingBoxes& each : placed)
        boxes.push_back(each.boxes);
    std::sort(boxes.begin(), boxes.end());
    QCOMPARE(boxes, (std::vector<int>{1, 2, 2})); // 5, 10 and 10 premises
}

void TestBranchingBoxes::errors()
{
    const test::CabinetCase c = test::lineCase({2, 2});
    const CabinetPlan plan = planCabinets(c.input(), {}, {}).value();
    QVERIFY(branchingBoxes(plan, c.input(), {0, 1000}).error().code == ErrorCode::InvalidArgument);
    QVERIFY(branchingBoxes(plan, c.input(), {6, -1}).error().code == ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestBranchingBoxes)
#include "tst_branching_boxes.moc"
