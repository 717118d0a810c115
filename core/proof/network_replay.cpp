// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/network_replay.h"

#include "core/base/money.h"

#include <algorithm>
#include <span>
#include <string>

namespace oasis::proof {

namespace {

class NetworkReplay
{
public:
    NetworkReplay(const Question& question, const Certificate& certificate, const SiteSums& sums, Faults& faults)
        : m_question(question), m_certificate(certificate), m_sums(sums), m_faults(faults),
          m_tree(question.nodeCount(), 0)
    {}

    std::int64_t value()
    {
        if (!listsAreSound())
            return 0;
        walk();
        checkServed();
        if (!m_faults.none())
            return 0;
        return valueOfSound();
    }

private:
    bool listIsSound(std::span<const std::uint32_t> list, std::size_t size, const char* fault)
    {
        bool sound = std::adjacent_find(list.begin(), list.end(), std::greater_equal<>()) == list.end();
        sound = sound && (list.empty() || list.back() < size);
        return m_faults.unless(sound, fault);
    }
    bool listsAreSound()
    {
        bool sound = listIsSound(m_certificate.edges, m_question.graph.edgeCount(),
                                 "the network's edges are not rising numbers of edges");
        sound = listIsSound(m_certificate.supplies, m_question.supplies.size(),
                            "the used supplies are not rising numbers of supplies") &&
                sound;
        sound = listIsSound(m_certificate.served, m_question.sites.size(),
                            "the served sites are not rising numbers of sites") &&
                sound;
        for (std::size_t i = 0; sound && i < m_certificate.edges.size(); ++i)
            sound = m_faults.unless(m_question.priceCents[m_certificate.edges[i]] < kInfiniteCents,
                                    "the network uses an edge that is barred");
        for (std::size_t i = 0; sound && i < m_certificate.supplies.size(); ++i)
            sound = m_faults.unless(m_question.supplies[m_certificate.supplies[i]].entryCents < kInfiniteCents,
                                    "the network uses a supply that is closed");
        return sound;
    }

    /// Marks what is joined, tree by tree.
    void walk()
    {
        std::vector<std::vector<std::uint32_t>> edgesAt(m_question.nodeCount());
        for (const std::uint32_t edge : m_certificate.edges) {
            edgesAt[m_question.graph.edgeTails()[edge]].push_back(edge);
            edgesAt[m_question.graph.edgeHeads()[edge]].push_back(edge);
        }
        std::size_t walked = 0;
        std::uint32_t tree = 0;
        for (const std::uint32_t start : starts()) {
            if (!m_faults.unless(m_tree[start] == 0, "two used supplies are in one tree"))
                return;
            m_tree[start] = ++tree;
            std::vector<std::uint32_t> queue{start};
            for (std::size_t i = 0; i < queue.size(); ++i)
                for (const std::uint32_t edge : edgesAt[queue[i]]) {
                    const std::uint32_t tail = m_question.graph.edgeTails()[edge];
                    const std::uint32_t next = tail == queue[i] ? m_question.graph.edgeHeads()[edge] : tail;
                    if (m_tree[next] != 0 || !m_question.leads(edge, queue[i]))
                        continue;
                    m_tree[next] = tree;
                    ++walked;
                    queue.push_back(next);
                }
        }
        m_faults.unless(walked == m_certificate.edges.size(), "the network is not trees that begin at used supplies");
    }
    [[nodiscard]] std::vector<std::uint32_t> starts() const
    {
        std::vector<std::uint32_t> result;
        for (const std::uint32_t supply : m_certificate.supplies)
            result.push_back(m_question.supplies[supply].node.value());
        if (m_question.supplies.empty() && !m_certificate.served.empty())
            result.push_back(m_question.sites[m_certificate.served.front()].node.value());
        return result;
    }
    void checkServed()
    {
        std::vector<std::uint8_t> served(m_question.sites.size(), 0);
        for (const std::uint32_t site : m_certificate.served) {
            served[site] = 1;
            if (m_tree[m_question.sites[site].node.index()] == 0)
                m_faults.add("site number " + std::to_string(site) + " is not joined");
        }
        for (std::size_t i = 0; i < served.size(); ++i)
            if (m_question.sites[i].required && m_sums.inQuestion[i] != 0 && served[i] == 0)
                m_faults.add("required site number " + std::to_string(i) + " is not served");
    }
    std::int64_t valueOfSound()
    {
        std::int64_t spending = 0; // all sums fit: see siteSums()
        for (const std::uint32_t edge : m_certificate.edges)
            spending += m_question.priceCents[edge];
        for (const std::uint32_t supply : m_certificate.supplies)
            spending += m_question.supplies[supply].entryCents;
        std::int64_t leftOut = m_question.constantCents;
        std::int64_t weight = 0;
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < m_question.sites.size(); ++i) {
            const bool isServed = next < m_certificate.served.size() && m_certificate.served[next] == i;
            next += isServed ? 1U : 0U;
            spending += isServed ? m_question.sites[i].ownCostCents : 0;
            weight += isServed ? m_question.sites[i].weightMillionths : 0;
            leftOut += isServed ? 0 : m_question.sites[i].prizeCents;
        }
        if (m_question.aim == Aim::MostWeight) {
            m_faults.unless(spending <= m_question.limit, "the network costs more than the budget");
            return weight;
        }
        if (m_question.aim == Aim::LeastForWeight) {
            m_faults.unless(weight >= m_question.limit, "the network serves less weight than is asked for");
            return spending;
        }
        return spending + leftOut;
    }

    const Question& m_question;
    const Certificate& m_certificate;
    const SiteSums& m_sums;
    Faults& m_faults;
    std::vector<std::uint32_t> m_tree; // per node: number of its tree, 0 for none
};

} // namespace

std::int64_t networkValue(const Question& question, const Certificate& certificate, const SiteSums& sums,
                          Faults& faults)
{
    return NetworkReplay(question, certificate, sums, faults).value();
}

} // namespace oasis::proof
