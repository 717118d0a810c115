// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_session.h"

#include "core/routing/replan.h"
#include "core/scenario/router_prices.h"
#include "core/scenario/routing_stage.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace oasis {

namespace {

using routing::PrizedTerminal;
using routing::ReplanChange;
using routing::ReplanSession;
using routing::SplitEdge;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// An edge of the session: the planning edge behind it, and its ends.
struct SessionEdge
{
    PlanningEdge piece;
    NodeIndex tail;
    NodeIndex head;
    std::int64_t cents = 0;
    bool atStart = false; ///< of the network that the session began with
    bool isSplit = false; ///< others have taken its place
};

/// Finds the edges of an outcome in a planning graph.
class OutcomeMatcher
{
public:
    OutcomeMatcher(const PlanningGraph& network, const StreetLayer& streets)
    {
        std::unordered_map<std::int64_t, std::uint32_t> streetOf;
        for (std::uint32_t i = 0; i < streets.streets.size(); ++i)
            streetOf[streets.streets[i].id.value()] = i;
        m_streetOf = std::move(streetOf);
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
    /// kNone when the graph has no such edge.
    [[nodiscard]] std::uint32_t edgeOf(const OutcomeEdge& edge, const PlanningGraph& network) const
    {
        if (edge.leadInOf != SiteId{})
            return found(m_leadIns, edge.leadInOf);
        if (edge.supplyLeadIn != SupplyId{})
            return found(m_supplyLeadIns, edge.supplyLeadIn);
        const auto street = m_streetOf.find(edge.street.value());
        const auto pieces = street == m_streetOf.end() ? m_pieces.end() : m_pieces.find(street->second);
        if (pieces == m_pieces.end())
            return kNone;
        for (const std::uint32_t e : pieces->second)
            if (network.edges[e].fromAlongM == edge.fromAlongM && network.edges[e].toAlongM == edge.toAlongM)
                return e;
        return kNone;
    }

private:
    template <class Key>
    static std::uint32_t found(const std::map<Key, std::uint32_t>& map, Key key)
    {
        const auto at = map.find(key);
        return at == map.end() ? kNone : at->second;
    }

    std::unordered_map<std::int64_t, std::uint32_t> m_streetOf;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_pieces;
    std::map<SiteId, std::uint32_t> m_leadIns;
    std::map<SupplyId, std::uint32_t> m_supplyLeadIns;
};

} // namespace

bool canFollow(const ScenarioDefinition& definition)
{
    return definition.networkMode == NetworkMode::Streets && definition.construction.pinned.empty() &&
           (definition.objective == Objective::ConnectAll || definition.objective == Objective::BestMix);
}

class PlanSession::State
{
public:
    State(const PlanningInput& input, const ScenarioDefinition& definition) : m_input(input), m_definition(definition)
    {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    Result<void> begin(const Outcome& outcome, const RunContext& ctx)
    {
        OASIS_CHECK(check(m_definition));
        OASIS_CHECK(check(m_input));
        OASIS_TRY(PlanContext plan, planContext(m_input, m_definition));
        m_plan.emplace(std::move(plan));
        OASIS_TRY(const SiteServices services, siteServices(*m_plan));
        OASIS_TRY(const PlanningGraph network, planningGraph(*m_plan, ctx.part(0, 0.5)));
        m_price.emplace(StreetNetworkInput{*m_input.streets, m_plan->sites, m_plan->supplies, m_plan->rules,
                                           *m_plan->prices, routerPrice(*m_plan),
                                           m_definition.cables.leadInToleranceM});
        m_locator.emplace(*m_input.streets, m_plan->rules);
        takeSites(network, services);
        OASIS_CHECK(startRouting(network, outcome, ctx));
        takeEdges(network);
        compare();
        m_quick.startValue = m_quick.proof.value;
        return ok();
    }

    [[nodiscard]] const QuickPlan& plan() const { return m_quick; }

    Result<void> move(SiteId id, Point position, const RunContext& ctx)
    {
        const auto site =
            std::find_if(m_plan->sites.begin(), m_plan->sites.end(), [id](const Site* one) { return one->id == id; });
        if (site == m_plan->sites.end())
            return fail(ErrorCode::InvalidArgument, "the scenario does not select this site",
                        "site " + std::to_string(id.value()));
        const auto index = static_cast<std::size_t>(site - m_plan->sites.begin());
        m_moved[index] = 1;
        const StreetPlace place = m_locator->nearest(position);
        std::vector<ReplanChange> changes;
        if (place.street == kNoStreet || place.on.distance > m_definition.cables.leadInToleranceM) {
            if (m_number[index] != kNone)
                changes.emplace_back(routing::RemoveSite{m_number[index]});
            m_number[index] = kNone;
        } else {
            OASIS_TRY(const NodeIndex node, attach(place, position, id));
            if (m_number[index] == kNone) {
                m_number[index] = m_session->siteCount();
                m_terms[index].node = node;
                changes.emplace_back(routing::AddSite{m_terms[index]});
            } else {
                changes.emplace_back(routing::MoveSite{m_number[index], node});
            }
        }
        OASIS_CHECK(m_session->apply(changes, ctx));
        compare();
        return ok();
    }

private:
    /// What the router is told of each selected site, as routeNetwork() does.
    void takeSites(const PlanningGraph& network, const SiteServices& services)
    {
        const bool mix = m_definition.objective == Objective::BestMix;
        for (std::size_t i = 0; i < m_plan->sites.size(); ++i) {
            PrizedTerminal terms{network.sites[i].node, 0, 0, true};
            if (mix) {
                const SiteService& other = services.alternative[i];
                terms.prizeCents = other.cost.inCents();
                terms.ownCostCents = services.fibre[i].cost.inCents();
                terms.required = m_plan->sites[i]->required || !other.exists();
            }
            m_terms.push_back(terms);
            m_moved.push_back(0);
            m_number.push_back(network.sites[i].attached() ? static_cast<std::uint32_t>(m_start.size()) : kNone);
            if (network.sites[i].attached())
                m_start.push_back(terms);
        }
    }
    Result<void> startRouting(const PlanningGraph& network, const Outcome& outcome, const RunContext& ctx)
    {
        std::vector<routing::SupplyEntry> supplies;
        std::vector<std::uint32_t> used;
        for (std::size_t i = 0; i < m_plan->supplies.size(); ++i) {
            if (!network.supplies[i].attached())
                continue;
            const auto known =
                std::find_if(outcome.supplies.begin(), outcome.supplies.end(),
                             [&](const OutcomeSupply& supply) { return supply.supply == m_plan->supplies[i]->id; });
            if (known != outcome.supplies.end() && known->used)
                used.push_back(static_cast<std::uint32_t>(supplies.size()));
            supplies.push_back({network.supplies[i].node, m_plan->supplies[i]->entryPrice.inCents()});
        }
        const OutcomeMatcher matcher(network, *m_input.streets);
        std::vector<EdgeIndex> tree;
        for (const OutcomeEdge& edge : outcome.edges)
            if (const std::uint32_t e = matcher.edgeOf(edge, network); e != kNone)
                tree.push_back(EdgeIndex{e});
        std::sort(tree.begin(), tree.end());
        tree.erase(std::unique(tree.begin(), tree.end()), tree.end());
        m_supplies = static_cast<std::uint32_t>(supplies.size());
        const routing::PrizeCollectingInput question{network.graph, network.priceCt, m_start, supplies};
        auto session = ReplanSession::create(question, {tree, used}, {}, ctx.part(0.5, 1));
        if (!session.has_value() && session.error().code == ErrorCode::InvalidArgument) // not one network any more
            session = ReplanSession::create(question, {}, {}, ctx.part(0.5, 1));
        OASIS_TRY(m_session, std::move(session));
        return ok();
    }
    void takeEdges(const PlanningGraph& network)
    {
        m_pieces.resize(m_input.streets->streets.size());
        for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
            m_edges.push_back({network.edges[e], network.graph.tail(EdgeIndex{e}), network.graph.head(EdgeIndex{e}),
                               network.priceCt[e], false, false});
            if (network.edges[e].street != kNoStreet)
                m_pieces[network.edges[e].street].push_back(e);
        }
        m_edges.resize(network.edges.size() + m_supplies); // the session numbers supplies as edges
        for (const EdgeIndex edge : m_session->answer().treeEdges)
            m_edges[edge.index()].atStart = true;
    }

    /// The node for a site at this place; the street is split and a lead-in added as streetNetwork() does.
    Result<NodeIndex> attach(const StreetPlace& place, Point position, SiteId site)
    {
        OASIS_TRY(const NodeIndex onStreet, nodeOn(place));
        if (place.on.distance < kSamePlaceM)
            return NodeIndex{onStreet};
        const Street& street = m_input.streets->streets[place.street];
        const double planar = length(m_input.streets->geometry(street));
        SessionEdge leadIn;
        leadIn.piece.lengthM = place.on.distance * (planar > 0 ? street.lengthM / planar : 1);
        leadIn.piece.leadInOf = site;
        leadIn.piece.tail = place.on.point;
        leadIn.piece.head = position;
        leadIn.cents = edgePrice(leadIn.piece, *m_price).inCents();
        OASIS_TRY(const SplitEdge leaf, m_session->addLeaf(onStreet, leadIn.cents));
        leadIn.tail = onStreet;
        leadIn.head = leaf.node;
        m_edges.push_back(leadIn);
        return NodeIndex{leaf.node};
    }
    Result<NodeIndex> nodeOn(const StreetPlace& place)
    {
        for (const std::uint32_t e : m_pieces[place.street]) {
            const SessionEdge& edge = m_edges[e];
            if (edge.isSplit || edge.piece.toAlongM < place.on.along)
                continue;
            if (place.on.along - edge.piece.fromAlongM <= kSamePlaceM)
                return NodeIndex{edge.tail};
            if (edge.piece.toAlongM - place.on.along <= kSamePlaceM)
                return NodeIndex{edge.head};
            return split(e, place);
        }
        return NodeIndex{m_edges[m_pieces[place.street].back()].head}; // beyond the end by rounding
    }
    Result<NodeIndex> split(std::uint32_t e, const StreetPlace& place)
    {
        const SessionEdge old = m_edges[e];
        const double planar = length(m_input.streets->geometry(m_input.streets->streets[place.street]));
        std::array<SessionEdge, 2> parts{old, old};
        parts[0].piece = streetPart(*m_input.streets, place.street, {old.piece.fromAlongM, place.on.along, planar});
        parts[1].piece = streetPart(*m_input.streets, place.street, {place.on.along, old.piece.toAlongM, planar});
        for (SessionEdge& part : parts)
            part.cents = edgePrice(part.piece, *m_price).inCents();
        OASIS_TRY(const SplitEdge found, m_session->split(EdgeIndex{e}, parts[0].cents, parts[1].cents));
        parts[0].head = parts[1].tail = found.node;
        m_edges[e].isSplit = true;
        std::vector<std::uint32_t>& pieces = m_pieces[place.street];
        const auto at = std::find(pieces.begin(), pieces.end(), e);
        *at = found.first.value();
        pieces.insert(at + 1, found.second.value());
        m_edges.insert(m_edges.end(), parts.begin(), parts.end());
        return NodeIndex{found.node};
    }

    /// Writes down the difference from the start.
    void compare()
    {
        const routing::ReplanAnswer& answer = m_session->answer();
        QuickPlan next;
        next.startValue = m_quick.startValue;
        next.drifted = answer.drifted;
        next.proof.objective = m_definition.objective;
        next.proof.value = answer.valueCents;
        next.proof.bound = answer.boundCents;
        for (std::size_t i = 0; i < m_number.size(); ++i) { // as routeNetwork(): what cannot be attached pays as well
            if (m_number[i] == kNone && m_definition.objective == Objective::BestMix) {
                next.proof.value += m_terms[i].prizeCents;
                next.proof.bound += m_terms[i].prizeCents;
            }
            if (m_moved[i] == 0)
                continue;
            if (m_number[i] == kNone ||
                std::binary_search(answer.unreachable.begin(), answer.unreachable.end(), m_number[i]))
                next.unserved.push_back(m_plan->sites[i]->id);
        }
        next.proof.stop = next.proof.value == next.proof.bound ? StopReason::Optimal : StopReason::EffortSpent;
        std::vector<std::uint8_t> used(m_edges.size(), 0);
        for (const EdgeIndex edge : answer.treeEdges) {
            used[edge.index()] = 1;
            if (!m_edges[edge.index()].atStart)
                next.added.push_back(lineOf(m_edges[edge.index()].piece));
        }
        for (std::size_t e = 0; e < m_edges.size(); ++e)
            if (m_edges[e].atStart && !m_edges[e].isSplit && used[e] == 0)
                next.dropped.push_back(lineOf(m_edges[e].piece));
        m_quick = std::move(next);
    }
    [[nodiscard]] Polyline lineOf(const PlanningEdge& piece) const
    {
        if (piece.street == kNoStreet)
            return {piece.tail, piece.head};
        const Street& street = m_input.streets->streets[piece.street];
        return partBetween(m_input.streets->geometry(street), piece.fromAlongM, piece.toAlongM);
    }

    const PlanningInput m_input; // contexts borrow both
    const ScenarioDefinition m_definition;
    std::optional<PlanContext> m_plan;
    std::optional<StreetNetworkInput> m_price;
    std::optional<StreetLocator> m_locator;
    std::vector<PrizedTerminal> m_terms; // per selected site
    std::vector<PrizedTerminal> m_start; // of the attached ones
    std::vector<std::uint32_t> m_number; // per selected site: the session's, kNone when not attached
    std::vector<std::uint8_t> m_moved;   // per selected site
    std::uint32_t m_supplies = 0;
    std::optional<ReplanSession> m_session;
    std::vector<SessionEdge> m_edges;                 // by the session's numbers
    std::vector<std::vector<std::uint32_t>> m_pieces; // per street, from its start
    QuickPlan m_quick;
};

PlanSession::PlanSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PlanSession::PlanSession(PlanSession&&) noexcept = default;
PlanSession& PlanSession::operator=(PlanSession&&) noexcept = default;
PlanSession::~PlanSession() = default;

Result<PlanSession> PlanSession::create(const PlanningInput& input, const ScenarioDefinition& definition,
                                        const Outcome& outcome, const RunContext& ctx)
{
    if (!canFollow(definition))
        return fail(ErrorCode::Unsupported, "quick plans follow connect-all and best-mix scenarios along streets");
    auto state = std::make_unique<State>(input, definition);
    OASIS_CHECK(state->begin(outcome, ctx));
    return PlanSession(std::move(state));
}

const QuickPlan& PlanSession::plan() const
{
    return m_state->plan();
}

Result<QuickPlan> PlanSession::moveSite(SiteId site, Point position, const RunContext& ctx)
{
    OASIS_CHECK(m_state->move(site, position, ctx));
    return m_state->plan();
}

} // namespace oasis
