// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_tree.h"

#include "core/base/parallel.h"
#include "core/routing/cable_bound.h"
#include "core/routing/cable_check.h"
#include "core/routing/cable_moves.h"
#include "core/routing/cable_plan.h"
#include "core/routing/cable_problem.h"
#include "core/routing/shortest_path_heuristic.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace oasis::routing {

namespace {

Error stopped()
{
    return fail(ErrorCode::Cancelled, "planning the cables was stopped");
}

class CableRun
{
public:
    CableRun(const CableInput& input, const CableParams& params, const RunContext& ctx)
        : m_input(input), m_params(params), m_ctx(ctx)
    {}

    Result<CableOutput> run(PreparedCables prepared)
    {
        m_output.unreachable = std::move(prepared.unreachable);
        m_ctx.report(0, "routing.reduce");
        m_problem = simplified(prepared.problem, std::vector<std::uint8_t>(prepared.problem.graph.edgeCount(), 0));
        prepared.problem = {};
        OASIS_CHECK(trenchFirst());
        OASIS_CHECK(fromUsualFibres());
        for (int round = 0; round < m_params.rounds && !proven(); ++round) {
            m_ctx.report(0.4 + 0.6 * round / m_params.rounds, "routing.bound");
            OASIS_CHECK(raiseBound(round));
        }
        return finish();
    }

private:
    [[nodiscard]] bool proven() const { return m_best.has_value() && m_output.boundCents == m_best->cents(); }

    /// The cheapest trench tree for prices at so many fibres per edge.
    Result<SteinerOutput> trenchTree(const std::vector<std::int64_t>& prices, const RunContext& ctx) const
    {
        StreetGraphBuilder builder;
        builder.addNodes(m_problem.graph.nodeCount());
        for (const SolverEdge& edge : m_problem.graph.edges())
            builder.addEdge(NodeIndex{edge.a}, NodeIndex{edge.b});
        OASIS_TRY(const StreetGraph graph, builder.freeze());
        std::vector<NodeIndex> terminals;
        for (const std::uint32_t node : m_problem.terminals())
            if (node != m_problem.root)
                terminals.push_back(NodeIndex{node});
        const std::array<SupplyEntry, 1> root{SupplyEntry{NodeIndex{m_problem.root}, 0}};
        SteinerParams params = m_params.steiner;
        params.explain = false;
        return connectAll({graph, prices, terminals, root}, params, ctx);
    }
    [[nodiscard]] CablePlan planOf(const SteinerOutput& tree) const
    {
        std::vector<std::uint32_t> edges;
        for (const EdgeIndex edge : tree.treeEdges)
            edges.push_back(edge.value());
        return {m_problem, edges};
    }

    Result<void> trenchFirst()
    {
        std::vector<std::int64_t> prices;
        for (const SolverEdge& edge : m_problem.graph.edges())
            prices.push_back(edge.cost);
        OASIS_TRY(const SteinerOutput tree, trenchTree(prices, m_ctx.part(0.05, 0.25)));
        m_output.boundCents = tree.boundCents; // no edge can cost less than at the fewest fibres
        const CablePlan plan = planOf(tree);
        m_output.trenchFirstCents = plan.cents();
        return offer(improvePlan(m_problem, plan, m_params.steiner.localPasses, m_ctx.stop));
    }

    /// Trench trees at the prices of the fibres that edges of the best plan carry in the mean, and of thrice as many.
    Result<void> fromUsualFibres()
    {
        m_ctx.report(0.25, "routing.trees");
        const std::array<int, 2> usual{usualFibres(1), usualFibres(3)};
        std::vector<std::optional<CablePlan>> plans(usual.size());
        RunContext quiet = m_ctx;
        quiet.progress = {};
        quiet.threads = 1;
        parallelFor(usual.size(), m_ctx, [&](std::size_t i) {
            std::vector<std::int64_t> prices;
            for (std::uint32_t e = 0; e < m_problem.graph.edgeCount(); ++e)
                prices.push_back(m_problem.costs.cents(e, usual[i]));
            if (const auto tree = trenchTree(prices, quiet); tree.has_value())
                plans[i] = improvePlan(m_problem, planOf(tree.value()), m_params.steiner.localPasses, m_ctx.stop);
        });
        for (auto& plan : plans)
            if (plan.has_value())
                OASIS_CHECK(offer(std::move(*plan)));
        return ok();
    }
    /// Mean over the best plan's edges, times a factor; at most all.
    [[nodiscard]] int usualFibres(int factor) const
    {
        std::int64_t sum = 0;
        for (const std::uint32_t node : m_best->order())
            sum += node == m_problem.root ? 0 : m_best->fibres(node);
        const auto edges = static_cast<std::int64_t>(std::max<std::size_t>(1, m_best->edges().size()));
        return static_cast<int>(std::min<std::int64_t>(m_problem.totalFibres, factor * sum / edges));
    }

    /// Takes a plan if it is the best so far.
    Result<void> offer(CablePlan plan)
    {
        if (m_ctx.stopRequested())
            return stopped();
        if (!plan.joinsAllSites())
            return fail(ErrorCode::Internal, "a computed network leaves a site out");
        if (!m_best.has_value() || plan.cents() < m_best->cents())
            m_best = std::move(plan);
        note();
        return ok();
    }
    void note()
    {
        m_output.boundCents = std::min(m_output.boundCents, m_best->cents());
        const ProofStep step{m_best->cents(), m_output.boundCents};
        if (m_output.trace.empty() || !(m_output.trace.back() == step))
            m_output.trace.push_back(step);
    }

    /// Bounds, a plan on what the best left free, and the removal of edges that no better plan can use.
    Result<void> raiseBound(int round)
    {
        constexpr std::array<int, 3> kFactors{4, 8, 2}; // quarters of the usual fibres
        const int usual = std::max(1, usualFibres(kFactors[static_cast<std::size_t>(round) % kFactors.size()]) / 4);
        std::array<CableBound, 2> bounds;
        parallelFor(bounds.size(), m_ctx, [&](std::size_t i) {
            bounds[i] = cableBound(m_problem, *m_best, {usual, i == 1}, m_ctx.stop);
        });
        if (m_ctx.stopRequested())
            return stopped();
        const CableBound& bound = bounds[bounds[1].cents > bounds[0].cents ? 1 : 0];
        m_output.boundCents = std::max(m_output.boundCents, bound.feasible ? bound.cents : m_best->cents());
        note();
        if (proven())
            return ok();
        OASIS_CHECK(growOnSupport(bound));
        return shrink(bound);
    }
    Result<void> growOnSupport(const CableBound& bound)
    {
        std::vector<std::int64_t> costs(bound.reduced.size(), kInfiniteCents);
        for (std::uint32_t arc = 0; arc < costs.size(); ++arc)
            if (bound.reduced[arc] == 0)
                costs[arc] = m_problem.graph.cost(arc);
        SolverProblem steiner{m_problem.graph, std::vector<std::uint8_t>(m_problem.graph.nodeCount(), 0),
                              m_problem.root};
        for (const std::uint32_t node : m_problem.terminals())
            steiner.terminal[node] = 1;
        const SolverTree tree = growTree(steiner, costs, m_problem.root, m_ctx.stop);
        if (!tree.exists())
            return ok();
        return offer(improvePlan(m_problem, {m_problem, tree.edges}, m_params.steiner.localPasses, m_ctx.stop));
    }
    Result<void> shrink(const CableBound& bound)
    {
        std::vector<std::uint8_t> gone = hopelessEdges(m_problem, bound, m_best->cents(), m_ctx.stop);
        if (m_ctx.stopRequested())
            return stopped();
        for (const std::uint32_t edge : m_best->edges())
            gone[edge] = 0;
        CableProblem smaller = simplified(m_problem, std::move(gone));
        // The best plan lives on, unless one of two equally dear parallel ways was its own.
        std::vector<std::uint32_t> edges = sameStreets(smaller);
        CablePlan plan(smaller, edges);
        if (!plan.joinsAllSites() || plan.cents() != m_best->cents())
            return ok();
        m_problem = std::move(smaller);
        m_best.emplace(m_problem, edges);
        return ok();
    }
    /// Edges of another problem that consist of the best plan's streets.
    [[nodiscard]] std::vector<std::uint32_t> sameStreets(const CableProblem& other) const
    {
        std::vector<std::uint8_t> used(m_input.graph.edgeCount() + m_input.supplies.size(), 0);
        for (const std::uint32_t edge : m_best->edges())
            for (const std::uint32_t street : m_problem.chainOf(edge))
                used[street] = 1;
        std::vector<std::uint32_t> edges;
        for (std::uint32_t e = 0; e < other.graph.edgeCount(); ++e) {
            const auto streets = other.chainOf(e);
            if (std::all_of(streets.begin(), streets.end(), [&](std::uint32_t street) { return used[street] != 0; }))
                edges.push_back(e);
        }
        return edges;
    }

    Result<CableOutput> finish()
    {
        const auto streetEdges = static_cast<std::uint32_t>(m_input.graph.edgeCount());
        std::map<EdgeIndex, int> fibres;
        for (const std::uint32_t node : m_best->order()) {
            if (node == m_problem.root)
                continue;
            for (const std::uint32_t street : m_problem.chainOf(m_best->parentEdge(node))) {
                if (street < streetEdges)
                    fibres.emplace(EdgeIndex{street}, m_best->fibres(node));
                else
                    m_output.suppliesUsed.push_back(street - streetEdges);
            }
        }
        for (const auto& [edge, count] : fibres) {
            m_output.treeEdges.push_back(edge);
            m_output.fibres.push_back(count);
        }
        std::sort(m_output.suppliesUsed.begin(), m_output.suppliesUsed.end());
        m_output.valueCents = m_best->cents();
        m_output.stop = proven() ? SolverStop::Optimal : SolverStop::EffortSpent;
        const CableClaim claim{m_output.treeEdges, m_output.fibres, m_output.suppliesUsed, m_output.valueCents};
        if (const auto faults = faultsOf(claim, m_input, m_output.unreachable); !faults.empty())
            return fail(ErrorCode::Internal, "a computed network failed its check: " + faults.front());
        m_ctx.report(1.0, "routing.done");
        return std::move(m_output);
    }

    const CableInput& m_input;
    const CableParams& m_params;
    const RunContext& m_ctx;
    CableProblem m_problem;
    std::optional<CablePlan> m_best; // on m_problem
    CableOutput m_output;
};

} // namespace

Result<CableOutput> cableTree(const CableInput& input, const CableParams& params, const RunContext& ctx)
{
    if (params.rounds < 1 || params.steiner.starts < 1 || params.steiner.ascentRoots < 1 ||
        params.steiner.localPasses < 0)
        return fail(ErrorCode::InvalidArgument,
                    "solver effort: rounds, starts and roots at least 1, passes at least 0");
    OASIS_TRY(PreparedCables prepared, prepare(input));
    if (input.sites.empty()) {
        CableOutput nothing;
        nothing.stop = SolverStop::Optimal;
        return nothing;
    }
    return CableRun(input, params, ctx).run(std::move(prepared));
}

} // namespace oasis::routing
