// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_scene.h"
#include "app/map/plan_chains.h"

#include "small_study.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::map;

class TestMapScene : public QObject
{
    Q_OBJECT

private slots:
    void takesOverWhatDidNotChange();
    void tellsHowSitesFare();
    void tellsWhatChangedBetweenOutcomes();
    void joinsEdgesIntoRuns();
    void completesLayersInPlace();
    void stopsWhenAsked();
};

namespace {

std::shared_ptr<const MapScene> sceneOf(const Study& study, const SceneSubject& subject = {})
{
    return makeScene(study, subject, nullptr, {}).value();
}

OutcomeEdge edgeFromTo(Point from, Point to, std::int32_t parent, ConstructionMode mode)
{
    OutcomeEdge edge;
    edge.street = StreetId(static_cast<std::int64_t>(from.x) + 1);
    edge.line = {from, to};
    edge.parent = parent;
    edge.parts = {{mode, distance(from, to)}};
    edge.cableFibres = 12;
    return edge;
}

} // namespace

void TestMapScene::takesOverWhatDidNotChange()
{
    Study study = smallStudy();
    const auto first = sceneOf(study);
    study.sites[0].position = {300, 300};
    const auto second = makeScene(study, {}, first.get(), {}).value();
    QCOMPARE(second->base, first->base);
    QCOMPARE(second->sites[0].position, (Point{300, 300}));
    study.streets = std::make_shared<StreetLayer>(*study.streets);
    QVERIFY(makeScene(study, {}, second.get(), {}).value()->base != first->base);
}

void TestMapScene::tellsHowSitesFare()
{
    const auto plain = sceneOf(smallStudy());
    QCOMPARE(plain->sites[0].look, SiteLook::Plain);
    QCOMPARE(plain->sites[2].look, SiteLook::StruckOut);
    const auto planned = sceneOf(smallStudy(), {smallOutcome(), nullptr, true});
    QCOMPARE(planned->sites[0].look, SiteLook::Unserved);
    QCOMPARE(planned->sites[1].look, SiteLook::Served);
    QVERIFY(planned->sites[1].required);
    QVERIFY(planned->supplies[0].used);
    QCOMPARE(sceneOf(smallStudy(), {smallOutcome(), nullptr, false})->sites.size(), std::size_t(2));
}

void TestMapScene::tellsWhatChangedBetweenOutcomes()
{
    auto other = std::make_shared<Outcome>(*smallOutcome());
    other->edges[0].street = StreetId(1);
    other->edges[0].line = {{500, 500}, {200, 500}};
    other->sites[0].served = Served::Fibre;
    other->sites[1].served = Served::No;
    const auto scene = sceneOf(smallStudy(), {other, smallOutcome(), true});
    QCOMPARE(scene->chains.size(), std::size_t(2));
    QCOMPARE(scene->chains[0].change, std::optional(Change::Lost));
    QCOMPARE(scene->chains[1].change, std::optional(Change::Gained));
    QCOMPARE(scene->sites[0].change, std::optional(Change::Gained));
    QCOMPARE(scene->sites[1].change, std::optional(Change::Lost));
    const auto same = sceneOf(smallStudy(), {smallOutcome(), smallOutcome(), true});
    QCOMPARE(same->chains.size(), std::size_t(1));
    QCOMPARE(same->chains[0].change, std::optional(Change::Kept));
    QVERIFY(!same->sites[1].change);
}

void TestMapScene::joinsEdgesIntoRuns()
{
    Outcome outcome;
    const auto trench = ConstructionMode::TrenchVerge;
    outcome.edges = {edgeFromTo({0, 0}, {10, 0}, -1, trench), edgeFromTo({10, 0}, {20, 0}, 0, trench),
                     edgeFromTo({10, 0}, {10, 10}, 0, ConstructionMode::ReusedDuct),
                     edgeFromTo({20, 0}, {30, 0}, 1, trench)};
    const auto chains = planChains(outcome);
    QCOMPARE(chains.size(), std::size_t(2));
    QCOMPARE(chains[0].line, (Polyline{{0, 0}, {10, 0}, {20, 0}, {30, 0}}));
    QCOMPARE(chains[1].style, PlanStyle::Duct);
}

void TestMapScene::completesLayersInPlace()
{
    MapLayer own;
    own.id = kLayerPlan;
    own.visible = false;
    MapLayer backdrop;
    backdrop.id = "photo";
    const auto layers = completedLayers({own, backdrop});
    QCOMPARE(layers.size(), standardLayers().size() + 1);
    const auto place = [&](const std::string& id) {
        return std::find_if(layers.begin(), layers.end(), [&](const MapLayer& l) { return l.id == id; }) -
               layers.begin();
    };
    QVERIFY(place(kLayerSites) < place(kLayerPlan));
    QVERIFY(place(kLayerPlan) < place(kLayerStreets));
    QVERIFY(!layers[static_cast<std::size_t>(place(kLayerPlan))].visible);
}

void TestMapScene::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto scene = makeScene(smallStudy(), {}, nullptr, {source.get_token(), {}, 1});
    QVERIFY(!scene.has_value());
    QCOMPARE(scene.error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(TestMapScene)
#include "tst_map_scene.moc"
