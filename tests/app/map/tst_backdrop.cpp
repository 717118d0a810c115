// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/backdrop.h"
#include "app/map/render.h"
#include "gis/base/session.h"

#include "small_study.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace oasis;
using namespace oasis::map;

class TestBackdrop : public QObject
{
    Q_OBJECT

private slots:
    void readsAVectorLayer();
    void readsARasterAndDrawsIt();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void stopsWhenAsked();

private:
    MapLayer write(const char* name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        MapLayer layer;
        layer.id = "backdrop";
        layer.path = name;
        return layer;
    }
    [[nodiscard]] std::string folder() const { return m_folder.path().toStdString(); }

    gis::Session m_session;
    QTemporaryDir m_folder;
};

void TestBackdrop::readsAVectorLayer()
{
    const MapLayer layer = write("lines.geojson", R"({"type":"FeatureCollection","crs":{"type":"name","properties":
        {"name":"urn:ogc:def:crs:EPSG::2154"}},"features":[
        {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[700000,6600000],[700100,6600000]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[700050,6600050]}}]})");
    QVERIFY(isBackdrop(layer));
    const auto backdrop = readBackdrop(layer, folder(), "EPSG:2154", 0, {});
    QVERIFY2(backdrop.has_value(), backdrop.has_value() ? "" : backdrop.error().detail.c_str());
    QCOMPARE(backdrop.value()->lines.size(), std::size_t(1));
    QCOMPARE(backdrop.value()->points.size(), std::size_t(1));
    QCOMPARE(backdrop.value()->lineIndex.query({700040, 6599990, 700060, 6600010}).size(), std::size_t(1));
}

void TestBackdrop::readsARasterAndDrawsIt()
{
    // A grid of 2 × 2 cells of 500 m in Lambert-93, stretched from black to white.
    (void)write("photo.prj", "PROJCS[\"RGF93 / Lambert-93\",GEOGCS[\"RGF93\",DATUM[\"Reseau_Geodesique_Francais_1993\","
                             "SPHEROID[\"GRS 1980\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\","
                             "0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic_2SP\"],PARAMETER["
                             "\"latitude_of_origin\",46.5],PARAMETER[\"central_meridian\",3],PARAMETER["
                             "\"standard_parallel_1\",49],PARAMETER[\"standard_parallel_2\",44],PARAMETER["
                             "\"false_easting\",700000],PARAMETER[\"false_northing\",6600000],UNIT[\"metre\",1],"
                             "AUTHORITY[\"EPSG\",\"2154\"]]");
    (void)write("photo.asc", "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 500\n0 85\n170 255\n");
    MapLayer layer;
    layer.id = "photo";
    layer.path = "photo.asc";
    auto backdrop = readBackdrop(layer, folder(), "EPSG:2154", 0, {});
    QVERIFY2(backdrop.has_value(), backdrop.has_value() ? "" : backdrop.error().detail.c_str());
    QVERIFY(std::abs(backdrop.value()->imageBounds.maxX - 1000) < 1);
    const auto scene = withBackdrops(*makeScene(smallStudy(), {}, nullptr, {}).value(), {backdrop.value()});
    ViewState view;
    view.centre = {500, 500};
    view.metresPerPixel = 10;
    view.size = {100, 100};
    RenderOptions options;
    options.layers = completedLayers({layer});
    for (auto& own : options.layers)
        own.visible = own.id == "photo";
    const QImage map = renderMap(*scene, view, options, {}).value();
    QCOMPARE(map.pixelColor(5, 5), QColor(0, 0, 0));
    QVERIFY(std::abs(qGray(map.pixel(5, 95)) - 170) <= 2); // warping rounds
}

void TestBackdrop::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << QByteArray() << QStringLiteral("nowhere.gpkg");
    QTest::newRow("damaged") << QByteArray("SQLite format 3\0rubbish", 22) << QStringLiteral("bad.gpkg");
}

void TestBackdrop::tellsWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    MapLayer layer;
    layer.id = "b";
    layer.path = name.toStdString();
    if (!content.isEmpty())
        layer = write(name.toLatin1().constData(), content);
    const auto backdrop = readBackdrop(layer, folder(), "EPSG:2154", 0, {});
    QVERIFY(!backdrop.has_value());
    QCOMPARE(backdrop.error().code, content.isEmpty() ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable);
}

void TestBackdrop::stopsWhenAsked()
{
    const MapLayer layer = write("one.geojson", R"({"type":"Feature","properties":{},"geometry":
        {"type":"Point","coordinates":[7.4,43.7]}})");
    std::stop_source source;
    source.request_stop();
    const auto backdrop = readBackdrop(layer, folder(), "EPSG:2154", 0, {source.get_token(), {}, 1});
    QVERIFY(!backdrop.has_value());
    QCOMPARE(backdrop.error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(TestBackdrop)
#include "tst_backdrop.moc"
