// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/planning_input.h"

#include "tests/support/planning_builder.h"

#include <QTest>

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

} // namespace

class TestPlanningInput : public QObject
{
    Q_OBJECT

private slots:
    void sameInputSameHash()
    {
        QCOMPARE(hashOf(smallCase().build()), hashOf(smallCase().build()));
        QCOMPARE(hashOf(smallCase().build()).size(), std::size_t{32});
    }

    void everyPartCounts()
    {
        std::set<std::string> hashes{hashOf(smallCase().build())};
        const auto add = [&](const auto& change) {
            PlanningInput input = smallCase().build();
            change(input);
            hashes.insert(hashOf(input));
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

    void notesDoNotCount()
    {
        PlanningInput input = smallCase().build();
        const std::string before = hashOf(input);
        input.sites[0].note = "ask the head teacher";
        input.sites[0].sources = {{"by hand", "1"}};
        QCOMPARE(hashOf(input), before);
    }
};

QTEST_GUILESS_MAIN(TestPlanningInput)
#include "tst_planning_input.moc"
