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
constexpr int kMostRounds = 2;   // of giving up premises that the kept variant leaves out
constexpr int kLeastStretch = 101;
constexpr int kAnyStretch = std::numeric_limits<int>::max();

/// A network and the cabinets on it.
struct Variant
{
    int stretchPercent = 0;        // 0: as it comes
    int reachPercent = 0;          // 0: any
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
        std::vector<Variant> variants = allVariants();
        RunContext inner = ctx;
        inner.progress = nullptr;
        inner.threads = 1;
        parallelFor(variants.size(), ctx, [&](std::size_t i) {
            if (auto done = improve(variants[i], inner); !done.has_value())
                variants[i].error = done.error();
        });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "search for cabinets stopped");
        for (const Variant& variant : variants)
            if (variant.error)
                return *variant.error;
        const auto best = std::min_element(variants.begin(), variants.end(),
                                           [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
        return finish(*best, ctx.part(0.7, 1.0));
    }

private:
    std::vector<Variant> allVariants() const
    {
        std::vector<Variant> variants(1);
        for (const int stretch : m_params.stretches)
            variants.emplace_back().stretchPercent = stretch;
        for (const int reach : m_params.reaches)
            variants.emplace_back().reachPercent = reach;
        return variants;
    }
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
                m_homes.push_back(at);
        }
        if (m_homes.empty())
            return fail(ErrorCode::Unreachable, "no premises can be served by a cabinet");
        return ok();
    }
    void leaveOut(NodeIndex node, WhyUnserved why)
    {
        m_hopeless.push_back({node, m_premises[node.index()], why});
        m_premises[node.index()] = 0;
    }

    /// The cheapest network, and what no network costs less than.
    Result<void> joinAll(const RunContext& ctx)
    {
        std::vector<NodeIndex> terminals = m_homes;
        terminals.insert(terminals.end(), m_input.sites.begin(), m_input.sites.end());
        routing::SteinerParams params = m_params.network;
        params.explain = false;
        OASIS_TRY(m_cheapest,
                  routing::connectAll({m_input.graph, m_input.trenchCents, terminals, m_input.supplies}, params, ctx));
        m_terminals.clear();
        m_unreachable.clear();
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < terminals.size(); ++i) {
            if (next == m_cheapest.unreachable.size() || m_cheapest.unreachable[next] != i) {
                m_terminals.push_back(terminals[i]);
                continue;
            }
            ++next;
            if (i >= m_homes.size()) // homes all are reached by some supply
                m_unreachable.push_back(i - static_cast<std::uint32_t>(m_homes.size()));
        }
        return ok();
    }

    /// Plans, and gives direct ways to what is left out as long as that is worth it.
    Result<void> improve(Variant& variant, const RunContext& ctx) const
    {
        OASIS_CHECK(plan(variant, ctx));
        for (int round = 0; round < m_params.rounds && !variant.plan->unserved.empty(); ++round) {
            Variant next;
            next.stretchPercent = variant.stretchPercent;
            next.reachPercent = variant.reachPercent;
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
        variant.suppliesUsed = m_cheapest.suppliesUsed;
        variant.network = m_cheapest.treeEdges;
        if (variant.reachPercent > 0) {
            const std::int64_t most = m_input.limits.splits.back().maxLengthMm / 100 * variant.reachPercent;
            OASIS_CHECK(relay(variant, {variant.direct, kLeastStretch, most}, ctx));
        } else if (variant.stretchPercent > 0 || !variant.direct.empty()) {
            const int stretch = variant.stretchPercent > 0 ? variant.stretchPercent : kAnyStretch;
            OASIS_CHECK(relay(variant, {variant.direct, stretch, 0}, ctx));
        }
        OASIS_CHECK(price(variant));
        CabinetParams params = m_params.cabinets;
        params.boundSteps = 0; // the variant that is kept is planned again, in earnest
        params.shakes /= kVariantShare;
        OASIS_TRY(variant.plan, cabinets(variant, params, ctx));
        return ok();
    }
    /// Gives the network lighter ways, and takes away what leads to no terminal.
    struct Ways
    {
        std::span<const NodeIndex> direct; // shortest for these
        int stretchPercent = kAnyStretch;
        std::int64_t freeMm = 0; // up to this length any
    };
    Result<void> relay(Variant& variant, const Ways& ways, const RunContext& ctx) const
    {
        const std::vector<NodeIndex> roots = nodesOf(variant.suppliesUsed);
        OASIS_TRY(variant.network, lightNetwork({m_input.graph, m_lengthMm, roots, variant.network, m_terminals,
                                                 ways.direct, ways.stretchPercent, ways.freeMm},
                                                ctx));
        dropIdleSupplies(variant);
        return ok();
    }
    Result<void> price(Variant& variant) const
    {
        variant.trenchCents = 0;
        for (const EdgeIndex edge : variant.network)
            variant.trenchCents += m_input.trenchCents[edge.index()];
        for (const std::uint32_t supply : variant.suppliesUsed)
            variant.trenchCents += m_input.supplies[supply].entryPriceCents;
        const auto faults =
            routing::faultsOf(routing::TreeClaim{variant.network, variant.suppliesUsed, variant.trenchCents},
                              {m_input.graph, m_input.trenchCents, m_terminals, m_input.supplies});
        if (!faults.empty())
            return fail(ErrorCode::Internal, "the network of a zone failed its check: " + faults.front());
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

    /// What is left out of the plan is not dug to: the network and its bound are for the premises served.
    Result<void> giveUp(Variant& variant, const RunContext& ctx)
    {
        m_hopeless.insert(m_hopeless.end(), variant.plan->unserved.begin(), variant.plan->unserved.end());
        for (const UnservedPremises& each : variant.plan->unserved)
            m_premises[each.node.index()] -= each.premises;
        std::erase_if(m_homes, [&](NodeIndex node) { return m_premises[node.index()] == 0; });
        if (m_homes.empty())
            return fail(ErrorCode::Unreachable, "no premises can be served by a cabinet");
        OASIS_CHECK(joinAll(ctx));
        OASIS_CHECK(relay(variant, {}, ctx));
        return price(variant);
    }

    Result<ZonePlan> finish(Variant& best, const RunContext& ctx)
    {
        for (int round = 0; round < kMostRounds && !best.plan->unserved.empty(); ++round) {
            OASIS_CHECK(giveUp(best, ctx.part(0.0, 0.3)));
            OASIS_TRY(best.plan, cabinets(best, m_params.cabinets, ctx.part(0.3, 0.6)));
        }
        OASIS_TRY(best.plan, cabinets(best, m_params.cabinets, ctx.part(0.6, 1.0)));
        ZonePlan zone;
        zone.cabinets = std::move(*best.plan);
        zone.network = best.network;
        zone.suppliesUsed = best.suppliesUsed;
        zone.stretchPercent = best.stretchPercent;
        zone.reachPercent = best.reachPercent;
        zone.trenchCents = best.trenchCents;
        zone.trenchBoundCents = m_cheapest.boundCents;
        zone.valueCents = zone.trenchCents + zone.cabinets.valueCents;
        zone.boundCents = zone.trenchBoundCents + zone.cabinets.boundCents;
        zone.stop = zone.valueCents == zone.boundCents ? CabinetStop::Optimal : CabinetStop::EffortSpent;
        for (const CabinetStep& step : zone.cabinets.trace)
            zone.trace.push_back({zone.trenchCents + step.value, zone.trenchBoundCents + step.bound});
        zone.unreachable = m_unreachable;
        auto& unserved = zone.cabinets.unserved;
        unserved.insert(unserved.end(), m_hopeless.begin(), m_hopeless.end());
        std::sort(unserved.begin(), unserved.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.node, a.why, a.premises) < std::tuple(b.node, b.why, b.premises);
        });
        return zone;
    }

    const ZoneInput& m_input;
    const ZoneParams& m_params;
    std::vector<std::int32_t> m_premises; // without the hopeless
    std::vector<std::int64_t> m_lengthMm; // barred where the trench is
    std::vector<NodeIndex> m_homes;       // nodes with premises to serve
    std::vector<NodeIndex> m_terminals;   // homes, then sites that can be joined
    std::vector<std::uint32_t> m_unreachable;
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
    const auto isReach = [](int percent) { return percent >= 1 && percent <= 100; };
    if (params.rounds < 0 || params.unservedCents < 0 ||
        !std::all_of(params.reaches.begin(), params.reaches.end(), isReach))
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
