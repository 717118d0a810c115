// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_search.h"

#include "core/base/money.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

HopSearch::HopSearch(const HopProblem& problem, std::uint64_t seed)
    : m_problem(problem), m_random(seed), m_prize(problem.prizes.prize), m_bare(problem.arcCosts()), m_best(problem),
      m_current(problem), m_work(problem)
{
    for (std::uint32_t node = 0; node < problem.siteAt.size(); ++node)
        if (problem.siteAt[node] != HopProblem::kNone)
            m_sites.push_back(node);
    for (std::uint32_t node = 0; node < problem.ending.size(); ++node)
        if (problem.ending[node] != HopProblem::kNone && !hopsFrom(node).empty())
            m_relays.push_back(node);
    setPrizes(problem.prizes.prize);
}

/// Arcs of hops that begin at the node.
std::vector<std::uint32_t> HopSearch::hopsFrom(std::uint32_t node) const
{
    std::vector<std::uint32_t> hops;
    for (const std::uint32_t arc : m_problem.graph().out(node))
        if ((arc & 1U) == 0 && m_problem.rate[arc >> 1U] != HopProblem::kUnlimited)
            hops.push_back(arc);
    return hops;
}

void HopSearch::setPrizes(std::span<const std::int64_t> prize)
{
    m_prize.assign(prize.begin(), prize.end());
    m_costs = m_bare;
    for (std::uint32_t arc = 0; arc < m_costs.size(); ++arc)
        if (const std::uint32_t ending = m_problem.ending[m_problem.graph().head(arc)];
            ending != HopProblem::kNone && m_costs[arc] < kInfiniteCents)
            m_costs[arc] = std::max<std::int64_t>(0, m_costs[arc] - m_prize[ending]);
}

int HopSearch::missing(const LoadedTree& tree) const
{
    return static_cast<int>(std::count_if(m_sites.begin(), m_sites.end(), [&](std::uint32_t node) {
        return m_problem.prizes.required[node] != 0 && !tree.holds(node);
    }));
}

std::int64_t HopSearch::valueOf(const LoadedTree& tree) const
{
    std::int64_t sum = tree.cents();
    for (const std::uint32_t node : m_sites)
        sum += tree.holds(node) ? 0 : m_prize[node];
    return sum;
}

bool HopSearch::isBetter(const LoadedTree& a, const LoadedTree& b, bool orEqual) const
{
    const int missingA = missing(a);
    const int missingB = missing(b);
    if (missingA != missingB)
        return missingA < missingB;
    const std::int64_t costA = valueOf(a);
    const std::int64_t costB = valueOf(b);
    return costA < costB || (orEqual && costA == costB);
}

void HopSearch::joinAll(LoadedTree& tree, std::vector<std::uint32_t> sites, std::span<const std::int64_t> guide)
{
    for (const std::uint32_t node : sites) {
        const bool required = m_problem.prizes.required[node] != 0;
        // A way may pay only together with the next site: what does not, prune() takes away.
        tree.join(node, guide, required ? kInfiniteCents - 1 : 2 * m_prize[node]);
    }
    tree.fit();
    tree.prune(m_prize);
    tree.fit();
}

/// Joins sites to the network at work; at times none may come back by an arc that it has lost.
void HopSearch::joinBarring(std::vector<std::uint32_t> sites, std::vector<std::int64_t>& guide)
{
    if (m_random.below(3) != 0)
        return joinAll(m_work, std::move(sites), guide);
    std::vector<std::uint32_t> lost;
    for (const std::uint32_t node : m_current.nodes())
        if (m_work.parentArc(node) == HopProblem::kNone)
            lost.push_back(m_current.parentArc(node));
    if (lost.empty())
        return joinAll(m_work, std::move(sites), guide);
    const std::uint32_t arc = lost[m_random.below(lost.size())];
    const std::int64_t cost = std::exchange(guide[arc], kInfiniteCents);
    joinAll(m_work, std::move(sites), guide);
    guide[arc] = cost;
}

void HopSearch::grow(std::span<const std::int64_t> guide)
{
    std::vector<std::int64_t> distance(m_problem.siteAt.size(), kInfiniteCents);
    QuadHeap heap;
    heap.resize(distance.size());
    distance[m_problem.root()] = 0;
    heap.pushOrLower(m_problem.root(), 0);
    while (!heap.empty()) {
        const std::uint32_t node = heap.pop();
        for (const std::uint32_t arc : m_problem.graph().out(node)) {
            const std::uint32_t head = m_problem.graph().head(arc);
            if (guide[arc] >= kInfiniteCents || distance[node] + guide[arc] >= distance[head])
                continue;
            distance[head] = distance[node] + guide[arc];
            heap.pushOrLower(head, distance[head]);
        }
    }
    std::vector<std::uint32_t> order = m_sites;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto rank = [&](std::uint32_t node) {
            return std::pair(m_problem.prizes.required[node] == 0, distance[node]);
        };
        return rank(a) < rank(b);
    });
    m_work.clear();
    joinAll(m_work, std::move(order), guide);
    take(m_work);
}

void HopSearch::growAlongStreets()
{
    std::vector<std::int64_t> streets = m_bare;
    for (std::size_t arc = 0; arc < streets.size(); ++arc)
        if (m_problem.rate[arc >> 1U] != HopProblem::kUnlimited)
            streets[arc] = kInfiniteCents;
    std::vector<std::uint32_t> required = m_sites;
    std::erase_if(required, [&](std::uint32_t node) { return m_problem.prizes.required[node] == 0; });
    m_work.clear();
    joinAll(m_work, required, streets);
    joinAll(m_work, required, m_bare);
    take(m_work);
}

std::vector<std::uint32_t> HopSearch::missing() const
{
    std::vector<std::uint32_t> nodes = m_sites;
    std::erase_if(nodes,
                  [&](std::uint32_t node) { return m_problem.prizes.required[node] == 0 || m_best.holds(node); });
    return nodes;
}

void HopSearch::take(const LoadedTree& tree)
{
    if (isBetter(tree, m_best, true))
        m_best.become(tree);
}

std::vector<std::uint32_t> HopSearch::chooseRelease(const LoadedTree& tree)
{
    std::vector<std::uint32_t> held;
    for (const std::uint32_t node : m_sites)
        if (tree.holds(node))
            held.push_back(node);
    if (held.empty())
        return held;
    const std::uint32_t start = held[m_random.below(held.size())];
    const std::uint64_t kind = m_random.below(3);
    if (kind == 0) { // a few anywhere
        std::vector<std::uint32_t> some{start};
        for (std::uint64_t i = m_random.below(4); i > 0; --i)
            some.push_back(held[m_random.below(held.size())]);
        return some;
    }
    // A branch, of so many sites at most; in one of two cases from a hop on.
    const std::uint64_t most = 2 + m_random.below(kind == 1 ? 12 : 30);
    std::vector<std::uint32_t> branch{start};
    for (std::uint32_t node = start; node != m_problem.root();) {
        const std::uint32_t arc = tree.parentArc(node);
        node = m_problem.graph().tail(arc);
        if (m_problem.ending[node] == HopProblem::kNone && m_problem.graph().degree(node) < 3)
            continue;
        std::vector<std::uint32_t> behind = tree.sitesBehind(node);
        if (behind.size() > most)
            break;
        branch = std::move(behind);
        if (kind == 2 && m_problem.rate[arc >> 1U] != HopProblem::kUnlimited && m_random.below(2) == 0)
            break;
    }
    return branch;
}

/// A relay somewhere, and the sites that it might serve; what stood there before goes.
std::vector<std::uint32_t> HopSearch::makeRelay()
{
    const std::uint32_t relay = m_relays[m_random.below(m_relays.size())];
    std::vector<std::uint32_t> sites;
    const auto drop = [&](std::uint32_t siteNode) {
        for (const std::uint32_t arc : m_problem.graph().out(siteNode)) { // from its copies
            const std::uint32_t copy = m_problem.graph().head(arc);
            if (m_problem.ending[copy] != siteNode || !m_work.holds(copy) || copy == relay)
                continue;
            std::vector<std::uint32_t> behind = m_work.sitesBehind(copy);
            if (behind.size() > 40)
                continue;
            m_work.release(behind);
            sites.insert(sites.end(), behind.begin(), behind.end());
        }
    };
    drop(m_problem.ending[relay]);
    const std::uint64_t share = 1 + m_random.below(4);
    m_work.join(relay, m_costs, kInfiniteCents - 1);
    for (const std::uint32_t arc : hopsFrom(relay)) {
        const std::uint32_t ending = m_problem.ending[m_problem.graph().head(arc)];
        if (ending == HopProblem::kNone || m_random.below(4) >= share)
            continue;
        const auto before = sites.size();
        if (!m_work.holds(ending))
            sites.push_back(ending);
        else
            drop(ending);
        if (sites.size() - before > 40)
            break;
    }
    return sites;
}

/// Dearer by up to a quarter, each in its own way.
void HopSearch::shakeCosts()
{
    m_shaken = m_random.below(2) == 0 ? m_costs : m_bare;
    for (std::size_t e = 0; 2 * e < m_shaken.size(); ++e) {
        const auto dearer = static_cast<std::int64_t>(m_random.below(64));
        for (const std::size_t arc : {2 * e, 2 * e + 1})
            if (m_shaken[arc] < kInfiniteCents)
                m_shaken[arc] += m_shaken[arc] / 256 * dearer;
    }
}

/// Of two networks, the one at work may be a little dearer, less and less so (threshold accepting, Dueck & Scheuer
/// 1990).
bool HopSearch::mayStay(int round, int rounds) const
{
    if (missing(m_work) > missing(m_current))
        return false;
    const std::int64_t best = valueOf(m_best);
    return valueOf(m_work) - valueOf(m_current) <= best / 200 / rounds * (rounds - round) &&
           valueOf(m_work) - best <= best / 50;
}

void HopSearch::improve(int rounds, const std::stop_token& stop, const std::function<void(const LoadedTree&)>& onTree)
{
    if (m_sites.empty())
        return;
    shakeCosts();
    m_current.become(m_best);
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        m_work.become(m_current);
        m_work.countOwnRates(m_random.below(2) == 0);
        std::vector<std::uint32_t> sites;
        const std::uint64_t kind = m_random.below(3);
        if (kind == 0 && !m_relays.empty()) {
            sites = makeRelay();
        } else if (kind == 1 && !m_work.nodes().empty()) {
            std::uint32_t node = m_work.nodes()[m_random.below(m_work.nodes().size())];
            while (m_problem.ending[node] == HopProblem::kNone && m_random.below(4) != 0)
                node = m_work.nodes()[m_random.below(m_work.nodes().size())];
            if (!m_work.rehang(node, m_random.below(2) == 0 ? m_costs : m_shaken, m_work.parentArc(node)))
                continue;
        } else {
            sites = chooseRelease(m_work);
            m_work.release(sites);
            if (m_random.below(4) == 0) // some may be better left out
                std::erase_if(sites, [&](std::uint32_t node) {
                    return m_problem.prizes.required[node] == 0 && m_random.below(3) == 0;
                });
        }
        for (const std::uint32_t node : m_sites) // what is left out comes along at times
            if (!m_current.holds(node) && (m_problem.prizes.required[node] != 0 || m_random.below(4) == 0))
                sites.push_back(node);
        for (std::size_t i = sites.size(); i > 1; --i)
            std::swap(sites[i - 1], sites[m_random.below(i)]);
        const std::uint64_t guide = m_random.below(4);
        if (guide >= 2 && round % 8 == 0)
            shakeCosts();
        joinBarring(std::move(sites), guide == 0 ? m_bare : guide == 1 ? m_costs : m_shaken);
        if (!isBetter(m_work, m_current, true) && !mayStay(round, rounds))
            continue;
        m_current.become(m_work);
        take(m_work);
        if (onTree)
            onTree(m_best);
    }
}

} // namespace oasis::routing
