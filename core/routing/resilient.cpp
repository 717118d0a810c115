// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/routing/local_search.h"
#include "core/routing/resilient_answer.h"
#include "core/routing/resilient_bound.h"
#include "core/routing/resilient_check.h"
#include "core/routing/resilient_cuts.h"
#include "core/routing/resilient_dual.h"
#include "core/routing/resilient_network.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr int kMaxRounds = 3;
constexpr std::uint32_t kProgramEdges = 2000;
constexpr std::uint32_t kQuickEdges = 8000;      // on larger graphs, half of the starts
constexpr std::uint32_t kSearchedEdges = 60'000; // on larger graphs, no local search on the dual
constexpr std::size_t kSearchedDuals = 2;        // best ascents that it goes on from
constexpr int kDualSteps = 60;                   // times the sites
constexpr std::size_t kPool = 8;                 // networks that are crossed with each other

/// Edges of a ResilientProblem and their sum; no edges and kInfiniteCents when there is no network.
struct Draft
{
    std::vector<std::uint32_t> edges;
    std::int64_t cost = kInfiniteCents;
};

class ResilientRun
{
public:
    ResilientRun(const ResilientInput& input, const ResilientParams& params, const PreparedProblem& prepared,
                 const RunContext& ctx)
        : m_input(input), m_params(params), m_prepared(prepared), m_ctx(ctx), m_outer(ctx.stop),
          m_timer(params.watch, m_outer), m_whole(wholeProblem(prepared, input, params))
    {}

    Result<ResilientOutput> run()
    {
        m_ctx.report(0, "routing.reduce");
        m_limits = limitWishes(m_whole, m_prepared, m_input, m_outer);
        OASIS_CHECK(notStopped());
        m_problem = reduced(m_whole, {});
        for (int round = 0; round < kMaxRounds && !proven(); ++round) {
            report(round, 0.1, "routing.trees");
            OASIS_CHECK(build(round));
            report(round, 0.6, "routing.bound");
            OASIS_CHECK(raiseBound());
            if (m_timer.expired())
                break;
            m_ctx.stop = m_timer.token(); // there are a first network and a first bound now
            if (!proven())
                OASIS_CHECK(cross(round));
            raiseByProgram();
            const std::uint32_t before = m_problem.graph.edgeCount();
            removeHopeless();
            if (20 * (before - m_problem.graph.edgeCount()) < before) // another round would do the same again
                break;
        }
        return finish();
    }

private:
    [[nodiscard]] bool proven() const { return m_hasAnswer && m_best.boundCents == m_best.valueCents; }
    [[nodiscard]] Result<void> notStopped() const
    {
        return m_outer.stop_requested() ? Result<void>(fail(ErrorCode::Cancelled, "the resilient network was stopped"))
                                        : ok();
    }
    void report(int round, double within, std::string_view stage) const
    {
        m_ctx.report(0.95 * (round + within) / kMaxRounds, stage);
    }

    /// Takes a network if it is the best so far, after the independent check.
    Result<void> offer(const Draft& draft)
    {
        if (draft.cost >= kInfiniteCents || (m_hasAnswer && draft.cost + m_problem.fixedCost >= m_best.valueCents))
            return ok();
        const std::vector<std::uint32_t> edges = m_problem.restore(draft.edges);
        auto answer = describe(m_whole, m_prepared, m_input, m_limits, edges);
        if (!answer.has_value())
            return fail(ErrorCode::Internal, "a computed network lacks a way that was promised");
        answer->boundCents = m_hasAnswer ? m_best.boundCents : 0;
        const auto faults = faultsOf(*answer, m_input, m_params);
        if (!faults.empty())
            return fail(ErrorCode::Internal, "a computed network failed its check: " + faults.front());
        answer->trace = std::move(m_best.trace);
        m_best = std::move(*answer);
        m_bestEdges = edges;
        m_hasAnswer = true;
        note();
        return ok();
    }
    Result<void> offerAll(const std::vector<Draft>& drafts)
    {
        OASIS_CHECK(notStopped());
        for (const Draft& draft : drafts)
            OASIS_CHECK(offer(draft));
        return ok();
    }
    void note()
    {
        const ProofStep step{m_best.valueCents, m_best.boundCents};
        if (!m_best.trace.empty() && m_best.trace.back() == step)
            return;
        m_best.trace.push_back(step);
        m_timer.tell(step);
    }

    [[nodiscard]] SolverProblem treeProblem() const
    {
        SolverProblem problem{m_problem.graph, {}, m_problem.root};
        for (const Rank rank : m_problem.rank)
            problem.terminal.push_back(rank != Rank::None ? 1 : 0);
        problem.terminal[problem.root] = 1;
        return problem;
    }
    /// The graph's costs, from the second start on up to a half higher, so that starts differ.
    [[nodiscard]] std::vector<std::int64_t> startCosts(std::uint64_t start) const
    {
        Random random(m_params.seed ^ (0x5851F42D4C957F2DULL * start));
        std::vector<std::int64_t> costs;
        for (const SolverEdge& edge : m_problem.graph.edges()) {
            const auto rise = static_cast<std::int64_t>(start == 0 ? 0 : random.below(128));
            costs.push_back(edge.cost + edge.cost / 256 * rise + edge.cost % 256 * rise / 256);
        }
        return costs;
    }
    /// First-rank nodes: as numbered, the other way round, then shuffled.
    [[nodiscard]] std::vector<std::uint32_t> startOrder(std::uint64_t start) const
    {
        std::vector<std::uint32_t> order = m_problem.ranked(Rank::TwoWays);
        if (start == 1)
            std::reverse(order.begin(), order.end());
        Random random(m_params.seed + start);
        for (std::size_t i = order.size(); start > 1 && i > 1; --i)
            std::swap(order[i - 1], order[random.below(i)]);
        return order;
    }
    [[nodiscard]] static Draft draftOf(const ResilientNetwork& network) { return {network.edges(), network.cost()}; }

    /// Networks on trees, each from another start, improved.
    Result<void> build(int round)
    {
        const SolverProblem trees = treeProblem();
        const int starts = m_problem.graph.edgeCount() <= kQuickEdges ? m_params.starts : (m_params.starts + 1) / 2;
        const std::size_t count = round == 0 ? static_cast<std::size_t>(starts) : 1;
        std::vector<Draft> drafts(count);
        parallelFor(count, m_ctx, [&](std::size_t i) {
            const std::uint64_t start = i + static_cast<std::uint64_t>(round) * 64;
            const std::vector<std::int64_t> costs = startCosts(start);
            std::vector<std::int64_t> arcs;
            for (const std::int64_t cost : costs)
                arcs.insert(arcs.end(), 2, cost);
            SolverTree tree = growTree(trees, arcs, trees.root, m_ctx.stop);
            if (start % 2 == 0)
                tree = improveTree(trees, std::move(tree), m_params.passes, m_ctx.stop);
            drafts[i] = completed(tree.edges, costs, startOrder(start));
        });
        keep(drafts);
        return offerAll(drafts);
    }
    /// From some edges to a network.
    [[nodiscard]] Draft completed(std::span<const std::uint32_t> edges, const std::vector<std::int64_t>& costs,
                                  std::span<const std::uint32_t> order) const
    {
        ResilientNetwork network(m_problem, m_ctx.stop);
        network.assign(edges);
        network.searchBy(costs);
        if (!network.complete(order))
            return {};
        network.searchBy(graphCosts());
        network.prune();
        network.improve(m_params.passes);
        return draftOf(network);
    }
    [[nodiscard]] std::vector<std::int64_t> graphCosts() const { return startCosts(0); }

    Result<void> raiseBound()
    {
        using Planned = std::pair<ResilientBound, AscentPlan>;
        std::vector<Planned> found{{{}, {0, true}}, {{}, {1, false}}, {{}, {6, false}}, {{}, {20, false}}};
        parallelFor(found.size(), m_ctx,
                    [&](std::size_t i) { found[i].first = resilientBound(m_problem, found[i].second, m_ctx.stop); });
        OASIS_CHECK(notStopped());
        const auto better = [](const Planned& x, const Planned& y) { return x.first.bound > y.first.bound; };
        std::stable_sort(found.begin(), found.end(), better);
        if (m_problem.graph.edgeCount() <= kSearchedEdges)
            parallelFor(kSearchedDuals, m_ctx, [&](std::size_t i) {
                found[i].first =
                    improvedResilientBound(m_problem, found[i].second, {kDualSteps, m_params.seed + i}, m_ctx.stop);
            });
        OASIS_CHECK(notStopped());
        std::stable_sort(found.begin(), found.end(), better);
        m_ascents.clear();
        for (Planned& planned : found)
            m_ascents.push_back(std::move(planned.first));
        std::vector<Draft> drafts(2);
        parallelFor(drafts.size(), m_ctx,
                    [&](std::size_t i) { drafts[i] = completed({}, supportCosts(m_ascents[i]), startOrder(i + 2)); });
        keep(drafts);
        OASIS_CHECK(offerAll(drafts));
        if (!m_hasAnswer)
            return fail(ErrorCode::Internal, "no network was found");
        raiseTo(m_ascents.front().bound);
        return ok();
    }
    void raiseTo(std::int64_t bound)
    {
        m_best.boundCents = std::max(m_best.boundCents, std::min(bound + m_problem.fixedCost, m_best.valueCents));
        note();
    }
    /// On what few edges are left, a linear program goes on where the ascents end.
    void raiseByProgram()
    {
        if (proven() || m_problem.graph.edgeCount() > kProgramEdges)
            return;
        CutEffort effort;
        effort.enough = m_best.valueCents - m_problem.fixedCost;
        m_ascents.push_back(cutBound(m_problem, effort, m_ctx.stop));
        raiseTo(m_ascents.back().bound);
    }
    /// Saturated edges at a quarter of their price, so that they are preferred.
    [[nodiscard]] std::vector<std::int64_t> supportCosts(const ResilientBound& ascent) const
    {
        std::vector<std::int64_t> costs = graphCosts();
        if (ascent.reduced.size() == 2 * costs.size())
            for (std::size_t e = 0; e < costs.size(); ++e)
                if (ascent.reduced[2 * e] == 0 || ascent.reduced[2 * e + 1] == 0)
                    costs[e] /= 4;
        return costs;
    }

    void keep(const std::vector<Draft>& drafts)
    {
        for (const Draft& draft : drafts)
            if (draft.cost < kInfiniteCents)
                m_pool.push_back(draft);
        std::stable_sort(m_pool.begin(), m_pool.end(), [](const Draft& x, const Draft& y) {
            return x.cost != y.cost ? x.cost < y.cost : x.edges < y.edges;
        });
        m_pool.erase(std::unique(m_pool.begin(), m_pool.end(),
                                 [](const Draft& x, const Draft& y) { return x.edges == y.edges; }),
                     m_pool.end());
        m_pool.resize(std::min(m_pool.size(), kPool));
    }
    /// Crosses the best network with the others: the best that uses edges of both alone, then improved on all.
    Result<void> cross(int round)
    {
        report(round, 0.8, "routing.trees");
        for (int generation = 0; generation < 2 && m_pool.size() > 1; ++generation) {
            std::vector<Draft> children(m_pool.size() - 1);
            parallelFor(children.size(), m_ctx, [&](std::size_t i) {
                std::vector<std::int64_t> costs(m_problem.graph.edgeCount(), kInfiniteCents);
                for (const auto& parent : {m_pool.front(), m_pool[i + 1]})
                    for (const std::uint32_t e : parent.edges)
                        costs[e] = m_problem.graph.edge(e).cost;
                children[i] = crossed(costs, startOrder(static_cast<std::uint64_t>(round) * 32 + i));
            });
            const std::int64_t before = m_pool.front().cost;
            keep(children);
            OASIS_CHECK(offerAll(children));
            if (m_pool.front().cost == before)
                break;
        }
        return ok();
    }
    [[nodiscard]] Draft crossed(const std::vector<std::int64_t>& costs, std::span<const std::uint32_t> order) const
    {
        ResilientNetwork network(m_problem, m_ctx.stop);
        network.searchBy(costs);
        if (!network.complete(order))
            return {};
        network.prune();
        network.improve(m_params.passes);
        network.searchBy(graphCosts());
        network.improve(m_params.passes);
        return draftOf(network);
    }

    /// Edges that no better network can use leave.
    void removeHopeless()
    {
        if (proven() || m_outer.stop_requested() || m_timer.expired())
            return;
        const std::int64_t value = m_best.valueCents - m_problem.fixedCost;
        std::vector<std::uint8_t> gone(m_problem.graph.edgeCount(), 0);
        for (const ResilientBound& ascent : m_ascents)
            for (std::uint32_t e = 0; e < gone.size() && !ascent.stopped; ++e) {
                const std::int64_t out = ascent.reduced[2 * e];
                const std::int64_t back = ascent.reduced[2 * e + 1];
                if (ascent.bound + (m_problem.risk[e] == kNeverFails ? out + back : std::min(out, back)) > value)
                    gone[e] = 1;
            }
        std::vector<std::uint8_t> best(m_whole.graph.edgeCount(), 0);
        for (const std::uint32_t e : m_bestEdges)
            best[e] = 1;
        m_problem = reduced(m_problem, gone);
        Draft kept{{}, 0};
        for (std::uint32_t e = 0; e < m_problem.graph.edgeCount(); ++e)
            if (best[m_problem.originOf(e)] != 0) {
                kept.edges.push_back(e);
                kept.cost += m_problem.graph.edge(e).cost;
            }
        m_pool.clear();
        if (kept.cost + m_problem.fixedCost == m_best.valueCents) // else a parallel edge of the same price left
            m_pool.push_back(std::move(kept));
    }

    Result<ResilientOutput> finish()
    {
        OASIS_CHECK(notStopped());
        if (!m_hasAnswer)
            return fail(ErrorCode::Internal, "no network was found");
        m_best.stop = proven()            ? SolverStop::Optimal
                      : m_timer.expired() ? SolverStop::TimeSpent
                                          : SolverStop::EffortSpent;
        m_ctx.report(1.0, "routing.done");
        return std::move(m_best);
    }

    const ResilientInput& m_input;
    const ResilientParams& m_params;
    const PreparedProblem& m_prepared;
    RunContext m_ctx;        // its token also ends the work at the time limit, once there is something to answer with
    std::stop_token m_outer; // the caller's
    SolverTimer m_timer;
    ResilientProblem m_whole;
    ProtectionLimits m_limits;
    ResilientProblem m_problem; // what is left of the whole
    std::vector<ResilientBound> m_ascents;
    std::vector<Draft> m_pool; // of m_problem, cheapest first
    ResilientOutput m_best;
    std::vector<std::uint32_t> m_bestEdges; // of m_whole
    bool m_hasAnswer = false;
};

Result<void> checkResilient(const ResilientInput& input, const ResilientParams& params)
{
    if (params.starts < 1 || params.passes < 0)
        return fail(ErrorCode::InvalidArgument, "solver effort: starts at least 1, passes at least 0");
    if (!input.edgeRisk.empty() && input.edgeRisk.size() != input.graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "one risk per street edge is needed, or none at all");
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "there is no supply point to lead ways to");
    return ok();
}

} // namespace

Result<ResilientOutput> connectResilient(const ResilientInput& input, const ResilientParams& params,
                                         const RunContext& ctx)
{
    OASIS_CHECK(checkResilient(input, params));
    std::vector<NodeIndex> nodes;
    for (const ResilientTerminal& terminal : input.terminals)
        nodes.push_back(terminal.node);
    OASIS_TRY(const PreparedProblem prepared, prepare({input.graph, input.edgeCostCents, nodes, input.supplies}));
    if (input.terminals.empty()) {
        ResilientOutput nothing;
        nothing.stop = SolverStop::Optimal;
        return nothing;
    }
    return ResilientRun(input, params, prepared, ctx).run();
}

} // namespace oasis::routing
