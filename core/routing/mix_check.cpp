// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/mix_check.h"

#include "core/routing/tree_check.h"

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

std::vector<bool> nodesOf(const MixClaim& claim, const PrizeCollectingInput& input)
{
    std::vector<bool> inNetwork(input.graph.nodeCount(), false);
    for (const EdgeIndex edge : claim.edges) {
        inNetwork[input.graph.tail(edge).index()] = true;
        inNetwork[input.graph.head(edge).index()] = true;
    }
    for (const std::uint32_t supply : claim.suppliesUsed)
        inNetwork[input.supplies[supply].node.index()] = true;
    if (input.freeRoot && claim.edges.empty() && !claim.served.empty()) // one node
        inNetwork[input.terminals[claim.served.front()].node.index()] = true;
    return inNetwork;
}

} // namespace

std::vector<std::string> faultsOf(const MixClaim& claim, const PrizeCollectingInput& input,
                                  std::span<const std::uint32_t> mustServe)
{
    std::vector<std::uint8_t> isServed(input.terminals.size(), 0);
    std::vector<NodeIndex> joined;
    for (const std::uint32_t i : claim.served) {
        if (i >= isServed.size() || isServed[i] != 0 || input.terminals[i].forbidden)
            return {"site " + std::to_string(i) + " does not exist, is listed twice or is forbidden"};
        isServed[i] = 1;
        joined.push_back(input.terminals[i].node);
    }
    std::vector<std::string> faults = faultsOf(TreeClaim{claim.edges, claim.suppliesUsed, claim.networkCents},
                                               {input.graph, input.edgeCostCents, joined, input.supplies});
    if (!faults.empty())
        return faults;
    for (const std::uint32_t i : mustServe)
        if (isServed[i] == 0)
            faults.push_back("required site " + std::to_string(i) + " is not served");
    std::vector<bool> used(input.graph.edgeCount(), false);
    for (const EdgeIndex edge : claim.edges)
        used[edge.index()] = true;
    for (const EdgeIndex edge : input.pins.in)
        if (!used[edge.index()])
            faults.push_back("street edge " + std::to_string(edge.value()) + " is pinned in, but not in the network");
    for (const EdgeIndex edge : input.pins.out)
        if (used[edge.index()])
            faults.push_back("street edge " + std::to_string(edge.value()) + " is pinned out, but in the network");
    const std::vector<bool> inNetwork = nodesOf(claim, input);
    Wide nodeSum = 0;
    for (std::size_t node = 0; node < input.nodeCostCents.size(); ++node)
        nodeSum += inNetwork[node] ? input.nodeCostCents[node] : 0;
    Wide sum = nodeSum + claim.networkCents;
    for (std::size_t i = 0; i < input.terminals.size(); ++i)
        sum += isServed[i] != 0 ? input.terminals[i].ownCostCents : input.terminals[i].prizeCents;
    if (nodeSum != claim.nodeCents || sum != claim.valueCents)
        faults.push_back("the value is not the sum of network, nodes, own costs and prizes");
    return faults;
}

} // namespace oasis::routing
