// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path.h"
#include "core/routing/prize_collecting.h"
#include "core/routing/steiner.h"
#include "core/scenario/explain.h"
#include "core/scenario/plan_question.h"

#include <algorithm>
#include <string>

namespace oasis {

namespace {

struct Interval
{
    std::int64_t bound = 0;
    std::int64_t value = 0;
};

routing::SteinerParams paramsOf(const SolverEffort& effort)
{
    routing::SteinerParams params;
    params.starts = effort.starts;
    params.ascentRoots = std::max(1, effort.ascentRoots);
    params.localPasses = effort.localPasses;
    params.seed = effort.seed;
    params.explain = false;
    return params;
}

/// Solves a question of least cost afresh.
Result<Interval> solved(const proof::Question& question, const SolverEffort& effort, const RunContext& ctx)
{
    if (question.sites.empty())
        return Interval{question.constantCents, question.constantCents};
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
        OASIS_TRY(const auto tree,
                  routing::connectAll({question.graph, question.priceCents, nodes, supplies}, paramsOf(effort), ctx));
        return Interval{tree.boundCents + question.constantCents, tree.valueCents + question.constantCents};
    }
    routing::PrizeCollectingInput mix{question.graph, question.priceCents, prized, supplies};
    OASIS_TRY(const auto output, routing::bestMix(mix, paramsOf(effort), ctx));
    return Interval{output.boundCents + question.constantCents, output.valueCents + question.constantCents};
}

Money atLeastZero(std::int64_t cents)
{
    return Money::cents(std::max<std::int64_t>(0, cents));
}

class SiteExplainer
{
public:
    SiteExplainer(const OutcomeQuestion& asked, const Outcome& outcome, std::size_t site, const RunContext& ctx)
        : m_asked(asked), m_outcome(outcome), m_ctx(ctx), m_plan(outcome.sites[site])
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
        if (m_index == m_asked.question.site.size() || m_plan.why == WhyNot::Unreachable ||
            m_plan.why == WhyNot::TooFarForLinks) {
            m_out.flip = SiteFlip::OutOfReach;
            return m_out;
        }
        m_out.forced = asked().required;
        if (!m_asked.plan->rules.pinned.empty())
            return m_out; // the other choice is solved without pins: its value would not be one of such plans
        if (objective == Objective::Budget)
            OASIS_CHECK(isJoined(m_plan.served) ? withoutIt() : withIt());
        else if (objective == Objective::ConnectAll || objective == Objective::BestMix)
            OASIS_CHECK(isJoined(m_plan.served) ? leave() : join());
        return m_out;
    }

private:
    [[nodiscard]] const proof::QuestionSite& asked() const { return m_asked.question.question.sites[m_index]; }
    [[nodiscard]] std::int64_t value() const { return m_outcome.proof.value; }

    /// Solved without the site; its prize is paid then.
    Result<void> leave()
    {
        proof::Question question = m_asked.question.question;
        question.sites.erase(question.sites.begin() + static_cast<std::ptrdiff_t>(m_index));
        question.constantCents += m_out.forced ? 0 : asked().prizeCents;
        OASIS_TRY(const Interval other, solved(question, m_outcome.definition.effort, m_ctx));
        if (m_out.forced) {
            m_out.flip = SiteFlip::Required;
            m_out.least = atLeastZero(value() - other.value);
            m_out.most = atLeastZero(value() - other.bound);
        } else {
            m_out.flip = SiteFlip::LeavesNetwork;
            m_out.least = atLeastZero(other.bound - value());
            m_out.most = atLeastZero(other.value - value());
        }
        return ok();
    }
    /// Solved with the site on the network.
    Result<void> join()
    {
        proof::Question question = m_asked.question.question;
        question.sites[m_index].required = true;
        OASIS_TRY(const Interval other, solved(question, m_outcome.definition.effort, m_ctx));
        m_out.flip = SiteFlip::JoinsNetwork;
        m_out.least = atLeastZero(other.bound - value());
        m_out.most = atLeastZero(other.value - value());
        return ok();
    }
    /// What the site alone is responsible for: its equipment and the pieces that lead to no other.
    Result<void> withoutIt()
    {
        m_out.flip = SiteFlip::BudgetWithout;
        m_out.most = Money::cents(asked().ownCostCents);
        for (std::int32_t at = m_plan.lastEdge; at >= 0;) {
            const OutcomeEdge& edge = m_outcome.edges[static_cast<std::size_t>(at)];
            if (edge.sitesBehind > 1)
                break;
            m_out.most += edge.routedPrice;
            at = edge.parent;
        }
        return ok();
    }
    /// The nearest way from the network, or from a supply that is not used yet, and the equipment, less what is
    /// unspent.
    Result<void> withIt()
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
        SearchSpace space;
        SearchLimits limits;
        limits.target = asked().node;
        OASIS_CHECK(shortestPaths(question.graph, question.priceCents, sources, limits, space, m_ctx));
        if (!space.reached(asked().node)) {
            m_out.flip = SiteFlip::OutOfReach;
            return ok();
        }
        m_out.flip = SiteFlip::BudgetFor;
        const Money unspent = m_outcome.definition.budget - m_outcome.investment;
        m_out.most = atLeastZero(space.distance(asked().node) + asked().ownCostCents - unspent.inCents());
        return ok();
    }

    const OutcomeQuestion& m_asked;
    const Outcome& m_outcome;
    const RunContext& m_ctx;
    const OutcomeSite& m_plan;
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
        return SiteExplanation{site, found->served, found->why, SiteFlip::Unexplained, {}, {}, false};
    OASIS_TRY(const OutcomeQuestion asked, outcomeQuestion(input, outcome, ctx.part(0, 0.2)));
    const auto index = static_cast<std::size_t>(found - outcome.sites.begin());
    const RunContext rest = ctx.part(0.2, 1);
    return SiteExplainer(asked, outcome, index, rest).explain();
}

} // namespace oasis
