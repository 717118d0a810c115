// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/routing/dual_ascent.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace oasis;
using namespace oasis::routing;

/// The cuts that an ascent writes down prove its bound, and explain its reduced costs.
class TestRecordedAscent : public QObject
{
    Q_OBJECT

private slots:
    void pathByHand()
    {
        // root 0 –5– 1 –3– 2: the cut around 2 takes 3, then the cut around {2, 1} takes 5.
        const SolverGraph graph(3, {{0, 1, 5}, {1, 2, 3}});
        const RecordedAscent recorded = recordedAscent(graph, arcCosts(graph), 0, std::vector<std::uint32_t>{0, 2}, {});
        QCOMPARE(recorded.ascent.bound, 8);
        QCOMPARE(recorded.cuts.size(), std::size_t{2});
        QVERIFY(recorded.cuts[0].raises.empty());
        const std::vector<RaisedCuts::Raise> expected{{1, 3}, {2, 5}};
        QCOMPARE(recorded.cuts[1].nodes, (std::vector<std::uint32_t>{2, 1}));
        QVERIFY(recorded.cuts[1].raises == expected);
    }

    void cutsExplainTheBound_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void cutsExplainTheBound()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        const auto nodes = static_cast<std::uint32_t>(5 + random.below(40));
        std::vector<SolverEdge> edges;
        for (std::uint32_t node = 1; node < nodes; ++node)
            edges.push_back(
                {node, static_cast<std::uint32_t>(random.below(node)), static_cast<std::int64_t>(random.below(30))});
        for (std::uint32_t i = 0; i < nodes; ++i) {
            const auto a = static_cast<std::uint32_t>(random.below(nodes));
            const auto b = static_cast<std::uint32_t>(random.below(nodes));
            if (a != b)
                edges.push_back({a, b, static_cast<std::int64_t>(random.below(30))});
        }
        const SolverGraph graph(nodes, edges);
        std::vector<std::int64_t> costs = arcCosts(graph);
        for (std::int64_t& cost : costs) // the two directions of an edge may differ
            cost = random.below(10) == 0 ? kInfiniteCents : cost + static_cast<std::int64_t>(random.below(3));
        std::vector<std::uint32_t> terminals;
        for (int i = 0; i < 6; ++i)
            terminals.push_back(static_cast<std::uint32_t>(random.below(nodes)));
        const std::uint32_t root = terminals.front();
        const RecordedAscent recorded = recordedAscent(graph, costs, root, terminals, {});

        const Ascent plain = dualAscent(graph, costs, root, terminals, {});
        QCOMPARE(recorded.ascent.bound, plain.bound);
        QCOMPARE(recorded.ascent.reduced, plain.reduced);
        QCOMPARE(recorded.cuts.size(), terminals.size());
        std::int64_t sum = 0;
        std::vector<std::int64_t> left = costs;
        for (std::size_t i = 0; i < recorded.cuts.size(); ++i) {
            const RaisedCuts& cuts = recorded.cuts[i];
            QCOMPARE(cuts.raises.empty(), cuts.nodes.empty());
            if (!cuts.nodes.empty())
                QCOMPARE(cuts.nodes.front(), terminals[i]);
            QVERIFY(std::find(cuts.nodes.begin(), cuts.nodes.end(), root) == cuts.nodes.end());
            std::uint32_t least = 1;
            for (const RaisedCuts::Raise& raise : cuts.raises) {
                QVERIFY(raise.amount >= 1 && raise.nodeCount >= least && raise.nodeCount <= cuts.nodes.size());
                least = raise.nodeCount;
                sum += raise.amount;
                std::vector<bool> inside(nodes, false);
                for (std::uint32_t k = 0; k < raise.nodeCount; ++k)
                    inside[cuts.nodes[k]] = true;
                for (std::uint32_t arc = 0; arc < left.size(); ++arc)
                    if (inside[graph.head(arc)] && !inside[graph.tail(arc)] && costs[arc] < kInfiniteCents)
                        left[arc] -= raise.amount;
            }
        }
        QCOMPARE(sum, recorded.ascent.bound);
        QCOMPARE(left, recorded.ascent.reduced);
        QVERIFY(*std::min_element(left.begin(), left.end()) >= 0);
    }

    void stopLeavesValidCuts()
    {
        std::stop_source source;
        source.request_stop();
        constexpr std::uint32_t kNodes = 3000; // enough work to look for a stop
        std::vector<SolverEdge> edges;
        for (std::uint32_t node = 1; node < kNodes; ++node)
            edges.push_back({node - 1, node, 1});
        for (std::uint32_t node = 0; node < kNodes; ++node)
            edges.push_back(
                {node, (node * 7 + 3) % kNodes == node ? (node + 1) % kNodes : (node * 7 + 3) % kNodes, 900});
        const SolverGraph graph(kNodes, edges);
        const std::vector<std::uint32_t> terminals{0, kNodes - 1};
        const RecordedAscent whole = recordedAscent(graph, arcCosts(graph), 0, terminals, {});
        const RecordedAscent cut = recordedAscent(graph, arcCosts(graph), 0, terminals, source.get_token());
        QVERIFY(cut.ascent.stopped);
        QVERIFY(cut.ascent.bound <= whole.ascent.bound);
    }
};

QTEST_GUILESS_MAIN(TestRecordedAscent)
#include "tst_recorded_ascent.moc"
