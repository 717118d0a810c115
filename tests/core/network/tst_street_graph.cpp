// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/network/street_graph.h"

#include <QtTest>

using namespace oasis;

class TestStreetGraph : public QObject
{
    Q_OBJECT

private slots:
    void emptyGraphIsSound();
    void arcsAreSortedByNodeThenEdge();
    void loopsAndParallelEdgesAreKept();
    void edgeToMissingNodeIsRefused();
    void componentsAreOrderedBySize();
    void randomGraphsAreSound();
};

void TestStreetGraph::emptyGraphIsSound()
{
    const StreetGraph graph;
    QCOMPARE(graph.nodeCount(), std::size_t{0});
    QCOMPARE(graph.edgeCount(), std::size_t{0});
    QVERIFY(faultsOf(graph).empty());
    QVERIFY(graph.components().nodeCount.empty());
    const auto frozen = StreetGraphBuilder().freeze();
    QVERIFY(frozen.has_value());
    QCOMPARE(frozen.value().nodeCount(), std::size_t{0});
}

void TestStreetGraph::arcsAreSortedByNodeThenEdge()
{
    StreetGraphBuilder builder;
    builder.addNodes(3);
    builder.addEdge(NodeIndex{2}, NodeIndex{0});
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    const auto frozen = builder.freeze();
    QVERIFY(frozen.has_value());
    const StreetGraph& graph = frozen.value();
    const std::vector<std::uint32_t> first(graph.firstOut().begin(), graph.firstOut().end());
    const std::vector<std::uint32_t> heads(graph.arcHead().begin(), graph.arcHead().end());
    const std::vector<std::uint32_t> edges(graph.arcEdge().begin(), graph.arcEdge().end());
    QCOMPARE(first, (std::vector<std::uint32_t>{0, 2, 3, 4}));
    QCOMPARE(heads, (std::vector<std::uint32_t>{2, 1, 0, 0}));
    QCOMPARE(edges, (std::vector<std::uint32_t>{0, 1, 1, 0}));
    QVERIFY(graph.tail(EdgeIndex{0}) == NodeIndex{2});
    QVERIFY(graph.otherEnd(EdgeIndex{0}, NodeIndex{2}) == NodeIndex{0});
    QCOMPARE(graph.degree(NodeIndex{0}), std::size_t{2});
}

void TestStreetGraph::loopsAndParallelEdgesAreKept()
{
    StreetGraphBuilder builder;
    builder.addNodes(2);
    builder.addEdge(NodeIndex{0}, NodeIndex{0});
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    builder.addEdge(NodeIndex{1}, NodeIndex{0});
    const auto frozen = builder.freeze();
    QVERIFY(frozen.has_value());
    QCOMPARE(frozen.value().arcCount(), std::size_t{6});
    QCOMPARE(frozen.value().degree(NodeIndex{0}), std::size_t{4});
    QVERIFY(faultsOf(frozen.value()).empty());
}

void TestStreetGraph::edgeToMissingNodeIsRefused()
{
    StreetGraphBuilder builder;
    builder.addNodes(2);
    builder.addEdge(NodeIndex{0}, NodeIndex{2});
    const auto refused = builder.freeze();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    builder.addNode();
    QVERIFY(builder.freeze().has_value());
}

void TestStreetGraph::componentsAreOrderedBySize()
{
    StreetGraphBuilder builder;
    builder.addNodes(6);
    builder.addEdge(NodeIndex{0}, NodeIndex{1});
    builder.addEdge(NodeIndex{5}, NodeIndex{2});
    builder.addEdge(NodeIndex{2}, NodeIndex{4});
    const GraphComponents parts = builder.freeze().value().components();
    QCOMPARE(parts.nodeCount, (std::vector<std::uint32_t>{3, 2, 1}));
    QCOMPARE(parts.ofNode, (std::vector<std::uint32_t>{1, 1, 0, 2, 0, 0}));
}

void TestStreetGraph::randomGraphsAreSound()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Random random(seed);
        StreetGraphBuilder builder;
        const std::uint64_t nodes = 1 + random.below(50);
        builder.addNodes(nodes);
        for (std::uint64_t edge = random.below(100); edge > 0; --edge)
            builder.addEdge(NodeIndex{static_cast<std::uint32_t>(random.below(nodes))},
                            NodeIndex{static_cast<std::uint32_t>(random.below(nodes))});
        const auto frozen = builder.freeze();
        QVERIFY(frozen.has_value());
        QVERIFY(faultsOf(frozen.value()).empty());
    }
}

QTEST_GUILESS_MAIN(TestStreetGraph)
#include "tst_street_graph.moc"
