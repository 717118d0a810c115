// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/scenario/frontier.h"
#include "core/scenario/hop_routing.h"
#include "core/scenario/plan_proof.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace oasis;
using oasis::test::PlanningBuilder;

namespace {

/// Relays and mills in two rows, each in sight of its neighbours alone; only the supply point is near a street.
PlanningInput twoRows(int sites)
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.supply({0, 0});
    for (int i = 1; i <= sites; ++i) {
        builder.site({3000.0 * i, 0}, "relay " + std::to_string(i)).mbits = 10;
        builder.site({0, 1000.0 * i}, "mill " + std::to_string(i)).mbits = 10;
    }
    PlanningInput input = builder.build();
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{-2000, 16000}, 50, 600, 440, std::vector<float>(std::size_t{600} * 440, 100.0F)};
    input.elevation = std::move(grid);
    return input;
}

ScenarioDefinition withinTwoLinks(Objective objective)
{
    ScenarioDefinition definition;
    definition.objective = objective;
    definition.radioLinks.enabled = true;
    definition.radioLinks.maxRangeM = 3500;
    definition.radioLinks.maxHops = 2;
    definition.quotaShare = 0.5;
    return definition;
}

/// Routes as if the network without the rules had been proven by such a price and such a bound.
Result<RoutedNetwork> routed(const PlanningInput& input, const ScenarioDefinition& definition, Money budget,
                             std::int64_t price, std::int64_t bound)
{
    OASIS_TRY(const PlanContext plan, planContext(input, definition));
    OASIS_TRY(const PlanningGraph network, planningGraph(plan, {}));
    OASIS_TRY(const SiteServices services, siteServices(plan));
    const SiteServices unpaid = unpaidServices(network, services);
    OASIS_TRY(HopRouting hops, HopRouting::create(plan, network, unpaid));
    RoutedNetwork relaxed;
    relaxed.proof.weightPrice = price;
    relaxed.proof.bound = bound;
    return hops.route(relaxed, budget, {});
}

} // namespace

class TestHopRouting : public QObject
{
    Q_OBJECT

private slots:
    void aRequiredSiteOutOfReachBoundsNothing();
    void aPriceIsFoundWhereNoneIsKnown();
    void aRequiredSiteOutOfReachIsNotPaidFor_data();
    void aRequiredSiteOutOfReachIsNotPaidFor();
    void whatRequiredSitesTakeIsSaid();
    void aFarSiteGetsFibre();
    void whereNothingIsReachedTheMixIsLeased();
};

/// Without the rules, the last relay would have to be paid for: that bounds no plan which the rules keep it out of.
void TestHopRouting::aRequiredSiteOutOfReachBoundsNothing()
{
    PlanningInput input = twoRows(3);
    input.sites[4].required = true;
    for (const Objective objective : {Objective::Budget, Objective::Quota}) {
        std::vector<std::int64_t> bounds;
        for (const std::int64_t claim : {std::int64_t{0}, kInfiniteCents}) {
            const auto network = routed(input, withinTwoLinks(objective), Money::euros(9000), 1, claim);
            QVERIFY2(network.has_value(), network.has_value() ? "" : network.error().detail.c_str());
            QCOMPARE(network.value().served[4], Served::No);
            bounds.push_back(network.value().proof.bound);
            QVERIFY(bounds.back() != network.value().proof.value); // else the claims would not show
        }
        QCOMPARE(bounds[0], bounds[1]);
    }
}

/// The budget pays for all sites where no rule counts, so nothing is known of what weight costs.
void TestHopRouting::aPriceIsFoundWhereNoneIsKnown()
{
    const PlanningInput input = twoRows(4);
    const auto network = routed(input, withinTwoLinks(Objective::Budget), Money::euros(9000), 0, kInfiniteCents);
    QVERIFY2(network.has_value(), network.has_value() ? "" : network.error().detail.c_str());
    QVERIFY(network.value().proof.bound < 6'000'000);     // six sites are within two links
    QVERIFY(network.value().proof.weightPrice > 100'000); // of 2^24: some cents for a thousandth
}

void TestHopRouting::aRequiredSiteOutOfReachIsNotPaidFor_data()
{
    QTest::addColumn<Objective>("objective");
    QTest::addRow("budget") << Objective::Budget;
    QTest::addRow("quota") << Objective::Quota;
}

/// Without the rules, the last relay is joined by a chain that the budget does not pay for.
void TestHopRouting::aRequiredSiteOutOfReachIsNotPaidFor()
{
    QFETCH(Objective, objective);
    PlanningInput input = twoRows(4);
    input.sites[6].required = true; // relay 4, two links too far
    ScenarioDefinition definition = withinTwoLinks(objective);
    definition.budget = Money::euros(10'000);
    const auto outcome = run(input, definition, {});
    QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
    QCOMPARE(outcome.value().sites[6].served, Served::No);
    QCOMPARE(outcome.value().sites[6].why, WhyNot::TooFarFromStreets);
    QVERIFY(std::any_of(outcome.value().sites.begin(), outcome.value().sites.end(),
                        [](const OutcomeSite& site) { return site.served == Served::Radio; }));
    QVERIFY(std::any_of(outcome.value().warnings.begin(), outcome.value().warnings.end(), [](const Warning& warning) {
        return warning.firstOffender == "relay 4" && warning.detail.find("would be number 4") != std::string::npos;
    }));
    QVERIFY(outcome.value().proof.replayed);
    QVERIFY(verify(input, outcome.value()).passed());
    QVERIFY(certify(input, outcome.value(), {}).has_value());
    definition.objective = Objective::Budget;
    const auto curve = costCoverage(input, definition, 6, {});
    QVERIFY2(curve.has_value() && !curve.value().plans.empty(),
             curve.has_value() ? "no plans" : curve.error().detail.c_str());
}

void TestHopRouting::whatRequiredSitesTakeIsSaid()
{
    PlanningInput input = twoRows(3);
    input.sites[2].required = true; // relay 2
    ScenarioDefinition definition = withinTwoLinks(Objective::Budget);
    const auto little = routed(input, definition, Money::euros(3000), 1, 0);
    QVERIFY(!little.has_value());
    QCOMPARE(little.error().code, ErrorCode::Infeasible);
    const std::string said = "the budget does not pay for the required sites: they take ";
    QCOMPARE(little.error().detail.substr(0, said.size()), said);
    const std::int64_t takes = std::stoll(little.error().detail.substr(said.size()));
    QVERIFY(takes > 3000);
    QVERIFY(routed(input, definition, Money::cents(100 * takes), 1, 0).has_value());
    QVERIFY(!routed(input, definition, Money::cents(100 * (takes - 1)), 1, 0).has_value());
    definition = withinTwoLinks(Objective::Quota);
    definition.quotaShare = 1;
    const auto all = run(input, definition, {});
    QVERIFY(!all.has_value());
    QCOMPARE(all.error().code, ErrorCode::Infeasible);
    QCOMPARE(all.error().detail, std::string("the sites that streets and radio links reach weigh less than the quota"));
}

/// The mill wants more than any link bears; the street to it is dear, so links are tried first.
void TestHopRouting::aFarSiteGetsFibre()
{
    PlanningInput input = twoRows(3);
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.street({{200, 0}, {200, 3000}});
    builder.supply({0, 0});
    for (int i = 1; i <= 3; ++i) {
        builder.site({3000.0 * i, 0}, "relay " + std::to_string(i)).mbits = 10;
        builder.site({0, 1000.0 * i}, "mill " + std::to_string(i)).mbits = 10;
    }
    builder.site({220, 2900}, "data centre").mbits = 9000;
    PlanningInput far = builder.build();
    far.elevation = input.elevation;
    far.sites.back().required = true;
    for (const Objective objective : {Objective::Budget, Objective::Quota, Objective::BestMix, Objective::ConnectAll}) {
        ScenarioDefinition definition = withinTwoLinks(objective);
        definition.budget = Money::euros(900'000);
        const auto outcome = run(far, definition, {});
        QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
        QCOMPARE(outcome.value().sites.back().served, Served::Fibre);
        QVERIFY(verify(far, outcome.value()).passed());
    }
}

void TestHopRouting::whereNothingIsReachedTheMixIsLeased()
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.street({{0, 5000}, {200, 5000}}); // an island
    builder.supply({0, 0});
    builder.site({100, 5010}, "farm");
    PlanningInput input = builder.build();
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{-2000, 16000}, 50, 600, 440, std::vector<float>(std::size_t{600} * 440, 100.0F)};
    input.elevation = std::move(grid);
    for (const bool radio : {false, true})
        for (const Objective objective :
             {Objective::BestMix, Objective::Budget, Objective::Quota, Objective::ConnectAll}) {
            ScenarioDefinition definition = withinTwoLinks(objective);
            definition.radioLinks.enabled = radio;
            definition.radioLinks.maxRangeM = 100; // to nowhere
            definition.budget = Money::euros(100'000);
            const auto outcome = run(input, definition, {});
            if (objective != Objective::BestMix) {
                QCOMPARE(outcome.error().code, ErrorCode::Unreachable);
                QVERIFY(!outcome.error().detail.empty());
                continue;
            }
            QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
            QCOMPARE(outcome.value().sites[0].served, Served::Alternative);
            QCOMPARE(outcome.value().proof.stop, StopReason::Optimal);
            QVERIFY(outcome.value().proof.replayed);
            QVERIFY(verify(input, outcome.value()).passed());
            QVERIFY(certify(input, outcome.value(), {}).has_value());
        }
}

QTEST_GUILESS_MAIN(TestHopRouting)
#include "tst_hop_routing.moc"
