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

/// Proves a bound on the question's own graph, without reductions, by dual ascents (Wong 1984) from several roots;
/// edges that the best of them shows to be of no use are closed for another round (Aim::LeastCost only). The
/// certificate is not replayed. Where no site can be joined it holds no cuts. Errors: as connectAll, but Unreachable.
/// About an ascent a root and stage; memory besides: the sizes of
/// all cuts.
[[nodiscard]] Result<proof::Certificate> proveBound(const proof::Question& question, proof::FoundNetwork network,
                                                    const BoundProofParams& params, const RunContext& ctx);

} // namespace oasis::routing
