// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/routing/changing_graph.h"

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace oasis::routing {

/// A node inside a street edge where it was split: `a`–`node` and `node`–`b` take the edge's place.
struct EdgeSplit
{
    std::uint32_t edge = 0;   ///< still attached, its ends a and b
    std::uint32_t node = 0;   ///< new
    std::uint32_t first = 0;  ///< new edge a–node, in this direction
    std::uint32_t second = 0; ///< new edge node–b, in this direction
    std::int64_t firstCents = 0;
    std::int64_t secondCents = 0; ///< both sum to the edge's price
};

/// A dual solution of the directed cut relaxation (Wong 1984) that outlives changes of the question. It is a list of
/// raised cuts: sets of nodes without the root, each held by a node of its own whose demand pays for the amount. A node
/// with demand kInfiniteCents is required; a smaller demand is the prize of leaving the node out; the sum of what a
/// node holds never exceeds its demand. Each tree that joins the root with all required nodes, its prizes outside
/// counted, costs at least bound(). After a change only those cuts are lowered that no longer hold; ascend() raises
/// others where that leaves room.
/// The graph outlives the dual and changes before the call that tells of it. Not thread-safe.
class LastingDual
{
public:
    /// `edgeCents` of attached edges, at least 0 and below kInfiniteCents.
    LastingDual(const ChangingGraph& graph, std::span<const std::int64_t> edgeCents, std::uint32_t root);

    [[nodiscard]] std::int64_t bound() const { return m_cuts.bound; }
    /// Per arc: its price minus the cuts that it enters, at least 0; undefined where detached.
    [[nodiscard]] std::span<const std::int64_t> reduced() const { return m_cuts.reduced; }
    /// Entries of all sets: what memory and the time of a change depend on.
    [[nodiscard]] std::size_t size() const;

    /// Cuts that the node can no longer pay for pass to other required nodes (or one with demand) inside them; what
    /// cannot pass is lowered. Not the root. O(size of those cuts) when the demand falls.
    void setDemand(std::uint32_t node, std::int64_t cents);
    /// An attached edge costs `by` more (or less). O(size()) when cuts must be lowered.
    void changePrice(std::uint32_t edge, std::int64_t by);
    /// The edge was attached, at this price. O(size()).
    void attached(std::uint32_t edge, std::int64_t cents);
    /// The edge was split; called while the old edge is attached and the new ones are not. The bound stays. O(size()).
    void split(const EdgeSplit& split);
    /// The new node hangs on `at` by the one edge. The bound stays. O(size()).
    void leafAdded(std::uint32_t leaf, std::uint32_t at, std::uint32_t edge, std::int64_t cents);
    /// Raises cuts around nodes that are not joined to the root by arcs of reduced cost 0, as dualAscent. False: a stop
    /// was requested; the bound is valid.
    bool ascend(const std::stop_token& stop);
    /// Lowers all cuts that these nodes hold and raises others in their place; keeps what it had when that is not worth
    /// more. False: a stop was requested; the bound is valid, and not lower.
    bool raiseAnew(std::span<const std::uint32_t> holders, const std::stop_token& stop);

    /// Everything that contradicts what is said above, in English: recomputed from the cuts and these prices alone.
    /// O(size() × degree).
    [[nodiscard]] std::vector<std::string> faults(std::span<const std::int64_t> edgeCents) const;

private:
    friend class LastingAscent;
    struct Raise
    {
        std::uint32_t nodeCount = 0; // the set is the first so many nodes of the record
        std::int64_t amount = 0;
    };
    struct Record
    {
        std::uint32_t holder = 0;
        std::vector<std::uint32_t> nodes; // no node twice
        std::vector<Raise> raises;        // nodeCount never falls; the holder is in every set
    };
    struct Cuts
    {
        std::int64_t bound = 0;
        std::vector<std::int64_t> reduced; // per arc
        std::vector<std::int64_t> held;    // per node: sum of the amounts it holds
        std::vector<Record> records;
    };
    struct Places
    {
        std::uint32_t a;
        std::uint32_t b; // position in a record, kOutside when it is not in it
    };
    struct HalfRoom // of a split edge, per half: what cuts may still take from its arcs
    {
        std::array<std::int64_t, 2> outwards; // from the new node to the half's end
        std::array<std::int64_t, 2> inwards;
    };
    static constexpr std::uint32_t kOutside = 0xFFFFFFFFU;

    void growArrays();
    [[nodiscard]] static Places find(const Record& record, std::uint32_t a, std::uint32_t b);
    void lower(Record& record, std::span<const std::int64_t> give);
    void giveBack(const Record& record, std::span<const std::int64_t> perNode);
    void shed(std::uint32_t node, std::int64_t excess);
    [[nodiscard]] std::uint32_t heirOf(const Record& record) const;
    std::int64_t passOn(Record& record, std::int64_t excess);
    void makeRoom(std::uint32_t arc);
    static void insert(Record& record, std::size_t from, std::uint32_t near, std::uint32_t node);
    static std::size_t payInHalves(Record& record, Places nearFar, bool nearIsFirst, HalfRoom& room);
    [[nodiscard]] std::int64_t entering(std::uint32_t arc) const;
    static void dropEmptyRaises(Record& record);
    void dropEmptyRecords();

    const ChangingGraph& m_graph;
    std::uint32_t m_root;
    Cuts m_cuts;
    std::vector<std::int64_t> m_demand; // per node
    std::vector<std::uint32_t> m_place; // per node: position in the record at work
    std::vector<std::uint32_t> m_stamp; // per node: of the record that m_place is for
    std::uint32_t m_now = 0;
};

} // namespace oasis::routing
