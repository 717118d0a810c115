// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/relief.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace oasis::map {

namespace {

constexpr std::size_t kMaxSide = 2048;
constexpr double kFlat = std::numbers::sqrt2 / 2; ///< shade of level ground, light at 45°

/// Heights in rows, as the shading needs them.
struct Heights
{
    std::size_t columns = 0;
    std::size_t rows = 0;
    double cellM = 0;
    std::vector<float> z;

    [[nodiscard]] float at(std::ptrdiff_t column, std::ptrdiff_t row) const
    {
        const auto c =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(column, 0, static_cast<std::ptrdiff_t>(columns) - 1));
        const auto r =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, static_cast<std::ptrdiff_t>(rows) - 1));
        return z[r * columns + c];
    }
};

Heights thinned(const ElevationGrid& grid)
{
    const std::size_t side = std::max(grid.columns, grid.rows);
    const std::size_t step = std::max<std::size_t>(1, (side + kMaxSide - 1) / kMaxSide);
    Heights result{
        (grid.columns + step - 1) / step, (grid.rows + step - 1) / step, grid.cellM * static_cast<double>(step), {}};
    result.z.resize(result.columns * result.rows);
    for (std::size_t row = 0; row < result.rows; ++row) {
        for (std::size_t column = 0; column < result.columns; ++column)
            result.z[row * result.columns + column] = grid.heightM[row * step * grid.columns + column * step];
    }
    return result;
}

/// Voids take the mean of their known neighbours, ring by ring, so that a hole in the data is no cliff in the picture.
void fillVoids(Heights& heights)
{
    constexpr int kMostRings = 64;
    for (int ring = 0; ring < kMostRings; ++ring) {
        std::vector<std::pair<std::size_t, float>> filled;
        for (std::size_t i = 0; i < heights.z.size(); ++i) {
            if (std::isfinite(heights.z[i]))
                continue;
            const auto row = static_cast<std::ptrdiff_t>(i / heights.columns);
            const auto column = static_cast<std::ptrdiff_t>(i % heights.columns);
            float sum = 0;
            float known = 0;
            for (const auto& [dc, dr] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                if (const float z = heights.at(column + dc, row + dr); std::isfinite(z)) {
                    sum += z;
                    known += 1;
                }
            }
            if (known > 0)
                filled.emplace_back(i, sum / known);
        }
        if (filled.empty())
            return;
        for (const auto& [i, z] : filled)
            heights.z[i] = z;
    }
}

std::array<float, 4> catmullRom(float t)
{
    const float t2 = t * t;
    const float t3 = t2 * t;
    return {-0.5F * t3 + t2 - 0.5F * t, 1.5F * t3 - 2.5F * t2 + 1.0F, -1.5F * t3 + 2.0F * t2 + 0.5F * t,
            0.5F * t3 - 0.5F * t2};
}

/// `factor` times as many cells along one axis; the outer edges stay where they are.
Heights refinedAlong(const Heights& in, std::size_t factor, bool alongColumns)
{
    Heights out = in;
    (alongColumns ? out.columns : out.rows) *= factor;
    out.z.resize(out.columns * out.rows);
    const auto f = static_cast<float>(factor);
    for (std::size_t row = 0; row < out.rows; ++row) {
        for (std::size_t column = 0; column < out.columns; ++column) {
            const std::size_t moving = alongColumns ? column : row;
            const float place = (static_cast<float>(moving) + 0.5F) / f - 0.5F;
            const float base = std::floor(place);
            const auto weights = catmullRom(place - base);
            float sum = 0;
            for (std::ptrdiff_t k = 0; k < 4; ++k) {
                const auto index = static_cast<std::ptrdiff_t>(base) - 1 + k;
                sum += weights[static_cast<std::size_t>(k)] * (alongColumns
                                                                   ? in.at(index, static_cast<std::ptrdiff_t>(row))
                                                                   : in.at(static_cast<std::ptrdiff_t>(column), index));
            }
            out.z[row * out.columns + column] = sum;
        }
    }
    return out;
}

Heights prepared(const ElevationGrid& grid)
{
    Heights heights = thinned(grid);
    fillVoids(heights);
    const std::size_t side = std::max(heights.columns, heights.rows);
    const std::size_t factor = std::clamp<std::size_t>(1400 / std::max<std::size_t>(side, 1), 1, 5);
    if (factor > 1) {
        heights = refinedAlong(heights, factor, true);
        heights = refinedAlong(heights, factor, false);
        heights.cellM /= static_cast<double>(factor);
    }
    return heights;
}

struct Light
{
    double east, north, up; ///< unit vector towards the light
    double weight;
};

std::array<Light, 4> lights()
{
    std::array<Light, 4> result{};
    const std::array<std::pair<double, double>, 4> sides{{{315, 0.55}, {270, 0.15}, {0, 0.20}, {225, 0.10}}};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const double azimuth = sides[i].first * std::numbers::pi / 180;
        result[i] = {std::sin(azimuth) * kFlat, std::cos(azimuth) * kFlat, kFlat, sides[i].second};
    }
    return result;
}

/// Shade of one cell, 0 dark to 1 bright, kFlat on level ground; NaN beside a void.
double shadeAt(const Heights& h, std::ptrdiff_t column, std::ptrdiff_t row, const std::array<Light, 4>& from)
{
    const auto z = [&](int dc, int dr) { return static_cast<double>(h.at(column + dc, row + dr)); };
    const double east = ((z(1, -1) + 2 * z(1, 0) + z(1, 1)) - (z(-1, -1) + 2 * z(-1, 0) + z(-1, 1))) / (8 * h.cellM);
    const double north = ((z(-1, -1) + 2 * z(0, -1) + z(1, -1)) - (z(-1, 1) + 2 * z(0, 1) + z(1, 1))) / (8 * h.cellM);
    const double steepness = std::sqrt(1 + east * east + north * north);
    if (!std::isfinite(steepness))
        return steepness;
    double shade = 0;
    for (const Light& light : from)
        shade += light.weight * std::max(0.0, (light.up - light.east * east - light.north * north) / steepness);
    return shade;
}

QRgb overlay(double shade, const QColor& shadow, const QColor& bright, double strength)
{
    if (!std::isfinite(shade))
        return 0;
    const double depth = shade < kFlat ? (kFlat - shade) / kFlat : (shade - kFlat) / (1 - kFlat);
    const double eased = std::pow(std::clamp(depth, 0.0, 1.0), 0.85);
    const QColor& colour = shade < kFlat ? shadow : bright;
    const int alpha = static_cast<int>(std::lround(255 * eased * strength));
    return qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
}

} // namespace

Relief shadeRelief(const ElevationGrid& grid)
{
    if (grid.columns < 2 || grid.rows < 2 || !(grid.cellM > 0))
        return {};
    const Heights heights = prepared(grid);
    const auto from = lights();
    const Palette& day = palette(Theme::Light);
    const Palette& night = palette(Theme::Dark);
    const QSize size(static_cast<int>(heights.columns), static_cast<int>(heights.rows));
    Relief relief{
        QImage(size, QImage::Format_ARGB32_Premultiplied), QImage(size, QImage::Format_ARGB32_Premultiplied), {}};
    for (int row = 0; row < size.height(); ++row) {
        auto* light = reinterpret_cast<QRgb*>(relief.light.scanLine(row));
        auto* dark = reinterpret_cast<QRgb*>(relief.dark.scanLine(row));
        for (int column = 0; column < size.width(); ++column) {
            const double shade = shadeAt(heights, column, row, from);
            const bool lit = shade > kFlat;
            light[column] = overlay(shade, day.reliefShadow, day.reliefLight, lit ? 0.5 : 0.30);
            dark[column] = overlay(shade, night.reliefShadow, night.reliefLight, lit ? 0.13 : 0.55);
        }
    }
    relief.bounds.add(grid.northWest);
    relief.bounds.add(Point{grid.northWest.x + heights.cellM * static_cast<double>(heights.columns),
                            grid.northWest.y - heights.cellM * static_cast<double>(heights.rows)});
    return relief;
}

} // namespace oasis::map
