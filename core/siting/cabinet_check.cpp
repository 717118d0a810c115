// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/cabinet_check.h"

#include <algorithm>
#include <map>

namespace oasis::siting {

namespace {

constexpr std::size_t kMaxFaults = 20;

__extension__ using Wide = __int128;

class PlanChecker
{
public:
    PlanChecker(const CabinetPlan& plan, const CabinetInput& input) : m_plan(plan), m_input(input)
    {
        m_ways.resize(input.graph.nodeCount());
        for (const EdgeIndex edge : input.network) {
            const std::uint32_t a = input.graph.tail(edge).value();
            const std::uint32_t b = input.graph.head(edge).value();
            m_ways[a].push_back({b, input.edgeLengthMm[edge.index()]});
            m_ways[b].push_back({a, input.edgeLengthMm[edge.index()]});
        }
    }

    std::vector<std::string> run()
    {
        if (m_plan.areaOfNode.size() != m_input.graph.nodeCount())
            return {"areas are not of the graph's size"};
        checkPartition();
        if (!m_faults.empty())
            return m_faults;
        std::vector<std::vector<ServedPremises>> served(m_plan.cabinets.size());
        for (const ServedPremises& each : m_plan.served)
            served[each.cabinet].push_back(each);
        m_nodesOfArea.resize(m_plan.cabinets.size());
        for (std::uint32_t node = 0; node < m_plan.areaOfNode.size(); ++node)
            if (const std::uint32_t area = m_plan.areaOfNode[node]; area != kNoCabinet)
                m_nodesOfArea[area].push_back(node);
        Wide micros = 0;
        for (std::size_t i = 0; i < m_plan.cabinets.size(); ++i)
            micros += checkCabinet(i, served[i]);
        require((micros + 999'999) / 1'000'000 == m_plan.valueCents, "the value is not what the cabinets cost", 0);
        require(m_plan.boundCents >= 0 && m_plan.boundCents <= m_plan.valueCents, "the bound is above the value", 0);
        return m_faults;
    }

private:
    struct Way
    {
        std::uint32_t to = 0;
        std::int64_t length = 0;
    };
    using Lengths = std::map<std::uint32_t, std::int64_t>;

    void require(bool holds, const char* what, std::size_t where)
    {
        if (!holds && m_faults.size() < kMaxFaults)
            m_faults.push_back(std::string(what) + " (" + std::to_string(where) + ")");
    }

    void checkPartition()
    {
        std::vector<std::int64_t> told(m_input.premises.size(), 0);
        for (const ServedPremises& each : m_plan.served) {
            require(each.cabinet < m_plan.cabinets.size() && each.premises > 0 && each.node.index() < told.size(),
                    "served premises without a cabinet", each.node.index());
            if (each.node.index() < told.size())
                told[each.node.index()] += each.premises;
        }
        for (const UnservedPremises& each : m_plan.unserved) {
            require(each.premises > 0 && each.node.index() < told.size(), "unserved premises nowhere",
                    each.node.index());
            if (each.node.index() < told.size())
                told[each.node.index()] += each.premises;
        }
        for (std::size_t node = 0; node < told.size(); ++node)
            require(told[node] == m_input.premises[node], "premises are lost or served twice at node", node);
        for (std::size_t node = 0; node < m_plan.areaOfNode.size(); ++node)
            require(m_plan.areaOfNode[node] == kNoCabinet || m_plan.areaOfNode[node] < m_plan.cabinets.size(),
                    "the area of a cabinet that does not exist at node", node);
        std::int64_t sum = 0;
        for (const Cabinet& cabinet : m_plan.cabinets)
            sum += cabinet.costCents;
        require(sum == m_plan.valueCents, "the costs of the cabinets do not sum to the value", 0);
    }

    /// Lengths along the network from a node, to nodes of one area only, or (kNoCabinet) to all.
    Lengths walk(std::uint32_t from, std::uint32_t area) const
    {
        Lengths lengths{{from, 0}};
        std::vector<std::uint32_t> open{from};
        while (!open.empty()) {
            const std::uint32_t node = open.back();
            open.pop_back();
            for (const Way& way : m_ways[node])
                if ((area == kNoCabinet || m_plan.areaOfNode[way.to] == area) &&
                    lengths.emplace(way.to, lengths.at(node) + way.length).second)
                    open.push_back(way.to);
        }
        return lengths;
    }
    std::int64_t feederLength(const Cabinet& cabinet)
    {
        if (cabinet.supply >= m_input.supplies.size())
            return -1;
        Lengths& lengths = m_fromSupply[cabinet.supply];
        if (lengths.empty())
            lengths = walk(m_input.supplies[cabinet.supply].value(), kNoCabinet);
        const auto found = lengths.find(cabinet.node.value());
        return found == lengths.end() ? -1 : found->second;
    }

    /// What the cabinet costs, in millionths of a cent.
    Wide checkCabinet(std::size_t i, const std::vector<ServedPremises>& served)
    {
        const Cabinet& cabinet = m_plan.cabinets[i];
        const CabinetLimits& limits = m_input.limits;
        const auto area = static_cast<std::uint32_t>(i);
        require(std::find(m_input.candidates.begin(), m_input.candidates.end(), cabinet.node) !=
                    m_input.candidates.end(),
                "no cabinet may stand here", i);
        const Lengths lengths = walk(cabinet.node.value(), area);
        // The walk starts at the cabinet's node even when that is not in its area.
        const bool apart = m_plan.areaOfNode[cabinet.node.index()] != area;
        require(m_nodesOfArea[i].size() == lengths.size() - (apart ? 1 : 0), "the area is not connected", i);
        require(!apart || (lengths.size() == 1 && cabinet.premises == limits.sizes.back().capacity),
                "the cabinet stands outside its area", i);
        std::int64_t premises = 0;
        std::int64_t farthest = 0;
        Wide distribution = 0;
        for (const ServedPremises& each : served) {
            const auto found = lengths.find(each.node.value());
            require(found != lengths.end(), "premises outside the area of their cabinet", i);
            if (found == lengths.end())
                continue;
            premises += each.premises;
            farthest = std::max(farthest, found->second);
            distribution += Wide{each.premises} * found->second;
        }
        require(premises == cabinet.premises, "the premises do not sum", i);
        require(farthest == cabinet.farthestMm && farthest <= limits.maxDistributionMm, "farthest premises", i);
        require(distribution == cabinet.distributionMm, "length of distribution", i);
        require(feederLength(cabinet) == cabinet.feederMm && cabinet.feederMm >= 0, "length of the feeder", i);
        return checkEquipment(i);
    }
    Wide checkEquipment(std::size_t i)
    {
        const Cabinet& cabinet = m_plan.cabinets[i];
        const CabinetLimits& limits = m_input.limits;
        const auto size = std::find_if(limits.sizes.begin(), limits.sizes.end(),
                                       [&](const CabinetSize& s) { return s.capacity >= cabinet.premises; });
        require(size != limits.sizes.end() && size->capacity == cabinet.capacity, "not the smallest that fits", i);
        const auto split = std::find_if(limits.splits.begin(), limits.splits.end(), [&](const SplitOption& s) {
            return s.maxLengthMm >= cabinet.feederMm + cabinet.farthestMm;
        });
        require(split != limits.splits.end() && split->ratio == cabinet.splitRatio, "splitter or optical limit", i);
        if (size == limits.sizes.end() || split == limits.splits.end())
            return 0;
        std::int64_t splitters = 0; // of one operator: enough for its share of the lines
        while (splitters * split->ratio * limits.operators * 100 <
               std::int64_t{cabinet.premises} * limits.takeUpPercent)
            ++splitters;
        splitters *= limits.operators;
        require(splitters == cabinet.splitters, "number of splitters", i);
        require(splitters + limits.reserveFibres == cabinet.feederFibres, "fibres of the feeder", i);
        return (Wide{size->priceCents} + Wide{splitters} * split->priceCents) * 1'000'000 +
               (Wide{cabinet.distributionMm} + Wide{cabinet.feederFibres} * cabinet.feederMm) * limits.fibreCentsPerKm;
    }

    const CabinetPlan& m_plan;
    const CabinetInput& m_input;
    std::vector<std::vector<Way>> m_ways; // per node
    std::map<std::uint32_t, Lengths> m_fromSupply;
    std::vector<std::vector<std::uint32_t>> m_nodesOfArea;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faultsOf(const CabinetPlan& plan, const CabinetInput& input)
{
    return PlanChecker(plan, input).run();
}

} // namespace oasis::siting
