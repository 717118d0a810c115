// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/default_catalogue.h"
#include "core/radio/link_prices.h"

#include <QTest>

using namespace oasis;

class TestLinkPrices : public QObject
{
    Q_OBJECT
private slots:
    void catalogueGoesFirst()
    {
        CatalogueItem licensed;
        licensed.id = "radio.ptp.lic";
        licensed.unit = "link";
        licensed.low = 5000;
        licensed.typical = 9000;
        licensed.high = 20000;
        licensed.confirmed = true;
        CatalogueItem mast;
        mast.id = "radio.mast";
        mast.unit = "each";
        mast.low = 22500;
        mast.typical = 45000;
        mast.high = 90000;
        const Catalogue catalogue = Catalogue::create("own", "1", "EUR", {licensed, mast}).value();
        const PricedLinks priced = pricedLinks(defaultLinkEquipment(), catalogue, PriceLevel::High);
        QCOMPARE(priced.equipment.size(), defaultLinkEquipment().size());
        for (std::size_t i = 0; i < priced.equipment.size(); ++i) {
            const LinkEquipment& before = defaultLinkEquipment()[i];
            const LinkEquipment& now = priced.equipment[i];
            if (before.item == "radio.ptp.lic") {
                QCOMPARE(now.priceTypical, Money::euros(9000));
                QCOMPARE(now.priceLow, Money::euros(5000));
                QCOMPARE(now.priceHigh, Money::euros(20000));
                QVERIFY(now.confirmed);
            } else {
                QCOMPARE(now, before); // no such line: its own price
            }
        }
        QCOMPARE(priced.costs.level, PriceLevel::High);
        QCOMPARE(priced.costs.mastPerMetre, Money::euros(4000));
        QCOMPARE(pricedLinks({}, catalogue, PriceLevel::Low).costs.mastPerMetre, Money::euros(1000));
    }

    void everyClassHasItsLine()
    {
        const Catalogue catalogue = defaultCatalogue().value();
        for (const LinkEquipment& e : defaultLinkEquipment())
            QVERIFY2(catalogue.find(e.item) != nullptr, e.id.c_str());
        QVERIFY(catalogue.find("radio.mast") != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestLinkPrices)
#include "tst_link_prices.moc"
