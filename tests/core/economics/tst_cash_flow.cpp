// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/cash_flow.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

Catalogue catalogueOfLives()
{
    std::vector<CatalogueItem> items(3);
    items[0].id = "trench";
    items[0].lifetimeYears = 40;
    items[1].id = "router";
    items[1].lifetimeYears = 7;
    items[2].id = "study";
    return Catalogue::create("lives", "1", "EUR", items).value();
}

BillEntry entry(const std::string& item, std::int64_t cents, bool yearly)
{
    BillEntry result;
    result.item = item;
    result.quantityMilli = 1000;
    result.unitPrice = result.amount = Money::cents(cents);
    result.yearly = yearly;
    return result;
}

} // namespace

class TestCashFlow : public QObject
{
    Q_OBJECT
private slots:
    void handChecked()
    {
        // 1 000.00 of trench, 200.00 of routers, 30.00 a year, 3 years at 10 %:
        // 1 200.00 + 30 / 1.1 + 30 / 1.21 + 30 / 1.331 = 1 200.00 + 27.27 + 24.79 + 22.54 = 1 274.60
        const std::vector<BillEntry> bill{entry("trench", 100000, false), entry("router", 20000, false),
                                          entry("upkeep", 3000, true)};
        CashFlowParams params;
        params.horizonYears = 3;
        params.discountRate = 0.1;
        const CashFlow flow = cashFlow(params, bill, catalogueOfLives());
        QCOMPARE(flow.investment.size(), std::size_t(4));
        QCOMPARE(flow.investment[0].inCents(), std::int64_t(120000));
        QCOMPARE(flow.investment[3].inCents(), std::int64_t(0));
        QCOMPARE(flow.running[0].inCents(), std::int64_t(0));
        QCOMPARE(flow.running[3].inCents(), std::int64_t(3000));
        QCOMPARE(flow.discountedCost.inCents(), std::int64_t(127460));
    }

    void renewals_data()
    {
        QTest::addColumn<int>("horizon");
        QTest::addColumn<bool>("renew");
        QTest::addColumn<QList<int>>("years");
        QTest::newRow("7 and 14 of 20") << 20 << true << QList<int>{7, 14};
        QTest::newRow("not in the last year") << 14 << true << QList<int>{7};
        QTest::newRow("just inside") << 15 << true << QList<int>{7, 14};
        QTest::newRow("short horizon") << 7 << true << QList<int>{};
        QTest::newRow("switched off") << 20 << false << QList<int>{};
        QTest::newRow("no years") << 0 << true << QList<int>{};
    }
    void renewals()
    {
        QFETCH(int, horizon);
        QFETCH(bool, renew);
        QFETCH(QList<int>, years);
        const std::vector<BillEntry> bill{entry("trench", 100000, false), entry("router", 20000, false),
                                          entry("study", 500, false), entry("unknown", 70, false)};
        CashFlowParams params;
        params.horizonYears = horizon;
        params.renew = renew;
        const CashFlow flow = cashFlow(params, bill, catalogueOfLives());
        QCOMPARE(flow.investment.size(), static_cast<std::size_t>(horizon) + 1);
        QCOMPARE(flow.running.size(), static_cast<std::size_t>(horizon) + 1);
        QCOMPARE(flow.investment[0].inCents(), std::int64_t(120570));
        for (int year = 1; year <= horizon; ++year)
            QCOMPARE(flow.investment[static_cast<std::size_t>(year)].inCents(),
                     std::int64_t(years.contains(year) ? 20000 : 0));
    }

    void atZeroRateNothingIsLost()
    {
        const std::vector<BillEntry> bill{entry("router", 12345, false), entry("upkeep", 678, true)};
        CashFlowParams params;
        params.discountRate = 0;
        const CashFlow flow = cashFlow(params, bill, catalogueOfLives());
        QCOMPARE(flow.discountedCost.inCents(), std::int64_t(3 * 12345 + 20 * 678));
    }

    void annuityFactorOfTheFrenchRate()
    {
        // Present value of 1 a year for 20 years at 3.2 %: (1 − 1.032^−20) / 0.032. Each of the 20 years rounds to a
        // cent.
        const std::vector<BillEntry> bill{entry("upkeep", 100'000'000, true)};
        const CashFlow flow = cashFlow(CashFlowParams{}, bill, catalogueOfLives());
        const double expected = 1e8 * (1 - std::pow(1.032, -20)) / 0.032;
        QVERIFY(std::abs(static_cast<double>(flow.discountedCost.inCents()) - expected) <= 10);
    }
};

QTEST_GUILESS_MAIN(TestCashFlow)
#include "tst_cash_flow.moc"
