// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p452.h"

#include "core/radio/clear_air_path.h"
#include "core/radio/free_space.h"
#include "core/radio/gas_attenuation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

constexpr double kClearOfClutterKm = 0.05; // (6e)

Result<void> checkRange(double value, double low, double high, const char* sentence)
{
    if (!(value >= low && value <= high)) // also what is no number
        return fail(ErrorCode::InvalidArgument, sentence);
    return ok();
}

Result<void> check(const P452Params& params)
{
    constexpr double kHighest = 1e9;
    OASIS_CHECK(checkRange(params.frequencyGhz, 1e-9, kHighest, "The frequency must be above 0 GHz."));
    OASIS_CHECK(checkRange(params.timePercent, 1e-6, 50, "The share of time must be above 0 and at most 50 %."));
    OASIS_CHECK(checkRange(params.txGainDbi, -50, 100, "The transmitting antenna's gain must be -50 to 100 dBi."));
    OASIS_CHECK(checkRange(params.rxGainDbi, -50, 100, "The receiving antenna's gain must be -50 to 100 dBi."));
    OASIS_CHECK(checkRange(params.deltaN, 0, 156, "The refractivity lapse rate must be 0 to 156 N-units/km."));
    OASIS_CHECK(checkRange(params.seaLevelN0, 200, 500, "The sea-level refractivity must be 200 to 500 N-units."));
    OASIS_CHECK(checkRange(params.latitudeDeg, -90, 90, "The latitude must be between -90 and 90 degrees."));
    OASIS_CHECK(checkRange(params.txCoastKm, 0, kHighest, "The transmitter's distance to the coast is negative."));
    OASIS_CHECK(checkRange(params.rxCoastKm, 0, kHighest, "The receiver's distance to the coast is negative."));
    OASIS_CHECK(checkRange(params.dryPressureHPa, 1, 1100, "The air pressure must be 1 to 1100 hPa."));
    return checkRange(params.temperatureK, 150, 350, "The air temperature must be 150 to 350 K.");
}

std::vector<P452Doubt> doubtsOf(double lengthKm, const P452Params& params)
{
    std::vector<P452Doubt> doubts;
    if (lengthKm > 10'000)
        doubts.push_back(P452Doubt::TooFar);
    if (params.frequencyGhz < 0.1 || params.frequencyGhz > 50)
        doubts.push_back(P452Doubt::Frequency);
    if (params.timePercent < 0.001)
        doubts.push_back(P452Doubt::TimePercent);
    return doubts;
}

/// g of (6e).
std::vector<double> surfaceOf(const PathProfile& profile)
{
    std::vector<double> surface(profile.size());
    for (std::size_t i = 0; i < surface.size(); ++i) {
        const double toTx = profile.distancesKm()[i];
        const bool isNear = toTx < kClearOfClutterKm || toTx > profile.lengthKm() - kClearOfClutterKm;
        surface[i] = isNear ? profile.groundM()[i] : profile.surfaceM(i);
    }
    return surface;
}

/// Ag of (9): gases at the surface along so many kilometres.
double gasesDb(const P452Params& params, double vapourGm3, double lengthKm)
{
    const AirState air{params.dryPressureHPa, params.temperatureK, vapourGm3};
    return uncheckedGasAttenuation(params.frequencyGhz, air).total() * lengthKm;
}

double vapourGm3(double seaFraction)
{
    return 7.5 + 2.5 * seaFraction; // (9a)
}

void fillSight(const P1812Geometry& geometry, const P452Params& params, P452Terms& terms)
{
    const PathEnds& ends = geometry.ends;
    const double slantKm = slantDistanceKm(ends.distanceKm, ends.txAmslM, ends.rxAmslM);
    terms.gases = gasesDb(params, vapourGm3(geometry.zones.seaFraction), slantKm);
    terms.freeSpace = 92.4 + 20 * std::log10(params.frequencyGhz) + 20 * std::log10(slantKm) + terms.gases;
    terms.sightAtP = terms.freeSpace + focusingDb(geometry.horizons, params.timePercent);
    terms.sightAtBeta = terms.freeSpace + focusingDb(geometry.horizons, terms.anomalousPercent);
}

void fillDiffraction(const P1812Geometry& geometry, const P452Params& params, P452Terms& terms)
{
    const RadioWave wave{params.frequencyGhz, params.polarization, geometry.zones.seaFraction};
    const PathEnds smooth = geometry.smoothEnds();
    terms.median =
        deltaBullington({geometry.median, geometry.medianSmooth, geometry.ends, smooth, geometry.medianRadiusKm}, wave);
    terms.diffraction = terms.median.lossDb;
    if (params.timePercent < 50) {
        terms.anomalous = deltaBullington(
            {geometry.anomalous, geometry.anomalousSmooth, geometry.ends, smooth, anomalousEarthRadiusKm()}, wave);
        terms.diffraction +=
            (terms.anomalous.lossDb - terms.median.lossDb) * timeFactor(params.timePercent, terms.anomalousPercent);
    }
    terms.medianDiffraction = terms.freeSpace + terms.median.lossDb;
    terms.diffractionAtP = terms.sightAtP + terms.diffraction;
}

/// (45): never below free space.
double troposcatterDb(const P1812Geometry& geometry, const P452Params& params, double freeSpaceDb)
{
    constexpr double kDryVapourGm3 = 3;
    const double f = params.frequencyGhz;
    const double d = geometry.ends.distanceKm;
    const double half = std::log10(f / 2);
    const double frequencyDb = 25 * std::log10(f) - 2.5 * half * half;
    const double couplingDb = 0.051 * std::exp(0.055 * (params.txGainDbi + params.rxGainDbi));
    const double loss = 190 + frequencyDb + 20 * std::log10(d) + 0.573 * geometry.horizons.angleMrad -
                        0.15 * params.seaLevelN0 + couplingDb + gasesDb(params, kDryVapourGm3, d) -
                        10.1 * std::pow(-std::log10(params.timePercent / 50), 0.7);
    return std::max(loss, freeSpaceDb);
}

void fillDucting(const P1812Geometry& geometry, const P452Params& params, P452Terms& terms)
{
    terms.ducting = ductingLossDb(ductingPathOf(geometry, params, terms)) +
                    gasesDb(params, vapourGm3(geometry.zones.seaFraction), geometry.ends.distanceKm);
}

/// Fj of (58): unlike P.1812, centred on the line between the antennas.
double skylineFactor(double skylineMrad)
{
    return 1 - 0.5 * (1 + std::tanh(3 * 0.8 * skylineMrad / 0.3));
}

void fillBlend(const P452Loss& loss, const P452Params& params, P452Terms& terms)
{
    terms.angleFactor = skylineFactor(loss.skylineMrad);
    const ClearAirBlend blend = blendTerms(loss.geometry, params, terms);
    terms.loss = blend.loss;
}

P452Terms termsOf(const P452Loss& loss, const P452Params& params)
{
    P452Terms terms;
    terms.anomalousPercent = anomalousTimePercent(params.latitudeDeg, loss.geometry.zones);
    fillSight(loss.geometry, params, terms);
    fillDiffraction(loss.geometry, params, terms);
    terms.troposcatter = troposcatterDb(loss.geometry, params, terms.freeSpace);
    fillDucting(loss.geometry, params, terms);
    fillBlend(loss, params, terms);
    return terms;
}

} // namespace

Result<P452Loss> p452Loss(const PathProfile& profile, const AntennaHeights& antennas, const P452Params& params)
{
    OASIS_CHECK(check(params));
    OASIS_TRY(const PathEnds ends, profile.ends(antennas));
    P452Loss loss;
    loss.geometry = p1812Geometry(profile, surfaceOf(profile), ends, params.deltaN);
    const BullingtonSlopes overGround =
        bullingtonSlopes(profile.distancesKm(), profile.groundM(), ends, loss.geometry.medianRadiusKm);
    loss.skylineMrad = overGround.txMPerKm - (ends.rxAmslM - ends.txAmslM) / ends.distanceKm;
    loss.terms = termsOf(loss, params);
    loss.doubts = doubtsOf(ends.distanceKm, params);
    if (!std::isfinite(loss.terms.loss))
        return fail(ErrorCode::Internal, "The model gave no number for this path.");
    return loss;
}

Result<double> p452AnnualPercent(double worstMonthPercent, double latitudeDeg, double seaFraction)
{
    OASIS_CHECK(checkRange(worstMonthPercent, 1e-6, 50, "The share of a month must be above 0 and at most 50 %."));
    OASIS_CHECK(checkRange(latitudeDeg, -90, 90, "The latitude must be between -90 and 90 degrees."));
    OASIS_CHECK(checkRange(seaFraction, 0, 1, "The share of sea must be between 0 and 1."));
    const double swing = std::pow(std::abs(std::cos(2 * latitudeDeg * std::numbers::pi / 180)), 0.7);
    const double climate = std::sqrt(std::abs(latitudeDeg) <= 45 ? 1.1 + swing : 1.1 - swing);
    const double exponent = (std::log10(worstMonthPercent) + std::log10(climate) - 0.186 * seaFraction - 0.444) /
                            (0.816 + 0.078 * seaFraction);
    return std::max(std::pow(10, exponent), worstMonthPercent / 12);
}

std::vector<LossStep> p452Steps(const P452Loss& loss)
{
    const P1812Geometry& g = loss.geometry;
    const P452Terms& t = loss.terms;
    std::vector<LossStep> steps{{"d", "", "km", g.ends.distanceKm},
                                {"ω", "", "", g.zones.seaFraction},
                                {"β0", "4", "%", t.anomalousPercent},
                                {"ae", "6a", "km", g.medianRadiusKm},
                                {"θ", "159", "mrad", g.horizons.angleMrad},
                                {"hm", "171", "m", g.roughnessM},
                                {"Ag", "9", "dB", t.gases},
                                {"Lbfsg", "8", "dB", t.freeSpace},
                                {"Lb0p", "11", "dB", t.sightAtP},
                                {"Lb0β", "12", "dB", t.sightAtBeta},
                                {"Lbulla", "22", "dB", t.median.actualDb},
                                {"Lbulls", "22", "dB", t.median.smoothDb},
                                {"Ldsph", "28", "dB", t.median.sphericalDb},
                                {"Ld50", "40", "dB", t.median.lossDb},
                                {"Ldp", "42", "dB", t.diffraction},
                                {"Lbd50", "43", "dB", t.medianDiffraction},
                                {"Lbd", "44", "dB", t.diffractionAtP},
                                {"Lbs", "45", "dB", t.troposcatter},
                                {"Lba", "46", "dB", t.ducting}};
    steps.insert(steps.end(), {{"Fj", "58", "", t.angleFactor},
                               {"Fk", "59", "", t.distanceFactor},
                               {"Lminb0p", "60", "dB", t.leastSight},
                               {"Lminbap", "61", "dB", t.leastEnhanced},
                               {"Lbda", "62", "dB", t.enhancedDiffraction},
                               {"Lbam", "63", "dB", t.modified},
                               {"Lb", "64", "dB", t.loss}});
    return steps;
}

} // namespace oasis
