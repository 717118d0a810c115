// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/loss_step.h"
#include "core/radio/p1812.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// ITU-R P.452-18: interference between stations on the surface of the Earth, and long links, 0.1 to 50 GHz. The same
/// mechanisms as P.1812-8, with gases, antenna gains in troposcatter, and shares of time down to 0.001 %. Equation
/// numbers are those of Annex 1. P.452-17 differs: it had terminal clutter losses in place of clutter on the profile.
namespace oasis {

/// What is asked.
struct P452Params
{
    double frequencyGhz = 0;
    Polarization polarization = Polarization::Vertical;
    double timePercent = 50; ///< of an average year; of a worst month: p452AnnualPercent first
    double txGainDbi = 0;    ///< antenna gains towards the horizon along the path
    double rxGainDbi = 0;
    double deltaN = 45;              ///< ΔN, N-units/km, positive
    double seaLevelN0 = 325;         ///< N0, N-units
    double latitudeDeg = 45;         ///< of the middle of the path
    double txCoastKm = 500;          ///< dct: land between the antenna and the coast, along the path
    double rxCoastKm = 500;          ///< dcr
    double dryPressureHPa = 1013.25; ///< at the surface
    double temperatureK = 288.15;    ///< at the surface
};

/// Reasons to distrust a figure although it was computed.
enum class P452Doubt : std::uint8_t {
    TooFar,     ///< path above 10,000 km
    Frequency,  ///< outside 0.1 to 50 GHz
    TimePercent ///< below 0.001 %
};

/// Every intermediate, dB unless the name says otherwise.
struct P452Terms
{
    double anomalousPercent = 0;    ///< β0, %
    double txDuctHeightM = 0;       ///< hte
    double rxDuctHeightM = 0;       ///< hre
    double gases = 0;               ///< Ag of the line of sight (9)
    double freeSpace = 0;           ///< Lbfsg, with gases (8)
    double sightAtP = 0;            ///< Lb0p (11)
    double sightAtBeta = 0;         ///< Lb0β (12)
    DeltaBullington median;         ///< lossDb is Ld50
    DeltaBullington anomalous;      ///< lossDb is Ldβ; all 0 when the time percentage is 50
    double diffraction = 0;         ///< Ldp (42)
    double medianDiffraction = 0;   ///< Lbd50 (43)
    double diffractionAtP = 0;      ///< Lbd (44)
    double troposcatter = 0;        ///< Lbs (45), with gases
    double ducting = 0;             ///< Lba (46), with gases
    double angleFactor = 0;         ///< Fj
    double timeFactor = 0;          ///< Fi
    double distanceFactor = 0;      ///< Fk
    double leastSight = 0;          ///< Lminb0p
    double leastEnhanced = 0;       ///< Lminbap
    double enhancedDiffraction = 0; ///< Lbda
    double modified = 0;            ///< Lbam
    double loss = 0;                ///< Lb, the prediction
};

struct P452Loss
{
    P1812Geometry geometry;
    double skylineMrad = 0; ///< Stim − Str over the ground (14), (15): what Fj depends on
    P452Terms terms;
    std::vector<P452Doubt> doubts;
    [[nodiscard]] double lossDb() const { return terms.loss; }
};

/// Basic transmission loss not exceeded for p % of an average year. Clutter of the profile counts where it is 50 m or
/// more from both antennas (6e). Errors: InvalidArgument for what has no meaning (frequency or time not above 0, time
/// above 50 %, ΔN outside 0 to 156, N0 outside 200 to 500, latitude, gains outside −50 to 100 dBi, air that does not
/// exist, an antenna not above the ground, anything that is no number). O(n), one array of n.
[[nodiscard]] Result<P452Loss> p452Loss(const PathProfile& profile, const AntennaHeights& antennas,
                                        const P452Params& params);

/// The share of an average year that stands for a share of the worst month: P.452-18 (1), (1a). Latitude of the middle
/// of the path, share of sea. Validity: worst-month percentages of 0.001 to 50. Errors: InvalidArgument. O(1).
[[nodiscard]] Result<double> p452AnnualPercent(double worstMonthPercent, double latitudeDeg, double seaFraction);

inline constexpr std::string_view kP452Name = "ITU-R P.452-18";
/// The intermediates in the order of the Recommendation, the last one the basic transmission loss. O(1).
[[nodiscard]] std::vector<LossStep> p452Steps(const P452Loss& loss);

} // namespace oasis
