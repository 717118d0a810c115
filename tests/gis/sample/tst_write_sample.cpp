// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/sample/write_sample.h"

#include "gis/base/session.h"
#include "gis/vector/dataset_info.h"
#include "gis/vector/feature_reader.h"

#include <QtTest>

#include <filesystem>

using namespace oasis;

namespace {

SampleTerritory small()
{
    SampleParams params;
    params.municipalities = 3;
    params.streetEdges = 1500;
    params.sites = 20;
    auto made = makeSampleTerritory(params, RunContext{});
    OASIS_EXPECTS(made.has_value());
    return std::move(made).value();
}

std::int64_t count(const gis::DatasetInfo& info, const std::string& layer)
{
    for (const gis::LayerInfo& one : info.layers)
        if (one.name == layer)
            return one.featureCount;
    return -1;
}

QByteArray bytes(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWriteSample : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_territory = small(); }
    void filesHoldTheTerritory();
    void twiceTheSameBytes();
    void leavesExistingFilesAlone();
    void unwritableFolderIsAnError();
    void stopsWhenAsked();
    void shippedSampleOpens();

private:
    gis::Session m_session;
    SampleTerritory m_territory;
};

void TestWriteSample::filesHoldTheTerritory()
{
    const QTemporaryDir folder;
    const auto files = gis::writeSample(m_territory, folder.path().toStdString(), RunContext{});
    QVERIFY(files.has_value());
    QCOMPARE(files.value().paths.size(), std::size_t{11});
    const auto inspect = [&](std::size_t i) {
        auto info = gis::inspect(files.value().paths[i], RunContext{});
        OASIS_EXPECTS(info.has_value());
        return std::move(info).value();
    };
    const gis::DatasetInfo topo = inspect(0);
    QCOMPARE(count(topo, "troncon_de_route"), static_cast<std::int64_t>(m_territory.streets.size()));
    QCOMPARE(count(topo, "batiment"), static_cast<std::int64_t>(m_territory.buildings.size()));
    QCOMPARE(count(topo, "troncon_hydrographique"), static_cast<std::int64_t>(m_territory.rivers.size()));
    QCOMPARE(count(topo, "troncon_de_voie_ferree"), std::int64_t{1});
    for (const gis::LayerInfo& layer : topo.layers)
        QCOMPARE(layer.crs, std::string("EPSG:2154"));
    QCOMPARE(count(inspect(1), "commune"), std::int64_t{3});
    QCOMPARE(count(inspect(1), "epci"), std::int64_t{1});
    QCOMPARE(count(inspect(2), "filosofi_200m"), static_cast<std::int64_t>(m_territory.cells.size()));
    const gis::DatasetInfo telecom = inspect(3);
    QCOMPARE(count(telecom, "points_de_presence"), static_cast<std::int64_t>(m_territory.supplies.size()));
    QCOMPARE(count(telecom, "fourreaux"), static_cast<std::int64_t>(m_territory.ducts.size()));
    QCOMPARE(count(telecom, "lignes_appuis"), static_cast<std::int64_t>(m_territory.poleLines.size()));
    QCOMPARE(count(telecom, "fibre_existante"), static_cast<std::int64_t>(m_territory.fibres.size()));
    const gis::DatasetInfo heights = inspect(4);
    QCOMPARE(heights.layers.front().columns, static_cast<int>(m_territory.elevation.columns));
    QCOMPARE(heights.layers.front().rows, static_cast<int>(m_territory.elevation.rows));
    std::int64_t listed = 0;
    for (std::size_t i = 5; i < 10; ++i)
        listed += bytes(files.value().paths[i]).count('\n') - 1;
    listed += count(topo, "zone_d_activite_ou_d_interet");
    QCOMPARE(listed, static_cast<std::int64_t>(m_territory.sites.size()));
}

void TestWriteSample::twiceTheSameBytes()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    const auto one = gis::writeSample(m_territory, first.path().toStdString(), RunContext{});
    const auto two = gis::writeSample(m_territory, second.path().toStdString(), RunContext{});
    QVERIFY(one.has_value() && two.has_value());
    for (std::size_t i = 0; i < one.value().paths.size(); ++i) {
        QVERIFY(!bytes(one.value().paths[i]).isEmpty());
        QVERIFY2(bytes(one.value().paths[i]) == bytes(two.value().paths[i]), one.value().paths[i].c_str());
    }
}

void TestWriteSample::leavesExistingFilesAlone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("mairies.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto files = gis::writeSample(m_territory, folder.path().toStdString(), RunContext{});
    QVERIFY(!files.has_value());
    QCOMPARE(files.error().code, ErrorCode::FileExists);
    QCOMPARE(bytes(folder.filePath("mairies.csv").toStdString()), QByteArray("mine"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestWriteSample::unwritableFolderIsAnError()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto files = gis::writeSample(m_territory, folder.filePath("file/below").toStdString(), RunContext{});
    QVERIFY(!files.has_value());
    QCOMPARE(files.error().code, ErrorCode::FileUnwritable);
}

void TestWriteSample::stopsWhenAsked()
{
    const QTemporaryDir folder;
    std::stop_source source;
    source.request_stop();
    RunContext ctx;
    ctx.stop = source.get_token();
    const auto files = gis::writeSample(m_territory, folder.path().toStdString(), ctx);
    QVERIFY(!files.has_value());
    QCOMPARE(files.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void TestWriteSample::shippedSampleOpens()
{
    const std::filesystem::path folder = std::filesystem::path(OASIS_SAMPLE_DATA) / "val-d-oasis";
    const auto topo = gis::inspect((folder / "bdtopo_val-d-oasis.gpkg").string(), RunContext{});
    QVERIFY(topo.has_value());
    QVERIFY(count(topo.value(), "troncon_de_route") > 7000);
    std::uintmax_t total = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        total += entry.file_size();
    QVERIFY(total <= 6U * 1024 * 1024);
}

QTEST_GUILESS_MAIN(TestWriteSample)
#include "tst_write_sample.moc"
