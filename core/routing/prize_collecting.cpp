// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_collecting.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/routing/edge_savings.h"
#include "core/routing/prize_setup.h"
#include "core/routing/prize_tree.h"
#include "core/routing/reductions.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr int kMaxRounds = 4;

/// Nodes with a prize or a demand, and the costs that no decision changes.
struct Sites
{
    NodePrizes nodes;
    std::int64_t constant = 0;
};

Result<Sites> sumSites(const PrizeCollectingInput& input, const PreparedProblem& prepared)
{
    Sites sites{NodePrizes(prepared.problem.graph.nodeCount()), 0};
    std::int64_t total = prepared.totalCost;
    for (std::size_t i = 0; i < input.terminals.size(); ++i) {
        const PrizedTerminal& site = input.terminals[i];
        if (site.prizeCents < 0 || site.ownCostCents < 0)
            return fail(ErrorCode::InvalidArgument, "the prize or own cost of a site is negative");
        if (site.prizeCents >= kInfiniteCents - total || site.ownCostCents >= kInfiniteCents - total - site.prizeCents)
            return fail(ErrorCode::Overflow, "all prices and prizes sum to more than exact arithmetic holds");
        total += site.prizeCents + site.ownCostCents;
        if (prepared.reachable[i] == 0) {
            sites.constant += site.prizeCents;
        } else if (site.required) {
            sites.nodes.required[site.node.index()] = 1;
            sites.constant += site.ownCostCents;
        } else {
            sites.constant += std::min(site.prizeCents, site.ownCostCents);
            sites.nodes.prize[site.node.index()] += std::max<std::int64_t>(0, site.prizeCents - site.ownCostCents);
        }
    }
    return sites;
}

class PrizeRun
{
public:
    PrizeRun(const PrizeCollectingInput& input, const SteinerParams& params, const PreparedProblem& prepared,
             Sites sites, const RunContext& ctx)
        : m_input(input), m_params(params), m_prepared(prepared), m_sites(std::move(sites)), m_ctx(ctx),
          m_reducer(prizeProblem(prepared.problem.graph, prepared.problem.root, m_sites.nodes).problem,
                    TerminalRole::Optional)
    {}

    Result<PrizeCollectingOutput> run()
    {
        for (int round = 0; round < kMaxRounds && !proven(); ++round) {
            report(round, 0, "routing.reduce");
            m_reducer.reduce(m_ctx.stop);
            const std::size_t before = m_reducer.problem().graph.edgeCount();
            const PrizeProblem problem = reducedPrizes(m_reducer, m_sites.nodes);
            report(round, 0.3, "routing.trees");
            OASIS_CHECK(growAndImprove(problem, round));
            report(round, 0.6, "routing.bound");
            OASIS_CHECK(raiseBound(problem));
            const std::size_t after = m_reducer.problem().graph.edgeCount();
            if (20 * (before - after) < before) // another round would do the same again
                break;
        }
        return finish();
    }

private:
    [[nodiscard]] bool proven() const { return m_hasTree && m_output.boundCents == m_output.valueCents; }
    void report(int round, double within, std::string_view stage) const
    {
        m_ctx.report(0.9 * (round + within) / kMaxRounds, stage);
    }

    Result<void> offer(const PrizeProblem& problem, const SolverTree& tree)
    {
        const std::int64_t objective = objectiveOf(problem, tree);
        if (objective >= kInfiniteCents || (m_hasTree && objective + m_sites.constant >= m_output.valueCents))
            return ok();
        const StreetNetwork network =
            streetNetwork(m_prepared, m_input.graph.edgeCount(), m_reducer.restore(tree.edges));
        const std::vector<std::uint32_t> served = servedSites(network);
        std::vector<NodeIndex> joined;
        std::int64_t value = network.cents;
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i) {
            const bool isServed = next < served.size() && served[next] == i;
            next += isServed ? 1U : 0U;
            value += isServed ? m_input.terminals[i].ownCostCents : m_input.terminals[i].prizeCents;
            if (isServed || (m_input.terminals[i].required && m_prepared.reachable[i] != 0))
                joined.push_back(m_input.terminals[i].node);
        }
        OASIS_CHECK(checkNetwork(network, {m_input.graph, m_input.edgeCostCents, joined, m_input.supplies}, joined));
        if (m_hasTree && value >= m_output.valueCents)
            return ok();
        m_hasTree = true;
        m_output.treeEdges = network.edges;
        m_output.suppliesUsed = network.suppliesUsed;
        m_output.served = served;
        m_output.valueCents = value;
        m_output.networkCents = network.cents;
        note();
        return ok();
    }
    /// Sites at nodes of the network that are required, or worth their own cost.
    [[nodiscard]] std::vector<std::uint32_t> servedSites(const StreetNetwork& network) const
    {
        std::vector<std::uint8_t> inNetwork(m_input.graph.nodeCount(), 0);
        for (const EdgeIndex edge : network.edges)
            inNetwork[m_input.graph.tail(edge).index()] = inNetwork[m_input.graph.head(edge).index()] = 1;
        for (const std::uint32_t supply : network.suppliesUsed)
            inNetwork[m_input.supplies[supply].node.index()] = 1;
        std::vector<std::uint32_t> served;
        for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i) {
            const PrizedTerminal& site = m_input.terminals[i];
            if (inNetwork[site.node.index()] != 0 && (site.required || site.prizeCents > site.ownCostCents))
                served.push_back(i);
        }
        return served;
    }
    void note()
    {
        const ProofStep step{m_output.valueCents, m_output.boundCents};
        if (m_output.trace.empty() || !(m_output.trace.back() == step))
            m_output.trace.push_back(step);
    }
    Result<void> improveAndOffer(const PrizeProblem& problem, std::vector<SolverTree> trees)
    {
        parallelFor(trees.size(), m_ctx, [&](std::size_t i) {
            trees[i] = improvePrizeTree(problem, std::move(trees[i]), m_params.localPasses, m_ctx.stop);
        });
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "best mix was stopped");
        for (const SolverTree& tree : trees)
            OASIS_CHECK(offer(problem, tree));
        return ok();
    }

    /// Profitable growth from the root, and trees to all sites from several starts.
    Result<void> growAndImprove(const PrizeProblem& problem, int round)
    {
        Random random(m_params.seed + static_cast<std::uint64_t>(round));
        const std::vector<std::uint32_t> terminals = problem.problem.terminals();
        std::vector<std::uint32_t> starts{problem.problem.root};
        const int draws = std::min(m_params.starts, round == 0 ? 3 : 1);
        for (int i = 1; i < draws; ++i)
            starts.push_back(terminals[random.below(terminals.size())]);
        std::vector<SolverTree> trees(starts.size() + 1);
        parallelFor(trees.size(), m_ctx, [&](std::size_t i) {
            trees[i] = i == 0 ? extendTree(problem, SolverTree{{}, 0}, {}, m_ctx.stop)
                              : growTree(problem.problem, starts[i - 1], m_ctx.stop);
        });
        return improveAndOffer(problem, std::move(trees));
    }
    Result<void> raiseBound(const PrizeProblem& problem)
    {
        const AscentProblem question = ascentProblem(problem);
        const Ascent ascent =
            dualAscent(question.graph, question.arcCost, question.root, question.terminals, m_ctx.stop);
        const SolverGraph& graph = problem.problem.graph;
        std::vector<std::int64_t> support(2 * std::size_t{graph.edgeCount()}, kInfiniteCents);
        for (std::uint32_t arc = 0; arc < support.size(); ++arc)
            if (ascent.reduced[arc] == 0 || ascent.reduced[arc ^ 1U] == 0)
                support[arc] = graph.cost(arc);
        OASIS_CHECK(improveAndOffer(problem, treesOnSupport(problem, ascent, support)));
        raiseTo(ascent.bound + m_sites.constant);
        if (proven())
            return ok();
        const AscentDistances distances =
            ascentDistances(question.graph, ascent, question.root, question.terminals, m_ctx.stop);
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "best mix was stopped");
        std::vector<std::uint8_t> gone(graph.edgeCount(), 0);
        for (std::uint32_t e = 0; e < gone.size(); ++e)
            gone[e] = boundThrough(question.graph, ascent, distances, e) > m_output.valueCents - m_sites.constant;
        m_reducer.removeEdges(gone);
        return ok();
    }
    /// A profitable tree, and one to all sites that the root reaches for nothing.
    [[nodiscard]] std::vector<SolverTree> treesOnSupport(const PrizeProblem& problem, const Ascent& ascent,
                                                         const std::vector<std::int64_t>& support) const
    {
        const SolverGraph& graph = problem.problem.graph;
        PrizeProblem wanted = problem;
        std::vector<std::uint8_t> reached(graph.nodeCount(), 0);
        std::vector<std::uint32_t> stack{problem.problem.root};
        reached[problem.problem.root] = 1;
        while (!stack.empty()) {
            const std::uint32_t node = stack.back();
            stack.pop_back();
            for (const std::uint32_t arc : graph.out(node))
                if (ascent.reduced[arc] == 0 && reached[graph.head(arc)] == 0) {
                    reached[graph.head(arc)] = 1;
                    stack.push_back(graph.head(arc));
                }
        }
        for (std::uint32_t node = 0; node < reached.size(); ++node)
            wanted.required[node] |= static_cast<std::uint8_t>(reached[node] & (wanted.prize[node] > 0 ? 1U : 0U));
        return {extendTree(problem, SolverTree{{}, 0}, support, m_ctx.stop),
                extendTree(wanted, SolverTree{{}, 0}, support, m_ctx.stop)};
    }
    void raiseTo(std::int64_t bound)
    {
        m_output.boundCents = std::max(m_output.boundCents, std::min(bound, m_output.valueCents));
        note();
    }

    Result<PrizeCollectingOutput> finish()
    {
        if (!m_hasTree)
            return fail(ErrorCode::Internal, "no network was found");
        if (m_params.explain) {
            m_ctx.report(0.9, "routing.explain");
            const AscentProblem question =
                ascentProblem(prizeProblem(m_prepared.problem.graph, m_prepared.problem.root, m_sites.nodes));
            const Ascent ascent =
                dualAscent(question.graph, question.arcCost, question.root, question.terminals, m_ctx.stop);
            raiseTo(ascent.bound + m_sites.constant);
            m_output.savingNeededCents = savingsNeeded(m_prepared, m_input.graph.edgeCount(), question, ascent,
                                                       m_output.valueCents - m_sites.constant);
            for (const EdgeIndex edge : m_output.treeEdges)
                m_output.savingNeededCents[edge.index()] = 0;
        }
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "best mix was stopped");
        m_output.stop = proven() ? SolverStop::Optimal : SolverStop::EffortSpent;
        m_output.unreachable = m_prepared.unreachable;
        m_ctx.report(1.0, "routing.done");
        return std::move(m_output);
    }

    const PrizeCollectingInput& m_input;
    const SteinerParams& m_params;
    const PreparedProblem& m_prepared;
    Sites m_sites;
    const RunContext& m_ctx;
    ProblemReducer m_reducer;
    PrizeCollectingOutput m_output;
    bool m_hasTree = false;
};

} // namespace

Result<PrizeCollectingOutput> bestMix(const PrizeCollectingInput& input, const SteinerParams& params,
                                      const RunContext& ctx)
{
    OASIS_CHECK(checkParams(params));
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "a mix of technologies needs a supply");
    std::vector<NodeIndex> nodes;
    for (const PrizedTerminal& site : input.terminals)
        nodes.push_back(site.node);
    OASIS_TRY(const PreparedProblem prepared, prepare({input.graph, input.edgeCostCents, nodes, input.supplies}));
    OASIS_TRY(Sites sites, sumSites(input, prepared));
    return PrizeRun(input, params, prepared, std::move(sites), ctx).run();
}

} // namespace oasis::routing
