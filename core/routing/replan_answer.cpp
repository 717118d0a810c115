// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replan_check.h"
#include "core/routing/replan_state.h"

#include <algorithm>

namespace oasis::routing {

/// Repairs bound and network after the changes.
Result<void> ReplanState::settle(const RunContext& ctx)
{
    if (m_reachedIsOld)
        findReached();
    demandAnew();
    for (const std::uint32_t seed : m_seeds)
        m_tree.trimFrom(seed);
    std::erase_if(m_seeds, [&](std::uint32_t node) { return m_reached[node] == 0; });
    if (!m_tree.reconnect(ctx.stop))
        return ctx.stopRequested() ? fail(ErrorCode::Cancelled, "re-planning was stopped")
                                   : fail(ErrorCode::Internal, "a site within reach was not joined");
    const LocalEffort effort{std::max(1U, m_params.localNodes), std::max(0, m_params.localPasses)};
    bool whole = m_dual.ascend(ctx.stop);
    if (whole && !m_seeds.empty())
        whole = m_tree.improveAround(m_seeds, effort, ctx.stop) && m_dual.raiseAnew(m_tree.searched(), ctx.stop);
    if (!whole)
        return fail(ErrorCode::Cancelled, "re-planning was stopped");
    if (std::any_of(m_demands.prize.begin(), m_demands.prize.end(), [](std::int64_t p) { return p > 0; }))
        m_tree.dropLossmaking();
    for (std::uint32_t e = 0; e < m_kept.size(); ++e)
        if (m_kept[e] != 0 && !m_tree.has(e) && m_reached[m_ends[e].first] != 0)
            m_tree.force(e, m_kept);
    return answerAnew();
}

NodeDemands ReplanState::demands() const
{
    NodeDemands result{std::vector<std::uint8_t>(m_graph.nodeCount(), 0),
                       std::vector<std::int64_t>(m_graph.nodeCount(), 0), 0};
    for (std::uint32_t e = 0; e < m_kept.size(); ++e)
        if (m_kept[e] != 0 && m_reached[m_ends[e].first] != 0) {
            result.constant += m_price[e];
            result.required[m_ends[e].first] = result.required[m_ends[e].second] = 1;
        }
    for (std::uint32_t i = 0; i < m_sites.size(); ++i) {
        const PrizedTerminal& site = m_sites[i];
        if (m_removed[i] != 0)
            continue;
        const bool reached = m_reached[site.node.index()] != 0;
        if (reached && site.required)
            result.required[site.node.index()] = 1;
        else if (reached)
            result.prize[site.node.index()] += std::max<std::int64_t>(0, site.prizeCents - site.ownCostCents);
        result.constant += !reached        ? site.prizeCents
                           : site.required ? site.ownCostCents
                                           : std::min(site.prizeCents, site.ownCostCents);
    }
    for (std::uint32_t node = 0; node < result.prize.size(); ++node)
        if (result.required[node] != 0)
            result.prize[node] = 0;
    result.required[m_root] = 0;
    return result;
}

std::int64_t ReplanState::demandAt(const NodeDemands& demands, std::uint32_t node)
{
    return demands.required[node] != 0 ? kInfiniteCents : demands.prize[node];
}

void ReplanState::demandAnew()
{
    const NodeDemands next = demands();
    for (const bool rising : {true, false}) // heirs first
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            const std::int64_t before = demandAt(m_demands, node);
            const std::int64_t after = demandAt(next, node);
            if (rising ? after > before : after < before)
                m_dual.setDemand(node, after);
        }
    m_demands = next; // the tree's view stays: the vectors keep their place
}

/// Sites in the network's way that are required or worth their own cost.
std::vector<std::uint32_t> ReplanState::servedSites() const
{
    std::vector<std::uint32_t> served;
    for (std::uint32_t i = 0; i < m_sites.size(); ++i)
        if (m_removed[i] == 0 && m_tree.holds(m_sites[i].node.value()) &&
            (m_sites[i].required || m_sites[i].prizeCents > m_sites[i].ownCostCents))
            served.push_back(i);
    return served;
}

Result<void> ReplanState::answerAnew()
{
    ReplanAnswer answer;
    const std::vector<std::uint32_t> edges = m_tree.edges();
    for (const std::uint32_t e : edges) {
        answer.valueCents += m_price[e];
        if (e >= m_streetEdges && e < m_streetEdges + m_supplies)
            answer.suppliesUsed.push_back(e - m_streetEdges);
        else
            answer.treeEdges.push_back(EdgeIndex{e});
    }
    answer.served = servedSites();
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < m_sites.size(); ++i) {
        const bool served = next < answer.served.size() && answer.served[next] == i;
        next += served ? 1U : 0U;
        if (m_removed[i] != 0)
            continue;
        answer.valueCents += served ? m_sites[i].ownCostCents : m_sites[i].prizeCents;
        if (m_reached[m_sites[i].node.index()] == 0)
            answer.unreachable.push_back(i);
    }
    for (std::uint32_t e = 0; e < m_kept.size(); ++e)
        if (m_kept[e] != 0 && m_reached[m_ends[e].first] == 0)
            answer.unreachablePins.push_back(EdgeIndex{e});
    answer.boundCents = m_dual.bound() + m_demands.constant;
    const auto faults = faultsOf({edges, answer.served, answer.valueCents},
                                 {m_ends, m_price, m_pin, m_sites, m_removed, m_root, m_graph.nodeCount()});
    if (!faults.empty())
        return fail(ErrorCode::Internal, "a computed network failed its check: " + faults.front());
    if (answer.boundCents > answer.valueCents)
        return fail(ErrorCode::Internal, "a bound exceeds the value of a network");
    answer.drifted = gapPercent(answer.valueCents, answer.boundCents) > m_startGap + m_params.driftPercent;
    m_answer = std::move(answer);
    m_seeds.clear();
    return ok();
}

} // namespace oasis::routing
