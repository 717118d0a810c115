// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/bound_proof.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/proof/site_sums.h"
#include "core/routing/dual_ascent.h"
#include "core/routing/dual_improvement.h"
#include "core/routing/prize_tree.h"
#include "core/routing/problem_setup.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr int kDirectedSteps = 6; // of the ascent from the one root, times the sites

/// What no choice changes: all there is to prove where no site can be joined.
proof::Certificate withoutCuts(const proof::Question& question, const proof::SiteSums& sums,
                               proof::FoundNetwork network)
{
    proof::Certificate certificate;
    certificate.questionHash = proof::hashOf(question);
    certificate.edges = std::move(network.edges);
    certificate.supplies = std::move(network.supplies);
    certificate.served = std::move(network.served);
    certificate.weightPrice = network.weightPrice;
    certificate.value = network.value;
    certificate.bound = proof::boundOf(question, sums, network.weightPrice, 0);
    return certificate;
}

class ProofRun
{
public:
    ProofRun(const proof::Question& question, const PreparedProblem& prepared, proof::SiteSums sums,
             proof::FoundNetwork network, const BoundProofParams& params, const RunContext& ctx)
        : m_question(question), m_graph(prepared.problem.graph), m_prepared(prepared), m_sums(std::move(sums)),
          m_params(params), m_ctx(ctx)
    {
        m_out = withoutCuts(question, m_sums, std::move(network));
        m_open.assign(m_graph.edgeCount(), 1);
    }

    Result<proof::Certificate> run()
    {
        const int stages = m_question.aim == proof::Aim::LeastCost ? m_params.stages : 1;
        std::vector<proof::DualCuts> done;
        for (int stage = 0; stage < stages && anyToJoin(); ++stage) {
            m_ctx.report(static_cast<double>(stage) / stages, "routing.explain");
            Stage best = raise(stage);
            if (m_ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "proving the bound was stopped");
            const std::int64_t bound = proof::boundOf(m_question, m_sums, m_out.weightPrice, best.bound);
            const bool better = m_question.aim == proof::Aim::MostWeight ? bound < m_out.bound : bound > m_out.bound;
            const bool closed = stage + 1 < stages && bound < m_out.value && close(best);
            done.push_back(std::move(best.cuts));
            if (better || stage == 0) {
                m_out.bound = bound;
                m_out.stages = done;
            }
            if (!better || !closed)
                break;
        }
        m_ctx.report(1, "routing.explain");
        return std::move(m_out);
    }

private:
    /// One ascent and what it says about the edges of the solver's graph.
    struct Stage
    {
        std::int64_t bound = 0;
        proof::DualCuts cuts;
        std::vector<std::int64_t> through; // per edge: every network that puts it to use costs at least this
    };

    [[nodiscard]] bool anyToJoin() const
    {
        return std::any_of(m_sums.required.begin(), m_sums.required.end(), [](std::uint8_t r) { return r != 0; }) &&
               (m_sums.inQuestion.size() > 1 || !m_question.supplies.empty());
    }

    /// The trunk, then seeded draws among the required nodes.
    [[nodiscard]] std::vector<std::uint32_t> roots(int stage) const
    {
        std::vector<std::uint32_t> candidates;
        for (std::uint32_t node = 0; node < m_sums.required.size(); ++node)
            if (m_sums.required[node] != 0)
                candidates.push_back(node);
        std::swap(candidates.front(), candidates.back()); // the trunk is the last node
        Random random(m_params.seed + static_cast<std::uint64_t>(stage));
        const std::size_t most = m_question.oneWay.empty() ? static_cast<std::size_t>(m_params.roots) : 1;
        const std::size_t wanted = std::min(candidates.size(), most);
        for (std::size_t i = 1; i < wanted; ++i)
            std::swap(candidates[i], candidates[i + random.below(candidates.size() - i)]);
        candidates.resize(wanted);
        return candidates;
    }

    /// Per edge of m_graph: 1 when it leads from a to b only; empty when all lead both ways.
    [[nodiscard]] std::vector<std::uint8_t> oneWayEdges() const
    {
        std::vector<std::uint8_t> directed;
        if (m_question.oneWay.empty())
            return directed;
        for (const std::uint32_t origin : m_prepared.origin) // edges begin at the tail
            directed.push_back(origin < m_question.oneWay.size() ? m_question.oneWay[origin] : 0);
        return directed;
    }

    /// The best ascent of several roots.
    Stage raise(int stage)
    {
        const std::vector<std::uint32_t> from = roots(stage);
        std::vector<Stage> ascents(from.size());
        parallelFor(from.size(), m_ctx, [&](std::size_t i) { ascents[i] = ascend(from[i]); });
        if (m_ctx.stopRequested())
            return {};
        const auto best = std::max_element(ascents.begin(), ascents.end(),
                                           [](const Stage& a, const Stage& b) { return a.bound < b.bound; });
        return std::move(*best);
    }
    [[nodiscard]] Stage ascend(std::uint32_t root) const
    {
        PrizeProblem prizes{{m_graph, {}, root}, m_sums.leftOut, m_sums.required};
        prizes.required[root] = 0;
        for (std::uint32_t node = 0; node < prizes.prize.size(); ++node)
            if (m_sums.required[node] != 0)
                prizes.prize[node] = 0;
        AscentProblem question = ascentProblem(prizes);
        for (std::uint32_t e = 0; e < m_open.size(); ++e)
            if (m_open[e] == 0)
                question.arcCost[2 * e] = question.arcCost[2 * e + 1] = kInfiniteCents;
        const std::vector<std::uint8_t> directed = oneWayEdges();
        for (std::uint32_t e = 0; e < directed.size(); ++e)
            if (directed[e] != 0)
                question.arcCost[2 * std::size_t{e} + 1] = kInfiniteCents;
        RecordedAscent recorded =
            directed.empty()
                ? recordedAscent(question.graph, std::move(question.arcCost), root, question.terminals, m_ctx.stop)
                : improvedAscent(question.graph, std::move(question.arcCost), root, question.terminals,
                                 {kDirectedSteps, m_params.seed}, m_ctx.stop);
        Stage result;
        result.bound = recorded.ascent.bound;
        const AscentDistances distances =
            ascentDistances(question.graph, recorded.ascent, root, question.terminals, m_ctx.stop);
        result.through.resize(m_graph.edgeCount());
        for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
            result.through[e] = boundThrough(question.graph, recorded.ascent, distances, e);
        result.cuts.root = root;
        for (RaisedCuts& cuts : recorded.cuts)
            if (!cuts.raises.empty())
                result.cuts.cuts.push_back(withoutArtificial(std::move(cuts)));
        return result;
    }
    /// A prized node's cuts begin at its artificial node, which only the prize and a free arc enter: the set without it
    /// is charged to the prize instead.
    [[nodiscard]] RaisedCuts withoutArtificial(RaisedCuts cuts) const
    {
        if (cuts.nodes.front() < m_graph.nodeCount())
            return cuts;
        cuts.nodes.erase(cuts.nodes.begin());
        for (RaisedCuts::Raise& raise : cuts.raises)
            --raise.nodeCount;
        return cuts;
    }

    /// Closes what no network of the value uses. False when that is nothing.
    bool close(const Stage& stage)
    {
        bool any = false;
        for (std::uint32_t e = 0; e < m_open.size(); ++e)
            if (m_open[e] != 0 && stage.through[e] > m_out.value - m_sums.fixed) {
                m_open[e] = 0;
                any = true;
            }
        return any;
    }

    const proof::Question& m_question;
    const SolverGraph& m_graph;
    const PreparedProblem& m_prepared;
    proof::SiteSums m_sums;
    const BoundProofParams& m_params;
    const RunContext& m_ctx;
    std::vector<std::uint8_t> m_open; // per edge of m_graph
    proof::Certificate m_out;
};

} // namespace

Result<proof::Certificate> proveBound(const proof::Question& question, proof::FoundNetwork network,
                                      const BoundProofParams& params, const RunContext& ctx)
{
    if (params.roots < 1 || params.stages < 1)
        return fail(ErrorCode::InvalidArgument, "proof effort: roots and stages at least 1");
    proof::SiteSums sums = proof::siteSums(question, network.weightPrice);
    if (!sums.sound)
        return fail(ErrorCode::Overflow, "prices or prizes are out of range for exact arithmetic");
    if (std::none_of(sums.inQuestion.begin(), sums.inQuestion.end(), [](std::uint8_t in) { return in != 0; }))
        return withoutCuts(question, sums, std::move(network));
    std::vector<NodeIndex> nodes;
    for (const proof::QuestionSite& site : question.sites)
        nodes.push_back(site.node);
    std::vector<SupplyEntry> supplies;
    for (const proof::QuestionSupply& supply : question.supplies)
        supplies.push_back({supply.node, supply.entryCents});
    OASIS_TRY(const PreparedProblem prepared, prepare({question.graph, question.priceCents, nodes, supplies}));
    return ProofRun(question, prepared, std::move(sums), std::move(network), params, ctx).run();
}

} // namespace oasis::routing
