// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/routing/replan_cases.h"

#include <QtTest>

#include <thread>

using namespace oasis;
using namespace oasis::routing;
using namespace oasis::test;

class TestReplan : public QObject
{
    Q_OBJECT

private slots:
    void movedSiteIsJoinedAtItsNewPlace();
    void randomChangesAgainstDreyfusWagner_data();
    void randomChangesAgainstDreyfusWagner();
    void splitsAndLeavesKeepTheBound();
    void errors_data();
    void errors();
    void siteOutOfReachIsNamed();
    void hugeAndFreePrices();
    void goodStartIsKept();
    void badStartIsRefused();
    void sameChangesSameAnswer();
    void stopIsObeyedAndMadeUpFor();
    void checkerFindsFaults();
};

void TestReplan::movedSiteIsJoinedAtItsNewPlace()
{
    // 0 -5- 1 -7- 2, supply at 0 with entry 10
    Mirror mirror;
    mirror.nodes = 3;
    mirror.ends = {{0, 1}, {1, 2}};
    mirror.costs = {5, 7};
    mirror.pins.assign(2, EdgePin::Free);
    mirror.sites = {{NodeIndex{1}, 0, 0, true}};
    mirror.removed = {0};
    mirror.supplies = {{NodeIndex{0}, 10}};
    ReplanSession session = sessionOf(mirror);
    QCOMPARE(session.answer().valueCents, 15);
    QCOMPARE(session.answer().boundCents, 15);
    const std::vector<ReplanChange> away{MoveSite{0, NodeIndex{2}}};
    const auto moved = session.apply(away, {});
    QVERIFY(moved.has_value());
    QCOMPARE(moved.value().valueCents, 22);
    QCOMPARE(moved.value().boundCents, 22);
    QVERIFY(!moved.value().drifted);
    QCOMPARE(moved.value().treeEdges, (std::vector<EdgeIndex>{EdgeIndex{0}, EdgeIndex{1}}));
    const std::vector<ReplanChange> toSupply{MoveSite{0, NodeIndex{0}}};
    const auto home = session.apply(toSupply, {});
    QCOMPARE(home.value().valueCents, 10);
    QCOMPARE(home.value().boundCents, 10);
    QVERIFY(home.value().treeEdges.empty());
    QCOMPARE(home.value().suppliesUsed, std::vector<std::uint32_t>{0});
}

void TestReplan::randomChangesAgainstDreyfusWagner_data()
{
    QTest::addColumn<bool>("mix");
    QTest::addColumn<int>("supplies");
    QTest::newRow("all sites, one supply") << false << 1;
    QTest::newRow("all sites, three supplies") << false << 3;
    QTest::newRow("mix") << true << 2;
}

void TestReplan::randomChangesAgainstDreyfusWagner()
{
    QFETCH(bool, mix);
    QFETCH(int, supplies);
    int optimal = 0;
    int proven = 0;
    int answers = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Random random(seed);
        Mirror mirror =
            mirrorOf(test::randomProblem(seed, 10, 17, 4, static_cast<std::uint32_t>(supplies)), mix, random);
        const auto inputEdges = static_cast<std::uint32_t>(mirror.ends.size());
        ReplanSession session = sessionOf(mirror);
        ChangeDrawer drawer(mirror, seed * 31, mix);
        for (int step = 0; step < 16; ++step) {
            const std::vector<ReplanChange> changes{drawer.draw()};
            const auto answer = session.apply(changes, {});
            if (!answer.has_value())
                QFAIL(qPrintable(QString::fromStdString(answer.error().detail)));
            const QString fault = faultOf(answer.value(), mirror, inputEdges);
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("seed %1 step %2: ").arg(seed).arg(step) + fault));
            const auto faults = session.faultsOfBound();
            QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
            const std::int64_t optimum = optimumOf(mirror);
            ++answers;
            optimal += answer.value().valueCents == optimum ? 1 : 0;
            proven += answer.value().valueCents == answer.value().boundCents ? 1 : 0;
        }
    }
    QVERIFY2(10 * optimal >= 9 * answers, qPrintable(QString::number(optimal)));
    QVERIFY2(10 * proven >= 6 * answers, qPrintable(QString::number(proven)));
}

void TestReplan::splitsAndLeavesKeepTheBound()
{
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Random random(seed);
        Mirror mirror = mirrorOf(test::randomProblem(seed, 9, 15, 4, 2), seed % 2 == 0, random);
        const auto inputEdges = static_cast<std::uint32_t>(mirror.ends.size());
        ReplanSession session = sessionOf(mirror);
        std::uint32_t nodesOfSession = mirror.nodes + 1; // the root is one of them
        std::vector<std::uint32_t> mirrorEdge;           // per session edge
        for (int step = 0; step < 4; ++step) {
            const std::int64_t before = session.answer().boundCents;
            std::uint32_t e = 0;
            do
                e = static_cast<std::uint32_t>(random.below(inputEdges));
            while (mirror.costs[e] >= kInfiniteCents);
            const auto first = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(mirror.costs[e]) + 1));
            const auto parts = session.split(EdgeIndex{e}, first, mirror.costs[e] - first);
            QVERIFY(parts.has_value());
            QCOMPARE(parts.value().node.value(), nodesOfSession++);
            const auto leaf = session.addLeaf(parts.value().node, 3);
            QVERIFY(leaf.has_value());
            QCOMPARE(leaf.value().node.value(), nodesOfSession++);
            QVERIFY(session.faultsOfBound().empty());
            const auto same = session.apply({}, {});
            QVERIFY(same.has_value());
            QVERIFY(same.value().boundCents >= before);
            const std::vector<ReplanChange> move{MoveSite{0, leaf.value().node}};
            const auto moved = session.apply(move, {});
            QVERIFY2(moved.has_value(), moved.has_value() ? "" : moved.error().detail.c_str());
            QVERIFY(session.faultsOfBound().empty());
            // The mirror has no root among its nodes.
            const auto [a, b] = mirror.ends[e];
            const std::uint32_t middle = mirror.nodes++;
            const std::uint32_t end = mirror.nodes++;
            for (const auto& [x, y, cost] :
                 {std::tuple{a, middle, first}, {middle, b, mirror.costs[e] - first}, {middle, end, std::int64_t{3}}}) {
                mirror.ends.emplace_back(x, y);
                mirror.costs.push_back(cost);
                mirror.pins.push_back(EdgePin::Free);
            }
            mirror.costs[e] = kInfiniteCents;
            mirror.sites[0].node = NodeIndex{end};
            const std::int64_t optimum = optimumOf(mirror);
            QVERIFY(moved.value().boundCents <= optimum);
            QVERIFY(moved.value().valueCents >= optimum);
        }
    }
}

void TestReplan::errors_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown site") << 0 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("unknown node") << 1 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("the artificial root") << 2 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("unknown edge") << 3 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("negative price") << 4 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("negative prize") << 5 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("required and barred") << 6 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("ring of required edges") << 7 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("required out of reach") << 8 << static_cast<int>(ErrorCode::Unreachable);
    QTest::newRow("too dear") << 9 << static_cast<int>(ErrorCode::Overflow);
}

void TestReplan::errors()
{
    QFETCH(int, change);
    QFETCH(int, code);
    // A triangle 0 1 2 at the supply, and 3 - 4 apart.
    Mirror mirror;
    mirror.nodes = 5;
    mirror.ends = {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {0, 2}};
    mirror.costs = {5, 5, 5, 5, kInfiniteCents};
    mirror.pins.assign(5, EdgePin::Free);
    mirror.sites = {{NodeIndex{1}, 0, 0, true}};
    mirror.removed = {0};
    mirror.supplies = {{NodeIndex{0}, 0}};
    ReplanSession session = sessionOf(mirror);
    const std::vector<std::vector<ReplanChange>> changes{{MoveSite{1, NodeIndex{0}}},
                                                         {MoveSite{0, NodeIndex{6}}},
                                                         {MoveSite{0, NodeIndex{5}}},
                                                         {ChangePrice{EdgeIndex{6}, 1}},
                                                         {ChangePrice{EdgeIndex{0}, -1}},
                                                         {AddSite{{NodeIndex{0}, -1, 0, false}}},
                                                         {PinEdge{EdgeIndex{4}, EdgePin::Required}},
                                                         {PinEdge{EdgeIndex{0}, EdgePin::Required},
                                                          PinEdge{EdgeIndex{1}, EdgePin::Required},
                                                          PinEdge{EdgeIndex{2}, EdgePin::Required}},
                                                         {PinEdge{EdgeIndex{3}, EdgePin::Required}},
                                                         {ChangePrice{EdgeIndex{0}, kInfiniteCents - 3}}};
    const auto answer = session.apply(changes[static_cast<std::size_t>(change)], {});
    QVERIFY(!answer.has_value());
    QCOMPARE(static_cast<int>(answer.error().code), code);
    const auto next = session.apply({}, {}); // the session lives on
    QVERIFY(next.has_value());
    QCOMPARE(next.value().valueCents, change == 7 ? 10 : 5);
}

void TestReplan::siteOutOfReachIsNamed()
{
    Mirror mirror;
    mirror.nodes = 4;
    mirror.ends = {{0, 1}, {2, 3}};
    mirror.costs = {5, 1};
    mirror.pins.assign(2, EdgePin::Free);
    mirror.sites = {{NodeIndex{1}, 0, 0, true}, {NodeIndex{1}, 40, 0, false}};
    mirror.removed = {0, 0};
    mirror.supplies = {{NodeIndex{0}, 0}};
    ReplanSession session = sessionOf(mirror);
    const std::vector<ReplanChange> away{MoveSite{1, NodeIndex{3}}};
    const auto answer = session.apply(away, {});
    QCOMPARE(answer.value().unreachable, std::vector<std::uint32_t>{1});
    QCOMPARE(answer.value().valueCents, 45);
    QCOMPARE(answer.value().boundCents, 45);
    const std::vector<ReplanChange> barred{ChangePrice{EdgeIndex{0}, kInfiniteCents}};
    const auto nothing = session.apply(barred, {});
    QCOMPARE(nothing.value().unreachable, (std::vector<std::uint32_t>{0, 1}));
    QVERIFY(nothing.value().treeEdges.empty());
    const std::vector<ReplanChange> open{ChangePrice{EdgeIndex{0}, 6}, MoveSite{1, NodeIndex{0}}};
    const auto again = session.apply(open, {});
    QCOMPARE(again.value().valueCents, 6);
    QCOMPARE(again.value().boundCents, 6);
    QCOMPARE(again.value().served, (std::vector<std::uint32_t>{0, 1}));
}

void TestReplan::hugeAndFreePrices()
{
    const std::int64_t huge = kInfiniteCents / 8;
    Mirror mirror;
    mirror.nodes = 3;
    mirror.ends = {{0, 1}, {1, 2}, {0, 2}};
    mirror.costs = {huge, huge, huge};
    mirror.pins.assign(3, EdgePin::Free);
    mirror.sites = {{NodeIndex{1}, 0, 0, true}, {NodeIndex{2}, 0, 0, true}};
    mirror.removed = {0, 0};
    mirror.supplies = {{NodeIndex{0}, 0}};
    ReplanSession session = sessionOf(mirror);
    QCOMPARE(session.answer().valueCents, 2 * huge);
    QCOMPARE(session.answer().boundCents, 2 * huge);
    const std::vector<ReplanChange> free{ChangePrice{EdgeIndex{1}, 0}, ChangePrice{EdgeIndex{2}, 0}};
    QCOMPARE(session.apply(free, {}).value().valueCents, 0);
    const std::vector<ReplanChange> dear{ChangePrice{EdgeIndex{1}, 3 * huge}, ChangePrice{EdgeIndex{2}, huge}};
    const auto answer = session.apply(dear, {});
    QCOMPARE(answer.value().valueCents, 2 * huge);
    QCOMPARE(answer.value().boundCents, 2 * huge);
}

void TestReplan::goodStartIsKept()
{
    const test::TinyProblem problem = test::randomProblem(5, 60, 120, 12, 2);
    std::vector<PrizedTerminal> sites;
    for (const NodeIndex node : problem.terminals)
        sites.push_back({node, 0, 0, true});
    const auto solved = connectAll({problem.graph, problem.costs, problem.terminals, problem.supplies}, {}, {});
    const auto session = ReplanSession::create({problem.graph, problem.costs, sites, problem.supplies},
                                               {solved.value().treeEdges, solved.value().suppliesUsed}, {}, {});
    QVERIFY(session.has_value());
    QCOMPARE(session.value().answer().valueCents, solved.value().valueCents);
    QVERIFY(session.value().answer().treeEdges == solved.value().treeEdges);
    QVERIFY(session.value().answer().boundCents <= solved.value().valueCents);
}

void TestReplan::badStartIsRefused()
{
    const test::TinyProblem problem = test::randomProblem(5, 20, 40, 4, 1);
    const std::vector<PrizedTerminal> sites{{NodeIndex{3}, 0, 0, true}};
    const std::vector<EdgeIndex> twice{EdgeIndex{0}, EdgeIndex{0}};
    const auto session =
        ReplanSession::create({problem.graph, problem.costs, sites, problem.supplies}, {twice, {}}, {}, {});
    QVERIFY(!session.has_value());
    QCOMPARE(session.error().code, ErrorCode::InvalidArgument);
    const auto noSupply = ReplanSession::create({problem.graph, problem.costs, sites, {}}, {}, {}, {});
    QCOMPARE(noSupply.error().code, ErrorCode::NoSupply);
}

void TestReplan::sameChangesSameAnswer()
{
    for (const std::uint64_t seed : {3U, 4U}) {
        Random random(seed);
        Mirror mirror = mirrorOf(test::randomProblem(seed, 200, 420, 7, 2), false, random);
        ReplanSession one = sessionOf(mirror);
        ReplanSession two = sessionOf(mirror);
        for (int step = 0; step < 20; ++step) {
            const auto site = static_cast<std::uint32_t>(random.below(mirror.sites.size()));
            const std::vector<ReplanChange> move{
                MoveSite{site, NodeIndex{static_cast<std::uint32_t>(random.below(mirror.nodes))}}};
            RunContext threads;
            threads.threads = 2;
            QVERIFY(one.apply(move, {}).value() == two.apply(move, threads).value());
        }
    }
}

void TestReplan::stopIsObeyedAndMadeUpFor()
{
    Random random(9);
    Mirror mirror = mirrorOf(test::randomProblem(9, 8000, 16000, 7, 1), false, random);
    ReplanSession session = sessionOf(mirror);
    std::stop_source source;
    source.request_stop();
    RunContext stopped;
    stopped.stop = source.get_token();
    const std::vector<ReplanChange> move{MoveSite{0, NodeIndex{77}}};
    const auto cancelled = session.apply(move, stopped);
    QVERIFY(!cancelled.has_value());
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    ReplanSession other = sessionOf(mirror);
    const auto late = session.apply({}, {});
    QVERIFY(late.has_value());
    QVERIFY(session.faultsOfBound().empty());
    QVERIFY(late.value().boundCents <= other.apply(move, {}).value().valueCents);
    QCOMPARE(late.value().served.size(), mirror.sites.size());
}

void TestReplan::checkerFindsFaults()
{
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> ends{{0, 1}, {1, 2}, {2, 0}, {3, 0}};
    const std::vector<std::int64_t> costs{5, 6, kInfiniteCents, 1};
    std::vector<EdgePin> pins(4, EdgePin::Free);
    const std::vector<PrizedTerminal> sites{{NodeIndex{1}, 9, 2, true}, {NodeIndex{2}, 4, 1, false}};
    const std::vector<std::uint8_t> removed{0, 0};
    const ReplanQuestion question{ends, costs, pins, sites, removed, 3, 4};
    using Edges = std::vector<std::uint32_t>;
    const auto faulty = [&](const Edges& edges, const Edges& served, std::int64_t value) {
        return !faultsOf({edges, served, value}, question).empty();
    };
    QVERIFY(!faulty({0, 3}, {0}, 5 + 1 + 2 + 4));
    QVERIFY(!faulty({0, 1, 3}, {0, 1}, 5 + 6 + 1 + 2 + 1));
    QVERIFY(faulty({0, 3}, {0}, 11));               // sum
    QVERIFY(faulty({3}, {}, 1 + 9 + 4));            // required site left out
    QVERIFY(faulty({0}, {0}, 5 + 2 + 4));           // hangs on nothing
    QVERIFY(faulty({0, 2, 3}, {0}, 12));            // barred
    QVERIFY(faulty({0, 0, 3}, {0}, 17));            // twice
    QVERIFY(faulty({0, 3}, {0, 1}, 5 + 1 + 2 + 1)); // served, but not joined
    QVERIFY(faulty({0, 3, 9}, {0}, 12));            // no edge
    pins[1] = EdgePin::Required;
    QVERIFY(faulty({0, 3}, {0}, 12));
    QVERIFY(!faulty({0, 1, 3}, {0, 1}, 5 + 6 + 1 + 2 + 1));
    pins[1] = EdgePin::Forbidden;
    QVERIFY(faulty({0, 1, 3}, {0, 1}, 5 + 6 + 1 + 2 + 1));
}

QTEST_GUILESS_MAIN(TestReplan)
#include "tst_replan.moc"
