// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_quality.h"

#include "core/radio/polled_select.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis {

namespace {

constexpr double kInterferedDb = 3;
constexpr std::size_t kPixelsPerPoll = 1 << 16;

/// Adds pixels up to one line of figures.
class QualitySum
{
public:
    void add(double sinrDb, double interferenceDb, double mbps, bool overlap)
    {
        m_sinr.push_back(static_cast<float>(sinrDb));
        m_interference += interferenceDb;
        m_interfered += interferenceDb >= kInterferedDb ? 1 : 0;
        m_overlap += overlap ? 1 : 0;
        m_mbps += mbps;
    }
    void reserve(std::size_t pixels) { m_sinr.reserve(pixels); }
    [[nodiscard]] Result<ServiceQuality> take(double pixelKm2, const RunContext& ctx) const
    {
        const auto count = static_cast<double>(m_sinr.size());
        const auto at = [&](double share) -> std::optional<float> {
            if (m_sinr.empty())
                return std::numeric_limits<float>::quiet_NaN();
            return coverage::selectPolled(m_sinr, static_cast<std::size_t>(share * (count - 1)), ctx);
        };
        const auto median = at(0.5);
        const auto low = at(0.1);
        if (!median || !low)
            return fail(ErrorCode::Cancelled, "cancelled");
        ServiceQuality quality;
        quality.pixels = m_sinr.size();
        quality.areaKm2 = count * pixelKm2;
        quality.overlapShare = static_cast<double>(m_overlap) / count;
        quality.medianSinrDb = static_cast<double>(*median);
        quality.lowSinrDb = static_cast<double>(*low);
        quality.interferenceDb = m_interference / count;
        quality.interferedShare = static_cast<double>(m_interfered) / count;
        quality.meanMbps = m_mbps / count;
        return quality;
    }

private:
    std::vector<float> m_sinr;
    double m_interference = 0;
    double m_mbps = 0;
    std::size_t m_interfered = 0;
    std::size_t m_overlap = 0;
};

/// Room for all pixels at once: growing a long list bit by bit would hold up a stop.
Result<void> reserve(const CoverageMap& map, QualitySum& all, std::vector<QualitySum>& servers, const RunContext& ctx)
{
    std::size_t total = 0;
    std::vector<std::size_t> counts(servers.size(), 0);
    for (std::size_t pixel = 0; pixel < map.server.size(); ++pixel) {
        if (pixel % kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        if (map.served(pixel)) {
            ++total;
            ++counts[map.server[pixel]];
        }
    }
    all.reserve(total);
    for (std::size_t server = 0; server < servers.size(); ++server)
        servers[server].reserve(counts[server]);
    return ok();
}

} // namespace

Result<CoverageQuality> qualityOf(const CoverageMap& map, std::span<const Radiator> radiators,
                                  const Reception& reception, std::span<const RateOfSnr> rates, const RunContext& ctx)
{
    QualitySum all;
    std::vector<QualitySum> servers(radiators.size());
    OASIS_CHECK(reserve(map, all, servers, ctx));
    for (std::size_t pixel = 0; pixel < map.server.size(); ++pixel) {
        if (pixel % kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        if (!map.served(pixel))
            continue;
        const std::size_t server = map.server[pixel];
        const Radiator& radiator = radiators[server];
        const auto sinr = static_cast<double>(map.sinrDb[pixel]);
        const double level = static_cast<double>(map.uplinkDbm[pixel]) - reception.uplinkPowerDbm + radiator.powerDbm;
        const double interference = std::max(0.0, level - reception.termsOf(radiator).noiseDbm - sinr);
        const double mbps = rates[server](static_cast<double>(map.snrDb[pixel]));
        all.add(sinr, interference, mbps, map.overlap[pixel] > 1);
        servers[server].add(sinr, interference, mbps, map.overlap[pixel] > 1);
    }
    const double pixelKm2 = map.frame.cellM * map.frame.cellM / 1e6;
    CoverageQuality quality;
    OASIS_TRY(quality.all, all.take(pixelKm2, ctx));
    for (const QualitySum& server : servers) {
        OASIS_TRY(const ServiceQuality one, server.take(pixelKm2, ctx));
        quality.servers.push_back(one);
    }
    return quality;
}

} // namespace oasis
