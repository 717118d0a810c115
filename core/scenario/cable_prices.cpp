// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/cable_prices.h"

#include "core/base/parallel.h"
#include "core/scenario/joints.h"

#include <algorithm>

namespace oasis {

namespace {

constexpr std::size_t kBlock = 4096;            // edges that one thread prices in one go
constexpr std::size_t kMostSteps = 100'000'000; // 1.6 GB

/// Numbers of fibres that the same cables serve.
struct CableRange
{
    int upToFibres = 0;
    std::vector<int> sizes;
};

std::vector<CableRange> cableRanges(const PlanContext& plan, int mostFibres)
{
    std::vector<CableRange> ranges;
    for (int fibres = 0; fibres <= mostFibres; ++fibres) {
        std::vector<int> sizes = plan.cablesFor(fibres);
        if (ranges.empty() || ranges.back().sizes != sizes)
            ranges.push_back({fibres, std::move(sizes)});
        else
            ranges.back().upToFibres = fibres;
    }
    return ranges;
}

class EdgePricer
{
public:
    EdgePricer(const PlanContext& plan, const PlanningGraph& network, const std::vector<CableRange>& ranges)
        : m_plan(plan), m_network(network), m_ranges(ranges)
    {}

    /// Empty when the edge is barred.
    [[nodiscard]] std::vector<routing::CostStep> stepsOf(std::size_t edge) const
    {
        std::vector<routing::CostStep> steps;
        if (m_network.priceCt[edge] >= kInfiniteCents)
            return steps;
        int from = 0;
        for (const CableRange& range : m_ranges)
            for (; from <= range.upToFibres; from = steps.back().upToFibres + 1)
                addStep(edge, from, range, steps);
        return steps;
    }

private:
    void addStep(std::size_t edge, int from, const CableRange& range, std::vector<routing::CostStep>& steps) const
    {
        const PlanningEdge& piece = m_network.edges[edge];
        const int pairs = (from + 1) / 2;
        const auto parts =
            piece.street == kNoStreet
                ? std::vector<ModePart>{{ConstructionMode::TrenchVerge, piece.lengthM}}
                : m_plan.prices->parts(m_plan.input.streets->streets[piece.street], piece.lengthM, pairs);
        const bool leased = std::any_of(parts.begin(), parts.end(), [](const ModePart& part) {
            return part.mode == ConstructionMode::ExistingFibre;
        });
        const int upTo = leased ? std::min(range.upToFibres, 2 * pairs) : range.upToFibres;
        const std::int64_t cents =
            m_plan.prices->investmentPrice(parts, piece.crossings, {range.sizes, pairs}).inCents();
        if (!steps.empty() && steps.back().cents == cents)
            steps.back().upToFibres = upTo;
        else
            steps.push_back({upTo, cents});
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const std::vector<CableRange>& m_ranges;
};

Result<routing::JointCosts> jointCosts(const PlanContext& plan, const std::vector<CableRange>& ranges)
{
    OASIS_TRY(const JointPrices prices, jointPrices(plan));
    routing::JointCosts joints;
    joints.spliceCents = prices.splice.inCents();
    for (const CableRange& range : ranges) {
        const std::int64_t cents = prices.closure(range.sizes.empty() ? 0 : range.sizes.front()).amount().inCents();
        if (!joints.closure.empty() && joints.closure.back().cents == cents)
            joints.closure.back().upToFibres = range.upToFibres;
        else
            joints.closure.push_back({range.upToFibres, cents});
    }
    return joints;
}

} // namespace

Result<CablePrices> cablePrices(const PlanContext& plan, const PlanningGraph& network, const RunContext& ctx)
{
    int fibres = 0;
    for (const Site* site : plan.sites)
        fibres += std::max(0, site->fibres);
    const std::vector<CableRange> ranges = cableRanges(plan, fibres);
    if (ranges.size() * network.edges.size() > kMostSteps)
        return fail(ErrorCode::Overflow, "the sites want too many fibres for trench and cables to be planned together");
    CablePrices prices;
    OASIS_TRY(prices.joints, jointCosts(plan, ranges));
    const EdgePricer pricer(plan, network, ranges);
    std::vector<std::vector<routing::CostStep>> block(kBlock);
    for (std::size_t first = 0; first < network.edges.size(); first += kBlock) {
        const std::size_t count = std::min(kBlock, network.edges.size() - first);
        parallelFor(count, ctx, [&](std::size_t i) { block[i] = pricer.stepsOf(first + i); });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "pricing the cables was cancelled");
        for (std::size_t i = 0; i < count; ++i)
            prices.edges.addEdge(block[i]);
    }
    return prices;
}

} // namespace oasis
