// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace oasis {

/// Radio-climatic zones of ITU-R P.1812-8 and P.452-18 (table 2 of each), with the codes of P.1812.
enum class RadioZone : std::uint8_t {
    Sea = 1,    ///< sea and other water larger than a disc of 100 km diameter (zone B)
    Coast = 3,  ///< land within 50 km of the sea and below 100 m (zone A1)
    Inland = 4, ///< all other land (zone A2)
};

/// Heights of two antennas above the ground under them, metres.
struct AntennaHeights
{
    double txM = 0;
    double rxM = 0;
};

/// Length of a path, and its antennas above mean sea level.
struct PathEnds
{
    double distanceKm = 0;
    double txAmslM = 0;
    double rxAmslM = 0;
};

/// The relief between two antennas, transmitter first: a view, the arrays must outlive it.
///
/// Distances are along the great circle from the transmitter, km, from 0, strictly increasing. Ground is in metres
/// above mean sea level. Clutter (representative heights of buildings and trees, metres above the ground) and zones may
/// be empty: no clutter, inland.
class PathProfile
{
public:
    /// InvalidArgument, naming the point (counted from 1): fewer than 3 points, arrays of different lengths, a distance
    /// that does not grow, a length above half the Earth's circumference, a height that is no number or lies on no
    /// place on Earth (below −500 m or above 9,000 m, which also finds feet), clutter below 0 or above 1,000 m, an
    /// unknown zone. O(n).
    [[nodiscard]] static Result<PathProfile> create(std::span<const double> distancesKm,
                                                    std::span<const double> groundM,
                                                    std::span<const double> clutterM = {},
                                                    std::span<const RadioZone> zones = {});

    [[nodiscard]] std::size_t size() const { return m_distancesKm.size(); }
    [[nodiscard]] std::span<const double> distancesKm() const { return m_distancesKm; }
    [[nodiscard]] std::span<const double> groundM() const { return m_groundM; }
    [[nodiscard]] std::span<const double> clutterM() const { return m_clutterM; } ///< may be empty
    [[nodiscard]] std::span<const RadioZone> zones() const { return m_zones; }    ///< may be empty
    [[nodiscard]] double lengthKm() const { return m_distancesKm.back(); }
    /// Ground plus clutter; at the two ends the ground alone (P.1812-8 section 3.2).
    [[nodiscard]] double surfaceM(std::size_t point) const;
    /// InvalidArgument when an antenna is not above its ground (or no number, or above 20 km).
    [[nodiscard]] Result<PathEnds> ends(const AntennaHeights& heights) const;

private:
    std::span<const double> m_distancesKm;
    std::span<const double> m_groundM;
    std::span<const double> m_clutterM;
    std::span<const RadioZone> m_zones;
};

} // namespace oasis
