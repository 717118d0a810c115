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
constexpr double kRadiusKm = 6371;

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
    return static_cast<float>((1 - down) * ((1 - east) * corners[0] + east * corners[1]) +
                              down * ((1 - east) * corners[2] + east * corners[3]));
}

GreatCircle::GreatCircle(const GeographicPlace& from, const GeographicPlace& to)
    : m_latitude(from.latitudeDeg * kRadians), m_longitude(from.longitudeDeg * kRadians)
{
    const double latitude = to.latitudeDeg * kRadians;
    const double east = to.longitudeDeg * kRadians - m_longitude;
    const double sines = std::sin(m_latitude) * std::sin(latitude);
    const double cosines = std::cos(m_latitude) * std::cos(latitude);
    m_cosine = sines + cosines * std::cos(east);
    m_bearing = std::atan2(cosines * std::sin(east), std::sin(latitude) - m_cosine * std::sin(m_latitude));
}

double GreatCircle::lengthKm() const
{
    return kRadiusKm * std::acos(m_cosine);
}

GeographicPlace GreatCircle::at(double km) const
{
    const double angle = km / kRadiusKm;
    const double sine =
        std::sin(m_latitude) * std::cos(angle) + std::cos(m_latitude) * std::sin(angle) * std::cos(m_bearing);
    const double east = std::atan2(std::cos(m_latitude) * std::sin(angle) * std::sin(m_bearing),
                                   std::cos(angle) - sine * std::sin(m_latitude));
    return {std::asin(sine) / kRadians, (m_longitude + east) / kRadians};
}

} // namespace oasis::bench
