// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_problem.h"

#include "core/base/money.h"

#include <algorithm>
#include <map>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = HopProblem::kNone;

/// An edge while the graph shrinks.
struct LooseEdge
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int64_t cost = 0;
    double rate = HopProblem::kUnlimited;
    bool oneWay = false;
    bool gone = false;
    std::vector<std::uint32_t> parts;
};

class HopProblemBuilder
{
public:
    explicit HopProblemBuilder(const HopTreeInput& input)
        : m_input(input), m_nodes(static_cast<std::uint32_t>(input.graph.graph().nodeCount()) + 1), m_root(m_nodes - 1)
    {}

    Result<HopProblem> build()
    {
        OASIS_CHECK(collect());
        placeSites();
        dropUnreachable();
        for (bool smaller = true; smaller;)
            smaller = contract() || dropParallel();
        return compact();
    }

private:
    Result<void> collect()
    {
        const StreetGraph& graph = m_input.graph.graph();
        std::int64_t total = 0;
        const auto add = [&](LooseEdge edge) {
            if (edge.cost >= kInfiniteCents || edge.a == edge.b)
                return true;
            total += edge.cost;
            m_edges.push_back(std::move(edge));
            return total < kInfiniteCents;
        };
        bool fits = true;
        const auto edges = static_cast<std::uint32_t>(graph.edgeCount());
        for (std::uint32_t e = 0; e < edges && fits; ++e) {
            const std::uint32_t of = m_input.graph.edgeOf(e);
            const double rate = of == HopGraph::kNone ? HopProblem::kUnlimited : m_input.rate[of];
            fits = add({graph.edgeTails()[e],
                        graph.edgeHeads()[e],
                        m_input.graph.priceCents()[e],
                        rate,
                        m_input.graph.oneWay()[e] != 0,
                        false,
                        {e}});
        }
        for (std::uint32_t s = 0; s < m_input.entryCents.size() && fits; ++s)
            if (const NodeIndex node = m_input.graph.supply(s); node != kInvalidNode)
                fits = add(
                    {m_root, node.value(), m_input.entryCents[s], HopProblem::kUnlimited, true, false, {edges + s}});
        return fits
                   ? ok()
                   : Result<void>(fail(
                         ErrorCode::Overflow,
                         "the prices of streets and radio links together are larger than exact arithmetic holds: check "
                         "the catalogue, or allow fewer radio links one after another"));
    }

    void placeSites()
    {
        m_ending.assign(m_nodes, kNone);
        m_siteAt.assign(m_nodes, kNone);
        m_demand.assign(m_nodes, 0);
        m_peak.assign(m_nodes, 0);
        const StreetGraph& graph = m_input.graph.graph();
        for (std::uint32_t i = 0; i < m_input.sites.size(); ++i) {
            const NodeIndex node = m_input.graph.site(i);
            if (node == kInvalidNode)
                continue;
            m_siteAt[node.index()] = i;
            for (int hops = 0; m_input.graph.siteEdge(i, hops) != HopGraph::kNone; ++hops) {
                const std::uint32_t copy = graph.edgeTails()[m_input.graph.siteEdge(i, hops)];
                m_ending[copy] = node.value();
                m_demand[copy] = m_input.sites[i].demand;
                m_peak[copy] = m_input.sites[i].peak;
            }
        }
    }

    /// Sites out of reach, and edges that begin out of reach.
    void dropUnreachable()
    {
        std::vector<std::vector<std::uint32_t>> out(m_nodes);
        for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
            out[m_edges[e].a].push_back(e);
            if (!m_edges[e].oneWay)
                out[m_edges[e].b].push_back(e);
        }
        std::vector<std::uint8_t> reached(m_nodes, 0);
        std::vector<std::uint32_t> queue{m_root};
        reached[m_root] = 1;
        for (std::size_t i = 0; i < queue.size(); ++i)
            for (const std::uint32_t e : out[queue[i]]) {
                const std::uint32_t next = m_edges[e].a == queue[i] ? m_edges[e].b : m_edges[e].a;
                if (reached[next] == 0) {
                    reached[next] = 1;
                    queue.push_back(next);
                }
            }
        std::erase_if(m_edges, [&](const LooseEdge& edge) { return reached[edge.a] == 0; });
        for (std::uint32_t i = 0; i < m_input.sites.size(); ++i)
            if (const NodeIndex node = m_input.graph.site(i); node != kInvalidNode && reached[node.index()] == 0) {
                m_unreachable.push_back(i);
                m_siteAt[node.index()] = kNone;
            }
    }

    [[nodiscard]] bool isPlain(std::uint32_t node) const
    {
        return node != m_root && m_ending[node] == kNone && m_siteAt[node] == kNone;
    }

    /// Dead ends and nodes of two streets that nothing else ends at.
    bool contract()
    {
        std::vector<std::vector<std::uint32_t>> at(m_nodes);
        for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
            at[m_edges[e].a].push_back(e);
            at[m_edges[e].b].push_back(e);
        }
        std::vector<std::uint32_t> queue;
        for (std::uint32_t node = 0; node < m_nodes; ++node)
            queue.push_back(node);
        bool any = false;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const std::uint32_t node = queue[i];
            std::erase_if(at[node], [&](std::uint32_t e) { return m_edges[e].gone; });
            const bool streets = std::none_of(at[node].begin(), at[node].end(), [&](std::uint32_t e) {
                return m_edges[e].oneWay || m_edges[e].rate != HopProblem::kUnlimited;
            });
            if (!isPlain(node) || !streets || at[node].empty() || at[node].size() > 2)
                continue;
            any = true;
            merge(node, at, queue);
        }
        std::erase_if(m_edges, [](const LooseEdge& edge) { return edge.gone; });
        return any;
    }
    void merge(std::uint32_t node, std::vector<std::vector<std::uint32_t>>& at, std::vector<std::uint32_t>& queue)
    {
        LooseEdge& first = m_edges[at[node].front()];
        const std::uint32_t near = first.a == node ? first.b : first.a;
        first.gone = true;
        queue.push_back(near);
        if (at[node].size() == 1)
            return;
        LooseEdge& second = m_edges[at[node].back()];
        const std::uint32_t far = second.a == node ? second.b : second.a;
        second.gone = true;
        queue.push_back(far);
        if (near == far)
            return;
        LooseEdge joined{near, far, first.cost + second.cost, HopProblem::kUnlimited, false, false, {}};
        joined.parts = std::move(first.parts);
        joined.parts.insert(joined.parts.end(), second.parts.begin(), second.parts.end());
        const auto index = static_cast<std::uint32_t>(m_edges.size());
        m_edges.push_back(std::move(joined));
        at[near].push_back(index);
        at[far].push_back(index);
    }

    /// Of streets between the same nodes the cheapest stays.
    bool dropParallel()
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> best;
        for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
            LooseEdge& edge = m_edges[e];
            if (edge.oneWay)
                continue;
            const auto [known, isNew] = best.try_emplace(std::minmax(edge.a, edge.b), e);
            if (isNew)
                continue;
            LooseEdge& other = m_edges[known->second];
            const bool cheaper = edge.cost < other.cost;
            (cheaper ? other : edge).gone = true;
            if (cheaper)
                known->second = e;
        }
        return std::erase_if(m_edges, [](const LooseEdge& edge) { return edge.gone; }) > 0;
    }

    void fillPrizes(SolverGraph graph, std::uint32_t root, HopProblem& out) const
    {
        const std::uint32_t count = graph.nodeCount();
        PrizeProblem& prizes = out.prizes;
        prizes.problem = {std::move(graph), std::vector<std::uint8_t>(count, 0), root};
        prizes.problem.terminal[root] = 1;
        prizes.prize.assign(count, 0);
        prizes.required.assign(count, 0);
        for (std::uint32_t node = 0; node < count; ++node)
            if (out.siteAt[node] != kNone) {
                const HopSite& site = m_input.sites[out.siteAt[node]];
                prizes.required[node] = site.required ? 1 : 0;
                prizes.prize[node] = site.required ? 0 : site.prizeCents;
                prizes.problem.terminal[node] = site.required || site.prizeCents > 0 ? 1 : 0;
            }
    }

    [[nodiscard]] HopProblem compact()
    {
        std::vector<std::uint32_t> number(m_nodes, kNone);
        HopProblem out;
        std::uint32_t count = 0;
        const auto take = [&](std::uint32_t node) {
            if (number[node] != kNone)
                return;
            number[node] = count++;
            out.place.push_back(node == m_root ? kNone : m_input.graph.nodeOf(node));
            out.demand.push_back(m_demand[node]);
            out.peak.push_back(m_peak[node]);
            out.siteAt.push_back(m_siteAt[node]);
        };
        for (const LooseEdge& edge : m_edges) {
            take(edge.a);
            take(edge.b);
        }
        take(m_root);
        out.ending.assign(count, kNone);
        for (std::uint32_t node = 0; node < m_nodes; ++node)
            if (number[node] != kNone && m_ending[node] != kNone)
                out.ending[number[node]] = number[m_ending[node]];
        std::vector<SolverEdge> edges;
        for (LooseEdge& edge : m_edges) {
            edges.push_back({number[edge.a], number[edge.b], edge.cost});
            out.oneWay.push_back(edge.oneWay ? 1 : 0);
            out.rate.push_back(edge.rate);
            out.parts.push_back(std::move(edge.parts));
        }
        fillPrizes(SolverGraph(count, std::move(edges)), number[m_root], out);
        for (const std::uint32_t i : m_unreachable)
            out.constantCents += m_input.sites[i].prizeCents;
        out.unreachable = std::move(m_unreachable);
        return out;
    }

    const HopTreeInput& m_input;
    std::uint32_t m_nodes;
    std::uint32_t m_root;
    std::vector<LooseEdge> m_edges;
    std::vector<std::uint32_t> m_ending;
    std::vector<std::uint32_t> m_siteAt;
    std::vector<double> m_demand;
    std::vector<double> m_peak;
    std::vector<std::uint32_t> m_unreachable;
};

} // namespace

std::vector<std::int64_t> HopProblem::arcCosts() const
{
    std::vector<std::int64_t> costs = routing::arcCosts(graph());
    for (std::size_t e = 0; e < oneWay.size(); ++e)
        if (oneWay[e] != 0)
            costs[2 * e + 1] = kInfiniteCents;
    return costs;
}

AscentProblem HopProblem::ascent() const
{
    AscentProblem result = ascentProblem(prizes);
    const std::vector<std::int64_t> costs = arcCosts();
    std::copy(costs.begin(), costs.end(), result.arcCost.begin());
    return result;
}

Result<HopProblem> hopProblem(const HopTreeInput& input)
{
    return HopProblemBuilder(input).build();
}

} // namespace oasis::routing
