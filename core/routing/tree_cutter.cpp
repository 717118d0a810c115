// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/tree_cutter.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

} // namespace

TreeCutter::TreeCutter(const SolverProblem& problem, const CoverageSites& sites, const SolverTree& tree)
    : m_sites(sites), m_siteAt(sites.sites.size(), kNone)
{
    walk(problem, tree);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> position(m_items.size()); // node, position
    for (std::uint32_t at = 0; at < m_items.size(); ++at)
        position[at] = {m_items[at].node, at};
    std::sort(position.begin(), position.end());
    m_needed.assign(m_items.size(), 0);
    for (std::uint32_t at = 0; at < m_items.size(); ++at)
        m_needed[at] = at == 0 || sites.forced[m_items[at].node] != 0 ? 1 : 0;
    for (std::uint32_t i = 0; i < sites.sites.size(); ++i) {
        const auto found =
            std::lower_bound(position.begin(), position.end(), std::pair{sites.sites[i].node, std::uint32_t{0}});
        if (found == position.end() || found->first != sites.sites[i].node)
            continue;
        m_siteAt[i] = found->second;
        m_order.push_back(i);
        if (sites.sites[i].required)
            m_needed[found->second] = 1;
    }
}

void TreeCutter::walk(const SolverProblem& problem, const SolverTree& tree)
{
    // Edges by their ends: a graph of the tree alone.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends; // node, edge
    ends.reserve(2 * tree.edges.size());
    for (const std::uint32_t e : tree.edges) {
        ends.emplace_back(problem.graph.edge(e).a, e);
        ends.emplace_back(problem.graph.edge(e).b, e);
    }
    std::sort(ends.begin(), ends.end());
    m_items.push_back({problem.root, kNone, kNone, 0});
    for (std::uint32_t at = 0; at < m_items.size(); ++at) {
        const Item item = m_items[at];
        for (auto end = std::lower_bound(ends.begin(), ends.end(), std::pair{item.node, std::uint32_t{0}});
             end != ends.end() && end->first == item.node; ++end) {
            const SolverEdge& edge = problem.graph.edge(end->second);
            if (end->second != item.edge)
                m_items.push_back({edge.a == item.node ? edge.b : edge.a, at, end->second, edge.cost});
        }
    }
}

void TreeCutter::cutAt(WeightPrice price)
{
    std::vector<std::int64_t> benefit(m_items.size(), 0); // of the best subtree that hangs below, node included
    m_served.assign(m_sites.sites.size(), 0);
    for (const std::uint32_t i : m_order) {
        const CoverageSite& site = m_sites.sites[i];
        if (!site.required)
            benefit[m_siteAt[i]] += std::max<std::int64_t>(0, price.of(site.weight) - site.ownCost);
        m_served[i] = CoverageSites::pays(site, price) ? 1 : 0;
    }
    std::vector<std::uint8_t> needed = m_needed;
    m_kept.assign(m_items.size(), 0);
    for (std::uint32_t at = static_cast<std::uint32_t>(m_items.size()); at-- > 1;) {
        const Item& item = m_items[at];
        m_kept[at] = needed[at] != 0 || benefit[at] > item.cost ? 1 : 0;
        if (m_kept[at] == 0)
            continue;
        needed[item.parent] |= needed[at];
        benefit[item.parent] += benefit[at] - item.cost;
    }
    m_kept[0] = 1;
    for (std::uint32_t at = 1; at < m_items.size(); ++at)
        m_kept[at] &= m_kept[m_items[at].parent];
    recount();
}

void TreeCutter::keep(const std::vector<std::uint8_t>& served)
{
    m_served = served;
    m_kept.assign(m_items.size(), 1);
    recount();
}

void TreeCutter::recount()
{
    m_weight = m_spent = 0;
    m_children.assign(m_items.size(), 0);
    m_servedHere.assign(m_items.size(), 0);
    m_own.assign(m_items.size(), 0);
    m_weightHere.assign(m_items.size(), 0);
    for (std::uint32_t at = 1; at < m_items.size(); ++at)
        if (m_kept[at] != 0) {
            m_spent += m_items[at].cost;
            ++m_children[m_items[at].parent];
        }
    for (std::uint32_t i = 0; i < m_served.size(); ++i) {
        const std::uint32_t at = m_siteAt[i];
        if (at == kNone || m_kept[at] == 0)
            m_served[i] = 0;
        if (m_served[i] == 0)
            continue;
        const CoverageSite& site = m_sites.sites[i];
        m_weight += site.weight;
        m_spent += site.ownCost;
        m_weightHere[at] += site.weight;
        m_own[at] += site.ownCost;
        m_servedHere[at] += site.weight > 0 ? 1U : 0U;
    }
}

TreeCutter::Piece TreeCutter::branchEndingAt(std::uint32_t at) const
{
    Piece piece{m_weightHere[at], m_own[at] + m_items[at].cost, at, -1};
    for (std::uint32_t up = m_items[at].parent; up != 0 && m_children[up] == 1 && !carries(up); up = m_items[up].parent)
        piece.cost += m_items[up].cost;
    return piece;
}

std::optional<TreeCutter::Piece> TreeCutter::weakest(std::int64_t heaviest, std::int64_t wanted) const
{
    std::optional<Piece> ratio;
    std::optional<Piece> enough; // lightest that saves what is wanted
    const auto consider = [&](const Piece& piece) {
        if (piece.weight > heaviest || (piece.cost == 0 && piece.weight > 0))
            return;
        if (!ratio || Wide{piece.weight} * ratio->cost < Wide{ratio->weight} * piece.cost)
            ratio = piece;
        if (piece.cost >= wanted && (!enough || piece.weight < enough->weight))
            enough = piece;
    };
    for (std::uint32_t at = 1; at < m_items.size(); ++at)
        if (m_kept[at] != 0 && m_children[at] == 0 && m_needed[at] == 0)
            consider(branchEndingAt(at));
    for (const std::uint32_t i : m_order)
        if (m_served[i] != 0 && m_sites.sites[i].ownCost > 0 && !m_sites.sites[i].required)
            consider({m_sites.sites[i].weight, m_sites.sites[i].ownCost, m_siteAt[i], static_cast<std::int32_t>(i)});
    return ratio && enough && ratio->cost >= wanted ? enough : ratio;
}

void TreeCutter::drop(const Piece& piece)
{
    if (piece.site >= 0) {
        m_served[static_cast<std::size_t>(piece.site)] = 0;
    } else {
        std::uint32_t at = piece.end;
        do {
            m_kept[at] = 0;
            at = m_items[at].parent;
        } while (at != 0 && m_children[at] == 1 && !carries(at));
    }
    recount();
}

CoveragePlan TreeCutter::plan() const
{
    CoveragePlan plan{SolverTree{{}, 0}, m_served, m_weight, m_spent};
    for (std::uint32_t at = 1; at < m_items.size(); ++at)
        if (m_kept[at] != 0) {
            plan.tree.edges.push_back(m_items[at].edge);
            plan.tree.cost += m_items[at].cost;
        }
    std::sort(plan.tree.edges.begin(), plan.tree.edges.end());
    return plan;
}

} // namespace oasis::routing
