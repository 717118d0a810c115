// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/path_profile.h"

#include <cstddef>

/// Constructions with two or three knife edges: options beside delta-Bullington, for comparison and for isolated,
/// well-marked obstacles.
namespace oasis {

/// Result of the cascade of knife edges, dB.
struct CascadedEdges
{
    double lossDb = 0;
    double mainDb = 0; ///< J(νp)
    double txDb = 0;   ///< J(νt), 0 without a point on that side
    double rxDb = 0;   ///< J(νr)
    double mainNu = 0; ///< νp
    std::size_t mainPoint = 0;
};
/// Deygout's construction limited to three edges, with the empirical correction: ITU-R P.526-15 section 4.4.2,
/// L = J(νp) + T (J(νt) + J(νr) + C), T = 1 − exp(−J(νp)/6), C = 10 + 0.04 D. Over ground and clutter. Validity:
/// irregular terrain with well-separated obstacles; loss 0 for νp ≤ −0.78. Errors: InvalidArgument (frequency, radius,
/// antennas). O(n).
[[nodiscard]] Result<CascadedEdges> cascadedEdges(const PathProfile& profile, const AntennaHeights& antennas,
                                                  double frequencyGhz, double earthRadiusKm);

/// Two isolated edges between two antennas: distances a, b, c from transmitter to first edge, between the edges, and
/// from the second edge to the receiver, km; heights above any common line, metres.
struct DoubleEdge
{
    double toFirstKm = 0;
    double betweenKm = 0;
    double fromSecondKm = 0;
    double txM = 0;
    double firstM = 0;
    double secondM = 0;
    double rxM = 0;
};
/// Epstein and Peterson's construction: ITU-R P.526-15 section 4.3, L = J1 + J2 + Lc with
/// Lc = 10 lg((a + b)(b + c) / (b (a + b + c))). Validity: both edges near alike and J1, J2 above some 15 dB; where
/// one edge loses less, Lc is left out. Errors: InvalidArgument (frequency or a distance not above 0). O(1).
[[nodiscard]] Result<double> doubleEdgeLossDb(const DoubleEdge& edges, double frequencyGhz);

} // namespace oasis
