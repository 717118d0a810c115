// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/multiple_edges.h"

#include "core/radio/diffraction.h"

#include <cmath>
#include <limits>

namespace oasis {

namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

/// A point seen as an edge between two others.
struct Edge
{
    std::size_t point = 0;
    double nu = kNone;
};

/// A stretch of the profile between two points, with heights of its ends (antenna or edge).
struct Stretch
{
    std::size_t from = 0;
    std::size_t to = 0;
    double fromM = 0;
    double toM = 0;
};

struct Relief
{
    const PathProfile& profile;
    double wavelengthM;
    double earthRadiusKm;
};

/// The strongest edge strictly inside a stretch; ν −∞ when there is none.
Edge strongestEdge(const Relief& relief, const Stretch& stretch)
{
    const auto distances = relief.profile.distancesKm();
    const double length = distances[stretch.to] - distances[stretch.from];
    Edge edge;
    for (std::size_t i = stretch.from + 1; i < stretch.to; ++i) {
        const double before = distances[i] - distances[stretch.from];
        const double after = distances[stretch.to] - distances[i];
        const double height = relief.profile.surfaceM(i) + 500 / relief.earthRadiusKm * before * after -
                              (stretch.fromM * after + stretch.toM * before) / length;
        const double nu = height * std::sqrt(0.002 * length / (relief.wavelengthM * before * after));
        if (nu > edge.nu)
            edge = {i, nu};
    }
    return edge;
}

} // namespace

Result<CascadedEdges> cascadedEdges(const PathProfile& profile, const AntennaHeights& antennas, double frequencyGhz,
                                    double earthRadiusKm)
{
    OASIS_TRY(const PathEnds ends, profile.ends(antennas));
    if (!(frequencyGhz > 0) || !std::isfinite(frequencyGhz))
        return fail(ErrorCode::InvalidArgument, "The frequency must be above 0 GHz.");
    if (!(earthRadiusKm > 0) || !std::isfinite(earthRadiusKm))
        return fail(ErrorCode::InvalidArgument, "The effective Earth radius must be above 0 km.");
    const Relief relief{profile, kLightMetreGhz / frequencyGhz, earthRadiusKm};
    const std::size_t last = profile.size() - 1;
    const Edge main = strongestEdge(relief, {0, last, ends.txAmslM, ends.rxAmslM});
    CascadedEdges result;
    result.mainPoint = main.point;
    result.mainNu = main.nu;
    result.mainDb = knifeEdgeLossDb(main.nu);
    if (main.nu <= -0.78)
        return result;
    const double top = profile.surfaceM(main.point);
    result.txDb = knifeEdgeLossDb(strongestEdge(relief, {0, main.point, ends.txAmslM, top}).nu);
    result.rxDb = knifeEdgeLossDb(strongestEdge(relief, {main.point, last, top, ends.rxAmslM}).nu);
    const double correction = 10 + 0.04 * ends.distanceKm;
    result.lossDb = result.mainDb + (1 - std::exp(-result.mainDb / 6)) * (result.txDb + result.rxDb + correction);
    return result;
}

Result<double> doubleEdgeLossDb(const DoubleEdge& edges, double frequencyGhz)
{
    constexpr double kStrongDb = 15;
    const double a = edges.toFirstKm;
    const double b = edges.betweenKm;
    const double c = edges.fromSecondKm;
    const double firstM = edges.firstM - (edges.txM * b + edges.secondM * a) / (a + b);
    const double secondM = edges.secondM - (edges.firstM * c + edges.rxM * b) / (b + c);
    OASIS_TRY(const double firstNu, knifeEdgeParameter(frequencyGhz, firstM, a, b));
    OASIS_TRY(const double secondNu, knifeEdgeParameter(frequencyGhz, secondM, b, c));
    const double first = knifeEdgeLossDb(firstNu);
    const double second = knifeEdgeLossDb(secondNu);
    if (first < kStrongDb || second < kStrongDb)
        return first + second;
    return first + second + 10 * std::log10((a + b) * (b + c) / (b * (a + b + c)));
}

} // namespace oasis
