// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_context.h"

#include <span>
#include <vector>

namespace oasis {

/// Where a scenario's Wi-Fi hotspots stand, in this order:
/// - one at every served site of the plan's kinds, by id;
/// - with villageCores, for every municipality, by code, that has no hotspot yet within wifiRadiusM of its core: one at
///   the served site nearest to the core within that distance (of equally near ones the first), else in the core
///   itself.
/// A municipality whose core is unknown (no outline and no town hall) has none. Empty when Wi-Fi is off.
[[nodiscard]] std::vector<OutcomeHotspot> hotspots(const PlanContext& plan, std::span<const OutcomeSite> sites,
                                                   double wifiRadiusM);

/// What one hotspot costs: wifi.ap.out, wifi.ap.out.inst, wifi.ap.in, wifi.ap.in.inst, wifi.poe per access point; per
/// year ox.wifi.out and ox.wifi.in. Errors: InvalidArgument naming a missing item.
[[nodiscard]] Result<std::vector<Quantity>> hotspotQuantities(const PlanContext& plan);

} // namespace oasis
