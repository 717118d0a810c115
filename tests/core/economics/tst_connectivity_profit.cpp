// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values printed by the authors of the ITU Connectivity Planning Platform.
#include "core/economics/connectivity_profit.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

/// Hardware 500, 8 000 per km × 1.1, upkeep 10 %, 12 per Mbit/s and year.
ConnectivityCase firstExample(double mbits, double lengthM, int years)
{
    ConnectivityCase site;
    site.hardware = Money::euros(500);
    site.linePerKm = Money::euros(8000);
    site.lengthM = lengthM;
    site.upkeepShare = 0.10;
    site.revenuePerMbit = Money::euros(12);
    site.mbits = mbits;
    site.years = years;
    return site;
}

/// The platform's defaults: 20 Mbit/s, 10 years, 2 %.
ConnectivityCase defaults(double hardware, double upkeepShare, int refreshYears, double revenuePerMbit)
{
    ConnectivityCase site;
    site.hardware = Money::euros(hardware);
    site.upkeepShare = upkeepShare;
    site.refreshYears = refreshYears;
    site.revenuePerMbit = Money::euros(revenuePerMbit);
    site.mbits = 20;
    site.years = 10;
    site.discountRate = 0.02;
    return site;
}

bool printedAs(Money value, double printed, double digit)
{
    return std::abs(value.inEuros() - printed) <= digit / 2 + 1e-6;
}

} // namespace

class TestConnectivityProfit : public QObject
{
    Q_OBJECT

private slots:
    void oneYear_data()
    {
        QTest::addColumn<double>("mbits");
        QTest::addColumn<double>("lengthM");
        QTest::addColumn<double>("profit");
        QTest::newRow("beside the network") << 415.0 << 0.0 << 4430.0;
        QTest::newRow("beside, more traffic") << 1210.0 << 0.0 << 13970.0;
        QTest::newRow("1.7 km") << 7640.0 << 1682.919 << 74839.3;
        QTest::newRow("loss") << 865.0 << 1887.719 << -8443.1;
        QTest::newRow("0.9 km") << 79410.0 << 906.343 << 943596.6;
    }
    void oneYear()
    {
        QFETCH(double, mbits);
        QFETCH(double, lengthM);
        QFETCH(double, profit);
        QVERIFY(printedAs(oasis::profit(firstExample(mbits, lengthM, 1)), profit, 0.1));
    }

    void tenYears_data()
    {
        QTest::addColumn<double>("lengthM");
        QTest::addColumn<double>("investment");
        QTest::addColumn<double>("ownership");
        QTest::newRow("2.8 km") << 2762.078 << 24806.3 << 51112.6;
        QTest::newRow("3.3 km") << 3284.765 << 29405.9 << 60311.9;
    }
    void tenYears()
    {
        QFETCH(double, lengthM);
        QFETCH(double, investment);
        QFETCH(double, ownership);
        ConnectivityCase site = firstExample(0, lengthM, 10);
        site.refreshYears = 3;
        QVERIFY(printedAs(initialInvestment(site), investment, 0.1));
        QVERIFY(printedAs(costOfOwnership(site), ownership, 0.1));
    }

    void trafficAsCost()
    {
        ConnectivityCase site = firstExample(10, 5000, 10);
        site.refreshYears = 3;
        QVERIFY(printedAs(costOfOwnership(site) + yearlyRevenue(site) * site.years, 91700, 1));
    }

    void platformDefaults()
    {
        ConnectivityCase fibre = defaults(500, 0.05, 10, 5.5);
        fibre.linePerKm = Money::euros(20000);
        fibre.lengthM = 1000;
        QVERIFY(printedAs(presentProfit(fibre), -29777.27, 0.01));
        QVERIFY(printedAs(costOfOwnership(fibre), 34250, 1));
        QVERIFY(printedAs(presentProfit(defaults(120, 0.12, 5, 4.5)), 355.71, 0.01));
        ConnectivityCase link = defaults(3000, 0.10, 7, 5.5);
        link.licencePerMhz = Money::euros(50);
        link.yearlyLicencePerMhz = Money::euros(15);
        link.mhz = 40;
        QVERIFY(printedAs(presentProfit(link), -14282.31, 0.01));
        QVERIFY(printedAs(presentProfit(defaults(800, 0.10, 5, 6.4)), -1724.66, 0.01));
    }

    void annuityWithoutInterest()
    {
        QCOMPARE(annuity(0, 7), 7.0);
        QVERIFY(std::abs(annuity(0.02, 10) - 8.98258500624) < 1e-10); // standard table
    }
};

QTEST_GUILESS_MAIN(TestConnectivityProfit)
#include "tst_connectivity_profit.moc"
