// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_map.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr int kSamples = 8; ///< of a population cell, each way
constexpr std::size_t kPerPoll = 256;

float serviceOf(const CoverageMap& map, std::size_t pixel)
{
    const bool through =
        map.server[pixel] != kNoServer && map.serviceDbm(pixel) >= map.radiators[map.server[pixel]].floorDbm;
    return through ? map.serviceDbm(pixel) : -std::numeric_limits<float>::infinity();
}

/// Service level at a place: -infinity outside the map and where nothing gets through.
struct Reached
{
    float serviceDbm = -std::numeric_limits<float>::infinity();
    bool beyond = false; ///< the model's range: the level is an extrapolation
};

Reached reachedAt(const CoverageMap& map, std::size_t pixel)
{
    return {serviceOf(map, pixel), map.state[pixel] == PixelState::BeyondModel};
}

Reached reachedAt(const CoverageMap& map, Point p)
{
    const double column = std::floor((p.x - map.frame.northWest.x) / map.frame.cellM);
    const double row = std::floor((map.frame.northWest.y - p.y) / map.frame.cellM);
    if (!(column >= 0 && row >= 0 && column < map.frame.columns && row < map.frame.rows))
        return {};
    const std::size_t pixel = static_cast<std::size_t>(row) * map.frame.columns + static_cast<std::size_t>(column);
    return reachedAt(map, pixel);
}

/// Adds amounts to the thresholds that a service level reaches.
class Tally
{
public:
    Tally(std::span<const double> thresholds, const Territory& territory) : m_territory(territory)
    {
        for (const double threshold : thresholds)
            m_counts.push_back({threshold, {}, std::vector<ServedCount>(territory.municipalities.size()), {}});
        for (const Municipality& municipality : territory.municipalities)
            m_bounds.push_back(boundsOf(municipality.outline));
    }
    /// Municipality kNoMunicipality: only the sum over all grows.
    template <class Amount>
    void add(const Reached& at, std::uint32_t municipality, Amount ServedCount::*what, Amount amount)
    {
        for (ServedCounts& counts : m_counts) {
            if (!(at.serviceDbm >= static_cast<float>(counts.thresholdDbm)))
                continue;
            counts.all.*what += amount;
            if (at.beyond)
                counts.beyond.*what += amount;
            if (municipality < counts.byMunicipality.size())
                counts.byMunicipality[municipality].*what += amount;
        }
    }
    /// As Territory::municipalityAt(), whose bounds would be found anew for every pixel.
    [[nodiscard]] std::uint32_t municipalityAt(Point p) const
    {
        for (std::size_t i = 0; i < m_bounds.size(); ++i)
            if (m_bounds[i].contains(p) && contains(m_territory.municipalities[i].outline, p))
                return static_cast<std::uint32_t>(i);
        return kNoMunicipality;
    }
    [[nodiscard]] std::vector<ServedCounts> take() { return std::move(m_counts); }
    void households(double perHousehold)
    {
        for (ServedCounts& counts : m_counts) {
            counts.all.households = counts.all.people / perHousehold;
            counts.beyond.households = counts.beyond.people / perHousehold;
            for (ServedCount& count : counts.byMunicipality)
                count.households = count.people / perHousehold;
        }
    }

private:
    const Territory& m_territory;
    std::vector<Bounds> m_bounds; ///< of the municipalities
    std::vector<ServedCounts> m_counts;
};

void addCell(const CoverageMap& map, const PopulationCell& cell, Tally& tally)
{
    if (cell.sideM <= 0) {
        tally.add(reachedAt(map, cell.centre), cell.municipality, &ServedCount::people, cell.people);
        return;
    }
    for (int row = 0; row < kSamples; ++row)
        for (int column = 0; column < kSamples; ++column) {
            const Point sample{cell.centre.x + cell.sideM * ((column + 0.5) / kSamples - 0.5),
                               cell.centre.y + cell.sideM * ((row + 0.5) / kSamples - 0.5)};
            tally.add(reachedAt(map, sample), cell.municipality, &ServedCount::people,
                      cell.people / (kSamples * kSamples));
        }
}

void addStreet(const CoverageMap& map, const Polyline& street, Tally& tally)
{
    if (street.size() < 2)
        return;
    const double lengthM = length(street);
    const std::uint32_t municipality = tally.municipalityAt(pointAlong(street, lengthM / 2));
    for (std::size_t i = 1; i < street.size(); ++i) {
        const Point a = street[i - 1];
        const Point b = street[i];
        const double segment = distance(a, b);
        const int pieces = std::max(1, static_cast<int>(std::ceil(segment / (map.frame.cellM / 2))));
        for (int piece = 0; piece < pieces; ++piece) {
            const double t = (piece + 0.5) / pieces;
            tally.add(reachedAt(map, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}), municipality,
                      &ServedCount::streetKm, segment / pieces / 1000);
        }
    }
}

/// Area by pixels: the municipality of a pixel is that of its centre.
Result<void> addAreas(const CoverageMap& map, Tally& tally, const RunContext& ctx)
{
    const double km2 = map.frame.cellM * map.frame.cellM / 1e6;
    for (std::uint32_t row = 0; row < map.frame.rows; ++row)
        for (std::uint32_t column = 0; column < map.frame.columns; ++column) {
            if (column % kPerPoll == 0 && ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "cancelled");
            const std::size_t pixel = std::size_t{row} * map.frame.columns + column;
            if (map.server[pixel] == kNoServer)
                continue;
            tally.add(reachedAt(map, pixel), tally.municipalityAt(map.frame.centre(column, row)), &ServedCount::areaKm2,
                      km2);
        }
    return ok();
}

Result<void> check(const ServedQuestion& question)
{
    for (const double threshold : question.thresholdsDbm)
        if (!std::isfinite(threshold))
            return fail(ErrorCode::InvalidArgument, "a threshold is no number");
    if (!question.siteMunicipality.empty() && question.siteMunicipality.size() != question.sites.size())
        return fail(ErrorCode::InvalidArgument, "the municipalities of the sites do not fit their number");
    if (!(question.peoplePerHousehold > 0))
        return fail(ErrorCode::InvalidArgument, "the size of a household must be positive");
    return ok();
}

} // namespace

Result<std::vector<ServedCounts>> countServed(const CoverageMap& map, const Territory& territory,
                                              const ServedQuestion& question, const RunContext& ctx)
{
    OASIS_CHECK(check(question));
    Tally tally(question.thresholdsDbm, territory);
    for (std::size_t i = 0; i < territory.cells.size(); ++i) {
        if (i % kPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        const PopulationCell& cell = territory.cells[i];
        if (territory.municipalities.empty() || cell.municipality < territory.municipalities.size())
            addCell(map, cell, tally);
    }
    tally.households(question.peoplePerHousehold);
    for (std::size_t i = 0; i < question.sites.size(); ++i) {
        if (i % kPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        tally.add(reachedAt(map, question.sites[i]),
                  question.siteMunicipality.empty() ? tally.municipalityAt(question.sites[i])
                                                    : question.siteMunicipality[i],
                  &ServedCount::sites, std::int64_t{1});
    }
    for (std::size_t i = 0; i < question.streets.size(); ++i) {
        if (i % kPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        addStreet(map, question.streets[i], tally);
    }
    OASIS_CHECK(addAreas(map, tally, ctx));
    return tally.take();
}

} // namespace oasis
