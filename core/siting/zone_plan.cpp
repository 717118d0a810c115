// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/zone_plan.h"

#include "core/base/money.h"
#include "core/base/parallel.h"
#include "core/network/shortest_path.h"
#include "core/routing/tree_check.h"
#include "core/siting/light_network.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace oasis::siting {

namespace {

__extension__ using Wide = __int128;

constexpr int kVariantShare = 5; // a variant gets this part of the shakes

/// A network and the cabinets on it.
struct Variant
{
    int stretchPercent = 0;        // 0: as it comes
    std::vector<NodeIndex> direct; // nodes with a shortest way
    std::vector<EdgeIndex> network;
    std::vector<std::uint32_t> suppliesUsed;
    std::int64_t trenchCents = 0;
    std::optional<CabinetPlan> plan;
    std::optional<Error> error;
};

class ZonePlanner
{
public:
    ZonePlanner(const ZoneInput& input, const ZoneParams& params)
        : m_input(input), m_params(params), m_premises(input.premises.begin(), input.premises.end()),
          m_lengthMm(input.edgeLengthMm.begin(), input.edgeLengthMm.end())
    {
        for (std::size_t edge = 0; edge < m_lengthMm.size(); ++edge)
            if (input.trenchCents[edge] >= kInfiniteCents)
                m_lengthMm[edge] = kInfiniteCents;
    }

    Result<ZonePlan> run(const RunContext& ctx)
    {
        OASIS_CHECK(leaveOutHopeless(ctx));
        OASIS_CHECK(joinAll(ctx.part(0.05, 0.4)));
        std::vector<Variant> variants(m_params.stretches.size() + 1);
        RunContext inner = ctx;
        inner.progress = nullptr;
        inner.threads = 1;
        parallelFor(variants.size(), ctx, [&](std::size_t i) {
            variants[i].stretchPercent = i == 0 ? 0 : m_params.stretches[i - 1];
            if (auto done = improve(variants[i], inner); !done.has_value())
                variants[i].error = done.error();
        });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "search for cabinets stopped");
        for (const Variant& variant : variants)
            if (variant.error)
                return *variant.error;
        const Variant& best = *std::min_element(variants.begin(), variants.end(),
                                                [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
        return finish(best, variants.front(), ctx.part(0.7, 1.0));
    }

private:
    Wide rank(const Variant& variant) const
    {
        return Wide{variant.trenchCents} + variant.plan->valueCents +
               Wide{unservedBy(variant)} * m_params.unservedCents;
    }
    static std::int64_t unservedBy(const Variant& variant)
    {
        std::int64_t sum = 0;
        for (const UnservedPremises& each : variant.plan->unserved)
            sum += each.premises;
        return sum;
    }

    /// Premises that no cabinet could serve in any network are not to be joined.
    Result<void> leaveOutHopeless(const RunContext& ctx)
    {
        std::vector<SearchSource> from;
        for (const routing::SupplyEntry& supply : m_input.supplies)
            from.push_back({supply.node, 0});
        SearchSpace supplies;
        OASIS_CHECK(shortestPaths(m_input.graph, m_lengthMm, from, supplies, ctx));
        from.clear();
        for (const NodeIndex node : m_input.candidates)
            from.push_back({node, 0});
        SearchSpace cabinets;
        OASIS_CHECK(shortestPaths(m_input.graph, m_lengthMm, from, cabinets, ctx));
        for (std::uint32_t node = 0; node < m_premises.size(); ++node) {
            const NodeIndex at{node};
            if (m_premises[node] == 0)
                continue;
            if (!supplies.reached(at))
                leaveOut(at, WhyUnserved::OffNetwork);
            else if (cabinets.distance(at) > m_input.limits.maxDistributionMm)
                leaveOut(at, WhyUnserved::TooFar);
            else if (supplies.distance(at) > m_input.limits.splits.back().maxLengthMm)
                leaveOut(at, WhyUnserved::OpticalLimit);
            else
                m_terminals.push_back(at);
        }
        if (m_terminals.empty())
            return fail(ErrorCode::Unreachable, "no premises can be served by a cabinet");
        return ok();
    }
    void leaveOut(NodeIndex node, WhyUnserved why)
    {
        m_hopeless.push_back({node, m_premises[node.index()], why});
        m_premises[node.index()] = 0;
    }

    Result<void> joinAll(const RunContext& ctx)
    {
        m_homes = m_terminals.size();
        m_terminals.insert(m_terminals.end(), m_input.sites.begin(), m_input.sites.end());
        routing::SteinerParams params = m_params.network;
        params.explain = false;
        OASIS_TRY(m_cheapest, routing::connectAll({m_input.graph, m_input.trenchCents, m_terminals, m_input.supplies},
                                                  params, ctx));
        std::vector<NodeIndex> joined; // homes all are: each is reached by some supply
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_terminals.size(); ++i) {
            if (next < m_cheapest.unreachable.size() && m_cheapest.unreachable[next] == i)
                ++next;
            else
                joined.push_back(m_terminals[i]);
        }
        m_terminals = std::move(joined);
        return ok();
    }

    /// Plans, and gives direct ways to what is left out as long as that is worth it.
    Result<void> improve(Variant& variant, const RunContext& ctx) const
    {
        OASIS_CHECK(plan(variant, ctx));
        for (int round = 0; round < m_params.rounds && !variant.plan->unserved.empty(); ++round) {
            Variant next;
            next.stretchPercent = variant.stretchPercent;
            next.direct = variant.direct;
            for (const UnservedPremises& each : variant.plan->unserved)
                next.direct.push_back(each.node);
            OASIS_CHECK(plan(next, ctx));
            if (rank(next) >= rank(variant))
                break;
            variant = std::move(next);
        }
        return ok();
    }
    Result<void> plan(Variant& variant, const RunContext& ctx) const
    {
        variant.network = m_cheapest.treeEdges;
        variant.suppliesUsed = m_cheapest.suppliesUsed;
        if (variant.stretchPercent > 0 || !variant.direct.empty()) {
            const int stretch = variant.stretchPercent > 0 ? variant.stretchPercent : std::numeric_limits<int>::max();
            const std::vector<NodeIndex> roots = nodesOf(variant.suppliesUsed);
            OASIS_TRY(variant.network, lightNetwork({m_input.graph, m_lengthMm, roots, m_cheapest.treeEdges,
                                                     m_terminals, variant.direct, stretch},
                                                    ctx));
            dropIdleSupplies(variant);
        }
        for (const EdgeIndex edge : variant.network)
            variant.trenchCents += m_input.trenchCents[edge.index()];
        for (const std::uint32_t supply : variant.suppliesUsed)
            variant.trenchCents += m_input.supplies[supply].entryPriceCents;
        const auto faults =
            routing::faultsOf(routing::TreeClaim{variant.network, variant.suppliesUsed, variant.trenchCents},
                              {m_input.graph, m_input.trenchCents, m_terminals, m_input.supplies});
        if (!faults.empty())
            return fail(ErrorCode::Internal, "the network of a zone failed its check: " + faults.front());
        CabinetParams params = m_params.cabinets;
        params.boundSteps = 0; // the variant that is kept is planned again, in earnest
        params.shakes /= kVariantShare;
        OASIS_TRY(variant.plan, cabinets(variant, params, ctx));
        return ok();
    }
    Result<CabinetPlan> cabinets(const Variant& variant, const CabinetParams& params, const RunContext& ctx) const
    {
        const std::vector<NodeIndex> used = nodesOf(variant.suppliesUsed);
        std::vector<NodeIndex> others;
        for (const routing::SupplyEntry& supply : m_input.supplies)
            others.push_back(supply.node);
        return planCabinets(
            {m_input.graph, m_lengthMm, m_premises, m_input.candidates, used, others, variant.network, m_input.limits},
            params, ctx);
    }
    std::vector<NodeIndex> nodesOf(const std::vector<std::uint32_t>& supplies) const
    {
        std::vector<NodeIndex> nodes;
        for (const std::uint32_t supply : supplies)
            nodes.push_back(m_input.supplies[supply].node);
        return nodes;
    }
    /// A supply from which nothing starts any more is not used.
    void dropIdleSupplies(Variant& variant) const
    {
        std::vector<std::uint8_t> busy(m_input.graph.nodeCount(), 0);
        for (const EdgeIndex edge : variant.network)
            busy[m_input.graph.tail(edge).index()] = busy[m_input.graph.head(edge).index()] = 1;
        for (const NodeIndex node : m_terminals)
            busy[node.index()] = 1;
        std::erase_if(variant.suppliesUsed, [&](auto s) { return busy[m_input.supplies[s].node.index()] == 0; });
    }

    Result<ZonePlan> finish(const Variant& best, const Variant& first, const RunContext& ctx) const
    {
        ZonePlan zone;
        OASIS_TRY(zone.cabinets, cabinets(best, m_params.cabinets, ctx));
        zone.network = best.network;
        zone.suppliesUsed = best.suppliesUsed;
        zone.stretchPercent = best.stretchPercent;
        zone.trenchCents = best.trenchCents;
        zone.trenchBoundCents = m_cheapest.boundCents;
        zone.valueCents = zone.trenchCents + zone.cabinets.valueCents;
        zone.boundCents = zone.trenchBoundCents + zone.cabinets.boundCents;
        zone.stop = zone.valueCents == zone.boundCents ? CabinetStop::Optimal : CabinetStop::EffortSpent;
        if (unservedBy(first) == unservedBy(best) && &first != &best)
            zone.trace.push_back({first.trenchCents + first.plan->valueCents, zone.trenchBoundCents});
        for (const CabinetStep& step : zone.cabinets.trace)
            zone.trace.push_back({zone.trenchCents + step.value, zone.trenchBoundCents + step.bound});
        auto& unserved = zone.cabinets.unserved;
        unserved.insert(unserved.end(), m_hopeless.begin(), m_hopeless.end());
        std::sort(unserved.begin(), unserved.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.node, a.why, a.premises) < std::tuple(b.node, b.why, b.premises);
        });
        for (const std::uint32_t terminal : m_cheapest.unreachable)
            if (terminal >= m_homes)
                zone.unreachable.push_back(terminal - static_cast<std::uint32_t>(m_homes));
        return zone;
    }

    const ZoneInput& m_input;
    const ZoneParams& m_params;
    std::vector<std::int32_t> m_premises; // without the hopeless
    std::vector<std::int64_t> m_lengthMm; // barred where the trench is
    std::vector<NodeIndex> m_terminals;   // homes, then sites
    std::size_t m_homes = 0;
    std::vector<UnservedPremises> m_hopeless;
    routing::SteinerOutput m_cheapest;
};

} // namespace

Result<ZonePlan> planZone(const ZoneInput& input, const ZoneParams& params, const RunContext& ctx)
{
    if (input.premises.size() != input.graph.nodeCount() || input.edgeLengthMm.size() != input.graph.edgeCount() ||
        input.trenchCents.size() != input.graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "premises, lengths or prices are not of the graph's size");
    if (input.limits.splits.empty())
        return fail(ErrorCode::InvalidArgument, "no splitter");
    if (params.rounds < 0 || params.unservedCents < 0)
        return fail(ErrorCode::InvalidArgument, "effort of the plan of a zone out of range");
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "cabinets need a supply point");
    if (input.candidates.empty())
        return fail(ErrorCode::InvalidArgument, "no place where a cabinet may stand");
    if (std::all_of(input.premises.begin(), input.premises.end(), [](auto n) { return n == 0; }))
        return fail(ErrorCode::InvalidArgument, "no premises to serve");
    return ZonePlanner(input, params).run(ctx);
}

} // namespace oasis::siting
