// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/street_import.h"

#include "gis/base/session.h"
#include "gis/vector/dataset_info.h"

#include <QtTest>

#include <filesystem>

using namespace oasis;
using namespace oasis::gis;

namespace {

std::string shared(const char* path)
{
    const char* root = std::getenv("OASIS_SHARED");
    return std::string(root != nullptr ? root : OASIS_SHARED_DEFAULT) + "/data/" + path;
}

} // namespace

class TestStreetImport : public QObject
{
    Q_OBJECT

private slots:
    void publishedCounts_data();
    void publishedCounts();

private:
    Session m_session;
};

void TestStreetImport::publishedCounts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<qlonglong>("edges");
    QTest::addColumn<qlonglong>("nodes");
    QTest::addColumn<int>("components");
    QTest::addColumn<qlonglong>("unreachable");
    QTest::newRow("monaco") << "riviera/monaco-2016.osm.pbf"
                            << "lines" << 5412LL << 4168LL << 19 << 48LL;
    QTest::newRow("AVI") << "avignon/AVI.roads.geojson.gz"
                         << "" << 52788LL << 42410LL << 166 << 467LL;
}

void TestStreetImport::publishedCounts()
{
    QFETCH(QString, file);
    QFETCH(QString, layer);
    LayerSource source;
    source.path = shared(file.toUtf8().constData());
    source.layer = layer.toStdString();
    if (!std::filesystem::exists(source.path))
        QSKIP("the shared data are not here");
    const auto info = inspect(source.path, {});
    QVERIFY(info.has_value());
    const LayerInfo* found = nullptr;
    for (const LayerInfo& candidate : info.value().layers)
        if (source.layer.empty() || candidate.name == source.layer)
            found = &candidate;
    QVERIFY(found != nullptr);
    const Recognition recognition = recognise(*found);
    QCOMPARE(recognition.kind, LayerKind::Streets);
    const auto result = importStreets(source, recognition.mapping, {}, Study(), nullptr, {});
    QVERIFY2(result.has_value(), result.has_value() ? "" : result.error().detail.c_str());
    const auto& receipt = result.value().receipt;
    for (const auto* list : {&receipt.refused, &receipt.repaired, &receipt.notes})
        for (const auto& reason : *list)
            qInfo("%s: %lld (%s)", reason.reason.c_str(), static_cast<long long>(reason.count), reason.first.c_str());
    for (const auto& warning : receipt.warnings)
        qInfo("warning %d: %lld %s %s", static_cast<int>(warning.code), static_cast<long long>(warning.count),
              warning.firstOffender.c_str(), warning.detail.c_str());
    QTEST(static_cast<qlonglong>(result.value().streets.streets.size()), "edges");
    QTEST(static_cast<qlonglong>(result.value().streets.nodes.size()), "nodes");
    QTEST(static_cast<int>(result.value().streets.componentCount), "components");
}

QTEST_GUILESS_MAIN(TestStreetImport)
#include "tst_street_import.moc"
