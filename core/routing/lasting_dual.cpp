// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/lasting_dual.h"

#include <algorithm>

namespace oasis::routing {

LastingDual::LastingDual(const ChangingGraph& graph, std::span<const std::int64_t> edgeCents, std::uint32_t root)
    : m_graph(graph), m_root(root)
{
    growArrays();
    for (std::uint32_t e = 0; e < graph.edgeCount(); ++e)
        m_cuts.reduced[2 * e] = m_cuts.reduced[2 * e + 1] = edgeCents[e];
}

void LastingDual::growArrays()
{
    m_cuts.reduced.resize(2 * std::size_t{m_graph.edgeCount()}, 0);
    m_demand.resize(m_graph.nodeCount(), 0);
    m_cuts.held.resize(m_graph.nodeCount(), 0);
    m_place.resize(m_graph.nodeCount(), 0);
    m_stamp.resize(m_graph.nodeCount(), 0);
}

std::size_t LastingDual::size() const
{
    std::size_t sum = 0;
    for (const Record& record : m_cuts.records)
        sum += record.nodes.size();
    return sum;
}

LastingDual::Places LastingDual::find(const Record& record, std::uint32_t a, std::uint32_t b)
{
    Places places{kOutside, kOutside};
    for (std::uint32_t i = 0; i < record.nodes.size(); ++i) {
        if (record.nodes[i] == a)
            places.a = i;
        else if (record.nodes[i] == b)
            places.b = i;
    }
    return places;
}

void LastingDual::dropEmptyRaises(Record& record)
{
    std::erase_if(record.raises, [](const Raise& raise) { return raise.amount == 0; });
    record.nodes.resize(record.raises.empty() ? 0 : record.raises.back().nodeCount);
}

/// Takes give[i] from raise i.
void LastingDual::lower(Record& record, std::span<const std::int64_t> give)
{
    std::vector<std::int64_t> perNode(record.nodes.size() + 1, 0); // given by the sets that hold the node
    for (std::size_t i = 0; i < give.size(); ++i) {
        if (give[i] == 0)
            continue;
        perNode[record.raises[i].nodeCount - 1] += give[i];
        record.raises[i].amount -= give[i];
        m_cuts.held[record.holder] -= give[i];
        m_cuts.bound -= give[i];
    }
    for (std::size_t i = record.nodes.size(); i-- > 0;)
        perNode[i] += perNode[i + 1];
    giveBack(record, perNode);
    dropEmptyRaises(record);
}

/// An arc enters the sets that hold its head and not its tail.
void LastingDual::giveBack(const Record& record, std::span<const std::int64_t> perNode)
{
    ++m_now;
    for (std::uint32_t i = 0; i < record.nodes.size() && perNode[i] > 0; ++i) {
        m_place[record.nodes[i]] = i;
        m_stamp[record.nodes[i]] = m_now;
    }
    for (std::uint32_t i = 0; i < record.nodes.size() && perNode[i] > 0; ++i)
        for (const std::uint32_t out : m_graph.out(record.nodes[i])) {
            const std::uint32_t from = m_graph.head(out);
            const std::int64_t inner = m_stamp[from] == m_now ? perNode[m_place[from]] : 0;
            if (perNode[i] > inner)
                m_cuts.reduced[out ^ 1U] += perNode[i] - inner;
        }
}

void LastingDual::setDemand(std::uint32_t node, std::int64_t cents)
{
    growArrays();
    m_demand[node] = cents;
    if (m_cuts.held[node] > cents)
        shed(node, m_cuts.held[node] - cents);
}

void LastingDual::shed(std::uint32_t node, std::int64_t excess)
{
    for (std::size_t i = m_cuts.records.size(); i-- > 0 && excess > 0;)
        if (m_cuts.records[i].holder == node)
            excess -= passOn(m_cuts.records[i], excess);
    dropEmptyRecords();
}

/// The first required node in the record, else the one with most demand left; the holder itself when there is none.
std::uint32_t LastingDual::heirOf(const Record& record) const
{
    std::uint32_t best = record.holder;
    std::int64_t room = 0;
    for (const std::uint32_t node : record.nodes) {
        if (node == record.holder)
            continue;
        if (m_demand[node] >= kInfiniteCents)
            return node;
        if (m_demand[node] - m_cuts.held[node] > room) {
            room = m_demand[node] - m_cuts.held[node];
            best = node;
        }
    }
    return best;
}

/// Frees the holder of up to `excess` of the record's amounts: they pass to an heir or are lowered. Returns how much.
std::int64_t LastingDual::passOn(Record& record, std::int64_t excess)
{
    std::int64_t total = 0;
    for (const Raise& raise : record.raises)
        total += raise.amount;
    const std::uint32_t old = record.holder;
    const std::uint32_t heir = total <= excess ? heirOf(record) : old; // a part of a record cannot pass
    const std::uint32_t place = find(record, heir, heir).a;
    std::int64_t room = heir != old ? m_demand[heir] - m_cuts.held[heir] : 0;
    std::int64_t kept = 0;
    std::vector<std::int64_t> give(record.raises.size(), 0);
    std::int64_t left = std::min(total, excess);
    for (std::size_t i = give.size(); i-- > 0 && left > 0;) {
        const std::int64_t amount = std::min(record.raises[i].amount, left);
        const std::int64_t stays = record.raises[i].nodeCount > place ? std::min(amount, room) : 0;
        room -= stays;
        kept += stays;
        give[i] = amount - stays;
        left -= amount;
    }
    lower(record, give);
    if (heir != old) {
        m_cuts.held[old] -= kept;
        m_cuts.held[heir] += kept;
        record.holder = heir;
    }
    return std::min(total, excess);
}

bool LastingDual::raiseAnew(std::span<const std::uint32_t> holders, const std::stop_token& stop)
{
    growArrays();
    Cuts before = m_cuts;
    std::vector<std::uint8_t> chosen(m_graph.nodeCount(), 0);
    for (const std::uint32_t node : holders)
        chosen[node] = 1;
    for (Record& record : m_cuts.records) {
        if (chosen[record.holder] == 0)
            continue;
        std::vector<std::int64_t> give(record.raises.size());
        std::transform(record.raises.begin(), record.raises.end(), give.begin(),
                       [](const Raise& raise) { return raise.amount; });
        lower(record, give);
    }
    dropEmptyRecords();
    const bool whole = ascend(stop);
    if (m_cuts.bound < before.bound)
        m_cuts = std::move(before);
    return whole;
}

void LastingDual::dropEmptyRecords()
{
    std::erase_if(m_cuts.records, [](const Record& record) { return record.raises.empty(); });
}

void LastingDual::changePrice(std::uint32_t edge, std::int64_t by)
{
    m_cuts.reduced[2 * edge] += by;
    m_cuts.reduced[2 * edge + 1] += by;
    makeRoom(2 * edge);
    makeRoom(2 * edge + 1);
}

void LastingDual::attached(std::uint32_t edge, std::int64_t cents)
{
    growArrays();
    for (const std::uint32_t arc : {2 * edge, 2 * edge + 1})
        m_cuts.reduced[arc] = cents - entering(arc);
    makeRoom(2 * edge);
    makeRoom(2 * edge + 1);
}

/// Sum of the cuts that the arc enters.
std::int64_t LastingDual::entering(std::uint32_t arc) const
{
    std::int64_t sum = 0;
    for (const Record& record : m_cuts.records) {
        const Places places = find(record, m_graph.head(arc), m_graph.tail(arc));
        for (const Raise& raise : record.raises)
            if (places.a < raise.nodeCount && places.b >= raise.nodeCount)
                sum += raise.amount;
    }
    return sum;
}

/// Lowers cuts that the arc enters until its reduced cost is not negative; the latest first.
void LastingDual::makeRoom(std::uint32_t arc)
{
    for (std::size_t i = m_cuts.records.size(); i-- > 0 && m_cuts.reduced[arc] < 0;) {
        Record& record = m_cuts.records[i];
        const Places places = find(record, m_graph.head(arc), m_graph.tail(arc));
        std::vector<std::int64_t> give(record.raises.size(), 0);
        std::int64_t missing = -m_cuts.reduced[arc];
        for (std::size_t j = give.size(); j-- > 0 && missing > 0;) {
            if (places.a >= record.raises[j].nodeCount || places.b < record.raises[j].nodeCount)
                continue;
            give[j] = std::min(record.raises[j].amount, missing);
            missing -= give[j];
        }
        if (missing < -m_cuts.reduced[arc])
            lower(record, give);
    }
    dropEmptyRecords();
}

/// Puts the node into the sets of raise `from` and all later ones, which hold the node at `near`.
void LastingDual::insert(Record& record, std::size_t from, std::uint32_t near, std::uint32_t node)
{
    if (from >= record.raises.size())
        return;
    const std::uint32_t before = from > 0 ? record.raises[from - 1].nodeCount : 0;
    record.nodes.insert(record.nodes.begin() + std::max(near + 1, before), node);
    for (std::size_t i = from; i < record.raises.size(); ++i)
        ++record.raises[i].nodeCount;
}

void LastingDual::leafAdded(std::uint32_t leaf, std::uint32_t at, std::uint32_t edge, std::int64_t cents)
{
    growArrays();
    m_cuts.reduced[2 * edge] = m_cuts.reduced[2 * edge + 1] = cents;
    for (Record& record : m_cuts.records) {
        const std::uint32_t place = find(record, at, at).a;
        std::size_t from = 0;
        while (from < record.raises.size() && (place == kOutside || record.raises[from].nodeCount <= place))
            ++from;
        insert(record, from, place, leaf); // together they enter no cut
    }
}

void LastingDual::split(const EdgeSplit& split)
{
    growArrays();
    const std::uint32_t a = m_graph.tail(2 * split.edge);
    const std::uint32_t b = m_graph.head(2 * split.edge);
    HalfRoom room{{split.firstCents, split.secondCents}, {split.firstCents, split.secondCents}};
    for (Record& record : m_cuts.records) {
        const Places places = find(record, a, b);
        if (places.a == kOutside && places.b == kOutside)
            continue;
        const std::uint32_t near = std::min(places.a, places.b);
        const std::size_t from = payInHalves(record, {near, std::max(places.a, places.b)}, near == places.a, room);
        insert(record, from, near, split.node);
    }
    m_cuts.reduced[2 * split.first] = room.inwards[0];
    m_cuts.reduced[2 * split.first + 1] = room.outwards[0];
    m_cuts.reduced[2 * split.second] = room.outwards[1];
    m_cuts.reduced[2 * split.second + 1] = room.inwards[1];
}

/// Cuts with only the near end in them enter the old edge towards it. The new node stays outside as long as the near
/// half can pay for them, then it comes in and the far half pays. Returns the first raise that holds the new node.
std::size_t LastingDual::payInHalves(Record& record, Places nearFar, bool nearIsFirst, HalfRoom& room)
{
    std::int64_t& nearRoom = room.outwards[nearIsFirst ? 0 : 1];
    std::int64_t& farRoom = room.inwards[nearIsFirst ? 1 : 0];
    bool inside = false;
    std::size_t from = record.raises.size();
    for (std::size_t i = 0; i < record.raises.size(); ++i) {
        const Raise raise = record.raises[i];
        if (raise.nodeCount <= nearFar.a)
            continue;
        if (raise.nodeCount > nearFar.b)
            return std::min(from, i);
        const std::int64_t paid = inside ? 0 : std::min(nearRoom, raise.amount);
        nearRoom -= paid;
        farRoom -= raise.amount - paid;
        if (inside || paid == raise.amount)
            continue;
        inside = true;
        if (paid > 0) {
            record.raises[i].amount = paid;
            ++i;
            record.raises.insert(record.raises.begin() + static_cast<std::ptrdiff_t>(i),
                                 {raise.nodeCount, raise.amount - paid});
        }
        from = i;
    }
    return from;
}

} // namespace oasis::routing
