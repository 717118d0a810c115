// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/render.h"

#include "small_study.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtTest>

#include <cmath>
#include <thread>

using namespace oasis;
using namespace oasis::map;

class TestRender : public QObject
{
    Q_OBJECT

private slots:
    void drawsEachKindInItsColour_data();
    void drawsEachKindInItsColour();
    void unservedSitesAreHollow();
    void planIsSeenInBothThemes_data();
    void planIsSeenInBothThemes();
    void hiddenLayersLeaveNoTrace();
    void reliefShadesASlopeAndLeavesTheFlat();
    void sameBytesEachTimeAndInAnyThread();
    void highResolutionKeepsPlaces();
    void drawsOnAPdf();
    void refusesAnEmptyView();
    void stopsWhenAsked();
};

namespace {

ViewState view()
{
    ViewState v;
    v.centre = {500, 500};
    v.metresPerPixel = 2.5;
    v.size = {400, 400};
    return v;
}

RenderOptions quiet(Theme theme = Theme::Light)
{
    RenderOptions options;
    options.theme = theme;
    options.layers = standardLayers();
    for (auto& layer : options.layers) {
        if (layer.id == kLayerLabels)
            layer.visible = false;
    }
    return options;
}

QImage drawn(const Study& study, const SceneSubject& subject, const RenderOptions& options)
{
    const auto scene = makeScene(study, subject, nullptr, {}).value();
    return renderMap(*scene, view(), options, {}).value();
}

QColor at(const QImage& image, Point place)
{
    return image.pixelColor((view().toPixels(place) * image.devicePixelRatio()).toPoint());
}

} // namespace

void TestRender::drawsEachKindInItsColour_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < kSiteKindCount; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestRender::drawsEachKindInItsColour()
{
    QFETCH(int, kind);
    Study study = smallStudy();
    study.sites[0].kind = static_cast<SiteKind>(kind);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const QImage image = drawn(study, {}, quiet(theme));
        QCOMPARE(at(image, study.sites[0].position), siteColour(study.sites[0].kind, theme));
    }
}

void TestRender::unservedSitesAreHollow()
{
    const Study study = smallStudy();
    const QImage image = drawn(study, {smallOutcome(), nullptr, true}, quiet());
    QCOMPARE(at(image, study.sites[0].position), palette(Theme::Light).symbolPaper);
    QCOMPARE(at(image, study.sites[1].position), siteColour(SiteKind::CivicBuilding, Theme::Light));
}

void TestRender::planIsSeenInBothThemes_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Theme::Dark);
}

void TestRender::planIsSeenInBothThemes()
{
    QFETCH(int, theme);
    const auto shown = static_cast<Theme>(theme);
    const QImage image = drawn(smallStudy(), {smallOutcome(), nullptr, true}, quiet(shown));
    QCOMPARE(at(image, {600, 500}), planColour(PlanStyle::Trench, shown));
    // In grey, too, the plan stands out from the ground.
    const int contrast = std::abs(qGray(at(image, {600, 500}).rgb()) - qGray(at(image, {600, 700}).rgb()));
    QVERIFY2(contrast > 80, qPrintable(QString::number(contrast)));
}

void TestRender::hiddenLayersLeaveNoTrace()
{
    RenderOptions options = quiet();
    for (auto& layer : options.layers)
        layer.visible = false;
    const QImage image = drawn(smallStudy(), {smallOutcome(), nullptr, true}, options);
    const QColor ground = palette(Theme::Light).ground;
    for (const Point place : {Point{200, 500}, Point{600, 500}, Point{500, 500}, Point{800, 560}})
        QCOMPARE(at(image, place), ground);
}

void TestRender::reliefShadesASlopeAndLeavesTheFlat()
{
    Study study = smallStudy();
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{0, 1000}, 50, 20, 20, std::vector<float>(400, 100.0F)};
    // The east half rises eastwards, towards the light's far side: its western face is lit from the north-west.
    for (std::uint32_t row = 0; row < 20; ++row) {
        for (std::uint32_t column = 10; column < 20; ++column)
            grid->heightM[row * 20 + column] = 100.0F - 30.0F * static_cast<float>(column - 9);
    }
    study.elevation = grid;
    const QImage image = drawn(study, {}, quiet());
    QCOMPARE(at(image, {250, 750}), palette(Theme::Light).ground);
    QVERIFY(qGray(at(image, {750, 750}).rgb()) < qGray(palette(Theme::Light).ground.rgb()) - 10);
}

void TestRender::sameBytesEachTimeAndInAnyThread()
{
    const auto scene = makeScene(smallStudy(), {smallOutcome(), nullptr, true}, nullptr, {}).value();
    const QImage first = renderMap(*scene, view(), {}, {}).value();
    QImage second;
    QImage third;
    {
        const std::jthread a([&] { second = renderMap(*scene, view(), {}, {}).value(); });
        const std::jthread b([&] { third = renderMap(*scene, view(), {}, {}).value(); });
    }
    QCOMPARE(second, first);
    QCOMPARE(third, first);
}

void TestRender::highResolutionKeepsPlaces()
{
    const auto scene = makeScene(smallStudy(), {}, nullptr, {}).value();
    ViewState fine = view();
    fine.devicePixelRatio = 2;
    const QImage image = renderMap(*scene, fine, quiet(), {}).value();
    QCOMPARE(image.size(), QSize(800, 800));
    QCOMPARE(at(image, {200, 500}), siteColour(SiteKind::PrimarySchool, Theme::Light));
}

void TestRender::drawsOnAPdf()
{
    const auto scene = makeScene(smallStudy(), {smallOutcome(), nullptr, true}, nullptr, {}).value();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&file);
        pdf.setResolution(96);
        QPainter painter(&pdf);
        QVERIFY(paintMap(painter, *scene, view(), {}, {}).has_value());
    }
    QVERIFY(file.data().startsWith("%PDF"));
    QVERIFY(file.data().size() > 2000);
}

void TestRender::refusesAnEmptyView()
{
    const auto scene = makeScene(smallStudy(), {}, nullptr, {}).value();
    ViewState none = view();
    none.size = {0, 100};
    QCOMPARE(renderMap(*scene, none, {}, {}).error().code, ErrorCode::InvalidArgument);
    none = view();
    none.metresPerPixel = 0;
    QCOMPARE(renderMap(*scene, none, {}, {}).error().code, ErrorCode::InvalidArgument);
}

void TestRender::stopsWhenAsked()
{
    const auto scene = makeScene(smallStudy(), {}, nullptr, {}).value();
    std::stop_source source;
    source.request_stop();
    QCOMPARE(renderMap(*scene, view(), {}, {source.get_token(), {}, 1}).error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(TestRender)
#include "tst_render.moc"
