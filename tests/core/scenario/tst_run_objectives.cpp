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

/// What each objective chooses.
class TestRunObjectives : public QObject
{
    Q_OBJECT

private slots:
    /// The far site costs 1 000 m of lane, more than a lease over 20 years; the near one does not.
    void bestMixLeasesTheFarSite()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.street({{100, 0}, {5000, 0}});
        builder.supply({0, 0});
        builder.site({100, 0}, "near");
        builder.site({5000, 0}, "far");
        ScenarioDefinition definition;
        definition.objective = Objective::BestMix;
        const Outcome outcome = planned(builder, definition);
        QCOMPARE(outcome.sites[0].served, Served::Fibre);
        QCOMPARE(outcome.sites[1].served, Served::Alternative);
        QCOMPARE(outcome.sites[1].technology, std::string("lease"));
        QCOMPARE(outcome.proof.stop, StopReason::Optimal);
        QVERIFY(outcome.sites[1].alternativeCost > Money::euros(60000)); // 4 200 a year over 20 years at 3.2 %
        QVERIFY(outcome.sites[1].alternativeCost < Money::euros(62000));
    }

    void requiredSiteIsServedByFibreWhateverItCosts()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {5000, 0}});
        builder.supply({0, 0});
        builder.site({5000, 0}).required = true;
        ScenarioDefinition definition;
        definition.objective = Objective::BestMix;
        QCOMPARE(planned(builder, definition).sites[0].served, Served::Fibre);
    }

    void billStaysWithinTheBudget_data()
    {
        QTest::addColumn<double>("budget");
        for (const double budget : {15000.0, 60000.0, 150000.0, 333333.33, 5e6})
            QTest::addRow("%.2f", budget) << budget;
    }
    void billStaysWithinTheBudget()
    {
        QFETCH(double, budget);
        ScenarioDefinition definition;
        definition.objective = Objective::Budget;
        definition.budget = Money::euros(budget);
        definition.overheadShare = 0.2;
        const test::PlanningBuilder builder = grid(12, 40, 6);
        const Outcome outcome = planned(builder, definition);
        QVERIFY(outcome.investment <= definition.budget);
        QVERIFY(outcome.proof.value <= outcome.proof.bound);
        double weight = 0;
        for (std::size_t i = 0; i < outcome.sites.size(); ++i) {
            if (outcome.sites[i].served == Served::Fibre)
                weight += builder.build().sites[i].weight;
            else
                QCOMPARE(outcome.sites[i].why, WhyNot::OverBudget);
        }
        QVERIFY(std::abs(weight * 1e6 - static_cast<double>(outcome.proof.value)) < 50);
        if (budget >= 5e6)
            QCOMPARE(findIndicator(outcome, "cov.sites")->value, 100.0);
    }

    void budgetThatPaysForNothingWarns()
    {
        ScenarioDefinition definition;
        definition.objective = Objective::Budget;
        definition.budget = Money::euros(100);
        const Outcome outcome = planned(forkedLane(), definition);
        QVERIFY(outcome.edges.empty());
        QVERIFY(std::any_of(outcome.warnings.begin(), outcome.warnings.end(),
                            [](const Warning& w) { return w.code == WarningCode::BudgetTooSmall; }));
    }

    void theCheapestSiteIsNamedWhenTheBudgetIsBelowIt()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}, {5000, 0}});
        builder.supply({0, 0});
        builder.site({5000, 0}, "far");
        builder.site({100, 0}, "near");
        ScenarioDefinition definition;
        definition.objective = Objective::Budget;
        definition.budget = Money::euros(100);
        const Outcome outcome = planned(builder, definition);
        const auto warning = std::find_if(outcome.warnings.begin(), outcome.warnings.end(),
                                          [](const Warning& w) { return w.code == WarningCode::BudgetTooSmall; });
        QVERIFY(warning != outcome.warnings.end());
        QCOMPARE(warning->firstOffender, std::string("near"));
    }

    void quotaTakesTheCheapSites_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("served");
        QTest::newRow("one of three") << 0.3 << 1;
        QTest::newRow("exactly two thirds") << 2.0 / 3 << 2;
        QTest::newRow("a little more") << 0.7 << 3;
        QTest::newRow("all") << 1.0 << 3;
    }
    void quotaTakesTheCheapSites()
    {
        QFETCH(double, share);
        QFETCH(int, served);
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}, {1000, 0}, {5000, 0}});
        builder.supply({0, 0});
        builder.site({5000, 0});
        builder.site({1000, 0});
        builder.site({100, 0});
        ScenarioDefinition definition;
        definition.objective = Objective::Quota;
        definition.quotaShare = share;
        const Outcome outcome = planned(builder, definition);
        for (int i = 0; i < 3; ++i) { // the last is the nearest
            QCOMPARE(outcome.sites[static_cast<std::size_t>(i)].served, 3 - i <= served ? Served::Fibre : Served::No);
            QCOMPARE(outcome.sites[static_cast<std::size_t>(i)].why,
                     3 - i <= served ? WhyNot::None : WhyNot::NotNeeded);
        }
        QCOMPARE(outcome.proof.stop, StopReason::Optimal);
        QVERIFY(outcome.proof.value <= outcome.investment.inCents()); // a bill is never below the router's price
    }

    void quotaBeyondWhatCanBeReached()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.street({{7000, 0}, {7100, 0}});
        builder.supply({0, 0});
        builder.site({100, 0});
        builder.site({7050, 0});
        ScenarioDefinition definition;
        definition.objective = Objective::Quota;
        definition.quotaShare = 0.8;
        const auto outcome = run(builder.build(), definition, {});
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::Infeasible);
        definition.quotaShare = 0.5;
        QVERIFY(run(builder.build(), definition, {}).has_value());
    }

    void leaseAllNeedsNoStreets()
    {
        test::PlanningBuilder builder;
        builder.site({0, 0});
        builder.site({1000, 0});
        ScenarioDefinition definition;
        definition.objective = Objective::LeaseAll;
        const Outcome outcome = planned(builder, definition);
        QCOMPARE(outcome.investment, Money{});
        QCOMPARE(outcome.yearly, Money::euros(2 * 12 * 350));
        QCOMPARE(outcome.sites[0].served, Served::Alternative);
        QCOMPARE(outcome.sites[0].technology, std::string("lease"));
        QCOMPARE(findIndicator(outcome, "cov.sites")->value, 100.0);
    }
};

QTEST_GUILESS_MAIN(TestRunObjectives)
#include "tst_run_objectives.moc"
