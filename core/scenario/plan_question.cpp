// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_question.h"

#include "core/scenario/radio_hops.h"
#include "core/scenario/radio_network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

namespace oasis {

namespace {

/// Budget and quota count works supervision too.
std::int64_t entryCents(const PlanContext& plan, const SupplyPoint& supply)
{
    Money price = supply.entryPrice;
    const bool supervised =
        plan.definition.objective == Objective::Budget || plan.definition.objective == Objective::Quota;
    if (supervised && price.inCents() < kInfiniteCents / 1000)
        price += overheadOn(plan.definition, price).amount();
    return price.inCents();
}

/// What a site means to the objective; its node is left out.
proof::QuestionSite questionSite(const PlanContext& plan, const SiteServices& services, std::size_t index)
{
    proof::QuestionSite result;
    const Site& site = *plan.sites[index];
    const SiteService& other = services.alternative[index];
    switch (plan.definition.objective) {
    case Objective::BestMix:
        result.required = site.required || !other.exists();
        result.prizeCents = other.cost.inCents();
        result.ownCostCents = services.fibre[index].cost.inCents();
        break;
    case Objective::Budget:
    case Objective::Quota:
        result.required = site.required;
        for (const Quantity& quantity : services.fibre[index].quantities)
            result.ownCostCents += quantity.yearly ? 0 : quantity.amount().inCents();
        result.weightMillionths = std::llround(site.weight * 1e6);
        break;
    default:
        result.required = true;
    }
    return result;
}

/// Finds the planning edge that an outcome's edge was made of.
class EdgeFinder
{
public:
    EdgeFinder(const PlanContext& plan, const PlanningGraph& network, const PlannedNetwork& planned)
        : m_plan(plan), m_network(network), m_planned(planned), m_far(planned.edges.size(), kInvalidNode)
    {
        for (std::uint32_t e = 0; e < network.edges.size(); ++e)
            if (network.edges[e].radioLink < 0 && network.edges[e].equipmentOf == SiteId{})
                m_edges.emplace(keyOf(network.edges[e]), e);
        for (const OutcomeSite& site : planned.sites)
            if (plan.crowFly() && site.lastEdge >= 0 && static_cast<std::size_t>(site.lastEdge) < m_far.size())
                for (std::size_t i = 0; i < plan.sites.size(); ++i)
                    if (plan.sites[i]->id == site.site)
                        m_far[static_cast<std::size_t>(site.lastEdge)] = network.sites[i].node;
    }

    /// The number of edges for none.
    std::uint32_t find(std::size_t index)
    {
        const OutcomeEdge& edge = m_planned.edges[index];
        if (edge.radioLink >= 0)
            return findRadio(edge);
        const auto [first, last] = m_edges.equal_range(keyOf(edge));
        for (auto candidate = first; candidate != last; ++candidate)
            if (fits(candidate->second, index))
                return candidate->second;
        return static_cast<std::uint32_t>(m_network.edges.size());
    }

    /// Equipment on fibre of the sites that are served by it, and of those by radio from which fibre goes on.
    [[nodiscard]] std::vector<std::uint32_t> equipment() const
    {
        std::vector<std::uint32_t> result;
        for (std::uint32_t e = 0; e < m_network.edges.size(); ++e)
            if (m_network.edges[e].equipmentOf != SiteId{} && usesFibre(m_network.edges[e].equipmentOf))
                result.push_back(e);
        return result;
    }

private:
    [[nodiscard]] bool usesFibre(SiteId id) const
    {
        const auto site = std::lower_bound(m_planned.sites.begin(), m_planned.sites.end(), id,
                                           [](const OutcomeSite& a, SiteId wanted) { return a.site < wanted; });
        return site != m_planned.sites.end() && site->site == id &&
               (site->served == Served::Fibre ||
                (site->served == Served::Radio && feedsFibre(m_planned.edges, m_planned.sites, *site)));
    }
    [[nodiscard]] std::uint32_t findRadio(const OutcomeEdge& edge) const
    {
        const auto none = static_cast<std::uint32_t>(m_network.edges.size());
        if (static_cast<std::size_t>(edge.radioLink) >= m_planned.radioLinks.size())
            return none;
        const OutcomeRadioLink& used = m_planned.radioLinks[static_cast<std::size_t>(edge.radioLink)];
        for (std::uint32_t e = 0; e < none; ++e) {
            const std::int32_t index = m_network.edges[e].radioLink;
            if (index >= 0 && isLink(m_network.radioLinks[static_cast<std::size_t>(index)], used) &&
                m_network.priceCt[e] == edge.routedPrice.inCents())
                return e;
        }
        return none;
    }
    static bool isLink(const RadioEdge& link, const OutcomeRadioLink& used)
    {
        const bool forwards = link.fromSite == used.fromSite && link.toSite == used.toSite;
        const bool backwards = link.fromSite == used.toSite && link.toSite == used.fromSite;
        return link.fromSupply == used.fromSupply && (forwards || backwards) && link.equipment == used.equipment &&
               (forwards ? link.fromHeightM : link.toHeightM) == used.fromHeightM &&
               (forwards ? link.toHeightM : link.fromHeightM) == used.toHeightM;
    }

    /// Street and start, or whose lead-in; links by their ends, in either direction.
    using Key = std::tuple<std::int64_t, double, std::int64_t, std::int64_t, double, double, double, double>;

    static Key straight(Point a, Point b)
    {
        if (std::tie(b.x, b.y) < std::tie(a.x, a.y))
            std::swap(a, b);
        return {0, 0, 0, 0, a.x, a.y, b.x, b.y};
    }
    [[nodiscard]] Key keyOf(const PlanningEdge& edge) const
    {
        if (edge.street != kNoStreet)
            return {m_plan.input.streets->streets[edge.street].id.value(), edge.fromAlongM, 0, 0, 0, 0, 0, 0};
        if (edge.leadInOf != SiteId{} || edge.supplyLeadIn != SupplyId{})
            return {0, 0, edge.leadInOf.value(), edge.supplyLeadIn.value(), 0, 0, 0, 0};
        return straight(edge.tail, edge.head);
    }
    [[nodiscard]] static Key keyOf(const OutcomeEdge& edge)
    {
        if (edge.street != StreetId{})
            return {edge.street.value(), edge.fromAlongM, 0, 0, 0, 0, 0, 0};
        if (edge.leadInOf != SiteId{} || edge.supplyLeadIn != SupplyId{})
            return {0, 0, edge.leadInOf.value(), edge.supplyLeadIn.value(), 0, 0, 0, 0};
        if (edge.line.empty())
            return {};
        return straight(edge.line.front(), edge.line.back());
    }
    /// Links between sites at one place look alike: the one that joins its neighbours is meant.
    bool fits(std::uint32_t candidate, std::size_t index)
    {
        const OutcomeEdge& edge = m_planned.edges[index];
        if (hasPlanQuestion(m_plan.definition.objective) && m_network.priceCt[candidate] != edge.routedPrice.inCents())
            return false;
        if (!m_plan.crowFly())
            return true;
        const NodeIndex tail = m_network.graph.tail(EdgeIndex{candidate});
        const NodeIndex head = m_network.graph.head(EdgeIndex{candidate});
        const NodeIndex near = edge.parent < 0 ? kInvalidNode : m_far[static_cast<std::size_t>(edge.parent)];
        const NodeIndex far = m_far[index];
        const auto joins = [](NodeIndex wanted, NodeIndex end) { return wanted == kInvalidNode || wanted == end; };
        const bool forwards = joins(near, tail) && joins(far, head);
        if (!forwards && !(joins(near, head) && joins(far, tail)))
            return false;
        m_far[index] = forwards ? head : tail;
        return true;
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const PlannedNetwork& m_planned;
    std::multimap<Key, std::uint32_t> m_edges;
    std::vector<NodeIndex> m_far; // per edge of the outcome: its end away from the supply, as far as known
};

} // namespace

bool feedsFibre(std::span<const OutcomeEdge> edges, std::span<const OutcomeSite> sites, const OutcomeSite& site)
{
    return std::any_of(edges.begin(), edges.end(),
                       [&](const OutcomeEdge& edge) { return edge.parent == site.lastEdge && edge.radioLink < 0; }) ||
           std::any_of(sites.begin(), sites.end(), [&](const OutcomeSite& other) {
               return other.lastEdge == site.lastEdge && other.served == Served::Fibre;
           });
}

bool hasPlanQuestion(Objective objective)
{
    return objective == Objective::ConnectAll || objective == Objective::BestMix || objective == Objective::Budget ||
           objective == Objective::Quota;
}

PlanQuestion planQuestion(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services)
{
    PlanQuestion result{{proof::Aim::LeastCost, network.graph, network.priceCt, {}, {}, 0, 0}, {}, {}, {}};
    proof::Question& question = result.question;
    if (plan.definition.objective == Objective::Budget) {
        question.aim = proof::Aim::MostWeight;
        question.limit = plan.definition.budget.inCents();
    } else if (plan.definition.objective == Objective::Quota) {
        question.aim = proof::Aim::LeastForWeight;
        std::int64_t all = 0;
        for (const Site* site : plan.sites)
            all += std::llround(site->weight * 1e6);
        question.limit = std::llround(plan.definition.quotaShare * static_cast<double>(all));
    }
    for (std::uint32_t i = 0; i < plan.supplies.size(); ++i)
        if (network.supplies[i].attached()) {
            result.supply.push_back(i);
            question.supplies.push_back({network.supplies[i].node, entryCents(plan, *plan.supplies[i])});
        }
    for (std::uint32_t i = 0; i < plan.sites.size(); ++i) {
        proof::QuestionSite site = questionSite(plan, services, i);
        if (network.sites[i].attached()) {
            site.node = network.sites[i].node;
            if (network.sites[i].paysOnEdges)
                site.ownCostCents = 0;
            result.site.push_back(i);
            question.sites.push_back(site);
        } else {
            question.constantCents += site.prizeCents;
        }
    }
    return result;
}

Result<PlanQuestion> provenQuestion(const PlanContext& plan, const PlanningGraph& network, const SiteServices& services)
{
    PlanQuestion result = planQuestion(plan, network, services);
    if (!usesRadioLinks(plan.definition))
        return result;
    std::vector<std::uint8_t> required(plan.sites.size(), 0);
    for (std::size_t i = 0; i < result.site.size(); ++i)
        required[result.site[i]] = result.question.sites[i].required ? 1 : 0;
    OASIS_TRY(HopGraph hops, radioHops(plan, network, network.priceCt, servingNodes(network), required));
    result.hops = std::make_shared<const HopGraph>(std::move(hops));
    proof::Question& question = result.question;
    question.graph = result.hops->graph();
    question.priceCents = result.hops->priceCents();
    question.oneWay = result.hops->oneWay();
    for (std::size_t i = 0; i < result.site.size(); ++i)
        question.sites[i].node = result.hops->site(result.site[i]);
    for (std::size_t i = 0; i < result.supply.size(); ++i)
        question.supplies[i].node = result.hops->supply(result.supply[i]);
    return result;
}

Result<proof::FoundNetwork> provenNetwork(const PlanningGraph& network, const PlanQuestion& question,
                                          proof::FoundNetwork found)
{
    if (question.hops == nullptr)
        return found;
    const HopGraph& hops = *question.hops;
    std::vector<std::vector<std::uint32_t>> at(network.graph.nodeCount());
    for (const std::uint32_t e : found.edges) {
        at[network.graph.edgeTails()[e]].push_back(e);
        at[network.graph.edgeHeads()[e]].push_back(e);
    }
    std::vector<int> taken(network.graph.nodeCount(), -1); // links on the way there; -1: not reached
    std::vector<std::uint32_t> queue;
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t s : found.supplies) {
        edges.push_back(hops.supplyEdge(question.supply[s]));
        queue.push_back(network.supplies[question.supply[s]].node.value());
        taken[queue.back()] = 0;
    }
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const std::uint32_t e : at[queue[i]]) {
            const bool fromTail = network.graph.edgeTails()[e] == queue[i];
            const std::uint32_t next = fromTail ? network.graph.edgeHeads()[e] : network.graph.edgeTails()[e];
            if (taken[next] >= 0)
                continue;
            const std::uint32_t copy = hops.copyOf(EdgeIndex{e}, taken[queue[i]], fromTail);
            if (copy == HopGraph::kNone)
                return fail(ErrorCode::InvalidArgument, "a way of the plan takes too many radio links",
                            "edge " + std::to_string(e));
            edges.push_back(copy);
            taken[next] = taken[queue[i]] + (network.edges[e].radioLink >= 0 ? 1 : 0);
            queue.push_back(next);
        }
    for (const std::uint32_t s : found.served) {
        const std::uint32_t i = question.site[s];
        const int links = taken[network.sites[i].node.index()];
        if (const std::uint32_t edge = hops.siteEdge(i, links); edge != HopGraph::kNone)
            edges.push_back(edge);
    }
    std::sort(edges.begin(), edges.end());
    found.edges = std::move(edges);
    return found;
}

SpelledQuestion spelledOut(const PlanContext& plan, const PlanningGraph& network, const PlanQuestion& question)
{
    const proof::Question& asked = question.question;
    SpelledQuestion spelled;
    spelled.aim = asked.aim;
    spelled.nodeCount = asked.trunk();
    spelled.tails.assign(asked.graph.edgeTails().begin(), asked.graph.edgeTails().end());
    spelled.heads.assign(asked.graph.edgeHeads().begin(), asked.graph.edgeHeads().end());
    spelled.priceCents.assign(asked.priceCents.begin(), asked.priceCents.end());
    for (std::uint32_t e = 0; e < asked.graph.edgeCount(); ++e) {
        const std::uint32_t edge = question.hops == nullptr ? e : question.hops->edgeOf(e);
        const std::uint32_t street = edge == HopGraph::kNone ? kNoStreet : network.edges[edge].street;
        spelled.streets.push_back(street == kNoStreet ? 0 : plan.input.streets->streets[street].id.value());
        if (!asked.oneWay.empty() && asked.oneWay[e] != 0)
            spelled.oneWay.push_back(e);
    }
    spelled.sites = asked.sites;
    for (const std::uint32_t site : question.site)
        spelled.siteIds.push_back(plan.sites[site]->id.value());
    spelled.supplies = asked.supplies;
    for (const std::uint32_t supply : question.supply)
        spelled.supplyIds.push_back(plan.supplies[supply]->id.value());
    spelled.limit = asked.limit;
    spelled.constantCents = asked.constantCents;
    return spelled;
}

Result<proof::FoundNetwork> foundNetwork(const PlanContext& plan, const PlanningGraph& network,
                                         const PlanQuestion& question, const PlannedNetwork& planned)
{
    proof::FoundNetwork found;
    found.value = planned.proof.value;
    found.weightPrice = planned.proof.weightPrice;
    EdgeFinder finder(plan, network, planned);
    for (std::size_t i = 0; i < planned.edges.size(); ++i) {
        const std::uint32_t edge = finder.find(i);
        if (edge >= network.edges.size())
            return fail(ErrorCode::InvalidArgument, "a piece of the plan is not on the study's network",
                        "edge " + std::to_string(i));
        found.edges.push_back(edge);
    }
    const std::vector<std::uint32_t> equipment = finder.equipment();
    found.edges.insert(found.edges.end(), equipment.begin(), equipment.end());
    std::sort(found.edges.begin(), found.edges.end());
    for (std::uint32_t i = 0; i < question.supply.size(); ++i) {
        const SupplyId id = plan.supplies[question.supply[i]]->id;
        if (std::any_of(planned.supplies.begin(), planned.supplies.end(),
                        [&](const OutcomeSupply& supply) { return supply.supply == id && supply.used; }))
            found.supplies.push_back(i);
    }
    for (std::uint32_t i = 0; i < question.site.size(); ++i)
        if (question.site[i] < planned.sites.size() && isJoined(planned.sites[question.site[i]].served))
            found.served.push_back(i);
    return found;
}

std::vector<StreetSaving> streetSavings(const PlanContext& plan, const PlanningGraph& network,
                                        const PlanQuestion& question, std::span<const OutcomeEdge> used,
                                        std::span<const std::int64_t> savingCents)
{
    std::vector<StreetSaving> savings;
    if (savingCents.size() != question.question.graph.edgeCount())
        return savings;
    std::vector<std::int64_t> least(network.edges.size(), kInfiniteCents);
    for (std::uint32_t e = 0; e < savingCents.size(); ++e)
        if (const std::uint32_t edge = question.hops == nullptr ? e : question.hops->edgeOf(e); edge < least.size())
            least[edge] = std::min(least[edge], savingCents[e]);
    const auto& streets = plan.input.streets->streets;
    std::vector<std::int64_t> saving(streets.size(), kInfiniteCents);
    std::vector<std::int64_t> price(streets.size(), 0);
    for (std::size_t e = 0; e < network.edges.size(); ++e) {
        const std::uint32_t street = network.edges[e].street;
        if (street == kNoStreet)
            continue;
        saving[street] = std::min(saving[street], least[e]);
        price[street] += network.priceCt[e];
    }
    std::vector<StreetId> taken;
    for (const OutcomeEdge& edge : used)
        taken.push_back(edge.street);
    std::sort(taken.begin(), taken.end());
    for (std::size_t i = 0; i < streets.size(); ++i)
        if ((saving[i] < price[i] || saving[i] == 0) && !std::binary_search(taken.begin(), taken.end(), streets[i].id))
            savings.push_back({streets[i].id, Money::cents(saving[i])});
    std::sort(savings.begin(), savings.end(),
              [](const StreetSaving& a, const StreetSaving& b) { return a.street < b.street; });
    return savings;
}

Result<OutcomeQuestion> outcomeQuestion(const PlanningInput& input, const Outcome& outcome, const RunContext& ctx,
                                        bool proven)
{
    if (outcome.generation < kPlanGeneration)
        return fail(ErrorCode::OlderProgram, "the outcome was planned by an older program", outcome.definition.name);
    if (hashOf(input, outcome.definition) != outcome.inputHash)
        return fail(ErrorCode::InvalidArgument, "the study has changed since this outcome was computed: run it again",
                    outcome.definition.name);
    OutcomeQuestion result;
    OASIS_TRY(PlanContext plan, planContext(input, outcome.definition));
    result.plan = std::make_unique<const PlanContext>(std::move(plan));
    OASIS_TRY(result.services, siteServices(*result.plan));
    OASIS_TRY(result.network, planningGraph(*result.plan, ctx));
    result.question = planQuestion(*result.plan, result.network, result.services);
    OASIS_TRY(result.found,
              foundNetwork(*result.plan, result.network, result.question,
                           {outcome.edges, outcome.sites, outcome.supplies, outcome.radioLinks, outcome.proof}));
    if (proven) {
        OASIS_TRY(result.question, provenQuestion(*result.plan, result.network, result.services));
        OASIS_TRY(result.found, provenNetwork(result.network, result.question, std::move(result.found)));
    }
    return result;
}

} // namespace oasis
