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

/// Sub-bands of the French and European rules. EIRP limits: domain table with its sources.
enum class WifiBand : std::uint8_t { Ghz2_4, Ghz5Low, Ghz5High };

/// Centre frequency used by the model, MHz.
[[nodiscard]] double frequencyMhz(WifiBand band);
/// Highest permitted EIRP outdoors; the rule's name goes to outdoorRule().
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
/// EIRP above the national limit, or a band forbidden outdoors: InvalidArgument naming the rule.
[[nodiscard]] Result<void> checkLimits(const WifiModel& model);
[[nodiscard]] Decibel pathLoss(const WifiModel& model, double distanceM);
/// Distance at which the received level falls to the threshold plus the margin, metres; 0 when never reached.
[[nodiscard]] double rangeM(const WifiModel& model);

/// Cell shares covered by at least one circle, counted once.
struct CoverageCount
{
    double people = 0;
    std::vector<double> byMunicipality; ///< people, one per municipality of the territory
};
/// Each cell is sampled on an 8 × 8 grid; a building (side 0) counts whole by its centre. O(cells near circles).
[[nodiscard]] CoverageCount peopleCovered(const Territory& territory, std::span<const Point> centres, double radiusM);
/// A circle as a polygon of 64 corners.
[[nodiscard]] Polygon circle(Point centre, double radiusM);

} // namespace oasis
