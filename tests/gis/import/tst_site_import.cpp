// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/import_layer.h"

#include "core/sites/merge_sites.h"
#include "gis/base/session.h"
#include "tests/gis/import/import_fixtures.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

namespace {

Result<StudyChange> import(const std::string& path, const ImportOptions& options = {}, const Study& study = {},
                           const FieldMapping& mapping = {}, const RunContext& ctx = {})
{
    LayerSource source;
    source.path = path;
    return importLayer(source, LayerKind::Sites, mapping, options, study, ctx);
}

std::optional<ErrorCode> errorOf(const Result<StudyChange>& result)
{
    return result.has_value() ? std::nullopt : std::optional(result.error().code);
}

std::string words(const Result<StudyChange>& result)
{
    return result.has_value() ? std::string() : result.error().detail + " " + result.error().context;
}

/// One square municipality of 2 km around Lambert-93 (900000, 6300000).
Study squareStudy()
{
    Study study;
    Territory territory;
    Municipality municipality;
    municipality.code = "06032";
    municipality.name = "Cap-d'Ail";
    municipality.outline = {Polygon{{{899000, 6299000}, {901000, 6299000}, {901000, 6301000}, {899000, 6301000}}, {}}};
    municipality.core = {899500, 6299500};
    territory.municipalities = {municipality};
    study.territory = std::make_shared<const Territory>(territory);
    return study;
}

QByteArray site(const char* coordinates, const char* properties)
{
    return feature("Point", coordinates, properties);
}

} // namespace

class TestSiteImport : public QObject
{
    Q_OBJECT

private slots:
    void schoolDirectory();
    void facilitiesWithLocalCoordinates();
    void rowsThatNameTheirSystem();
    void franceServices();
    void placesOfDigitalHelp_data();
    void placesOfDigitalHelp();
    void areasBecomePointsInside();
    void osmPointsAndAreas();
    void sitesOutsideAreSetApart();
    void codesHelpOnSimplifiedCoasts();
    void townHallsMoveTheCore();
    void newMunicipalitiesReachTheSites();
    void importingTwiceAddsNothing();
    void badLayersAreRefused();
    void stopsWhenAsked();
    void rivieraEnclaveAndDoubles();
    void realSources_data();
    void realSources();

private:
    Session m_session;
    LayerFolder m_folder;
};

void TestSiteImport::schoolDirectory()
{
    const auto result = import(m_folder.write(
        "fr-en-annuaire-education.csv",
        "identifiant_de_l_etablissement;nom_etablissement;type_etablissement;code_commune;latitude;longitude;"
        "coordx_origine;coordy_origine;epsg_origine;nombre_d_eleves;etat\n"
        "0061458C;Collège Bellevue;Collège;06012;43.74;7.42;1;1;EPSG:2154;412;OUVERT\n"
        "0060247L;Ecole primaire Gianton;Ecole;06150;43.745;7.40;1;1;EPSG:2154;abc;OUVERT\n"
        "0060001X;Ecole fermée;Ecole;06150;43.745;7.40;1;1;EPSG:2154;0;FERME\n"
        "0060002X;Ecole sans lieu;Ecole;06150;;;;;;20;OUVERT\n"));
    QVERIFY2(result.has_value(), words(result).c_str());
    const auto& sites = result.value().upsertSites;
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QCOMPARE(sites.size(), std::size_t{2});
    QCOMPARE(sites[0].kind, SiteKind::SecondarySchool);
    QCOMPARE(sites[0].officialKey, std::string("0061458C"));
    QCOMPARE(sites[0].people, 412.0);
    QCOMPARE(sites[0].municipalityCode, std::string("06012")); // no territory yet: the layer's code
    QCOMPARE(sites[0].state, SiteState::Candidate);
    QCOMPARE(sites[0].fibres, 4);
    QVERIFY(std::abs(sites[0].latDeg - 43.74) < 1e-9 && std::abs(sites[0].lonDeg - 7.42) < 1e-9);
    // Monaco's neighbourhood in Lambert-93: 1 055 km east, 6 303 km north.
    QVERIFY(std::abs(sites[0].position.x - 1055900) < 2000 && std::abs(sites[0].position.y - 6303000) < 2000);
    QCOMPARE(sites[1].kind, SiteKind::PrimarySchool);
    QCOMPARE(sites[1].people, 0.0);
    QCOMPARE(countOf(receipt.notes, "people unreadable"), 1LL);
    QCOMPARE(countOf(receipt.refused, "closed or not a fixed place"), 1LL);
    QCOMPARE(receipt.read, std::int64_t{4});
    QCOMPARE(receipt.used, std::int64_t{2});
}

void TestSiteImport::facilitiesWithLocalCoordinates()
{
    // Nice in Lambert-93 and Saint-Denis de La Réunion in UTM 40 S (EPSG:2975), as INSEE delivers them.
    const auto result = import(m_folder.write("bpe.csv", "AN;DEP;DEPCOM;TYPEQU;LAMBERT_X;LAMBERT_Y;NOMRS\n"
                                                         "2023;06;06088;C201;1044000;6298000;COLLEGE X\n"
                                                         "2023;974;97411;A128;338700;7690000;FS\n"
                                                         "2023;06;06088;B203;1044000;6298000;BOULANGERIE\n"));
    QVERIFY2(result.has_value(), words(result).c_str());
    const auto& sites = result.value().upsertSites;
    QCOMPARE(sites.size(), std::size_t{2});
    QVERIFY(std::abs(sites[0].position.x - 1044000) < 0.01);
    QVERIFY(std::abs(sites[0].lonDeg - 7.27) < 0.05 && std::abs(sites[0].latDeg - 43.7) < 0.05);
    QVERIFY(std::abs(sites[1].lonDeg - 55.45) < 0.05 && std::abs(sites[1].latDeg + 20.88) < 0.05);
    QCOMPARE(countOf(result.value().appendReceipts.at(0).refused, "not a kind of site"), 1LL);
    QCOMPARE(result.value().appendReceipts.at(0).crs, std::string("EPSG:2154, EPSG:2975"));
}

void TestSiteImport::rowsThatNameTheirSystem()
{
    const auto result = import(m_folder.write("sites.csv", "nom,type,x,y,epsg\n"
                                                           "A,mairie,900000,6300000,2154\n"
                                                           "B,mairie,7.42,43.74,4326\n"
                                                           "C,mairie,1,2,999999\n"
                                                           "D,mairie,,2,2154\n"));
    QVERIFY2(result.has_value(), words(result).c_str());
    const auto& sites = result.value().upsertSites;
    QCOMPARE(sites.size(), std::size_t{2});
    QVERIFY(std::abs(sites[0].position.x - 900000) < 0.001);
    QVERIFY(std::abs(sites[1].lonDeg - 7.42) < 1e-9);
    QVERIFY(sites[1].townHall);
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QCOMPARE(countOf(receipt.refused, "unknown coordinate system"), 1LL);
    QCOMPARE(receipt.used + countOf(receipt.refused, "unknown coordinate system") +
                 countOf(receipt.refused, "no geometry"),
             4LL);
}

void TestSiteImport::franceServices()
{
    const auto result = import(
        m_folder.write("liste-fs.csv", "\"id_fs\",\"lib_fs\",\"insee_com\",\"latitude\",\"longitude\",\"format_fs\"\n"
                                       "\"1\",\"France services d'Èze\",\"06059\",43.73,7.36,\"Fixe\"\n"
                                       "\"3\",\"Bus France services\",\"06059\",43.73,7.36,\"Bus_équivalent\"\n"));
    QVERIFY2(result.has_value(), words(result).c_str());
    QCOMPARE(result.value().upsertSites.size(), std::size_t{1});
    QCOMPARE(result.value().upsertSites[0].kind, SiteKind::CivicBuilding);
    QCOMPARE(result.value().upsertSites[0].name, std::string("France services d'Èze"));
    QCOMPARE(result.value().upsertSites[0].sources[0].feature, std::string("1"));
}

void TestSiteImport::placesOfDigitalHelp_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::newRow("typed")
        << QByteArray(
               R"([{"id":1,"nom":"Médiathèque","typologie":"BIB","services":"a;b","latitude":43.7,"longitude":7.4}])")
        << int(SiteKind::CivicBuilding);
    QTest::newRow("association")
        << QByteArray(
               R"([{"id":1,"nom":"L'\"Atelier\"","typologie":"ASSO","services":["a","b"],"latitude":43.7,"longitude":7.4}])")
        << int(SiteKind::ThirdPlace);
    QTest::newRow("untyped")
        << QByteArray(R"([{"id":1,"nom":"X","services":null,"latitude":43.7,"longitude":7.4,"horaires":null}])")
        << int(SiteKind::ThirdPlace);
}

void TestSiteImport::placesOfDigitalHelp()
{
    QFETCH(QByteArray, json);
    const std::string path = m_folder.write("mediation.json", json);
    const auto result = import(path);
    QVERIFY2(result.has_value(), words(result).c_str());
    QCOMPARE(result.value().upsertSites.size(), std::size_t{1});
    QTEST(int(result.value().upsertSites[0].kind), "kind");
    QVERIFY(std::abs(result.value().upsertSites[0].latDeg - 43.7) < 1e-9);
    QCOMPARE(result.value().appendReceipts.at(0).path, path);
}

void TestSiteImport::areasBecomePointsInside()
{
    // A zone of 20 ha in the shape of a U, whose centroid lies in the gap.
    const auto result = import(m_folder.write(
        "zae.geojson",
        geoJson({feature("Polygon", "[[[0,0],[500,0],[500,500],[400,500],[400,50],[100,50],[100,500],[0,500],[0,0]]]",
                         "\"nom\":\"ZA du U\",\"emplois\":120")},
                2154)
            .replace("[0,", "[900000,")
            .replace("[100,", "[900100,")
            .replace("[400,", "[900400,")
            .replace("[500,", "[900500,")
            .replace(",0]", ",6300000]")
            .replace(",50]", ",6300050]")
            .replace(",500]", ",6300500]")));
    QVERIFY2(result.has_value(), words(result).c_str());
    QCOMPARE(result.value().upsertSites.size(), std::size_t{1});
    const Site& zone = result.value().upsertSites[0];
    QCOMPARE(zone.kind, SiteKind::ActivityZone);
    QVERIFY(std::abs(zone.areaHa - 11.5) < 1e-6); // 500 × 50 + 2 × 100 × 450 m²
    QCOMPARE(zone.people, 120.0);
    const double x = zone.position.x - 900000;
    const double y = zone.position.y - 6300000;
    QVERIFY(x > 0 && x < 500 && y > 0 && y < 500 && (y < 50 || x < 100 || x > 400));
    QVERIFY(zone.lonDeg > 5 && zone.lonDeg < 6); // measured at the point inside: 5.46° E, 43.7° N
}

void TestSiteImport::osmPointsAndAreas()
{
    const auto result = import(m_folder.write("places.osm", R"(<?xml version='1.0' encoding='UTF-8'?>
<osm version="0.6">
 <node id="1" lat="43.7000" lon="7.4000"><tag k="amenity" v="school"/><tag k="name" v="Collège Bellevue"/><tag k="ref:UAI" v="0061458C"/></node>
 <node id="2" lat="43.7010" lon="7.4010"><tag k="amenity" v="restaurant"/></node>
 <node id="3" lat="43.7000" lon="7.4010"/><node id="4" lat="43.7000" lon="7.4020"/><node id="5" lat="43.7010" lon="7.4020"/>
 <node id="6" lat="43.7100" lon="7.4010"/><node id="7" lat="43.7100" lon="7.4020"/><node id="8" lat="43.7110" lon="7.4020"/>
 <way id="10"><nd ref="3"/><nd ref="4"/><nd ref="5"/><nd ref="3"/><tag k="amenity" v="townhall"/><tag k="name" v="Mairie"/></way>
 <way id="11"><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="6"/><tag k="landuse" v="industrial"/></way>
</osm>
)"));
    QVERIFY2(result.has_value(), words(result).c_str());
    const auto& sites = result.value().upsertSites;
    QCOMPARE(sites.size(), std::size_t{3});
    QCOMPARE(sites[0].kind, SiteKind::SecondarySchool); // the name says more than the tag
    QCOMPARE(sites[0].officialKey, std::string("0061458C"));
    QCOMPARE(sites[1].kind, SiteKind::CivicBuilding);
    QVERIFY(sites[1].townHall);
    QCOMPARE(sites[1].sources[0].feature, std::string("10"));
    QCOMPARE(sites[2].kind, SiteKind::ActivityZone);
    QVERIFY(sites[2].areaHa > 0.3 && sites[2].areaHa < 0.6);
    QVERIFY(!sites[0].townHall);
}

void TestSiteImport::sitesOutsideAreSetApart()
{
    const std::string path =
        m_folder.write("some.geojson", geoJson({site("[900000,6300000]", "\"nom\":\"In\",\"type\":\"mairie\""),
                                                site("[950000,6300000]", "\"nom\":\"Out\",\"type\":\"fablab\"")}));
    const auto result = import(path, {}, squareStudy());
    QVERIFY2(result.has_value(), words(result).c_str());
    QCOMPARE(result.value().upsertSites.size(), std::size_t{1});
    QCOMPARE(result.value().upsertSites[0].municipalityCode, std::string("06032"));
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QCOMPARE(countOf(receipt.refused, "outside every municipality"), 1LL);
    const auto warning = std::find_if(receipt.warnings.begin(), receipt.warnings.end(),
                                      [](const Warning& w) { return w.code == WarningCode::SiteOutsideTerritory; });
    QVERIFY(warning != receipt.warnings.end());
    QCOMPARE(warning->count, std::int64_t{1});
    QCOMPARE(warning->firstOffender, std::string("Out"));
    ImportOptions keep;
    keep.keepOutside = true;
    const auto kept = import(path, keep, squareStudy());
    QVERIFY(kept.has_value());
    QCOMPARE(kept.value().upsertSites.size(), std::size_t{2});
    QVERIFY(kept.value().upsertSites[1].municipalityCode.empty());
}

void TestSiteImport::codesHelpOnSimplifiedCoasts()
{
    const auto result =
        import(m_folder.write(
                   "coast.geojson",
                   geoJson({site("[901200,6300000]", "\"nom\":\"Port\",\"type\":\"mairie\",\"insee\":\"06032\""),
                            site("[901900,6300000]", "\"nom\":\"Sea\",\"type\":\"mairie\",\"insee\":\"06032\""),
                            site("[900000,6300000]", "\"nom\":\"Other\",\"type\":\"mairie\",\"insee\":\"06150\"")})),
               {}, squareStudy());
    QVERIFY2(result.has_value(), words(result).c_str());
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QCOMPARE(result.value().upsertSites.size(), std::size_t{2});
    QCOMPARE(countOf(receipt.notes, "municipality by the layer's code"), 1LL);
    QCOMPARE(countOf(receipt.notes, "municipality differs from the layer's code"), 1LL);
    QCOMPARE(countOf(receipt.refused, "outside every municipality"), 1LL);
}

void TestSiteImport::townHallsMoveTheCore()
{
    const auto result =
        import(m_folder.write("mairies.geojson", geoJson({site("[900000,6300000]", "\"nom\":\"Mairie de Cap-d'Ail\""),
                                                          site("[900500,6300000]", "\"nom\":\"Mairie annexe\"")})),
               {}, squareStudy());
    QVERIFY2(result.has_value(), words(result).c_str());
    QVERIFY(result.value().territory != nullptr);
    QVERIFY((result.value().territory->municipalities[0].core == Point{900000, 6300000}));
}

void TestSiteImport::newMunicipalitiesReachTheSites()
{
    Study study;
    auto sites = import(
        m_folder.write("early.geojson", geoJson({site("[900000,6300000]", "\"nom\":\"A\",\"type\":\"mairie\"")})));
    QVERIFY(sites.has_value());
    QVERIFY(apply(study, std::move(sites).value()).has_value());
    LayerSource source;
    source.path = m_folder.write(
        "commune.geojson",
        geoJson({feature("Polygon",
                         "[[[899000,6299000],[901000,6299000],[901000,6301000],[899000,6301000],[899000,6299000]]]",
                         "\"insee_com\":\"06032\",\"nom_com\":\"Cap-d'Ail\"")}));
    auto communes = importLayer(source, LayerKind::Municipalities, {}, {}, study, {});
    QVERIFY2(communes.has_value(), words(communes).c_str());
    QCOMPARE(communes.value().upsertSites.size(), std::size_t{1});
    QCOMPARE(communes.value().upsertSites[0].municipalityCode, std::string("06032"));
    QVERIFY((communes.value().territory->municipalities[0].core == Point{900000, 6300000}));
}

void TestSiteImport::importingTwiceAddsNothing()
{
    const std::string path = m_folder.write(
        "twice.geojson", geoJson({site("[900000,6300000]", "\"id\":7,\"nom\":\"A\",\"type\":\"mairie\"")}));
    Study study = squareStudy();
    auto first = import(path, {}, study);
    QVERIFY(first.has_value());
    QCOMPARE(first.value().upsertSites[0].id, nextSiteId(study));
    QVERIFY(apply(study, std::move(first).value()).has_value());
    const auto second = import(path, {}, study);
    QVERIFY(second.has_value());
    QVERIFY(second.value().upsertSites.empty());
    QCOMPARE(countOf(second.value().appendReceipts.at(0).refused, "in the study already"), 1LL);
}

void TestSiteImport::badLayersAreRefused()
{
    const std::string lines =
        m_folder.write("lines.geojson",
                       geoJson({feature("LineString", "[[900000,6300000],[900090,6300000]]", "\"type\":\"mairie\"")}));
    QCOMPARE(errorOf(import(lines)), std::optional(ErrorCode::LayerUnusable));
    const std::string nameless = m_folder.write("nothing.geojson", geoJson({site("[900000,6300000]", "\"a\":\"b\"")}));
    QCOMPARE(errorOf(import(nameless)), std::optional(ErrorCode::LayerUnusable));
    FieldMapping mapping;
    QVERIFY(editMapping(mapping, "kind==totem").has_value());
    const auto constant = import(nameless, {}, {}, mapping);
    QVERIFY(constant.has_value());
    QCOMPARE(constant.value().upsertSites.at(0).kind, SiteKind::Totem);
    QCOMPARE(errorOf(import(m_folder.write("broken.json", "[{\"nom\": "))), std::optional(ErrorCode::FileUnreadable));
    QCOMPARE(errorOf(import(m_folder.write("xy.csv", "nom,type,x,y\nA,mairie,900000,6300000\n"))),
             std::optional(ErrorCode::CrsMissing));
}

void TestSiteImport::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    const std::string path =
        m_folder.write("stop.geojson", geoJson({site("[900000,6300000]", "\"nom\":\"A\",\"type\":\"mairie\"")}));
    QCOMPARE(errorOf(import(path, {}, {}, {}, ctx)), std::optional(ErrorCode::Cancelled));
}

void TestSiteImport::rivieraEnclaveAndDoubles()
{
    const std::string path = sharedData("riviera/riviera.gpkg");
    if (path.empty())
        QSKIP("the shared data are not here");
    Study study;
    LayerSource source;
    source.path = path;
    source.layer = "commune";
    auto communes = importLayer(source, LayerKind::Municipalities, {}, {}, study, {});
    QVERIFY2(communes.has_value(), words(communes).c_str());
    QVERIFY(apply(study, std::move(communes).value()).has_value());
    QCOMPARE(study.territory->municipalities.size(), std::size_t{10});
    source.layer = "site";
    const auto sites = importLayer(source, LayerKind::Sites, {}, {}, study, {});
    QVERIFY2(sites.has_value(), words(sites).c_str());
    const ImportReceipt& receipt = sites.value().appendReceipts.at(0);
    QCOMPARE(receipt.read, std::int64_t{163});
    QCOMPARE(receipt.used, std::int64_t{92});
    QCOMPARE(countOf(receipt.refused, "outside every municipality"), 71LL);

    ImportOptions keep;
    keep.keepOutside = true;
    source.where = "amenity = 'school'";
    const auto schools = importLayer(source, LayerKind::Sites, {}, keep, study, {});
    QVERIFY(schools.has_value());
    const auto& points = schools.value().upsertSites;
    QCOMPARE(points.size(), std::size_t{55});
    const auto merged = applyMerges(points, proposeMerges({}, points));
    QCOMPARE(merged.size(), std::size_t{35});
}

void TestSiteImport::realSources_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qlonglong>("read");
    QTest::addColumn<qlonglong>("used");
    QTest::newRow("France Services, 163 of them in buses or itinerant")
        << "sites/liste-fs-20240801.csv" << 2845LL << 2682LL;
    QTest::newRow("digital help, Aix") << "sites/mednum-aix-en-provence.json" << 38LL << 38LL;
    QTest::newRow("digital help, Creuse") << "sites/mednum-la-creuse.json" << 91LL << 91LL;
    QTest::newRow("MoST points of interest") << "riviera/most-pois.osm" << 602LL << 95LL;
    QTest::newRow("OSM points and areas") << "riviera/monaco-2016.osm.pbf" << 634LL << 73LL;
}

void TestSiteImport::realSources()
{
    QFETCH(QString, file);
    const std::string path = sharedData(file.toStdString());
    if (path.empty())
        QSKIP("the shared data are not here");
    const auto result = import(path);
    QVERIFY2(result.has_value(), words(result).c_str());
    const ImportReceipt& receipt = result.value().appendReceipts.at(0);
    QTEST(static_cast<qlonglong>(receipt.read), "read");
    QTEST(static_cast<qlonglong>(receipt.used), "used");
    qlonglong refused = 0;
    for (const ImportReceipt::Reason& reason : receipt.refused)
        refused += reason.count;
    QCOMPARE(receipt.read - receipt.used, refused); // nothing disappears without a word
}

QTEST_GUILESS_MAIN(TestSiteImport)
#include "tst_site_import.moc"
