// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/tree_check.h"

#include "core/base/money.h"

#include <algorithm>
#include <numeric>

namespace oasis::routing {

namespace {

constexpr std::size_t kMaxFaults = 20;

/// Union-find over the nodes; the claim is walked once.
class TreeChecker
{
public:
    explicit TreeChecker(const SteinerInput& input)
        : m_input(input), m_leader(input.graph.nodeCount()), m_inTree(input.graph.nodeCount(), false)
    {
        std::iota(m_leader.begin(), m_leader.end(), 0U);
    }

    std::vector<std::string> run(const TreeClaim& claim)
    {
        addEdges(claim.edges);
        if (m_faults.empty())
            m_input.supplies.empty() ? checkOneTree(claim) : checkSupplies(claim.suppliesUsed);
        if (m_faults.empty())
            checkTerminals();
        if (m_sum != claim.valueCents)
            fault("the value is not the sum of edges and entry prices", 0);
        return m_faults;
    }

private:
    void fault(const char* what, std::size_t where)
    {
        if (m_faults.size() < kMaxFaults)
            m_faults.push_back(std::string(what) + " (" + std::to_string(where) + ")");
    }
    std::uint32_t leader(std::uint32_t node)
    {
        while (m_leader[node] != node)
            node = m_leader[node] = m_leader[m_leader[node]];
        return node;
    }
    void addEdges(std::span<const EdgeIndex> edges)
    {
        for (const EdgeIndex edge : edges) {
            if (edge.index() >= m_input.graph.edgeCount()) {
                fault("not an edge", edge.index());
                continue;
            }
            const std::int64_t cost = m_input.edgeCostCents[edge.index()];
            if (cost < 0 || cost >= kInfiniteCents)
                fault("edge is barred", edge.index());
            m_sum += cost;
            const std::uint32_t a = m_input.graph.edgeTails()[edge.index()];
            const std::uint32_t b = m_input.graph.edgeHeads()[edge.index()];
            m_inTree[a] = m_inTree[b] = true;
            if (leader(a) == leader(b))
                fault("edge closes a cycle or is listed twice", edge.index());
            m_leader[leader(a)] = leader(b);
        }
    }
    void checkOneTree(const TreeClaim& claim)
    {
        if (!claim.suppliesUsed.empty())
            fault("supplies are used, but none exist", claim.suppliesUsed.front());
        if (claim.edges.empty()) {
            if (!m_input.terminals.empty())
                m_fed.push_back(leader(m_input.terminals.front().value()));
            return;
        }
        m_fed.push_back(leader(m_input.graph.edgeTails()[claim.edges.front().index()]));
        checkNoOtherTree();
    }
    void checkSupplies(std::span<const std::uint32_t> used)
    {
        for (const std::uint32_t supply : used) {
            if (supply >= m_input.supplies.size()) {
                fault("not a supply", supply);
                continue;
            }
            m_sum += m_input.supplies[supply].entryPriceCents;
            m_fed.push_back(leader(m_input.supplies[supply].node.value()));
        }
        std::sort(m_fed.begin(), m_fed.end());
        if (std::adjacent_find(m_fed.begin(), m_fed.end()) != m_fed.end())
            fault("two used supplies feed one tree", 0);
        checkNoOtherTree();
    }
    void checkNoOtherTree()
    {
        for (std::uint32_t node = 0; node < m_inTree.size(); ++node)
            if (m_inTree[node] && !fed(node))
                fault("node is in a tree apart", node);
    }
    void checkTerminals()
    {
        for (std::size_t i = 0; i < m_input.terminals.size(); ++i)
            if (!fed(m_input.terminals[i].value()))
                fault("terminal is not joined", i);
    }
    bool fed(std::uint32_t node) { return std::binary_search(m_fed.begin(), m_fed.end(), leader(node)); }

    const SteinerInput& m_input;
    std::vector<std::uint32_t> m_leader;
    std::vector<bool> m_inTree;
    std::vector<std::uint32_t> m_fed; // leaders of the trees that count, rising
    __extension__ using Wide = __int128;
    Wide m_sum = 0; // no sum of 64-bit prices overflows it
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faultsOf(const TreeClaim& claim, const SteinerInput& input)
{
    return TreeChecker(input).run(claim);
}

} // namespace oasis::routing
