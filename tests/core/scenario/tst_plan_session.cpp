// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_session.h"

#include "core/base/random.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/run.h"
#include "tests/core/scenario/lane_case.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace oasis;

namespace {

/// A town of bent lanes with a loop street; sites beside the streets.
PlanningInput town(std::uint64_t seed, int side, int sites)
{
    Random random(seed);
    test::PlanningBuilder builder;
    const auto corner = [](int x, int y) { return Point{100.0 * x, 100.0 * y}; };
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            if (x + 1 < side && random.below(6) != 0)
                builder.street({corner(x, y), {100.0 * x + 50, 100.0 * y + 9}, corner(x + 1, y)});
            if (y + 1 < side)
                builder.street({corner(x, y), corner(x, y + 1)});
        }
    builder.street({corner(1, 1), {130, 120}, {120, 130}, corner(1, 1)});
    for (int i = 0; i < sites; ++i)
        builder.site({random.uniform(0, 100.0 * (side - 1)), random.uniform(0, 100.0 * (side - 1))});
    builder.supply({40, 3}).entryPrice = Money::euros(1000);
    builder.supply({100.0 * (side - 1), 100.0 * (side - 1)}).entryPrice = Money::euros(3000);
    return builder.build();
}

Outcome planned(const PlanningInput& input, const ScenarioDefinition& definition)
{
    auto outcome = run(input, definition, {});
    if (!outcome.has_value())
        qFatal("%s", outcome.error().detail.c_str());
    return std::move(outcome).value();
}

ScenarioDefinition definitionOf(Objective objective)
{
    ScenarioDefinition definition;
    definition.objective = objective;
    definition.cables.leadInToleranceM = 90;
    return definition;
}

} // namespace

class TestPlanSession : public QObject
{
    Q_OBJECT

private slots:
    void startIsTheOutcome()
    {
        const PlanningInput input = town(1, 6, 9);
        for (const Objective objective : {Objective::ConnectAll, Objective::BestMix}) {
            const ScenarioDefinition definition = definitionOf(objective);
            const Outcome outcome = planned(input, definition);
            const auto session = PlanSession::create(input, definition, outcome, {});
            QVERIFY2(session.has_value(), session.has_value() ? "" : session.error().detail.c_str());
            QCOMPARE(session.value().plan().proof.value, outcome.proof.value);
            QVERIFY(session.value().plan().proof.bound <= outcome.proof.value);
            QCOMPARE(session.value().plan().startValue, outcome.proof.value);
            QVERIFY(session.value().plan().added.empty());
            QVERIFY(session.value().plan().dropped.empty());
        }
    }

    void movedSiteChangesTheNetworkThere()
    {
        PlanningInput input = test::forkedLane().build();
        const ScenarioDefinition definition;
        auto session = PlanSession::create(input, definition, planned(input, definition), {}).value();
        const Site moved = input.sites.front();
        const Point supply = input.supplies.front().position;
        const auto away = session.moveSite(moved.id, supply, {});
        QVERIFY(away.has_value());
        QVERIFY(away.value().proof.value < away.value().startValue);
        QVERIFY(!away.value().dropped.empty());
        QVERIFY(away.value().added.empty());
        const auto home = session.moveSite(moved.id, moved.position, {});
        QCOMPARE(home.value().proof.value, home.value().startValue);
        QVERIFY(home.value().dropped.empty());
    }

    void everyMoveHoldsAgainstTheWholePlan_data()
    {
        QTest::addColumn<int>("objective");
        QTest::newRow("connect all") << static_cast<int>(Objective::ConnectAll);
        QTest::newRow("best mix") << static_cast<int>(Objective::BestMix);
    }
    void everyMoveHoldsAgainstTheWholePlan()
    {
        QFETCH(int, objective);
        const ScenarioDefinition definition = definitionOf(static_cast<Objective>(objective));
        for (const std::uint64_t seed : {3U, 4U, 5U}) {
            PlanningInput input = town(seed, 7, 12);
            auto session = PlanSession::create(input, definition, planned(input, definition), {}).value();
            Random random(seed);
            std::set<SiteId> moved;
            for (int step = 0; step < 8; ++step) {
                Site& site = input.sites[random.below(input.sites.size())];
                site.position = {random.uniform(-120, 720), random.uniform(-120, 720)}; // now and then too far away
                const auto quick = session.moveSite(site.id, site.position, {});
                QVERIFY2(quick.has_value(), quick.has_value() ? "" : quick.error().detail.c_str());
                const Outcome whole = planned(input, definition);
                const Proof& proof = quick.value().proof;
                QVERIFY2(proof.bound <= whole.proof.value,
                         qPrintable(QStringLiteral("%1 %2").arg(proof.bound).arg(whole.proof.value)));
                QVERIFY2(proof.value >= whole.proof.bound,
                         qPrintable(QStringLiteral("%1 %2").arg(proof.value).arg(whole.proof.bound)));
                QVERIFY(proof.value <= whole.proof.value + whole.proof.value / 20);
                moved.insert(site.id);
                for (const OutcomeSite& of : whole.sites)
                    QCOMPARE(std::count(quick.value().unserved.begin(), quick.value().unserved.end(), of.site) != 0,
                             moved.contains(of.site) &&
                                 (of.why == WhyNot::TooFarFromStreets || of.why == WhyNot::Unreachable));
            }
        }
    }

    /// Random edits, one after the other: bound and value hold against the whole plan after each.
    void everyEditHoldsAgainstTheWholePlan_data() { everyMoveHoldsAgainstTheWholePlan_data(); }
    void everyEditHoldsAgainstTheWholePlan()
    {
        QFETCH(int, objective);
        int followed = 0;
        for (const std::uint64_t seed : {3U, 4U, 5U, 6U}) {
            ScenarioDefinition definition = definitionOf(static_cast<Objective>(objective));
            PlanningInput input = town(seed, 7, 12);
            definition.construction.pinned = {input.streets->streets[5].id};
            const Outcome first = planned(input, definition);
            auto session = PlanSession::create(input, definition, first, {}).value();
            QCOMPARE(session.plan().proof.value, first.proof.value);
            Random random(seed);
            for (int step = 0; step < 10; ++step) {
                Site& site = input.sites[random.below(input.sites.size())];
                const StreetId street = input.streets->streets[random.below(input.streets->streets.size())].id;
                const std::uint64_t kind = random.below(4);
                if (kind == 0) {
                    site.position = {random.uniform(0, 600), random.uniform(0, 600)};
                } else if (kind == 1) {
                    site.required = !site.required;
                    site.fibres += 6;
                    site.mbits *= 4;
                } else if (kind == 2) {
                    auto& left = definition.sites.excluded;
                    if (left.empty())
                        left.push_back(site.id);
                    else
                        left.clear();
                } else {
                    setChoice(definition.construction, street, static_cast<StreetChoice>(random.below(3)));
                }
                const auto quick = session.update(input, definition, {});
                const auto whole = run(input, definition, {});
                if (!quick.has_value()) { // a pin that contradicts, or that the session cannot follow
                    const ErrorCode code = quick.error().code;
                    QVERIFY2(code == ErrorCode::Unsupported || !whole.has_value(), quick.error().detail.c_str());
                    break;
                }
                QVERIFY2(whole.has_value(), whole.has_value() ? "" : whole.error().detail.c_str());
                const Proof& proof = quick.value().proof;
                const Proof& exact = whole.value().proof;
                QVERIFY2(proof.bound <= exact.value,
                         qPrintable(QStringLiteral("%1 %2").arg(proof.bound).arg(exact.value)));
                QVERIFY2(proof.value >= exact.bound,
                         qPrintable(QStringLiteral("%1 %2").arg(proof.value).arg(exact.bound)));
                QVERIFY(proof.value <= exact.value + exact.value / 10);
                ++followed;
            }
        }
        QVERIFY(followed > 20);
    }

    /// A site that comes back leaves streets split where it has been: they cost what they did, to the cent.
    void splitStreetsCostWhatTheyDid()
    {
        PlanningInput input = town(8, 6, 8);
        const ScenarioDefinition definition = definitionOf(Objective::ConnectAll);
        const Outcome outcome = planned(input, definition);
        auto session = PlanSession::create(input, definition, outcome, {}).value();
        const Site site = input.sites[3];
        Random random(8);
        for (int step = 0; step < 12; ++step)
            QVERIFY(session.moveSite(site.id, {random.uniform(0, 500), random.uniform(0, 500)}, {}).has_value());
        const auto home = session.moveSite(site.id, site.position, {});
        QVERIFY(home.has_value());
        QCOMPARE(home.value().proof.value, home.value().startValue);
    }

    /// Catalogue, level of prices, entry price, works supervision: each against the whole plan.
    void pricesAreFollowed_data() { everyMoveHoldsAgainstTheWholePlan_data(); }
    void pricesAreFollowed()
    {
        QFETCH(int, objective);
        PlanningInput input = town(9, 7, 12);
        ScenarioDefinition definition = definitionOf(static_cast<Objective>(objective));
        auto session = PlanSession::create(input, definition, planned(input, definition), {}).value();
        const auto follows = [&] {
            const auto quick = session.update(input, definition, {});
            QVERIFY2(quick.has_value(), quick.has_value() ? "" : quick.error().detail.c_str());
            const Outcome whole = planned(input, definition);
            const Proof& proof = quick.value().proof;
            QVERIFY(proof.value >= whole.proof.bound);
            QVERIFY(proof.bound <= whole.proof.value);
            QVERIFY(proof.value <= whole.proof.value + whole.proof.value / 20);
            QVERIFY(proof.bound > 0);
        };
        std::vector<CatalogueItem> items = input.catalogue->items();
        for (CatalogueItem& item : items)
            if (item.id == "cw.trench.urban" || item.id == "ch.l2t")
                item.low = item.typical = item.high = item.typical * 1.5;
        input.catalogue = std::make_shared<const Catalogue>(
            Catalogue::create(input.catalogue->name(), "dearer", "EUR", items).value());
        follows();
        input.supplies[1].entryPrice = Money::euros(100);
        follows();
        definition.priceLevel = PriceLevel::High;
        follows();
        definition.overheadShare = 0.1;
        definition.construction.chamberSpacingM = 50;
        follows();
        input.sites[2].position = {310, 240};
        follows();
        input.supplies[1].position.x += 1;
        QCOMPARE(session.update(input, definition, {}).error().code, ErrorCode::Unsupported);
    }

    void barredStreetTakesASiteOff()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.street({{100, 0}, {200, 0}});
        builder.street({{200, 0}, {300, 0}});
        builder.supply({0, 0});
        builder.site({100, 0});
        builder.site({300, 0});
        const PlanningInput input = builder.build();
        ScenarioDefinition definition;
        auto session = PlanSession::create(input, definition, planned(input, definition), {}).value();
        setChoice(definition.construction, StreetId{2}, StreetChoice::Barred);
        const auto cut = session.update(input, definition, {});
        QVERIFY2(cut.has_value(), cut.has_value() ? "" : cut.error().detail.c_str());
        QCOMPARE(cut.value().lost, std::vector<SiteId>{SiteId{2}});
        QCOMPARE(cut.value().dropped.size(), std::size_t{2});
        setChoice(definition.construction, StreetId{2}, StreetChoice::Free);
        const auto back = session.update(input, definition, {});
        QVERIFY(back.value().lost.empty());
        QCOMPARE(back.value().proof.value, back.value().startValue);
        definition.networkMode = NetworkMode::CrowFly;
        QCOMPARE(session.update(input, definition, {}).error().code, ErrorCode::Unsupported);
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        definition.networkMode = NetworkMode::Streets;
        setChoice(definition.construction, StreetId{2}, StreetChoice::Used);
        QCOMPARE(session.update(input, definition, stopped).error().code, ErrorCode::Cancelled);
    }

    void outcomeOfAnotherInputIsMended()
    {
        PlanningInput input = town(6, 6, 10);
        const ScenarioDefinition definition = definitionOf(Objective::ConnectAll);
        const Outcome before = planned(input, definition);
        input.sites[2].position = {310, 240};
        input.sites.pop_back();
        const auto session = PlanSession::create(input, definition, before, {});
        QVERIFY(session.has_value());
        const Outcome whole = planned(input, definition);
        QVERIFY(session.value().plan().proof.value >= whole.proof.bound);
        QVERIFY(session.value().plan().proof.bound <= whole.proof.value);
    }

    void errors()
    {
        const PlanningInput input = town(1, 5, 4);
        ScenarioDefinition definition = definitionOf(Objective::ConnectAll);
        const Outcome outcome = planned(input, definition);
        auto session = PlanSession::create(input, definition, outcome, {}).value();
        const auto unknown = session.moveSite(SiteId{99}, {1, 1}, {});
        QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
        definition.objective = Objective::LeaseAll;
        QCOMPARE(PlanSession::create(input, definition, outcome, {}).error().code, ErrorCode::Unsupported);
        definition.objective = Objective::ConnectAll;
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        definition.objective = Objective::ConnectAll;
        QCOMPARE(PlanSession::create(input, definition, outcome, stopped).error().code, ErrorCode::Cancelled);
        QCOMPARE(session.moveSite(input.sites.front().id, {50, 50}, stopped).error().code, ErrorCode::Cancelled);
        QVERIFY(session.moveSite(input.sites.front().id, {60, 50}, {}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPlanSession)
#include "tst_plan_session.moc"
