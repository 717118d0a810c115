// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/street_pins.h"
#include "core/scenario/plan_context.h"

#include <span>
#include <string>
#include <vector>

namespace oasis {

/// A planner's word on a street.
enum class StreetChoice : std::uint8_t {
    Free, ///< the solver chooses
    Used, ///< pinned in
    Barred
};
[[nodiscard]] StreetChoice choiceOf(const ConstructionRules& rules, StreetId street);
/// Puts the street into the list of the choice and out of the others; lists stay as they are otherwise.
void setChoice(ConstructionRules& rules, StreetId street, StreetChoice choice);

/// True when plans of this kind hold streets that are pinned in: along streets, all objectives but Resilient,
/// TrenchAndCable, Cabinets and LeaseAll. Barred streets are followed by every network.
[[nodiscard]] bool followsPins(Objective objective, NetworkMode mode);

/// The router's question with the streets that the scenario pins in (ConstructionRules::pinned), all parts of a street
/// that attachments have split: a question without pins that stands for it (routing::unpinned). Borrows the network.
class PinnedQuestion
{
public:
    /// Errors, each naming the street: InvalidArgument (not in the study, pinned in and out at once, not permitted by
    /// the other rules, closing a ring of pinned streets), Unreachable (no supply reaches it), Unsupported (unless
    /// followsPins()), Overflow.
    [[nodiscard]] static Result<PinnedQuestion> create(const PlanContext& plan, const PlanningGraph& network,
                                                       std::vector<routing::SupplyEntry> supplies);

    [[nodiscard]] bool empty() const { return m_edges.empty(); }
    [[nodiscard]] const std::vector<EdgeIndex>& edges() const { return m_edges; } ///< pinned in, rising
    /// Of the question without pins.
    [[nodiscard]] std::span<const std::int64_t> pricesCt() const { return empty() ? m_paidCt : m_free.edgeCostCents; }
    /// Nodes that it must join beside the sites; rising.
    [[nodiscard]] const std::vector<NodeIndex>& ends() const { return m_free.ends; }
    [[nodiscard]] std::int64_t pinnedCents() const { return m_free.pinnedCents; }
    /// A network of that question with the pinned streets in it.
    [[nodiscard]] routing::PinnedNetwork withPins(std::span<const EdgeIndex> edges,
                                                  std::span<const std::uint32_t> suppliesUsed) const;
    /// Edges and entries, pinned streets included.
    [[nodiscard]] std::int64_t priceOf(const routing::PinnedNetwork& network) const;
    /// "street 12 (Rue Haute)", of the first; empty without any.
    [[nodiscard]] const std::string& firstName() const { return m_firstName; }

private:
    explicit PinnedQuestion(const PlanningGraph& network) : m_graph(&network.graph), m_paidCt(network.priceCt) {}

    const StreetGraph* m_graph;
    std::span<const std::int64_t> m_paidCt;
    std::vector<routing::SupplyEntry> m_supplies;
    std::vector<EdgeIndex> m_edges;
    routing::UnpinnedQuestion m_free;
    std::string m_firstName;
};

/// "street 12", or "street 12 (Rue Haute)".
[[nodiscard]] std::string streetName(const StreetLayer& layer, StreetId id);

} // namespace oasis
