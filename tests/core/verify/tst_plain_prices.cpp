// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/economics/bill_of_quantities.h"
#include "core/economics/default_catalogue.h"
#include "core/verify/plain_prices.h"
#include "core/verify/plain_services.h"

#include <QTest>

#include <cmath>

using namespace oasis;
using namespace oasis::verification;

class TestPlainPrices : public QObject
{
    Q_OBJECT
private slots:
    void productsAreExact()
    {
        QCOMPARE(product(1500, Money::cents(1)).inCents(), std::int64_t(2));
        QCOMPARE(product(499, Money::cents(1)).inCents(), std::int64_t(0));
        QCOMPARE(product(-500, Money::cents(1)).inCents(), std::int64_t(-1));
        Random random(9);
        for (int i = 0; i < 2000; ++i) {
            const auto quantity = static_cast<std::int64_t>(random.below(1'000'000'000'000)) - 500'000'000'000;
            const auto price = static_cast<std::int64_t>(random.below(10'000'000));
            QCOMPARE(product(quantity, Money::cents(price)), billAmount(quantity, Money::cents(price)));
        }
    }

    void cables_data()
    {
        QTest::addColumn<int>("fibres");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("none") << 0 << QList<int>{};
        QTest::newRow("one") << 1 << QList<int>{12};
        QTest::newRow("full") << 12 << QList<int>{12};
        QTest::newRow("next") << 13 << QList<int>{24};
        QTest::newRow("after 144") << 145 << QList<int>{288};
        QTest::newRow("largest") << 720 << QList<int>{720};
        QTest::newRow("two") << 721 << QList<int>{720, 12};
        QTest::newRow("twice full") << 1440 << QList<int>{720, 720};
    }
    void cables()
    {
        QFETCH(int, fibres);
        QFETCH(QList<int>, sizes);
        QCOMPARE(cablesThatHold(fibres), std::vector<int>(sizes.begin(), sizes.end()));
    }

    void trenchByHand()
    {
        // 100.5 m of verge trench at 50.00, studies at 4.00, a cable of 12 laid over 120.6 m at 0.60 + 2.00:
        // 5 025.00 + 402.00 + 72.36 + 241.20 = 5 740.56, 0.670 chambers of 900: 603.00; two crossings more: 50 000.00
        const auto catalogue = defaultCatalogue();
        QVERIFY(catalogue.has_value());
        const ConstructionRules rules;
        const PlainPrices prices(catalogue.value(), rules, 0.2, PriceLevel::Typical);
        const std::vector<ModePart> parts{{ConstructionMode::TrenchVerge, 100.5}};
        const std::vector<int> smallest{12};
        QCOMPARE(prices.cost(prices.investment(parts, 0, smallest, 1)).inCents(), std::int64_t(634356));
        QCOMPARE(prices.cost(prices.investment(parts, 2, smallest, 1)).inCents(), std::int64_t(634356 + 5000000));
        QCOMPARE(prices.cost(prices.yearly(parts)).inCents(), std::int64_t(2525)); // 0.101 km at 250.00
    }

    void reuseByHand()
    {
        // Half the street has a duct: 50 m cleaned at 2.00, 50 m of rural road trench at 85.00.
        const auto catalogue = defaultCatalogue();
        QVERIFY(catalogue.has_value());
        const ConstructionRules rules;
        const PlainPrices prices(catalogue.value(), rules, 0, PriceLevel::Typical);
        Street street;
        street.streetClass = StreetClass::Primary;
        street.ductShare = 0.5F;
        street.poleShare = 0.25F; // dearer than the duct and beside it: not used
        const auto parts = prices.parts(street, 100, 1);
        QCOMPARE(parts.size(), std::size_t(2));
        QVERIFY(parts[0] == (ModePart{ConstructionMode::ReusedDuct, 50}));
        QVERIFY(parts[1] == (ModePart{ConstructionMode::TrenchRuralRoad, 50}));
    }

    void distancesOnASphere()
    {
        // One degree of a great circle of radius 6 371 008.8 m: π / 180 of it.
        const double degree = 6371008.8 * std::acos(-1.0) / 180;
        QVERIFY(std::abs(sphereDistanceM(7, 0, 8, 0, 6371008.8) - degree) < 1e-5);
        QVERIFY(std::abs(sphereDistanceM(7, 43, 7, 44, 6371008.8) - degree) < 1e-5);
        QCOMPARE(sphereDistanceM(7, 43, 7, 43, 6371008.8), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestPlainPrices)
#include "tst_plain_prices.moc"
