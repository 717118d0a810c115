// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/geographic_tiles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numbers>
#include <string>

namespace oasis::bench {

namespace {

constexpr int kSide = 1201;
constexpr std::int16_t kVoid = -32768;
constexpr double kRadians = std::numbers::pi / 180;

using Vector = std::array<double, 3>;

Vector direction(const GeographicPlace& place)
{
    const double latitude = place.latitudeDeg * kRadians;
    const double longitude = place.longitudeDeg * kRadians;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

double angleBetween(const Vector& a, const Vector& b)
{
    const Vector cross{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    return std::atan2(std::hypot(cross[0], cross[1], cross[2]), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

} // namespace

const GeographicTiles::Tile& GeographicTiles::tile(int latitude, int longitude)
{
    const auto [at, isNew] = m_tiles.try_emplace({latitude, longitude});
    if (!isNew)
        return at->second;
    char name[32];
    std::snprintf(name, sizeof name, "%c%02d%c%03d.hgt", latitude < 0 ? 'S' : 'N', std::abs(latitude),
                  longitude < 0 ? 'W' : 'E', std::abs(longitude));
    std::ifstream file(m_folder / name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.size() != 2U * kSide * kSide)
        return at->second;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto high = static_cast<unsigned char>(bytes[i]);
        const auto low = static_cast<unsigned char>(bytes[i + 1]);
        at->second.push_back(static_cast<std::int16_t>(high << 8 | low));
    }
    return at->second;
}

std::optional<double> GeographicTiles::heightM(const GeographicPlace& place)
{
    const int south = static_cast<int>(std::floor(place.latitudeDeg));
    const int west = static_cast<int>(std::floor(place.longitudeDeg));
    const Tile& heights = tile(south, west);
    if (heights.empty())
        return std::nullopt;
    const double y = (south + 1 - place.latitudeDeg) * (kSide - 1); // rows run from the north
    const double x = (place.longitudeDeg - west) * (kSide - 1);
    const int row = std::clamp(static_cast<int>(y), 0, kSide - 2);
    const int column = std::clamp(static_cast<int>(x), 0, kSide - 2);
    const auto at = [&](int r, int c) { return heights[static_cast<std::size_t>(r * kSide + c)]; };
    const std::array<std::int16_t, 4> corners{at(row, column), at(row, column + 1), at(row + 1, column),
                                              at(row + 1, column + 1)};
    if (std::find(corners.begin(), corners.end(), kVoid) != corners.end())
        return std::nullopt;
    const double east = x - column;
    const double down = y - row;
    return (1 - down) * ((1 - east) * corners[0] + east * corners[1]) +
           down * ((1 - east) * corners[2] + east * corners[3]);
}

double greatCircleKm(const GeographicPlace& from, const GeographicPlace& to)
{
    return 6371 * angleBetween(direction(from), direction(to));
}

GeographicPlace alongGreatCircle(const GeographicPlace& from, const GeographicPlace& to, double share)
{
    const Vector a = direction(from);
    const Vector b = direction(to);
    const double angle = angleBetween(a, b);
    if (angle == 0)
        return from;
    const double weightA = std::sin((1 - share) * angle) / std::sin(angle);
    const double weightB = std::sin(share * angle) / std::sin(angle);
    const Vector v{weightA * a[0] + weightB * b[0], weightA * a[1] + weightB * b[1], weightA * a[2] + weightB * b[2]};
    return {std::atan2(v[2], std::hypot(v[0], v[1])) / kRadians, std::atan2(v[1], v[0]) / kRadians};
}

} // namespace oasis::bench
