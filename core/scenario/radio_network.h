// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/ptp_link.h"
#include "core/scenario/routing_stage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// How radio links enter the routing question. Each site gets a node of its own where it is served. Two sorts of edges
/// lead there: its equipment on fibre (PlanningEdge::equipmentOf, from its place on the streets), and radio links
/// (PlanningEdge::radioLink), which join such nodes, or one to the node of a supply point. A tree that holds a link
/// thus serves both its ends, and pays for it. So one question decides fibre or radio for every site; its bound holds
/// for all networks of streets and of the links considered.
/// How many links a way takes is part of the question that plans are proven by (radioHops()); what links bear
/// (RadioLinkRules::sharing) is kept by networks, and left out of bounds, which hold all the more.

/// The scenario weighs radio links against fibre: they are enabled, and the objective knows them (ConnectAll, BestMix,
/// Budget, Quota; along streets).
[[nodiscard]] bool usesRadioLinks(const ScenarioDefinition& definition);

/// Links one after another that plans take at most, whatever RadioLinkRules::maxHops says: the question holds the
/// network once for each. Older studies may ask for more; their plans keep to this, and warn.
inline constexpr int kMostHops = 8;
[[nodiscard]] int mostHops(const ScenarioDefinition& definition);

/// What a link costs at both its ends: its equipment (LinkEquipment::item), a pole (wifi.pole) or a mast (radio.mast)
/// at ends whose antenna stands higher than a roof bears (kRoofM, kPoleM); per year ox.active on the equipment,
/// ox.energy, the fee for frequencies (tech.radio.yearly). Errors: InvalidArgument naming a missing item; Overflow.
[[nodiscard]] Result<SiteService> radioLinkService(const PlanContext& plan, const RadioEdge& link);
inline constexpr double kPoleM = 15; ///< above a roof (kRoofM) and up to here on a pole; above on a mast of its own

/// Equipment of a site that a radio link serves, beside the link: site.rack, cpe.router, per year ox.active on the
/// router. The same for each site. Errors as radioLinkService().
[[nodiscard]] Result<SiteService> radioSiteService(const PlanContext& plan);

/// What the router pays for a service: over the plan's life for BestMix, with works supervision for Budget and Quota,
/// bare investment for ConnectAll.
[[nodiscard]] Money routedCost(const ScenarioDefinition& definition, const SiteService& service);

/// The network with nodes and edges as above, the links as given. Sites too far from all streets hang on it when a link
/// ends at them; their warnings go. Errors: InvalidArgument (a link's end is not in the plan, a catalogue item is
/// missing), Overflow, Cancelled. O(size of the network).
[[nodiscard]] Result<PlanningGraph> withRadioLinks(const PlanContext& plan, PlanningGraph network,
                                                   std::vector<RadioEdge> links, const RunContext& ctx);

/// The same with the links that findRadioLinks() considers.
[[nodiscard]] Result<PlanningGraph> withRadioLinks(const PlanContext& plan, PlanningGraph network,
                                                   const RunContext& ctx);

/// What the router is told to pay at each site: nothing where the edges hold it.
[[nodiscard]] SiteServices unpaidServices(const PlanningGraph& network, const SiteServices& services);

/// A way of a routed tree through links, and whether the rules are kept.
struct RadioUse
{
    std::vector<EdgeIndex> broken;   ///< links that break a rule, rising; empty: the network may be built
    std::vector<std::uint8_t> radio; ///< per selected site: 1 when a link leads to the node that serves it
    std::vector<std::uint8_t> held;  ///< per selected site: 1 when the tree holds that node
};
/// Errors: none. O(size of the tree).
[[nodiscard]] RadioUse radioUse(const PlanContext& plan, const PlanningGraph& network, const RoutedNetwork& routed);

} // namespace oasis
