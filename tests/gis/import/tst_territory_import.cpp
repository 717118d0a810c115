// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/import/import_layer.h"
#include "gis/import/territory_import.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace oasis;
using namespace oasis::gis;

namespace {

/// Two squares of 10 km in Lambert-93, as GeoJSON with its system named.
QByteArray square(double west, double south, double side)
{
    const auto corner = [](double x, double y) {
        return "[" + QByteArray::number(x, 'f', 1) + "," + QByteArray::number(y, 'f', 1) + "]";
    };
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + corner(west, south) + "," + corner(west + side, south) + "," +
           corner(west + side, south + side) + "," + corner(west, south + side) + "," + corner(west, south) + "]]}";
}

QByteArray feature(const QByteArray& properties, const QByteArray& geometry)
{
    return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
}

QByteArray lambert(const QByteArrayList& features)
{
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
           "\"urn:ogc:def:crs:EPSG::2154\"}},\"features\":[" +
           features.join(",") + "]}";
}

QByteArray twoMunicipalities()
{
    return lambert(
        {feature("\"code\":\"2a004\",\"nom\":\"Ajaccio\"", square(1'010'000, 6'300'000, 10'000)),
         feature("\"code\":\"6012\",\"nom\":\"Beausoleil\"", square(1'000'000, 6'300'000, 10'000)),
         feature("\"code\":null,\"nom\":\"Nowhere\"", square(1'020'000, 6'300'000, 10'000)),
         feature("\"code\":\"06099\",\"nom\":\"Point\"", "{\"type\":\"Point\",\"coordinates\":[1000000,6300000]}")});
}

std::int64_t countOf(const std::vector<ImportReceipt::Reason>& reasons, const char* reason)
{
    for (const ImportReceipt::Reason& known : reasons)
        if (known.reason == reason)
            return known.count;
    return 0;
}

double people(const Territory& territory)
{
    double sum = 0;
    for (const PopulationCell& cell : territory.cells)
        sum += cell.people;
    return sum;
}

} // namespace

class TestTerritoryImport : public QObject
{
    Q_OBJECT
private slots:
    void codes_data();
    void codes();
    void municipalities();
    void populationByCode();
    void groupingsByTable();
    void groupingsByOutline();
    void cellsByName();
    void cellsByGeometry();
    void buildings();
    void refuses();
    void keepsWhatIsKnown();
    void riviera();
    void avignonCells();

private:
    QString write(const char* name, const QByteArray& bytes);
    Result<TerritoryImport> take(LayerKind kind, const QString& path, const Territory& existing,
                                 const char* layer = "");
    Territory base();
    Session m_session;
    QTemporaryDir m_folder;
};

QString TestTerritoryImport::write(const char* name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

Result<TerritoryImport> TestTerritoryImport::take(LayerKind kind, const QString& path, const Territory& existing,
                                                  const char* layer)
{
    LayerSource source;
    source.path = path.toStdString();
    source.layer = layer;
    return importTerritory(kind, source, {}, "EPSG:2154", existing, RunContext{});
}

Territory TestTerritoryImport::base()
{
    Territory territory =
        take(LayerKind::Municipalities, write("communes.geojson", twoMunicipalities()), {}).value().territory;
    return take(LayerKind::PopulationTable, write("pop.csv", "CODGEO;LIBGEO;PMUN\n06012;B;11936\n2A004;A;71361\n"),
                territory)
        .value()
        .territory;
}

void TestTerritoryImport::codes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << "06012"
                           << "06012";
    QTest::newRow("lost zero") << "6012"
                               << "06012";
    QTest::newRow("as a number") << "6012.0"
                                 << "06012";
    QTest::newRow("Corsica") << "2a004"
                             << "2A004";
    QTest::newRow("overseas") << "97411"
                              << "97411";
    QTest::newRow("Italy") << "008031"
                           << "008031";
    QTest::newRow("blanks") << " 06012 "
                            << "06012";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("a sentence") << "this is certainly not a code"
                                << "";
}

void TestTerritoryImport::codes()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(municipalityCode(text.toStdString())), code);
}

void TestTerritoryImport::municipalities()
{
    const auto imported = take(LayerKind::Municipalities, write("communes.geojson", twoMunicipalities()), {});
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const Territory& territory = imported.value().territory;
    QCOMPARE(territory.municipalities.size(), std::size_t(2));
    QCOMPARE(territory.municipalities[0].code, std::string("06012")); // sorted by code
    QCOMPARE(territory.municipalities[1].code, std::string("2A004"));
    QCOMPARE(territory.municipalities[1].name, std::string("Ajaccio"));
    QVERIFY((territory.municipalities[0].core == Point{1'005'000, 6'305'000}));
    QVERIFY(!territory.municipalities[0].populationKnown);
    const ImportReceipt& receipt = imported.value().receipt;
    QCOMPARE(receipt.read, std::int64_t(4));
    QCOMPARE(receipt.used, std::int64_t(2));
    QCOMPARE(countOf(receipt.refused, "no code"), std::int64_t(1));
    QCOMPARE(countOf(receipt.refused, "not an outline"), std::int64_t(1));
    QCOMPARE(countOf(receipt.repaired, "code written in its full form"), std::int64_t(2));
    QVERIFY(!receipt.mapping.empty() && !receipt.contentHash.empty());
}

void TestTerritoryImport::populationByCode()
{
    const Territory territory = base();
    QCOMPARE(territory.population(), std::int64_t(11936 + 71361));
    const auto imported = take(LayerKind::PopulationTable,
                               write("more.csv", "code;population;typecom\n6012;12 000;COM\n06012;5;COMD\n99999;7;COM\n"
                                                 "2A004;many;COM\n"),
                               territory);
    QVERIFY(imported.has_value());
    QCOMPARE(imported.value().territory.municipalities[0].population, std::int64_t(12000));
    QCOMPARE(imported.value().territory.municipalities[1].population, std::int64_t(71361));
    QCOMPARE(countOf(imported.value().receipt.refused, "former municipality"), std::int64_t(1));
    QCOMPARE(countOf(imported.value().receipt.refused, "population unreadable"), std::int64_t(1));
    QCOMPARE(countOf(imported.value().receipt.notes, "outside the study"), std::int64_t(1));
}

void TestTerritoryImport::groupingsByTable()
{
    const auto imported = take(LayerKind::Groupings,
                               write("epci.csv", "code_insee,siren,nom\n06012,240600551,CA de la Riviera Française\n"
                                                 "99999,200000172,Elsewhere\n"),
                               base());
    QVERIFY(imported.has_value());
    QCOMPARE(imported.value().territory.municipalities[0].groupingCode, std::string("240600551"));
    QCOMPARE(imported.value().territory.groupings.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(imported.value().territory.groupings[0].name),
             QString::fromUtf8("CA de la Riviera Française"));
}

void TestTerritoryImport::groupingsByOutline()
{
    const QByteArray outline =
        lambert({feature("\"siren\":\"200\",\"nom\":\"Both\"", square(990'000, 6'290'000, 40'000))});
    const auto imported = take(LayerKind::Groupings, write("epci.geojson", outline), base());
    QVERIFY(imported.has_value());
    for (const Municipality& municipality : imported.value().territory.municipalities)
        QCOMPARE(municipality.groupingCode, std::string("200"));
}

void TestTerritoryImport::cellsByName()
{
    // The square's south-west corner is named in EPSG:3035; lon and lat are of another place and must not matter.
    const QByteArray table = "idcar_200m,lon,lat,ind\n"
                             "CRS3035RES200mN2324600E3898600,4.7512,43.89874,75.5\n"
                             "CRS3035RES200mN2324800E3898600,4.7512,43.89874,24.5\n"
                             "CRS3035RES200mN2325000E3898600,4.7512,43.89874,0\n"
                             "UNI_1,4.8,43.9,1000\n";
    const auto imported = take(LayerKind::PopulationCells, write("cells.csv", table), base());
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const auto& cells = imported.value().territory.cells;
    QCOMPARE(cells.size(), std::size_t(2));
    QCOMPARE(cells[0].sideM, 200.0);
    QVERIFY(std::abs(distance(cells[0].centre, cells[1].centre) - 200) < 1);
    QCOMPARE(people(imported.value().territory), 100.0);
    QVERIFY(!imported.value().territory.populationSpread);
    QCOMPARE(countOf(imported.value().receipt.refused, "not a grid cell"), std::int64_t(1));
    QCOMPARE(countOf(imported.value().receipt.notes, "empty cells"), std::int64_t(1));
    QCOMPARE(countOf(imported.value().receipt.notes, "outside the municipalities"), std::int64_t(2));
}

void TestTerritoryImport::cellsByGeometry()
{
    const QByteArray squares = lambert({feature("\"ind\":10", square(1'000'000, 6'300'000, 200)),
                                        feature("\"ind\":\"x\"", square(1'000'200, 6'300'000, 200))});
    const auto imported = take(LayerKind::PopulationCells, write("cells.geojson", squares), base());
    QVERIFY(imported.has_value());
    const PopulationCell& cell = imported.value().territory.cells.front();
    QCOMPARE(cell.sideM, 200.0);
    QVERIFY((cell.centre == Point{1'000'100, 6'300'100}));
    QCOMPARE(cell.municipality, 0U);
    QCOMPARE(countOf(imported.value().receipt.refused, "population unreadable"), std::int64_t(1));
}

void TestTerritoryImport::buildings()
{
    const QByteArray houses =
        lambert({feature("\"usage_1\":\"Résidentiel\",\"hauteur\":3", square(1'000'000, 6'300'000, 10)),
                 feature("\"usage_1\":\"Indifférencié\",\"hauteur\":9", square(1'000'100, 6'300'000, 10)),
                 feature("\"usage_1\":\"Industriel\",\"hauteur\":9", square(1'000'200, 6'300'000, 100)),
                 feature("\"usage_1\":\"Résidentiel\",\"hauteur\":3", square(1'000'300, 6'300'000, 2)),
                 feature("\"usage_1\":\"Résidentiel\",\"hauteur\":3", square(1'025'000, 6'300'000, 10))});
    const auto imported = take(LayerKind::Buildings, write("batiment.geojson", houses), base());
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const Territory& territory = imported.value().territory;
    QVERIFY(territory.populationSpread);
    QCOMPARE(territory.cells.size(), std::size_t(3)); // two houses, and all of Ajaccio in its core
    QVERIFY(std::abs(territory.cells[0].people - 11936.0 / 4) < 1e-6);
    QVERIFY(std::abs(territory.cells[1].people - 11936.0 * 3 / 4) < 1e-6); // three storeys
    QCOMPARE(territory.cells[0].sideM, 0.0);
    QVERIFY(std::abs(people(territory) - static_cast<double>(territory.population())) < 1e-6);
    const ImportReceipt& receipt = imported.value().receipt;
    QCOMPARE(countOf(receipt.refused, "not lived in"), std::int64_t(1));
    QCOMPARE(countOf(receipt.refused, "building too small"), std::int64_t(1));
    QCOMPARE(countOf(receipt.notes, "outside the municipalities"), std::int64_t(1));
    QCOMPARE(countOf(receipt.notes, "municipality without buildings"), std::int64_t(1));
    QVERIFY(receipt.warnings.back().code == WarningCode::PopulationSpread);
}

void TestTerritoryImport::refuses()
{
    const auto code = [](const auto& result) { return result.error().code; };
    const QString table = write("pop.csv", "CODGEO;PMUN\n06012;1\n");
    QVERIFY(code(take(LayerKind::PopulationTable, table, {})) == ErrorCode::LayerUnusable); // no municipalities yet
    QVERIFY(code(take(LayerKind::Buildings, table, {})) == ErrorCode::LayerUnusable);
    QVERIFY(code(take(LayerKind::Municipalities, table, {})) == ErrorCode::LayerUnusable); // no outline
    QVERIFY(code(take(LayerKind::Streets, table, {})) == ErrorCode::InvalidArgument);
    const auto unnamed = take(LayerKind::PopulationTable, write("other.csv", "a;b\n1;2\n"), base());
    QVERIFY(code(unnamed) == ErrorCode::LayerUnusable);
    QVERIFY(unnamed.error().detail.find("a, b") != std::string::npos); // says what there is
    std::stop_source stop;
    stop.request_stop();
    LayerSource source;
    source.path = m_folder.filePath("communes.geojson").toStdString();
    QVERIFY(code(importTerritory(LayerKind::Municipalities, source, {}, "EPSG:2154", {},
                                 RunContext{stop.get_token(), {}, 1})) == ErrorCode::Cancelled);
}

void TestTerritoryImport::keepsWhatIsKnown()
{
    const Territory before = base();
    const auto again = take(LayerKind::Municipalities, write("communes.geojson", twoMunicipalities()), before);
    QCOMPARE(again.value().territory.population(), before.population());
}

void TestTerritoryImport::riviera()
{
    const QString folder = qEnvironmentVariable("OASIS_SHARED", OASIS_SHARED_DEFAULT) + "/data/riviera/";
    if (!QFile::exists(folder + "riviera.gpkg"))
        QSKIP("the shared data are not here (set OASIS_SHARED)");
    auto imported = take(LayerKind::Municipalities, folder + "riviera.gpkg", {}, "commune");
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    QCOMPARE(imported.value().territory.municipalities.size(), std::size_t(10));
    imported =
        take(LayerKind::PopulationTable, folder + "riviera.gpkg", imported.value().territory, "commune_population");
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const Territory known = imported.value().territory;
    const auto beausoleil = known.indexOf("06012");
    QVERIFY(beausoleil.has_value());
    QCOMPARE(known.municipalities[*beausoleil].population, std::int64_t(11936));
    imported = take(LayerKind::Buildings, folder + "riviera.gpkg", known, "building_point");
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const Territory& spread = imported.value().territory;
    QVERIFY(std::abs(people(spread) - static_cast<double>(spread.population())) < 1e-3);
    QVERIFY(countOf(imported.value().receipt.notes, "outside the municipalities") > 1000); // Monaco
}

void TestTerritoryImport::avignonCells()
{
    const QString folder = qEnvironmentVariable("OASIS_SHARED", OASIS_SHARED_DEFAULT) + "/data/avignon/";
    if (!QFile::exists(folder + "cells-200m.csv"))
        QSKIP("the shared data are not here (set OASIS_SHARED)");
    const auto imported = take(LayerKind::PopulationCells, folder + "cells-200m.csv", {});
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    QCOMPARE(imported.value().receipt.read, std::int64_t(4765));
    QVERIFY(countOf(imported.value().receipt.refused, "not a grid cell") <= 5);
    QVERIFY(people(imported.value().territory) > 200'000);
}

QTEST_GUILESS_MAIN(TestTerritoryImport)
#include "tst_territory_import.moc"
