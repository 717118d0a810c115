// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/lasting_dual.h"

#include <algorithm>

namespace oasis::routing {

// Cut by cut from the definition: no place in a record is used that the solver keeps.
std::vector<std::string> LastingDual::faults(std::span<const std::int64_t> edgeCents) const
{
    std::vector<std::string> found;
    std::vector<std::int64_t> left(2 * std::size_t{m_graph.edgeCount()});
    for (std::uint32_t arc = 0; arc < left.size(); ++arc)
        left[arc] = edgeCents[arc / 2];
    std::vector<std::int64_t> held(m_graph.nodeCount(), 0);
    std::int64_t bound = 0;
    for (const Record& record : m_cuts.records) {
        std::vector<std::uint8_t> inside(m_graph.nodeCount(), 0);
        std::uint32_t taken = 0;
        for (const Raise& raise : record.raises) {
            for (; taken < raise.nodeCount && taken < record.nodes.size(); ++taken)
                ++inside[record.nodes[taken]];
            if (raise.amount <= 0 || taken != raise.nodeCount || inside[record.holder] == 0 || inside[m_root] != 0)
                found.emplace_back("a cut is empty, out of order, holds the root or lacks its holder");
            bound += raise.amount;
            held[record.holder] += raise.amount;
            for (std::uint32_t i = 0; i < taken; ++i)
                for (const std::uint32_t out : m_graph.out(record.nodes[i]))
                    if (inside[m_graph.head(out)] == 0)
                        left[out ^ 1U] -= raise.amount;
        }
        if (std::any_of(inside.begin(), inside.end(), [](std::uint8_t times) { return times > 1; }))
            found.emplace_back("a node is twice in one cut");
    }
    for (std::uint32_t arc = 0; arc < left.size(); ++arc)
        if (m_graph.isAttached(arc / 2) && (left[arc] < 0 || left[arc] != m_cuts.reduced[arc]))
            found.push_back("the cuts take more than the price of arc " + std::to_string(arc));
    for (std::uint32_t node = 0; node < held.size(); ++node)
        if (held[node] > m_demand[node] || held[node] != m_cuts.held[node])
            found.push_back("a node pays for more than its demand: " + std::to_string(node));
    if (bound != m_cuts.bound)
        found.emplace_back("the bound is not the sum of the cuts");
    return found;
}

} // namespace oasis::routing
