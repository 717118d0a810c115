// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/import/infrastructure_import.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

namespace {

QByteArray feature(const QByteArray& properties, const QByteArray& geometry)
{
    return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
}

QByteArray collection(const QByteArrayList& features)
{
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features.join(",") + "]}";
}

const QByteArray kLine = "{\"type\":\"LineString\",\"coordinates\":[[7.40,43.72],[7.41,43.72]]}";
const QByteArray kTwoLines =
    "{\"type\":\"MultiLineString\",\"coordinates\":[[[7.40,43.72],[7.41,43.72]],[[7.42,43.72],[7.43,43.72]]]}";
const QByteArray kPoint = "{\"type\":\"Point\",\"coordinates\":[7.40,43.72]}";

std::int64_t countOf(const std::vector<ImportReceipt::Reason>& reasons, const char* reason)
{
    for (const ImportReceipt::Reason& known : reasons)
        if (known.reason == reason)
            return known.count;
    return 0;
}

} // namespace

class TestInfrastructureImport : public QObject
{
    Q_OBJECT
private slots:
    void assets();
    void barriers_data();
    void barriers();
    void polesAsPoints();
    void supplies();
    void towers();
    void refuses();
    void monaco();

private:
    LayerSource write(const char* name, const QByteArray& bytes);
    Session m_session;
    QTemporaryDir m_folder;
};

LayerSource TestInfrastructureImport::write(const char* name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    LayerSource source;
    source.path = file.fileName().toStdString();
    return source;
}

void TestInfrastructureImport::assets()
{
    const auto source =
        write("ducts.geojson",
              collection({feature("\"proprietaire\":\"Ville\"", kTwoLines), feature("\"proprietaire\":null", kPoint)}));
    Infrastructure existing;
    existing.assets.push_back({AssetKind::Fibre, "", {{0, 0}, {1, 1}}});
    const auto imported = importInfrastructure(LayerKind::Ducts, source, {}, "EPSG:2154", existing, RunContext{});
    QVERIFY(imported.has_value());
    const auto& assets = imported.value().infrastructure.assets;
    QCOMPARE(assets.size(), std::size_t(3)); // the old one, and the two parts
    QVERIFY(assets[1].kind == AssetKind::Duct);
    QCOMPARE(assets[1].owner, std::string("Ville"));
    QVERIFY(assets[1].line.front().x > 1e6);
    QCOMPARE(imported.value().receipt.used, std::int64_t(1));
    QCOMPARE(countOf(imported.value().receipt.notes, "points, not lines"), std::int64_t(1));
}

void TestInfrastructureImport::barriers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<bool>("taken");
    const int rails = static_cast<int>(LayerKind::Rails);
    const int motorways = static_cast<int>(LayerKind::Motorways);
    const int rivers = static_cast<int>(LayerKind::Rivers);
    QTest::newRow("OSM rail") << rails << QByteArray("\"other_tags\":\"\\\"railway\\\"=>\\\"rail\\\"\"") << true;
    QTest::newRow("OSM tram") << rails << QByteArray("\"railway\":\"tram\"") << false;
    QTest::newRow("OSM street") << rails << QByteArray("\"railway\":null,\"highway\":\"residential\"") << false;
    QTest::newRow("OSM rail in a tunnel") << rails << QByteArray("\"railway\":\"rail\",\"tunnel\":\"yes\"") << false;
    QTest::newRow("BD TOPO rail") << rails
                                  << QByteArray(
                                         "\"nature\":\"Voie ferrée principale\",\"position_par_rapport_au_sol\":\"0\"")
                                  << true;
    QTest::newRow("BD TOPO rail on a viaduct")
        << rails << QByteArray("\"nature\":\"Voie ferrée principale\",\"position_par_rapport_au_sol\":\"1\"") << false;
    QTest::newRow("BD TOPO tram") << rails << QByteArray("\"nature\":\"Tramway\"") << false;
    QTest::newRow("no class at all") << rails << QByteArray("\"nom\":\"Nice - Vintimille\"") << true;
    QTest::newRow("OSM motorway") << motorways << QByteArray("\"highway\":\"motorway\"") << true;
    QTest::newRow("OSM track") << motorways << QByteArray("\"highway\":\"track\"") << false;
    QTest::newRow("BD TOPO motorway") << motorways << QByteArray("\"nature\":\"Type autoroutier\"") << true;
    QTest::newRow("OSM river") << rivers << QByteArray("\"waterway\":\"river\"") << true;
    QTest::newRow("OSM ditch") << rivers << QByteArray("\"waterway\":\"ditch\"") << false;
    QTest::newRow("BD TOPO river") << rivers << QByteArray("\"nature\":\"Ecoulement naturel\"") << true;
}

void TestInfrastructureImport::barriers()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, properties);
    QFETCH(bool, taken);
    const auto source = write("barrier.geojson", collection({feature(properties, kLine)}));
    const auto imported = importInfrastructure(static_cast<LayerKind>(kind), source, {}, "EPSG:2154", {}, RunContext{});
    QCOMPARE(imported.has_value(), taken);
    if (taken)
        QCOMPARE(imported.value().infrastructure.barriers.size(), std::size_t(1));
    else
        QVERIFY(imported.error().code == ErrorCode::LayerUnusable);
}

void TestInfrastructureImport::polesAsPoints()
{
    const auto source = write("poles.geojson", collection({feature("\"id\":1", kPoint)}));
    const auto imported = importInfrastructure(LayerKind::Poles, source, {}, "EPSG:2154", {}, RunContext{});
    QVERIFY(!imported.has_value());
    QVERIFY(imported.error().detail.find("spans") != std::string::npos);
}

void TestInfrastructureImport::supplies()
{
    Study study;
    const auto source = write("pop.csv", "nom;lon;lat;prix\nNRO Centre;7.40;43.72;1 500,50\nTwin;7.40;43.72;1\n"
                                         "Bad;7.41;43.72;free\nNRO East;7.42;43.72;\n");
    const auto imported = importSupplies(source, {}, study, RunContext{});
    QVERIFY2(imported.has_value(), imported.has_value() ? "" : imported.error().detail.c_str());
    const auto& supplies = imported.value().supplies;
    QCOMPARE(supplies.size(), std::size_t(2));
    QCOMPARE(supplies[0].name, std::string("NRO Centre"));
    QCOMPARE(supplies[0].entryPrice.inCents(), std::int64_t(150050));
    QCOMPARE(supplies[0].lonDeg, 7.4);
    QVERIFY(supplies[1].id.value() == supplies[0].id.value() + 1);
    QCOMPARE(countOf(imported.value().receipt.refused, "already there"), std::int64_t(1));
    QCOMPARE(countOf(imported.value().receipt.refused, "price unreadable"), std::int64_t(1));
}

void TestInfrastructureImport::towers()
{
    const auto imported =
        importTowers(write("masts.csv", "id,lon,lat\nM1,7.4,43.72\n,7.41,43.72\n"), {}, Study{}, RunContext{});
    QVERIFY(imported.has_value());
    QCOMPARE(imported.value().towers.size(), std::size_t(2));
    QCOMPARE(imported.value().towers[0].id, std::string("M1"));
    QCOMPARE(imported.value().towers[1].id, std::string("2"));
}

void TestInfrastructureImport::refuses()
{
    const auto source = write("line.geojson", collection({feature("\"a\":1", kLine)}));
    QVERIFY(importInfrastructure(LayerKind::Sites, source, {}, "EPSG:2154", {}, RunContext{}).error().code ==
            ErrorCode::InvalidArgument);
    QVERIFY(importSupplies(source, {}, Study{}, RunContext{}).value().supplies.empty());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(importInfrastructure(LayerKind::Ducts, source, {}, "EPSG:2154", {}, RunContext{stop.get_token(), {}, 1})
                .error()
                .code == ErrorCode::Cancelled);
}

void TestInfrastructureImport::monaco()
{
    const QString file =
        qEnvironmentVariable("OASIS_SHARED", OASIS_SHARED_DEFAULT) + "/data/riviera/monaco-2016.osm.pbf";
    if (!QFile::exists(file))
        QSKIP("the shared data are not here (set OASIS_SHARED)");
    LayerSource source;
    source.path = file.toStdString();
    source.layer = "lines";
    const auto rails = importInfrastructure(LayerKind::Rails, source, {}, "EPSG:2154", {}, RunContext{});
    QVERIFY2(rails.has_value(), rails.has_value() ? "" : rails.error().detail.c_str());
    QVERIFY(countOf(rails.value().receipt.notes, "in a tunnel or on a bridge") > 0); // the line runs under Monaco
    const auto motorways =
        importInfrastructure(LayerKind::Motorways, source, {}, "EPSG:2154", rails.value().infrastructure, RunContext{});
    QVERIFY2(motorways.has_value(), motorways.has_value() ? "" : motorways.error().detail.c_str());
    QVERIFY(motorways.value().infrastructure.barriers.size() > rails.value().infrastructure.barriers.size());
}

QTEST_GUILESS_MAIN(TestInfrastructureImport)
#include "tst_infrastructure_import.moc"
