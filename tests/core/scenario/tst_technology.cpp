// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/technology.h"

#include <QTest>

using namespace oasis;

namespace {

Technology technology(const std::string& id, Technology::Reach reach, double rangeM, double yearly)
{
    Technology t;
    t.id = id;
    t.reach = reach;
    t.rangeM = rangeM;
    t.capexFixed = Money::euros(500);
    t.yearlyFixed = Money::euros(yearly);
    return t;
}

/// About 5 km east of the site, on the equator.
Tower towerEast()
{
    Tower tower;
    tower.lonDeg = 0.045;
    return tower;
}

} // namespace

class TestTechnology : public QObject
{
    Q_OBJECT

private slots:
    /// 500 + 100 once; 40 Mbit/s × 15 + 30 + 200 kWh × 0.10 = 650 a year; over 5 years 3 850.
    void costWithMains()
    {
        Technology t = technology("satellite", Technology::Reach::Anywhere, 0, 30);
        t.capexTower = Money::euros(100);
        t.yearlyPerMbit = Money::euros(15);
        t.kwhPerYear = 200;
        TechnologyRules rules;
        rules.kwhPrice = Money::cents(10);
        rules.solarPerSite = Money::euros(500);
        Site site;
        site.mbits = 40;
        QCOMPARE(horizonCost(serviceQuantities(t, rules, site), 5), Money::euros(3850));
        site.hasGrid = false; // 500 for the panels instead of 100 for electricity
        QCOMPARE(horizonCost(serviceQuantities(t, rules, site), 5), Money::euros(4250));
        rules.solarPerSite = {};
        QCOMPARE(horizonCost(serviceQuantities(t, rules, site), 5), Money::euros(3750));
        rules.mbitPerSite = 10;
        QCOMPARE(horizonCost(serviceQuantities(t, rules, site), 5), Money::euros(1500));
    }

    void reach_data()
    {
        QTest::addColumn<int>("reach");
        QTest::addColumn<double>("rangeM");
        QTest::addColumn<bool>("visible");
        QTest::addColumn<bool>("reached");
        const int range = static_cast<int>(Technology::Reach::TowerInRange);
        const int sight = static_cast<int>(Technology::Reach::TowerInSight);
        QTest::newRow("anywhere") << static_cast<int>(Technology::Reach::Anywhere) << 0.0 << false << true;
        QTest::newRow("in range") << range << 5100.0 << false << true;
        QTest::newRow("out of range") << range << 4900.0 << true << false;
        QTest::newRow("in sight") << sight << 5100.0 << true << true;
        QTest::newRow("hidden") << sight << 5100.0 << false << false;
        QTest::newRow("in sight, too far") << sight << 4900.0 << true << false;
        QTest::newRow("fibre needs a network") << static_cast<int>(Technology::Reach::Fibre) << 9000.0 << true << false;
    }
    void reach()
    {
        QFETCH(int, reach);
        QFETCH(double, rangeM);
        QFETCH(bool, visible);
        QFETCH(bool, reached);
        Site site;
        site.officialKey = "0061234A";
        Tower tower = towerEast();
        if (visible)
            tower.visibleSites = {"other", "0061234A"};
        const Technology t = technology("x", static_cast<Technology::Reach>(reach), rangeM, 0);
        QCOMPARE(reaches(t, {}, site, std::vector{tower}), reached);
    }

    void cheapestIsChosenAndFibreIsNot()
    {
        TechnologyRules rules;
        rules.technologies = {technology("fibre", Technology::Reach::Fibre, 1e6, 0),
                              technology("satellite", Technology::Reach::Anywhere, 0, 90),
                              technology("cellular", Technology::Reach::TowerInRange, 8000, 50)};
        QCOMPARE(cheapestAlternative(rules, {}, std::vector{towerEast()})->id, std::string("cellular"));
        QCOMPARE(cheapestAlternative(rules, {}, {})->id, std::string("satellite"));
        QCOMPARE(fibreTechnology(rules)->id, std::string("fibre"));
        rules.technologies.resize(1);
        QVERIFY(cheapestAlternative(rules, {}, {}) == nullptr);
        QVERIFY(fibreTechnology({}) == nullptr);
    }

    /// 1 234.57 m (to the centimetre) at 7 500 per km, and 192 per km and year.
    void linkToTheCent()
    {
        Technology t = technology("fibre", Technology::Reach::Fibre, 20000, 0);
        t.capexPerKm = Money::euros(7500);
        t.yearlyPerKm = Money::euros(192);
        const auto quantities = linkQuantities(t, 1234.567);
        QCOMPARE(quantities.size(), std::size_t{2});
        QCOMPARE(quantities[0].amount(), Money::euros(9259.28));
        QCOMPARE(quantities[1].amount(), Money::euros(237.04));
        QCOMPARE(horizonCost(quantities, 5), Money::euros(9259.28 + 5 * 237.04));
    }
};

QTEST_GUILESS_MAIN(TestTechnology)
#include "tst_technology.moc"
