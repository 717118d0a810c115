// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/base/random.h"
#include "core/proof/replay.h"
#include "core/routing/bound_proof.h"
#include "core/routing/hop_coverage.h"
#include "core/routing/hop_tree.h"
#include "tests/core/routing/tiny_hop_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

using namespace oasis;
using namespace oasis::routing;
using namespace oasis::test;

namespace {

/// The network of an answer, by the rules alone.
Walked checked(const TinyNetwork& network, const HopGraph& hops, const HopNetwork& found)
{
    std::uint64_t edges = 0;
    for (const std::uint32_t e : found.edges)
        if (hops.edgeOf(e) != HopGraph::kNone)
            edges |= std::uint64_t{1} << hops.edgeOf(e);
    std::uint64_t supplies = 0;
    for (const std::uint32_t s : found.suppliesUsed)
        supplies |= std::uint64_t{1} << s;
    return walked(network, edges, supplies, true);
}

} // namespace

class TestHopTree : public QObject
{
    Q_OBJECT

private slots:
    void againstAllNetworks_data();
    void againstAllNetworks();
    void moneyAgainstWeight_data() { againstAllNetworks_data(); }
    void moneyAgainstWeight();
    void weightsAndPricesMayBeHuge();
    void aCertificateOnTheCopies_data() { againstAllNetworks_data(); }
    void aCertificateOnTheCopies();
    void aFasterHopTakesThePlaceOfACheapOne();
    void whatCannotBeIsRefused();
    void itIsCancelled();
};

void TestHopTree::againstAllNetworks_data()
{
    QTest::addColumn<int>("seed");
    std::vector<int> seeds(60);
    std::iota(seeds.begin(), seeds.end(), 1);
    for (const int seed : {140, 258, 417, 467, 488, 534, 561, 652, 858, 1229, 2751}) // once missed by the search
        seeds.push_back(seed);
    for (const int seed : seeds)
        QTest::addRow("%d", seed) << seed;
}

void TestHopTree::againstAllNetworks()
{
    QFETCH(int, seed);
    const TinyNetwork network(static_cast<std::uint64_t>(seed));
    const auto hops = network.hops();
    QVERIFY(hops.has_value());
    const auto answer = cheapestHopTree({hops.value(), network.rate, network.sites, network.entries}, {}, {});
    QVERIFY2(answer.has_value(), answer.has_value() ? "" : answer.error().detail.c_str());
    const HopTreeOutput& out = answer.value();
    const std::set<std::uint32_t> inReach = reachable(network);
    for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i)
        QCOMPARE(std::binary_search(out.unreachable.begin(), out.unreachable.end(), i), inReach.count(i) == 0);
    const Walked tree = checked(network, hops.value(), out.network);
    QVERIFY(tree.valid);
    QCOMPARE(tree.cents, out.network.cents);
    std::int64_t value = tree.cents;
    for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i) {
        QCOMPARE(std::binary_search(out.network.served.begin(), out.network.served.end(), i), tree.held[i] != 0);
        value +=
            tree.held[i] != 0 || (network.sites[i].required && inReach.count(i) != 0) ? 0 : network.sites[i].prizeCents;
    }
    QCOMPARE(out.valueCents, value);
    const std::int64_t best = cheapest(network, true, inReach);
    if (!out.network.notJoined.empty()) {
        QCOMPARE(out.boundCents, std::int64_t{0});
        QCOMPARE(best, kInfiniteCents); // on such small networks none is overlooked
        return;
    }
    QVERIFY(out.boundCents <= best);
    QCOMPARE(out.valueCents, best); // likewise
    QCOMPARE(out.stop == SolverStop::Optimal, out.boundCents == best);
    if (cheapest(network, false, inReach) == best)
        QVERIFY2(out.boundCents >= best - best / 20, "loads do not matter here: the bound must come near");
}

void TestHopTree::moneyAgainstWeight()
{
    QFETCH(int, seed);
    const TinyNetwork network(static_cast<std::uint64_t>(seed));
    const auto hops = network.hops();
    QVERIFY(hops.has_value());
    const HopTreeInput input{hops.value(), network.rate, network.sites, network.entries};
    auto search = HopCoverage::create(input, network.weight, {});
    QVERIFY(search.has_value());
    const std::set<std::uint32_t> inReach = reachable(network);
    std::vector<std::pair<std::int64_t, std::int64_t>> all; // cents, weight
    forAll(network, true, [&](const Walked& tree) {
        std::int64_t weight = 0;
        for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i) {
            if (network.sites[i].required && inReach.count(i) != 0 && tree.held[i] == 0)
                return;
            weight += tree.held[i] != 0 ? network.weight[i] : 0;
        }
        all.emplace_back(tree.cents, weight);
    });
    const std::int64_t budget = 150 + 20 * seed % 300;
    QVERIFY(search.value().aimAtBudget(budget, {std::int64_t{40} << WeightPrice::kShift}, 6, {}).has_value());
    std::int64_t most = -1;
    for (const auto& [cents, weight] : all)
        most = cents <= budget ? std::max(most, weight) : most;
    const auto required = search.value().tryRequired({});
    QVERIFY(required.has_value());
    std::int64_t cheapestOfAll = kInfiniteCents;
    for (const auto& [cents, weight] : all)
        cheapestOfAll = std::min(cheapestOfAll, cents);
    QCOMPARE(required.value().missing.empty(), !all.empty());
    QVERIFY(required.value().leastCents <= cheapestOfAll);
    if (!all.empty())
        QCOMPARE(required.value().cents, cheapestOfAll); // on such small networks none is overlooked
    const auto within = search.value().mostFor(budget, {});
    QCOMPARE(within.has_value(), most >= 0);
    if (const auto& found = within) {
        const Walked tree = checked(network, hops.value(), *found);
        QVERIFY(tree.valid && tree.cents <= budget);
        QCOMPARE(tree.cents, found->cents);
        QVERIFY(search.value().weightOf(*found) <= most);
    }
    QVERIFY(most <= search.value().bound().mostWeight(budget));
    const std::int64_t quota = 3 + seed % 4;
    std::int64_t least = kInfiniteCents;
    for (const auto& [cents, weight] : all)
        least = weight >= quota ? std::min(least, cents) : least;
    QVERIFY(search.value().aimAtQuota(quota, {std::int64_t{40} << WeightPrice::kShift}, 6, {}).has_value());
    QVERIFY(search.value().bound().leastCost(quota) <= least);
    const auto found = search.value().cheapestFor(quota, {});
    QCOMPARE(found.has_value(), least < kInfiniteCents);
    if (found) {
        const Walked tree = checked(network, hops.value(), *found);
        QVERIFY(tree.valid && tree.cents >= least);
        QVERIFY(search.value().weightOf(*found) >= quota);
    }
}

void TestHopTree::weightsAndPricesMayBeHuge()
{
    TinyNetwork network(5);
    for (std::int64_t& weight : network.weight)
        weight *= 1'000'000'000'000;
    for (HopSite& site : network.sites)
        site.required = false;
    const auto hops = network.hops();
    QVERIFY(hops.has_value());
    const HopTreeInput input{hops.value(), network.rate, network.sites, network.entries};
    auto search = HopCoverage::create(input, network.weight, {});
    QVERIFY(search.has_value());
    constexpr std::int64_t kMuch = 1'000'000;
    QVERIFY(search.value().aimAtBudget(kMuch, {std::int64_t{1} << 50}, 3, {}).has_value());
    const auto found = search.value().mostFor(kMuch, {});
    QVERIFY(found.has_value());
    QVERIFY(search.value().weightOf(*found) > 0);
    QVERIFY(search.value().bound().mostWeight(kMuch) >= search.value().weightOf(*found));
    for (const WeightLine& line : search.value().bound().lines())
        QVERIFY(line.leastCents >= 0 && line.leastCents <= kMuch); // all sites together cost less than that
}

void TestHopTree::aCertificateOnTheCopies()
{
    QFETCH(int, seed);
    const TinyNetwork network(static_cast<std::uint64_t>(seed));
    const auto hops = network.hops();
    QVERIFY(hops.has_value());
    const auto answer = cheapestHopTree({hops.value(), network.rate, network.sites, network.entries}, {}, {});
    QVERIFY(answer.has_value());
    if (!answer.value().network.notJoined.empty())
        return;
    proof::Question question{proof::Aim::LeastCost, hops.value().graph(), hops.value().priceCents(), {}, {}, 0, 0};
    question.oneWay = hops.value().oneWay();
    for (std::uint32_t i = 0; i < TinyNetwork::kSites; ++i) {
        proof::QuestionSite site;
        site.node = hops.value().site(i);
        site.required = network.sites[i].required;
        site.prizeCents = network.sites[i].prizeCents;
        question.sites.push_back(site);
    }
    for (std::uint32_t s = 0; s < TinyNetwork::kSupplies; ++s)
        question.supplies.push_back({hops.value().supply(s), network.entries[s]});
    proof::FoundNetwork found;
    found.edges = answer.value().network.edges;
    found.supplies = answer.value().network.suppliesUsed;
    found.served = answer.value().network.served;
    found.value = answer.value().valueCents;
    const auto certificate = proveBound(question, found, {}, {});
    QVERIFY2(certificate.has_value(), certificate.has_value() ? "" : certificate.error().detail.c_str());
    const proof::Replay replay = proof::replay(question, certificate.value());
    QVERIFY2(replay.accepted(), replay.faults.empty() ? "" : replay.faults.front().c_str());
    QVERIFY(replay.bound <= cheapest(network, true, reachable(network)));
    // A question whose hops lead both ways is another one.
    proof::Question both = question;
    both.oneWay = {};
    QVERIFY(!proof::replay(both, certificate.value()).accepted());
    // A network that takes a hop against its direction is none.
    std::vector<std::uint8_t> turned(question.oneWay.begin(), question.oneWay.end());
    proof::Question against = question;
    std::fill(turned.begin(), turned.end(), std::uint8_t{1});
    against.oneWay = turned;
    proof::Certificate claim = certificate.value();
    claim.questionHash = proof::hashOf(against);
    const bool backwards = std::any_of(found.edges.begin(), found.edges.end(), [&](std::uint32_t e) {
        return question.oneWay[e] == 0; // a street, which may be walked against its drawing
    });
    if (!backwards)
        QVERIFY(proof::replay(against, claim).value == certificate.value().value);
}

void TestHopTree::aFasterHopTakesThePlaceOfACheapOne()
{
    // supply 0 -- site 1 by a cheap slow hop or a dear fast one; sites 2 and 3 hang on site 1.
    StreetGraphBuilder builder;
    builder.addNodes(4);
    for (const auto& [a, b] : {std::pair{0U, 1U}, {0U, 1U}, {1U, 2U}, {1U, 3U}})
        builder.addEdge(NodeIndex{a}, NodeIndex{b});
    const StreetGraph graph = builder.freeze().value();
    const std::vector<std::int64_t> price{10, 50, 10, 10};
    const std::vector<double> rate{20, 100, 20, 20};
    const std::vector<HopEdge> edges{
        {true, true, false, 0}, {true, true, false, 0}, {true, true, true, -1}, {true, true, true, -1}};
    const std::vector<NodeIndex> siteNodes{NodeIndex{1}, NodeIndex{2}, NodeIndex{3}};
    const std::vector<NodeIndex> supplies{NodeIndex{0}};
    const std::vector<std::int64_t> entries{5};
    const auto hops = HopGraph::create({graph, price, edges, siteNodes, supplies, 2});
    QVERIFY(hops.has_value());
    for (const double wants : {5.0, 10.0}) {
        const std::vector<HopSite> sites(3, {0, true, wants, wants});
        const auto answer = cheapestHopTree({hops.value(), rate, sites, entries}, {}, {});
        QVERIFY(answer.has_value());
        QCOMPARE(answer.value().valueCents, std::int64_t{wants < 10 ? 35 : 75});
        QCOMPARE(answer.value().boundCents, std::int64_t{35}); // loads are not in the bound
    }
    const std::vector<HopSite> tooMuch(3, {0, true, 60, 60});
    const auto answer = cheapestHopTree({hops.value(), rate, tooMuch, entries}, {}, {});
    QVERIFY(answer.has_value());
    QCOMPARE(answer.value().network.notJoined, (std::vector<std::uint32_t>{1, 2}));
    QCOMPARE(answer.value().boundCents, std::int64_t{0});
    const auto near = HopGraph::create({graph, price, edges, siteNodes, supplies, 1});
    QVERIFY(near.has_value());
    const std::vector<HopSite> few(3, {7, false, 5, 5});
    const auto short1 = cheapestHopTree({near.value(), rate, few, entries}, {}, {});
    QVERIFY(short1.has_value());
    QCOMPARE(short1.value().unreachable, (std::vector<std::uint32_t>{1, 2}));
    QCOMPARE(short1.value().valueCents, std::int64_t{21}); // no site is worth 15
    QCOMPARE(short1.value().stop, SolverStop::Optimal);
}

void TestHopTree::whatCannotBeIsRefused()
{
    const TinyNetwork network(3);
    const auto hops = network.hops();
    QVERIFY(hops.has_value());
    std::vector<HopSite> sites = network.sites;
    sites.pop_back();
    QCOMPARE(cheapestHopTree({hops.value(), network.rate, sites, network.entries}, {}, {}).error().code,
             ErrorCode::InvalidArgument);
    sites = network.sites;
    sites[0].prizeCents = -1;
    QCOMPARE(cheapestHopTree({hops.value(), network.rate, sites, network.entries}, {}, {}).error().code,
             ErrorCode::InvalidArgument);
    sites[0].prizeCents = 0;
    sites[0].demand = std::nan("");
    QCOMPARE(cheapestHopTree({hops.value(), network.rate, sites, network.entries}, {}, {}).error().code,
             ErrorCode::InvalidArgument);
    TinyNetwork dear(3);
    std::fill(dear.price.begin(), dear.price.end(), kInfiniteCents - 1);
    const auto copies = dear.hops();
    QVERIFY(copies.has_value());
    QCOMPARE(cheapestHopTree({copies.value(), dear.rate, dear.sites, dear.entries}, {}, {}).error().code,
             ErrorCode::Overflow);
}

void TestHopTree::itIsCancelled()
{
    const TinyNetwork network(4);
    const auto hops = network.hops();
    QVERIFY(hops.has_value());
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    const HopTreeInput input{hops.value(), network.rate, network.sites, network.entries};
    QCOMPARE(cheapestHopTree(input, {}, ctx).error().code, ErrorCode::Cancelled);
    auto search = HopCoverage::create(input, network.weight, {});
    QVERIFY(search.has_value());
    QCOMPARE(search.value().aimAtBudget(100, {1}, 2, ctx).error().code, ErrorCode::Cancelled);
    QVERIFY(search.value().aimAtBudget(kInfiniteCents - 1, {1}, 2, {}).has_value());
    QVERIFY(search.value().mostFor(kInfiniteCents - 1, {}).has_value());
    QVERIFY(!search.value().mostFor(kInfiniteCents - 1, ctx.stop).has_value());
    QVERIFY(!search.value().cheapestFor(0, ctx.stop).has_value());
}

QTEST_GUILESS_MAIN(TestHopTree)
#include "tst_hop_tree.moc"
