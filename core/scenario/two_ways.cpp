// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/two_ways.h"

#include <algorithm>

namespace oasis {

namespace {

using routing::Blocker;

/// A street that ends at the junction, or kInvalidEdge's index for none.
std::uint32_t streetAt(const PlanningGraph& network, std::uint32_t node)
{
    const auto first = network.graph.firstOut();
    for (std::uint32_t arc = first[node]; arc < first[node + 1]; ++arc)
        if (network.edges[network.graph.arcEdge()[arc]].street != kNoStreet)
            return network.graph.arcEdge()[arc];
    return kInvalidEdge.value();
}

/// Where the way is blocked: the middle of the street's part, or its end.
void placeBlocker(const Blocker& blocker, const StreetLayer& layer, const PlanningGraph& network,
                  OutcomeProtection& protection)
{
    protection.blockedAtJunction = blocker.kind == Blocker::Kind::Junction;
    const std::uint32_t edge = protection.blockedAtJunction ? streetAt(network, blocker.index) : blocker.index;
    if (edge >= network.edges.size() || network.edges[edge].street == kNoStreet)
        return;
    const PlanningEdge& origin = network.edges[edge];
    const Street& street = layer.streets[origin.street];
    const double middle = (origin.fromAlongM + origin.toAlongM) / 2;
    const bool atTail = protection.blockedAtJunction && network.graph.edgeTails()[edge] == blocker.index;
    const Polyline half = atTail ? partBetween(layer.geometry(street), origin.fromAlongM, middle)
                                 : partBetween(layer.geometry(street), middle, origin.toAlongM);
    protection.blockedBy = street.id;
    protection.blockedAt = protection.blockedAtJunction && !atTail ? half.back() : half.front();
}

} // namespace

bool isFirstRank(const Site& site, const ProtectionRules& rules)
{
    return rules.kinds[static_cast<std::size_t>(site.kind)] || (rules.requiredSites && site.required);
}

std::vector<std::uint32_t> edgeRisks(const PlanContext& plan, const PlanningGraph& network)
{
    const auto& streets = plan.input.streets->streets;
    const auto groups = static_cast<std::uint32_t>(plan.input.streets->names.size());
    std::vector<std::uint32_t> risk;
    for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
        const std::uint32_t street = network.edges[e].street;
        if (street == kNoStreet)
            risk.push_back(routing::kNeverFails);
        else if (plan.definition.protection.sharedRisks && streets[street].riskGroup != 0)
            risk.push_back(streets[street].riskGroup);
        else
            risk.push_back(groups + e);
    }
    return risk;
}

std::vector<std::uint32_t> offTrees(const routing::ResilientOutput& rings)
{
    const auto working = [&](EdgeIndex edge) {
        return std::binary_search(rings.workingEdges.begin(), rings.workingEdges.end(), edge);
    };
    std::vector<std::uint32_t> apart;
    for (std::uint32_t t = 0; t < rings.terminals.size(); ++t) {
        const routing::TerminalProtection& terminal = rings.terminals[t];
        if (terminal.protection == routing::Protection::TwoWays &&
            !std::all_of(terminal.first.edges.begin(), terminal.first.edges.end(), working))
            apart.push_back(t);
    }
    return apart;
}

OutcomeProtection protectionOf(const routing::TerminalProtection& terminal, const PlanContext& plan,
                               const PlanningGraph& network)
{
    OutcomeProtection result;
    if (terminal.protection == routing::Protection::OneWay)
        return result;
    result.state =
        terminal.protection == routing::Protection::TwoWays ? SiteProtection::TwoWays : SiteProtection::Blocked;
    const auto& blockers = terminal.blockers;
    const auto single = std::find_if(blockers.begin(), blockers.end(), [](const Blocker& b) {
        return b.kind == Blocker::Kind::Edge || b.kind == Blocker::Kind::Junction;
    });
    const auto group = std::find_if(blockers.begin(), blockers.end(),
                                    [](const Blocker& b) { return b.kind == Blocker::Kind::RiskGroup; });
    const StreetLayer& layer = *plan.input.streets;
    if (single != blockers.end())
        placeBlocker(*single, layer, network, result);
    else if (group != blockers.end() && group->index < layer.names.size())
        result.blockedByRisk = layer.names[group->index];
    return result;
}

Warning warningOf(const OutcomeProtection& blocked, const Site& site, const StreetLayer& streets)
{
    Warning warning{WarningCode::NoSecondWay, 1, site.name, blocked.blockedByRisk};
    if (warning.firstOffender.empty())
        warning.firstOffender = "site " + std::to_string(site.id.value());
    if (!blocked.blockedByRisk.empty())
        warning.code = WarningCode::NoWayRoundRisk;
    const Street* street = streets.find(blocked.blockedBy);
    if (street == nullptr)
        return warning;
    warning.code = blocked.blockedAtJunction ? WarningCode::NoWayRoundJunction : WarningCode::NoWayRoundStreet;
    warning.detail = streets.names[street->name];
    if (warning.detail.empty())
        warning.detail = std::to_string(street->id.value());
    return warning;
}

} // namespace oasis
