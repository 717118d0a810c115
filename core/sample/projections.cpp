// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/projections.h"

#include <numbers>

namespace oasis::sample {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kA = 6378137.0;
constexpr double kE2 = 0.006694380022900788;
const double kE = std::sqrt(kE2);

// Lambert-93, NTG 71 table of constants.
constexpr double kN = 0.7256077650532670;
constexpr double kC = 11754255.426096;
constexpr double kXs = 700000;
constexpr double kYs = 12655612.049876;
constexpr double kMeridian = 3;

double isometricLatitude(double phi)
{
    const double es = kE * std::sin(phi);
    return std::log(std::tan(std::numbers::pi / 4 + phi / 2) * std::pow((1 - es) / (1 + es), kE / 2));
}

// Snyder 3-12.
double authalicQ(double phi)
{
    const double s = std::sin(phi);
    const double es = kE * s;
    return (1 - kE2) * (s / (1 - es * es) - std::log((1 - es) / (1 + es)) / (2 * kE));
}

/// Constants of EPSG:3035: centre 52° N 10° E.
struct Laea
{
    double qp = authalicQ(std::numbers::pi / 2);
    double rq = kA * std::sqrt(qp / 2);
    double beta1 = 0;
    double d = 0;

    Laea()
    {
        const double phi1 = 52 * kDegree;
        beta1 = std::asin(authalicQ(phi1) / qp);
        const double s = std::sin(phi1);
        d = kA * std::cos(phi1) / std::sqrt(1 - kE2 * s * s) / (rq * std::cos(beta1));
    }
};

constexpr double kLaeaEast = 4321000;
constexpr double kLaeaNorth = 3210000;
constexpr double kLaeaMeridian = 10;

} // namespace

Point geographicOfLambert93(Point p)
{
    const double r = std::hypot(p.x - kXs, p.y - kYs);
    const double gamma = std::atan2(p.x - kXs, kYs - p.y);
    const double isometric = -std::log(r / kC) / kN;
    double phi = 2 * std::atan(std::exp(isometric)) - std::numbers::pi / 2;
    for (int i = 0; i < 12; ++i) {
        const double es = kE * std::sin(phi);
        phi = 2 * std::atan(std::pow((1 + es) / (1 - es), kE / 2) * std::exp(isometric)) - std::numbers::pi / 2;
    }
    return {kMeridian + gamma / kN / kDegree, phi / kDegree};
}

Point lambert93OfGeographic(Point degrees)
{
    const double r = kC * std::exp(-kN * isometricLatitude(degrees.y * kDegree));
    const double gamma = kN * (degrees.x - kMeridian) * kDegree;
    return {kXs + r * std::sin(gamma), kYs - r * std::cos(gamma)};
}

Point laeaOfGeographic(Point degrees)
{
    const Laea laea;
    const double beta = std::asin(authalicQ(degrees.y * kDegree) / laea.qp);
    const double lambda = (degrees.x - kLaeaMeridian) * kDegree;
    const double b = laea.rq * std::sqrt(2 / (1 + std::sin(laea.beta1) * std::sin(beta) +
                                              std::cos(laea.beta1) * std::cos(beta) * std::cos(lambda)));
    const double x = b * laea.d * std::cos(beta) * std::sin(lambda);
    const double y =
        b / laea.d * (std::cos(laea.beta1) * std::sin(beta) - std::sin(laea.beta1) * std::cos(beta) * std::cos(lambda));
    return {kLaeaEast + x, kLaeaNorth + y};
}

Point geographicOfLaea(Point p)
{
    const Laea laea;
    const double x = p.x - kLaeaEast;
    const double y = p.y - kLaeaNorth;
    const double rho = std::hypot(x / laea.d, laea.d * y);
    if (rho == 0)
        return {kLaeaMeridian, 52};
    const double ce = 2 * std::asin(rho / (2 * laea.rq));
    const double q =
        laea.qp * (std::cos(ce) * std::sin(laea.beta1) + laea.d * y * std::sin(ce) * std::cos(laea.beta1) / rho);
    const double lambda = std::atan2(x * std::sin(ce), laea.d * rho * std::cos(laea.beta1) * std::cos(ce) -
                                                           laea.d * laea.d * y * std::sin(laea.beta1) * std::sin(ce));
    double phi = std::asin(q / 2);
    for (int i = 0; i < 12; ++i) {
        const double s = std::sin(phi);
        const double es2 = 1 - kE2 * s * s;
        phi += es2 * es2 / (2 * std::cos(phi)) *
               (q / (1 - kE2) - s / es2 + std::log((1 - kE * s) / (1 + kE * s)) / (2 * kE));
    }
    return {kLaeaMeridian + lambda / kDegree, phi / kDegree};
}

} // namespace oasis::sample
