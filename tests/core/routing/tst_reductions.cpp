// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/detour_search.h"
#include "core/routing/link_tests.h"
#include "core/routing/problem_setup.h"
#include "core/routing/reductions.h"
#include "core/routing/special_distance.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

#include <utility>

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

/// Without some edges (1 = gone).
SolverProblem without(SolverProblem problem, const std::vector<std::uint8_t>& gone)
{
    std::vector<SolverEdge> left;
    for (std::uint32_t e = 0; e < gone.size(); ++e)
        if (gone[e] == 0)
            left.push_back(problem.graph.edge(e));
    problem.graph = SolverGraph(problem.graph.nodeCount(), std::move(left));
    return problem;
}

/// A path of nodes 0 … with these costs, then further edges.
SolverProblem pathProblem(const std::vector<std::int64_t>& costs, std::vector<SolverEdge> further,
                          const std::vector<std::uint32_t>& terminals)
{
    std::vector<SolverEdge> edges;
    for (std::uint32_t e = 0; e < costs.size(); ++e)
        edges.push_back({e, e + 1, costs[e]});
    edges.insert(edges.end(), further.begin(), further.end());
    const auto nodes = static_cast<std::uint32_t>(costs.size() + 1);
    SolverProblem problem{SolverGraph(nodes, std::move(edges)), std::vector<std::uint8_t>(nodes, 0), terminals.front()};
    for (const std::uint32_t terminal : terminals)
        problem.terminal[terminal] = 1;
    return problem;
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
    void linksByHand_data();
    void linksByHand();
    void certainLinksAreInOneBestTree();
    void profitByHand_data();
    void profitByHand();
    void detoursKeepTheOptimum();
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

void TestReductions::linksByHand_data()
{
    QTest::addColumn<std::int64_t>("dearer");
    QTest::addColumn<std::size_t>("links");
    // Terminals 0 and 2 at the ends of 0 – 1 – 2 (2 and 3), beside it 0 – 2 at some price.
    QTest::newRow("both edges: no other costs less") << std::int64_t{9} << std::size_t{2};
    QTest::newRow("as dear as the way") << std::int64_t{5} << std::size_t{2};
    QTest::newRow("cheaper than the way") << std::int64_t{4} << std::size_t{0};
}

void TestReductions::linksByHand()
{
    QFETCH(std::int64_t, dearer);
    QFETCH(std::size_t, links);
    const SolverProblem problem = pathProblem({2, 3}, {{0, 2, dearer}}, {0, 2});
    const std::vector<std::uint32_t> found = certainLinks(problem, {});
    QVERIFY(found.size() <= links && found.empty() == (links == 0));
    for (const std::uint32_t e : found)
        QVERIFY(e < 2);
}

void TestReductions::certainLinksAreInOneBestTree()
{
    std::size_t links = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const SolverProblem problem = problemOf(tinyProblem(seed));
        const std::int64_t best = optimumOf(problem);
        // All at once: free, with both ends to be joined.
        SolverProblem held = problem;
        std::vector<SolverEdge> edges = problem.graph.edges();
        std::int64_t sum = 0;
        for (const std::uint32_t e : certainLinks(problem, {})) {
            sum += std::exchange(edges[e].cost, 0);
            held.terminal[edges[e].a] = held.terminal[edges[e].b] = 1;
            ++links;
        }
        held.graph = SolverGraph(problem.graph.nodeCount(), std::move(edges));
        if (held.terminals().size() <= 11) // the slow solver's limit
            QVERIFY2(optimumOf(held) + sum == best, qPrintable(QString::number(seed)));
    }
    QVERIFY2(links > 500, qPrintable(QString::number(links)));
}

void TestReductions::profitByHand_data()
{
    QTest::addColumn<std::int64_t>("other");
    QTest::addColumn<bool>("found");
    // Edge 0 – 2 costs 10, the way over node 1 costs 12; terminal 3 lies at 1 (5), and at 0 by another edge.
    QTest::newRow("passing 1 saves nothing") << std::int64_t{5} << false;
    QTest::newRow("saves one") << std::int64_t{6} << false;
    QTest::newRow("saves two") << std::int64_t{7} << true;
    QTest::newRow("saves a lot") << std::int64_t{50} << true;
}

void TestReductions::profitByHand()
{
    QFETCH(std::int64_t, other);
    QFETCH(bool, found);
    SolverProblem problem = pathProblem({6, 6, 99}, {{0, 2, 10}, {1, 3, 5}, {0, 3, other}}, {0, 3});
    const std::vector<std::uint8_t> none(problem.graph.edgeCount(), 0);
    QCOMPARE(DetourSearch(problem, none, TerminalRole::Joined).exists(3), found);
    QVERIFY(!DetourSearch(problem, none, TerminalRole::Optional).exists(3));
    std::vector<std::uint8_t> gone = none;
    gone[4] = 1; // the edge that would be used instead
    QVERIFY(!DetourSearch(problem, gone, TerminalRole::Joined).exists(3));
}

void TestReductions::detoursKeepTheOptimum()
{
    std::size_t found = 0;
    std::size_t byProfit = 0; // what special distances alone do not show
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const SolverProblem problem = problemOf(tinyProblem(seed));
        const std::int64_t best = optimumOf(problem);
        std::vector<std::uint8_t> gone(problem.graph.edgeCount(), 0);
        DetourSearch search(problem, gone, TerminalRole::Joined);
        for (std::uint32_t e = 0; e < gone.size(); ++e) {
            if (!search.exists(e))
                continue;
            gone[e] = 1;
            ++found;
            const auto [a, b, cost] = problem.graph.edge(e);
            byProfit += seed % 3 == 0 && plainSpecialDistances(without(problem, gone))[a][b] > cost ? 1 : 0;
        }
        QVERIFY2(optimumOf(without(problem, gone)) == best, qPrintable(QString::number(seed)));
    }
    QVERIFY2(found > 5000, qPrintable(QString::number(found)));
    QVERIFY2(byProfit > 5, qPrintable(QString::number(byProfit)));
}

QTEST_GUILESS_MAIN(TestReductions)
#include "tst_reductions.moc"
