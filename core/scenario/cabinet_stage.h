// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"
#include "core/scenario/routing_stage.h"
#include "core/siting/cabinets.h"

namespace oasis {

/// Prices and limits of the scenario's cabinets:
/// - one size: CabinetRules::maxPremises at the price of item sro.cab;
/// - splitters: items pon.split.N of N up to CabinetRules::splitRatio (64, 32, 8); each reaches as far as the optical
///   class bridges (opticalReachM);
/// - fibre: a 720th of cable.supply.720 + cable.lay.720 per metre, with the slack of cables.
/// Errors: InvalidArgument naming a missing item; Infeasible when no splitter reaches a metre.
[[nodiscard]] Result<siting::CabinetLimits> cabinetLimits(const PlanContext& plan);

/// What the search pays for a kilometre of one fibre: a 720th of the largest cable, laid, with the slack of cables.
/// Errors: InvalidArgument naming a missing item.
[[nodiscard]] Result<std::int64_t> fibreCentsPerKm(const Catalogue& catalogue, const ScenarioDefinition& definition);

/// Joints on the way from supply point to premises, beside the drums' and the ends': cabinet and branching point.
inline constexpr int kCabinetJoints = 2;

/// The longest way on the ground, whole metres, at which the class still bridges the loss through a splitter of that
/// ratio, in both directions: opticalLoss() with the scenario's optics, the slack of cables, and joints at cabinet and
/// branching point. The cable is never longer than CabinetRules::maxReachM.
[[nodiscard]] double opticalReachM(const ScenarioDefinition& definition, int splitRatio);

/// Objective::Cabinets: the network that joins all premises and selected sites, cabinets and their areas on it; value
/// Σ routedPrice + entry prices + Σ OutcomeCabinet::routedCost. Errors: InvalidArgument (neither
/// population cells nor activity zones), NoSupply, Unreachable, Overflow, Cancelled.
[[nodiscard]] Result<RoutedNetwork> routeCabinets(const PlanContext& plan, const PlanningGraph& network,
                                                  const RunContext& ctx);

/// What one cabinet needs, for the bill: sro.cab, sro.patch per premises, pon.split.N per splitter, jt.splice at both
/// ends of each feeder fibre and at both ends of each fibre of distribution, jt.pbo per branching point; per year
/// ox.passive on all this.
[[nodiscard]] Result<std::vector<Quantity>> cabinetQuantities(const PlanContext& plan, const OutcomeCabinet& cabinet);

} // namespace oasis
