// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/import_layer.h"

#include "core/sites/merge_sites.h"
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

void show(const ImportReceipt& receipt)
{
    qInfo("%s %s read %lld used %lld crs %s", receipt.path.c_str(), receipt.layer.c_str(), (long long)receipt.read,
          (long long)receipt.used, receipt.crs.c_str());
    for (const auto& m : receipt.mapping)
        if (m.first.find(':') == std::string::npos)
            qInfo("   %s <- %s", m.first.c_str(), m.second.c_str());
    for (const auto* list : {&receipt.refused, &receipt.repaired, &receipt.notes})
        for (const auto& reason : *list)
            qInfo("   %s: %lld (%s)", reason.reason.c_str(), static_cast<long long>(reason.count),
                  reason.first.c_str());
    for (const auto& warning : receipt.warnings)
        qInfo("   warning %d: %lld %s %s", static_cast<int>(warning.code), static_cast<long long>(warning.count),
              warning.firstOffender.c_str(), warning.detail.c_str());
}

} // namespace

class TestSiteImport : public QObject
{
    Q_OBJECT

private slots:
    void real_data();
    void real();

private:
    Session m_session;
};

void TestSiteImport::real_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("layer");
    QTest::newRow("riviera") << "riviera/riviera.gpkg"
                             << "site";
    QTest::newRow("pbf") << "riviera/monaco-2016.osm.pbf"
                         << "";
    QTest::newRow("pois") << "riviera/most-pois.osm"
                          << "";
    QTest::newRow("fs") << "sites/liste-fs-20240801.csv"
                        << "";
    QTest::newRow("aix") << "sites/mednum-aix-en-provence.json"
                         << "";
    QTest::newRow("creuse") << "sites/mednum-la-creuse.json"
                            << "";
}

void TestSiteImport::real()
{
    QFETCH(QString, file);
    QFETCH(QString, layer);
    LayerSource source;
    source.path = shared(file.toUtf8().constData());
    source.layer = layer.toStdString();
    if (!std::filesystem::exists(source.path))
        QSKIP("the shared data are not here");
    auto change = importLayer(source, LayerKind::Sites, {}, {}, Study(), {});
    QVERIFY2(change.has_value(), change.has_value() ? "" : (change.error().detail + change.error().context).c_str());
    show(change.value().appendReceipts.front());
    std::map<int, int> kinds;
    for (const auto& s : change.value().upsertSites)
        kinds[(int)s.kind]++;
    for (auto& [k, n] : kinds)
        qInfo("kind %d: %d", k, n);
}

QTEST_GUILESS_MAIN(TestSiteImport)
#include "tst_site_import.moc"
