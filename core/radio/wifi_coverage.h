// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/units.h"
#include "core/geometry/polygon.h"
#include "core/territory/territory.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oasis {

/// Sub-bands of the French and European rules: 2400–2483.5, 5150–5350 and 5470–5725 MHz. Their limits are those of the
/// national table (core/radio/spectrum_limits.h: rows lan.2400, lan.5150 with lan.5250, lan.5470).
enum class WifiBand : std::uint8_t { Ghz2_4, Ghz5Low, Ghz5High };

/// Middle of the band, used by the model, MHz.
[[nodiscard]] double frequencyMhz(WifiBand band);
/// Highest permitted EIRP outdoors (indoors, for a band forbidden outdoors); outdoorRule() names the rule.
[[nodiscard]] PowerLevel outdoorEirpLimit(WifiBand band);
[[nodiscard]] bool outdoorPermitted(WifiBand band);
[[nodiscard]] std::string_view outdoorRule(WifiBand band);

/// Log-distance path loss from free space at a reference distance:
/// PL(d) = FSPL(d0) + 10 n log10(d / d0), FSPL = 20 log10(d) + 20 log10(f) + 32.44 (km, MHz), ITU-R P.525-4 eq. (4);
/// log-distance form: Rappaport, Wireless Communications, 2nd ed. 2002, eq. (4.68). A simple model: no relief, no
/// walls.
struct WifiModel
{
    WifiBand band = WifiBand::Ghz5High;
    PowerLevel eirp = PowerLevel::dBm(30);
    Decibel receiverGain = Decibel::decibels(0); ///< phone antenna
    PowerLevel threshold = PowerLevel::dBm(-75); ///< usable level at the phone
    Decibel margin = Decibel::decibels(8);       ///< body loss and fading, an assumption
    double referenceM = 10;                      ///< free space up to here
    double exponent = 2.7;                       ///< beyond it (square 2.7, street 3.0, indoor 3.5), an assumption
    friend bool operator==(const WifiModel&, const WifiModel&) = default;
};
/// EIRP above the national limit, a band forbidden outdoors (InvalidArgument naming the rule), figures out of range, a
/// model that reaches farther than 100 km.
[[nodiscard]] Result<void> checkLimits(const WifiModel& model);
/// Distances below 1 m count as 1 m.
[[nodiscard]] Decibel pathLoss(const WifiModel& model, double distanceM);
/// Distance at which the received level falls to the threshold plus the margin, metres; 0 when not even at 1 m.
[[nodiscard]] double rangeM(const WifiModel& model);

/// People in the cell shares covered by at least one circle, each counted once. Cells in no municipality (enclaves,
/// other countries) do not count, unless the territory has no municipalities at all.
struct CoverageCount
{
    double people = 0;
    std::vector<double> byMunicipality; ///< people, one per municipality of the territory
};
/// Each cell is sampled on an 8 × 8 grid; a building (side 0) counts whole by its centre.
/// Sums run in the order of the cells. O(cells + samples × circles near them).
[[nodiscard]] CoverageCount peopleCovered(const Territory& territory, std::span<const Point> centres, double radiusM);
/// A circle as a polygon of 64 corners.
[[nodiscard]] Polygon circle(Point centre, double radiusM);

} // namespace oasis
