// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path.h"
#include "core/routing/prize_collecting.h"
#include "core/routing/steiner.h"
#include "core/scenario/explain.h"
#include "core/scenario/explain_rules.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/solver_effort.h"

#include <algorithm>
#include <string>
#include <utility>

namespace oasis {

namespace {

/// What a question's solution says.
struct Solution
{
    std::int64_t bound = 0;
    std::int64_t value = 0;
    std::vector<std::uint32_t> edges;    ///< rising
    std::vector<std::uint32_t> supplies; ///< rising, indices into the question's
    std::vector<NodeIndex> cutOff;       ///< of required sites that no way leads to, rising
};

template <class Output>
Solution solutionOf(const Output& output, const proof::Question& question)
{
    Solution solution;
    solution.bound = output.boundCents + question.constantCents;
    solution.value = output.valueCents + question.constantCents;
    for (const EdgeIndex edge : output.treeEdges)
        solution.edges.push_back(edge.value());
    solution.supplies.assign(output.suppliesUsed.begin(), output.suppliesUsed.end());
    std::sort(solution.edges.begin(), solution.edges.end());
    std::sort(solution.supplies.begin(), solution.supplies.end());
    for (const std::uint32_t site : output.unreachable)
        if (question.sites[site].required)
            solution.cutOff.push_back(question.sites[site].node);
    std::sort(solution.cutOff.begin(), solution.cutOff.end());
    return solution;
}

/// Solves a question of least cost afresh.
Result<Solution> solved(const proof::Question& question, const SolverEffort& effort, const RunContext& ctx)
{
    if (question.sites.empty())
        return Solution{question.constantCents, question.constantCents, {}, {}, {}};
    std::vector<NodeIndex> nodes;
    std::vector<routing::PrizedTerminal> prized;
    bool plain = true; // all required, nothing to pay at the sites
    for (const proof::QuestionSite& site : question.sites) {
        nodes.push_back(site.node);
        auto& terminal = prized.emplace_back();
        terminal.node = site.node;
        terminal.prizeCents = site.prizeCents;
        terminal.ownCostCents = site.ownCostCents;
        terminal.required = site.required;
        plain = plain && site.required && site.ownCostCents == 0 && site.prizeCents == 0;
    }
    std::vector<routing::SupplyEntry> supplies;
    for (const proof::QuestionSupply& supply : question.supplies)
        supplies.push_back({supply.node, supply.entryCents});
    if (plain) {
        OASIS_TRY(const auto tree, routing::connectAll({question.graph, question.priceCents, nodes, supplies},
                                                       steinerParams(effort), ctx));
        return solutionOf(tree, question);
    }
    routing::PrizeCollectingInput mix{question.graph, question.priceCents, prized, supplies};
    OASIS_TRY(const auto output, routing::bestMix(mix, steinerParams(effort), ctx));
    return solutionOf(output, question);
}

Money atLeastZero(std::int64_t cents)
{
    return Money::cents(std::max<std::int64_t>(0, cents));
}

class SiteExplainer
{
public:
    SiteExplainer(const OutcomeQuestion& asked, const Outcome& outcome, std::size_t site, const RunContext& ctx)
        : m_asked(asked), m_outcome(outcome), m_ctx(ctx), m_plan(outcome.sites[site]),
          m_radio(usesRadioLinks(outcome.definition))
    {
        m_out.site = m_plan.site;
        m_out.served = m_plan.served;
        m_out.why = m_plan.why;
        const auto& sites = asked.question.site;
        m_index = static_cast<std::size_t>(std::find(sites.begin(), sites.end(), static_cast<std::uint32_t>(site)) -
                                           sites.begin());
    }

    Result<SiteExplanation> explain()
    {
        const Objective objective = m_outcome.definition.objective;
        const bool cut = m_plan.why == WhyNot::Unreachable || m_plan.why == WhyNot::TooFarForLinks ||
                         m_plan.why == WhyNot::TooFarFromStreets; // and no link that the rules allow leads there
        if (m_index == m_asked.question.site.size() || cut) {
            m_out.flip = SiteFlip::OutOfReach;
            return m_out;
        }
        m_out.forced = asked().required;
        if (!m_asked.plan->rules.pinned.empty()) {
            m_out.unstated = Unstated::Pinned; // solved without pins, the other choice is no such plan
            return m_out;
        }
        if (objective == Objective::Budget)
            OASIS_CHECK(isJoined(m_plan.served) ? withoutIt() : withIt());
        else if (m_radio && !m_outcome.proof.replayed)
            m_out.unstated = Unstated::RadioCutOff;
        else if (objective == Objective::ConnectAll || objective == Objective::BestMix)
            OASIS_CHECK(isJoined(m_plan.served) ? leave() : join());
        return m_out;
    }

private:
    [[nodiscard]] const proof::QuestionSite& asked() const { return m_asked.question.question.sites[m_index]; }
    [[nodiscard]] std::int64_t value() const { return m_outcome.proof.value; }

    /// Nodes of required sites that the plan does not join, as no way leads to them.
    [[nodiscard]] std::vector<NodeIndex> cutOff() const
    {
        const auto& served = m_asked.found.served;
        const auto& sites = m_asked.question.question.sites;
        std::vector<NodeIndex> nodes;
        for (std::uint32_t i = 0; i < sites.size(); ++i)
            if (sites[i].required && !std::binary_search(served.begin(), served.end(), i))
                nodes.push_back(sites[i].node);
        std::sort(nodes.begin(), nodes.end());
        return nodes;
    }
    /// Why the solution is not a plan to compare with.
    [[nodiscard]] Unstated faultOf(const Solution& other) const
    {
        const std::vector<NodeIndex> ours = cutOff();
        if (!std::includes(other.cutOff.begin(), other.cutOff.end(), ours.begin(), ours.end()))
            return Unstated::RadioCutOff; // it joins sites that the rules keep out of this plan: its bound is no bound
        if (other.cutOff.size() > ours.size())
            return Unstated::RadioRelay;
        return keepsRadioRules(m_asked, other.edges, other.supplies) ? Unstated::None : Unstated::RadioRules;
    }

    /// What the solution proves; where it breaks the rules of radio links, its value is that of a plan which keeps
    /// them, if one is found that joins the other required sites and `joined`.
    Result<void> weigh(const PlanContext& plan, const PlanningGraph& network, std::uint32_t joined, Solution& other)
    {
        m_out.unstated = faultOf(other);
        if (m_out.unstated != Unstated::RadioRules)
            return ok();
        const auto routed = routeNetwork(plan, network, m_asked.services, {}, m_ctx);
        if (!routed.has_value())
            return routed.error().code == ErrorCode::Cancelled ? Result<void>(routed.error()) : ok();
        const auto& sites = m_asked.question.question.sites;
        for (std::uint32_t i = 0; i < sites.size(); ++i) {
            const bool must =
                i == joined || (i != m_index && sites[i].required &&
                                std::binary_search(m_asked.found.served.begin(), m_asked.found.served.end(), i));
            if (must && !isJoined(routed.value().served[m_asked.question.site[i]]))
                return ok();
        }
        other.value = routed.value().proof.value;
        m_out.unstated = Unstated::None;
        return ok();
    }

    /// Solved without the site; its prize is paid then. With radio links the node where a site is served is its own,
    /// and a network that holds it serves it: so it is barred. Elsewhere others may pass its place.
    Result<void> leave()
    {
        proof::Question question = m_asked.question.question;
        PlanningGraph network;
        if (m_radio) {
            network = m_asked.network;
            const StreetGraph& graph = question.graph;
            const std::uint32_t node = asked().node.value();
            for (std::uint32_t arc = graph.firstOut()[node]; arc < graph.firstOut()[node + 1]; ++arc)
                network.priceCt[graph.arcEdge()[arc]] = kInfiniteCents;
            question.priceCents = network.priceCt;
        }
        question.sites.erase(question.sites.begin() + static_cast<std::ptrdiff_t>(m_index));
        question.constantCents += m_out.forced ? 0 : asked().prizeCents;
        auto solution = solved(question, m_outcome.definition.effort, m_ctx);
        if (m_radio && !solution.has_value() && solution.error().code == ErrorCode::Unreachable) {
            m_out.unstated = Unstated::RadioRelay; // nobody else is joined then
            return ok();
        }
        OASIS_TRY(Solution other, std::move(solution));
        OASIS_CHECK(weigh(*m_asked.plan, network, kNobody, other));
        if (m_out.unstated == Unstated::RadioCutOff || (m_out.forced && m_out.unstated == Unstated::RadioRelay))
            return ok(); // what the others cost comes along or is saved with it: nothing to compare
        if (m_out.forced) {
            m_out.flip = SiteFlip::Required;
            m_out.least = m_out.unstated == Unstated::None ? atLeastZero(value() - other.value) : Money{};
            m_out.most = atLeastZero(value() - other.bound);
        } else {
            flips(SiteFlip::LeavesNetwork, other);
        }
        return ok();
    }
    /// Solved with the site on the network.
    Result<void> join()
    {
        proof::Question question = m_asked.question.question;
        question.sites[m_index].required = true;
        OASIS_TRY(Solution other, solved(question, m_outcome.definition.effort, m_ctx));
        PlanContext plan = *m_asked.plan;
        const std::uint32_t index = m_asked.question.site[m_index];
        Site required = *plan.sites[index];
        required.required = true;
        plan.sites[index] = &required;
        OASIS_CHECK(weigh(plan, m_asked.network, static_cast<std::uint32_t>(m_index), other));
        if (m_out.unstated != Unstated::RadioCutOff)
            flips(SiteFlip::JoinsNetwork, other);
        return ok();
    }
    /// Of a site whose alternative changes its price: by less than `least`, no plan of the other choice costs less than
    /// this one. By more than `most`, `other` costs less than any plan of this choice, the cheapest of which may be
    /// cheaper than this one, down to the bound.
    void flips(SiteFlip flip, const Solution& other)
    {
        m_out.flip = flip;
        m_out.least = atLeastZero(other.bound - value());
        m_out.most = atLeastZero(other.value - std::min(value(), m_outcome.proof.bound));
    }

    /// Of a site from which fibre or another link goes on, nothing would be free: it is needed as a relay.
    [[nodiscard]] bool isRelay() const
    {
        return std::any_of(m_outcome.radioLinks.begin(), m_outcome.radioLinks.end(),
                           [&](const OutcomeRadioLink& link) { return link.fromSite == m_plan.site; }) ||
               (m_plan.served == Served::Radio && feedsFibre(m_outcome.edges, m_outcome.sites, m_plan));
    }
    /// What the network pays for a site on fibre where its equipment is an edge; that of a link is in the link's price.
    [[nodiscard]] std::int64_t equipmentCents() const
    {
        for (std::size_t e = 0; e < m_asked.network.edges.size(); ++e)
            if (m_plan.served == Served::Fibre && m_asked.network.edges[e].equipmentOf == m_plan.site)
                return m_asked.network.priceCt[e];
        return asked().ownCostCents;
    }
    /// What the site alone is responsible for: its equipment, the pieces that lead to no other, and the entry price
    /// where these are a whole tree.
    Result<void> withoutIt()
    {
        m_out.flip = SiteFlip::BudgetWithout;
        if (m_radio && isRelay())
            return ok();
        m_out.most = Money::cents(equipmentCents());
        std::int32_t at = m_plan.lastEdge;
        while (at >= 0 && m_outcome.edges[static_cast<std::size_t>(at)].sitesBehind <= 1) {
            m_out.most += m_outcome.edges[static_cast<std::size_t>(at)].routedPrice;
            at = m_outcome.edges[static_cast<std::size_t>(at)].parent;
        }
        const auto fromThere = std::count_if(m_outcome.sites.begin(), m_outcome.sites.end(), [&](const OutcomeSite& s) {
            return isJoined(s.served) && s.supply == m_plan.supply;
        });
        for (std::size_t s = 0; at < 0 && fromThere == 1 && s < m_asked.question.supply.size(); ++s)
            if (m_asked.plan->supplies[m_asked.question.supply[s]]->id == m_plan.supply)
                m_out.most += Money::cents(m_asked.question.question.supplies[s].entryCents);
        return ok();
    }

    /// Where a way to a further site may begin: the network, and supplies that are not used yet.
    [[nodiscard]] std::vector<SearchSource> beginnings() const
    {
        const proof::Question& question = m_asked.question.question;
        std::vector<SearchSource> sources;
        for (const std::uint32_t edge : m_asked.found.edges)
            for (const NodeIndex end : {question.graph.tail(EdgeIndex{edge}), question.graph.head(EdgeIndex{edge})})
                sources.push_back({end, 0});
        for (std::uint32_t s = 0; s < question.supplies.size(); ++s) {
            const bool used = std::binary_search(m_asked.found.supplies.begin(), m_asked.found.supplies.end(), s);
            if (used || question.supplies[s].entryCents < kInfiniteCents)
                sources.push_back({question.supplies[s].node, used ? 0 : question.supplies[s].entryCents});
        }
        return sources;
    }
    /// The plan with the way that was found may be built.
    [[nodiscard]] bool mayBeBuilt(const SearchSpace& space) const
    {
        const proof::Question& question = m_asked.question.question;
        NodeIndex beginning = asked().node;
        std::vector<std::uint32_t> way;
        for (const EdgeIndex edge : space.pathTo(question.graph, asked().node))
            way.push_back(edge.value());
        for (auto edge = way.rbegin(); edge != way.rend(); ++edge)
            beginning = question.graph.otherEnd(EdgeIndex{*edge}, beginning);
        std::vector<std::uint32_t> entered;
        if (space.source(asked().node) >= 2 * m_asked.found.edges.size()) // not on the network: see beginnings()
            for (std::uint32_t s = 0; s < question.supplies.size(); ++s)
                if (question.supplies[s].node == beginning)
                    entered.push_back(s);
        std::sort(way.begin(), way.end());
        return keepsRadioRules(m_asked, merged(m_asked.found.edges, way), merged(m_asked.found.supplies, entered));
    }
    /// The nearest way from the network, or from a supply that is not used yet, and the equipment, less what is
    /// unspent.
    Result<void> withIt()
    {
        const proof::Question& question = m_asked.question.question;
        SearchSpace space;
        SearchLimits limits;
        limits.target = asked().node;
        OASIS_CHECK(shortestPaths(question.graph, question.priceCents, beginnings(), limits, space, m_ctx));
        if (!space.reached(asked().node)) {
            m_out.flip = SiteFlip::OutOfReach;
            return ok();
        }
        if (m_radio && !mayBeBuilt(space)) {
            m_out.unstated = Unstated::RadioRules;
            return ok();
        }
        m_out.flip = SiteFlip::BudgetFor;
        const Money unspent = m_outcome.definition.budget - m_outcome.investment;
        m_out.most = atLeastZero(space.distance(asked().node) + asked().ownCostCents - unspent.inCents());
        return ok();
    }

    static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

    const OutcomeQuestion& m_asked;
    const Outcome& m_outcome;
    const RunContext& m_ctx;
    const OutcomeSite& m_plan;
    bool m_radio;
    std::size_t m_index = 0; // in the question
    SiteExplanation m_out;
};

} // namespace

Result<SiteExplanation> explainSite(const PlanningInput& input, const Outcome& outcome, SiteId site,
                                    const RunContext& ctx)
{
    const auto found = std::find_if(outcome.sites.begin(), outcome.sites.end(),
                                    [&](const OutcomeSite& candidate) { return candidate.site == site; });
    if (found == outcome.sites.end())
        return fail(ErrorCode::InvalidArgument, "the scenario does not plan for this site",
                    std::to_string(site.value()));
    if (outcome.definition.objective == Objective::LeaseAll)
        return SiteExplanation{site, found->served, found->why, SiteFlip::Unexplained, {}, {}, Unstated::None, false};
    OASIS_TRY(const OutcomeQuestion asked, outcomeQuestion(input, outcome, ctx.part(0, 0.2)));
    const auto index = static_cast<std::size_t>(found - outcome.sites.begin());
    const RunContext rest = ctx.part(0.2, 1);
    return SiteExplainer(asked, outcome, index, rest).explain();
}

} // namespace oasis
