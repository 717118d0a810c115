// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/network/shortest_path.h"

#include <QtTest>

#include <algorithm>

using namespace oasis;

namespace {

StreetGraph line(std::uint32_t nodes)
{
    StreetGraphBuilder builder;
    builder.addNodes(nodes);
    for (std::uint32_t node = 0; node + 1 < nodes; ++node)
        builder.addEdge(NodeIndex{node}, NodeIndex{node + 1});
    return builder.freeze().value();
}

} // namespace

class TestShortestPath : public QObject
{
    Q_OBJECT

private slots:
    void nearestSourceWins();
    void limitsEndTheSearch();
    void barredEdgesAreNotUsed();
    void errors();
    void cancel();
    void randomGraphsAgainstBellmanFord();
};

void TestShortestPath::nearestSourceWins()
{
    const StreetGraph graph = line(5);
    const std::vector<std::int64_t> costs{1, 2, 3, 4};
    const std::vector<SearchSource> sources{{NodeIndex{0}, 0}, {NodeIndex{4}, 1}};
    SearchSpace space;
    QVERIFY(shortestPaths(graph, costs, sources, space, {}).has_value());
    QCOMPARE(space.distance(NodeIndex{2}), 3);
    QCOMPARE(space.source(NodeIndex{2}), 0U);
    QCOMPARE(space.distance(NodeIndex{3}), 5);
    QCOMPARE(space.source(NodeIndex{3}), 1U);
    QVERIFY(space.pathTo(graph, NodeIndex{2}) == (std::vector<EdgeIndex>{EdgeIndex{0}, EdgeIndex{1}}));
    QVERIFY(space.parentArc(NodeIndex{4}) == kInvalidArc);
}

void TestShortestPath::limitsEndTheSearch()
{
    const StreetGraph graph = line(5);
    const std::vector<std::int64_t> costs{1, 2, 3, 4};
    const std::vector<SearchSource> sources{{NodeIndex{0}, 0}};
    SearchSpace space;
    QVERIFY(shortestPaths(graph, costs, sources, {5, kInvalidNode}, space, {}).has_value());
    QVERIFY(space.reached(NodeIndex{2}));
    QVERIFY(!space.reached(NodeIndex{3}));
    QVERIFY(shortestPaths(graph, costs, sources, {kInfiniteCents, NodeIndex{3}}, space, {}).has_value());
    QCOMPARE(space.distance(NodeIndex{3}), 6);
    QVERIFY(!space.reached(NodeIndex{4})); // a new search forgets the old one
}

void TestShortestPath::barredEdgesAreNotUsed()
{
    const StreetGraph graph = line(3);
    const std::vector<std::int64_t> costs{1, kInfiniteCents};
    const std::vector<SearchSource> sources{{NodeIndex{0}, 0}};
    SearchSpace space;
    QVERIFY(shortestPaths(graph, costs, sources, space, {}).has_value());
    QCOMPARE(space.distance(NodeIndex{2}), kInfiniteCents);
}

void TestShortestPath::errors()
{
    const StreetGraph graph = line(3);
    const std::vector<SearchSource> sources{{NodeIndex{0}, 0}};
    const auto codeOf = [&](const std::vector<std::int64_t>& costs, const std::vector<SearchSource>& from) {
        SearchSpace space;
        const auto done = shortestPaths(graph, costs, from, space, {});
        return done.has_value() ? ErrorCode::Internal : done.error().code;
    };
    QCOMPARE(codeOf({1}, sources), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf({1, -1}, sources), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf({1, 1}, {{NodeIndex{3}, 0}}), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf({kInfiniteCents - 1, kInfiniteCents - 1}, sources), ErrorCode::Overflow);
}

void TestShortestPath::cancel()
{
    const StreetGraph graph = line(5000);
    const std::vector<std::int64_t> costs(graph.edgeCount(), 1);
    const std::vector<SearchSource> sources{{NodeIndex{0}, 0}};
    std::stop_source source;
    source.request_stop();
    RunContext ctx;
    ctx.stop = source.get_token();
    SearchSpace space;
    const auto done = shortestPaths(graph, costs, sources, space, ctx);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
}

void TestShortestPath::randomGraphsAgainstBellmanFord()
{
    SearchSpace space; // one for graphs of all sizes
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        StreetGraphBuilder builder;
        const std::uint64_t nodes = 2 + random.below(40);
        builder.addNodes(nodes);
        std::vector<std::int64_t> costs;
        for (std::uint64_t edge = 0; edge < 2 * nodes; ++edge) {
            builder.addEdge(NodeIndex{static_cast<std::uint32_t>(random.below(nodes))},
                            NodeIndex{static_cast<std::uint32_t>(random.below(nodes))});
            costs.push_back(random.below(10) == 0 ? 0 : static_cast<std::int64_t>(random.below(1000)));
        }
        const StreetGraph graph = builder.freeze().value();
        std::vector<std::int64_t> expected(nodes, kInfiniteCents);
        expected[0] = 7;
        for (std::uint64_t round = 0; round < nodes; ++round)
            for (std::uint32_t e = 0; e < costs.size(); ++e) {
                const std::size_t a = graph.edgeTails()[e];
                const std::size_t b = graph.edgeHeads()[e];
                expected[a] = std::min(expected[a], expected[b] + costs[e]);
                expected[b] = std::min(expected[b], expected[a] + costs[e]);
            }
        const std::vector<SearchSource> sources{{NodeIndex{0}, 7}};
        QVERIFY(shortestPaths(graph, costs, sources, space, {}).has_value());
        for (std::uint32_t node = 0; node < nodes; ++node) {
            QCOMPARE(space.distance(NodeIndex{node}), std::min(expected[node], kInfiniteCents));
            std::int64_t sum = 7;
            for (const EdgeIndex edge : space.pathTo(graph, NodeIndex{node}))
                sum += costs[edge.index()];
            QVERIFY(!space.reached(NodeIndex{node}) || sum == space.distance(NodeIndex{node}));
        }
    }
}

QTEST_GUILESS_MAIN(TestShortestPath)
#include "tst_shortest_path.moc"
