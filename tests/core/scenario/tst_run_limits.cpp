// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/core/scenario/lane_case.h"

#include <QTest>

#include <algorithm>

using namespace oasis;
using test::forkedLane;
using test::grid;
using test::planned;

/// What a run does with too little, too much and awkward input.
class TestRunLimits : public QObject
{
    Q_OBJECT

private slots:
    void errors_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no site") << "no site" << ErrorCode::NoSites;
        QTest::newRow("no street") << "no street" << ErrorCode::NoStreets;
        QTest::newRow("no supply") << "no supply" << ErrorCode::NoSupply;
        QTest::newRow("supply too far") << "supply too far" << ErrorCode::NoSupply;
        QTest::newRow("all unreachable") << "all unreachable" << ErrorCode::Unreachable;
        QTest::newRow("all too far") << "all too far" << ErrorCode::Unreachable;
        QTest::newRow("zero budget") << "zero budget" << ErrorCode::Infeasible;
        QTest::newRow("bad definition") << "bad definition" << ErrorCode::InvalidArgument;
        QTest::newRow("catalogue without prices") << "catalogue" << ErrorCode::InvalidArgument;
    }
    void errors()
    {
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        test::PlanningBuilder builder;
        ScenarioDefinition definition;
        if (what != "no street")
            builder.street({{0, 0}, {100, 0}});
        builder.street({{5000, 0}, {5100, 0}});
        if (what != "no supply")
            builder.supply(what == "supply too far" ? Point{0, 9000} : Point{0, 0});
        if (what != "no site")
            builder.site(what == "all unreachable" ? Point{5050, 0}
                         : what == "all too far"   ? Point{0, 9000}
                                                   : Point{50, 0});
        if (what == "zero budget")
            definition.objective = Objective::Budget;
        if (what == "bad definition")
            definition.cables.spare = -1;
        if (what == "catalogue")
            builder.setCatalogue(Catalogue::create("empty", "0", "EUR", {}).value());
        PlanningInput input = builder.build();
        if (what == "no street")
            input.streets = std::make_shared<const StreetLayer>();
        const auto outcome = run(input, definition, {});
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, code);
        QVERIFY(!outcome.error().detail.empty());
    }

    /// Places and streets that lie awkwardly: planned, verified, and at the price that the drawing gives.
    void awkwardPlaces_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<double>("lengthM"); // of the network
        QTest::newRow("site on a node") << "node" << 100.0;
        QTest::newRow("site half a centimetre off a node") << "near node" << 100.0;
        QTest::newRow("two sites on one point") << "twins" << 60.0;
        QTest::newRow("three sites, one point on the street") << "triplets" << 50.0;
        QTest::newRow("supply on a site") << "at the supply" << 0.0;
        QTest::newRow("two supplies on one point") << "two supplies" << 50.0;
        QTest::newRow("site on a loop") << "loop" << 140.0;
        QTest::newRow("beyond a street of no length") << "zero" << 150.0;
        QTest::newRow("parallel streets") << "parallel" << 100.0;
    }
    void awkwardPlaces()
    {
        QFETCH(QString, what);
        QFETCH(double, lengthM);
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {100, 0}});
        builder.supply({0, 0});
        if (what == "node")
            builder.site({100, 0});
        else if (what == "near node")
            builder.site({100, 0.005});
        else if (what == "at the supply")
            builder.site({0, 0});
        else if (what == "parallel") {
            builder.street({{0, 0}, {50, 80}, {100, 0}});
            builder.site({100, 0});
        } else if (what == "loop") {
            builder.street({{100, 0}, {140, 0}, {140, 40}, {100, 40}, {100, 0}});
            builder.site({140, 0});
        } else if (what == "zero") {
            builder.street({{100, 0}, {100, 0}});
            builder.street({{100, 0}, {200, 0}});
            builder.site({150, 0});
        } else {
            const double y = what == "twins" ? 10 : 0;
            for (int i = 0; i < (what == "twins" ? 2 : what == "triplets" ? 3 : 1); ++i)
                builder.site({50, y});
            if (what == "two supplies")
                builder.supply({0, 0}, "other");
        }
        for (const Objective objective : {Objective::ConnectAll, Objective::BestMix, Objective::Budget}) {
            ScenarioDefinition definition;
            definition.objective = objective;
            definition.budget = Money::euros(1e6);
            definition.technology.technologies = {}; // lease
            const PlanningInput input = builder.build();
            const Outcome outcome = planned(builder, definition);
            if (objective != Objective::BestMix)
                QCOMPARE(findIndicator(outcome, "length.total")->value, lengthM);
            const Verification verification = verify(input, outcome);
            QVERIFY2(verification.passed(),
                     verification.findings.empty() ? "" : verification.findings.front().check.c_str());
        }
    }

    /// Prices beyond all measure are an error, never a sum that wrapped round.
    void hugePrices_data()
    {
        QTest::addColumn<double>("euros");
        QTest::addColumn<bool>("works");
        QTest::newRow("a million a metre") << 1e6 << true;
        QTest::newRow("ten billion a metre") << 1e10 << false;
        QTest::newRow("the most that a catalogue takes") << 1e13 << false;
    }
    void hugePrices()
    {
        QFETCH(double, euros);
        QFETCH(bool, works);
        for (const char* dear : {"cw.trench.verge", "cable.supply.12", "site.rack", "jt.splice", "ox.km"}) {
            std::vector<CatalogueItem> items = defaultCatalogue().value().items();
            for (CatalogueItem& item : items)
                if (item.id == dear)
                    item.low = item.typical = item.high = euros;
            test::PlanningBuilder builder = forkedLane();
            builder.setCatalogue(Catalogue::create("dear", "1", "EUR", items).value());
            for (const Objective objective : {Objective::ConnectAll, Objective::BestMix, Objective::Budget}) {
                ScenarioDefinition definition;
                definition.objective = objective;
                definition.budget = Money::euros(1e9);
                definition.overheadShare = 0.2;
                const auto outcome = run(builder.build(), definition, {});
                if (works && objective != Objective::Budget)
                    QVERIFY2(outcome.has_value(), dear);
                if (outcome.has_value()) {
                    QVERIFY(outcome.value().investment >= Money{} && outcome.value().yearly >= Money{});
                    QVERIFY2(verify(builder.build(), outcome.value()).passed(), dear);
                } else {
                    QVERIFY2(outcome.error().code == ErrorCode::Overflow ||
                                 outcome.error().code == ErrorCode::Infeasible,
                             outcome.error().detail.c_str());
                    QVERIFY(!outcome.error().detail.empty());
                }
            }
        }
    }

    /// The bound of a budget holds for the bill: what the router pays for a thing is never above what is billed.
    void billIsNeverBelowTheRoutedPrice()
    {
        const auto builder = grid(8, 25, 11);
        const PlanningInput input = builder.build();
        for (const double overhead : {0.0, 0.1234, 0.2}) {
            ScenarioDefinition definition;
            definition.objective = Objective::Budget;
            definition.budget = Money::euros(250'000);
            definition.overheadShare = overhead;
            const Outcome outcome = planned(builder, definition);
            QVERIFY(outcome.edges.size() > 5);
            for (const OutcomeEdge& edge : outcome.edges)
                QVERIFY(edge.price >= edge.routedPrice);
            QVERIFY(verify(input, outcome).passed());
        }
    }

    void requiredSitesBeyondTheBudgetAreNamed()
    {
        test::PlanningBuilder builder = forkedLane();
        PlanningInput input = builder.build();
        for (Site& site : input.sites)
            site.required = true;
        for (int thousands = 1; thousands < 40; ++thousands) {
            ScenarioDefinition definition;
            definition.objective = Objective::Budget;
            definition.budget = Money::euros(1000.0 * thousands);
            const auto outcome = run(input, definition, {});
            if (!outcome.has_value()) {
                QCOMPARE(outcome.error().code, ErrorCode::Infeasible);
                continue;
            }
            const bool all = findIndicator(outcome.value(), "sites.unserved")->value == 0;
            const auto& warnings = outcome.value().warnings;
            const bool named = std::any_of(warnings.begin(), warnings.end(), [](const Warning& w) {
                return w.code == WarningCode::BudgetTooSmall && !w.firstOffender.empty();
            });
            QCOMPARE(named, !all);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunLimits)
#include "tst_run_limits.moc"
