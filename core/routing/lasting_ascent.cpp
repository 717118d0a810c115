// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/lasting_ascent.h"

#include <algorithm>

namespace oasis::routing {

LastingAscent::LastingAscent(LastingDual& dual, const std::stop_token& stop)
    : m_dual(dual), m_graph(dual.m_graph), m_stop(stop), m_fed(m_graph.nodeCount(), 0),
      m_active(m_graph.nodeCount(), 0), m_inside(m_graph.nodeCount(), 0)
{}

bool LastingAscent::run()
{
    feed();
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
        if (m_fed[node] != 0 || m_dual.m_cuts.held[node] >= m_dual.m_demand[node])
            continue;
        m_active[node] = m_dual.m_demand[node] >= kInfiniteCents ? 1 : 0;
        const auto degree = static_cast<std::uint32_t>(m_graph.out(node).size());
        m_queue.emplace(degree, static_cast<std::uint32_t>(m_components.size()));
        m_components.emplace_back().holder = node;
    }
    while (!m_queue.empty() && !m_stopped) {
        const std::uint32_t i = m_queue.top().second;
        m_queue.pop();
        advance(i);
    }
    for (Component& component : m_components)
        finish(component);
    return !m_stopped;
}

void LastingAscent::feed()
{
    m_stack.assign(1, m_dual.m_root);
    m_fed[m_dual.m_root] = 1;
    while (!m_stack.empty()) {
        const std::uint32_t node = m_stack.back();
        m_stack.pop_back();
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_dual.m_cuts.reduced[arc] == 0 && m_fed[m_graph.head(arc)] == 0) {
                m_fed[m_graph.head(arc)] = 1;
                m_stack.push_back(m_graph.head(arc));
            }
    }
}

std::int64_t LastingAscent::roomOf(const Component& component) const
{
    const std::int64_t demand = m_dual.m_demand[component.holder];
    return demand >= kInfiniteCents ? kInfiniteCents : demand - m_dual.m_cuts.held[component.holder];
}

/// Raises the component's cut as long as it is among the smallest.
void LastingAscent::advance(std::uint32_t i)
{
    Component& component = m_components[i];
    bool open = enter(component);
    while (open && !component.cut.empty() && roomOf(component) > 0) {
        if (!m_queue.empty() && 4 * component.cut.size() > 5 * std::size_t{m_queue.top().first}) {
            m_queue.emplace(static_cast<std::uint32_t>(component.cut.size()), i);
            return;
        }
        raise(component);
        open = absorb(component);
        m_work += component.cut.size() + 1;
        if (m_work > kPollWork) {
            m_work = 0;
            m_stopped = m_stop.stop_requested();
            if (m_stopped)
                return;
        }
    }
    m_active[component.holder] = 0;
    finish(component);
}

/// Writes the raised cuts down.
void LastingAscent::finish(Component& component)
{
    if (!component.raises.empty()) {
        component.nodes.resize(component.raises.back().nodeCount);
        component.nodes.shrink_to_fit();
        m_dual.m_cuts.records.push_back({component.holder, std::move(component.nodes), std::move(component.raises)});
    }
    component = {};
}

/// Marks the component's nodes and takes in what others have opened. False when the holder may rest.
bool LastingAscent::enter(Component& component)
{
    ++m_epoch;
    m_work += component.nodes.size();
    for (const std::uint32_t node : component.nodes)
        m_inside[node] = m_epoch;
    if (component.nodes.empty() && !expand(component, component.holder))
        return false;
    return absorb(component);
}

/// Takes in the tails of arcs at 0, drops inner arcs from the cut.
bool LastingAscent::absorb(Component& component)
{
    for (std::size_t at = 0; at < component.cut.size(); ++at) {
        const std::uint32_t arc = component.cut[at];
        if (m_dual.m_cuts.reduced[arc] == 0 && m_inside[m_graph.tail(arc)] != m_epoch &&
            !expand(component, m_graph.tail(arc)))
            return false;
    }
    std::erase_if(component.cut, [&](std::uint32_t arc) { return m_inside[m_graph.tail(arc)] == m_epoch; });
    return true;
}

/// Adds all nodes that reach `from` at 0. False when that joins the root or another active node.
bool LastingAscent::expand(Component& component, std::uint32_t from)
{
    m_stack.assign(1, from);
    while (!m_stack.empty()) {
        const std::uint32_t node = m_stack.back();
        m_stack.pop_back();
        if (m_inside[node] == m_epoch)
            continue;
        if (m_fed[node] != 0 || (m_active[node] != 0 && node != component.holder))
            return false;
        m_inside[node] = m_epoch;
        component.nodes.push_back(node);
        for (const std::uint32_t out : m_graph.out(node)) {
            const std::uint32_t near = m_graph.head(out);
            if (m_inside[near] == m_epoch)
                continue;
            if (m_dual.m_cuts.reduced[out ^ 1U] == 0)
                m_stack.push_back(near);
            else
                component.cut.push_back(out ^ 1U);
        }
    }
    return true;
}

void LastingAscent::raise(Component& component)
{
    std::int64_t step = roomOf(component);
    for (const std::uint32_t arc : component.cut)
        step = std::min(step, m_dual.m_cuts.reduced[arc]);
    for (const std::uint32_t arc : component.cut)
        m_dual.m_cuts.reduced[arc] -= step;
    m_dual.m_cuts.bound += step;
    m_dual.m_cuts.held[component.holder] += step;
    component.raises.push_back({static_cast<std::uint32_t>(component.nodes.size()), step});
}

bool LastingDual::ascend(const std::stop_token& stop)
{
    growArrays();
    return LastingAscent(*this, stop).run();
}

} // namespace oasis::routing
