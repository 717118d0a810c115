// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_explain.h"

#include "core/radio/street_steps.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

P1812Params modelParams(const CoverageParams& params, double latitudeDeg)
{
    P1812Params model;
    model.frequencyGhz = params.frequencyGhz;
    model.polarization = params.polarization;
    model.timePercent = params.timePercent;
    model.locationPercent = params.locationPercent;
    model.locationSigmaDb = params.locationSigmaDb;
    model.deltaN = params.deltaN;
    model.seaLevelN0 = params.seaLevelN0;
    model.latitudeDeg = latitudeDeg;
    return model;
}

std::vector<double> fresnelRadii(const CoveragePath& path, double frequencyGhz)
{
    std::vector<double> radii;
    const double length = path.distancesKm.back();
    for (const double at : path.distancesKm) {
        const auto radius = fresnelRadiusM(frequencyGhz, at, length - at);
        radii.push_back(radius.has_value() ? radius.value() : 0);
    }
    return radii;
}

/// As the engine settles a pixel (coverage_pixel.cpp).
void blendNear(CoverageExplanation& e, const CoverageParams& params)
{
    const double km = e.path.distancesKm.back();
    e.lossDb = e.area.lossDb();
    if (km >= kNearBlendKm)
        return;
    StreetPath path;
    path.frequencyGhz = params.frequencyGhz;
    path.groundM = 1000 * km;
    path.antennaM = e.point.heightM;
    path.receiverM = params.receiverM;
    path.sight = e.sight ? Sight::Clear : Sight::Obstructed;
    path.timePercent = params.timePercent;
    path.locationPercent = params.locationPercent;
    const auto street = streetLoss(params.street, path);
    if (!street)
        return;
    e.nearDb = street->lossDb;
    e.nearSigmaDb = street->sigmaDb;
    e.nearOutside = street->outside;
    e.nearModel = streetModelName(streetModelAt(params.street, e.point.heightM));
    e.areaShare = std::clamp((km - kNearKm) / (kNearBlendKm - kNearKm), 0.0, 1.0);
    e.nearSteps = streetSteps(params.street, path);
    const std::vector<LossStep> blend = blendSteps(e.areaShare, e.lossDb, *e.nearDb);
    e.nearSteps.insert(e.nearSteps.end(), blend.begin(), blend.end());
    e.lossDb = blend.back().value;
}

void addLevels(CoverageExplanation& e)
{
    constexpr double kDegrees = 180 / std::numbers::pi;
    const double east = e.place.x - e.point.position.x;
    const double north = e.place.y - e.point.position.y;
    const double azimuth = std::atan2(east, north) * kDegrees;
    const double elevation = std::atan2(e.rxAmslM - e.txAmslM, std::hypot(east, north)) * kDegrees;
    const Reception reception = receptionOf(e.point);
    e.gainDbi = antennaGainDbi(e.point.antenna, azimuth < 0 ? azimuth + 360 : azimuth, elevation);
    const double path = e.gainDbi + reception.gainDbi - e.lossDb - e.entryDb - reception.marginDb;
    e.levelDbm = e.point.powerDbm + path;
    e.uplinkDbm = reception.uplinkPowerDbm + path;
    e.service = placeService(e.levelDbm, e.uplinkDbm, serviceTerms(e.point));
    e.snrDb = std::min(e.levelDbm - reception.noiseDbm, e.uplinkDbm - reception.accessNoiseDbm);
    e.mbps = rateOf(e.point)(e.snrDb);
}

} // namespace

Result<CoverageExplanation> explainCoverage(const TerrainGrid& terrain, const AccessPoint& point, Point place)
{
    return explainCoverage(terrain, point, place, coverageParams(point));
}

Result<CoverageExplanation> explainCoverage(const TerrainGrid& terrain, const AccessPoint& point, Point place,
                                            const CoverageParams& params)
{
    OASIS_CHECK(checkAccessPoint(point));
    CoverageExplanation e;
    e.point = point;
    e.place = place;
    OASIS_TRY(e.path, coveragePath(terrain, point.position, place, params));
    OASIS_TRY(const PathProfile profile, PathProfile::create(e.path.distancesKm, e.path.groundM, e.path.clutterM));
    OASIS_TRY(e.area, p1812Loss(profile, {point.heightM, params.receiverM}, modelParams(params, e.path.latitudeDeg)));
    e.txAmslM = e.path.groundM.front() + point.heightM;
    e.rxAmslM = e.path.groundM.back() + params.receiverM;
    e.earthRadiusKm = medianEarthRadiusKm(params.deltaN);
    e.fresnelM = fresnelRadii(e.path, params.frequencyGhz);
    e.sight = isLineOfSight(e.area.geometry.median, e.area.geometry.ends);
    blendNear(e, params);
    e.entryDb = entryLossDb(params.place, params.frequencyGhz);
    addLevels(e);
    return e;
}

} // namespace oasis
