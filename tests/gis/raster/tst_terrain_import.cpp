// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/gdal_ptr.h"
#include "gis/base/session.h"
#include "gis/import/folder_plan.h"
#include "gis/raster/elevation_import.h"
#include "gis/raster/terrain_import.h"
#include "gis/vector/dataset_info.h"

#include <QTemporaryDir>
#include <QtTest>

#include <gdal.h>

#include <cmath>
#include <functional>
#include <limits>

using namespace oasis;
using namespace oasis::gis;

namespace {

constexpr double kWest = 1'050'000;
constexpr double kNorth = 6'300'000;
constexpr float kNoData = -32'768;
constexpr const char* kLambert = "EPSG:2154";

struct TiffOptions
{
    int columns = 40;
    int rows = 40;
    double cellM = 25;
    double west = kWest;
    double north = kNorth;
    const char* unit = "m";
    const char* crs = kLambert;
    bool noData = true;
};

double hill(double x, double y)
{
    return 200 + 0.1 * (x - kWest) - 0.05 * (kNorth - y);
}

ErrorCode codeOf(const Result<TerrainImport>& result)
{
    return result.has_value() ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestTerrainImport : public QObject
{
    Q_OBJECT
private slots:
    void keepsHeightsAndKind();
    void reprojects();
    void joinsTilesAndRefusesApart();
    void fillsMarksAndReportsVoids();
    void besideATurnedTileIsNoVoid();
    void feet();
    void refuses();
    void picturesAreNoRelief_data();
    void picturesAreNoRelief();
    void aBandIsSaid();
    void cancels();
    void clutterOfClasses();
    void clutterOfBuildings();
    void clutterThatIsNowhere();
    void heightsOfClasses_data();
    void heightsOfClasses();
    void latitudes();

private:
    using Height = std::function<double(double x, double y)>;
    LayerSource tiff(const char* name, const TiffOptions& options, const Height& height);
    /// A raster of 40 × 40 cells; band n holds the number 100 n. With `colours` it is painted as those say.
    LayerSource bands(const char* name, GDALDataType type, int count, const std::vector<GDALColorInterp>& colours);
    [[nodiscard]] static TerrainRequest request(std::vector<LayerSource> tiles);
    Session m_session;
    QTemporaryDir m_folder;
};

LayerSource TestTerrainImport::tiff(const char* name, const TiffOptions& o, const Height& height)
{
    LayerSource source;
    source.path = m_folder.filePath(name).toStdString();
    const DatasetPtr dataset(
        GDALCreate(GDALGetDriverByName("GTiff"), source.path.c_str(), o.columns, o.rows, 1, GDT_Float32, nullptr));
    double place[6] = {o.west, o.cellM, 0, o.north, 0, -o.cellM};
    GDALSetGeoTransform(dataset.get(), place);
    if (*o.crs != '\0')
        GDALSetProjection(dataset.get(), Crs::parse(o.crs).value().wkt().c_str());
    const GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
    GDALSetRasterUnitType(band, o.unit);
    if (o.noData)
        GDALSetRasterNoDataValue(band, static_cast<double>(kNoData));
    std::vector<float> values;
    for (int row = 0; row < o.rows; ++row)
        for (int column = 0; column < o.columns; ++column)
            values.push_back(
                static_cast<float>(height(o.west + (column + 0.5) * o.cellM, o.north - (row + 0.5) * o.cellM)));
    if (GDALRasterIO(band, GF_Write, 0, 0, o.columns, o.rows, values.data(), o.columns, o.rows, GDT_Float32, 0, 0) !=
        CE_None)
        qFatal("cannot write a test raster");
    return source;
}

LayerSource TestTerrainImport::bands(const char* name, GDALDataType type, int count,
                                     const std::vector<GDALColorInterp>& colours)
{
    constexpr int kSide = 40;
    LayerSource source;
    source.path = m_folder.filePath(name).toStdString();
    const DatasetPtr dataset(
        GDALCreate(GDALGetDriverByName("GTiff"), source.path.c_str(), kSide, kSide, count, type, nullptr));
    double place[6] = {kWest, 25, 0, kNorth, 0, -25};
    GDALSetGeoTransform(dataset.get(), place);
    GDALSetProjection(dataset.get(), Crs::parse(kLambert).value().wkt().c_str());
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const GDALRasterBandH band = GDALGetRasterBand(dataset.get(), static_cast<int>(i) + 1);
        if (colours[i] == GCI_PaletteIndex) {
            const auto table = GDALCreateColorTable(GPI_RGB);
            const GDALColorEntry green{0, 128, 0, 255};
            GDALSetColorEntry(table, 100, &green);
            GDALSetRasterColorTable(band, table);
            GDALDestroyColorTable(table);
        } else {
            GDALSetRasterColorInterpretation(band, colours[i]);
        }
    }
    for (int n = 1; n <= count; ++n) {
        std::vector<float> values(std::size_t{kSide} * kSide, 100.0F * static_cast<float>(n));
        if (GDALRasterIO(GDALGetRasterBand(dataset.get(), n), GF_Write, 0, 0, kSide, kSide, values.data(), kSide, kSide,
                         GDT_Float32, 0, 0) != CE_None)
            qFatal("cannot write a test raster");
    }
    return source;
}

TerrainRequest TestTerrainImport::request(std::vector<LayerSource> tiles)
{
    TerrainRequest result;
    result.tiles = std::move(tiles);
    result.studyCrs = kLambert;
    result.kind = SurfaceKind::BareEarth;
    return result;
}

void TestTerrainImport::keepsHeightsAndKind()
{
    TerrainRequest r = request({tiff("plain.tif", {}, hill)});
    r.kind = SurfaceKind::Surface;
    const auto terrain = importTerrain(r, RunContext{});
    QVERIFY2(terrain.has_value(), terrain.has_value() ? "" : terrain.error().detail.c_str());
    const TerrainGrid& grid = terrain.value().grid;
    QCOMPARE(grid.frame().columns, 40U);
    QCOMPARE(grid.frame().cellM, 25.0);
    QVERIFY(grid.kind() == SurfaceKind::Surface);
    QCOMPARE(grid.clutterSource(), std::string("none"));
    for (const Point p : {Point{kWest + 300, kNorth - 412}, Point{kWest + 777, kNorth - 33}})
        QVERIFY(std::abs(grid.heightAt(p) - hill(p.x, p.y)) < 1e-3);
    QVERIFY(!grid.hasVoids());
    QCOMPARE(terrain.value().voids.cells, std::int64_t(0));
    QVERIFY(terrain.value().warnings.empty());
}

/// A plane of degrees, brought to Lambert-93.
void TestTerrainImport::reprojects()
{
    TiffOptions degrees;
    degrees.crs = "EPSG:4326";
    degrees.west = 7.0;
    degrees.north = 43.8;
    degrees.cellM = 0.0005;
    degrees.columns = degrees.rows = 60;
    const LayerSource source =
        tiff("degrees.tif", degrees, [](double lon, double lat) { return 1000 * (lon - 7) + 2000 * (43.8 - lat); });
    const auto terrain = importTerrain(request({source}), RunContext{});
    QVERIFY2(terrain.has_value(), terrain.has_value() ? "" : terrain.error().detail.c_str());
    const TerrainGrid& grid = terrain.value().grid;
    const Point middle = grid.frame().bounds().centre();
    const auto plane = latitudePlane(kLambert, middle);
    QVERIFY(std::abs(grid.heightAt(middle) - (15 + 2000 * (43.8 - plane.value().degreesAtSite))) < 2);
}

void TestTerrainImport::joinsTilesAndRefusesApart()
{
    TiffOptions east;
    east.west = kWest + 1000;
    TiffOptions far = east;
    far.west = kWest + 3000;
    const LayerSource a = tiff("a.tif", {}, hill);
    const LayerSource b = tiff("b.tif", east, hill);
    const LayerSource c = tiff("c.tif", far, hill);
    const auto joined = importTerrain(request({a, b}), RunContext{});
    QCOMPARE(joined.value().grid.frame().columns, 80U);
    QVERIFY(std::abs(joined.value().grid.heightAt({kWest + 1003, kNorth - 500}) - hill(kWest + 1003, kNorth - 500)) <
            1e-3);
    const auto apart = importTerrain(request({a, b, c}), RunContext{});
    QCOMPARE(codeOf(apart), ErrorCode::LayerUnusable);
    QVERIFY(apart.error().detail.find("a.tif") != std::string::npos);
    QVERIFY(apart.error().detail.find("c.tif") != std::string::npos);
}

void TestTerrainImport::fillsMarksAndReportsVoids()
{
    const auto holed = [](double x, double y) {
        const double column = (x - kWest) / 25;
        const double row = (kNorth - y) / 25;
        if (column > 10 && column < 14 && row > 20 && row < 23)
            return static_cast<double>(kNoData);
        return column > 30 && column < 31 && row > 5 && row < 6 ? std::nan("") : hill(x, y);
    };
    TerrainRequest r = request({tiff("holed.tif", {}, holed)});
    const auto terrain = importTerrain(r, RunContext{});
    const TerrainImport& t = terrain.value();
    QCOMPARE(t.voids.cells, std::int64_t(4 * 3 + 1));
    QCOMPARE(t.voids.filled, t.voids.cells);
    QVERIFY(std::abs(t.voids.share - 13.0 / 1600) < 1e-9);
    QVERIFY(std::abs(t.voids.where.minX - (kWest + 10.5 * 25)) < 1e-6);
    const Point hole{kWest + 12.2 * 25, kNorth - 21.5 * 25};
    QVERIFY(t.grid.isVoidAt(hole));
    QVERIFY(std::abs(t.grid.heightAt(hole) - hill(hole.x, hole.y)) < 3); // a plane is nearly met
    bool warned = false;
    for (const Warning& warning : t.warnings)
        warned = warned || (warning.code == WarningCode::ElevationVoids && warning.count == 13);
    QVERIFY(warned);
    r.fillWithinM = 0;
    const auto open = importTerrain(r, RunContext{});
    QCOMPARE(open.value().voids.filled, std::int64_t(0));
    QVERIFY(std::isnan(open.value().grid.heightAt(hole)));
    QVERIFY(open.value().grid.hasVoids());
}

/// A tile of degrees is turned in Lambert-93: beside it, within its bounds, lies no void to be filled.
void TestTerrainImport::besideATurnedTileIsNoVoid()
{
    TiffOptions degrees;
    degrees.crs = "EPSG:4326";
    degrees.west = 7.0;
    degrees.north = 43.8;
    degrees.cellM = 0.0005;
    degrees.columns = degrees.rows = 60;
    const auto slope = [](double lon, double lat) { return 1000 * (lon - 7) + 2000 * (43.8 - lat); };
    TerrainRequest r = request({tiff("turned.tif", degrees, slope)});
    r.cellM = 25;
    const auto whole = importTerrain(r, RunContext{});
    QVERIFY2(whole.has_value(), whole.has_value() ? "" : whole.error().detail.c_str());
    QCOMPARE(whole.value().voids.cells, std::int64_t(0));
    const TerrainGrid& grid = whole.value().grid;
    const RasterFrame& frame = grid.frame();
    std::size_t outside = 0;
    for (std::uint32_t row = 0; row < frame.rows; ++row)
        for (std::uint32_t column = 0; column < frame.columns; ++column)
            outside += std::isnan(grid.heights()[row * grid.stride() + column]) ? 1 : 0;
    QVERIFY(outside > 20);
    QVERIFY(outside < frame.cells() / 4);
    // A void inside is still filled.
    const auto holed = [&](double lon, double lat) {
        return std::abs(lon - 7.015) < 0.001 && std::abs(lat - 43.785) < 0.001 ? static_cast<double>(kNoData)
                                                                               : slope(lon, lat);
    };
    r.tiles = {tiff("holed.tif", degrees, holed)};
    const auto hole = importTerrain(r, RunContext{});
    QVERIFY(hole.value().voids.cells > 10 && hole.value().voids.cells < 200);
    QCOMPARE(hole.value().voids.filled, hole.value().voids.cells);
}

void TestTerrainImport::feet()
{
    TiffOptions stated;
    stated.unit = "ft";
    TiffOptions silent;
    silent.unit = "";
    const auto high = [](double, double) { return 10'000.0; };
    const Point p{kWest + 500, kNorth - 500};
    const auto said = importTerrain(request({tiff("feet.tif", stated, high)}), RunContext{});
    QVERIFY(std::abs(said.value().grid.heightAt(p) - 3048) < 1e-2);
    TerrainRequest asked = request({tiff("silent.tif", silent, high)});
    asked.unit = VerticalUnit::Feet;
    const auto given = importTerrain(asked, RunContext{});
    QVERIFY(std::abs(given.value().grid.heightAt(p) - 3048) < 1e-2);
    QVERIFY(given.value().warnings.empty());
    const auto assumed = importTerrain(request({tiff("silent2.tif", silent, hill)}), RunContext{});
    QVERIFY(assumed.value().warnings.front().code == WarningCode::Assumption);
    TerrainRequest contradicts = request({tiff("metres.tif", {}, hill)});
    contradicts.unit = VerticalUnit::Feet;
    QCOMPARE(codeOf(importTerrain(contradicts, RunContext{})), ErrorCode::InvalidArgument);
}

void TestTerrainImport::refuses()
{
    TerrainRequest noKind = request({tiff("r.tif", {}, hill)});
    noKind.kind.reset();
    QCOMPARE(codeOf(importTerrain(noKind, RunContext{})), ErrorCode::InvalidArgument);
    TiffOptions unplaced;
    unplaced.crs = "";
    QCOMPARE(codeOf(importTerrain(request({tiff("nocrs.tif", unplaced, hill)}), RunContext{})), ErrorCode::CrsMissing);
    TerrainRequest huge = request({tiff("h.tif", {}, hill)});
    huge.cellM = 0.01;
    const auto tooMany = importTerrain(huge, RunContext{});
    QCOMPARE(codeOf(tooMany), ErrorCode::InvalidArgument);
    QVERIFY(tooMany.error().detail.find("m fit") != std::string::npos);
    LayerSource missing;
    missing.path = m_folder.filePath("absent.tif").toStdString();
    QCOMPARE(codeOf(importTerrain(request({missing}), RunContext{})), ErrorCode::FileNotFound);
    QVERIFY(!importTerrain(request({}), RunContext{}).has_value());
    const auto nothing = [](double, double) { return static_cast<double>(kNoData); };
    QCOMPARE(codeOf(importTerrain(request({tiff("void.tif", {}, nothing)}), RunContext{})), ErrorCode::LayerUnusable);
}

void TestTerrainImport::picturesAreNoRelief_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("colours");
    QTest::addColumn<QByteArray>("said");
    const QList<int> rgb{GCI_RedBand, GCI_GreenBand, GCI_BlueBand};
    QTest::newRow("photograph") << int{GDT_Byte} << 3 << rgb
                                << QByteArray("the raster is a picture: its band 1 holds a colour (Red)");
    QTest::newRow("palette") << int{GDT_Byte} << 1 << QList<int>{GCI_PaletteIndex}
                             << QByteArray("the raster is a picture: its band 1 holds a colour (Palette)");
    QTest::newRow("real and imaginary") << int{GDT_CFloat32} << 1 << QList<int>{}
                                        << QByteArray("the values of the raster are complex numbers (CFloat32): they "
                                                      "are neither heights nor classes");
    QTest::newRow("two bands") << int{GDT_Float32} << 2 << QList<int>{}
                               << QByteArray("the raster has 2 bands, and it is not said which one to read");
}

void TestTerrainImport::picturesAreNoRelief()
{
    QFETCH(int, type);
    QFETCH(int, count);
    QFETCH(QList<int>, colours);
    QFETCH(QByteArray, said);
    std::vector<GDALColorInterp> painted;
    for (const int colour : colours)
        painted.push_back(static_cast<GDALColorInterp>(colour));
    const LayerSource source = bands("picture.tif", static_cast<GDALDataType>(type), count, painted);
    const auto terrain = importTerrain(request({source}), RunContext{});
    QCOMPARE(codeOf(terrain), ErrorCode::LayerUnusable);
    QCOMPARE(QByteArray::fromStdString(terrain.error().detail), said);
    const auto elevation = importElevation({source}, {}, kLambert, {}, RunContext{});
    QVERIFY(!elevation.has_value());
    QCOMPARE(QByteArray::fromStdString(elevation.error().detail), said);
    // Beside the relief proper it is no raster of classes either, but for a palette.
    TerrainRequest r = request({tiff("under.tif", {}, hill)});
    r.clutter.classes = source;
    r.clutter.heightOfClassM = {{100, 7}};
    const auto classes = importTerrain(r, RunContext{});
    QCOMPARE(classes.has_value(), colours == QList<int>{GCI_PaletteIndex});
    if (classes.has_value())
        QCOMPARE(classes.value().grid.clutterAt({kWest + 100, kNorth - 100}), 7.0);
    // A folder of layers shows it behind the others.
    const auto info = inspect(source.path, RunContext{});
    QVERIFY(recognise(info.value().layers.front()).kind == LayerKind::Backdrop);
}

void TestTerrainImport::aBandIsSaid()
{
    LayerSource source = bands("three.tif", GDT_Float32, 3, {});
    source.band = 2;
    const auto terrain = importTerrain(request({source}), RunContext{});
    QVERIFY2(terrain.has_value(), terrain.has_value() ? "" : terrain.error().detail.c_str());
    QVERIFY(std::abs(terrain.value().grid.heightAt({kWest + 500, kNorth - 500}) - 200) < 1e-3);
    source.band = 4;
    const auto none = importTerrain(request({source}), RunContext{});
    QCOMPARE(codeOf(none), ErrorCode::InvalidArgument);
    QCOMPARE(none.error().detail, std::string("the raster has no band 4: it has 3"));
    LayerSource grey = bands("grey.tif", GDT_Byte, 1, {GCI_GrayIndex}); // whole metres up to 255
    QVERIFY(importTerrain(request({grey}), RunContext{}).has_value());
}

void TestTerrainImport::cancels()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    QCOMPARE(codeOf(importTerrain(request({tiff("cancel.tif", {}, hill)}), ctx)), ErrorCode::Cancelled);
}

void TestTerrainImport::clutterOfClasses()
{
    TiffOptions fine;
    fine.cellM = 10;
    fine.columns = fine.rows = 100;
    fine.unit = "";
    // Codes are no heights: those of no class here would be none on Earth.
    const auto classes = [](double x, double) { return x < kWest + 500 ? 31200.0 : x < kWest + 750 ? 112.0 : -999.0; };
    TerrainRequest r = request({tiff("ground.tif", {}, hill)});
    r.clutter.classes = tiff("classes.tif", fine, classes);
    QCOMPARE(codeOf(importTerrain(r, RunContext{})), ErrorCode::InvalidArgument); // no table of heights
    r.clutter.heightOfClassM = {{31200, 15}, {112, 9}};
    const auto terrain = importTerrain(r, RunContext{});
    QVERIFY2(terrain.has_value(), terrain.has_value() ? "" : terrain.error().detail.c_str());
    QCOMPARE(terrain.value().grid.clutterAt({kWest + 100, kNorth - 100}), 15.0);
    QCOMPARE(terrain.value().grid.clutterAt({kWest + 600, kNorth - 100}), 9.0);
    QCOMPARE(terrain.value().grid.clutterAt({kWest + 900, kNorth - 100}), 0.0);
    QCOMPARE(terrain.value().clutter.unknownClasses, std::int64_t(400));
    r.clutter.heightOfClassM[-999] = 3;
    QCOMPARE(importTerrain(r, RunContext{}).value().grid.clutterAt({kWest + 900, kNorth - 100}), 3.0);
    QVERIFY(terrain.value().grid.clutterSource().find("classes.tif") != std::string::npos);
    r.kind = SurfaceKind::Surface; // would count the trees twice
    QCOMPARE(codeOf(importTerrain(r, RunContext{})), ErrorCode::InvalidArgument);
}

void TestTerrainImport::clutterOfBuildings()
{
    QFile file(m_folder.filePath("buildings.geojson"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto square = [](double west, double south, double side, const char* height) {
        const auto corner = [](double x, double y) { return QString("[%1,%2]").arg(x, 0, 'f', 1).arg(y, 0, 'f', 1); };
        return QString("{\"type\":\"Feature\",\"properties\":{\"hauteur\":%1},\"geometry\":{\"type\":\"Polygon\","
                       "\"coordinates\":[[%2,%3,%4,%5,%2]]}}")
            .arg(height, corner(west, south), corner(west + side, south), corner(west + side, south + side),
                 corner(west, south + side));
    };
    file.write(("{\"type\":\"FeatureCollection\",\"features\":[" + square(kWest + 200, kNorth - 300, 100, "12.5") +
                "," + square(kWest + 500, kNorth - 300, 100, "null") + "," + square(kWest + 802, kNorth - 298, 5, "4") +
                "]}")
                   .toUtf8());
    file.close();
    TerrainRequest r = request({tiff("under.tif", {}, hill)});
    LayerSource buildings;
    buildings.path = file.fileName().toStdString();
    buildings.crs = kLambert;
    r.clutter.buildings = buildings;
    r.clutter.heightField = "hauteur";
    const auto terrain = importTerrain(r, RunContext{});
    QVERIFY2(terrain.has_value(), terrain.has_value() ? "" : terrain.error().detail.c_str());
    QCOMPARE(terrain.value().grid.clutterAt({kWest + 250, kNorth - 250}), 12.5);
    QCOMPARE(terrain.value().grid.clutterAt({kWest + 550, kNorth - 250}), 0.0);
    QCOMPARE(terrain.value().clutter.buildings, std::int64_t(3));
    QCOMPARE(terrain.value().clutter.withoutHeight, std::int64_t(1));
    QCOMPARE(terrain.value().clutter.tooSmall, std::int64_t(1));
    QCOMPARE(terrain.value().clutter.cells, std::int64_t(16));
    r.clutter.unknownHeightM = 6;
    QCOMPARE(importTerrain(r, RunContext{}).value().grid.clutterAt({kWest + 550, kNorth - 250}), 6.0);
    r.clutter.heightField = "absent";
    QCOMPARE(codeOf(importTerrain(r, RunContext{})), ErrorCode::LayerUnusable);
}

void TestTerrainImport::clutterThatIsNowhere()
{
    TerrainRequest r = request({tiff("under.tif", {}, hill)});
    r.clutter.classes = tiff("flat.tif", {}, [](double x, double) { return x < kWest + 500 ? 311.0 : 111.0; });
    r.clutter.heightOfClassM = {{999, 15}, {311, 20}};
    const auto half = importTerrain(r, RunContext{});
    QVERIFY(half.has_value());
    QCOMPARE(half.value().clutter.reliefCells, std::int64_t(1600));
    QCOMPARE(half.value().clutter.unknownClasses, std::int64_t(800));
    r.clutter.heightOfClassM = {{999, 15}, {998, 9}};
    const auto none = importTerrain(r, RunContext{});
    QCOMPARE(codeOf(none), ErrorCode::LayerUnusable);
    QCOMPARE(none.error().detail, std::string("no cell of the relief is of a class with a height (998, 999)"));
    r.bounds = {kWest, kNorth - 500, kWest + 500, kNorth}; // a part: the classes may lie elsewhere
    const auto part = importTerrain(r, RunContext{});
    QVERIFY(part.has_value() && part.value().clutter.noClassFound());
    r.bounds = {};
    r.clutter.heightOfClassM = {{111, 0}, {311, 0}}; // told to be open ground
    QVERIFY(importTerrain(r, RunContext{}).has_value());

    QFile file(m_folder.filePath("far.geojson"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"h":9},"geometry":{
        "type":"Polygon","coordinates":[[[2,46],[2.01,46],[2.01,46.01],[2,46.01],[2,46]]]}}]})");
    file.close();
    r.clutter.buildings.emplace().path = file.fileName().toStdString();
    r.clutter.heightField = "h";
    const auto far = importTerrain(r, RunContext{});
    QVERIFY(far.has_value() && far.value().clutter.noneStands());
    QCOMPARE(far.value().clutter.tooSmall, std::int64_t(0)); // not here, so not lost here
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.replace("\"h\":9", "\"h\":0")) > 0);
    file.close();
    const auto flat = importTerrain(r, RunContext{});
    QCOMPARE(codeOf(flat), ErrorCode::LayerUnusable);
    QCOMPARE(flat.error().detail, std::string("no building of the layer has a height"));
}

void TestTerrainImport::heightsOfClasses_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("said"); ///< empty: understood
    QTest::newRow("two") << QByteArray("311=15,312=18.5") << QByteArray();
    QTest::newRow("one class twice") << QByteArray("311=15,311=20")
                                     << QByteArray("the height of class 311 is given twice");
    QTest::newRow("one class twice, alike")
        << QByteArray("311=15,312=2,311=15") << QByteArray("the height of class 311 is given twice");
    QTest::newRow("no height") << QByteArray("311=") << QByteArray("give heights as class=metres,class=metres: 311=");
}

void TestTerrainImport::heightsOfClasses()
{
    QFETCH(QByteArray, words);
    QFETCH(QByteArray, said);
    const auto heights = classHeightsOf(std::string_view(words.constData(), static_cast<std::size_t>(words.size())));
    QCOMPARE(heights.has_value() ? QByteArray() : QByteArray::fromStdString(heights.error().detail), said);
    if (said.isEmpty())
        QCOMPARE(heights.value().at(312), 18.5);
}

void TestTerrainImport::latitudes()
{
    const Point place{1'018'000, 6'271'000};
    const auto plane = latitudePlane(kLambert, place);
    QVERIFY(std::abs(plane.value().degreesAtSite - 43.48) < 0.1);
    QVERIFY(std::abs(plane.value().degreesPerNorthM - 1 / 111'000.0) < 1e-7);
    const auto there = latitudePlane(kLambert, {place.x + 20'000, place.y + 15'000});
    QVERIFY(std::abs(there.value().degreesAtSite - plane.value().degreesAtSite -
                     20'000 * plane.value().degreesPerEastM - 15'000 * plane.value().degreesPerNorthM) < 0.002);
    QVERIFY(!latitudePlane("nonsense", place).has_value());
}

QTEST_GUILESS_MAIN(TestTerrainImport)
#include "tst_terrain_import.moc"
