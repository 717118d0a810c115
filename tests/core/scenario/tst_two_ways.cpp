// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/core/scenario/lane_case.h"

#include <QTest>

using namespace oasis;

namespace {

ScenarioDefinition twoWays(bool nodeDisjoint)
{
    ScenarioDefinition definition;
    definition.objective = Objective::Resilient;
    definition.protection.nodeDisjoint = nodeDisjoint;
    return definition;
}

/// A block of streets; the school stands across from the exchange, a second one at the end of a lane beside it.
test::PlanningBuilder block()
{
    test::PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.street({{200, 0}, {200, 200}});
    builder.street({{200, 200}, {0, 200}});
    builder.street({{0, 200}, {0, 0}});
    builder.street({{200, 200}, {400, 200}});
    builder.supply({-5, 0});
    builder.site({205, 100}, "School").kind = SiteKind::SecondarySchool;
    builder.site({400, 205}, "Lane school").kind = SiteKind::SecondarySchool;
    builder.site({100, -5}, "Town hall").kind = SiteKind::CivicBuilding;
    return builder;
}

QString firstFinding(const Verification& verification)
{
    if (verification.findings.empty())
        return {};
    const Finding& first = verification.findings.front();
    return QString::fromStdString(first.check + ": " + first.expected + ", found " + first.found + " at " +
                                  first.subject);
}

} // namespace

class TestTwoWays : public QObject
{
    Q_OBJECT

private slots:
    void aSchoolGetsTwoWays_data()
    {
        QTest::addColumn<bool>("nodeDisjoint");
        QTest::newRow("no common street") << false;
        QTest::newRow("no common junction") << true;
    }
    void aSchoolGetsTwoWays()
    {
        QFETCH(bool, nodeDisjoint);
        const test::PlanningBuilder builder = block();
        const Outcome outcome = test::planned(builder, twoWays(nodeDisjoint));
        const OutcomeProtection& school = outcome.sites[0].protection;
        QVERIFY(school.state == SiteProtection::TwoWays);
        QVERIFY(!school.secondWay.empty());
        QVERIFY(school.secondLengthM > 300 && school.secondLengthM < 530);
        QVERIFY(outcome.sites[1].protection.state == SiteProtection::Blocked);
        QCOMPARE(outcome.sites[1].protection.blockedBy.value(), 5);
        QVERIFY(outcome.sites[2].protection.state == SiteProtection::NotAsked);
        QCOMPARE(findIndicator(outcome, "resil.protected")->value, 50.0);
        QCOMPARE(findIndicator(outcome, "resil.worstcut")->value,
                 2.0); // town hall and lane school, beside the exchange
        QVERIFY(outcome.proof.stop == StopReason::Optimal);
        const Verification verified = verify(builder.build(), outcome);
        QCOMPARE(firstFinding(verified), QString());
    }
    void gridsVerify()
    {
        for (const bool nodeDisjoint : {false, true}) {
            test::PlanningBuilder builder = test::grid(6, 14, 3);
            ScenarioDefinition definition = twoWays(nodeDisjoint);
            definition.protection.kinds.fill(true);
            const Outcome outcome = test::planned(builder, definition);
            QVERIFY(findIndicator(outcome, "resil.protected")->value > 50);
            QCOMPARE(firstFinding(verify(builder.build(), outcome)), QString());
            QVERIFY(outcome.proof.bound > outcome.proof.value / 2);
        }
    }
    void verificationFindsSpoiltWays()
    {
        const test::PlanningBuilder builder = block();
        const Outcome good = test::planned(builder, twoWays(false));
        const auto spoilt = [&](auto change) {
            Outcome bad = good;
            change(bad);
            return !verify(builder.build(), bad).findings.empty();
        };
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[0].protection.secondWay.pop_back(); }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[0].protection.secondWay.front() = 999; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[0].protection.secondLengthM += 1; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[0].protection = {}; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[1].protection = {}; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.edges.back().protection = !bad.edges.back().protection; }));
        QVERIFY(spoilt([](Outcome& bad) {
            std::vector<std::int32_t> first;
            for (std::int32_t at = bad.sites[0].lastEdge; at >= 0; at = bad.edges[static_cast<std::size_t>(at)].parent)
                first.push_back(at);
            bad.sites[0].protection.secondWay = first;
        }));
    }
    void straightLinksAreRefused()
    {
        const test::PlanningBuilder builder = block();
        ScenarioDefinition definition = twoWays(false);
        definition.networkMode = NetworkMode::CrowFly;
        Technology fibre;
        fibre.id = "fibre";
        fibre.reach = Technology::Reach::Fibre;
        fibre.rangeM = 10'000'000;
        definition.technology.technologies.push_back(fibre);
        const auto outcome = run(builder.build(), definition, {});
        QVERIFY(!outcome.has_value());
        QVERIFY(outcome.error().code == ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestTwoWays)
#include "tst_two_ways.moc"
