// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/economics/bill_of_quantities.h"

#include <QTest>

#include <limits>

using namespace oasis;

namespace {

BillEntry entry(const std::string& item, std::int64_t quantityMilli, std::int64_t priceCents, bool yearly,
                const std::string& municipality)
{
    BillEntry result;
    result.item = item;
    result.quantityMilli = quantityMilli;
    result.unitPrice = Money::cents(priceCents);
    result.amount = billAmount(quantityMilli, result.unitPrice);
    result.yearly = yearly;
    result.municipalityCode = municipality;
    return result;
}

} // namespace

class TestBillOfQuantities : public QObject
{
    Q_OBJECT
private slots:
    void amounts_data()
    {
        QTest::addColumn<qint64>("quantityMilli");
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<qint64>("amount");
        const qint64 most = std::numeric_limits<qint64>::max();
        QTest::newRow("123.456 m at 50.00") << qint64(123456) << qint64(5000) << qint64(617280);
        QTest::newRow("half a cent away from zero") << qint64(500) << qint64(1) << qint64(1);
        QTest::newRow("below half a cent") << qint64(499) << qint64(1) << qint64(0);
        QTest::newRow("negative half") << qint64(-500) << qint64(1) << qint64(-1);
        QTest::newRow("negative below half") << qint64(500) << qint64(-1) << qint64(-1);
        QTest::newRow("1.5 cents") << qint64(1500) << qint64(1) << qint64(2);
        QTest::newRow("zero") << qint64(0) << qint64(5000) << qint64(0);
        QTest::newRow("product beyond 64 bits")
            << qint64(9'000'000'000'000) << qint64(6'000'000) << qint64(54'000'000'000'000'000);
        QTest::newRow("capped") << most << most << qint64(kInfiniteCents);
        QTest::newRow("capped below") << most << -most << -qint64(kInfiniteCents);
    }
    void amounts()
    {
        QFETCH(qint64, quantityMilli);
        QFETCH(qint64, cents);
        QTEST(qint64(billAmount(quantityMilli, Money::cents(cents)).inCents()), "amount");
    }

    void thousandths()
    {
        QCOMPARE(milli(12.3456), std::int64_t(12346));
        QCOMPARE(milli(0.0005), std::int64_t(1));
        QCOMPARE(milli(-0.0005), std::int64_t(-1));
        QCOMPARE(milli(0.00049), std::int64_t(0));
    }

    void linesByItemAndPrice()
    {
        const std::vector<BillEntry> bill{
            entry("ox.km", 1500, 25000, true, "06012"), entry("cw.plough", 10000, 2000, false, "06059"),
            entry("cw.plough", 333, 2000, false, "06012"), entry("cw.plough", 1000, 2100, false, "06012"),
            entry("aer.cable", 250000, 2000, false, "06012")};
        const auto lines = billLines(bill);
        QCOMPARE(lines.size(), std::size_t(4));
        QCOMPARE(lines[0].item, std::string("aer.cable"));
        QCOMPARE(lines[0].amount.inCents(), std::int64_t(500000));
        QCOMPARE(lines[1].item, std::string("cw.plough"));
        QCOMPARE(lines[1].quantityMilli, std::int64_t(10333));
        QCOMPARE(lines[1].amount.inCents(), std::int64_t(20000 + 666)); // 0.333 × 20.00 = 6.66
        QCOMPARE(lines[2].unitPrice.inCents(), std::int64_t(2100));
        QVERIFY(lines[3].yearly);
        QCOMPARE(lines[3].amount.inCents(), std::int64_t(37500));
        QCOMPARE(investment(bill).inCents(), std::int64_t(500000 + 20666 + 2100));
        QCOMPARE(yearlyRunningCost(bill).inCents(), std::int64_t(37500));
        const auto costs = costByMunicipality(bill);
        QCOMPARE(costs.size(), std::size_t(2));
        QCOMPARE(costs[0].municipalityCode, std::string("06012"));
        QCOMPARE(costs[0].investment.inCents(), std::int64_t(666 + 2100 + 500000));
        QCOMPARE(costs[0].yearly.inCents(), std::int64_t(37500));
        QCOMPARE(costs[1].investment.inCents(), std::int64_t(20000));
    }

    void nothing()
    {
        QVERIFY(billLines({}).empty());
        QVERIFY(costByMunicipality({}).empty());
        QCOMPARE(investment({}), Money());
    }

    void allSumsAgree_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void allSumsAgree()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        std::vector<BillEntry> bill;
        for (int i = 0; i < 300; ++i)
            bill.push_back(entry("item." + std::to_string(random.below(12)),
                                 static_cast<std::int64_t>(random.below(10'000'000)),
                                 static_cast<std::int64_t>(random.below(500'000)), random.below(4) == 0,
                                 random.below(5) == 0 ? "" : "060" + std::to_string(random.below(6))));
        Money lineInvestment;
        Money lineYearly;
        for (const BillLine& line : billLines(bill))
            (line.yearly ? lineYearly : lineInvestment) += line.amount;
        Money groundInvestment;
        Money groundYearly;
        for (const MunicipalCost& cost : costByMunicipality(bill)) {
            groundInvestment += cost.investment;
            groundYearly += cost.yearly;
        }
        QCOMPARE(lineInvestment, investment(bill));
        QCOMPARE(groundInvestment, investment(bill));
        QCOMPARE(lineYearly, yearlyRunningCost(bill));
        QCOMPARE(groundYearly, yearlyRunningCost(bill));
    }
};

QTEST_GUILESS_MAIN(TestBillOfQuantities)
#include "tst_bill_of_quantities.moc"
