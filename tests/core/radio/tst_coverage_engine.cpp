// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_engine.h"
#include "core/radio/coverage_job.h"
#include "core/radio/itm.h"
#include "core/radio/p1411_general.h"
#include "core/radio/p1812.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace oasis;

namespace {

constexpr std::uint32_t kSide = 160;
constexpr double kCellM = 90;

/// Hills, a plain at sea level in the south and west, and small bumps everywhere else.
TerrainSource hills(bool clutter)
{
    TerrainSource source;
    source.frame = {{0, kSide * kCellM}, kCellM, kSide, kSide};
    for (std::uint32_t y = 0; y < kSide; ++y)
        for (std::uint32_t x = 0; x < kSide; ++x) {
            const double h = 300 + 200 * std::sin(x * 0.1) * std::cos(y * 0.08) + 40 * std::sin(x * 0.7 + y * 0.3) +
                             10 * std::sin(x * 2.1) * std::cos(y * 1.7);
            source.heightM.push_back(y > 120 || x < 40 ? 0.0F : static_cast<float>(h));
            if (clutter)
                source.clutterM.push_back((x * 7 + y * 13) % 11 == 0 ? 12.0F : (x / 20 + y / 15) % 3 == 0 ? 8.0F : 0);
        }
    source.clutterSource = clutter ? "test" : "none";
    return source;
}

TerrainGrid gridOf(const TerrainSource& source)
{
    return std::move(TerrainGrid::create(source)).value();
}

const CoverageSite kSite{{7230, 7190}, 30};

CoverageParams paramsOf(CoverageMode mode)
{
    CoverageParams params;
    params.mode = mode;
    params.radiusM = 6500;
    params.latitude.degreesAtSite = 43.5;
    return params;
}

LossGrid computed(const TerrainGrid& terrain, const CoverageParams& params, int threads = 1)
{
    RunContext ctx;
    ctx.threads = threads;
    auto grid = computeCoverage(terrain, kSite, params, ctx);
    if (!grid.has_value())
        qFatal("%s", grid.error().detail.c_str());
    return std::move(grid).value();
}

double scalarLoss(const TerrainGrid& terrain, Point to, const CoverageParams& params)
{
    const auto path = coveragePath(terrain, kSite.place, to, params);
    const auto profile = PathProfile::create(path.value().distancesKm, path.value().groundM, path.value().clutterM);
    P1812Params model;
    model.frequencyGhz = params.frequencyGhz;
    model.polarization = params.polarization;
    model.timePercent = params.timePercent;
    model.locationPercent = params.locationPercent;
    model.locationSigmaDb = params.locationSigmaDb;
    model.deltaN = params.deltaN;
    model.seaLevelN0 = params.seaLevelN0;
    model.latitudeDeg = path.value().latitudeDeg;
    return p1812Loss(profile.value(), {kSite.heightM, params.receiverM}, model).value().lossDb();
}

bool sameBytes(const LossGrid& a, const LossGrid& b)
{
    return a.state == b.state && std::ranges::equal(a.lossDb, b.lossDb, [](float x, float y) {
               return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
           });
}

} // namespace

class TestCoverageEngine : public QObject
{
    Q_OBJECT
private slots:
    void exactEqualsScalar_data();
    void exactEqualsScalar();
    void everyKernelGivesTheSameBytes();
    void radialStaysNear();
    void flatEarthIsFreeSpaceNearby();
    void threadsDoNotMatter_data();
    void threadsDoNotMatter();
    void voidsAreMarked();
    void borderOfTheRelief();
    void coarserPixelsAndSteps();
    void nearPixelsAreBlended();
    void nearPixelsFollowTheQuestion();
    void refusedPathsAreNoVoids();
    void itmIsThatOfTheScalarModel();
    void refuses_data();
    void refuses();
    void cancels_data();
    void cancels();
};

void TestCoverageEngine::exactEqualsScalar_data()
{
    QTest::addColumn<double>("frequency");
    QTest::addColumn<double>("time");
    QTest::addColumn<bool>("clutter");
    QTest::addColumn<bool>("horizontal");
    QTest::addColumn<double>("sigma");
    QTest::addRow("3.5 GHz") << 3.5 << 50.0 << false << false << 0.0;
    QTest::addRow("0.2 GHz and 10 percent") << 0.2 << 10.0 << false << true << 0.0;
    QTest::addRow("0.06 GHz") << 0.06 << 50.0 << false << false << 0.0;
    QTest::addRow("5.5 GHz and clutter and 1 percent") << 5.5 << 1.0 << true << false << 5.5;
    QTest::addRow("0.8 GHz, clutter") << 0.8 << 50.0 << true << true << 8.0;
}

/// Every pixel, against the plain model on the path that the engine says it took.
void TestCoverageEngine::exactEqualsScalar()
{
    QFETCH(double, frequency);
    QFETCH(double, time);
    QFETCH(bool, clutter);
    QFETCH(bool, horizontal);
    QFETCH(double, sigma);
    const TerrainGrid terrain = gridOf(hills(clutter));
    CoverageParams params = paramsOf(CoverageMode::Exact);
    params.frequencyGhz = frequency;
    params.timePercent = time;
    params.polarization = horizontal ? Polarization::Horizontal : Polarization::Vertical;
    params.locationSigmaDb = sigma;
    params.locationPercent = sigma > 0 ? 90 : 50;
    const LossGrid grid = computed(terrain, params);
    double worst = 0;
    std::size_t compared = 0;
    for (std::uint32_t row = 0; row < grid.frame.rows; ++row)
        for (std::uint32_t column = 0; column < grid.frame.columns; ++column) {
            const std::size_t pixel = std::size_t{row} * grid.frame.columns + column;
            if (grid.state[pixel] != PixelState::Computed)
                continue;
            const double scalar = scalarLoss(terrain, grid.frame.centre(column, row), params);
            worst = std::max(worst, std::abs(scalar - static_cast<double>(grid.lossDb[pixel])));
            QVERIFY(std::isfinite(scalar));
            ++compared;
        }
    QVERIFY2(worst < 0.001, qPrintable(QString::number(worst)));
    QVERIFY(compared > 15'000);
    QCOMPARE(grid.report.ownPath, grid.report.pixels);
    QCOMPARE(grid.report.model, std::string("ITU-R P.1812-8"));
    QCOMPARE(grid.report.clutterSource, std::string(clutter ? "test" : "none"));
}

/// The instruction sets of this machine, byte for byte, on paths of one length.
void TestCoverageEngine::everyKernelGivesTheSameBytes()
{
    const TerrainGrid terrain = gridOf(hills(true));
    const auto job = coverage::makeJob(terrain, kSite, paramsOf(CoverageMode::Exact));
    std::vector<double> column;
    std::vector<double> row;
    for (int i = 0; i < 97; ++i) {
        column.push_back(80 + 55 * std::cos(i * 0.0647));
        row.push_back(80 + 55 * std::sin(i * 0.0647));
    }
    std::vector<double> scratch(coverage::kernelScratch(100));
    std::vector<float> reference;
    for (const char* name : {"portable", "avx2", "avx512"}) {
        const coverage::Kernel* kernel = coverage::kernelNamed(name);
        if (kernel == nullptr)
            continue;
        std::vector<float> loss(column.size());
        coverage::OwnPaths paths;
        paths.column = column.data();
        paths.row = row.data();
        paths.count = column.size();
        paths.intervals = 61;
        paths.lossDb = loss.data();
        kernel->ownPaths(job.value().scene, paths, scratch.data());
        if (reference.empty())
            reference = loss;
        for (std::size_t i = 0; i < loss.size(); ++i)
            QCOMPARE(std::bit_cast<std::uint32_t>(loss[i]), std::bit_cast<std::uint32_t>(reference[i]));
    }
    QCOMPARE(reference.size(), column.size());
}

void TestCoverageEngine::radialStaysNear()
{
    const TerrainGrid terrain = gridOf(hills(false));
    const LossGrid exact = computed(terrain, paramsOf(CoverageMode::Exact));
    const LossGrid radial = computed(terrain, paramsOf(CoverageMode::Radial));
    QVERIFY(exact.state == radial.state); // no hole
    std::vector<float> off;
    for (std::size_t i = 0; i < exact.lossDb.size(); ++i)
        if (hasLoss(exact.state[i]))
            off.push_back(std::abs(exact.lossDb[i] - radial.lossDb[i]));
    std::sort(off.begin(), off.end());
    QVERIFY(off[off.size() * 95 / 100] <= 0.5F);
    QVERIFY(off[off.size() * 99 / 100] <= 2.0F);
    QVERIFY(radial.report.ownPath < radial.report.pixels);
    CoverageParams strict = paramsOf(CoverageMode::Radial);
    strict.repairDb = 0; // everything that is not perfectly flat goes its own path
    const LossGrid repaired = computed(terrain, strict);
    QVERIFY(repaired.report.ownPath > radial.report.ownPath);
}

/// Over a flat Earth with high antennas and a short path nothing but free space remains.
void TestCoverageEngine::flatEarthIsFreeSpaceNearby()
{
    TerrainSource source = hills(false);
    std::fill(source.heightM.begin(), source.heightM.end(), 100.0F);
    const TerrainGrid terrain = gridOf(source);
    for (const CoverageMode mode : {CoverageMode::Exact, CoverageMode::Radial}) {
        CoverageParams params = paramsOf(mode);
        params.receiverM = 200;
        const CoverageSite mast{kSite.place, 200};
        const auto grid = computeCoverage(terrain, mast, params, RunContext{});
        for (std::uint32_t column = 0; column < grid.value().frame.columns; ++column) {
            const std::size_t pixel = std::size_t{grid.value().frame.rows / 2} * grid.value().frame.columns + column;
            if (grid.value().state[pixel] != PixelState::Computed)
                continue;
            const Point p = grid.value().frame.centre(column, grid.value().frame.rows / 2);
            const double freeSpace = 92.4 + 20 * std::log10(3.5 * distance(p, kSite.place) / 1000);
            QVERIFY(std::abs(freeSpace - static_cast<double>(grid.value().lossDb[pixel])) < 0.02);
        }
    }
}

void TestCoverageEngine::threadsDoNotMatter_data()
{
    QTest::addColumn<int>("mode");
    QTest::addRow("exact") << static_cast<int>(CoverageMode::Exact);
    QTest::addRow("radial") << static_cast<int>(CoverageMode::Radial);
}

void TestCoverageEngine::threadsDoNotMatter()
{
    QFETCH(int, mode);
    const TerrainGrid terrain = gridOf(hills(false));
    const CoverageParams params = paramsOf(static_cast<CoverageMode>(mode));
    const LossGrid one = computed(terrain, params, 1);
    for (const int threads : {2, 3, 8}) {
        const LossGrid many = computed(terrain, params, threads);
        QVERIFY(sameBytes(one, many));
        QVERIFY(one.report == many.report);
    }
}

void TestCoverageEngine::voidsAreMarked()
{
    TerrainSource source = hills(false);
    const std::size_t hole = 80 * kSide + 100; // east of the site
    source.heightM[hole] = std::numeric_limits<float>::quiet_NaN();
    source.filled.assign(source.heightM.size(), 0);
    source.filled[60 * kSide + 80] = 1;
    const TerrainGrid terrain = gridOf(source);
    for (const CoverageMode mode : {CoverageMode::Exact, CoverageMode::Radial}) {
        const LossGrid grid = computed(terrain, paramsOf(mode));
        std::size_t behind = 0;
        for (std::size_t i = 0; i < grid.lossDb.size(); ++i) {
            QCOMPARE(std::isnan(grid.lossDb[i]), !hasLoss(grid.state[i]));
            behind += grid.state[i] == PixelState::Void ? 1 : 0;
        }
        QVERIFY(behind > 20); // the hole casts a shadow of pixels without a figure
        const auto stateAt = [&](std::uint32_t column, std::uint32_t row) {
            const Point p = source.frame.centre(column, row);
            const auto c = static_cast<std::size_t>((p.x - grid.frame.northWest.x) / kCellM);
            const auto r = static_cast<std::size_t>((grid.frame.northWest.y - p.y) / kCellM);
            return grid.state[r * grid.frame.columns + c];
        };
        QVERIFY(stateAt(100, 80) == PixelState::Void);
        QVERIFY(stateAt(130, 80) == PixelState::Void);
        QVERIFY(stateAt(100, 60) == PixelState::Computed);
        QVERIFY(stateAt(80, 60) == PixelState::FilledGround);
    }
}

void TestCoverageEngine::borderOfTheRelief()
{
    const TerrainGrid terrain = gridOf(hills(false));
    const CoverageSite corner{terrain.frame().centre(0, 0), 20};
    for (const CoverageMode mode : {CoverageMode::Exact, CoverageMode::Radial}) {
        const auto grid = computeCoverage(terrain, corner, paramsOf(mode), RunContext{});
        QVERIFY(grid.has_value());
        QVERIFY(grid.value().report.pixels > 3500); // a quarter of the disc
        QVERIFY(grid.value().report.pixels < 4500);
        for (std::size_t i = 0; i < grid.value().lossDb.size(); ++i)
            QVERIFY(grid.value().state[i] != PixelState::Void);
    }
}

void TestCoverageEngine::coarserPixelsAndSteps()
{
    const TerrainGrid terrain = gridOf(hills(false));
    CoverageParams params = paramsOf(CoverageMode::Exact);
    params.pixelM = 250;
    params.stepM = 40;
    const LossGrid grid = computed(terrain, params);
    QCOMPARE(grid.frame.cellM, 250.0);
    for (std::uint32_t row = 0; row < grid.frame.rows; row += 3)
        for (std::uint32_t column = 0; column < grid.frame.columns; column += 3) {
            const std::size_t pixel = std::size_t{row} * grid.frame.columns + column;
            if (grid.state[pixel] == PixelState::Computed)
                QVERIFY(std::abs(scalarLoss(terrain, grid.frame.centre(column, row), params) -
                                 static_cast<double>(grid.lossDb[pixel])) < 0.001);
        }
}

/// The street model below 250 m, P.1812 from 500 m on, no jump between; the mast's own pixel has a figure.
void TestCoverageEngine::nearPixelsAreBlended()
{
    TerrainSource source = hills(false);
    std::fill(source.heightM.begin(), source.heightM.end(), 50.0F);
    source.frame = {{0, kSide * 10.0}, 10, kSide, kSide};
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
void TestCoverageEngine::nearPixelsFollowTheQuestion()
{
    TerrainSource source = hills(false);
    std::fill(source.heightM.begin(), source.heightM.end(), 50.0F);
    source.frame = {{0, kSide * 10.0}, 10, kSide, kSide};
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
void TestCoverageEngine::refusedPathsAreNoVoids()
{
    TerrainSource source = hills(false);
    std::fill(source.heightM.begin(), source.heightM.end(), 7000.0F);
    source.heightM[100 * kSide + 100] = std::numeric_limits<float>::quiet_NaN();
    CoverageParams params = paramsOf(CoverageMode::Exact);
    params.model = CoverageModel::Itm;
    params.radiusM = 3000;
    const LossGrid grid = computed(gridOf(source), params);
    QCOMPARE(grid.report.pixels, std::size_t(0));
    QVERIFY(grid.report.refusedPixels > 1000);
    QVERIFY(grid.report.voidPixels > 0);
    for (std::size_t i = 0; i < grid.state.size(); ++i)
        QVERIFY(std::isnan(grid.lossDb[i]));
}

void TestCoverageEngine::itmIsThatOfTheScalarModel()
{
    const TerrainGrid terrain = gridOf(hills(false));
    CoverageParams params = paramsOf(CoverageMode::Radial);
    params.model = CoverageModel::Itm;
    params.pixelM = 180;
    const LossGrid grid = computed(terrain, params);
    QVERIFY(grid.report.mode == CoverageMode::Exact); // it has no radial mode
    QVERIFY(grid.report.model != computed(terrain, paramsOf(CoverageMode::Exact)).report.model);
    std::size_t compared = 0;
    for (std::uint32_t row = 0; row < grid.frame.rows; row += 2)
        for (std::uint32_t column = 0; column < grid.frame.columns; column += 2) {
            const std::size_t pixel = std::size_t{row} * grid.frame.columns + column;
            const Point p = grid.frame.centre(column, row);
            if (!hasLoss(grid.state[pixel]) || distance(p, kSite.place) < 100)
                continue;
            const auto path = coveragePath(terrain, kSite.place, p, params);
            ItmLink link;
            link.antennaM = {kSite.heightM, params.receiverM};
            link.frequencyMhz = 3500;
            const double step =
                1000 * path.value().distancesKm.back() / static_cast<double>(path.value().groundM.size() - 1);
            const auto loss = itmPointToPoint(link, path.value().groundM, step, {});
            QVERIFY(std::abs(loss.value().lossDb - static_cast<double>(grid.lossDb[pixel])) < 0.001);
            QCOMPARE(grid.state[pixel] == PixelState::BeyondModel,
                     loss.value().warnings != 0 || path.value().distancesKm.back() < 1);
            ++compared;
        }
    QVERIFY(compared > 900);
}

void TestCoverageEngine::refuses_data()
{
    using Spoil = void (*)(CoverageParams&, CoverageSite&);
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char* name, Spoil spoil) { QTest::newRow(name) << spoil; };
    row("no frequency", [](CoverageParams& p, CoverageSite&) { p.frequencyGhz = 0; });
    row("negative frequency", [](CoverageParams& p, CoverageSite&) { p.frequencyGhz = -3.5; });
    row("frequency no number", [](CoverageParams& p, CoverageSite&) { p.frequencyGhz = std::nan(""); });
    row("ITM above its frequencies", [](CoverageParams& p, CoverageSite&) {
        p.model = CoverageModel::Itm;
        p.frequencyGhz = 30;
    });
    row("ITM with no such refractivity", [](CoverageParams& p, CoverageSite&) {
        p.model = CoverageModel::Itm;
        p.itm.refractivity = 500;
    });
    row("no radius", [](CoverageParams& p, CoverageSite&) { p.radiusM = 0; });
    row("receiver under ground", [](CoverageParams& p, CoverageSite&) { p.receiverM = -1; });
    row("antenna under ground", [](CoverageParams&, CoverageSite& s) { s.heightM = -2; });
    row("antenna on ground", [](CoverageParams&, CoverageSite& s) { s.heightM = 0; });
    row("antenna outside", [](CoverageParams&, CoverageSite& s) { s.place = {-5000, 0}; });
    row("antenna nowhere", [](CoverageParams&, CoverageSite& s) { s.place.x = std::nan(""); });
    row("antenna over unknown ground", [](CoverageParams&, CoverageSite& s) { s.place = {900, 900}; });
    row("share of time", [](CoverageParams& p, CoverageSite&) { p.timePercent = 80; });
    row("tiny pixels", [](CoverageParams& p, CoverageSite&) { p.pixelM = 1e-4; });
    row("tiny steps", [](CoverageParams& p, CoverageSite&) { p.stepM = 1e-4; });
}

void TestCoverageEngine::refuses()
{
    using Spoil = void (*)(CoverageParams&, CoverageSite&);
    QFETCH(Spoil, spoil);
    TerrainSource source = hills(false);
    source.heightM[(kSide - 10) * kSide + 10] = std::numeric_limits<float>::quiet_NaN(); // around (900, 900)
    CoverageParams params = paramsOf(CoverageMode::Exact);
    CoverageSite site = kSite;
    spoil(params, site);
    const auto grid = computeCoverage(gridOf(source), site, params, RunContext{});
    QVERIFY(!grid.has_value());
    QCOMPARE(grid.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!grid.error().detail.empty());
}

void TestCoverageEngine::cancels_data()
{
    threadsDoNotMatter_data();
}

void TestCoverageEngine::cancels()
{
    QFETCH(int, mode);
    const TerrainGrid terrain = gridOf(hills(false));
    CoverageParams params = paramsOf(static_cast<CoverageMode>(mode));
    params.pixelM = 3; // minutes of work
    params.stepM = 3;
    std::stop_source stop;
    RunContext ctx;
    ctx.stop = stop.get_token();
    ctx.threads = 2;
    double last = 0;
    ctx.progress = [&](double fraction, std::string_view) {
        QVERIFY(fraction >= last);
        last = fraction;
    };
    std::chrono::steady_clock::time_point asked;
    std::jthread hand([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto grid = computeCoverage(terrain, kSite, params, ctx);
    const auto end = std::chrono::steady_clock::now();
    hand.join();
    QVERIFY(!grid.has_value());
    QCOMPARE(grid.error().code, ErrorCode::Cancelled);
    // 100 ms is the aim, measured by bench_coverage; a loaded machine may need longer to schedule its threads.
    QVERIFY(end - asked < std::chrono::milliseconds(2000));
}

QTEST_GUILESS_MAIN(TestCoverageEngine)
#include "tst_coverage_engine.moc"
