// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/planning_graph.h"

#include "core/base/random.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

/// The network of a builder's sites and supplies, priced as the router pays.
struct Built
{
    PlanningInput input;
    PlanningGraph graph;
};

Result<Built> built(const test::PlanningBuilder& builder, const RunContext& ctx = {}, double toleranceM = 300)
{
    Built result{builder.build(), {}};
    std::vector<const Site*> sites;
    for (const Site& site : result.input.sites)
        sites.push_back(&site);
    std::vector<const SupplyPoint*> supplies;
    for (const SupplyPoint& supply : result.input.supplies)
        supplies.push_back(&supply);
    const ConstructionRules rules = rulesFor(*result.input.territory, {});
    const auto prices = StreetPrices::create(*result.input.catalogue, rules, 0.2, PriceLevel::Typical).value();
    const EdgePrice price = [&](std::span<const ModePart> parts, int crossings) {
        return prices.routedPrice(parts, crossings);
    };
    auto network = streetNetwork({*result.input.streets, sites, supplies, rules, prices, price, toleranceM}, ctx);
    if (!network.has_value())
        return std::move(network).error();
    result.graph = std::move(network).value();
    return result;
}

} // namespace

class TestPlanningGraph : public QObject
{
    Q_OBJECT

private slots:
    void splitsTheNearestStreet()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.street({{0, 500}, {100, 500}});
        builder.site({30, 20});
        const auto result = built(builder);
        QVERIFY(result.has_value());
        const PlanningGraph& graph = result.value().graph;
        QCOMPARE(graph.edges.size(), std::size_t{4}); // two parts, the other street, the lead-in
        QCOMPARE(graph.edges[0].toAlongM, 30.0);
        QCOMPARE(graph.edges[1].fromAlongM, 30.0);
        QCOMPARE(graph.edges[0].lengthM + graph.edges[1].lengthM, 100.0);
        QCOMPARE(graph.edges[3].leadInOf, SiteId{1});
        QCOMPARE(graph.edges[3].lengthM, 20.0);
        QCOMPARE(graph.sites[0].leadInM, 20.0);
        QCOMPARE(graph.priceCt[3], std::int64_t{126210}); // verge: (50 + 4) × 20 + 2.6 × 24 + 0.133 × 900
        QVERIFY(faultsOf(graph.graph).empty());
    }

    void lengthsAreOnTheGround()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}}).lengthM = 110;
        builder.site({50, 10});
        const PlanningGraph graph = built(builder).value().graph;
        QCOMPARE(graph.edges[0].lengthM, 55.0);
        QVERIFY(std::abs(graph.sites[0].leadInM - 11.0) < 1e-9); // the street's own ratio
    }

    void siteOnTheStreetNeedsNoLeadIn()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.site({40, 0});
        builder.site({100, 0});
        const PlanningGraph graph = built(builder).value().graph;
        QCOMPARE(graph.edges.size(), std::size_t{2});
        QCOMPARE(graph.sites[0].leadInM, 0.0);
        QCOMPARE(graph.sites[1].node, NodeIndex{1}); // the street's own end
    }

    void sitesAtOnePlaceShareALeadIn()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.site({40, 15});
        builder.site({40, 15});
        builder.site({40, -15}); // the other side of the street: its own lead-in from the same place
        const PlanningGraph graph = built(builder).value().graph;
        QCOMPARE(graph.edges.size(), std::size_t{4});
        QCOMPARE(graph.sites[0].node, graph.sites[1].node);
        QVERIFY(graph.sites[0].node != graph.sites[2].node);
        QCOMPARE(graph.edges[2].leadInOf, SiteId{1});
        QCOMPARE(graph.edges[3].leadInOf, SiteId{3});
    }

    void severalSitesOnOneStreet()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}}).railCrossings = 1;
        for (const double x : {70.0, 20.0, 45.0})
            builder.site({x, 5});
        const PlanningGraph graph = built(builder).value().graph;
        double sum = 0;
        int crossings = 0;
        for (const PlanningEdge& edge : graph.edges) {
            if (edge.street == kNoStreet)
                continue;
            sum += edge.lengthM;
            crossings += edge.crossings;
        }
        QCOMPARE(graph.edges.size(), std::size_t{7});
        QVERIFY(std::abs(sum - 100) < 1e-9);
        QCOMPARE(crossings, 1);
        QCOMPARE(graph.edges[2].crossings, 1); // 45 to 70 holds the middle
    }

    void refusesAbsurdSnapsByName()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.site({50, 301}, "Far school");
        builder.supply({50, 5000}, "Far exchange");
        const PlanningGraph graph = built(builder).value().graph;
        QVERIFY(!graph.sites[0].attached());
        QCOMPARE(graph.warnings.size(), std::size_t{2});
        QCOMPARE(graph.warnings[0].code, WarningCode::SupplyTooFar);
        QCOMPARE(graph.warnings[1].code, WarningCode::SiteTooFar);
        QCOMPARE(graph.warnings[1].firstOffender, std::string("Far school"));
        QVERIFY(graph.warnings[1].detail.find("301 m") != std::string::npos);
    }

    void forbiddenStreetsDoNotAttract()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}}, StreetClass::Motorway);
        builder.street({{0, 80}, {100, 80}});
        builder.site({50, 10});
        const PlanningGraph graph = built(builder).value().graph;
        QCOMPARE(graph.sites[0].distanceM, 70.0);
        QCOMPARE(graph.edges.front().street, 1U);
    }

    /// Against the obvious way, on streets in all directions.
    void nearestStreetAgreesWithExhaustiveSearch()
    {
        Random random(11);
        test::PlanningBuilder builder;
        for (int i = 0; i < 200; ++i) {
            const Point from{random.uniform(0, 2000), random.uniform(0, 2000)};
            builder.street({from, {from.x + random.uniform(-200, 200), from.y + random.uniform(-200, 200)}});
        }
        for (int i = 0; i < 100; ++i)
            builder.site({random.uniform(0, 2000), random.uniform(0, 2000)});
        const Built result = built(builder, {}, 1e6).value();
        const StreetLayer& layer = *result.input.streets;
        for (std::size_t i = 0; i < result.input.sites.size(); ++i) {
            double best = 1e9;
            for (const Street& street : layer.streets)
                best = std::min(best, nearestOn(layer.geometry(street), result.input.sites[i].position).distance);
            QCOMPARE(result.graph.sites[i].distanceM, best);
        }
        QVERIFY(faultsOf(result.graph.graph).empty());
    }

    void sameForAnyNumberOfThreads()
    {
        Random random(5);
        test::PlanningBuilder builder;
        for (int i = 0; i < 3000; ++i) {
            const Point from{random.uniform(0, 9000), random.uniform(0, 9000)};
            builder.street({from, {from.x + 50, from.y + random.uniform(-50, 50)}});
        }
        for (int i = 0; i < 50; ++i)
            builder.site({random.uniform(0, 9000), random.uniform(0, 9000)});
        RunContext two;
        two.threads = 2;
        const PlanningGraph a = built(builder).value().graph;
        const PlanningGraph b = built(builder, two).value().graph;
        QCOMPARE(a.priceCt, b.priceCt);
        for (std::size_t i = 0; i < a.sites.size(); ++i)
            QCOMPARE(a.sites[i].node, b.sites[i].node);
    }

    void cancels()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.site({40, 5});
        std::stop_source source;
        source.request_stop();
        RunContext ctx;
        ctx.stop = source.get_token();
        QCOMPARE(built(builder, ctx).error().code, ErrorCode::Cancelled);
    }

    void greatCircle()
    {
        constexpr double kRadius = 6371008.8;
        QVERIFY(std::abs(greatCircleM(0, 0, 90, 0, kRadius) - kRadius * std::acos(0)) < 1e-6); // a quarter of the globe
        QVERIFY(std::abs(greatCircleM(5, 0, 5, 90, kRadius) - kRadius * std::acos(0)) < 1e-6);
        QCOMPARE(greatCircleM(5.5, 43.9, 5.5, 43.9, kRadius), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestPlanningGraph)
#include "tst_planning_graph.moc"
