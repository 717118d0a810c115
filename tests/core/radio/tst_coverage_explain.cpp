// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_explain.h"

#include <QtTest>

#include <cmath>

using namespace oasis;

namespace {

/// 4 km × 4 km of hills, 25 m cells, the corner at (0, 4000).
TerrainGrid hills()
{
    TerrainSource source;
    source.frame = {{0, 4000}, 25, 160, 160};
    for (std::uint32_t row = 0; row < 160; ++row)
        for (std::uint32_t column = 0; column < 160; ++column)
            source.heightM.push_back(
                static_cast<float>(200 + 60 * std::sin(column / 9.0) * std::cos(row / 11.0) + 0.3 * row));
    return TerrainGrid::create(std::move(source)).value();
}

AccessPoint sector()
{
    AccessPoint point;
    point.id = AccessPointId{1};
    point.position = {2000, 2000};
    point.latDeg = 43.5;
    point.heightM = 12;
    point.radiusM = 1500;
    point.antenna = {PatternKind::Sector, 14, 40, 3, 65, 20, 28, 0};
    return point;
}

} // namespace

class TestCoverageExplain : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhatTheMapShows();
    void indoorsToo();
    void thePathIsDrawable();
    void placesWithoutReliefAreRefused();
};

void TestCoverageExplain::itSaysWhatTheMapShows()
{
    const TerrainGrid terrain = hills();
    const AccessPoint point = sector();
    CoverageParams params = coverageParams(point, 50);
    params.mode = CoverageMode::Exact;
    const auto loss = computeCoverage(terrain, coverageSite(point), params, {});
    QVERIFY(loss.has_value());
    const Radiator radiator = radiatorOf(point, loss.value());
    const auto map = combineCoverage({&radiator, 1}, receptionOf(point), {});
    const RateOfSnr rate = rateOf(point);
    const std::vector<float> rates = rateMbps(map.value(), {&rate, 1}, {}).value();
    int compared = 0;
    int blended = 0;
    for (std::uint32_t row = 0; row < map.value().frame.rows; row += 3)
        for (std::uint32_t column = 0; column < map.value().frame.columns; column += 3) {
            const std::size_t pixel = std::size_t{row} * map.value().frame.columns + column;
            if (!hasLoss(loss.value().state[pixel]))
                continue;
            const auto said = explainCoverage(terrain, point, map.value().frame.centre(column, row));
            QVERIFY(said.has_value());
            QVERIFY(std::abs(said.value().lossDb - static_cast<double>(loss.value().lossDb[pixel])) < 0.01);
            QVERIFY(std::abs(said.value().levelDbm - static_cast<double>(map.value().levelDbm[pixel])) < 0.02);
            QVERIFY(std::abs(said.value().snrDb - static_cast<double>(map.value().snrDb[pixel])) < 0.02);
            if (std::abs(said.value().service.excessDb()) > 0.05)
                QCOMPARE(said.value().served(), map.value().served(pixel));
            if (said.value().nearDb)
                QCOMPARE(said.value().nearSteps.back().value, said.value().lossDb);
            QCOMPARE(said.value().nearSteps.empty(), !said.value().nearDb.has_value());
            blended += said.value().areaShare > 0 && said.value().areaShare < 1;
            ++compared;
        }
    QVERIFY(compared > 200);
    QVERIFY(blended > 10);
    QCOMPARE(rates.size(), loss.value().lossDb.size());
}

void TestCoverageExplain::indoorsToo()
{
    const TerrainGrid terrain = hills();
    const AccessPoint point = sector();
    CoverageParams params = coverageParams(point, 50);
    params.mode = CoverageMode::Exact;
    params.place = ReceiverPlace::TraditionalBuilding;
    const auto loss = computeCoverage(terrain, coverageSite(point), params, {});
    const Radiator radiator = radiatorOf(point, loss.value());
    QCOMPARE(radiator.entryDb, entryLossDb(params.place, params.frequencyGhz));
    const CoverageMap map = combineCoverage({&radiator, 1}, receptionOf(point), {}).value();
    const std::uint32_t column = map.frame.columns / 2 + 8;
    const std::uint32_t row = map.frame.rows / 2;
    const auto said = explainCoverage(terrain, point, map.frame.centre(column, row), params).value();
    const std::size_t pixel = std::size_t{row} * map.frame.columns + column;
    QCOMPARE(said.entryDb, radiator.entryDb);
    QVERIFY(std::abs(said.levelDbm - static_cast<double>(map.levelDbm[pixel])) < 0.02);
    QVERIFY(std::abs(said.uplinkDbm - static_cast<double>(map.uplinkDbm[pixel])) < 0.02);
}

void TestCoverageExplain::thePathIsDrawable()
{
    const auto said = explainCoverage(hills(), sector(), {2900, 2700});
    QVERIFY(said.has_value());
    const CoverageExplanation& e = said.value();
    QCOMPARE(e.fresnelM.size(), e.path.groundM.size());
    QCOMPARE(e.fresnelM.front(), 0.0);
    QCOMPARE(e.fresnelM.back(), 0.0);
    // √(λ d / 4) in the middle.
    const double length = 1000 * e.path.distancesKm.back();
    const double middle = std::sqrt(0.2998 / 5.59 * length / 4);
    QVERIFY(std::abs(e.fresnelM[e.fresnelM.size() / 2] - middle) < 0.05 * middle);
    QCOMPARE(e.txAmslM, e.path.groundM.front() + 12);
    QVERIFY(e.earthRadiusKm > 6371);
}

void TestCoverageExplain::placesWithoutReliefAreRefused()
{
    QVERIFY(!explainCoverage(hills(), sector(), {-10, 2000}).has_value());
    QVERIFY(!explainCoverage(hills(), sector(), sector().position).has_value());
    AccessPoint bad = sector();
    bad.frequencyMhz = 0;
    QVERIFY(!explainCoverage(hills(), bad, {2500, 2500}).has_value());
}

QTEST_GUILESS_MAIN(TestCoverageExplain)
#include "tst_coverage_explain.moc"
