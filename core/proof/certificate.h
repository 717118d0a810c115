// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace oasis::proof {

/// The cuts that one site raised: sets of nodes that grow, so each is the beginning of one list.
struct RaisedCuts
{
    struct Raise
    {
        std::uint32_t nodeCount = 0; ///< the set is the first so many entries of `nodes`
        std::int64_t amount = 0;     ///< cents that every way into the set is charged; at least 1
        friend bool operator==(const Raise&, const Raise&) = default;
    };
    std::vector<std::uint32_t> nodes; ///< distinct; the site's node first; never the root
    std::vector<Raise> raises;        ///< nodeCount never falls
    friend bool operator==(const RaisedCuts&, const RaisedCuts&) = default;
};

/// Cuts that together prove a bound (a solution of the dual of the directed cut relaxation).
struct DualCuts
{
    std::uint32_t root = 0; ///< a node that every network holds; ways into the sets come from it
    std::vector<RaisedCuts> cuts;
    friend bool operator==(const DualCuts&, const DualCuts&) = default;
};

/// What a weight is worth in cents, where the aim speaks of weight: `numerator` / 2^24 cents a millionth.
inline constexpr int kWeightPriceShift = 24;

/// A network that somebody has found for a question.
struct FoundNetwork
{
    std::vector<std::uint32_t> edges;    ///< rising
    std::vector<std::uint32_t> supplies; ///< used ones, indices into Question::supplies, rising
    std::vector<std::uint32_t> served;   ///< indices into Question::sites, rising
    std::int64_t value = 0;              ///< as the aim counts
    std::int64_t weightPrice = 0;        ///< aims of weight: what to multiply weights with, see Certificate
};

/// A network, and cuts that prove how good it is, for one Question. Nodes and edges are numbered as there.
///
/// Why the cuts prove a bound. Every network joins a required site, and every prized site that it serves, with the
/// root: somewhere it enters each set around that site that does not hold the root, and edges are entered in one
/// direction each. When the amounts charged to a direction of an edge never exceed its price, the network's price is at
/// least the sum of the amounts around the sites that it serves; when the amounts around a site that may be left out
/// never exceed what leaving it out costs (prize less own cost, summed over the sites at the node), the others are paid
/// for too. So no network costs less than Σ amounts + what no choice changes. With a price for weight the same holds
/// for spending + weight left out, from which the bound on weight, or on spending, follows (Lagrange).
///
/// A later stage may take less from the network: edges that the stages before have shown to be in no network that costs
/// as little as `value` are closed for it. Its bound holds for all networks that cost at most `value`, so the smaller
/// of value and bound holds for all.
struct Certificate
{
    std::string questionHash;
    std::vector<std::uint32_t> edges;    ///< of the network, rising
    std::vector<std::uint32_t> supplies; ///< used ones, indices into Question::supplies, rising
    std::vector<std::uint32_t> served;   ///< indices into Question::sites, rising
    std::int64_t weightPrice = 0;        ///< aims of weight only: see kWeightPriceShift
    std::vector<DualCuts> stages;
    std::int64_t value = 0; ///< cents, for Aim::MostWeight millionths of weight
    std::int64_t bound = 0;
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

} // namespace oasis::proof
