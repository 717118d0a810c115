// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/street_price.h"

#include "core/economics/default_catalogue.h"

#include <QTest>

using namespace oasis;

namespace {

StreetPrices prices(const ConstructionRules& rules = {})
{
    return StreetPrices::create(defaultCatalogue().value(), rules, 0.20, PriceLevel::Typical).value();
}

Money sum(const std::vector<Quantity>& quantities)
{
    Money total;
    for (const Quantity& quantity : quantities)
        total += quantity.amount();
    return total;
}

} // namespace

class TestStreetPrice : public QObject
{
    Q_OBJECT

private slots:
    void cables_data()
    {
        QTest::addColumn<int>("fibres");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("none") << 0 << QList<int>{};
        QTest::newRow("one") << 1 << QList<int>{12};
        QTest::newRow("exact") << 144 << QList<int>{144};
        QTest::newRow("next") << 145 << QList<int>{288};
        QTest::newRow("largest") << 720 << QList<int>{720};
        QTest::newRow("two") << 721 << QList<int>{720, 12};
        QTest::newRow("three") << 1500 << QList<int>{720, 720, 72};
    }
    void cables()
    {
        QFETCH(int, fibres);
        QFETCH(QList<int>, sizes);
        QCOMPARE(cablesFor(fibres), std::vector<int>(sizes.begin(), sizes.end()));
    }

    /// The price without texts is the sum of the amounts with them.
    void investmentPriceIsTheSum()
    {
        const std::vector<ModePart> parts{{ConstructionMode::ExistingFibre, 33.3},
                                          {ConstructionMode::ReusedDuct, 70.01},
                                          {ConstructionMode::AerialOnPoles, 45.7},
                                          {ConstructionMode::TrenchUrban, 12.345}};
        for (const CableLoad& load : {CableLoad{}, CableLoad{{}, 0}, CableLoad{{720, 48}, 31}})
            QCOMPARE(prices().investmentPrice(parts, 3, load), sum(prices().investment(parts, 3, load)));
        QCOMPARE(prices().cableSizes().size(), kCableSizes.size());
        QCOMPARE(prices().cableSizes().front().perMetre, Money::euros(2.6));
    }

    /// 100 m of verge trench: 50.00 × 100 + 4.00 × 100 + (0.60 + 2.00) × 120 = 5 712.00, and 0.667 chambers of 900;
    /// a crossing 25 000.
    void trenchToTheCent()
    {
        const std::vector<ModePart> parts{{ConstructionMode::TrenchVerge, 100}};
        QCOMPARE(prices().routedPrice(parts, 0), Money::euros(6312.3));
        QCOMPARE(prices().routedPrice(parts, 2), Money::euros(56312.3));
    }

    /// 90 m on poles: 20 × 90 + 4 × 90 + 90 / 45 × 0.15 × 300 = 2 250.00; the cable is part of the item, no crossing
    /// dug.
    void polesToTheCent()
    {
        const std::vector<ModePart> parts{{ConstructionMode::AerialOnPoles, 90}};
        QCOMPARE(prices().routedPrice(parts, 3), Money::euros(2250));
    }

    /// 50 m of duct: 2 × 50 + 4 × 50 + 2.6 × 60 = 456.00; 50 m of leased pair 250.00.
    void ductAndFibreToTheCent()
    {
        const std::vector<ModePart> duct{{ConstructionMode::ReusedDuct, 50}};
        const std::vector<ModePart> fibre{{ConstructionMode::ExistingFibre, 50}};
        QCOMPARE(prices().routedPrice(duct, 1), Money::euros(456));
        QCOMPARE(prices().routedPrice(fibre, 1), Money::euros(250));
    }

    /// 300 m of pavement and 75 m of plough at one chamber each 150 m: two of 1200 and half a one of 900.
    void chambersStandOnNewTrenches()
    {
        const std::vector<ModePart> parts{{ConstructionMode::Plough, 75}, {ConstructionMode::TrenchPavement, 300}};
        ConstructionRules none;
        none.chamberSpacingM = 0;
        QCOMPARE(prices().routedPrice(parts, 0) - prices(none).routedPrice(parts, 0), Money::euros(2850));
        const auto quantities = prices().investment(parts, 0, {});
        const auto chambers = [&](const char* item) {
            std::int64_t sum = 0;
            for (const Quantity& quantity : quantities)
                sum += quantity.item == item ? quantity.quantityMilli : 0;
            return sum;
        };
        QCOMPARE(chambers("ch.l1t"), 500);
        QCOMPARE(chambers("ch.l2t"), 2000);
        for (const ConstructionMode mode :
             {ConstructionMode::ExistingFibre, ConstructionMode::ReusedDuct, ConstructionMode::AerialOnPoles,
              ConstructionMode::BridgeBracket, ConstructionMode::DirectionalDrilling})
            QVERIFY(chamberItem(mode).empty());
    }

    void sharedDiggingLowersTheTrenchOnly()
    {
        ConstructionRules rules;
        rules.coDigShare = 0.4;
        const std::vector<ModePart> parts{{ConstructionMode::TrenchVerge, 100}};
        QCOMPARE(prices(rules).routedPrice(parts, 0), Money::euros(3312.3)); // 20 × 100 + 400 + 312 + 0.667 × 900
    }

    /// The router's price is the bill's with the smallest cable and one leased pair, to the cent, whatever the parts.
    void routedPriceIsTheBillOfTheSmallestCable()
    {
        const StreetPrices all = prices();
        for (int i = 0; i < kConstructionModeCount; ++i) {
            for (const double lengthM : {0.004, 1.0, 33.333, 777.7777, 12345.678}) {
                const std::vector<ModePart> parts{{ConstructionMode::ExistingFibre, lengthM / 3},
                                                  {ConstructionMode::ReusedDuct, lengthM / 7},
                                                  {static_cast<ConstructionMode>(i), lengthM}};
                QCOMPARE(all.routedPrice(parts, 2), sum(all.investment(parts, 2, CableLoad{})));
            }
        }
    }

    void largerCablesCostMore()
    {
        const std::vector<ModePart> parts{{ConstructionMode::TrenchVerge, 100}};
        // 144 fibres: 2.70 + 2.50 instead of 0.60 + 2.00 on 120 m; two cables are both paid.
        QCOMPARE(sum(prices().investment(parts, 0, {{144}, 1})), Money::euros(6312.3 + 2.6 * 120));
        QCOMPARE(sum(prices().investment(parts, 0, {{720, 12}, 1})), Money::euros(6000.3 + (13.5 + 2.6) * 120));
    }

    void leasedPairsAreCounted()
    {
        const std::vector<ModePart> parts{{ConstructionMode::ExistingFibre, 100}};
        QCOMPARE(sum(prices().investment(parts, 0, {{12}, 3})), Money::euros(1500));
    }

    /// Per year: 1 000 m of duct 900, 450 m of poles 10 × 4, 1.45 km × 250; upkeep 1.5 % of 10 000.
    void yearlyToTheCent()
    {
        const std::vector<ModePart> parts{{ConstructionMode::ReusedDuct, 1000}, {ConstructionMode::AerialOnPoles, 450}};
        QCOMPARE(sum(prices().yearly(parts)), Money::euros(900 + 40 + 362.5));
        QCOMPARE(prices().upkeep(Money::euros(10000)).amount(), Money::euros(150));
    }

    /// 6 312.30 × 1.2 + (94.68 + 25.00) × 10.
    void lifetimePriceToTheCent()
    {
        const std::vector<ModePart> parts{{ConstructionMode::TrenchVerge, 100}};
        QCOMPARE(prices().lifetimePrice(parts, 0, 0.2, 10), Money::euros(7574.76 + 1196.8));
    }

    void missingItemIsNamed()
    {
        std::vector<CatalogueItem> items = defaultCatalogue().value().items();
        std::erase_if(items, [](const CatalogueItem& item) { return item.id == "cw.eng"; });
        const Catalogue catalogue = Catalogue::create("test", "1", "EUR", items).value();
        const auto result = StreetPrices::create(catalogue, {}, 0.2, PriceLevel::Typical);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(result.error().context, std::string("cw.eng"));
    }

    void itemsThatTheRulesSwitchOffMayBeMissing()
    {
        std::vector<CatalogueItem> items = defaultCatalogue().value().items();
        std::erase_if(items, [](const CatalogueItem& item) { return item.id == "duct.unblock"; });
        const Catalogue catalogue = Catalogue::create("test", "1", "EUR", items).value();
        ConstructionRules rules;
        QVERIFY(!StreetPrices::create(catalogue, rules, 0.2, PriceLevel::Typical).has_value());
        rules.reuseDucts = false;
        QVERIFY(StreetPrices::create(catalogue, rules, 0.2, PriceLevel::Typical).has_value());
    }
};

QTEST_GUILESS_MAIN(TestStreetPrice)
#include "tst_street_price.moc"
