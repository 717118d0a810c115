// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/cabling.h"

#include "core/scenario/ptp_link.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace oasis {

namespace {

constexpr std::int32_t kNone = -1;

class Cabler
{
public:
    Cabler(const PlanContext& plan, const PlanningGraph& network, const RoutedNetwork& routed)
        : m_plan(plan), m_network(network), m_routed(routed)
    {}

    CabledNetwork cable()
    {
        for (std::size_t i = 0; i < m_plan.supplies.size(); ++i)
            m_out.supplies.push_back({m_plan.supplies[i]->id, false});
        readTree();
        orient();
        addBackup();
        countSites();
        countCabinets();
        keepUseful();
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            m_out.edges.push_back(edgeOf(m_steps[i]));
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            if (isRadio(m_steps[i])) {
                m_out.edges[i].radioLink = static_cast<std::int32_t>(m_out.radioLinks.size());
                m_out.radioLinks.push_back(radioLinkAt(i));
            }
        sumLoads();
        addSites();
        addCabinets();
        findClosures();
        return std::move(m_out);
    }

private:
    /// One edge of the tree, walked away from its supply.
    struct Step
    {
        EdgeIndex edge;
        NodeIndex from;
        NodeIndex to;
        std::int32_t parent = kNone;
        std::uint32_t supply = 0;
        int sites = 0;
        int fibres = 0;
        bool backup = false; ///< on second ways only
    };

    /// What is known of a node that the tree touches.
    struct Reached
    {
        std::int32_t step = kNone; ///< that leads to it; kNone at a supply
        std::uint32_t supply = 0;
    };

    void readTree()
    {
        for (const EdgeIndex edge : m_routed.edges) {
            if (std::binary_search(m_routed.backup.begin(), m_routed.backup.end(), edge))
                continue;
            m_treeEdges[m_network.graph.tail(edge).value()].push_back(edge);
            m_treeEdges[m_network.graph.head(edge).value()].push_back(edge);
        }
    }

    void orient()
    {
        for (const std::uint32_t supply : m_routed.roots.empty() ? m_routed.suppliesUsed : m_routed.roots) {
            const NodeIndex root = m_network.supplies[supply].node;
            if (!m_reached.try_emplace(root.value(), Reached{kNone, supply}).second)
                continue;
            std::vector<NodeIndex> queue{root};
            for (std::size_t i = 0; i < queue.size(); ++i) {
                const NodeIndex from = queue[i];
                const Reached here = m_reached.at(from.value());
                for (const EdgeIndex edge : m_treeEdges[from.value()]) {
                    const NodeIndex to = m_network.graph.otherEnd(edge, from);
                    const auto step = static_cast<std::int32_t>(m_steps.size());
                    const bool inside = m_network.edges[edge.index()].equipmentOf != SiteId{};
                    if (!m_reached.try_emplace(to.value(), inside ? here : Reached{step, supply}).second)
                        continue;
                    if (inside) { // a site's equipment is no edge of the outcome
                        queue.push_back(to);
                        continue;
                    }
                    m_steps.push_back({edge, from, to, here.step, supply, 0, 0});
                    queue.push_back(to);
                }
            }
        }
    }

    void addBackup()
    {
        for (const EdgeIndex edge : m_routed.backup) {
            NodeIndex from = m_network.graph.tail(edge);
            NodeIndex to = m_network.graph.head(edge);
            if (m_network.edges[edge.index()].supplyLeadIn != SupplyId{}) // its head is the supply
                std::swap(from, to);
            m_steps.push_back({edge, from, to, kNone, 0, 0, 0, true});
        }
    }

    [[nodiscard]] const Reached* reachedSite(std::size_t site) const
    {
        if (!isJoined(m_routed.served[site]))
            return nullptr;
        const auto found = m_reached.find(m_network.sites[site].node.value());
        return found == m_reached.end() ? nullptr : &found->second;
    }

    void countSites()
    {
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            const Reached* reached = reachedSite(i);
            int fibres = std::max(0, m_plan.sites[i]->fibres);
            for (std::int32_t at = reached != nullptr ? reached->step : kNone; at != kNone;
                 at = m_steps[static_cast<std::size_t>(at)].parent) {
                if (isRadio(m_steps[static_cast<std::size_t>(at)]))
                    fibres = 0;
                m_steps[static_cast<std::size_t>(at)].sites += 1;
                m_steps[static_cast<std::size_t>(at)].fibres += fibres;
            }
        }
        countSecondWays();
    }

    [[nodiscard]] bool isRadio(const Step& step) const { return m_network.edges[step.edge.index()].radioLink >= 0; }

    void countSecondWays()
    {
        std::map<EdgeIndex, std::size_t> stepOf;
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            stepOf[m_steps[i].edge] = i;
        for (std::size_t i = 0; i < m_routed.protection.size(); ++i)
            for (const EdgeIndex edge : m_routed.protection[i].second) {
                Step& step = m_steps[stepOf.at(edge)];
                step.sites += step.backup ? 1 : 0;
                step.fibres += std::max(0, m_plan.sites[i]->fibres);
            }
    }

    [[nodiscard]] bool isPinned(const Step& step) const
    {
        const std::uint32_t street = m_network.edges[step.edge.index()].street;
        const auto& pinned = m_plan.rules.pinned;
        return street != kNoStreet &&
               std::find(pinned.begin(), pinned.end(), m_plan.input.streets->streets[street].id) != pinned.end();
    }

    [[nodiscard]] std::int32_t stepTo(NodeIndex node) const
    {
        const auto found = m_reached.find(node.value());
        return found == m_reached.end() ? kNone : found->second.step;
    }

    void countCabinets()
    {
        for (const siting::Cabinet& cabinet : m_routed.cabinets.cabinets)
            for (std::int32_t at = stepTo(cabinet.node); at != kNone; at = m_steps[static_cast<std::size_t>(at)].parent)
                m_steps[static_cast<std::size_t>(at)].fibres += cabinet.feederFibres;
        for (const RoutedPremises& each : m_routed.cabinets.premises) {
            if (each.cabinet < 0)
                continue;
            std::int32_t here = stepTo(each.node);
            std::int32_t there = stepTo(m_routed.cabinets.cabinets[static_cast<std::size_t>(each.cabinet)].node);
            while (here != there) { // steps lead away from the supply: the later one is never above the other
                std::int32_t& later = here > there ? here : there;
                m_steps[static_cast<std::size_t>(later)].fibres += each.premises;
                later = m_steps[static_cast<std::size_t>(later)].parent;
            }
        }
    }

    void keepUseful()
    {
        std::vector<std::uint8_t> leadsToPinned(m_steps.size(), 0);
        for (std::size_t i = m_steps.size(); i-- > 0;) { // children first
            if (isPinned(m_steps[i]))
                leadsToPinned[i] = 1;
            if (leadsToPinned[i] != 0 && m_steps[i].parent != kNone)
                leadsToPinned[static_cast<std::size_t>(m_steps[i].parent)] = 1;
            if (leadsToPinned[i] != 0)
                m_out.supplies[m_steps[i].supply].used = true;
        }
        std::vector<std::int32_t> newIndex(m_steps.size(), kNone);
        std::vector<Step> kept;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_steps[i].sites == 0 && m_steps[i].fibres == 0 && leadsToPinned[i] == 0)
                continue;
            newIndex[i] = static_cast<std::int32_t>(kept.size());
            kept.push_back(m_steps[i]);
            if (kept.back().parent != kNone)
                kept.back().parent = newIndex[static_cast<std::size_t>(kept.back().parent)];
        }
        m_steps = std::move(kept);
        for (auto& [node, reached] : m_reached)
            if (reached.step != kNone)
                reached.step = newIndex[static_cast<std::size_t>(reached.step)];
    }

    [[nodiscard]] OutcomeEdge edgeOf(const Step& step) const
    {
        const PlanningEdge& origin = m_network.edges[step.edge.index()];
        OutcomeEdge edge;
        edge.leadInOf = origin.leadInOf;
        edge.supplyLeadIn = origin.supplyLeadIn;
        edge.lengthM = origin.lengthM;
        edge.crossings = origin.crossings;
        edge.routedPrice = Money::cents(m_network.priceCt[step.edge.index()]);
        edge.parent = step.parent;
        edge.protection = step.backup;
        edge.sitesBehind = step.sites;
        edge.fibresUsed = step.fibres;
        edge.cableSizes = m_plan.cablesFor(step.fibres);
        for (const int size : edge.cableSizes)
            edge.cableFibres += size;
        if (origin.street != kNoStreet)
            fillStreet(edge, origin, (step.fibres + 1) / 2);
        else
            fillStraight(edge, origin, step);
        if (m_network.graph.tail(step.edge) != step.from)
            std::reverse(edge.line.begin(), edge.line.end());
        return edge;
    }

    void fillStreet(OutcomeEdge& edge, const PlanningEdge& origin, int pairs) const
    {
        const StreetLayer& layer = *m_plan.input.streets;
        const Street& street = layer.streets[origin.street];
        const auto line = layer.geometry(street);
        edge.street = street.id;
        edge.fromAlongM = origin.fromAlongM;
        edge.toAlongM = origin.toAlongM;
        const bool whole = origin.fromAlongM == 0 && origin.lengthM == street.lengthM;
        edge.line = whole ? Polyline(line.begin(), line.end()) : partBetween(line, origin.fromAlongM, origin.toAlongM);
        edge.parts = m_plan.prices->parts(street, origin.lengthM, pairs);
        if (street.municipality != kNoMunicipality)
            edge.municipalityCode = m_plan.input.territory->municipalities[street.municipality].code;
    }

    [[nodiscard]] OutcomeRadioLink radioLinkAt(std::size_t index) const
    {
        const Step& step = m_steps[index];
        const RadioEdge& origin =
            m_network.radioLinks[static_cast<std::size_t>(m_network.edges[step.edge.index()].radioLink)];
        const bool forwards = m_network.graph.tail(step.edge) == step.from;
        OutcomeRadioLink link;
        link.edge = static_cast<std::int32_t>(index);
        link.fromSupply = origin.fromSupply;
        link.fromSite = forwards ? origin.fromSite : origin.toSite;
        link.toSite = forwards ? origin.toSite : origin.fromSite;
        link.equipment = origin.equipment;
        if (const LinkEquipment* equipment = findLinkEquipment(origin.equipment))
            link.frequencyGhz = equipment->frequencyGhz;
        link.lengthM = origin.lengthM;
        link.fromHeightM = forwards ? origin.fromHeightM : origin.toHeightM;
        link.toHeightM = forwards ? origin.toHeightM : origin.fromHeightM;
        link.rateMbps = origin.rateMbps;
        link.receivedDbm = origin.receivedDbm;
        link.marginDb = origin.marginDb;
        link.availabilityPercent = origin.availabilityPercent;
        link.clearanceM = origin.clearanceM;
        return link;
    }
    /// What a link must bear: the most that one site wants, or all together by RadioLinkRules::sharing.
    void sumLoads()
    {
        std::vector<double> sum(m_out.radioLinks.size(), 0);
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            const Reached* reached = reachedSite(i);
            for (std::int32_t at = reached != nullptr ? reached->step : kNone; at != kNone;
                 at = m_steps[static_cast<std::size_t>(at)].parent)
                if (const std::int32_t link = m_out.edges[static_cast<std::size_t>(at)].radioLink; link >= 0) {
                    double& most = m_out.radioLinks[static_cast<std::size_t>(link)].loadMbps;
                    most = std::max(most, m_plan.sites[i]->mbits);
                    sum[static_cast<std::size_t>(link)] += m_plan.sites[i]->mbits;
                }
        }
        for (std::size_t i = 0; i < sum.size(); ++i)
            m_out.radioLinks[i].loadMbps =
                std::max(m_out.radioLinks[i].loadMbps, sum[i] / m_plan.definition.radioLinks.sharing);
    }

    /// A lead-in, or a link of a crow-fly network; on the ground of the site at its far end.
    void fillStraight(OutcomeEdge& edge, const PlanningEdge& origin, const Step& step) const
    {
        edge.line = {origin.tail, origin.head};
        if (!m_plan.crowFly() && origin.radioLink < 0)
            edge.parts = {{ConstructionMode::TrenchVerge, origin.lengthM}};
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i)
            if ((m_network.sites[i].node == step.to || m_plan.sites[i]->id == origin.leadInOf) &&
                edge.municipalityCode.empty())
                edge.municipalityCode = m_plan.sites[i]->municipalityCode;
        for (std::size_t i = 0; i < m_plan.supplies.size(); ++i)
            if (origin.supplyLeadIn == m_plan.supplies[i]->id && origin.supplyLeadIn != SupplyId{})
                edge.municipalityCode = m_plan.supplies[i]->municipalityCode;
    }

    void addSites()
    {
        for (std::size_t i = 0; i < m_plan.sites.size(); ++i) {
            OutcomeSite site;
            site.site = m_plan.sites[i]->id;
            site.municipalityCode = m_plan.sites[i]->municipalityCode;
            site.served = m_routed.served[i];
            site.why = m_routed.why[i];
            if (const Reached* reached = reachedSite(i)) {
                site.supply = m_plan.supplies[reached->supply]->id;
                site.lastEdge = reached->step;
                site.leadInM = site.served == Served::Radio ? 0 : m_network.sites[i].leadInM;
                m_out.supplies[reached->supply].used = true;
                for (std::int32_t at = reached->step; at != kNone;
                     at = m_out.edges[static_cast<std::size_t>(at)].parent)
                    site.routeLengthM += m_out.edges[static_cast<std::size_t>(at)].lengthM;
            }
            if (!m_routed.protection.empty())
                addSecondWay(m_routed.protection[i], site.protection);
            m_out.sites.push_back(site);
        }
    }

    void addCabinets()
    {
        const Territory& territory = *m_plan.input.territory;
        for (std::size_t i = 0; i < m_routed.cabinets.cabinets.size(); ++i) {
            const siting::Cabinet& routed = m_routed.cabinets.cabinets[i];
            OutcomeCabinet cabinet;
            cabinet.lastEdge = stepTo(routed.node);
            cabinet.position = m_routed.cabinets.position[i];
            cabinet.supply = m_plan.supplies[routed.supply]->id;
            cabinet.premises = routed.premises;
            cabinet.capacity = routed.capacity;
            cabinet.splitRatio = routed.splitRatio;
            cabinet.splitters = routed.splitters;
            cabinet.feederFibres = routed.feederFibres;
            cabinet.boxes = m_routed.cabinets.boxes[i];
            cabinet.feederM = static_cast<double>(routed.feederMm) / 1000;
            cabinet.farthestM = static_cast<double>(routed.farthestMm) / 1000;
            cabinet.fibreM = static_cast<double>(routed.distributionMm) / 1000;
            cabinet.underfilled = routed.premises < m_plan.definition.cabinets.minPremises;
            cabinet.routedCost = Money::cents(routed.costCents);
            if (const auto ground = territory.municipalityAt(cabinet.position); ground != kNoMunicipality)
                cabinet.municipalityCode = territory.municipalities[ground].code;
            m_out.supplies[routed.supply].used = true;
            m_out.cabinets.push_back(cabinet);
        }
        for (const RoutedPremises& each : m_routed.cabinets.premises)
            m_out.premises.push_back({each.cell, each.zone, each.cabinet, each.cabinet < 0 ? kNone : stepTo(each.node),
                                      each.premises, each.why});
    }

    void addSecondWay(const RoutedProtection& routed, OutcomeProtection& protection)
    {
        protection = routed.outcome;
        if (protection.state != SiteProtection::TwoWays)
            return;
        protection.secondSupply = m_plan.supplies[routed.supply]->id;
        m_out.supplies[routed.supply].used = true;
        for (const EdgeIndex edge : routed.second) {
            const auto step =
                std::find_if(m_steps.begin(), m_steps.end(), [&](const Step& s) { return s.edge == edge; });
            const auto index = static_cast<std::size_t>(step - m_steps.begin());
            protection.secondWay.push_back(static_cast<std::int32_t>(index));
            protection.secondLengthM += m_out.edges[index].lengthM;
        }
    }

    void findClosures()
    {
        if (m_plan.definition.objective == Objective::Cabinets) {
            m_out.closureFibres.assign(m_steps.size(), 0);
            return;
        }
        std::vector<int> followers(m_steps.size(), 0); // edges and sites that follow
        std::vector<bool> edgeFollows(m_steps.size(), false);
        for (const Step& step : m_steps) {
            if (step.parent == kNone || isRadio(step))
                continue;
            followers[static_cast<std::size_t>(step.parent)] += 1;
            edgeFollows[static_cast<std::size_t>(step.parent)] = true;
        }
        for (const OutcomeSite& site : m_out.sites)
            if (site.lastEdge != kNone)
                followers[static_cast<std::size_t>(site.lastEdge)] += 1;
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            m_out.closureFibres.push_back(
                edgeFollows[i] && followers[i] >= 2 && !isRadio(m_steps[i]) ? m_steps[i].fibres : 0);
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    const RoutedNetwork& m_routed;
    std::map<std::uint32_t, std::vector<EdgeIndex>> m_treeEdges;
    std::map<std::uint32_t, Reached> m_reached;
    std::vector<Step> m_steps;
    CabledNetwork m_out;
};

} // namespace

CabledNetwork cableNetwork(const PlanContext& plan, const PlanningGraph& network, const RoutedNetwork& routed)
{
    return Cabler(plan, network, routed).cable();
}

} // namespace oasis
