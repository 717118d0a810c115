// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/mix_check.h"
#include "core/routing/prize_collecting.h"
#include "core/routing/tree_check.h"
#include "tests/support/stp_file.h"
#include "tests/support/tiny_mix.h"

#include <QtTest>

#include <filesystem>

using namespace oasis;
using namespace oasis::routing;

Q_DECLARE_METATYPE(oasis::routing::PrizedTerminal)

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
    void extrasAgainstEveryForest_data();
    void extrasAgainstEveryForest();
    void freeRootAgainstEnumeration();
    void contradictionsNameSiteOrStreet_data();
    void contradictionsNameSiteOrStreet();
    void pinsHold();
    void timeLimitLeavesAnAnswer();
    void hugePrices();
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
        const std::vector<PrizedTerminal> sites = test::randomSites(problem, seed);
        const std::int64_t best = test::bestByEnumeration(problem, sites);
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

void TestPrizeCollecting::extrasAgainstEveryForest_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("supplies");
    QTest::newRow("one supply") << 6 << 9 << 1;
    QTest::newRow("two supplies") << 6 << 9 << 2;
    QTest::newRow("dense") << 5 << 11 << 1;
    QTest::newRow("free root") << 7 << 11 << 0;
}

void TestPrizeCollecting::extrasAgainstEveryForest()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, supplies);
    int answers = 0;
    int proven = 0;
    int flips = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const test::TinyProblem problem =
            test::randomProblem(seed, static_cast<std::uint32_t>(nodes), static_cast<std::uint32_t>(edges), 5,
                                static_cast<std::uint32_t>(supplies));
        std::vector<PrizedTerminal> sites = test::randomSites(problem, seed);
        if (supplies == 0 && seed % 2 == 0)
            for (PrizedTerminal& site : sites)
                site.required = false;
        const test::MixExtras extras = test::randomExtras(problem, sites, seed);
        const PrizeCollectingInput input{problem.graph,    problem.costs,           sites,        problem.supplies,
                                         extras.nodeCosts, {extras.in, extras.out}, supplies == 0};
        test::EveryForest all(input);
        const std::int64_t best = all.best(sites.size(), false);
        const auto output = bestMix(input, {}, {});
        if (!output.has_value()) { // pinned into a ring or out of reach, or a demand cut off
            QVERIFY2(output.error().code == ErrorCode::InvalidArgument || output.error().code == ErrorCode::Unreachable,
                     output.error().detail.c_str());
            continue;
        }
        const PrizeCollectingOutput& mix = output.value();
        ++answers;
        proven += mix.stop == SolverStop::Optimal ? 1 : 0;
        QVERIFY2(mix.boundCents <= best && best <= mix.valueCents,
                 qPrintable(
                     QStringLiteral("seed %1: %2 %3 %4").arg(seed).arg(mix.boundCents).arg(best).arg(mix.valueCents)));
        QCOMPARE(mix.stop == SolverStop::Optimal, mix.boundCents == mix.valueCents);
        for (std::uint32_t i = 0; i < mix.flipCents.size(); ++i) {
            const bool served = std::binary_search(mix.served.begin(), mix.served.end(), i);
            const std::int64_t other = all.best(i, !served);
            const std::int64_t flip = std::min(mix.flipCents[i], served ? sites[i].prizeCents : kInfiniteCents);
            QVERIFY2(other >= kInfiniteCents || other - mix.valueCents >= flip,
                     qPrintable(QStringLiteral("seed %1 site %2: %3 %4").arg(seed).arg(i).arg(flip).arg(other)));
            flips += flip > 0 && flip < kInfiniteCents ? 1 : 0;
        }
    }
    QVERIFY2(answers >= 50, qPrintable(QString::number(answers)));
    QVERIFY2(10 * proven >= 9 * answers, qPrintable(QString::number(proven)));
    QVERIFY2(supplies == 0 || flips >= 50, qPrintable(QString::number(flips)));
}

void TestPrizeCollecting::freeRootAgainstEnumeration()
{
    int proven = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const test::TinyProblem problem = test::randomProblem(seed, 16, 28, 8, 0);
        std::vector<PrizedTerminal> sites = test::randomSites(problem, seed);
        for (PrizedTerminal& site : sites) {
            site.required = false;
            site.prizeCents = site.prizeCents * (1 + static_cast<std::int64_t>(seed % 3)) / 2;
        }
        const std::int64_t best = test::bestByEnumeration(problem, sites);
        const auto output = bestMix({problem.graph, problem.costs, sites, {}, {}, {}, true}, {}, {});
        QVERIFY(output.has_value());
        QVERIFY2(output.value().boundCents <= best && best <= output.value().valueCents,
                 qPrintable(QString::number(seed)));
        proven += output.value().stop == SolverStop::Optimal ? 1 : 0;
    }
    QVERIFY2(proven >= 145, qPrintable(QString::number(proven)));
}

void TestPrizeCollecting::contradictionsNameSiteOrStreet_data()
{
    QTest::addColumn<PrizedTerminal>("site");
    QTest::addColumn<std::vector<EdgeIndex>>("in");
    QTest::addColumn<std::vector<EdgeIndex>>("out");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("named");
    const PrizedTerminal wanted{NodeIndex{2}, 40, 0, true};
    const auto invalid = static_cast<int>(ErrorCode::InvalidArgument);
    const auto unreachable = static_cast<int>(ErrorCode::Unreachable);
    using Edges = std::vector<EdgeIndex>;
    QTest::newRow("required and forbidden")
        << PrizedTerminal{NodeIndex{2}, 40, 0, true, true} << Edges{} << Edges{} << invalid << "site 0";
    QTest::newRow("in and out") << wanted << Edges{EdgeIndex{1}} << Edges{EdgeIndex{1}} << invalid << "street edge 1";
    QTest::newRow("no such street") << wanted << Edges{EdgeIndex{9}} << Edges{} << invalid << "street edge 9";
    QTest::newRow("site cut off") << wanted << Edges{} << Edges{EdgeIndex{0}} << unreachable << "site 0";
    QTest::newRow("street cut off") << PrizedTerminal{NodeIndex{0}, 40, 0, true} << Edges{EdgeIndex{2}}
                                    << Edges{EdgeIndex{1}} << unreachable << "street edge 2";
}

void TestPrizeCollecting::contradictionsNameSiteOrStreet()
{
    QFETCH(PrizedTerminal, site);
    QFETCH(std::vector<EdgeIndex>, in);
    QFETCH(std::vector<EdgeIndex>, out);
    QFETCH(int, code);
    QFETCH(QString, named);
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{site};
    const auto output = bestMix({graph, m_costs, sites, m_supplies, {}, {in, out}}, {}, {});
    QVERIFY(!output.has_value());
    QCOMPARE(static_cast<int>(output.error().code), code);
    QVERIFY2(QString::fromStdString(output.error().detail).contains(named), output.error().detail.c_str());
}

void TestPrizeCollecting::pinsHold()
{
    const StreetGraph graph = line();
    const std::vector<PrizedTerminal> sites{{NodeIndex{1}, 100, 0, false}};
    const std::vector<EdgeIndex> pinned{EdgeIndex{2}, EdgeIndex{2}};
    const std::vector<std::int64_t> nodeCosts{1, 2, 4, 8};
    const auto in = bestMix({graph, m_costs, sites, m_supplies, nodeCosts, {pinned, {}}}, {}, {});
    QVERIFY(in.has_value());
    QCOMPARE(in.value().treeEdges, (std::vector<EdgeIndex>{EdgeIndex{0}, EdgeIndex{1}, EdgeIndex{2}}));
    QCOMPARE(in.value().nodeCents, 15);
    QCOMPARE(in.value().valueCents, 5 + 120 + 15);
    QCOMPARE(in.value().boundCents, in.value().valueCents);
    const std::vector<EdgeIndex> barred{EdgeIndex{0}};
    const auto out = bestMix({graph, m_costs, sites, m_supplies, {}, {{}, barred}}, {}, {});
    QVERIFY(!out.has_value()); // its only site is out of reach
    QCOMPARE(out.error().code, ErrorCode::Unreachable);
    // A checker that shares nothing with the solver sees a missing pin.
    const PrizeCollectingInput input{graph, m_costs, sites, m_supplies, {}, {pinned, {}}};
    const std::vector<std::uint32_t> supplies{0};
    const std::vector<EdgeIndex> without{EdgeIndex{0}};
    const std::vector<std::uint32_t> served{0};
    QVERIFY(!faultsOf(MixClaim{without, supplies, served, 15, 0, 15}, input, {}).empty());
}

void TestPrizeCollecting::timeLimitLeavesAnAnswer()
{
    const test::TinyProblem problem = test::randomProblem(9, 900, 2400, 120, 1);
    const std::vector<PrizedTerminal> sites = test::randomSites(problem, 9);
    SteinerParams params;
    params.watch.timeLimitS = 0.001;
    int told = 0;
    params.watch.onImprovement = [&told](const ProofMoment&) { ++told; };
    for (const bool isFree : {false, true}) {
        std::vector<PrizedTerminal> asked = sites;
        for (PrizedTerminal& site : asked)
            site.required = site.required && !isFree;
        const std::span<const SupplyEntry> supplies =
            isFree ? std::span<const SupplyEntry>{} : std::span<const SupplyEntry>(problem.supplies);
        const auto output = bestMix({problem.graph, problem.costs, asked, supplies, {}, {}, isFree}, params, {});
        QVERIFY(output.has_value());
        QVERIFY(output.value().boundCents > 0 && output.value().boundCents <= output.value().valueCents);
    }
    QVERIFY(told > 0);
}

void TestPrizeCollecting::hugePrices()
{
    const StreetGraph graph = line();
    const std::vector<std::int64_t> costs{1'000'000'000'000, 0, 1'000'000'000'000};
    const std::vector<PrizedTerminal> sites{{NodeIndex{2}, 500'000'000'000'000'000, 0, false},
                                            {NodeIndex{3}, 999'999'999'999, 0, false}};
    const auto output = bestMix({graph, costs, sites, m_supplies}, {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 5 + 1'000'000'000'000 + 999'999'999'999);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    QCOMPARE(output.value().flipCents, (std::vector<std::int64_t>{499'998'999'999'999'995, 1}));
}

void TestPrizeCollecting::publishedInstances_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    const std::string folder = test::sharedFolder(OASIS_SHARED_DEFAULT) + "/bench/steiner/";
    for (const test::BestKnown& row : test::readBestKnown(folder + "best_known.csv")) {
        const QString name = QString::fromStdString(row.name);
        if (name.startsWith("PC-cologne1") || name.startsWith("PC-JMP") || name.startsWith("PC-ACTMOD") ||
            name == "PC-CRR/C11-A.stp" || name == "PC-i640/i640-001.stp" || name == "roads/osm-andorra-800-rpc.stp")
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
    QVERIFY(stp.has_value());
    std::vector<SupplyEntry> supplies;
    if (stp.value().root)
        supplies.push_back({*stp.value().root, 0});
    const auto output =
        bestMix({stp.value().graph, stp.value().costs, stp.value().prized, supplies, {}, {}, supplies.empty()}, {}, {});
    QVERIFY(output.has_value());
    const auto scale = static_cast<double>(stp.value().scale);
    const double value = static_cast<double>(output.value().valueCents) / scale;
    const double bound = static_cast<double>(output.value().boundCents) / scale;
    const double rounding = 1e-3; // the published values are printed with six decimals
    QVERIFY2(bound <= upper + rounding, qPrintable(QString::number(bound, 'g', 12)));
    QVERIFY2(value >= lower - rounding, qPrintable(QString::number(value, 'g', 12)));
    QVERIFY2(value <= upper + rounding, qPrintable(QString::number(value, 'g', 12)));
    QCOMPARE(output.value().stop, SolverStop::Optimal);
}

void TestPrizeCollecting::threadsDoNotChangeTheAnswer()
{
    const test::TinyProblem problem = test::randomProblem(5, 400, 900, 60, 3);
    const std::vector<PrizedTerminal> sites = test::randomSites(problem, 5);
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
