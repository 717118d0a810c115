// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace oasis {

/// Rates of Wi-Fi by signal-to-noise ratio, both ways. IEEE 802.11-2020 (n: HT, ac: VHT), 802.11ax-2021 (HE).

enum class WifiStandard : std::uint8_t { N, Ac, Ax };

struct WifiChannel
{
    WifiStandard standard = WifiStandard::Ac;
    int widthMhz = 20; ///< 20, 40; ac and ax also 80, 160
    int streams = 1;   ///< 1 to 4 for n, 1 to 8 else
    friend bool operator==(const WifiChannel&, const WifiChannel&) = default;
};

/// One modulation and coding scheme.
struct WifiScheme
{
    int index = 0;
    std::string_view modulation; ///< "64-QAM"
    std::string_view coding;     ///< "5/6"
    double snrFloorDb = 0;       ///< least ratio of the signal to the noise of 20 MHz, dB
    double sensitivityDbm = 0;   ///< least sensitivity that the standard demands
    double rateMbps = 0; ///< data subcarriers × bits × coding × streams / symbol, short guard interval of n and ac
};

/// Schemes of a channel, slowest first; those that the standard leaves out (fractions of a bit) are left out.
/// Rates by formula: 52, 108, 234, 468 data subcarriers and 3.6 µs (n, ac; guard 0.4 µs), 234, 468, 980, 1960 and 13.6
/// µs (ax, guard 0.8 µs). Floors: 2, 5, 9, 11, 15, 18, 20, 25, 29, 31, 34, 36 dB over the noise of 20 MHz, 3 dB more
/// for each doubling of the width, which is that width's own noise. InvalidArgument: a width or number of streams that
/// the standard does not have.
[[nodiscard]] Result<std::vector<WifiScheme>> wifiSchemes(const WifiChannel& channel);

/// Thermal noise and noise figure, dBm: −174 + 10 lg B + NF. Width in MHz, above 0.
[[nodiscard]] double noiseDbm(double widthMhz, double noiseFigureDb);

/// One end of the connection.
struct WifiEnd
{
    double powerDbm = 0; ///< into the antenna
    double gainDbi = 0;
    double noiseFigureDb = 0;
    [[nodiscard]] double eirpDbm() const { return powerDbm + gainDbi; }
};
/// A phone in the hand: 15 dBm, 0 dBi, 7 dB (assumption; 14 to 17 dBm).
[[nodiscard]] constexpr WifiEnd phone()
{
    return {15, 0, 7};
}

/// What one direction gets.
struct WifiRate
{
    double levelDbm = 0;
    double snrDb = 0;       ///< over the noise of 20 MHz, as the floors
    int scheme = -1;        ///< −1: no connection
    double rateMbps = 0;    ///< on the air
    double goodputMbps = 0; ///< to the user, alone on the channel
    friend bool operator==(const WifiRate&, const WifiRate&) = default;
};

struct WifiService
{
    WifiRate down; ///< access point to client
    WifiRate up;
    [[nodiscard]] const WifiRate& weaker() const { return up.rateMbps < down.rateMbps ? up : down; }
};

/// Share of the rate that reaches a single user (assumption, 0.6 to 0.7).
inline constexpr double kWifiGoodput = 0.65;

/// Rates by loss for one channel and two kinds of ends; answers any number of losses.
class WifiLink
{
public:
    /// Errors of wifiSchemes(), and InvalidArgument for powers, gains or noise figures that are not numbers.
    [[nodiscard]] static Result<WifiLink> create(const WifiChannel& channel, const WifiEnd& accessPoint,
                                                 const WifiEnd& client);
    /// Both directions at a basic transmission loss, dB (antenna gains not included). O(schemes).
    [[nodiscard]] WifiService at(double lossDb) const;
    /// The largest loss at which both directions still carry `goodputMbps`; nothing when none does.
    [[nodiscard]] std::optional<double> mostLossDb(double goodputMbps) const;

private:
    [[nodiscard]] WifiRate oneWay(const WifiEnd& from, const WifiEnd& to, double lossDb) const;
    std::vector<WifiScheme> m_schemes;
    WifiEnd m_accessPoint;
    WifiEnd m_client;
};

} // namespace oasis
