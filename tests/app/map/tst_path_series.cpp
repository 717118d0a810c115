// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/path_plot.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace oasis;

namespace {

/// 10 km × 2 km of 25 m cells at 100 m, a hill of `hillM` in the middle.
ElevationGrid relief(double hillM)
{
    ElevationGrid grid{{0, 2000}, 25, 400, 80, {}};
    for (int row = 0; row < 80; ++row)
        for (int column = 0; column < 400; ++column)
            grid.heightM.push_back(
                static_cast<float>(100 + hillM * std::exp(-std::pow((25 * (column + 0.5) - 5000) / 300, 2))));
    return grid;
}

LinkTrial across()
{
    LinkTrial trial;
    trial.from = {1000, 1000};
    trial.to = {9000, 1000};
    trial.heights = {20, 30};
    trial.equipment = "ptp18";
    return trial;
}

map::PathSeries seriesOf(const ElevationGrid& grid, const LinkTrial& trial)
{
    return map::pathSeries(tryLink(grid, nullptr, trial).value(), text::Language(QStringLiteral("en")));
}

} // namespace

/// What the profile of a link is drawn from, by figures that can be checked by hand.
class TestPathSeries : public QObject
{
    Q_OBJECT

private slots:
    void theEarthIsBent();
    void bothZones();
    void theTightestPlaceIsMarked_data();
    void theTightestPlaceIsMarked();
    void mastsThatWouldClearIt();
    void aGapStaysAGap();
    void clutterStandsOnTheGround();
    void longPathsKeepTheirTops();
    void aCloseUpLiesOnTheSight();
    void thePictureFollowsTheSeries();
};

void TestPathSeries::theEarthIsBent()
{
    const map::PathSeries series = seriesOf(relief(0), across());
    QCOMPARE(series.lengthM(), 8000.0);
    QCOMPARE(series.groundM.front(), 100.0);
    QCOMPARE(series.groundM.back(), 100.0);
    const std::size_t middle = series.groundM.size() / 2;
    QCOMPARE(series.atM[middle], 4000.0);
    QVERIFY(std::abs(series.groundM[middle] - 100 - 4.0 * 4.0 * 1000 / (2 * 8494.67)) < 1e-3); // d1 d2 / 2 k a
    QCOMPARE(series.sightM(0), 120.0);
    QCOMPARE(series.sightM(8000), 130.0);
    QCOMPARE(series.sightM(4000), 125.0);
    QVERIFY(series.surfaceM.empty());
}

void TestPathSeries::bothZones()
{
    const map::PathSeries series = seriesOf(relief(0), across());
    const std::size_t middle = series.zoneAtM.size() / 2;
    const double radius = 17.3 * std::sqrt(4.0 * 4.0 / (18.7 * 8)); // P.530 (3)
    QVERIFY(std::abs(series.zoneHighM[middle] - 125 - radius) < 0.02);
    QVERIFY(std::abs(series.zoneLowM[middle] - 125 + radius) < 0.02);
    QCOMPARE(series.zoneLowM.front(), 120.0);
    QVERIFY(series.worst.has_value());
    const double k = 157 / (144 + 2670 / 8.0);
    QVERIFY(std::abs(series.worst->k - k) < 1e-9);
    const double sag = 4.0 * 4.0 * 1000 / (2 * 6371) * (1 / k - 3 / 4.0);
    QVERIFY(std::abs(series.worst->lowerM[middle] - (125 - sag - series.worst->share * radius)) < 0.02);
    QVERIFY(series.lowestM <= 100 && series.highestM >= 130);
}

void TestPathSeries::theTightestPlaceIsMarked_data()
{
    QTest::addColumn<double>("hillM");
    QTest::addColumn<bool>("free");
    QTest::newRow("plain") << 0.0 << true;
    QTest::newRow("hill") << 40.0 << false;
}

void TestPathSeries::theTightestPlaceIsMarked()
{
    QFETCH(double, hillM);
    QFETCH(bool, free);
    const ElevationGrid grid = relief(hillM);
    const TriedLink tried = tryLink(grid, nullptr, across()).value();
    const map::PathSeries series = map::pathSeries(tried, text::Language(QStringLiteral("en")));
    QVERIFY(series.mark.has_value());
    QCOMPARE(series.mark->isFree(), free);
    QCOMPARE(series.free, free);
    QVERIFY(std::abs(series.mark->limitM - series.mark->obstacleM - tried.tightest().spareM) < 1e-9);
    // It stands on the drawn ground, and its limit on the drawn edge of the zone that decides.
    const auto nearest =
        std::ranges::min_element(series.atM, {}, [&](double at) { return std::abs(at - series.mark->atM); });
    QVERIFY(std::abs(series.groundM[static_cast<std::size_t>(nearest - series.atM.begin())] - series.mark->obstacleM) <
            1e-6);
    QVERIFY(series.mark->text.contains(free ? QStringLiteral("to spare") : QStringLiteral("missing")));
    QVERIFY(series.title.contains(free ? QStringLiteral("closes") : QStringLiteral("not free")));
}

void TestPathSeries::mastsThatWouldClearIt()
{
    QVERIFY(!seriesOf(relief(0), across()).from.neededM);
    const map::PathSeries series = seriesOf(relief(40), across());
    QVERIFY(series.from.neededM && series.to.neededM);
    QVERIFY(*series.from.neededM + *series.to.neededM > series.from.antennaM + series.to.antennaM);
    QVERIFY(series.highestM >= std::max(*series.from.neededM, *series.to.neededM));
}

void TestPathSeries::aGapStaysAGap()
{
    ElevationGrid grid = relief(0);
    for (std::size_t i = 0; i < grid.heightM.size(); ++i)
        if (i % 400 > 150 && i % 400 < 170)
            grid.heightM[i] = std::numeric_limits<float>::quiet_NaN();
    const map::PathSeries series = seriesOf(grid, across());
    QVERIFY(std::ranges::any_of(series.groundM, [](double height) { return std::isnan(height); }));
    QVERIFY(!series.mark && !series.worst && !series.free);
    QVERIFY(std::isfinite(series.lowestM) && std::isfinite(series.highestM));
    std::ranges::fill(grid.heightM, std::numeric_limits<float>::quiet_NaN());
    const map::PathSeries unknown = seriesOf(grid, across());
    QVERIFY(std::isfinite(unknown.lowestM) && unknown.lowestM <= unknown.highestM);
}

void TestPathSeries::clutterStandsOnTheGround()
{
    LinkTrial trial = across();
    trial.rules.obstacleM = 7;
    const map::PathSeries series = seriesOf(relief(0), trial);
    QCOMPARE(series.surfaceM.size(), series.groundM.size());
    QCOMPARE(series.surfaceM.front(), series.groundM.front());
    QVERIFY(std::abs(series.surfaceM[5] - series.groundM[5] - 7) < 1e-9);
}

void TestPathSeries::longPathsKeepTheirTops()
{
    ElevationGrid grid{{0, 20}, 1, 9000, 20, std::vector<float>(9000 * 20, 100)};
    for (std::size_t row = 0; row < 20; ++row)
        grid.heightM[row * 9000 + 4321] = 190; // a pylon one cell wide
    LinkTrial trial = across();
    trial.from = {10.5, 10};
    trial.to = {8990.5, 10};
    const map::PathSeries series = seriesOf(grid, trial);
    QVERIFY(series.atM.size() <= 2001);
    QVERIFY(*std::ranges::max_element(series.groundM) > 189);
    QCOMPARE(series.atM.front(), 0.0);
    QCOMPARE(series.atM.back(), 8980.0);
    QVERIFY(std::ranges::is_sorted(series.atM));
}

void TestPathSeries::aCloseUpLiesOnTheSight()
{
    LinkTrial trial = across();
    QVERIFY(!map::isThin(seriesOf(relief(0), trial)));
    const map::PathSeries series = seriesOf(relief(40), trial);
    const map::PathSeries close = map::closeUp(series);
    QVERIFY(close.closeUp && !series.closeUp);
    QCOMPARE(close.sightM(3000), 0.0);
    for (const std::size_t i : {std::size_t{0}, series.atM.size() / 3, series.atM.size() - 1})
        QVERIFY(std::abs(close.groundM[i] - (series.groundM[i] - series.sightM(series.atM[i]))) < 1e-9);
    QVERIFY(std::abs((close.mark->limitM - close.mark->obstacleM) - (series.mark->limitM - series.mark->obstacleM)) <
            1e-9);
    QVERIFY(close.highestM >= close.mark->obstacleM && close.lowestM <= close.mark->limitM);
    QVERIFY(close.highestM >= *close.from.neededM);
    QCOMPARE(close.from.groundM, -20.0);
    trial.equipment = "ptp80"; // a short wave beside a mountain
    QVERIFY(map::isThin(seriesOf(relief(400), trial)));
}

void TestPathSeries::thePictureFollowsTheSeries()
{
    const auto picture = [](const map::PathSeries& series, map::Theme theme) {
        QImage image(600, 260, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        map::ChartStyle style;
        style.theme = theme;
        map::drawPathPlot(painter, QRectF(image.rect()), series, style, text::Language(QStringLiteral("fr")));
        return image;
    };
    const map::PathSeries plain = seriesOf(relief(0), across());
    const map::PathSeries hill = seriesOf(relief(40), across());
    QVERIFY(picture(plain, map::Theme::Light) == picture(plain, map::Theme::Light));
    QVERIFY(picture(plain, map::Theme::Light) != picture(hill, map::Theme::Light));
    QVERIFY(picture(plain, map::Theme::Light) != picture(plain, map::Theme::Dark));
}

QTEST_MAIN(TestPathSeries)
#include "tst_path_series.moc"
