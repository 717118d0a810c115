// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/scenario/hop_routing.h"
#include "core/scenario/radio_network.h"
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

QTEST_GUILESS_MAIN(TestHopRouting)
#include "tst_hop_routing.moc"
