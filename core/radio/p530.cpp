// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p530.h"

#include "core/radio/rain_attenuation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

Error refuse(const char* sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, "p530");
}

/// Equation (11) without the fade: % of the worst month that a fade of 0 dB is reached on this path.
double occurrence(const P530Path& p)
{
    const double d = p.distanceKm;
    const double f = p.frequencyGhz;
    const double inclination = std::abs(p.rxAmslM - p.txAmslM) / d; // mrad, (7)
    const double clearance = (p.rxAmslM + p.txAmslM) / 2 - d * d / 102 - p.terrainAmslM;
    const double limit = p.refractivityN * std::pow(d, 1.5) * std::sqrt(f) / 24730;
    const double gradient = std::pow(p.refractivityN / 50, 1.8) * std::exp(-clearance / (2.5 * std::sqrt(d)));
    const double surface = std::min(gradient, limit); // vsr, (9), (10)
    const double lower = std::min(p.txAmslM, p.rxAmslM);
    const double exponent = -0.376 * std::tanh((clearance - 147) / 125) - 0.334 * std::pow(inclination, 0.39) -
                            0.00027 * lower + 17.85 * surface;
    return p.geoclimaticK * std::pow(d, 3.51) * std::pow(f * f + 13, 0.447) * std::pow(10, exponent);
}

/// Equation (25).
double conversion(const P530Path& p)
{
    const double latitude = std::abs(p.latitudeDeg);
    const double swing = std::pow(std::abs(std::cos(2 * latitude * std::numbers::pi / 180)), 0.7);
    const double inclination = std::abs(p.rxAmslM - p.txAmslM) / p.distanceKm;
    const double factor = 10.5 - 5.6 * std::log10(1.1 + (latitude <= 45 ? swing : -swing)) -
                          2.7 * std::log10(p.distanceKm) + 1.7 * std::log10(1 + inclination);
    return std::min(factor, 10.8);
}

/// Share of a percentage as the shape factor of equations (15) to (18).
double shape(double fadeDb, double qt)
{
    const double low = std::pow(10, -fadeDb / 20);
    return 2 + (1 + 0.3 * low) * std::pow(10, -0.016 * fadeDb) * (qt + 4.3 * (low + fadeDb / 800));
}

} // namespace

double P530Fading::deepPercent(double fadeDb) const
{
    return m_occurrence * std::pow(10, -fadeDb / 10);
}

double P530Fading::transitionDb() const
{
    return 25 + 1.2 * std::log10(m_occurrence); // (12)
}

double P530Fading::allFades(double fadeDb, double transitionPercent) const
{
    if (transitionPercent >= 100)
        return 100; // far beyond the measurements: inRange() is false
    const double at = transitionDb();
    const double qa = -20 * std::log10(-std::log((100 - transitionPercent) / 100)) / at;
    const double low = std::pow(10, -at / 20);
    const double qt = (qa - 2) / ((1 + 0.3 * low) * std::pow(10, -0.016 * at)) - 4.3 * (low + at / 800);
    return 100 * (1 - std::exp(-std::pow(10, -shape(fadeDb, qt) * fadeDb / 20)));
}

double P530Fading::worstMonthPercent(double fadeDb) const
{
    const double at = transitionDb();
    return std::min(100.0, fadeDb >= at ? deepPercent(fadeDb) : allFades(fadeDb, deepPercent(at)));
}

double P530Fading::yearPercent(double fadeDb) const
{
    const double at = transitionDb();
    const double rarer = std::pow(10, -m_conversionDb / 10);
    return std::min(100.0, fadeDb >= at ? rarer * deepPercent(fadeDb) : allFades(fadeDb, rarer * deepPercent(at)));
}

Result<P530Fading> p530Fading(const P530Path& path)
{
    if (!within(path.frequencyGhz, 1e-3, 1000) || !within(path.distanceKm, 1e-3, 1000))
        return refuse("frequency and distance of the link must be positive, and at most 1000 GHz and 1000 km");
    if (!within(path.txAmslM, -500, 20000) || !within(path.rxAmslM, -500, 20000) ||
        !within(path.terrainAmslM, -500, 9000))
        return refuse("the heights of the link must lie on Earth");
    if (!within(path.geoclimaticK, 1e-9, 1) || !within(path.refractivityN, 0, 1000))
        return refuse("K must lie between 1e-9 and 1, dN75 between 0 and 1000 N-units");
    if (!within(path.latitudeDeg, -90, 90))
        return refuse("the latitude must lie between -90 and 90 degrees");
    P530Fading fading;
    fading.m_occurrence = occurrence(path);
    fading.m_conversionDb = conversion(path);
    if (!std::isfinite(fading.m_occurrence))
        return refuse("P.530 has no multipath figure for this link");
    constexpr double kMostDrawn = 1000; // largest p0 of the Recommendation's Figure 3
    fading.m_inRange = within(path.frequencyGhz, std::max(0.5, 15 / path.distanceKm), 45) && path.distanceKm >= 5 &&
                       fading.m_occurrence <= kMostDrawn;
    return fading;
}

double P530RainAttenuation::exceededDb(double percent) const
{
    return hundredthDb * c1 * std::pow(percent, -(c2 + c3 * std::log10(percent)));
}

double P530RainAttenuation::outagePercent(double marginDb) const
{
    constexpr double kRarest = 0.001;
    if (!(marginDb > 0))
        return 100;
    if (hundredthDb <= 0)
        return 0;
    if (marginDb >= exceededDb(kRarest))
        return kRarest;
    // lg(margin / (A0.01 C1)) = −C2 x − C3 x², x = lg p: the root on the falling branch.
    const double l = std::log10(marginDb / (hundredthDb * c1));
    const double x = (-c2 + std::sqrt(c2 * c2 - 4 * c3 * l)) / (2 * c3);
    return std::min(100.0, std::pow(10, x));
}

Result<P530RainAttenuation> p530RainAttenuation(const P530Rain& rain)
{
    if (!within(rain.distanceKm, 1e-6, 1000))
        return refuse("the length of the link must be positive, and at most 1000 km");
    if (!within(rain.rateMmH, 0, 400))
        return refuse("the rain rate must lie between 0 and 400 mm/h");
    OASIS_TRY(const RainLaw law, rainLaw(rain.frequencyGhz, rain.elevationDeg, rain.tiltDeg));
    P530RainAttenuation a;
    a.inRange = rain.frequencyGhz <= 100 && rain.distanceKm <= 60;
    const double tilt = rain.frequencyGhz >= 10 ? 0.4 * std::log10(std::pow(rain.frequencyGhz / 10, 0.8)) : 0;
    const double c0 = 0.12 + tilt;
    a.c1 = std::pow(0.07, c0) * std::pow(0.12, 1 - c0);
    a.c2 = 0.855 * c0 + 0.546 * (1 - c0);
    a.c3 = 0.139 * c0 + 0.043 * (1 - c0);
    if (rain.rateMmH == 0)
        return a;
    const double d = rain.distanceKm;
    const double inverse =
        0.477 * std::pow(d, 0.633) * std::pow(rain.rateMmH, 0.073 * law.alpha) * std::pow(rain.frequencyGhz, 0.123) -
        10.579 * (1 - std::exp(-0.024 * d));
    a.specificDbPerKm = law.dbPerKm(rain.rateMmH);
    a.effectiveKm = d / std::max(inverse, 0.4);
    a.hundredthDb = a.specificDbPerKm * a.effectiveKm;
    return a;
}

} // namespace oasis
