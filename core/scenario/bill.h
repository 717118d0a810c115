// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/cabling.h"
#include "core/scenario/plan_context.h"

#include <span>
#include <vector>

namespace oasis {

/// The bill of a cabled network, in the order edges, sites, supplies, hotspots, cabinets. Each thing is paid once,
/// however many sites share it:
/// - edge (streets): StreetPrices::investment with its cables; jt.bpe.s / .m / .l (largest cable up to 72, up to 288,
///   above) and jt.splice per fibre where a closure stands at its far end; per year StreetPrices::yearly, and
///   ox.passive on all this but ox.iru;
/// - edge (crow-fly): linkQuantities;
/// - edge (radio link): radioLinkService;
/// - site: quantities of the service that serves it (fibreService or alternativeService; by a radio link
///   radioSiteService, and fibreService too where fibre goes on from it);
/// - supply: its entry price when used, item "supply.entry";
/// - hotspot: hotspotQuantities;
/// - cabinet: cabinetQuantities;
/// - on the investment of each of them one entry "overhead" when overheadShare > 0.
/// Ground: the edge's, site's, supply's, hotspot's or cabinet's municipality. Entries of amount 0 are left out.
/// Errors: InvalidArgument naming a missing item, Overflow (an amount above 23 billion).
[[nodiscard]] Result<std::vector<BillEntry>> billOf(const PlanContext& plan, const CabledNetwork& network,
                                                    const SiteServices& services,
                                                    std::span<const OutcomeHotspot> hotspots);

/// Objective::TrenchAndCable: what the router paid is what the bill invests in each edge but works supervision.
void setRoutedPrices(std::span<const BillEntry> bill, std::vector<OutcomeEdge>& edges);

/// Sets the prices of edges and cabinets (investment entries of each) and the own costs of sites, which are sorted by
/// id (investment entries of the site, plus the price of the lead-in that it owns and of the radio link that ends at
/// it).
void shareOut(std::span<const BillEntry> bill, CabledNetwork& network);

} // namespace oasis
