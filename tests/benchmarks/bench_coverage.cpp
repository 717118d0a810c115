// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The coverage engine on the Riviera relief, beside gdal_viewshed and SPLAT! where they are installed.
/// One process, one machine, one run: the ratios to the peers are between CPU seconds, that of two threads to one is
/// between seconds of the clock.
#include "core/radio/coverage_map.h"
#include "core/radio/p1812.h"
#include "gis/base/session.h"
#include "gis/crs/transform.h"
#include "gis/raster/terrain_import.h"
#include "tests/benchmarks/arguments.h"
#include "tests/benchmarks/coverage_peers.h"
#include "tests/benchmarks/meter.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace oasis;
using namespace oasis::bench;

namespace {

constexpr double kRadiusM = 25'000;
constexpr double kMastM = 30;
const char* const kStudyCrs = "EPSG:2154";

struct Setting
{
    std::string folder;
    Point place;
    LatitudePlane latitude;
    int repeats = 5;
};

TerrainGrid reliefOf(const Setting& setting, double cellM)
{
    gis::TerrainRequest request;
    for (const char* tile : {"N43E006.hgt", "N43E007.hgt"}) {
        gis::LayerSource source;
        source.path = setting.folder + "/" + tile;
        request.tiles.push_back(source);
    }
    request.bounds = Bounds{setting.place.x, setting.place.y, setting.place.x, setting.place.y}.grownBy(26'000);
    request.studyCrs = kStudyCrs;
    request.kind = SurfaceKind::Surface;
    request.cellM = cellM;
    return valueOrExit(gis::importTerrain(request, RunContext{}), "relief").grid;
}

CoverageParams paramsOf(const Setting& setting, CoverageMode mode)
{
    CoverageParams params;
    params.mode = mode;
    params.radiusM = kRadiusM;
    params.latitude = setting.latitude;
    return params;
}

std::string perSecond(std::size_t pixels, double cpuS)
{
    return std::to_string(pixels) + " pixels; " + text(static_cast<double>(pixels) / cpuS / 1000, 0) +
           " thousand a second";
}

/// The least of each figure of some maps alike, since others use the machine, too.
Use bestUse(const TerrainGrid& terrain, const Setting& setting, const CoverageParams& params, int threads,
            LossGrid& grid)
{
    RunContext ctx;
    ctx.threads = threads;
    Use best;
    for (int i = 0; i < setting.repeats; ++i) {
        const Meter meter;
        grid = valueOrExit(computeCoverage(terrain, {setting.place, kMastM}, params, ctx), "coverage");
        const Use use = meter.used();
        best.cpuS = i == 0 ? use.cpuS : std::min(best.cpuS, use.cpuS);
        best.wallS = i == 0 ? use.wallS : std::min(best.wallS, use.wallS);
        best.peakMiB = use.peakMiB;
    }
    return best;
}

/// A row for one thread, one for two, and one for how many times faster two are by the clock.
LossGrid measured(const std::string& name, const TerrainGrid& terrain, const Setting& setting,
                  const CoverageParams& params)
{
    LossGrid grid;
    const Use one = bestUse(terrain, setting, params, 1, grid);
    std::string detail = perSecond(grid.report.pixels, one.cpuS) + " of CPU";
    if (grid.report.mode == CoverageMode::Radial)
        detail += "; " +
                  text(100 * static_cast<double>(grid.report.ownPath) / static_cast<double>(grid.report.pixels), 0) +
                  " % on their own path";
    printRow(name, one, detail);
    const Use two = bestUse(terrain, setting, params, 2, grid);
    printRow(name + " two threads", two, perSecond(grid.report.pixels, two.wallS) + " by the clock");
    printRow(name + " two threads against one", {},
             text(one.wallS / two.wallS, 2) + " times as fast by the clock; " + text(two.cpuS / one.cpuS, 2) +
                 " times the CPU; best of " + std::to_string(setting.repeats));
    return grid;
}

void compareModes(const std::string& name, const LossGrid& exact, const LossGrid& radial)
{
    std::vector<double> off;
    std::size_t holes = 0;
    for (std::size_t i = 0; i < exact.lossDb.size(); ++i) {
        holes += hasLoss(exact.state[i]) != hasLoss(radial.state[i]) ? 1 : 0;
        if (hasLoss(exact.state[i]) && hasLoss(radial.state[i]))
            off.push_back(std::abs(static_cast<double>(exact.lossDb[i]) - static_cast<double>(radial.lossDb[i])));
    }
    std::sort(off.begin(), off.end());
    const auto at = [&](double share) {
        return text(off[static_cast<std::size_t>(share * static_cast<double>(off.size() - 1))], 3);
    };
    printRow(name, {},
             "p50 " + at(0.5) + " p90 " + at(0.9) + " p95 " + at(0.95) + " p99 " + at(0.99) + " max " + at(1) +
                 " dB; " + std::to_string(holes) + " holes");
}

/// The plain model on every pixel's path, against the exact mode.
void compareScalar(const TerrainGrid& terrain, const Setting& setting, const LossGrid& exact,
                   const CoverageParams& params)
{
    const Meter meter;
    double worst = 0;
    std::size_t compared = 0;
    for (std::size_t i = 0; i < exact.lossDb.size(); ++i) {
        if (exact.state[i] != PixelState::Computed)
            continue;
        const Point to = exact.frame.centre(static_cast<std::uint32_t>(i % exact.frame.columns),
                                            static_cast<std::uint32_t>(i / exact.frame.columns));
        const CoveragePath path = valueOrExit(coveragePath(terrain, setting.place, to, params), "path");
        const PathProfile profile = valueOrExit(PathProfile::create(path.distancesKm, path.groundM), "profile");
        P1812Params model;
        model.frequencyGhz = params.frequencyGhz;
        model.latitudeDeg = path.latitudeDeg;
        const P1812Loss loss = valueOrExit(p1812Loss(profile, {kMastM, params.receiverM}, model), "P.1812");
        worst = std::max(worst, std::abs(loss.lossDb() - static_cast<double>(exact.lossDb[i])));
        ++compared;
    }
    const Use use = meter.used();
    char detail[128];
    std::snprintf(detail, sizeof detail, "%s; largest difference to exact %.2g dB on every pixel",
                  perSecond(compared, use.cpuS).c_str(), worst);
    printRow("scalar P.1812", use, detail);
}

/// New power, pattern and threshold on a finished map.
void recolour(const LossGrid& grid)
{
    Radiator radiator;
    radiator.loss = &grid;
    radiator.powerDbm = 40;
    radiator.gain = [](double azimuth, double elevation) {
        const double off = std::min(std::abs(azimuth - 120), 360 - std::abs(azimuth - 120));
        return 17 - std::min(25.0, 12 * off * off / 4225 + 0.1 * std::abs(elevation + 3));
    };
    const Meter meter;
    const CoverageMap map =
        valueOrExit(combineCoverage(std::span<const Radiator>(&radiator, 1), Reception{}, RunContext{}), "map");
    printRow("recolour", meter.used(), std::to_string(map.frame.cells()) + " pixels with a sector antenna");
}

/// How long a running map takes to stop: the longest of three, asked at different times. Fine steps: seconds of work.
void stopTime(const std::string& name, const TerrainGrid& terrain, const Setting& setting, CoverageParams params)
{
    params.pixelM = 10;
    params.stepM = 2;
    double longestMs = 0;
    for (const int askedMs : {100, 300, 700}) {
        std::stop_source stop;
        RunContext ctx;
        ctx.stop = stop.get_token();
        ctx.threads = 2;
        std::chrono::steady_clock::time_point asked;
        std::jthread hand([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(askedMs));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const auto grid = computeCoverage(terrain, {setting.place, kMastM}, params, ctx);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - asked;
        hand.join();
        if (grid.has_value())
            return printRow(name, {}, "ended before it was asked");
        longestMs = std::max(longestMs, took.count());
    }
    printRow(name, {0, longestMs / 1000, 0}, "at most " + text(longestMs, 1) + " ms after a stop was asked");
}

/// A generated relief of 100 km × 100 km at 30 m, one site in its middle.
void region(const Setting& setting)
{
    constexpr std::uint32_t kSide = 3334;
    TerrainSource source;
    source.frame = {{0, kSide * 30.0}, 30, kSide, kSide};
    source.heightM.reserve(source.frame.cells());
    for (std::uint32_t y = 0; y < kSide; ++y)
        for (std::uint32_t x = 0; x < kSide; ++x)
            source.heightM.push_back(static_cast<float>(400 + 300 * std::sin(x * 0.011) * std::cos(y * 0.013) +
                                                        60 * std::sin(x * 0.09 + y * 0.05) +
                                                        8 * std::sin(x * 0.9) * std::cos(y * 0.7)));
    const TerrainGrid terrain = valueOrExit(TerrainGrid::create(std::move(source)), "region");
    CoverageParams params = paramsOf(setting, CoverageMode::Radial);
    params.radiusM = 75'000;
    RunContext ctx;
    ctx.threads = 2;
    const Meter meter;
    const LossGrid grid =
        valueOrExit(computeCoverage(terrain, {{50'000, 50'000}, kMastM}, params, ctx), "coverage of the region");
    printRow("region 100 km at 30 m radial", meter.used(), perSecond(grid.report.pixels, meter.used().cpuS));
}

void relief(const Setting& setting, double cellM)
{
    const std::string at = " " + text(cellM, 0) + " m";
    const Meter meter;
    const TerrainGrid terrain = reliefOf(setting, cellM);
    printRow("relief" + at, meter.used(),
             std::to_string(terrain.frame().cells()) + " cells; " +
                 text(static_cast<double>(terrain.memoryBytes()) / 1048576, 1) + " MiB");
    const CoverageParams exactParams = paramsOf(setting, CoverageMode::Exact);
    const LossGrid exact = measured("exact" + at, terrain, setting, exactParams);
    const LossGrid radial = measured("radial" + at, terrain, setting, paramsOf(setting, CoverageMode::Radial));
    compareModes("radial against exact" + at, exact, radial);
    if (cellM < 60)
        return;
    compareScalar(terrain, setting, exact, exactParams);
    CoverageParams itm = exactParams;
    itm.model = CoverageModel::Itm;
    measured("ITM exact" + at, terrain, setting, itm);
    recolour(radial);
    stopTime("stop exact", terrain, setting, exactParams);
    stopTime("stop radial", terrain, setting, paramsOf(setting, CoverageMode::Radial));
    stopTime("stop ITM", terrain, setting, itm);
}

} // namespace

int main(int argc, char** argv)
{
    Setting setting;
    const char* shared = std::getenv("OASIS_SHARED");
    setting.folder = std::string(shared != nullptr ? shared : "../shared") + "/data/dem";
    bool withRegion = false;
    Arguments arguments(
        "usage: bench_coverage [--repeats N] [--region] [FOLDER]\n"
        "Coverage of a disc of 25 km on the tiles N43E006.hgt and N43E007.hgt of FOLDER ($OASIS_SHARED/\n"
        "data/dem), beside gdal_viewshed and SPLAT! where they are installed. --repeats: the least of N\n"
        "runs (5). --region: a map of 100 km x 100 km at 30 m instead, for its memory.\n");
    arguments.option("--repeats", setting.repeats, 1).option("--region", withRegion).operand(setting.folder);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const gis::Session session;
    gis::Transform toStudy = valueOrExit(gis::Transform::create(valueOrExit(gis::Crs::parse("OGC:CRS84"), "degrees"),
                                                                valueOrExit(gis::Crs::parse(kStudyCrs), "study")),
                                         "transform");
    setting.place = toStudy.apply(Point{6.9075, 43.4786});
    setting.latitude = valueOrExit(gis::latitudePlane(kStudyCrs, setting.place), "latitude");
    if (withRegion) {
        region(setting);
        return 0;
    }
    relief(setting, 90);
    relief(setting, 30);
    runPeers(setting.folder, setting.place);
    return 0;
}
