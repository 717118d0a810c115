// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace oasis {

/// Channels of 20 MHz that do not overlap: 1, 6 and 11 (IEEE 802.11, as France permits 1 to 13).
[[nodiscard]] std::span<const int> channels24();
/// Channels of 5 GHz that may be used outdoors in France and Europe: 100 to 140 in steps of 4 (5470-5725 MHz, with
/// DFS; ETSI EN 301 893).
[[nodiscard]] std::span<const int> channels5Outdoor();

/// How much two access points would disturb each other on one channel; symmetric, 0: not at all.
struct Disturbance
{
    std::size_t first = 0;
    std::size_t second = 0;
    double weight = 0;
};

struct ChannelPlan
{
    std::vector<int> channel; ///< one per access point
    double disturbance = 0;   ///< sum of the weights of pairs on one channel
};

/// Gives every access point a channel: greedily in the order of the strongest disturbance (Brélaz 1979, saturation
/// first), then moves of single points as long as the sum falls. Deterministic: ties go to the lower index and the
/// earlier channel. Errors: InvalidArgument (no channel, a pair out of range or of one point, a weight that is negative
/// or no number). O(rounds × (points × channels + pairs)).
[[nodiscard]] Result<ChannelPlan> planChannels(std::size_t points, std::span<const Disturbance> pairs,
                                               std::span<const int> channels);

} // namespace oasis
