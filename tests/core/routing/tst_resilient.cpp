// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/base/random.h"
#include "core/routing/resilient.h"
#include "core/routing/resilient_check.h"

#include <QtTest>

#include <chrono>
#include <set>
#include <thread>

using namespace oasis;
using namespace oasis::routing;

namespace {

/// A question that owns its arrays.
struct Question
{
    StreetGraph graph;
    std::vector<std::int64_t> costs;
    std::vector<ResilientTerminal> terminals;
    std::vector<SupplyEntry> supplies;
    std::vector<std::uint32_t> risk;

    [[nodiscard]] ResilientInput input() const { return {graph, costs, terminals, supplies, risk}; }
};

struct Street
{
    std::uint32_t a;
    std::uint32_t b;
    std::int64_t cost;
    std::uint32_t risk;
};

constexpr std::uint32_t kAlone = 1000; // with the number of the street added: a risk of its own

Question question(std::size_t nodes, const std::vector<Street>& streets,
                  const std::vector<std::pair<std::uint32_t, bool>>& sites,
                  const std::vector<std::pair<std::uint32_t, std::int64_t>>& supplies)
{
    Question result;
    StreetGraphBuilder builder;
    builder.addNodes(nodes);
    for (const Street& street : streets) {
        const EdgeIndex edge = builder.addEdge(NodeIndex{street.a}, NodeIndex{street.b});
        result.costs.push_back(street.cost);
        result.risk.push_back(street.risk == kAlone ? kAlone + edge.value() : street.risk);
    }
    result.graph = builder.freeze().value();
    for (const auto& [node, first] : sites)
        result.terminals.push_back({NodeIndex{node}, first});
    for (const auto& [node, price] : supplies)
        result.supplies.push_back({NodeIndex{node}, price});
    return result;
}

/// Small random multigraphs with loops, parallel, free, barred and lead-in edges, groups, sites at supplies.
Question randomQuestion(std::uint64_t seed, bool groups)
{
    Random random(seed);
    const auto nodes = static_cast<std::uint32_t>(3 + random.below(5));
    const auto pick = [&] { return static_cast<std::uint32_t>(random.below(nodes)); };
    std::vector<Street> streets;
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        std::uint32_t risk = kAlone;
        if (random.below(9) == 0)
            risk = kNeverFails;
        else if (groups && random.below(3) == 0)
            risk = static_cast<std::uint32_t>(random.below(3));
        const auto cost = static_cast<std::int64_t>(random.below(8) == 0 ? 0 : 1 + random.below(30));
        streets.push_back({a, b, random.below(25) == 0 ? kInfiniteCents : cost, risk});
    };
    for (std::uint32_t node = 1; node < nodes; ++node)
        add(node, static_cast<std::uint32_t>(random.below(node)));
    for (const std::size_t count = nodes + random.below(6); streets.size() < count;)
        add(pick(), pick());
    std::vector<std::pair<std::uint32_t, bool>> sites;
    for (std::uint64_t i = 0; i <= random.below(3); ++i)
        sites.emplace_back(pick(), random.below(3) != 0);
    std::vector<std::pair<std::uint32_t, std::int64_t>> supplies;
    for (std::uint64_t i = 0; i <= random.below(2); ++i)
        supplies.emplace_back(pick(), static_cast<std::int64_t>(random.below(20)));
    return question(nodes, streets, sites, supplies);
}

/// The slow obvious answer: all ways, all pairs of ways, all sets of streets and supplies.
class Enumeration
{
public:
    Enumeration(const Question& question, const ResilientParams& params) : m_question(question), m_params(params)
    {
        for (const ResilientTerminal& terminal : question.terminals) {
            m_ways.clear();
            m_ends.clear();
            addEnd(terminal.node.value());
            for (const SupplyEntry& supply : question.supplies)
                addEnd(supply.node.value());
            std::vector<bool> seen(question.graph.nodeCount(), false);
            follow(terminal.node.value(), {}, seen);
            judge(terminal.firstRank);
        }
    }

    std::vector<Protection> protection;
    std::vector<std::set<std::pair<int, std::uint32_t>>> blockers; ///< (kind, index)

    /// Cost of the cheapest set of streets and supplies.
    [[nodiscard]] std::int64_t optimum() const
    {
        const std::size_t streets = m_question.costs.size();
        const std::size_t all = streets + m_question.supplies.size();
        std::int64_t best = kInfiniteCents;
        for (std::uint64_t set = 0; set < (1ULL << all); ++set) {
            std::int64_t cost = 0;
            for (std::size_t i = 0; i < all && cost < best; ++i)
                if ((set >> i & 1U) != 0)
                    cost += i < streets ? m_question.costs[i] : m_question.supplies[i - streets].entryPriceCents;
            if (cost < best && std::all_of(m_needs.begin(), m_needs.end(), [&](const auto& needs) {
                    return std::any_of(needs.begin(), needs.end(),
                                       [&](std::uint64_t need) { return (need & ~set) == 0; });
                }))
                best = cost;
        }
        return best;
    }

private:
    struct Way
    {
        std::uint64_t built = 0; ///< streets, then supplies
        std::set<std::pair<int, std::uint32_t>> risks;
    };

    [[nodiscard]] bool usable(std::uint32_t e) const
    {
        return m_question.costs[e] < kInfiniteCents &&
               m_question.graph.edgeTails()[e] != m_question.graph.edgeHeads()[e];
    }
    void addEnd(std::uint32_t node)
    {
        m_ends.insert(node);
        std::vector<std::uint32_t> at;
        for (std::uint32_t e = 0; e < m_question.costs.size(); ++e)
            if (usable(e) && (m_question.graph.edgeTails()[e] == node || m_question.graph.edgeHeads()[e] == node))
                at.push_back(e);
        if (at.size() == 1 && m_question.risk[at[0]] == kNeverFails)
            m_ends.insert(m_question.graph.otherEnd(EdgeIndex{at[0]}, NodeIndex{node}).value());
    }
    [[nodiscard]] bool shared(std::uint32_t risk) const
    {
        int bearers = 0;
        for (std::uint32_t e = 0; e < m_question.costs.size(); ++e)
            bearers += usable(e) && m_question.risk[e] == risk ? 1 : 0;
        return bearers > 1;
    }
    void follow(std::uint32_t node, Way way, std::vector<bool>& seen)
    {
        if (m_ends.count(node) == 0 && m_params.disjointness == Disjointness::Node)
            way.risks.emplace(static_cast<int>(Blocker::Kind::Junction), node);
        for (std::uint32_t s = 0; s < m_question.supplies.size(); ++s)
            if (m_question.supplies[s].node.value() == node) {
                Way whole = way;
                whole.built |= 1ULL << (m_question.costs.size() + s);
                if (m_params.differentSupplies)
                    whole.risks.emplace(static_cast<int>(Blocker::Kind::Supply), s);
                m_ways.push_back(whole);
            }
        seen[node] = true;
        for (std::uint32_t e = 0; e < m_question.costs.size(); ++e) {
            const std::uint32_t a = m_question.graph.edgeTails()[e];
            const std::uint32_t b = m_question.graph.edgeHeads()[e];
            if (!usable(e) || (a != node && b != node) || seen[a == node ? b : a])
                continue;
            Way longer = way;
            longer.built |= 1ULL << e;
            if (m_question.risk[e] != kNeverFails) {
                longer.risks.emplace(static_cast<int>(Blocker::Kind::Edge), e);
                if (shared(m_question.risk[e]))
                    longer.risks.emplace(static_cast<int>(Blocker::Kind::RiskGroup), m_question.risk[e]);
            }
            follow(a == node ? b : a, longer, seen);
        }
        seen[node] = false;
    }
    void judge(bool firstRank)
    {
        std::vector<std::uint64_t> single;
        std::vector<std::uint64_t> pairs;
        for (const Way& way : m_ways)
            single.push_back(way.built);
        for (const Way& x : m_ways)
            for (const Way& y : m_ways)
                if (firstRank && std::none_of(x.risks.begin(), x.risks.end(),
                                              [&](const auto& risk) { return y.risks.count(risk) != 0; }))
                    pairs.push_back(x.built | y.built);
        blockers.emplace_back();
        if (firstRank && !m_ways.empty())
            for (const auto& risk : m_ways.front().risks)
                if (std::all_of(m_ways.begin(), m_ways.end(),
                                [&](const Way& way) { return way.risks.count(risk) != 0; }))
                    blockers.back().insert(risk);
        // A group may also cut off without any of its streets being on every way.
        for (std::uint32_t group = 0; firstRank && group < 3; ++group)
            if (!m_ways.empty() && std::all_of(m_ways.begin(), m_ways.end(), [&](const Way& way) {
                    return way.risks.count({static_cast<int>(Blocker::Kind::RiskGroup), group}) != 0;
                }))
                blockers.back().emplace(static_cast<int>(Blocker::Kind::RiskGroup), group);
        protection.push_back(single.empty()             ? Protection::Unreachable
                             : !firstRank               ? Protection::OneWay
                             : !pairs.empty()           ? Protection::TwoWays
                             : !blockers.back().empty() ? Protection::Blocked
                                                        : Protection::NoPair);
        if (!single.empty())
            m_needs.push_back(pairs.empty() ? single : pairs);
    }

    const Question& m_question;
    const ResilientParams& m_params;
    std::set<std::uint32_t> m_ends;
    std::vector<Way> m_ways; // of the terminal at work
    std::vector<std::vector<std::uint64_t>> m_needs;
};

ResilientParams paramsOf(Disjointness disjointness, bool differentSupplies)
{
    ResilientParams params;
    params.disjointness = disjointness;
    params.differentSupplies = differentSupplies;
    return params;
}

/// A grid town with seeded street prices, two supplies, some sites of the first rank.
Question town(std::uint32_t side, std::uint32_t sites, std::uint32_t firstRank)
{
    Random random(7);
    std::vector<Street> streets;
    const auto cost = [&] { return static_cast<std::int64_t>(1000 + random.below(9000)); };
    for (std::uint32_t y = 0; y < side; ++y)
        for (std::uint32_t x = 0; x < side; ++x) {
            const std::uint32_t node = y * side + x;
            if (x + 1 < side)
                streets.push_back({node, node + 1, cost(), kAlone});
            if (y + 1 < side)
                streets.push_back({node, node + side, cost(), kAlone});
        }
    std::vector<std::pair<std::uint32_t, bool>> wishes;
    for (std::uint32_t i = 0; i < sites; ++i)
        wishes.emplace_back(static_cast<std::uint32_t>(random.below(side * side)), i < firstRank);
    Question result = question(side * side, streets, wishes, {{0, 50'000}, {side * side - 1, 20'000}});
    result.risk.clear();
    return result;
}

} // namespace

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
