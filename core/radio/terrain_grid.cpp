// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/terrain_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace oasis {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Rows with their last column and the last row repeated.
std::vector<float> padded(const RasterFrame& frame, const std::vector<float>& values)
{
    const std::size_t columns = frame.columns;
    std::vector<float> out;
    out.reserve((columns + 1) * (std::size_t{frame.rows} + 1));
    for (std::size_t row = 0; row <= frame.rows; ++row) {
        const float* from = values.data() + std::min<std::size_t>(row, frame.rows - 1) * columns;
        out.insert(out.end(), from, from + columns);
        out.push_back(from[columns - 1]);
    }
    return out;
}

Result<void> checkFrame(const RasterFrame& frame)
{
    if (frame.columns == 0 || frame.rows == 0 || !(frame.cellM > 0) || !std::isfinite(frame.cellM) ||
        !std::isfinite(frame.northWest.x) || !std::isfinite(frame.northWest.y))
        return fail(ErrorCode::InvalidArgument, "a relief needs cells of a positive size");
    if (frame.cells() > TerrainGrid::kMostCells)
        return fail(ErrorCode::InvalidArgument, "the relief has " + std::to_string(frame.cells()) +
                                                    " cells, more than the " + std::to_string(TerrainGrid::kMostCells) +
                                                    " that are kept in memory: choose larger cells or a smaller area");
    return ok();
}

Result<void> checkLayers(const TerrainSource& source)
{
    const std::size_t cells = source.frame.cells();
    if (source.heightM.size() != cells || (!source.filled.empty() && source.filled.size() != cells) ||
        (!source.clutterM.empty() && source.clutterM.size() != cells))
        return fail(ErrorCode::InvalidArgument, "a layer of the relief has the wrong number of cells");
    if (!source.clutterM.empty() && source.kind == SurfaceKind::Surface)
        return fail(ErrorCode::InvalidArgument,
                    "the heights already hold trees and buildings (a surface): clutter would count them twice");
    for (const float height : source.heightM)
        if (std::isinf(height) || height > 20'000 || height < -20'000)
            return fail(ErrorCode::InvalidArgument, "the relief has a height of more than 20 km");
    for (const float clutter : source.clutterM)
        if (!(clutter >= 0 && clutter <= 1000))
            return fail(ErrorCode::InvalidArgument, "a clutter height lies outside 0 to 1000 m");
    return ok();
}

} // namespace

RasterFrame RasterFrame::around(Point centre, double radiusM, double cellM)
{
    const double west = std::floor((centre.x - radiusM) / cellM);
    const double north = std::ceil((centre.y + radiusM) / cellM);
    RasterFrame frame;
    frame.northWest = {west * cellM, north * cellM};
    frame.cellM = cellM;
    frame.columns = static_cast<std::uint32_t>(std::max(1.0, std::ceil((centre.x + radiusM) / cellM) - west));
    frame.rows = static_cast<std::uint32_t>(std::max(1.0, north - std::floor((centre.y - radiusM) / cellM)));
    return frame;
}

Result<TerrainGrid> TerrainGrid::create(TerrainSource source)
{
    OASIS_CHECK(checkFrame(source.frame));
    OASIS_CHECK(checkLayers(source));
    TerrainGrid grid;
    grid.m_frame = source.frame;
    grid.m_kind = source.kind;
    grid.m_clutterSource = std::move(source.clutterSource);
    grid.m_height = padded(source.frame, source.heightM);
    if (!source.clutterM.empty())
        grid.m_clutter = padded(source.frame, source.clutterM);
    grid.m_filled = std::move(source.filled);
    grid.m_hasVoids =
        std::any_of(source.heightM.begin(), source.heightM.end(), [](float h) { return std::isnan(h); }) ||
        std::any_of(grid.m_filled.begin(), grid.m_filled.end(), [](std::uint8_t mark) { return mark != 0; });
    return grid;
}

Point TerrainGrid::toCells(Point place) const
{
    return {(place.x - m_frame.northWest.x) / m_frame.cellM - 0.5,
            (m_frame.northWest.y - place.y) / m_frame.cellM - 0.5};
}

double TerrainGrid::heightAt(Point place) const
{
    if (!contains(place))
        return kNan;
    const Point cells = toCells(place);
    return heightAtCells(
        {std::clamp(cells.x, 0.0, m_frame.columns - 1.0), std::clamp(cells.y, 0.0, m_frame.rows - 1.0)});
}

double TerrainGrid::heightAtCells(Point cells) const
{
    if (!(cells.x >= 0 && cells.y >= 0 && cells.x <= m_frame.columns - 1.0 && cells.y <= m_frame.rows - 1.0))
        return kNan;
    const auto column = static_cast<std::size_t>(cells.x);
    const auto row = static_cast<std::size_t>(cells.y);
    const double u = cells.x - static_cast<double>(column);
    const double v = cells.y - static_cast<double>(row);
    const float* north = m_height.data() + row * stride() + column;
    const float* south = north + stride();
    const double northWest = north[0];
    const double southWest = south[0];
    const double top = northWest + u * (static_cast<double>(north[1]) - northWest);
    const double bottom = southWest + u * (static_cast<double>(south[1]) - southWest);
    return top + v * (bottom - top);
}

double TerrainGrid::clutterAt(Point place) const
{
    return contains(place) ? clutterAtCells(toCells(place)) : 0;
}

double TerrainGrid::clutterAtCells(Point cells) const
{
    if (m_clutter.empty() ||
        !(cells.x >= -0.5 && cells.y >= -0.5 && cells.x <= m_frame.columns - 0.5 && cells.y <= m_frame.rows - 0.5))
        return 0;
    const auto column = static_cast<std::size_t>(cells.x + 0.5);
    const auto row = static_cast<std::size_t>(cells.y + 0.5);
    return m_clutter[row * stride() + column];
}

bool TerrainGrid::isVoidAt(Point place) const
{
    return !contains(place) || isVoidAtCells(toCells(place));
}

bool TerrainGrid::isVoidAtCells(Point cells) const
{
    if (!(cells.x >= -0.5 && cells.y >= -0.5))
        return true;
    const auto column = std::min<std::size_t>(static_cast<std::size_t>(cells.x + 0.5), m_frame.columns - 1);
    const auto row = std::min<std::size_t>(static_cast<std::size_t>(cells.y + 0.5), m_frame.rows - 1);
    return std::isnan(m_height[row * stride() + column]) ||
           (!m_filled.empty() && m_filled[row * m_frame.columns + column] != 0);
}

TerrainGrid TerrainGrid::coarser() const
{
    TerrainSource next;
    next.frame = m_frame;
    next.frame.cellM = 2 * m_frame.cellM;
    next.frame.columns = (m_frame.columns + 1) / 2;
    next.frame.rows = (m_frame.rows + 1) / 2;
    next.kind = m_kind;
    next.clutterSource = m_clutterSource;
    for (std::size_t row = 0; row < next.frame.rows; ++row)
        for (std::size_t column = 0; column < next.frame.columns; ++column) {
            double height = 0;
            double clutter = 0;
            int known = 0;
            int filled = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                const std::size_t r = std::min<std::size_t>(2 * row + i / 2, m_frame.rows - 1);
                const std::size_t c = std::min<std::size_t>(2 * column + i % 2, m_frame.columns - 1);
                const float value = m_height[r * stride() + c];
                known += std::isnan(value) ? 0 : 1;
                height += std::isnan(value) ? 0 : value;
                clutter += m_clutter.empty() ? 0 : m_clutter[r * stride() + c];
                filled += !m_filled.empty() && m_filled[r * m_frame.columns + c] != 0 ? 1 : 0;
            }
            next.heightM.push_back(known > 2 ? static_cast<float>(height / known)
                                             : std::numeric_limits<float>::quiet_NaN());
            if (!m_clutter.empty())
                next.clutterM.push_back(static_cast<float>(clutter / 4));
            if (!m_filled.empty())
                next.filled.push_back(filled >= 2 ? 1 : 0);
        }
    return std::move(create(std::move(next))).value();
}

std::size_t TerrainGrid::memoryBytes() const
{
    return (m_height.size() + m_clutter.size()) * sizeof(float) + m_filled.size();
}

TerrainPyramid TerrainPyramid::build(TerrainGrid finest)
{
    constexpr std::uint32_t kFewest = 64;
    constexpr std::size_t kMostLevels = 8;
    TerrainPyramid pyramid;
    pyramid.m_levels.push_back(std::move(finest));
    while (pyramid.m_levels.size() < kMostLevels &&
           std::min(pyramid.m_levels.back().frame().columns, pyramid.m_levels.back().frame().rows) >= 2 * kFewest)
        pyramid.m_levels.push_back(pyramid.m_levels.back().coarser());
    return pyramid;
}

const TerrainGrid& TerrainPyramid::forCell(double cellM) const
{
    const TerrainGrid* best = &m_levels.front();
    for (const TerrainGrid& level : m_levels)
        if (level.frame().cellM <= cellM)
            best = &level;
    return *best;
}

} // namespace oasis
