// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_check.h"
#include "tests/core/routing/cable_cases.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;
using namespace oasis::test;

class TestCableTree : public QObject
{
    Q_OBJECT

private slots:
    void linesBelowStaircases();
    void cablesShareATrenchWhenTrenchIsDear();
    void cablesPartWhenBigCablesAreDear();
    void closureStandsWhereTwoWaysPart();
    void bridgesCarryWhatIsBehindThem();
    void severalSuppliesPayTheirEntry();
    void smallGraphsAgainstEnumeration_data();
    void smallGraphsAgainstEnumeration();
    void boundIsNearOnAGrid();
    void unreachableSitesAreListed();
    void hugePricesDoNotOverflow();
    void errors_data();
    void errors();
    void checkerFindsFaults();
    void threadsDoNotChangeTheAnswer();
    void cancelled();
};

void TestCableTree::linesBelowStaircases()
{
    const Steps steps{{10, 100}, {20, 110}, {100, 190}};
    const FibreRange range{2, 8};
    for (int at = 2; at <= 100; ++at) {
        const LineBelow line = lineBelow(steps, range, at);
        QVERIFY(line.fixed >= 0 && line.perFibre >= 0);
        for (int fibres = 2; fibres <= 100; ++fibres) // scaled by 2^8, so exact
            QVERIFY(line.fixed * 256 + line.perFibre * fibres <= centsFor(steps, fibres) * 256);
        if (at <= 10)
            QCOMPARE(line.fixed, std::int64_t{100});
    }
    QCOMPARE(lineBelow(steps, range, 20).perFibre, std::int64_t{256}); // from (10, 100) to (100, 190)
    QCOMPARE(lineBelow(steps, range, 20).fixed, std::int64_t{90});
    QCOMPARE(sumOf(steps, Steps{{20, 5}, {100, 6}}), (Steps{{10, 105}, {20, 115}, {100, 196}}));
}

/// Two sites behind two parallel ways of the same length.
void TestCableTree::cablesShareATrenchWhenTrenchIsDear()
{
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(4);
    // 0 supply, 1 and 2 junctions beside each other, 3 beyond them: sites at 1 and 2
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    builder.addEdge(NodeIndex{0}, NodeIndex{2});
    builder.addEdge(NodeIndex{1}, NodeIndex{2});
    question.graph = builder.freeze().value();
    question.costs.addEdge(Steps{{6, 100}, {12, 120}});
    question.costs.addEdge(Steps{{6, 105}, {12, 130}});
    question.costs.addEdge(Steps{{6, 30}, {12, 40}});
    question.sites = {{NodeIndex{1}, 4}, {NodeIndex{2}, 4}};
    question.supplies = {{NodeIndex{0}, 0}};
    const auto output = question.solve();
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, std::int64_t{150});
    QCOMPARE(output.value().treeEdges, (std::vector<EdgeIndex>{EdgeIndex{0}, EdgeIndex{2}}));
    QCOMPARE(output.value().fibres, (std::vector<int>{8, 4}));
    QVERIFY(output.value().boundCents <= 150);
}

/// The trench tree alone would share; the larger cable makes two ways cheaper.
void TestCableTree::cablesPartWhenBigCablesAreDear()
{
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(3);
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    builder.addEdge(NodeIndex{0}, NodeIndex{2});
    builder.addEdge(NodeIndex{1}, NodeIndex{2});
    question.graph = builder.freeze().value();
    question.costs.addEdge(Steps{{6, 100}, {12, 190}});
    question.costs.addEdge(Steps{{6, 105}, {12, 195}});
    question.costs.addEdge(Steps{{6, 30}, {12, 40}});
    question.sites = {{NodeIndex{1}, 4}, {NodeIndex{2}, 4}};
    question.supplies = {{NodeIndex{0}, 7}};
    const auto output = question.solve();
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, std::int64_t{212});
    QCOMPARE(output.value().trenchFirstCents, std::int64_t{227});
    QCOMPARE(output.value().treeEdges, (std::vector<EdgeIndex>{EdgeIndex{0}, EdgeIndex{1}}));
}

void TestCableTree::closureStandsWhereTwoWaysPart()
{
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(5);
    builder.addEdge(NodeIndex{0}, NodeIndex{1}); // a trunk, then two ways, one of which passes a site
    builder.addEdge(NodeIndex{1}, NodeIndex{2});
    builder.addEdge(NodeIndex{1}, NodeIndex{3});
    builder.addEdge(NodeIndex{3}, NodeIndex{4});
    question.graph = builder.freeze().value();
    for (int i = 0; i < 4; ++i)
        question.costs.addEdge(Steps{{100, 10}});
    question.sites = {{NodeIndex{2}, 2}, {NodeIndex{3}, 1}, {NodeIndex{4}, 1}, {NodeIndex{4}, 1}};
    question.supplies = {{NodeIndex{0}, 0}};
    question.joints = {{{3, 50}, {100, 70}}, 1};
    const auto output = question.solve();
    QVERIFY(output.has_value());
    // closures at 1 (5 fibres: 70 + 5) and 3 (3 fibres: 50 + 3); two sites at the end of a way share no closure
    QCOMPARE(output.value().valueCents, std::int64_t{40 + 75 + 53});
}

void TestCableTree::bridgesCarryWhatIsBehindThem()
{
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(4);
    for (std::uint32_t i = 0; i < 3; ++i)
        builder.addEdge(NodeIndex{i}, NodeIndex{i + 1});
    question.graph = builder.freeze().value();
    for (int i = 0; i < 3; ++i)
        question.costs.addEdge(Steps{{2, 10}, {4, 35}, {6, 40}});
    question.sites = {{NodeIndex{2}, 2}, {NodeIndex{3}, 3}};
    question.supplies = {{NodeIndex{0}, 0}};
    const auto output = question.solve();
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, std::int64_t{40 + 40 + 35});
    QCOMPARE(output.value().boundCents, output.value().valueCents); // a line has no choice
    QCOMPARE(output.value().stop, SolverStop::Optimal);
}

void TestCableTree::severalSuppliesPayTheirEntry()
{
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(3);
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    builder.addEdge(NodeIndex{1}, NodeIndex{2});
    question.graph = builder.freeze().value();
    question.costs.addEdge(Steps{{9, 100}});
    question.costs.addEdge(Steps{{9, 100}});
    question.sites = {{NodeIndex{0}, 2}, {NodeIndex{1}, 1}, {NodeIndex{2}, 2}};
    question.supplies = {{NodeIndex{0}, 20}, {NodeIndex{2}, 30}, {NodeIndex{2}, 31}};
    const auto output = question.solve();
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, std::int64_t{150});
    QCOMPARE(output.value().suppliesUsed, (std::vector<std::uint32_t>{0, 1}));
}

void TestCableTree::smallGraphsAgainstEnumeration_data()
{
    QTest::addColumn<std::uint32_t>("nodes");
    QTest::addColumn<std::uint32_t>("edges");
    QTest::addColumn<std::uint32_t>("sites");
    QTest::addColumn<bool>("freeJoints");
    QTest::newRow("five nodes") << 5U << 7U << 3U << true;
    QTest::newRow("five nodes, joints") << 5U << 8U << 4U << false;
    QTest::newRow("six nodes") << 6U << 10U << 4U << true;
    QTest::newRow("seven nodes, joints") << 7U << 11U << 5U << false;
}

void TestCableTree::smallGraphsAgainstEnumeration()
{
    QFETCH(std::uint32_t, nodes);
    QFETCH(std::uint32_t, edges);
    QFETCH(std::uint32_t, sites);
    QFETCH(bool, freeJoints);
    int optimal = 0;
    constexpr int kSeeds = 60;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Question question = randomQuestion(seed, nodes, edges, sites, freeJoints);
        const std::int64_t best = Enumeration(question).best();
        const auto output = question.solve();
        QVERIFY2(output.has_value(), output.has_value() ? "" : output.error().detail.c_str());
        const CableOutput& found = output.value();
        QVERIFY2(found.boundCents <= best && best <= found.valueCents,
                 qPrintable(
                     QString("seed %1: %2 ≤ %3 ≤ %4").arg(seed).arg(found.boundCents).arg(best).arg(found.valueCents)));
        QVERIFY(found.trenchFirstCents >= found.valueCents);
        if (found.stop == SolverStop::Optimal)
            QCOMPARE(found.valueCents, best);
        for (std::size_t i = 1; i < found.trace.size(); ++i)
            QVERIFY(found.trace[i].value <= found.trace[i - 1].value &&
                    found.trace[i].bound >= found.trace[i - 1].bound);
        optimal += found.valueCents == best ? 1 : 0;
    }
    qInfo("%d of %d optimal", optimal, kSeeds);
    QVERIFY(optimal >= kSeeds * 8 / 10);
}

void TestCableTree::boundIsNearOnAGrid()
{
    const Question question = gridQuestion(30, 60, 5);
    const auto output = question.solve();
    QVERIFY(output.has_value());
    const CableOutput& found = output.value();
    QVERIFY(found.boundCents < found.valueCents);
    qInfo("value %lld, bound %lld, gap %.2f %%, trench first %lld", static_cast<long long>(found.valueCents),
          static_cast<long long>(found.boundCents), gapPercent(found.valueCents, found.boundCents),
          static_cast<long long>(found.trenchFirstCents));
    QVERIFY(gapPercent(found.valueCents, found.boundCents) < 6);
    QVERIFY(found.valueCents < found.trenchFirstCents);
}

void TestCableTree::unreachableSitesAreListed()
{
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(4);
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    builder.addEdge(NodeIndex{1}, NodeIndex{2});
    builder.addEdge(NodeIndex{2}, NodeIndex{3});
    question.graph = builder.freeze().value();
    question.costs.addEdge(Steps{{4, 10}, {9, 20}});
    question.costs.addEdge({}); // barred
    question.costs.addEdge(Steps{{9, 10}});
    question.sites = {{NodeIndex{3}, 3}, {NodeIndex{1}, 3}};
    question.supplies = {{NodeIndex{0}, 0}};
    auto output = question.solve();
    QVERIFY(output.has_value());
    QCOMPARE(output.value().unreachable, std::vector<std::uint32_t>{0});
    QCOMPARE(output.value().valueCents, std::int64_t{10});
    question.sites.pop_back();
    output = question.solve();
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::Unreachable);
}

void TestCableTree::hugePricesDoNotOverflow()
{
    constexpr std::int64_t kHuge = 1'000'000'000'000;
    Question question;
    StreetGraphBuilder builder;
    constexpr std::uint32_t kNodes = 100'000;
    builder.addNodes(kNodes);
    for (std::uint32_t node = 1; node < kNodes; ++node) {
        builder.addEdge(NodeIndex{node}, NodeIndex{node / 2});
        question.costs.addEdge(Steps{{2, kHuge - 1000}, {1000, kHuge}});
    }
    question.graph = builder.freeze().value();
    for (std::uint32_t node = 0; node < 40; ++node)
        question.sites.push_back({NodeIndex{kNodes - 1 - 97 * node}, 3});
    question.supplies = {{NodeIndex{0}, kHuge}};
    question.joints = {{{1000, 40000}}, 1000};
    const auto output = question.solve();
    QVERIFY(output.has_value());
    QVERIFY(output.value().boundCents > output.value().valueCents / 100 * 99);
    question.joints.spliceCents = kInfiniteCents / 1000; // times the fibres at every node
    const auto tooMuch = question.solve();
    QVERIFY(!tooMuch.has_value());
    QCOMPARE(tooMuch.error().code, ErrorCode::Overflow);
}

void TestCableTree::errors_data()
{
    QTest::addColumn<int>("what");
    int row = 0;
    for (const char* name : {"no supply", "staircases missing", "negative price", "fibres fall", "negative fibres",
                             "too small a cable", "negative splice", "unknown node", "no rounds"})
        QTest::newRow(name) << row++;
}

void TestCableTree::errors()
{
    QFETCH(int, what);
    Question question = randomQuestion(3, 5, 6, 2, false);
    CableParams params;
    StepCosts costs;
    const auto replaceFirst = [&](const Steps& first) {
        for (std::size_t e = 0; e < question.graph.edgeCount(); ++e)
            costs.addEdge(e == 0 ? std::span<const CostStep>(first) : question.costs.steps(e));
        question.costs = costs;
    };
    switch (what) {
    case 0:
        question.supplies.clear();
        break;
    case 1:
        question.costs = {};
        break;
    case 2:
        replaceFirst({{100, -1}});
        break;
    case 3:
        replaceFirst({{100, 1}, {99, 2}});
        break;
    case 4:
        question.sites[0].fibres = -1;
        break;
    case 5:
        question.sites[0].fibres = 5;
        replaceFirst({{4, 1}});
        break;
    case 6:
        question.joints.spliceCents = -1;
        break;
    case 7:
        question.sites[0].node = NodeIndex{99};
        break;
    default:
        params.rounds = 0;
        break;
    }
    const auto output = cableTree(question.input(), params, {});
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::InvalidArgument);
}

void TestCableTree::checkerFindsFaults()
{
    const Question question = gridQuestion(6, 5, 2);
    const auto output = question.solve();
    QVERIFY(output.has_value());
    const CableOutput good = output.value();
    const auto faults = [&](const CableOutput& claim) {
        return faultsOf({claim.treeEdges, claim.fibres, claim.suppliesUsed, claim.valueCents}, question.input(),
                        claim.unreachable);
    };
    QVERIFY(faults(good).empty());
    CableOutput bad = good;
    bad.valueCents -= 1;
    QVERIFY(!faults(bad).empty());
    bad = good;
    bad.fibres.front() += 1;
    QVERIFY(!faults(bad).empty());
    bad = good;
    bad.treeEdges.pop_back();
    bad.fibres.pop_back();
    QVERIFY(!faults(bad).empty());
    bad = good;
    bad.treeEdges.push_back(bad.treeEdges.front());
    bad.fibres.push_back(bad.fibres.front());
    QVERIFY(!faults(bad).empty());
    bad = good;
    bad.suppliesUsed = {7};
    QVERIFY(!faults(bad).empty());
    bad = good;
    bad.unreachable = {0};
    QVERIFY(!faults(bad).empty());
}

void TestCableTree::threadsDoNotChangeTheAnswer()
{
    const Question question = gridQuestion(14, 30, 11);
    RunContext two;
    two.threads = 2;
    const auto one = question.solve();
    const auto other = question.solve(two);
    QVERIFY(one.has_value() && other.has_value());
    QVERIFY(one.value() == other.value());
}

void TestCableTree::cancelled()
{
    const Question question = gridQuestion(30, 60, 5);
    std::stop_source source;
    RunContext ctx;
    ctx.stop = source.get_token();
    ctx.progress = [&](double fraction, std::string_view) {
        if (fraction >= 0.4)
            source.request_stop();
    };
    const auto output = question.solve(ctx);
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCableTree)
#include "tst_cable_tree.moc"
