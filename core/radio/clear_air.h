// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/radio_climate.h"
#include "core/radio/smooth_surface.h"

/// The parts that ITU-R P.1812-8 and P.452-18 share: how free space, diffraction, ducting and troposcatter become one
/// loss. Equation numbers are those of P.1812-8; P.452-18 has the same equations. All O(1).
namespace oasis {

/// Esp or Esβ, gain of multipath and focusing not exceeded for `percent` of the time, dB: (9a), (9b).
[[nodiscard]] double focusingDb(const RadioHorizons& horizons, double percent);
/// Fi, where p lies between β0 and 50 %: (40), (40a); 1 at and below β0. p from 0 to 50.
[[nodiscard]] double timeFactor(double timePercent, double anomalousPercent);
/// Fj of an angle in milliradians: (57).
[[nodiscard]] double angleFactor(double angleMrad);

/// What ducting and layer reflection depend on.
struct DuctingPath
{
    double frequencyGhz = 0;
    double timePercent = 0;
    double anomalousPercent = 0; ///< β0
    double earthRadiusKm = 0;    ///< median
    PathEnds ends;
    RadioHorizons horizons;
    PathZones zones;
    double txDuctHeightM = 0; ///< hte (94a)
    double rxDuctHeightM = 0; ///< hre (94b)
    double roughnessM = 0;    ///< hm (95)
    double txCoastKm = 500;   ///< dct
    double rxCoastKm = 500;   ///< dcr
};
/// Lba without gases, dB: (46) to (56a).
[[nodiscard]] double ductingLossDb(const DuctingPath& path);

/// Losses of the single mechanisms, dB, and what blends them.
struct ClearAirParts
{
    double distanceKm = 0;
    double timePercent = 0;
    double anomalousPercent = 0; ///< β0
    double seaFraction = 0;
    double angleFactor = 0;       ///< Fj
    double sightAtP = 0;          ///< Lb0p (10)
    double sightAtBeta = 0;       ///< Lb0β (11)
    double diffraction = 0;       ///< Ldp (41)
    double medianDiffraction = 0; ///< Lbd50 (42)
    double diffractionAtP = 0;    ///< Lbd (43)
    double ducting = 0;           ///< Lba (46)
    double troposcatter = 0;      ///< Lbs (44)
};
struct ClearAirBlend
{
    double timeFactor = 0;          ///< Fi (40)
    double distanceFactor = 0;      ///< Fk (58)
    double leastSight = 0;          ///< Lminb0p (59)
    double leastEnhanced = 0;       ///< Lminbap (60)
    double enhancedDiffraction = 0; ///< Lbda (61)
    double modified = 0;            ///< Lbam (62)
    double loss = 0;                ///< Lbc (63)
};
/// (58) to (63).
[[nodiscard]] ClearAirBlend blendClearAir(const ClearAirParts& parts);

} // namespace oasis
