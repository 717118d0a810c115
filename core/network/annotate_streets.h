// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/infrastructure.h"
#include "core/network/streets.h"
#include "core/territory/territory.h"

namespace oasis {

struct AnnotateParams
{
    double assetToleranceM = 15; ///< a duct, pole line or fibre within this distance runs along the street
    double sampleStepM = 10;     ///< spacing of the samples that measure the share of a street beside an asset
};

/// Streets with municipality, reusable shares and crossings filled in anew from territory and infrastructure
/// (any earlier values are replaced). Shares are measured by samples every sampleStepM; crossings are proper
/// intersections with barrier lines, none of a river on a bridge, none of a motorway on a motorway.
/// Errors: Cancelled. O((s + b) log b).
[[nodiscard]] Result<StreetLayer> annotateStreets(const AnnotateParams& params, StreetLayer streets,
                                                  const Territory& territory, const Infrastructure& infrastructure,
                                                  const RunContext& ctx);

} // namespace oasis
