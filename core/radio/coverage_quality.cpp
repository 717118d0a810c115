// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_quality.h"

#include <algorithm>
#include <cmath>

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
    [[nodiscard]] ServiceQuality take(double pixelKm2)
    {
        const auto count = static_cast<double>(m_sinr.size());
        const auto at = [&](double share) { // not sorted: a stop cannot interrupt that
            if (m_sinr.empty())
                return std::nan("");
            const auto place = m_sinr.begin() + static_cast<std::ptrdiff_t>(share * (count - 1));
            std::nth_element(m_sinr.begin(), place, m_sinr.end());
            return static_cast<double>(*place);
        };
        ServiceQuality quality;
        quality.pixels = m_sinr.size();
        quality.areaKm2 = count * pixelKm2;
        quality.overlapShare = static_cast<double>(m_overlap) / count;
        quality.medianSinrDb = at(0.5);
        quality.lowSinrDb = at(0.1);
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

} // namespace

Result<CoverageQuality> qualityOf(const CoverageMap& map, std::span<const Radiator> radiators,
                                  const Reception& reception, std::span<const RateOfSnr> rates, const RunContext& ctx)
{
    QualitySum all;
    std::vector<QualitySum> servers(radiators.size());
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
    quality.all = all.take(pixelKm2);
    for (QualitySum& server : servers)
        quality.servers.push_back(server.take(pixelKm2));
    return quality;
}

} // namespace oasis
