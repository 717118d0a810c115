// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/routing_stage.h"

#include <vector>

namespace oasis {

/// A routed network as trees: edges after the edges that lead to them, cables sized, sites with their ways.
struct CabledNetwork
{
    std::vector<OutcomeEdge> edges;        ///< parents first; prices of the bill still 0
    std::vector<OutcomeSite> sites;        ///< selected sites, by id; costs still 0
    std::vector<OutcomeSupply> supplies;   ///< all of the input
    std::vector<OutcomeCabinet> cabinets;  ///< Objective::Cabinets; prices still 0
    std::vector<OutcomePremises> premises; ///< Objective::Cabinets
    std::vector<OutcomeRadioLink> radioLinks;
    std::vector<int> closureFibres; ///< per edge: fibres spliced in a closure at its far end; 0: no closure
};

/// Roots the trees at their supplies and sizes the cables:
/// - fibresUsed: fibres wanted by the served sites behind the edge, and by those whose second way it is; edges that
///   second ways alone use come last, without a parent and without closures; of cabinets, one for each of their
///   premises whose way from the cabinet takes the edge, and the feeder's on the way from the supply to the cabinet;
/// - cables: fibresUsed × (1 + spare), rounded up, then cablesFor();
/// - parts: StreetPrices::parts with ⌈fibresUsed / 2⌉ leased pairs;
/// - a radio link carries no fibres, and those of the sites behind it are counted up to it only;
/// - a closure where an edge is followed by two or more edges, or by one and a site: all its fibres are spliced there;
///   radio links neither have one nor count;
///   none with Objective::Cabinets, whose fibres are spliced at cabinets and branching points.
/// Edges without a served site behind them, and without fibres of cabinets, are left out, unless they lie on a street
/// that the planner pinned, or lead to one; such edges hold no cable.
[[nodiscard]] CabledNetwork cableNetwork(const PlanContext& plan, const PlanningGraph& network,
                                         const RoutedNetwork& routed);

} // namespace oasis
