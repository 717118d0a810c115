// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/itm_reference.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace oasis {

namespace {

constexpr double kMhzMetres = 47.7; ///< frequency over wave number, the model's rounded value
constexpr double kRealEarthM = 6370e3;

double square(double x)
{
    return x * x;
}

/// A straight line of attenuation over distance, dB and dB/m.
struct Slope
{
    double perMetre;
    double atZero;
    [[nodiscard]] double at(double distanceM) const { return perMetre * distanceM + atZero; }
};

/// Quantities that several regions share.
struct Geometry
{
    const ItmPath& path;
    double frequency;       ///< MHz
    double wave;            ///< wave number, 1/m
    double earth;           ///< effective radius, m
    double horizons;        ///< sum of the horizon distances of the terrain
    double smoothHorizons;  ///< of a smooth Earth
    double sightAngle;      ///< angular distance of the region in sight, rad
    double diffractionUnit; ///< scale of diffraction over the bulge, m
    [[nodiscard]] const ItmTerminal& tx() const { return path.terrain.terminals[0]; }
    [[nodiscard]] const ItmTerminal& rx() const { return path.terrain.terminals[1]; }
    [[nodiscard]] double irregularity(double distanceM) const
    {
        return irregularityAt(distanceM, path.terrain.irregularityM);
    }
};

Geometry geometryOf(const ItmPath& path)
{
    const auto& [tx, rx] = path.terrain.terminals;
    const double earth = path.ground.earthRadiusM;
    const double horizons = tx.horizonM + rx.horizonM;
    const double frequency = path.link.frequencyMhz;
    return {path,
            frequency,
            frequency / kMhzMetres,
            earth,
            horizons,
            std::sqrt(2 * tx.effectiveHeightM * earth) + std::sqrt(2 * rx.effectiveHeightM * earth),
            -std::max(tx.horizonAngleRad + rx.horizonAngleRad, -horizons / earth),
            std::cbrt(earth * earth / frequency)};
}

/// Knife edge by the square of its parameter: Tech Note 101, eqs (III.24b), (III.24c).
double knifeEdgeDb(double parameterSquared)
{
    if (parameterSquared < 5.76)
        return 6.02 + 9.11 * std::sqrt(parameterSquared) - 1.27 * parameterSquared;
    return 12.953 + 10 * std::log10(parameterSquared);
}

/// Both horizons as knife edges: Tech Note 101, eqs (I.1), (I.7).
double twoEdgesDb(const Geometry& g, double distanceM)
{
    const double angle = distanceM / g.earth - g.sightAngle;
    const double beyond = distanceM - g.horizons;
    const auto edge = [&](double horizon) {
        return knifeEdgeDb(0.0795775 * g.wave * angle * angle * horizon * beyond / (beyond + horizon));
    };
    return edge(g.tx().horizonM) + edge(g.rx().horizonM);
}

/// Height gain of a terminal over the smooth Earth, dB: Vogler 1964 by the fits of the Algorithm, section 6.
double heightGainDb(double x, double k)
{
    if (x >= 200) {
        const double far = 0.05751 * x - 4.343 * std::log(x);
        if (x >= 2000)
            return far;
        const double weight = 0.0134 * x * std::exp(-0.005 * x);
        return (1 - weight) * far + weight * (17.372 * std::log(x) - 117);
    }
    const double w = -std::log(k);
    if (k < 1e-5 || x * w * w * w > 5495)
        return x > 1 ? 17.372 * std::log(x) - 117 : -117;
    return 2.5e-5 * x * x / k - 8.686 * w - 15;
}

/// One of Vogler's three spheres: normalized length and impedance term.
struct Sphere
{
    double x;
    double k;
};

Sphere sphereOf(const Geometry& g, double radiusM, double lengthM)
{
    const double ratio = std::cbrt(4.0 / 3.0 * kRealEarthM / radiusM); // Vogler eq. (2)
    const double root = std::cbrt(g.frequency);
    const double k = 0.017778 * ratio / root / std::abs(g.path.ground.impedance); // eqs (6a), (7a)
    return {(1.607 - k) * ratio * ratio * root * lengthM / 1000, k};
}

/// Smooth Earth by three radii: Vogler 1964; Algorithm, eq. (4.20).
double smoothEarthDb(const Geometry& g, double distanceM)
{
    const double angle = distanceM / g.earth - g.sightAngle;
    const double middleRadius = (distanceM - g.horizons) / angle;
    const auto own = [&](const ItmTerminal& t) {
        return sphereOf(g, 0.5 * square(t.horizonM) / t.effectiveHeightM, t.horizonM);
    };
    const Sphere middle = sphereOf(g, middleRadius, middleRadius * angle);
    const Sphere tx = own(g.tx());
    const Sphere rx = own(g.rx());
    const double x = middle.x + tx.x + rx.x;
    return 0.05751 * x - 10 * std::log10(x) - heightGainDb(tx.x, tx.k) - heightGainDb(rx.x, rx.k) - 20;
}

/// Rms of the terrain in the first Fresnel zone: ERL 79-ITS 67, eq. (3.6a).
double zoneRoughnessM(double irregularityM)
{
    return 0.78 * irregularityM * std::exp(-0.5 * std::pow(irregularityM, 0.25));
}

/// Diffraction in the mean: rounded and sharp obstacles weighted by roughness, plus clutter at the ends.
/// ERL 79-ITS 67, eqs (3.23), (3.38c).
double diffractionDb(const Geometry& g, double distanceM)
{
    const auto& antenna = g.path.link.antennaM;
    const double product = antenna[0] * antenna[1];
    const double rough = zoneRoughnessM(g.irregularity(g.smoothHorizons));
    const double clutter = std::min(15.0, 5 * std::log10(1 + 1e-5 * product * g.frequency * rough));
    const double base = g.path.pointToPoint ? product + 10 : product;
    const double gained = g.tx().effectiveHeightM * g.rx().effectiveHeightM - product;
    const double reach = std::sqrt(1 + gained / base) + (-g.sightAngle * g.earth + g.horizons) / distanceM;
    const double roughness = reach * std::min(g.irregularity(distanceM) * g.wave, 6283.2);
    const double weight = 25.1 / (25.1 + std::sqrt(roughness));
    return weight * smoothEarthDb(g, distanceM) + (1 - weight) * twoEdgesDb(g, distanceM) + clutter;
}

/// The line through two distances well beyond the horizon.
Slope diffractionLine(const Geometry& g)
{
    const double near = std::max(g.smoothHorizons, g.horizons + 5 * g.diffractionUnit);
    const double far = near + 10 * g.diffractionUnit;
    const double atNear = diffractionDb(g, near);
    const double perMetre = (diffractionDb(g, far) - atNear) / (far - near);
    return {perMetre, atNear - perMetre * near};
}

/// Two rays over reflecting ground, weighted with the extended diffraction line: Algorithm, eqs (4.46) to (4.50).
double sightDb(const Geometry& g, const Slope& diffraction, double distanceM)
{
    const double rough = zoneRoughnessM(g.irregularity(distanceM));
    const double sum = g.tx().effectiveHeightM + g.rx().effectiveHeightM;
    const double grazing = sum / std::sqrt(square(distanceM) + square(sum));
    const std::complex<double> z = g.path.ground.impedance;
    std::complex<double> reflected =
        (grazing - z) / (grazing + z) * std::exp(-std::min(10.0, g.wave * rough * grazing));
    const double power = std::norm(reflected);
    if (power < 0.25 || power < grazing)
        reflected *= std::sqrt(grazing / power);
    double phase = g.wave * 2 * g.tx().effectiveHeightM * g.rx().effectiveHeightM / distanceM;
    if (phase > std::numbers::pi / 2)
        phase = std::numbers::pi - square(std::numbers::pi / 2) / phase;
    const double twoRays =
        -10 * std::log10(std::norm(std::complex<double>(std::cos(phase), -std::sin(phase)) + reflected));
    const double weight = 1 / (1 + g.frequency * g.path.terrain.irregularityM / std::max(10e3, g.smoothHorizons));
    return weight * twoRays + (1 - weight) * diffraction.at(distanceM);
}

/// Attenuation in sight as a + k1·d + k2·ln d.
struct SightCurve
{
    double k1 = 0;
    double k2 = 0;
};

/// Fits k1 and k2 through three distances: ERL 79-ITS 67, eqs (3.16a) to (3.21).
SightCurve sightCurve(const Geometry& g, const Slope& diffraction)
{
    const double end = g.smoothHorizons;
    const double atEnd = diffraction.at(end);
    const auto slopeFrom = [&](double distance, double attenuation) {
        const double slope = std::max(atEnd - attenuation, 0.0) / (end - distance);
        return slope == 0 ? diffraction.perMetre : slope;
    };
    double d0 = 0.04 * g.frequency * g.tx().effectiveHeightM * g.rx().effectiveHeightM;
    double d1 = std::max(-diffraction.atZero / diffraction.perMetre, 0.25 * g.horizons);
    if (diffraction.atZero >= 0) {
        d0 = std::min(d0, 0.5 * g.horizons);
        d1 = d0 + 0.25 * (g.horizons - d0);
    }
    const double a1 = sightDb(g, diffraction, d1);
    if (!(d0 < d1))
        return {slopeFrom(d1, a1), 0};
    const double a0 = sightDb(g, diffraction, d0);
    const double q = std::log(end / d0);
    const double bend =
        ((end - d0) * (a1 - a0) - (d1 - d0) * (atEnd - a0)) / ((end - d0) * std::log(d1 / d0) - (d1 - d0) * q);
    const double k2 = std::max(0.0, bend);
    if (!(diffraction.atZero > 0 || k2 > 0))
        return {slopeFrom(d1, a1), 0};
    const double k1 = (atEnd - a0 - k2 * q) / (end - d0);
    if (k1 >= 0)
        return {k1, k2};
    const double steep = std::max(atEnd - a0, 0.0) / q;
    return {steep == 0 ? diffraction.perMetre : 0, steep};
}

/// Attenuation function of the scattering angle: Algorithm, eq. (6.9).
double scatterDb(double angleDistance)
{
    if (angleDistance <= 10e3)
        return 133.4 + 0.332e-3 * angleDistance - 10 * std::log10(angleDistance);
    if (angleDistance <= 70e3)
        return 104.6 + 0.212e-3 * angleDistance - 2.5 * std::log10(angleDistance);
    return 71.8 + 0.157e-3 * angleDistance + 5 * std::log10(angleDistance);
}

/// Frequency gain for one terminal and a scattering efficiency of 1 to 5: Algorithm, eq. (6.13).
double frequencyGainDb(double r, double efficiency)
{
    static constexpr std::array<double, 5> kFourth{25, 80, 177, 395, 705};
    static constexpr std::array<double, 5> kSecond{24, 45, 68, 80, 105};
    const auto curve = [&](std::size_t j) {
        const double inverse = 1 / (r * r);
        return 10 * std::log10(1 + kFourth[j] * inverse * inverse + kSecond[j] * inverse);
    };
    const double eta = std::clamp(efficiency, 1.0, 5.0);
    const auto below = static_cast<std::size_t>(eta);
    const double rest = eta - static_cast<double>(below);
    const double gain = curve(below - 1);
    return rest == 0 ? gain : (1 - rest) * gain + rest * curve(below);
}

/// H0 of a distance: Tech Note 101, chapter 9.2, eqs (9.3a) to (9.5). Nothing when both antennas are too low.
std::optional<double> frequencyGainDb(const Geometry& g, double distanceM)
{
    double asymmetry = g.tx().horizonM - g.rx().horizonM;
    double ratio = g.rx().effectiveHeightM / g.tx().effectiveHeightM;
    if (asymmetry < 0) {
        asymmetry = -asymmetry;
        ratio = 1 / ratio;
    }
    const double angle = g.tx().horizonAngleRad + g.rx().horizonAngleRad + distanceM / g.earth;
    const double r1 = 2 * g.wave * angle * g.tx().effectiveHeightM;
    const double r2 = 2 * g.wave * angle * g.rx().effectiveHeightM;
    if (r1 < 0.2 && r2 < 0.2)
        return {};
    const double skew = (distanceM - asymmetry) / (distanceM + asymmetry);
    const double q = std::min(std::max(0.1, ratio / skew), 10.0);
    const double s = std::max(0.1, skew);
    const double crossover = (distanceM - asymmetry) * (distanceM + asymmetry) * angle * 0.25 / distanceM;
    const double ns = g.path.ground.surfaceRefractivity;
    const double fade = std::exp(-std::pow(std::min(1.7, crossover / 8.0e3), 6));
    const double eta = crossover / 1.7556e3 * (1 + (0.031 - ns * 2.32e-3 + ns * ns * 5.67e-6) * fade);
    const double base = (frequencyGainDb(r1, eta) + frequencyGainDb(r2, eta)) / 2;
    const double lift = std::min(base, 6 * (0.6 - std::log10(std::max(eta, 1.0))) * std::log10(s) * std::log10(q));
    const double gain = std::max(base + lift, 0.0);
    if (eta >= 1)
        return gain;
    constexpr double kRoot = std::numbers::sqrt2;
    const double low = 10 * std::log10(square((1 + kRoot / r1) * (1 + kRoot / r2)) * (r1 + r2) / (r1 + r2 + 2 * kRoot));
    return eta * gain + (1 - eta) * low;
}

/// Algorithm, eq. (4.63), with a given H0.
double troposcatterDb(const Geometry& g, double distanceM, double gainDb)
{
    const double angle = distanceM / g.earth - g.sightAngle;
    return scatterDb(angle * distanceM) + 10 * std::log10(g.wave * kMhzMetres * square(square(angle))) -
           0.1 * (g.path.ground.surfaceRefractivity - 301) * std::exp(-angle * distanceM / 40e3) + gainDb;
}

/// The troposcatter line through 200 and 400 km beyond the horizons; nothing when it is not defined.
std::optional<Slope> troposcatterLine(const Geometry& g)
{
    const double near = g.horizons + 200e3;
    const double far = g.horizons + 400e3;
    const std::optional<double> farGain = frequencyGainDb(g, far);
    // H0 above 15 dB is kept at its far value (Algorithm, p. 12); without it the near one still counts.
    std::optional<double> nearGain = farGain;
    if (!farGain || *farGain <= 15) {
        nearGain = frequencyGainDb(g, near);
        if (nearGain && *nearGain > 15 && farGain && *farGain >= 0)
            nearGain = farGain;
    }
    if (!nearGain)
        return {};
    const double atNear = troposcatterDb(g, near, *nearGain);
    if (!(atNear < 1000))
        return {};
    const double atFar = farGain ? troposcatterDb(g, far, *farGain) : 1001;
    const double perMetre = (atFar - atNear) / 200e3;
    return Slope{perMetre, atNear - perMetre * near};
}

ItmReference beyondHorizon(const Geometry& g, const Slope& diffraction)
{
    const double distance = g.path.distanceM;
    const std::optional<Slope> scatter = troposcatterLine(g);
    if (!scatter)
        return {diffraction.at(distance), distance > 10e6 ? ItmMode::Troposcatter : ItmMode::Diffraction};
    const double steeper = diffraction.perMetre - scatter->perMetre;
    const double transition =
        std::max({g.smoothHorizons, g.horizons + 1.088 * g.diffractionUnit * std::log(g.frequency),
                  (scatter->atZero - diffraction.atZero) / steeper});
    if (distance <= transition)
        return {diffraction.at(distance), ItmMode::Diffraction};
    return {diffraction.at(transition) + scatter->perMetre * (distance - transition), ItmMode::Troposcatter};
}

} // namespace

ItmGround groundOf(const ItmLink& link, double systemHeightM)
{
    ItmGround ground;
    ground.surfaceRefractivity = link.refractivity * std::exp(-systemHeightM / 9460);
    ground.earthRadiusM = 1 / (157e-9 * (1 - 0.04665 * std::exp(ground.surfaceRefractivity / 179.3)));
    const std::complex<double> permittivity(link.permittivity, 18000 * link.conductivity / link.frequencyMhz);
    ground.impedance = std::sqrt(permittivity - 1.0);
    if (link.polarization == Polarization::Vertical)
        ground.impedance /= permittivity;
    return ground;
}

ItmReference referenceAttenuation(const ItmPath& path)
{
    const Geometry g = geometryOf(path);
    const Slope diffraction = diffractionLine(g);
    ItmReference found;
    if (path.distanceM < g.smoothHorizons) {
        const SightCurve curve = sightCurve(g, diffraction);
        found.attenuationDb = diffraction.at(g.smoothHorizons) + curve.k1 * (path.distanceM - g.smoothHorizons) +
                              curve.k2 * std::log(path.distanceM / g.smoothHorizons);
    } else {
        found = beyondHorizon(g, diffraction);
    }
    if (found.attenuationDb < 0) // NaN stays, and is refused by the caller
        found.attenuationDb = 0;
    return found;
}

} // namespace oasis
