// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/scenario/frontier.h"
#include "core/scenario/run.h"
#include "tests/support/planning_builder.h"

#include <QtTest>

#include <cmath>

using namespace oasis;

class TestCostCoverage : public QObject
{
    Q_OBJECT

private slots:
    void everySiteOfALane();
    void pointsRiseAndAreBounded();
    void aPointBecomesAScenario();
    void objectiveDoesNotMatter();
    void errors();
    void threadsDoNotChangeTheAnswer();
    void cancelled();

private:
    /// A lane with a site every 500 m.
    static test::PlanningBuilder lane()
    {
        test::PlanningBuilder builder;
        for (int i = 0; i < 6; ++i)
            builder.street({{500.0 * i, 0}, {500.0 * (i + 1), 0}});
        builder.supply({0, 0});
        for (int i = 1; i <= 6; ++i)
            builder.site({500.0 * i, 0});
        return builder;
    }
    /// Lanes and sites drawn at random.
    static test::PlanningBuilder net()
    {
        Random random(11);
        test::PlanningBuilder builder;
        for (int x = 0; x < 10; ++x)
            for (int y = 0; y < 10; ++y) {
                const Point here{400.0 * x, 400.0 * y};
                if (x < 9)
                    builder.street({here, {here.x + 400, here.y}});
                if (y < 9)
                    builder.street({here, {here.x, here.y + 400}});
            }
        builder.supply({0, 0});
        for (int i = 0; i < 40; ++i)
            builder.site(
                {400.0 * static_cast<double>(random.below(10)), 400.0 * static_cast<double>(random.below(10))});
        return builder;
    }
};

void TestCostCoverage::everySiteOfALane()
{
    const PlanningInput input = lane().build();
    const auto frontier = costCoverage(input, {}, 100, {});
    QVERIFY(frontier.has_value());
    QCOMPARE(frontier.value().plans.size(), std::size_t{6});
    QCOMPARE(frontier.value().selectedSites, std::int64_t{6});
    for (std::size_t i = 0; i < 6; ++i) {
        const FrontierPlan& plan = frontier.value().plans[i];
        QCOMPARE(plan.served.size(), i + 1);
        QVERIFY(std::abs(plan.lengthM - 500.0 * static_cast<double>(i + 1)) < 1);
        QVERIFY(plan.routed <= plan.investment);
    }
    QCOMPARE(frontier.value().share(frontier.value().plans.back().weightMillionths), 1.0);
}

void TestCostCoverage::pointsRiseAndAreBounded()
{
    const PlanningInput input = net().build();
    ScenarioDefinition definition;
    definition.overheadShare = 0.1;
    const auto result = costCoverage(input, definition, 20, {});
    QVERIFY(result.has_value());
    const Frontier& frontier = result.value();
    QVERIFY(frontier.plans.size() >= 10);
    QCOMPARE(frontier.inputHash, hashOf(input, frontierQuestion(frontier.definition)));
    for (std::size_t i = 0; i < frontier.plans.size(); ++i) {
        const FrontierPlan& plan = frontier.plans[i];
        QVERIFY(plan.weightMillionths <= plan.boundMillionths);
        QVERIFY(plan.boundMillionths <= frontier.allMillionths);
        if (i > 0) {
            QVERIFY(frontier.plans[i - 1].investment < plan.investment);
            QVERIFY(frontier.plans[i - 1].weightMillionths < plan.weightMillionths);
        }
    }
    QCOMPARE(frontier.bound.front().investment, frontier.plans.front().investment);
    QCOMPARE(frontier.bound.back().investment, frontier.plans.back().investment);
    // A scenario for the same money stays below the bound.
    const FrontierPlan& middle = frontier.plans[frontier.plans.size() / 2];
    definition.objective = Objective::Budget;
    definition.budget = middle.investment;
    const auto outcome = run(input, definition, {});
    QVERIFY(outcome.has_value());
    QVERIFY(outcome.value().proof.value <= middle.boundMillionths);
    QVERIFY(outcome.value().proof.bound >= middle.weightMillionths);
}

void TestCostCoverage::aPointBecomesAScenario()
{
    const PlanningInput input = lane().build();
    ScenarioDefinition definition;
    definition.id = ScenarioId{3};
    definition.preset = "S2";
    definition.overheadShare = 0.2;
    const auto frontier = costCoverage(input, definition, 50, {});
    QVERIFY(frontier.has_value());
    const ScenarioDefinition scenario = budgetScenario(frontier.value(), 2, "three");
    QCOMPARE(scenario.objective, Objective::Budget);
    QCOMPARE(scenario.name, std::string("three"));
    QVERIFY(scenario.preset.empty() && scenario.id == ScenarioId{});
    QCOMPARE(scenario.budget.inCents() % 100, std::int64_t{0});
    QVERIFY(scenario.budget >= frontier.value().plans[2].investment);
    const auto outcome = run(input, scenario, {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().proof.value, frontier.value().plans[2].weightMillionths);
    QCOMPARE(outcome.value().investment, frontier.value().plans[2].investment);
}

void TestCostCoverage::objectiveDoesNotMatter()
{
    const PlanningInput input = lane().build();
    ScenarioDefinition definition;
    const auto all = costCoverage(input, definition, 10, {});
    definition.objective = Objective::Quota;
    definition.quotaShare = 0.3;
    definition.budget = Money::euros(77);
    const auto quota = costCoverage(input, definition, 10, {});
    QVERIFY(all.has_value() && quota.has_value());
    QVERIFY(all.value().plans == quota.value().plans);
    QCOMPARE(all.value().questionHash, quota.value().questionHash);
    definition.overheadShare = 0.3;
    QVERIFY(questionHashOf(definition) != all.value().questionHash);
}

void TestCostCoverage::errors()
{
    const auto codeOf = [](const PlanningInput& input, int points) {
        const auto result = costCoverage(input, {}, points, {});
        return result.has_value() ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(codeOf(lane().build(), 1), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(lane().build(), 201), ErrorCode::InvalidArgument);
    test::PlanningBuilder noSupply;
    noSupply.street({{0, 0}, {100, 0}});
    noSupply.site({100, 0});
    QCOMPARE(codeOf(noSupply.build(), 20), ErrorCode::NoSupply);
    test::PlanningBuilder far;
    far.street({{0, 0}, {100, 0}});
    far.supply({0, 0});
    far.site({100, 9000});
    QCOMPARE(codeOf(far.build(), 20), ErrorCode::Unreachable);
}

void TestCostCoverage::threadsDoNotChangeTheAnswer()
{
    const PlanningInput input = net().build();
    const auto first = costCoverage(input, {}, 12, {});
    QVERIFY(first.has_value());
    for (const int threads : {2, 3}) {
        RunContext several;
        several.threads = threads;
        const auto again = costCoverage(input, {}, 12, several);
        QVERIFY(again.has_value());
        QVERIFY(first.value() == again.value());
    }
}

void TestCostCoverage::cancelled()
{
    const PlanningInput input = net().build();
    std::stop_source source;
    RunContext ctx;
    ctx.stop = source.get_token();
    ctx.progress = [&](double fraction, std::string_view) {
        if (fraction > 0.5)
            source.request_stop();
    };
    const auto result = costCoverage(input, {}, 20, ctx);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCostCoverage)
#include "tst_cost_coverage.moc"
