// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/replay.h"
#include "core/routing/bound_proof.h"
#include "tests/support/tiny_question.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;
using proof::Aim;
using proof::Question;

namespace {

struct Found
{
    proof::FoundNetwork network;
    bool exists = false;
};

template <class Output>
proof::FoundNetwork networkOf(const Output& output, std::int64_t value)
{
    proof::FoundNetwork network;
    for (const EdgeIndex edge : output.treeEdges)
        network.edges.push_back(edge.value());
    network.supplies = output.suppliesUsed;
    network.value = value;
    return network;
}

Found solved(const test::TinyProblem& problem, const Question& question)
{
    std::vector<PrizedTerminal> prized;
    std::vector<WeightedTerminal> weighted;
    for (const proof::QuestionSite& site : question.sites) {
        prized.push_back({site.node, site.prizeCents, site.ownCostCents, site.required});
        weighted.push_back({site.node, site.weightMillionths, site.ownCostCents, site.required});
    }
    Found found;
    if (question.aim == Aim::MostWeight) {
        const auto output =
            mostWeightForBudget({problem.graph, problem.costs, weighted, problem.supplies, question.limit}, {}, {});
        if (!output.has_value())
            return found;
        found.network = networkOf(output.value(), output.value().valueMillionths);
        found.network.served = output.value().served;
        found.network.weightPrice = 300; // any price is a valid one
    } else if (problem.supplies.empty()) {
        const auto output = connectAll({problem.graph, problem.costs, problem.terminals, {}}, {}, {});
        if (!output.has_value())
            return found;
        found.network = networkOf(output.value(), output.value().valueCents);
        for (std::uint32_t i = 0; i < problem.terminals.size(); ++i)
            if (std::find(output.value().unreachable.begin(), output.value().unreachable.end(), i) ==
                output.value().unreachable.end())
                found.network.served.push_back(i);
    } else {
        const auto output = bestMix({problem.graph, problem.costs, prized, problem.supplies}, {}, {});
        if (!output.has_value())
            return found;
        found.network = networkOf(output.value(), output.value().valueCents);
        found.network.served = output.value().served;
    }
    found.exists = true;
    return found;
}

} // namespace

/// Certificates of small random questions: accepted, bounds and savings true by brute force.
class TestBoundProof : public QObject
{
    Q_OBJECT

private slots:
    void certificates_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("supplies");
        QTest::addColumn<int>("sort"); // 0: all required, 1: prizes, 2: budget
        for (int seed = 1; seed <= 25; ++seed) {
            QTest::addRow("steiner %d", seed) << seed << 0 << 0;
            QTest::addRow("connect all %d", seed) << seed << 2 << 0;
            QTest::addRow("mix %d", seed) << seed << 2 << 1;
            QTest::addRow("budget %d", seed) << seed << 1 << 2;
        }
    }
    void certificates()
    {
        QFETCH(int, seed);
        QFETCH(int, supplies);
        QFETCH(int, sort);
        const auto unsignedSeed = static_cast<std::uint64_t>(seed);
        test::TinyProblem problem = test::randomProblem(unsignedSeed, 12, 22, 6, static_cast<std::uint32_t>(supplies));
        Question question = test::questionOf(problem, sort == 0 ? test::requiredSites(problem)
                                                                : test::mixedSites(problem, unsignedSeed));
        if (sort == 2) {
            question.aim = Aim::MostWeight;
            question.limit = 60 + 10 * seed;
        }
        const Found found = solved(problem, question);
        if (!found.exists)
            QSKIP("the budget does not pay for what is required");
        const auto proven = proveBound(question, found.network, {}, {});
        QVERIFY(proven.has_value());
        const proof::Replay replay = proof::replay(question, proven.value());
        QVERIFY2(replay.accepted(), replay.faults.empty() ? "" : replay.faults.front().c_str());
        const std::int64_t best = test::bestFigure(question, test::spendingBySet(problem, question.sites));
        if (!problem.supplies.empty()) {
            QVERIFY(sort == 2 ? replay.bound >= best : replay.bound <= best);
            checkSavings(problem, question, replay, found.network.value);
        }
    }

    void trivial()
    {
        // One site at the supply's node: nothing to build, nothing to charge but the entry.
        test::TinyProblem problem;
        StreetGraphBuilder builder;
        builder.addNodes(1);
        problem.graph = builder.freeze().value();
        problem.terminals = {NodeIndex{0}};
        problem.supplies = {{NodeIndex{0}, 7}};
        const Question question = test::questionOf(problem, test::requiredSites(problem));
        const auto proven = proveBound(question, {{}, {0}, {0}, 7, 0}, {}, {});
        QVERIFY(proven.has_value());
        QCOMPARE(proven.value().bound, 7);
        QVERIFY(proof::replay(question, proven.value()).accepted());
    }

    void sameOnAnyThreads()
    {
        const test::TinyProblem problem = test::randomProblem(77, 60, 140, 9, 2);
        const Question question = test::questionOf(problem, test::mixedSites(problem, 5));
        const Found found = solved(problem, question);
        RunContext two;
        two.threads = 2;
        const auto first = proveBound(question, found.network, {}, {});
        const auto second = proveBound(question, found.network, {}, two);
        QVERIFY(first.value() == second.value());
    }

    void errors()
    {
        const test::TinyProblem problem = test::randomProblem(3, 12, 22, 6, 1);
        Question question = test::questionOf(problem, test::requiredSites(problem));
        const Found found = solved(problem, question);
        QCOMPARE(proveBound(question, found.network, {0, 1, 1}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(proveBound(question, found.network, {1, 0, 1}, {}).error().code, ErrorCode::InvalidArgument);
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        QCOMPARE(proveBound(question, found.network, {}, stopped).error().code, ErrorCode::Cancelled);
        question.sites[0].prizeCents = -1;
        QCOMPARE(proveBound(question, found.network, {}, {}).error().code, ErrorCode::Overflow);
    }

private:
    /// A street whose price falls by less than its saving is in no plan that is better than the one found.
    static void checkSavings(const test::TinyProblem& problem, const Question& question, const proof::Replay& replay,
                             std::int64_t value)
    {
        for (std::uint32_t e = 0; e < problem.costs.size(); ++e) {
            const std::int64_t saving = std::min(replay.savingCents[e], problem.costs[e]);
            if (problem.costs[e] >= kInfiniteCents || saving <= 0)
                continue;
            test::TinyProblem cheaper = problem;
            cheaper.costs[e] -= saving; // by the saving itself: as good is possible, better is not
            Question changed = question;
            changed.priceCents = cheaper.costs;
            const std::int64_t best = test::bestFigure(changed, test::spendingBySet(cheaper, question.sites));
            const std::int64_t before = test::bestFigure(question, test::spendingBySet(problem, question.sites));
            // Better plans may exist without the street, when the plan found was not the best.
            if (question.aim == Aim::MostWeight)
                QVERIFY(best <= std::max(value, before));
            else
                QVERIFY(best >= std::min(value, before));
        }
    }
};

QTEST_GUILESS_MAIN(TestBoundProof)
#include "tst_bound_proof.moc"
