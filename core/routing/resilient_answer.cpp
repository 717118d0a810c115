// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_answer.h"

#include "core/routing/resilient_group_ways.h"
#include "core/routing/resilient_survey.h"
#include "core/routing/resilient_trees.h"

#include <algorithm>
#include <map>

namespace oasis::routing {

namespace {

/// Follows arcs to the root: the edges on the way, the entry last.
std::vector<std::uint32_t> follow(const SolverGraph& graph, const std::vector<std::uint32_t>& towardsRoot,
                                  std::uint32_t node)
{
    std::vector<std::uint32_t> way;
    for (std::uint32_t arc = towardsRoot[node]; arc != TwoTrees::kNoArc; arc = towardsRoot[graph.head(arc)])
        way.push_back(arc >> 1U);
    return way;
}

class AnswerWriter
{
public:
    AnswerWriter(const ResilientProblem& whole, const PreparedProblem& prepared, const ResilientInput& input,
                 std::span<const std::uint32_t> edges)
        : m_whole(whole), m_prepared(prepared), m_input(input), m_edges(edges), m_survey(whole),
          m_within(whole.graph.edgeCount(), kInfiniteCents)
    {
        std::vector<std::uint8_t> chosen(whole.graph.edgeCount(), 0);
        for (const std::uint32_t e : edges) {
            chosen[e] = 1;
            m_within[e] = whole.graph.edge(e).cost;
        }
        m_survey.walk(chosen);
        m_trees = twoTrees(whole, chosen, m_survey);
    }

    std::optional<ResilientOutput> write(const ProtectionLimits& limits)
    {
        writeEdges();
        std::vector<std::uint8_t> working(m_whole.graph.edgeCount(), 0);
        for (std::size_t i = 0; i < m_input.terminals.size(); ++i) {
            TerminalProtection terminal;
            terminal.protection = limits.ofTerminal[i];
            if (terminal.protection != Protection::Unreachable) {
                const std::uint32_t node = m_input.terminals[i].node.value();
                if (!m_survey.reached(node))
                    return std::nullopt;
                for (const std::uint32_t e : follow(m_whole.graph, m_trees.working, node))
                    working[e] = 1;
                if (!writeWays(node, terminal))
                    return std::nullopt;
                for (const SolverBlocker& blocker : limits.blockers[i])
                    terminal.blockers.push_back(inTermsOfInput(blocker));
            }
            m_out.terminals.push_back(std::move(terminal));
        }
        for (std::uint32_t e = 0; e < working.size(); ++e)
            if (working[e] != 0 && m_prepared.origin[e] < m_input.graph.edgeCount())
                m_out.workingEdges.push_back(EdgeIndex{m_prepared.origin[e]});
        std::sort(m_out.workingEdges.begin(), m_out.workingEdges.end());
        return std::move(m_out);
    }

private:
    void writeEdges()
    {
        const StreetNetwork network = streetNetwork(m_prepared, m_input.graph.edgeCount(), m_edges);
        m_out.edges = network.edges;
        m_out.suppliesUsed = network.suppliesUsed;
        m_out.valueCents = network.cents;
    }
    [[nodiscard]] SupplyWay inTermsOfInput(std::span<const std::uint32_t> way) const
    {
        SupplyWay result;
        for (const std::uint32_t e : way)
            if (const std::uint32_t origin = m_prepared.origin[e]; origin < m_input.graph.edgeCount())
                result.edges.push_back(EdgeIndex{origin});
            else
                result.supply = origin - static_cast<std::uint32_t>(m_input.graph.edgeCount());
        return result;
    }
    [[nodiscard]] Blocker inTermsOfInput(const SolverBlocker& blocker) const
    {
        if (blocker.kind != Blocker::Kind::Edge)
            return {blocker.kind, blocker.index};
        const std::uint32_t origin = m_prepared.origin[blocker.index];
        const auto streetEdges = static_cast<std::uint32_t>(m_input.graph.edgeCount());
        return origin < streetEdges ? Blocker{Blocker::Kind::Edge, origin}
                                    : Blocker{Blocker::Kind::Supply, origin - streetEdges};
    }
    bool writeWays(std::uint32_t node, TerminalProtection& terminal)
    {
        std::vector<std::uint32_t> first = follow(m_whole.graph, m_trees.working, node);
        if (terminal.protection != Protection::TwoWays) {
            terminal.first = inTermsOfInput(first);
            return true;
        }
        if (!m_survey.twice(m_whole.endOf(node)))
            return false;
        std::vector<std::uint32_t> second = follow(m_whole.graph, m_trees.backup, node);
        if (m_whole.groups && !apart(first, second)) {
            GroupWaySearch search(m_whole);
            if (!search.besides(node, m_within, first, second)) {
                WayPair pair;
                if (search.find(node, m_within, pair) != PairSearch::Found)
                    return false;
                first = std::move(pair.first);
                second = std::move(pair.second);
            }
        }
        terminal.first = inTermsOfInput(first);
        terminal.second = inTermsOfInput(second);
        return true;
    }
    [[nodiscard]] bool apart(std::span<const std::uint32_t> first, std::span<const std::uint32_t> second) const
    {
        std::vector<std::uint32_t> groups;
        for (const std::uint32_t e : first)
            if (m_whole.risk[e] < kOwnRisk)
                groups.push_back(m_whole.risk[e]);
        std::sort(groups.begin(), groups.end());
        return std::none_of(second.begin(), second.end(), [&](std::uint32_t e) {
            return std::binary_search(groups.begin(), groups.end(), m_whole.risk[e]);
        });
    }

    const ResilientProblem& m_whole;
    const PreparedProblem& m_prepared;
    const ResilientInput& m_input;
    std::span<const std::uint32_t> m_edges;
    NetworkSurvey m_survey;
    std::vector<std::int64_t> m_within; // per edge: its cost when chosen, else barred
    TwoTrees m_trees;
    ResilientOutput m_out;
};

/// How a search for two ways ended, as far as the graph itself is concerned.
Protection searched(GroupWaySearch& search, std::uint32_t node, std::span<const std::int64_t> cost)
{
    WayPair pair;
    switch (search.find(node, cost, pair)) {
    case PairSearch::Found:
        return Protection::TwoWays;
    case PairSearch::None:
        return Protection::NoPair;
    case PairSearch::GivenUp:
        break;
    }
    return Protection::NotFound;
}

} // namespace

ProtectionLimits limitWishes(ResilientProblem& whole, const PreparedProblem& prepared, const ResilientInput& input,
                             const std::stop_token& stop)
{
    const std::vector<std::uint32_t> nodes = whole.ranked(Rank::TwoWays);
    const std::vector<std::vector<SolverBlocker>> blockers = blockersOf(whole, nodes, stop);
    std::vector<std::int64_t> cost;
    for (const SolverEdge& edge : whole.graph.edges())
        cost.push_back(edge.cost);
    std::optional<GroupWaySearch> search;
    if (whole.groups)
        search.emplace(whole);
    std::map<std::uint32_t, std::size_t> place;
    std::vector<Protection> ofNode(nodes.size(), Protection::TwoWays);
    for (std::size_t i = 0; i < nodes.size() && !stop.stop_requested(); ++i) {
        place[nodes[i]] = i;
        if (!blockers[i].empty())
            ofNode[i] = Protection::Blocked;
        else if (search.has_value())
            ofNode[i] = searched(*search, nodes[i], cost);
        if (ofNode[i] != Protection::TwoWays)
            whole.rank[nodes[i]] = Rank::OneWay;
    }
    ProtectionLimits limits;
    limits.blockers.resize(input.terminals.size());
    for (std::size_t i = 0; i < input.terminals.size(); ++i) {
        const auto at = place.find(input.terminals[i].node.value());
        const bool known = input.terminals[i].firstRank && prepared.reachable[i] != 0 && at != place.end();
        limits.ofTerminal.push_back(prepared.reachable[i] == 0 ? Protection::Unreachable
                                    : known                    ? ofNode[at->second]
                                                               : Protection::OneWay);
        if (known)
            limits.blockers[i] = blockers[at->second];
    }
    return limits;
}

std::optional<ResilientOutput> describe(const ResilientProblem& whole, const PreparedProblem& prepared,
                                        const ResilientInput& input, const ProtectionLimits& limits,
                                        std::span<const std::uint32_t> edges)
{
    return AnswerWriter(whole, prepared, input, edges).write(limits);
}

} // namespace oasis::routing
