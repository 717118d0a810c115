// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/random.h"
#include "core/routing/resilient.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

/// Small questions of two ways, and their slow obvious answer.
namespace oasis::test {

using namespace routing;

/// A question that owns its arrays.
struct Question
{
    StreetGraph graph;
    std::vector<std::int64_t> costs;
    std::vector<ResilientTerminal> terminals;
    std::vector<SupplyEntry> supplies;
    std::vector<std::uint32_t> risk;

    [[nodiscard]] ResilientInput input() const { return {graph, costs, terminals, supplies, risk}; }
};

struct Street
{
    std::uint32_t a;
    std::uint32_t b;
    std::int64_t cost;
    std::uint32_t risk;
};

inline constexpr std::uint32_t kAlone = 1000; // with the number of the street added: a risk of its own

inline Question question(std::size_t nodes, const std::vector<Street>& streets,
                         const std::vector<std::pair<std::uint32_t, bool>>& sites,
                         const std::vector<std::pair<std::uint32_t, std::int64_t>>& supplies)
{
    Question result;
    StreetGraphBuilder builder;
    builder.addNodes(nodes);
    for (const Street& street : streets) {
        const EdgeIndex edge = builder.addEdge(NodeIndex{street.a}, NodeIndex{street.b});
        result.costs.push_back(street.cost);
        result.risk.push_back(street.risk == kAlone ? kAlone + edge.value() : street.risk);
    }
    result.graph = builder.freeze().value();
    for (const auto& [node, first] : sites)
        result.terminals.push_back({NodeIndex{node}, first});
    for (const auto& [node, price] : supplies)
        result.supplies.push_back({NodeIndex{node}, price});
    return result;
}

/// Small random multigraphs with loops, parallel, free, barred and lead-in edges, groups, sites at supplies.
inline Question randomQuestion(std::uint64_t seed, bool groups)
{
    Random random(seed);
    const auto nodes = static_cast<std::uint32_t>(3 + random.below(5));
    const auto pick = [&] { return static_cast<std::uint32_t>(random.below(nodes)); };
    std::vector<Street> streets;
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        std::uint32_t risk = kAlone;
        if (random.below(9) == 0)
            risk = kNeverFails;
        else if (groups && random.below(3) == 0)
            risk = static_cast<std::uint32_t>(random.below(3));
        const auto cost = static_cast<std::int64_t>(random.below(8) == 0 ? 0 : 1 + random.below(30));
        streets.push_back({a, b, random.below(25) == 0 ? kInfiniteCents : cost, risk});
    };
    for (std::uint32_t node = 1; node < nodes; ++node)
        add(node, static_cast<std::uint32_t>(random.below(node)));
    for (const std::size_t count = nodes + random.below(6); streets.size() < count;)
        add(pick(), pick());
    std::vector<std::pair<std::uint32_t, bool>> sites;
    for (std::uint64_t i = 0; i <= random.below(3); ++i)
        sites.emplace_back(pick(), random.below(3) != 0);
    std::vector<std::pair<std::uint32_t, std::int64_t>> supplies;
    for (std::uint64_t i = 0; i <= random.below(2); ++i)
        supplies.emplace_back(pick(), static_cast<std::int64_t>(random.below(20)));
    return question(nodes, streets, sites, supplies);
}

/// The slow obvious answer: all ways, all pairs of ways, all sets of streets and supplies.
class Enumeration
{
public:
    Enumeration(const Question& question, const ResilientParams& params) : m_question(question), m_params(params)
    {
        for (const ResilientTerminal& terminal : question.terminals) {
            m_ways.clear();
            m_ends.clear();
            addEnd(terminal.node.value());
            for (const SupplyEntry& supply : question.supplies)
                addEnd(supply.node.value());
            std::vector<bool> seen(question.graph.nodeCount(), false);
            follow(terminal.node.value(), {}, seen);
            judge(terminal.firstRank);
        }
    }

    std::vector<Protection> protection;
    std::vector<std::set<std::pair<int, std::uint32_t>>> blockers; ///< (kind, index)

    /// Cost of the cheapest set of streets and supplies, of those that hold these (bits: streets, then supplies).
    [[nodiscard]] std::int64_t optimum(std::uint64_t held = 0) const
    {
        const std::size_t streets = m_question.costs.size();
        const std::size_t all = streets + m_question.supplies.size();
        std::int64_t best = kInfiniteCents;
        for (std::uint64_t set = 0; set < (1ULL << all); ++set) {
            if ((set & held) != held)
                continue;
            std::int64_t cost = 0;
            for (std::size_t i = 0; i < all && cost < best; ++i)
                if ((set >> i & 1U) != 0)
                    cost += i < streets ? m_question.costs[i] : m_question.supplies[i - streets].entryPriceCents;
            if (cost < best && std::all_of(m_needs.begin(), m_needs.end(), [&](const auto& needs) {
                    return std::any_of(needs.begin(), needs.end(),
                                       [&](std::uint64_t need) { return (need & ~set) == 0; });
                }))
                best = cost;
        }
        return best;
    }

private:
    struct Way
    {
        std::uint64_t built = 0; ///< streets, then supplies
        std::set<std::pair<int, std::uint32_t>> risks;
    };

    [[nodiscard]] bool usable(std::uint32_t e) const
    {
        return m_question.costs[e] < kInfiniteCents &&
               m_question.graph.edgeTails()[e] != m_question.graph.edgeHeads()[e];
    }
    void addEnd(std::uint32_t node)
    {
        m_ends.insert(node);
        std::vector<std::uint32_t> at;
        for (std::uint32_t e = 0; e < m_question.costs.size(); ++e)
            if (usable(e) && (m_question.graph.edgeTails()[e] == node || m_question.graph.edgeHeads()[e] == node))
                at.push_back(e);
        if (at.size() == 1 && m_question.risk[at[0]] == kNeverFails)
            m_ends.insert(m_question.graph.otherEnd(EdgeIndex{at[0]}, NodeIndex{node}).value());
    }
    [[nodiscard]] bool shared(std::uint32_t risk) const
    {
        int bearers = 0;
        for (std::uint32_t e = 0; e < m_question.costs.size(); ++e)
            bearers += usable(e) && m_question.risk[e] == risk ? 1 : 0;
        return bearers > 1;
    }
    void follow(std::uint32_t node, Way way, std::vector<bool>& seen)
    {
        if (m_ends.count(node) == 0 && m_params.disjointness == Disjointness::Node)
            way.risks.emplace(static_cast<int>(Blocker::Kind::Junction), node);
        for (std::uint32_t s = 0; s < m_question.supplies.size(); ++s)
            if (m_question.supplies[s].node.value() == node) {
                Way whole = way;
                whole.built |= 1ULL << (m_question.costs.size() + s);
                if (m_params.differentSupplies)
                    whole.risks.emplace(static_cast<int>(Blocker::Kind::Supply), s);
                m_ways.push_back(whole);
            }
        seen[node] = true;
        for (std::uint32_t e = 0; e < m_question.costs.size(); ++e) {
            const std::uint32_t a = m_question.graph.edgeTails()[e];
            const std::uint32_t b = m_question.graph.edgeHeads()[e];
            if (!usable(e) || (a != node && b != node) || seen[a == node ? b : a])
                continue;
            Way longer = way;
            longer.built |= 1ULL << e;
            if (m_question.risk[e] != kNeverFails) {
                longer.risks.emplace(static_cast<int>(Blocker::Kind::Edge), e);
                if (shared(m_question.risk[e]))
                    longer.risks.emplace(static_cast<int>(Blocker::Kind::RiskGroup), m_question.risk[e]);
            }
            follow(a == node ? b : a, longer, seen);
        }
        seen[node] = false;
    }
    void judge(bool firstRank)
    {
        std::vector<std::uint64_t> single;
        std::vector<std::uint64_t> pairs;
        for (const Way& way : m_ways)
            single.push_back(way.built);
        for (const Way& x : m_ways)
            for (const Way& y : m_ways)
                if (firstRank && std::none_of(x.risks.begin(), x.risks.end(),
                                              [&](const auto& risk) { return y.risks.count(risk) != 0; }))
                    pairs.push_back(x.built | y.built);
        blockers.emplace_back();
        if (firstRank && !m_ways.empty())
            for (const auto& risk : m_ways.front().risks)
                if (std::all_of(m_ways.begin(), m_ways.end(),
                                [&](const Way& way) { return way.risks.count(risk) != 0; }))
                    blockers.back().insert(risk);
        // A group may also cut off without any of its streets being on every way.
        for (std::uint32_t group = 0; firstRank && group < 3; ++group)
            if (!m_ways.empty() && std::all_of(m_ways.begin(), m_ways.end(), [&](const Way& way) {
                    return way.risks.count({static_cast<int>(Blocker::Kind::RiskGroup), group}) != 0;
                }))
                blockers.back().emplace(static_cast<int>(Blocker::Kind::RiskGroup), group);
        protection.push_back(single.empty()             ? Protection::Unreachable
                             : !firstRank               ? Protection::OneWay
                             : !pairs.empty()           ? Protection::TwoWays
                             : !blockers.back().empty() ? Protection::Blocked
                                                        : Protection::NoPair);
        if (!single.empty())
            m_needs.push_back(pairs.empty() ? single : pairs);
    }

    const Question& m_question;
    const ResilientParams& m_params;
    std::set<std::uint32_t> m_ends;
    std::vector<Way> m_ways; // of the terminal at work
    std::vector<std::vector<std::uint64_t>> m_needs;
};

inline ResilientParams paramsOf(Disjointness disjointness, bool differentSupplies)
{
    ResilientParams params;
    params.disjointness = disjointness;
    params.differentSupplies = differentSupplies;
    return params;
}

/// A grid town with seeded street prices, two supplies, some sites of the first rank.
inline Question town(std::uint32_t side, std::uint32_t sites, std::uint32_t firstRank)
{
    Random random(7);
    std::vector<Street> streets;
    const auto cost = [&] { return static_cast<std::int64_t>(1000 + random.below(9000)); };
    for (std::uint32_t y = 0; y < side; ++y)
        for (std::uint32_t x = 0; x < side; ++x) {
            const std::uint32_t node = y * side + x;
            if (x + 1 < side)
                streets.push_back({node, node + 1, cost(), kAlone});
            if (y + 1 < side)
                streets.push_back({node, node + side, cost(), kAlone});
        }
    std::vector<std::pair<std::uint32_t, bool>> wishes;
    for (std::uint32_t i = 0; i < sites; ++i)
        wishes.emplace_back(static_cast<std::uint32_t>(random.below(side * side)), i < firstRank);
    Question result = question(side * side, streets, wishes, {{0, 50'000}, {side * side - 1, 20'000}});
    result.risk.clear();
    return result;
}

} // namespace oasis::test
