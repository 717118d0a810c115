// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_coverage.h"

#include "core/radio/spectrum_limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <tuple>

namespace oasis {

namespace {

/// What the national table says of a band, of its rows together.
struct BandRule
{
    double fromMhz = 0;
    double toMhz = 0;
    double limitDbm = 0;
    bool outdoor = false;
    std::string rule;
};

/// The rows `first` to `last` of the table as one band: the lowest limit, outdoors only where each row permits it.
BandRule joined(std::string_view first, std::string_view last)
{
    const SpectrumLimit* low = defaultSpectrumLimits().find(first);
    const SpectrumLimit* high = defaultSpectrumLimits().find(last);
    OASIS_EXPECTS(low != nullptr && high != nullptr && low->eirpDbm && high->eirpDbm);
    BandRule rule{low->fromMhz, high->toMhz, std::min(*low->eirpDbm, *high->eirpDbm), low->outdoors && high->outdoors,
                  low->ruleEn};
    if (high != low)
        rule.rule += "; " + high->ruleEn;
    rule.rule += " (" + high->source + ")";
    return rule;
}

const BandRule& ruleOf(WifiBand band)
{
    static const std::array<BandRule, 3> kRules{joined("lan.2400", "lan.2400"), joined("lan.5150", "lan.5250"),
                                                joined("lan.5470", "lan.5470")};
    return kRules[static_cast<std::size_t>(band)];
}

constexpr double kFarthestM = 1e5;
constexpr double kNearestM = 1; ///< the far-field formula means nothing at the antenna itself

double freeSpaceDb(double frequency, double distanceM)
{
    return 20 * std::log10(std::max(distanceM, kNearestM) / 1000) + 20 * std::log10(frequency) + 32.44;
}

/// Centres sorted into square buckets, so that a cell looks only at those nearby.
class CentreGrid
{
public:
    CentreGrid(std::span<const Point> centres, double bucketM) : m_bucketM(bucketM)
    {
        m_entries.reserve(centres.size());
        for (const Point centre : centres)
            m_entries.push_back({column(centre.x), column(centre.y), centre});
        std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
            return std::tie(a.column, a.row, a.centre.x, a.centre.y) <
                   std::tie(b.column, b.row, b.centre.x, b.centre.y);
        });
    }

    /// Replaces `near` by the centres whose circle may touch a square of this half diagonal.
    void gather(Point middle, double reachM, std::vector<Point>& near) const
    {
        near.clear();
        for (std::int64_t c = column(middle.x - reachM); c <= column(middle.x + reachM); ++c) {
            const Entry from{c, column(middle.y - reachM), {}};
            const std::int64_t lastRow = column(middle.y + reachM);
            auto at = std::lower_bound(m_entries.begin(), m_entries.end(), from, [](const Entry& a, const Entry& b) {
                return std::tie(a.column, a.row) < std::tie(b.column, b.row);
            });
            for (; at != m_entries.end() && at->column == c && at->row <= lastRow; ++at)
                if (distance(at->centre, middle) <= reachM)
                    near.push_back(at->centre);
        }
    }

private:
    struct Entry
    {
        std::int64_t column;
        std::int64_t row;
        Point centre;
    };
    [[nodiscard]] std::int64_t column(double coordinate) const
    {
        return static_cast<std::int64_t>(std::floor(coordinate / m_bucketM));
    }
    double m_bucketM;
    std::vector<Entry> m_entries;
};

bool inAny(std::span<const Point> centres, Point p, double radiusM)
{
    return std::any_of(centres.begin(), centres.end(), [&](Point c) { return distance(c, p) <= radiusM; });
}

/// Share of the cell within a radius of the centres.
double coveredShare(const PopulationCell& cell, std::span<const Point> centres, double radiusM)
{
    constexpr int kSide = 8;
    if (cell.sideM <= 0)
        return inAny(centres, cell.centre, radiusM) ? 1 : 0;
    int hits = 0;
    for (int row = 0; row < kSide; ++row)
        for (int column = 0; column < kSide; ++column) {
            const Point sample{cell.centre.x + cell.sideM * ((column + 0.5) / kSide - 0.5),
                               cell.centre.y + cell.sideM * ((row + 0.5) / kSide - 0.5)};
            hits += inAny(centres, sample, radiusM) ? 1 : 0;
        }
    return static_cast<double>(hits) / (kSide * kSide);
}

} // namespace

double frequencyMhz(WifiBand band)
{
    return (ruleOf(band).fromMhz + ruleOf(band).toMhz) / 2;
}

PowerLevel outdoorEirpLimit(WifiBand band)
{
    return PowerLevel::dBm(ruleOf(band).limitDbm);
}

bool outdoorPermitted(WifiBand band)
{
    return ruleOf(band).outdoor;
}

std::string_view outdoorRule(WifiBand band)
{
    return ruleOf(band).rule;
}

Result<void> checkLimits(const WifiModel& model)
{
    const std::string rule(outdoorRule(model.band));
    const auto refuse = [&](const std::string& what) { return fail(ErrorCode::InvalidArgument, what, "wifi.model"); };
    if (!outdoorPermitted(model.band))
        return refuse("the band is not permitted outdoors: " + rule);
    if (!std::isfinite(model.eirp.dBm()) || model.eirp > outdoorEirpLimit(model.band))
        return refuse("the radiated power exceeds the limit: " + rule);
    const bool finite = std::isfinite(model.receiverGain.decibels()) && std::isfinite(model.threshold.dBm()) &&
                        std::isfinite(model.margin.decibels());
    if (!finite || !std::isfinite(model.referenceM) || model.referenceM < kNearestM || !std::isfinite(model.exponent) ||
        model.exponent < 1 || model.exponent > 10)
        return refuse("a figure of the propagation model is out of range (reference at least 1 m, exponent 1 to 10)");
    if (!(rangeM(model) <= kFarthestM))
        return refuse("the model reaches farther than 100 km: no such hotspot exists");
    return ok();
}

Decibel pathLoss(const WifiModel& model, double distanceM)
{
    const double frequency = frequencyMhz(model.band);
    if (distanceM <= model.referenceM)
        return Decibel::decibels(freeSpaceDb(frequency, distanceM));
    return Decibel::decibels(freeSpaceDb(frequency, model.referenceM) +
                             10 * model.exponent * std::log10(distanceM / model.referenceM));
}

double rangeM(const WifiModel& model)
{
    const Decibel allowed = (model.eirp + model.receiverGain - model.margin) - model.threshold;
    if (allowed < pathLoss(model, kNearestM))
        return 0;
    const double beyond = (allowed - pathLoss(model, model.referenceM)).decibels();
    if (beyond <= 0)
        return model.referenceM * std::pow(10, beyond / 20);
    return model.referenceM * std::pow(10, beyond / (10 * model.exponent));
}

CoverageCount peopleCovered(const Territory& territory, std::span<const Point> centres, double radiusM)
{
    CoverageCount count;
    count.byMunicipality.resize(territory.municipalities.size());
    if (centres.empty() || !(radiusM > 0))
        return count;
    const CentreGrid grid(centres, std::max(radiusM, 100.0));
    Bounds reach;
    for (const Point centre : centres)
        reach.add(centre);
    std::vector<Point> near;
    for (const PopulationCell& cell : territory.cells) {
        const bool known = cell.municipality < count.byMunicipality.size();
        const double halfDiagonal = cell.sideM / 2 * std::numbers::sqrt2;
        if ((!known && !count.byMunicipality.empty()) || !reach.grownBy(radiusM + halfDiagonal).contains(cell.centre))
            continue;
        grid.gather(cell.centre, radiusM + halfDiagonal, near);
        if (near.empty())
            continue;
        const double people = cell.people * coveredShare(cell, near, radiusM);
        count.people += people;
        if (known)
            count.byMunicipality[cell.municipality] += people;
    }
    return count;
}

Polygon circle(Point centre, double radiusM)
{
    constexpr int kCorners = 64;
    Polygon polygon;
    polygon.outer.reserve(kCorners);
    for (int i = 0; i < kCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / kCorners;
        polygon.outer.push_back({centre.x + radiusM * std::cos(angle), centre.y + radiusM * std::sin(angle)});
    }
    return polygon;
}

} // namespace oasis
