// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/session_streets.h"

#include "core/scenario/router_prices.h"

#include <algorithm>
#include <array>

namespace oasis {

using routing::EdgePin;
using routing::ReplanChange;
using routing::ReplanSession;
using routing::SplitEdge;

SessionStreets::SessionStreets(const PlanContext& plan, const PlanningGraph& network, std::uint32_t supplies)
    : m_plan(&plan), m_locator(*plan.input.streets, plan.rules), m_pieces(plan.input.streets->streets.size()),
      m_firstSupply(static_cast<std::uint32_t>(network.edges.size()))
{
    setPlan(plan);
    for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
        const NodeIndex tail = network.graph.tail(EdgeIndex{e});
        const NodeIndex head = network.graph.head(EdgeIndex{e});
        m_edges.push_back({network.edges[e], tail, head, network.priceCt[e], false, false});
        if (network.edges[e].street != kNoStreet)
            m_pieces[network.edges[e].street].push_back(e);
        else
            m_ofLeadIn.emplace(head.value(), e);
    }
    m_edges.resize(network.edges.size() + supplies);
    for (std::uint32_t i = 0; i < plan.supplies.size(); ++i) {
        if (!network.supplies[i].attached())
            continue;
        m_edges[m_firstSupply + m_supplyOf.size()].cents = plan.supplies[i]->entryPrice.inCents();
        m_supplyOf.push_back(i);
        const SessionHold held = holdAtStart(network.supplies[i].node, plan.supplies[i]->position);
        m_supplyStreets.push_back(held.street);
    }
}

void SessionStreets::markStart(std::span<const EdgeIndex> tree)
{
    for (const EdgeIndex edge : tree)
        m_edges[edge.index()].atStart = true;
}

Polyline SessionStreets::lineOf(const PlanningEdge& piece) const
{
    if (piece.street == kNoStreet)
        return {piece.tail, piece.head};
    return partBetween(layer().geometry(layer().streets[piece.street]), piece.fromAlongM, piece.toAlongM);
}

void SessionStreets::setPlan(const PlanContext& plan)
{
    m_plan = &plan;
    m_price.emplace(StreetNetworkInput{*plan.input.streets, plan.sites, plan.supplies, plan.rules, *plan.prices,
                                       routerPrice(plan), plan.definition.cables.leadInToleranceM});
}

StreetPlace SessionStreets::nearest(Point position) const
{
    const StreetPlace place = m_locator.nearest(position);
    return place.on.distance > m_price->leadInToleranceM ? StreetPlace{} : place;
}

SessionHold SessionStreets::holdAtStart(NodeIndex node, Point position)
{
    const auto leadIn = m_ofLeadIn.find(node.value());
    const NodeIndex onStreet = leadIn == m_ofLeadIn.end() ? node : m_edges[leadIn->second].tail;
    hold(onStreet);
    return {m_locator.nearest(position).street, onStreet, node};
}

Result<SessionHold> SessionStreets::attach(const StreetPlace& place, Point position, SiteId site,
                                           ReplanSession& session)
{
    OASIS_TRY(const NodeIndex onStreet, nodeOn(place, session));
    hold(onStreet);
    if (place.on.distance < kSamePlaceM)
        return SessionHold{place.street, onStreet, onStreet};
    const Street& street = layer().streets[place.street];
    const double planar = length(layer().geometry(street));
    SessionEdge leadIn;
    leadIn.piece.lengthM = place.on.distance * (planar > 0 ? street.lengthM / planar : 1);
    leadIn.piece.leadInOf = site;
    leadIn.piece.tail = place.on.point;
    leadIn.piece.head = position;
    leadIn.cents = centsOf(leadIn.piece);
    OASIS_TRY(const SplitEdge leaf, session.addLeaf(onStreet, leadIn.cents));
    leadIn.tail = onStreet;
    leadIn.head = leaf.node;
    m_edges.push_back(leadIn);
    return SessionHold{place.street, onStreet, leaf.node};
}

void SessionStreets::release(const SessionHold& hold)
{
    const auto held = m_held.find(hold.onStreet.value());
    if (held != m_held.end() && --held->second == 0)
        m_held.erase(held);
}

Result<NodeIndex> SessionStreets::nodeOn(const StreetPlace& place, ReplanSession& session)
{
    for (const std::uint32_t e : m_pieces[place.street]) {
        const SessionEdge& edge = m_edges[e];
        if (edge.piece.toAlongM < place.on.along)
            continue;
        if (place.on.along - edge.piece.fromAlongM <= kSamePlaceM)
            return NodeIndex{edge.tail};
        if (edge.piece.toAlongM - place.on.along <= kSamePlaceM)
            return NodeIndex{edge.head};
        return split(e, place, session);
    }
    return NodeIndex{m_edges[m_pieces[place.street].back()].head}; // beyond the end by rounding
}

Result<NodeIndex> SessionStreets::split(std::uint32_t e, const StreetPlace& place, ReplanSession& session)
{
    const SessionEdge old = m_edges[e];
    const double planar = length(layer().geometry(layer().streets[place.street]));
    std::array<SessionEdge, 2> parts{old, old};
    parts[0].piece = streetPart(layer(), place.street, {old.piece.fromAlongM, place.on.along, planar});
    parts[1].piece = streetPart(layer(), place.street, {place.on.along, old.piece.toAlongM, planar});
    for (SessionEdge& part : parts)
        part.cents = centsOf(part.piece);
    OASIS_TRY(const SplitEdge found, session.split(EdgeIndex{e}, parts[0].cents, parts[1].cents));
    parts[0].head = parts[1].tail = found.node;
    m_edges[e].isSplit = true;
    std::vector<std::uint32_t>& pieces = m_pieces[place.street];
    const auto at = std::find(pieces.begin(), pieces.end(), e);
    *at = found.first.value();
    pieces.insert(at + 1, found.second.value());
    m_edges.insert(m_edges.end(), parts.begin(), parts.end());
    return NodeIndex{found.node};
}

std::int64_t SessionStreets::centsOf(const PlanningEdge& piece) const
{
    return edgePrice(piece, *m_price).inCents();
}

void SessionStreets::priceAnew(std::uint32_t street, std::vector<ReplanChange>& changes)
{
    if (street == kNoStreet)
        return;
    const std::vector<std::uint32_t>& pieces = m_pieces[street];
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        while (last + 1 < pieces.size() && !m_held.contains(m_edges[pieces[last]].head.value()))
            ++last;
        share(street, std::span(pieces).subspan(first, last + 1 - first), changes);
        first = last + 1;
    }
}

/// Each piece by its own price, but that the largest takes what roundings add up to.
void SessionStreets::share(std::uint32_t street, std::span<const std::uint32_t> stretch,
                           std::vector<ReplanChange>& changes)
{
    std::vector<std::int64_t> cents;
    for (const std::uint32_t e : stretch)
        cents.push_back(centsOf(m_edges[e].piece));
    if (stretch.size() > 1) {
        const double planar = length(layer().geometry(layer().streets[street]));
        const std::int64_t whole = centsOf(
            streetPart(layer(), street,
                       {m_edges[stretch.front()].piece.fromAlongM, m_edges[stretch.back()].piece.toAlongM, planar}));
        const auto largest = std::max_element(cents.begin(), cents.end());
        if (whole < kInfiniteCents && *largest < kInfiniteCents) {
            std::int64_t others = 0;
            for (auto each = cents.begin(); each != cents.end(); ++each)
                others += each == largest ? 0 : *each;
            *largest = std::max<std::int64_t>(0, whole - others);
        }
    }
    for (std::size_t i = 0; i < stretch.size(); ++i)
        setPrice(stretch[i], cents[i], changes);
}

void SessionStreets::setPrice(std::uint32_t e, std::int64_t cents, std::vector<ReplanChange>& changes)
{
    if (m_edges[e].cents == cents)
        return;
    m_edges[e].cents = cents;
    changes.emplace_back(routing::ChangePrice{EdgeIndex{e}, cents});
}

void SessionStreets::priceAllAnew(std::vector<ReplanChange>& changes)
{
    for (std::uint32_t street = 0; street < m_pieces.size(); ++street)
        priceAnew(street, changes);
    for (std::uint32_t e = 0; e < m_edges.size(); ++e)
        if (m_edges[e].piece.street == kNoStreet && (e < m_firstSupply || e >= m_firstSupply + m_supplyOf.size()))
            setPrice(e, centsOf(m_edges[e].piece), changes);
    for (std::size_t s = 0; s < m_supplyOf.size(); ++s)
        setPrice(m_firstSupply + static_cast<std::uint32_t>(s), m_plan->supplies[m_supplyOf[s]]->entryPrice.inCents(),
                 changes);
}

Result<void> SessionStreets::choose(StreetId id, StreetChoice choice, std::vector<ReplanChange>& changes)
{
    const Street* street = layer().find(id);
    const auto index = street == nullptr ? kNoStreet : static_cast<std::uint32_t>(street - layer().streets.data());
    if (street == nullptr || m_pieces[index].empty()) // barred when the session began, or by other rules
        return fail(ErrorCode::Unsupported, streetName(layer(), id) + " is not in the network of the quick plan");
    if (choice == StreetChoice::Barred &&
        std::find(m_supplyStreets.begin(), m_supplyStreets.end(), index) != m_supplyStreets.end())
        return fail(ErrorCode::Unsupported, streetName(layer(), id) + " leads to a supply point");
    m_locator.setBarred(index, choice == StreetChoice::Barred);
    const EdgePin pin = choice == StreetChoice::Used     ? EdgePin::Required
                        : choice == StreetChoice::Barred ? EdgePin::Forbidden
                                                         : EdgePin::Free;
    for (const std::uint32_t e : m_pieces[index])
        changes.emplace_back(routing::PinEdge{EdgeIndex{e}, pin});
    return ok();
}

} // namespace oasis
