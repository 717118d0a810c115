// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/coverage_peers.h"

#include "tests/benchmarks/meter.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <optional>
#include <unistd.h>
#include <utility>

namespace oasis::bench {

namespace {

constexpr double kRadiusKm = 25;
/// A disc of 25 km in cells of 3 arc seconds at this latitude: what SPLAT! computes.
constexpr double kArcSecondCells = 315'391;

bool installed(const std::string& program)
{
    return std::system(("command -v " + program + " > /dev/null 2>&1").c_str()) == 0;
}

/// CPU seconds of a command in a folder; nothing when it fails.
std::optional<double> cpuOf(const std::filesystem::path& folder, const std::string& command)
{
    rusage before{};
    getrusage(RUSAGE_CHILDREN, &before);
    if (std::system(("cd '" + folder.string() + "' && " + command + " > out.txt 2>&1").c_str()) != 0)
        return std::nullopt;
    rusage after{};
    getrusage(RUSAGE_CHILDREN, &after);
    return cpuSeconds(after) - cpuSeconds(before);
}

void report(const std::string& name, std::optional<double> cpuS, double pixels, const std::string& what)
{
    if (!cpuS || !(*cpuS > 0)) {
        printRow(name, {}, "did not run");
        return;
    }
    printRow(name, {*cpuS, 0, 0},
             text(pixels, 0) + " pixels; " + text(pixels / *cpuS / 1000, 0) + " thousand a second of CPU; " + what);
}

void viewshed(const std::filesystem::path& work, const std::string& relief, Point place)
{
    if (!installed("gdal_viewshed") || !installed("gdalwarp")) {
        printRow("gdal_viewshed", {}, "not installed (Debian package gdal-bin)");
        return;
    }
    cpuOf(work, "gdalwarp -q -t_srs EPSG:2154 -tr 90 90 -r bilinear -overwrite '" + relief + "/N43E006.hgt' '" +
                    relief + "/N43E007.hgt' dem.tif");
    const auto cpu = cpuOf(work, "gdal_viewshed -q -ox " + text(place.x, 1) + " -oy " + text(place.y, 1) +
                                     " -oz 30 -tz 1.5 -md 25000 -cc 0.75 dem.tif view.tif");
    report("gdal_viewshed 90 m", cpu, std::numbers::pi * kRadiusKm * kRadiusKm * 1e6 / 8100, "sight only");
}

void splat(const std::filesystem::path& work, const std::string& relief)
{
    if (!installed("splat") || !installed("srtm2sdf")) {
        printRow("SPLAT! ITM", {}, "not installed (Debian package splat)");
        return;
    }
    std::ofstream(work / "tx.qth") << "tx\n43.4786\n353.0925\n30 meters\n";
    std::ofstream(work / "tx.lrp") << "15.0\n0.005\n301.0\n3500.0\n5\n1\n0.5\n0.5\n";
    for (const char* tile : {"N43E006.hgt", "N43E007.hgt"})
        cpuOf(work, "srtm2sdf '" + relief + "/" + tile + "'");
    const auto run = [&](const char* radius, const char* model) {
        return cpuOf(work, std::string("splat -t tx.qth -L 1.5 -metric -R ") + radius + " -d . " + model +
                               " -o map.ppm -ngs");
    };
    for (const auto& [name, model] : {std::pair{"SPLAT! ITM", "-olditm"}, std::pair{"SPLAT! ITWOM", ""}}) {
        const auto all = run("25", model);
        const auto fixed = run("1", model);
        report(name, all && fixed ? std::optional(*all - *fixed) : std::nullopt, kArcSecondCells,
               "net of a run of 1 km");
    }
}

} // namespace

void runPeers(const std::string& reliefFolder, Point place)
{
    std::error_code error;
    const std::string relief = std::filesystem::absolute(reliefFolder, error).string();
    const std::filesystem::path work =
        std::filesystem::temp_directory_path(error) / ("bench_coverage." + std::to_string(::getpid()));
    if (error || !std::filesystem::create_directories(work, error)) {
        std::fprintf(stderr, "no temporary folder for the peers\n");
        return;
    }
    viewshed(work, relief, place);
    splat(work, relief);
    std::filesystem::remove_all(work, error);
}

} // namespace oasis::bench
