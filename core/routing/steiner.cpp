// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/steiner.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/routing/dual_improvement.h"
#include "core/routing/edge_savings.h"
#include "core/routing/local_search.h"
#include "core/routing/problem_setup.h"
#include "core/routing/reductions.h"
#include "core/routing/shortest_path_heuristic.h"
#include "core/routing/steiner_branching.h"
#include "core/routing/tree_pool.h"

#include <algorithm>
#include <limits>

namespace oasis::routing {

namespace {

constexpr int kMaxRounds = 4;
constexpr std::uint32_t kMostIntensive = 6;
constexpr std::uint32_t kIntensiveEdges = 8000; // rounds times edges
constexpr int kGenerations = 3;
constexpr std::size_t kChildren = 5;             // recombined trees at a time
constexpr int kLongSearch = 4;                   // times the usual steps on a dual solution
constexpr std::size_t kImprovedTrees = 3;        // best trees of the first heuristic that local search works on
constexpr std::uint32_t kQuicklyRelaxed = 3000;  // edges: by default, larger problems have no cut relaxation
constexpr std::uint32_t kLargestRelaxed = 12000; // edges: nor have these when there is a time limit
constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max() / 2;
constexpr std::size_t kPerturbed = 3; // further trees, grown on costs up to a quarter higher

class SteinerRun
{
public:
    SteinerRun(const SteinerInput& input, const SteinerParams& params, const PreparedProblem& prepared,
               const RunContext& ctx)
        : m_input(input), m_params(params), m_prepared(prepared), m_ctx(ctx), m_outer(ctx.stop),
          m_timer(params.watch, m_outer), m_reducer(prepared.problem)
    {
        for (std::size_t i = 0; i < input.terminals.size(); ++i)
            if (prepared.reachable[i] != 0)
                m_joined.push_back(input.terminals[i]);
    }

    Result<SteinerOutput> run()
    {
        OASIS_CHECK(firstAnswer());
        OASIS_CHECK(alternate());
        for (int round = 0; mayGoOn() && (round < intensiveRounds() || (m_timer.limited() && !provable())); ++round) {
            const std::size_t before = m_reducer.problem().graph.edgeCount();
            OASIS_CHECK(intensify(round));
            if (20 * (before - m_reducer.problem().graph.edgeCount()) > before)
                OASIS_CHECK(alternate());
        }
        if (mayGoOn())
            OASIS_CHECK(prove());
        return finish();
    }

private:
    [[nodiscard]] bool proven() const { return m_hasTree && m_output.boundCents == m_output.valueCents; }
    void report(int round, double within, std::string_view stage)
    {
        m_fraction = std::max(m_fraction, 0.05 + 0.85 * (round + within) / (kMaxRounds + 1));
        m_ctx.report(m_fraction, stage);
    }

    /// Takes a tree of the reduced problem if it is the best so far, after the independent check.
    Result<void> offer(const SolverTree& tree)
    {
        if (!tree.exists() || (m_hasTree && tree.cost + m_reducer.fixedCost() >= m_output.valueCents))
            return ok();
        // Ways that meet at a replaced node may close cycles, and then cost less than they seem to.
        const SolverTree whole = spanAndPrune(m_prepared.problem, m_reducer.restore(tree.edges));
        const StreetNetwork network = streetNetwork(m_prepared, m_input.graph.edgeCount(), whole.edges);
        OASIS_CHECK(checkNetwork(network, m_input, m_joined));
        m_hasTree = true;
        m_output.treeEdges = network.edges;
        m_output.suppliesUsed = network.suppliesUsed;
        m_output.valueCents = network.cents;
        note();
        return ok();
    }
    void note()
    {
        const ProofStep step{m_output.valueCents, m_output.boundCents};
        if (!m_output.trace.empty() && m_output.trace.back() == step)
            return;
        m_output.trace.push_back(step);
        m_timer.tell(step);
    }
    Result<void> offerBestOf(const std::vector<SolverTree>& trees)
    {
        if (m_outer.stop_requested())
            return fail(ErrorCode::Cancelled, "connect all was stopped");
        for (const SolverTree& tree : trees) {
            OASIS_CHECK(offer(tree));
            m_pool.add(tree);
        }
        return ok();
    }

    [[nodiscard]] bool mayGoOn() const { return !proven() && !m_ctx.stopRequested(); }
    /// Without a time limit: many where they cost little, none on large problems.
    [[nodiscard]] int intensiveRounds() const
    {
        const std::uint32_t edges = m_reducer.problem().graph.edgeCount();
        return static_cast<int>(std::min(kMostIntensive, kIntensiveEdges / std::max(1U, edges)));
    }
    [[nodiscard]] Result<void> checkCancelled() const
    {
        if (m_outer.stop_requested())
            return fail(ErrorCode::Cancelled, "connect all was stopped");
        return ok();
    }
    /// Reductions, trees and bounds in turn, while they help each other.
    Result<void> alternate()
    {
        for (int round = 0; round < kMaxRounds && mayGoOn(); ++round, ++m_round) {
            report(round, 0, "routing.reduce");
            m_reducer.reduceFurther(m_ctx);
            m_pool.clear();
            const std::size_t before = m_reducer.problem().graph.edgeCount();
            report(round, 0.3, "routing.trees");
            OASIS_CHECK(growAndImprove(m_round));
            report(round, 0.6, "routing.bound");
            OASIS_CHECK(raiseBound(m_round, m_params.ascentRoots, m_params.dualSteps));
            const std::size_t after = m_reducer.problem().graph.edgeCount();
            if (20 * (before - after) < before) // another round would do the same again
                break;
        }
        return checkCancelled();
    }
    /// More trees and one long search on the dual solution, when reductions alone do not help any more.
    Result<void> intensify(int round)
    {
        ++m_round;
        report(kMaxRounds, 0, "routing.trees");
        OASIS_CHECK(growAndImprove(m_round));
        for (int generation = 0; generation < kGenerations && mayGoOn(); ++generation) {
            const std::vector<SolverTree> children =
                m_pool.children(m_reducer.problem(), kChildren, m_params.localPasses,
                                m_params.seed + static_cast<std::uint64_t>(m_round * kGenerations + generation), m_ctx);
            OASIS_CHECK(offerBestOf(children));
        }
        report(kMaxRounds, 0.3, "routing.bound");
        OASIS_CHECK(raiseBound(m_round, 1, m_params.dualSteps * kLongSearch * (1 + round)));
        return checkCancelled();
    }

    [[nodiscard]] bool provable() const { return m_reducer.problem().graph.edgeCount() <= largestRelaxed(); }
    [[nodiscard]] std::uint32_t largestRelaxed() const { return m_timer.limited() ? kLargestRelaxed : kQuicklyRelaxed; }
    /// Cut relaxation and branching on what is left.
    Result<void> prove()
    {
        if (!provable())
            return ok();
        ++m_round;
        report(kMaxRounds, 0.6, "routing.branch");
        const SolverProblem problem = m_reducer.problem();
        const std::int64_t fixed = m_reducer.fixedCost();
        SteinerBest best;
        best.value = m_output.valueCents - fixed;
        best.accept = [&](std::span<const std::uint32_t> edges) -> Result<std::int64_t> {
            OASIS_CHECK(offer(spanAndPrune(problem, edges)));
            return m_output.valueCents - fixed;
        };
        const SteinerBranching branching{best, m_ctx, [&](std::int64_t bound) { raiseTo(fixed + bound); }};
        const PartEffort effort{m_timer.limited() ? kUnlimited : m_params.proofWork, largestRelaxed(),
                                m_params.dualSteps, m_params.localPasses, m_params.seed};
        raiseTo(fixed + branching.run(problem, m_output.boundCents - fixed, effort));
        OASIS_CHECK(best.failure);
        return checkCancelled();
    }

    /// One tree and one ascent after the quick reductions: seconds on the largest graphs.
    Result<void> firstAnswer()
    {
        m_ctx.report(0, "routing.reduce");
        m_reducer.reduce(m_ctx.stop);
        m_ctx.report(0.02, "routing.bound");
        const SolverProblem& problem = m_reducer.problem();
        const std::vector<std::uint32_t> terminals = problem.terminals();
        const Ascent ascent = dualAscent(problem.graph, arcCosts(problem.graph), problem.root, terminals, m_ctx.stop);
        const SolverTree tree = growTree(problem, supportCosts(ascent), problem.root, m_ctx.stop);
        OASIS_CHECK(offerBestOf({improveTree(problem, tree, m_params.localPasses, m_ctx.stop)}));
        raiseTo(m_reducer.fixedCost() + ascent.bound);
        m_ctx.stop = m_timer.token(); // from here on there is something to answer with
        return ok();
    }

    /// Distinct terminals: the root, then seeded draws.
    [[nodiscard]] std::vector<std::uint32_t> someTerminals(int count, int round) const
    {
        const SolverProblem& problem = m_reducer.problem();
        std::vector<std::uint32_t> terminals = problem.terminals();
        std::iter_swap(terminals.begin(), std::find(terminals.begin(), terminals.end(), problem.root));
        Random random(m_params.seed + static_cast<std::uint64_t>(round));
        const std::size_t wanted = std::min(terminals.size(), static_cast<std::size_t>(count));
        for (std::size_t i = 1; i < wanted; ++i)
            std::swap(terminals[i], terminals[i + random.below(terminals.size() - i)]);
        terminals.resize(wanted);
        return terminals;
    }
    Result<void> growAndImprove(int round)
    {
        const SolverProblem& problem = m_reducer.problem();
        const std::vector<std::uint32_t> starts = someTerminals(m_params.starts, round);
        std::vector<SolverTree> trees(starts.size());
        parallelFor(starts.size(), m_ctx, [&](std::size_t i) { trees[i] = growTree(problem, starts[i], m_ctx.stop); });
        std::stable_sort(trees.begin(), trees.end(),
                         [](const SolverTree& x, const SolverTree& y) { return x.cost < y.cost; });
        trees.resize(std::min(trees.size(), kImprovedTrees) + kPerturbed);
        const std::size_t firstPerturbed = trees.size() - kPerturbed;
        parallelFor(trees.size(), m_ctx, [&](std::size_t i) {
            if (i >= firstPerturbed)
                trees[i] = growTree(problem, perturbedCosts(round, i), problem.root, m_ctx.stop);
            trees[i] = improveTree(problem, std::move(trees[i]), m_params.localPasses, m_ctx.stop);
        });
        return offerBestOf(trees);
    }
    [[nodiscard]] std::vector<std::int64_t> perturbedCosts(int round, std::size_t number) const
    {
        const SolverGraph& graph = m_reducer.problem().graph;
        Random random(m_params.seed ^ (0x5851F42D4C957F2DULL * (static_cast<std::uint64_t>(round) * 64 + number + 1)));
        // In finer units where they fit, so that small prices are disturbed as well.
        const std::int64_t unit = m_prepared.totalCost < kInfiniteCents / 512 ? 256 : 1;
        std::vector<std::int64_t> costs(2 * std::size_t{graph.edgeCount()});
        for (std::uint32_t e = 0; e < graph.edgeCount(); ++e) {
            const std::int64_t cost = graph.edge(e).cost * unit;
            costs[2 * e] = costs[2 * e + 1] = cost + cost / 256 * static_cast<std::int64_t>(random.below(64));
        }
        return costs;
    }
    /// Ascents from several roots; trees on their supports; edges that no better tree can use are removed.
    Result<void> raiseBound(int round, int rootCount, int steps)
    {
        const SolverProblem& problem = m_reducer.problem();
        const std::vector<std::uint32_t> terminals = problem.terminals();
        const std::vector<std::uint32_t> roots = someTerminals(rootCount, round + kMaxRounds);
        std::vector<Ascent> ascents(roots.size());
        std::vector<SolverTree> trees(roots.size());
        parallelFor(roots.size(), m_ctx, [&](std::size_t i) {
            const DualEffort effort{i == 0 ? steps : 0,
                                    m_params.seed + static_cast<std::uint64_t>(round) * roots.size() + i};
            ascents[i] =
                improvedAscent(problem.graph, arcCosts(problem.graph), roots[i], terminals, effort, m_ctx.stop).ascent;
            trees[i] = growTree(problem, supportCosts(ascents[i]), roots[i], m_ctx.stop);
            trees[i] = improveTree(problem, std::move(trees[i]), m_params.localPasses, m_ctx.stop);
        });
        OASIS_CHECK(offerBestOf(trees));
        for (const Ascent& ascent : ascents)
            raiseTo(m_reducer.fixedCost() + ascent.bound);
        if (mayGoOn())
            OASIS_CHECK(offerBestOf(m_pool.children(problem, kChildren, m_params.localPasses,
                                                    m_params.seed + static_cast<std::uint64_t>(round), m_ctx)));
        if (mayGoOn())
            removeHopeless(ascents, roots, terminals);
        return ok();
    }
    void raiseTo(std::int64_t bound)
    {
        // What was removed on the strength of the bound costs at least the value.
        m_output.boundCents = std::max(m_output.boundCents, std::min(bound, m_output.valueCents));
        note();
    }
    /// The graph's costs where one direction has reduced cost 0, barred elsewhere.
    [[nodiscard]] std::vector<std::int64_t> supportCosts(const Ascent& ascent) const
    {
        std::vector<std::int64_t> costs(ascent.reduced.size(), kInfiniteCents);
        for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
            if (ascent.reduced[arc] == 0 || ascent.reduced[arc ^ 1U] == 0)
                costs[arc] = m_reducer.problem().graph.cost(arc);
        return costs;
    }
    void removeHopeless(const std::vector<Ascent>& ascents, const std::vector<std::uint32_t>& roots,
                        const std::vector<std::uint32_t>& terminals)
    {
        const SolverGraph& graph = m_reducer.problem().graph;
        const std::int64_t value = m_output.valueCents - m_reducer.fixedCost();
        std::vector<std::vector<std::uint8_t>> gone(ascents.size());
        parallelFor(ascents.size(), m_ctx, [&](std::size_t i) {
            const AscentDistances distances = ascentDistances(graph, ascents[i], roots[i], terminals, m_ctx.stop);
            gone[i].resize(graph.edgeCount());
            for (std::uint32_t e = 0; e < graph.edgeCount(); ++e)
                gone[i][e] = boundThrough(graph, ascents[i], distances, e) > value ? 1 : 0;
        });
        if (m_ctx.stopRequested())
            return; // distances may be unfinished
        for (std::size_t i = 1; i < gone.size(); ++i)
            for (std::size_t e = 0; e < gone[0].size(); ++e)
                gone[0][e] |= gone[i][e];
        if (std::find(gone[0].begin(), gone[0].end(), 1) == gone[0].end())
            return;
        m_reducer.removeEdges(gone[0]);
        m_pool.clear();
    }

    Result<SteinerOutput> finish()
    {
        if (!m_hasTree)
            return fail(ErrorCode::Internal, "no network was found");
        if (m_params.explain) {
            m_ctx.report(0.9, "routing.explain");
            const SolverProblem& whole = m_prepared.problem;
            const AscentProblem question{whole.graph, arcCosts(whole.graph), whole.root, whole.terminals()};
            const Ascent ascent =
                dualAscent(question.graph, question.arcCost, question.root, question.terminals, m_outer);
            raiseTo(ascent.bound);
            m_output.savingNeededCents =
                savingsNeeded(m_prepared, m_input.graph.edgeCount(), question, ascent, m_output.valueCents);
            for (const EdgeIndex edge : m_output.treeEdges)
                m_output.savingNeededCents[edge.index()] = 0;
        }
        if (m_outer.stop_requested())
            return fail(ErrorCode::Cancelled, "connect all was stopped");
        if (!proven())
            m_output.stop = m_timer.expired() ? SolverStop::TimeSpent : SolverStop::EffortSpent;
        else
            m_output.stop = SolverStop::Optimal;
        m_output.unreachable = m_prepared.unreachable;
        m_ctx.report(1.0, "routing.done");
        return std::move(m_output);
    }

    const SteinerInput& m_input;
    const SteinerParams& m_params;
    const PreparedProblem& m_prepared;
    RunContext m_ctx;        // its token also ends the work at the time limit, once there is something to answer with
    std::stop_token m_outer; // the caller's
    SolverTimer m_timer;
    ProblemReducer m_reducer;
    std::vector<NodeIndex> m_joined;
    TreePool m_pool; // trees of the present problem
    int m_round = 0;
    double m_fraction = 0; // reported
    SteinerOutput m_output;
    bool m_hasTree = false;
};

} // namespace

Result<SteinerOutput> connectAll(const SteinerInput& input, const SteinerParams& params, const RunContext& ctx)
{
    OASIS_CHECK(checkParams(params));
    OASIS_TRY(const PreparedProblem prepared, prepare(input));
    if (input.terminals.empty()) {
        SteinerOutput nothing;
        nothing.stop = SolverStop::Optimal;
        if (params.explain)
            nothing.savingNeededCents.assign(input.graph.edgeCount(), kInfiniteCents);
        return nothing;
    }
    return SteinerRun(input, params, prepared, ctx).run();
}

} // namespace oasis::routing
