// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/clear_air.h"
#include "core/radio/p1812.h"

/// From a path's geometry and a model's own figures to the parts that P.1812 and P.452 share, and back: one place for
/// both, whose `Params` and `Terms` use the same names. Internal to core/radio.
namespace oasis {

/// Fills in the duct heights of `terms` on the way.
template <class Params, class Terms>
[[nodiscard]] DuctingPath ductingPathOf(const P1812Geometry& geometry, const Params& params, Terms& terms)
{
    const SmoothSurface surface = ductingSurface(geometry.leastSquares, geometry.ground);
    terms.txDuctHeightM = geometry.ends.txAmslM - surface.txM;
    terms.rxDuctHeightM = geometry.ends.rxAmslM - surface.rxM;
    DuctingPath path;
    path.frequencyGhz = params.frequencyGhz;
    path.timePercent = params.timePercent;
    path.anomalousPercent = terms.anomalousPercent;
    path.earthRadiusKm = geometry.medianRadiusKm;
    path.ends = geometry.ends;
    path.horizons = geometry.horizons;
    path.zones = geometry.zones;
    path.txDuctHeightM = terms.txDuctHeightM;
    path.rxDuctHeightM = terms.rxDuctHeightM;
    path.roughnessM = geometry.roughnessM;
    path.txCoastKm = params.txCoastKm;
    path.rxCoastKm = params.rxCoastKm;
    return path;
}

/// Blends the single losses of `terms` into one and keeps what it took; its angle factor is set before.
template <class Params, class Terms>
[[nodiscard]] ClearAirBlend blendTerms(const P1812Geometry& geometry, const Params& params, Terms& terms)
{
    ClearAirParts parts;
    parts.distanceKm = geometry.ends.distanceKm;
    parts.timePercent = params.timePercent;
    parts.anomalousPercent = terms.anomalousPercent;
    parts.seaFraction = geometry.zones.seaFraction;
    parts.angleFactor = terms.angleFactor;
    parts.sightAtP = terms.sightAtP;
    parts.sightAtBeta = terms.sightAtBeta;
    parts.diffraction = terms.diffraction;
    parts.medianDiffraction = terms.medianDiffraction;
    parts.diffractionAtP = terms.diffractionAtP;
    parts.ducting = terms.ducting;
    parts.troposcatter = terms.troposcatter;
    const ClearAirBlend blend = blendClearAir(parts);
    terms.timeFactor = blend.timeFactor;
    terms.distanceFactor = blend.distanceFactor;
    terms.leastSight = blend.leastSight;
    terms.leastEnhanced = blend.leastEnhanced;
    terms.enhancedDiffraction = blend.enhancedDiffraction;
    terms.modified = blend.modified;
    return blend;
}

} // namespace oasis
