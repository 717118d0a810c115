// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_collecting.h"

#include <cstdint>
#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace oasis::routing {

/// Effort per change, in units of work.
struct ReplanParams
{
    std::uint32_t localNodes = 8000; ///< nodes around a change that local search looks at, at least 1
    int localPasses = 4;             ///< of local search there, at least 0
    double driftPercent = 0.5;       ///< a gap that grew by more than this many points since the start is a drift
};

/// The network of an earlier answer, to start from. May be empty: then sites are joined one by one.
struct ReplanStart
{
    std::span<const EdgeIndex> treeEdges;
    std::span<const std::uint32_t> suppliesUsed;
};

/// A planner's word on a street edge.
enum class EdgePin : std::uint8_t {
    Free,
    Required, ///< every plan uses it
    Forbidden ///< no plan uses it
};

/// What may change between two answers. Sites, edges and nodes are the session's: those of the input, then those that
/// were added, in the order of the calls; the numbers after the input's edges stand for the supplies.
struct MoveSite
{
    std::uint32_t site = 0;
    NodeIndex to;
};
struct AddSite ///< gets the number siteCount()
{
    PrizedTerminal site;
};
struct RemoveSite
{
    std::uint32_t site = 0;
};
struct ChangePrize ///< the site's node stays
{
    std::uint32_t site = 0;
    PrizedTerminal terms;
};
struct ChangePrice
{
    EdgeIndex edge;
    std::int64_t cents = 0; ///< kInfiniteCents or more bars it
};
struct PinEdge
{
    EdgeIndex edge;
    EdgePin pin = EdgePin::Free;
};
using ReplanChange = std::variant<MoveSite, AddSite, RemoveSite, ChangePrize, ChangePrice, PinEdge>;

/// What connecting and mixing answer, for the question as it stands.
struct ReplanAnswer
{
    std::vector<EdgeIndex> treeEdges;        ///< rising; without the supplies' own numbers
    std::vector<std::uint32_t> suppliesUsed; ///< rising
    std::vector<std::uint32_t> served;       ///< sites, rising
    std::int64_t valueCents = 0;             ///< as PrizeCollectingOutput; sites that are unreachable pay their prize
    std::int64_t boundCents = 0;             ///< nothing costs less
    std::vector<std::uint32_t> unreachable;  ///< sites, rising
    std::vector<EdgeIndex> unreachablePins;  ///< required edges that no supply reaches: they count for nothing
    bool drifted = false;                    ///< it is time to solve from scratch
    friend bool operator==(const ReplanAnswer&, const ReplanAnswer&) = default;
};

/// A street edge that got a node inside.
struct SplitEdge
{
    NodeIndex node;
    EdgeIndex first;  ///< from the edge's tail
    EdgeIndex second; ///< to its head
};

class ReplanState;

/// A solved connect-all (every site required) or best-mix problem that answers changes at once: the network is repaired
/// and improved near the change, the cuts that prove the bound are kept as far as they hold (see LastingDual), and new
/// ones are raised. The answer depends on the sequence of changes, not on threads or time. 100,000 edges and 500 sites:
/// some 30 ms a change. Not thread-safe.
class ReplanSession
{
public:
    /// Errors: as bestMix; InvalidArgument also for a start that is no network of the input.
    [[nodiscard]] static Result<ReplanSession> create(const PrizeCollectingInput& input, const ReplanStart& start,
                                                      const ReplanParams& params, const RunContext& ctx);
    ReplanSession(ReplanSession&&) noexcept;
    ReplanSession& operator=(ReplanSession&&) noexcept;
    ~ReplanSession();

    /// The answer to the question as it stands.
    [[nodiscard]] const ReplanAnswer& answer() const;
    /// All changes, then one answer. Errors: InvalidArgument (unknown site, node or edge; negative figures; a required
    /// edge that is barred, or closes a ring of required edges), Overflow, Unreachable (a required edge that no supply
    /// reaches): changes before the faulty one are kept, and answered by the next call. Cancelled: the changes are kept
    /// as well. Internal: a computed network failed its check.
    Result<ReplanAnswer> apply(std::span<const ReplanChange> changes, const RunContext& ctx);

    /// Puts a node into an edge, e.g. for a site to move to. The prices of both parts replace the edge's. The edge may
    /// not be used any more. Errors: InvalidArgument, Overflow.
    Result<SplitEdge> split(EdgeIndex edge, std::int64_t firstCents, std::int64_t secondCents);
    /// A new node that hangs on `at` by a new edge, e.g. a lead-in. Errors: InvalidArgument, Overflow.
    Result<SplitEdge> addLeaf(NodeIndex at, std::int64_t cents);

    [[nodiscard]] std::uint32_t siteCount() const;
    [[nodiscard]] std::uint32_t edgeCount() const;
    /// What contradicts the bound, in English; from the cuts alone. Slow: for tests.
    [[nodiscard]] std::vector<std::string> faultsOfBound() const;

private:
    explicit ReplanSession(std::unique_ptr<ReplanState> state);
    std::unique_ptr<ReplanState> m_state;
};

} // namespace oasis::routing
