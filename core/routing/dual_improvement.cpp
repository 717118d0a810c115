// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/dual_improvement.h"

#include "core/base/random.h"
#include "core/routing/ascent_run.h"
#include "core/routing/terminal_neighbours.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::size_t kLargestBlock = 1500; // nodes in the cuts taken back at once
constexpr std::uint64_t kSmallestBlock = 2;
constexpr std::uint64_t kBlockSizes = 9; // terminals freed at once: kSmallestBlock and up

class DualSearch
{
public:
    DualSearch(const SolverGraph& graph, RecordedAscent& state, std::uint32_t root,
               std::span<const std::uint32_t> terminals, const DualEffort& effort, const std::stop_token& stop)
        : m_graph(graph), m_ascent(state.ascent), m_families(terminals.size()), m_terminals(terminals), m_stop(stop),
          m_run(graph, m_ascent, root, stop), m_near(graph, terminals, stop), m_random(effort.seed),
          m_steps(static_cast<std::int64_t>(effort.steps) * static_cast<std::int64_t>(terminals.size())),
          m_since(graph.nodeCount(), 0), m_mark(graph.nodeCount(), 0)
    {
        for (std::size_t i = 0; i < terminals.size(); ++i)
            if (!state.cuts[i].raises.empty())
                m_families[i].push_back(std::move(state.cuts[i]));
    }

    void run(std::vector<RaisedCuts>& cuts)
    {
        for (std::int64_t step = 0; step < m_steps && !m_stop.stop_requested(); ++step)
            freeAndRaise();
        m_run.run(m_terminals, &m_raised); // whoever was left out
        cuts.clear();
        for (std::size_t i = 0; i < m_families.size(); ++i) {
            for (RaisedCuts& family : m_families[i])
                cuts.push_back(std::move(family));
            if (!m_raised[i].raises.empty())
                cuts.push_back(std::move(m_raised[i]));
        }
    }

private:
    using Freed = std::pair<std::uint32_t, std::vector<RaisedCuts>>; // terminal, its families

    void freeAndRaise()
    {
        const std::int64_t before = m_ascent.bound;
        std::vector<Freed> freed = freeSome();
        for (std::size_t i = m_open.size(); i > 1; --i)
            std::swap(m_open[i - 1], m_open[m_random.below(i)]);
        m_run.run(m_open, &m_raised);
        if (m_ascent.bound >= before) {
            for (std::size_t i = 0; i < m_open.size(); ++i)
                if (!m_raised[i].raises.empty())
                    m_families[m_near.placeOf(m_open[i])].push_back(std::move(m_raised[i]));
            return;
        }
        for (const RaisedCuts& family : m_raised)
            shift(family, 1);
        for (Freed& entry : freed) {
            for (const RaisedCuts& family : entry.second)
                shift(family, -1);
            m_families[entry.first] = std::move(entry.second);
        }
        m_ascent.stopped = false;
    }
    /// Takes back the cuts of a random terminal and some around it; m_open: these, and those inside the cuts.
    std::vector<Freed> freeSome()
    {
        const auto around = m_near.around(m_random.below(m_terminals.size()));
        const std::size_t count = std::min<std::size_t>(around.size(), kSmallestBlock + m_random.below(kBlockSizes));
        std::vector<Freed> freed;
        m_open.clear();
        ++m_openEpoch;
        std::size_t size = 0;
        for (const std::uint32_t place : around.first(count)) {
            for (const RaisedCuts& family : m_families[place])
                size += family.nodes.size();
            if (size > kLargestBlock)
                break;
            open(place);
            for (const RaisedCuts& family : m_families[place]) {
                shift(family, 1);
                for (const std::uint32_t node : family.nodes)
                    if (m_near.placeOf(node) != kNone)
                        open(m_near.placeOf(node));
            }
            freed.emplace_back(place, std::move(m_families[place]));
            m_families[place].clear();
        }
        return freed;
    }
    void open(std::uint32_t place)
    {
        if (m_opened.size() < m_terminals.size())
            m_opened.resize(m_terminals.size(), 0);
        if (m_opened[place] == m_openEpoch)
            return;
        m_opened[place] = m_openEpoch;
        m_open.push_back(m_terminals[place]);
    }
    /// Gives the amounts of the cuts back to the reduced costs (sign 1), or takes them (−1).
    void shift(const RaisedCuts& family, int sign)
    {
        if (family.raises.empty())
            return;
        ++m_epoch;
        std::vector<std::int64_t>& rest = m_rest; // per raise: its amount and those after it
        rest.assign(family.raises.size() + 1, 0);
        for (std::size_t i = family.raises.size(); i-- > 0;)
            rest[i] = rest[i + 1] + family.raises[i].amount;
        std::uint32_t raise = 0;
        for (std::uint32_t i = 0; i < family.nodes.size(); ++i) {
            while (raise < family.raises.size() && family.raises[raise].nodeCount <= i)
                ++raise;
            m_mark[family.nodes[i]] = m_epoch;
            m_since[family.nodes[i]] = raise; // first raise whose set holds the node
        }
        for (const std::uint32_t node : family.nodes)
            for (const std::uint32_t out : m_graph.out(node)) {
                const std::uint32_t tail = m_graph.head(out);
                std::int64_t amount = rest[m_since[node]];
                if (m_mark[tail] == m_epoch)
                    amount -= rest[std::max(m_since[node], m_since[tail])];
                if (m_ascent.reduced[out ^ 1U] < kInfiniteCents)
                    m_ascent.reduced[out ^ 1U] += sign * amount;
            }
        m_ascent.bound -= sign * rest[0];
    }

    const SolverGraph& m_graph;
    Ascent& m_ascent;
    std::vector<std::vector<RaisedCuts>> m_families; // per terminal
    std::span<const std::uint32_t> m_terminals;
    const std::stop_token& m_stop;
    AscentRun m_run;
    TerminalNeighbours m_near;
    Random m_random;
    std::int64_t m_steps;
    std::vector<std::uint32_t> m_open; // nodes
    std::vector<std::uint32_t> m_opened;
    std::uint32_t m_openEpoch = 0;
    std::vector<RaisedCuts> m_raised;
    std::vector<std::int64_t> m_rest;
    std::vector<std::uint32_t> m_since;
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_epoch = 0;
};

} // namespace

RecordedAscent improvedAscent(const SolverGraph& graph, std::vector<std::int64_t> arcCost, std::uint32_t root,
                              std::span<const std::uint32_t> terminals, const DualEffort& effort,
                              const std::stop_token& stop)
{
    RecordedAscent state = recordedAscent(graph, std::move(arcCost), root, terminals, stop);
    if (terminals.size() > 2 && state.ascent.feasible && !state.ascent.stopped)
        DualSearch(graph, state, root, terminals, effort, stop).run(state.cuts);
    return state;
}

} // namespace oasis::routing
