// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/routing/cut_separation.h"

#include <QtTest>

#include <algorithm>

using namespace oasis;
using namespace oasis::routing;

namespace {

SolverGraph randomGraph(Random& random, std::uint32_t nodes, std::uint32_t edges)
{
    std::vector<SolverEdge> list;
    for (std::uint32_t node = 1; node < nodes; ++node)
        list.push_back({node, static_cast<std::uint32_t>(random.below(node)), 1});
    while (list.size() < edges) {
        const auto a = static_cast<std::uint32_t>(random.below(nodes));
        const auto b = static_cast<std::uint32_t>(random.below(nodes));
        if (a != b)
            list.push_back({a, b, 1});
    }
    return {nodes, std::move(list)};
}

/// Of all sets with the terminal and without the root: the least that enters one.
double smallestCut(const SolverGraph& graph, std::uint32_t root, std::uint32_t terminal, std::span<const double> value)
{
    double smallest = 1e9;
    for (std::uint32_t set = 0; set < (1U << graph.nodeCount()); ++set) {
        if ((set >> terminal & 1U) == 0 || (set >> root & 1U) != 0)
            continue;
        double enters = 0;
        for (std::uint32_t arc = 0; arc < value.size(); ++arc)
            if ((set >> graph.head(arc) & 1U) != 0 && (set >> graph.tail(arc) & 1U) == 0)
                enters += value[arc];
        smallest = std::min(smallest, enters);
    }
    return smallest;
}

/// Without the cut's arcs, nothing leads from the root to the terminal.
bool separates(const SolverGraph& graph, std::uint32_t root, std::uint32_t terminal, const DirectedCut& cut)
{
    std::vector<std::uint8_t> seen(graph.nodeCount(), 0);
    std::vector<std::uint32_t> stack{root};
    seen[root] = 1;
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const std::uint32_t arc : graph.out(node))
            if (seen[graph.head(arc)] == 0 && !std::binary_search(cut.arcs.begin(), cut.arcs.end(), arc)) {
                seen[graph.head(arc)] = 1;
                stack.push_back(graph.head(arc));
            }
    }
    return seen[terminal] == 0;
}

} // namespace

class TestCutSeparation : public QObject
{
    Q_OBJECT

private slots:
    void pathByHand()
    {
        // root 0 –0.5– 1 –1– 2: only what enters {1, 2} is violated.
        const SolverGraph graph(3, {{0, 1, 1}, {1, 2, 1}});
        CutSeparator separator(graph, 0);
        const std::vector<double> value{0.5, 0, 1, 0};
        separator.begin(value);
        std::vector<DirectedCut> cuts;
        separator.find(2, 5, cuts);
        QCOMPARE(cuts.size(), std::size_t{1});
        QCOMPARE(cuts[0].arcs, std::vector<std::uint32_t>{0});
        separator.find(1, 5, cuts); // the same cut stays open
        QCOMPARE(cuts.size(), std::size_t{1});
    }

    void nestedCutsByHand()
    {
        // Nothing is used: both edges of the path are cuts, one around the other.
        const SolverGraph graph(3, {{0, 1, 1}, {1, 2, 1}});
        CutSeparator separator(graph, 0);
        separator.begin(std::vector<double>(4, 0));
        std::vector<DirectedCut> cuts;
        separator.find(2, 5, cuts);
        QCOMPARE(cuts.size(), std::size_t{2});
        QVERIFY(cuts[0].arcs != cuts[1].arcs);
    }

    void randomPointsAgainstAllSets()
    {
        int violated = 0;
        for (std::uint64_t seed = 1; seed <= 150; ++seed) {
            Random random(seed);
            const SolverGraph graph = randomGraph(random, 9, 16);
            std::vector<double> value(2 * std::size_t{graph.edgeCount()});
            for (double& v : value)
                v = static_cast<double>(random.below(9)) / 8 * static_cast<double>(random.below(2));
            const auto terminal = static_cast<std::uint32_t>(1 + random.below(8));
            const double smallest = smallestCut(graph, 0, terminal, value);
            CutSeparator separator(graph, 0);
            separator.begin(value);
            std::vector<DirectedCut> cuts;
            separator.find(terminal, 3, cuts);
            QCOMPARE(!cuts.empty(), smallest < 0.99);
            violated += cuts.empty() ? 0 : 1;
            for (const DirectedCut& cut : cuts) {
                double enters = 0;
                for (const std::uint32_t arc : cut.arcs)
                    enters += value[arc];
                QVERIFY2(enters < 0.9996, qPrintable(QString::number(seed)));
                QVERIFY(separates(graph, 0, terminal, cut));
            }
        }
        QVERIFY(violated > 30 && violated < 150);
    }
};

QTEST_GUILESS_MAIN(TestCutSeparation)
#include "tst_cut_separation.moc"
