// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_dominance.h"

#include "core/base/money.h"

#include <algorithm>
#include <utility>

namespace oasis {

namespace {

constexpr int kPasses = 4;
constexpr std::size_t kMostWork = 10'000'000; // nodes and edges looked at in a pass: none holds up a stop
constexpr double kSums = 1 + 1e-9;             // sums of doubles that are found to fit may be too large by a trifle

/// Searches of the copies from the supplies.
class Reach
{
public:
    Reach(const HopGraph& hops, std::size_t supplies) : m_hops(hops), m_graph(hops.graph())
    {
        for (std::size_t s = 0; s < supplies; ++s)
            if (hops.supply(s) != kInvalidNode)
                m_supplies.push_back(hops.supply(s).value());
    }

    /// Per node: 1 when a way leads there that does not touch the place (a node of the network).
    [[nodiscard]] std::vector<std::uint8_t> without(std::uint32_t place) const
    {
        std::vector<std::uint8_t> reached(m_graph.nodeCount(), 0);
        std::vector<std::uint32_t> queue = m_supplies;
        for (const std::uint32_t node : queue)
            reached[node] = 1;
        for (std::size_t i = 0; i < queue.size(); ++i)
            for (std::uint32_t arc = m_graph.firstOut()[queue[i]]; arc < m_graph.firstOut()[queue[i] + 1]; ++arc) {
                const std::uint32_t edge = m_graph.arcEdge()[arc];
                const std::uint32_t head = m_graph.arcHead()[arc];
                const bool against = m_hops.oneWay()[edge] != 0 && m_graph.edgeTails()[edge] != queue[i];
                if (against || reached[head] != 0 || m_hops.priceCents()[edge] >= kInfiniteCents ||
                    m_hops.nodeOf(head) == place)
                    continue;
                reached[head] = 1;
                queue.push_back(head);
            }
        return reached;
    }

private:
    const HopGraph& m_hops;
    const StreetGraph& m_graph;
    std::vector<std::uint32_t> m_supplies;
};

class DominanceRun
{
public:
    DominanceRun(const HopGraphInput& input, std::vector<HopEdge>& edges, std::span<const HopDemand> demand,
                 const HopCapacity& capacity)
        : m_input(input), m_edges(edges), m_demand(demand), m_capacity(capacity)
    {}

    Result<HopGraph> run()
    {
        OASIS_TRY(HopGraph whole, build());
        const std::vector<std::uint32_t> required = requiredWithin(whole);
        const std::vector<HopEdge> before = m_edges;
        HopGraph hops = whole;
        for (int pass = 0; pass < kPasses && closeSlow(hops, required); ++pass) {
            OASIS_TRY(hops, build());
            if (requiredWithin(hops) != required) {
                m_edges = before;
                return whole;
            }
        }
        return hops;
    }

private:
    [[nodiscard]] Result<HopGraph> build() const
    {
        return HopGraph::create(
            {m_input.graph, m_input.priceCents, m_edges, m_input.sites, m_input.supplies, m_input.mostHops});
    }
    [[nodiscard]] std::vector<std::uint32_t> requiredWithin(const HopGraph& hops) const
    {
        const auto reached = Reach(hops, m_input.supplies.size()).without(HopGraph::kNone - 1);
        std::vector<std::uint32_t> required;
        for (std::uint32_t i = 0; i < m_demand.size(); ++i)
            if (m_demand[i].required && hops.site(i) != kInvalidNode && reached[hops.site(i).index()] != 0)
                required.push_back(i);
        return required;
    }
    /// What an open direction of a hop bears.
    template <class Use>
    void forOpenHops(Use use)
    {
        for (std::size_t e = 0; e < m_edges.size(); ++e) {
            if (!m_edges[e].isHop)
                continue;
            use(m_edges[e].forward, m_input.graph.edgeHeads()[e], m_capacity.rateMbps[e]);
            use(m_edges[e].backward, m_input.graph.edgeTails()[e], m_capacity.rateMbps[e]);
        }
    }
    [[nodiscard]] bool bears(double rateMbps, double sum, double peak) const
    {
        return sum <= rateMbps * m_capacity.sharing * kSums && peak <= rateMbps * kSums;
    }

    /// False: nothing was closed.
    bool closeSlow(const HopGraph& hops, const std::vector<std::uint32_t>& required)
    {
        double all = 0; // most that a place can be asked: all required sites, and one of its own
        double largest = 0;
        for (const HopDemand& demand : m_demand)
            largest = std::max(largest, demand.mbps);
        for (const std::uint32_t i : required)
            all += m_demand[i].mbps;
        all += largest;
        std::vector<std::uint8_t> asked(m_input.graph.nodeCount(), 0); // places that something slow leads to
        forOpenHops([&](bool open, std::uint32_t place, double rate) {
            if (open && !bears(rate, all, largest))
                asked[place] = 1;
        });
        const std::size_t size = hops.graph().nodeCount() + 2 * hops.graph().edgeCount();
        const auto places = static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1));
        if (places == 0 || places > kMostWork / size)
            return false;
        bool any = false;
        const Reach reach(hops, m_input.supplies.size());
        for (std::uint32_t place = 0; place < asked.size(); ++place)
            if (asked[place] != 0)
                any = closeInto(place, hops, reach.without(place), required) || any;
        return any;
    }
    bool closeInto(std::uint32_t place, const HopGraph& hops, const std::vector<std::uint8_t>& reached,
                   const std::vector<std::uint32_t>& required)
    {
        double sum = 0;
        double peak = 0;
        const auto add = [&](std::size_t i) {
            sum += m_demand[i].mbps;
            peak = std::max(peak, m_demand[i].mbps);
        };
        for (const std::uint32_t i : required)
            if (reached[hops.site(i).index()] == 0)
                add(i);
        for (std::size_t i = 0; i < m_demand.size(); ++i) // the place's own, served though not required
            if (!m_demand[i].required && m_input.sites[i] != kInvalidNode && m_input.sites[i].value() == place)
                add(i);
        bool any = false;
        forOpenHops([&](auto&& open, std::uint32_t to, double rate) {
            if (!open || to != place || bears(rate, sum, peak))
                return;
            open = false;
            any = true;
        });
        return any;
    }

    const HopGraphInput& m_input;
    std::vector<HopEdge>& m_edges;
    std::span<const HopDemand> m_demand;
    const HopCapacity& m_capacity;
};

} // namespace

Result<HopGraph> closeDominated(HopGraphInput input, std::vector<HopEdge>& edges, std::span<const HopDemand> demand,
                                const HopCapacity& capacity)
{
    return DominanceRun(input, edges, demand, capacity).run();
}

} // namespace oasis
