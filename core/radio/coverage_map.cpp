// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_map.h"

#include "core/base/parallel.h"
#include "core/radio/polled_layer.h"
#include "core/radio/radiator_rows.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kRatesPerPoll = 1 << 16; // a rate takes some ten nanoseconds

/// A radiator as it reaches one pixel.
struct Reaching
{
    std::size_t index = 0;
    double disturbingDbm = 0; ///< at the median place, before the margin
    double levelDbm = 0;      ///< after it
    double uplinkDbm = 0;
    PlaceService service;
};

/// Gain − loss of one radiator over a row.
struct RowPaths
{
    std::vector<float> wanted;
    std::vector<float> disturbing; ///< empty: the same
};

/// Computes the map row by row: the paths of all radiators over a row, then the best and the disturbance.
class RowWorker
{
public:
    RowWorker(const coverage::RadiatorRows& rows, const Reception& reception, CoverageMap& map, const RunContext& ctx)
        : m_rows(rows), m_reception(reception), m_map(map), m_ctx(ctx)
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_terms.push_back(reception.termsOf(rows.radiator(i)));
    }
    /// Ends within a pixel or a transmitter's row once a stop was requested: a row of many transmitters takes long.
    void row(std::uint32_t row) const;

private:
    [[nodiscard]] std::vector<RowPaths> pathsOver(std::uint32_t row, std::span<const std::uint16_t> here) const;
    [[nodiscard]] Reaching reaching(std::size_t index, double path, double disturbingPath) const;
    [[nodiscard]] double disturbingMw(const Reaching& best, std::span<const Reaching> all) const;
    void settle(std::size_t pixel, std::span<const Reaching> all) const;

    const coverage::RadiatorRows& m_rows;
    const Reception& m_reception;
    CoverageMap& m_map;
    const RunContext& m_ctx;
    std::vector<ServiceTerms> m_terms;
};

std::vector<RowPaths> RowWorker::pathsOver(std::uint32_t row, std::span<const std::uint16_t> here) const
{
    std::vector<RowPaths> paths(here.size());
    for (std::size_t i = 0; i < here.size() && !m_ctx.stopRequested(); ++i) {
        paths[i].wanted.resize(m_map.frame.columns);
        m_rows.paths(here[i], row, paths[i].wanted);
        if (m_rows.radiator(here[i]).disturbing == nullptr)
            continue;
        paths[i].disturbing.resize(m_map.frame.columns);
        m_rows.disturbingPaths(here[i], row, paths[i].disturbing);
    }
    return paths;
}

Reaching RowWorker::reaching(std::size_t index, double path, double disturbingPath) const
{
    const ServiceTerms& terms = m_terms[index];
    const double powerDbm = m_rows.radiator(index).powerDbm + m_reception.gainDbi;
    Reaching one;
    one.index = index;
    one.disturbingDbm = powerDbm + disturbingPath;
    one.levelDbm = powerDbm + path - terms.marginDb;
    one.uplinkDbm = m_reception.uplinkPowerDbm + path + m_reception.gainDbi - terms.marginDb;
    one.service = placeService(one.levelDbm, one.uplinkDbm, terms, m_reception.bothDirections);
    return one;
}

double RowWorker::disturbingMw(const Reaching& best, std::span<const Reaching> all) const
{
    double sum = 0;
    for (const Reaching& other : all) {
        if (other.index == best.index)
            continue;
        const Radiator& radiator = m_rows.radiator(other.index);
        const double share = radiator.activity * sharedPower(m_rows.radiator(best.index), radiator);
        sum += share > 0 ? share * std::pow(10, other.disturbingDbm / 10) : 0;
    }
    return sum;
}

void RowWorker::settle(std::size_t pixel, std::span<const Reaching> all) const
{
    const Reaching* best = &all.front();
    int serving = 0;
    for (const Reaching& one : all) {
        serving += one.service.excessDb() >= 0 ? 1 : 0;
        if (servesBetter(one.service, best->service))
            best = &one;
    }
    const ServiceTerms& terms = m_terms[best->index];
    const double disturbing = disturbingMw(*best, all);
    const double noiseDbm =
        disturbing > 0 ? 10 * std::log10(std::pow(10, terms.noiseDbm / 10) + disturbing) : terms.noiseDbm;
    const double sinr = best->levelDbm - noiseDbm;
    const double uplinkSnr = best->uplinkDbm - terms.accessNoiseDbm;
    m_map.levelDbm[pixel] = static_cast<float>(best->levelDbm);
    m_map.uplinkDbm[pixel] = static_cast<float>(best->uplinkDbm);
    m_map.sinrDb[pixel] = static_cast<float>(sinr);
    m_map.snrDb[pixel] = static_cast<float>(m_reception.bothDirections ? std::min(sinr, uplinkSnr) : sinr);
    m_map.server[pixel] = static_cast<std::uint16_t>(best->index);
    m_map.overlap[pixel] = static_cast<std::uint8_t>(std::min(serving, 255));
}

void RowWorker::row(std::uint32_t row) const
{
    const std::size_t columns = m_map.frame.columns;
    const std::vector<std::uint16_t> here = m_rows.over(row);
    const std::vector<RowPaths> paths = pathsOver(row, here);
    std::vector<Reaching> all;
    for (std::uint32_t column = 0; column < columns && !m_ctx.stopRequested(); ++column) {
        all.clear();
        for (std::size_t i = 0; i < here.size(); ++i)
            if (const float path = paths[i].wanted[column]; !std::isnan(path))
                all.push_back(
                    reaching(here[i], static_cast<double>(path),
                             static_cast<double>(paths[i].disturbing.empty() ? path : paths[i].disturbing[column])));
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

RadiatorService radiatorService(const ServiceTerms& terms, bool bothDirections)
{
    const double offsetDb =
        bothDirections ? terms.noiseDbm - terms.accessNoiseDbm : std::numeric_limits<double>::infinity();
    return {static_cast<float>(offsetDb), static_cast<float>(terms.thresholdDbm),
            static_cast<float>(terms.noiseDbm + terms.floorDb)};
}

} // namespace

double sharedPower(const Radiator& wanted, const Radiator& other)
{
    if (wanted.highMhz <= wanted.lowMhz || other.highMhz <= other.lowMhz)
        return wanted.channel == other.channel ? 1 : 0;
    const double common = std::min(wanted.highMhz, other.highMhz) - std::max(wanted.lowMhz, other.lowMhz);
    return std::max(0.0, common) / (other.highMhz - other.lowMhz);
}

PlaceService placeService(double levelDbm, double uplinkDbm, const ServiceTerms& terms, bool bothDirections)
{
    const double offsetDb = terms.noiseDbm - terms.accessNoiseDbm;
    return {bothDirections ? std::min(levelDbm, uplinkDbm + offsetDb) : levelDbm, terms.thresholdDbm,
            terms.noiseDbm + terms.floorDb, levelDbm};
}

bool servesBetter(const PlaceService& a, const PlaceService& b)
{
    if (a.isThrough() != b.isThrough())
        return a.isThrough();
    const double over = (a.serviceDbm - a.thresholdDbm) - (b.serviceDbm - b.thresholdDbm);
    return over != 0 ? over > 0 : a.levelDbm > b.levelDbm;
}

Result<CoverageMap> combineCoverage(std::span<const Radiator> radiators, const Reception& reception,
                                    const RunContext& ctx)
{
    OASIS_TRY(const coverage::RadiatorRows rows, coverage::RadiatorRows::create(radiators, reception));
    CoverageMap map;
    map.frame = rows.frame();
    const std::size_t cells = map.frame.cells();
    for (std::vector<float>* layer : {&map.levelDbm, &map.uplinkDbm, &map.sinrDb, &map.snrDb})
        if (!coverage::fillPolled(*layer, cells, kNan, ctx))
            return fail(ErrorCode::Cancelled, "cancelled");
    if (!coverage::fillPolled(map.server, cells, kNoServer, ctx) ||
        !coverage::fillPolled(map.overlap, cells, std::uint8_t{0}, ctx) ||
        !coverage::fillPolled(map.state, cells, PixelState::Outside, ctx))
        return fail(ErrorCode::Cancelled, "cancelled");
    for (const Radiator& radiator : radiators)
        map.radiators.push_back(radiatorService(reception.termsOf(radiator), reception.bothDirections));
    const RowWorker worker(rows, reception, map, ctx);
    parallelFor(map.frame.rows, ctx, [&](std::size_t row) { worker.row(static_cast<std::uint32_t>(row)); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return map;
}

Result<std::vector<float>> rateMbps(const CoverageMap& map, std::span<const RateOfSnr> rates, const RunContext& ctx)
{
    std::vector<float> result;
    if (!coverage::fillPolled(result, map.snrDb.size(), kNan, ctx))
        return fail(ErrorCode::Cancelled, "cancelled");
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (i % kRatesPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        if (map.server[i] != kNoServer)
            result[i] = static_cast<float>(rates[map.server[i]](static_cast<double>(map.snrDb[i])));
    }
    return result;
}

} // namespace oasis
