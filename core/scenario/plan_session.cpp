// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_session.h"

#include "core/routing/replan.h"
#include "core/scenario/outcome_matcher.h"
#include "core/scenario/pinned_streets.h"
#include "core/scenario/routing_stage.h"
#include "core/scenario/session_streets.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace oasis {

namespace {

using routing::PrizedTerminal;
using routing::ReplanChange;
using routing::ReplanSession;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

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
    SessionHold hold;
    std::uint32_t number = kNone; ///< the session's; kNone when not attached
    bool moved = false;
    bool joinedAtStart = false;
};

bool sameTerms(const PrizedTerminal& a, const PrizedTerminal& b)
{
    return a.prizeCents == b.prizeCents && a.ownCostCents == b.ownCostCents && a.required == b.required;
}

bool sameSupplies(const PlanningInput& a, const PlanningInput& b)
{
    return std::equal(a.supplies.begin(), a.supplies.end(), b.supplies.begin(), b.supplies.end(),
                      [](const SupplyPoint& known, SupplyPoint now) {
                          now.entryPrice = known.entryPrice;
                          now.name = known.name;
                          return now == known;
                      });
}

/// All but sites, choices of streets, and what only makes prices.
bool sameGround(const Asked& before, const PlanningInput& input, const ScenarioDefinition& definition)
{
    const ScenarioDefinition& answered = before.definition;
    ScenarioDefinition like = definition;
    like.id = answered.id;
    like.name = answered.name;
    like.preset = answered.preset;
    like.note = answered.note;
    like.sites = answered.sites;
    like.construction = answered.construction;
    like.construction.allowMotorways = definition.construction.allowMotorways;
    like.construction.allowForeignGround = definition.construction.allowForeignGround;
    like.priceLevel = answered.priceLevel;
    like.overheadShare = answered.overheadShare;
    like.cashFlow = answered.cashFlow;
    like.technology = answered.technology;
    const PlanningInput& known = before.input;
    return like == answered && input.streets == known.streets && input.territory == known.territory &&
           sameSupplies(input, known) && input.towers == known.towers;
}

/// What streets and entries cost may be another.
bool pricedAnew(const Asked& before, const Asked& now)
{
    ConstructionRules rules = now.definition.construction;
    rules.pinned = before.definition.construction.pinned;
    rules.forbidden = before.definition.construction.forbidden;
    return before.input.catalogue != now.input.catalogue || before.input.supplies != now.input.supplies ||
           rules != before.definition.construction || before.definition.priceLevel != now.definition.priceLevel ||
           before.definition.overheadShare != now.definition.overheadShare ||
           before.definition.cashFlow != now.definition.cashFlow;
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
        const auto supplies = static_cast<std::uint32_t>(std::count_if(
            network.supplies.begin(), network.supplies.end(), [](const Attachment& at) { return at.attached(); }));
        m_streets.emplace(plan, network, supplies);
        const std::vector<PrizedTerminal> start = takeSites(network, services);
        OASIS_CHECK(startRouting(network, outcome, start, ctx));
        OASIS_CHECK(pinAtStart(ctx));
        m_streets->markStart(m_session->answer().treeEdges);
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
            return fail(ErrorCode::Unsupported, "quick plans follow sites, choices of streets and prices only");
        OASIS_TRY(auto next, Asked::create(input, definition));
        OASIS_TRY(const SiteServices services, siteServices(*next->plan));
        std::vector<ReplanChange> changes;
        std::vector<SiteId> displaced;
        OASIS_CHECK(changeStreets(*next, changes, displaced));
        const bool otherPrices = pricedAnew(*m_asked, *next);
        m_streets->setPlan(*next->plan);
        m_asked = std::move(next);
        if (otherPrices)
            m_streets->priceAllAnew(changes);
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
            SessionSite site{termsOf(i, services), plan.sites[i]->position, {}};
            site.terms.node = network.sites[i].node;
            if (network.sites[i].attached()) {
                site.hold = m_streets->holdAtStart(network.sites[i].node, site.position);
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
        const bool hung = site.number != kNone;
        if (hung)
            m_streets->release(site.hold);
        const std::uint32_t left = hung ? site.hold.street : kNoStreet;
        const StreetPlace place = m_streets->nearest(position);
        if (place.street == kNoStreet) {
            if (hung)
                changes.emplace_back(routing::RemoveSite{site.number});
            site.number = kNone;
        } else {
            OASIS_TRY(site.hold, m_streets->attach(place, position, id, *m_session));
            site.terms.node = site.hold.node;
            if (hung) {
                changes.emplace_back(routing::MoveSite{site.number, site.terms.node});
            } else {
                site.number = m_session->siteCount() + m_added++;
                changes.emplace_back(routing::AddSite{site.terms});
            }
            m_streets->priceAnew(place.street, changes);
        }
        if (left != place.street)
            m_streets->priceAnew(left, changes);
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
            SessionSite& site =
                m_sites.emplace(id, isNew ? SessionSite{terms, position, {}} : node.mapped()).first->second;
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
            if (site.number != kNone) {
                changes.emplace_back(routing::RemoveSite{site.number});
                m_streets->release(site.hold);
                m_streets->priceAnew(site.hold.street, changes);
            }
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
            nearest[id] = m_streets->nearest(site.position).street;
        for (const StreetId id : streets) {
            const StreetChoice choice = choiceOf(after, id);
            OASIS_CHECK(m_streets->choose(id, choice, choice == StreetChoice::Used ? required : changes));
        }
        changes.insert(changes.end(), required.begin(), required.end());
        for (const auto& [id, site] : m_sites)
            if (m_streets->nearest(site.position).street != nearest[id])
                displaced.push_back(id);
        return ok();
    }
    Result<void> pinAtStart(const RunContext& ctx)
    {
        std::vector<ReplanChange> changes;
        for (const StreetId id : m_asked->plan->rules.pinned)
            OASIS_CHECK(m_streets->choose(id, StreetChoice::Used, changes));
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
        const routing::PrizeCollectingInput question{network.graph, network.priceCt, start, supplies};
        auto session = ReplanSession::create(question, {tree, used}, {}, ctx.part(0.5, 1));
        if (!session.has_value() && session.error().code == ErrorCode::InvalidArgument) // not one network any more
            session = ReplanSession::create(question, {}, {}, ctx.part(0.5, 1));
        OASIS_TRY(m_session, std::move(session));
        return ok();
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
        const std::vector<SessionEdge>& edges = m_streets->edges();
        std::vector<std::uint8_t> used(edges.size(), 0);
        for (const EdgeIndex edge : answer.treeEdges) {
            used[edge.index()] = 1;
            if (!edges[edge.index()].atStart)
                next.added.push_back(m_streets->lineOf(edges[edge.index()].piece));
        }
        for (std::size_t e = 0; e < edges.size(); ++e)
            if (edges[e].atStart && !edges[e].isSplit && used[e] == 0)
                next.dropped.push_back(m_streets->lineOf(edges[e].piece));
        m_quick = std::move(next);
    }
    std::unique_ptr<Asked> m_asked;
    std::optional<SessionStreets> m_streets;
    std::map<SiteId, SessionSite> m_sites; // selected
    std::uint32_t m_added = 0;             // sites that changes under way add
    std::optional<ReplanSession> m_session;
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
