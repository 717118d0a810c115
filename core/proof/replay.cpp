// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/replay.h"

#include "core/base/money.h"
#include "core/proof/faults.h"
#include "core/proof/network_replay.h"
#include "core/proof/site_sums.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <string>
#include <utility>

namespace oasis::proof {

namespace {

/// The question's edges and the trunk's entries in both directions: way 2e leads from tail to head of edge e, 2e + 1
/// back; the entries of supplies follow the edges, from the trunk to the supply first.
class Ways
{
public:
    explicit Ways(const Question& question) : m_question(question), m_edges(question.graph.edgeCount())
    {
        m_supplyOf.resize(question.nodeCount());
        for (std::uint32_t s = 0; s < question.supplies.size(); ++s)
            m_supplyOf[question.supplies[s].node.index()].push_back(s);
    }
    [[nodiscard]] std::size_t count() const { return 2 * (m_edges + m_question.supplies.size()); }
    [[nodiscard]] std::int64_t price(std::size_t way) const
    {
        const std::size_t edge = way / 2;
        return edge < m_edges ? m_question.priceCents[edge] : m_question.supplies[edge - m_edges].entryCents;
    }
    /// False against the direction of an edge that leads one way.
    [[nodiscard]] bool isOpen(std::size_t way) const
    {
        return way / 2 >= m_edges || way % 2 == 0 || m_question.oneWay.empty() || m_question.oneWay[way / 2] == 0;
    }
    /// Calls use(way, from) for every way into the node, closed ones too; loops are none.
    template <class Use>
    void into(std::uint32_t node, Use use) const
    {
        if (node == m_question.graph.nodeCount()) {
            for (std::uint32_t s = 0; s < m_question.supplies.size(); ++s)
                use(2 * (m_edges + s) + 1, m_question.supplies[s].node.value());
            return;
        }
        const StreetGraph& graph = m_question.graph;
        for (std::uint32_t arc = graph.firstOut()[node]; arc < graph.firstOut()[node + 1]; ++arc) {
            const std::size_t edge = graph.arcEdge()[arc];
            const std::uint32_t from = graph.arcHead()[arc];
            if (from != node)
                use(2 * edge + (graph.edgeHeads()[edge] == node ? 0 : 1), from);
        }
        for (const std::uint32_t s : m_supplyOf[node])
            use(2 * (m_edges + s), static_cast<std::uint32_t>(graph.nodeCount()));
    }

private:
    const Question& m_question;
    std::size_t m_edges;
    std::vector<std::vector<std::uint32_t>> m_supplyOf; // per node
};

class CutReplay
{
public:
    CutReplay(const Question& question, const SiteSums& sums, Faults& faults)
        : m_question(question), m_sums(sums), m_faults(faults), m_ways(question), m_closed(m_ways.count() / 2, 0),
          m_position(question.nodeCount(), kOutside)
    {
        for (std::size_t i = 0; i < m_closed.size(); ++i)
            m_closed[i] = m_ways.price(2 * i) >= kInfiniteCents ? 1 : 0;
    }

    /// Σ amounts of the stage; 0 when it has faults.
    std::int64_t amounts(const DualCuts& stage)
    {
        if (!m_faults.unless(stage.root < m_question.nodeCount() && m_sums.required[stage.root] != 0,
                             "the cuts' root is not a node that every network holds"))
            return 0;
        m_left.resize(m_ways.count());
        for (std::size_t way = 0; way < m_left.size(); ++way)
            m_left[way] = m_ways.price(way);
        m_leftOut = m_sums.leftOut;
        std::int64_t sum = 0;
        for (const RaisedCuts& cuts : stage.cuts) {
            const std::int64_t amount = charge(cuts, stage.root);
            if (!m_faults.unless(amount < kInfiniteCents - sum, "the amounts of the cuts are too large"))
                return 0;
            sum += amount;
        }
        return m_faults.none() ? sum : 0;
    }

    /// After amounts(): way from the root + edge + way on to a site in what is left of the prices, per edge and entry;
    /// kInfiniteCents where there is none.
    [[nodiscard]] std::vector<std::int64_t> detours(std::uint32_t root) const
    {
        const std::vector<std::int64_t> before = distances({root}, true);
        const std::vector<std::int64_t> after = distances(ends(root), false);
        std::vector<std::int64_t> detour(m_closed.size(), kInfiniteCents);
        for (std::uint32_t node = 0; node < m_question.nodeCount(); ++node)
            m_ways.into(node, [&](std::size_t way, std::uint32_t from) {
                if (m_closed[way / 2] == 0 && m_ways.isOpen(way))
                    detour[way / 2] = std::min(detour[way / 2], total({before[from], m_left[way], after[node]}));
            });
        return detour;
    }
    /// Closes the edges whose detour exceeds `most`.
    void close(const std::vector<std::int64_t>& detour, std::int64_t most)
    {
        for (std::size_t i = 0; i < m_closed.size(); ++i)
            if (detour[i] > most)
                m_closed[i] = 1;
    }

private:
    static constexpr std::uint32_t kOutside = 0xFFFFFFFFU;

    static std::int64_t total(std::initializer_list<std::int64_t> amounts)
    {
        std::int64_t sum = 0;
        for (const std::int64_t amount : amounts)
            sum = std::min(sum + amount, kInfiniteCents);
        return sum;
    }

    bool listIsSound(const RaisedCuts& cuts, std::uint32_t root)
    {
        if (!m_faults.unless(!cuts.nodes.empty(), "a list of cuts is empty"))
            return false;
        bool sound = true;
        for (const std::uint32_t node : cuts.nodes)
            sound = sound && node < m_question.nodeCount() && node != root;
        m_faults.unless(sound, "a cut holds the root, or a node that does not exist");
        const std::uint32_t site = cuts.nodes.front();
        sound = sound && m_faults.unless(m_sums.required[site] != 0 || m_sums.leftOut[site] > 0,
                                         "a cut is not around a site that is to be joined");
        std::uint32_t least = 1;
        for (const RaisedCuts::Raise& raise : cuts.raises) {
            sound = sound && raise.nodeCount >= least && raise.nodeCount <= cuts.nodes.size() && raise.amount >= 1 &&
                    raise.amount < kInfiniteCents;
            least = raise.nodeCount;
        }
        return m_faults.unless(sound, "a list of cuts has amounts or sizes out of range");
    }

    /// Takes the amounts from all ways into the sets. Returns their sum.
    std::int64_t charge(const RaisedCuts& cuts, std::uint32_t root)
    {
        if (!listIsSound(cuts, root))
            return 0;
        std::vector<std::int64_t> beyond(cuts.nodes.size() + 1, 0); // per position: Σ amounts of the sets that hold it
        auto raise = cuts.raises.rbegin();
        for (std::size_t at = cuts.nodes.size(); at-- > 0;) {
            beyond[at] = beyond[at + 1];
            for (; raise != cuts.raises.rend() && raise->nodeCount > at; ++raise)
                beyond[at] = std::min(beyond[at] + raise->amount, kInfiniteCents);
        }
        bool distinct = true;
        for (std::uint32_t at = 0; at < cuts.nodes.size(); ++at) {
            distinct = distinct && m_position[cuts.nodes[at]] == kOutside;
            m_position[cuts.nodes[at]] = at;
        }
        m_faults.unless(distinct, "a list of cuts names a node twice");
        for (std::uint32_t at = 0; distinct && at < cuts.nodes.size(); ++at)
            m_ways.into(cuts.nodes[at], [&](std::size_t way, std::uint32_t from) {
                const std::uint32_t position = m_position[from];
                const std::int64_t inner = position == kOutside ? 0 : beyond[position];
                if (m_closed[way / 2] == 0 && m_ways.isOpen(way) && (position == kOutside || position > at))
                    take(m_left[way], beyond[at] - inner, "the cuts charge a street more than its price");
            });
        for (const std::uint32_t node : cuts.nodes)
            m_position[node] = kOutside;
        const std::uint32_t site = cuts.nodes.front();
        if (m_sums.required[site] == 0)
            take(m_leftOut[site], beyond.front(), "the cuts charge a site more than leaving it out costs");
        return beyond.front();
    }
    void take(std::int64_t& left, std::int64_t amount, const char* fault)
    {
        if (m_faults.unless(amount <= left, fault))
            left -= amount;
    }

    /// Where a way through a street may end: required and prized sites.
    [[nodiscard]] std::vector<std::uint32_t> ends(std::uint32_t root) const
    {
        std::vector<std::uint32_t> result;
        for (std::uint32_t node = 0; node < m_question.nodeCount(); ++node)
            if (node != root && (m_sums.required[node] != 0 || m_sums.leftOut[node] > 0))
                result.push_back(node);
        return result;
    }
    /// In what is left of the prices: from the nodes to all others, or from all others to the nodes.
    [[nodiscard]] std::vector<std::int64_t> distances(const std::vector<std::uint32_t>& nodes, bool forward) const
    {
        using Entry = std::pair<std::int64_t, std::uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        std::vector<std::int64_t> distance(m_question.nodeCount(), kInfiniteCents);
        for (const std::uint32_t node : nodes) {
            distance[node] = 0;
            queue.emplace(0, node);
        }
        while (!queue.empty()) {
            const auto [so, node] = queue.top();
            queue.pop();
            if (so > distance[node])
                continue;
            m_ways.into(node, [&, so = so](std::size_t way, std::uint32_t other) {
                const std::size_t used = forward ? way ^ 1U : way; // ways out are the same edges walked backwards
                if (m_closed[way / 2] != 0 || !m_ways.isOpen(used))
                    return;
                if (const std::int64_t next = total({so, m_left[used]}); next < distance[other]) {
                    distance[other] = next;
                    queue.emplace(next, other);
                }
            });
        }
        return distance;
    }

    const Question& m_question;
    const SiteSums& m_sums;
    Faults& m_faults;
    Ways m_ways;
    std::vector<std::uint8_t> m_closed;    // per edge and entry
    std::vector<std::int64_t> m_left;      // per way: price less the cuts so far
    std::vector<std::int64_t> m_leftOut;   // per node: likewise
    std::vector<std::uint32_t> m_position; // per node, in the list at work
};

/// What Σ amounts + a detour may come to in a network of a better value.
std::int64_t mostOfBetter(const Question& question, const SiteSums& sums, std::int64_t weightPrice, std::int64_t value)
{
    if (question.aim == Aim::LeastCost)
        return value - sums.fixed;
    const bool upper = question.aim == Aim::MostWeight;
    const std::int64_t leftOut = std::max<std::int64_t>(0, sums.weight - (upper ? value + 1 : question.limit));
    return (upper ? question.limit : value - 1) + centsOf(leftOut, weightPrice) - sums.fixed;
}

void fillSavings(const Question& question, const Certificate& certificate, const std::vector<std::int64_t>& detour,
                 std::int64_t most, std::vector<std::int64_t>& savings)
{
    savings.resize(question.graph.edgeCount());
    for (std::size_t e = 0; e < savings.size(); ++e)
        savings[e] = detour[e] >= kInfiniteCents ? kInfiniteCents : std::max<std::int64_t>(0, detour[e] - most);
    for (const std::uint32_t edge : certificate.edges)
        savings[edge] = 0;
}

/// The best bound of all stages, as the aim counts, and the savings.
void replayStages(const Question& question, const Certificate& certificate, const SiteSums& sums, Replay& result,
                  Faults& faults)
{
    const bool upper = question.aim == Aim::MostWeight;
    result.bound = boundOf(question, sums, certificate.weightPrice, 0);
    const std::int64_t most = mostOfBetter(question, sums, certificate.weightPrice, result.value);
    CutReplay replay(question, sums, faults);
    for (std::size_t i = 0; i < certificate.stages.size(); ++i) {
        const DualCuts& stage = certificate.stages[i];
        const std::int64_t amounts = replay.amounts(stage);
        if (!faults.none())
            return;
        const std::int64_t bound = boundOf(question, sums, certificate.weightPrice, amounts);
        result.bound = upper ? std::min(result.bound, bound) : std::max(result.bound, bound);
        const bool last = i + 1 == certificate.stages.size();
        if (!last && !faults.unless(question.aim == Aim::LeastCost, "only questions of least cost have several stages"))
            return;
        if (last && i > 0)
            break;
        const std::vector<std::int64_t> detour = replay.detours(stage.root);
        if (i == 0)
            fillSavings(question, certificate, detour, most - amounts, result.savingCents);
        replay.close(detour, most - amounts);
    }
    faults.unless(upper ? result.bound >= result.value : result.bound <= result.value,
                  "value and bound contradict each other");
}

} // namespace

Replay replay(const Question& question, const Certificate& certificate)
{
    Replay result;
    Faults faults;
    const SiteSums sums = siteSums(question, certificate.weightPrice);
    if (!faults.unless(sums.sound, "the question's numbers are out of range")) {
        result.faults = faults.take();
        return result;
    }
    faults.unless(hashOf(question) == certificate.questionHash,
                  "the certificate belongs to another question: its fingerprint differs");
    if (faults.none())
        result.value = networkValue(question, certificate, sums, faults);
    if (faults.none())
        replayStages(question, certificate, sums, result, faults);
    if (faults.none() && result.value != certificate.value)
        faults.add("the value is " + std::to_string(result.value) + ", not " + std::to_string(certificate.value));
    if (faults.none() && result.bound != certificate.bound)
        faults.add("the bound is " + std::to_string(result.bound) + ", not " + std::to_string(certificate.bound));
    result.faults = faults.take();
    return result;
}

} // namespace oasis::proof
