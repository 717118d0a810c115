// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replan_check.h"

#include "core/base/money.h"

#include <algorithm>
#include <numeric>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128; // no sum of 64-bit prices overflows it

class Groups
{
public:
    explicit Groups(std::uint32_t nodes) : m_leader(nodes) { std::iota(m_leader.begin(), m_leader.end(), 0U); }
    std::uint32_t leader(std::uint32_t node)
    {
        while (m_leader[node] != node)
            node = m_leader[node] = m_leader[m_leader[node]];
        return node;
    }
    bool join(std::uint32_t a, std::uint32_t b)
    {
        const bool apart = leader(a) != leader(b);
        m_leader[leader(a)] = leader(b);
        return apart;
    }
    bool together(std::uint32_t a, std::uint32_t b) { return leader(a) == leader(b); }

private:
    std::vector<std::uint32_t> m_leader;
};

class ReplanChecker
{
public:
    ReplanChecker(const ReplanClaim& claim, const ReplanQuestion& question)
        : m_claim(claim), m_question(question), m_groups(question.nodes), m_listed(question.ends.size(), 0)
    {}

    std::vector<std::string> run()
    {
        addEdges();
        if (!m_faults.empty())
            return m_faults;
        for (const std::uint32_t e : m_claim.edges)
            if (!fed(m_question.ends[e].first))
                fault("edge hangs on nothing", e);
        checkSites();
        for (std::uint32_t e = 0; e < m_listed.size(); ++e)
            if (m_question.pins[e] == EdgePin::Required && m_listed[e] == 0 &&
                (!permitted(e) || reachable(m_question.ends[e].first)))
                fault("a required edge is missing", e);
        if (m_sum != m_claim.valueCents)
            fault("the value is not the sum of its parts", 0);
        return m_faults;
    }

private:
    void fault(const char* what, std::size_t where)
    {
        m_faults.push_back(std::string(what) + " (" + std::to_string(where) + ")");
    }
    [[nodiscard]] bool permitted(std::uint32_t e) const
    {
        return m_question.edgeCents[e] >= 0 && m_question.edgeCents[e] < kInfiniteCents &&
               m_question.pins[e] != EdgePin::Forbidden;
    }
    void addEdges()
    {
        for (const std::uint32_t e : m_claim.edges) {
            if (e >= m_listed.size() || !permitted(e)) {
                fault("no permitted edge", e);
                continue;
            }
            if (!m_groups.join(m_question.ends[e].first, m_question.ends[e].second))
                fault("edge closes a cycle or is listed twice", e);
            m_listed[e] = 1;
            m_sum += m_question.edgeCents[e];
        }
    }
    void checkSites()
    {
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < m_question.sites.size(); ++i) {
            const PrizedTerminal& site = m_question.sites[i];
            const bool served = next < m_claim.served.size() && m_claim.served[next] == i;
            next += served ? 1U : 0U;
            if (m_question.removed[i] != 0) {
                if (served)
                    fault("a removed site is served", i);
                continue;
            }
            m_sum += served ? site.ownCostCents : site.prizeCents;
            if (served && !fed(site.node.value()))
                fault("a served site is not joined", i);
            if (!served && site.required && reachable(site.node.value()))
                fault("a required site is not served", i);
        }
        if (next != m_claim.served.size())
            fault("served sites are unknown or out of order", next);
    }
    bool fed(std::uint32_t node) { return m_groups.together(node, m_question.root); }
    /// Over all permitted edges.
    bool reachable(std::uint32_t node)
    {
        if (m_all.empty()) {
            m_all.emplace_back(m_question.nodes);
            for (std::uint32_t e = 0; e < m_question.ends.size(); ++e)
                if (permitted(e))
                    m_all.front().join(m_question.ends[e].first, m_question.ends[e].second);
        }
        return m_all.front().together(node, m_question.root);
    }

    const ReplanClaim& m_claim;
    const ReplanQuestion& m_question;
    Groups m_groups;
    std::vector<Groups> m_all; // none yet, or one
    std::vector<std::uint8_t> m_listed;
    Wide m_sum = 0;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faultsOf(const ReplanClaim& claim, const ReplanQuestion& question)
{
    return ReplanChecker(claim, question).run();
}

} // namespace oasis::routing
