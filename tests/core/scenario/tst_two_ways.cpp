// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/core/scenario/lane_case.h"

#include <QTest>

#include <set>

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

/// A grid that lost a third of its streets, with dead ends; some streets in groups.
test::PlanningBuilder tatteredGrid(std::uint64_t seed, int groups)
{
    Random random(seed);
    test::PlanningBuilder builder;
    constexpr int kSide = 6;
    const auto at = [](int x, int y) { return Point{x * 150.0, y * 150.0}; };
    const auto lane = [&](Point a, Point b) {
        if (random.below(10) < 7)
            builder.street({a, b}).riskGroup =
                groups > 0 && random.below(3) == 0
                    ? 1 + static_cast<std::uint32_t>(random.below(static_cast<std::uint64_t>(groups)))
                    : 0;
    };
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            if (x + 1 < kSide)
                lane(at(x, y), at(x + 1, y));
            if (y + 1 < kSide)
                lane(at(x, y), at(x, y + 1));
        }
    for (int g = 0; g < groups; ++g)
        builder.nameNumber("Route " + std::to_string(g + 1));
    builder.supply({5, 5}, "north");
    builder.supply({600, 590}, "south");
    for (int i = 0; i < 9; ++i)
        builder.site({random.uniform(0, 750), random.uniform(0, 750)});
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
    /// Dead ends, bridges, junctions and risk groups at random: the verification finds the same blockers by its flows.
    void blockersVerify_data()
    {
        QTest::addColumn<bool>("nodeDisjoint");
        QTest::addColumn<int>("groups");
        QTest::newRow("streets") << false << 0;
        QTest::newRow("junctions") << true << 0;
        QTest::newRow("streets, groups") << false << 4;
        QTest::newRow("junctions, groups") << true << 4;
    }
    void blockersVerify()
    {
        QFETCH(bool, nodeDisjoint);
        QFETCH(int, groups);
        std::set<WarningCode> told;
        int blocked = 0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const test::PlanningBuilder builder = tatteredGrid(seed, groups);
            ScenarioDefinition definition = twoWays(nodeDisjoint);
            definition.protection.kinds.fill(true);
            const Outcome outcome = test::planned(builder, definition);
            QCOMPARE(firstFinding(verify(builder.build(), outcome)), QString());
            for (const Warning& warning : outcome.warnings)
                told.insert(warning.code);
            blocked += static_cast<int>(findIndicator(outcome, "resil.blocked")->value);
        }
        QVERIFY(blocked > 10);
        QVERIFY(told.count(WarningCode::NoWayRoundStreet) != 0);
        QCOMPARE(told.count(WarningCode::NoWayRoundJunction) != 0, nodeDisjoint);
        QCOMPARE(told.count(WarningCode::NoWayRoundRisk) != 0, groups > 0);
    }
    void aSharedTrenchIsOneRisk()
    {
        const test::PlanningBuilder builder = block();
        PlanningInput input = builder.build();
        StreetLayer layer = *input.streets;
        layer.names.push_back("Trench of the ring");
        layer.streets[0].riskGroup = layer.streets[2].riskGroup = 1; // south and north of the block
        input.streets = std::make_shared<const StreetLayer>(layer);
        ScenarioDefinition definition = twoWays(false);
        const Outcome outcome = run(input, definition, {}).value();
        QVERIFY(outcome.sites[0].protection.state == SiteProtection::Blocked);
        QCOMPARE(outcome.sites[0].protection.blockedByRisk, std::string("Trench of the ring"));
        QVERIFY(std::any_of(outcome.warnings.begin(), outcome.warnings.end(), [](const Warning& warning) {
            return warning.code == WarningCode::NoWayRoundRisk && warning.firstOffender == "School" &&
                   warning.detail == "Trench of the ring";
        }));
        QCOMPARE(firstFinding(verify(input, outcome)), QString());
        Outcome bad = outcome;
        bad.sites[0].protection.blockedByRisk.clear();
        QVERIFY(!verify(input, bad).findings.empty());
        bad.sites[0].protection.blockedByRisk = "another";
        QVERIFY(!verify(input, bad).findings.empty());
        definition.protection.sharedRisks = false;
        const Outcome alone = run(input, definition, {}).value();
        QVERIFY(alone.sites[0].protection.state == SiteProtection::TwoWays);
        QCOMPARE(firstFinding(verify(input, alone)), QString());
        bad = alone;
        bad.definition.protection.sharedRisks = true;
        bad.definitionHash = hashOf(bad.definition);
        QVERIFY(!verify(input, bad).findings.empty()); // its two ways run in one trench
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
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[1].protection.blockedBy = StreetId{4}; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[1].protection.blockedBy = StreetId{}; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[1].protection.blockedAt.x -= 250; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[1].protection.blockedAtJunction = true; }));
        QVERIFY(spoilt([](Outcome& bad) { bad.sites[1].protection.blockedByRisk = "none such"; }));
        QVERIFY(spoilt([](Outcome& bad) {
            bad.sites[0].protection = {};
            bad.sites[0].protection.state = SiteProtection::Blocked;
            bad.sites[0].protection.blockedBy = StreetId{2};
            bad.sites[0].protection.blockedAt = {200, 50};
        }));
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
