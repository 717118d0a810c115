// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"
#include "core/scenario/definition.h"

#include <algorithm>

namespace oasis {

/// A scenario's effort as the solvers take it; what explains edges is asked for elsewhere (proveBound()).
[[nodiscard]] inline routing::SteinerParams steinerParams(const SolverEffort& effort)
{
    routing::SteinerParams params;
    params.starts = effort.starts;
    params.ascentRoots = std::max(1, effort.ascentRoots);
    params.localPasses = effort.localPasses;
    params.seed = effort.seed;
    params.explain = false;
    return params;
}

} // namespace oasis
