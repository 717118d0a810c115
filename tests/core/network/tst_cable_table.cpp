// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/network/cable_table.h"

#include <QtTest>

using namespace oasis;

class TestCableTable : public QObject
{
    Q_OBJECT

private slots:
    void severalCablesInOneTrench();
    void againstBruteForce();
    void errors();
};

void TestCableTable::severalCablesInOneTrench()
{
    const std::vector<CableSize> sizes{
        {6, Money::cents(10)}, {12, Money::cents(15)}, {24, Money::cents(40)}, {48, Money::cents(41)}};
    const auto table = CableTable::create(sizes, 100).value();
    QVERIFY(table.cheapest(0).empty());
    QCOMPARE(table.cheapest(6), std::vector<int>{6});
    QCOMPARE(table.cheapest(7), std::vector<int>{12});
    QCOMPARE(table.cheapest(18), (std::vector<int>{12, 6})); // 25, not 40
    QCOMPARE(table.cheapest(24), (std::vector<int>{12, 12}));
    QCOMPARE(table.cheapest(33), std::vector<int>{48});
    QCOMPARE(table.cheapest(55), (std::vector<int>{48, 12}));
    QCOMPARE(table.perMetre(55), Money::cents(56));
    const std::vector<CableSize> even{{12, Money::cents(10)}, {24, Money::cents(20)}};
    QCOMPARE(CableTable::create(even, 24).value().cheapest(24), std::vector<int>{24}); // fewest cables
}

void TestCableTable::againstBruteForce()
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Random random(seed);
        std::vector<CableSize> sizes;
        for (int fibres = 0; sizes.size() < 4;) {
            fibres += 1 + static_cast<int>(random.below(6));
            sizes.push_back({fibres, Money::cents(static_cast<std::int64_t>(random.below(50)))});
        }
        const auto table = CableTable::create(sizes, 24).value();
        for (int fibres = 0; fibres <= 24; ++fibres) {
            std::int64_t least = kInfiniteCents;
            for (std::int64_t a = 0; a <= 24; ++a)
                for (std::int64_t b = 0; b <= 24; ++b)
                    for (std::int64_t c = 0; c <= 24; ++c) {
                        const std::int64_t held = a * sizes[0].fibres + b * sizes[1].fibres + c * sizes[2].fibres;
                        const std::int64_t d =
                            held >= fibres ? 0 : (fibres - held + sizes[3].fibres - 1) / sizes[3].fibres;
                        least = std::min(least, a * sizes[0].perMetre.inCents() + b * sizes[1].perMetre.inCents() +
                                                    c * sizes[2].perMetre.inCents() + d * sizes[3].perMetre.inCents());
                    }
            QCOMPARE(table.perMetre(fibres).inCents(), least);
            std::int64_t price = 0;
            int held = 0;
            for (const int size : table.cheapest(fibres)) {
                held += size;
                for (const CableSize& known : sizes)
                    price += known.fibres == size ? known.perMetre.inCents() : 0;
            }
            QVERIFY(held >= fibres);
            QCOMPARE(price, least);
        }
    }
}

void TestCableTable::errors()
{
    const auto code = [](std::vector<CableSize> sizes, int most) {
        const auto table = CableTable::create(sizes, most);
        return table.has_value() ? ErrorCode::Internal : table.error().code;
    };
    QCOMPARE(code({}, 5), ErrorCode::InvalidArgument);
    QCOMPARE(code({{0, Money::cents(1)}}, 5), ErrorCode::InvalidArgument);
    QCOMPARE(code({{6, Money::cents(-1)}}, 5), ErrorCode::InvalidArgument);
    QCOMPARE(code({{6, Money::cents(kInfiniteCents / 3)}}, 5), ErrorCode::Overflow);
}

QTEST_GUILESS_MAIN(TestCableTable)
#include "tst_cable_table.moc"
