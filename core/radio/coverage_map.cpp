// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_map.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kMostRadiators = 65'534;

/// A radiator with the place of its grid in the map.
struct Placed
{
    const Radiator* radiator = nullptr;
    std::uint32_t column = 0; ///< of the grid's first pixel in the map
    std::uint32_t row = 0;
};

Result<void> checkRadiator(const Radiator& radiator, const RasterFrame& lattice)
{
    if (radiator.loss == nullptr || radiator.loss->frame.cells() == 0)
        return fail(ErrorCode::InvalidArgument, "a transmitter has no coverage");
    if (!std::isfinite(radiator.powerDbm) || !(radiator.activity >= 0 && radiator.activity <= 1))
        return fail(ErrorCode::InvalidArgument, "the power or the activity of a transmitter is out of range");
    const RasterFrame& frame = radiator.loss->frame;
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

/// Computes the map row by row: the levels of all radiators over a row, then the best and the disturbance.
class RowWorker
{
public:
    RowWorker(std::span<const Placed> placed, const Reception& reception, CoverageMap& map)
        : m_placed(placed), m_reception(reception), m_map(map)
    {}
    void row(std::uint32_t row) const;

private:
    /// Gain − loss of a radiator over a row of the map, NaN without a figure.
    void paths(const Placed& placed, std::uint32_t row, std::span<float> out) const;
    void settle(std::uint32_t row, std::uint32_t column, std::span<const float> paths,
                std::span<const std::uint16_t> here) const;

    std::span<const Placed> m_placed;
    const Reception& m_reception;
    CoverageMap& m_map;
};

void RowWorker::paths(const Placed& placed, std::uint32_t row, std::span<float> out) const
{
    const Radiator& radiator = *placed.radiator;
    const LossGrid& grid = *radiator.loss;
    const std::uint32_t gridRow = row - placed.row;
    std::fill(out.begin(), out.end(), kNan);
    for (std::uint32_t column = 0; column < grid.frame.columns; ++column) {
        const std::size_t pixel = std::size_t{gridRow} * grid.frame.columns + column;
        if (!hasLoss(grid.state[pixel]))
            continue;
        double gain = 0;
        if (radiator.gain)
            gain = gainTowards(radiator, grid.frame.centre(column, gridRow),
                               static_cast<double>(grid.groundM[pixel]) + grid.receiverM);
        out[placed.column + column] = static_cast<float>(gain - static_cast<double>(grid.lossDb[pixel]));
    }
}

void RowWorker::settle(std::uint32_t row, std::uint32_t column, std::span<const float> paths,
                       std::span<const std::uint16_t> here) const
{
    const std::size_t columns = m_map.frame.columns;
    const auto received = [&](std::size_t i) {
        return m_placed[here[i]].radiator->powerDbm + static_cast<double>(paths[i * columns + column]) +
               m_reception.gainDbi;
    };
    std::size_t best = here.size();
    double most = -std::numeric_limits<double>::infinity();
    int reaching = 0;
    for (std::size_t i = 0; i < here.size(); ++i) {
        const double level = received(i);
        reaching += level - m_reception.marginDb >= m_reception.thresholdDbm ? 1 : 0; // false for NaN
        if (level > most) {
            most = level;
            best = i;
        }
    }
    if (best == here.size())
        return;
    double disturbing = std::pow(10, m_reception.noiseDbm / 10);
    for (std::size_t i = 0; i < here.size(); ++i) {
        const Radiator& other = *m_placed[here[i]].radiator;
        if (i != best && other.channel == m_placed[here[best]].radiator->channel && !std::isnan(received(i)))
            disturbing += other.activity * std::pow(10, received(i) / 10);
    }
    const std::size_t pixel = std::size_t{row} * columns + column;
    const double wanted = most - m_reception.marginDb;
    const double uplink = m_reception.uplinkPowerDbm + wanted - m_placed[here[best]].radiator->powerDbm;
    const double sinr = wanted - 10 * std::log10(disturbing);
    m_map.levelDbm[pixel] = static_cast<float>(wanted);
    m_map.uplinkDbm[pixel] = static_cast<float>(uplink);
    m_map.sinrDb[pixel] = static_cast<float>(sinr);
    m_map.snrDb[pixel] =
        static_cast<float>(m_reception.bothDirections ? std::min(sinr, uplink - m_reception.accessNoiseDbm) : sinr);
    m_map.server[pixel] = here[best];
    m_map.overlap[pixel] = static_cast<std::uint8_t>(std::min(reaching, 255));
    const Placed& server = m_placed[here[best]];
    const LossGrid& grid = *server.radiator->loss;
    m_map.state[pixel] = grid.state[std::size_t{row - server.row} * grid.frame.columns + (column - server.column)];
}

void RowWorker::row(std::uint32_t row) const
{
    const std::size_t columns = m_map.frame.columns;
    std::vector<std::uint16_t> here;
    for (std::size_t i = 0; i < m_placed.size(); ++i)
        if (row >= m_placed[i].row && row < m_placed[i].row + m_placed[i].radiator->loss->frame.rows)
            here.push_back(static_cast<std::uint16_t>(i));
    std::vector<float> levels(here.size() * columns);
    for (std::size_t i = 0; i < here.size(); ++i)
        paths(m_placed[here[i]], row, std::span(levels).subspan(i * columns, columns));
    for (std::uint32_t column = 0; column < columns; ++column)
        settle(row, column, levels, here);
}

} // namespace

Result<CoverageMap> combineCoverage(std::span<const Radiator> radiators, const Reception& reception,
                                    const RunContext& ctx)
{
    OASIS_CHECK(check(radiators, reception));
    CoverageMap map;
    OASIS_TRY(map.frame, unionFrame(radiators));
    std::vector<Placed> placed;
    for (const Radiator& radiator : radiators) {
        const RasterFrame& frame = radiator.loss->frame;
        placed.push_back(
            {&radiator,
             static_cast<std::uint32_t>(std::lround((frame.northWest.x - map.frame.northWest.x) / frame.cellM)),
             static_cast<std::uint32_t>(std::lround((map.frame.northWest.y - frame.northWest.y) / frame.cellM))});
    }
    const std::size_t cells = map.frame.cells();
    for (std::vector<float>* layer : {&map.levelDbm, &map.uplinkDbm, &map.sinrDb, &map.snrDb})
        layer->assign(cells, kNan);
    map.server.assign(cells, kNoServer);
    map.overlap.assign(cells, 0);
    map.state.assign(cells, PixelState::Outside);
    const RowWorker worker(placed, reception, map);
    parallelFor(map.frame.rows, ctx, [&](std::size_t row) { worker.row(static_cast<std::uint32_t>(row)); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return map;
}

std::vector<float> rateMbps(const CoverageMap& map, const RateOfSnr& rate)
{
    std::vector<float> rates(map.snrDb.size(), kNan);
    for (std::size_t i = 0; i < rates.size(); ++i)
        if (map.server[i] != kNoServer)
            rates[i] = static_cast<float>(rate(static_cast<double>(map.snrDb[i])));
    return rates;
}

} // namespace oasis
