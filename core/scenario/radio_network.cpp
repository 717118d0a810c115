// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/radio_network.h"

#include <algorithm>
#include <string>
#include <utility>

namespace oasis {

namespace {

/// Builds the graph anew with what links need.
class RadioNetworkBuilder
{
public:
    RadioNetworkBuilder(const PlanContext& plan, PlanningGraph network) : m_plan(plan), m_out(std::move(network)) {}

    Result<PlanningGraph> build(std::vector<RadioEdge> links, const RunContext& ctx)
    {
        m_builder.addNodes(m_out.graph.nodeCount());
        m_builder.reserve(m_out.graph.nodeCount() + m_plan.sites.size(),
                          m_out.edges.size() + m_plan.sites.size() + links.size());
        for (std::size_t e = 0; e < m_out.edges.size(); ++e)
            m_builder.addEdge(NodeIndex{m_out.graph.edgeTails()[e]}, NodeIndex{m_out.graph.edgeHeads()[e]});
        const std::vector<std::uint8_t> linked = linkedSites(links);
        dropWarnings(linked);
        OASIS_CHECK(addServingNodes(linked));
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "building the network was cancelled");
        OASIS_CHECK(addLinks(std::move(links)));
        OASIS_TRY(m_out.graph, m_builder.freeze());
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::size_t indexOf(SiteId id) const
    {
        const auto at = std::lower_bound(m_plan.sites.begin(), m_plan.sites.end(), id,
                                         [](const Site* site, SiteId wanted) { return site->id < wanted; });
        return at != m_plan.sites.end() && (*at)->id == id ? static_cast<std::size_t>(at - m_plan.sites.begin())
                                                           : m_plan.sites.size();
    }
    [[nodiscard]] std::size_t indexOf(SupplyId id) const
    {
        std::size_t i = 0;
        while (i < m_plan.supplies.size() && m_plan.supplies[i]->id != id)
            ++i;
        return i;
    }
    [[nodiscard]] std::vector<std::uint8_t> linkedSites(std::span<const RadioEdge> links) const
    {
        std::vector<std::uint8_t> linked(m_plan.sites.size() + 1, 0);
        for (const RadioEdge& link : links)
            linked[indexOf(link.fromSite)] = linked[indexOf(link.toSite)] = 1;
        linked.pop_back();
        return linked;
    }
    /// There is one warning per site that no street is near to, in the order of the sites.
    void dropWarnings(std::span<const std::uint8_t> linked)
    {
        std::size_t site = 0;
        std::erase_if(m_out.warnings, [&](const Warning& warning) {
            if (warning.code != WarningCode::SiteTooFar)
                return false;
            while (site < m_plan.sites.size() && m_out.sites[site].attached())
                ++site;
            return site < linked.size() && linked[site++] != 0;
        });
    }
    Result<void> addServingNodes(std::span<const std::uint8_t> linked)
    {
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            Attachment& place = m_out.sites[i];
            if (!place.attached() && linked[i] == 0)
                continue;
            const NodeIndex serving = m_builder.addNode();
            if (place.attached()) {
                OASIS_TRY(const SiteService fibre, fibreService(m_plan, *m_plan.sites[i]));
                PlanningEdge edge;
                edge.equipmentOf = m_plan.sites[i]->id;
                edge.tail = edge.head = m_plan.sites[i]->position;
                OASIS_CHECK(addEdge(place.node, serving, edge, routedCost(m_plan.definition, fibre)));
            }
            place.node = serving;
            place.paysOnEdges = true;
        }
        return ok();
    }
    Result<void> addLinks(std::vector<RadioEdge> links)
    {
        OASIS_TRY(const SiteService atSite, radioSiteService(m_plan));
        for (std::size_t i = 0; i < links.size(); ++i) {
            const RadioEdge& link = links[i];
            const std::size_t to = indexOf(link.toSite);
            const bool supplied = link.fromSupply != SupplyId{};
            const std::size_t from = supplied ? indexOf(link.fromSupply) : indexOf(link.fromSite);
            if (to == m_plan.sites.size() || from == (supplied ? m_plan.supplies.size() : m_plan.sites.size()))
                return fail(ErrorCode::InvalidArgument, "a radio link ends at a place that the plan does not have",
                            "radio link " + std::to_string(i));
            const NodeIndex near = (supplied ? m_out.supplies : m_out.sites)[from].node;
            if (near == kInvalidNode)
                return fail(ErrorCode::InvalidArgument, "a radio link ends at a supply point without a street",
                            m_plan.supplies[from]->name);
            PlanningEdge edge;
            edge.radioLink = static_cast<std::int32_t>(i);
            edge.lengthM = link.lengthM;
            edge.tail = supplied ? m_plan.supplies[from]->position : m_plan.sites[from]->position;
            edge.head = m_plan.sites[to]->position;
            OASIS_TRY(const SiteService service, radioLinkService(m_plan, link));
            OASIS_CHECK(addEdge(near, m_out.sites[to].node, edge,
                                routedCost(m_plan.definition, service) + routedCost(m_plan.definition, atSite)));
        }
        m_out.radioLinks = std::move(links);
        return ok();
    }
    Result<void> addEdge(NodeIndex tail, NodeIndex head, const PlanningEdge& edge, Money price)
    {
        if (price.inCents() >= kInfiniteCents)
            return fail(ErrorCode::Overflow, "the price of a radio link is too large for exact arithmetic");
        m_builder.addEdge(tail, head);
        m_out.edges.push_back(edge);
        m_out.priceCt.push_back(price.inCents());
        return ok();
    }

    const PlanContext& m_plan;
    PlanningGraph m_out;
    StreetGraphBuilder m_builder;
};

/// Walks a routed tree from its supplies.
class RadioWalk
{
public:
    RadioWalk(const PlanContext& plan, const PlanningGraph& network, const RoutedNetwork& routed)
        : m_plan(plan), m_network(network), m_routed(routed)
    {
        for (const EdgeIndex edge : routed.edges)
            for (const NodeIndex end : {network.graph.tail(edge), network.graph.head(edge)})
                m_arcs.emplace_back(end.value(), edge);
        std::sort(m_arcs.begin(), m_arcs.end());
    }

    RadioUse use()
    {
        walk();
        sumLoads();
        RadioUse result;
        // Networks are routed by the same loads, of n numbers summed in another order: they differ by less than
        // n × 2^-52 of themselves.
        const double rounding = 1 + static_cast<double>(m_plan.sites.size()) * 0x1p-52;
        for (const Step& step : m_steps) {
            const std::int32_t link = m_network.edges[step.edge.index()].radioLink;
            if (link < 0)
                continue;
            const RadioEdge& radio = m_network.radioLinks[static_cast<std::size_t>(link)];
            const RadioLinkRules& rules = m_plan.definition.radioLinks;
            const bool unserved = radio.fromSupply != SupplyId{} && step.parent >= 0; // fibre passes the supply point
            if (unserved || step.hops > mostHops(m_plan.definition) ||
                step.loadMbps > radio.rateMbps * rules.sharing * rounding || step.peakMbps > radio.rateMbps)
                result.broken.push_back(step.edge);
        }
        std::sort(result.broken.begin(), result.broken.end());
        result.radio.assign(m_plan.sites.size(), 0);
        result.held.assign(m_plan.sites.size(), 0);
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            const auto at = stepTo(m_network.sites[i].node);
            if (at == m_reached.end())
                continue;
            result.held[i] = 1;
            result.radio[i] =
                at->second >= 0 &&
                m_network.edges[m_steps[static_cast<std::size_t>(at->second)].edge.index()].radioLink >= 0;
        }
        return result;
    }

private:
    struct Step
    {
        EdgeIndex edge;
        std::int32_t parent = -1;
        int hops = 0;
        double loadMbps = 0; // wanted by all behind it
        double peakMbps = 0; // by the one that wants most
    };
    using Reached = std::vector<std::pair<std::uint32_t, std::int32_t>>; // node, step that leads to it; -1 at a supply

    void walk()
    {
        std::vector<std::pair<NodeIndex, std::int32_t>> queue;
        std::vector<std::uint8_t> seen(m_network.graph.nodeCount(), 0);
        const auto reach = [&](NodeIndex node, std::int32_t step) {
            if (seen[node.index()] != 0)
                return false;
            seen[node.index()] = 1;
            queue.emplace_back(node, step);
            return true;
        };
        for (const std::uint32_t supply : m_routed.suppliesUsed)
            reach(m_network.supplies[supply].node, -1);
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const auto [node, step] = queue[next];
            m_reached.emplace_back(node.value(), step);
            const auto first = std::lower_bound(m_arcs.begin(), m_arcs.end(), std::pair(node.value(), EdgeIndex{0}));
            for (auto arc = first; arc != m_arcs.end() && arc->first == node.value(); ++arc) {
                const bool radio = m_network.edges[arc->second.index()].radioLink >= 0;
                const int hops = (step < 0 ? 0 : m_steps[static_cast<std::size_t>(step)].hops) + (radio ? 1 : 0);
                if (reach(m_network.graph.otherEnd(arc->second, node), static_cast<std::int32_t>(m_steps.size())))
                    m_steps.push_back({arc->second, step, hops, 0, 0});
            }
        }
        std::sort(m_reached.begin(), m_reached.end());
    }
    [[nodiscard]] Reached::const_iterator stepTo(NodeIndex node) const
    {
        if (node == kInvalidNode)
            return m_reached.end();
        const auto at = std::lower_bound(m_reached.begin(), m_reached.end(), std::pair(node.value(), std::int32_t{-1}));
        return at != m_reached.end() && at->first == node.value() ? at : m_reached.end();
    }
    void sumLoads()
    {
        const auto add = [&](std::int32_t step, double sum, double peak) {
            Step& to = m_steps[static_cast<std::size_t>(step)];
            to.loadMbps += sum;
            to.peakMbps = std::max(to.peakMbps, peak);
        };
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i)
            if (const auto at = stepTo(m_network.sites[i].node); at != m_reached.end() && at->second >= 0)
                add(at->second, m_plan.sites[i]->mbits, m_plan.sites[i]->mbits);
        for (std::size_t i = m_steps.size(); i-- > 0;) // later steps lie farther out
            if (m_steps[i].parent >= 0)
                add(m_steps[i].parent, m_steps[i].loadMbps, m_steps[i].peakMbps);
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const RoutedNetwork& m_routed;
    std::vector<std::pair<std::uint32_t, EdgeIndex>> m_arcs; // by node
    std::vector<Step> m_steps;
    Reached m_reached; // by node
};

} // namespace

bool usesRadioLinks(const ScenarioDefinition& definition)
{
    const Objective objective = definition.objective;
    return definition.radioLinks.enabled && definition.networkMode == NetworkMode::Streets &&
           (objective == Objective::ConnectAll || objective == Objective::BestMix || objective == Objective::Budget ||
            objective == Objective::Quota);
}

int mostHops(const ScenarioDefinition& definition)
{
    return std::min(definition.radioLinks.maxHops, kMostHops);
}

Money routedCost(const ScenarioDefinition& definition, const SiteService& service)
{
    if (definition.objective == Objective::BestMix)
        return service.cost;
    const bool supervised = definition.objective != Objective::ConnectAll;
    Money sum;
    for (const Quantity& quantity : service.quantities)
        if (!quantity.yearly && (supervised || quantity.item != "overhead"))
            sum += quantity.amount();
    return sum;
}

Result<PlanningGraph> withRadioLinks(const PlanContext& plan, PlanningGraph network, std::vector<RadioEdge> links,
                                     const RunContext& ctx)
{
    return RadioNetworkBuilder(plan, std::move(network)).build(std::move(links), ctx);
}

SiteServices unpaidServices(const PlanningGraph& network, const SiteServices& services)
{
    SiteServices unpaid = services;
    for (std::size_t i = 0; i < unpaid.fibre.size(); ++i)
        if (network.sites[i].paysOnEdges) {
            unpaid.fibre[i].quantities.clear();
            unpaid.fibre[i].cost = {};
        }
    return unpaid;
}

RadioUse radioUse(const PlanContext& plan, const PlanningGraph& network, const RoutedNetwork& routed)
{
    return RadioWalk(plan, network, routed).use();
}

} // namespace oasis
