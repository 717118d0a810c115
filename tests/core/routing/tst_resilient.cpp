// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_check.h"
#include "tests/core/routing/resilient_cases.h"

#include <QtTest>

#include <chrono>
#include <thread>

using namespace oasis;
using namespace oasis::routing;
using namespace oasis::test;

class TestResilient : public QObject
{
    Q_OBJECT

private slots:
    void randomGraphsAgainstEnumeration_data();
    void randomGraphsAgainstEnumeration();
    void ringIsFound();
    void blockersAreNamed();
    void leadInsMayBeShared();
    void sharedTrenchIsOneRisk();
    void differentSuppliesOnRequest();
    void errors_data();
    void errors();
    void oddQuestions();
    void threadsDoNotChangeTheAnswer();
    void cancelStopsQuickly();
    void checkerFindsFaults();
};

void TestResilient::randomGraphsAgainstEnumeration_data()
{
    QTest::addColumn<int>("disjointness");
    QTest::addColumn<bool>("differentSupplies");
    QTest::addColumn<bool>("groups");
    for (const bool groups : {false, true})
        for (const bool different : {false, true})
            for (const auto disjointness : {Disjointness::Edge, Disjointness::Node})
                QTest::addRow("%s-disjoint%s%s", disjointness == Disjointness::Edge ? "edge" : "node",
                              different ? ", different supplies" : "", groups ? ", groups" : "")
                    << static_cast<int>(disjointness) << different << groups;
}

void TestResilient::randomGraphsAgainstEnumeration()
{
    QFETCH(int, disjointness);
    QFETCH(bool, differentSupplies);
    QFETCH(bool, groups);
    const ResilientParams params = paramsOf(static_cast<Disjointness>(disjointness), differentSupplies);
    int solved = 0;
    int proved = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const Question tiny = randomQuestion(seed, groups);
        const Enumeration truth(tiny, params);
        const auto output = connectResilient(tiny.input(), params, {});
        const QByteArray where = "seed " + QByteArray::number(static_cast<qulonglong>(seed));
        if (!output.has_value()) {
            QVERIFY2(output.error().code == ErrorCode::Unreachable, where + output.error().detail.c_str());
            continue;
        }
        const ResilientOutput& answer = output.value();
        ++solved;
        QVERIFY2(faultsOf(answer, tiny.input(), params).empty(), where);
        for (std::size_t i = 0; i < tiny.terminals.size(); ++i) {
            QVERIFY2(answer.terminals[i].protection == truth.protection[i], where);
            std::set<std::pair<int, std::uint32_t>> named;
            for (const Blocker& blocker : answer.terminals[i].blockers)
                named.emplace(static_cast<int>(blocker.kind), blocker.index);
            QVERIFY2(named == truth.blockers[i], where);
        }
        const std::int64_t optimum = truth.optimum();
        QVERIFY2(answer.boundCents <= optimum && optimum <= answer.valueCents,
                 where + " bound " + QByteArray::number(answer.boundCents) + " optimum " + QByteArray::number(optimum) +
                     " value " + QByteArray::number(answer.valueCents));
        if (answer.stop == SolverStop::Optimal) {
            QCOMPARE(answer.valueCents, optimum);
            ++proved;
        }
    }
    QVERIFY(solved > 140);
    QVERIFY2(10 * proved > 7 * solved, QByteArray::number(proved)); // else the bound has lost its teeth
}

void TestResilient::ringIsFound()
{
    // A valley road 0-1-2 to a site, a dearer one over the hill 0-3-2; a site beside the road needs one way.
    const Question valley =
        question(5, {{0, 1, 10, kAlone}, {1, 2, 10, kAlone}, {0, 3, 30, kAlone}, {3, 2, 25, kAlone}, {1, 4, 3, kAlone}},
                 {{2, true}, {4, false}}, {{0, 7}});
    const auto output = connectResilient(valley.input(), {}, {});
    QVERIFY(output.has_value());
    QCOMPARE(output.value().valueCents, 10 + 10 + 30 + 25 + 3 + 7);
    QCOMPARE(output.value().boundCents, output.value().valueCents);
    QCOMPARE(output.value().stop, SolverStop::Optimal);
    const TerminalProtection& site = output.value().terminals[0];
    QCOMPARE(site.protection, Protection::TwoWays);
    QVERIFY((site.first == SupplyWay{{EdgeIndex{1}, EdgeIndex{0}}, 0}) !=
            (site.second == SupplyWay{{EdgeIndex{1}, EdgeIndex{0}}, 0}));
    QCOMPARE(output.value().terminals[1].protection, Protection::OneWay);
    QVERIFY(output.value().terminals[1].second.edges.empty());
}

void TestResilient::blockersAreNamed()
{
    // 0 (supply) = 1 - 2 = 3: a bridge between two double streets.
    const Question bridge =
        question(4, {{0, 1, 5, kAlone}, {0, 1, 6, kAlone}, {1, 2, 5, kAlone}, {2, 3, 5, kAlone}, {2, 3, 9, kAlone}},
                 {{3, true}, {1, true}}, {{0, 0}});
    const auto byEdge = connectResilient(bridge.input(), {}, {});
    QVERIFY(byEdge.has_value());
    QCOMPARE(byEdge.value().terminals[0].protection, Protection::Blocked);
    QVERIFY((byEdge.value().terminals[0].blockers == std::vector<Blocker>{{Blocker::Kind::Edge, 2}}));
    QCOMPARE(byEdge.value().terminals[1].protection, Protection::TwoWays);
    QCOMPARE(byEdge.value().valueCents, 5 + 6 + 5 + 5);
    const auto byNode = connectResilient(bridge.input(), paramsOf(Disjointness::Node, false), {});
    QVERIFY(
        (byNode.value().terminals[0].blockers ==
         std::vector<Blocker>{{Blocker::Kind::Junction, 2}, {Blocker::Kind::Edge, 2}, {Blocker::Kind::Junction, 1}}));
}

void TestResilient::leadInsMayBeShared()
{
    // The site hangs on a lead-in; the ring 0-1-2 begins at its far end.
    const Question hung = question(4, {{3, 2, 2, kNeverFails}, {2, 0, 4, kAlone}, {2, 1, 4, kAlone}, {1, 0, 4, kAlone}},
                                   {{3, true}}, {{0, 0}});
    for (const Disjointness disjointness : {Disjointness::Edge, Disjointness::Node}) {
        const auto output = connectResilient(hung.input(), paramsOf(disjointness, false), {});
        QVERIFY(output.has_value());
        QCOMPARE(output.value().terminals[0].protection, Protection::TwoWays);
        QCOMPARE(output.value().valueCents, 14);
        QCOMPARE(output.value().workingEdges.size(), std::size_t{output.value().terminals[0].first.edges.size()});
    }
}

void TestResilient::sharedTrenchIsOneRisk()
{
    // Both streets from the supply lie in one trench; so do no longer the two when a third street exists.
    std::vector<Street> streets{{0, 1, 5, 7}, {0, 1, 6, 7}};
    const Question shared = question(2, streets, {{1, true}}, {{0, 0}});
    const auto one = connectResilient(shared.input(), {}, {});
    QCOMPARE(one.value().terminals[0].protection, Protection::Blocked);
    QVERIFY((one.value().terminals[0].blockers == std::vector<Blocker>{{Blocker::Kind::RiskGroup, 7}}));
    streets.push_back({0, 1, 20, kAlone});
    const Question apart = question(2, streets, {{1, true}}, {{0, 0}});
    const auto two = connectResilient(apart.input(), {}, {});
    QCOMPARE(two.value().terminals[0].protection, Protection::TwoWays);
    QCOMPARE(two.value().valueCents, 25);
}

void TestResilient::differentSuppliesOnRequest()
{
    const std::vector<Street> streets{{0, 1, 5, kAlone}, {0, 1, 6, kAlone}, {1, 2, 50, kAlone}};
    const Question two = question(3, streets, {{1, true}}, {{0, 1}, {2, 1}});
    const auto shared = connectResilient(two.input(), {}, {});
    QCOMPARE(shared.value().valueCents, 12);
    const auto different = connectResilient(two.input(), paramsOf(Disjointness::Edge, true), {});
    QCOMPARE(different.value().valueCents, 57);
    const Question alone = question(3, streets, {{1, true}}, {{0, 1}});
    const auto blocked = connectResilient(alone.input(), paramsOf(Disjointness::Edge, true), {});
    QVERIFY((blocked.value().terminals[0].blockers == std::vector<Blocker>{{Blocker::Kind::Supply, 0}}));
}

void TestResilient::errors_data()
{
    QTest::addColumn<int>("spoilt");
    QTest::addColumn<int>("code");
    QTest::addRow("negative price") << 0 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::addRow("too few prices") << 1 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::addRow("unknown terminal") << 2 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::addRow("unknown supply") << 3 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::addRow("too few risks") << 4 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::addRow("no supply") << 5 << static_cast<int>(ErrorCode::NoSupply);
    QTest::addRow("no start") << 6 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::addRow("all barred") << 7 << static_cast<int>(ErrorCode::Unreachable);
    QTest::addRow("huge prices") << 8 << static_cast<int>(ErrorCode::Overflow);
}

void TestResilient::errors()
{
    QFETCH(int, spoilt);
    QFETCH(int, code);
    Question asked = question(2, {{0, 1, 5, kAlone}, {0, 1, 6, kAlone}}, {{1, true}}, {{0, 0}});
    ResilientParams params;
    switch (spoilt) {
    case 0:
        asked.costs[0] = -1;
        break;
    case 1:
        asked.costs.pop_back();
        break;
    case 2:
        asked.terminals[0].node = NodeIndex{9};
        break;
    case 3:
        asked.supplies[0].node = NodeIndex{9};
        break;
    case 4:
        asked.risk.pop_back();
        break;
    case 5:
        asked.supplies.clear();
        break;
    case 6:
        params.starts = 0;
        break;
    case 7:
        asked.costs = {kInfiniteCents, kInfiniteCents};
        break;
    default:
        asked.costs = {kInfiniteCents - 1, kInfiniteCents - 1};
    }
    const auto output = connectResilient(asked.input(), params, {});
    QVERIFY(!output.has_value());
    QCOMPARE(static_cast<int>(output.error().code), code);
}

void TestResilient::oddQuestions()
{
    const Question nothing = question(2, {{0, 1, 5, kAlone}}, {}, {{0, 3}});
    QCOMPARE(connectResilient(nothing.input(), {}, {}).value().valueCents, 0);
    const Question atSupply = question(2, {{0, 1, 5, kAlone}}, {{0, true}, {0, true}}, {{0, 3}});
    const auto there = connectResilient(atSupply.input(), {}, {});
    QCOMPARE(there.value().valueCents, 3);
    QCOMPARE(there.value().terminals[1].protection, Protection::TwoWays);
    const Question apart = question(3, {{0, 1, 5, kAlone}}, {{1, false}, {2, true}}, {{0, 0}});
    QCOMPARE(connectResilient(apart.input(), {}, {}).value().terminals[1].protection, Protection::Unreachable);
}

void TestResilient::threadsDoNotChangeTheAnswer()
{
    const Question city = town(14, 20, 6);
    RunContext two;
    two.threads = 2;
    const auto one = connectResilient(city.input(), {}, {});
    QVERIFY(one.has_value());
    QVERIFY(one.value() == connectResilient(city.input(), {}, two).value());
    QVERIFY(gapPercent(one.value().valueCents, one.value().boundCents) < 15);
}

void TestResilient::cancelStopsQuickly()
{
    const Question city = town(120, 300, 60);
    std::stop_source source;
    std::chrono::steady_clock::time_point asked;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        asked = std::chrono::steady_clock::now();
        source.request_stop();
    });
    RunContext ctx;
    ctx.stop = source.get_token();
    const auto output = connectResilient(city.input(), {}, ctx);
    const std::chrono::duration<double> late = std::chrono::steady_clock::now() - asked;
    QVERIFY(!output.has_value());
    QVERIFY(output.error().code == ErrorCode::Cancelled);
    QVERIFY2(late.count() < 2.0, QByteArray::number(late.count())); // 0.1 s of work; the machine may be busy
}

void TestResilient::checkerFindsFaults()
{
    const Question valley = question(
        4, {{0, 1, 10, kAlone}, {1, 2, 10, kAlone}, {0, 3, 30, kAlone}, {3, 2, 25, kAlone}}, {{2, true}}, {{0, 7}});
    const ResilientOutput good = connectResilient(valley.input(), {}, {}).value();
    QVERIFY(faultsOf(good, valley.input(), {}).empty());
    const auto spoilt = [&](auto change) {
        ResilientOutput bad = good;
        change(bad);
        return !faultsOf(bad, valley.input(), {}).empty();
    };
    QVERIFY(spoilt([](ResilientOutput& bad) { ++bad.valueCents; }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.boundCents = bad.valueCents + 1; }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.edges.pop_back(); }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.suppliesUsed.clear(); }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.workingEdges = bad.edges; }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.workingEdges.clear(); }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.terminals[0].second = bad.terminals[0].first; }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.terminals[0].first.edges.pop_back(); }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.terminals[0].protection = Protection::OneWay; }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.terminals[0].protection = Protection::Unreachable; }));
    QVERIFY(spoilt([](ResilientOutput& bad) {
        bad.terminals[0].protection = Protection::Blocked;
        bad.terminals[0].blockers = {{Blocker::Kind::Edge, 1}};
    }));
    QVERIFY(spoilt([](ResilientOutput& bad) { bad.terminals.clear(); }));
}

QTEST_GUILESS_MAIN(TestResilient)
#include "tst_resilient.moc"
