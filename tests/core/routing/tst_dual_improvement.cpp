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

} // namespace

class TestDualImprovement : public QObject
{
    Q_OBJECT

private slots:
    void cutsProveTheBound();
    void stopLeavesAProof();
};

void TestDualImprovement::cutsProveTheBound()
{
    int better = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const test::TinyProblem tiny = test::randomProblem(seed, 30, 60, 8, seed % 3 == 0 ? 2 : 0);
        const SolverProblem problem = prepare({tiny.graph, tiny.costs, tiny.terminals, tiny.supplies}).value().problem;
        const std::vector<std::uint32_t> terminals = problem.terminals();
        const auto costs = arcCosts(problem.graph);
        const Ascent plain = dualAscent(problem.graph, costs, problem.root, terminals, {});
        const RecordedAscent found = improvedAscent(problem.graph, costs, problem.root, terminals, {20, seed}, {});
        QVERIFY(found.ascent.bound >= plain.bound);
        better += found.ascent.bound > plain.bound ? 1 : 0;
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
    QVERIFY2(better >= 20, qPrintable(QString::number(better)));
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
