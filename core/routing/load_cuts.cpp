// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/load_cuts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = HopProblem::kNone;
constexpr double kLittle = 1e-9;
constexpr int kSets = 8;          // per call
constexpr double kBrokenBy = 0.02; // of what is asked

} // namespace

LoadCuts::LoadCuts(const HopProblem& problem, const AscentProblem& ascent)
    : m_problem(problem), m_ascent(ascent), m_rate(problem.graph().edgeCount(), 0),
      m_demand(problem.graph().nodeCount(), 0), m_leaveArc(problem.graph().nodeCount(), kNone),
      m_sink(problem.graph().nodeCount())
{
    // Thousandths; demands rounded down and rates up, then both in units of what divides all demands.
    std::int64_t unit = 0;
    for (std::uint32_t node = 0; node < problem.ending.size(); ++node)
        if (const std::uint32_t site = problem.ending[node]; site != kNone && problem.prizes.problem.terminal[site] != 0) {
            m_demand[site] = static_cast<std::int64_t>(std::min(1e12, std::floor(1000 * problem.demand[node])));
            unit = std::gcd(unit, m_demand[site]);
        }
    unit = std::max<std::int64_t>(1, unit);
    for (std::int64_t& demand : m_demand)
        m_all += demand /= unit;
    for (std::size_t e = 0; e < m_rate.size(); ++e)
        if (problem.rate[e] != HopProblem::kUnlimited)
            m_rate[e] = std::max<std::int64_t>(
                1, static_cast<std::int64_t>(std::min(1e15, std::ceil(1000 * problem.rate[e]))) / unit);
    std::uint32_t edge = problem.graph().edgeCount(); // as ascentProblem() puts them
    for (std::uint32_t node = 0; node < m_leaveArc.size(); ++node)
        if (problem.prizes.prize[node] > 0) {
            m_leaveArc[node] = 2 * edge;
            edge += 2;
        }
}

std::vector<LoadCuts::Rule> LoadCuts::placesOnce() const
{
    std::map<std::uint32_t, Rule> rules;
    for (std::uint32_t node = 0; node < m_problem.ending.size(); ++node)
        if (m_problem.ending[node] != kNone)
            for (const std::uint32_t out : m_problem.graph().out(node))
                if (m_ascent.arcCost[out ^ 1U] < kInfiniteCents)
                    rules[m_problem.ending[node]].terms.push_back({out ^ 1U, -1});
    std::vector<Rule> result;
    for (auto& [site, rule] : rules) {
        rule.atLeast = -1;
        result.push_back(std::move(rule));
    }
    return result;
}

std::vector<LoadCuts::Rule> LoadCuts::broken(std::span<const double> value, std::span<const std::uint8_t> gone)
{
    std::vector<Rule> rules;
    m_open.assign(gone.size(), 0);
    for (int i = 0; i < kSets; ++i) {
        build(value, gone);
        double asked = 0;
        for (const std::uint32_t at : m_out[m_sink])
            asked += m_arcs[at ^ 1U].room;
        if (flow() >= asked * (1 - kBrokenBy))
            break;
        const std::size_t before = rules.size();
        addRules(value, gone, rules);
        if (rules.size() == before)
            break;
    }
    return rules;
}

void LoadCuts::link(std::uint32_t from, std::uint32_t to, double room, std::uint32_t arc)
{
    if (room <= kLittle)
        return;
    m_out[from].push_back(static_cast<std::uint32_t>(m_arcs.size()));
    m_arcs.push_back({to, room, arc});
    m_out[to].push_back(static_cast<std::uint32_t>(m_arcs.size()));
    m_arcs.push_back({from, 0, arc});
}

void LoadCuts::build(std::span<const double> value, std::span<const std::uint8_t> gone)
{
    m_arcs.clear();
    m_out.assign(std::size_t{m_sink} + 1, {});
    const SolverGraph& graph = m_problem.graph();
    for (std::uint32_t arc = 0; arc < 2 * graph.edgeCount(); ++arc) {
        if (gone[arc] != 0)
            continue;
        const std::int64_t most = capacity(arc) > 0 ? std::min(capacity(arc), m_all) : m_all;
        const double used = m_open[arc] != 0 ? 1 : std::min(1.0, value[arc]);
        link(graph.tail(arc), graph.head(arc), static_cast<double>(most) * used, arc);
    }
    for (std::uint32_t node = 0; node < m_sink; ++node)
        if (m_demand[node] > 0) {
            const double out = m_leaveArc[node] == kNone ? 0 : std::min(1.0, value[m_leaveArc[node]]);
            link(node, m_sink, static_cast<double>(m_demand[node]) * (1 - out), kNone);
        }
}

bool LoadCuts::levels()
{
    m_level.assign(m_out.size(), -1);
    std::vector<std::uint32_t> queue{m_problem.root()};
    m_level[queue.front()] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const std::uint32_t at : m_out[queue[i]])
            if (m_arcs[at].room > kLittle && m_level[m_arcs[at].head] < 0) {
                m_level[m_arcs[at].head] = m_level[queue[i]] + 1;
                queue.push_back(m_arcs[at].head);
            }
    return m_level[m_sink] >= 0;
}

/// Blocking flow of Dinic (1970), recursive: levels are few dozens in practice, hundreds at most.
double LoadCuts::push(std::uint32_t node, double room)
{
    if (node == m_sink)
        return room;
    double pushed = 0;
    for (std::size_t& i = m_next[node]; i < m_out[node].size(); ++i) {
        const std::uint32_t at = m_out[node][i];
        Arc& arc = m_arcs[at];
        if (arc.room <= kLittle || m_level[arc.head] != m_level[node] + 1)
            continue;
        const double sent = push(arc.head, std::min(room - pushed, arc.room));
        arc.room -= sent;
        m_arcs[at ^ 1U].room += sent;
        pushed += sent;
        if (room - pushed <= kLittle)
            return pushed;
    }
    return pushed;
}

double LoadCuts::flow()
{
    double sum = 0;
    while (levels()) {
        m_next.assign(m_out.size(), 0);
        sum += push(m_problem.root(), static_cast<double>(m_all) + 1);
    }
    return sum;
}

/// The set of nodes that the root does not reach any more.
void LoadCuts::addRules(std::span<const double> value, std::span<const std::uint8_t> gone, std::vector<Rule>& rules)
{
    std::int64_t asked = 0;
    std::vector<std::uint32_t> leave; // nodes
    for (std::uint32_t node = 0; node < m_sink; ++node)
        if (m_level[node] < 0 && m_demand[node] > 0) {
            asked += m_demand[node];
            if (m_leaveArc[node] != kNone)
                leave.push_back(node);
        }
    std::vector<std::uint32_t> into;
    const SolverGraph& graph = m_problem.graph();
    for (std::uint32_t arc = 0; arc < 2 * graph.edgeCount(); ++arc)
        if (gone[arc] == 0 && m_level[graph.head(arc)] < 0 && m_level[graph.tail(arc)] >= 0)
            into.push_back(arc);
    const auto bears = [&](std::uint32_t arc) {
        return capacity(arc) > 0 ? std::min(capacity(arc), asked) : asked;
    };
    std::vector<std::int64_t> divisors{1};
    for (const std::uint32_t arc : into) {
        divisors.push_back(bears(arc));
        m_open[arc] = 1;
    }
    std::sort(divisors.begin(), divisors.end());
    divisors.erase(std::unique(divisors.begin(), divisors.end()), divisors.end());
    Rule best;
    double most = kBrokenBy / 4;
    for (const std::int64_t divisor : divisors) {
        const auto up = [&](std::int64_t x) { return (x + divisor - 1) / divisor; };
        Rule rule;
        rule.atLeast = up(asked);
        double has = 0;
        for (const std::uint32_t arc : into) {
            rule.terms.push_back({arc, up(bears(arc))});
            has += static_cast<double>(up(bears(arc))) * value[arc];
        }
        for (const std::uint32_t node : leave) {
            rule.terms.push_back({m_leaveArc[node], up(m_demand[node])});
            has += static_cast<double>(up(m_demand[node])) * value[m_leaveArc[node]];
        }
        const double missing = 1 - has / static_cast<double>(rule.atLeast);
        if (missing <= kBrokenBy / 4)
            continue;
        if (divisor == 1)
            rules.push_back(rule);
        else if (missing > most) {
            most = missing;
            best = std::move(rule);
        }
    }
    if (!best.terms.empty())
        rules.push_back(std::move(best));
}

} // namespace oasis::routing
