// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/explain.h"
#include "core/scenario/run.h"

#include "tests/core/verify/small_case.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <algorithm>

using namespace oasis;

namespace {

/// A ring with a spur. Supply at (0, 0), sites at (200, 0) and (300, 0); the plan takes streets 1, 2 and 6. The other
/// half of the ring, streets 3 to 5, is 60 m longer. Street 7 is a motorway.
PlanningInput ring()
{
    test::PlanningBuilder builder;
    builder.street({{0, 0}, {100, 0}});
    builder.street({{100, 0}, {200, 0}});
    builder.street({{0, 0}, {0, 30}});
    builder.street({{0, 30}, {200, 30}});
    builder.street({{200, 30}, {200, 0}});
    builder.street({{200, 0}, {300, 0}});
    builder.street({{0, 0}, {200, 0}}, StreetClass::Motorway);
    builder.site({200, 0}, "school");
    builder.site({300, 0}, "library");
    builder.supply({0, 0});
    return builder.build();
}

const OutcomeEdge& edgeOf(const Outcome& outcome, std::int64_t street)
{
    return *std::find_if(outcome.edges.begin(), outcome.edges.end(),
                         [&](const OutcomeEdge& edge) { return edge.street == StreetId{street}; });
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    void streetsOfARing()
    {
        const PlanningInput input = ring();
        const Outcome outcome = run(input, {}, {}).value();
        QCOMPARE(outcome.edges.size(), std::size_t{3});
        const auto street = [&](std::int64_t id) { return explainStreet(input, outcome, StreetId{id}, {}).value(); };

        const StreetExplanation used = street(1);
        QCOMPARE(used.standing, StreetStanding::Used);
        QVERIFY(used.behind == (std::vector<SiteId>{SiteId{1}, SiteId{2}}));
        QVERIFY(used.otherWay && used.cutOff.empty());
        QVERIFY(used.others == (std::vector<StreetId>{StreetId{3}, StreetId{4}, StreetId{5}}));
        QCOMPARE(used.pricePaid, edgeOf(outcome, 1).routedPrice);
        QCOMPARE(used.otherWayPrice, street(3).price + street(4).price + street(5).price);

        const StreetExplanation spur = street(6);
        QCOMPARE(spur.standing, StreetStanding::Used);
        QVERIFY(!spur.otherWay);
        QVERIFY(spur.cutOff == std::vector<SiteId>{SiteId{2}});

        // 60 m dearer than streets 1 and 2 together: more than 3 and 5 cost, less than 4.
        const Money extra = street(3).price + street(4).price + street(5).price - used.price - street(2).price;
        QVERIFY(extra > Money{});
        QCOMPARE(street(4).standing, StreetStanding::CheaperBy);
        QCOMPARE(street(4).saving, extra);
        QCOMPARE(street(3).standing, StreetStanding::NoPriceHelps);
        QCOMPARE(street(7).standing, StreetStanding::NotPermitted);
        QVERIFY(outcome.savings == (std::vector<StreetSaving>{{StreetId{4}, extra}}));
    }

    void splitStreetCountsOnce()
    {
        // A third site beside the start of street 4 splits it: the plan takes 10 m of it.
        PlanningInput input = ring();
        Site middle = input.sites.back();
        middle.id = SiteId{3};
        middle.position = {10, 30};
        input.sites.push_back(middle);
        ScenarioDefinition definition;
        definition.sites.excluded = {SiteId{2}};
        const Outcome outcome = run(input, definition, {}).value();
        const StreetExplanation used = explainStreet(input, outcome, StreetId{4}, {}).value();
        QCOMPARE(used.standing, StreetStanding::Used);
        QVERIFY(used.behind == std::vector<SiteId>{SiteId{3}});
        QVERIFY(used.pricePaid < used.price); // its first 10 m
    }

    void sitesOfConnectAll()
    {
        const PlanningInput input = ring();
        const Outcome outcome = run(input, {}, {}).value();
        const SiteExplanation library = explainSite(input, outcome, SiteId{2}, {}).value();
        QCOMPARE(library.flip, SiteFlip::Required);
        QVERIFY(library.forced);
        QCOMPARE(library.least, edgeOf(outcome, 6).routedPrice);
        QCOMPARE(library.most, library.least);
        const SiteExplanation school = explainSite(input, outcome, SiteId{1}, {}).value();
        QCOMPARE(school.most, Money{}); // it lies on the library's way
    }

    /// Against the scenario without the site.
    void sitesOfAMix_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void sitesOfAMix()
    {
        QFETCH(int, seed);
        const PlanningInput input = test::smallInput(static_cast<std::uint64_t>(seed));
        ScenarioDefinition definition;
        definition.objective = Objective::BestMix;
        definition.technology = test::smallTechnologies();
        const Outcome outcome = run(input, definition, {}).value();
        int looked = 0;
        for (const OutcomeSite& site : outcome.sites) {
            const auto explained = explainSite(input, outcome, site.site, {});
            QVERIFY(explained.has_value());
            const SiteExplanation& flip = explained.value();
            QCOMPARE(flip.served, site.served);
            if (flip.flip == SiteFlip::LeavesNetwork) {
                ScenarioDefinition without = definition;
                without.sites.excluded = {site.site};
                const Outcome other = run(input, without, {}).value();
                const std::int64_t rise = other.proof.value + site.alternativeCost.inCents() - outcome.proof.value;
                QVERIFY(flip.least.inCents() <= std::max<std::int64_t>(0, rise));
                QVERIFY(flip.most.inCents() >=
                        std::max<std::int64_t>(0, other.proof.bound + site.alternativeCost.inCents() -
                                                      outcome.proof.value));
                ++looked;
            } else if (flip.flip == SiteFlip::JoinsNetwork) {
                PlanningInput forced = input;
                for (Site& candidate : forced.sites)
                    candidate.required = candidate.required || candidate.id == site.site;
                const Outcome other = run(forced, definition, {}).value();
                QVERIFY(flip.least.inCents() <= other.proof.value - outcome.proof.value);
                QVERIFY(flip.most.inCents() >= other.proof.bound - outcome.proof.value);
                ++looked;
            }
            QVERIFY(flip.least <= flip.most);
        }
        QVERIFY(looked > 0);
    }

    void sitesOfABudget()
    {
        PlanningInput input = ring();
        const Outcome all = run(input, {}, {}).value();
        ScenarioDefinition definition;
        definition.objective = Objective::Budget;
        definition.budget = all.investment - Money::cents(1);
        const Outcome outcome = run(input, definition, {}).value();
        const auto state = [&](std::int64_t id) { return explainSite(input, outcome, SiteId{id}, {}).value(); };
        QCOMPARE(state(2).flip, SiteFlip::BudgetFor);
        QVERIFY(state(2).most >= Money{} && state(2).most <= edgeOf(all, 6).routedPrice + all.sites[1].ownCost);
        QCOMPARE(state(1).flip, SiteFlip::BudgetWithout);
        QVERIFY(state(1).most > edgeOf(outcome, 1).routedPrice);
    }

    void errors()
    {
        PlanningInput input = ring();
        const Outcome outcome = run(input, {}, {}).value();
        QCOMPARE(explainStreet(input, outcome, StreetId{99}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(explainSite(input, outcome, SiteId{99}, {}).error().code, ErrorCode::InvalidArgument);
        ScenarioDefinition lease;
        lease.objective = Objective::LeaseAll;
        const Outcome leased = run(input, lease, {}).value();
        QCOMPARE(explainStreet(input, leased, StreetId{1}, {}).error().code, ErrorCode::Unsupported);
        QCOMPARE(explainSite(input, leased, SiteId{1}, {}).value().flip, SiteFlip::Unexplained);
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        QCOMPARE(explainSite(input, outcome, SiteId{1}, stopped).error().code, ErrorCode::Cancelled);
        QCOMPARE(explainStreet(input, outcome, StreetId{1}, stopped).error().code, ErrorCode::Cancelled);
        input.supplies[0].entryPrice += Money::cents(1);
        QCOMPARE(explainStreet(input, outcome, StreetId{1}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(explainSite(input, outcome, SiteId{1}, {}).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
