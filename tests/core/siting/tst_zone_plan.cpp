// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/siting/light_network.h"
#include "tests/support/cabinet_case.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::siting;

namespace {

ZoneInput zoneOf(const test::CabinetCase& c, const std::vector<routing::SupplyEntry>& supplies)
{
    return {c.graph, c.trenchCents, c.lengthMm, c.premises, {}, c.candidates, supplies, c.limits};
}

/// The cheapest trenches that join all premises to node 0, over all sets of edges.
std::int64_t bestTrenches(const test::CabinetCase& c)
{
    std::int64_t best = -1;
    for (std::size_t set = 0; set < (std::size_t{1} << c.graph.edgeCount()); ++set) {
        std::vector<std::uint32_t> leader(c.graph.nodeCount());
        for (std::uint32_t i = 0; i < leader.size(); ++i)
            leader[i] = i;
        std::int64_t cost = 0;
        for (std::uint32_t e = 0; e < c.graph.edgeCount(); ++e) {
            if (((set >> e) & 1U) == 0)
                continue;
            cost += c.trenchCents[e];
            const std::uint32_t from = leader[c.graph.tail(EdgeIndex{e}).index()];
            const std::uint32_t to = leader[c.graph.head(EdgeIndex{e}).index()];
            std::replace(leader.begin(), leader.end(), from, to);
        }
        bool joined = true;
        for (std::size_t node = 0; node < leader.size(); ++node)
            joined = joined && (c.premises[node] == 0 || leader[node] == leader[0]);
        if (joined && (best < 0 || cost < best))
            best = cost;
    }
    return best;
}

} // namespace

class TestZonePlan : public QObject
{
    Q_OBJECT

private slots:
    void randomZonesAgainstEnumeration_data();
    void randomZonesAgainstEnumeration();
    void lightNetworkKeepsItsPromise_data();
    void lightNetworkKeepsItsPromise();
    void aLongWayRoundIsCutShort();
    void freeWaysStay();
    void hopelessPremisesAreNamed();
    void threadsDoNotChangeThePlan();
    void errors();
    void cancelledBeforehand();
};

void TestZonePlan::randomZonesAgainstEnumeration_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// bound ≤ cheapest trenches + cheapest cabinets over all lengths ≤ value.
void TestZonePlan::randomZonesAgainstEnumeration()
{
    QFETCH(int, seed);
    const test::CabinetCase c = test::randomCase(static_cast<std::uint64_t>(seed), 6, 4);
    const std::vector<routing::SupplyEntry> supplies{{NodeIndex{0}, 500}};
    const auto zone = planZone(zoneOf(c, supplies), {}, {});
    QVERIFY2(zone.has_value(), zone.has_value() ? "" : zone.error().detail.c_str());
    const ZonePlan& z = zone.value();
    test::CabinetCase served = c;
    for (const UnservedPremises& each : z.cabinets.unserved)
        served.premises[each.node.index()] -= each.premises;
    const std::int64_t cabinets = test::Enumeration(served, test::allLengths(c, false), false).best();
    const std::int64_t trenches = bestTrenches(c) + 500;
    QVERIFY2(z.boundCents <= trenches + cabinets,
             qPrintable(QStringLiteral("%1 > %2 + %3").arg(z.boundCents).arg(trenches).arg(cabinets)));
    QVERIFY(z.valueCents >= trenches + cabinets);
    QVERIFY(z.trenchBoundCents <= trenches && z.trenchCents >= trenches);
    if (z.stop == CabinetStop::Optimal)
        QCOMPARE(z.valueCents, z.boundCents);
}

void TestZonePlan::lightNetworkKeepsItsPromise_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("stretch");
    for (int seed = 1; seed <= 10; ++seed)
        for (const int stretch : {101, 150, 300})
            QTest::addRow("seed %d, %d percent", seed, stretch) << seed << stretch;
}

void TestZonePlan::lightNetworkKeepsItsPromise()
{
    QFETCH(int, seed);
    QFETCH(int, stretch);
    test::CabinetCase c = test::randomCase(static_cast<std::uint64_t>(seed), 30, 25);
    const auto before = test::allLengths(c, true);
    const auto shortest = test::allLengths(c, false);
    std::vector<NodeIndex> homes;
    for (std::uint32_t node = 0; node < 30; ++node)
        if (c.premises[node] > 0)
            homes.push_back(NodeIndex{node});
    const auto light = lightNetwork({c.graph, c.lengthMm, c.supplies, c.network, homes, {}, stretch}, {});
    QVERIFY(light.has_value());
    c.network = light.value();
    const auto after = test::allLengths(c, true);
    for (const NodeIndex home : homes) {
        QVERIFY(after[0][home.index()] * 100 <= shortest[0][home.index()] * stretch);
        QVERIFY(after[0][home.index()] <= before[0][home.index()]);
    }
    QVERIFY(c.network.size() < 30); // a forest
}

/// A ring of which the cheapest trenches leave out one dear edge: the last premises hang 5 km behind the supply. With
/// splitters of 4 km they are served directly.
void TestZonePlan::aLongWayRoundIsCutShort()
{
    test::CabinetCase c = test::lineCase({0, 2, 2, 2, 2, 2});
    StreetGraphBuilder builder;
    builder.addNodes(6);
    for (std::uint32_t node = 0; node < 6; ++node)
        builder.addEdge(NodeIndex{node}, NodeIndex{(node + 1) % 6});
    c.graph = builder.freeze().value();
    c.lengthMm.assign(6, 1'000'000);
    c.trenchCents.assign(6, 100'000);
    c.trenchCents[5] = 150'000;
    c.limits.splits = {{4, 100, 4'000'000}};
    const std::vector<routing::SupplyEntry> supplies{{NodeIndex{0}, 0}};
    const ZonePlan zone = planZone(zoneOf(c, supplies), {}, {}).value();
    QVERIFY(zone.cabinets.unserved.empty());
    QVERIFY(std::find(zone.network.begin(), zone.network.end(), EdgeIndex{5}) != zone.network.end());
    QCOMPARE(zone.network.size(), std::size_t{5});
    QCOMPARE(zone.trenchCents, std::int64_t{550'000});
    QCOMPARE(zone.trenchBoundCents, std::int64_t{500'000});
}

/// Only ways beyond the free length are replaced.
void TestZonePlan::freeWaysStay()
{
    test::CabinetCase c = test::randomCase(4, 30, 25);
    const auto before = test::allLengths(c, true);
    const auto shortest = test::allLengths(c, false);
    std::vector<NodeIndex> homes;
    std::int64_t longest = 0;
    for (std::uint32_t node = 0; node < 30; ++node) {
        homes.push_back(NodeIndex{node});
        longest = std::max(longest, before[0][node]);
    }
    const auto network = [&](std::int64_t freeMm) {
        return lightNetwork({c.graph, c.lengthMm, c.supplies, c.network, homes, {}, 101, freeMm}, {}).value();
    };
    QCOMPARE(network(longest), c.network);
    const std::int64_t half = longest / 2;
    const auto light = network(half);
    QVERIFY(light != c.network);
    c.network = light;
    const auto after = test::allLengths(c, true);
    for (const NodeIndex home : homes)
        QVERIFY(after[0][home.index()] <= std::max(half, shortest[0][home.index()] * 101 / 100));
    QVERIFY(lightNetwork({c.graph, c.lengthMm, c.supplies, c.network, homes, {}, 101, -1}, {}).error().code ==
            ErrorCode::InvalidArgument);
}

void TestZonePlan::hopelessPremisesAreNamed()
{
    test::CabinetCase c = test::lineCase({0, 2, 0, 0, 0, 0, 0, 0, 2});
    c.limits.splits = {{2, 100, 6'000'000}};
    const std::vector<routing::SupplyEntry> supplies{{NodeIndex{0}, 0}};
    const ZonePlan zone = planZone(zoneOf(c, supplies), {}, {}).value();
    QCOMPARE(zone.cabinets.unserved.size(), std::size_t{1});
    QCOMPARE(zone.cabinets.unserved.front(), (UnservedPremises{NodeIndex{8}, 2, WhyUnserved::OpticalLimit}));
    QCOMPARE(zone.network.size(), std::size_t{1}); // they are not dug to
    QVERIFY(zone.stop == CabinetStop::Optimal);
}

void TestZonePlan::threadsDoNotChangeThePlan()
{
    const test::CabinetCase c = test::randomCase(5, 120, 80);
    const std::vector<routing::SupplyEntry> supplies{{NodeIndex{0}, 0}, {NodeIndex{60}, 1'000}};
    RunContext four;
    four.threads = 4;
    const ZonePlan one = planZone(zoneOf(c, supplies), {}, {}).value();
    const ZonePlan other = planZone(zoneOf(c, supplies), {}, four).value();
    QCOMPARE(one.network, other.network);
    QCOMPARE(one.cabinets, other.cabinets);
    QCOMPARE(one.boundCents, other.boundCents);
}

void TestZonePlan::errors()
{
    const test::CabinetCase c = test::lineCase({0, 2});
    const std::vector<routing::SupplyEntry> supplies{{NodeIndex{0}, 0}};
    QVERIFY(planZone(zoneOf(c, {}), {}, {}).error().code == ErrorCode::NoSupply);
    test::CabinetCase empty = c;
    empty.premises = {0, 0};
    QVERIFY(planZone(zoneOf(empty, supplies), {}, {}).error().code == ErrorCode::InvalidArgument);
    test::CabinetCase nowhere = c;
    nowhere.candidates.clear();
    QVERIFY(planZone(zoneOf(nowhere, supplies), {}, {}).error().code == ErrorCode::InvalidArgument);
    test::CabinetCase cut = c;
    cut.trenchCents = {kInfiniteCents};
    QVERIFY(planZone(zoneOf(cut, supplies), {}, {}).error().code == ErrorCode::Unreachable);
    ZoneParams params;
    params.stretches = {100};
    QVERIFY(planZone(zoneOf(c, supplies), params, {}).error().code == ErrorCode::InvalidArgument);
    params = {};
    params.reaches = {101};
    QVERIFY(planZone(zoneOf(c, supplies), params, {}).error().code == ErrorCode::InvalidArgument);
}

void TestZonePlan::cancelledBeforehand()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    const test::CabinetCase c = test::randomCase(5, 120, 80);
    const std::vector<routing::SupplyEntry> supplies{{NodeIndex{0}, 0}};
    QVERIFY(planZone(zoneOf(c, supplies), {}, ctx).error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestZonePlan)
#include "tst_zone_plan.moc"
