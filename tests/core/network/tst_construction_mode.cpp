// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/construction_mode.h"

#include "core/economics/default_catalogue.h"

#include <QTest>

using namespace oasis;

Q_DECLARE_METATYPE(oasis::ConstructionMode)

class TestConstructionMode : public QObject
{
    Q_OBJECT

private slots:
    void surface_data()
    {
        QTest::addColumn<int>("streetClass");
        QTest::addColumn<bool>("urban");
        QTest::addColumn<bool>("heritage");
        QTest::addColumn<bool>("bridge");
        QTest::addColumn<ConstructionMode>("mode");
        const auto row = [](const char* name, StreetClass c, bool urban, bool heritage, bool bridge,
                            ConstructionMode m) {
            QTest::newRow(name) << static_cast<int>(c) << urban << heritage << bridge << m;
        };
        row("lane", StreetClass::Residential, false, false, false, ConstructionMode::TrenchVerge);
        row("rural main road", StreetClass::Secondary, false, false, false, ConstructionMode::TrenchRuralRoad);
        row("town street", StreetClass::Residential, true, false, false, ConstructionMode::TrenchUrban);
        row("track", StreetClass::Track, false, false, false, ConstructionMode::TrenchTrack);
        row("town path", StreetClass::Path, true, false, false, ConstructionMode::TrenchTrack);
        row("old town", StreetClass::Residential, true, true, false, ConstructionMode::TrenchStone);
        row("old bridge", StreetClass::Residential, true, true, true, ConstructionMode::BridgeBracket);
    }
    void surface()
    {
        QFETCH(int, streetClass);
        QFETCH(bool, urban);
        QFETCH(bool, heritage);
        QFETCH(bool, bridge);
        QFETCH(ConstructionMode, mode);
        Street street;
        street.streetClass = static_cast<StreetClass>(streetClass);
        street.urban = urban;
        street.heritage = heritage;
        street.structure = bridge ? StreetStructure::Bridge : StreetStructure::Normal;
        QCOMPARE(surfaceMode(street), mode);
    }

    void permission()
    {
        ConstructionRules rules;
        Street street;
        street.id = StreetId{7};
        QVERIFY(!permitted(street, rules)); // in no municipality
        rules.allowForeignGround = true;
        QVERIFY(permitted(street, rules));
        street.municipality = 0;
        rules.allowForeignGround = false;
        QVERIFY(permitted(street, rules));
        street.streetClass = StreetClass::Motorway;
        QVERIFY(!permitted(street, rules));
        rules.allowMotorways = true;
        QVERIFY(permitted(street, rules));
        rules.forbidden = {StreetId{7}};
        QVERIFY(!permitted(street, rules));
    }

    void territoryWithoutMunicipalitiesAllowsAll()
    {
        QVERIFY(rulesFor(Territory{}, {}).allowForeignGround);
        Territory territory;
        territory.municipalities.emplace_back();
        QVERIFY(!rulesFor(territory, {}).allowForeignGround);
    }

    void everyModeHasAPrice()
    {
        const Catalogue catalogue = defaultCatalogue().value();
        for (int i = 0; i < kConstructionModeCount; ++i)
            QVERIFY2(catalogue.find(catalogueItem(static_cast<ConstructionMode>(i))) != nullptr,
                     std::string(catalogueItem(static_cast<ConstructionMode>(i))).c_str());
    }

    /// Rural road: 85 + 4 studies + 2.6 cable + chambers 900 / 150 = 97.60; duct 2 + 4 + 2.6 = 8.60; poles 20 + 4 + 300 × 0.15 / 45 = 25.00;
    /// fibre 5 per pair.
    void pricesPerMetre()
    {
        const ModePrices prices = modePrices({}, defaultCatalogue().value(), PriceLevel::Typical);
        const auto of = [&](ConstructionMode mode) { return prices[static_cast<std::size_t>(mode)].inCents(); };
        QCOMPARE(of(ConstructionMode::TrenchRuralRoad), 9760);
        QCOMPARE(of(ConstructionMode::ReusedDuct), 860);
        QCOMPARE(of(ConstructionMode::AerialOnPoles), 2500);
        QCOMPARE(of(ConstructionMode::ExistingFibre), 500);
        ConstructionRules shared;
        shared.coDigShare = 0.4;
        const ModePrices together = modePrices(shared, defaultCatalogue().value(), PriceLevel::Typical);
        QCOMPARE(together[static_cast<std::size_t>(ConstructionMode::TrenchRuralRoad)].inCents(), 4660);
        QCOMPARE(together[static_cast<std::size_t>(ConstructionMode::BridgeBracket)].inCents(), 18660); // not dug
    }

    void reuseComesFirst()
    {
        Street street;
        street.streetClass = StreetClass::Secondary;
        street.ductShare = 0.5F;
        street.poleShare = 0.75F;
        const Catalogue catalogue = defaultCatalogue().value();
        const std::vector<ModePart> expected{{ConstructionMode::ReusedDuct, 500},
                                             {ConstructionMode::AerialOnPoles, 250},
                                             {ConstructionMode::TrenchRuralRoad, 250}};
        QCOMPARE(modeParts(street, 1000, {}, catalogue, PriceLevel::Typical), expected);
        ConstructionRules noDucts;
        noDucts.reuseDucts = false;
        const std::vector<ModePart> withoutDucts{{ConstructionMode::AerialOnPoles, 750},
                                                 {ConstructionMode::TrenchRuralRoad, 250}};
        QCOMPARE(modeParts(street, 1000, noDucts, catalogue, PriceLevel::Typical), withoutDucts);
    }

    void wholeLengthIsReusedWithoutRest()
    {
        Street street;
        street.fibreShare = 1;
        const std::vector<ModePart> expected{{ConstructionMode::ExistingFibre, 333.3}};
        QCOMPARE(modeParts(street, 333.3, {}, defaultCatalogue().value(), PriceLevel::Typical), expected);
    }

    /// 13 leased pairs cost more than a verge trench (62.60): then the street is dug.
    void manyLeasedPairsAreDearerThanDigging()
    {
        Street street;
        street.fibreShare = 1;
        const Catalogue catalogue = defaultCatalogue().value();
        const auto parts = [&](int pairs) {
            return modeParts(street, 100, {}, modePrices({}, catalogue, PriceLevel::Typical, pairs));
        };
        QCOMPARE(parts(12).front().mode, ConstructionMode::ExistingFibre);
        QCOMPARE(parts(13).front().mode, ConstructionMode::TrenchVerge);
    }
};

QTEST_GUILESS_MAIN(TestConstructionMode)
#include "tst_construction_mode.moc"
