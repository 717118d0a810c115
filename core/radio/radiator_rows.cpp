// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/radiator_rows.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis::coverage {

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kMostRadiators = 65'534;

bool isFinite(const ServiceTerms& terms)
{
    return std::isfinite(terms.marginDb + terms.noiseDbm + terms.accessNoiseDbm + terms.thresholdDbm + terms.floorDb);
}

Result<void> checkRadiator(const Radiator& radiator, const RasterFrame& lattice)
{
    if (radiator.loss == nullptr || radiator.loss->frame.cells() == 0)
        return fail(ErrorCode::InvalidArgument, "a transmitter has no coverage");
    if (!std::isfinite(radiator.powerDbm) || !(radiator.activity >= 0 && radiator.activity <= 1))
        return fail(ErrorCode::InvalidArgument, "the power or the activity of a transmitter is out of range");
    if (!std::isfinite(radiator.lowMhz) || !std::isfinite(radiator.highMhz) || radiator.highMhz < radiator.lowMhz)
        return fail(ErrorCode::InvalidArgument, "the channel of a transmitter is no band");
    if (radiator.own && !isFinite(*radiator.own))
        return fail(ErrorCode::InvalidArgument, "the margin, the noise or the threshold of a transmitter is no number");
    const RasterFrame& frame = radiator.loss->frame;
    if (radiator.disturbing != nullptr && !(radiator.disturbing->frame == frame))
        return fail(ErrorCode::InvalidArgument, "a transmitter disturbs on other pixels than it serves");
    const double shiftX = (frame.northWest.x - lattice.northWest.x) / lattice.cellM;
    const double shiftY = (frame.northWest.y - lattice.northWest.y) / lattice.cellM;
    if (frame.cellM != lattice.cellM || std::abs(shiftX - std::round(shiftX)) > 1e-6 ||
        std::abs(shiftY - std::round(shiftY)) > 1e-6)
        return fail(ErrorCode::InvalidArgument, "the coverages to be added have different pixels");
    return ok();
}

Result<void> check(std::span<const Radiator> radiators, const Reception& r)
{
    if (radiators.empty() || radiators.size() > kMostRadiators)
        return fail(ErrorCode::InvalidArgument, "a map needs 1 to 65534 transmitters");
    for (const double figure : {r.gainDbi, r.marginDb, r.noiseDbm, r.thresholdDbm, r.uplinkPowerDbm, r.accessNoiseDbm})
        if (!std::isfinite(figure))
            return fail(ErrorCode::InvalidArgument, "a figure of the receiver is no number");
    if (radiators.front().loss == nullptr)
        return fail(ErrorCode::InvalidArgument, "a transmitter has no coverage");
    for (const Radiator& radiator : radiators)
        OASIS_CHECK(checkRadiator(radiator, radiators.front().loss->frame));
    return ok();
}

Result<RasterFrame> unionFrame(std::span<const Radiator> radiators)
{
    Bounds all;
    for (const Radiator& radiator : radiators)
        all.add(radiator.loss->frame.bounds());
    const double cell = radiators.front().loss->frame.cellM;
    const double columns = std::round(all.width() / cell);
    const double rows = std::round(all.height() / cell);
    if (columns * rows > static_cast<double>(TerrainGrid::kMostCells))
        return fail(ErrorCode::InvalidArgument, "the map would have too many pixels: choose larger ones");
    return RasterFrame{
        {all.minX, all.maxY}, cell, static_cast<std::uint32_t>(columns), static_cast<std::uint32_t>(rows)};
}

double gainTowards(const Radiator& radiator, Point place, double receiverAmslM)
{
    const LossGrid& grid = *radiator.loss;
    const double east = place.x - grid.site.place.x;
    const double north = place.y - grid.site.place.y;
    constexpr double kDegrees = 180 / std::numbers::pi;
    const double azimuth = std::atan2(east, north) * kDegrees;
    const double elevation = std::atan2(receiverAmslM - grid.antennaAmslM, std::hypot(east, north)) * kDegrees;
    return radiator.gain(azimuth < 0 ? azimuth + 360 : azimuth, elevation);
}

} // namespace

Result<RadiatorRows> RadiatorRows::create(std::span<const Radiator> radiators, const Reception& reception)
{
    OASIS_CHECK(check(radiators, reception));
    RadiatorRows rows;
    OASIS_TRY(rows.m_frame, unionFrame(radiators));
    rows.m_radiators = radiators;
    const Point corner = rows.m_frame.northWest;
    for (const Radiator& radiator : radiators) {
        const RasterFrame& frame = radiator.loss->frame;
        rows.m_corners.push_back(
            {static_cast<std::uint32_t>(std::lround((frame.northWest.x - corner.x) / frame.cellM)),
             static_cast<std::uint32_t>(std::lround((corner.y - frame.northWest.y) / frame.cellM))});
    }
    return rows;
}

std::vector<std::uint16_t> RadiatorRows::over(std::uint32_t row) const
{
    std::vector<std::uint16_t> here;
    for (std::size_t i = 0; i < m_corners.size(); ++i)
        if (row >= m_corners[i].row && row < m_corners[i].row + m_radiators[i].loss->frame.rows)
            here.push_back(static_cast<std::uint16_t>(i));
    return here;
}

void RadiatorRows::paths(std::size_t index, std::uint32_t row, std::span<float> out) const
{
    pathsOf(*m_radiators[index].loss, index, row, out);
}

void RadiatorRows::disturbingPaths(std::size_t index, std::uint32_t row, std::span<float> out) const
{
    const Radiator& radiator = m_radiators[index];
    pathsOf(radiator.disturbing != nullptr ? *radiator.disturbing : *radiator.loss, index, row, out);
}

void RadiatorRows::pathsOf(const LossGrid& grid, std::size_t index, std::uint32_t row, std::span<float> out) const
{
    const Radiator& radiator = m_radiators[index];
    const std::uint32_t gridRow = row - m_corners[index].row;
    std::fill(out.begin(), out.end(), kNan);
    for (std::uint32_t column = 0; column < grid.frame.columns; ++column) {
        const std::size_t pixel = std::size_t{gridRow} * grid.frame.columns + column;
        if (!hasLoss(grid.state[pixel]))
            continue;
        double gain = 0;
        if (radiator.gain)
            gain = gainTowards(radiator, grid.frame.centre(column, gridRow),
                               static_cast<double>(grid.groundM[pixel]) + grid.receiverM);
        out[m_corners[index].column + column] =
            static_cast<float>(gain - radiator.entryDb - static_cast<double>(grid.lossDb[pixel]));
    }
}

PixelState RadiatorRows::state(std::size_t index, std::uint32_t row, std::uint32_t column) const
{
    const LossGrid& grid = *m_radiators[index].loss;
    const Corner corner = m_corners[index];
    if (row < corner.row || column < corner.column || row - corner.row >= grid.frame.rows ||
        column - corner.column >= grid.frame.columns)
        return PixelState::Outside;
    return grid.state[std::size_t{row - corner.row} * grid.frame.columns + (column - corner.column)];
}

} // namespace oasis::coverage
