// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/import_layer.h"
#include "gis/import/street_import.h"

#include "gis/base/session.h"
#include "tests/gis/import/import_fixtures.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

namespace {

constexpr const char* kBdTopo =
    "\"nature\":\"%1\",\"importance\":\"%2\",\"position_par_rapport_au_sol\":\"%3\",\"urbain\":%4,"
    "\"etat_de_l_objet\":\"En service\",\"prive\":false,\"fictif\":false,\"nom_voie_ban_gauche\":\"%5\"";

QByteArray bdTopo(const char* coordinates, const char* nature, const char* importance, const char* level,
                  const char* urban = "true", const char* name = "")
{
    const QString properties = QString::fromLatin1(kBdTopo).arg(
        QString::fromUtf8(nature), QString::fromLatin1(importance), QString::fromLatin1(level),
        QString::fromLatin1(urban), QString::fromUtf8(name));
    return feature("LineString", coordinates, properties.toUtf8().constData());
}

Result<StudyChange> import(const std::string& path, const ImportOptions& options = {}, const Study& study = {},
                           const FieldMapping& mapping = {}, const RunContext& ctx = {})
{
    LayerSource source;
    source.path = path;
    return importLayer(source, LayerKind::Streets, mapping, options, study, ctx);
}

std::optional<ErrorCode> errorOf(const Result<StudyChange>& result)
{
    return result.has_value() ? std::nullopt : std::optional(result.error().code);
}

constexpr const char* kOsm = R"(<?xml version='1.0' encoding='UTF-8'?>
<osm version="0.6">
 <node id="1" lat="43.7000" lon="7.4000"/><node id="2" lat="43.7000" lon="7.4010"/>
 <node id="3" lat="43.7000" lon="7.4020"/><node id="4" lat="43.6990" lon="7.4010"/>
 <node id="5" lat="43.7010" lon="7.4010"/><node id="6" lat="43.7020" lon="7.4030"/>
 <node id="7" lat="43.7020" lon="7.4040"/><node id="8" lat="43.7030" lon="7.4040"/>
 <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="name" v="Rue &quot;A&quot;"/></way>
 <way id="11"><nd ref="4"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="steps"/><tag k="surface" v="sett"/></way>
 <way id="12"><nd ref="3"/><nd ref="6"/><tag k="highway" v="motorway_link"/><tag k="bridge" v="yes"/><tag k="layer" v="1"/></way>
 <way id="13"><nd ref="6"/><nd ref="7"/><tag k="highway" v="construction"/></way>
 <way id="14"><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="6"/><tag k="highway" v="pedestrian"/><tag k="area" v="yes"/></way>
 <way id="15"><nd ref="1"/><nd ref="5"/><tag k="waterway" v="stream"/></way>
</osm>
)";

} // namespace

class TestStreetImport : public QObject
{
    Q_OBJECT

private slots:
    void bdTopoFieldsInEveryFormat_data();
    void bdTopoFieldsInEveryFormat();
    void osmWaysAndSquares();
    void urbanByDensity();
    void appendedStreetsKeepIds();
    void streetsAreMeasuredAgainstTheStudy();
    void valuesCanBeMapped();
    void riskGroupsAreRead();
    void badLayersAreRefused();
    void stopsWhenAsked();
    void sameInputGivesTheSameStreets();
    void publishedCounts_data();
    void publishedCounts();
    void monacoFromThePbf();

private:
    Session m_session;
    LayerFolder m_folder;
};

void TestStreetImport::bdTopoFieldsInEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("GeoJSON") << "geojson";
    QTest::newRow("GeoPackage") << "gpkg";
    QTest::newRow("Shapefile: names in capitals, cut to ten") << "shp";
}

void TestStreetImport::bdTopoFieldsInEveryFormat()
{
    QFETCH(QString, format);
    // A road with a bridge that crosses another road, a lane that ends 0.3 m short of it, a path, a ferry.
    std::string path = m_folder.write(
        "troncon.geojson",
        geoJson(
            {bdTopo("[[900000,6300000],[900100,6300000]]", "Route à 1 chaussée", "3", "0", "true", "Rue de l'Église"),
             bdTopo("[[900100,6300000],[900200,6300000]]", "Route à 1 chaussée", "3", "1"),
             bdTopo("[[900150,6299900],[900150,6300000],[900150,6300100]]", "Type autoroutier", "1", "0", "false"),
             bdTopo("[[900050,6300000.3],[900050,6300080]]", "Chemin", "6", "0", "false"),
             bdTopo("[[900050,6300080],[900080,6300090]]", "Escalier", "6", "-1"),
             bdTopo("[[900050,6300080],[990000,6300090]]", "Bac ou liaison maritime", "3", "0")}));
    if (format == QLatin1String("gpkg"))
        path = m_folder.convert(path, "troncon.gpkg", {"-f", "GPKG"});
    else if (format == QLatin1String("shp"))
        path = m_folder.convert(
            path, "TRONCON_DE_ROUTE.shp",
            {"-f", "ESRI Shapefile", "-dialect", "OGRSQL", "-sql",
             "SELECT nature AS NATURE, importance AS IMPORTANCE, position_par_rapport_au_sol AS POS_SOL, "
             "CAST(urbain AS INTEGER) AS URBAIN, etat_de_l_objet AS ETAT, CAST(prive AS INTEGER) AS PRIVE, "
             "CAST(fictif AS INTEGER) AS FICTIF, nom_voie_ban_gauche AS NOM_VOIE_BAN_GAUCHE FROM troncon"});
    const auto result = import(path);
    QVERIFY2(result.has_value(), result.has_value() ? "" : result.error().detail.c_str());
    const StreetLayer& streets = *result.value().streets;
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QCOMPARE(streets.streets.size(), std::size_t{6}); // the first road is split by the lane
    QCOMPARE(streets.nodes.size(), std::size_t{8});
    QCOMPARE(streets.componentCount, 2U); // the motorway under the bridge is not joined
    QCOMPARE(receipt.read, std::int64_t{6});
    QCOMPARE(receipt.used, std::int64_t{5});
    QCOMPARE(countOf(receipt.refused, "not a street in use"), 1LL);
    QCOMPARE(countOf(receipt.repaired, "lines split where another ends"), 1LL);
    QCOMPARE(countOf(receipt.notes, "unreachable nodes"), 2LL);
    QCOMPARE(streets.names[streets.streets[0].name], std::string("Rue de l'Église"));
    QCOMPARE(streets.streets[0].streetClass, StreetClass::Secondary);
    QVERIFY(streets.streets[0].urban);
    QCOMPARE(streets.streets[2].structure, StreetStructure::Bridge);
    QCOMPARE(streets.streets[3].streetClass, StreetClass::Motorway);
    QVERIFY(!streets.streets[3].urban);
    QCOMPARE(streets.streets[4].streetClass, StreetClass::Track);
    QCOMPARE(streets.streets[5].streetClass, StreetClass::Path);
    QCOMPARE(streets.streets[5].structure, StreetStructure::Tunnel);
    // Lambert-93 near latitude 43.7 enlarges by 0.02 % at most 0.1 %: ground lengths stay within a per mille.
    QVERIFY(std::abs(streets.streets[2].lengthM - 100) < 0.1);
    QCOMPARE(receipt.crs, std::string("EPSG:2154"));
}

void TestStreetImport::osmWaysAndSquares()
{
    const auto result = import(m_folder.write("small.osm", kOsm));
    QVERIFY2(result.has_value(), result.has_value() ? "" : result.error().detail.c_str());
    const StreetLayer& streets = *result.value().streets;
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    // Two lines crossing at node 2, the ramp, and the outline of the square from node 6 to itself.
    QCOMPARE(streets.streets.size(), std::size_t{6});
    QCOMPARE(streets.componentCount, 1U);
    QCOMPARE(countOf(receipt.notes, "closed ways read by their outlines"), 1LL);
    QCOMPARE(countOf(receipt.refused, "not a street in use"), 1LL);
    QCOMPARE(streets.names[streets.streets[0].name], std::string("Rue \"A\""));
    QCOMPARE(streets.streets[0].streetClass, StreetClass::Primary);
    QCOMPARE(streets.streets[2].streetClass, StreetClass::Path);
    QVERIFY(streets.streets[2].heritage);
    QCOMPARE(streets.streets[4].streetClass, StreetClass::Motorway);
    QCOMPARE(streets.streets[4].structure, StreetStructure::Bridge);
    QCOMPARE(streets.streets[5].streetClass, StreetClass::Residential);
    // 0.001 degrees of longitude at latitude 43.7 on the WGS 84 ellipsoid are 80.6 m.
    QVERIFY(std::abs(streets.streets[0].lengthM - 80.6) < 0.1);
}

void TestStreetImport::urbanByDensity()
{
    std::vector<QByteArray> lines;
    for (int i = 0; i <= 8; ++i) { // a grid of 50 m blocks, and a road that leaves it for 5 km
        QByteArray across = "[";
        QByteArray along = "[";
        for (int j = 0; j <= 8; ++j) {
            const QByteArray separator(j > 0 ? "," : "");
            across += separator + "[" + QByteArray::number(900000 + 50 * j) + "," +
                      QByteArray::number(6300000 + 50 * i) + "]";
            along += separator + "[" + QByteArray::number(900000 + 50 * i) + "," +
                     QByteArray::number(6300000 + 50 * j) + "]";
        }
        lines.push_back(feature("LineString", (across + "]").constData(), "\"roadClass\":\"minor\",\"name\":\"town\""));
        lines.push_back(feature("LineString", (along + "]").constData(), "\"roadClass\":\"minor\",\"name\":\"town\""));
    }
    lines.push_back(
        feature("LineString", "[[900400,6300200],[905400,6300200]]", "\"roadClass\":\"major\",\"name\":\"open\""));
    const auto result = import(m_folder.write("grid.geojson", geoJson(lines)));
    QVERIFY(result.has_value());
    const StreetLayer& streets = *result.value().streets;
    for (const Street& street : streets.streets)
        QCOMPARE(street.urban, streets.names[street.name] == "town");
    QCOMPARE(countOf(result.value().appendReceipts.at(0).notes, "urban by the density of junctions"), 144LL);
}

void TestStreetImport::appendedStreetsKeepIds()
{
    const std::string first =
        m_folder.write("a.geojson", geoJson({bdTopo("[[900000,6300000],[900100,6300000]]", "Chemin", "5", "0"),
                                             bdTopo("[[900100,6300000],[900200,6300000]]", "Chemin", "5", "0")}));
    const std::string second =
        m_folder.write("b.geojson", geoJson({bdTopo("[[900150,6300000],[900150,6300100]]", "Chemin", "5", "0")}));
    Study study;
    auto change = import(first);
    QVERIFY(change.has_value());
    QVERIFY(apply(study, std::move(change).value()).has_value());
    ImportOptions options;
    options.append = true;
    auto appended = import(second, options, study);
    QVERIFY(appended.has_value());
    const StreetLayer& streets = *appended.value().streets;
    QCOMPARE(streets.streets.size(), std::size_t{4});
    QVERIFY(streets.geometry(*streets.find(StreetId{1})).back().x == 900100);
    QVERIFY(streets.geometry(*streets.find(StreetId{2})).back().x == 900150); // split: the first part keeps the id
    QVERIFY(std::abs(streets.find(StreetId{2})->lengthM - study.streets->streets[1].lengthM / 2) < 1e-6);
    QCOMPARE(streets.componentCount, 1U);
    auto again = import(second, {}, study);
    QVERIFY(again.has_value());
    QCOMPARE(again.value().streets->streets.size(), std::size_t{1}); // without append they are replaced
}

void TestStreetImport::streetsAreMeasuredAgainstTheStudy()
{
    Study study;
    Territory territory;
    Municipality municipality;
    municipality.code = "06032";
    municipality.outline = {Polygon{{{899000, 6299000}, {900050, 6299000}, {900050, 6301000}, {899000, 6301000}}, {}}};
    territory.municipalities = {municipality};
    study.territory = std::make_shared<const Territory>(territory);
    Infrastructure infrastructure;
    infrastructure.barriers = {{BarrierKind::River, "Paillon", {{900070, 6299000}, {900070, 6301000}}}};
    study.infrastructure = std::make_shared<const Infrastructure>(infrastructure);
    const auto result =
        import(m_folder.write("measured.geojson",
                              geoJson({bdTopo("[[900000,6300000],[900090,6300000]]", "Chemin", "5", "0")})),
               {}, study);
    QVERIFY(result.has_value());
    QCOMPARE(result.value().streets->streets[0].municipality, 0U);
    QCOMPARE(int(result.value().streets->streets[0].riverCrossings), 1);
}

void TestStreetImport::valuesCanBeMapped()
{
    const std::string path = m_folder.write(
        "voies.geojson",
        geoJson({feature("LineString", "[[900000,6300000],[900090,6300000]]", "\"sorte\":\"Venelle\",\"nom\":\"X\""),
                 feature("LineString", "[[900090,6300000],[900190,6300000]]", "\"sorte\":\"Tram\"")}));
    FieldMapping mapping;
    QVERIFY(editMapping(mapping, "class=sorte").has_value());
    QVERIFY(editMapping(mapping, "class:venelle=path").has_value());
    QVERIFY(editMapping(mapping, "class:Tram=skip").has_value());
    QVERIFY(editMapping(mapping, "heritage==yes").has_value());
    const auto result = import(path, {}, {}, mapping);
    QVERIFY(result.has_value());
    QCOMPARE(result.value().streets->streets.size(), std::size_t{1});
    QCOMPARE(result.value().streets->streets[0].streetClass, StreetClass::Path);
    QVERIFY(result.value().streets->streets[0].heritage);
    const auto& described = result.value().appendReceipts.at(0).mapping;
    QVERIFY(std::find(described.begin(), described.end(), std::pair<std::string, std::string>("class", "sorte")) !=
            described.end());
    // Unknown values are said to be unknown.
    const auto plain = import(path);
    QVERIFY(plain.has_value());
    QCOMPARE(plain.value().streets->streets.size(), std::size_t{2});
}

void TestStreetImport::riskGroupsAreRead()
{
    const std::string path = m_folder.write(
        "voies.geojson",
        geoJson({feature("LineString", "[[900000,6300000],[900090,6300000]]", "\"duct_route\":\"D 1\",\"lot\":7"),
                 feature("LineString", "[[900090,6300000],[900190,6300000]]", "\"duct_route\":\"D 1\",\"lot\":8"),
                 feature("LineString", "[[900190,6300000],[900290,6300000]]", "\"duct_route\":null,\"lot\":8")}));
    const auto groupsOf = [](const StreetLayer& layer) {
        QStringList groups;
        for (const Street& street : layer.streets)
            groups << QString::fromStdString(layer.names[street.riskGroup]);
        return groups;
    };
    const auto plain = import(path); // the column is known by its name
    QVERIFY(plain.has_value());
    QCOMPARE(groupsOf(*plain.value().streets), (QStringList{"D 1", "D 1", ""}));
    FieldMapping mapping;
    QVERIFY(editMapping(mapping, "risk=lot").has_value());
    const auto mapped = import(path, {}, {}, mapping);
    QVERIFY(mapped.has_value());
    QCOMPARE(groupsOf(*mapped.value().streets), (QStringList{"7", "8", "8"}));
    // Streets of the study keep theirs when others are added.
    Study study;
    study.streets = plain.value().streets;
    ImportOptions options;
    options.append = true;
    const auto more = import(m_folder.write("more.geojson",
                                            geoJson({bdTopo("[[900290,6300000],[900390,6300000]]", "Chemin", "5", "0")})),
                             options, study);
    QVERIFY(more.has_value());
    QCOMPARE(groupsOf(*more.value().streets), (QStringList{"D 1", "D 1", "", ""}));
}

void TestStreetImport::badLayersAreRefused()
{
    const std::string points =
        m_folder.write("points.geojson", geoJson({feature("Point", "[900000,6300000]", "\"a\":1")}));
    QCOMPARE(errorOf(import(points)), std::optional(ErrorCode::LayerUnusable));
    const std::string lines = m_folder.write(
        "plain.geojson", geoJson({feature("LineString", "[[900000,6300000],[900090,6300000]]", "\"a\":1")}));
    const std::string shape = m_folder.convert(lines, "noprj.shp", {"-f", "ESRI Shapefile"});
    QVERIFY(QFile::remove(QString::fromStdString(m_folder.path("noprj.prj"))));
    QCOMPARE(errorOf(import(shape)), std::optional(ErrorCode::CrsMissing));
    QCOMPARE(errorOf(import(m_folder.path("absent.shp"))), std::optional(ErrorCode::FileNotFound));
    const std::string ferries = m_folder.write(
        "ferries.geojson", geoJson({bdTopo("[[900000,6300000],[900090,6300000]]", "Bac auto", "3", "0")}));
    QCOMPARE(errorOf(import(ferries)), std::optional(ErrorCode::NoStreets));
    ImportOptions options;
    options.snapToleranceM = 100;
    QCOMPARE(errorOf(import(lines, options)), std::optional(ErrorCode::InvalidArgument));
    FieldMapping missing;
    missing.set("class", "no_such_field");
    const auto warned = import(lines, {}, {}, missing);
    QVERIFY(warned.has_value());
    const Warnings& warnings = warned.value().appendReceipts.at(0).warnings;
    QVERIFY(std::any_of(warnings.begin(), warnings.end(), [](const Warning& w) {
        return w.code == WarningCode::FieldMissing && w.firstOffender == "no_such_field";
    }));
}

void TestStreetImport::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    const std::string path = m_folder.write(
        "stop.geojson", geoJson({feature("LineString", "[[900000,6300000],[900090,6300000]]", "\"a\":1")}));
    QCOMPARE(errorOf(import(path, {}, {}, {}, ctx)), std::optional(ErrorCode::Cancelled));
}

void TestStreetImport::sameInputGivesTheSameStreets()
{
    const std::string path = m_folder.write("same.osm", kOsm);
    const auto first = import(path);
    const auto second = import(path);
    QVERIFY(first.has_value() && second.has_value());
    QVERIFY(*first.value().streets == *second.value().streets);
    QCOMPARE(first.value().appendReceipts.at(0).contentHash, second.value().appendReceipts.at(0).contentHash);
}

void TestStreetImport::publishedCounts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qlonglong>("edges"); // duplicates included, as the tables count them
    QTest::addColumn<qlonglong>("nodes");
    QTest::addColumn<qlonglong>("components");
    QTest::addColumn<qlonglong>("largest");
    QTest::newRow("Avignon") << "avignon/AVI.roads.geojson.gz" << 52788LL << 42410LL << 166LL << 41943LL;
    QTest::newRow("Corse") << "scale/COR.roads.geojson.gz" << 30279LL << 26927LL << 60LL << 26727LL;
    // One way runs twice through one of its own vertices: a node here, two edges more than the table's 80,589 and
    // 65,507.
    QTest::newRow("Basel") << "scale/BSL.roads.geojson.gz" << 80591LL << 65508LL << 123LL << 65146LL;
}

void TestStreetImport::publishedCounts()
{
    QFETCH(QString, file);
    QFETCH(qlonglong, nodes);
    QFETCH(qlonglong, largest);
    const std::string path = sharedData(file.toStdString());
    if (path.empty())
        QSKIP("the shared data are not here");
    const auto result = import(path);
    QVERIFY2(result.has_value(), result.has_value() ? "" : result.error().detail.c_str());
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QTEST(countOf(receipt.notes, "edges") + countOf(receipt.refused, "exact duplicate of another edge"), "edges");
    QTEST(countOf(receipt.notes, "nodes"), "nodes");
    QTEST(countOf(receipt.notes, "components"), "components");
    QCOMPARE(countOf(receipt.notes, "unreachable nodes"), nodes - largest);
}

void TestStreetImport::monacoFromThePbf()
{
    const std::string path = sharedData("riviera/monaco-2016.osm.pbf");
    if (path.empty())
        QSKIP("the shared data are not here");
    const auto result = import(path);
    QVERIFY2(result.has_value(), result.has_value() ? "" : result.error().detail.c_str());
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QCOMPARE(countOf(receipt.refused, "not a street in use"), 3LL); // streets under construction
    QCOMPARE(countOf(receipt.notes, "closed ways read by their outlines"), 21LL);
    QCOMPARE(countOf(receipt.notes, "components"), 19LL);
    QCOMPARE(countOf(receipt.notes, "unreachable nodes"), 48LL);

    // The published count (5,437 edges, 4,174 nodes) is by OSM node and takes the three unbuilt streets in. By place
    // there is one edge and one node less: two nodes lie on one spot.
    FieldMapping mapping;
    for (const auto& [field, column] : {std::pair("class", "highway"), std::pair("name", "name")})
        mapping.set(field, column);
    mapping.profile = "osm.streets";
    const auto all = import(path, {}, {}, mapping);
    QVERIFY(all.has_value());
    const ImportReceipt& full = all.value().appendReceipts.at(0);
    QCOMPARE(countOf(full.notes, "edges") + countOf(full.refused, "exact duplicate of another edge"), 5436LL);
    QCOMPARE(countOf(full.notes, "nodes"), 4173LL);
    QCOMPARE(countOf(full.notes, "components"), 19LL);
    QCOMPARE(countOf(full.notes, "unreachable nodes"), 48LL);
    QCOMPARE(countOf(full.repaired, "repeated vertices left out"), 1LL);
}

QTEST_GUILESS_MAIN(TestStreetImport)
#include "tst_street_import.moc"
