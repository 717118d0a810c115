// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/next_best_way.h"

#include "core/base/money.h"
#include "core/network/quad_heap.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// What an edge means for the search.
enum class EdgeUse : std::uint8_t { Free, Built, Barred };

bool allBelow(std::span<const std::uint32_t> numbers, std::size_t size)
{
    return std::all_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) { return number < size; });
}

class Rejoiner
{
public:
    Rejoiner(const proof::Question& question, const NetworkInUse& network, std::span<const std::uint32_t> barred,
             const RunContext& ctx)
        : m_question(question), m_network(network), m_ctx(ctx), m_use(question.graph.edgeCount(), EdgeUse::Free),
          m_distance(question.graph.nodeCount(), kInfiniteCents), m_arrival(question.graph.nodeCount(), kNone),
          m_missing(question.graph.nodeCount(), 0)
    {
        for (const std::uint32_t edge : network.edges)
            m_use[edge] = EdgeUse::Built;
        for (const std::uint32_t edge : barred) {
            m_lost = m_lost || m_use[edge] == EdgeUse::Built;
            m_out.sparedCents += m_use[edge] == EdgeUse::Built ? question.priceCents[edge] : 0;
            m_use[edge] = EdgeUse::Barred;
        }
    }

    Result<NextBestWay> run()
    {
        if (!m_lost)
            return std::move(m_out);
        m_heap.resize(m_question.graph.nodeCount());
        for (const std::uint32_t site : m_network.served)
            m_missing[m_question.sites[site].node.index()] = 1;
        start();
        for (std::uint32_t step = 1; !m_heap.empty(); ++step) {
            if (step % 1024 == 0 && m_ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "looking for another way was stopped");
            const std::uint32_t node = m_heap.pop();
            if (m_missing[node] != 0)
                join(node);
            else
                leave(node);
        }
        for (const std::uint32_t site : m_network.served)
            if (m_missing[m_question.sites[site].node.index()] != 0)
                m_out.cutOff.push_back(site);
        std::sort(m_out.edges.begin(), m_out.edges.end());
        std::sort(m_out.supplies.begin(), m_out.supplies.end());
        return std::move(m_out);
    }

private:
    void lower(std::uint32_t node, std::int64_t distance, std::uint32_t arrival)
    {
        if (distance >= m_distance[node])
            return;
        m_distance[node] = distance;
        m_arrival[node] = arrival;
        m_heap.pushOrLower(node, distance);
    }
    /// Arrivals are arcs, and after them supplies that begin there.
    [[nodiscard]] std::uint32_t arcCount() const { return static_cast<std::uint32_t>(m_question.graph.arcCount()); }

    void start()
    {
        for (const std::uint32_t supply : m_network.supplies)
            lower(m_question.supplies[supply].node.value(), 0, kNone);
        for (std::uint32_t s = 0; s < m_question.supplies.size(); ++s)
            lower(m_question.supplies[s].node.value(), m_question.supplies[s].entryCents, arcCount() + s);
        if (m_question.supplies.empty())
            lower(m_question.sites[m_network.served.front()].node.value(), 0, kNone);
    }
    void leave(std::uint32_t node)
    {
        const StreetGraph& graph = m_question.graph;
        for (std::uint32_t arc = graph.firstOut()[node]; arc < graph.firstOut()[node + 1]; ++arc) {
            const std::uint32_t edge = graph.arcEdge()[arc];
            const std::int64_t price = m_question.priceCents[edge];
            if (m_use[edge] == EdgeUse::Built)
                lower(graph.arcHead()[arc], m_distance[node], arc);
            else if (m_use[edge] == EdgeUse::Free && price < kInfiniteCents - m_distance[node])
                lower(graph.arcHead()[arc], m_distance[node] + price, arc);
        }
    }
    /// Takes the way to the node: from now on it costs nothing.
    void join(std::uint32_t node)
    {
        m_missing[node] = 0;
        for (std::uint32_t at = node; at != kNone;) {
            const std::uint32_t arrival = m_arrival[at];
            m_arrival[at] = kNone;
            m_distance[at] = 0;
            m_heap.pushOrLower(at, 0);
            if (arrival == kNone)
                break;
            if (arrival >= arcCount()) {
                const std::uint32_t supply = arrival - arcCount();
                m_out.supplies.push_back(supply);
                m_out.addedCents += m_question.supplies[supply].entryCents;
                break;
            }
            const std::uint32_t edge = m_question.graph.arcEdge()[arrival];
            if (m_use[edge] == EdgeUse::Free) {
                m_use[edge] = EdgeUse::Built;
                m_out.edges.push_back(edge);
                m_out.addedCents += m_question.priceCents[edge];
            }
            at = m_question.graph.arcHead()[m_question.graph.arcReverse()[arrival]];
        }
    }

    const proof::Question& m_question;
    const NetworkInUse& m_network;
    const RunContext& m_ctx;
    std::vector<EdgeUse> m_use;
    std::vector<std::int64_t> m_distance;
    std::vector<std::uint32_t> m_arrival;
    std::vector<std::uint8_t> m_missing; // per node: a served site that is not joined yet
    QuadHeap m_heap;
    bool m_lost = false; // the network uses a barred edge
    NextBestWay m_out;
};

} // namespace

Result<NextBestWay> nextBestWay(const proof::Question& question, const NetworkInUse& network,
                                std::span<const std::uint32_t> barred, const RunContext& ctx)
{
    const std::size_t edges = question.graph.edgeCount();
    if (question.priceCents.size() != edges || !allBelow(network.edges, edges) || !allBelow(barred, edges) ||
        !allBelow(network.supplies, question.supplies.size()) || !allBelow(network.served, question.sites.size()))
        return fail(ErrorCode::InvalidArgument, "the network names edges, supplies or sites that the question lacks");
    if (network.served.empty())
        return NextBestWay{};
    return Rejoiner(question, network, barred, ctx).run();
}

} // namespace oasis::routing
