// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_moves.h"

#include "core/network/quad_heap.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// Looks for the best exchange of one key path after the other.
class KeyPathExchange
{
public:
    KeyPathExchange(const CableProblem& problem, CablePlan plan, const std::stop_token& stop)
        : m_problem(problem), m_graph(problem.graph), m_stop(stop), m_plan(std::move(plan)), m_spot(m_graph.nodeCount())
    {
        m_heap.resize(m_graph.nodeCount());
    }

    CablePlan run(int passes)
    {
        for (int pass = 0; pass < passes && !m_stop.stop_requested(); ++pass)
            if (!sweep())
                break;
        return std::move(m_plan);
    }

private:
    /// What a search knows of a node; forgotten when `epoch` is old.
    struct Spot
    {
        std::uint32_t epoch = 0;
        bool below = false;   ///< in the part that falls off
        bool freed = false;   ///< on the key path that was taken away, strictly within
        bool onWay = false;   ///< between the key path and the root: carries fewer fibres now
        bool knowsUp = false; ///< `up` is there
        bool settled = false;
        std::int64_t up = 0; ///< more cost from the root down to the node, when the part hangs below it
        std::int64_t distance = kInfiniteCents;
        std::uint32_t arc = kNone; ///< by which the search came
    };

    Spot& spot(std::uint32_t node)
    {
        Spot& found = m_spot[node];
        if (found.epoch != m_epoch) {
            found = {};
            found.epoch = m_epoch;
        }
        return found;
    }

    bool sweep()
    {
        bool gained = false;
        std::vector<std::uint32_t> keys = m_plan.order();
        std::reverse(keys.begin(), keys.end());
        for (const std::uint32_t node : keys) {
            if (m_stop.stop_requested())
                break;
            if (node != m_problem.root && m_plan.has(node) && isKey(node))
                gained = exchange(node) || gained;
        }
        return gained;
    }
    [[nodiscard]] bool isKey(std::uint32_t node) const
    {
        return m_problem.sites[node] > 0 || m_plan.children(node) >= 2;
    }

    /// Takes the key path above `key` away and joins its part again where that is cheapest.
    bool exchange(std::uint32_t key)
    {
        ++m_epoch;
        m_key = key;
        m_amount = m_plan.fibres(key);
        m_removed.clear();
        std::int64_t saved = m_plan.joint(key, m_plan.entersFromRoot(key), m_amount, m_plan.children(key));
        std::uint32_t at = key;
        do {
            m_removed.push_back(m_plan.parentEdge(at));
            saved += m_problem.costs.cents(m_plan.parentEdge(at), m_amount);
            at = m_plan.parent(at);
            spot(at).freed = true;
        } while (at != m_problem.root && !isKey(at));
        spot(at).freed = false;
        m_top = at;
        for (; at != m_problem.root; at = m_plan.parent(at)) {
            spot(at).onWay = true;
            saved +=
                costInto(at, m_plan.fibres(at), m_plan.children(at)) - costInto(at, fibresNow(at), childrenNow(at));
        }
        spot(m_problem.root).onWay = true;
        startBelow();
        const std::uint32_t join = search(saved);
        if (join == kNone)
            return false;
        return apply(join);
    }
    [[nodiscard]] std::int64_t costInto(std::uint32_t node, int fibres, int children) const
    {
        return m_problem.costs.cents(m_plan.parentEdge(node), fibres) +
               m_plan.joint(node, m_plan.entersFromRoot(node), fibres, children);
    }
    [[nodiscard]] int fibresNow(std::uint32_t node) { return m_plan.fibres(node) - (spot(node).onWay ? m_amount : 0); }
    [[nodiscard]] int childrenNow(std::uint32_t node) const { return m_plan.children(node) - (node == m_top ? 1 : 0); }

    /// Every node of the part can become its new top: what turning the cables round would cost is where the search
    /// starts from.
    void startBelow()
    {
        spot(m_key).below = true;
        std::vector<Turned> part{{m_key, 0, false}};
        for (std::size_t i = 0; i < part.size(); ++i) {
            const Turned top = part[i]; // `part` grows
            const int children = m_plan.children(top.node) + (top.passed ? 1 : 0);
            const int below = m_plan.children(top.node);
            Spot& start = spot(top.node);
            start.distance = top.cents + m_plan.joint(top.node, false, m_amount, children);
            m_heap.pushOrLower(top.node, start.distance);
            for (const std::uint32_t arc : m_graph.out(top.node)) {
                const std::uint32_t child = m_graph.head(arc);
                if (!m_plan.has(child) || child == m_problem.root || m_plan.parentEdge(child) != arc >> 1U ||
                    child == top.node || m_plan.parent(child) != top.node)
                    continue;
                spot(child).below = true;
                const int up = m_amount - m_plan.fibres(child); // runs from the child to this node afterwards
                std::int64_t cents = top.cents - costInto(child, m_plan.fibres(child), m_plan.children(child));
                cents += m_problem.costs.cents(arc >> 1U, up) +
                         m_plan.joint(top.node, false, up, below - 1 + (top.passed ? 1 : 0));
                part.push_back({child, cents, true});
            }
        }
    }

    /// Grows ways from the part for all its fibres until none can end below `limit`. The node of the rest where the
    /// best way ends; kNone when nothing is gained.
    std::uint32_t search(std::int64_t limit)
    {
        std::uint32_t best = kNone;
        while (!m_heap.empty() && m_heap.topKey() < limit) {
            const std::uint32_t node = m_heap.pop();
            Spot& here = spot(node);
            here.settled = true;
            if (m_plan.has(node) && !here.below && !here.freed) {
                const std::int64_t cents = here.distance + joinAt(node);
                if (cents < limit) {
                    limit = cents;
                    best = node;
                }
                continue; // beyond it, the tree's own edges are cheaper for more fibres
            }
            for (const std::uint32_t arc : m_graph.out(node))
                relax(here.distance, arc);
        }
        m_heap.clear();
        return best;
    }
    void relax(std::int64_t before, std::uint32_t arc)
    {
        const std::uint32_t head = m_graph.head(arc);
        Spot& there = spot(head);
        const std::int64_t distance = before + m_problem.costs.cents(arc >> 1U, m_amount);
        if (there.settled || there.below || distance >= there.distance)
            return;
        there.distance = distance;
        there.arc = arc;
        m_heap.pushOrLower(head, distance);
    }
    /// More cost in the rest when the part hangs at `node`.
    std::int64_t joinAt(std::uint32_t node)
    {
        if (node == m_problem.root)
            return 0;
        const int before = fibresNow(node);
        const int children = childrenNow(node);
        return costInto(node, before + m_amount, children + 1) - costInto(node, before, children) +
               upFrom(m_plan.parent(node));
    }
    std::int64_t upFrom(std::uint32_t node)
    {
        m_ascent.clear();
        std::int64_t cents = 0;
        for (; node != m_problem.root; node = m_plan.parent(node)) {
            if (const Spot& known = spot(node); known.knowsUp) {
                cents = known.up;
                break;
            }
            m_ascent.push_back(node);
        }
        for (; !m_ascent.empty(); m_ascent.pop_back()) {
            const std::uint32_t at = m_ascent.back();
            const int before = fibresNow(at);
            cents += costInto(at, before + m_amount, childrenNow(at)) - costInto(at, before, childrenNow(at));
            spot(at).up = cents;
            spot(at).knowsUp = true;
        }
        return cents;
    }

    bool apply(std::uint32_t join)
    {
        std::vector<std::uint32_t> edges;
        std::sort(m_removed.begin(), m_removed.end());
        std::set_difference(m_plan.edges().begin(), m_plan.edges().end(), m_removed.begin(), m_removed.end(),
                            std::back_inserter(edges));
        for (std::uint32_t at = join; spot(at).arc != kNone; at = m_graph.tail(spot(at).arc))
            edges.push_back(spot(at).arc >> 1U);
        CablePlan next(m_problem, edges);
        if (next.cents() >= m_plan.cents())
            return false; // a joint at a supply was estimated too low
        m_plan = std::move(next);
        return true;
    }

    struct Turned
    {
        std::uint32_t node;
        std::int64_t cents; ///< of turning the ways between the key and the node, against before
        bool passed;        ///< not the key itself
    };

    const CableProblem& m_problem;
    const SolverGraph& m_graph;
    const std::stop_token& m_stop;
    CablePlan m_plan;
    std::vector<Spot> m_spot;
    std::uint32_t m_epoch = 0;
    QuadHeap m_heap;
    std::uint32_t m_key = 0;
    std::uint32_t m_top = 0; // where the key path begins; stays in the tree
    int m_amount = 0;        // fibres of the part
    std::vector<std::uint32_t> m_removed;
    std::vector<std::uint32_t> m_ascent;
};

} // namespace

CablePlan improvePlan(const CableProblem& problem, CablePlan plan, int passes, const std::stop_token& stop)
{
    return KeyPathExchange(problem, std::move(plan), stop).run(passes);
}

} // namespace oasis::routing
