// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Street cabinets and their areas on the map.
#include "app/map/cabinet_layer.h"

#include "app/map/furniture.h"
#include "app/map/hit_test.h"
#include "app/map/labels.h"
#include "app/map/plan_chains.h"
#include "app/map/render.h"

#include "small_study.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace oasis;
using namespace oasis::map;

namespace {

MultiPolygon box(double x, double y, double side)
{
    return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}};
}

/// The small study with people in the west and in the east, a cabinet for each: full in the west, and at the end of the
/// feeder in the east.
struct CabinetCase
{
    Study study = smallStudy();
    std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>(*smallOutcome());

    CabinetCase()
    {
        auto territory = std::make_shared<Territory>(*study.territory);
        territory->cells = {{{250, 250}, 200, 300, 0}, {{750, 250}, 200, 100, 0}};
        study.territory = territory;
        outcome->hotspots.clear();
        OutcomeCabinet west;
        west.position = {500, 500};
        west.premises = 600;
        west.capacity = 600;
        OutcomeCabinet east = west;
        east.position = {800, 300};
        east.lastEdge = 0;
        east.premises = 100;
        east.underfilled = true;
        outcome->cabinets = {west, east};
        outcome->premises = {{0, {}, 0, -1, 600, WhyNoCabinet::None}, {1, {}, 1, 0, 100, WhyNoCabinet::None}};
    }
    [[nodiscard]] std::shared_ptr<const MapScene> scene(const MapScene* previous = nullptr) const
    {
        return makeScene(study, {outcome, nullptr, true}, previous, {}).value();
    }
};

ViewState view(double metresPerPixel = 2.5)
{
    ViewState v;
    v.centre = {500, 500};
    v.metresPerPixel = metresPerPixel;
    v.size = {400, 400};
    return v;
}

std::set<SymbolRole> legendRoles(const MapScene& scene, const RenderOptions& options = {})
{
    std::set<SymbolRole> roles;
    for (const LegendSection& section : legendOf(scene, view(), options))
        for (const auto& entry : section.entries)
            roles.insert(entry.key.role);
    return roles;
}

} // namespace

class TestCabinetLayer : public QObject
{
    Q_OBJECT

private slots:
    void neighboursDiffer()
    {
        // Four boxes around a corner, and one beside them.
        const auto shades =
            shadesOf({box(0, 0, 10), box(10, 0, 10), box(0, 10, 10), box(10, 10, 10), box(20, 0, 10), {}});
        QCOMPARE(shades, (std::vector<int>{0, 1, 2, 3, 0, 0}));
        QVERIFY(shadesOf({}).empty());
    }

    void shadesAreToldApartInGrey()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (int shade = 1; shade < kAreaShades; ++shade)
                QVERIFY(areaShade(shade, theme).alphaF() > areaShade(shade - 1, theme).alphaF() + 0.04);
    }

    void areasTileTheScene()
    {
        const CabinetCase c;
        const auto scene = c.scene();
        QVERIFY(scene->cabinetAreas);
        const auto& areas = scene->cabinetAreas->areas;
        QCOMPARE(areas.size(), std::size_t{2});
        QVERIFY(contains(areas[0], {100, 900}) && !contains(areas[1], {100, 900}));
        QVERIFY(contains(areas[1], {900, 900}) && !contains(areas[0], {900, 900}));
        // The same outcome keeps its areas; another has its own, and a comparison none.
        QCOMPARE(c.scene(scene.get())->cabinetAreas, scene->cabinetAreas);
        const auto plain = makeScene(c.study, {smallOutcome(), nullptr, true}, scene.get(), {}).value();
        QVERIFY(!plain->cabinetAreas);
        QVERIFY(!makeScene(c.study, {c.outcome, smallOutcome(), true}, scene.get(), {}).value()->cabinetAreas);
    }

    void hits()
    {
        const CabinetCase c;
        const auto scene = c.scene();
        const auto hitsAt = [&](Point place) { return hitTest(*scene, view(), view().toPixels(place), 3); };
        const auto cabinet = hitsAt({800, 300});
        QCOMPARE(static_cast<int>(cabinet.front().kind), static_cast<int>(HitKind::Cabinet));
        QCOMPARE(cabinet.front().cabinet, std::size_t{1});
        QCOMPARE(static_cast<int>(hitsAt({500, 500}).front().kind), static_cast<int>(HitKind::Supply));
        const auto area = hitsAt({200, 200});
        QCOMPARE(static_cast<int>(area[0].kind), static_cast<int>(HitKind::CabinetArea));
        QCOMPARE(area[0].cabinet, std::size_t{0});
        QCOMPARE(static_cast<int>(area[1].kind), static_cast<int>(HitKind::Municipality));
        QCOMPARE(static_cast<int>(hitsAt({1200, 200}).front().kind), static_cast<int>(HitKind::None));
    }

    void feeders()
    {
        const CabinetCase c;
        QCOMPARE(feederEdges(*c.outcome), std::vector<bool>{true});
        const auto chains = planChains(*c.outcome);
        QCOMPARE(chains.size(), std::size_t{1});
        QVERIFY(chains.front().feeder);
        QVERIFY(!planChains(*smallOutcome()).front().feeder);
        Outcome circle = *c.outcome; // parents that run in a circle end
        circle.edges.front().parent = 0;
        QCOMPARE(feederEdges(circle), std::vector<bool>{true});
    }

    void legend()
    {
        const CabinetCase c;
        const auto roles = legendRoles(*c.scene());
        for (const SymbolRole role :
             {SymbolRole::Feeder, SymbolRole::Cabinet, SymbolRole::CabinetSmall, SymbolRole::CabinetArea})
            QVERIFY(roles.contains(role));
        RenderOptions hidden;
        hidden.layers = standardLayers();
        for (MapLayer& layer : hidden.layers)
            layer.visible = layer.id != kLayerCabinets && layer.id != kLayerCabinetAreas;
        const auto less = legendRoles(*c.scene(), hidden);
        QVERIFY(!less.contains(SymbolRole::Cabinet) && !less.contains(SymbolRole::CabinetArea));
        const auto none = legendRoles(*makeScene(c.study, {smallOutcome(), nullptr, true}, nullptr, {}).value());
        QVERIFY(!none.contains(SymbolRole::Feeder) && !none.contains(SymbolRole::CabinetArea));
    }

    void numbers()
    {
        CabinetCase c;
        c.outcome->cabinets[0].position = {300, 800}; // away from the name of the point of presence
        const auto lines = [&](double metresPerPixel) {
            QStringList all;
            for (const PlacedLabel& label : layoutLabels(*c.scene(), view(metresPerPixel), {}))
                if (label.role == LabelRole::Cabinet)
                    all += label.lines;
            all.sort();
            return all;
        };
        QCOMPARE(lines(10), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        const QStringList near = lines(2.5);
        QVERIFY(near.contains(QStringLiteral("100 / 600")) && near.contains(QStringLiteral("Cabinet 2")));
        QVERIFY(lines(100).isEmpty());
    }

    void drawn_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    }
    /// A full cabinet is dark below, a small one hollow; areas differ in lightness.
    void drawn()
    {
        QFETCH(int, theme);
        CabinetCase c;
        c.outcome->cabinets[0].position = {300, 800};
        RenderOptions options;
        options.theme = static_cast<Theme>(theme);
        const QImage image = renderMap(*c.scene(), view(), options, {}).value();
        const auto colourAt = [&](Point place, QPointF shift = {}) {
            return image.pixelColor((view().toPixels(place) + shift).toPoint());
        };
        const Palette& colours = palette(options.theme);
        QCOMPARE(colourAt({300, 800}, {3, 3}), colours.cabinet);
        QCOMPARE(colourAt({800, 300}, {3, -3}), colours.symbolPaper);
        QVERIFY(std::abs(colourAt({100, 400}).lightness() - colourAt({900, 400}).lightness()) >= 5);
    }
};

QTEST_MAIN(TestCabinetLayer)
#include "tst_cabinet_layer.moc"
