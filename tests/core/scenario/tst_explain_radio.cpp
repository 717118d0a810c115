// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/explain.h"
#include "core/scenario/run.h"
#include "tests/core/verify/small_case.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace oasis;
using oasis::test::PlanningBuilder;

namespace {

std::shared_ptr<const ElevationGrid> relief(const std::function<double(double, double)>& heightM)
{
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{-2000, 8000}, 50, 400, 320, {}};
    for (std::uint32_t row = 0; row < grid->rows; ++row)
        for (std::uint32_t column = 0; column < grid->columns; ++column)
            grid->heightM.push_back(static_cast<float>(heightM(-2000 + 50 * (column + 0.5), 8000 - 50 * (row + 0.5))));
    return grid;
}

ScenarioDefinition byRadio(Objective objective)
{
    ScenarioDefinition definition;
    definition.objective = objective;
    definition.radioLinks.enabled = true;
    definition.radioLinks.linksPerSite = 1000; // all: excluding a site must not bring others in
    return definition;
}

/// Sites in a row, each in sight of its neighbours alone; only the first is near a street.
PlanningBuilder relaysInARow(int sites)
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.supply({0, 0});
    for (int i = 1; i <= sites; ++i)
        builder.site({3000.0 * i, 0}, "relay " + std::to_string(i)).mbits = 10;
    return builder;
}
PlanningInput onAPlain(const PlanningBuilder& builder)
{
    PlanningInput input = builder.build();
    input.elevation = relief([](double, double) { return 100; });
    return input;
}
PlanningInput chainOfRelays(int sites)
{
    return onAPlain(relaysInARow(sites));
}

/// The least that a plan of the scenario must cost, or the most that it may; -1 without a plan.
struct Range
{
    std::int64_t bound = -1;
    std::int64_t value = -1;
    std::set<SiteId> joined;
};
Range rangeOf(const PlanningInput& input, const ScenarioDefinition& definition)
{
    Range range;
    const auto outcome = run(input, definition, {});
    if (!outcome.has_value())
        return range;
    range.bound = outcome.value().proof.bound;
    range.value = outcome.value().proof.value;
    for (const OutcomeSite& site : outcome.value().sites)
        if (isJoined(site.served))
            range.joined.insert(site.site);
    return range;
}

} // namespace

class TestExplainRadio : public QObject
{
    Q_OBJECT

private slots:
    void statementsHold_data();
    void statementsHold();
    void aRelayIsNoSiteOfItsOwn();
    void rulesThatCutSitesOffLeaveNothingToSay();
    void aRelayFreesNothingOfABudget();
    void equipmentCountsWithinABudget();

private:
    void checkSites(const PlanningInput& input, const ScenarioDefinition& definition, const Outcome& outcome);
    void checkStreets(const PlanningInput& input, const ScenarioDefinition& definition, const Outcome& outcome);
    int m_stated = 0;
};

void TestExplainRadio::statementsHold_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Against the scenario run anew without the site, with it, or without the street.
void TestExplainRadio::statementsHold()
{
    QFETCH(int, seed);
    PlanningInput input = test::smallInput(static_cast<std::uint64_t>(seed));
    input.elevation =
        relief([&](double x, double y) { return 200 + 12 * std::sin(x / 300 + seed) * std::cos(y / 250); });
    for (Site& site : input.sites)
        site.mbits *= 3; // links are short of rate
    m_stated = 0;
    for (const Objective objective : {Objective::ConnectAll, Objective::BestMix}) {
        ScenarioDefinition definition = byRadio(objective);
        definition.technology = test::smallTechnologies();
        definition.radioLinks.maxHops = 1 + seed % 2;
        const auto outcome = run(input, definition, {});
        QVERIFY(outcome.has_value());
        checkSites(input, definition, outcome.value());
        checkStreets(input, definition, outcome.value());
    }
    QVERIFY(m_stated > 5);
}

void TestExplainRadio::checkSites(const PlanningInput& input, const ScenarioDefinition& definition,
                                  const Outcome& outcome)
{
    const Proof& proof = outcome.proof;
    for (const OutcomeSite& site : outcome.sites) {
        const auto explained = explainSite(input, outcome, site.site, {});
        QVERIFY2(explained.has_value(), explained.has_value() ? "" : explained.error().detail.c_str());
        const SiteExplanation& flip = explained.value();
        ScenarioDefinition without = definition;
        without.sites.excluded = {site.site};
        if (flip.flip == SiteFlip::Required) {
            PlanningInput free = input; // a required site is selected whatever the scenario excludes
            std::erase_if(free.sites, [&](const Site& s) { return s.id == site.site; });
            const Range other = rangeOf(free, without);
            if (other.value < 0 || other.joined.size() + 1 < outcome.sites.size())
                continue; // others cannot be joined either
            QVERIFY(flip.most.inCents() >= std::max<std::int64_t>(0, proof.value - other.value));
            QVERIFY(flip.least.inCents() <= std::max<std::int64_t>(0, proof.value - other.bound));
            ++m_stated;
        } else if (flip.flip == SiteFlip::LeavesNetwork) {
            const Range other = rangeOf(input, without);
            const std::int64_t alternative = site.alternativeCost.inCents();
            QVERIFY(flip.least.inCents() <= std::max<std::int64_t>(0, other.value + alternative - proof.value));
            if (flip.unstated == Unstated::None)
                QVERIFY(flip.most.inCents() >= other.bound + alternative - proof.bound);
            ++m_stated;
        } else if (flip.flip == SiteFlip::JoinsNetwork) {
            PlanningInput forced = input;
            for (Site& candidate : forced.sites)
                candidate.required = candidate.required || candidate.id == site.site;
            const Range other = rangeOf(forced, definition);
            if (!other.joined.contains(site.site))
                continue; // the rules cut it off
            QVERIFY(flip.least.inCents() <= std::max<std::int64_t>(0, other.value - proof.value));
            if (flip.unstated == Unstated::None)
                QVERIFY(flip.most.inCents() >= other.bound - proof.bound);
            ++m_stated;
        }
    }
}

void TestExplainRadio::checkStreets(const PlanningInput& input, const ScenarioDefinition& definition,
                                    const Outcome& outcome)
{
    std::set<StreetId> used;
    for (const OutcomeEdge& edge : outcome.edges)
        if (edge.street != StreetId{})
            used.insert(edge.street);
    for (const StreetId street : used) {
        const auto explained = explainStreet(input, outcome, street, {});
        QVERIFY(explained.has_value());
        const StreetExplanation& why = explained.value();
        QCOMPARE(why.standing, StreetStanding::Used);
        ScenarioDefinition barred = definition;
        barred.construction.forbidden.push_back(street);
        const Range other = rangeOf(input, barred);
        for (const SiteId site : why.cutOff)
            QVERIFY(!other.joined.contains(site));
        if (!why.otherWay)
            continue;
        const std::int64_t most = outcome.proof.value + (why.otherWayPrice - why.pricePaid).inCents();
        // Barring moves lead-ins to other streets, where places hang on this one: then the scenario is another one.
        const bool hangs = std::any_of(outcome.edges.begin(), outcome.edges.end(), [&](const OutcomeEdge& edge) {
            return edge.street == street && (edge.fromAlongM > 0 || edge.parent < 0);
        });
        if (other.bound >= 0 && !hangs && other.joined.size() >= outcome.sites.size())
            QVERIFY(other.bound <= std::max(most, outcome.proof.value));
        ++m_stated;
    }
}

void TestExplainRadio::aRelayIsNoSiteOfItsOwn()
{
    const PlanningInput input = chainOfRelays(3);
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.maxRangeM = 3500;
    definition.radioLinks.maxHops = 3;
    const Outcome outcome = run(input, definition, {}).value();
    QCOMPARE(outcome.radioLinks.size(), std::size_t{3});
    const SiteExplanation relay = explainSite(input, outcome, SiteId{1}, {}).value();
    QCOMPARE(relay.flip, SiteFlip::Unexplained);
    QCOMPARE(relay.unstated, Unstated::RadioRelay);
    const SiteExplanation last = explainSite(input, outcome, SiteId{3}, {}).value();
    QCOMPARE(last.flip, SiteFlip::Required);
    QCOMPARE(last.unstated, Unstated::None);
    const OutcomeEdge& link = outcome.edges[static_cast<std::size_t>(outcome.sites[2].lastEdge)];
    QCOMPARE(last.least, link.routedPrice);
    QCOMPARE(last.most, link.routedPrice);
}

/// Without the rules, the other relays would have to be joined as well: no such plan costs less for want of the mill.
void TestExplainRadio::rulesThatCutSitesOffLeaveNothingToSay()
{
    PlanningBuilder builder = relaysInARow(3);
    builder.site({3000, 200}, "mill").mbits = 10;
    const PlanningInput input = onAPlain(builder);
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.maxRangeM = 3500;
    definition.radioLinks.maxHops = 1;
    const Outcome outcome = run(input, definition, {}).value();
    QCOMPARE(outcome.radioLinks.size(), std::size_t{2});
    for (const OutcomeSite& site : outcome.sites) {
        const SiteExplanation flip = explainSite(input, outcome, site.site, {}).value();
        QCOMPARE(flip.flip, isJoined(site.served) ? SiteFlip::Unexplained : SiteFlip::OutOfReach);
        QCOMPARE(flip.unstated, isJoined(site.served) ? Unstated::RadioCutOff : Unstated::None);
    }
    // Of what no relay reaches without this one either, the plans compare.
    const PlanningInput row = chainOfRelays(4);
    definition.radioLinks.maxHops = 2;
    const Outcome two = run(row, definition, {}).value();
    const SiteExplanation last = explainSite(row, two, SiteId{2}, {}).value();
    QCOMPARE(last.flip, SiteFlip::Required);
    QCOMPARE(last.most, two.edges[static_cast<std::size_t>(two.sites[1].lastEdge)].routedPrice);
}

void TestExplainRadio::aRelayFreesNothingOfABudget()
{
    const PlanningInput input = chainOfRelays(3);
    ScenarioDefinition definition = byRadio(Objective::Budget);
    definition.radioLinks.maxRangeM = 3500;
    definition.radioLinks.maxHops = 3;
    definition.budget = Money::euros(1'000'000);
    const Outcome outcome = run(input, definition, {}).value();
    QVERIFY(std::all_of(outcome.sites.begin(), outcome.sites.end(), [](const auto& s) { return isJoined(s.served); }));
    const SiteExplanation relay = explainSite(input, outcome, SiteId{1}, {}).value();
    QCOMPARE(relay.flip, SiteFlip::BudgetWithout);
    QCOMPARE(relay.most, Money{});
    const SiteExplanation last = explainSite(input, outcome, SiteId{3}, {}).value();
    QCOMPARE(last.most, outcome.edges[static_cast<std::size_t>(outcome.sites[2].lastEdge)].routedPrice);
}

/// With links allowed, equipment on fibre is in no edge of the outcome and in no cost of the site's own; without the
/// site it is free all the same.
void TestExplainRadio::equipmentCountsWithinABudget()
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}, {200, 300}});
    builder.supply({0, 0}).entryPrice = Money::euros(500);
    builder.site({200, 300}, "school");
    PlanningInput input = builder.build();
    input.elevation = relief([](double, double) { return 100; });
    ScenarioDefinition definition = byRadio(Objective::Budget);
    definition.radioLinks.bands = {false, false, false, false};
    definition.budget = Money::euros(1'000'000);
    const Outcome outcome = run(input, definition, {}).value();
    QCOMPARE(outcome.sites[0].served, Served::Fibre);
    const Money with = explainSite(input, outcome, SiteId{1}, {}).value().most;
    definition.radioLinks.enabled = false;
    const Outcome plain = run(input, definition, {}).value();
    const SiteExplanation without = explainSite(input, plain, SiteId{1}, {}).value();
    QCOMPARE(with, without.most);
    Money edges;
    for (const OutcomeEdge& edge : plain.edges)
        edges += edge.routedPrice;
    QVERIFY(without.most > edges + Money::euros(500)); // equipment and entry as well
}

QTEST_GUILESS_MAIN(TestExplainRadio)
#include "tst_explain_radio.moc"
