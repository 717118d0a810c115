// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/branching_boxes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace oasis::siting {

namespace {

/// Premises without a box yet, as far as the node where they wait.
struct Waiting
{
    std::int32_t premises = 0;
    std::int64_t lengthMm = 0;
};

class BoxPlacer
{
public:
    BoxPlacer(const CabinetPlan& plan, const CabinetInput& input, const BoxLimits& limits)
        : m_plan(plan), m_input(input), m_limits(limits), m_onNetwork(input.graph.edgeCount(), 0),
          m_position(input.graph.nodeCount(), kNoCabinet)
    {
        for (const EdgeIndex edge : input.network)
            m_onNetwork[edge.index()] = 1;
    }

    std::vector<BranchingBoxes> run()
    {
        for (const NodeIndex supply : m_input.supplies)
            walk(supply);
        m_waiting.resize(m_order.size());
        for (const ServedPremises& each : m_plan.served) {
            if (each.cabinet == m_plan.areaOfNode[each.node.index()])
                m_waiting[m_position[each.node.index()]].push_back({each.premises, 0});
            else // a full cabinet beside the area's
                boxAll({{each.premises, 0}}, each.node.value(), each.cabinet);
        }
        for (std::size_t i = m_order.size(); i-- > 0;)
            settle(i);
        std::vector<BranchingBoxes> boxes;
        for (const auto& [key, box] : m_boxes)
            boxes.push_back(box);
        return boxes;
    }

private:
    struct Step
    {
        std::uint32_t node = 0;
        std::uint32_t parent = kNoCabinet; // position in m_order
        std::int64_t lengthMm = 0;
    };

    void walk(NodeIndex supply)
    {
        std::vector<Step> stack{{supply.value(), kNoCabinet, 0}};
        while (!stack.empty()) {
            const Step step = stack.back();
            stack.pop_back();
            const auto position = static_cast<std::uint32_t>(m_order.size());
            m_position[step.node] = position;
            m_order.push_back(step);
            for (std::uint32_t arc = m_input.graph.firstOut()[step.node]; arc < m_input.graph.firstOut()[step.node + 1];
                 ++arc) {
                const std::uint32_t edge = m_input.graph.arcEdge()[arc];
                const std::uint32_t head = m_input.graph.arcHead()[arc];
                if (m_onNetwork[edge] != 0 && m_position[head] == kNoCabinet)
                    stack.push_back({head, position, m_input.edgeLengthMm[edge]});
            }
        }
    }

    /// Fills whole boxes at the node, farthest premises first; the rest moves on, or has its box here.
    void settle(std::size_t i)
    {
        std::vector<Waiting>& waiting = m_waiting[i];
        if (waiting.empty())
            return;
        const Step& step = m_order[i];
        const std::uint32_t area = m_plan.areaOfNode[step.node];
        std::sort(waiting.begin(), waiting.end(),
                  [](const Waiting& a, const Waiting& b) { return a.lengthMm > b.lengthMm; });
        std::int32_t sum = 0;
        for (const Waiting& each : waiting)
            sum += each.premises;
        const std::int32_t whole = sum / m_limits.capacity * m_limits.capacity;
        std::vector<Waiting> boxed;
        std::vector<Waiting> left;
        std::int32_t room = whole;
        for (const Waiting& each : waiting) {
            const std::int32_t in = std::min(room, each.premises);
            room -= in;
            if (in > 0)
                boxed.push_back({in, each.lengthMm});
            if (in < each.premises)
                left.push_back({each.premises - in, each.lengthMm});
        }
        boxAll(boxed, step.node, area);
        waiting.clear();
        const bool goesOn = !left.empty() && step.parent != kNoCabinet &&
                            m_plan.areaOfNode[m_order[step.parent].node] == area &&
                            left.front().lengthMm + step.lengthMm <= m_limits.maxDropMm;
        if (!goesOn)
            boxAll(left, step.node, area);
        else
            for (const Waiting& each : left)
                m_waiting[step.parent].push_back({each.premises, each.lengthMm + step.lengthMm});
    }
    void boxAll(const std::vector<Waiting>& waiting, std::uint32_t node, std::uint32_t area)
    {
        if (waiting.empty())
            return;
        BranchingBoxes& here = m_boxes[{node, area}];
        here.node = NodeIndex{node};
        here.cabinet = area;
        std::int32_t premises = 0;
        for (const Waiting& each : waiting) {
            premises += each.premises;
            here.longestDropMm = std::max(here.longestDropMm, each.lengthMm);
        }
        here.premises += premises;
        here.boxes += (premises + m_limits.capacity - 1) / m_limits.capacity;
    }

    const CabinetPlan& m_plan;
    const CabinetInput& m_input;
    const BoxLimits& m_limits;
    std::vector<std::uint8_t> m_onNetwork;
    std::vector<std::uint32_t> m_position; // per node, in m_order
    std::vector<Step> m_order;             // preorder
    std::vector<std::vector<Waiting>> m_waiting;
    std::map<std::pair<std::uint32_t, std::uint32_t>, BranchingBoxes> m_boxes;
};

} // namespace

Result<std::vector<BranchingBoxes>> branchingBoxes(const CabinetPlan& plan, const CabinetInput& input,
                                                   const BoxLimits& limits)
{
    if (limits.capacity < 1 || limits.maxDropMm < 0)
        return fail(ErrorCode::InvalidArgument, "capacity or drop of the branching points out of range");
    return BoxPlacer(plan, input, limits).run();
}

} // namespace oasis::siting
