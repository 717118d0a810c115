// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/street_graph.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::proof {

/// What a network is chosen for. Spending: edges + entry prices of used supplies + own costs of the served sites.
enum class Aim : std::uint8_t {
    LeastCost,     ///< least spending + prizes of the sites left out
    MostWeight,    ///< most weight served for a spending of at most `limit` cents
    LeastForWeight ///< least spending that serves a weight of at least `limit`
};

/// A site as a routing question sees it.
struct QuestionSite
{
    NodeIndex node;
    bool required = false;             ///< must be served when a way leads to it
    std::int64_t prizeCents = 0;       ///< paid when it is left out, at least 0 (LeastCost)
    std::int64_t ownCostCents = 0;     ///< spent at the site when it is served, at least 0
    std::int64_t weightMillionths = 0; ///< what serving it is worth, at least 0 (the other aims)
    friend bool operator==(const QuestionSite&, const QuestionSite&) = default;
};

/// A node where a network may begin, and what beginning there costs once.
struct QuestionSupply
{
    NodeIndex node;
    std::int64_t entryCents = 0; ///< at least 0; kInfiniteCents or more: closed
    friend bool operator==(const QuestionSupply&, const QuestionSupply&) = default;
};

/// A routing question in plain numbers, as it stands before any solver has touched it. With supplies, one more node,
/// of number graph.nodeCount(), is joined to each of them at its entry price: the trunk. Every network holds it.
/// Without supplies the sites are joined with each other. Borrows the prices.
struct Question
{
    Aim aim = Aim::LeastCost;
    StreetGraph graph;
    std::span<const std::int64_t> priceCents; ///< per edge, at least 0; kInfiniteCents or more bars the edge
    std::vector<QuestionSite> sites;          ///< nodes may repeat
    std::vector<QuestionSupply> supplies;
    std::int64_t limit = 0;         ///< MostWeight: cents; LeastForWeight: millionths of weight
    std::int64_t constantCents = 0; ///< paid whatever is chosen, counted in value and bound of LeastCost
    /// Per edge: 1 when ways from a supply may take it from tail to head only. Empty: all lead both ways. With
    /// supplies only.
    std::span<const std::uint8_t> oneWay{};

    /// Whether a way may leave `from`, an end of the edge, by the edge.
    [[nodiscard]] bool leads(std::size_t edge, std::uint32_t from) const
    {
        return oneWay.empty() || oneWay[edge] == 0 || graph.edgeTails()[edge] == from;
    }

    [[nodiscard]] std::uint32_t trunk() const { return static_cast<std::uint32_t>(graph.nodeCount()); }
    [[nodiscard]] std::uint32_t nodeCount() const { return trunk() + (supplies.empty() ? 0U : 1U); }
};

/// Fingerprint of everything in the question. O(size).
[[nodiscard]] std::string hashOf(const Question& question);

/// Per node (the trunk included): 1 when permitted edges lead there from a supply. Without supplies: 1 in the component
/// that holds the most sites, of equals the one of the first site. Breadth-first search, O(nodes + edges).
[[nodiscard]] std::vector<std::uint8_t> reachableNodes(const Question& question);

} // namespace oasis::proof
