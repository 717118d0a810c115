// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/premise_tree.h"

#include "core/base/money.h"

#include <algorithm>
#include <string>

namespace oasis::siting {

namespace {

constexpr std::int64_t kFar = kInfiniteCents;

/// The whole network in preorder, then its places.
class TreeBuilder
{
public:
    explicit TreeBuilder(const CabinetInput& input)
        : m_input(input), m_onNetwork(input.graph.edgeCount(), 0), m_candidate(input.graph.nodeCount(), 0),
          m_at(input.graph.nodeCount(), kNoPlace)
    {
        for (const NodeIndex node : input.candidates)
            m_candidate[node.index()] = 1;
    }

    Result<PremiseTree> run()
    {
        OASIS_CHECK(walkAll());
        m_nearest = nearestCandidate(false);
        m_soonest = nearestCandidate(true);
        weigh();
        contract();
        std::sort(m_tree.unserved.begin(), m_tree.unserved.end(),
                  [](const auto& a, const auto& b) { return a.node != b.node ? a.node < b.node : a.why < b.why; });
        return std::move(m_tree);
    }

private:
    struct Step
    {
        std::uint32_t node = 0;
        std::uint32_t parent = kNoPlace; // position in m_steps
        std::int64_t length = 0;
        std::int64_t depth = 0;
        std::uint32_t supply = 0;
    };

    Result<void> walkAll()
    {
        for (const EdgeIndex edge : m_input.network) {
            if (m_onNetwork[edge.index()] != 0)
                return fail(ErrorCode::InvalidArgument, "the network lists an edge twice");
            m_onNetwork[edge.index()] = 1;
        }
        for (std::uint32_t i = 0; i < m_input.supplies.size(); ++i) {
            if (m_at[m_input.supplies[i].index()] != kNoPlace)
                return fail(ErrorCode::InvalidArgument, "two supplies begin one tree of the network");
            OASIS_CHECK(walk(i));
        }
        if (m_steps.size() != m_input.network.size() + m_input.supplies.size())
            return fail(ErrorCode::InvalidArgument, "a part of the network has no supply");
        return ok();
    }
    Result<void> walk(std::uint32_t supply)
    {
        std::vector<Step> stack{{m_input.supplies[supply].value(), kNoPlace, 0, 0, supply}};
        const StreetGraph& graph = m_input.graph;
        while (!stack.empty()) {
            const Step step = stack.back();
            stack.pop_back();
            if (m_at[step.node] != kNoPlace)
                return fail(ErrorCode::InvalidArgument, "the network holds a cycle or two supplies in a tree");
            const auto position = static_cast<std::uint32_t>(m_steps.size());
            m_at[step.node] = position;
            m_steps.push_back(step);
            const std::uint32_t from = step.parent == kNoPlace ? kNoPlace : m_steps[step.parent].node;
            bool cameBack = false; // a parallel edge of the network would be a cycle
            for (std::uint32_t arc = graph.firstOut()[step.node]; arc < graph.firstOut()[step.node + 1]; ++arc) {
                const std::uint32_t edge = graph.arcEdge()[arc];
                const std::uint32_t head = graph.arcHead()[arc];
                if (m_onNetwork[edge] == 0)
                    continue;
                if (head == from && !cameBack) {
                    cameBack = true;
                    continue;
                }
                const std::int64_t length = m_input.edgeLengthMm[edge];
                stack.push_back({head, position, length, step.depth + length, supply});
            }
        }
        return ok();
    }

    /// Per position the least length from a candidate, of the way from the supply to it included or not.
    std::vector<std::int64_t> nearestCandidate(bool fromSupply) const
    {
        std::vector<std::int64_t> least(m_steps.size(), kFar);
        for (std::size_t i = m_steps.size(); i-- > 0;) {
            const Step& step = m_steps[i];
            if (m_candidate[step.node] != 0)
                least[i] = std::min(least[i], fromSupply ? step.depth : 0);
            if (step.parent != kNoPlace && least[i] < kFar)
                least[step.parent] = std::min(least[step.parent], least[i] + step.length);
        }
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            if (const Step& step = m_steps[i]; step.parent != kNoPlace && least[step.parent] < kFar)
                least[i] = std::min(least[i], least[step.parent] + step.length);
        return least;
    }
    /// A candidate within both limits at once; the nearest and the one by the shortest fibre may be two.
    bool someCandidate(std::uint32_t position) const
    {
        struct Way
        {
            std::uint32_t node;
            std::uint32_t from;
            std::int64_t length;
        };
        const StreetGraph& graph = m_input.graph;
        std::vector<Way> stack{{m_steps[position].node, kNoPlace, 0}};
        while (!stack.empty()) {
            const Way way = stack.back();
            stack.pop_back();
            if (way.length > m_input.limits.maxDistributionMm)
                continue;
            if (m_candidate[way.node] != 0 &&
                m_steps[m_at[way.node]].depth + way.length <= m_input.limits.splits.back().maxLengthMm)
                return true;
            for (std::uint32_t arc = graph.firstOut()[way.node]; arc < graph.firstOut()[way.node + 1]; ++arc)
                if (m_onNetwork[graph.arcEdge()[arc]] != 0 && graph.arcHead()[arc] != way.from)
                    stack.push_back(
                        {graph.arcHead()[arc], way.node, way.length + m_input.edgeLengthMm[graph.arcEdge()[arc]]});
        }
        return false;
    }

    /// Keeps the premises that can be served, and names the others.
    void weigh()
    {
        m_weight.assign(m_steps.size(), 0);
        const std::int64_t longest = m_input.limits.splits.back().maxLengthMm;
        for (std::uint32_t node = 0; node < m_input.premises.size(); ++node) {
            const std::int32_t premises = m_input.premises[node];
            if (premises == 0)
                continue;
            const std::uint32_t at = m_at[node];
            if (at == kNoPlace)
                refuse(node, premises, WhyUnserved::OffNetwork);
            else if (m_nearest[at] > m_input.limits.maxDistributionMm)
                refuse(node, premises, WhyUnserved::TooFar);
            else if (m_steps[at].depth + 2 * m_nearest[at] > longest && (m_soonest[at] > longest || !someCandidate(at)))
                refuse(node, premises, WhyUnserved::OpticalLimit);
            else
                m_weight[at] = fitting(node, premises);
        }
    }
    std::int32_t fitting(std::uint32_t node, std::int32_t premises)
    {
        const std::int32_t most = m_input.limits.sizes.back().capacity;
        if (premises <= most || m_candidate[node] != 0)
            return premises;
        refuse(node, premises - most, WhyUnserved::OverCapacity);
        return most;
    }
    void refuse(std::uint32_t node, std::int32_t premises, WhyUnserved why)
    {
        m_tree.unserved.push_back({NodeIndex{node}, premises, why});
    }

    void contract()
    {
        std::vector<std::uint32_t> keptBelow(m_steps.size(), 0); // children whose branch holds a kept place
        std::vector<std::uint8_t> keep(m_steps.size(), 0);
        for (std::size_t i = m_steps.size(); i-- > 0;) {
            const Step& step = m_steps[i];
            keep[i] = step.parent == kNoPlace || m_weight[i] > 0 || m_candidate[step.node] != 0 || keptBelow[i] > 1;
            if (step.parent != kNoPlace && (keep[i] != 0 || keptBelow[i] > 0))
                ++keptBelow[step.parent];
        }
        std::vector<std::uint32_t> above(m_steps.size(), kNoPlace); // nearest kept place at or above
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const std::uint32_t up = m_steps[i].parent == kNoPlace ? kNoPlace : above[m_steps[i].parent];
            above[i] = keep[i] != 0 ? addPlace(i, up) : up;
        }
        closeBranches();
        shareChains(keep, above);
    }
    /// Nodes between two places go with the lower one; those on a branch without places with the node it hangs on. So
    /// every area stays connected, wherever the tree is cut.
    void shareChains(const std::vector<std::uint8_t>& keep, const std::vector<std::uint32_t>& above)
    {
        std::vector<std::uint32_t> share(m_steps.size(), kNoPlace);
        for (std::size_t i = m_steps.size(); i-- > 0;) {
            if (keep[i] != 0)
                share[i] = above[i];
            if (share[i] != kNoPlace && m_steps[i].parent != kNoPlace)
                share[m_steps[i].parent] = share[i];
        }
        m_tree.placeOfNode.assign(m_input.graph.nodeCount(), kNoPlace);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (share[i] == kNoPlace)
                share[i] = share[m_steps[i].parent];
            m_tree.placeOfNode[m_steps[i].node] = share[i];
        }
    }
    std::uint32_t addPlace(std::size_t position, std::uint32_t up)
    {
        const Step& step = m_steps[position];
        const std::int32_t most = m_input.limits.sizes.back().capacity;
        const std::int32_t full = m_weight[position] > most ? (m_weight[position] - 1) / most : 0;
        const std::uint32_t place = pushPlace(step, up, m_weight[position] - full * most);
        for (std::int32_t i = 0; i < full; ++i)
            pushPlace(step, place, most);
        return place;
    }
    std::uint32_t pushPlace(const Step& step, std::uint32_t up, std::int32_t weight)
    {
        m_tree.parent.push_back(up);
        m_tree.lengthMm.push_back(up == kNoPlace ? 0 : step.depth - m_tree.depthMm[up]);
        m_tree.depthMm.push_back(step.depth);
        m_tree.weight.push_back(weight);
        m_tree.candidate.push_back(m_candidate[step.node]);
        m_tree.node.push_back(NodeIndex{step.node});
        m_tree.supply.push_back(step.supply);
        return m_tree.size() - 1;
    }
    void closeBranches()
    {
        m_tree.end.resize(m_tree.size());
        for (std::uint32_t v = 0; v < m_tree.size(); ++v)
            m_tree.end[v] = v + 1;
        for (std::uint32_t v = m_tree.size(); v-- > 0;)
            if (m_tree.parent[v] != kNoPlace)
                m_tree.end[m_tree.parent[v]] = std::max(m_tree.end[m_tree.parent[v]], m_tree.end[v]);
    }

    const CabinetInput& m_input;
    std::vector<std::uint8_t> m_onNetwork;
    std::vector<std::uint8_t> m_candidate;
    std::vector<std::uint32_t> m_at; // per node: position in m_steps
    std::vector<Step> m_steps;       // preorder
    std::vector<std::int64_t> m_nearest;
    std::vector<std::int64_t> m_soonest;
    std::vector<std::int32_t> m_weight; // per position
    PremiseTree m_tree;
};

} // namespace

Result<PremiseTree> premiseTree(const CabinetInput& input)
{
    return TreeBuilder(input).run();
}

} // namespace oasis::siting
