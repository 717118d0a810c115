// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/reassign.h"

#include "gis/import/import_receipt.h"
#include "gis/import/site_places.h"

#include <algorithm>

namespace oasis::gis {

std::shared_ptr<const Territory> withTownHalls(const Territory& territory, const std::vector<Site>& sites)
{
    std::vector<bool> done(territory.municipalities.size(), false);
    std::shared_ptr<Territory> moved;
    for (const Site& site : sites) {
        const auto at = site.townHall ? territory.indexOf(site.municipalityCode) : std::nullopt;
        if (!at || done[*at])
            continue;
        done[*at] = true;
        if (territory.municipalities[*at].core == site.position)
            continue;
        if (!moved)
            moved = std::make_shared<Territory>(territory);
        moved->municipalities[*at].core = site.position;
    }
    return moved;
}

std::int64_t movedCores(const Territory& before, const Territory& after)
{
    std::int64_t moved = 0;
    for (std::size_t i = 0; i < after.municipalities.size(); ++i)
        moved += after.municipalities[i].core == before.municipalities[i].core ? 0 : 1;
    return moved;
}

void reassignMunicipalities(StudyChange& change, const Study& study, ImportReceipt& receipt)
{
    const PlaceMunicipality finder(*change.territory);
    bool byCode = false;
    std::int64_t outside = 0;
    std::string first;
    for (const Site& site : study.sites) {
        const std::string code = finder.find(site.position, site.municipalityCode, byCode);
        if (code.empty() && outside++ == 0)
            first = site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name;
        if (code != site.municipalityCode) {
            change.upsertSites.push_back(site);
            change.upsertSites.back().municipalityCode = code;
        }
    }
    for (const SupplyPoint& supply : study.supplies) {
        const std::string code = finder.find(supply.position, supply.municipalityCode, byCode);
        if (code != supply.municipalityCode) {
            change.upsertSupplies.push_back(supply);
            change.upsertSupplies.back().municipalityCode = code;
        }
    }
    countReason(receipt.notes, "sites outside every municipality", outside, first);
    if (outside > 0)
        receipt.warnings.push_back({WarningCode::SiteOutsideTerritory, outside, first, {}});
}

std::shared_ptr<const Infrastructure> withMotorways(const Study& study, const StreetLayer& streets)
{
    const auto isMotorway = [](const BarrierLine& barrier) { return barrier.kind == BarrierKind::Motorway; };
    if (std::any_of(study.receipts.begin(), study.receipts.end(),
                    [](const ImportReceipt& receipt) { return receipt.kind == LayerKind::Motorways; }))
        return nullptr;
    auto infrastructure = std::make_shared<Infrastructure>(*study.infrastructure);
    bool changed = std::erase_if(infrastructure->barriers, isMotorway) > 0;
    for (const Street& street : streets.streets) {
        if (street.streetClass != StreetClass::Motorway || street.structure != StreetStructure::Normal)
            continue;
        const auto geometry = streets.geometry(street);
        infrastructure->barriers.push_back(
            {BarrierKind::Motorway, streets.names[street.name], Polyline(geometry.begin(), geometry.end())});
        changed = true;
    }
    return changed ? infrastructure : nullptr;
}

} // namespace oasis::gis
