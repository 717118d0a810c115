// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/coverage_layer.h"
#include "app/map/theme.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace oasis;
using namespace oasis::map;

namespace {

/// Losses of 80 dB in the west half, of 105 dB in the east half, 40 × 40 pixels of 10 m with the corner at (0, 400);
/// the southernmost quarter has the given state.
std::shared_ptr<const LossGrid> halves(PixelState south)
{
    auto loss = std::make_shared<LossGrid>();
    loss->frame = {{0, 400}, 10, 40, 40};
    loss->site = {{200, 200}, 10};
    loss->antennaAmslM = 20;
    loss->receiverM = 1.5;
    for (std::uint32_t row = 0; row < 40; ++row)
        for (std::uint32_t column = 0; column < 40; ++column) {
            const PixelState state = row >= 30 ? south : PixelState::Computed;
            loss->state.push_back(state);
            loss->lossDb.push_back(hasLoss(state) ? (column < 20 ? 80.0F : 105.0F) : NAN);
            loss->groundM.push_back(hasLoss(state) ? 10.0F : NAN);
        }
    loss->report.model = "ITU-R P.1812-8";
    loss->report.clutterSource = "none";
    return loss;
}

AccessPoint point(double thresholdDbm = -75)
{
    AccessPoint made;
    made.id = AccessPointId{1};
    made.position = {200, 200};
    made.antenna = {PatternKind::Isotropic, 0, 0, 0, 65, 65, 30, 0};
    made.marginDb = 0;
    made.thresholdDbm = thresholdDbm;
    return made;
}

CoverageLayer layerOf(const std::vector<AccessPoint>& points, PixelState south = PixelState::Computed)
{
    CoverageLayer layer;
    for (const AccessPoint& p : points)
        layer.pieces.push_back(makeCoveragePiece(p, halves(south), {}).value());
    return layer;
}

QImage painted(const CoverageLayer& layer, Theme theme = Theme::Light)
{
    ViewState view;
    view.centre = {200, 200};
    view.metresPerPixel = 2;
    view.size = {240, 240};
    QImage image(view.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintCoverage(painter, layer, view, theme);
    painter.end();
    return image;
}

} // namespace

class TestCoverageLayer : public QObject
{
    Q_OBJECT

private slots:
    void viridisRunsFromVioletToYellow()
    {
        QCOMPARE(viridis(0), QColor(68, 1, 84));
        QCOMPARE(viridis(1), QColor(253, 231, 37));
        QCOMPARE(viridis(-1), viridis(0));
        double before = -1;
        for (double at = 0; at <= 1; at += 0.05) {
            const QColor colour = viridis(at);
            const double light = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
            QVERIFY(light > before); // legible in greyscale
            before = light;
        }
    }

    void servedIsStrongerThanFaint()
    {
        const QImage image = painted(layerOf({point()}));
        QVERIFY(qAlpha(image.pixel(60, 80)) > 2 * qAlpha(image.pixel(180, 80)));
        QVERIFY(qAlpha(image.pixel(180, 80)) > 0);
        QCOMPARE(qAlpha(image.pixel(5, 5)), 0); // beside the disc
    }

    void theThresholdIsACrispLine()
    {
        // Between −60 and −85 dBm the contour runs along the middle, x = 120 pixels, on every row.
        const QImage image = painted(layerOf({point()}));
        for (int y = 30; y < 200; y += 10) {
            int darkest = 255;
            for (int x = 112; x < 128; ++x)
                darkest = std::min(darkest, image.pixelColor(x, y).lightness());
            QVERIFY(darkest < 60);
        }
        // A threshold that every pixel reaches draws no line.
        const QImage without = painted(layerOf({point(-110)}));
        for (int x = 100; x < 140; ++x)
            QVERIFY(qAlpha(without.pixel(x, 100)) < 200);
    }

    void theBestServerCountsOnce()
    {
        AccessPoint louder = point();
        louder.id = AccessPointId{2};
        louder.powerDbm += 10;
        const QImage both = painted(layerOf({point(), louder}));
        const QImage one = painted(layerOf({louder}));
        QCOMPARE(both.pixel(60, 80), one.pixel(60, 80));
        const CoverageLayer layer = layerOf({point(), louder});
        QCOMPARE(without(layer, AccessPointId{2})->pieces.size(), std::size_t{1});
    }

    /// Of a strong one that does not reach its own threshold and a weaker one that does, the weaker serves.
    void theServerIsWhoServes()
    {
        AccessPoint demanding = point(-30);
        demanding.id = AccessPointId{2};
        demanding.powerDbm += 3;
        const CoverageLayer layer = layerOf({point(), demanding});
        const Point west{100, 300};
        QCOMPARE(serverAt(layer, west)->point.id, AccessPointId{1});
        QCOMPARE(painted(layer).pixel(60, 80), painted(layerOf({point()})).pixel(60, 80));
        QVERIFY(!serverAt(layer, {1000, 300}));
        QVERIFY(!serverAt(layerOf({point()}, PixelState::Void), {100, 50}));
    }

    /// A phone that hears a loud antenna but is not heard by it is not served.
    void theWeakerDirectionCounts()
    {
        AccessPoint loud = point(-85);
        loud.powerDbm = 45;
        loud.marginDb = 10; // over 105 dB: -70 dBm down, -100 dBm up, which is below the noise
        const CoverageLayer layer = layerOf({loud});
        const CoverageMap& map = layer.pieces.front()->map;
        QVERIFY(!map.served(20 * 40 + 30) && map.levelDbm[20 * 40 + 30] > -75);
        QVERIFY(map.serviceDbm(20 * 40 + 30) < -95);
        const QImage image = painted(layer);
        QVERIFY(qAlpha(image.pixel(60, 80)) > 2 * qAlpha(image.pixel(180, 80))); // served west, not east
        AccessPoint modest = point(-90);
        modest.id = AccessPointId{2};
        const CoverageLayer both = layerOf({loud, modest});
        QCOMPARE(serverAt(both, {300, 300})->point.id, AccessPointId{2});
    }

    void doubtfulGroundIsHatched_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("coloured");
        QTest::newRow("beyond the model") << static_cast<int>(PixelState::BeyondModel) << true;
        QTest::newRow("filled ground") << static_cast<int>(PixelState::FilledGround) << true;
        QTest::newRow("unknown ground") << static_cast<int>(PixelState::Void) << false;
    }
    void doubtfulGroundIsHatched()
    {
        QFETCH(int, state);
        QFETCH(bool, coloured);
        const QImage plain = painted(layerOf({point()}));
        const QImage marked = painted(layerOf({point()}, static_cast<PixelState>(state)));
        int hatched = 0;
        int empty = 0;
        for (int x = 40; x < 100; ++x) {
            hatched += marked.pixel(x, 200) != plain.pixel(x, 200) && qAlpha(marked.pixel(x, 200)) > 0;
            empty += qAlpha(marked.pixel(x, 200)) == 0;
        }
        QVERIFY(hatched >= 60 / 7 - 1 && hatched <= 60 / 7 + 2);
        QVERIFY(coloured ? empty == 0 : empty > 40);
        QCOMPARE(marked.pixel(60, 80), plain.pixel(60, 80));
    }

    void theModelIsNamed()
    {
        const QString sentence = coverageSentence(layerOf({point()}), text::Language(QStringLiteral("en")));
        QVERIFY(sentence.startsWith(QStringLiteral("ITU-R P.1812-8")));
        QVERIFY(sentence.contains(QStringLiteral("without trees")));
        QVERIFY(!sentence.contains(QStringLiteral("assumption"))); // bare ground, it was told
        CoverageLayer unknown = layerOf({point()});
        auto piece = std::make_shared<CoveragePiece>(*unknown.pieces.front());
        auto loss = std::make_shared<LossGrid>(*piece->loss);
        loss->report.surface = SurfaceKind::Unknown;
        loss->report.clutterSource = "classes of clc.tif, buildings of bati.gpkg";
        piece->loss = loss;
        unknown.pieces = {piece};
        const QString told = coverageSentence(unknown, text::Language(QStringLiteral("fr")));
        QVERIFY(told.contains(QStringLiteral("clc.tif")) && told.contains(QStringLiteral("bati.gpkg")));
        QVERIFY(!told.contains(QStringLiteral("classes of"))); // in the reader's language
        QVERIFY(coverageSentence(unknown, text::Language(QStringLiteral("en"))).contains(QStringLiteral("assumption")));
        QVERIFY(!told.contains(QStringLiteral("interf")));
        unknown.shown = CoverageShown::Sinr; // says how interference is taken
        QVERIFY(
            coverageSentence(unknown, text::Language(QStringLiteral("en"))).contains(QStringLiteral("at its median")));
        QVERIFY(coverageSentence({}, text::Language(QStringLiteral("en"))).isEmpty());
        // Named although no pixel is inside its range: the figures rest on it all the same.
        auto beyond = std::make_shared<LossGrid>(*halves(PixelState::BeyondModel));
        beyond->report.nearModel = streetModelName(StreetModel::RuralMacro);
        CoverageLayer layer;
        layer.pieces.push_back(makeCoveragePiece(point(), beyond, {}).value());
        QVERIFY(coverageSentence(layer, text::Language(QStringLiteral("en"))).contains(QStringLiteral("38.901 RMa")));
    }

    void stepsFallFromTheStrongest_data()
    {
        QTest::addColumn<int>("shown");
        QTest::newRow("levels") << 0;
        QTest::newRow("rates") << 1;
        QTest::newRow("signal over interference") << 2;
    }
    void stepsFallFromTheStrongest()
    {
        QFETCH(int, shown);
        const auto steps = coverageSteps(static_cast<CoverageShown>(shown));
        QVERIFY(steps.size() >= 4);
        for (std::size_t i = 1; i < steps.size(); ++i) {
            QVERIFY(steps[i].value < steps[i - 1].value);
            QVERIFY(steps[i].colour.lightness() != steps[i - 1].colour.lightness());
        }
    }
};

QTEST_MAIN(TestCoverageLayer)
#include "tst_coverage_layer.moc"
