// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/radio_climate.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace oasis::bench {

/// Tiles of one degree with 3 arc-second heights, named by their south-west corner ("N43E006.hgt").
class GeographicTiles
{
public:
    explicit GeographicTiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    /// Bilinear between the four heights around a place; nothing without a tile or beside a void.
    [[nodiscard]] std::optional<double> heightM(const GeographicPlace& place);

private:
    using Tile = std::vector<std::int16_t>;
    const Tile& tile(int latitude, int longitude);

    std::filesystem::path m_folder;
    std::map<std::pair<int, int>, Tile> m_tiles; ///< empty where there is no file
};

/// Length of the great circle between two places on a sphere of 6371 km, km.
[[nodiscard]] double greatCircleKm(const GeographicPlace& from, const GeographicPlace& to);
/// The place at a share of the great circle (0 to 1).
[[nodiscard]] GeographicPlace alongGreatCircle(const GeographicPlace& from, const GeographicPlace& to, double share);

} // namespace oasis::bench
