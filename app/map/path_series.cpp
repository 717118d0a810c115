// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/path_series.h"

#include "app/text/link_text.h"
#include "app/text/radio_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis::map {

namespace {

constexpr int kZoneSteps = 96; ///< finer than the samples: the zone is an ellipse, whatever the relief's step
constexpr double kEarthKm = 6371;
constexpr double kMedianK = 4.0 / 3;
constexpr std::size_t kMostPoints = 2000; ///< more than a screen is wide

double bulgeM(double atM, double lengthM, double earthRadiusKm)
{
    return atM * (lengthM - atM) / (2000 * earthRadiusKm);
}

double fresnelM(double atM, double lengthM, double frequencyGhz)
{
    constexpr double kLightMetreGhz = 0.299792458;
    return std::sqrt(kLightMetreGhz / frequencyGhz * atM * (lengthM - atM) / lengthM);
}

void addZone(PathSeries& series, double frequencyGhz)
{
    const double length = series.lengthM();
    for (int step = 0; step <= kZoneSteps; ++step) {
        const double at = length * step / kZoneSteps;
        const double radius = fresnelM(at, length, frequencyGhz);
        series.zoneAtM.push_back(at);
        series.zoneLowM.push_back(series.sightM(at) - radius);
        series.zoneHighM.push_back(series.sightM(at) + radius);
    }
}

/// The ray of the other atmosphere runs lower over the same Earth: by how much its own Earth is more bent.
PathLowerZone lowerZone(const PathSeries& series, const ClearanceAt& worst, double frequencyGhz)
{
    PathLowerZone zone;
    zone.k = worst.k;
    zone.share = worst.share;
    const double length = series.lengthM();
    for (const double at : series.zoneAtM) {
        const double sag = bulgeM(at, length, kEarthKm * worst.k) - bulgeM(at, length, kEarthKm * kMedianK);
        const double radius = worst.share * fresnelM(at, length, frequencyGhz);
        zone.atM.push_back(at);
        zone.lowerM.push_back(series.sightM(at) - sag - radius);
        zone.upperM.push_back(series.sightM(at) - sag + radius);
    }
    return zone;
}

void include(PathSeries& series, const std::vector<double>& heights)
{
    for (const double height : heights) {
        if (!std::isfinite(height))
            continue;
        series.lowestM = std::min(series.lowestM, height);
        series.highestM = std::max(series.highestM, height);
    }
}

void measure(PathSeries& series)
{
    series.lowestM = std::numeric_limits<double>::infinity();
    series.highestM = -series.lowestM;
    for (const auto* heights : {&series.groundM, &series.surfaceM, &series.zoneLowM, &series.zoneHighM})
        include(series, *heights);
    if (series.worst)
        include(series, series.worst->lowerM);
    for (const PathMast* mast : {&series.from, &series.to})
        include(series, {mast->groundM, mast->antennaM, mast->neededM.value_or(mast->antennaM)});
    if (series.lowestM > series.highestM) // nothing is known
        series.lowestM = series.highestM = 0;
}

/// Of each run of samples the one that stands highest; a run with an unknown height is unknown.
void addRelief(PathSeries& series, const TriedLink& tried)
{
    const auto& at = tried.profile.atKm;
    const std::size_t run = (at.size() + kMostPoints - 1) / kMostPoints;
    const double length = 1000 * tried.profile.lengthKm;
    const bool hasClutter = std::ranges::any_of(tried.clutterM, [](double height) { return height > 0; });
    for (std::size_t first = 0; first < at.size(); first += run) {
        const std::size_t last = std::min(first + run, at.size()) - 1;
        std::size_t top = first == 0 ? 0 : last; // both ends stay
        for (std::size_t i = first; first > 0 && last + 1 < at.size() && i <= last; ++i) {
            const double height = tried.profile.groundM[i] + tried.clutterM[i];
            if (!std::isfinite(height) || height > tried.profile.groundM[top] + tried.clutterM[top])
                top = i;
        }
        series.atM.push_back(1000 * at[top]);
        const double bulge = bulgeM(1000 * at[top], length, kEarthKm * kMedianK);
        series.groundM.push_back(tried.profile.groundM[top] + bulge);
        if (hasClutter)
            series.surfaceM.push_back(series.groundM.back() + tried.clutterM[top]);
    }
}

PathMark markOf(const TriedLink& tried, const text::Language& language)
{
    const ClearanceAt& at = tried.tightest();
    PathMark mark;
    mark.atM = 1000 * at.placeKm;
    mark.obstacleM = tried.profile.groundM[at.point] + tried.clutterM[at.point] +
                     bulgeM(mark.atM, 1000 * tried.profile.lengthKm, kEarthKm * kMedianK);
    mark.limitM = mark.obstacleM + at.spareM;
    mark.text = text::linkRoom(tried, language);
    return mark;
}

QString titleOf(const TriedLink& tried, const text::Language& language)
{
    const auto say = [&](const char* source) { return language.translate("map", source); };
    if (tried.problem != TrialProblem::None)
        return say(QT_TRANSLATE_NOOP("map", "The relief has a gap"));
    if (tried.closes())
        return say(QT_TRANSLATE_NOOP("map", "The link closes"));
    return tried.link.fault == LinkFault::NotClear
               ? say(QT_TRANSLATE_NOOP("map", "The link does not close: the way is not free"))
               : say(QT_TRANSLATE_NOOP("map", "The link does not close: the way is free"));
}

} // namespace

double PathSeries::sightM(double at) const
{
    return from.antennaM + (to.antennaM - from.antennaM) * at / lengthM();
}

PathSeries pathSeries(const CoverageExplanation& e, const text::Language& language)
{
    const auto say = [&](const char* source) { return language.translate("map", source); };
    PathSeries series;
    series.title = e.sight ? say(QT_TRANSLATE_NOOP("map", "In line of sight"))
                           : say(QT_TRANSLATE_NOOP("map", "Out of sight: the relief stands between"));
    series.free = e.sight;
    const double length = 1000 * e.path.distancesKm.back();
    for (std::size_t i = 0; i < e.path.distancesKm.size(); ++i) {
        const double at = 1000 * e.path.distancesKm[i];
        series.atM.push_back(at);
        series.groundM.push_back(e.path.groundM[i] + bulgeM(at, length, e.earthRadiusKm));
        if (!e.path.clutterM.empty())
            series.surfaceM.push_back(series.groundM.back() + e.path.clutterM[i]);
    }
    series.from = {{}, {}, series.groundM.front(), e.txAmslM, {}};
    series.to = {{}, {}, series.groundM.back(), e.rxAmslM, {}};
    addZone(series, e.point.frequencyMhz / 1000);
    measure(series);
    return series;
}

PathSeries pathSeries(const TriedLink& tried, const text::Language& language)
{
    PathSeries series;
    series.title = titleOf(tried, language);
    series.titled = false; // the verdict is told beside the plot
    series.free = tried.closes();
    addRelief(series, tried);
    const PtpHeights& heights = tried.trial.heights;
    const double fromGround = tried.profile.groundM.front();
    const double toGround = tried.profile.groundM.back();
    const auto mast = [&](double groundM, double heightM, std::optional<double> neededM) {
        QString height = text::mastHeight(heightM, language);
        if (neededM && *neededM > heightM)
            height += QStringLiteral(" → ") + text::mastHeight(*neededM, language);
        return PathMast{
            {}, height, groundM, groundM + heightM, neededM ? std::optional(groundM + *neededM) : std::nullopt};
    };
    series.from = mast(fromGround, heights.fromM, tried.masts ? std::optional(tried.masts->fromM) : std::nullopt);
    series.to = mast(toGround, heights.toM, tried.masts ? std::optional(tried.masts->toM) : std::nullopt);
    if (tried.problem == TrialProblem::None) {
        const double ghz = tried.equipment.frequencyGhz;
        addZone(series, ghz);
        series.zoneName = language.translate("map", QT_TRANSLATE_NOOP("map", "First Fresnel zone, k = 4/3"));
        series.worst = lowerZone(series, tried.link.clearance.worst, ghz);
        series.mark = markOf(tried, language);
    }
    measure(series);
    return series;
}

bool isThin(const PathSeries& series)
{
    constexpr double kThin = 0.1;
    double radius = 0;
    for (std::size_t i = 0; i < series.zoneAtM.size(); ++i)
        radius = std::max(radius, (series.zoneHighM[i] - series.zoneLowM[i]) / 2);
    return radius > 0 && 2 * radius < kThin * (series.highestM - series.lowestM);
}

PathSeries closeUp(PathSeries series)
{
    const auto straighten = [&](const std::vector<double>& atM, std::vector<double>& heights) {
        for (std::size_t i = 0; i < heights.size(); ++i)
            heights[i] -= series.sightM(atM[i]);
    };
    straighten(series.atM, series.groundM);
    straighten(series.atM, series.surfaceM);
    straighten(series.zoneAtM, series.zoneLowM);
    straighten(series.zoneAtM, series.zoneHighM);
    double reach = 1;
    for (const double height : series.zoneHighM)
        reach = std::max(reach, height);
    if (series.worst) {
        straighten(series.worst->atM, series.worst->lowerM);
        straighten(series.worst->atM, series.worst->upperM);
        for (const double height : series.worst->lowerM)
            reach = std::max(reach, -height);
    }
    if (series.mark) {
        const double sight = series.sightM(series.mark->atM);
        series.mark->obstacleM -= sight;
        series.mark->limitM -= sight;
        reach = std::max({reach, std::abs(series.mark->obstacleM), std::abs(series.mark->limitM)});
    }
    series.highestM = reach;
    for (PathMast* mast : {&series.from, &series.to}) {
        reach = std::max(reach, mast->antennaM - mast->groundM);
        if (mast->neededM)
            series.highestM = std::max(series.highestM, *mast->neededM -= mast->antennaM);
        mast->groundM -= mast->antennaM;
    }
    series.from.antennaM = series.to.antennaM = 0;
    series.lowestM = -1.5 * reach;
    series.closeUp = true;
    return series;
}

} // namespace oasis::map
