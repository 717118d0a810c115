// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_equipment.h"
#include "gis/base/session.h"
#include "gis/export/export.h"
#include "gis/store/database.h"
#include "gis/store/project_file.h"
#include "tests/gis/store/random_study.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace oasis;
using namespace oasis::gis;
using namespace oasis::test;

namespace {

/// One site and one hotspot at the origin of Lambert-93: 3 degrees east, 46.5 degrees north (EPSG:2154, IGN).
Study studyAtTheOrigin()
{
    Study study;
    Site site;
    site.id = SiteId{4};
    site.name = "École; \"la petite\", annexe";
    site.position = {700000, 6600000};
    site.lonDeg = 3;
    site.latDeg = 46.5;
    study.sites = {site};
    Outcome outcome;
    outcome.definition.id = ScenarioId{2};
    outcome.definition.name = "Socle";
    OutcomeHotspot hotspot;
    hotspot.name = "Place";
    hotspot.position = {700000, 6600000};
    hotspot.radiusM = 100;
    outcome.hotspots = {hotspot};
    BillEntry entry;
    entry.item = "cw.trench.verge";
    entry.quantityMilli = 12500;
    entry.unitPrice = Money::cents(1010);
    entry.amount = billAmount(entry.quantityMilli, entry.unitPrice);
    outcome.bill = {entry};
    study.outcomes = {std::make_shared<const Outcome>(outcome)};
    return study;
}

/// A licensed link from a supply point to the school, over the second edge of the plan; an access point on its roof.
Study studyWithALink()
{
    Study study = studyAtTheOrigin();
    SupplyPoint supply;
    supply.id = SupplyId{7};
    supply.name = "Central";
    supply.position = {700000, 6602000};
    study.supplies = {supply};
    AccessPoint point;
    point.id = AccessPointId{3};
    point.name = "Roof";
    point.position = {700000, 6600000};
    point.lonDeg = 3;
    point.latDeg = 46.5;
    study.accessPoints = {point};
    Outcome outcome = *study.outcomes.front();
    outcome.edges.resize(2);
    outcome.edges[1].line = {supply.position, study.sites.front().position};
    outcome.edges[1].radioLink = 0;
    outcome.edges[1].price = Money::cents(1500050);
    OutcomeRadioLink link;
    link.edge = 1;
    link.fromSupply = supply.id;
    link.toSite = SiteId{4};
    link.equipment = defaultLinkEquipment()[1].id;
    link.frequencyGhz = 18.7;
    link.lengthM = 2000;
    link.fromHeightM = 12;
    link.toHeightM = 8;
    link.rateMbps = defaultLinkEquipment()[1].modes[1].rateMbps;
    link.loadMbps = 100;
    link.receivedDbm = -45.5;
    link.marginDb = 30.25;
    link.availabilityPercent = 99.995;
    link.clearanceM = 3.5;
    outcome.radioLinks = {link};
    BillEntry yearly = outcome.bill.front();
    yearly.amount = Money::cents(84000);
    yearly.yearly = true;
    yearly.subject = BillSubject::Edge;
    yearly.subjectIndex = 1;
    outcome.bill.push_back(yearly);
    yearly.subjectIndex = 0; // the fibre's own
    outcome.bill.push_back(yearly);
    study.outcomes = {std::make_shared<const Outcome>(outcome)};
    return study;
}

/// The format follows from the path.
ExportRequest request(std::vector<std::string> layers, const std::string& path, bool overwrite = false)
{
    ExportRequest asked;
    asked.layers = std::move(layers);
    asked.path = path;
    asked.format = exportFormatOf(path).value();
    asked.overwrite = overwrite;
    return asked;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void layersAreListed();
    void formatsFollowFromTheExtension();
    void csvIsExact_data();
    void csvIsExact();
    void radioLinksAreLines();
    void accessPointsArePoints();
    void aStudyHoldsItsRadioLinks();
    void frenchSpreadsheetsGetSemicolons();
    void geoJsonIsInDegrees();
    void ringsTurnAsTheStandardSays();
    void everyLayerGoesToEveryFormat();
    void theComparisonIsInEuros();
    void anyGisOpensTheGeoPackage();
    void sameStudySameBytes();
    void wrongRequestsAreRefused_data();
    void wrongRequestsAreRefused();
    void existingFilesAreKeptUnlessAsked();
    void aFullDiskLeavesNothing();
    void exportsCanBeCancelled();

private:
    [[nodiscard]] std::string path(const char* name) const { return m_folder->filePath(name).toStdString(); }
    [[nodiscard]] QByteArray bytes(const std::string& file) const
    {
        QFile reader(QString::fromStdString(file));
        return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray("(no file)");
    }
    [[nodiscard]] QByteArray exported(const Study& study, const char* layer, const char* file, bool overwrite = false,
                                      char separator = ',') const
    {
        ExportRequest asked = request({layer}, path(file), overwrite);
        asked.separator = separator;
        const auto done = exportLayers(study, asked, {});
        return done.has_value() ? bytes(path(file)) : QByteArray::fromStdString("failed: " + done.error().detail);
    }
    Session m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestExport::layersAreListed()
{
    const auto layers = exportableLayers(studyAtTheOrigin());
    const auto find = [&](const char* name) { return std::ranges::find(layers, name, &ExportLayer::name); };
    QVERIFY(find("site") != layers.end() && find("site")->hasGeometry);
    QVERIFY(find("scenario_2_bill") != layers.end() && !find("scenario_2_bill")->hasGeometry);
    QCOMPARE(find("scenario_2_route")->title, std::string("Socle (2): route"));
    QVERIFY(find("comparison") == layers.end()); // one outcome compares with nothing
}

void TestExport::formatsFollowFromTheExtension()
{
    QVERIFY(exportFormatOf("a/b.gpkg").value() == ExportFormat::GeoPackage);
    QVERIFY(exportFormatOf("B.GeoJSON").value() == ExportFormat::GeoJson);
    QVERIFY(exportFormatOf("c.csv").value() == ExportFormat::Csv);
    QVERIFY(exportFormatOf("c.shp").error().code == ErrorCode::Unsupported);
}

void TestExport::csvIsExact_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bill") << QByteArray("scenario_2_bill")
                          << QByteArray("id,item,label_fr,label_en,unit,quantity,unit_price_eur,amount_eur,yearly,"
                                        "confirmed\r\n1,cw.trench.verge,,,,12.5,10.1,126.25,false,\r\n");
    QTest::newRow("municipal costs") << QByteArray("scenario_2_municipal_cost")
                                     << QByteArray("id,municipality,name,investment_eur,yearly_eur\r\n"
                                                   "1,,,126.25,0\r\n");
    QTest::newRow("hotspots") << QByteArray("scenario_2_hotspot")
                              << QByteArray("id,name,site,radius_m,outdoor_aps,indoor_aps,municipality,x,y,lon,lat\r\n"
                                            "1,Place,,100,0,0,,700000.000,6600000.000,3.0000000,46.5000000\r\n");
    QTest::newRow("an empty table") << QByteArray("supply_point")
                                    << QByteArray("id,name,entry_price_eur,municipality,lon,lat,x,y\r\n");
}

void TestExport::csvIsExact()
{
    QFETCH(QByteArray, layer);
    QFETCH(QByteArray, expected);
    QCOMPARE(exported(studyAtTheOrigin(), layer.constData(), "out.csv"), expected);
}

void TestExport::radioLinksAreLines()
{
    const Study study = studyWithALink();
    const LinkEquipment& equipment = defaultLinkEquipment()[1];
    const QByteArray modulation = QByteArray::fromStdString(equipment.modes[1].modulation);
    QCOMPARE(
        exported(study, "scenario_2_radio_link", "out.csv"),
        QByteArray("id,from_name,from_site,from_supply,to_name,to_site,equipment,frequency_ghz,length_m,modulation,"
                   "rate_mbps,load_mbps,received_dbm,fade_margin_db,availability_percent,from_height_m,to_height_m,"
                   "clearance_m,price_eur,yearly_eur\r\n"
                   "1,Central,,7,\"École; \"\"la petite\"\", annexe\",4,") +
            QByteArray::fromStdString(equipment.id) + ",18.7,2000," + modulation + ',' +
            QByteArray::number(equipment.modes[1].rateMbps) + ",100,-45.5,30.25,99.995,12,8,3.5,15000.5,840\r\n");
    const QJsonObject feature =
        QJsonDocument::fromJson(exported(study, "scenario_2_radio_link", "out.geojson"))["features"][0].toObject();
    QCOMPARE(feature["geometry"]["type"].toString(), QString("LineString"));
    const QJsonArray line = feature["geometry"]["coordinates"].toArray();
    QCOMPARE(line.size(), 2);
    QVERIFY(line[0].toArray() != line[1].toArray());
    QCOMPARE(line[1].toArray(), (QJsonArray{3, 46.5})); // ends at the school
    // A plan without links has no such layer.
    const auto none = exportLayers(studyAtTheOrigin(), request({"scenario_2_radio_link"}, path("none.csv")), {});
    QVERIFY(!none.has_value());
    QVERIFY(none.error().code == ErrorCode::LayerNotFound);
}

void TestExport::accessPointsArePoints()
{
    const QByteArray csv = exported(studyWithALink(), "access_point", "out.csv");
    QCOMPARE(csv, QByteArray("id,name,height_m,frequency_mhz,width_mhz,standard,streams,power_dbm,gain_dbi,eirp_dbm,"
                             "pattern,azimuth_deg,tilt_deg,beam_width_deg,beam_height_deg,outdoors,threshold_dbm,"
                             "margin_db,radius_m,lon,lat,x,y\r\n"
                             "3,Roof,6,5590,20,Ac,2,20,6,26,Omni,0,0,65,30,true,-75,8,500,3,46.5,700000.000,"
                             "6600000.000\r\n"));
}

/// The layers of a study follow from its documents: reading it looks at none of them.
void TestExport::aStudyHoldsItsRadioLinks()
{
    Study study = studyWithALink();
    QVERIFY(saveProject(study, path("study.gpkg"), {}).has_value());
    QVERIFY(openProject(path("study.gpkg"), {}).value() == study);
    const auto text = [&](const char* sql) {
        auto database = Database::open(path("study.gpkg"), Database::Access::Read);
        const auto said = database.value().text(sql);
        return said.has_value() ? said.value() : "failed: " + said.error().detail;
    };
    QCOMPARE(text("SELECT from_name FROM scenario_2_radio_link"), std::string("Central"));
    QCOMPARE(text("SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'scenario_2_radio_link'"),
             std::string("LINESTRING"));
    study.supplies.front().name = "Exchange"; // an end of the link
    QVERIFY(saveProject(study, path("study.gpkg"), {}).has_value());
    QCOMPARE(text("SELECT from_name FROM scenario_2_radio_link"), std::string("Exchange"));
    {
        auto database = Database::open(path("study.gpkg"), Database::Access::Write);
        QVERIFY(database.value().execute("DROP TABLE scenario_2_radio_link").has_value());
    }
    QVERIFY(openProject(path("study.gpkg"), {}).value() == study);
}

void TestExport::frenchSpreadsheetsGetSemicolons()
{
    const QByteArray csv = exported(studyAtTheOrigin(), "site", "out.csv", false, ';');
    QVERIFY2(csv.startsWith("id;name;kind;"), csv);
    QVERIFY2(csv.contains("\r\n4;\"École; \"\"la petite\"\", annexe\";CivicBuilding;Candidate;false;"), csv);
    QVERIFY2(csv.endsWith(";700000.000;6600000.000\r\n"), csv);
}

void TestExport::geoJsonIsInDegrees()
{
    const QByteArray json = exported(studyAtTheOrigin(), "site", "out.geojson");
    const QJsonObject collection = QJsonDocument::fromJson(json).object();
    QCOMPARE(collection["type"].toString(), QString("FeatureCollection"));
    QVERIFY(!collection.contains("crs")); // RFC 7946: always WGS 84
    const QJsonObject feature = collection["features"].toArray().first().toObject();
    QCOMPARE(feature["id"].toInt(), 4);
    QCOMPARE(feature["properties"].toObject()["name"].toString(), QString("École; \"la petite\", annexe"));
    QVERIFY(feature["properties"].toObject()["people"].isNull());
    const QJsonArray position = feature["geometry"].toObject()["coordinates"].toArray();
    QVERIFY2(json.contains("\"coordinates\":[3,46.5]"), json);
    QCOMPARE(position.size(), 2);
}

void TestExport::ringsTurnAsTheStandardSays()
{
    const auto twiceArea = [](const QJsonArray& ring) {
        double sum = 0;
        for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
            const QJsonArray a = ring[i].toArray();
            const QJsonArray b = ring[i + 1].toArray();
            sum += a[0].toDouble() * b[1].toDouble() - b[0].toDouble() * a[1].toDouble();
        }
        return sum;
    };
    Study study = randomStudy(2);
    auto territory = std::make_shared<Territory>(*study.territory);
    std::ranges::reverse(territory->municipalities[0].outline[0].outer); // clockwise on the way in
    study.territory = territory;
    const QByteArray json = exported(study, "municipality", "out.geojson");
    const QJsonArray features = QJsonDocument::fromJson(json).object()["features"].toArray();
    QCOMPARE(features.size(), 12);
    for (const QJsonValue& feature : features) {
        const QJsonArray polygon = feature.toObject()["geometry"].toObject()["coordinates"].toArray().first().toArray();
        QCOMPARE(polygon.size(), 2);
        QVERIFY(polygon[0].toArray().first() == polygon[0].toArray().last());
        QVERIFY(twiceArea(polygon[0].toArray()) > 0);
        QVERIFY(twiceArea(polygon[1].toArray()) < 0);
    }
}

void TestExport::everyLayerGoesToEveryFormat()
{
    const Study study = randomStudy(6);
    std::vector<std::string> names;
    for (const ExportLayer& layer : exportableLayers(study)) {
        names.push_back(layer.name);
        const QByteArray csv = exported(study, layer.name.c_str(), (layer.name + ".csv").c_str());
        QVERIFY2(csv.startsWith("id,"), layer.name.c_str());
        if (!layer.hasGeometry)
            continue;
        const QByteArray json = exported(study, layer.name.c_str(), (layer.name + ".geojson").c_str());
        QJsonParseError error{};
        QVERIFY(QJsonDocument::fromJson(json, &error).isObject());
        QVERIFY2(error.error == QJsonParseError::NoError, layer.name.c_str());
    }
    QCOMPARE(names.back(), std::string("comparison"));
    const auto all = exportLayers(study, request(names, path("all.gpkg")), {});
    QVERIFY2(all.has_value(), all.has_value() ? "" : all.error().detail.c_str());
    QVERIFY(!QDir(m_folder->path()).entryList(QDir::Files).join(' ').contains(".part"));
}

void TestExport::theComparisonIsInEuros()
{
    Study study;
    for (int i = 1; i <= 2; ++i) {
        Outcome outcome;
        outcome.definition.id = ScenarioId{i};
        outcome.indicators = {{"cost.invest", i * 12345.0, IndicatorUnit::Money, true, ""},
                              {"cov.sites", i / 4.0, IndicatorUnit::Percent, false, ""}};
        study.outcomes.push_back(std::make_shared<const Outcome>(outcome));
    }
    QCOMPARE(
        exported(study, "comparison", "out.csv"),
        QByteArray("id,indicator,unit,assumption,scenario_1,scenario_2\r\n1,cost.invest,Money,true,123.45,246.9\r\n"
                   "2,cov.sites,Percent,false,0.25,0.5\r\n"));
}

void TestExport::anyGisOpensTheGeoPackage()
{
    const QString ogrinfo = QStandardPaths::findExecutable("ogrinfo");
    if (ogrinfo.isEmpty())
        QSKIP("ogrinfo (Debian package gdal-bin) is not installed");
    const Study study = randomStudy(6);
    QVERIFY(exportLayers(study, request({"street", "scenario_5_coverage"}, path("out.gpkg")), {}).has_value());
    (void)exported(study, "street", "out.geojson");
    for (const char* file : {"out.gpkg", "out.geojson"}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(ogrinfo, {"-ro", "-so", "-al", QString::fromStdString(path(file))});
        process.waitForFinished();
        const QByteArray said = process.readAll();
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(said.contains("Layer name: street\n") && said.contains("Feature Count: 200"), said);
        QVERIFY2(!said.contains("Warning") && !said.contains("ERROR"), said);
    }
}

void TestExport::sameStudySameBytes()
{
    const Study study = randomStudy(6);
    for (const char* file : {"a.geojson", "a.csv"}) {
        const QByteArray first = exported(study, "scenario_5_route", file);
        QVERIFY(exported(study, "scenario_5_route", file, true) == first);
    }
}

void TestExport::wrongRequestsAreRefused_data()
{
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("unknown layer") << QStringList{"streets"} << "a.csv" << static_cast<int>(ErrorCode::LayerNotFound);
    QTest::newRow("no layer") << QStringList{} << "a.gpkg" << invalid;
    QTest::newRow("two layers as CSV") << QStringList{"site", "tower"} << "a.csv" << invalid;
    QTest::newRow("a table as GeoJSON") << QStringList{"scenario_2_bill"} << "a.geojson" << invalid;
    QTest::newRow("no such folder") << QStringList{"site"} << "none/a.csv"
                                    << static_cast<int>(ErrorCode::FileUnwritable);
    QTest::newRow("no such folder, GeoPackage")
        << QStringList{"site"} << "none/a.gpkg" << static_cast<int>(ErrorCode::FileUnwritable);
}

void TestExport::wrongRequestsAreRefused()
{
    QFETCH(QStringList, layers);
    QFETCH(QString, file);
    QFETCH(int, code);
    std::vector<std::string> names;
    for (const QString& layer : layers)
        names.push_back(layer.toStdString());
    const std::string target = path(file.toUtf8().constData());
    const auto done = exportLayers(studyAtTheOrigin(), request(names, target), {});
    QVERIFY(!done.has_value());
    QCOMPARE(static_cast<int>(done.error().code), code);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestExport::existingFilesAreKeptUnlessAsked()
{
    const Study study = studyAtTheOrigin();
    for (const char* file : {"a.csv", "a.geojson", "a.gpkg"}) {
        QVERIFY(exportLayers(study, request({"site"}, path(file)), {}).has_value());
        const QByteArray before = bytes(path(file));
        const auto again = exportLayers(study, request({"scenario_2_hotspot"}, path(file)), {});
        QVERIFY(!again.has_value());
        QVERIFY(again.error().code == ErrorCode::FileExists);
        QVERIFY(bytes(path(file)) == before);
        QVERIFY(exportLayers(study, request({"scenario_2_hotspot"}, path(file), true), {}).has_value());
        QVERIFY(bytes(path(file)) != before);
    }
    // Nobody exports over the study itself.
    QVERIFY(saveProject(study, path("study.gpkg"), {}).has_value());
    const auto over = exportLayers(study, request({"site"}, path("study.gpkg"), true), {});
    QVERIFY(!over.has_value());
    QVERIFY(over.error().code == ErrorCode::FileExists);
    QVERIFY(openProject(path("study.gpkg"), {}).value() == study);
}

void TestExport::aFullDiskLeavesNothing()
{
    const Study study = randomStudy(6, 3000);
    for (const char* file : {"a.csv", "a.geojson", "a.gpkg"}) {
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{20000, 20000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto done = exportLayers(study, request({"street"}, path(file)), {});
            ::_exit(done.has_value() ? 200 : static_cast<int>(done.error().code));
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(WEXITSTATUS(status), static_cast<int>(ErrorCode::FileUnwritable));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
}

void TestExport::exportsCanBeCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    for (const char* file : {"a.csv", "a.geojson", "a.gpkg"}) {
        const auto done = exportLayers(studyAtTheOrigin(), request({"site"}, path(file)), ctx);
        QVERIFY(!done.has_value());
        QVERIFY(done.error().code == ErrorCode::Cancelled);
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
