// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/steiner.h"
#include "core/routing/tree_check.h"
#include "tests/core/routing/published_cases.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

#include <chrono>
#include <thread>

using namespace oasis;
using namespace oasis::routing;

namespace {

SteinerInput inputOf(const test::TinyProblem& problem)
{
    return {problem.graph, problem.costs, problem.terminals, problem.supplies};
}

StreetGraph graphOf(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges)
{
    StreetGraphBuilder builder;
    builder.addNodes(nodes);
    for (const auto& [a, b] : edges)
        builder.addEdge(NodeIndex{a}, NodeIndex{b});
    return builder.freeze().value();
}

std::vector<EdgeIndex> edgesOf(std::initializer_list<std::uint32_t> edges)
{
    std::vector<EdgeIndex> result;
    for (const std::uint32_t e : edges)
        result.push_back(EdgeIndex{e});
    return result;
}

/// A grid town with seeded street prices.
test::TinyProblem town(std::uint32_t side, std::uint32_t terminals)
{
    Random random(7);
    test::TinyProblem problem;
    StreetGraphBuilder builder;
    builder.addNodes(std::size_t{side} * side);
    for (std::uint32_t y = 0; y < side; ++y)
        for (std::uint32_t x = 0; x < side; ++x) {
            const std::uint32_t node = y * side + x;
            if (x + 1 < side)
                builder.addEdge(NodeIndex{node}, NodeIndex{node + 1});
            if (y + 1 < side)
                builder.addEdge(NodeIndex{node}, NodeIndex{node + side});
        }
    problem.graph = builder.freeze().value();
    for (std::size_t e = 0; e < problem.graph.edgeCount(); ++e)
        problem.costs.push_back(static_cast<std::int64_t>(1000 + random.below(9000)));
    for (std::uint32_t i = 0; i < terminals; ++i)
        problem.terminals.push_back(NodeIndex{static_cast<std::uint32_t>(random.below(side * side))});
    problem.supplies = {{NodeIndex{0}, 50'000}, {NodeIndex{side * side - 1}, 20'000}};
    return problem;
}

} // namespace

class TestSteiner : public QObject
{
    Q_OBJECT

private slots:
    void starIsFoundThroughItsCentre();
    void supplyIsChosenByEntryPrice();
    void twoSuppliesAreUsedWhenCheaper();
    void terminalAtSupplyPaysTheEntryOnly();
    void unreachableTerminalsAreListed();
    void withoutSuppliesTheLargestGroupIsJoined();
    void savingsExplainUnusedStreets();
    void errors_data();
    void errors();
    void largePricesAreExactOrRefused();
    void randomGraphsAgainstDreyfusWagner_data();
    void randomGraphsAgainstDreyfusWagner();
    void savingsAreSound();
    void publishedInstances_data();
    void publishedInstances();
    void threadsDoNotChangeTheAnswer();
    void cancelStopsQuickly();
    void improvementsAreTold();
    void timeLimitAnswersWithWhatThereIs();
    void checkerFindsFaults_data();
    void checkerFindsFaults();
};

void TestSteiner::starIsFoundThroughItsCentre()
{
    const StreetGraph graph = graphOf(4, {{0, 3}, {1, 3}, {2, 3}, {0, 1}, {1, 2}});
    const std::vector<std::int64_t> costs{10, 10, 10, 16, 16};
    const std::vector<NodeIndex> terminals{NodeIndex{0}, NodeIndex{1}, NodeIndex{2}};
    const auto output = connectAll({graph, costs, terminals, {}}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 30);
    QCOMPARE(output.value().boundCents, 30);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    QVERIFY(output.value().treeEdges == edgesOf({0, 1, 2}));
}

void TestSteiner::supplyIsChosenByEntryPrice()
{
    const StreetGraph graph = graphOf(3, {{0, 1}, {1, 2}});
    const std::vector<std::int64_t> costs{5, 20};
    const std::vector<NodeIndex> terminals{NodeIndex{1}};
    const std::vector<SupplyEntry> supplies{{NodeIndex{0}, 100}, {NodeIndex{2}, 10}};
    const auto output = connectAll({graph, costs, terminals, supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 30);
    QVERIFY(output.value().treeEdges == edgesOf({1}));
    QCOMPARE(output.value().suppliesUsed, std::vector<std::uint32_t>{1});
}

void TestSteiner::twoSuppliesAreUsedWhenCheaper()
{
    const StreetGraph graph = graphOf(4, {{0, 1}, {1, 2}, {2, 3}});
    const std::vector<std::int64_t> costs{5, 1000, 5};
    const std::vector<NodeIndex> terminals{NodeIndex{1}, NodeIndex{2}};
    const std::vector<SupplyEntry> supplies{{NodeIndex{0}, 100}, {NodeIndex{3}, 100}};
    const auto output = connectAll({graph, costs, terminals, supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 210);
    QCOMPARE(output.value().suppliesUsed, (std::vector<std::uint32_t>{0, 1}));
}

void TestSteiner::terminalAtSupplyPaysTheEntryOnly()
{
    const StreetGraph graph = graphOf(2, {{0, 1}, {0, 0}});
    const std::vector<std::int64_t> costs{7, 0};
    const std::vector<NodeIndex> terminals{NodeIndex{0}, NodeIndex{0}};
    const std::vector<SupplyEntry> supplies{{NodeIndex{0}, 42}};
    const auto output = connectAll({graph, costs, terminals, supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 42);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    QVERIFY(output.value().treeEdges.empty());
    QCOMPARE(output.value().suppliesUsed, std::vector<std::uint32_t>{0});
}

void TestSteiner::unreachableTerminalsAreListed()
{
    const StreetGraph graph = graphOf(5, {{0, 1}, {2, 3}, {1, 4}});
    const std::vector<std::int64_t> costs{5, 5, kInfiniteCents};
    const std::vector<NodeIndex> terminals{NodeIndex{3}, NodeIndex{1}, NodeIndex{4}};
    const std::vector<SupplyEntry> supplies{{NodeIndex{0}, 0}};
    const auto output = connectAll({graph, costs, terminals, supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().unreachable, (std::vector<std::uint32_t>{0, 2}));
    QCOMPARE(output.value().valueCents, 5);
    const std::vector<NodeIndex> none{NodeIndex{3}};
    const auto refused = connectAll({graph, costs, none, supplies}, {}, {});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Unreachable);
}

void TestSteiner::withoutSuppliesTheLargestGroupIsJoined()
{
    const StreetGraph graph = graphOf(5, {{0, 1}, {2, 3}, {3, 4}});
    const std::vector<std::int64_t> costs{1, 2, 3};
    const std::vector<NodeIndex> terminals{NodeIndex{0}, NodeIndex{2}, NodeIndex{4}};
    const auto output = connectAll({graph, costs, terminals, {}}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 5);
    QCOMPARE(output.value().unreachable, std::vector<std::uint32_t>{0});
}

void TestSteiner::savingsExplainUnusedStreets()
{
    const StreetGraph graph = graphOf(3, {{0, 1}, {0, 1}, {1, 2}, {2, 2}});
    const std::vector<std::int64_t> costs{10, 25, 8, 1};
    const std::vector<NodeIndex> terminals{NodeIndex{0}, NodeIndex{1}};
    const auto output = connectAll({graph, costs, terminals, {}}, {}, {});
    QVERIFY(output.has_value());
    // The parallel street is 15 too dear, the dead end would have to be free, the loop helps at no price.
    QCOMPARE(output.value().savingNeededCents, (std::vector<std::int64_t>{0, 15, 8, kInfiniteCents}));
}

void TestSteiner::errors_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("one cost missing") << 0 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("negative cost") << 1 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("terminal is no node") << 2 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("supply is no node") << 3 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no starts") << 4 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("sum overflows") << 5 << static_cast<int>(ErrorCode::Overflow);
}

void TestSteiner::errors()
{
    QFETCH(int, fault);
    QFETCH(int, code);
    const StreetGraph graph = graphOf(3, {{0, 1}, {1, 2}});
    std::vector<std::int64_t> costs{1, 1};
    std::vector<NodeIndex> terminals{NodeIndex{1}};
    std::vector<SupplyEntry> supplies{{NodeIndex{0}, 0}};
    SteinerParams params;
    if (fault == 0)
        costs.pop_back();
    if (fault == 1)
        costs[0] = -1;
    if (fault == 2)
        terminals[0] = NodeIndex{3};
    if (fault == 3)
        supplies[0].node = NodeIndex{9};
    if (fault == 4)
        params.starts = 0;
    if (fault == 5)
        costs = {kInfiniteCents - 1, kInfiniteCents - 1};
    const auto output = connectAll({graph, costs, terminals, supplies}, params, {});
    QVERIFY(!output.has_value());
    QCOMPARE(static_cast<int>(output.error().code), code);
}

void TestSteiner::largePricesAreExactOrRefused()
{
    const std::int64_t large = kInfiniteCents / 4;
    const StreetGraph graph = graphOf(4, {{0, 1}, {1, 2}, {1, 3}});
    const std::vector<std::int64_t> costs{large, large + 1, large + 2};
    const std::vector<NodeIndex> terminals{NodeIndex{0}, NodeIndex{2}, NodeIndex{3}};
    const auto output = connectAll({graph, costs, terminals, {}}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 3 * large + 3);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
}

void TestSteiner::randomGraphsAgainstDreyfusWagner_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("terminals");
    QTest::addColumn<int>("supplies");
    QTest::newRow("sparse, no supply") << 14 << 20 << 6 << 0;
    QTest::newRow("sparse, one supply") << 14 << 20 << 6 << 1;
    QTest::newRow("dense, three supplies") << 12 << 50 << 7 << 3;
    QTest::newRow("few nodes, many terminals") << 6 << 14 << 8 << 2;
    QTest::newRow("larger") << 30 << 60 << 8 << 2;
}

void TestSteiner::randomGraphsAgainstDreyfusWagner()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, terminals);
    QFETCH(int, supplies);
    int proven = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const test::TinyProblem problem =
            test::randomProblem(seed, static_cast<std::uint32_t>(nodes), static_cast<std::uint32_t>(edges),
                                static_cast<std::uint32_t>(terminals), static_cast<std::uint32_t>(supplies));
        const std::int64_t best = test::dreyfusWagner(problem).back();
        SteinerParams params;
        params.seed = seed;
        const auto output = connectAll(inputOf(problem), params, {});
        QVERIFY(output.has_value());
        const SteinerOutput& result = output.value();
        QVERIFY2(result.boundCents <= best && best <= result.valueCents, qPrintable(QString::number(seed)));
        QCOMPARE(result.stop == SolverStop::Optimal, result.boundCents == result.valueCents);
        QVERIFY(faultsOf({result.treeEdges, result.suppliesUsed, result.valueCents}, inputOf(problem)).empty());
        proven += result.stop == SolverStop::Optimal ? 1 : 0;
        QVERIFY2(100 * result.valueCents <= 110 * best, qPrintable(QString::number(seed)));
    }
    QVERIFY2(proven >= 120, qPrintable(QString::number(proven)));
}

void TestSteiner::savingsAreSound()
{
    // A street made cheaper by less than its saving must not give a cheaper network.
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        test::TinyProblem problem = test::randomProblem(seed, 12, 22, 5, 1);
        const auto output = connectAll(inputOf(problem), {}, {});
        QVERIFY(output.has_value());
        for (std::size_t e = 0; e < problem.costs.size(); ++e) {
            const std::int64_t saving = output.value().savingNeededCents[e];
            const std::int64_t cost = problem.costs[e];
            if (cost >= kInfiniteCents || saving == 0)
                continue;
            problem.costs[e] = std::max<std::int64_t>(0, cost - saving + 1);
            QVERIFY(saving >= kInfiniteCents || saving <= cost);
            QVERIFY2(test::dreyfusWagner(problem).back() >= output.value().valueCents ||
                         output.value().stop != SolverStop::Optimal,
                     qPrintable(QString("seed %1 edge %2").arg(seed).arg(e)));
            problem.costs[e] = cost;
        }
    }
}

void TestSteiner::publishedInstances_data()
{
    test::addPublishedRows([](const QString& name) {
        const QStringList chosen{"LIN/lin05.gr", "PUC/cc5-3p.gr", "GAP/gap2800.gr"};
        return chosen.contains(name) ? 5.0 : 0.0;
    });
}

void TestSteiner::publishedInstances()
{
    test::checkPublished();
}

void TestSteiner::threadsDoNotChangeTheAnswer()
{
    const test::TinyProblem problem = town(40, 60);
    RunContext one;
    RunContext four;
    four.threads = 4;
    const auto first = connectAll(inputOf(problem), {}, one);
    const auto second = connectAll(inputOf(problem), {}, four);
    QVERIFY(first.has_value() && second.has_value());
    QVERIFY(first.value() == second.value());
    QVERIFY(gapPercent(first.value().valueCents, first.value().boundCents) < 3.0);
    for (std::size_t i = 1; i < first.value().trace.size(); ++i) {
        QVERIFY(first.value().trace[i].value <= first.value().trace[i - 1].value);
        QVERIFY(first.value().trace[i].bound >= first.value().trace[i - 1].bound);
    }
}

void TestSteiner::cancelStopsQuickly()
{
    const test::TinyProblem problem = town(200, 2000);
    for (const int delayMs : {0, 30, 150, 400}) {
        std::stop_source source;
        RunContext ctx;
        ctx.stop = source.get_token();
        std::chrono::steady_clock::time_point asked;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(delayMs)); // the delay is what is tested
            asked = std::chrono::steady_clock::now();
            source.request_stop();
        });
        const auto output = connectAll(inputOf(problem), {}, ctx);
        const auto ended = std::chrono::steady_clock::now();
        canceller.join();
        QVERIFY(!output.has_value());
        QCOMPARE(output.error().code, ErrorCode::Cancelled);
        // 100 ms are promised; shared test machines get some more.
        QVERIFY2(ended - asked < std::chrono::milliseconds(400), qPrintable(QString::number(delayMs)));
    }
}

void TestSteiner::improvementsAreTold()
{
    const test::TinyProblem problem = town(30, 40);
    std::vector<ProofMoment> told;
    SteinerParams params;
    params.watch.onImprovement = [&](const ProofMoment& moment) { told.push_back(moment); };
    const auto output = connectAll(inputOf(problem), params, {});
    QVERIFY(output.has_value());
    std::vector<ProofStep> steps;
    double last = 0;
    for (const ProofMoment& moment : told) {
        steps.push_back(moment.step);
        QVERIFY(moment.seconds >= last);
        last = moment.seconds;
    }
    QVERIFY(steps == output.value().trace);
    QVERIFY(!steps.empty() && steps.back().value == output.value().valueCents);
}

void TestSteiner::timeLimitAnswersWithWhatThereIs()
{
    const test::TinyProblem problem = town(120, 700);
    SteinerParams params;
    for (const SolverClock clock : {SolverClock::Wall, SolverClock::Cpu}) {
        params.watch.clock = clock;
        params.watch.timeLimitS = 0.001;
        const auto output = connectAll(inputOf(problem), params, {});
        QVERIFY(output.has_value());
        const SteinerOutput& result = output.value();
        QCOMPARE(result.stop, SolverStop::TimeSpent);
        QVERIFY(0 < result.boundCents && result.boundCents < result.valueCents);
        QVERIFY(faultsOf({result.treeEdges, result.suppliesUsed, result.valueCents}, inputOf(problem)).empty());
    }
}

void TestSteiner::checkerFindsFaults_data()
{
    QTest::addColumn<std::vector<EdgeIndex>>("edges");
    QTest::addColumn<std::vector<std::uint32_t>>("supplies");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("fault");
    using Supplies = std::vector<std::uint32_t>;
    QTest::newRow("sound") << edgesOf({0, 1}) << Supplies{0} << qint64{13} << QString();
    QTest::newRow("wrong value") << edgesOf({0, 1}) << Supplies{0} << qint64{12} << QString("the value is not");
    QTest::newRow("cycle") << edgesOf({0, 1, 2}) << Supplies{0} << qint64{17} << QString("edge closes a cycle");
    QTest::newRow("twice") << edgesOf({0, 0, 1}) << Supplies{0} << qint64{14} << QString("edge closes a cycle");
    QTest::newRow("terminal missing") << edgesOf({0}) << Supplies{0} << qint64{11} << QString("terminal is not");
    QTest::newRow("tree apart") << edgesOf({0, 1, 3}) << Supplies{0} << qint64{21} << QString("node is in a tree");
    QTest::newRow("no supply") << edgesOf({0, 1}) << Supplies{} << qint64{3} << QString("node is in a tree");
    QTest::newRow("two supplies") << edgesOf({0, 1}) << Supplies{0, 1} << qint64{33} << QString("two used supplies");
    QTest::newRow("not an edge") << edgesOf({0, 9}) << Supplies{0} << qint64{11} << QString("not an edge");
    QTest::newRow("barred") << edgesOf({0, 1, 4}) << Supplies{0} << qint64{13} << QString("edge is barred");
}

void TestSteiner::checkerFindsFaults()
{
    QFETCH(std::vector<EdgeIndex>, edges);
    QFETCH(std::vector<std::uint32_t>, supplies);
    QFETCH(qint64, value);
    QFETCH(QString, fault);
    const StreetGraph graph = graphOf(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {2, 5}});
    const std::vector<std::int64_t> costs{1, 2, 4, 8, kInfiniteCents};
    const std::vector<NodeIndex> terminals{NodeIndex{1}, NodeIndex{2}};
    const std::vector<SupplyEntry> entries{{NodeIndex{0}, 10}, {NodeIndex{2}, 20}};
    const auto faults = faultsOf({edges, supplies, value}, {graph, costs, terminals, entries});
    QCOMPARE(faults.empty(), fault.isEmpty());
    if (!faults.empty())
        QVERIFY2(QString::fromStdString(faults.front()).startsWith(fault), faults.front().c_str());
}

QTEST_GUILESS_MAIN(TestSteiner)
#include "tst_steiner.moc"
