// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/cabinet_bound.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/network/shortest_path.h"
#include "core/siting/area_score.h"
#include "core/siting/location_bound.h"

#include <algorithm>
#include <string>

namespace oasis::siting {

namespace {

__extension__ using Wide = __int128;

/// States the cabinets as a capacitated location problem that costs no more than any plan: shortest lengths, splitters
/// and feeder fibres in fractions, no areas.
class Relaxation
{
public:
    Relaxation(const CabinetInput& input, std::span<const std::int32_t> served) : m_input(input), m_served(served)
    {
        m_sites.assign(input.candidates.begin(), input.candidates.end());
        std::sort(m_sites.begin(), m_sites.end());
        m_sites.erase(std::unique(m_sites.begin(), m_sites.end()), m_sites.end());
    }

    Result<LocationInput> build(const RunContext& ctx)
    {
        OASIS_CHECK(feedFromSupplies(ctx));
        m_customer.assign(m_served.size(), kNoCabinet);
        for (std::size_t node = 0; node < m_served.size(); ++node) {
            if (m_served[node] == 0)
                continue;
            m_customer[node] = static_cast<std::uint32_t>(m_problem.demand.size());
            m_problem.demand.push_back(m_served[node]);
        }
        m_problem.links.resize(m_sites.size());
        m_problem.options.resize(m_sites.size());
        std::vector<std::uint8_t> failed(m_sites.size(), 0);
        parallelFor(m_sites.size(), ctx, [&](std::size_t i) { failed[i] = link(i, ctx) ? 0 : 1; });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "bound of the cabinets stopped");
        if (std::find(failed.begin(), failed.end(), 1) != failed.end())
            return fail(ErrorCode::Overflow, "lengths and prices of the cabinets' fibre are too large");
        return std::move(m_problem);
    }

private:
    Result<void> feedFromSupplies(const RunContext& ctx)
    {
        std::vector<SearchSource> sources;
        for (const NodeIndex node : m_input.supplies)
            sources.push_back({node, 0});
        for (const NodeIndex node : m_input.otherSupplies)
            sources.push_back({node, 0});
        SearchSpace space;
        OASIS_CHECK(shortestPaths(m_input.graph, m_input.edgeLengthMm, sources, space, ctx));
        for (const NodeIndex site : m_sites)
            m_feederMm.push_back(space.distance(site));
        return ok();
    }

    /// Facility i: whom it may serve, and at what cost. False on overflow.
    bool link(std::size_t i, const RunContext& ctx)
    {
        const CabinetLimits& limits = m_input.limits;
        const std::int64_t feeder = m_feederMm[i];
        const std::int64_t reach = std::min(limits.maxDistributionMm, limits.splits.back().maxLengthMm - feeder);
        if (feeder >= kInfiniteCents || reach < 0)
            return true; // out of reach itself
        const SearchSource source{m_sites[i], 0};
        SearchSpace space;
        const auto found =
            shortestPaths(m_input.graph, m_input.edgeLengthMm, {&source, 1}, {reach, kInvalidNode}, space, ctx);
        if (!found.has_value())
            return found.error().code != ErrorCode::Overflow;
        const Wide perHundredth = splitterShare(feeder);
        for (std::uint32_t node = 0; node < m_customer.size(); ++node) {
            if (m_customer[node] == kNoCabinet || !space.reached(NodeIndex{node}))
                continue;
            const Wide premises = m_served[node];
            const Wide cost =
                premises * space.distance(NodeIndex{node}) * limits.fibreCentsPerKm + premises * perHundredth / 100;
            if (cost >= kInfiniteCents)
                return false;
            m_problem.links[i].push_back({m_customer[node], static_cast<std::int64_t>(cost)});
        }
        return addOptions(i);
    }
    /// What hundred premises cost in splitters and in the feeder fibres to them, at least.
    Wide splitterShare(std::int64_t feederMm) const
    {
        Wide least = kInfiniteCents;
        for (const SplitOption& split : m_input.limits.splits)
            least = std::min(
                least, (Wide{split.priceCents} * kMicrosPerCent + Wide{feederMm} * m_input.limits.fibreCentsPerKm) *
                           m_input.limits.takeUpPercent / split.ratio);
        return least;
    }
    bool addOptions(std::size_t i)
    {
        const CabinetLimits& limits = m_input.limits;
        const Wide reserve = Wide{limits.reserveFibres} * m_feederMm[i] * limits.fibreCentsPerKm;
        const CabinetSize& largest = limits.sizes.back();
        const std::int32_t here = m_served[m_sites[i].index()];
        const std::int32_t full = here > largest.capacity ? (here - 1) / largest.capacity : 0;
        for (std::int32_t k = 0; k <= full; ++k) {
            for (const CabinetSize& size : limits.sizes) {
                const Wide price = Wide{largest.priceCents} * k + size.priceCents;
                const Wide cost = price * kMicrosPerCent + reserve * (k + 1);
                if (cost >= kInfiniteCents)
                    return false;
                m_problem.options[i].push_back(
                    {std::int64_t{largest.capacity} * k + size.capacity, static_cast<std::int64_t>(cost)});
            }
        }
        return true;
    }

    const CabinetInput& m_input;
    std::span<const std::int32_t> m_served;
    std::vector<NodeIndex> m_sites;
    std::vector<std::int64_t> m_feederMm;  // per site
    std::vector<std::uint32_t> m_customer; // per node
    LocationInput m_problem;
};

std::int64_t centsUp(std::int64_t micros)
{
    return micros / kMicrosPerCent + (micros % kMicrosPerCent > 0 ? 1 : 0);
}

} // namespace

Result<CabinetBound> cabinetBound(const CabinetInput& input, std::span<const std::int32_t> served,
                                  std::int64_t knownCents, const CabinetParams& params, const RunContext& ctx)
{
    OASIS_TRY(const LocationInput problem, Relaxation(input, served).build(ctx.part(0.0, 0.3)));
    if (problem.demand.empty())
        return CabinetBound{};
    // Above this the bound in cents is the known value.
    const LocationParams effort{params.boundSteps, (knownCents - 1) * kMicrosPerCent + 1};
    OASIS_TRY(const LocationBound found, locationBound(problem, effort, ctx.part(0.3, 1.0)));
    CabinetBound bound{centsUp(found.bound), {}};
    for (const std::int64_t step : found.trace)
        bound.trace.push_back(centsUp(step));
    return bound;
}

} // namespace oasis::siting
