// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/problem_setup.h"
#include "core/routing/reductions.h"
#include "core/routing/special_distance.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;

namespace {

SolverProblem problemOf(const test::TinyProblem& tiny)
{
    return prepare({tiny.graph, tiny.costs, tiny.terminals, tiny.supplies}).value().problem;
}

/// Small problems whose costs repeat often (odd seeds) or hardly ever (even seeds).
test::TinyProblem tinyProblem(std::uint64_t seed)
{
    Random random(seed * 77);
    const auto nodes = static_cast<std::uint32_t>(8 + random.below(25));
    const auto edges = nodes + static_cast<std::uint32_t>(random.below(2 * nodes));
    const auto terminals = static_cast<std::uint32_t>(3 + random.below(5));
    test::TinyProblem problem =
        test::randomProblem(seed, nodes, edges, terminals, static_cast<std::uint32_t>(random.below(3)));
    for (std::int64_t& cost : problem.costs)
        if (seed % 2 == 0 && cost < kInfiniteCents)
            cost = cost * 1000 + static_cast<std::int64_t>(random.below(1000));
    return problem;
}

std::int64_t optimumOf(const SolverProblem& problem)
{
    test::TinyProblem tiny;
    StreetGraphBuilder builder;
    builder.addNodes(problem.graph.nodeCount());
    for (const SolverEdge& edge : problem.graph.edges()) {
        builder.addEdge(NodeIndex{edge.a}, NodeIndex{edge.b});
        tiny.costs.push_back(edge.cost);
    }
    tiny.graph = builder.freeze().value();
    for (const std::uint32_t terminal : problem.terminals())
        tiny.terminals.push_back(NodeIndex{terminal});
    return tiny.terminals.empty() ? 0 : test::dreyfusWagner(tiny).back();
}

/// Special distances by definition: pieces between terminals, the dearest counts (Floyd & Warshall, twice).
std::vector<std::vector<std::int64_t>> plainSpecialDistances(const SolverProblem& problem)
{
    const std::size_t nodes = problem.graph.nodeCount();
    std::vector<std::vector<std::int64_t>> path(nodes, std::vector<std::int64_t>(nodes, kInfiniteCents));
    for (std::size_t v = 0; v < nodes; ++v)
        path[v][v] = 0;
    for (const SolverEdge& edge : problem.graph.edges())
        path[edge.a][edge.b] = path[edge.b][edge.a] = std::min(path[edge.a][edge.b], edge.cost);
    for (std::size_t v = 0; v < nodes; ++v)
        for (std::size_t a = 0; a < nodes; ++a)
            for (std::size_t b = 0; b < nodes; ++b)
                path[a][b] = std::min({path[a][b], path[a][v] + path[v][b], kInfiniteCents});
    auto special = path;
    for (std::size_t v = 0; v < nodes; ++v)
        for (std::size_t a = 0; a < nodes && problem.terminal[v] != 0; ++a)
            for (std::size_t b = 0; b < nodes; ++b)
                special[a][b] = std::min(special[a][b], std::max(special[a][v], special[v][b]));
    return special;
}

} // namespace

class TestReductions : public QObject
{
    Q_OBJECT

private slots:
    void bottlenecksOfAChain();
    void specialDistancesAreUpperBounds();
    void optimumIsKept_data();
    void optimumIsKept();
    void restoredTreesAreTrees();
};

void TestReductions::bottlenecksOfAChain()
{
    const TerminalBottlenecks chain(5, {{7, 0, 1}, {3, 1, 2}, {9, 2, 3}, {1, 0, 3}});
    QCOMPARE(chain.between(0, 0), 0);
    QCOMPARE(chain.between(1, 2), 3);
    QCOMPARE(chain.between(2, 3), 7);
    QCOMPARE(chain.between(0, 3), 1);
    QVERIFY(chain.between(0, 4) >= kInfiniteCents);
}

void TestReductions::specialDistancesAreUpperBounds()
{
    int exact = 0;
    int all = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const SolverProblem problem = problemOf(tinyProblem(seed));
        const SpecialDistances distances(problem, 8, {});
        const auto special = plainSpecialDistances(problem);
        for (const std::uint32_t a : problem.terminals())
            for (const SolverEdge& edge : problem.graph.edges()) {
                QVERIFY(distances.upperBound(edge.a, edge.b) >= special[edge.a][edge.b]);
                QVERIFY(distances.upperBound(a, edge.b) >= special[a][edge.b]);
                exact += distances.upperBound(edge.a, edge.b) == special[edge.a][edge.b] ? 1 : 0;
                ++all;
            }
    }
    QVERIFY2(10 * exact >= 9 * all, qPrintable(QString("%1 of %2").arg(exact).arg(all)));
}

void TestReductions::optimumIsKept_data()
{
    QTest::addColumn<bool>("quickFirst");
    QTest::newRow("quick tests first") << true;
    QTest::newRow("extended tests alone") << false;
}

void TestReductions::optimumIsKept()
{
    QFETCH(bool, quickFirst);
    std::size_t before = 0;
    std::size_t after = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const test::TinyProblem tiny = tinyProblem(seed);
        const std::int64_t best = test::dreyfusWagner(tiny).back();
        ProblemReducer reducer(problemOf(tiny));
        if (quickFirst)
            reducer.reduce({});
        before += reducer.problem().graph.edgeCount();
        reducer.reduceFurther({});
        after += reducer.problem().graph.edgeCount();
        QVERIFY2(optimumOf(reducer.problem()) + reducer.fixedCost() == best, qPrintable(QString::number(seed)));
    }
    QVERIFY2(4 * after < before, qPrintable(QString("%1 of %2").arg(after).arg(before)));
}

void TestReductions::restoredTreesAreTrees()
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const SolverProblem first = problemOf(tinyProblem(seed));
        ProblemReducer reducer(first);
        reducer.reduceFurther({});
        std::vector<std::uint32_t> all;
        for (std::uint32_t e = 0; e < reducer.problem().graph.edgeCount(); ++e)
            all.push_back(e);
        const SolverTree small = spanAndPrune(reducer.problem(), all);
        const std::vector<std::uint32_t> restored = reducer.restore(small.edges);
        QVERIFY(std::adjacent_find(restored.begin(), restored.end()) == restored.end());
        const SolverTree whole = spanAndPrune(first, restored);
        QVERIFY2(whole.cost <= small.cost + reducer.fixedCost(), qPrintable(QString::number(seed)));
        NodeSets sets(first.graph.nodeCount());
        for (const std::uint32_t e : whole.edges)
            QVERIFY(sets.unite(first.graph.edge(e).a, first.graph.edge(e).b));
        for (const std::uint32_t terminal : first.terminals())
            QCOMPARE(sets.leader(terminal), sets.leader(first.root));
    }
}

QTEST_GUILESS_MAIN(TestReductions)
#include "tst_reductions.moc"
