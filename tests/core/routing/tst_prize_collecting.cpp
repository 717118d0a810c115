// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_collecting.h"
#include "core/routing/tree_check.h"
#include "tests/support/stp_file.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

#include <filesystem>

using namespace oasis;
using namespace oasis::routing;

namespace {

/// Random prizes, own costs and demands on a tiny problem's terminals.
std::vector<PrizedTerminal> randomSites(const test::TinyProblem& problem, std::uint64_t seed)
{
    Random random(seed * 977);
    std::vector<PrizedTerminal> sites;
    for (const NodeIndex node : problem.terminals)
        sites.push_back({node, static_cast<std::int64_t>(random.below(120)),
                         random.below(3) == 0 ? static_cast<std::int64_t>(random.below(40)) : 0, random.below(6) == 0});
    return sites;
}

/// All subsets served, by Steiner costs. Every node is reachable in these problems.
std::int64_t bestByEnumeration(const test::TinyProblem& problem, const std::vector<PrizedTerminal>& sites)
{
    const std::vector<std::int64_t> network = test::dreyfusWagner(problem);
    std::int64_t best = kInfiniteCents;
    for (std::size_t mask = 0; mask < network.size(); ++mask) {
        std::int64_t value = network[mask];
        for (std::size_t i = 0; i < sites.size(); ++i) {
            const bool served = ((mask >> i) & 1U) != 0;
            if (sites[i].required && !served)
                value = kInfiniteCents;
            value += served ? sites[i].ownCostCents : sites[i].prizeCents;
        }
        best = std::min(best, value);
    }
    return best;
}

} // namespace

class TestPrizeCollecting : public QObject
{
    Q_OBJECT

private slots:
    void farSiteIsLeftToItsAlternative();
    void requiredSiteIsServedAtAnyPrice();
    void ownCostDecides();
    void nothingWorthIt();
    void unreachableSitePaysItsPrize();
    void errors();
    void randomGraphsAgainstEnumeration_data();
    void randomGraphsAgainstEnumeration();
    void publishedInstances_data();
    void publishedInstances();
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
    const std::vector<std::int64_t> m_costs{10, 10, 100};
    const std::vector<SupplyEntry> m_supplies{{NodeIndex{0}, 5}};
};

void TestPrizeCollecting::farSiteIsLeftToItsAlternative()
{
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 40, 0, false}, {NodeIndex{3}, 60, 0, false}};
    const auto output = bestMix({graph, m_costs, sites, m_supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 85); // 5 + 20 for the network, 60 for the far site
    QCOMPARE(output.value().boundCents, 85);
    QCOMPARE(output.value().networkCents, 25);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    QCOMPARE(output.value().served, std::vector<std::uint32_t>{0});
    QCOMPARE(output.value().suppliesUsed, std::vector<std::uint32_t>{0});
}

void TestPrizeCollecting::requiredSiteIsServedAtAnyPrice()
{
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 4, 0, false}, {NodeIndex{3}, 1, 7, true}};
    const auto output = bestMix({graph, m_costs, sites, m_supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 132);
    QCOMPARE(output.value().served, (std::vector<std::uint32_t>{0, 1}));
}

void TestPrizeCollecting::ownCostDecides()
{
    const StreetGraph graph = line();
    // The first lies on the way, but its own cost exceeds its prize.
    const std::vector<PrizedTerminal> sites{{NodeIndex{1}, 10, 11, false}, {NodeIndex{2}, 50, 20, false}};
    const auto output = bestMix({graph, m_costs, sites, m_supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().served, std::vector<std::uint32_t>{1});
    QCOMPARE(output.value().valueCents, 10 + 20 + 25);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
}

void TestPrizeCollecting::nothingWorthIt()
{
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 24, 0, false}};
    const auto output = bestMix({graph, m_costs, sites, m_supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 24);
    QVERIFY(output.value().treeEdges.empty() && output.value().served.empty());
    QVERIFY(output.value().suppliesUsed.empty());
    QCOMPARE(output.value().stop, SolverStop::Optimal);
}

void TestPrizeCollecting::unreachableSitePaysItsPrize()
{
    const StreetGraph graph = line();
    const std::vector<std::int64_t> costs{10, 10, kInfiniteCents};
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 40, 0, false}, {NodeIndex{3}, 60, 0, true}};
    const auto output = bestMix({graph, costs, sites, m_supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().unreachable, std::vector<std::uint32_t>{1});
    QCOMPARE(output.value().valueCents, 85);
}

void TestPrizeCollecting::errors()
{
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 40, 0, false}};
    const auto noSupply = bestMix({graph, m_costs, sites, {}}, {}, {});
    QVERIFY(!noSupply.has_value());
    QCOMPARE(noSupply.error().code, ErrorCode::NoSupply);
    const std::vector<PrizedTerminal> negative{{NodeIndex{2}, -1, 0, false}};
    const auto refused = bestMix({graph, m_costs, negative, m_supplies}, {}, {});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    const std::vector<PrizedTerminal> large{{NodeIndex{2}, kInfiniteCents - 10, 0, false}};
    const auto overflow = bestMix({graph, m_costs, large, m_supplies}, {}, {});
    QVERIFY(!overflow.has_value());
    QCOMPARE(overflow.error().code, ErrorCode::Overflow);
}

void TestPrizeCollecting::randomGraphsAgainstEnumeration_data()
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

void TestPrizeCollecting::randomGraphsAgainstEnumeration()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, terminals);
    QFETCH(int, supplies);
    int proven = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const test::TinyProblem problem =
            test::randomProblem(seed, static_cast<std::uint32_t>(nodes), static_cast<std::uint32_t>(edges),
                                static_cast<std::uint32_t>(terminals), static_cast<std::uint32_t>(supplies));
        const std::vector<PrizedTerminal> sites = randomSites(problem, seed);
        const std::int64_t best = bestByEnumeration(problem, sites);
        const auto output = bestMix({problem.graph, problem.costs, sites, problem.supplies}, {}, {});
        QVERIFY(output.has_value());
        const PrizeCollectingOutput& result = output.value();
        QVERIFY2(result.boundCents <= best && best <= result.valueCents, qPrintable(QString::number(seed)));
        QCOMPARE(result.stop == SolverStop::Optimal, result.boundCents == result.valueCents);
        std::int64_t value = result.networkCents;
        std::vector<NodeIndex> joined;
        for (std::uint32_t i = 0; i < sites.size(); ++i) {
            const bool served = std::binary_search(result.served.begin(), result.served.end(), i);
            QVERIFY(served || !sites[i].required);
            value += served ? sites[i].ownCostCents : sites[i].prizeCents;
            if (served)
                joined.push_back(sites[i].node);
        }
        QCOMPARE(value, result.valueCents);
        QVERIFY(faultsOf({result.treeEdges, result.suppliesUsed, result.networkCents},
                         {problem.graph, problem.costs, joined, problem.supplies})
                    .empty());
        proven += result.stop == SolverStop::Optimal ? 1 : 0;
        QVERIFY2(100 * result.valueCents <= 115 * best, qPrintable(QString::number(seed)));
    }
    QVERIFY2(proven >= 110, qPrintable(QString::number(proven)));
}

void TestPrizeCollecting::publishedInstances_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    const std::string folder = test::sharedFolder(OASIS_SHARED_DEFAULT) + "/bench/steiner/";
    for (const test::BestKnown& row : test::readBestKnown(folder + "best_known.csv")) {
        const QString name = QString::fromStdString(row.name);
        if (name.startsWith("PC-cologne1") || name == "roads/osm-andorra-800-rpc.stp")
            QTest::newRow(row.name.c_str())
                << QString::fromStdString(folder + row.name + ".gz") << row.lower << row.upper;
    }
    if (!std::filesystem::exists(folder))
        QTest::newRow("folder absent") << QString() << 0.0 << 0.0;
}

void TestPrizeCollecting::publishedInstances()
{
    QFETCH(QString, file);
    QFETCH(double, lower);
    QFETCH(double, upper);
    if (file.isEmpty())
        QSKIP("the published instances are not here: set OASIS_SHARED");
    const auto stp = test::readStpFile(file.toStdString());
    QVERIFY(stp.has_value() && stp.value().root);
    const std::vector<SupplyEntry> supplies{{*stp.value().root, 0}};
    const auto output = bestMix({stp.value().graph, stp.value().costs, stp.value().prized, supplies}, {}, {});
    QVERIFY(output.has_value());
    const auto scale = static_cast<double>(stp.value().scale);
    const double value = static_cast<double>(output.value().valueCents) / scale;
    const double bound = static_cast<double>(output.value().boundCents) / scale;
    const double rounding = 1e-3; // the published values are printed with six decimals
    QVERIFY2(bound <= upper + rounding, qPrintable(QString::number(bound, 'g', 12)));
    QVERIFY2(value >= lower - rounding, qPrintable(QString::number(value, 'g', 12)));
    QVERIFY2(value <= 1.01 * upper, qPrintable(QString::number(value, 'g', 12)));
}

void TestPrizeCollecting::threadsDoNotChangeTheAnswer()
{
    const test::TinyProblem problem = test::randomProblem(5, 400, 900, 60, 3);
    const std::vector<PrizedTerminal> sites = randomSites(problem, 5);
    RunContext four;
    four.threads = 4;
    const PrizeCollectingInput input{problem.graph, problem.costs, sites, problem.supplies};
    const auto first = bestMix(input, {}, {});
    const auto second = bestMix(input, {}, four);
    QVERIFY(first.has_value() && second.has_value());
    QVERIFY(first.value() == second.value());
}

void TestPrizeCollecting::cancelledBeforehand()
{
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 40, 0, false}};
    std::stop_source source;
    source.request_stop();
    RunContext ctx;
    ctx.stop = source.get_token();
    const auto output = bestMix({graph, m_costs, sites, m_supplies}, {}, ctx);
    QVERIFY(!output.has_value());
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestPrizeCollecting)
#include "tst_prize_collecting.moc"
