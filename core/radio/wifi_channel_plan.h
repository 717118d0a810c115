// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/access_point.h"
#include "core/radio/coverage_map.h"
#include "core/radio/coverage_quality.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oasis {

/// A channel of Wi-Fi in Europe.
struct BandChannel
{
    int number = 0; ///< of IEEE 802.11: 6, or that of the middle of a wide one, 106; 0 in a band not planned here
    int widthMhz = 20;
    double centreMhz = 0;
    bool weatherRadar = false; ///< touches 5600–5650 MHz: must listen for ten minutes before it transmits (EN 301 893)
    [[nodiscard]] double lowMhz() const { return centreMhz - widthMhz / 2.0; }
    [[nodiscard]] double highMhz() const { return centreMhz + widthMhz / 2.0; }
    friend bool operator==(const BandChannel&, const BandChannel&) = default;
};
/// Channels of the band around a frequency, weather radars' last: at 2.4 GHz 1, 6 and 11, always 20 MHz wide, since
/// wider ones overlap; at 5 GHz those of 5150–5350 and 5470–5725 MHz with this width. Empty in other bands,
/// and for widths below 20 MHz.
[[nodiscard]] std::vector<BandChannel> wifiChannels(double frequencyMhz, int widthMhz);

enum class ChannelReason : std::uint8_t {
    Alone,       ///< no other access point disturbs it on any channel
    Clear,       ///< its neighbours are on channels that do not overlap with it
    Shared,      ///< some neighbour must share: `with` disturbs it most
    OtherBand,   ///< it is in no band of Wi-Fi that is planned here: left as it is
    NotPermitted ///< no channel of its band permits its EIRP where it stands: left as it is
};

struct ChannelChoice
{
    BandChannel channel;
    ChannelReason reason = ChannelReason::Alone;
    bool changed = false;  ///< against its present frequency or width
    bool stray = false;    ///< at present it stands on none of the channels planned here
    bool narrowed = false; ///< narrower than asked and than the band allows, because that serves all better
    std::optional<std::size_t> with;
};

struct WifiChannelPlan
{
    std::vector<ChannelChoice> points; ///< one an access point
    CoverageQuality before;            ///< on the present channels
    CoverageQuality after;
};

/// Gives access points channels of their own bands that the national limits permit, so that together they lose least
/// signal to interference: the disturbance of a pair is the sum, over the pixels that one serves, of the decibels that
/// the other would take off its signal to noise ratio on the same channel. The present channel is kept where another
/// is no better. Widths are those of the access points; narrower ones, down to 20 MHz for all at once, are taken where
/// the rates over the pixels served add up to more. No plan is worse than leaving alone what may stay: where the sum of
/// rates does not grow, all keep their channels, and only those that stand on none of the channels planned here, or on
/// one that the limits forbid, are given one. Every access point is taken to transmit all the time. Losses are those of
/// the present frequency, which differ by less than 1 dB within a band. `radiators` are radiatorOf() of the points in
/// their order. Errors: as combineCoverage(); InvalidArgument (numbers that differ). O(widths × pixels × radiators that
/// reach them).
[[nodiscard]] Result<WifiChannelPlan> planWifiChannels(std::span<const AccessPoint> points,
                                                       std::span<const Radiator> radiators, const Reception& reception,
                                                       const RunContext& ctx);

/// The access point on the channel chosen for it.
[[nodiscard]] AccessPoint withChannel(const AccessPoint& point, const ChannelChoice& choice);

} // namespace oasis
