// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_dual.h"

#include "core/base/random.h"
#include "core/routing/ascent_run.h"
#include "core/routing/pair_ascent.h"
#include "core/routing/terminal_neighbours.h"

#include <algorithm>
#include <array>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint64_t kSmallestBlock = 1;
constexpr std::uint64_t kBlockSizes = 10;      // terminals freed at once: kSmallestBlock and up
constexpr double kLargestFall = 0.02;          // of the bound's share of one terminal
constexpr std::int64_t kMostWork = 60'000'000; // steps times edges
constexpr std::array<std::size_t, 8> kPairNodes{0, 1, 3, 8, 20, 60, 200, 1000};

/// Which arcs around its sets a family of cuts charges.
enum class Charge : std::uint8_t { Inward, Outward, Both };

struct Family
{
    RaisedCuts cuts;
    Charge charge = Charge::Inward;
    std::uint32_t bridge = kNone; ///< not charged, at half of the gain; only Both
};

class ResilientDual
{
public:
    ResilientDual(const ResilientProblem& problem, ResilientBound& state, const std::stop_token& stop)
        : m_problem(problem), m_graph(problem.graph), m_state(state), m_stop(stop),
          m_terminals(problem.ranked(Rank::TwoWays)), m_families(problem.graph.nodeCount()),
          m_since(problem.graph.nodeCount(), 0), m_mark(problem.graph.nodeCount(), 0),
          m_opened(problem.graph.nodeCount(), 0)
    {
        const std::vector<std::uint32_t> single = problem.ranked(Rank::OneWay);
        m_terminals.insert(m_terminals.end(), single.begin(), single.end());
        m_open = m_terminals;
    }

    /// Raises cuts of the open terminals.
    void raise(std::size_t pairNodes)
    {
        std::vector<std::uint32_t> first;
        for (const std::uint32_t node : m_open)
            if (m_problem.rank[node] == Rank::TwoWays)
                first.push_back(node);
        if (pairNodes > 0)
            raisePairs(first, pairNodes);
        raiseSingle(m_open, Charge::Inward);
        turn();
        raiseSingle(first, Charge::Outward);
        turn();
        raisePairs(first, m_graph.nodeCount());
    }
    void improve(const DualEffort& effort)
    {
        const TerminalNeighbours near(m_graph, m_terminals, m_stop);
        Random random(effort.seed);
        const auto steps =
            std::min(static_cast<std::int64_t>(effort.steps) * static_cast<std::int64_t>(m_terminals.size()),
                     kMostWork / (m_graph.edgeCount() + 1));
        for (std::int64_t step = 0; step < steps && !m_stop.stop_requested(); ++step) {
            const std::int64_t before = m_state.bound;
            auto freed = freeSome(near.around(random.below(m_terminals.size())), random);
            for (std::size_t i = m_open.size(); i > 1; --i)
                std::swap(m_open[i - 1], m_open[random.below(i)]);
            m_added.clear();
            raise(kPairNodes[random.below(kPairNodes.size())]);
            const std::int64_t allowed = mayFall(before, steps - step, steps, random);
            if (m_state.bound >= before - allowed && !m_state.stopped)
                continue;
            for (const std::uint32_t node : m_added) {
                shift(m_families[node].back(), 1);
                m_families[node].pop_back();
            }
            for (auto& [node, families] : freed) {
                for (const Family& family : families)
                    shift(family, -1);
                m_families[node] = std::move(families);
            }
        }
    }

private:
    /// By how much a step may lower the bound: less and less, at last by nothing (threshold accepting, Dueck & Scheuer
    /// 1990), so that the search leaves the first solution that no step improves.
    [[nodiscard]] std::int64_t mayFall(std::int64_t bound, std::int64_t left, std::int64_t steps, Random& random) const
    {
        const double share = static_cast<double>(left) / static_cast<double>(steps);
        const double most = kLargestFall * static_cast<double>(bound) / static_cast<double>(m_terminals.size());
        return static_cast<std::int64_t>(most * share * share * random.uniform());
    }
    void raisePairs(const std::vector<std::uint32_t>& nodes, std::size_t most)
    {
        std::vector<PairCuts> raised;
        PairAscent ascent(m_problem, m_state.reduced, m_state.bound, m_stop);
        ascent.run(nodes, most, &raised);
        m_state.stopped = m_state.stopped || ascent.stopped();
        for (PairCuts& pair : raised)
            keep({std::move(pair.cuts), Charge::Both, pair.bridge});
    }
    void raiseSingle(const std::vector<std::uint32_t>& nodes, Charge charge)
    {
        Ascent ascent;
        ascent.reduced = std::move(m_state.reduced);
        std::vector<RaisedCuts> raised;
        AscentRun(m_graph, ascent, m_problem.root, m_stop).run(nodes, &raised);
        m_state.reduced = std::move(ascent.reduced);
        m_state.bound += ascent.bound;
        m_state.stopped = m_state.stopped || ascent.stopped;
        for (RaisedCuts& cuts : raised)
            if (!cuts.raises.empty())
                keep({std::move(cuts), charge, kNone});
    }
    void keep(Family family)
    {
        const std::uint32_t node = family.cuts.nodes.front();
        m_families[node].push_back(std::move(family));
        m_added.push_back(node);
    }
    /// Swaps the two arcs of every edge.
    void turn()
    {
        for (std::size_t arc = 0; arc < m_state.reduced.size(); arc += 2)
            std::swap(m_state.reduced[arc], m_state.reduced[arc + 1]);
    }

    using Freed = std::vector<std::pair<std::uint32_t, std::vector<Family>>>;
    /// Takes back the cuts of some of these; m_open: they, and those inside their cuts.
    Freed freeSome(std::span<const std::uint32_t> around, Random& random)
    {
        Freed freed;
        m_open.clear();
        ++m_openEpoch;
        const std::size_t count = std::min<std::size_t>(around.size(), kSmallestBlock + random.below(kBlockSizes));
        for (const std::uint32_t place : around.first(count)) {
            const std::uint32_t node = m_terminals[place];
            open(node);
            for (const Family& family : m_families[node]) {
                shift(family, 1);
                for (const std::uint32_t inside : family.cuts.nodes)
                    if (m_problem.rank[inside] != Rank::None)
                        open(inside);
            }
            freed.emplace_back(node, std::exchange(m_families[node], {}));
        }
        return freed;
    }
    void open(std::uint32_t node)
    {
        if (m_opened[node] == m_openEpoch)
            return;
        m_opened[node] = m_openEpoch;
        m_open.push_back(node);
    }
    /// Gives the amounts of the cuts back to the reduced costs (sign 1), or takes them (−1).
    void shift(const Family& family, int sign)
    {
        const RaisedCuts& cuts = family.cuts;
        ++m_epoch;
        m_rest.assign(cuts.raises.size() + 1, 0); // per raise: its amount and those after it
        for (std::size_t i = cuts.raises.size(); i-- > 0;)
            m_rest[i] = m_rest[i + 1] + cuts.raises[i].amount;
        std::uint32_t raise = 0;
        for (std::uint32_t i = 0; i < cuts.nodes.size(); ++i) {
            while (raise < cuts.raises.size() && cuts.raises[raise].nodeCount <= i)
                ++raise;
            m_mark[cuts.nodes[i]] = m_epoch;
            m_since[cuts.nodes[i]] = raise; // first raise whose set holds the node
        }
        for (const std::uint32_t node : cuts.nodes)
            for (const std::uint32_t out : m_graph.out(node)) {
                const std::uint32_t tail = m_graph.head(out);
                std::int64_t amount = m_rest[m_since[node]];
                if (m_mark[tail] == m_epoch)
                    amount -= m_rest[std::max(m_since[node], m_since[tail])];
                if ((out >> 1U) == family.bridge)
                    continue;
                if (family.charge != Charge::Outward)
                    m_state.reduced[out ^ 1U] += sign * amount;
                if (family.charge != Charge::Inward)
                    m_state.reduced[out] += sign * amount;
            }
        const bool twice = family.charge == Charge::Both && family.bridge == kNone;
        m_state.bound -= sign * (twice ? 2 : 1) * m_rest[0];
    }

    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    ResilientBound& m_state;
    const std::stop_token& m_stop;
    std::vector<std::uint32_t> m_terminals;      // first rank, then the others
    std::vector<std::vector<Family>> m_families; // per node
    std::vector<std::uint32_t> m_added;          // nodes that got a family since the last step
    std::vector<std::uint32_t> m_open;           // nodes whose cuts may be raised
    std::vector<std::int64_t> m_rest;
    std::vector<std::uint32_t> m_since;
    std::vector<std::uint32_t> m_mark;
    std::vector<std::uint32_t> m_opened;
    std::uint32_t m_epoch = 0;
    std::uint32_t m_openEpoch = 0;
};

} // namespace

ResilientBound improvedResilientBound(const ResilientProblem& problem, const AscentPlan& plan, const DualEffort& effort,
                                      const std::stop_token& stop)
{
    ResilientBound state = startOf(problem, plan);
    ResilientDual dual(problem, state, stop);
    dual.raise(plan.pairNodes);
    if (!state.stopped)
        dual.improve(effort);
    return state;
}

} // namespace oasis::routing
