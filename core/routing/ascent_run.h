// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/dual_ascent.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace oasis::routing {

/// The work of dualAscent and recordedAscent, on memory that is kept between runs. Each run goes on from the reduced
/// costs and the bound of `result`.
class AscentRun
{
public:
    AscentRun(const SolverGraph& graph, Ascent& result, std::uint32_t root, const std::stop_token& stop)
        : m_graph(graph), m_result(result), m_root(root), m_stop(stop), m_inside(graph.nodeCount(), 0),
          m_active(graph.nodeCount(), 0)
    {}

    /// `cuts`, if any, receives one entry per terminal.
    void run(std::span<const std::uint32_t> terminals, std::vector<RaisedCuts>* cuts = nullptr)
    {
        m_terminals = terminals;
        m_components.assign(terminals.size(), {});
        m_cuts = cuts;
        if (cuts != nullptr)
            cuts->assign(terminals.size(), {});
        for (std::uint32_t i = 0; i < m_terminals.size(); ++i) {
            if (m_terminals[i] == m_root || m_active[m_terminals[i]] != 0)
                continue;
            m_active[m_terminals[i]] = 1;
            m_queue.emplace(m_graph.degree(m_terminals[i]), i);
        }
        while (!m_queue.empty() && !m_result.stopped) {
            const std::uint32_t i = m_queue.top().second;
            m_queue.pop();
            advance(i);
            poll();
        }
    }

private:
    /// The nodes that reach a terminal at reduced cost 0, and the arcs that enter them.
    struct Component
    {
        std::vector<std::uint32_t> nodes;
        std::vector<std::uint32_t> cut; // may hold arcs that became inner ones since
    };
    using Entry = std::pair<std::uint32_t, std::uint32_t>; // size of the cut, terminal

    /// Raises the terminal's cut as long as it is among the smallest.
    void advance(std::uint32_t i)
    {
        Component& component = m_components[i];
        bool open = enter(component, m_terminals[i]);
        while (open && !component.cut.empty()) {
            if (!m_queue.empty() && 4 * component.cut.size() > 5 * std::size_t{m_queue.top().first}) {
                m_queue.emplace(static_cast<std::uint32_t>(component.cut.size()), i);
                keepOrForget(component);
                return;
            }
            raise(component, i);
            open = absorb(component, m_terminals[i]);
            m_work += component.cut.size() + 1;
            poll();
            if (m_result.stopped)
                return;
        }
        m_result.feasible = m_result.feasible && !open;
        m_active[m_terminals[i]] = 0;
        if (m_cuts != nullptr && !(*m_cuts)[i].raises.empty()) {
            component.nodes.resize((*m_cuts)[i].raises.back().nodeCount);
            (*m_cuts)[i].nodes = std::move(component.nodes);
        }
        component = Component{};
    }
    void poll()
    {
        if (m_work <= kPollWork)
            return;
        m_work = 0;
        m_result.stopped = m_stop.stop_requested();
    }
    /// Waiting components of many terminals overlap and may outgrow the graph by far: from some size on they are found
    /// anew when their turn comes. The sets are the same, so the answer is.
    void keepOrForget(Component& component)
    {
        if (m_cuts == nullptr && component.nodes.size() + component.cut.size() > kLargestWaiting)
            component = Component{};
    }
    /// Marks the component's nodes and takes in what others have opened. False when the terminal may rest.
    bool enter(Component& component, std::uint32_t terminal)
    {
        ++m_epoch;
        m_work += component.nodes.size();
        for (const std::uint32_t node : component.nodes)
            m_inside[node] = m_epoch;
        if (component.nodes.empty() && !expand(component, terminal, terminal))
            return false;
        return absorb(component, terminal);
    }
    /// Takes in the tails of arcs at 0, drops inner arcs from the cut.
    bool absorb(Component& component, std::uint32_t terminal)
    {
        for (std::size_t at = 0; at < component.cut.size(); ++at) {
            const std::uint32_t arc = component.cut[at];
            if (m_result.reduced[arc] == 0 && m_inside[m_graph.tail(arc)] != m_epoch &&
                !expand(component, m_graph.tail(arc), terminal))
                return false;
        }
        std::erase_if(component.cut, [&](std::uint32_t arc) { return m_inside[m_graph.tail(arc)] == m_epoch; });
        return true;
    }
    /// Adds all nodes that reach `from` at 0. False when that includes the root or another active terminal.
    bool expand(Component& component, std::uint32_t from, std::uint32_t terminal)
    {
        m_stack.assign(1, from);
        while (!m_stack.empty()) {
            const std::uint32_t node = m_stack.back();
            m_stack.pop_back();
            if (m_inside[node] == m_epoch)
                continue;
            if (node == m_root || (m_active[node] != 0 && node != terminal))
                return false;
            m_inside[node] = m_epoch;
            component.nodes.push_back(node);
            m_work += m_graph.degree(node);
            for (const std::uint32_t out : m_graph.out(node)) {
                const std::uint32_t arc = out ^ 1U;
                if (m_inside[m_graph.tail(arc)] == m_epoch || m_result.reduced[arc] >= kInfiniteCents)
                    continue;
                if (m_result.reduced[arc] == 0)
                    m_stack.push_back(m_graph.tail(arc));
                else
                    component.cut.push_back(arc);
            }
        }
        return true;
    }
    void raise(const Component& component, std::uint32_t i)
    {
        std::int64_t step = kInfiniteCents;
        for (const std::uint32_t arc : component.cut)
            step = std::min(step, m_result.reduced[arc]);
        for (const std::uint32_t arc : component.cut)
            m_result.reduced[arc] -= step;
        m_result.bound += step;
        if (m_cuts != nullptr)
            (*m_cuts)[i].raises.push_back({static_cast<std::uint32_t>(component.nodes.size()), step});
    }

    static constexpr std::size_t kLargestWaiting = 4096; // nodes and arcs
    static constexpr std::size_t kPollWork = 1U << 18U;

    const SolverGraph& m_graph;
    Ascent& m_result;
    std::uint32_t m_root;
    std::span<const std::uint32_t> m_terminals;
    const std::stop_token& m_stop;
    std::vector<Component> m_components;
    std::vector<RaisedCuts>* m_cuts = nullptr; // where the cuts are written down, if anywhere
    std::vector<std::uint32_t> m_inside;       // epoch of the component at work
    std::vector<std::uint8_t> m_active;
    std::vector<std::uint32_t> m_stack;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
    std::uint32_t m_epoch = 0;
    std::size_t m_work = 0;
};

} // namespace oasis::routing
