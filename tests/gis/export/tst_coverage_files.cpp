// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/coverage_files.h"

#include "core/study/study.h"
#include "gis/base/gdal_ptr.h"
#include "gis/base/session.h"
#include "gis/store/project_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace oasis;
using namespace oasis::gis;

namespace {

CoverageMap someMap()
{
    CoverageMap map;
    map.frame = {{700000, 6600300}, 10, 40, 30};
    std::mt19937 random(3);
    for (std::size_t i = 0; i < map.frame.cells(); ++i) {
        const bool known = random() % 10 > 0;
        map.levelDbm.push_back(known ? -60 - static_cast<float>(random() % 300) / 10
                                     : std::numeric_limits<float>::quiet_NaN());
        map.uplinkDbm.push_back(map.levelDbm.back() - 5);
        map.server.push_back(known ? std::uint16_t{0} : kNoServer);
        map.state.push_back(known ? PixelState::Near : PixelState::Outside);
        map.overlap.push_back(known ? 2 : 0);
        map.sinrDb.push_back(known ? 20.5F : std::numeric_limits<float>::quiet_NaN());
        map.snrDb.push_back(known ? 18.5F : std::numeric_limits<float>::quiet_NaN());
    }
    map.state[5] = PixelState::BeyondModel;
    map.levelDbm[5] = -61.5F;
    map.radiators = {RadiatorService{}};
    return map;
}

std::vector<ServedCounts> someCounts()
{
    std::vector<ServedCounts> counts(3);
    counts[0] = {-20, {}, {}};
    counts[1] = {-70, {120.5, 54.8, 2, 1.25, 0.06}, {}, {20.5, 9.3, 1, 0.25, 0.02}};
    counts[2] = {-85, {300, 136.4, 3, 2.5, 0.1}, {}};
    return counts;
}

CoverageFacts someFacts()
{
    CoverageFacts facts;
    facts.program = "Oasis Planner 9.9";
    facts.model = "ITU-R P.1812-8";
    facts.nearModel = "a street model";
    facts.mode = "radial";
    facts.surface = "bare earth";
    facts.directions = "both, the weaker counts";
    facts.clutterSource = "buildings of \"centre\".gpkg";
    facts.frequencyGhz = "5.59";
    facts.locationPercent = 90.5;
    facts.marginDb = "8";
    return facts;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCoverageFiles : public QObject
{
    Q_OBJECT

private slots:
    void raster();
    void areas();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] CoverageFile file(const char* name, bool overwrite = false, const char* crs = "EPSG:2154") const
    {
        return {m_folder.filePath(QLatin1String(name)).toStdString(), crs, overwrite};
    }
    Session m_session;
    QTemporaryDir m_folder;
};

void TestCoverageFiles::raster()
{
    const CoverageMap map = someMap();
    QVERIFY(writeCoverageRaster(map, someFacts(), file("level.tif"), {}).has_value());
    QVERIFY(writeCoverageRaster(map, someFacts(), file("again.tif"), {}).has_value());
    QVERIFY(bytesOf(m_folder.filePath("level.tif")) == bytesOf(m_folder.filePath("again.tif")));
    const DatasetPtr dataset(GDALOpen(file("level.tif").path.c_str(), GA_ReadOnly));
    QVERIFY(dataset);
    QCOMPARE(GDALGetRasterXSize(dataset.get()), 40);
    double place[6] = {};
    QCOMPARE(GDALGetGeoTransform(dataset.get(), place), CE_None);
    QCOMPARE(place[0], 700000.0);
    QCOMPARE(place[3], 6600300.0);
    QCOMPARE(place[5], -10.0);
    QVERIFY(gis::text(GDALGetProjectionRef(dataset.get())).find("2154") != std::string::npos);
    for (const auto& [name, value] : named(someFacts()))
        QCOMPARE(gis::text(GDALGetMetadataItem(dataset.get(), name.c_str(), nullptr)), value);
    std::vector<float> level(map.frame.cells());
    std::vector<float> state(map.frame.cells());
    for (const auto& [band, values] : {std::pair(1, &level), std::pair(2, &state)})
        QCOMPARE(GDALRasterIO(GDALGetRasterBand(dataset.get(), band), GF_Read, 0, 0, 40, 30, values->data(), 40, 30,
                              GDT_Float32, 0, 0),
                 CE_None);
    for (std::size_t i = 0; i < level.size(); ++i) {
        QVERIFY(map.server[i] == kNoServer ? std::isnan(level[i]) : level[i] == map.levelDbm[i]);
        QCOMPARE(state[i], static_cast<float>(map.state[i]));
    }
    QVERIFY(gis::text(GDALGetMetadataItem(dataset.get(), "worth", nullptr)).find("5 outside") != std::string::npos);
    const std::size_t column = map.server[0] == kNoServer ? 1 : 0;
    QCOMPARE(GDALGetRasterCount(dataset.get()), 8);
    for (const auto& [band, name, value] :
         {std::tuple(3, "server", 1.0F), std::tuple(4, "overlap", 2.0F), std::tuple(5, "sinr", 20.5F),
          std::tuple(6, "snr", 18.5F), std::tuple(7, "uplink", level[column] - 5),
          std::tuple(8, "service", level[column] - 3)}) {
        GDALRasterBandH layer = GDALGetRasterBand(dataset.get(), band);
        QCOMPARE(gis::text(GDALGetDescription(layer)), std::string(name));
        float first = 0;
        QCOMPARE(GDALRasterIO(layer, GF_Read, static_cast<int>(column), 0, 1, 1, &first, 1, 1, GDT_Float32, 0, 0),
                 CE_None);
        QCOMPARE(first, value);
    }
}

void TestCoverageFiles::areas()
{
    const CoverageMap map = someMap();
    QVERIFY(writeCoverageAreas(map, someCounts(), someFacts(), file("areas.gpkg"), {}).has_value());
    const DatasetPtr dataset(GDALOpenEx(file("areas.gpkg").path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    QVERIFY(dataset);
    OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), "coverage");
    QVERIFY(layer);
    QCOMPARE(OGR_L_GetFeatureCount(layer, 1), 2); // nothing reaches −20 dBm
    for (const ServedCounts& counts : {someCounts()[1], someCounts()[2]}) {
        const OgrFeaturePtr feature(OGR_L_GetNextFeature(layer));
        const auto column = [&](const char* name) {
            return OGR_F_GetFieldAsDouble(feature.get(), OGR_F_GetFieldIndex(feature.get(), name));
        };
        const auto word = [&](const char* name) {
            return gis::text(OGR_F_GetFieldAsString(feature.get(), OGR_F_GetFieldIndex(feature.get(), name)));
        };
        QCOMPARE(column("threshold_dbm"), counts.thresholdDbm);
        QCOMPARE(column("people"), counts.all.people);
        QCOMPARE(column("sites"), static_cast<double>(counts.all.sites));
        QCOMPARE(column("beyond_people"), counts.beyond.people);
        QCOMPARE(column("beyond_area_km2"), counts.beyond.areaKm2);
        QCOMPARE(column("location_percent"), 90.5);
        for (const auto& [name, value] : named(someFacts())) // each fact in a column of its own
            QCOMPARE(word(name.c_str()), value);
        OGRGeometryH area = OGR_F_GetGeometryRef(feature.get());
        QVERIFY(OGR_G_IsValid(area));
        std::size_t pixels = 0;
        for (std::size_t i = 0; i < map.server.size(); ++i)
            pixels += map.server[i] != kNoServer && static_cast<double>(map.serviceDbm(i)) >= counts.thresholdDbm;
        QCOMPARE(OGR_G_Area(area), 100.0 * static_cast<double>(pixels));
    }
}

void TestCoverageFiles::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("overwrite");
    QTest::addColumn<QString>("crs");
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<int>("code");
    const auto row = [](const char* title, const char* name, bool overwrite, const char* crs, bool stopped,
                        ErrorCode code) {
        QTest::newRow(title) << QString(name) << overwrite << QString(crs) << stopped << static_cast<int>(code);
    };
    row("already there", "there.txt", false, "EPSG:2154", false, ErrorCode::FileExists);
    row("a project", "project.gpkg", true, "EPSG:2154", false, ErrorCode::FileExists);
    row("a folder", ".", true, "EPSG:2154", false, ErrorCode::FileUnwritable);
    row("no such folder", "none/x.tif", false, "EPSG:2154", false, ErrorCode::FileUnwritable);
    row("no system", "x.tif", false, "", false, ErrorCode::CrsMissing);
    row("unknown system", "x.tif", false, "EPSG:1", false, ErrorCode::CrsUnknown);
    row("stopped", "x.tif", false, "EPSG:2154", true, ErrorCode::Cancelled);
}

void TestCoverageFiles::refusals()
{
    QFETCH(QString, name);
    QFETCH(bool, overwrite);
    QFETCH(QString, crs);
    QFETCH(bool, stopped);
    QFETCH(int, code);
    QFile there(m_folder.filePath("there.txt"));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    if (!QFile::exists(m_folder.filePath("project.gpkg")))
        QVERIFY(saveProject(Study{}, m_folder.filePath("project.gpkg").toStdString(), {}).has_value());
    std::stop_source source;
    if (stopped)
        source.request_stop();
    RunContext ctx;
    ctx.stop = source.get_token();
    const CoverageFile target{m_folder.filePath(name).toStdString(), crs.toStdString(), overwrite};
    const auto raster = writeCoverageRaster(someMap(), someFacts(), target, ctx);
    QVERIFY(!raster.has_value());
    QCOMPARE(static_cast<int>(raster.error().code), code);
    const auto areas = writeCoverageAreas(someMap(), someCounts(), someFacts(), target, ctx);
    QVERIFY(!areas.has_value());
    QCOMPARE(static_cast<int>(areas.error().code), code);
    QVERIFY(!QFile::exists(m_folder.filePath("x.tif")) && !QFile::exists(m_folder.filePath("x.tif.part")));
    QCOMPARE(bytesOf(m_folder.filePath("there.txt")), QByteArray("mine"));
}

QTEST_APPLESS_MAIN(TestCoverageFiles)
#include "tst_coverage_files.moc"
