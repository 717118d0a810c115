// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/planning_graph.h"
#include "core/scenario/outcome.h"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace oasis {

/// Finds the edges of an outcome in a planning graph.
class OutcomeMatcher
{
public:
    static constexpr std::uint32_t kNoEdge = 0xFFFFFFFFU;
    OutcomeMatcher(const PlanningGraph& network, const StreetLayer& streets)
    {
        for (std::uint32_t i = 0; i < streets.streets.size(); ++i)
            m_streetOf[streets.streets[i].id.value()] = i;
        for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
            const PlanningEdge& edge = network.edges[e];
            if (edge.street != kNoStreet)
                m_pieces[edge.street].push_back(e);
            else if (edge.leadInOf != SiteId{})
                m_leadIns[edge.leadInOf] = e;
            else
                m_supplyLeadIns[edge.supplyLeadIn] = e;
        }
    }
    /// kNoEdge when the graph has no such edge.
    [[nodiscard]] std::uint32_t edgeOf(const OutcomeEdge& edge, const PlanningGraph& network) const
    {
        if (edge.leadInOf != SiteId{})
            return found(m_leadIns, edge.leadInOf);
        if (edge.supplyLeadIn != SupplyId{})
            return found(m_supplyLeadIns, edge.supplyLeadIn);
        const auto street = m_streetOf.find(edge.street.value());
        const auto pieces = street == m_streetOf.end() ? m_pieces.end() : m_pieces.find(street->second);
        if (pieces == m_pieces.end())
            return kNoEdge;
        for (const std::uint32_t e : pieces->second)
            if (network.edges[e].fromAlongM == edge.fromAlongM && network.edges[e].toAlongM == edge.toAlongM)
                return e;
        return kNoEdge;
    }

private:
    template <class Key>
    static std::uint32_t found(const std::map<Key, std::uint32_t>& map, Key key)
    {
        const auto at = map.find(key);
        return at == map.end() ? kNoEdge : at->second;
    }

    std::unordered_map<std::int64_t, std::uint32_t> m_streetOf;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_pieces;
    std::map<SiteId, std::uint32_t> m_leadIns;
    std::map<SupplyId, std::uint32_t> m_supplyLeadIns;
};

} // namespace oasis
