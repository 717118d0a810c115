// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/planning_graph.h"
#include "core/network/street_locator.h"
#include "core/routing/replan.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/plan_context.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace oasis {

/// An edge of a session: the planning edge behind it, and its ends.
struct SessionEdge
{
    PlanningEdge piece;
    NodeIndex tail;
    NodeIndex head;
    std::int64_t cents = 0;
    bool atStart = false; ///< of the network that the session began with
    bool isSplit = false; ///< others have taken its place
};

/// Where a place hangs on the streets.
struct SessionHold
{
    std::uint32_t street = kNoStreet;
    NodeIndex onStreet = kInvalidNode; ///< node of the street
    NodeIndex node = kInvalidNode;     ///< of the place itself
};

/// The streets of a session that follows edits (PlanSession): their pieces, what these cost, and where sites hang on
/// them. Streets are split where a site comes to hang and never joined again; so that prices add up to what a whole
/// plan pays, to the cent, pieces between two places in use share the price of their stretch, rounded once. Edges and
/// nodes are the session's. Borrows the street layer and the plan.
class SessionStreets
{
public:
    /// The session numbers so many supplies after the edges of the network.
    SessionStreets(const PlanContext& plan, const PlanningGraph& network, std::uint32_t supplies);

    [[nodiscard]] const std::vector<SessionEdge>& edges() const { return m_edges; }
    /// The network as it stands is what differences count from.
    void markStart(std::span<const EdgeIndex> tree);
    /// In projected metres, from tail to head.
    [[nodiscard]] Polyline lineOf(const PlanningEdge& piece) const;

    /// Prices from now on; the session's follow by priceAnew().
    void setPlan(const PlanContext& plan);
    /// Street and place on it; kNoStreet where none is near enough.
    [[nodiscard]] StreetPlace nearest(Point position) const;
    /// Where a site of the network that the session began with hangs.
    [[nodiscard]] SessionHold holdAtStart(NodeIndex node, Point position);
    /// The node for a site there: the street is split and a lead-in added as streetNetwork() does.
    [[nodiscard]] Result<SessionHold> attach(const StreetPlace& place, Point position, SiteId site,
                                             routing::ReplanSession& session);
    /// The site hangs there no more.
    void release(const SessionHold& hold);

    /// Prices of the street's pieces that have changed.
    void priceAnew(std::uint32_t street, std::vector<routing::ReplanChange>& changes);
    /// Prices of all streets, lead-ins and entries that have changed.
    void priceAllAnew(std::vector<routing::ReplanChange>& changes);
    /// The planner's word on a street. Errors: Unsupported (not in the network; a supply point hangs on it).
    [[nodiscard]] Result<void> choose(StreetId id, StreetChoice choice, std::vector<routing::ReplanChange>& changes);

private:
    void hold(NodeIndex onStreet) { ++m_held[onStreet.value()]; }
    [[nodiscard]] Result<NodeIndex> nodeOn(const StreetPlace& place, routing::ReplanSession& session);
    [[nodiscard]] Result<NodeIndex> split(std::uint32_t e, const StreetPlace& place, routing::ReplanSession& session);
    [[nodiscard]] std::int64_t centsOf(const PlanningEdge& piece) const;
    void share(std::uint32_t street, std::span<const std::uint32_t> stretch,
               std::vector<routing::ReplanChange>& changes);
    void setPrice(std::uint32_t e, std::int64_t cents, std::vector<routing::ReplanChange>& changes);
    [[nodiscard]] const StreetLayer& layer() const { return *m_plan->input.streets; }

    const PlanContext* m_plan;
    std::optional<StreetNetworkInput> m_price;
    StreetLocator m_locator;
    std::vector<SessionEdge> m_edges;                  // by the session's numbers
    std::vector<std::vector<std::uint32_t>> m_pieces;  // per street, from its start
    std::map<std::uint32_t, std::uint32_t> m_ofLeadIn; // far end of a lead-in at the start: its edge
    std::map<std::uint32_t, std::uint32_t> m_held;     // nodes of streets: how many places hang there
    std::vector<std::uint32_t> m_supplyStreets;        // that supply points hang on
    std::vector<std::uint32_t> m_supplyOf;             // per supply of the session: index into PlanContext::supplies
    std::uint32_t m_firstSupply = 0;                   // its number among the edges
};

} // namespace oasis
