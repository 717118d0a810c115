// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/crs/crs.h"
#include "gis/crs/ground_length.h"
#include "gis/crs/transform.h"

#include "core/base/random.h"

#include <geodesic.h>

#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

namespace {

/// Lambert-93 as ESRI words it, without any code.
constexpr const char* kEsriLambert93 =
    "PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,"
    "298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
    "PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",700000.0],"
    "PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],"
    "PARAMETER[\"Standard_Parallel_1\",44.0],PARAMETER[\"Standard_Parallel_2\",49.0],"
    "PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]]";

Transform way(const char* from, const char* to)
{
    return Transform::create(Crs::parse(from).value(), Crs::parse(to).value()).value();
}

} // namespace

class TestCrs : public QObject
{
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void refusesUnknown();
    void studySystem_data();
    void studySystem();
    void suggests_data();
    void suggests();
    void lookalikes_data();
    void lookalikes();
    void axisOrder_data();
    void axisOrder();
    void roundTrip();
    void groundLengthIsGeodesic_data();
    void groundLengthIsGeodesic();

private:
    Session m_session;
};

void TestCrs::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << "EPSG:2154"
                          << "EPSG:2154";
    QTest::newRow("lower case") << "epsg:2154"
                                << "EPSG:2154";
    QTest::newRow("number") << "2154"
                            << "EPSG:2154";
    QTest::newRow("urn") << "urn:ogc:def:crs:EPSG::2154"
                         << "EPSG:2154";
    QTest::newRow("blanks") << "  EPSG:4326\n"
                            << "EPSG:4326";
    QTest::newRow("ESRI wording") << kEsriLambert93 << "EPSG:2154";
    QTest::newRow("French authority") << "IGNF:LAMB93"
                                      << "EPSG:2154";
}

void TestCrs::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto crs = Crs::parse(text.toStdString());
    QVERIFY(crs.has_value());
    QCOMPARE(QString::fromStdString(crs.value().code()), code);
    QVERIFY(!crs.value().name().empty());
    QVERIFY(crs.value().areaOfUse().has_value());
}

void TestCrs::refusesUnknown()
{
    QVERIFY(Crs::parse("").error().code == ErrorCode::CrsMissing);
    QVERIFY(Crs::parse("EPSG:99999999").error().code == ErrorCode::CrsUnknown);
    QVERIFY(Crs::parse("somewhere").error().code == ErrorCode::CrsUnknown);
    QVERIFY(Crs::parse("https://example.org/crs").error().code == ErrorCode::CrsUnknown);
    QVERIFY(Crs::parse("/etc/passwd").error().code == ErrorCode::CrsUnknown);
}

void TestCrs::studySystem_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("suitable");
    QTest::newRow("Lambert-93") << "EPSG:2154" << true;
    QTest::newRow("UTM 32N") << "EPSG:25832" << true;
    QTest::newRow("Reunion") << "EPSG:2975" << true;
    QTest::newRow("conical zone 44") << "EPSG:3944" << true;
    QTest::newRow("European equal-area") << "EPSG:3035" << true;
    QTest::newRow("Web Mercator") << "EPSG:3857" << false;
    QTest::newRow("World Mercator") << "EPSG:3395" << false;
    QTest::newRow("degrees") << "EPSG:4326" << false;
    QTest::newRow("feet") << "EPSG:2269" << false;
    QTest::newRow("plate carree") << "EPSG:32662" << false;
}

void TestCrs::studySystem()
{
    QFETCH(QString, code);
    QFETCH(bool, suitable);
    const auto checked = checkStudyCrs(Crs::parse(code.toStdString()).value());
    QCOMPARE(checked.has_value(), suitable);
    if (!suitable) {
        QVERIFY(checked.error().code == ErrorCode::CrsUnsuitable);
        QVERIFY(checked.error().detail.find("EPSG:2154") != std::string::npos);
    }
}

void TestCrs::suggests_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::addColumn<QString>("code");
    QTest::newRow("Avignon") << 4.8 << 43.95 << "EPSG:2154";
    QTest::newRow("Menton") << 7.5 << 43.77 << "EPSG:2154";
    QTest::newRow("Brest") << -4.49 << 48.39 << "EPSG:2154";
    QTest::newRow("Ajaccio") << 8.74 << 41.93 << "EPSG:2154";
    QTest::newRow("Saint-Denis") << 55.45 << -20.88 << "EPSG:2975";
    QTest::newRow("Fort-de-France") << -61.07 << 14.6 << "EPSG:5490";
    QTest::newRow("Cayenne") << -52.33 << 4.94 << "EPSG:2972";
    QTest::newRow("Mamoudzou") << 45.23 << -12.78 << "EPSG:4471";
    QTest::newRow("Genova") << 8.93 << 44.41 << "EPSG:25832";
    QTest::newRow("Quito") << -78.5 << -0.2 << "EPSG:32717";
    QTest::newRow("Los Angeles") << -118.2 << 34.05 << "EPSG:32611";
}

void TestCrs::suggests()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(suggestedStudyCrs({lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1})), code);
    QVERIFY(checkStudyCrs(Crs::parse(code.toStdString()).value()).has_value());
}

void TestCrs::lookalikes_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<QString>("code");
    QTest::newRow("Lambert-93, Riviera") << 1.05e6 << 6.305e6 << "EPSG:2154";
    QTest::newRow("Lambert II, Riviera") << 1.008e6 << 1.877e6 << "EPSG:27572";
    QTest::newRow("conical zone 44, Nice") << 2.04e6 << 3.17e6 << "EPSG:3944";
    QTest::newRow("degrees in France") << 7.4 << 43.7 << "EPSG:4326";
    QTest::newRow("degrees elsewhere") << 100.0 << 1.0 << "";
    QTest::newRow("nothing known") << 5e7 << 5e7 << "";
}

void TestCrs::lookalikes()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(lookalikeCrs({x, y})), code);
}

void TestCrs::axisOrder_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("toX");
    QTest::addColumn<double>("toY");
    // The origin of Lambert-93 by definition, and Paris (48.8566 N, 2.3522 E) as commonly published.
    QTest::newRow("origin of Lambert-93") << "EPSG:4326"
                                          << "EPSG:2154" << 3.0 << 46.5 << 700000.0 << 6600000.0;
    QTest::newRow("Paris") << "EPSG:4326"
                           << "EPSG:2154" << 2.3522 << 48.8566 << 652469.0 << 6862035.3;
    QTest::newRow("Paris back") << "EPSG:2154"
                                << "EPSG:4326" << 652469.0 << 6862035.3 << 2.3522 << 48.8566;
    QTest::newRow("northing first by authority") << "EPSG:4326"
                                                 << "EPSG:3006" << 15.0 << 60.0 << 500000.0 << 6651411.2;
}

void TestCrs::axisOrder()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, toX);
    QFETCH(double, toY);
    Transform transform = way(from.toUtf8().constData(), to.toUtf8().constData());
    const Point p = transform.apply(Point{x, y});
    const double tolerance = to == "EPSG:4326" ? 1e-5 : 1.0; // a metre: the published figures are rounded
    QVERIFY2(std::abs(p.x - toX) < tolerance && std::abs(p.y - toY) < tolerance,
             qPrintable(QString("%1 %2").arg(p.x, 0, 'f', 3).arg(p.y, 0, 'f', 3)));
}

void TestCrs::roundTrip()
{
    Transform there = way("EPSG:4326", "EPSG:2154");
    Transform back = way("EPSG:2154", "EPSG:4326");
    Random random(1);
    std::vector<Point> points;
    for (int i = 0; i < 1000; ++i)
        points.push_back({random.uniform(-4, 8), random.uniform(42, 51)});
    const std::vector<Point> original = points;
    QCOMPARE(there.apply(std::span<Point>(points)), std::size_t(0));
    QCOMPARE(back.apply(std::span<Point>(points)), std::size_t(0));
    for (std::size_t i = 0; i < points.size(); ++i)
        QVERIFY(distance(points[i], original[i]) < 1e-8);
    std::vector<Point> bad{{std::numeric_limits<double>::quiet_NaN(), 45}, {3, 46.5}};
    QCOMPARE(there.apply(std::span<Point>(bad)), std::size_t(1));
    QVERIFY(std::isnan(bad[0].x) && std::abs(bad[1].x - 700000) < 1);
    QVERIFY(way("EPSG:2154", "EPSG:2154").isIdentity());
    QVERIFY(there.accuracyM() < 5);
}

void TestCrs::groundLengthIsGeodesic_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("west");
    QTest::addColumn<double>("south");
    QTest::addColumn<double>("side");
    QTest::addColumn<double>("farthest");
    QTest::newRow("Lambert-93, streets on the Riviera") << "EPSG:2154" << 1.045e6 << 6.30e6 << 20e3 << 300.0;
    QTest::newRow("Lambert-93, streets in Flanders") << "EPSG:2154" << 0.65e6 << 7.08e6 << 20e3 << 300.0;
    QTest::newRow("Lambert-93, long lines") << "EPSG:2154" << 0.6e6 << 6.3e6 << 400e3 << 50e3;
    QTest::newRow("UTM at its edge") << "EPSG:25832" << 0.8e6 << 4.8e6 << 50e3 << 500.0;
    QTest::newRow("equal-area, not conformal") << "EPSG:3035" << 3.9e6 << 2.3e6 << 50e3 << 500.0;
}

void TestCrs::groundLengthIsGeodesic()
{
    QFETCH(QString, code);
    QFETCH(double, west);
    QFETCH(double, south);
    QFETCH(double, side);
    QFETCH(double, farthest);
    const Crs crs = Crs::parse(code.toStdString()).value();
    GroundLength ground = GroundLength::create(crs).value();
    Transform toLonLat = Transform::create(crs, Crs::parse("EPSG:4258").value()).value();
    geod_geodesic ellipsoid;
    geod_init(&ellipsoid, 6378137, 1 / 298.257222101);
    Random random(7);
    for (int i = 0; i < 300; ++i) {
        const Point a{west + random.uniform(0, side), south + random.uniform(0, side)};
        const double angle = random.uniform(0, 6.283185307179586);
        const double far = random.uniform(1, farthest);
        const Point b{a.x + far * std::cos(angle), a.y + far * std::sin(angle)};
        const Point from = toLonLat.apply(a);
        const Point to = toLonLat.apply(b);
        double expected = 0;
        geod_inverse(&ellipsoid, from.y, from.x, to.y, to.x, &expected, nullptr, nullptr);
        const double measured = ground.of(std::vector<Point>{a, b});
        // Straight in the plane is a little longer than the geodesic: only for long lines does it show.
        const double tolerance = 1e-6 * expected + 2e-7 * far * (far / 10e3) + 1e-6;
        QVERIFY2(std::abs(measured - expected) < tolerance,
                 qPrintable(QString("%1 against %2").arg(measured, 0, 'f', 6).arg(expected, 0, 'f', 6)));
    }
}

QTEST_GUILESS_MAIN(TestCrs)
#include "tst_crs.moc"
