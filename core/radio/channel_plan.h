// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"

#include <cstddef>
#include <span>
#include <vector>

namespace oasis {

/// How much two access points would disturb each other on one channel; symmetric, 0: not at all.
struct Disturbance
{
    std::size_t first = 0;
    std::size_t second = 0;
    double weight = 0;
};

/// What each point may be given, out of a common list of options.
struct ChannelOptions
{
    std::size_t count = 0;                    ///< of the list
    std::vector<std::vector<std::size_t>> of; ///< one per point: its options, the most welcome first; none: left out
    std::vector<double> share; ///< count × count, symmetric: part of a disturbance that two options keep
};

struct ChannelPlan
{
    std::vector<std::size_t> option; ///< one per point; kNoChannel for those left out
    double disturbance = 0;          ///< sum of the weights of pairs by the share that their options keep
};
inline constexpr std::size_t kNoChannel = static_cast<std::size_t>(-1);

/// Gives every point an option: greedily in the order of the strongest disturbance (Brélaz 1979, saturation first),
/// then moves of single points as long as the sum falls. Deterministic: ties go to the lower index and the more welcome
/// option. Errors: InvalidArgument (sizes that do not fit, an option that is not in the list, a share outside 0 to 1 or
/// not symmetric, a pair out of range or of one point, a weight that is negative or no number), Cancelled. O(rounds ×
/// (points × options + pairs × options)).
[[nodiscard]] Result<ChannelPlan> planChannels(const ChannelOptions& options, std::span<const Disturbance> pairs,
                                               const RunContext& ctx);

} // namespace oasis
