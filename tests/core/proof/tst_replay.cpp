// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/replay.h"
#include "core/proof/site_sums.h"
#include "tests/support/tiny_question.h"

#include <QtTest>

#include <functional>
#include <limits>

using namespace oasis;
using namespace oasis::proof;

namespace {

/// Supply at 0 (entry 10); 0 –5– 1 –3– 2, 0 –9– 2, 1 –4– 3. Site 0 required at 2, site 1 at 3 worth 6 (own cost 1).
struct Case
{
    std::vector<std::int64_t> prices{5, 3, 9, 4};
    Question question;
    Certificate certificate;

    Case()
    {
        StreetGraphBuilder builder;
        builder.addNodes(4);
        builder.addEdge(NodeIndex{0}, NodeIndex{1});
        builder.addEdge(NodeIndex{1}, NodeIndex{2});
        builder.addEdge(NodeIndex{0}, NodeIndex{2});
        builder.addEdge(NodeIndex{1}, NodeIndex{3});
        question.graph = builder.freeze().value();
        question.priceCents = prices;
        question.sites = {{NodeIndex{2}, true, 0, 2, 5000000}, {NodeIndex{3}, false, 6, 1, 1000000}};
        question.supplies = {{NodeIndex{0}, 10}};
        question.constantCents = 100;
        certificate.questionHash = hashOf(question);
        certificate.edges = {0, 1, 3};
        certificate.supplies = {0};
        certificate.served = {0, 1};
        // 5 + 3 + 4 edges, 10 entry, 2 + 1 own costs, 100 constant
        certificate.value = 125;
        certificate.bound = 125;
        // {2}: 3 (also on 0–2), {2, 1}: 5 (0–1, 0–2), {2, 1, 0}: 10 (entry); {3}: 4, of the 5 that site 1 may be
        // charged
        certificate.stages = {{4, {{{2, 1, 3, 0}, {{1, 3}, {3, 5}, {4, 10}}}, {{3}, {{1, 4}}}}}};
    }
    Case(const Case&) = delete;
};

using Change = std::function<void(Certificate&)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void acceptedByHand()
    {
        const Case example;
        const Replay result = replay(example.question, example.certificate);
        QVERIFY2(result.accepted(), result.faults.empty() ? "" : result.faults.front().c_str());
        QCOMPARE(result.value, 125);
        QCOMPARE(result.bound, 125);
    }

    /// Every single figure counts.
    void tampered_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, Change change, const char* fault) {
            QTest::newRow(name) << change << QString::fromLatin1(fault);
        };
        const char* notRising = "rising";
        row(
            "hash", [](Certificate& c) { c.questionHash[0] = 'x'; }, "fingerprint");
        row(
            "value", [](Certificate& c) { c.value -= 1; }, "the value is 125");
        row(
            "bound above", [](Certificate& c) { c.bound += 1; }, "the bound is 125");
        row(
            "bound below", [](Certificate& c) { c.bound -= 1; }, "the bound is 125");
        row(
            "amount up", [](Certificate& c) { c.stages[0].cuts[0].raises[0].amount += 1; }, "more than its price");
        row(
            "amount down", [](Certificate& c) { c.stages[0].cuts[0].raises[1].amount -= 1; }, "the bound is 124");
        row(
            "amount 0", [](Certificate& c) { c.stages[0].cuts[0].raises[1].amount = 0; }, "out of range");
        row(
            "amount negative", [](Certificate& c) { c.stages[0].cuts[0].raises[1].amount = -5; }, "out of range");
        row(
            "amount huge", [](Certificate& c) { c.stages[0].cuts[0].raises[1].amount = kInfiniteCents; },
            "out of range");
        row(
            "amounts huge together",
            [](Certificate& c) {
                c.stages[0].cuts[0].raises[1].amount = c.stages[0].cuts[0].raises[2].amount = kInfiniteCents - 1;
            },
            "more than its price");
        row(
            "prize",
            [](Certificate& c) {
                c.stages[0].cuts.erase(c.stages[0].cuts.begin());
                c.stages[0].cuts[0] = RaisedCuts{{3, 1, 2, 0}, {{1, 4}, {4, 2}}};
            },
            "leaving it out");
        row(
            "node",
            [](Certificate& c) {
                c.stages[0].cuts[0] = RaisedCuts{{2, 1, 0}, {{1, 3}, {2, 5}, {3, 10}}};
            },
            "more than its price");
        row(
            "node twice", [](Certificate& c) { c.stages[0].cuts[0].nodes[1] = 2; }, "twice");
        row(
            "node unknown", [](Certificate& c) { c.stages[0].cuts[0].nodes[1] = 77; }, "does not exist");
        row(
            "node is the root", [](Certificate& c) { c.stages[0].cuts[0].nodes[1] = 4; }, "the root");
        row(
            "no site",
            [](Certificate& c) {
                c.stages[0].cuts[0].nodes = {1, 2, 0};
            },
            "not around a site");
        row(
            "no nodes", [](Certificate& c) { c.stages[0].cuts[1].nodes.clear(); }, "empty");
        row(
            "size falls", [](Certificate& c) { c.stages[0].cuts[0].raises[2].nodeCount = 1; }, "out of range");
        row(
            "size too large", [](Certificate& c) { c.stages[0].cuts[1].raises[0].nodeCount = 2; }, "out of range");
        row(
            "size 0", [](Certificate& c) { c.stages[0].cuts[0].raises[0].nodeCount = 0; }, "out of range");
        row(
            "root", [](Certificate& c) { c.stages[0].root = 1; }, "every network holds");
        row(
            "root unknown", [](Certificate& c) { c.stages[0].root = 99; }, "every network holds");
        row(
            "root is prized only", [](Certificate& c) { c.stages[0].root = 3; }, "every network holds");
        row(
            "edge left out",
            [](Certificate& c) {
                c.edges = {0, 1};
            },
            "not joined");
        row(
            "edge swapped",
            [](Certificate& c) {
                c.edges = {0, 2, 3};
            },
            "the value is 131");
        row(
            "cycle",
            [](Certificate& c) {
                c.edges = {0, 1, 2, 3};
            },
            "not trees");
        row(
            "edge twice",
            [](Certificate& c) {
                c.edges = {0, 1, 1, 3};
            },
            notRising);
        row(
            "edge unknown",
            [](Certificate& c) {
                c.edges = {0, 1, 3, 9};
            },
            notRising);
        row(
            "edge apart",
            [](Certificate& c) {
                c.edges = {1, 3};
            },
            "not trees");
        row(
            "supply left out", [](Certificate& c) { c.supplies.clear(); }, "not trees");
        row(
            "supply unknown", [](Certificate& c) { c.supplies = {1}; }, notRising);
        row(
            "site left out", [](Certificate& c) { c.served = {0}; }, "the value is 130");
        row(
            "required left out", [](Certificate& c) { c.served = {1}; }, "required site number 0");
        row(
            "site unknown",
            [](Certificate& c) {
                c.served = {0, 5};
            },
            notRising);
        row(
            "no stages", [](Certificate& c) { c.stages.clear(); }, "the bound is 103");
    }
    void tampered()
    {
        QFETCH(Change, change);
        QFETCH(QString, fault);
        Case example;
        change(example.certificate);
        const Replay result = replay(example.question, example.certificate);
        QVERIFY(!result.accepted());
        QVERIFY2(QString::fromStdString(result.faults.front()).contains(fault), result.faults.front().c_str());
    }

    void laterStageKnowsClosedStreets()
    {
        // 0 –5– 1 –5– 2 costs 10; with 0 –6– 2 instead of 1–2 it would be 11. The first stage shows it and closes 0–2;
        // the second charges {2, 1} and {2}, together 10 on 0–2, which counts no more.
        StreetGraphBuilder builder;
        builder.addNodes(3);
        builder.addEdge(NodeIndex{0}, NodeIndex{1});
        builder.addEdge(NodeIndex{1}, NodeIndex{2});
        builder.addEdge(NodeIndex{0}, NodeIndex{2});
        const std::vector<std::int64_t> prices{5, 5, 6};
        Question question{Aim::LeastCost, builder.freeze().value(), prices, {}, {{NodeIndex{0}, 0}}, 0, 0};
        question.sites = {{NodeIndex{1}, true, 0, 0, 0}, {NodeIndex{2}, true, 0, 0, 0}};
        Certificate certificate{hashOf(question), {0, 1}, {0}, {0, 1}, 0, {}, 10, 10};
        const DualCuts plain{3, {{{1}, {{1, 5}}}, {{2}, {{1, 5}}}}};
        const DualCuts greedy{3, {{{2, 1}, {{1, 5}, {2, 5}}}}};
        certificate.stages = {plain, greedy};
        QVERIFY(replay(question, certificate).accepted());
        certificate.stages = {greedy};
        QVERIFY(!replay(question, certificate).accepted());
        certificate.stages = {plain, plain};
        certificate.stages[0].cuts[1].raises[0].amount = 4; // 9 + 2 on 0–2: still more than 10
        QVERIFY(replay(question, certificate).accepted());
        certificate.stages = {plain, greedy};
        certificate.stages[0].cuts[1].raises[0].amount = 3; // 8 + 3 = 11: still
        QVERIFY(replay(question, certificate).accepted());
        certificate.stages[0].cuts.pop_back(); // 5 + 6
        QVERIFY(replay(question, certificate).accepted());
        certificate.stages[0].cuts.clear(); // 0 + 6
        QVERIFY(!replay(question, certificate).accepted());
    }

    void badQuestions_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 6; ++which)
            QTest::addRow("%d", which) << which;
    }
    void badQuestions()
    {
        QFETCH(int, which);
        Case example;
        if (which == 0)
            example.prices[0] = -1;
        else if (which == 1)
            example.question.sites[0].node = NodeIndex{40};
        else if (which == 2)
            example.question.supplies[0].node = NodeIndex{40};
        else if (which == 3)
            example.question.priceCents = std::span<const std::int64_t>(example.prices.data(), 2);
        else if (which == 4)
            example.question.sites[1].prizeCents = std::numeric_limits<std::int64_t>::max();
        else
            example.question.constantCents = -1;
        const Replay result = replay(example.question, example.certificate);
        QVERIFY(!result.accepted());
        QCOMPARE(result.faults.front(), std::string("the question's numbers are out of range"));
    }

    void weightWithinBudget()
    {
        // 1 cent a weight unit (2^24 / 10^6 a millionth); the budget pays for site 0 only.
        Case example;
        example.question.aim = Aim::MostWeight;
        example.question.limit = 22;
        Certificate& certificate = example.certificate;
        certificate.questionHash = hashOf(example.question);
        certificate.edges = {0, 1};
        certificate.served = {0};
        certificate.value = 5000000;
        certificate.weightPrice = std::int64_t{10} << kWeightPriceShift;
        certificate.weightPrice /= 1000000;
        certificate.stages = {{4, {{{2, 1, 3, 0}, {{1, 3}, {3, 5}, {4, 10}}}, {{3}, {{1, 4}}}}}};
        // least spending + price left out: 22 + 2 + 1 = 25, 3 above the budget: 0.3 of weight, whole millions: 1
        certificate.bound = 5000000;
        const Replay result = replay(example.question, certificate);
        QVERIFY2(result.accepted(), result.faults.empty() ? "" : result.faults.front().c_str());
        certificate.edges = {0, 1, 3};
        certificate.served = {0, 1};
        certificate.value = 6000000;
        QVERIFY(QString::fromStdString(replay(example.question, certificate).faults.front()).contains("budget"));
    }

    void leastForWeight()
    {
        Case example;
        example.question.aim = Aim::LeastForWeight;
        example.question.limit = 6000000;
        Certificate& certificate = example.certificate;
        certificate.questionHash = hashOf(example.question);
        certificate.value = 25;
        certificate.weightPrice = (std::int64_t{10} << kWeightPriceShift) / 1000000;
        certificate.bound = 25; // nothing may be left out
        const Replay result = replay(example.question, certificate);
        QVERIFY2(result.accepted(), result.faults.empty() ? "" : result.faults.front().c_str());
        certificate.served = {0};
        QVERIFY(QString::fromStdString(replay(example.question, certificate).faults.front()).contains("less weight"));
    }

    void hashSeesEverything()
    {
        const Case example;
        const std::string before = hashOf(example.question);
        const auto differs = [&](const std::function<void(Question&)>& change) {
            Question other = example.question;
            change(other);
            return hashOf(other) != before;
        };
        QVERIFY(differs([](Question& q) { q.aim = Aim::MostWeight; }));
        QVERIFY(differs([](Question& q) { q.sites[0].node = NodeIndex{1}; }));
        QVERIFY(differs([](Question& q) { q.sites[0].required = false; }));
        QVERIFY(differs([](Question& q) { q.sites[1].prizeCents += 1; }));
        QVERIFY(differs([](Question& q) { q.sites[1].ownCostCents += 1; }));
        QVERIFY(differs([](Question& q) { q.sites[1].weightMillionths += 1; }));
        QVERIFY(differs([](Question& q) { q.supplies[0].entryCents += 1; }));
        QVERIFY(differs([](Question& q) { q.supplies[0].node = NodeIndex{1}; }));
        QVERIFY(differs([](Question& q) { q.limit += 1; }));
        QVERIFY(differs([](Question& q) { q.constantCents += 1; }));
        const std::vector<std::int64_t> others{5, 3, 9, 5};
        QVERIFY(differs([&](Question& q) { q.priceCents = others; }));
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
