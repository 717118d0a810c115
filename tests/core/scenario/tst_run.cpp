// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/run.h"

#include "core/verify/verify.h"
#include "tests/core/scenario/lane_case.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace oasis;
using test::forkedLane;
using test::grid;
using test::planned;

namespace {

Money sum(const Outcome& outcome, BillSubject subject, bool yearly = false)
{
    Money total;
    for (const BillEntry& entry : outcome.bill)
        if (entry.subject == subject && entry.yearly == yearly)
            total += entry.amount;
    return total;
}

std::int64_t quantity(const Outcome& outcome, const std::string& item)
{
    std::int64_t total = 0;
    for (const BillEntry& entry : outcome.bill)
        if (entry.item == item)
            total += entry.quantityMilli;
    return total;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private slots:
    /// The shared 200 m are dug once. By hand, in euro:
    ///   200 m  54 × 200 + 2.6 × 240 = 11 424, closure at the fork 400 + 6 splices 60
    ///   100 m  54 × 100 + 2.6 × 120 = 5 712 (twice)
    ///    20 m  54 × 20 + 2.6 × 24 = 1 142.40; the school's lane and its lead-in follow each other: no closure
    ///   chambers of 900 every 150 m: 1.333, 0.667 twice, 0.133: 2 520
    ///   sites  2 × (1 500 + 2 500 + 700) + splices 2 × 6 × 10 + tests 6 × 8 = 9 568
    void sharedTrenchIsPaidOnce()
    {
        const Outcome outcome = planned(forkedLane(), {});
        QCOMPARE(outcome.edges.size(), std::size_t{4});
        QCOMPARE(outcome.edges[0].sitesBehind, 2);
        QCOMPARE(outcome.edges[0].fibresUsed, 6);
        QCOMPARE(outcome.edges[0].cableSizes, std::vector<int>{12});
        QCOMPARE(quantity(outcome, "cw.trench.verge"), std::int64_t{420000});
        QCOMPARE(sum(outcome, BillSubject::Edge), Money::euros(11424 + 460 + 2 * 5712 + 1142.4 + 2520));
        QCOMPARE(sum(outcome, BillSubject::Site), Money::euros(9568));
        QCOMPARE(outcome.investment, Money::euros(36538.4));
        QCOMPARE(outcome.proof.value, std::int64_t{2651040}); // without site equipment and joints
        QCOMPARE(outcome.proof.bound, outcome.proof.value);
        QCOMPARE(outcome.proof.stop, StopReason::Optimal);
    }

    /// The same lane with its cables: 23 990.40 as above, one closure of 400 and 6 splices of 10.
    void cablesAreInTheValue()
    {
        ScenarioDefinition definition;
        definition.objective = Objective::TrenchAndCable;
        definition.overheadShare = 0.2;
        const Outcome outcome = planned(forkedLane(), definition);
        QCOMPARE(outcome.proof.value, std::int64_t{2651040 + 46000});
        QCOMPARE(outcome.proof.bound, outcome.proof.value); // a lane has no choice
        QCOMPARE(outcome.proof.stop, StopReason::Optimal);
        QVERIFY(verify(forkedLane().build(), outcome).passed());
    }

    /// On a grid: the value is what the bill invests in edges and entries, whatever the prices; never dearer than the
    /// network that connects all, cabled afterwards.
    void trenchAndCableAgreesWithTheBill_data()
    {
        QTest::addColumn<int>("fibresPerSite");
        QTest::addColumn<bool>("lease");
        QTest::newRow("few fibres") << 2 << false;
        QTest::newRow("many fibres, larger cables") << 60 << false;
        QTest::newRow("more than a cable holds") << 400 << false;
        QTest::newRow("leased pairs") << 12 << true;
    }
    void trenchAndCableAgreesWithTheBill()
    {
        QFETCH(int, fibresPerSite);
        QFETCH(bool, lease);
        PlanningInput input = grid(9, 25, 4).build();
        for (Site& site : input.sites)
            site.fibres = fibresPerSite;
        StreetLayer layer = *input.streets;
        for (std::size_t i = 0; i < layer.streets.size(); ++i)
            layer.streets[i].fibreShare = lease && i % 3 == 0 ? 0.8F : 0.0F;
        input.streets = std::make_shared<const StreetLayer>(layer);
        ScenarioDefinition definition;
        const auto network = [](const Outcome& outcome) {
            return sum(outcome, BillSubject::Edge) + sum(outcome, BillSubject::Supply);
        };
        const auto trenchFirst = run(input, definition, {});
        definition.objective = Objective::TrenchAndCable;
        const auto together = run(input, definition, {});
        QVERIFY(trenchFirst.has_value() && together.has_value());
        QCOMPARE(network(together.value()).inCents(), together.value().proof.value);
        QVERIFY(together.value().proof.bound <= together.value().proof.value);
        QVERIFY(network(together.value()) <= network(trenchFirst.value()));
        QVERIFY(verify(input, together.value()).passed());
    }

    /// 300 m and 20 % slack, one closure: 0.126 dB at 1310 nm, 3 splices, 4 connectors, margin 1.
    void everyFibreHasItsOpticalBudget()
    {
        const Outcome outcome = planned(forkedLane(), {});
        const OutcomeOptics& optics = outcome.sites[0].optics;
        QVERIFY(optics.fits);
        QCOMPARE(optics.equipment, std::string("1G BX10"));
        QCOMPARE(optics.splices, 3);
        QVERIFY(std::abs(optics.lossUpDb - (0.126 + 0.3 + 1.2 + 1)) < 1e-9);
        QVERIFY(std::abs(optics.lossDownDb - (0.09 + 0.3 + 1.2 + 1)) < 1e-9);
        QVERIFY(outcome.warnings.empty());
        ScenarioDefinition definition;
        definition.optics.marginDb = 30;
        const Outcome dark = planned(forkedLane(), definition);
        QVERIFY(!dark.sites[0].optics.fits);
        QVERIFY(dark.sites[0].optics.overDb > 5);
        QCOMPARE(dark.warnings.size(), std::size_t{2});
        QCOMPARE(dark.warnings[0].code, WarningCode::OpticalBudget);
        QCOMPARE(dark.warnings[0].firstOffender, std::string("Town hall"));
        QVERIFY(verify(forkedLane().build(), dark).passed());
    }

    /// ox.passive 1.5 % of 26 970.40 edge by edge, ox.km 0.42 × 250, ox.active 10 % of two routers of 700.
    void runningCostByHand()
    {
        const Outcome outcome = planned(forkedLane(), {});
        QCOMPARE(sum(outcome, BillSubject::Edge, true), Money::euros(404.55 + 105));
        QCOMPARE(sum(outcome, BillSubject::Site, true), Money::euros(140));
        QCOMPARE(outcome.yearly, Money::euros(649.55));
    }

    void pricesOfEdgesAndSitesAddUp()
    {
        ScenarioDefinition definition;
        definition.overheadShare = 0.2;
        const Outcome outcome = planned(forkedLane(), definition);
        Money edges;
        for (const OutcomeEdge& edge : outcome.edges)
            edges += edge.price;
        QCOMPARE(edges, sum(outcome, BillSubject::Edge));
        QCOMPARE(edges + sum(outcome, BillSubject::Site), outcome.investment);
        QCOMPARE(outcome.investment, Money::euros(43846.08)); // 36 538.40 × 1.2
        // The school pays its equipment and its lead-in: (4 812 + 1 262.10) × 1.2.
        QCOMPARE(outcome.sites[1].ownCost, Money::euros(7288.92));
        QCOMPARE(outcome.sites[1].leadInM, 20.0);
        QCOMPARE(outcome.sites[1].routeLengthM, 320.0);
        QCOMPARE(outcome.sites[0].routeLengthM, 300.0);
        QCOMPARE(findIndicator(outcome, "cost.invest")->value, 4384608.0);
        QCOMPARE(findIndicator(outcome, "length.total")->value, 420.0);
        QCOMPARE(findIndicator(outcome, "cov.sites")->value, 100.0);
    }

    void edgesFormTreesFromTheSupplies()
    {
        const test::PlanningBuilder builder = grid(12, 40, 1);
        const Outcome outcome = planned(builder, {});
        for (std::size_t i = 0; i < outcome.edges.size(); ++i) {
            const OutcomeEdge& edge = outcome.edges[i];
            QVERIFY(edge.parent < static_cast<std::int32_t>(i));
            if (edge.parent >= 0) {
                const OutcomeEdge& parent = outcome.edges[static_cast<std::size_t>(edge.parent)];
                QVERIFY(distance(parent.line.back(), edge.line.front()) < 0.02);
                QVERIFY(parent.sitesBehind >= edge.sitesBehind);
                QVERIFY(parent.fibresUsed >= edge.fibresUsed);
            }
            QVERIFY(edge.cableFibres >= edge.fibresUsed);
        }
        Money routed;
        for (const OutcomeEdge& edge : outcome.edges)
            routed += edge.routedPrice;
        for (std::size_t i = 0; i < outcome.supplies.size(); ++i)
            if (outcome.supplies[i].used)
                routed += builder.build().supplies[i].entryPrice;
        QCOMPARE(routed.inCents(), outcome.proof.value);
        QVERIFY(outcome.proof.bound <= outcome.proof.value);
        QVERIFY(std::all_of(outcome.sites.begin(), outcome.sites.end(),
                            [](const OutcomeSite& site) { return site.served == Served::Fibre; }));
        QCOMPARE(outcome.investment, investment(outcome.bill));
    }

    void sameBytesTwiceAndOnTwoThreads()
    {
        const PlanningInput input = grid(20, 60, 7).build();
        for (const Objective objective :
             {Objective::ConnectAll, Objective::BestMix, Objective::Budget, Objective::Quota, Objective::LeaseAll}) {
            ScenarioDefinition definition;
            definition.objective = objective;
            definition.budget = Money::euros(400000);
            RunContext two;
            two.threads = 2;
            const std::string first = hashOf(run(input, definition, {}).value());
            QCOMPARE(hashOf(run(input, definition, {}).value()), first);
            QCOMPARE(hashOf(run(input, definition, two).value()), first);
        }
    }

    /// Recomputed by code that shares nothing with the run.
    void verifies_data()
    {
        QTest::addColumn<int>("objective");
        QTest::newRow("connect all") << static_cast<int>(Objective::ConnectAll);
        QTest::newRow("best mix") << static_cast<int>(Objective::BestMix);
        QTest::newRow("budget") << static_cast<int>(Objective::Budget);
        QTest::newRow("quota") << static_cast<int>(Objective::Quota);
        QTest::newRow("lease all") << static_cast<int>(Objective::LeaseAll);
    }
    void verifies()
    {
        QFETCH(int, objective);
        test::PlanningBuilder builder = grid(15, 50, 4);
        PlanningInput input = builder.build();
        auto layer = std::make_shared<StreetLayer>(*input.streets);
        Random random(9);
        for (Street& street : layer->streets) { // every way to build at least once
            street.ductShare = random.below(3) == 0 ? static_cast<float>(random.uniform()) : 0.0F;
            street.poleShare = random.below(3) == 0 ? static_cast<float>(random.uniform()) : 0.0F;
            street.fibreShare = random.below(4) == 0 ? static_cast<float>(random.uniform()) : 0.0F;
            street.streetClass = static_cast<StreetClass>(random.below(10));
            street.urban = random.below(3) == 0;
            street.heritage = random.below(20) == 0;
            street.structure = random.below(20) == 0 ? StreetStructure::Bridge : StreetStructure::Normal;
            street.railCrossings = random.below(20) == 0 ? 1 : 0;
        }
        input.streets = layer;
        ScenarioDefinition definition;
        definition.objective = static_cast<Objective>(objective);
        definition.budget = Money::euros(500000);
        definition.overheadShare = 0.17;
        const auto outcome = run(input, definition, {});
        QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
        const Verification verification = verify(input, outcome.value());
        for (const Finding& finding : verification.findings)
            qWarning("%s, %s: expected %s, found %s", finding.check.c_str(), finding.subject.c_str(),
                     finding.expected.c_str(), finding.found.c_str());
        QVERIFY(verification.passed());
    }

    void entryPriceIsPaidOnce()
    {
        test::PlanningBuilder builder = forkedLane();
        builder.supply({0, 0}).entryPrice = Money::euros(5); // dearer than the free one at the same place
        const Outcome outcome = planned(builder, {});
        QVERIFY(outcome.supplies[0].used && !outcome.supplies[1].used);
        test::PlanningBuilder paid;
        paid.street({{0, 0}, {200, 0}});
        paid.supply({0, 0}).entryPrice = Money::euros(1234);
        paid.site({100, 0});
        paid.site({200, 0});
        const Outcome withEntry = planned(paid, {});
        QCOMPARE(sum(withEntry, BillSubject::Supply), Money::euros(1234));
        QCOMPARE(withEntry.proof.value, Money::euros(12624.6 + 1234).inCents());
        // The first site lies on the way of the second: its fibres and the others part in a closure.
        QCOMPARE(quantity(withEntry, "jt.bpe.s"), std::int64_t{1000});
        QCOMPARE(quantity(withEntry, "jt.splice"), std::int64_t{(4 + 8) * 1000});
    }

    void siteAtTheSupplyNeedsNoEdge()
    {
        test::PlanningBuilder builder = forkedLane();
        builder.site({0, 0}, "In the exchange");
        const Outcome outcome = planned(builder, {});
        QCOMPARE(outcome.sites[2].served, Served::Fibre);
        QCOMPARE(outcome.sites[2].lastEdge, -1);
        QCOMPARE(outcome.sites[2].routeLengthM, 0.0);
    }

    void refusedAndUnreachableSitesAreNamed()
    {
        test::PlanningBuilder builder = forkedLane();
        builder.street({{5000, 0}, {5100, 0}});
        builder.site({5050, 0}, "On an island");
        builder.site({0, 9000}, "On a mountain");
        const Outcome outcome = planned(builder, {});
        QCOMPARE(outcome.sites[2].why, WhyNot::Unreachable);
        QCOMPARE(outcome.sites[3].why, WhyNot::TooFarFromStreets);
        const auto warned = [&](WarningCode code, const std::string& name) {
            return std::any_of(outcome.warnings.begin(), outcome.warnings.end(),
                               [&](const Warning& w) { return w.code == code && w.firstOffender == name; });
        };
        QVERIFY(warned(WarningCode::SiteUnreachable, "On an island"));
        QVERIFY(warned(WarningCode::SiteTooFar, "On a mountain"));
        QCOMPARE(findIndicator(outcome, "cov.sites")->value, 50.0);
    }

    void municipalitiesPayTheirOwnGround()
    {
        test::PlanningBuilder builder;
        builder.territory().municipalities = {test::squareMunicipality("01001", {-100, -500}, 1000),
                                              test::squareMunicipality("01002", {900, -500}, 1000)};
        builder.street({{0, 0}, {900, 0}}).municipality = 0;
        builder.street({{900, 0}, {1000, 0}}).municipality = 1;
        builder.supply({0, 0});
        builder.site({1000, 0}).municipalityCode = "01002";
        const Outcome outcome = planned(builder, {});
        const auto shares = costByMunicipality(outcome.bill);
        QCOMPARE(shares.size(), std::size_t{2});
        QCOMPARE(shares[0].municipalityCode, std::string("01001"));
        QCOMPARE(shares[0].investment, Money::euros(54 * 900 + 2.6 * 1080 + 6 * 900));
        QCOMPARE(shares[0].investment + shares[1].investment, outcome.investment);
        QCOMPARE(shares[0].yearly + shares[1].yearly, outcome.yearly);
    }

    void hotspotsAtSitesAndCores()
    {
        test::PlanningBuilder builder = forkedLane();
        builder.territory().municipalities = {test::squareMunicipality("01001", {-1000, -1000}, 2000),
                                              test::squareMunicipality("01002", {9000, 9000}, 1000)};
        builder.territory().municipalities[0].core = {190, -100}; // near the town hall
        builder.territory().cells = {{{200, -100}, 0, 50, 0}, {{9500, 9500}, 0, 30, 1}, {{5000, 5000}, 0, 10, 1}};
        PlanningInput input = builder.build();
        auto layer = std::make_shared<StreetLayer>(*input.streets);
        for (Street& street : layer->streets)
            street.municipality = 0;
        input.streets = layer;
        input.sites[0].municipalityCode = "01001";
        ScenarioDefinition definition;
        definition.wifi.enabled = true;
        const Outcome outcome = run(input, definition, {}).value();
        QCOMPARE(outcome.hotspots.size(), std::size_t{2});
        QCOMPARE(outcome.hotspots[0].site, SiteId{1}); // the core's hotspot is hosted by the town hall
        QCOMPARE(outcome.hotspots[1].site, SiteId{});
        QCOMPARE(outcome.hotspots[1].municipalityCode, std::string("01002"));
        QCOMPARE(outcome.peopleCovered, 80.0);
        QCOMPARE(sum(outcome, BillSubject::Hotspot), Money::euros(2 * (850 + 900 + 80)));
        QCOMPARE(sum(outcome, BillSubject::Hotspot, true), Money::euros(2 * 1800));
        QCOMPARE(findIndicator(outcome, "cov.wifi")->value, 100.0);
    }

    /// The hotspot of one village core serves the core next to it as well, for the planner and for the check.
    void neighbouringCoresShareAHotspot()
    {
        test::PlanningBuilder builder = forkedLane();
        for (const double x : {-500.0, 500.0})
            builder.territory().municipalities.push_back(
                test::squareMunicipality(x < 0 ? "01001" : "01002", {x, -500}, 1000));
        builder.territory().municipalities[0].core = {495, 400};
        builder.territory().municipalities[1].core = {505, 400};
        ScenarioDefinition definition;
        definition.construction.allowForeignGround = true;
        definition.wifi.enabled = true;
        const Outcome outcome = planned(builder, definition);
        QCOMPARE(outcome.hotspots.size(), std::size_t{1});
        QVERIFY(verify(builder.build(), outcome).passed());
    }

    void assumptionsAreListed()
    {
        const Outcome outcome = planned(forkedLane(), {});
        QVERIFY(std::is_sorted(outcome.assumptions.begin(), outcome.assumptions.end()));
        QVERIFY(std::find(outcome.assumptions.begin(), outcome.assumptions.end(), "cables.spare") !=
                outcome.assumptions.end());
        QVERIFY(findIndicator(outcome, "cost.invest")->assumption);
    }

    void cancels()
    {
        const PlanningInput input = grid(30, 60, 2).build();
        std::stop_source source;
        RunContext ctx;
        ctx.stop = source.get_token();
        ctx.progress = [&](double fraction, std::string_view) {
            if (fraction > 0.2)
                source.request_stop();
        };
        QCOMPARE(run(input, {}, ctx).error().code, ErrorCode::Cancelled);
    }

    void progressNeverFalls()
    {
        double last = 0;
        bool fell = false;
        RunContext ctx;
        ctx.progress = [&](double fraction, std::string_view) {
            fell = fell || fraction < last;
            last = fraction;
        };
        QVERIFY(run(grid(10, 20, 3).build(), {}, ctx).has_value());
        QVERIFY(!fell);
        QCOMPARE(last, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
