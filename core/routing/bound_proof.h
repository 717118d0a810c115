// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/proof/certificate.h"
#include "core/proof/question.h"

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// Effort in units of work.
struct BoundProofParams
{
    int roots = 3;          ///< ascents from different nodes that every network holds, at least 1
    int stages = 3;         ///< ascents one after the other, each on what the ones before leave open, at least 1
    std::uint64_t seed = 1; ///< of the choice of roots
};

/// A network that somebody has found for a question, as in proof::Certificate.
struct FoundNetwork
{
    std::vector<std::uint32_t> edges;    ///< rising
    std::vector<std::uint32_t> supplies; ///< rising
    std::vector<std::uint32_t> served;   ///< rising
    std::int64_t value = 0;              ///< as the aim counts
    std::int64_t weightPrice = 0;        ///< aims of weight: what to multiply weights with, see proof::Certificate
};

/// A certificate for a network, and what its cuts say about single edges.
struct BoundProof
{
    proof::Certificate certificate; ///< not replayed yet
    /// Per edge: networks of a better value put this edge to use only if it is cheaper by more than this;
    /// kInfiniteCents where no network can put it to use. 0 where nothing is proven. May exceed the edge's price: then
    /// no price helps.
    std::vector<std::int64_t> savingCents;
};

/// Proves a bound on the question's own graph, without reductions, by dual ascents (Wong 1984) from several roots;
/// edges that the best of them shows to be of no use are closed for another round. For a price of weight (aims of
/// weight) the savings hold for plans with at least a millionth more weight, or a cent less spending. Errors: as
/// connectAll. About an ascent a root and stage; memory besides: the sizes of all cuts.
[[nodiscard]] Result<BoundProof> proveBound(const proof::Question& question, FoundNetwork network,
                                            const BoundProofParams& params, const RunContext& ctx);

} // namespace oasis::routing
