// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/lasting_dual.h"
#include "core/routing/lasting_tree.h"
#include "core/routing/replan.h"

#include <string>
#include <utility>

namespace oasis::routing {

/// What the sites and pins of a question ask of the nodes.
struct NodeDemands
{
    std::vector<std::uint8_t> required; ///< per node
    std::vector<std::int64_t> prize;    ///< per node, 0 at required ones
    std::int64_t constant = 0;          ///< paid whatever is decided
};

/// What a ReplanSession keeps: question, graph, cuts and network. See there.
class ReplanState
{
public:
    ReplanState(const PrizeCollectingInput& input, const ReplanParams& params);
    ReplanState(const ReplanState&) = delete;
    ReplanState& operator=(const ReplanState&) = delete;

    Result<void> begin(const ReplanStart& start, const RunContext& ctx);

    [[nodiscard]] const ReplanAnswer& answer() const { return m_answer; }
    [[nodiscard]] std::uint32_t siteCount() const { return static_cast<std::uint32_t>(m_sites.size()); }
    [[nodiscard]] std::uint32_t edgeCount() const { return m_graph.edgeCount(); }
    [[nodiscard]] std::vector<std::string> faultsOfBound() const { return m_dual.faults(m_cents); }

    // --- changes ---------------------------------------------------------------------------------------------------

    Result<void> change(const MoveSite& move);
    Result<void> change(const AddSite& add);
    Result<void> change(const RemoveSite& remove);
    Result<void> change(const ChangePrize& prize);
    Result<void> change(const ChangePrice& price);
    Result<void> change(const PinEdge& pin);

    Result<SplitEdge> split(std::uint32_t e, std::int64_t first, std::int64_t second);
    Result<SplitEdge> addLeaf(NodeIndex at, std::int64_t cents);

    // --- answer ----------------------------------------------------------------------------------------------------

    /// Repairs bound and network after the changes.
    Result<void> settle(const RunContext& ctx);

private:
    const ChangingGraph& attachAll();
    [[nodiscard]] bool isPermitted(std::uint32_t e) const;
    static std::string edgeName(std::uint32_t e) { return "street edge " + std::to_string(e); }
    [[nodiscard]] Result<void> checkSite(std::uint32_t site) const;
    [[nodiscard]] Result<void> checkNode(NodeIndex node) const;
    [[nodiscard]] Result<void> checkEdge(std::uint32_t e) const;
    /// The pin can be met together with those that stand.
    [[nodiscard]] Result<void> checkRequired(std::uint32_t e);
    Result<void> addAmounts(const PrizedTerminal& site);
    std::uint32_t addNode();
    /// Not attached.
    std::uint32_t addEdge(std::uint32_t a, std::uint32_t b, std::int64_t cents, EdgePin pin);
    /// Graph, dual and tree follow an edge's new price or pin. A required edge is paid for in the constant.
    void follow(std::uint32_t e);
    void findReached();
    [[nodiscard]] NodeDemands demands() const;
    static std::int64_t demandAt(const NodeDemands& demands, std::uint32_t node);
    void demandAnew();
    /// Sites in the network's way that are required or worth their own cost.
    [[nodiscard]] std::vector<std::uint32_t> servedSites() const;
    Result<void> answerAnew();

    const ReplanParams m_params;
    const std::uint32_t m_streetEdges; // of the input; then come the supplies' edges, then new ones
    const std::uint32_t m_supplies;
    const std::uint32_t m_root;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_ends; // per edge
    std::vector<std::int64_t> m_price;                           // per edge; kInfiniteCents: barred, or split
    std::vector<std::int64_t> m_cents;                           // per edge: what searches pay, 0 for required ones
    std::vector<EdgePin> m_pin;
    std::vector<std::uint8_t> m_kept; // per edge: required
    std::vector<PrizedTerminal> m_sites;
    std::vector<std::uint8_t> m_removed; // per site
    std::int64_t m_total = 0;            // of all finite prices, prizes and own costs
    NodeDemands m_demands;
    ChangingGraph m_graph;
    LastingDual m_dual;
    LastingTree m_tree;
    std::vector<std::uint8_t> m_reached; // per node: the root reaches it
    bool m_reachedIsOld = true;
    std::vector<std::uint32_t> m_seeds; // nodes of changes that are not answered yet
    double m_startGap = 100;
    ReplanAnswer m_answer;
};

} // namespace oasis::routing
