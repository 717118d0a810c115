// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/gas_attenuation.h"
#include "core/radio/model_range.h"

namespace oasis {

/// Along streets that are known: Recommendation ITU-R P.1411-12, sections 4.1.2, 4.1.3 and 4.3.2. Metres and GHz.
/// InvalidArgument for what is not positive; `outside` marks what lies beyond the Recommendation's range. O(1).

/// Loss in sight between reflecting ground and walls: median and bounds, dB.
struct StreetSightLoss
{
    double medianDb = 0;
    double lowerDb = 0;
    double upperDb = 0;
    std::uint32_t outside = kInRange;
};

struct StreetSightPath
{
    double frequencyGhz = 0;
    double distanceM = 0;
    double firstM = 0; ///< antenna heights above the road
    double secondM = 0;
    double trafficM = 0; ///< effective height of the road: 0.23 to 1.6 m, Tables 5 and 6
};

/// Two rays with a breakpoint: section 4.1.2, equations (2) to (7); 0.3 to 3 GHz, up to 1000 m. The road is at height
/// 0.
[[nodiscard]] Result<StreetSightLoss> p1411SightUhf(const StreetSightPath& path);
/// The same with traffic raising the road: equations (8) to (12); 3 to 15 GHz.
[[nodiscard]] Result<StreetSightLoss> p1411SightShf(const StreetSightPath& path);
/// Millimetre waves with the loss of gases and exponent `exponent` (1.9 to 2.21, Table 7): equation (13); 10 to 100
/// GHz. Rain is not in it. Median and bounds are equal.
[[nodiscard]] Result<StreetSightLoss> p1411SightEhf(const StreetSightPath& path, double exponent, const AirState& air);

/// Around one corner, below 2 GHz.
struct StreetCorner
{
    double frequencyGhz = 0;
    double firstM = 0; ///< distances of the antennas to the crossing
    double secondM = 0;
    double firstWidthM = 0; ///< of the streets
    double secondWidthM = 0;
    double angleRad = 0; ///< of the corner, 0.6 to π
};
/// Reflected and diffracted waves added: section 4.1.3.1, equations (14) to (18); 0.8 to 2 GHz.
[[nodiscard]] Result<RangedLoss> p1411CornerUhf(const StreetCorner& corner);

enum class CornerKind : std::uint8_t { UrbanWedge, UrbanChamfered, Residential };

/// Around one right-angled corner, 2 to 38 GHz.
struct SteepCorner
{
    StreetSightPath sight; ///< distance to the crossing (more than 20 m), heights, traffic
    double secondM = 0;
    double widthM = 0; ///< of the first street
    CornerKind kind = CornerKind::UrbanWedge;
    double exponent = 2.1; ///< above 10 GHz
    AirState air;
};
/// Loss to the crossing, at the corner and beyond it: section 4.1.3.2, equations (19) to (22).
[[nodiscard]] Result<RangedLoss> p1411CornerShf(const SteepCorner& corner);

/// Two antennas near the ground in a grid of streets with up to two turns.
struct StreetTurns
{
    double frequencyGhz = 0;
    double firstM = 0;  ///< from the first antenna to the first corner
    double secondM = 0; ///< to the second corner; 0: in sight
    double thirdM = 0;  ///< to the second antenna; 0: one turn
    double txM = 0;     ///< heights, 1.5 to 4 m
    double rxM = 0;
    double trafficM = 0;
};
/// Section 4.3.2, equations (65) to (69); 0.43 to 4.86 GHz, up to 1000 m.
[[nodiscard]] Result<RangedLoss> p1411Turns(const StreetTurns& turns);

} // namespace oasis
