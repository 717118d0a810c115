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
    double crossingMergeM = 60;  ///< crossings of one kind closer than this along a street are one (two tracks)
};

/// Streets with municipality, reusable shares and crossings filled in anew from territory and infrastructure
/// (any earlier values are replaced).
/// - Municipality: the one that contains the street's midpoint; of two that claim it, the first by code. A border road
///   whose middle lies outside every municipality but whose two ends lie inside belongs to its start's.
/// - Shares: by samples in the middle of every sampleStepM; an asset that only crosses the street (more than 45° off
///   its direction) does not run along it.
/// - Crossings: places where the street passes from one side of a barrier line to the other; none of a river on a
///   bridge, none of a motorway on a motorway, none where the street only ends at the barrier. At most 255.
/// Errors: Cancelled. O((s + b) log b) time; parallel over streets, the result does not depend on threads.
[[nodiscard]] Result<StreetLayer> annotateStreets(const AnnotateParams& params, StreetLayer streets,
                                                  const Territory& territory, const Infrastructure& infrastructure,
                                                  const RunContext& ctx);

} // namespace oasis
