// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/building_entry.h"
#include "gis/base/gdal_ptr.h"
#include "gis/store/project_file.h"
#include "tests/app/cli/coverage_program.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace oasis;
using namespace oasis::test;

namespace {

/// The pixels of one band of a raster; empty when it cannot be read.
std::vector<float> bandOf(GDALDatasetH raster, int band)
{
    const int columns = GDALGetRasterXSize(raster);
    const int rows = GDALGetRasterYSize(raster);
    std::vector<float> pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    if (GDALRasterIO(GDALGetRasterBand(raster, band), GF_Read, 0, 0, columns, rows, pixels.data(), columns, rows,
                     GDT_Float32, 0, 0) != CE_None)
        pixels.clear();
    return pixels;
}

} // namespace

/// Coverage through the real program on the sample layers: figures, files and explanations.
class TestCliCoverage : public QObject, private CoverageProgram
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void figures();
    void wordsInBothLanguages();
    void files();
    void exactAndExplained();
    void extrapolationIsSaid();
    void receptionIndoors();
    void anyNumberOfThreads();
    void pointsOfTheStudy();
    void channels();
};

void TestCliCoverage::figures()
{
    const Answer answer = cover(QStringLiteral("--json --radius 3000 --pixel 20 --frequency 3.5 --eirp 40 --threshold "
                                               "-70 --threshold -100 --at %1")
                                    .arg(kAt));
    QCOMPARE(answer.code, 0);
    const QJsonObject json = answer.json().object();
    QCOMPARE(json.value("model").toString(), QStringLiteral("ITU-R P.1812-8"));
    QCOMPARE(json.value("mode").toString(), QStringLiteral("radial"));
    QCOMPARE(json.value("clutterSource").toString(), QStringLiteral("none"));
    QCOMPARE(json.value("surface").toString(), QStringLiteral("bare earth"));
    QCOMPARE(json.value("marginDb").toDouble(), 8.0);
    QCOMPARE(json.value("timePercent").toDouble(), 50.0);
    const double pixels = json.value("pixels").toObject().value("withLevel").toDouble();
    QVERIFY(std::abs(pixels * 400 / (3.14159265 * 9e6) - 1) < 0.01); // a disc of 3 km, no void
    QCOMPARE(json.value("pixels").toObject().value("void").toDouble(), 0.0);
    QVERIFY(json.value("pixels").toObject().value("near").toDouble() > 0);
    const QJsonObject point = json.value("accessPoints").toArray().at(0).toObject();
    QCOMPARE(point.value("heightM").toDouble(), 12.0);
    QCOMPARE(point.value("eirpDbm").toDouble(), 40.0);
    QCOMPARE(point.value("permitted").toBool(true), false); // 3.5 GHz belongs to operators
    const QJsonObject near = threshold(json, 0);
    const QJsonObject wide = threshold(json, 1);
    QCOMPARE(near.value("thresholdDbm").toDouble(), -70.0);
    for (const char* figure : {"people", "households", "sites", "streetKm", "areaKm2"}) {
        QVERIFY2(wide.value(figure).toDouble() >= near.value(figure).toDouble(), figure);
        QVERIFY2(wide.value(figure).toDouble() > 0, figure);
        double sum = 0;
        for (const QJsonValue& one : wide.value("byMunicipality").toArray())
            sum += one.toObject().value(figure).toDouble();
        QVERIFY2(sum <= wide.value(figure).toDouble() + 1e-6, figure); // the rest is in no municipality
    }
    QVERIFY(wide.value("areaKm2").toDouble() <= pixels * 400 / 1e6 + 1e-9);
}

void TestCliCoverage::wordsInBothLanguages()
{
    const QString options = QStringLiteral("--radius 500 --at %1").arg(kAt);
    const Answer english = cover(options);
    QCOMPARE(english.code, 0);
    for (const char* words : {"ITU-R P.1812-8, radial", "margin 8 dB", "clutter: none",
                              "EIRP 26.0 dBm, limit 30.0 dBm: "
                              "permitted",
                              "lan.5470: ", "served from", "households"})
        QVERIFY2(english.text().contains(QString::fromUtf8(words)), words);
    const Answer french = cover(options + QStringLiteral(" --lang fr"));
    QCOMPARE(french.code, 0);
    QVERIFY(french.text().contains(QStringLiteral("PIRE"))); // of the rule
    const Answer tops = cover(options + QStringLiteral(" --surface tops"));
    QVERIFY(tops.text().contains(QStringLiteral("clutter: none beside it")));
    QVERIFY(cover(options + QStringLiteral(" --eirp 33")).text().contains(QStringLiteral("NOT permitted")));
}

void TestCliCoverage::files()
{
    const QString options =
        QStringLiteral("--radius 1500 --pixel 10 --threshold -75 --threshold -90 --location 90 --at "
                       "%1 --out %2 --polygons %3")
            .arg(kAt, path("level.tif"), path("areas.gpkg"));
    const Answer answer = cover(options + QStringLiteral(" --json"));
    QCOMPARE(answer.code, 0);
    const QJsonObject json = answer.json().object();
    QCOMPARE(json.value("files").toArray().size(), 2);
    const gis::DatasetPtr raster(GDALOpen(path("level.tif").toUtf8().constData(), GA_ReadOnly));
    QVERIFY(raster);
    const auto fact = [&](const char* name) { return gis::text(GDALGetMetadataItem(raster.get(), name, nullptr)); };
    for (const auto& [name, value] :
         {std::pair("model", "ITU-R P.1812-8"), std::pair("mode", "radial"), std::pair("time_percent", "50"),
          std::pair("location_percent", "90"), std::pair("margin_db", "8"), std::pair("clutter_source", "none")})
        QCOMPARE(fact(name), std::string(value));
    QVERIFY(fact("program").starts_with("Oasis Planner"));
    const std::vector<float> service = bandOf(raster.get(), 8);
    const gis::DatasetPtr areas(
        GDALOpenEx(path("areas.gpkg").toUtf8().constData(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    QVERIFY(areas);
    OGRLayerH layer = GDALDatasetGetLayerByName(areas.get(), "coverage");
    QCOMPARE(OGR_L_GetFeatureCount(layer, 1), 2);
    for (int i = 0; i < 2; ++i) {
        const gis::OgrFeaturePtr feature(OGR_L_GetNextFeature(layer));
        const auto column = [&](const char* name) {
            return OGR_F_GetFieldAsDouble(feature.get(), OGR_F_GetFieldIndex(feature.get(), name));
        };
        const double dbm = column("threshold_dbm");
        const auto reached =
            std::count_if(service.begin(), service.end(), [&](float l) { return static_cast<double>(l) >= dbm; });
        QVERIFY(reached > 0);
        QCOMPARE(OGR_G_Area(OGR_F_GetGeometryRef(feature.get())), 100.0 * static_cast<double>(reached));
        QVERIFY(std::abs(column("area_km2") - 1e-4 * static_cast<double>(reached)) < 1e-9);
        QCOMPARE(column("people"), threshold(json, i).value("people").toDouble());
    }
    QCOMPARE(cover(options).code, 5); // the files are there
    QCOMPARE(cover(options + QStringLiteral(" --overwrite")).code, 0);
    QCOMPARE(cover(QStringLiteral("--at %1 --out %2 --overwrite").arg(kAt, path("study.gpkg"))).code, 5);
}

/// The raster's pixel is the explained path's level.
void TestCliCoverage::exactAndExplained()
{
    const Answer answer = cover(QStringLiteral("--json --mode exact --radius 2000 --pixel 20 --frequency 0.7 --at %1 "
                                               "--out %2 --explain 934810,6343610")
                                    .arg(kAt, path("exact.tif")));
    QCOMPARE(answer.code, 0);
    const QJsonObject why = answer.json().object().value("explanation").toObject();
    const gis::DatasetPtr raster(GDALOpen(path("exact.tif").toUtf8().constData(), GA_ReadOnly));
    QVERIFY(raster);
    double place[6] = {};
    QCOMPARE(GDALGetGeoTransform(raster.get(), place), CE_None);
    float level = 0;
    QCOMPARE(GDALRasterIO(GDALGetRasterBand(raster.get(), 1), GF_Read, static_cast<int>((934810 - place[0]) / 20),
                          static_cast<int>((place[3] - 6343610) / 20), 1, 1, &level, 1, 1, GDT_Float32, 0, 0),
             CE_None);
    QVERIFY(std::abs(static_cast<double>(level) - why.value("levelDbm").toDouble()) < 0.02);
    const QJsonArray steps = why.value("steps").toArray();
    QVERIFY(steps.size() > 25);
    QCOMPARE(steps.last().toObject().value("symbol").toString(), QStringLiteral("Lb"));
    QCOMPARE(steps.last().toObject().value("value").toDouble(), why.value("lossDb").toDouble()); // farther than 500 m
    QVERIFY(why.value("profile").toArray().size() > 20);
    const Answer words = cover(QStringLiteral("--radius 500 --at %1 --explain 933700,6343200").arg(kAt));
    QCOMPARE(words.code, 0);
    for (const char* part :
         {"Path from access point 1: 100", "38.901 RMa", "TR 38.901, table 7.4.1-1", "dBP, breakpoint",
          "P.1812 counts 0 %", "PLLOS, median", "σSF, spread", "PL, loss of the street-level model"})
        QVERIFY2(words.text().contains(QString::fromUtf8(part)), part);
    QVERIFY(!words.text().contains(QStringLiteral("Lbfs"))); // a model that counts nothing folds away
    const Answer both = cover(QStringLiteral("--radius 500 --at %1 --explain 933960,6343200").arg(kAt));
    for (const char* part : {"Lbfs, free space", "(8)", "w, weight of P.1812", "L, loss that the map rests on"})
        QVERIFY2(both.text().contains(QString::fromUtf8(part)), part);
    const Answer low = cover(QStringLiteral("--json --radius 500 --at 933600,6343200,6 --explain 933700,6343200"));
    const QJsonArray terms = low.json().object().value("explanation").toObject().value("nearSteps").toArray();
    QVERIFY(terms.size() > 12);
    QCOMPARE(terms[3].toObject().value("symbol").toString(), QStringLiteral("α"));
    QCOMPARE(terms[3].toObject().value("document").toString(), QStringLiteral("P.1411-12"));
    QCOMPARE(terms[3].toObject().value("equation").toString(), QStringLiteral("Table 4"));
}

/// UMa is a model of antennas at 25 m: at 6 m every pixel below 500 m is an extrapolation.
void TestCliCoverage::extrapolationIsSaid()
{
    const QString options = QStringLiteral("--radius 400 --street %1 --at 933600,6343200,6 %2");
    const Answer words = cover(options.arg(QStringLiteral("uma"), QString()));
    QCOMPARE(words.code, 0);
    QVERIFY(words.text().contains(QStringLiteral("of which beyond the model’s range")));
    QVERIFY2(QString::fromUtf8(words.messages).contains(QStringLiteral("beyond the model’s range: extrapolated")),
             words.messages.constData());
    const auto threshold = [&](const char* street) {
        const Answer answer = cover(options.arg(QLatin1String(street), QStringLiteral("--json")));
        return answer.json().object().value("thresholds").toArray().first().toObject();
    };
    const QJsonObject uma = threshold("uma");
    QCOMPARE(uma.value("beyondModel").toObject().value("areaKm2"), uma.value("areaKm2"));
    const QJsonObject usual = threshold("auto");
    QVERIFY(usual.value("beyondModel").toObject().value("areaKm2").toDouble() < 0.01);
    const Answer quiet = cover(options.arg(QStringLiteral("auto"), QString()));
    QVERIFY(!QString::fromUtf8(quiet.messages).contains(QStringLiteral("extrapolated")));
    QVERIFY(!quiet.text().contains(QStringLiteral("of which beyond"))); // no row of zeros
}

/// A constant in every level, told with each answer.
void TestCliCoverage::receptionIndoors()
{
    const QString options = QStringLiteral("--json --radius 400 --at 933600,6343200,6 --explain 933700,6343200 %1");
    const QJsonObject outside = cover(options.arg(QString())).json().object();
    const QJsonObject inside = cover(options.arg(QStringLiteral("--indoor efficient"))).json().object();
    QCOMPARE(outside.value("receiverPlace").toString(), QStringLiteral("outdoors"));
    QCOMPARE(inside.value("receiverPlace").toString(), QStringLiteral("indoors, thermally efficient building"));
    const double entryDb = inside.value("accessPoints").toArray().first().toObject().value("entryLossDb").toDouble();
    QVERIFY(std::abs(entryDb - entryLossDb(ReceiverPlace::EfficientBuilding, 5.58)) < 1e-9);
    const auto why = [](const QJsonObject& json, const char* name) {
        return json.value("explanation").toObject().value(QLatin1String(name)).toDouble();
    };
    QCOMPARE(why(inside, "lossDb"), why(outside, "lossDb"));
    for (const char* name : {"levelDbm", "uplinkDbm", "serviceDbm"})
        QVERIFY2(std::abs(why(outside, name) - why(inside, name) - entryDb) < 1e-9, name);
    const auto areaKm2 = [](const QJsonObject& json) {
        return json.value("thresholds").toArray().first().toObject().value("areaKm2").toDouble();
    };
    QVERIFY(areaKm2(inside) < 0.8 * areaKm2(outside));
    const Answer words = cover(QStringLiteral("--radius 400 --at 933600,6343200,6 --explain 933700,6343200 --indoor "
                                              "traditional --polygons %1")
                                   .arg(path("indoors.gpkg")));
    QCOMPARE(words.code, 0);
    for (const char* part : {"received indoors, traditional building: ", "entry into the building: "})
        QVERIFY2(words.text().contains(QString::fromUtf8(part)), part);
    QCOMPARE(cover(QStringLiteral("--at %1 --indoor cellar").arg(kAt)).code, 1);
}

void TestCliCoverage::anyNumberOfThreads()
{
    const auto run = [&](int threads) {
        return cover(
                   QStringLiteral("--json --overwrite --radius 2500 --pixel 25 --at %1 --at 934500,6344000,8 --out %2 "
                                  "--polygons %3 --threads %4")
                       .arg(kAt, path("t.tif"), path("t.gpkg"))
                       .arg(threads))
            .out;
    };
    const QByteArray one = run(1);
    const QByteArray raster = bytesOf(path("t.tif"));
    QVERIFY(one.size() > 1000 && raster.size() > 1000);
    const QByteArray areas = bytesOf(path("t.gpkg"));
    QCOMPARE(run(2), one);
    QVERIFY(bytesOf(path("t.tif")) == raster);
    QCOMPARE(bytesOf(path("t.gpkg")).size(), areas.size()); // a GeoPackage holds the time of its making
}

void TestCliCoverage::pointsOfTheStudy()
{
    QVERIFY(cover(QString()).messages.contains("no access point"));
    auto study = gis::openProject(path("study.gpkg").toStdString(), {});
    QVERIFY(study.has_value());
    for (int i = 1; i <= 2; ++i) {
        AccessPoint point;
        point.id = AccessPointId{i};
        point.name = i == 1 ? "Place de la mairie" : "";
        point.position = {933200.0 + 400 * i, 6343200};
        point.lonDeg = 5.9;
        point.latDeg = 44.15;
        point.marginDb = 5.0 + i;
        study.value().accessPoints.push_back(point);
    }
    QVERIFY(gis::saveProject(study.value(), path("placed.gpkg").toStdString(), {}).has_value());
    const Answer answer = cover(QStringLiteral("--json"), "placed.gpkg");
    QCOMPARE(answer.code, 0);
    const QJsonObject json = answer.json().object();
    QCOMPARE(json.value("accessPoints").toArray().size(), 2);
    QCOMPARE(json.value("accessPoints").toArray().at(0).toObject().value("name").toString(),
             QStringLiteral("Place de la mairie"));
    QCOMPARE(json.value("marginDb").toArray(), (QJsonArray{6, 7})); // each its own
    QCOMPARE(json.value("accessPoints").toArray().at(1).toObject().value("marginDb").toDouble(), 7.0);
    QCOMPARE(threshold(json, 0).value("thresholdDbm").toDouble(), -75.0);
}

/// Three neighbours on one frequency: they are told apart, and the plan says what that is worth.
void TestCliCoverage::channels()
{
    const QString options = QStringLiteral("--radius 400 --at %1 --at 933750,6343200 --at 933600,6343350").arg(kAt);
    const Answer answer = cover(options + QStringLiteral(" --json --channels"));
    QCOMPARE(answer.code, 0);
    const QJsonObject json = answer.json().object();
    const QJsonObject service = json.value("service").toObject();
    QCOMPARE(service.value("byServer").toArray().size(), 3);
    double areaKm2 = 0;
    for (const QJsonValue& server : service.value("byServer").toArray())
        areaKm2 += server.toObject().value("areaKm2").toDouble();
    QVERIFY(std::abs(areaKm2 - service.value("areaKm2").toDouble()) < 1e-9); // each pixel once
    QVERIFY(std::abs(areaKm2 - threshold(json, 0).value("areaKm2").toDouble()) < 1e-9);
    QVERIFY(service.value("overlapShare").toDouble() > 0.2);
    QVERIFY(service.value("interferenceDb").toDouble() > 3);
    const QJsonObject plan = json.value("channels").toObject();
    QStringList given;
    for (const QJsonValue& point : plan.value("points").toArray()) {
        QCOMPARE(point.toObject().value("reason").toString(), QStringLiteral("clear"));
        given.append(QString::number(point.toObject().value("channel").toInt()));
    }
    QCOMPARE(given.removeDuplicates(), 0);
    QCOMPARE(plan.value("before").toObject().value("interferenceDb"), service.value("interferenceDb"));
    QVERIFY(plan.value("after").toObject().value("interferenceDb").toDouble() < 0.1);
    QVERIFY(!cover(options + QStringLiteral(" --json")).json().object().contains("channels"));
    const Answer licensed = cover(options + QStringLiteral(" --frequency 3.5 --json --channels"));
    QVERIFY(licensed.json()
                .object()
                .value("channels")
                .toObject()
                .value("points")
                .toArray()
                .at(0)
                .toObject()
                .value("channel")
                .isNull());
    // The band allows 20 MHz only: no choice that serves better.
    auto study = gis::openProject(path("study.gpkg").toStdString(), {});
    AccessPoint wide;
    wide.id = AccessPointId{1};
    wide.position = {933600, 6343200};
    wide.frequencyMhz = 2437;
    wide.channel.widthMhz = 40;
    wide.powerDbm = 10;
    study.value().accessPoints = {wide};
    QVERIFY(gis::saveProject(study.value(), path("wide.gpkg").toStdString(), {}).has_value());
    const Answer forced = cover(QStringLiteral("--radius 200 --channels"), "wide.gpkg");
    QVERIFY2(forced.text().contains(QStringLiteral("channel plan")), forced.messages);
    QVERIFY2(!forced.text().contains(QStringLiteral("narrower")), qPrintable(forced.text()));
    const Answer words = cover(options + QStringLiteral(" --channels"));
    for (const char* part :
         {"best server", "all, each pixel once", "channel plan", "overlaps with none", "as planned: "})
        QVERIFY2(words.text().contains(QString::fromUtf8(part)), part);
}

QTEST_GUILESS_MAIN(TestCliCoverage)
#include "tst_cli_coverage.moc"
