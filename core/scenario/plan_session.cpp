// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_session.h"

#include "core/routing/replan.h"
#include "core/scenario/outcome_matcher.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/router_prices.h"
#include "core/scenario/routing_stage.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace oasis {

namespace {

using routing::EdgePin;
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

/// A question and what is looked up once for it: contexts borrow both.
struct Asked
{
    PlanningInput input;
    ScenarioDefinition definition;
    std::optional<PlanContext> plan;

    static Result<std::unique_ptr<Asked>> create(const PlanningInput& input, const ScenarioDefinition& definition)
    {
        OASIS_CHECK(check(definition));
        OASIS_CHECK(check(input));
        auto asked = std::make_unique<Asked>(Asked{input, definition, std::nullopt});
        OASIS_TRY(PlanContext plan, planContext(asked->input, asked->definition));
        asked->plan.emplace(std::move(plan));
        return asked;
    }
};

/// A selected site as the router knows it.
struct SessionSite
{
    PrizedTerminal terms; ///< its node: where it was attached last
    Point position;
    std::uint32_t number = kNone; ///< the session's; kNone when not attached
    bool moved = false;
    bool joinedAtStart = false;
};

bool sameTerms(const PrizedTerminal& a, const PrizedTerminal& b)
{
    return a.prizeCents == b.prizeCents && a.ownCostCents == b.ownCostCents && a.required == b.required;
}

/// All but sites and choices of streets.
bool sameGround(const Asked& before, const PlanningInput& input, const ScenarioDefinition& definition)
{
    ScenarioDefinition like = definition;
    like.id = before.definition.id;
    like.name = before.definition.name;
    like.preset = before.definition.preset;
    like.note = before.definition.note;
    like.sites = before.definition.sites;
    like.construction.pinned = before.definition.construction.pinned;
    like.construction.forbidden = before.definition.construction.forbidden;
    const PlanningInput& known = before.input;
    return like == before.definition && input.streets == known.streets && input.territory == known.territory &&
           input.catalogue == known.catalogue && input.supplies == known.supplies && input.towers == known.towers;
}

} // namespace

bool canFollow(const ScenarioDefinition& definition)
{
    return definition.networkMode == NetworkMode::Streets && !definition.radioLinks.enabled &&
           (definition.objective == Objective::ConnectAll || definition.objective == Objective::BestMix);
}

class PlanSession::State
{
public:
    explicit State(std::unique_ptr<Asked> asked) : m_asked(std::move(asked)) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    Result<void> begin(const Outcome& outcome, const RunContext& ctx)
    {
        const PlanContext& plan = *m_asked->plan;
        OASIS_TRY(const SiteServices services, siteServices(plan));
        OASIS_TRY(const PlanningGraph network, planningGraph(plan, ctx.part(0, 0.5)));
        setPrices();
        m_locator.emplace(*m_asked->input.streets, plan.rules);
        for (std::size_t i = 0; i < plan.supplies.size(); ++i)
            if (network.supplies[i].attached())
                m_supplyStreets.push_back(m_locator->nearest(plan.supplies[i]->position).street);
        const std::vector<PrizedTerminal> start = takeSites(network, services);
        OASIS_CHECK(startRouting(network, outcome, start, ctx));
        takeEdges(network);
        OASIS_CHECK(pinAtStart(ctx));
        for (const EdgeIndex edge : m_session->answer().treeEdges)
            m_edges[edge.index()].atStart = true;
        for (auto& [id, site] : m_sites)
            site.joinedAtStart = isJoined(site);
        compare();
        m_quick.startValue = m_quick.proof.value;
        return ok();
    }

    [[nodiscard]] const QuickPlan& plan() const { return m_quick; }

    Result<void> move(SiteId id, Point position, const RunContext& ctx)
    {
        const auto site = m_sites.find(id);
        if (site == m_sites.end())
            return fail(ErrorCode::InvalidArgument, "the scenario does not select this site",
                        "site " + std::to_string(id.value()));
        site->second.moved = true;
        m_added = 0;
        std::vector<ReplanChange> changes;
        OASIS_CHECK(put(id, site->second, position, changes));
        OASIS_CHECK(m_session->apply(changes, ctx));
        compare();
        return ok();
    }

    Result<void> update(const PlanningInput& input, const ScenarioDefinition& definition, const RunContext& ctx)
    {
        if (!sameGround(*m_asked, input, definition))
            return fail(ErrorCode::Unsupported, "quick plans follow sites and choices of streets only");
        OASIS_TRY(auto next, Asked::create(input, definition));
        OASIS_TRY(const SiteServices services, siteServices(*next->plan));
        std::vector<ReplanChange> changes;
        std::vector<SiteId> displaced;
        OASIS_CHECK(changeStreets(*next, changes, displaced));
        m_asked = std::move(next);
        setPrices();
        if (!changes.empty()) // before sites split these streets
            OASIS_CHECK(m_session->apply(changes, ctx));
        changes.clear();
        OASIS_CHECK(changeSites(services, displaced, changes));
        if (!changes.empty())
            OASIS_CHECK(m_session->apply(changes, ctx));
        compare();
        return ok();
    }

private:
    void setPrices()
    {
        const PlanContext& plan = *m_asked->plan;
        m_price.emplace(StreetNetworkInput{*m_asked->input.streets, plan.sites, plan.supplies, plan.rules, *plan.prices,
                                           routerPrice(plan), m_asked->definition.cables.leadInToleranceM});
    }
    /// What the router is told of a selected site, as routeNetwork() does; without its node.
    [[nodiscard]] PrizedTerminal termsOf(std::size_t i, const SiteServices& services) const
    {
        PrizedTerminal terms{kInvalidNode, 0, 0, true};
        if (m_asked->definition.objective != Objective::BestMix)
            return terms;
        const SiteService& other = services.alternative[i];
        terms.prizeCents = other.cost.inCents();
        terms.ownCostCents = services.fibre[i].cost.inCents();
        terms.required = m_asked->plan->sites[i]->required || !other.exists();
        return terms;
    }
    /// Of the attached ones, in the session's order.
    std::vector<PrizedTerminal> takeSites(const PlanningGraph& network, const SiteServices& services)
    {
        std::vector<PrizedTerminal> start;
        const PlanContext& plan = *m_asked->plan;
        for (std::size_t i = 0; i < plan.sites.size(); ++i) {
            SessionSite site{termsOf(i, services), plan.sites[i]->position};
            site.terms.node = network.sites[i].node;
            if (network.sites[i].attached()) {
                site.number = static_cast<std::uint32_t>(start.size());
                start.push_back(site.terms);
            }
            m_sites.emplace(plan.sites[i]->id, site);
        }
        return start;
    }
    [[nodiscard]] bool isJoined(const SessionSite& site) const
    {
        const auto& unreachable = m_session->answer().unreachable;
        return site.number != kNone && !std::binary_search(unreachable.begin(), unreachable.end(), site.number);
    }

    /// Attaches a site at a place, or takes it off where no street is near enough.
    Result<void> put(SiteId id, SessionSite& site, Point position, std::vector<ReplanChange>& changes)
    {
        site.position = position;
        const StreetPlace place = m_locator->nearest(position);
        if (place.street == kNoStreet || place.on.distance > m_asked->definition.cables.leadInToleranceM) {
            if (site.number != kNone)
                changes.emplace_back(routing::RemoveSite{site.number});
            site.number = kNone;
            return ok();
        }
        OASIS_TRY(site.terms.node, attach(place, position, id));
        if (site.number == kNone) {
            site.number = m_session->siteCount() + m_added++;
            changes.emplace_back(routing::AddSite{site.terms});
        } else {
            changes.emplace_back(routing::MoveSite{site.number, site.terms.node});
        }
        return ok();
    }

    Result<void> changeSites(const SiteServices& services, const std::vector<SiteId>& displaced,
                             std::vector<ReplanChange>& changes)
    {
        m_added = 0;
        const PlanContext& plan = *m_asked->plan;
        std::map<SiteId, SessionSite> known = std::exchange(m_sites, {});
        for (std::size_t i = 0; i < plan.sites.size(); ++i) {
            const SiteId id = plan.sites[i]->id;
            const Point position = plan.sites[i]->position;
            const PrizedTerminal terms = termsOf(i, services);
            auto node = known.extract(id);
            const bool isNew = node.empty();
            SessionSite& site = m_sites.emplace(id, isNew ? SessionSite{terms, position} : node.mapped()).first->second;
            const bool otherTerms = !sameTerms(terms, site.terms);
            site.terms = {site.terms.node, terms.prizeCents, terms.ownCostCents, terms.required};
            if (otherTerms && site.number != kNone)
                changes.emplace_back(routing::ChangePrize{site.number, site.terms});
            const bool isElsewhere = position.x != site.position.x || position.y != site.position.y;
            site.moved = site.moved || isElsewhere;
            if (isNew || isElsewhere || std::binary_search(displaced.begin(), displaced.end(), id))
                OASIS_CHECK(put(id, site, position, changes));
        }
        for (const auto& [id, site] : known) // selected no more
            if (site.number != kNone)
                changes.emplace_back(routing::RemoveSite{site.number});
        return ok();
    }

    /// The planner's word on streets; `displaced`: sites whose nearest street that may be used is another one now.
    Result<void> changeStreets(const Asked& next, std::vector<ReplanChange>& changes, std::vector<SiteId>& displaced)
    {
        const ConstructionRules& before = m_asked->plan->rules;
        const ConstructionRules& after = next.plan->rules;
        std::set<StreetId> streets;
        for (const ConstructionRules* rules : {&before, &after})
            for (const auto* list : {&rules->pinned, &rules->forbidden})
                streets.insert(list->begin(), list->end());
        std::erase_if(streets, [&](StreetId id) { return choiceOf(before, id) == choiceOf(after, id); });
        if (streets.empty())
            return ok();
        std::vector<ReplanChange> required; // after what makes room for it
        std::map<SiteId, std::uint32_t> nearest;
        for (const auto& [id, site] : m_sites)
            nearest[id] = m_locator->nearest(site.position).street;
        for (const StreetId id : streets) {
            const StreetChoice choice = choiceOf(after, id);
            OASIS_CHECK(changeStreet(id, choice, choice == StreetChoice::Used ? required : changes));
        }
        changes.insert(changes.end(), required.begin(), required.end());
        for (const auto& [id, site] : m_sites)
            if (m_locator->nearest(site.position).street != nearest[id])
                displaced.push_back(id);
        return ok();
    }
    Result<void> changeStreet(StreetId id, StreetChoice choice, std::vector<ReplanChange>& changes)
    {
        const StreetLayer& layer = *m_asked->input.streets;
        const Street* street = layer.find(id);
        const auto index = street == nullptr ? kNone : static_cast<std::uint32_t>(street - layer.streets.data());
        if (street == nullptr || m_pieces[index].empty()) // barred when the session began, or by other rules
            return fail(ErrorCode::Unsupported, streetName(layer, id) + " is not in the network of the quick plan");
        if (choice == StreetChoice::Barred &&
            std::find(m_supplyStreets.begin(), m_supplyStreets.end(), index) != m_supplyStreets.end())
            return fail(ErrorCode::Unsupported, streetName(layer, id) + " leads to a supply point");
        m_locator->setBarred(index, choice == StreetChoice::Barred);
        const EdgePin pin = choice == StreetChoice::Used     ? EdgePin::Required
                            : choice == StreetChoice::Barred ? EdgePin::Forbidden
                                                             : EdgePin::Free;
        for (const std::uint32_t e : m_pieces[index])
            changes.emplace_back(routing::PinEdge{EdgeIndex{e}, pin});
        return ok();
    }
    Result<void> pinAtStart(const RunContext& ctx)
    {
        std::vector<ReplanChange> changes;
        for (const StreetId id : m_asked->plan->rules.pinned)
            OASIS_CHECK(changeStreet(id, StreetChoice::Used, changes));
        if (!changes.empty())
            OASIS_CHECK(m_session->apply(changes, ctx));
        return ok();
    }

    Result<void> startRouting(const PlanningGraph& network, const Outcome& outcome,
                              const std::vector<PrizedTerminal>& start, const RunContext& ctx)
    {
        std::vector<routing::SupplyEntry> supplies;
        std::vector<std::uint32_t> used;
        for (std::size_t i = 0; i < m_asked->plan->supplies.size(); ++i) {
            if (!network.supplies[i].attached())
                continue;
            const auto known =
                std::find_if(outcome.supplies.begin(), outcome.supplies.end(), [&](const OutcomeSupply& supply) {
                    return supply.supply == m_asked->plan->supplies[i]->id;
                });
            if (known != outcome.supplies.end() && known->used)
                used.push_back(static_cast<std::uint32_t>(supplies.size()));
            supplies.push_back({network.supplies[i].node, m_asked->plan->supplies[i]->entryPrice.inCents()});
        }
        const OutcomeMatcher matcher(network, *m_asked->input.streets);
        std::vector<EdgeIndex> tree;
        for (const OutcomeEdge& edge : outcome.edges)
            if (const std::uint32_t e = matcher.edgeOf(edge, network); e != OutcomeMatcher::kNoEdge)
                tree.push_back(EdgeIndex{e});
        std::sort(tree.begin(), tree.end());
        tree.erase(std::unique(tree.begin(), tree.end()), tree.end());
        m_supplies = static_cast<std::uint32_t>(supplies.size());
        const routing::PrizeCollectingInput question{network.graph, network.priceCt, start, supplies};
        auto session = ReplanSession::create(question, {tree, used}, {}, ctx.part(0.5, 1));
        if (!session.has_value() && session.error().code == ErrorCode::InvalidArgument) // not one network any more
            session = ReplanSession::create(question, {}, {}, ctx.part(0.5, 1));
        OASIS_TRY(m_session, std::move(session));
        return ok();
    }
    void takeEdges(const PlanningGraph& network)
    {
        m_pieces.resize(m_asked->input.streets->streets.size());
        for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
            m_edges.push_back({network.edges[e], network.graph.tail(EdgeIndex{e}), network.graph.head(EdgeIndex{e}),
                               network.priceCt[e], false, false});
            if (network.edges[e].street != kNoStreet)
                m_pieces[network.edges[e].street].push_back(e);
        }
        m_edges.resize(network.edges.size() + m_supplies); // the session numbers supplies as edges
    }

    /// The node for a site at this place; the street is split and a lead-in added as streetNetwork() does.
    Result<NodeIndex> attach(const StreetPlace& place, Point position, SiteId site)
    {
        OASIS_TRY(const NodeIndex onStreet, nodeOn(place));
        if (place.on.distance < kSamePlaceM)
            return NodeIndex{onStreet};
        const Street& street = m_asked->input.streets->streets[place.street];
        const double planar = length(m_asked->input.streets->geometry(street));
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
        const double planar = length(m_asked->input.streets->geometry(m_asked->input.streets->streets[place.street]));
        std::array<SessionEdge, 2> parts{old, old};
        parts[0].piece =
            streetPart(*m_asked->input.streets, place.street, {old.piece.fromAlongM, place.on.along, planar});
        parts[1].piece =
            streetPart(*m_asked->input.streets, place.street, {place.on.along, old.piece.toAlongM, planar});
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
        next.proof.objective = m_asked->definition.objective;
        next.proof.value = answer.valueCents;
        next.proof.bound = answer.boundCents;
        for (const auto& [id, site] : m_sites) { // as routeNetwork(): what cannot be attached pays as well
            if (site.number == kNone) {
                next.proof.value += site.terms.prizeCents;
                next.proof.bound += site.terms.prizeCents;
            }
            if (!isJoined(site) && (site.moved || site.joinedAtStart))
                (site.moved ? next.unserved : next.lost).push_back(id);
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
        const Street& street = m_asked->input.streets->streets[piece.street];
        return partBetween(m_asked->input.streets->geometry(street), piece.fromAlongM, piece.toAlongM);
    }

    std::unique_ptr<Asked> m_asked;
    std::optional<StreetNetworkInput> m_price;
    std::optional<StreetLocator> m_locator;
    std::map<SiteId, SessionSite> m_sites;      // selected
    std::uint32_t m_added = 0;                  // sites that changes under way add
    std::vector<std::uint32_t> m_supplyStreets; // that supply points hang on
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
    OASIS_TRY(auto asked, Asked::create(input, definition));
    auto state = std::make_unique<State>(std::move(asked));
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

Result<QuickPlan> PlanSession::update(const PlanningInput& input, const ScenarioDefinition& definition,
                                      const RunContext& ctx)
{
    OASIS_CHECK(m_state->update(input, definition, ctx));
    return m_state->plan();
}

} // namespace oasis
