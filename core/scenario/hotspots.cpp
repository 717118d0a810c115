// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/hotspots.h"

#include <algorithm>

namespace oasis {

namespace {

OutcomeHotspot at(const PlanContext& plan, const Site& site, double radiusM)
{
    return {site.id,
            site.name,
            site.position,
            radiusM,
            plan.definition.wifi.outdoorAccessPoints,
            plan.definition.wifi.indoorAccessPoints,
            site.municipalityCode};
}

const Site* nearestServed(const PlanContext& plan, std::span<const OutcomeSite> sites, Point core, double radiusM)
{
    const Site* best = nullptr;
    double bestM = radiusM;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        const double away = distance(plan.sites[i]->position, core);
        if (sites[i].served != Served::No && (away < bestM || (best == nullptr && away <= radiusM))) {
            best = plan.sites[i];
            bestM = away;
        }
    }
    return best;
}

} // namespace

std::vector<OutcomeHotspot> hotspots(const PlanContext& plan, std::span<const OutcomeSite> sites, double wifiRadiusM)
{
    const WifiPlan& wifi = plan.definition.wifi;
    std::vector<OutcomeHotspot> spots;
    if (!wifi.enabled)
        return spots;
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (sites[i].served != Served::No && wifi.kinds[static_cast<std::size_t>(plan.sites[i]->kind)])
            spots.push_back(at(plan, *plan.sites[i], wifiRadiusM));
    if (!wifi.villageCores)
        return spots;
    for (const Municipality& municipality : plan.input.territory->municipalities) {
        const bool coreKnown = !municipality.outline.empty() || municipality.core != Point{};
        const bool covered = std::any_of(spots.begin(), spots.end(), [&](const OutcomeHotspot& spot) {
            return distance(spot.position, municipality.core) <= wifiRadiusM;
        });
        if (!coreKnown || covered)
            continue;
        if (const Site* host = nearestServed(plan, sites, municipality.core, wifiRadiusM))
            spots.push_back(at(plan, *host, wifiRadiusM));
        else
            spots.push_back({SiteId{}, municipality.name, municipality.core, wifiRadiusM, wifi.outdoorAccessPoints,
                             wifi.indoorAccessPoints, municipality.code});
    }
    return spots;
}

Result<std::vector<Quantity>> hotspotQuantities(const PlanContext& plan)
{
    struct Line
    {
        const char* item;
        int count;
        bool yearly;
    };
    const int out = plan.definition.wifi.outdoorAccessPoints;
    const int in = plan.definition.wifi.indoorAccessPoints;
    std::vector<Quantity> quantities;
    for (const Line& line :
         {Line{"wifi.ap.out", out, false}, Line{"wifi.ap.out.inst", out, false}, Line{"wifi.ap.in", in, false},
          Line{"wifi.ap.in.inst", in, false}, Line{"wifi.poe", out + in, false}, Line{"ox.wifi.out", out, true},
          Line{"ox.wifi.in", in, true}}) {
        if (line.count <= 0)
            continue;
        OASIS_TRY(const Money price, plan.input.catalogue->unitPrice(line.item, plan.definition.priceLevel));
        quantities.push_back({line.item, std::int64_t{line.count} * 1000, price, line.yearly});
    }
    return quantities;
}

} // namespace oasis
