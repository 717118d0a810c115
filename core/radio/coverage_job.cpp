// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_job.h"

#include "core/radio/radio_climate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis::coverage {

namespace {

constexpr double kMostPathSamples = 200'000;

Result<void> checkModel(const CoverageParams& p)
{
    const auto within = [](double x, double low, double high) { return x >= low && x <= high; };
    if (!within(p.frequencyGhz, 0.03, 6))
        return fail(ErrorCode::InvalidArgument, "P.1812 holds for frequencies from 0.03 to 6 GHz");
    if (!within(p.timePercent, 1, 50))
        return fail(ErrorCode::InvalidArgument, "the share of time must lie between 1 and 50 %");
    if (!within(p.locationPercent, 1, 99))
        return fail(ErrorCode::InvalidArgument, "the share of locations must lie between 1 and 99 %");
    if (!within(p.locationSigmaDb, 0, 30))
        return fail(ErrorCode::InvalidArgument, "the variability over locations must lie between 0 and 30 dB");
    if (!within(p.deltaN, 0, 150) || !within(p.seaLevelN0, 200, 500))
        return fail(ErrorCode::InvalidArgument, "the refractivity of the air is out of range");
    if (!within(p.latitude.degreesAtSite, -90, 90) || !std::isfinite(p.latitude.degreesPerEastM) ||
        !std::isfinite(p.latitude.degreesPerNorthM))
        return fail(ErrorCode::InvalidArgument, "the latitude of the site is out of range");
    return ok();
}

Result<void> checkGeometry(const CoverageParams& p, const CoverageSite& site)
{
    if (!(p.radiusM > 0 && p.radiusM <= 500'000))
        return fail(ErrorCode::InvalidArgument, "the radius must lie between 0 and 500 km");
    if (!(p.pixelM >= 0 && p.stepM >= 0 && std::isfinite(p.pixelM) && std::isfinite(p.stepM)))
        return fail(ErrorCode::InvalidArgument, "the size of pixels and steps must not be negative");
    if (!(p.receiverM > 0 && p.receiverM <= 3000))
        return fail(ErrorCode::InvalidArgument, "the receiver must stand above its ground, at most 3000 m");
    if (!(site.heightM > 0))
        return fail(ErrorCode::InvalidArgument, "the antenna lies under the ground or on it");
    if (!(site.heightM <= 3000))
        return fail(ErrorCode::InvalidArgument, "the antenna must stand at most 3000 m above its ground");
    if (!(p.repairDb >= 0))
        return fail(ErrorCode::InvalidArgument, "the difference that calls for a repair must not be negative");
    return ok();
}

/// K a^(1/3) of (29), over land (εr 22, σ 0.003 S/m).
double admittanceFactor(double f, Polarization polarization)
{
    const double loss = std::pow(18 * 0.003 / f, 2);
    const double horizontal = 0.036 / std::cbrt(f) * std::pow(21.0 * 21.0 + loss, -0.25);
    return polarization == Polarization::Horizontal ? horizontal : horizontal * std::sqrt(22.0 * 22.0 + loss);
}

P1812Constants constantsOf(const CoverageParams& p, double cellM)
{
    P1812Constants m;
    const double f = p.frequencyGhz;
    const double log10F = std::log10(f);
    m.frequencyGhz = f;
    m.cubeRootF = std::cbrt(f);
    m.wavelengthM = 0.2998 / f;
    m.medianRadiusKm = medianEarthRadiusKm(p.deltaN);
    m.anomalousRadiusKm = anomalousEarthRadiusKm();
    m.median = p.timePercent == 50;
    m.timePercent = p.timePercent;
    m.log10P = std::log10(p.timePercent);
    m.sightFactor = std::log10(p.timePercent / 50);
    m.normalOfP = inverseNormal(p.timePercent / 100);
    m.admittanceFactor = admittanceFactor(f, p.polarization);
    m.freeSpaceDb = 92.4 + 20 * log10F;
    m.ductFixedDb = 102.45 + 20 * log10F + (f < 0.5 ? 45.375 - 137 * f + 92.5 * f * f : 0);
    const double octaves = std::log10(f / 2);
    m.scatterFixedDb = 190.1 + 25 * log10F - 2.5 * octaves * octaves - 0.15 * p.seaLevelN0 -
                       10.125 * std::pow(std::log10(50 / p.timePercent), 0.7);
    m.ductPerMrad = 5e-5 * m.medianRadiusKm * m.cubeRootF;
    m.locationsDb = -inverseNormal(p.locationPercent / 100) * p.locationSigmaDb;
    m.latitudeAtSiteDeg = p.latitude.degreesAtSite;
    m.latitudePerColumn = p.latitude.degreesPerEastM * cellM;
    m.latitudePerRow = -p.latitude.degreesPerNorthM * cellM;
    return m;
}

/// A place on the relief's cell centres; within a thousandth of a cell of the border it counts as on it.
std::optional<Point> onGrid(const RasterFrame& frame, Point cells)
{
    constexpr double kSlack = 1e-3;
    const double lastColumn = frame.columns - 1.0;
    const double lastRow = frame.rows - 1.0;
    if (!(cells.x >= -kSlack && cells.y >= -kSlack && cells.x <= lastColumn + kSlack && cells.y <= lastRow + kSlack))
        return std::nullopt;
    return Point{std::clamp(cells.x, 0.0, lastColumn), std::clamp(cells.y, 0.0, lastRow)};
}

/// The site's disc, cut to the relief.
RasterFrame frameOf(const TerrainGrid& terrain, const CoverageSite& site, double radiusM, double pixelM)
{
    RasterFrame frame = RasterFrame::around(site.place, radiusM, pixelM);
    const Bounds relief = terrain.frame().bounds();
    const auto cut = [pixelM](double beyond) { return beyond > 0 ? std::floor(beyond / pixelM) : 0.0; };
    const Bounds disc = frame.bounds();
    const double west = cut(relief.minX - disc.minX);
    const double north = cut(disc.maxY - relief.maxY);
    const double columns = frame.columns - west - cut(disc.maxX - relief.maxX);
    const double rows = frame.rows - north - cut(relief.minY - disc.minY);
    frame.northWest = {frame.northWest.x + west * pixelM, frame.northWest.y - north * pixelM};
    frame.columns = static_cast<std::uint32_t>(std::max(1.0, columns));
    frame.rows = static_cast<std::uint32_t>(std::max(1.0, rows));
    return frame;
}

void fillTables(Job& job)
{
    const double reach = std::hypot(job.frame.bounds().width(), job.frame.bounds().height());
    const double most = std::min(job.params.radiusM, reach) / job.stepM;
    job.mostIntervals = std::max(kFewestIntervals, static_cast<int>(std::ceil(most)) + 2);
    const auto size = static_cast<std::size_t>(job.mostIntervals) + 2;
    job.inverse.assign(size, 0);
    job.inverseRoot.assign(size, 0);
    for (std::size_t i = 1; i < size; ++i) {
        job.inverse[i] = 1 / static_cast<double>(i);
        job.inverseRoot[i] = 1 / std::sqrt(static_cast<double>(i));
    }
    job.scene.inverse = job.inverse.data();
    job.scene.inverseRoot = job.inverseRoot.data();
}

Result<void> placeSite(Job& job)
{
    const TerrainGrid& terrain = *job.terrain;
    const auto cells = onGrid(terrain.frame(), terrain.toCells(job.site.place));
    if (!cells)
        return fail(ErrorCode::InvalidArgument, "the antenna stands outside the relief");
    const double ground = terrain.heightAtCells(*cells);
    if (std::isnan(ground))
        return fail(ErrorCode::InvalidArgument, "the height of the ground under the antenna is not known");
    KernelScene& scene = job.scene;
    scene.heights = terrain.heights();
    scene.clutter = terrain.clutter();
    scene.stride = terrain.stride();
    scene.cellKm = terrain.frame().cellM / 1000;
    scene.txColumn = cells->x;
    scene.txRow = cells->y;
    scene.txGroundM = ground;
    scene.txAmslM = ground + job.site.heightM;
    scene.receiverM = job.params.receiverM;
    scene.model = constantsOf(job.params, terrain.frame().cellM);
    return ok();
}

} // namespace

std::optional<Point> Job::pixelCells(std::size_t pixel) const
{
    return placeCells(frame.centre(static_cast<std::uint32_t>(pixel % frame.columns),
                                   static_cast<std::uint32_t>(pixel / frame.columns)));
}

std::optional<Point> Job::placeCells(Point place) const
{
    const double dx = place.x - site.place.x;
    const double dy = place.y - site.place.y;
    if (dx * dx + dy * dy > params.radiusM * params.radiusM)
        return std::nullopt;
    return onGrid(terrain->frame(), terrain->toCells(place));
}

double Job::distanceM(Point cells) const
{
    const double east = cells.x - scene.txColumn;
    const double south = cells.y - scene.txRow;
    return std::sqrt(east * east + south * south) * terrain->frame().cellM;
}

int Job::intervals(double distance) const
{
    return std::clamp(static_cast<int>(std::ceil(distance / stepM - 1e-9)), kFewestIntervals, mostIntervals);
}

Result<Job> makeJob(const TerrainGrid& terrain, const CoverageSite& site, const CoverageParams& params)
{
    if (params.model == CoverageModel::P1812)
        OASIS_CHECK(checkModel(params));
    OASIS_CHECK(checkGeometry(params, site));
    if (params.model == CoverageModel::Itm) {
        const ItmQuestion question = itmQuestion(params, site);
        OASIS_CHECK(checkItm(question.link, question.statistics));
    }
    Job job;
    job.terrain = &terrain;
    job.site = site;
    job.params = params;
    const double cellM = terrain.frame().cellM;
    const double pixelM = params.pixelM > 0 ? params.pixelM : cellM;
    job.stepM = params.stepM > 0 ? params.stepM : cellM;
    OASIS_CHECK(placeSite(job));
    const double across =
        2 * std::min(params.radiusM, std::hypot(terrain.frame().bounds().width(), terrain.frame().bounds().height()));
    if (across / job.stepM > kMostPathSamples || across / pixelM > 4e9)
        return fail(ErrorCode::InvalidArgument, "the steps along the paths are too small for this radius");
    job.frame = frameOf(terrain, site, params.radiusM, pixelM);
    if (job.frame.cells() > TerrainGrid::kMostCells)
        return fail(ErrorCode::InvalidArgument,
                    "the map would have " + std::to_string(job.frame.cells()) + " pixels: choose larger ones");
    fillTables(job);
    job.kernel = &bestKernel();
    return job;
}

LossGrid emptyGrid(const Job& job)
{
    LossGrid grid;
    grid.frame = job.frame;
    grid.site = job.site;
    grid.params = job.params;
    grid.antennaAmslM = job.scene.txAmslM;
    grid.receiverM = job.params.receiverM;
    grid.lossDb.assign(job.frame.cells(), std::numeric_limits<float>::quiet_NaN());
    grid.groundM.assign(job.frame.cells(), std::numeric_limits<float>::quiet_NaN());
    grid.state.assign(job.frame.cells(), PixelState::Outside);
    return grid;
}

} // namespace oasis::coverage
