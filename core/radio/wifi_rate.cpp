// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_rate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis {

namespace {

/// The twelve schemes, which n and ac use the first eight and ten of.
struct Scheme
{
    std::string_view modulation;
    std::string_view coding;
    int bits;
    int numerator;
    int denominator;
    double snrFloorDb;
    double sensitivityDbm;
};

constexpr std::array<Scheme, 12> kSchemes{{
    {"BPSK", "1/2", 1, 1, 2, 2, -82},
    {"QPSK", "1/2", 2, 1, 2, 5, -79},
    {"QPSK", "3/4", 2, 3, 4, 9, -77},
    {"16-QAM", "1/2", 4, 1, 2, 11, -74},
    {"16-QAM", "3/4", 4, 3, 4, 15, -70},
    {"64-QAM", "2/3", 6, 2, 3, 18, -66},
    {"64-QAM", "3/4", 6, 3, 4, 20, -65},
    {"64-QAM", "5/6", 6, 5, 6, 25, -64},
    {"256-QAM", "3/4", 8, 3, 4, 29, -59},
    {"256-QAM", "5/6", 8, 5, 6, 31, -57},
    {"1024-QAM", "3/4", 10, 3, 4, 34, -54},
    {"1024-QAM", "5/6", 10, 5, 6, 36, -52},
}};

std::size_t schemesOf(WifiStandard standard)
{
    return standard == WifiStandard::N ? 8 : standard == WifiStandard::Ac ? 10 : 12;
}

/// Doublings of 20 MHz, or nothing for a width that the standard does not have.
std::optional<int> doublings(const WifiChannel& channel)
{
    const int most = channel.standard == WifiStandard::N ? 1 : 3;
    for (int i = 0; i <= most; ++i)
        if (channel.widthMhz == 20 << i)
            return i;
    return {};
}

/// 802.11ac leaves out schemes whose bits a symbol do not divide among its encoders (IEEE 802.11-2020, 21.5).
bool leftOut(const WifiChannel& channel, std::size_t scheme)
{
    if (channel.standard != WifiStandard::Ac)
        return false;
    const int streams = channel.streams;
    if (channel.widthMhz == 20)
        return scheme == 9 && streams != 3 && streams != 6;
    if (channel.widthMhz == 80)
        return (scheme == 6 && (streams == 3 || streams == 7)) || (scheme == 9 && streams == 6);
    return channel.widthMhz == 160 && scheme == 9 && streams == 3;
}

double rateMbps(const WifiChannel& channel, int doubled, const Scheme& scheme)
{
    static constexpr std::array<int, 4> kOld{52, 108, 234, 468};
    static constexpr std::array<int, 4> kHe{234, 468, 980, 1960};
    const bool he = channel.standard == WifiStandard::Ax;
    const auto width = static_cast<std::size_t>(doubled);
    const double bits =
        static_cast<double>((he ? kHe[width] : kOld[width]) * scheme.bits * scheme.numerator) / scheme.denominator;
    return bits * channel.streams / (he ? 13.6 : 3.6);
}

bool isFinite(const WifiEnd& end)
{
    return std::isfinite(end.powerDbm) && std::isfinite(end.gainDbi) && std::isfinite(end.noiseFigureDb);
}

constexpr double kReferenceMhz = 20;

} // namespace

Result<std::vector<WifiScheme>> wifiSchemes(const WifiChannel& channel)
{
    const std::optional<int> doubled = doublings(channel);
    if (!doubled)
        return fail(ErrorCode::InvalidArgument, "the standard has no channel of this width");
    if (channel.streams < 1 || channel.streams > (channel.standard == WifiStandard::N ? 4 : 8))
        return fail(ErrorCode::InvalidArgument, "the standard has not so many streams");
    std::vector<WifiScheme> schemes;
    for (std::size_t i = 0; i < schemesOf(channel.standard); ++i) {
        if (leftOut(channel, i))
            continue;
        const Scheme& s = kSchemes[i];
        schemes.push_back({static_cast<int>(i), s.modulation, s.coding, s.snrFloorDb + 3 * *doubled,
                           s.sensitivityDbm + 3 * *doubled, rateMbps(channel, *doubled, s)});
    }
    return schemes;
}

double noiseDbm(double widthMhz, double noiseFigureDb)
{
    return -174 + 10 * std::log10(widthMhz * 1e6) + noiseFigureDb;
}

Result<WifiLink> WifiLink::create(const WifiChannel& channel, const WifiEnd& accessPoint, const WifiEnd& client)
{
    if (!isFinite(accessPoint) || !isFinite(client))
        return fail(ErrorCode::InvalidArgument, "power, gain and noise figure must be numbers");
    WifiLink link;
    OASIS_TRY(link.m_schemes, wifiSchemes(channel));
    link.m_accessPoint = accessPoint;
    link.m_client = client;
    return link;
}

WifiRate WifiLink::oneWay(const WifiEnd& from, const WifiEnd& to, double lossDb) const
{
    WifiRate rate;
    rate.levelDbm = from.eirpDbm() - lossDb + to.gainDbi;
    rate.snrDb = rate.levelDbm - noiseDbm(kReferenceMhz, to.noiseFigureDb);
    for (const WifiScheme& scheme : m_schemes)
        if (rate.snrDb >= scheme.snrFloorDb) {
            rate.scheme = scheme.index;
            rate.rateMbps = scheme.rateMbps;
        }
    rate.goodputMbps = kWifiGoodput * rate.rateMbps;
    return rate;
}

WifiService WifiLink::at(double lossDb) const
{
    return {oneWay(m_accessPoint, m_client, lossDb), oneWay(m_client, m_accessPoint, lossDb)};
}

std::optional<double> WifiLink::mostLossDb(double goodputMbps) const
{
    const auto scheme = std::find_if(m_schemes.begin(), m_schemes.end(),
                                     [&](const WifiScheme& s) { return kWifiGoodput * s.rateMbps >= goodputMbps; });
    if (scheme == m_schemes.end())
        return {};
    const auto most = [&](const WifiEnd& from, const WifiEnd& to) {
        return from.eirpDbm() + to.gainDbi - noiseDbm(kReferenceMhz, to.noiseFigureDb) - scheme->snrFloorDb;
    };
    return std::min(most(m_accessPoint, m_client), most(m_client, m_accessPoint));
}

} // namespace oasis
