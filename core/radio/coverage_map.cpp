// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_map.h"

#include "core/base/parallel.h"
#include "core/radio/radiator_rows.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// A radiator as it reaches one pixel.
struct Reaching
{
    std::size_t index = 0;
    double receivedDbm = 0; ///< before the margin
    double levelDbm = 0;    ///< after it
    double uplinkDbm = 0;
    ServiceTerms terms;
};

/// Computes the map row by row: the paths of all radiators over a row, then the best and the disturbance.
class RowWorker
{
public:
    RowWorker(const coverage::RadiatorRows& rows, const Reception& reception, CoverageMap& map)
        : m_rows(rows), m_reception(reception), m_map(map)
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_terms.push_back(reception.termsOf(rows.radiator(i)));
    }
    void row(std::uint32_t row) const;

private:
    [[nodiscard]] Reaching reaching(std::size_t index, double path) const;
    /// How far the service stands over its noise, disturbance left out.
    [[nodiscard]] double quality(const Reaching& one) const;
    [[nodiscard]] double disturbingMw(const Reaching& best, std::span<const Reaching> all) const;
    void settle(std::size_t pixel, std::span<const Reaching> all) const;

    const coverage::RadiatorRows& m_rows;
    const Reception& m_reception;
    CoverageMap& m_map;
    std::vector<ServiceTerms> m_terms;
};

Reaching RowWorker::reaching(std::size_t index, double path) const
{
    const ServiceTerms& terms = m_terms[index];
    Reaching one{index, m_rows.radiator(index).powerDbm + path + m_reception.gainDbi, 0, 0, terms};
    one.levelDbm = one.receivedDbm - terms.marginDb;
    one.uplinkDbm = m_reception.uplinkPowerDbm + path + m_reception.gainDbi - terms.marginDb;
    return one;
}

double RowWorker::quality(const Reaching& one) const
{
    const double down = one.levelDbm - one.terms.noiseDbm;
    return m_reception.bothDirections ? std::min(down, one.uplinkDbm - one.terms.accessNoiseDbm) : down;
}

double RowWorker::disturbingMw(const Reaching& best, std::span<const Reaching> all) const
{
    double sum = 0;
    for (const Reaching& other : all) {
        if (other.index == best.index)
            continue;
        const Radiator& radiator = m_rows.radiator(other.index);
        const double share = radiator.activity * sharedPower(m_rows.radiator(best.index), radiator);
        sum += share > 0 ? share * std::pow(10, other.receivedDbm / 10) : 0;
    }
    return sum;
}

void RowWorker::settle(std::size_t pixel, std::span<const Reaching> all) const
{
    const Reaching* best = &all.front();
    double most = quality(*best);
    double strongest = best->levelDbm;
    int reached = 0;
    for (const Reaching& one : all) {
        reached += one.levelDbm >= m_reception.thresholdDbm ? 1 : 0;
        strongest = std::max(strongest, one.levelDbm);
        if (quality(one) > most) {
            most = quality(one);
            best = &one;
        }
    }
    const double noise = std::pow(10, best->terms.noiseDbm / 10);
    const double sinr = best->levelDbm - 10 * std::log10(noise + disturbingMw(*best, all));
    const double uplinkSnr = best->uplinkDbm - best->terms.accessNoiseDbm;
    m_map.levelDbm[pixel] = static_cast<float>(strongest);
    m_map.uplinkDbm[pixel] = static_cast<float>(best->uplinkDbm);
    m_map.sinrDb[pixel] = static_cast<float>(sinr);
    m_map.snrDb[pixel] = static_cast<float>(m_reception.bothDirections ? std::min(sinr, uplinkSnr) : sinr);
    m_map.server[pixel] = static_cast<std::uint16_t>(best->index);
    m_map.overlap[pixel] = static_cast<std::uint8_t>(std::min(reached, 255));
}

void RowWorker::row(std::uint32_t row) const
{
    const std::size_t columns = m_map.frame.columns;
    const std::vector<std::uint16_t> here = m_rows.over(row);
    std::vector<float> paths(here.size() * columns);
    for (std::size_t i = 0; i < here.size(); ++i)
        m_rows.paths(here[i], row, std::span(paths).subspan(i * columns, columns));
    std::vector<Reaching> all;
    for (std::uint32_t column = 0; column < columns; ++column) {
        all.clear();
        for (std::size_t i = 0; i < here.size(); ++i)
            if (const float path = paths[i * columns + column]; !std::isnan(path))
                all.push_back(reaching(here[i], static_cast<double>(path)));
        const std::size_t pixel = row * columns + column;
        if (!all.empty()) {
            settle(pixel, all);
            m_map.state[pixel] = m_rows.state(m_map.server[pixel], row, column);
            continue;
        }
        static_assert(PixelState::Outside < PixelState::Void && PixelState::Void < PixelState::Refused);
        for (const std::uint16_t index : here)
            m_map.state[pixel] = std::max(m_map.state[pixel], m_rows.state(index, row, column));
    }
}

} // namespace

double sharedPower(const Radiator& wanted, const Radiator& other)
{
    if (wanted.highMhz <= wanted.lowMhz || other.highMhz <= other.lowMhz)
        return wanted.channel == other.channel ? 1 : 0;
    const double common = std::min(wanted.highMhz, other.highMhz) - std::max(wanted.lowMhz, other.lowMhz);
    return std::max(0.0, common) / (other.highMhz - other.lowMhz);
}

Result<CoverageMap> combineCoverage(std::span<const Radiator> radiators, const Reception& reception,
                                    const RunContext& ctx)
{
    OASIS_TRY(const coverage::RadiatorRows rows, coverage::RadiatorRows::create(radiators, reception));
    CoverageMap map;
    map.frame = rows.frame();
    const std::size_t cells = map.frame.cells();
    for (std::vector<float>* layer : {&map.levelDbm, &map.uplinkDbm, &map.sinrDb, &map.snrDb})
        layer->assign(cells, kNan);
    map.server.assign(cells, kNoServer);
    map.overlap.assign(cells, 0);
    map.state.assign(cells, PixelState::Outside);
    const RowWorker worker(rows, reception, map);
    parallelFor(map.frame.rows, ctx, [&](std::size_t row) { worker.row(static_cast<std::uint32_t>(row)); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return map;
}

std::vector<float> rateMbps(const CoverageMap& map, const RateOfSnr& rate)
{
    std::vector<float> rates(map.snrDb.size(), kNan);
    for (std::size_t i = 0; i < rates.size(); ++i)
        if (map.server[i] != kNoServer)
            rates[i] = static_cast<float>(rate(static_cast<double>(map.snrDb[i])));
    return rates;
}

std::vector<float> rateMbps(const CoverageMap& map, std::span<const RateOfSnr> rates)
{
    std::vector<float> result(map.snrDb.size(), kNan);
    for (std::size_t i = 0; i < result.size(); ++i)
        if (map.server[i] != kNoServer)
            result[i] = static_cast<float>(rates[map.server[i]](static_cast<double>(map.snrDb[i])));
    return result;
}

} // namespace oasis
