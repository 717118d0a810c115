// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_tree.h"
#include "core/routing/frontier.h"
#include "tests/support/tiny_coverage.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;
using oasis::test::kUnit;

class TestFrontier : public QObject
{
    Q_OBJECT

private slots:
    void everyStepOfALine();
    void errors();
    void randomGraphsAgainstEnumeration_data();
    void randomGraphsAgainstEnumeration();
    void boundsTheBudgetPlanner();
    void threadsDoNotChangeTheAnswer();
    void cancelled_data();
    void cancelled();

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

void TestFrontier::everyStepOfALine()
{
    const StreetGraph graph = line();
    FrontierParams params;
    params.points = 24; // one budget per cent
    const auto output = costCoverageFrontier({graph, m_costs, m_sites, m_supplies}, params, {});
    QVERIFY(output.has_value());
    std::vector<std::pair<std::int64_t, std::int64_t>> steps;
    for (const FrontierPoint& point : output.value().points)
        steps.emplace_back(point.network.spentCents, point.network.weightMillionths / kUnit);
    QCOMPARE(steps, (std::vector<std::pair<std::int64_t, std::int64_t>>{{15, 1}, {28, 2}, {35, 3}, {38, 4}}));
    QCOMPARE(output.value().bound.total(), 4 * kUnit);
}

void TestFrontier::errors()
{
    const StreetGraph graph = line();
    const auto codeOf = [&](std::span<const WeightedTerminal> sites, std::span<const SupplyEntry> supplies,
                            const FrontierParams& params) {
        const auto result = costCoverageFrontier({graph, m_costs, sites, supplies}, params, {});
        return result.has_value() ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(codeOf(m_sites, {}, {}), ErrorCode::NoSupply);
    FrontierParams onePoint;
    onePoint.points = 1;
    QCOMPARE(codeOf(m_sites, m_supplies, onePoint), ErrorCode::InvalidArgument);
    FrontierParams noPrice;
    noPrice.multipliers = 0;
    QCOMPARE(codeOf(m_sites, m_supplies, noPrice), ErrorCode::InvalidArgument);
    const std::vector<WeightedTerminal> worthless{{NodeIndex{3}, 0, 0, false}};
    QCOMPARE(codeOf(worthless, m_supplies, {}), ErrorCode::Infeasible);
    QCOMPARE(codeOf({}, m_supplies, {}), ErrorCode::Infeasible);
    const std::vector<WeightedTerminal> heavy{{NodeIndex{3}, kInfiniteCents, 0, false}};
    QCOMPARE(codeOf(heavy, m_supplies, {}), ErrorCode::Overflow);
}

void TestFrontier::randomGraphsAgainstEnumeration_data()
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

void TestFrontier::randomGraphsAgainstEnumeration()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, terminals);
    QFETCH(int, supplies);
    int points = 0;
    int best = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const test::TinyProblem problem =
            test::randomProblem(seed, static_cast<std::uint32_t>(nodes), static_cast<std::uint32_t>(edges),
                                static_cast<std::uint32_t>(terminals), static_cast<std::uint32_t>(supplies));
        const std::vector<WeightedTerminal> sites = test::randomSites(problem, seed);
        const std::vector<test::Choice> choices = test::allChoices(problem, sites);
        const auto output = costCoverageFrontier({problem.graph, problem.costs, sites, problem.supplies}, {}, {});
        QVERIFY2(output.has_value(), qPrintable(QString::number(seed)));
        const FrontierPoint* before = nullptr;
        for (const FrontierPoint& point : output.value().points) {
            const std::int64_t most = test::mostWeight(choices, point.network.spentCents);
            QVERIFY2(point.network.weightMillionths <= most && most <= point.boundMillionths,
                     qPrintable(QString("%1: %2 %3 %4")
                                    .arg(seed)
                                    .arg(point.network.weightMillionths)
                                    .arg(most)
                                    .arg(point.boundMillionths)));
            const auto faults = test::faultsOf(point.network, problem, sites);
            QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
            QVERIFY(before == nullptr || (before->network.spentCents < point.network.spentCents &&
                                          before->network.weightMillionths < point.network.weightMillionths));
            before = &point;
            ++points;
            best += point.network.weightMillionths == most ? 1 : 0;
        }
        // The line between two corners lies above the truth.
        const std::vector<BoundCorner> bound = output.value().bound.corners(
            output.value().points.front().network.spentCents, output.value().points.back().network.spentCents);
        for (std::size_t i = 1; i < bound.size(); ++i) {
            QVERIFY(bound[i - 1].cents < bound[i].cents);
            const std::int64_t middle = (bound[i - 1].cents + bound[i].cents) / 2;
            const double share = static_cast<double>(middle - bound[i - 1].cents) /
                                 static_cast<double>(bound[i].cents - bound[i - 1].cents);
            const double height = static_cast<double>(bound[i - 1].weightMillionths) * (1 - share) +
                                  static_cast<double>(bound[i].weightMillionths) * share;
            const std::int64_t most = test::mostWeight(choices, middle);
            QVERIFY2(height + 1 >= static_cast<double>(most),
                     qPrintable(QString("%1: %2 at %3, bound %4").arg(seed).arg(most).arg(middle).arg(height)));
        }
        // Everything that can be reached is served in the end.
        QCOMPARE(output.value().points.back().network.weightMillionths, test::mostWeight(choices, kInfiniteCents));
    }
    QVERIFY2(100 * best >= 90 * points, qPrintable(QString("%1 of %2").arg(best).arg(points)));
}

void TestFrontier::boundsTheBudgetPlanner()
{
    const test::TinyProblem problem = test::randomProblem(9, 400, 700, 80, 2);
    std::vector<WeightedTerminal> sites = test::randomSites(problem, 9);
    const CoverageInput input{problem.graph, problem.costs, sites, problem.supplies};
    const auto output = costCoverageFrontier(input, {}, {});
    QVERIFY(output.has_value());
    QVERIFY(output.value().points.size() >= 15);
    for (std::size_t i = 0; i < output.value().points.size(); i += 4) {
        const FrontierPoint& point = output.value().points[i];
        const auto single = mostWeightForBudget(
            {input.graph, input.edgeCostCents, sites, input.supplies, point.network.spentCents}, {}, {});
        QVERIFY(single.has_value());
        QVERIFY(single.value().valueMillionths <= point.boundMillionths);
        QVERIFY(point.network.weightMillionths <= single.value().boundMillionths);
        // The curve's plans are near the single ones.
        QVERIFY(20 * point.network.weightMillionths >= 19 * single.value().valueMillionths);
    }
}

void TestFrontier::threadsDoNotChangeTheAnswer()
{
    const test::TinyProblem problem = test::randomProblem(5, 300, 600, 60, 3);
    const std::vector<WeightedTerminal> sites = test::randomSites(problem, 5);
    const CoverageInput input{problem.graph, problem.costs, sites, problem.supplies};
    const auto first = costCoverageFrontier(input, {}, {});
    QVERIFY(first.has_value());
    for (const int threads : {2, 3}) {
        RunContext several;
        several.threads = threads;
        const auto again = costCoverageFrontier(input, {}, several);
        QVERIFY(again.has_value());
        QVERIFY(first.value() == again.value());
    }
}

void TestFrontier::cancelled_data()
{
    QTest::addColumn<QString>("stage");
    QTest::newRow("at once") << "routing.reduce";
    QTest::newRow("while bounding") << "routing.bound";
    QTest::newRow("while planning points") << "routing.points";
}

void TestFrontier::cancelled()
{
    QFETCH(QString, stage);
    const test::TinyProblem problem = test::randomProblem(5, 300, 600, 60, 3);
    const std::vector<WeightedTerminal> sites = test::randomSites(problem, 5);
    std::stop_source source;
    RunContext ctx;
    ctx.stop = source.get_token();
    ctx.progress = [&](double, std::string_view now) {
        if (now == stage.toStdString())
            source.request_stop();
    };
    const auto output = costCoverageFrontier({problem.graph, problem.costs, sites, problem.supplies}, {}, ctx);
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestFrontier)
#include "tst_frontier.moc"
