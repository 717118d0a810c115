// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_engine.h"
#include "core/radio/p1411_general.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace oasis;

namespace {

constexpr std::uint32_t kSide = 160;

TerrainSource plain(double cellM, float heightM)
{
    TerrainSource source;
    source.frame = {{0, kSide * cellM}, cellM, kSide, kSide};
    source.heightM.assign(source.frame.cells(), heightM);
    return source;
}

TerrainGrid gridOf(const TerrainSource& source)
{
    return std::move(TerrainGrid::create(source)).value();
}

CoverageParams paramsOf(CoverageMode mode)
{
    CoverageParams params;
    params.mode = mode;
    params.latitude.degreesAtSite = 43.5;
    return params;
}

} // namespace

/// Pixels below 500 m, and those without a figure over known ground.
class TestCoverageNear : public QObject
{
    Q_OBJECT
private slots:
    void nearPixelsAreBlended();
    void nearPixelsFollowTheQuestion();
    void refusedPathsAreNoVoids();
};

/// The street model below 250 m, P.1812 from 500 m on, no jump between; the mast's own pixel has a figure.
void TestCoverageNear::nearPixelsAreBlended()
{
    const TerrainSource source = plain(10, 50);
    const TerrainGrid terrain = gridOf(source);
    const CoverageSite lamp{source.frame.centre(80, 80), 8};
    CoverageParams params = paramsOf(CoverageMode::Radial);
    params.radiusM = 700;
    const auto grid = computeCoverage(terrain, lamp, params, RunContext{});
    std::uint32_t row = 0;
    while (grid.value().frame.centre(0, row).y > lamp.place.y)
        ++row;
    float last = 0;
    for (std::uint32_t column = 0; column < grid.value().frame.columns; ++column) {
        const Point p = grid.value().frame.centre(column, row);
        const double away = p.x - lamp.place.x;
        const std::size_t pixel = std::size_t{row} * grid.value().frame.columns + column;
        if (away < 0 || grid.value().state[pixel] == PixelState::Outside)
            continue;
        const float loss = grid.value().lossDb[pixel];
        // P.1411 begins at 5 m; the lamp is 6.5 m above the receivers.
        QVERIFY(grid.value().state[pixel] == (away < 500 ? PixelState::Near : PixelState::Computed));
        QVERIFY(std::isfinite(loss));
        if (away < 250) {
            const double metres = std::hypot(std::max(1.0, away), 6.5);
            QVERIFY(std::abs(p1411BelowRoofs(3.5, metres, Surroundings::HighRise, Sight::Clear).value().medianDb -
                             static_cast<double>(loss)) < 0.01);
        }
        if (away > 60)
            QVERIFY(std::abs(loss - last) < 3);
        last = loss;
    }
    QVERIFY(!grid.value().report.nearModel.empty());
    QVERIFY(grid.value().report.nearPixels > 5000);
    CoverageParams low = params;
    low.frequencyGhz = 0.2; // the street model does not vouch for it
    const auto vhf = computeCoverage(terrain, lamp, low, RunContext{});
    QVERIFY(vhf.value().report.beyondPixels > 1500);
    QVERIFY(vhf.value().report.nearModel.empty());
}

/// The street-level part follows the share of the places with its own σ, and marks what lies outside its range.
void TestCoverageNear::nearPixelsFollowTheQuestion()
{
    const TerrainSource source = plain(10, 50);
    const TerrainGrid terrain = gridOf(source);
    const Point lamp = source.frame.centre(80, 80);
    CoverageParams params = paramsOf(CoverageMode::Exact);
    const std::vector<Point> places{{lamp.x + 200, lamp.y}, {lamp.x + 8, lamp.y}, {lamp.x + 600, lamp.y}};
    const auto at = [&](double antennaM) {
        return lossAtPoints(terrain, {lamp, antennaM}, places, params, RunContext{}).value();
    };
    params.street = StreetModel::UrbanMicro;
    const std::vector<PointLoss> half = at(10);
    QVERIFY(half[0].state == PixelState::Near);
    QVERIFY(half[1].state == PixelState::BeyondModel); // UMi begins at 10 m
    QVERIFY(half[2].state == PixelState::Computed);
    QVERIFY(at(8)[0].state == PixelState::BeyondModel); // and is for antennas at 10 m
    QVERIFY(at(8)[2].state == PixelState::Computed);
    params.street = StreetModel::ByHeight;
    QVERIFY(at(8)[0].state == PixelState::Near);
    QVERIFY(at(40)[0].state == PixelState::Near);
    params.street = StreetModel::UrbanMicro;
    params.locationPercent = 95;
    const double more = static_cast<double>(at(10)[0].lossDb) - static_cast<double>(half[0].lossDb);
    QVERIFY(std::abs(more - 1.6449 * 4) < 0.01);
    params.locationPercent = 50;
    params.timePercent = 1;
    const double less = static_cast<double>(half[0].lossDb) - static_cast<double>(at(10)[0].lossDb);
    QVERIFY(std::abs(less - 2.6 * (1 - std::exp(-0.02)) * std::log10(50)) < 1e-4);
}

/// So high that the air is too thin for ITM: the ground is known, the model has no value.
void TestCoverageNear::refusedPathsAreNoVoids()
{
    TerrainSource source = plain(90, 7000);
    source.heightM[100 * kSide + 100] = std::numeric_limits<float>::quiet_NaN();
    CoverageParams params = paramsOf(CoverageMode::Exact);
    params.model = CoverageModel::Itm;
    params.radiusM = 3000;
    const LossGrid grid =
        computeCoverage(gridOf(source), {source.frame.centre(80, 80), 30}, params, RunContext{}).value();
    QCOMPARE(grid.report.pixels, std::size_t(0));
    QVERIFY(grid.report.refusedPixels > 1000);
    QVERIFY(grid.report.voidPixels > 0);
    for (std::size_t i = 0; i < grid.state.size(); ++i)
        QVERIFY(std::isnan(grid.lossDb[i]));
}

QTEST_APPLESS_MAIN(TestCoverageNear)
#include "tst_coverage_near.moc"
