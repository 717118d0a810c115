// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_collecting.h"

#include "core/base/money.h"
#include "core/routing/free_root.h"
#include "core/routing/mix_check.h"
#include "core/routing/prize_branching.h"
#include "core/routing/prize_explanation.h"
#include "core/routing/prize_question.h"

#include <algorithm>
#include <limits>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::int64_t kBranchingEdges = 1'000'000; // of reduced problems, by default
constexpr std::size_t kLargeProblem = 8'000'000;    // edges × terminals: by default, nothing larger is branched on
constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max() / 2;
constexpr int kFreeRoots = 200; // by default

PrizeEffort effortOf(const SteinerParams& params)
{
    PrizeEffort effort;
    effort.starts = std::min(params.starts, effort.starts);
    effort.roots = params.ascentRoots;
    effort.localPasses = params.localPasses;
    effort.seed = params.seed;
    return effort;
}

class PrizeRun
{
public:
    PrizeRun(const PrizeCollectingInput& input, const SteinerParams& params, const PrizeQuestion& question,
             const RunContext& ctx)
        : m_input(input), m_params(params), m_question(question), m_ctx(ctx), m_limited(ctx),
          m_timer(params.watch, ctx.stop)
    {
        m_limited.stop = m_timer.token();
        m_best.accept = [this](std::int64_t value, const std::vector<std::uint32_t>& edges) {
            return accept(value + m_question.constant, edges);
        };
        m_output.valueCents = kInfiniteCents;
    }

    Result<PrizeCollectingOutput> run()
    {
        m_ctx.report(0, "routing.trees");
        const std::uint32_t required = m_input.freeRoot ? firstRequired() : kNone;
        if (m_input.freeRoot && required == kNone)
            searchFree();
        else
            searchRooted(m_input.freeRoot ? required : m_question.problem.problem.root);
        return finish();
    }

private:
    [[nodiscard]] bool proven() const { return m_hasTree && m_output.boundCents == m_output.valueCents; }
    void raiseTo(std::int64_t bound)
    {
        m_output.boundCents = std::max(m_output.boundCents, std::min(bound, m_output.valueCents));
        note();
    }
    void note()
    {
        const ProofStep step{m_output.valueCents, m_output.boundCents};
        if (!m_output.trace.empty() && m_output.trace.back() == step)
            return;
        m_output.trace.push_back(step);
        m_timer.tell(step);
    }

    [[nodiscard]] std::uint32_t firstRequired() const
    {
        const std::vector<std::uint8_t>& required = m_question.problem.required;
        const auto first = std::find(required.begin(), required.end(), 1);
        return first == required.end() ? kNone : static_cast<std::uint32_t>(first - required.begin());
    }
    void searchRooted(std::uint32_t root)
    {
        const PrizeSearch::Lift same = [](std::span<const std::uint32_t> edges) {
            return std::vector<std::uint32_t>(edges.begin(), edges.end());
        };
        const PrizeEffort effort = effortOf(m_params);
        PrizeSearch search(PrizeReducer(m_question.problem, root), 0, same, m_best, effort, m_ctx);
        search.forgetDropped();
        search.tellBounds([this](std::int64_t bound) { raiseTo(bound + m_question.constant); });
        search.run(1); // whatever the time limit
        search.goOnWith(m_limited);
        raiseTo(search.bound() + m_question.constant);
        m_ctx.report(0.3, "routing.bound");
        search.run(effort.rounds);
        raiseTo(search.bound() + m_question.constant);
        std::int64_t edgesToSearch = branchingEdges();
        if (search.done() || m_limited.stopRequested() || search.sizeLeft() > largestBranched())
            return;
        m_ctx.report(0.6, "routing.branch");
        const PrizeSearch::Lift lift = search.liftFromLeft();
        PrizeBranching branching{
            search.left(), search.offset(), lift, m_best, effort, m_limited, [this](std::int64_t bound) {
                raiseTo(bound + m_question.constant);
            }};
        raiseTo(branching.run(search.bound(), edgesToSearch) + m_question.constant);
    }
    [[nodiscard]] std::int64_t branchingEdges() const { return m_timer.limited() ? kUnlimited : kBranchingEdges; }
    [[nodiscard]] std::size_t largestBranched() const
    {
        return m_timer.limited() ? std::numeric_limits<std::size_t>::max() : kLargeProblem;
    }
    void searchFree()
    {
        FreeRootSearch search(m_question.problem, m_best, effortOf(m_params), m_ctx, m_limited);
        const FreeRootSearch::Effort effort{m_timer.limited() ? std::numeric_limits<int>::max() : kFreeRoots,
                                            branchingEdges(), largestBranched()};
        const std::int64_t bound =
            search.run(effort, [this](std::int64_t proven) { raiseTo(proven + m_question.constant); });
        raiseTo(bound + m_question.constant);
    }

    /// A tree of the question becomes the answer, after the independent check.
    Result<void> accept(std::int64_t claimed, const std::vector<std::uint32_t>& edges)
    {
        const StreetNetwork streets = streetNetwork(m_question.prepared, m_input.graph.edgeCount(), edges);
        PinnedNetwork network{streets.edges, streets.suppliesUsed};
        if (!m_input.pins.in.empty())
            network = withPins(streets.edges, streets.suppliesUsed, m_input.pins,
                               {m_input.graph, m_question.pins.edgeCostCents, {}, m_input.supplies});
        PrizeCollectingOutput mix;
        mix.treeEdges = std::move(network.edges);
        mix.suppliesUsed = std::move(network.suppliesUsed);
        price(mix);
        const MixClaim claim{mix.treeEdges,    mix.suppliesUsed, mix.served,
                             mix.networkCents, mix.nodeCents,    mix.valueCents};
        const std::vector<std::string> faults = faultsOf(claim, m_input, m_question.mustServe);
        if (!faults.empty())
            return fail(ErrorCode::Internal, "a computed mix failed its check: " + faults.front());
        if (mix.valueCents > claimed)
            return fail(ErrorCode::Internal, "a computed mix costs more than its search says");
        m_hasTree = true;
        mix.boundCents = m_output.boundCents;
        mix.trace = std::move(m_output.trace);
        m_output = std::move(mix);
        note();
        return ok();
    }
    /// Everything that follows from the network.
    void price(PrizeCollectingOutput& mix) const
    {
        std::vector<std::uint8_t> inNetwork(m_input.graph.nodeCount(), 0);
        for (const EdgeIndex edge : mix.treeEdges) {
            mix.networkCents += m_input.edgeCostCents[edge.index()];
            inNetwork[m_input.graph.tail(edge).index()] = inNetwork[m_input.graph.head(edge).index()] = 1;
        }
        for (const std::uint32_t supply : mix.suppliesUsed) {
            mix.networkCents += m_input.supplies[supply].entryPriceCents;
            inNetwork[m_input.supplies[supply].node.index()] = 1;
        }
        if (m_input.freeRoot && mix.treeEdges.empty())
            markOneNode(inNetwork);
        for (std::size_t node = 0; node < m_input.nodeCostCents.size(); ++node)
            mix.nodeCents += inNetwork[node] != 0 ? m_input.nodeCostCents[node] : 0;
        mix.valueCents = mix.networkCents + mix.nodeCents;
        for (std::uint32_t i = 0; i < m_input.terminals.size(); ++i) {
            const PrizedTerminal& site = m_input.terminals[i];
            const bool served = inNetwork[site.node.index()] != 0 && !site.forbidden &&
                                (site.required || site.prizeCents > site.ownCostCents);
            if (served)
                mix.served.push_back(i);
            mix.valueCents += served ? site.ownCostCents : site.prizeCents;
        }
    }
    /// The network is the best single node, or nothing.
    void markOneNode(std::vector<std::uint8_t>& inNetwork) const
    {
        if (const std::uint32_t required = firstRequired(); required != kNone) {
            inNetwork[required] = 1;
            return;
        }
        const std::vector<std::int64_t>& prize = m_question.problem.prize;
        const auto best = std::max_element(prize.begin(), prize.end());
        if (best != prize.end() && *best > 0)
            inNetwork[static_cast<std::size_t>(best - prize.begin())] = 1;
    }

    Result<PrizeCollectingOutput> finish()
    {
        OASIS_CHECK(m_best.failure);
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "best mix was stopped");
        if (!m_hasTree)
            return fail(ErrorCode::Internal, "no network was found");
        const bool timeSpent = !proven() && m_timer.expired();
        if (m_params.explain && !m_input.freeRoot) {
            m_ctx.report(0.9, "routing.explain");
            const PrizeExplanation explanation(m_input, m_question, m_ctx.stop);
            if (m_ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "best mix was stopped");
            raiseTo(explanation.bound());
            m_output.savingNeededCents = explanation.savings(m_output);
            m_output.flipCents = explanation.flips(m_output);
        }
        m_output.stop = proven() ? SolverStop::Optimal : timeSpent ? SolverStop::TimeSpent : SolverStop::EffortSpent;
        m_output.unreachable = m_question.prepared.unreachable;
        m_ctx.report(1.0, "routing.done");
        return std::move(m_output);
    }

    const PrizeCollectingInput& m_input;
    const SteinerParams& m_params;
    const PrizeQuestion& m_question;
    const RunContext& m_ctx;
    RunContext m_limited; // stops for the time limit too
    SolverTimer m_timer;
    PrizeBest m_best;
    PrizeCollectingOutput m_output;
    bool m_hasTree = false;
};

} // namespace

Result<PrizeCollectingOutput> bestMix(const PrizeCollectingInput& input, const SteinerParams& params,
                                      const RunContext& ctx)
{
    OASIS_CHECK(checkParams(params));
    OASIS_TRY(const PrizeQuestion question, prizeQuestion(input));
    return PrizeRun(input, params, question, ctx).run();
}

} // namespace oasis::routing
