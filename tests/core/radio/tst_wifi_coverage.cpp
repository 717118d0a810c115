// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/radio/wifi_coverage.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

Territory twoMunicipalities()
{
    Territory territory;
    territory.municipalities.resize(2);
    territory.municipalities[0].code = "A";
    territory.municipalities[1].code = "B";
    return territory;
}

} // namespace

class TestWifiCoverage : public QObject
{
    Q_OBJECT
private slots:
    void limits_data()
    {
        QTest::addColumn<int>("band");
        QTest::addColumn<double>("eirp");
        QTest::addColumn<bool>("permitted");
        QTest::newRow("2.4 GHz, 100 mW") << int(WifiBand::Ghz2_4) << 20.0 << true;
        QTest::newRow("2.4 GHz, too strong") << int(WifiBand::Ghz2_4) << 20.1 << false;
        QTest::newRow("5150-5350 is for indoors") << int(WifiBand::Ghz5Low) << 10.0 << false;
        QTest::newRow("5470-5725, 1 W") << int(WifiBand::Ghz5High) << 30.0 << true;
        QTest::newRow("5470-5725, too strong") << int(WifiBand::Ghz5High) << 30.5 << false;
        QTest::newRow("not a number") << int(WifiBand::Ghz5High) << std::nan("") << false;
    }
    void limits()
    {
        QFETCH(int, band);
        QFETCH(double, eirp);
        QFETCH(bool, permitted);
        WifiModel model;
        model.band = static_cast<WifiBand>(band);
        model.eirp = PowerLevel::dBm(eirp);
        const auto checked = checkLimits(model);
        QCOMPARE(checked.has_value(), permitted);
        if (!permitted) {
            QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
            QVERIFY(checked.error().detail.find(outdoorRule(model.band)) != std::string::npos);
        }
    }

    void oddModels()
    {
        WifiModel model;
        model.exponent = 0;
        QVERIFY(!checkLimits(model).has_value());
        model = {};
        model.referenceM = 0;
        QVERIFY(!checkLimits(model).has_value());
    }

    void freeSpaceLoss_data()
    {
        // By hand: 20 log10(km) + 20 log10(MHz) + 32.44
        QTest::addColumn<int>("band");
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("lossDb");
        QTest::newRow("2441.75 MHz at 1 m") << int(WifiBand::Ghz2_4) << 1.0 << -60.0 + 67.754 + 32.44;
        QTest::newRow("2441.75 MHz at 10 m") << int(WifiBand::Ghz2_4) << 10.0 << -40.0 + 67.754 + 32.44;
        QTest::newRow("5597.5 MHz at 10 m") << int(WifiBand::Ghz5High) << 10.0 << -40.0 + 74.960 + 32.44;
        QTest::newRow("5250 MHz at 5 m") << int(WifiBand::Ghz5Low) << 5.0 << -46.021 + 74.403 + 32.44;
        QTest::newRow("5597.5 MHz at 100 m, 27 dB more than at 10 m")
            << int(WifiBand::Ghz5High) << 100.0 << 67.400 + 27;
        QTest::newRow("below 1 m as at 1 m") << int(WifiBand::Ghz2_4) << 0.0 << 40.194;
    }
    void freeSpaceLoss()
    {
        QFETCH(int, band);
        QFETCH(double, metres);
        QFETCH(double, lossDb);
        WifiModel model;
        model.band = static_cast<WifiBand>(band);
        QVERIFY(near(pathLoss(model, metres).decibels(), lossDb, 0.002)); // terms above have three decimals
    }

    void ranges_data()
    {
        QTest::addColumn<double>("eirp");
        QTest::addColumn<double>("exponent");
        QTest::addColumn<double>("metres");
        // 30 − 8 + 75 = 97 dB; 97 − 67.400 = 29.600 dB beyond 10 m
        QTest::newRow("square") << 30.0 << 2.7 << 10 * std::pow(10.0, 29.600 / 27);
        QTest::newRow("street") << 30.0 << 3.0 << 10 * std::pow(10.0, 29.600 / 30);
        QTest::newRow("indoor") << 30.0 << 3.5 << 10 * std::pow(10.0, 29.600 / 35);
        QTest::newRow("within free space") << -10.0 << 2.7 << 10 * std::pow(10.0, -10.400 / 20);
        QTest::newRow("never") << -30.0 << 2.7 << 0.0;
    }
    void ranges()
    {
        QFETCH(double, eirp);
        QFETCH(double, exponent);
        QFETCH(double, metres);
        WifiModel model;
        model.eirp = PowerLevel::dBm(eirp);
        model.exponent = exponent;
        const double range = rangeM(model);
        QVERIFY(near(range, metres, 0.02));
        if (range > 0)
            QVERIFY(near((model.eirp - pathLoss(model, range) - model.margin - model.threshold).decibels(), 0, 1e-9));
    }

    void buildingsCountWhole()
    {
        Territory territory = twoMunicipalities();
        territory.cells = {
            {{0, 0}, 0, 10, 0}, {{50, 0}, 0, 7, 1}, {{50.1, 0}, 0, 5, 1}, {{0, 0}, 0, 3, kNoMunicipality}};
        const auto count = peopleCovered(territory, std::vector<Point>{{0, 0}, {0, 0}}, 50);
        QCOMPARE(count.people, 17.0);
        QCOMPARE(count.byMunicipality, (std::vector<double>{10, 7}));
    }

    void withoutMunicipalitiesAllCount()
    {
        Territory territory;
        territory.cells = {{{0, 0}, 0, 10, kNoMunicipality}};
        QCOMPARE(peopleCovered(territory, std::vector<Point>{{1, 1}}, 50).people, 10.0);
        QCOMPARE(peopleCovered(territory, {}, 50).people, 0.0);
        QCOMPARE(peopleCovered(territory, std::vector<Point>{{0, 0}}, 0).people, 0.0);
    }

    void halfACell()
    {
        // A circle so large that its edge is a straight line through the middle of the cell.
        Territory territory = twoMunicipalities();
        territory.cells = {{{1000, 0}, 200, 64, 0}};
        QCOMPARE(peopleCovered(territory, std::vector<Point>{{-1e6 + 1000, 0}}, 1e6).people, 32.0);
    }

    void overlapsCountOnceLikeAFineGrid_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void overlapsCountOnceLikeAFineGrid()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        Territory territory = twoMunicipalities();
        double total = 0;
        for (int row = 0; row < 10; ++row)
            for (int column = 0; column < 10; ++column) {
                const double people = random.uniform(0, 50);
                total += people;
                territory.cells.push_back(
                    {{column * 200.0 + 100, row * 200.0 + 100}, 200, people, column < 5 ? 0U : 1U});
            }
        std::vector<Point> centres;
        for (int i = 0; i < 12; ++i)
            centres.push_back({random.uniform(0, 2000), random.uniform(0, 2000)});
        const double radius = random.uniform(60, 400);
        const auto count = peopleCovered(territory, centres, radius);

        double fine = 0;
        constexpr int kFine = 40;
        for (const PopulationCell& cell : territory.cells)
            for (int i = 0; i < kFine * kFine; ++i) {
                const Point p{cell.centre.x - 100 + 200 * (i % kFine + 0.5) / kFine,
                              cell.centre.y - 100 + 200 * (i / kFine + 0.5) / kFine};
                bool covered = false;
                for (const Point centre : centres)
                    covered = covered || distance(centre, p) <= radius;
                fine += covered ? cell.people / (kFine * kFine) : 0;
            }
        // 64 samples a cell: the error is a random walk along the circles' edges, well below 2 % of everybody.
        QVERIFY2(near(count.people, fine, 0.02 * total), qPrintable(QString("%1 %2").arg(count.people).arg(fine)));
        QVERIFY(near(count.people, count.byMunicipality[0] + count.byMunicipality[1], 1e-9 * total));
        auto reversed = centres;
        std::reverse(reversed.begin(), reversed.end());
        QCOMPARE(peopleCovered(territory, reversed, radius).people, count.people); // to the last bit
        auto twice = centres;
        twice.insert(twice.end(), centres.begin(), centres.end());
        QCOMPARE(peopleCovered(territory, twice, radius).people, count.people);
    }

    void circleAsPolygon()
    {
        const Polygon polygon = circle({100, 200}, 50);
        QCOMPARE(polygon.outer.size(), std::size_t(64));
        for (const Point corner : polygon.outer)
            QVERIFY(near(distance(corner, {100, 200}), 50, 1e-9));
        // Area of a regular polygon of 64 corners: n/2 r² sin(2π/n)
        QVERIFY(near(area(polygon), 32 * 2500 * std::sin(2 * std::numbers::pi / 64), 1e-6));
    }
};

QTEST_GUILESS_MAIN(TestWifiCoverage)
#include "tst_wifi_coverage.moc"
