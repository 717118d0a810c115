// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/quota_tree.h"
#include "tests/support/tiny_coverage.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;
using oasis::test::kUnit;

class TestQuotaTree : public QObject
{
    Q_OBJECT

private slots:
    void quotaDecidesHowFar_data();
    void quotaDecidesHowFar();
    void errors();
    void randomGraphsAgainstEnumeration_data();
    void randomGraphsAgainstEnumeration();
    void threadsDoNotChangeTheAnswer();
    void cancelledBeforehand();

private:
    StreetGraph line() const
    {
        StreetGraphBuilder builder;
        builder.addNodes(5);
        for (std::uint32_t node = 0; node < 3; ++node)
            builder.addEdge(NodeIndex{node}, NodeIndex{node + 1});
        return builder.freeze().value();
    }
    const std::vector<std::int64_t> m_costs{10, 10, 10};
    const std::vector<SupplyEntry> m_supplies{{NodeIndex{0}, 5}};
    // The last lies on no street.
    const std::vector<WeightedTerminal> m_sites{{NodeIndex{1}, kUnit, 0, false},
                                                {NodeIndex{2}, kUnit, 3, false},
                                                {NodeIndex{3}, 2 * kUnit, 0, false},
                                                {NodeIndex{4}, 9 * kUnit, 0, false}};
};

void TestQuotaTree::quotaDecidesHowFar_data()
{
    QTest::addColumn<qint64>("quota");
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<qint64>("weight");
    QTest::newRow("nothing") << qint64{0} << qint64{0} << qint64{0};
    QTest::newRow("a little") << qint64{1} << qint64{15} << qint64{kUnit};
    QTest::newRow("the first") << qint64{kUnit} << qint64{15} << qint64{kUnit};
    QTest::newRow("two with equipment") << qint64{2 * kUnit} << qint64{28} << qint64{2 * kUnit};
    QTest::newRow("past the second") << qint64{3 * kUnit} << qint64{35} << qint64{3 * kUnit};
    QTest::newRow("all") << qint64{4 * kUnit} << qint64{38} << qint64{4 * kUnit};
}

void TestQuotaTree::quotaDecidesHowFar()
{
    QFETCH(qint64, quota);
    QFETCH(qint64, cents);
    QFETCH(qint64, weight);
    const StreetGraph graph = line();
    const auto output = cheapestForQuota({graph, m_costs, m_sites, m_supplies}, quota, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, cents);
    QCOMPARE(output.value().weightMillionths, weight);
    QCOMPARE(output.value().boundCents, cents);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    QCOMPARE(output.value().unreachable, (std::vector<std::uint32_t>{3}));
}

void TestQuotaTree::errors()
{
    const StreetGraph graph = line();
    const CoverageInput input{graph, m_costs, m_sites, m_supplies};
    const auto codeOf = [](const Result<QuotaOutput>& result) {
        return result.has_value() ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(codeOf(cheapestForQuota({graph, m_costs, m_sites, {}}, 1, {}, {})), ErrorCode::NoSupply);
    QCOMPARE(codeOf(cheapestForQuota(input, -1, {}, {})), ErrorCode::InvalidArgument);
    // More than what can be reached, though not more than all.
    QCOMPARE(codeOf(cheapestForQuota(input, 5 * kUnit, {}, {})), ErrorCode::Infeasible);
    BudgetParams params;
    params.multipliers = 0;
    QCOMPARE(codeOf(cheapestForQuota(input, 1, params, {})), ErrorCode::InvalidArgument);
    const std::vector<WeightedTerminal> heavy{{NodeIndex{3}, kInfiniteCents, 0, false}};
    QCOMPARE(codeOf(cheapestForQuota({graph, m_costs, heavy, m_supplies}, 1, {}, {})), ErrorCode::Overflow);
    const std::vector<WeightedTerminal> negative{{NodeIndex{3}, -1, 0, false}};
    QCOMPARE(codeOf(cheapestForQuota({graph, m_costs, negative, m_supplies}, 1, {}, {})), ErrorCode::InvalidArgument);
}

void TestQuotaTree::randomGraphsAgainstEnumeration_data()
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

void TestQuotaTree::randomGraphsAgainstEnumeration()
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
        const std::int64_t quota = static_cast<std::int64_t>(Random(seed).below(24)) * kUnit / 2;
        const std::int64_t least = test::leastCost(test::allChoices(problem, sites), quota);
        const auto output = cheapestForQuota({problem.graph, problem.costs, sites, problem.supplies}, quota, {}, {});
        if (!output.has_value()) {
            QVERIFY2(output.error().code == ErrorCode::Infeasible, output.error().detail.c_str());
            QVERIFY2(least < 0, qPrintable(QString::number(seed)));
            continue;
        }
        const QuotaOutput& result = output.value();
        QVERIFY2(result.boundCents <= least && least <= result.valueCents, qPrintable(QString::number(seed)));
        QCOMPARE(result.stop == SolverStop::Optimal, result.boundCents == result.valueCents);
        QVERIFY(result.weightMillionths >= quota);
        const auto faults = test::faultsOf(
            {result.treeEdges, result.suppliesUsed, result.served, result.weightMillionths, result.valueCents}, problem,
            sites);
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
        ++solved;
        best += result.valueCents == least ? 1 : 0;
        proven += result.stop == SolverStop::Optimal ? 1 : 0;
    }
    QVERIFY2(solved > 50, qPrintable(QString::number(solved)));
    QVERIFY2(100 * best >= 95 * solved, qPrintable(QString("%1 of %2").arg(best).arg(solved)));
    QVERIFY2(100 * proven >= 90 * solved, qPrintable(QString("%1 of %2").arg(proven).arg(solved)));
}

void TestQuotaTree::threadsDoNotChangeTheAnswer()
{
    const test::TinyProblem problem = test::randomProblem(5, 300, 600, 60, 3);
    const std::vector<WeightedTerminal> sites = test::randomSites(problem, 5);
    const CoverageInput input{problem.graph, problem.costs, sites, problem.supplies};
    const auto first = cheapestForQuota(input, 30 * kUnit, {}, {});
    QVERIFY(first.has_value());
    for (const int threads : {2, 3}) {
        RunContext several;
        several.threads = threads;
        const auto again = cheapestForQuota(input, 30 * kUnit, {}, several);
        QVERIFY(again.has_value());
        QVERIFY(first.value() == again.value());
    }
}

void TestQuotaTree::cancelledBeforehand()
{
    const StreetGraph graph = line();
    std::stop_source source;
    source.request_stop();
    RunContext ctx;
    ctx.stop = source.get_token();
    const auto output = cheapestForQuota({graph, m_costs, m_sites, m_supplies}, kUnit, {}, ctx);
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestQuotaTree)
#include "tst_quota_tree.moc"
