// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_dominance.h"
#include "tests/core/routing/tiny_hop_network.h"

#include <QTest>

#include <algorithm>

using namespace oasis;
using namespace oasis::test;

namespace {

constexpr double kSharing = 2; // peaks of the tiny networks are twice the demands

int openDirections(const std::vector<HopEdge>& edges)
{
    int open = 0;
    for (const HopEdge& edge : edges)
        open += edge.isHop ? static_cast<int>(edge.forward) + static_cast<int>(edge.backward) : 0;
    return open;
}

Result<HopGraph> closed(const TinyNetwork& network, std::vector<HopEdge>& edges)
{
    std::vector<double> rates;
    for (const double rate : network.rate)
        rates.push_back(rate / kSharing);
    std::vector<HopDemand> demand;
    for (const routing::HopSite& site : network.sites)
        demand.push_back({site.required, site.demand});
    return closeDominated(
        {network.graph, network.price, edges, network.siteNodes, network.supplyNodes, network.mostHops}, edges, demand,
        {rates, kSharing});
}

/// A chain of places, each in reach of its neighbours alone; a slow hop and a fast one between any two.
struct Chain
{
    explicit Chain(std::uint32_t places)
    {
        StreetGraphBuilder builder;
        builder.addNodes(places + 1);
        for (std::uint32_t i = 0; i < places; ++i)
            for (const double mbps : {250.0, 1400.0}) {
                builder.addEdge(NodeIndex{i}, NodeIndex{i + 1});
                edges.push_back({true, true, i > 0, i == 0 ? 0 : -1});
                price.push_back(mbps < 1000 ? 300 : 1480);
                rate.push_back(mbps);
            }
        graph = builder.freeze().value();
        for (std::uint32_t i = 1; i <= places; ++i) {
            nodes.push_back(NodeIndex{i});
            demand.push_back({true, 100});
        }
    }
    Result<HopGraph> close(double sharing)
    {
        return closeDominated({graph, price, edges, nodes, supplies, 8}, edges, demand, {rate, sharing});
    }

    StreetGraph graph;
    std::vector<std::int64_t> price;
    std::vector<double> rate;
    std::vector<HopEdge> edges;
    std::vector<NodeIndex> nodes;
    std::vector<NodeIndex> supplies{NodeIndex{0}};
    std::vector<HopDemand> demand;
};

} // namespace

class TestRadioDominance : public QObject
{
    Q_OBJECT

private slots:
    void noNetworkIsLost_data();
    void noNetworkIsLost();
    void aChainBearsWhatIsBehindIt();
    void aPlacesOwnSiteCounts();
    void nothingIsClosedWhereNotAllCanBeJoined();
};

void TestRadioDominance::noNetworkIsLost_data()
{
    QTest::addColumn<int>("first");
    for (int first = 1; first <= 400; first += 100)
        QTest::addRow("%d", first) << first;
}

/// Against all networks: the cheapest one with all required sites stays.
void TestRadioDominance::noNetworkIsLost()
{
    QFETCH(int, first);
    int fewer = 0;
    for (int seed = first; seed < first + 100; ++seed) {
        TinyNetwork network(static_cast<std::uint64_t>(seed));
        for (std::size_t i = 0; i < network.sites.size(); ++i)
            network.sites[i].required = network.sites[i].required || (seed + static_cast<int>(i)) % 2 == 0;
        const std::set<std::uint32_t> inReach = reachable(network);
        const std::int64_t best = cheapest(network, true, inReach);
        std::vector<HopEdge> edges = network.edges;
        const auto hops = closed(network, edges);
        QVERIFY(hops.has_value());
        fewer += openDirections(edges) < openDirections(network.edges) ? 1 : 0;
        network.edges = edges;
        QCOMPARE(cheapest(network, true, inReach), best);
    }
    QVERIFY(fewer > 5); // else the test would show nothing
}

void TestRadioDominance::aChainBearsWhatIsBehindIt()
{
    Chain chain(6);
    QVERIFY(chain.close(1).has_value());
    for (std::size_t hop = 0; hop < 6; ++hop) { // of 100 each, two fit on the slow one
        QCOMPARE(chain.edges[2 * hop].forward, hop >= 4);
        QVERIFY(chain.edges[2 * hop + 1].forward);
    }
    Chain shared(6);
    QVERIFY(shared.close(8).has_value());
    QVERIFY(std::all_of(shared.edges.begin(), shared.edges.end(), [](const HopEdge& edge) { return edge.forward; }));
}

/// The first place wants nothing by force, but is served with all that hangs on it.
void TestRadioDominance::aPlacesOwnSiteCounts()
{
    Chain chain(3);
    chain.demand[0].required = false;
    QVERIFY(chain.close(1).has_value());
    QVERIFY(!chain.edges[0].forward && chain.edges[2].forward);
    Chain less(3);
    less.demand[0] = {false, 40};
    QVERIFY(less.close(1).has_value());
    QVERIFY(less.edges[0].forward);
}

void TestRadioDominance::nothingIsClosedWhereNotAllCanBeJoined()
{
    Chain chain(16);
    for (HopDemand& demand : chain.demand)
        demand.mbps = 200; // eight within reach: more than the fast hop bears
    QVERIFY(chain.close(1).has_value());
    QVERIFY(std::all_of(chain.edges.begin(), chain.edges.end(), [](const HopEdge& edge) { return edge.forward; }));
}

QTEST_GUILESS_MAIN(TestRadioDominance)
#include "tst_radio_dominance.moc"
