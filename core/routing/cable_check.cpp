// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_check.h"

#include "core/base/money.h"

#include <algorithm>
#include <map>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

constexpr std::size_t kMaxFaults = 20;
constexpr std::size_t kAtSupply = static_cast<std::size_t>(-1);

/// Walks the claim from its supplies, then every site back to its supply.
class CableChecker
{
public:
    CableChecker(const CableClaim& claim, const CableInput& input)
        : m_claim(claim), m_input(input), m_carried(claim.edges.size(), 0), m_sitesAtEnd(claim.edges.size(), 0),
          m_followers(claim.edges.size(), 0)
    {}

    std::vector<std::string> run(std::span<const std::uint32_t> unreachable)
    {
        if (m_claim.fibres.size() != m_claim.edges.size())
            return {"one number of fibres per edge is needed"};
        readEdges();
        if (m_faults.empty())
            walkFromSupplies();
        if (m_faults.empty())
            walkFromSites(unreachable);
        if (m_faults.empty())
            compareCosts();
        return m_faults;
    }

private:
    void fault(const char* what, std::size_t where)
    {
        if (m_faults.size() < kMaxFaults)
            m_faults.push_back(std::string(what) + " (" + std::to_string(where) + ")");
    }
    void readEdges()
    {
        for (std::size_t i = 0; i < m_claim.edges.size(); ++i) {
            const std::size_t edge = m_claim.edges[i].index();
            if (edge >= m_input.graph.edgeCount()) {
                fault("not an edge", edge);
                continue;
            }
            m_at[m_input.graph.edgeTails()[edge]].push_back(i);
            m_at[m_input.graph.edgeHeads()[edge]].push_back(i);
        }
    }
    void walkFromSupplies()
    {
        std::vector<std::uint32_t> queue;
        for (const std::uint32_t supply : m_claim.suppliesUsed) {
            if (supply >= m_input.supplies.size()) {
                fault("not a supply", supply);
                continue;
            }
            m_sum += m_input.supplies[supply].entryPriceCents;
            const std::uint32_t node = m_input.supplies[supply].node.value();
            if (!m_by.try_emplace(node, kAtSupply).second)
                fault("two used supplies feed one tree", supply);
            queue.push_back(node);
        }
        std::vector<bool> used(m_claim.edges.size(), false);
        for (std::size_t q = 0; q < queue.size(); ++q) {
            const std::uint32_t node = queue[q];
            for (const std::size_t i : m_at[node]) {
                if (used[i])
                    continue;
                used[i] = true;
                const std::size_t edge = m_claim.edges[i].index();
                const std::uint32_t tail = m_input.graph.edgeTails()[edge];
                const std::uint32_t far = tail == node ? m_input.graph.edgeHeads()[edge] : tail;
                if (!m_by.try_emplace(far, i).second)
                    fault("edge closes a cycle, joins two supplies or is listed twice", edge);
                if (const std::size_t before = m_by.at(node); before != kAtSupply)
                    m_followers[before] += 1;
                m_from.emplace(i, node);
                queue.push_back(far);
            }
        }
        for (std::size_t i = 0; i < used.size(); ++i)
            if (!used[i])
                fault("edge is in a tree apart", m_claim.edges[i].index());
    }
    void walkFromSites(std::span<const std::uint32_t> unreachable)
    {
        for (std::size_t i = 0; i < m_input.sites.size(); ++i) {
            const bool left = std::find(unreachable.begin(), unreachable.end(), i) != unreachable.end();
            const auto end = m_by.find(m_input.sites[i].node.value());
            if (left != (end == m_by.end()))
                fault(left ? "site is fed, but listed as unreachable" : "site is not fed", i);
            if (end == m_by.end())
                continue;
            std::size_t by = end->second;
            if (by != kAtSupply)
                m_sitesAtEnd[by] += 1;
            for (; by != kAtSupply; by = m_by.at(m_from.at(by)))
                m_carried[by] += m_input.sites[i].fibres;
        }
    }
    [[nodiscard]] Wide stepFor(std::span<const CostStep> steps, int fibres, std::size_t where)
    {
        const auto step =
            std::find_if(steps.begin(), steps.end(), [fibres](const CostStep& s) { return s.upToFibres >= fibres; });
        if (step != steps.end())
            return step->cents;
        fault("no cable holds the fibres", where);
        return 0;
    }
    void compareCosts()
    {
        for (std::size_t i = 0; i < m_claim.edges.size(); ++i) {
            const std::size_t edge = m_claim.edges[i].index();
            if (m_carried[i] != m_claim.fibres[i])
                fault("edge does not carry the fibres wanted behind it", edge);
            const int fibres = m_claim.fibres[i];
            m_sum += stepFor(m_input.costs.steps(edge), fibres, edge);
            const bool closure = m_followers[i] >= 1 && m_followers[i] + m_sitesAtEnd[i] >= 2 && fibres > 0;
            if (!closure)
                continue;
            m_sum += Wide{m_input.joints.spliceCents} * fibres;
            if (!m_input.joints.closure.empty())
                m_sum += stepFor(m_input.joints.closure, fibres, edge);
        }
        if (m_sum != m_claim.valueCents)
            fault("the value is not the sum of edges, joints and entry prices", 0);
    }

    const CableClaim& m_claim;
    const CableInput& m_input;
    std::map<std::uint32_t, std::vector<std::size_t>> m_at; ///< per node: entries of the claim
    std::map<std::uint32_t, std::size_t> m_by;              ///< per node: the entry that leads to it
    std::map<std::size_t, std::uint32_t> m_from;            ///< per entry: its node towards the supply
    std::vector<std::int64_t> m_carried;
    std::vector<int> m_sitesAtEnd;
    std::vector<int> m_followers; ///< edges
    Wide m_sum = 0;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faultsOf(const CableClaim& claim, const CableInput& input,
                                  std::span<const std::uint32_t> unreachable)
{
    return CableChecker(claim, input).run(unreachable);
}

} // namespace oasis::routing
