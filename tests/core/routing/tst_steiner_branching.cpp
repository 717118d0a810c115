// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/dual_improvement.h"
#include "core/routing/problem_setup.h"
#include "core/routing/shortest_path_heuristic.h"
#include "core/routing/steiner_branching.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

#include <chrono>
#include <thread>

using namespace oasis;
using namespace oasis::routing;

namespace {

constexpr std::int64_t kMuch = 50'000'000'000;

/// A hypercube whose even corners are terminals: reductions and ascents alone do not close its gap.
test::TinyProblem hypercube(std::uint32_t dimensions, std::int64_t costUnit, std::uint64_t seed)
{
    Random random(seed);
    test::TinyProblem problem;
    StreetGraphBuilder builder;
    builder.addNodes(std::size_t{1} << dimensions);
    for (std::uint32_t node = 0; node < (1U << dimensions); ++node) {
        std::uint32_t ones = 0;
        for (std::uint32_t bit = 0; bit < dimensions; ++bit) {
            ones += node >> bit & 1U;
            if ((node >> bit & 1U) == 0) {
                builder.addEdge(NodeIndex{node}, NodeIndex{node | (1U << bit)});
                problem.costs.push_back(costUnit * static_cast<std::int64_t>(seed == 0 ? 1 : 100 + random.below(10)));
            }
        }
        if (ones % 2 == 0)
            problem.terminals.push_back(NodeIndex{node});
    }
    problem.graph = builder.freeze().value();
    return problem;
}

struct Found
{
    std::int64_t value = 0;
    std::int64_t bound = 0;
    friend bool operator==(const Found&, const Found&) = default;
};

/// Branch and bound from any tree on; trees are pruned, which is all that a caller must do.
Found solve(const SolverProblem& problem, std::int64_t work, const RunContext& ctx = {})
{
    SteinerBest best;
    best.value = growTree(problem, problem.root, {}).cost;
    best.accept = [&](std::span<const std::uint32_t> edges) -> Result<std::int64_t> {
        return spanAndPrune(problem, edges).cost;
    };
    std::int64_t told = 0;
    const SteinerBranching branching{best, ctx, [&](std::int64_t bound) { told = std::max(told, bound); }};
    PartEffort effort;
    effort.work = work;
    effort.largestRelaxed = 5000;
    effort.dualSteps = 1;
    const std::int64_t bound = branching.run(problem, 0, effort);
    if (!best.failure.has_value() || told > std::max(bound, best.value))
        return {};
    return {best.value, bound};
}

SolverProblem prepared(const test::TinyProblem& tiny)
{
    return prepare({tiny.graph, tiny.costs, tiny.terminals, tiny.supplies}).value().problem;
}

} // namespace

class TestSteinerBranching : public QObject
{
    Q_OBJECT

private slots:
    void randomGraphsAgainstDreyfusWagner_data();
    void randomGraphsAgainstDreyfusWagner();
    void hypercubesAreProven_data();
    void hypercubesAreProven();
    void littleWorkLeavesABound();
    void relaxationStaysBelowTheBestTree();
    void barredArcsAreInNoBetterTree();
    void threadsDoNotChangeTheAnswer();
    void cancelLeavesABound();
    void refusedTreesEndTheSearch();
};

void TestSteinerBranching::randomGraphsAgainstDreyfusWagner_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("terminals");
    QTest::addColumn<int>("supplies");
    QTest::newRow("sparse") << 16 << 26 << 7 << 0;
    QTest::newRow("dense") << 14 << 60 << 7 << 2;
    QTest::newRow("larger") << 40 << 90 << 8 << 1;
}

void TestSteinerBranching::randomGraphsAgainstDreyfusWagner()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, terminals);
    QFETCH(int, supplies);
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const test::TinyProblem tiny =
            test::randomProblem(seed, static_cast<std::uint32_t>(nodes), static_cast<std::uint32_t>(edges),
                                static_cast<std::uint32_t>(terminals), static_cast<std::uint32_t>(supplies));
        const std::int64_t best = test::dreyfusWagner(tiny).back();
        const Found found = solve(prepared(tiny), kMuch);
        QVERIFY2(found.value == best && found.bound == best, qPrintable(QString::number(seed)));
    }
}

void TestSteinerBranching::hypercubesAreProven_data()
{
    QTest::addColumn<int>("dimensions");
    QTest::addColumn<qint64>("unit");
    QTest::addColumn<int>("seed");
    QTest::newRow("edges of price 1") << 3 << qint64{1} << 0;
    QTest::newRow("edges of price 1, four dimensions") << 4 << qint64{1} << 0;
    QTest::newRow("uneven prices") << 4 << qint64{1} << 1;
    QTest::newRow("huge prices") << 4 << qint64{1'000'000'000'000} << 2;
}

void TestSteinerBranching::hypercubesAreProven()
{
    QFETCH(int, dimensions);
    QFETCH(qint64, unit);
    QFETCH(int, seed);
    const test::TinyProblem tiny =
        hypercube(static_cast<std::uint32_t>(dimensions), unit, static_cast<std::uint64_t>(seed));
    const std::int64_t best = test::dreyfusWagner(tiny).back();
    QCOMPARE(solve(prepared(tiny), kMuch), (Found{best, best}));
}

void TestSteinerBranching::littleWorkLeavesABound()
{
    const test::TinyProblem tiny = hypercube(4, 1, 3);
    const std::int64_t best = test::dreyfusWagner(tiny).back();
    std::int64_t last = 0;
    for (const std::int64_t work : {0, 200'000, 2'000'000, 20'000'000}) {
        const Found found = solve(prepared(tiny), work);
        QVERIFY(found.bound <= best && best <= found.value);
        QVERIFY(found.bound >= last);
        last = found.bound;
    }
    QVERIFY(last > 0);
}

void TestSteinerBranching::relaxationStaysBelowTheBestTree()
{
    int exact = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const test::TinyProblem tiny = test::randomProblem(seed, 24, 50, 8, seed % 2 == 0 ? 1 : 0);
        const SolverProblem problem = prepared(tiny);
        const std::int64_t best = test::dreyfusWagner(tiny).back();
        const AscentProblem question{problem.graph, arcCosts(problem.graph), problem.root, problem.terminals()};
        CutRelaxation relaxation(question);
        auto progress = CutRelaxation::Progress::Gained;
        for (int round = 0; round < 100 && progress == CutRelaxation::Progress::Gained; ++round) {
            progress = relaxation.round(kMuch, {});
            QVERIFY2(relaxation.dual().bound <= best, qPrintable(QString::number(seed)));
            for (const std::int64_t reduced : relaxation.dual().reduced)
                QVERIFY(reduced >= 0);
        }
        QCOMPARE(progress, CutRelaxation::Progress::Complete);
        QVERIFY(relaxation.objective() <= static_cast<double>(best) + 1e-6);
        exact += relaxation.objective() > static_cast<double>(best) - 1e-6 ? 1 : 0;
    }
    QVERIFY2(exact > 50, qPrintable(QString::number(exact))); // the relaxation is nearly always tight on such graphs
}

void TestSteinerBranching::barredArcsAreInNoBetterTree()
{
    // What the reduced costs say of single edges holds, also where flow balance has shifted them.
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        test::TinyProblem tiny = test::randomProblem(seed, 14, 26, 6, 0);
        const PreparedProblem whole = prepare({tiny.graph, tiny.costs, tiny.terminals, tiny.supplies}).value();
        const SolverProblem& problem = whole.problem;
        const AscentProblem question{problem.graph, arcCosts(problem.graph), problem.root, problem.terminals()};
        CutRelaxation relaxation(question);
        while (relaxation.round(kMuch, {}) == CutRelaxation::Progress::Gained)
            continue;
        const AscentDistances distances =
            ascentDistances(problem.graph, relaxation.dual(), problem.root, question.terminals, {});
        for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e) {
            const std::int64_t through = boundThrough(problem.graph, relaxation.dual(), distances, e);
            if (through >= kInfiniteCents)
                continue;
            // The edge made free by its whole price: trees that use it now cost at least `through` minus that price.
            const std::uint32_t street = whole.origin[e];
            const std::int64_t price = tiny.costs[street];
            tiny.costs[street] = 0;
            const std::int64_t best = test::dreyfusWagner(tiny).back();
            tiny.costs[street] = kInfiniteCents;
            const std::int64_t without = test::dreyfusWagner(tiny).back();
            tiny.costs[street] = price;
            QVERIFY2(best >= std::min(through - price, without),
                     qPrintable(QString("seed %1 edge %2").arg(seed).arg(e)));
        }
    }
}

void TestSteinerBranching::threadsDoNotChangeTheAnswer()
{
    const SolverProblem problem = prepared(hypercube(5, 1, 4));
    RunContext four;
    four.threads = 4;
    QCOMPARE(solve(problem, 60'000'000), solve(problem, 60'000'000, four));
}

void TestSteinerBranching::cancelLeavesABound()
{
    const SolverProblem problem = prepared(hypercube(6, 1, 5));
    std::stop_source source;
    RunContext ctx;
    ctx.stop = source.get_token();
    std::chrono::steady_clock::time_point asked;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200)); // the delay is what is tested
        asked = std::chrono::steady_clock::now();
        source.request_stop();
    });
    const Found found = solve(problem, kMuch * 1000, ctx);
    const auto ended = std::chrono::steady_clock::now();
    canceller.join();
    QVERIFY(found.bound <= found.value);
    QVERIFY(ended - asked < std::chrono::milliseconds(400)); // 100 ms are promised; shared machines get some more
}

void TestSteinerBranching::refusedTreesEndTheSearch()
{
    const SolverProblem problem = prepared(hypercube(4, 1, 6));
    SteinerBest best;
    best.value = kInfiniteCents / 2;
    best.accept = [](std::span<const std::uint32_t>) -> Result<std::int64_t> {
        return fail(ErrorCode::Internal, "refused");
    };
    const RunContext ctx;
    const SteinerBranching branching{best, ctx, {}};
    const std::int64_t bound = branching.run(problem, 0, {kMuch, 5000});
    QVERIFY(!best.failure.has_value());
    QVERIFY(bound <= best.value);
}

QTEST_GUILESS_MAIN(TestSteinerBranching)
#include "tst_steiner_branching.moc"
