// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1812.h"

#include "core/radio/clear_air_path.h"
#include "core/radio/free_space.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace oasis {

namespace {

Result<void> checkRange(double value, double low, double high, const char* sentence)
{
    if (!(value >= low && value <= high)) // also what is no number
        return fail(ErrorCode::InvalidArgument, sentence);
    return ok();
}

/// (44), (45): troposcatter, in the form of P.1812-6 that -8 returned to.
double troposcatterDb(double distanceKm, double angleMrad, const P1812Params& params)
{
    const double f = params.frequencyGhz;
    const double half = std::log10(f / 2);
    const double frequencyDb = 25 * std::log10(f) - 2.5 * half * half;
    return 190.1 + frequencyDb + 20 * std::log10(distanceKm) + 0.573 * angleMrad - 0.15 * params.seaLevelN0 -
           10.125 * std::pow(std::log10(50 / params.timePercent), 0.7);
}

DeltaBullington diffractionFor(const P1812Geometry& geometry, const BullingtonSlopes& actual,
                               const BullingtonSlopes& smooth, double radiusKm, const RadioWave& wave)
{
    return deltaBullington({actual, smooth, geometry.ends, geometry.smoothEnds(), radiusKm}, wave);
}

/// (42) to (41): both radii and what lies between them for p.
void fillDiffraction(const P1812Geometry& geometry, const P1812Params& params, P1812Terms& terms)
{
    const RadioWave wave{params.frequencyGhz, params.polarization, geometry.zones.seaFraction};
    terms.median = diffractionFor(geometry, geometry.median, geometry.medianSmooth, geometry.medianRadiusKm, wave);
    terms.diffraction = terms.median.lossDb;
    if (params.timePercent < 50) {
        terms.anomalous =
            diffractionFor(geometry, geometry.anomalous, geometry.anomalousSmooth, anomalousEarthRadiusKm(), wave);
        terms.diffraction +=
            (terms.anomalous.lossDb - terms.median.lossDb) * timeFactor(params.timePercent, terms.anomalousPercent);
    }
    terms.medianDiffraction = terms.freeSpace + terms.median.lossDb;
    terms.diffractionAtP = terms.sightAtP + terms.diffraction;
}

void fillSight(const P1812Geometry& geometry, const P1812Params& params, P1812Terms& terms)
{
    const PathEnds& ends = geometry.ends;
    terms.freeSpace = 92.4 + 20 * std::log10(params.frequencyGhz) +
                      20 * std::log10(slantDistanceKm(ends.distanceKm, ends.txAmslM, ends.rxAmslM));
    terms.sightAtP = terms.freeSpace + focusingDb(geometry.horizons, params.timePercent);
    terms.sightAtBeta = terms.freeSpace + focusingDb(geometry.horizons, terms.anomalousPercent);
}

void fillDucting(const P1812Geometry& geometry, const P1812Params& params, P1812Terms& terms)
{
    terms.ducting = ductingLossDb(ductingPathOf(geometry, params, terms));
}

void fillBlend(const P1812Geometry& geometry, const P1812Params& params, P1812Terms& terms)
{
    terms.angleFactor = angleFactor(geometry.horizons.angleMrad);
    const ClearAirBlend blend = blendTerms(geometry, params, terms);
    terms.medianLocations = blend.loss;
}

/// (67a), (67b): what the place within the pixel, and the building around it, add.
double locationDb(const P1812Params& params)
{
    const double quantile = inverseNormal(params.locationPercent / 100);
    if (params.indoor)
        return params.indoor->medianDb - quantile * std::hypot(params.locationSigmaDb, params.indoor->sigmaDb);
    return params.receiverAtSea ? 0 : -quantile * params.locationSigmaDb;
}

} // namespace

P1812Geometry p1812Geometry(const PathProfile& profile, std::span<const double> surfaceM, const PathEnds& ends,
                            double deltaN)
{
    const auto distances = profile.distancesKm();
    const auto ground = profile.groundM();
    P1812Geometry geometry;
    geometry.ends = ends;
    geometry.ground = {ground.front(), ground.back()};
    geometry.zones = pathZones(profile);
    geometry.medianRadiusKm = medianEarthRadiusKm(deltaN);
    geometry.horizons = radioHorizons(distances, ground, ends, geometry.medianRadiusKm);
    geometry.leastSquares = smoothSurface(distances, ground);
    geometry.diffraction =
        diffractionSurface(geometry.leastSquares, obstructionSlopes(distances, ground, ends), geometry.ground);
    geometry.roughnessM =
        terrainRoughnessM(distances, ground, ductingSurface(geometry.leastSquares, geometry.ground), geometry.horizons);
    geometry.median = bullingtonSlopes(distances, surfaceM, ends, geometry.medianRadiusKm);
    geometry.anomalous = bullingtonSlopes(distances, surfaceM, ends, anomalousEarthRadiusKm());
    const PathEnds smooth = geometry.smoothEnds();
    geometry.medianSmooth = smoothBullingtonSlopes(distances, smooth, geometry.medianRadiusKm);
    geometry.anomalousSmooth = smoothBullingtonSlopes(distances, smooth, anomalousEarthRadiusKm());
    return geometry;
}

P1812Terms p1812Terms(const P1812Geometry& geometry, const P1812Params& params)
{
    P1812Terms terms;
    terms.anomalousPercent = anomalousTimePercent(params.latitudeDeg, geometry.zones);
    fillSight(geometry, params, terms);
    fillDiffraction(geometry, params, terms);
    terms.troposcatter = troposcatterDb(geometry.ends.distanceKm, geometry.horizons.angleMrad, params);
    fillDucting(geometry, params, terms);
    fillBlend(geometry, params, terms);
    terms.locations = locationDb(params);
    terms.loss = std::max(terms.sightAtP, terms.medianLocations + terms.locations);
    return terms;
}

Result<void> p1812Check(const P1812Params& params)
{
    constexpr double kHighest = 1e9;
    constexpr double kLeast = 1e-9;
    OASIS_CHECK(checkRange(params.frequencyGhz, kLeast, kHighest, "The frequency must be above 0 GHz."));
    OASIS_CHECK(checkRange(params.timePercent, 1e-6, 50, "The share of time must be above 0 and at most 50 %."));
    OASIS_CHECK(
        checkRange(params.locationPercent, 1e-4, 100 - 1e-4, "The share of locations must be between 0 and 100 %."));
    OASIS_CHECK(checkRange(params.locationSigmaDb, 0, 100, "The variability over locations must be 0 to 100 dB."));
    if (params.indoor) {
        OASIS_CHECK(checkRange(params.indoor->medianDb, -50, 500, "The loss into a building must be -50 to 500 dB."));
        OASIS_CHECK(checkRange(params.indoor->sigmaDb, 0, 100, "The spread of building loss must be 0 to 100 dB."));
    }
    OASIS_CHECK(checkRange(params.deltaN, 0, 156, "The refractivity lapse rate must be 0 to 156 N-units/km."));
    OASIS_CHECK(checkRange(params.seaLevelN0, 200, 500, "The sea-level refractivity must be 200 to 500 N-units."));
    OASIS_CHECK(checkRange(params.latitudeDeg, -90, 90, "The latitude must be between -90 and 90 degrees."));
    OASIS_CHECK(checkRange(params.txCoastKm, 0, kHighest, "The transmitter's distance to the coast is negative."));
    return checkRange(params.rxCoastKm, 0, kHighest, "The receiver's distance to the coast is negative.");
}

std::vector<P1812Doubt> p1812Doubts(double lengthKm, const AntennaHeights& heights, const P1812Params& params)
{
    const auto outside = [](double value, double low, double high) { return value < low || value > high; };
    std::vector<P1812Doubt> doubts;
    if (lengthKm < 0.25)
        doubts.push_back(P1812Doubt::TooNear);
    if (lengthKm > 3000)
        doubts.push_back(P1812Doubt::TooFar);
    if (outside(params.frequencyGhz, 0.03, 6))
        doubts.push_back(P1812Doubt::Frequency);
    if (outside(heights.txM, 1, 3000) || outside(heights.rxM, 1, 3000))
        doubts.push_back(P1812Doubt::AntennaHeight);
    if (params.timePercent < 1)
        doubts.push_back(P1812Doubt::TimePercent);
    if (outside(params.locationPercent, 1, 99))
        doubts.push_back(P1812Doubt::LocationPercent);
    return doubts;
}

Result<P1812Loss> p1812Loss(const PathProfile& profile, const AntennaHeights& antennas, const P1812Params& params)
{
    OASIS_CHECK(p1812Check(params));
    OASIS_TRY(const PathEnds ends, profile.ends(antennas));
    std::vector<double> surface(profile.size());
    for (std::size_t i = 0; i < surface.size(); ++i)
        surface[i] = profile.surfaceM(i);
    P1812Params asked = params;
    if (!profile.zones().empty()) {
        asked.receiverAtSea = params.receiverAtSea || profile.zones().back() == RadioZone::Sea;
        asked.rxCoastKm = profile.zones().back() == RadioZone::Sea ? 0 : params.rxCoastKm;
        asked.txCoastKm = profile.zones().front() == RadioZone::Sea ? 0 : params.txCoastKm;
    }
    P1812Loss loss;
    loss.geometry = p1812Geometry(profile, surface, ends, params.deltaN);
    loss.terms = p1812Terms(loss.geometry, asked);
    loss.doubts = p1812Doubts(ends.distanceKm, antennas, params);
    if (!std::isfinite(loss.terms.loss))
        return fail(ErrorCode::Internal, "The model gave no number for this path.");
    return loss;
}

Result<IndoorReception> p1812Indoor(const BuildingEntry& entry)
{
    OASIS_TRY(const double median, buildingEntryLossDb(entry, 50));
    OASIS_TRY(const double sigma, buildingEntrySigmaDb(entry));
    return IndoorReception{median, sigma};
}

double p1812FieldDb(double frequencyGhz, double lossDb)
{
    return 199.36 + 20 * std::log10(frequencyGhz) - lossDb;
}

Result<double> p1812LocationSigmaDb(double frequencyGhz, double heightM, double clutterM, double widthM)
{
    OASIS_CHECK(checkRange(frequencyGhz, 1e-9, 1e9, "The frequency must be above 0 GHz."));
    OASIS_CHECK(checkRange(heightM, 0, 20'000, "The receiver must be between the ground and 20 km above it."));
    OASIS_CHECK(checkRange(clutterM, 0, 1000, "The clutter must be 0 to 1000 m high."));
    OASIS_CHECK(checkRange(widthM, 1, 1000, "The square of the location variability must be 1 m to 1 km wide."));
    const double aboveClutter = std::clamp(1 - (heightM - clutterM) / 10, 0.0, 1.0);
    return (0.52 + 0.024 * frequencyGhz) * std::pow(widthM, 0.28) * aboveClutter;
}

} // namespace oasis
