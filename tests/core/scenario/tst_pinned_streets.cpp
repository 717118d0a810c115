// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/pinned_streets.h"

#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/core/scenario/lane_case.h"

#include <QTest>

#include <algorithm>

using namespace oasis;
using test::planned;

class TestPinnedStreets : public QObject
{
    Q_OBJECT

private slots:
    void pinnedStreetIsBuiltWithoutASite_data()
    {
        QTest::addColumn<Objective>("objective");
        QTest::newRow("connect all") << Objective::ConnectAll;
        QTest::newRow("best mix") << Objective::BestMix;
        QTest::newRow("budget") << Objective::Budget;
        QTest::newRow("quota") << Objective::Quota;
    }
    void pinnedStreetIsBuiltWithoutASite()
    {
        QFETCH(Objective, objective);
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.street({{100, 0}, {100, 80}}); // leads to the pinned one only
        builder.street({{100, 80}, {160, 80}});
        builder.street({{100, 0}, {300, 0}}); // the direct way to the site
        builder.street({{160, 80}, {300, 0}});
        builder.supply({0, 0});
        builder.site({300, 0}, "school").required = true;
        ScenarioDefinition definition;
        definition.objective = objective;
        definition.budget = Money::euros(60000);
        definition.quotaShare = 1;
        definition.construction.pinned = {StreetId{3}};
        Outcome outcome = planned(builder, definition);
        QVERIFY(verify(builder.build(), outcome).passed());
        const auto built = [&outcome](int id) {
            return std::any_of(outcome.edges.begin(), outcome.edges.end(),
                               [id](const OutcomeEdge& edge) { return edge.street == StreetId{id}; });
        };
        QVERIFY(built(3));
        QCOMPARE(outcome.proof.stop, StopReason::Optimal);
        QCOMPARE(outcome.proof.value, outcome.proof.bound);
        outcome.definition.construction.pinned.push_back(StreetId{4}); // not built
        outcome.definition.construction.pinned.erase(outcome.definition.construction.pinned.begin());
        QVERIFY(!verify(builder.build(), outcome).passed());
        definition.construction.forbidden = {StreetId{5}};
        const Outcome spur = planned(builder, definition);
        QVERIFY(verify(builder.build(), spur).passed());
        QCOMPARE(std::count_if(spur.edges.begin(), spur.edges.end(),
                               [](const OutcomeEdge& edge) { return edge.sitesBehind == 0; }),
                 2);
    }

    /// Of two sites the heavier one is taken while nothing is pinned; a pinned street leaves money for the other only.
    void pinnedStreetIsPaidOutOfTheBudget()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {400, 0}});
        builder.street({{0, 0}, {0, 100}});
        builder.street({{0, 0}, {-300, 0}}); // pinned: leads nowhere
        builder.supply({0, 0});
        builder.site({400, 0}, "heavy").weight = 3;
        builder.site({0, 100}, "light").weight = 1;
        ScenarioDefinition definition;
        definition.objective = Objective::ConnectAll;
        const Money both = planned(builder, definition).investment;
        definition.objective = Objective::Budget;
        definition.budget = both;
        QCOMPARE(planned(builder, definition).proof.value, 4000000);
        definition.construction.pinned = {StreetId{3}};
        const Outcome pinned = planned(builder, definition);
        QVERIFY(verify(builder.build(), pinned).passed());
        QCOMPARE(pinned.proof.value, 1000000);
        QVERIFY(pinned.investment <= both);
        for (const Money tooLittle : {Money::euros(2000), Money::euros(100)}) {
            definition.budget = tooLittle;
            const auto refused = run(builder.build(), definition, {});
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().code, ErrorCode::Infeasible);
            QVERIFY2(refused.error().detail.find("street 3") != std::string::npos, refused.error().detail.c_str());
        }
    }

    void objectiveWithoutPinsNamesTheStreet_data()
    {
        QTest::addColumn<Objective>("objective");
        QTest::newRow("two ways") << Objective::Resilient;
        QTest::newRow("trench and cable") << Objective::TrenchAndCable;
    }
    void objectiveWithoutPinsNamesTheStreet()
    {
        QFETCH(Objective, objective);
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.supply({0, 0});
        builder.site({100, 0}, "school");
        ScenarioDefinition definition;
        definition.objective = objective;
        definition.construction.pinned = {StreetId{1}};
        QVERIFY(!followsPins(objective, NetworkMode::Streets));
        const auto refused = run(builder.build(), definition, {});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY2(refused.error().detail.find("street 1") != std::string::npos, refused.error().detail.c_str());
    }

    void choiceOfAStreetIsOneOfThree()
    {
        ConstructionRules rules;
        for (const StreetChoice choice :
             {StreetChoice::Used, StreetChoice::Barred, StreetChoice::Used, StreetChoice::Free}) {
            setChoice(rules, StreetId{7}, choice);
            QCOMPARE(choiceOf(rules, StreetId{7}), choice);
            QCOMPARE(rules.pinned.size() + rules.forbidden.size(), choice == StreetChoice::Free ? 0U : 1U);
        }
        QCOMPARE(rules, ConstructionRules{});
    }

    void pinsThatContradictNameTheStreet_data()
    {
        QTest::addColumn<std::vector<StreetId>>("pinned");
        QTest::addColumn<std::vector<StreetId>>("forbidden");
        QTest::addColumn<QString>("named");
        using Streets = std::vector<StreetId>;
        QTest::newRow("unknown") << Streets{StreetId{77}} << Streets{} << "street 77";
        QTest::newRow("both ways") << Streets{StreetId{2}} << Streets{StreetId{2}} << "street 2";
        QTest::newRow("ring") << Streets{StreetId{1}, StreetId{2}, StreetId{3}} << Streets{} << "street 3";
        QTest::newRow("cut off") << Streets{StreetId{4}} << Streets{StreetId{5}} << "street 4";
    }
    void pinsThatContradictNameTheStreet()
    {
        QFETCH(std::vector<StreetId>, pinned);
        QFETCH(std::vector<StreetId>, forbidden);
        QFETCH(QString, named);
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.street({{100, 0}, {50, 80}});
        builder.street({{50, 80}, {0, 0}});
        builder.street({{900, 0}, {950, 0}}); // behind street 5
        builder.street({{100, 0}, {900, 0}});
        builder.supply({0, 0});
        builder.site({100, 0}, "school");
        ScenarioDefinition definition;
        definition.construction.pinned = pinned;
        definition.construction.forbidden = forbidden;
        const auto outcome = run(builder.build(), definition, {});
        QVERIFY(!outcome.has_value());
        QVERIFY2(QString::fromStdString(outcome.error().detail).contains(named), outcome.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPinnedStreets)
#include "tst_pinned_streets.moc"
