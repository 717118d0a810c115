// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/import_layer.h"

#include "gis/base/session.h"
#include "gis/import/folder_plan.h"
#include "tests/gis/import/import_fixtures.h"

#include <QtTest>

#include <map>

using namespace oasis;
using namespace oasis::gis;

class TestImportLayer : public QObject
{
    Q_OBJECT

private slots:
    void aWholeFolderBecomesAStudy();
    void theRivieraFolderGoesInWhole();
    void streetsFollowTheTerritory();
    void motorwaysAreCrossedAtAPrice();
    void backdropsGoBelow();
    void towersOfTheSameIdAreReplaced();
    void supplyPointsGetTheirMunicipality();
    void leavesNothingBesideTheFiles();

private:
    Session m_session;
    LayerFolder m_folder;
};

void TestImportLayer::aWholeFolderBecomesAStudy()
{
    const std::string folder = std::string(OASIS_SAMPLE_DATA) + "/val-d-oasis";
    if (!std::filesystem::exists(folder))
        QSKIP("the sample territory is not here");
    const auto plan = planFolder(folder, {});
    QVERIFY(plan.has_value());
    Study study;
    for (const PlannedImport& planned : plan.value().imports) {
        auto change = importLayer(planned.source, planned.kind, planned.mapping, {}, study, {});
        QVERIFY2(change.has_value(),
                 change.has_value() ? "" : (planned.source.path + " " + planned.source.layer).c_str());
        QVERIFY(!change.value().appendReceipts.empty());
        QVERIFY(!change.value().appendReceipts.front().contentHash.empty());
        QVERIFY(apply(study, std::move(change).value()).has_value());
    }
    QCOMPARE(study.territory->municipalities.size(), std::size_t{12});
    QCOMPARE(study.sites.size(), std::size_t{60});
    QCOMPARE(study.streets->componentCount, 1U);
    QVERIFY(!study.supplies.empty());
    QVERIFY(!study.infrastructure->assets.empty());
    QVERIFY(study.elevation->columns > 100);
    std::map<SiteKind, int> kinds;
    int townHalls = 0;
    for (const Site& site : study.sites) {
        ++kinds[site.kind];
        townHalls += site.townHall ? 1 : 0;
        QVERIFY(!site.municipalityCode.empty());
        QVERIFY(!site.name.empty());
    }
    QCOMPARE(townHalls, 12);
    QCOMPARE(kinds.size(), std::size_t{7});
    // What lies around the streets has been measured.
    const auto& streets = study.streets->streets;
    QVERIFY(std::any_of(streets.begin(), streets.end(), [](const Street& s) { return s.ductShare > 0.5F; }));
    QVERIFY(std::any_of(streets.begin(), streets.end(), [](const Street& s) { return s.railCrossings > 0; }));
    QVERIFY(std::any_of(streets.begin(), streets.end(), [](const Street& s) { return s.motorwayCrossings > 0; }));
    QVERIFY(std::all_of(streets.begin(), streets.end(), [](const Street& s) { return s.lengthM > 0; }));
}

void TestImportLayer::theRivieraFolderGoesInWhole()
{
    const std::string folder = sharedData("riviera");
    if (folder.empty())
        QSKIP("the shared data are not here");
    const auto plan = planFolder(folder, {});
    QVERIFY(plan.has_value());
    QVERIFY(plan.value().skipped.empty());
    Study study;
    for (const PlannedImport& planned : plan.value().imports) {
        if (planned.kind == LayerKind::Elevation || planned.kind == LayerKind::Buildings)
            continue; // measured elsewhere
        auto change = importLayer(planned.source, planned.kind, planned.mapping, {}, study, {});
        QVERIFY2(change.has_value(),
                 change.has_value() ? "" : (change.error().detail + " " + change.error().context).c_str());
        QVERIFY(apply(study, std::move(change).value()).has_value());
    }
    QVERIFY(study.sites.size() > 150);
    QCOMPARE(study.territory->municipalities.size(), std::size_t{10});
}

void TestImportLayer::streetsFollowTheTerritory()
{
    Study study;
    LayerSource source;
    source.path = m_folder.write(
        "roads.geojson",
        geoJson({feature("LineString", "[[900000,6300000],[900100,6300000]]", "\"roadClass\":\"minor\""),
                 feature("LineString", "[[950000,6300000],[950100,6300000]]", "\"roadClass\":\"minor\"")}));
    auto streets = importLayer(source, LayerKind::Streets, {}, {}, study, {});
    QVERIFY(streets.has_value());
    QVERIFY(apply(study, std::move(streets).value()).has_value());
    source.path = m_folder.write(
        "commune.geojson",
        geoJson({feature("Polygon",
                         "[[[899000,6299000],[901000,6299000],[901000,6301000],[899000,6301000],[899000,6299000]]]",
                         "\"insee_com\":\"06032\",\"nom_com\":\"Cap-d'Ail\"")}));
    auto communes = importLayer(source, LayerKind::Municipalities, {}, {}, study, {});
    QVERIFY(communes.has_value());
    QVERIFY(communes.value().streets != nullptr);
    QCOMPARE(communes.value().streets->streets[0].municipality, 0U);
    QCOMPARE(communes.value().streets->streets[1].municipality, kNoMunicipality);
    QVERIFY(apply(study, std::move(communes).value()).has_value());
    source.path = m_folder.path("roads.geojson");
    const auto again = importLayer(source, LayerKind::Streets, {}, {}, study, {});
    QVERIFY(again.has_value());
    QCOMPARE(countOf(again.value().appendReceipts.at(0).notes, "edges outside every municipality"), 1LL);
}

void TestImportLayer::motorwaysAreCrossedAtAPrice()
{
    Study study;
    LayerSource source;
    source.path =
        m_folder.write("crossed.geojson", geoJson({feature("LineString", "[[900000,6300000],[900100,6300000]]",
                                                           "\"roadClass\":\"highway\",\"structure\":\"normal\""),
                                                   feature("LineString", "[[900050,6299950],[900050,6300050]]",
                                                           "\"roadClass\":\"minor\",\"structure\":\"normal\"")}));
    for (int i = 0; i < 2; ++i) { // taken in again, the barriers are not doubled
        auto change = importLayer(source, LayerKind::Streets, {}, {}, study, {});
        QVERIFY(change.has_value());
        QCOMPARE(countOf(change.value().appendReceipts.at(0).notes, "motorway edges taken as barriers"), 1LL);
        QVERIFY(apply(study, std::move(change).value()).has_value());
        QCOMPARE(study.infrastructure->barriers.size(), std::size_t{1});
        QCOMPARE(int(study.streets->streets[0].motorwayCrossings), 0);
        QCOMPARE(int(study.streets->streets[1].motorwayCrossings), 1);
    }
    ImportReceipt own;
    own.kind = LayerKind::Motorways; // the planner brought a layer of motorways: it counts alone
    study.receipts.push_back(own);
    const auto kept = importLayer(source, LayerKind::Streets, {}, {}, study, {});
    QVERIFY(kept.has_value());
    QVERIFY(kept.value().infrastructure == nullptr);
}

void TestImportLayer::backdropsGoBelow()
{
    Study study;
    LayerSource source;
    source.path = "/somewhere/plan.tif";
    for (int i = 0; i < 2; ++i) {
        auto change = importLayer(source, LayerKind::Backdrop, {}, {}, study, {});
        QVERIFY(change.has_value());
        QVERIFY(apply(study, std::move(change).value()).has_value());
    }
    QVERIFY(study.layers.size() >= 2);
    const MapLayer& last = study.layers.back();
    QCOMPARE(last.path, source.path);
    QCOMPARE(last.title, std::string("plan.tif"));
    QVERIFY(last.id != study.layers[study.layers.size() - 2].id);
}

void TestImportLayer::towersOfTheSameIdAreReplaced()
{
    Study study;
    LayerSource source;
    source.path = m_folder.write("pylones.geojson", geoJson({feature("Point", "[900000,6300000]", "\"id\":\"T1\"")}));
    for (int i = 0; i < 2; ++i) {
        auto change = importLayer(source, LayerKind::Towers, {}, {}, study, {});
        QVERIFY(change.has_value());
        QVERIFY(apply(study, std::move(change).value()).has_value());
    }
    source.path = m_folder.write("pylones2.geojson", geoJson({feature("Point", "[900500,6300000]", "\"id\":\"T2\"")}));
    auto more = importLayer(source, LayerKind::Towers, {}, {}, study, {});
    QVERIFY(more.has_value());
    QVERIFY(apply(study, std::move(more).value()).has_value());
    QCOMPARE(study.towers.size(), std::size_t{2});
}

void TestImportLayer::supplyPointsGetTheirMunicipality()
{
    Study study;
    Territory territory;
    Municipality municipality;
    municipality.code = "06032";
    municipality.outline = {Polygon{{{899000, 6299000}, {901000, 6299000}, {901000, 6301000}, {899000, 6301000}}, {}}};
    territory.municipalities = {municipality};
    study.territory = std::make_shared<const Territory>(territory);
    LayerSource source;
    source.path = m_folder.write("nro.geojson", geoJson({feature("Point", "[900000,6300000]", "\"nom\":\"NRO\"")}));
    const auto change = importLayer(source, LayerKind::Supplies, {}, {}, study, {});
    QVERIFY(change.has_value());
    QCOMPARE(change.value().upsertSupplies.size(), std::size_t{1});
    QCOMPARE(change.value().upsertSupplies[0].municipalityCode, std::string("06032"));
}

void TestImportLayer::leavesNothingBesideTheFiles()
{
    LayerFolder folder;
    const std::string plain = folder.write(
        "a.geojson",
        geoJson({feature("LineString", "[[900000,6300000],[900100,6300000]]", "\"roadClass\":\"minor\"")}));
    const std::string packed = folder.path("a.geojson.gz");
    VSILFILE* out = VSIFOpenL(("/vsigzip/" + packed).c_str(), "wb");
    QFile in(QString::fromStdString(plain));
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray content = in.readAll();
    VSIFWriteL(content.constData(), 1, static_cast<size_t>(content.size()), out);
    VSIFCloseL(out);
    LayerSource source;
    source.path = packed;
    QVERIFY(importLayer(source, LayerKind::Streets, {}, {}, Study(), {}).has_value());
    QStringList names;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(packed).parent_path()))
        names << QString::fromStdString(entry.path().filename().string());
    names.sort();
    QCOMPARE(names, QStringList({"a.geojson", "a.geojson.gz"}));
}

QTEST_GUILESS_MAIN(TestImportLayer)
#include "tst_import_layer.moc"
