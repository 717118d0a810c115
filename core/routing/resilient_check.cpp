// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_check.h"

#include "core/base/money.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace oasis::routing {

namespace {

constexpr std::size_t kMaxFaults = 20;

/// What a way rests on, for comparison with the other way.
struct WayRisks
{
    std::set<std::uint32_t> edges;
    std::set<std::uint32_t> groups;
    std::set<std::uint32_t> junctions;
};

class ResilienceChecker
{
public:
    ResilienceChecker(const ResilientOutput& claim, const ResilientInput& input, const ResilientParams& params)
        : m_claim(claim), m_input(input), m_params(params), m_built(input.graph.edgeCount(), false)
    {}

    std::vector<std::string> run()
    {
        checkEdges();
        checkWorkingTrees();
        if (m_claim.terminals.size() != m_input.terminals.size())
            fault("not one entry per terminal", m_claim.terminals.size());
        else
            for (std::size_t i = 0; i < m_claim.terminals.size(); ++i)
                checkTerminal(i);
        return m_faults;
    }

private:
    void fault(const char* what, std::size_t where)
    {
        if (m_faults.size() < kMaxFaults)
            m_faults.push_back(std::string(what) + " (" + std::to_string(where) + ")");
    }
    [[nodiscard]] bool usable(std::uint32_t edge) const
    {
        return m_input.edgeCostCents[edge] < kInfiniteCents &&
               m_input.graph.edgeTails()[edge] != m_input.graph.edgeHeads()[edge];
    }
    [[nodiscard]] std::uint32_t riskOf(std::uint32_t edge) const
    {
        return m_input.edgeRisk.empty() ? kNeverFails - 1 : m_input.edgeRisk[edge];
    }
    [[nodiscard]] bool usedSupply(std::uint32_t supply) const
    {
        return std::find(m_claim.suppliesUsed.begin(), m_claim.suppliesUsed.end(), supply) !=
               m_claim.suppliesUsed.end();
    }

    void checkEdges()
    {
        __extension__ using Wide = __int128;
        Wide sum = 0;
        for (const EdgeIndex edge : m_claim.edges) {
            if (edge.index() >= m_built.size() || !usable(edge.value()) || m_built[edge.index()]) {
                fault("edge is unknown, barred or listed twice", edge.index());
                continue;
            }
            m_built[edge.index()] = true;
            sum += m_input.edgeCostCents[edge.index()];
        }
        std::set<std::uint32_t> supplies;
        for (const std::uint32_t supply : m_claim.suppliesUsed) {
            if (supply >= m_input.supplies.size() || !supplies.insert(supply).second ||
                m_input.supplies[supply].entryPriceCents >= kInfiniteCents)
                fault("supply is unknown, barred or listed twice", supply);
            else
                sum += m_input.supplies[supply].entryPriceCents;
        }
        if (sum != m_claim.valueCents)
            fault("the value is not the sum of edges and entry prices", 0);
        if (m_claim.boundCents > m_claim.valueCents || m_claim.boundCents < 0)
            fault("the bound is above the value or negative", 0);
    }

    void checkWorkingTrees()
    {
        std::vector<std::uint32_t> leader(m_input.graph.nodeCount());
        std::iota(leader.begin(), leader.end(), 0U);
        const auto find = [&](std::uint32_t node) {
            while (leader[node] != node)
                node = leader[node] = leader[leader[node]];
            return node;
        };
        for (const EdgeIndex edge : m_claim.workingEdges) {
            if (edge.index() >= m_built.size() || !m_built[edge.index()]) {
                fault("working edge is not built", edge.index());
                continue;
            }
            const std::uint32_t a = find(m_input.graph.edgeTails()[edge.index()]);
            const std::uint32_t b = find(m_input.graph.edgeHeads()[edge.index()]);
            if (a == b)
                fault("working edges close a cycle", edge.index());
            leader[a] = b;
        }
        std::set<std::uint32_t> fed; // leaders
        for (const std::uint32_t supply : m_claim.suppliesUsed)
            if (supply < m_input.supplies.size())
                fed.insert(find(m_input.supplies[supply].node.value()));
        for (const EdgeIndex edge : m_claim.workingEdges)
            if (edge.index() < m_built.size() && fed.count(find(m_input.graph.edgeTails()[edge.index()])) == 0)
                fault("working edge is in a tree without a supply", edge.index());
        for (std::size_t i = 0; i < std::min(m_claim.terminals.size(), m_input.terminals.size()); ++i)
            if (m_claim.terminals[i].protection != Protection::Unreachable &&
                fed.count(find(m_input.terminals[i].node.value())) == 0)
                fault("terminal is not on a working tree", i);
    }

    void checkTerminal(std::size_t i)
    {
        const TerminalProtection& terminal = m_claim.terminals[i];
        const bool asked = m_input.terminals[i].firstRank;
        const Protection kind = terminal.protection;
        if ((kind == Protection::OneWay) == asked && kind != Protection::Unreachable)
            fault("protection does not fit the rank", i);
        if (kind == Protection::Unreachable) {
            if (reaches(m_input.terminals[i].node.value(), nullptr))
                fault("terminal has a way to a supply", i);
            return;
        }
        WayRisks first;
        WayRisks second;
        walk(i, terminal.first, first);
        if (kind == Protection::TwoWays) {
            walk(i, terminal.second, second);
            compare(i, first, second);
        }
        if (kind == Protection::Blocked &&
            (terminal.blockers.empty() || reaches(m_input.terminals[i].node.value(), &terminal.blockers.front())))
            fault("the blocker does not cut the terminal off", i);
    }

    /// Follows a way; notes what it rests on.
    void walk(std::size_t i, const SupplyWay& way, WayRisks& risks)
    {
        std::uint32_t at = m_input.terminals[i].node.value();
        for (const EdgeIndex edge : way.edges) {
            if (edge.index() >= m_built.size() || !m_built[edge.index()]) {
                fault("a way leaves the network", i);
                return;
            }
            const std::uint32_t tail = m_input.graph.edgeTails()[edge.index()];
            const std::uint32_t head = m_input.graph.edgeHeads()[edge.index()];
            if (tail != at && head != at)
                fault("a way is broken", i);
            at = tail == at ? head : tail;
            if (riskOf(edge.value()) != kNeverFails) {
                risks.edges.insert(edge.value());
                if (riskOf(edge.value()) < kNeverFails - 1)
                    risks.groups.insert(riskOf(edge.value()));
            }
            risks.junctions.insert(at);
        }
        if (!usedSupply(way.supply) || m_input.supplies[way.supply].node.value() != at)
            fault("a way does not end at a used supply", i);
    }
    void compare(std::size_t i, const WayRisks& first, const WayRisks& second)
    {
        const auto share = [](const std::set<std::uint32_t>& x, const std::set<std::uint32_t>& y) {
            return std::any_of(x.begin(), x.end(), [&](std::uint32_t each) { return y.count(each) != 0; });
        };
        if (share(first.edges, second.edges))
            fault("the two ways share an edge", i);
        if (share(first.groups, second.groups))
            fault("the two ways share a risk group", i);
        const TerminalProtection& terminal = m_claim.terminals[i];
        if (m_params.differentSupplies && terminal.first.supply == terminal.second.supply)
            fault("the two ways share a supply", i);
        if (m_params.disjointness != Disjointness::Node)
            return;
        const std::set<std::uint32_t> ends = safeJunctions(m_input.terminals[i].node.value());
        for (const std::uint32_t node : first.junctions)
            if (second.junctions.count(node) != 0 && ends.count(node) == 0)
                fault("the two ways share a junction", i);
    }

    /// The node, and the far end of its lead-in.
    void addEnd(std::uint32_t node, std::set<std::uint32_t>& ends) const
    {
        ends.insert(node);
        std::vector<std::uint32_t> leaving;
        for (std::uint32_t arc = m_input.graph.firstOut()[node]; arc < m_input.graph.firstOut()[node + 1]; ++arc)
            if (usable(m_input.graph.arcEdge()[arc]))
                leaving.push_back(arc);
        if (leaving.size() == 1 && riskOf(m_input.graph.arcEdge()[leaving.front()]) == kNeverFails)
            ends.insert(m_input.graph.arcHead()[leaving.front()]);
    }
    [[nodiscard]] std::set<std::uint32_t> safeJunctions(std::uint32_t site) const
    {
        std::set<std::uint32_t> ends;
        addEnd(site, ends);
        for (const SupplyEntry& supply : m_input.supplies)
            if (supply.entryPriceCents < kInfiniteCents)
                addEnd(supply.node.value(), ends);
        return ends;
    }

    [[nodiscard]] bool fails(std::uint32_t edge, const Blocker& blocker) const
    {
        switch (blocker.kind) {
        case Blocker::Kind::Edge:
            return edge == blocker.index && riskOf(edge) != kNeverFails;
        case Blocker::Kind::RiskGroup:
            return riskOf(edge) == blocker.index && blocker.index < kNeverFails - 1;
        case Blocker::Kind::Junction:
            return m_input.graph.edgeTails()[edge] == blocker.index || m_input.graph.edgeHeads()[edge] == blocker.index;
        case Blocker::Kind::Supply:
            break;
        }
        return false;
    }
    /// Some supply can be reached on the whole street graph without what the blocker takes away.
    [[nodiscard]] bool reaches(std::uint32_t from, const Blocker* blocker) const
    {
        std::vector<bool> supplied(m_input.graph.nodeCount(), false);
        for (std::uint32_t s = 0; s < m_input.supplies.size(); ++s)
            if (m_input.supplies[s].entryPriceCents < kInfiniteCents &&
                !(blocker != nullptr && blocker->kind == Blocker::Kind::Supply && blocker->index == s))
                supplied[m_input.supplies[s].node.index()] = true;
        std::vector<bool> seen(m_input.graph.nodeCount(), false);
        std::vector<std::uint32_t> queue{from};
        seen[from] = true;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            if (supplied[queue[i]])
                return true;
            for (std::uint32_t arc = m_input.graph.firstOut()[queue[i]]; arc < m_input.graph.firstOut()[queue[i] + 1];
                 ++arc) {
                const std::uint32_t edge = m_input.graph.arcEdge()[arc];
                const std::uint32_t head = m_input.graph.arcHead()[arc];
                if (seen[head] || !usable(edge) || (blocker != nullptr && fails(edge, *blocker)))
                    continue;
                seen[head] = true;
                queue.push_back(head);
            }
        }
        return false;
    }

    const ResilientOutput& m_claim;
    const ResilientInput& m_input;
    const ResilientParams& m_params;
    std::vector<bool> m_built;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faultsOf(const ResilientOutput& claim, const ResilientInput& input,
                                  const ResilientParams& params)
{
    return ResilienceChecker(claim, input, params).run();
}

} // namespace oasis::routing
