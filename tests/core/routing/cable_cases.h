// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/cable_tree.h"
#include "tests/support/tiny_steiner.h"

/// Questions about cables, and the slow, obvious answer to small ones.
namespace oasis::test {

using namespace oasis::routing;

using Steps = std::vector<CostStep>;

/// A question that keeps its own arrays.
struct Question
{
    StreetGraph graph;
    StepCosts costs;
    std::vector<FibreDemand> sites;
    std::vector<SupplyEntry> supplies;
    JointCosts joints;
    [[nodiscard]] CableInput input() const { return {graph, costs, sites, supplies, joints}; }
    [[nodiscard]] Result<CableOutput> solve(const RunContext& ctx = {}) const { return cableTree(input(), {}, ctx); }
};

inline Question randomQuestion(std::uint64_t seed, std::uint32_t nodes, std::uint32_t edges, std::uint32_t sites,
                               bool freeJoints)
{
    const auto tiny = randomProblem(seed, nodes, edges, sites, 2);
    Random random(seed * 7919);
    Question question;
    question.graph = tiny.graph;
    question.supplies = tiny.supplies;
    int total = 0;
    for (const NodeIndex node : tiny.terminals) {
        question.sites.push_back({node, static_cast<int>(random.below(10) == 0 ? 0 : 1 + random.below(6))});
        total += question.sites.back().fibres;
    }
    for (const std::int64_t trench : tiny.costs) {
        Steps steps;
        std::int64_t cents = trench;
        for (int upTo = static_cast<int>(random.below(5)); trench < kInfiniteCents;
             upTo += 1 + static_cast<int>(random.below(6))) {
            steps.push_back({upTo, cents});
            cents += static_cast<std::int64_t>(random.below(random.below(3) == 0 ? 40 : 8));
            if (upTo >= total)
                break;
        }
        question.costs.addEdge(steps);
    }
    if (!freeJoints) {
        question.joints.closure = {{4, 7}, {9, 12}, {1000, 20}};
        question.joints.spliceCents = static_cast<std::int64_t>(random.below(3));
    }
    return question;
}

/// All sets of edges and supplies, as forests walked from the supplies; the cheapest that feeds every site.
class Enumeration
{
public:
    explicit Enumeration(const Question& question) : m_question(question) {}
    std::int64_t best() const
    {
        std::int64_t least = kInfiniteCents;
        for (std::size_t edges = 0; edges < std::size_t{1} << m_question.graph.edgeCount(); ++edges)
            for (std::size_t used = 1; used < std::size_t{1} << m_question.supplies.size(); ++used)
                least = std::min(least, cost(edges, used));
        return least;
    }

private:
    struct Piece
    {
        int fibres = 0;
        int sites = 0;
        int edges = 0;
        bool fromSupply = false;
    };
    /// Fills what hangs below the node; false when an edge closes a cycle.
    bool walk(std::uint32_t node, std::size_t by, std::size_t edges, std::vector<bool>& seen, Piece& piece,
              std::int64_t& cents) const
    {
        if (seen[node])
            return false;
        seen[node] = true;
        for (const FibreDemand& site : m_question.sites)
            if (site.node.value() == node) {
                piece.fibres += site.fibres;
                piece.sites += 1;
            }
        for (std::size_t e = 0; e < m_question.graph.edgeCount(); ++e) {
            const std::uint32_t a = m_question.graph.edgeTails()[e];
            const std::uint32_t b = m_question.graph.edgeHeads()[e];
            if (e == by || ((edges >> e) & 1U) == 0 || (a != node && b != node))
                continue;
            Piece below;
            if (!walk(a == node ? b : a, e, edges, seen, below, cents))
                return false;
            if (m_question.costs.steps(e).empty())
                return false;
            cents += m_question.costs.cents(e, below.fibres);
            if (below.edges >= 1 && below.edges + below.sites >= 2)
                cents += m_question.joints.cents(below.fibres);
            piece.edges += 1;
            piece.fibres += below.fibres;
        }
        return true;
    }
    std::int64_t cost(std::size_t edges, std::size_t used) const
    {
        std::vector<bool> seen(m_question.graph.nodeCount(), false);
        std::int64_t cents = 0;
        for (std::size_t s = 0; s < m_question.supplies.size(); ++s) {
            if (((used >> s) & 1U) == 0)
                continue;
            cents += m_question.supplies[s].entryPriceCents;
            Piece all;
            if (!walk(m_question.supplies[s].node.value(), kNoEdge, edges, seen, all, cents))
                return kInfiniteCents;
        }
        for (const FibreDemand& site : m_question.sites)
            if (!seen[site.node.index()])
                return kInfiniteCents;
        return cents;
    }

    static constexpr std::size_t kNoEdge = static_cast<std::size_t>(-1);
    const Question& m_question;
};

/// Towns on a grid with a cheap highway, prices as in a catalogue: trench by length, cables by length and size.
inline Question gridQuestion(std::uint32_t side, std::uint32_t sites, std::uint64_t seed)
{
    Random random(seed);
    Question question;
    StreetGraphBuilder builder;
    builder.addNodes(std::size_t{side} * side);
    const std::vector<std::pair<int, std::int64_t>> sizes{{10, 312}, {20, 336},  {40, 396},
                                                          {60, 456}, {120, 624}, {2400, 876}};
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        builder.addEdge(NodeIndex{a}, NodeIndex{b});
        const auto metres = static_cast<std::int64_t>(50 + random.below(300));
        const std::int64_t trench = metres * (random.below(3) == 0 ? 5000 : 9000);
        Steps steps;
        for (const auto& [upTo, perMetre] : sizes)
            steps.push_back({upTo, trench + metres * perMetre});
        question.costs.addEdge(steps);
    };
    for (std::uint32_t y = 0; y < side; ++y)
        for (std::uint32_t x = 0; x < side; ++x) {
            if (x + 1 < side)
                add(y * side + x, y * side + x + 1);
            if (y + 1 < side)
                add(y * side + x, (y + 1) * side + x);
        }
    question.graph = builder.freeze().value();
    for (std::uint32_t i = 0; i < sites; ++i)
        question.sites.push_back({NodeIndex{static_cast<std::uint32_t>(random.below(std::uint64_t{side} * side))},
                                  static_cast<int>(2 + 2 * random.below(2))});
    question.supplies = {{NodeIndex{0}, 100000}, {NodeIndex{side * side - 1}, 300000}};
    question.joints = {{{60, 40000}, {240, 65000}, {4000, 110000}}, 1000};
    return question;
}

} // namespace oasis::test
