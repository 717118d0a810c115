// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_tree.h"
#include "tests/support/tiny_coverage.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;
using oasis::test::kUnit;

class TestBudgetTree : public QObject
{
    Q_OBJECT

private slots:
    void budgetDecidesHowFar_data();
    void budgetDecidesHowFar();
    void errors();
    void namesTheCheapestSite();
    void hugePrices();
    void randomGraphsAgainstEnumeration_data();
    void randomGraphsAgainstEnumeration();
    void threadsDoNotChangeTheAnswer();
    void cancelledBeforehand();

private:
    StreetGraph line() const
    {
        StreetGraphBuilder builder;
        builder.addNodes(4);
        for (std::uint32_t node = 0; node < 3; ++node)
            builder.addEdge(NodeIndex{node}, NodeIndex{node + 1});
        return builder.freeze().value();
    }
    const std::vector<std::int64_t> m_costs{10, 10, 10};
    const std::vector<SupplyEntry> m_supplies{{NodeIndex{0}, 5}};
    const std::vector<WeightedTerminal> m_sites{
        {NodeIndex{1}, kUnit, 0, false}, {NodeIndex{2}, kUnit, 3, false}, {NodeIndex{3}, 2 * kUnit, 0, false}};
};

void TestBudgetTree::budgetDecidesHowFar_data()
{
    QTest::addColumn<qint64>("budget");
    QTest::addColumn<qint64>("weight");
    QTest::addColumn<qint64>("spent");
    QTest::newRow("nothing") << qint64{0} << qint64{0} << qint64{0};
    QTest::newRow("one short") << qint64{14} << qint64{0} << qint64{0};
    QTest::newRow("the first") << qint64{15} << qint64{kUnit} << qint64{15};
    QTest::newRow("two with equipment") << qint64{28} << qint64{2 * kUnit} << qint64{28};
    QTest::newRow("past the second") << qint64{35} << qint64{3 * kUnit} << qint64{35};
    QTest::newRow("all") << qint64{1000} << qint64{4 * kUnit} << qint64{38};
}

void TestBudgetTree::budgetDecidesHowFar()
{
    QFETCH(qint64, budget);
    QFETCH(qint64, weight);
    QFETCH(qint64, spent);
    const StreetGraph graph = line();
    const auto output = mostWeightForBudget({graph, m_costs, m_sites, m_supplies, budget}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueMillionths, weight);
    QCOMPARE(output.value().spentCents, spent);
    QVERIFY(output.value().boundMillionths >= weight);
}

void TestBudgetTree::errors()
{
    const StreetGraph graph = line();
    const auto noSupply = mostWeightForBudget({graph, m_costs, m_sites, {}, 100}, {}, {});
    QVERIFY(!noSupply.has_value());
    QCOMPARE(noSupply.error().code, ErrorCode::NoSupply);
    const auto negative = mostWeightForBudget({graph, m_costs, m_sites, m_supplies, -1}, {}, {});
    QVERIFY(!negative.has_value());
    QCOMPARE(negative.error().code, ErrorCode::Infeasible);
    const std::vector<WeightedTerminal> required{{NodeIndex{3}, kUnit, 0, true}};
    const auto tooDear = mostWeightForBudget({graph, m_costs, required, m_supplies, 34}, {}, {});
    QVERIFY(!tooDear.has_value());
    QCOMPARE(tooDear.error().code, ErrorCode::Infeasible);
    BudgetParams params;
    params.multipliers = 0;
    const auto noWork = mostWeightForBudget({graph, m_costs, m_sites, m_supplies, 100}, params, {});
    QVERIFY(!noWork.has_value());
    QCOMPARE(noWork.error().code, ErrorCode::InvalidArgument);
    const std::vector<WeightedTerminal> heavy{{NodeIndex{3}, kInfiniteCents, 0, false}};
    const auto overflow = mostWeightForBudget({graph, m_costs, heavy, m_supplies, 100}, {}, {});
    QVERIFY(!overflow.has_value());
    QCOMPARE(overflow.error().code, ErrorCode::Overflow);
}

void TestBudgetTree::namesTheCheapestSite()
{
    const StreetGraph graph = line();
    const auto output = mostWeightForBudget({graph, m_costs, m_sites, m_supplies, 14}, {}, {});
    QVERIFY(output.has_value());
    QVERIFY(output.value().served.empty());
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    QCOMPARE(output.value().cheapestTerminal, 0U);
    QCOMPARE(output.value().cheapestCents, std::int64_t{15});
    const std::vector<WeightedTerminal> worthless{{NodeIndex{1}, 0, 0, false}};
    const auto nobody = mostWeightForBudget({graph, m_costs, worthless, m_supplies, 14}, {}, {});
    QVERIFY(nobody.has_value());
    QCOMPARE(nobody.value().cheapestTerminal, 1U);
}

void TestBudgetTree::hugePrices()
{
    const StreetGraph graph = line();
    const std::vector<std::int64_t> costs(3, std::int64_t{1} << 59U);
    const auto output = mostWeightForBudget({graph, costs, m_sites, m_supplies, (std::int64_t{1} << 60U) + 5}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().served, (std::vector<std::uint32_t>{0}));
    const std::vector<std::int64_t> tooMuch(3, kInfiniteCents / 2);
    const auto overflow = mostWeightForBudget({graph, tooMuch, m_sites, m_supplies, 1}, {}, {});
    QVERIFY(!overflow.has_value());
    QCOMPARE(overflow.error().code, ErrorCode::Overflow);
}

void TestBudgetTree::randomGraphsAgainstEnumeration_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("terminals");
    QTest::addColumn<int>("supplies");
    QTest::newRow("sparse, one supply") << 14 << 20 << 6 << 1;
    QTest::newRow("dense, three supplies") << 12 << 50 << 7 << 3;
    QTest::newRow("few nodes, many sites") << 6 << 14 << 8 << 2;
    QTest::newRow("larger") << 30 << 60 << 8 << 2;
}

void TestBudgetTree::randomGraphsAgainstEnumeration()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, terminals);
    QFETCH(int, supplies);
    int best = 0;
    int proven = 0;
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const test::TinyProblem problem =
            test::randomProblem(seed, static_cast<std::uint32_t>(nodes), static_cast<std::uint32_t>(edges),
                                static_cast<std::uint32_t>(terminals), static_cast<std::uint32_t>(supplies));
        const std::vector<WeightedTerminal> sites = test::randomSites(problem, seed);
        const std::int64_t budget = static_cast<std::int64_t>(Random(seed).below(250));
        const std::int64_t most = test::mostWeight(test::allChoices(problem, sites), budget);
        const auto output =
            mostWeightForBudget({problem.graph, problem.costs, sites, problem.supplies, budget}, {}, {});
        if (!output.has_value()) {
            QVERIFY2(output.error().code == ErrorCode::Infeasible, output.error().detail.c_str());
            QVERIFY2(most < 0, qPrintable(QString::number(seed)));
            continue;
        }
        const BudgetOutput& result = output.value();
        QVERIFY2(result.valueMillionths <= most && most <= result.boundMillionths, qPrintable(QString::number(seed)));
        QCOMPARE(result.stop == SolverStop::Optimal, result.boundMillionths == result.valueMillionths);
        QVERIFY(result.spentCents <= budget);
        const auto faults = test::faultsOf(
            {result.treeEdges, result.suppliesUsed, result.served, result.valueMillionths, result.spentCents}, problem,
            sites);
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
        ++solved;
        best += result.valueMillionths == most ? 1 : 0;
        proven += result.stop == SolverStop::Optimal ? 1 : 0;
    }
    QVERIFY2(100 * best >= 97 * solved, qPrintable(QString("%1 of %2").arg(best).arg(solved)));
    QVERIFY2(100 * proven >= 90 * solved, qPrintable(QString("%1 of %2").arg(proven).arg(solved)));
}

void TestBudgetTree::threadsDoNotChangeTheAnswer()
{
    const test::TinyProblem problem = test::randomProblem(5, 300, 600, 60, 3);
    std::vector<WeightedTerminal> sites = test::randomSites(problem, 5);
    for (WeightedTerminal& site : sites)
        site.required = false;
    const BudgetInput input{problem.graph, problem.costs, sites, problem.supplies, 400};
    const auto first = mostWeightForBudget(input, {}, {});
    QVERIFY(first.has_value());
    QVERIFY(first.value().valueMillionths > 0);
    for (const int threads : {2, 3}) {
        RunContext several;
        several.threads = threads;
        const auto again = mostWeightForBudget(input, {}, several);
        QVERIFY(again.has_value());
        QVERIFY(first.value() == again.value());
    }
}

void TestBudgetTree::cancelledBeforehand()
{
    const StreetGraph graph = line();
    std::stop_source source;
    source.request_stop();
    RunContext ctx;
    ctx.stop = source.get_token();
    const auto output = mostWeightForBudget({graph, m_costs, m_sites, m_supplies, 100}, {}, ctx);
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestBudgetTree)
#include "tst_budget_tree.moc"
