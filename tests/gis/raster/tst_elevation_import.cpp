// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/raster/elevation_import.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace oasis;
using namespace oasis::gis;

namespace {

LayerSource source(const QString& path, const char* crs = "")
{
    LayerSource result;
    result.path = path.toStdString();
    if (*crs != '\0')
        result.crs = crs;
    return result;
}

/// An ASCII grid of 25 m cells in Lambert-93 whose heights are given by a function of the cell's centre.
template <class Height>
QByteArray asciiGrid(int columns, int rows, double west, double south, Height height)
{
    QByteArray text = "ncols " + QByteArray::number(columns) + "\nnrows " + QByteArray::number(rows) + "\nxllcorner " +
                      QByteArray::number(west, 'f', 1) + "\nyllcorner " + QByteArray::number(south, 'f', 1) +
                      "\ncellsize 25\nNODATA_value -99999\n";
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            text +=
                QByteArray::number(height(west + (column + 0.5) * 25, south + (rows - row - 0.5) * 25), 'f', 3) + " ";
        text += "\n";
    }
    return text;
}

double plane(double x, double y)
{
    return 100 + (x - 1'050'000) * 0.1 + (y - 6'300'000) * 0.05;
}

} // namespace

class TestElevationImport : public QObject
{
    Q_OBJECT
private slots:
    void keepsAPlane();
    void averagesFinerCells();
    void joinsTiles();
    void countsVoids();
    void clearsSeaNoise();
    void refuses();
    void cancels();
    void riviera();

private:
    QString write(const char* name, const QByteArray& bytes);
    Session m_session;
    QTemporaryDir m_folder;
};

QString TestElevationImport::write(const char* name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

void TestElevationImport::keepsAPlane()
{
    const QString path = write("plane.asc", asciiGrid(60, 40, 1'050'000, 6'300'000, plane));
    const auto imported = importElevation({source(path, "EPSG:2154")}, {}, "EPSG:2154", {}, RunContext{});
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const ElevationGrid& grid = imported.value().grid;
    QCOMPARE(grid.cellM, 25.0);
    QCOMPARE(grid.columns, 60U);
    QCOMPARE(grid.rows, 40U);
    QVERIFY((grid.northWest == Point{1'050'000, 6'301'000}));
    for (const Point p : {Point{1'050'300, 6'300'400}, Point{1'050'777, 6'300'123}})
        QVERIFY(std::abs(grid.heightAt(p) - plane(p.x, p.y)) < 1e-3); // bilinear keeps planes
    const ImportReceipt& receipt = imported.value().receipt;
    QCOMPARE(receipt.used, std::int64_t(2400));
    QVERIFY(receipt.kind == LayerKind::Elevation);
    QCOMPARE(receipt.crs, std::string("EPSG:2154"));
    QVERIFY(!receipt.contentHash.empty());
    ElevationParams shifted;
    shifted.cellM = 10;
    const auto finer = importElevation({source(path, "EPSG:2154")}, {1'050'103, 6'300'103, 1'050'509, 6'300'507},
                                       "EPSG:2154", shifted, RunContext{});
    QCOMPARE(finer.value().grid.columns, 41U);
    QVERIFY(std::abs(finer.value().grid.heightAt({1'050'300, 6'300'300}) - plane(1'050'300, 6'300'300)) < 1e-3);
}

void TestElevationImport::averagesFinerCells()
{
    const QString path = write("fine.asc", asciiGrid(400, 400, 1'050'000, 6'300'000, plane));
    ElevationParams params;
    params.maxCells = 2500; // 10 km squared: 200 m cells
    const auto imported = importElevation({source(path, "EPSG:2154")}, {}, "EPSG:2154", params, RunContext{});
    const ElevationGrid& grid = imported.value().grid;
    QCOMPARE(grid.cellM, 200.0);
    QVERIFY(static_cast<std::int64_t>(grid.heightM.size()) <= params.maxCells);
    QVERIFY(std::abs(grid.heightAt({1'055'050, 6'305'070}) - plane(1'055'050, 6'305'070)) < 2.5);
}

void TestElevationImport::joinsTiles()
{
    const QString west = write("west.asc", asciiGrid(40, 40, 1'050'000, 6'300'000, plane));
    const QString east = write("east.asc", asciiGrid(40, 40, 1'051'000, 6'300'000, plane));
    const auto imported =
        importElevation({source(west, "EPSG:2154"), source(east, "EPSG:2154")}, {}, "EPSG:2154", {}, RunContext{});
    QCOMPARE(imported.value().grid.columns, 80U);
    for (const float height : imported.value().grid.heightM)
        QVERIFY(std::isfinite(height));
    QVERIFY(imported.value().receipt.refused.empty());
}

void TestElevationImport::countsVoids()
{
    const auto holed = [](double x, double y) { return x > 1'050'500 && x < 1'050'600 ? -99999.0 : plane(x, y); };
    const QString path = write("holed.asc", asciiGrid(60, 40, 1'050'000, 6'300'000, holed));
    const auto imported = importElevation({source(path, "EPSG:2154")}, {}, "EPSG:2154", {}, RunContext{});
    QCOMPARE(imported.value().receipt.refused.front().reason, std::string("height unknown"));
    QCOMPARE(imported.value().receipt.refused.front().count, std::int64_t(4 * 40));
    QVERIFY(std::isnan(imported.value().grid.heightAt({1'050'550, 6'300'500})));
    bool warned = false;
    for (const Warning& warning : imported.value().receipt.warnings)
        warned = warned || warning.code == WarningCode::ElevationVoids;
    QVERIFY(warned);
}

void TestElevationImport::clearsSeaNoise()
{
    const auto sea = [](double x, double) { return x < 1'050'500 ? -9.0 : -3.0; };
    const QString path = write("sea.asc", asciiGrid(40, 40, 1'050'000, 6'300'000, sea));
    const auto imported = importElevation({source(path, "EPSG:2154")}, {}, "EPSG:2154", {}, RunContext{});
    QCOMPARE(imported.value().grid.heightAt({1'050'100, 6'300'500}), 0.0);
    QCOMPARE(imported.value().grid.heightAt({1'050'900, 6'300'500}), -3.0); // a polder stays
    QCOMPARE(imported.value().receipt.repaired.front().reason, std::string("sea noise set to 0"));
    QCOMPARE(imported.value().receipt.repaired.front().count, std::int64_t(20 * 40));
}

void TestElevationImport::refuses()
{
    const QString path = write("plane.asc", asciiGrid(20, 20, 1'050'000, 6'300'000, plane));
    const auto code = [](const auto& result) { return result.error().code; };
    QVERIFY(code(importElevation({}, {}, "EPSG:2154", {}, RunContext{})) == ErrorCode::InvalidArgument);
    QVERIFY(code(importElevation({source(path)}, {}, "EPSG:2154", {}, RunContext{})) == ErrorCode::CrsMissing);
    QVERIFY(code(importElevation({source(path, "EPSG:2154")}, {}, "EPSG:3857", {}, RunContext{})) ==
            ErrorCode::CrsUnsuitable);
    QVERIFY(code(importElevation({source(path, "EPSG:2154")}, {0, 0, 10, 10}, "EPSG:2154", {}, RunContext{})) ==
            ErrorCode::LayerUnusable);
    const QString table = write("table.geojson", "{\"type\":\"Point\",\"coordinates\":[7,43]}");
    QVERIFY(code(importElevation({source(table)}, {}, "EPSG:2154", {}, RunContext{})) == ErrorCode::LayerUnusable);
    const QString cut = write("cut.asc", asciiGrid(60, 40, 1'050'000, 6'300'000, plane).left(5000));
    QVERIFY(!importElevation({source(cut, "EPSG:2154")}, {}, "EPSG:2154", {}, RunContext{}).has_value());
}

void TestElevationImport::cancels()
{
    const QString path = write("plane.asc", asciiGrid(20, 20, 1'050'000, 6'300'000, plane));
    std::stop_source stop;
    stop.request_stop();
    const auto imported =
        importElevation({source(path, "EPSG:2154")}, {}, "EPSG:2154", {}, RunContext{stop.get_token(), {}, 1});
    QVERIFY(imported.error().code == ErrorCode::Cancelled);
}

void TestElevationImport::riviera()
{
    const QString folder = qEnvironmentVariable("OASIS_SHARED", OASIS_SHARED_DEFAULT) + "/data/riviera/";
    if (!QFile::exists(folder + "N43E007.hgt.zip"))
        QSKIP("the shared data are not here (set OASIS_SHARED)");
    const Bounds bounds{1'048'000, 6'298'000, 1'064'000, 6'312'000};
    const auto own = importElevation({source(folder + "N43E007.hgt.zip")}, bounds, "EPSG:2154", {}, RunContext{});
    QVERIFY2(own.has_value(), own.has_value() ? "" : own.error().detail.c_str());
    ElevationParams params;
    params.cellM = 75;
    const auto reference =
        importElevation({source(folder + "riviera-dem-2154.tif")}, bounds, "EPSG:2154", params, RunContext{});
    QVERIFY(reference.has_value());
    // The reference was warped by GDAL from the same tile to 75 m: on these slopes two bilinear grids of different
    // cells agree within a few metres on average.
    double sum = 0;
    int count = 0;
    for (double x = 1'049'000; x < 1'063'000; x += 217)
        for (double y = 6'303'000; y < 6'311'000; y += 217) {
            const double a = own.value().grid.heightAt({x, y});
            const double b = reference.value().grid.heightAt({x, y});
            if (std::isnan(a) || std::isnan(b))
                continue;
            sum += std::abs(a - b);
            ++count;
        }
    QVERIFY(count > 1000);
    QVERIFY2(sum / count < 5, qPrintable(QString::number(sum / count)));
}

QTEST_GUILESS_MAIN(TestElevationImport)
#include "tst_elevation_import.moc"
