// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/planning_input.h"

#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <functional>
#include <limits>
#include <set>

using namespace oasis;

namespace {

test::PlanningBuilder smallCase()
{
    test::PlanningBuilder builder;
    builder.street({{0, 0}, {100, 0}});
    builder.site({50, 10}, "School");
    builder.supply({0, 0});
    builder.tower().id = "mast";
    builder.territory().municipalities = {test::squareMunicipality("01001", {0, 0}, 1000)};
    builder.territory().cells = {{{100, 100}, 200, 12.5, 0}};
    return builder;
}

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

using Change = std::function<void(PlanningInput&)>;

Change toStreets(std::function<void(StreetLayer&)> change)
{
    return [change](PlanningInput& in) {
        auto layer = std::make_shared<StreetLayer>(*in.streets);
        change(*layer);
        in.streets = layer;
    };
}

Change toTerritory(std::function<void(Territory&)> change)
{
    return [change](PlanningInput& in) {
        auto territory = std::make_shared<Territory>(*in.territory);
        change(*territory);
        in.territory = territory;
    };
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestPlanningInput : public QObject
{
    Q_OBJECT

private slots:
    void sameInputSameHash()
    {
        QVERIFY(hashesOf(smallCase().build()) == hashesOf(smallCase().build()));
        QCOMPARE(hashOf(smallCase().build(), {}).size(), std::size_t{32});
    }

    void everyPartCounts()
    {
        std::set<std::string> hashes{hashOf(smallCase().build(), {})};
        const auto add = [&](const auto& change) {
            PlanningInput input = smallCase().build();
            change(input);
            hashes.insert(hashOf(input, {}));
        };
        add([](PlanningInput& in) { in.crs = "EPSG:3035"; });
        add([](PlanningInput& in) { in.sites[0].position.x += 0.001; });
        add([](PlanningInput& in) { in.sites[0].fibres = 3; });
        add([](PlanningInput& in) { in.sites[0].state = SiteState::Candidate; });
        add([](PlanningInput& in) { in.supplies[0].entryPrice = Money::cents(1); });
        add([](PlanningInput& in) { in.towers[0].visibleSites = {"x"}; });
        add([](PlanningInput& in) {
            auto layer = std::make_shared<StreetLayer>(*in.streets);
            layer->streets[0].ductShare = 0.5F;
            in.streets = layer;
        });
        add([](PlanningInput& in) {
            auto territory = std::make_shared<Territory>(*in.territory);
            territory->cells[0].people = 13;
            in.territory = territory;
        });
        add([](PlanningInput& in) {
            std::vector<CatalogueItem> items = in.catalogue->items();
            items.front().typical += 0.01;
            items.front().high += 0.01;
            in.catalogue = std::make_shared<const Catalogue>(
                Catalogue::create(in.catalogue->name(), in.catalogue->version(), "EUR", items).value());
        });
        QCOMPARE(hashes.size(), std::size_t{10});
    }

    /// Each is refused by name instead of being computed with, skipped or repaired.
    void badFiguresAreRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* what, const char* named, Change change) {
            QTest::newRow(what) << change << QString(named);
        };
        row("site nowhere", "site 1 (School)", [](PlanningInput& in) { in.sites[0].position.x = kNan; });
        row("site at infinity", "site 1", [](PlanningInput& in) { in.sites[0].position.y = kInfinity; });
        row("site off the globe", "site 1", [](PlanningInput& in) { in.sites[0].latDeg = 91; });
        row("negative weight", "site 1", [](PlanningInput& in) { in.sites[0].weight = -1; });
        row("weight no number", "site 1", [](PlanningInput& in) { in.sites[0].weight = kNan; });
        row("weight beyond measure", "site 1", [](PlanningInput& in) { in.sites[0].weight = 1e300; });
        row("people", "site 1", [](PlanningInput& in) { in.sites[0].people = -5; });
        row("area", "site 1", [](PlanningInput& in) { in.sites[0].areaHa = kNan; });
        row("bandwidth", "site 1", [](PlanningInput& in) { in.sites[0].mbits = kInfinity; });
        row("negative fibres", "site 1", [](PlanningInput& in) { in.sites[0].fibres = -1; });
        row("fibres beyond measure", "site 1", [](PlanningInput& in) { in.sites[0].fibres = 2'000'000'000; });
        row("site id twice", "site 1", [](PlanningInput& in) { in.sites.push_back(in.sites[0]); });
        row("site ids fall", "site 1", [](PlanningInput& in) {
            in.sites.insert(in.sites.begin(), in.sites[0]);
            in.sites[0].id = SiteId(9);
        });
        row("site id 0", "site 0", [](PlanningInput& in) { in.sites[0].id = SiteId(0); });
        row("supply id twice", "supply point 1", [](PlanningInput& in) { in.supplies.push_back(in.supplies[0]); });
        row("supply nowhere", "supply point 1", [](PlanningInput& in) { in.supplies[0].position.x = kNan; });
        row("negative entry price", "supply point 1",
            [](PlanningInput& in) { in.supplies[0].entryPrice = Money::cents(-1); });
        row("tower nowhere", "tower mast", [](PlanningInput& in) { in.towers[0].lonDeg = kNan; });
        row("street id twice", "street 1", toStreets([](StreetLayer& l) { l.streets.push_back(l.streets[0]); }));
        row("street of no length", "street 1", toStreets([](StreetLayer& l) { l.streets[0].lengthM = kNan; }));
        row("negative length", "street 1", toStreets([](StreetLayer& l) { l.streets[0].lengthM = -1; }));
        row("share", "street 1", toStreets([](StreetLayer& l) { l.streets[0].ductShare = 1.5F; }));
        row("share no number", "street 1", toStreets([](StreetLayer& l) { l.streets[0].poleShare = float(kNan); }));
        row("street to nowhere", "street 1", toStreets([](StreetLayer& l) { l.streets[0].head = 7; }));
        row("street without points", "street 1", toStreets([](StreetLayer& l) { l.streets[0].firstPoint = 9; }));
        row("street in no such place", "street 1", toStreets([](StreetLayer& l) { l.streets[0].municipality = 5; }));
        row("corner nowhere", "streets", toStreets([](StreetLayer& l) { l.points[0].x = kNan; }));
        row("negative people", "territory", toTerritory([](Territory& t) { t.cells[0].people = -1; }));
        row("people no number", "territory", toTerritory([](Territory& t) { t.cells[0].people = kNan; }));
        row("negative population", "municipality 01001",
            toTerritory([](Territory& t) { t.municipalities[0].population = -1; }));
    }
    void badFiguresAreRefused()
    {
        QFETCH(Change, change);
        QFETCH(QString, named);
        PlanningInput input = smallCase().build();
        QVERIFY(check(input).has_value());
        ScenarioDefinition definition;
        definition.construction.allowForeignGround = true;
        QVERIFY(run(input, definition, {}).has_value());
        const auto outcome = run(input, definition, {}).value();
        change(input);
        for (const auto& refused : {check(input), Result<void>(run(input, definition, {}).error())}) {
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(refused.error().context.find(named.toStdString()) != std::string::npos,
                     refused.error().context.c_str());
            QVERIFY(!refused.error().detail.empty());
        }
        QVERIFY(!verify(input, outcome).passed());
    }

    /// Only plans that weigh radio links look at it.
    void theReliefCountsForRadioLinks()
    {
        PlanningInput input = smallCase().build();
        const InputHashes before = hashesOf(input);
        QCOMPARE(before.withRelief, before.plain);
        input.elevation = std::make_shared<const ElevationGrid>(ElevationGrid{{0, 100}, 50, 1, 2, {100.0F, 120.0F}});
        const InputHashes after = hashesOf(input);
        QCOMPARE(after.plain, before.plain);
        QVERIFY(after.withRelief != before.withRelief);
        ScenarioDefinition fibre;
        ScenarioDefinition radio;
        radio.radioLinks.enabled = true;
        ScenarioDefinition rings = radio;
        rings.objective = Objective::Resilient; // knows no links
        QCOMPARE(hashOf(input, fibre), before.plain);
        QCOMPARE(hashOf(input, radio), after.withRelief);
        QCOMPARE(hashOf(input, rings), before.plain);
    }

    void notesDoNotCount()
    {
        PlanningInput input = smallCase().build();
        const std::string before = hashOf(input, {});
        input.sites[0].note = "ask the head teacher";
        input.sites[0].sources = {{"by hand", "1"}};
        QCOMPARE(hashOf(input, {}), before);
    }
};

QTEST_GUILESS_MAIN(TestPlanningInput)
#include "tst_planning_input.moc"
