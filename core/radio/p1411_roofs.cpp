// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1411_roofs.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kMetresGhz = 0.299792458; ///< speed of light

Result<void> check(const RoofPath& p)
{
    if (!isEarthly(p.frequencyGhz) || !isEarthly(p.distanceM) || !isEarthly(p.baseM) || !isEarthly(p.terminalM) ||
        !isEarthly(p.roofM) || !isEarthly(p.streetM))
        return fail(ErrorCode::InvalidArgument, "frequency, distance, heights and street must be positive", "p1411");
    if (!(p.streetDeg >= 0 && p.streetDeg <= 90))
        return fail(ErrorCode::InvalidArgument, "the street must meet the path at 0 to 90 degrees", "p1411");
    if (p.terminalM >= p.roofM)
        return fail(ErrorCode::InvalidArgument, "the terminal must be below the roofs", "p1411");
    return ok();
}

/// What the sum over screens needs.
struct Screens
{
    double mhz;
    double wavelength;
    double above; ///< base over the roofs
    double roof;
    double spacing;
    CitySize city;
};

/// The walk over many roofs: equations (35) to (38).
double manyScreensDb(const Screens& s, double distanceM)
{
    const bool high = s.mhz > 2000;
    const double reach = distanceM < 500 ? 1.6 * s.above * distanceM / 1000 : 0.8 * s.above;
    const bool over = s.above > 0;
    const double base = over ? -18 * std::log10(1 + s.above) : 0;
    const double ka = (over ? (high ? 71.4 : 54) : (high ? 73 : 54) - reach);
    const double kd = over ? 18 : 18 - 15 * s.above / s.roof;
    const double slope = s.city == CitySize::Medium ? 0.7 : 1.5;
    const double kf = high ? -8 : -4 + slope * (s.mhz / 925 - 1);
    return base + ka + kd * std::log10(distanceM / 1000) + kf * std::log10(s.mhz) - 9 * std::log10(s.spacing);
}

/// Grazing few roofs: equations (39) to (43).
double fewScreensDb(const Screens& s, double distanceM)
{
    const double b = s.spacing;
    const double upper = std::pow(10, -std::log10(std::sqrt(b / s.wavelength)) - std::log10(distanceM) / 9 +
                                          10.0 / 9 * std::log10(b / 2.35));
    const double lower =
        (0.00023 * b * b - 0.1827 * b - 9.4978) / std::pow(std::log10(s.mhz), 2.938) + 0.000781 * b + 0.06923;
    double q = b / distanceM;
    if (s.above > upper) {
        q = 2.35 * std::pow(s.above / distanceM * std::sqrt(b / s.wavelength), 0.9);
    } else if (s.above < lower) {
        const double angle = std::atan(s.above / b);
        const double ray = std::hypot(s.above, b);
        q = b / (2 * kPi * distanceM) * std::sqrt(s.wavelength / ray) * (1 / angle - 1 / (2 * kPi + angle));
    }
    return -20 * std::log10(std::abs(q));
}

/// The loss over the screens, by whether the path settles (l > d_s) and which formula is higher at the breakpoint:
/// equations (27) to (34).
double screensDb(const Screens& s, const RoofPath& p)
{
    const double settled = s.wavelength * p.distanceM * p.distanceM / (s.above * s.above);
    const double breakM = std::abs(s.above) * std::sqrt(p.builtM / s.wavelength);
    const double upper = manyScreensDb(s, breakM);
    const double lower = fewScreensDb(s, breakM);
    const double middle = (upper + lower) / 2;
    const double drop = upper - lower;
    const bool many = p.builtM > settled;
    const double step = std::log10(p.distanceM) - std::log10(breakM);
    if (drop > 0 && many)
        return middle - std::tanh(step / 0.1) * (manyScreensDb(s, p.distanceM) - middle);
    if (drop > 0)
        return middle + std::tanh(step / 0.1) * (fewScreensDb(s, p.distanceM) - middle);
    if (drop == 0)
        return fewScreensDb(s, p.distanceM);
    const double width = drop * 0.0417;
    if (many)
        return manyScreensDb(s, p.distanceM) - std::tanh(step / width) * (upper - middle) - upper + middle;
    return fewScreensDb(s, p.distanceM) + std::tanh(step / width) * (middle - lower) + middle - lower;
}

double streetOrientationDb(double degrees)
{
    if (degrees < 35)
        return -10 + 0.354 * degrees;
    if (degrees < 55)
        return 2.5 + 0.075 * (degrees - 35);
    return 4 - 0.114 * (degrees - 55);
}

/// Rays between base and terminal with k reflections on the walls of the street: equations (50) to (57).
class StreetRays
{
public:
    explicit StreetRays(const RoofPath& path) : m_path(path), m_angle(path.streetDeg * kPi / 180)
    {
        const double drop = path.baseM - path.terminalM;
        m_offset = path.streetM * drop / (2 * (path.roofM - path.terminalM));
    }
    [[nodiscard]] double distance(int k) const { return std::hypot(across(k) / std::sin(m_angle), height()); }
    [[nodiscard]] double lossDb(int k) const
    {
        const double along = unfolded(k) / std::sin(std::atan(unfolded(k) / across(k) * std::tan(m_angle)));
        const double ray = std::hypot(along, height());
        return 20 * std::log10(4 * kPi * ray / (std::pow(0.4, k) * kMetresGhz / m_path.frequencyGhz));
    }
    /// Where diffraction takes over: equation (52).
    [[nodiscard]] double diffractionM() const
    {
        const double d1 = distance(1);
        const double d2 = distance(2);
        const double d3 = distance(3);
        const double d4 = distance(4);
        return (0.25 * d3 + 0.25 * d4 - 0.16 * d1 - 0.35 * d2) * std::log10(m_path.frequencyGhz) + 0.25 * d1 +
               0.56 * d2 + 0.10 * d3 + 0.10 * d4;
    }
    /// The loss at a distance within the reflected region, between the rays on both sides: equations (49), (53).
    [[nodiscard]] double reflectedDb(double distanceM) const
    {
        int k = 0;
        while (k < kMostRays && distance(k + 1) < distanceM)
            ++k;
        const double from = distance(k);
        return lossDb(k) + (lossDb(k + 1) - lossDb(k)) * (distanceM - from) / (distance(k + 1) - from);
    }

private:
    static constexpr int kMostRays = 10;
    [[nodiscard]] double height() const { return m_path.baseM - m_path.terminalM; }
    [[nodiscard]] double unfolded(int k) const { return m_offset * (2 * k + 1); }
    [[nodiscard]] double across(int k) const { return unfolded(k) - k * m_path.streetM; }
    const RoofPath& m_path;
    double m_angle;
    double m_offset = 0;
};

} // namespace

Result<RangedLoss> p1411RoofsUrban(const RoofPath& p)
{
    OASIS_CHECK(check(p));
    if (!isEarthly(p.spacingM) || !isEarthly(p.builtM))
        return fail(ErrorCode::InvalidArgument, "the buildings need a spacing and a length", "p1411");
    const double mhz = 1000 * p.frequencyGhz;
    const Screens screens{mhz, kMetresGhz / p.frequencyGhz, p.baseM - p.roofM, p.roofM, p.spacingM, p.city};
    if (screens.above == 0)
        return fail(ErrorCode::InvalidArgument, "an antenna exactly at roof height has no value in P.1411", "p1411");
    const double freeSpace = 32.4 + 20 * std::log10(p.distanceM / 1000) + 20 * std::log10(mhz);
    const double down = -8.2 - 10 * std::log10(p.streetM) + 10 * std::log10(mhz) +
                        20 * std::log10(p.roofM - p.terminalM) + streetOrientationDb(p.streetDeg);
    const double loss = std::max(freeSpace + down + screensDb(screens, p), freeSpace);
    if (!std::isfinite(loss))
        return fail(ErrorCode::InvalidArgument, "P.1411 has no value for this path", "p1411");
    return RangedLoss{loss, 0,
                      outsideOf(p.frequencyGhz, 0.8, 26, kOutsideFrequency) |
                          outsideOf(p.distanceM, 20, 5000, kOutsideDistance) |
                          outsideOf(p.baseM, 4, 55, kOutsideHeight) | outsideOf(p.terminalM, 1, 3, kOutsideHeight)};
}

Result<RangedLoss> p1411RoofsSuburban(const RoofPath& p)
{
    OASIS_CHECK(check(p));
    if (p.baseM <= p.roofM || p.streetDeg == 0)
        return fail(ErrorCode::InvalidArgument, "the base must be above the roofs and the street across the path",
                    "p1411");
    const StreetRays rays(p);
    const double diffracted = rays.diffractionM();
    double loss = 0;
    if (p.distanceM < rays.distance(0))
        loss = 20 * std::log10(4 * kPi * p.distanceM * p.frequencyGhz / kMetresGhz);
    else if (p.distanceM < diffracted)
        loss = rays.reflectedDb(p.distanceM);
    else
        loss = 32.1 * std::log10(p.distanceM / diffracted) + rays.reflectedDb(diffracted);
    if (!std::isfinite(loss))
        return fail(ErrorCode::InvalidArgument, "P.1411 has no value for this path", "p1411");
    const double over = p.baseM - p.roofM;
    return RangedLoss{loss, 0,
                      outsideOf(p.frequencyGhz, 0.8, 38, kOutsideFrequency) |
                          outsideOf(p.distanceM, 10, 5000, kOutsideDistance) | outsideOf(over, 1, 100, kOutsideHeight) |
                          outsideOf(p.roofM - p.terminalM, 4, 10, kOutsideHeight) |
                          outsideOf(p.streetM, 10, 25, kOutsideStreet)};
}

} // namespace oasis
