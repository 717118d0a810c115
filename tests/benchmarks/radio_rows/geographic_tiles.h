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
    /// Bilinear between the four heights around a place, to 32 bits as peers keep them; nothing without a tile or
    /// beside a void.
    [[nodiscard]] std::optional<double> heightM(const GeographicPlace& place);

private:
    using Tile = std::vector<std::int16_t>;
    const Tile& tile(int latitude, int longitude);

    std::filesystem::path m_folder;
    std::map<std::pair<int, int>, Tile> m_tiles; ///< empty where there is no file
};

/// A great circle on a sphere of 6371 km by the formulas of ITU-R P.2001, Attachment H: the length by the law of
/// cosines. Where a step of ITM falls on a tenth of a horizon the last bits of the step decide, so a peer's formulas
/// are kept.
class GreatCircle
{
public:
    GreatCircle(const GeographicPlace& from, const GeographicPlace& to);
    [[nodiscard]] double lengthKm() const;
    [[nodiscard]] GeographicPlace at(double km) const;

private:
    double m_latitude = 0; ///< of the start, rad, as the longitude
    double m_longitude = 0;
    double m_cosine = 1;  ///< of the angle between both ends
    double m_bearing = 0; ///< at the start, rad from north
};

} // namespace oasis::bench
