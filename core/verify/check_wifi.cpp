// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <cmath>

namespace oasis::verification {

namespace {

/// Distance at which eirp − free space loss to the reference − 10 n log10(d / reference) meets threshold + margin.
double radiusOf(const WifiModel& model)
{
    double low = 0;
    double high = 0;
    switch (model.band) {
    case WifiBand::Ghz2_4:
        low = 2400;
        high = 2483.5;
        break;
    case WifiBand::Ghz5Low:
        low = 5150;
        high = 5350;
        break;
    case WifiBand::Ghz5High:
        low = 5470;
        high = 5725;
        break;
    }
    const double lossAtKilometre = 32.44 + 20 * std::log10((low + high) / 2);
    const double allowed =
        model.eirp.dBm() + model.receiverGain.decibels() - model.margin.decibels() - model.threshold.dBm();
    const double freeM = 1000 * std::pow(10, (allowed - lossAtKilometre) / 20);
    if (freeM < 1)
        return 0;
    if (freeM <= model.referenceM)
        return freeM;
    return model.referenceM * std::pow(freeM / model.referenceM, 2 / model.exponent);
}

OutcomeHotspot hotspotAt(const Work& work, const Site* site, const Municipality* municipality, double radiusM)
{
    OutcomeHotspot spot;
    spot.radiusM = radiusM;
    spot.outdoorAccessPoints = work.outcome.definition.wifi.outdoorAccessPoints;
    spot.indoorAccessPoints = work.outcome.definition.wifi.indoorAccessPoints;
    spot.site = site != nullptr ? site->id : SiteId();
    spot.name = site != nullptr ? site->name : municipality->name;
    spot.position = site != nullptr ? site->position : municipality->core;
    spot.municipalityCode = site != nullptr ? site->municipalityCode : municipality->code;
    return spot;
}

/// The served site nearest to a place within a distance; the first of equals.
const Site* servedNear(const Work& work, Point place, double withinM)
{
    const Site* nearest = nullptr;
    for (std::size_t i = 0; i < work.sites.size(); ++i) {
        if (work.sites[i] == nullptr || work.outcome.sites[i].served == Served::No)
            continue;
        const double away = distance(work.sites[i]->position, place);
        if (away <= withinM && (nearest == nullptr || away < distance(nearest->position, place)))
            nearest = work.sites[i];
    }
    return nearest;
}

std::vector<OutcomeHotspot> expectedHotspots(const Work& work, double radiusM)
{
    const WifiPlan& wifi = work.outcome.definition.wifi;
    std::vector<OutcomeHotspot> spots;
    if (!wifi.enabled)
        return spots;
    for (std::size_t i = 0; i < work.sites.size(); ++i)
        if (work.sites[i] != nullptr && work.outcome.sites[i].served != Served::No &&
            wifi.kinds[static_cast<std::size_t>(work.sites[i]->kind)])
            spots.push_back(hotspotAt(work, work.sites[i], nullptr, radiusM));
    if (!wifi.villageCores)
        return spots;
    for (const Municipality& municipality : work.input.territory->municipalities) {
        bool covered = municipality.outline.empty() && municipality.core == Point();
        for (const OutcomeHotspot& spot : spots) // those of earlier cores too
            covered = covered || distance(spot.position, municipality.core) <= radiusM;
        if (!covered)
            spots.push_back(hotspotAt(work, servedNear(work, municipality.core, radiusM), &municipality, radiusM));
    }
    return spots;
}

/// Every cell by 64 samples, every sample against every hotspot.
double peopleWithin(const Territory& territory, const std::vector<OutcomeHotspot>& spots, double radiusM)
{
    constexpr int kSamples = 8;
    double people = 0;
    for (const PopulationCell& cell : territory.cells) {
        if (!territory.municipalities.empty() && cell.municipality >= territory.municipalities.size())
            continue;
        std::vector<Point> near;
        for (const OutcomeHotspot& spot : spots)
            if (distance(spot.position, cell.centre) <= radiusM + cell.sideM)
                near.push_back(spot.position);
        if (near.empty())
            continue;
        const int perSide = cell.sideM > 0 ? kSamples : 1;
        int inside = 0;
        for (int k = 0; k < perSide * perSide; ++k) {
            const double step = cell.sideM > 0 ? cell.sideM / perSide : 0;
            const Point sample{cell.centre.x + step * (k % perSide - (perSide - 1) / 2.0),
                               cell.centre.y + step * (k / perSide - (perSide - 1) / 2.0)};
            bool covered = false;
            for (const Point spot : near)
                covered = covered || distance(spot, sample) <= radiusM;
            inside += covered ? 1 : 0;
        }
        people += cell.people * inside / (perSide * perSide);
    }
    return people;
}

} // namespace

void checkWifi(Work& work)
{
    const bool enabled = work.outcome.definition.wifi.enabled;
    auto& record = work.record;
    const double radiusM = enabled ? radiusOf(work.outcome.definition.wifi.model) : 0;
    record.near("wifi radius", {}, radiusM, work.outcome.wifiRadiusM);
    const auto expected = expectedHotspots(work, work.outcome.wifiRadiusM);
    const auto& found = work.outcome.hotspots;
    if (record.holds(expected.size() == found.size(), "hotspots", {}, std::to_string(expected.size()),
                     std::to_string(found.size())))
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const Subject subject{"hotspot", static_cast<std::int64_t>(i), expected[i].name};
            record.same("hotspot site", subject, expected[i].site.value(), found[i].site.value());
            record.same("hotspot name", subject, expected[i].name, found[i].name);
            record.near("hotspot position", subject, 0, distance(expected[i].position, found[i].position), 0.01);
            record.near("hotspot radius", subject, radiusM, found[i].radiusM);
            record.same("hotspot access points", subject, expected[i].outdoorAccessPoints,
                        found[i].outdoorAccessPoints);
            record.same("hotspot access points", subject, expected[i].indoorAccessPoints, found[i].indoorAccessPoints);
            record.same("hotspot municipality", subject, expected[i].municipalityCode, found[i].municipalityCode);
        }
    // The planner adds up in another way: a thousandth of a person is far above rounding and far below one sample.
    const double people = enabled ? peopleWithin(*work.input.territory, expected, work.outcome.wifiRadiusM) : 0;
    record.near("people covered", {}, people, work.outcome.peopleCovered, 1e-3);
}

} // namespace oasis::verification
