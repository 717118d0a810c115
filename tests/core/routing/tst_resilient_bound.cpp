// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_dual.h"
#include "tests/core/routing/resilient_cases.h"

#include <QtTest>

#include <optional>

using namespace oasis;
using namespace oasis::routing;
using namespace oasis::test;

namespace {

const std::vector<AscentPlan> kPlans{{0, true}, {1, false}, {6, false}};

/// The question as the bounds see it; `origin`: per edge of the first problem, the street or supply.
struct Posed
{
    ResilientProblem problem;
    std::vector<std::uint32_t> origin;
};

Posed posed(const Question& question)
{
    std::vector<NodeIndex> nodes;
    for (const ResilientTerminal& terminal : question.terminals)
        nodes.push_back(terminal.node);
    const PreparedProblem prepared = prepare({question.graph, question.costs, nodes, question.supplies}).value();
    return {wholeProblem(prepared, question.input(), {}), prepared.origin};
}

/// Nothing when some site of the first rank cannot be protected.
std::optional<Posed> posedIfPossible(const Question& question, const Enumeration& truth)
{
    for (std::size_t i = 0; i < question.terminals.size(); ++i)
        if (truth.protection[i] != (question.terminals[i].firstRank ? Protection::TwoWays : Protection::OneWay))
            return std::nullopt;
    return posed(question);
}

/// A ring of sites with one supply on it, and dearer chords.
Question ring(std::uint32_t sites, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Street> streets;
    std::vector<std::pair<std::uint32_t, bool>> wishes;
    for (std::uint32_t node = 0; node <= sites; ++node) {
        streets.push_back({node, (node + 1) % (sites + 1), static_cast<std::int64_t>(10 + random.below(90)), kAlone});
        streets.push_back({node, static_cast<std::uint32_t>(random.below(sites + 1)),
                           static_cast<std::int64_t>(60 + random.below(300)), kAlone});
        if (node > 0)
            wishes.emplace_back(node, node % 3 != 0);
    }
    return question(sites + 1, streets, wishes, {{0, 0}});
}

} // namespace

class TestResilientBound : public QObject
{
    Q_OBJECT

private slots:
    void neverAboveTheOptimum();
    void reducedCostsHoldForEveryNetwork();
    void searchNeverLowersTheBound();
    void stopKeepsABound();
};

void TestResilientBound::neverAboveTheOptimum()
{
    int asked = 0;
    int tight = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Question tiny = randomQuestion(seed, false);
        const ResilientParams params;
        const Enumeration truth(tiny, params);
        const auto question = posedIfPossible(tiny, truth);
        if (!question)
            continue;
        const ResilientProblem& problem = question->problem;
        ++asked;
        const std::int64_t best = truth.optimum();
        std::int64_t highest = 0;
        for (const AscentPlan& plan : kPlans) {
            const ResilientBound bound = improvedResilientBound(problem, plan, {10, seed}, {});
            QVERIFY2(bound.bound + problem.fixedCost <= best, qPrintable(QString::number(seed)));
            highest = std::max(highest, bound.bound + problem.fixedCost);
        }
        tight += highest == best ? 1 : 0;
    }
    QVERIFY2(asked > 80 && 10 * tight > 7 * asked, qPrintable(QString("%1 of %2").arg(tight).arg(asked)));
}

void TestResilientBound::reducedCostsHoldForEveryNetwork()
{
    // Any network pays the bound and the reduced cost of each edge that it holds.
    int asked = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const Question tiny = randomQuestion(seed, false);
        const ResilientParams params;
        const Enumeration truth(tiny, params);
        const auto question = posedIfPossible(tiny, truth);
        if (!question)
            continue;
        const ResilientProblem& problem = question->problem;
        const ResilientBound bound = improvedResilientBound(problem, {1, false}, {10, seed}, {});
        for (const std::int64_t reduced : bound.reduced)
            QVERIFY(reduced >= 0);
        for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e) {
            const std::uint32_t street = question->origin[problem.originOf(e)];
            if (street >= tiny.costs.size() || problem.risk[e] == kNeverFails)
                continue;
            const std::int64_t with = truth.optimum(1ULL << street);
            const std::int64_t through =
                bound.bound + problem.fixedCost + std::min(bound.reduced[2 * e], bound.reduced[2 * e + 1]);
            QVERIFY2(through <= with, qPrintable(QString("seed %1, edge %2").arg(seed).arg(e)));
        }
        ++asked;
    }
    QVERIFY(asked > 30);
}

void TestResilientBound::searchNeverLowersTheBound()
{
    std::int64_t before = 0;
    std::int64_t after = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const ResilientProblem problem = posed(ring(30, seed)).problem;
        const std::int64_t plain = improvedResilientBound(problem, {6, false}, {0, seed}, {}).bound;
        const ResilientBound searched = improvedResilientBound(problem, {6, false}, {30, seed}, {});
        QVERIFY2(searched.bound >= plain, qPrintable(QString::number(seed)));
        QVERIFY(searched.bound == improvedResilientBound(problem, {6, false}, {30, seed}, {}).bound);
        before += plain;
        after += searched.bound;
    }
    QVERIFY2(after > before + before / 100, qPrintable(QString("%1 after %2").arg(after).arg(before)));
}

void TestResilientBound::stopKeepsABound()
{
    const ResilientProblem problem = posed(ring(30, 1)).problem;
    std::stop_source stop;
    stop.request_stop();
    const std::int64_t free = improvedResilientBound(problem, {6, false}, {1000, 1}, {}).bound;
    const std::int64_t stopped = improvedResilientBound(problem, {6, false}, {100'000'000, 1}, stop.get_token()).bound;
    QVERIFY(stopped >= 0 && stopped <= free);
}

QTEST_GUILESS_MAIN(TestResilientBound)
#include "tst_resilient_bound.moc"
