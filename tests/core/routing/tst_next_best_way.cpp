// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/next_best_way.h"
#include "tests/support/tiny_question.h"

#include <QtTest>

#include <functional>

using namespace oasis;
using namespace oasis::routing;

namespace {

/// Cheapest price of edges and supplies that, added to the network without the barred edge, join all served sites; by
/// trying all sets of additions. −1 when there is none.
std::int64_t cheapestAddition(const test::TinyProblem& problem, const NetworkInUse& network, std::uint32_t barred,
                              const std::vector<proof::QuestionSite>& sites)
{
    const std::size_t edges = problem.graph.edgeCount();
    const std::size_t things = edges + problem.supplies.size();
    std::int64_t best = -1;
    for (std::size_t mask = 0; mask < std::size_t{1} << things; ++mask) {
        std::vector<std::uint32_t> leader(problem.graph.nodeCount() + 1);
        for (std::uint32_t i = 0; i < leader.size(); ++i)
            leader[i] = i;
        const std::function<std::uint32_t(std::uint32_t)> find = [&](std::uint32_t node) {
            return leader[node] == node ? node : leader[node] = find(leader[node]);
        };
        std::int64_t price = 0;
        bool sound = true;
        for (std::uint32_t i = 0; i < things; ++i) {
            const bool isEdge = i < edges;
            const auto supply = static_cast<std::uint32_t>(i - edges);
            const bool has = isEdge ? std::binary_search(network.edges.begin(), network.edges.end(), i)
                                    : std::binary_search(network.supplies.begin(), network.supplies.end(), supply);
            const bool added = (mask >> i & 1U) != 0;
            sound = sound && !(added && (has || (isEdge && (i == barred || problem.costs[i] >= kInfiniteCents))));
            if ((!has && !added) || (isEdge && i == barred) || !sound)
                continue;
            price += added ? (isEdge ? problem.costs[i] : problem.supplies[supply].entryPriceCents) : 0;
            if (isEdge)
                leader[find(problem.graph.edgeTails()[i])] = find(problem.graph.edgeHeads()[i]);
            else
                leader[find(problem.supplies[supply].node.value())] =
                    find(static_cast<std::uint32_t>(leader.size() - 1));
        }
        for (const std::uint32_t site : network.served)
            sound = sound && find(sites[site].node.value()) == find(static_cast<std::uint32_t>(leader.size() - 1));
        if (sound && (best < 0 || price < best))
            best = price;
    }
    return best;
}

} // namespace

class TestNextBestWay : public QObject
{
    Q_OBJECT

private slots:
    void againstEnumeration_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 15; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void againstEnumeration()
    {
        QFETCH(int, seed);
        const test::TinyProblem problem = test::randomProblem(static_cast<std::uint64_t>(seed), 7, 11, 3, 2);
        const proof::Question question = test::questionOf(problem, test::requiredSites(problem));
        const auto tree = connectAll({problem.graph, problem.costs, problem.terminals, problem.supplies}, {}, {});
        QVERIFY(tree.has_value());
        std::vector<std::uint32_t> edges;
        for (const EdgeIndex edge : tree.value().treeEdges)
            edges.push_back(edge.value());
        const std::vector<std::uint32_t> served{0, 1, 2};
        const NetworkInUse network{edges, tree.value().suppliesUsed, served};
        for (const std::uint32_t edge : edges) {
            const std::vector<std::uint32_t> barred{edge};
            const auto way = nextBestWay(question, network, barred, {});
            QVERIFY(way.has_value());
            QCOMPARE(way.value().sparedCents, problem.costs[edge]);
            const std::int64_t expected = cheapestAddition(problem, network, edge, question.sites);
            QCOMPARE(way.value().cutOff.empty(), expected >= 0);
            if (expected >= 0)
                QCOMPARE(way.value().addedCents, expected);
        }
    }

    void bridgeNamesTheSites()
    {
        // 0 –5– 1 –3– 2, 0 –9– 1: the first edge has another way, the second none.
        StreetGraphBuilder builder;
        builder.addNodes(3);
        builder.addEdge(NodeIndex{0}, NodeIndex{1});
        builder.addEdge(NodeIndex{1}, NodeIndex{2});
        builder.addEdge(NodeIndex{0}, NodeIndex{1});
        test::TinyProblem problem{
            builder.freeze().value(), {5, 3, 9}, {NodeIndex{1}, NodeIndex{2}}, {{NodeIndex{0}, 4}}};
        const proof::Question question = test::questionOf(problem, test::requiredSites(problem));
        const std::vector<std::uint32_t> edges{0, 1};
        const std::vector<std::uint32_t> supplies{0};
        const std::vector<std::uint32_t> served{0, 1};
        const NetworkInUse network{edges, supplies, served};
        const auto bar = [&](std::vector<std::uint32_t> barred) {
            return nextBestWay(question, network, barred, {}).value();
        };
        QVERIFY(bar({0}) == (NextBestWay{{2}, {}, 9, 5, {}}));
        QVERIFY(bar({1}) == (NextBestWay{{}, {}, 0, 3, {1}}));
        QVERIFY(bar({0, 1}) == (NextBestWay{{2}, {}, 9, 8, {1}}));
        QVERIFY(bar({2}) == NextBestWay{});
    }

    void errors()
    {
        const test::TinyProblem problem = test::randomProblem(1, 3000, 6000, 3, 1);
        const proof::Question question = test::questionOf(problem, test::requiredSites(problem));
        std::vector<std::uint32_t> edges;
        for (std::uint32_t edge = 0; edge + 1 < 3000; ++edge)
            edges.push_back(edge); // randomProblem begins with a spanning tree
        const std::vector<std::uint32_t> supplies{0};
        const std::vector<std::uint32_t> served{0, 1, 2};
        const std::vector<std::uint32_t> unknown{9999};
        const std::vector<std::uint32_t> all(edges);
        const auto code = [&](const NetworkInUse& network, std::span<const std::uint32_t> barred) {
            return nextBestWay(question, network, barred, {}).error().code;
        };
        QCOMPARE(code({edges, supplies, served}, unknown), ErrorCode::InvalidArgument);
        QCOMPARE(code({unknown, supplies, served}, all), ErrorCode::InvalidArgument);
        QCOMPARE(code({edges, unknown, served}, all), ErrorCode::InvalidArgument);
        QCOMPARE(code({edges, supplies, unknown}, all), ErrorCode::InvalidArgument);
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        const std::vector<std::uint32_t> first{0};
        QCOMPARE(nextBestWay(question, {edges, supplies, served}, first, stopped).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestNextBestWay)
#include "tst_next_best_way.moc"
