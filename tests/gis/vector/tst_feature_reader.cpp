// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/vector/dataset_info.h"
#include "gis/vector/feature_reader.h"
#include "gis/vector/field_names.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace oasis;
using namespace oasis::gis;

namespace {

struct Content
{
    std::vector<Feature> features;
    Warnings warnings;
    std::int64_t read = 0;
};

Result<Content> contentOf(const LayerSource& source)
{
    OASIS_TRY(auto reader, FeatureReader::open(source, "EPSG:2154"));
    Content content;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, reader->next(feature));
        if (!more)
            break;
        content.features.push_back(feature);
    }
    content.warnings = reader->warnings();
    content.read = reader->read();
    return content;
}

std::int64_t countOf(const Warnings& warnings, WarningCode code)
{
    std::int64_t sum = 0;
    for (const Warning& warning : warnings)
        if (warning.code == code)
            sum += warning.count;
    return sum;
}

LayerSource fileAt(const QString& path)
{
    LayerSource source;
    source.path = path.toStdString();
    return source;
}

QByteArray collection(const QByteArray& geometries)
{
    QByteArray text = "{\"type\":\"FeatureCollection\",\"features\":[";
    int number = 0;
    for (const QByteArray& geometry : geometries.split('|')) {
        if (++number > 1)
            text += ",";
        text += "{\"type\":\"Feature\",\"properties\":{\"n\":" + QByteArray::number(number) +
                "},\"geometry\":" + geometry + "}";
    }
    return text + "]}";
}

QByteArray nested(int depth)
{
    QByteArray inner = "{\"type\":\"Point\",\"coordinates\":[7.4,43.7]}";
    for (int i = 0; i < depth; ++i)
        inner = "{\"type\":\"GeometryCollection\",\"geometries\":[" + inner + "]}";
    return inner;
}

} // namespace

class TestFeatureReader : public QObject
{
    Q_OBJECT
private slots:
    void geometries_data();
    void geometries();
    void refusals_data();
    void refusals();
    void placesAndMeasures();
    void swapsAxesOnRequest();
    void tables_data();
    void tables();
    void tableWithoutPlaces();
    void filters();
    void decodesLatin();
    void chosenLayer();
    void fieldNames();
    void numbers_data();
    void numbers();
    void inspectsAndCancels();
    void writesNothingBesideTheFile();
    void sameTwice();

private:
    QString write(const char* name, const QByteArray& bytes);
    Session m_session;
    QTemporaryDir m_folder;
};

QString TestFeatureReader::write(const char* name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

void TestFeatureReader::geometries_data()
{
    QTest::addColumn<QByteArray>("geometries");
    QTest::addColumn<int>("usable");
    QTest::addColumn<int>("warning");
    const auto code = [](WarningCode c) { return static_cast<int>(c); };
    QTest::newRow("good point") << QByteArray("{\"type\":\"Point\",\"coordinates\":[7.4,43.7]}") << 1 << -1;
    QTest::newRow("null") << QByteArray("null") << 0 << code(WarningCode::GeometryMissing);
    QTest::newRow("empty line") << QByteArray("{\"type\":\"LineString\",\"coordinates\":[]}") << 0
                                << code(WarningCode::GeometryMissing);
    QTest::newRow("line that does not move")
        << QByteArray("{\"type\":\"LineString\",\"coordinates\":[[7.4,43.7],[7.4,43.7]]}") << 0
        << code(WarningCode::GeometryInvalid);
    QTest::newRow("huge") << QByteArray("{\"type\":\"Point\",\"coordinates\":[1e300,43.7]}") << 0
                          << code(WarningCode::CoordinateNotFinite);
    QTest::newRow("infinite") << QByteArray("{\"type\":\"Point\",\"coordinates\":[7.4,1e999]}") << 0
                              << code(WarningCode::CoordinateNotFinite);
    QTest::newRow("open ring")
        << QByteArray("{\"type\":\"Polygon\",\"coordinates\":[[[7.4,43.7],[7.5,43.7],[7.5,43.8],[7.4,43.8]]]}") << 1
        << code(WarningCode::GeometryRepaired);
    QTest::newRow("bow-tie")
        << QByteArray(
               "{\"type\":\"Polygon\",\"coordinates\":[[[7.4,43.7],[7.5,43.8],[7.5,43.7],[7.4,43.8],[7.4,43.7]]]}")
        << 1 << code(WarningCode::GeometryRepaired);
    QTest::newRow("ring of two") << QByteArray("{\"type\":\"Polygon\",\"coordinates\":[[[7.4,43.7],[7.5,43.8]]]}") << 0
                                 << code(WarningCode::GeometryInvalid);
    QTest::newRow("Z and M kept out") << QByteArray("{\"type\":\"Point\",\"coordinates\":[7.4,43.7,12,3]}") << 1 << -1;
    QTest::newRow("mixed collection")
        << QByteArray(
               "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[7.4,43.7]},"
               "{\"type\":\"LineString\",\"coordinates\":[[7.4,43.7],[7.5,43.7]]}]}")
        << 2 << -1;
    QTest::newRow("latitude first") << QByteArray("{\"type\":\"Point\",\"coordinates\":[43.7,7.4]}") << 1
                                    << code(WarningCode::AxesLookSwapped);
    QTest::newRow("elsewhere") << QByteArray("{\"type\":\"Point\",\"coordinates\":[-120,40]}") << 1
                               << code(WarningCode::CrsOutsideAreaOfUse);
    QTest::newRow("metres said to be degrees") << QByteArray("{\"type\":\"Point\",\"coordinates\":[1050000,6300000]}")
                                               << 0 << code(WarningCode::CrsOutsideAreaOfUse);
}

void TestFeatureReader::geometries()
{
    QFETCH(QByteArray, geometries);
    QFETCH(int, usable);
    QFETCH(int, warning);
    const auto content = contentOf(fileAt(write("geometries.geojson", collection(geometries))));
    QVERIFY(content.has_value());
    QCOMPARE(content.value().read, std::int64_t(1));
    QCOMPARE(static_cast<int>(content.value().features.size()), usable);
    if (warning < 0)
        QVERIFY(content.value().warnings.empty());
    else
        QCOMPARE(countOf(content.value().warnings, static_cast<WarningCode>(warning)), std::int64_t(1));
}

void TestFeatureReader::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const int unreadable = static_cast<int>(ErrorCode::FileUnreadable);
    QTest::newRow("empty") << "empty.geojson" << QByteArray() << unreadable;
    QTest::newRow("not JSON") << "not.geojson" << QByteArray("{\"type\" \"Point\"}") << unreadable;
    QTest::newRow("cut JSON") << "cut.geojson" << collection("null").chopped(3) << unreadable;
    QTest::newRow("brackets") << "brackets.json" << QByteArray(100000, '[') << unreadable;
    QTest::newRow("nested collections") << "nested.geojson" << collection(nested(2000)) << unreadable;
    QTest::newRow("binary") << "binary.gpkg" << QByteArray(5000, '\x7F') << unreadable;
    QTest::newRow("cut database") << "cut.gpkg"
                                  << QByteArray("SQLite format 3\0\x10\x00\x01\x01\x00\x40\x20\x20\0\0\0\1\0\0\0\x09",
                                                32) +
                                         QByteArray(60, '\0') + QByteArray("\0\0\0\1\0\0\0\0", 8)
                                  << unreadable;
    QTest::newRow("cut tile") << "N43E007.hgt" << QByteArray(1000, '\0') << unreadable;
    QTest::newRow("no archive") << "no.zip" << QByteArray("PK\x03\x04 nothing") << unreadable;
    QTest::newRow("UTF-16 table") << "wide.csv" << QByteArray("\xFF\xFEi\0d\0\n\0", 8) << unreadable;
    QTest::newRow("table with a hole") << "zero.csv" << QByteArray("id,nom\n1,a\0b\n", 13) << unreadable;
    QTest::newRow("quotation mark never closed") << "quote.csv" << QByteArray("id,nom\n1,\"abc\n") << unreadable;
    QTest::newRow("X and Y of what") << "xy.csv" << QByteArray("id,x,y\n1,1050000,6300000\n")
                                     << static_cast<int>(ErrorCode::CrsMissing);
    QTest::newRow("a description of a map server")
        << "remote.xml"
        << QByteArray("<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://127.0.0.1:9/${z}/${x}/${y}.png</ServerUrl>"
                      "</Service></GDAL_WMS>")
        << unreadable;
    QTest::newRow("a description that reads other files")
        << "other.vrt"
        << QByteArray("<OGRVRTDataSource><OGRVRTLayer name=\"passwd\"><SrcDataSource>CSV:/etc/passwd</SrcDataSource>"
                      "</OGRVRTLayer></OGRVRTDataSource>")
        << unreadable;
    QTest::newRow("part of a shapefile") << "roads.prj" << QByteArray("PROJCS[]") << unreadable;
}

void TestFeatureReader::refusals()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QString path = write(qPrintable(name), bytes);
    const auto content = contentOf(fileAt(path));
    QVERIFY(!content.has_value());
    QCOMPARE(static_cast<int>(content.error().code), code);
    QVERIFY(!content.error().detail.empty());
}

void TestFeatureReader::placesAndMeasures()
{
    const QString path =
        write("line.geojson", collection("{\"type\":\"LineString\",\"coordinates\":[[3.0,46.5],[3.0,46.6]]}"));
    const auto content = contentOf(fileAt(path));
    QVERIFY(content.has_value());
    const Feature& feature = content.value().features.front();
    QVERIFY(std::abs(feature.lines[0][0].x - 700000) < 0.01);
    QVERIFY(std::abs(feature.lines[0][0].y - 6600000) < 0.01);
    // 0.1 degree of meridian at 46.55 N is 11 116.2 m on GRS 1980; the plane of Lambert-93 shows about 10 m less.
    QVERIFY2(std::abs(feature.lineGroundM[0] - 11116.2) < 0.1,
             qPrintable(QString::number(feature.lineGroundM[0], 'f')));
    QVERIFY(length(feature.lines[0]) < feature.lineGroundM[0] - 5);
    QCOMPARE(feature.lonLat[0], 3.0);
    QCOMPARE(feature.lonLat[1], 46.5);
}

void TestFeatureReader::swapsAxesOnRequest()
{
    LayerSource source = fileAt(write("latlon.geojson", collection("{\"type\":\"Point\",\"coordinates\":[46.5,3.0]}")));
    source.swapAxes = true;
    const auto content = contentOf(source);
    QVERIFY(content.has_value());
    QVERIFY(content.value().warnings.empty());
    QVERIFY(distance(content.value().features.front().points.front(), {700000, 6600000}) < 0.01);
}

void TestFeatureReader::tables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("crs");
    QTest::addColumn<QString>("xField");
    QTest::addColumn<QString>("yField");
    QTest::newRow("lon, lat") << QByteArray("nom,lon,lat\nA,3.0,46.5\n") << ""
                              << ""
                              << "";
    QTest::newRow("semicolon, decimal comma") << QByteArray("nom;Longitude;Latitude\nA;3,0;46,5\n") << ""
                                              << ""
                                              << "";
    QTest::newRow("tab, byte order mark") << QByteArray("\xEF\xBB\xBFnom\tlon\tlat\nA\t3.0\t46.5\n") << ""
                                          << ""
                                          << "";
    QTest::newRow("longitude before x") << QByteArray("nom,x,y,lon,lat\nA,1,2,3.0,46.5\n") << ""
                                        << ""
                                        << "";
    QTest::newRow("Lambert-93 by name") << QByteArray("nom,LAMBERT_X,LAMBERT_Y\nA,700000,6600000\n") << ""
                                        << ""
                                        << "";
    QTest::newRow("x, y with a system") << QByteArray("nom,x,y\nA,700000,6600000\n") << "EPSG:2154"
                                        << ""
                                        << "";
    QTest::newRow("columns named") << QByteArray("nom,e,n\nA,700000,6600000\n") << "EPSG:2154"
                                   << "e"
                                   << "n";
    QTest::newRow("one column") << QByteArray("nom,geo_point_2d\nA,\"46.5, 3.0\"\n") << ""
                                << ""
                                << "";
    QTest::newRow("well-known text") << QByteArray("nom,wkt\nA,POINT (700000 6600000)\n") << "EPSG:2154"
                                     << ""
                                     << "";
    QTest::newRow("quoted line breaks") << QByteArray("\"no\nm\",lon,lat\r\n\"A\r\nB\",3.0,46.5\r\n") << ""
                                        << ""
                                        << "";
}

void TestFeatureReader::tables()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, crs);
    QFETCH(QString, xField);
    QFETCH(QString, yField);
    LayerSource source = fileAt(write("table.csv", text));
    if (!crs.isEmpty())
        source.crs = crs.toStdString();
    source.xField = xField.toStdString();
    source.yField = yField.toStdString();
    const auto content = contentOf(source);
    QVERIFY2(content.has_value(), content.has_value() ? "" : content.error().detail.c_str());
    QCOMPARE(content.value().features.size(), std::size_t(1));
    QVERIFY(distance(content.value().features.front().points.front(), {700000, 6600000}) < 0.01);
    QCOMPARE(countOf(content.value().warnings, WarningCode::CrsAssumed), std::int64_t(1));
}

void TestFeatureReader::tableWithoutPlaces()
{
    const auto content = contentOf(fileAt(write("population.csv", "code;pop\n06012;11936\n2A004;70000\n")));
    QVERIFY(content.has_value());
    QCOMPARE(content.value().features.size(), std::size_t(2));
    QCOMPARE(content.value().features[0].values[0], std::string("06012"));
    QCOMPARE(countOf(content.value().warnings, WarningCode::NoGeometryColumn), std::int64_t(1));
    const auto holes = contentOf(fileAt(write("holes.csv", "n,lon,lat\n1,3,46\n2,,\n3,NaN,46\n4,inf,46\n")));
    QCOMPARE(holes.value().features.size(), std::size_t(1));
    QCOMPARE(countOf(holes.value().warnings, WarningCode::GeometryMissing), std::int64_t(3));
}

void TestFeatureReader::filters()
{
    LayerSource source = fileAt(write("filter.csv", "nom,lon,lat\nA,3,46\nB,3,46\n"));
    source.where = "nom = 'B'";
    QCOMPARE(contentOf(source).value().features.size(), std::size_t(1));
    source.where = "nom = = 'B'";
    QVERIFY(contentOf(source).error().code == ErrorCode::InvalidArgument);
    LayerSource json = fileAt(write("filter.geojson", collection(nested(1) + "|" + nested(1))));
    json.where = "n = 2";
    QCOMPARE(contentOf(json).value().features.size(), std::size_t(1));
}

void TestFeatureReader::decodesLatin()
{
    LayerSource source = fileAt(write("latin.csv", "nom,lon,lat\n\xC8ze,3,46\n"));
    QCOMPARE(QString::fromStdString(contentOf(source).value().features[0].values[0]), QString::fromUtf8("Èze"));
    source.encoding = "UTF-8";
    const auto content = contentOf(source);
    QCOMPARE(countOf(content.value().warnings, WarningCode::EncodingFallback), std::int64_t(1));
}

void TestFeatureReader::chosenLayer()
{
    QVERIFY(QDir(m_folder.path()).mkpath("two"));
    write("two/a.csv", "nom,lon,lat\nA,3,46\n");
    write("two/b.csv", "nom,lon,lat\nB,3,46\nC,3,46\n");
    LayerSource source = fileAt(m_folder.filePath("two"));
    const auto unclear = contentOf(source);
    QVERIFY(unclear.error().code == ErrorCode::LayerNotFound);
    QVERIFY(unclear.error().detail.find("a, b") != std::string::npos);
    source.layer = "b";
    QCOMPARE(contentOf(source).value().features.size(), std::size_t(2));
    source.layer = "c";
    QVERIFY(contentOf(source).error().code == ErrorCode::LayerNotFound);
}

void TestFeatureReader::fieldNames()
{
    const std::vector<std::string> names{"NOM_VOIE_B", "Importance", "importance"};
    QCOMPARE(findField(names, "nom_voie_ban_gauche"), 0); // as DBF cuts it
    QCOMPARE(findField(names, "importance"), 2);
    QCOMPARE(findField(names, "IMPORTANCE"), 1);
    QCOMPARE(findField(names, "nature"), -1);
    std::vector<RawField> fields{{"a", ""}, {"A", ""}, {"a", ""}};
    Warnings warnings;
    makeNamesUnique(fields, warnings);
    QCOMPARE(fields[1].name, std::string("A_2"));
    QCOMPARE(fields[2].name, std::string("a_3"));
    QCOMPARE(warnings.front().count, std::int64_t(2));
}

void TestFeatureReader::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<double>("value");
    QTest::newRow("dot") << QByteArray("43.72") << true << 43.72;
    QTest::newRow("comma") << QByteArray("-38,55") << true << -38.55;
    QTest::newRow("thin space") << QByteArray("1\xE2\x80\xAF"
                                              "234,5")
                                << true << 1234.5;
    QTest::newRow("exponent") << QByteArray("1e3") << true << 1000.0;
    QTest::newRow("infinite") << QByteArray("inf") << false << 0.0;
    QTest::newRow("nan") << QByteArray("NaN") << false << 0.0;
    QTest::newRow("words") << QByteArray("12 m") << false << 0.0;
    QTest::newRow("two separators") << QByteArray("1,234.5") << false << 0.0;
    QTest::newRow("empty") << QByteArray("") << false << 0.0;
}

void TestFeatureReader::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(double, value);
    double number = 0;
    QCOMPARE(parseNumber(std::string(text.constData(), static_cast<std::size_t>(text.size())), number), good);
    if (good)
        QCOMPARE(number, value);
}

void TestFeatureReader::inspectsAndCancels()
{
    const QString path = write("look.geojson", collection(nested(1) + "|null|" + nested(2)));
    const auto info = inspect(path.toStdString(), RunContext{});
    QVERIFY(info.has_value());
    const LayerInfo& layer = info.value().layers.front();
    QCOMPARE(layer.featureCount, std::int64_t(3));
    QCOMPARE(layer.crs, std::string("EPSG:4326"));
    QCOMPARE(layer.geometryType, std::string("Point"));
    QCOMPARE(layer.minX.value(), 7.4);
    QCOMPARE(layer.fields.front().name, std::string("n"));
    QCOMPARE(layer.fields.front().example, std::string("1"));
    QCOMPARE(countOf(layer.warnings, WarningCode::GeometryMissing), std::int64_t(1));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(inspect(path.toStdString(), RunContext{stop.get_token(), {}, 1}).error().code == ErrorCode::Cancelled);
    QVERIFY(inspect("/nowhere.gpkg", RunContext{}).error().code == ErrorCode::FileNotFound);
}

void TestFeatureReader::writesNothingBesideTheFile()
{
    QVERIFY(QDir(m_folder.path()).mkpath("alone"));
    const QString path = write(
        "alone/line.gml", "<ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" "
                          "xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><ogr:line fid=\"line.0\">"
                          "<ogr:geometryProperty><gml:Point srsName=\"EPSG:2154\"><gml:pos>700000 6600000</gml:pos>"
                          "</gml:Point></ogr:geometryProperty></ogr:line></gml:featureMember>"
                          "</ogr:FeatureCollection>");
    const auto content = contentOf(fileAt(path));
    QVERIFY2(content.has_value(), content.has_value() ? "" : content.error().detail.c_str());
    QCOMPARE(content.value().features.size(), std::size_t(1));
    QCOMPARE(QDir(m_folder.filePath("alone")).entryList(QDir::Files).size(), qsizetype(1));
}

void TestFeatureReader::sameTwice()
{
    const QString path = write("same.geojson", collection(nested(1) + "|" + nested(3)));
    const auto once = contentOf(fileAt(path)).value();
    const auto twice = contentOf(fileAt(path)).value();
    QCOMPARE(once.features.size(), twice.features.size());
    for (std::size_t i = 0; i < once.features.size(); ++i)
        QVERIFY(once.features[i].points == twice.features[i].points);
}

QTEST_GUILESS_MAIN(TestFeatureReader)
#include "tst_feature_reader.moc"
