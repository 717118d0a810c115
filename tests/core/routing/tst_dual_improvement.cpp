// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/dual_improvement.h"
#include "core/routing/problem_setup.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;

namespace {

/// The graph's costs minus the cuts, set by set.
std::vector<std::int64_t> plainReduced(const SolverGraph& graph, const std::vector<RaisedCuts>& cuts)
{
    std::vector<std::int64_t> reduced = arcCosts(graph);
    for (const RaisedCuts& family : cuts)
        for (const RaisedCuts::Raise& raise : family.raises) {
            std::vector<std::uint8_t> inside(graph.nodeCount(), 0);
            for (std::uint32_t i = 0; i < raise.nodeCount; ++i)
                inside[family.nodes[i]] = 1;
            for (std::uint32_t arc = 0; arc < reduced.size(); ++arc)
                if (inside[graph.head(arc)] != 0 && inside[graph.tail(arc)] == 0)
                    reduced[arc] -= raise.amount;
        }
    return reduced;
}

/// A square grid of streets with random prices, and random terminals.
SolverProblem grid(std::uint64_t seed, std::uint32_t side, std::uint32_t terminals)
{
    Random random(seed);
    std::vector<SolverEdge> edges;
    for (std::uint32_t node = 0; node < side * side; ++node) {
        const auto cost = [&] { return static_cast<std::int64_t>(1000 + random.below(9000)); };
        if (node % side + 1 < side)
            edges.push_back({node, node + 1, cost()});
        if (node + side < side * side)
            edges.push_back({node, node + side, cost()});
    }
    SolverProblem problem{SolverGraph(side * side, std::move(edges)), std::vector<std::uint8_t>(side * side, 0), 0};
    problem.terminal[0] = 1;
    for (std::uint32_t i = 0; i < terminals; ++i)
        problem.terminal[random.below(side * side)] = 1;
    return problem;
}

} // namespace

class TestDualImprovement : public QObject
{
    Q_OBJECT

private slots:
    void cutsProveTheBound();
    void gridsGain();
    void stopLeavesAProof();
};

void TestDualImprovement::cutsProveTheBound()
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const test::TinyProblem tiny = test::randomProblem(seed, 30, 60, 8, seed % 3 == 0 ? 2 : 0);
        const SolverProblem problem = prepare({tiny.graph, tiny.costs, tiny.terminals, tiny.supplies}).value().problem;
        const std::vector<std::uint32_t> terminals = problem.terminals();
        const auto costs = arcCosts(problem.graph);
        const Ascent plain = dualAscent(problem.graph, costs, problem.root, terminals, {});
        const RecordedAscent found = improvedAscent(problem.graph, costs, problem.root, terminals, {20, seed}, {});
        QVERIFY(found.ascent.bound >= plain.bound);
        QVERIFY2(found.ascent.bound <= test::dreyfusWagner(tiny).back(), qPrintable(QString::number(seed)));
        std::int64_t sum = 0;
        for (const RaisedCuts& family : found.cuts) {
            for (const RaisedCuts::Raise& raise : family.raises)
                sum += raise.amount;
            QVERIFY(std::find(family.nodes.begin(), family.nodes.end(), problem.root) == family.nodes.end());
            QVERIFY(family.nodes.empty() || problem.terminal[family.nodes.front()] != 0);
        }
        QCOMPARE(sum, found.ascent.bound);
        const std::vector<std::int64_t> reduced = plainReduced(problem.graph, found.cuts);
        QVERIFY(reduced == found.ascent.reduced);
        QVERIFY(*std::min_element(reduced.begin(), reduced.end()) >= 0);
    }
}

void TestDualImprovement::gridsGain()
{
    int better = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const SolverProblem problem = grid(seed, 25, 60);
        const auto costs = arcCosts(problem.graph);
        const Ascent plain = dualAscent(problem.graph, costs, problem.root, problem.terminals(), {});
        const RecordedAscent found =
            improvedAscent(problem.graph, costs, problem.root, problem.terminals(), {20, seed}, {});
        better += found.ascent.bound > plain.bound ? 1 : 0;
        QVERIFY(plainReduced(problem.graph, found.cuts) == found.ascent.reduced);
    }
    QVERIFY2(better >= 7, qPrintable(QString::number(better)));
}

void TestDualImprovement::stopLeavesAProof()
{
    const test::TinyProblem tiny = test::randomProblem(5, 30, 60, 8, 0);
    const SolverProblem problem = prepare({tiny.graph, tiny.costs, tiny.terminals, tiny.supplies}).value().problem;
    std::stop_source source;
    source.request_stop();
    const RecordedAscent found = improvedAscent(problem.graph, arcCosts(problem.graph), problem.root,
                                                problem.terminals(), {1000000, 1}, source.get_token());
    QVERIFY(found.ascent.bound <= test::dreyfusWagner(tiny).back());
    QVERIFY(plainReduced(problem.graph, found.cuts) == found.ascent.reduced);
}

QTEST_GUILESS_MAIN(TestDualImprovement)
#include "tst_dual_improvement.moc"
