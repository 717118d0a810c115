// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_programme.h"

#include "core/radio/access_point_coverage.h"
#include "core/radio/data_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

namespace oasis {

namespace {

constexpr double kOneDeviceM = 5;

Result<double> numberOf(std::string_view word, const std::string& rule)
{
    double value = 0;
    const auto end = std::from_chars(word.data(), word.data() + word.size(), value);
    if (end.ec != std::errc() || end.ptr != word.data() + word.size() || !std::isfinite(value) || value < 0)
        return fail(ErrorCode::InvalidArgument, "this is no number of 0 or more: " + std::string(word), rule);
    return value;
}

/// "10/0 9/2" or "30".
Result<std::vector<std::pair<double, double>>> valuesOf(std::string_view text, const std::string& rule)
{
    std::vector<std::pair<double, double>> values;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const std::size_t slash = word.find('/');
        std::pair<double, double> pair;
        OASIS_TRY(pair.first, numberOf(word.substr(0, slash), rule));
        if (slash != std::string_view::npos) {
            OASIS_TRY(pair.second, numberOf(word.substr(slash + 1), rule));
        }
        values.push_back(pair);
    }
    return values;
}

Result<WifiRule> ruleOf(const DataTable& table, std::size_t row)
{
    WifiRule rule;
    OASIS_TRY(const std::string_view id, table.text(row, "id"));
    OASIS_TRY(const std::string_view values, table.text(row, "values"));
    OASIS_TRY(const std::string_view ruleEn, table.text(row, "ruleEn"));
    OASIS_TRY(const std::string_view ruleFr, table.text(row, "ruleFr"));
    OASIS_TRY(const std::string_view source, table.text(row, "source"));
    OASIS_TRY(const std::size_t kind,
              table.word(row, "kind",
                         {"count", "standard", "streams", "bands", "limits", "rate", "duplicate", "years", "cost"}));
    OASIS_TRY(rule.confirmed, table.flag(row, "confirmed"));
    rule.id = id;
    rule.kind = static_cast<WifiRuleKind>(kind);
    rule.ruleEn = ruleEn;
    rule.ruleFr = ruleFr;
    rule.source = source;
    OASIS_TRY(rule.values, valuesOf(values, rule.id));
    if (rule.id.empty() || (rule.values.empty() && rule.kind != WifiRuleKind::Limits))
        return fail(ErrorCode::InvalidArgument, "a rule needs an id and values",
                    rule.id.empty() ? "row " + std::to_string(row + 1) : rule.id);
    return rule;
}

/// Access points of one programme, gathered to devices.
class ProgrammeChecker
{
public:
    ProgrammeChecker(std::span<const AccessPoint> points, const WifiSurroundings& around);
    [[nodiscard]] WifiFinding check(const WifiRule& rule) const;
    [[nodiscard]] std::int64_t devices(bool outdoors) const
    {
        return std::count_if(m_devices.begin(), m_devices.end(),
                             [&](const auto& device) { return m_points[device.front()].outdoors == outdoors; });
    }

private:
    template <class Figure>
    [[nodiscard]] WifiFinding atLeast(const WifiRule& rule, Figure figure) const;
    [[nodiscard]] WifiFinding count(const WifiRule& rule) const;
    [[nodiscard]] WifiFinding bands(const WifiRule& rule) const;
    [[nodiscard]] WifiFinding limits(const WifiRule& rule) const;
    [[nodiscard]] double nearestExisting(const AccessPoint& point) const;

    std::span<const AccessPoint> m_points;
    const WifiSurroundings& m_around;
    std::vector<std::vector<std::size_t>> m_devices; ///< indices of their radios
};

bool isLowBand(const AccessPoint& point)
{
    return point.frequencyMhz < 3000;
}

ProgrammeChecker::ProgrammeChecker(std::span<const AccessPoint> points, const WifiSurroundings& around)
    : m_points(points), m_around(around)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto same = std::find_if(m_devices.begin(), m_devices.end(), [&](const auto& device) {
            return device.size() == 1 && isLowBand(points[device.front()]) != isLowBand(points[i]) &&
                   points[device.front()].outdoors == points[i].outdoors &&
                   distance(points[device.front()].position, points[i].position) <= kOneDeviceM;
        });
        if (same == m_devices.end())
            m_devices.push_back({i});
        else
            same->push_back(i);
    }
}

/// Of one user where the level is the threshold: the way is the same in both directions, powers and noises are not.
double rateAtThreshold(const AccessPoint& point)
{
    const Reception reception = receptionOf(point);
    const double uplinkDbm = point.thresholdDbm - point.powerDbm + reception.uplinkPowerDbm;
    return rateOf(point)(std::min(point.thresholdDbm - reception.noiseDbm, uplinkDbm - reception.accessNoiseDbm));
}

/// The least figure of all points against the rule's value.
template <class Figure>
WifiFinding ProgrammeChecker::atLeast(const WifiRule& rule, Figure figure) const
{
    WifiFinding finding{&rule, WifiVerdict::Met, {}, {}};
    for (const AccessPoint& point : m_points) {
        const double value = figure(point);
        if (finding.found && value >= *finding.found)
            continue;
        finding.found = value;
        if (value < rule.values.front().first) {
            finding.verdict = WifiVerdict::NotMet;
            finding.first = titleOf(point);
        }
    }
    return finding;
}

/// The municipality with the fewest devices among those that reach no pair; among all when each reaches one.
WifiFinding ProgrammeChecker::count(const WifiRule& rule) const
{
    std::map<std::uint32_t, std::pair<double, double>> found; // outdoors and indoors of a municipality
    if (m_devices.empty())
        found[kNoMunicipality] = {};
    for (const auto& device : m_devices) {
        const AccessPoint& point = m_points[device.front()];
        auto& [outdoors, indoors] =
            found[m_around.territory != nullptr ? m_around.territory->municipalityAt(point.position) : kNoMunicipality];
        (point.outdoors ? outdoors : indoors) += 1;
    }
    WifiFinding finding{&rule, WifiVerdict::Met, {}, {}};
    for (const auto& [municipality, count] : found) {
        const bool met = std::ranges::any_of(rule.values, [count = count](const std::pair<double, double>& least) {
            return count.first >= least.first && count.second >= least.second;
        });
        const double devices = count.first + count.second;
        const bool wasMet = finding.verdict == WifiVerdict::Met;
        if (finding.found && (met == wasMet ? devices >= *finding.found : met))
            continue;
        finding.found = devices;
        finding.verdict = met ? WifiVerdict::Met : WifiVerdict::NotMet;
        finding.first = met || municipality == kNoMunicipality ? std::string()
                                                               : m_around.territory->municipalities[municipality].name;
    }
    return finding;
}

WifiFinding ProgrammeChecker::bands(const WifiRule& rule) const
{
    WifiFinding finding{&rule, WifiVerdict::Met, {}, {}};
    for (const auto& device : m_devices) {
        const auto bands = static_cast<double>(device.size());
        if (finding.found && bands >= *finding.found)
            continue;
        finding.found = bands;
        if (bands < rule.values.front().first) {
            finding.verdict = WifiVerdict::NotMet;
            finding.first = titleOf(m_points[device.front()]);
        }
    }
    return finding;
}

WifiFinding ProgrammeChecker::limits(const WifiRule& rule) const
{
    for (const AccessPoint& point : m_points) {
        const auto checked = checkEmission(defaultSpectrumLimits(), emissionOf(point));
        if (!checked.has_value() || !checked.value().permitted)
            return {&rule, WifiVerdict::NotMet, point.eirpDbm(), titleOf(point)};
    }
    return {&rule, WifiVerdict::Met, {}, {}};
}

double ProgrammeChecker::nearestExisting(const AccessPoint& point) const
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const Point& other : *m_around.existing)
        nearest = std::min(nearest, distance(point.position, other));
    return nearest;
}

WifiFinding ProgrammeChecker::check(const WifiRule& rule) const
{
    switch (rule.kind) {
    case WifiRuleKind::Count:
        return count(rule);
    case WifiRuleKind::Standard:
        return atLeast(rule, [](const AccessPoint& p) { return 4.0 + static_cast<double>(p.channel.standard); });
    case WifiRuleKind::Streams:
        return atLeast(rule, [](const AccessPoint& p) { return static_cast<double>(p.channel.streams); });
    case WifiRuleKind::Bands:
        return bands(rule);
    case WifiRuleKind::Limits:
        return limits(rule);
    case WifiRuleKind::Rate:
        return atLeast(rule, rateAtThreshold);
    case WifiRuleKind::Duplicate:
        if (!m_around.existing)
            return {&rule, WifiVerdict::Unknown, {}, {}};
        return atLeast(rule, [this](const AccessPoint& p) { return nearestExisting(p); });
    case WifiRuleKind::Years:
    case WifiRuleKind::Cost:
        break;
    }
    return {&rule, WifiVerdict::Stated, {}, {}};
}

} // namespace

Result<std::vector<WifiProgramme>> parseWifiProgrammes(std::string_view text)
{
    OASIS_TRY(const DataTable table, DataTable::parse(text));
    if (table.header("dated").empty())
        return fail(ErrorCode::InvalidArgument, "a table of programmes needs the date of its last review");
    std::vector<WifiProgramme> programmes;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        OASIS_TRY(const std::string_view id, table.text(row, "programme"));
        OASIS_TRY(WifiRule rule, ruleOf(table, row));
        auto programme = std::ranges::find(programmes, id, &WifiProgramme::id);
        if (programme == programmes.end())
            programme = programmes.insert(programmes.end(), {std::string(id), std::string(table.header("dated")), {}});
        if (std::ranges::find(programme->rules, rule.kind, &WifiRule::kind) != programme->rules.end())
            return fail(ErrorCode::InvalidArgument, "a programme has one rule of each kind", rule.id);
        programme->rules.push_back(std::move(rule));
    }
    return programmes;
}

const std::vector<WifiProgramme>& defaultWifiProgrammes()
{
    static const std::vector<WifiProgramme> programmes = [] {
        auto parsed = parseWifiProgrammes(defaultWifiProgrammesText());
        return parsed.has_value() ? std::move(parsed).value() : std::vector<WifiProgramme>(); // a test parses it
    }();
    return programmes;
}

WifiCheck checkWifiProgramme(const WifiProgramme& programme, std::span<const AccessPoint> points,
                             const WifiSurroundings& around)
{
    const ProgrammeChecker checker(points, around);
    WifiCheck result;
    result.outdoorDevices = checker.devices(true);
    result.indoorDevices = checker.devices(false);
    double years = 1;
    Money yearly;
    for (const WifiRule& rule : programme.rules) {
        result.findings.push_back(checker.check(rule));
        if (rule.kind == WifiRuleKind::Years)
            years = rule.values.front().first;
        if (rule.kind == WifiRuleKind::Cost)
            yearly = Money::euros(rule.values.front().first) * result.outdoorDevices +
                     Money::euros(rule.values.front().second) * result.indoorDevices;
    }
    result.runningCost = timesRate(yearly, years);
    return result;
}

} // namespace oasis
