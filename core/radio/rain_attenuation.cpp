// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/rain_attenuation.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace oasis {

namespace {

/// One Gaussian of the fits, over log10 of the frequency in GHz: height, centre, width.
struct Bell
{
    double height;
    double centre;
    double width;
};

// P.838-3 Tables 1 to 4.
constexpr std::array<Bell, 4> kHorizontalK{{{-5.33980, -0.10008, 1.13098},
                                            {-0.35351, 1.26970, 0.45400},
                                            {-0.23789, 0.86036, 0.15354},
                                            {-0.94158, 0.64552, 0.16817}}};
constexpr std::array<Bell, 4> kVerticalK{{{-3.80595, 0.56934, 0.81061},
                                          {-3.44965, -0.22911, 0.51059},
                                          {-0.39902, 0.73042, 0.11899},
                                          {0.50167, 1.07319, 0.27195}}};
constexpr std::array<Bell, 5> kHorizontalAlpha{{{-0.14318, 1.82442, -0.55187},
                                                {0.29591, 0.77564, 0.19822},
                                                {0.32177, 0.63773, 0.13164},
                                                {-5.37610, -0.96230, 1.47828},
                                                {16.1721, -3.29980, 3.43990}}};
constexpr std::array<Bell, 5> kVerticalAlpha{{{-0.07771, 2.33840, -0.76284},
                                              {0.56727, 0.95545, 0.54039},
                                              {-0.20238, 1.14520, 0.26809},
                                              {-48.2991, 0.791669, 0.116226},
                                              {48.5833, 0.791459, 0.116479}}};

/// Sum of bells over a straight line: equations (2) and (3).
double fit(double logFrequency, std::span<const Bell> bells, double slope, double offset)
{
    double sum = slope * logFrequency + offset;
    for (const Bell& bell : bells) {
        const double z = (logFrequency - bell.centre) / bell.width;
        sum += bell.height * std::exp(-z * z);
    }
    return sum;
}

} // namespace

double RainLaw::dbPerKm(double rateMmH) const
{
    return rateMmH == 0 ? 0 : k * std::pow(rateMmH, alpha);
}

Result<RainLaw> rainLaw(double frequencyGhz, double elevationDeg, double tiltDeg)
{
    if (!(frequencyGhz >= 1 && frequencyGhz <= 1000))
        return fail(ErrorCode::InvalidArgument, "attenuation by rain is defined from 1 to 1000 GHz (P.838-3)");
    if (!(std::abs(elevationDeg) <= 90) || !(std::abs(tiltDeg) <= 90))
        return fail(ErrorCode::InvalidArgument, "elevation and polarization tilt must lie between -90 and 90 degrees");
    const double x = std::log10(frequencyGhz);
    const double kH = std::pow(10, fit(x, kHorizontalK, -0.18961, 0.71147));
    const double kV = std::pow(10, fit(x, kVerticalK, -0.16398, 0.63297));
    const double alphaH = fit(x, kHorizontalAlpha, 0.67849, -1.95537);
    const double alphaV = fit(x, kVerticalAlpha, -0.053739, 0.83433);
    constexpr double kRadians = std::numbers::pi / 180;
    const double cosine = std::cos(elevationDeg * kRadians);
    const double mix = cosine * cosine * std::cos(2 * tiltDeg * kRadians);
    const double k = (kH + kV + (kH - kV) * mix) / 2;                                               // (4)
    const double alpha = (kH * alphaH + kV * alphaV + (kH * alphaH - kV * alphaV) * mix) / (2 * k); // (5)
    return RainLaw{k, alpha};
}

} // namespace oasis
