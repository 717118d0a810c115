// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_channel_plan.h"

#include "core/radio/access_point_coverage.h"
#include "core/radio/channel_plan.h"
#include "core/radio/radiator_rows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace oasis {

namespace {

constexpr int kNarrowestMhz = 20;
constexpr double kSameMhz = 0.5;

BandChannel presentChannel(const AccessPoint& point)
{
    BandChannel present;
    present.widthMhz = point.channel.widthMhz;
    present.centreMhz = point.frequencyMhz;
    if (!wifiChannels(point.frequencyMhz, kNarrowestMhz).empty())
        present.number =
            static_cast<int>(std::lround((point.frequencyMhz - (point.frequencyMhz < 3000 ? 2407 : 5000)) / 5));
    return present;
}

bool isPermitted(const AccessPoint& point, const BandChannel& channel)
{
    Emission emission = emissionOf(point);
    emission.centreMhz = channel.centreMhz;
    emission.widthMhz = channel.widthMhz;
    const auto check = checkEmission(defaultSpectrumLimits(), emission);
    return check.has_value() && check.value().permitted;
}

bool isPresent(const AccessPoint& point, const BandChannel& channel)
{
    return channel.widthMhz == point.channel.widthMhz && std::abs(channel.centreMhz - point.frequencyMhz) < kSameMhz;
}

/// Channels that a point may be given, its present one first.
struct Candidates
{
    std::vector<BandChannel> channels;
    ChannelReason lack = ChannelReason::Alone; ///< why it keeps what it has
};

Candidates candidatesOf(const AccessPoint& point, int widestMhz)
{
    Candidates result;
    const BandChannel present = presentChannel(point);
    for (const BandChannel& channel : wifiChannels(point.frequencyMhz, std::min(point.channel.widthMhz, widestMhz)))
        if (isPermitted(point, channel))
            result.channels.push_back(channel);
    if (result.channels.empty()) {
        result.lack = wifiChannels(point.frequencyMhz, kNarrowestMhz).empty() ? ChannelReason::OtherBand
                                                                              : ChannelReason::NotPermitted;
        result.channels.push_back(present);
    }
    std::stable_partition(result.channels.begin(), result.channels.end(),
                          [&](const BandChannel& channel) { return isPresent(point, channel); });
    return result;
}

/// Mean of the shares of each channel that the other covers.
double sharedBand(const BandChannel& a, const BandChannel& b)
{
    const double common = std::min(a.highMhz(), b.highMhz()) - std::max(a.lowMhz(), b.lowMhz());
    return std::max(0.0, common) * (1.0 / a.widthMhz + 1.0 / b.widthMhz) / 2;
}

Radiator retuned(const Radiator& radiator, const AccessPoint& point)
{
    Radiator result = radiator;
    const Radiator tuned = radiatorOf(point, *radiator.loss);
    result.lowMhz = tuned.lowMhz;
    result.highMhz = tuned.highMhz;
    if (tuned.own && radiator.own) {
        result.own = tuned.own;
        result.own->thresholdDbm = radiator.own->thresholdDbm;
    }
    return result;
}

/// Over the pixels served, Mbit/s; 0 without any.
double sumOfRates(const CoverageQuality& quality)
{
    return quality.all.pixels > 0 ? quality.all.meanMbps * static_cast<double>(quality.all.pixels) : 0;
}

/// Plans the channels of some access points over one map of theirs.
class ChannelPlanner
{
public:
    ChannelPlanner(std::span<const AccessPoint> points, std::span<const Radiator> radiators, const Reception& reception,
                   const RunContext& ctx)
        : m_points(points), m_radiators(radiators), m_reception(reception), m_ctx(ctx)
    {}
    [[nodiscard]] Result<WifiChannelPlan> plan();

private:
    [[nodiscard]] Result<void> findDisturbances(const CoverageMap& map);
    void addPixel(const coverage::RadiatorRows& rows, std::size_t server, std::span<const std::uint16_t> here,
                  std::span<const float> paths);
    /// `stay`: all that stand on a channel of theirs keep it.
    [[nodiscard]] Result<std::vector<ChannelChoice>> chosen(int widestMhz, bool stay) const;
    [[nodiscard]] ChannelChoice choiceOf(std::size_t point, const Candidates& candidates,
                                         std::span<const BandChannel> given) const;
    [[nodiscard]] Result<CoverageQuality> qualityWith(std::span<const ChannelChoice> choices) const;

    std::span<const AccessPoint> m_points;
    std::span<const Radiator> m_radiators;
    const Reception& m_reception;
    const RunContext& m_ctx;
    std::map<std::pair<std::size_t, std::size_t>, double> m_weights;
    std::vector<Disturbance> m_pairs;
};

/// What the others would take off one pixel's signal to noise ratio on its server's channel.
void ChannelPlanner::addPixel(const coverage::RadiatorRows& rows, std::size_t server,
                              std::span<const std::uint16_t> here, std::span<const float> paths)
{
    const double noiseDbm = m_reception.termsOf(m_radiators[server]).noiseDbm;
    for (std::size_t i = 0; i < here.size(); ++i) {
        const std::size_t other = here[i];
        if (other == server || std::isnan(paths[i]))
            continue;
        const double receivedDbm = m_radiators[other].powerDbm + static_cast<double>(paths[i]) + m_reception.gainDbi;
        const double ratio = rows.radiator(other).activity * std::pow(10, (receivedDbm - noiseDbm) / 10);
        m_weights[std::minmax(server, other)] += 10 * std::log10(1 + ratio);
    }
}

Result<void> ChannelPlanner::findDisturbances(const CoverageMap& map)
{
    OASIS_TRY(const coverage::RadiatorRows rows, coverage::RadiatorRows::create(m_radiators, m_reception));
    const std::size_t columns = map.frame.columns;
    for (std::uint32_t row = 0; row < map.frame.rows; ++row) {
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        const std::vector<std::uint16_t> here = rows.over(row);
        std::vector<float> paths(here.size() * columns);
        for (std::size_t i = 0; i < here.size(); ++i)
            rows.disturbingPaths(here[i], row, std::span(paths).subspan(i * columns, columns));
        std::vector<float> pixel(here.size());
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t at = row * columns + column;
            if (!map.served(at))
                continue;
            for (std::size_t i = 0; i < here.size(); ++i)
                pixel[i] = paths[i * columns + column];
            addPixel(rows, map.server[at], here, pixel);
        }
    }
    for (const auto& [pair, weight] : m_weights)
        m_pairs.push_back({pair.first, pair.second, weight});
    return ok();
}

ChannelChoice ChannelPlanner::choiceOf(std::size_t point, const Candidates& candidates,
                                       std::span<const BandChannel> given) const
{
    const BandChannel present = presentChannel(m_points[point]);
    ChannelChoice choice;
    choice.channel = given[point];
    choice.changed = !isPresent(m_points[point], choice.channel);
    const Candidates own = candidatesOf(m_points[point], m_points[point].channel.widthMhz);
    choice.stray = !isPresent(m_points[point], own.channels.front());
    choice.narrowed = choice.channel.widthMhz < std::min(present.widthMhz, own.channels.front().widthMhz);
    choice.reason = candidates.lack;
    double worst = 0;
    bool hasNeighbour = false;
    for (const Disturbance& pair : m_pairs) {
        if (pair.first != point && pair.second != point)
            continue;
        const std::size_t other = pair.first == point ? pair.second : pair.first;
        const bool sameBand = (present.centreMhz < 3000) == (m_points[other].frequencyMhz < 3000);
        hasNeighbour = hasNeighbour || (sameBand && pair.weight > 0);
        const double kept = pair.weight * sharedBand(given[point], given[other]);
        if (kept > worst) {
            worst = kept;
            choice.with = other;
        }
    }
    if (choice.reason == ChannelReason::Alone && hasNeighbour)
        choice.reason = choice.with ? ChannelReason::Shared : ChannelReason::Clear;
    return choice;
}

Result<std::vector<ChannelChoice>> ChannelPlanner::chosen(int widestMhz, bool stay) const
{
    std::vector<Candidates> candidates;
    std::vector<BandChannel> list;
    ChannelOptions options;
    for (const AccessPoint& point : m_points) {
        candidates.push_back(candidatesOf(point, widestMhz));
        if (stay && isPresent(point, candidates.back().channels.front()))
            candidates.back().channels.resize(1);
        options.of.emplace_back();
        for (const BandChannel& channel : candidates.back().channels) {
            const auto known = std::find(list.begin(), list.end(), channel);
            options.of.back().push_back(static_cast<std::size_t>(known - list.begin()));
            if (known == list.end())
                list.push_back(channel);
        }
    }
    options.count = list.size();
    for (const BandChannel& a : list)
        for (const BandChannel& b : list)
            options.share.push_back(sharedBand(a, b));
    OASIS_TRY(const ChannelPlan plan, planChannels(options, m_pairs, m_ctx));
    std::vector<BandChannel> given;
    for (const std::size_t option : plan.option)
        given.push_back(list[option]);
    std::vector<ChannelChoice> choices;
    for (std::size_t point = 0; point < m_points.size(); ++point)
        choices.push_back(choiceOf(point, candidates[point], given));
    return choices;
}

Result<CoverageQuality> ChannelPlanner::qualityWith(std::span<const ChannelChoice> choices) const
{
    std::vector<Radiator> radiators;
    std::vector<RateOfSnr> rates;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const AccessPoint point = choices.empty() ? m_points[i] : withChannel(m_points[i], choices[i]);
        radiators.push_back(retuned(m_radiators[i], point));
        rates.push_back(rateOf(point));
    }
    OASIS_TRY(const CoverageMap map, combineCoverage(radiators, m_reception, m_ctx));
    return qualityOf(map, radiators, m_reception, rates, m_ctx);
}

Result<WifiChannelPlan> ChannelPlanner::plan()
{
    OASIS_TRY(const CoverageMap map, combineCoverage(m_radiators, m_reception, m_ctx));
    OASIS_CHECK(findDisturbances(map));
    WifiChannelPlan best;
    OASIS_TRY(best.before, qualityWith({}));
    int widest = kNarrowestMhz;
    for (const AccessPoint& point : m_points)
        widest = std::max(widest, point.frequencyMhz < 3000 ? kNarrowestMhz : point.channel.widthMhz);
    OASIS_TRY(best.points, chosen(widest, true));
    OASIS_TRY(best.after, qualityWith(best.points));
    for (int width = widest; width >= kNarrowestMhz; width /= 2) {
        OASIS_TRY(std::vector<ChannelChoice> choices, chosen(width, false));
        OASIS_TRY(CoverageQuality after, qualityWith(choices));
        if (!(sumOfRates(after) > sumOfRates(best.after)))
            continue;
        best.points = std::move(choices);
        best.after = std::move(after);
    }
    return best;
}

} // namespace

std::vector<BandChannel> wifiChannels(double frequencyMhz, int widthMhz)
{
    std::vector<BandChannel> channels;
    if (widthMhz < kNarrowestMhz)
        return channels;
    if (frequencyMhz >= 2400 && frequencyMhz <= 2483.5) {
        for (const int number : {1, 6, 11})
            channels.push_back({number, kNarrowestMhz, 2407.0 + 5 * number, false});
        return channels;
    }
    if (frequencyMhz < 5150 || frequencyMhz > 5725)
        return channels;
    // Wide channels are made of neighbouring ones of 20 MHz: 36 … 64, then 100 … 140.
    for (const auto& [firstMhz, lastMhz] : {std::pair(5170.0, 5330.0), std::pair(5490.0, 5710.0)})
        for (double low = firstMhz; low + widthMhz <= lastMhz; low += widthMhz) {
            BandChannel channel{0, widthMhz, low + widthMhz / 2.0, false};
            channel.number = static_cast<int>(std::lround((channel.centreMhz - 5000) / 5));
            channel.weatherRadar = channel.highMhz() > 5600 && channel.lowMhz() < 5650;
            channels.push_back(channel);
        }
    std::stable_partition(channels.begin(), channels.end(), [](const BandChannel& c) { return !c.weatherRadar; });
    return channels;
}

AccessPoint withChannel(const AccessPoint& point, const ChannelChoice& choice)
{
    AccessPoint result = point;
    if (choice.changed) {
        result.frequencyMhz = choice.channel.centreMhz;
        result.channel.widthMhz = choice.channel.widthMhz;
    }
    return result;
}

Result<WifiChannelPlan> planWifiChannels(std::span<const AccessPoint> points, std::span<const Radiator> radiators,
                                         const Reception& reception, const RunContext& ctx)
{
    if (points.size() != radiators.size())
        return fail(ErrorCode::InvalidArgument, "each access point needs its coverage");
    return ChannelPlanner(points, radiators, reception, ctx).plan();
}

} // namespace oasis
