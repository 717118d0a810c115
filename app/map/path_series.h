// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"
#include "core/radio/coverage_explain.h"
#include "core/scenario/link_trial.h"

#include <QString>

#include <optional>
#include <vector>

namespace oasis::map {

/// The zone that must be free in the atmosphere of the rarest bending, in the plot's own atmosphere.
struct PathLowerZone
{
    double k = 0;     ///< of that atmosphere
    double share = 0; ///< of the first Fresnel radius
    std::vector<double> atM;
    std::vector<double> lowerM; ///< edges, metres above the sea over the plot's Earth
    std::vector<double> upperM;
};

/// The tightest place of a path.
struct PathMark
{
    double atM = 0;
    double obstacleM = 0; ///< what stands there
    double limitM = 0;    ///< it must not be higher than this
    QString text;         ///< "4.3 m missing"
    [[nodiscard]] bool isFree() const { return obstacleM <= limitM; }
};

/// An end of a path.
struct PathMast
{
    QString name;
    QString height;     ///< above the ground, in words ("8 m → 14.2 m"); empty: not told
    double groundM = 0; ///< above the sea
    double antennaM = 0;
    std::optional<double> neededM; ///< top of a mast that would clear the way
};

/// A path as a plot shows it: heights in metres above the sea over the bent Earth (raised by x (d − x) / 2 ae, so that
/// the line of sight is straight).
struct PathSeries
{
    QString title;
    bool titled = true;           ///< the plot shows the title
    bool closeUp = false;         ///< heights are those over the line of sight
    bool free = true;             ///< nothing stands in the way
    std::vector<double> atM;      ///< from the first end
    std::vector<double> groundM;  ///< NaN where unknown
    std::vector<double> surfaceM; ///< with trees and buildings; empty: none are known
    std::vector<double> zoneAtM;  ///< the first Fresnel zone, finer than the relief
    std::vector<double> zoneLowM;
    std::vector<double> zoneHighM;
    QString zoneName; ///< "First Fresnel zone, k = 4/3"
    std::optional<PathLowerZone> worst;
    std::optional<PathMark> mark;
    PathMast from;
    PathMast to;
    double lowestM = 0; ///< of all that is drawn
    double highestM = 0;
    [[nodiscard]] double lengthM() const { return atM.back(); }
    /// The straight line between the antennas.
    [[nodiscard]] double sightM(double atM) const;
};

/// Of the path from an access point to a place. O(samples).
[[nodiscard]] PathSeries pathSeries(const CoverageExplanation& explanation, const text::Language& language);
/// Of a tried link with points in its profile; where heights are unknown the line is broken. At most a few thousand
/// points are kept: of several in one step the highest. O(samples).
[[nodiscard]] PathSeries pathSeries(const TriedLink& tried, const text::Language& language);

/// True when the first Fresnel zone is a thin line in the plot: steep relief, a short wave.
[[nodiscard]] bool isThin(const PathSeries& series);
/// The same path with all heights above or below the line of sight, of which only the surroundings are shown.
[[nodiscard]] PathSeries closeUp(PathSeries series);

} // namespace oasis::map
