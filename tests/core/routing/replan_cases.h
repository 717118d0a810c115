// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/replan.h"
#include "core/routing/replan_check.h"
#include "tests/support/tiny_steiner.h"

#include <QtTest>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

/// Questions that change, written down plainly, and their slow obvious answers.
namespace oasis::test {

using namespace routing;

/// The question that a session is asked, written down plainly.
struct Mirror
{
    std::uint32_t nodes = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<std::int64_t> costs;
    std::vector<EdgePin> pins;
    std::vector<PrizedTerminal> sites;
    std::vector<std::uint8_t> removed;
    std::vector<SupplyEntry> supplies;
};

inline Mirror mirrorOf(const TinyProblem& problem, bool mix, Random& random)
{
    Mirror mirror;
    mirror.nodes = static_cast<std::uint32_t>(problem.graph.nodeCount());
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
        mirror.ends.emplace_back(problem.graph.edgeTails()[e], problem.graph.edgeHeads()[e]);
    mirror.costs = problem.costs;
    mirror.pins.assign(mirror.costs.size(), EdgePin::Free);
    for (const NodeIndex node : problem.terminals) {
        PrizedTerminal site{node, 0, 0, true};
        if (mix) {
            site.required = random.below(4) == 0;
            site.prizeCents = static_cast<std::int64_t>(random.below(120));
            site.ownCostCents = static_cast<std::int64_t>(random.below(30));
        }
        mirror.sites.push_back(site);
    }
    mirror.removed.assign(mirror.sites.size(), 0);
    mirror.supplies = problem.supplies;
    return mirror;
}

inline TinyProblem tinyOf(const Mirror& mirror)
{
    TinyProblem problem;
    StreetGraphBuilder builder;
    builder.addNodes(mirror.nodes);
    for (std::uint32_t e = 0; e < mirror.ends.size(); ++e) {
        builder.addEdge(NodeIndex{mirror.ends[e].first}, NodeIndex{mirror.ends[e].second});
        const bool barred = mirror.pins[e] == EdgePin::Forbidden;
        problem.costs.push_back(barred ? kInfiniteCents : mirror.pins[e] == EdgePin::Required ? 0 : mirror.costs[e]);
    }
    problem.graph = builder.freeze().value();
    problem.supplies = mirror.supplies;
    return problem;
}

/// By Dreyfus & Wagner over all subsets of sites that need not be served.
inline std::int64_t optimumOf(const Mirror& mirror)
{
    TinyProblem problem = tinyOf(mirror);
    std::int64_t constant = 0;
    std::size_t required = 0; // mask
    std::vector<std::uint32_t> siteOf;
    const auto reaches = [&](NodeIndex node) {
        TinyProblem one = problem;
        one.terminals = {node};
        return dreyfusWagner(one)[1] < kInfiniteCents;
    };
    std::vector<NodeIndex> nodes;
    for (std::uint32_t e = 0; e < mirror.ends.size(); ++e)
        if (mirror.pins[e] == EdgePin::Required && reaches(NodeIndex{mirror.ends[e].first})) {
            constant += mirror.costs[e];
            for (const std::uint32_t end : {mirror.ends[e].first, mirror.ends[e].second}) {
                required |= std::size_t{1} << nodes.size();
                nodes.push_back(NodeIndex{end});
                siteOf.push_back(0xFFFFFFFFU);
            }
        }
    for (std::uint32_t i = 0; i < mirror.sites.size(); ++i) {
        if (mirror.removed[i] != 0)
            continue;
        if (!reaches(mirror.sites[i].node)) {
            constant += mirror.sites[i].prizeCents;
            continue;
        }
        required |= mirror.sites[i].required ? std::size_t{1} << nodes.size() : 0;
        nodes.push_back(mirror.sites[i].node);
        siteOf.push_back(i);
    }
    problem.terminals = nodes;
    const std::vector<std::int64_t> trees = dreyfusWagner(problem);
    std::int64_t best = kInfiniteCents;
    for (std::size_t mask = 0; mask < trees.size(); ++mask) {
        if ((mask & required) != required || trees[mask] >= kInfiniteCents)
            continue;
        std::int64_t sum = trees[mask] + constant;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (siteOf[i] != 0xFFFFFFFFU)
                sum +=
                    (mask >> i & 1U) != 0 ? mirror.sites[siteOf[i]].ownCostCents : mirror.sites[siteOf[i]].prizeCents;
        best = std::min(best, sum);
    }
    return best;
}

inline ReplanSession sessionOf(const Mirror& mirror)
{
    const TinyProblem problem = tinyOf(mirror);
    return ReplanSession::create({problem.graph, problem.costs, mirror.sites, mirror.supplies}, {}, {}, {}).value();
}

/// What is asked of every answer. Supplies take numbers between the input's edges and later ones.
inline QString faultOf(const ReplanAnswer& answer, const Mirror& mirror, std::uint32_t inputEdges)
{
    const std::int64_t optimum = optimumOf(mirror);
    if (answer.valueCents < optimum || answer.boundCents > optimum)
        return QStringLiteral("bound %1, optimum %2, value %3")
            .arg(answer.boundCents)
            .arg(optimum)
            .arg(answer.valueCents);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends = mirror.ends;
    std::vector<std::int64_t> costs = mirror.costs;
    std::vector<EdgePin> pins = mirror.pins;
    std::vector<std::uint32_t> edges;
    for (const EdgeIndex edge : answer.treeEdges)
        edges.push_back(edge.value());
    for (std::uint32_t s = 0; s < mirror.supplies.size(); ++s) {
        const auto at = static_cast<std::ptrdiff_t>(inputEdges + s);
        ends.insert(ends.begin() + at, {mirror.nodes, mirror.supplies[s].node.value()});
        costs.insert(costs.begin() + at, mirror.supplies[s].entryPriceCents);
        pins.insert(pins.begin() + at, EdgePin::Free);
    }
    for (const std::uint32_t supply : answer.suppliesUsed)
        edges.push_back(inputEdges + supply);
    const auto faults = faultsOf({edges, answer.served, answer.valueCents},
                                 {ends, costs, pins, mirror.sites, mirror.removed, mirror.nodes, mirror.nodes + 1});
    return faults.empty() ? QString() : QString::fromStdString(faults.front());
}

class ChangeDrawer
{
public:
    ChangeDrawer(Mirror& mirror, std::uint64_t seed, bool mix) : m_mirror(mirror), m_random(seed), m_mix(mix) {}

    /// Draws a change and writes it into the mirror.
    ReplanChange draw()
    {
        for (;;) {
            const auto site = static_cast<std::uint32_t>(m_random.below(m_mirror.sites.size()));
            const auto edge = static_cast<std::uint32_t>(m_random.below(m_mirror.ends.size()));
            switch (m_random.below(8)) {
            case 0:
                if (m_mirror.sites.size() < 8)
                    return add();
                break;
            case 1:
                if (m_mirror.removed[site] == 0 && m_random.below(2) == 0) {
                    m_mirror.removed[site] = 1;
                    return RemoveSite{site};
                }
                break;
            case 2:
                if (m_mirror.removed[site] == 0 && m_mix)
                    return prize(site);
                break;
            case 3:
            case 4:
                if (m_mirror.pins[edge] != EdgePin::Required)
                    return price(edge);
                break;
            case 5:
                if (const auto pinned = pin(edge))
                    return *pinned;
                break;
            default:
                if (m_mirror.removed[site] == 0) {
                    m_mirror.sites[site].node = node();
                    return MoveSite{site, m_mirror.sites[site].node};
                }
            }
        }
    }

private:
    NodeIndex node() { return NodeIndex{static_cast<std::uint32_t>(m_random.below(m_mirror.nodes))}; }
    PrizedTerminal terms()
    {
        if (!m_mix)
            return {NodeIndex{0}, 0, 0, true};
        return {NodeIndex{0}, static_cast<std::int64_t>(m_random.below(120)),
                static_cast<std::int64_t>(m_random.below(30)), m_random.below(5) == 0};
    }
    ReplanChange add()
    {
        PrizedTerminal site = terms();
        site.node = node();
        m_mirror.sites.push_back(site);
        m_mirror.removed.push_back(0);
        return AddSite{site};
    }
    ReplanChange prize(std::uint32_t site)
    {
        const NodeIndex at = m_mirror.sites[site].node;
        m_mirror.sites[site] = terms();
        m_mirror.sites[site].node = at;
        return ChangePrize{site, m_mirror.sites[site]};
    }
    ReplanChange price(std::uint32_t edge)
    {
        const auto cents = static_cast<std::int64_t>(m_random.below(100));
        m_mirror.costs[edge] = m_random.below(6) == 0 ? kInfiniteCents : m_random.below(6) == 0 ? 0 : cents;
        return ChangePrice{EdgeIndex{edge}, m_mirror.costs[edge]};
    }
    std::optional<ReplanChange> pin(std::uint32_t edge)
    {
        const bool required = std::find(m_mirror.pins.begin(), m_mirror.pins.end(), EdgePin::Required) !=
                              m_mirror.pins.end(); // one is enough for the slow solver
        EdgePin next = static_cast<EdgePin>(m_random.below(3));
        const bool fits =
            m_mirror.costs[edge] < kInfiniteCents && m_mirror.ends[edge].first != m_mirror.ends[edge].second;
        if (next == EdgePin::Required && (required || !fits))
            return std::nullopt;
        if (next == EdgePin::Required) {
            TinyProblem problem = tinyOf(m_mirror);
            problem.terminals = {NodeIndex{m_mirror.ends[edge].first}};
            if (dreyfusWagner(problem)[1] >= kInfiniteCents)
                return std::nullopt;
        }
        m_mirror.pins[edge] = next;
        return PinEdge{EdgeIndex{edge}, next};
    }

    Mirror& m_mirror;
    Random m_random;
    bool m_mix;
};

} // namespace oasis::test
