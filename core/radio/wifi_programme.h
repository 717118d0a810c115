// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/radio/access_point.h"
#include "core/territory/territory.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oasis {

/// What a programme of public Wi-Fi asks. The values of a rule are pairs; where one number is meant it is the first.
enum class WifiRuleKind : std::uint8_t {
    Count,     ///< devices outdoors/indoors of a municipality: one of the pairs must be reached
    Standard,  ///< generation of Wi-Fi: 4 (n), 5 (ac), 6 (ax)
    Streams,   ///< spatial streams
    Bands,     ///< bands of each device at once
    Limits,    ///< national limits (spectrum_limits.h)
    Rate,      ///< Mbit/s of one user at the threshold, in the weaker direction
    Duplicate, ///< metres to the nearest existing free hotspot
    Years,     ///< of free service; the running cost is counted over them
    Cost       ///< euros a year for a device outdoors/indoors
};

struct WifiRule
{
    std::string id; ///< "wifi4eu.count"
    WifiRuleKind kind = WifiRuleKind::Count;
    std::vector<std::pair<double, double>> values;
    bool confirmed = false; ///< false: an assumption, to be shown as such
    std::string ruleEn;
    std::string ruleFr;
    std::string source;
    friend bool operator==(const WifiRule&, const WifiRule&) = default;
};

/// The dated rules of one programme.
struct WifiProgramme
{
    std::string id; ///< "wifi4eu", "region"
    std::string dated;
    std::vector<WifiRule> rules; ///< each kind at most once
    friend bool operator==(const WifiProgramme&, const WifiProgramme&) = default;
};

/// Text as of resources/radio/wifi-programmes.csv (data_table.h). InvalidArgument naming the rule: columns missing, an
/// unknown kind, values that are no numbers or missing, a kind twice in a programme, a table without date.
[[nodiscard]] Result<std::vector<WifiProgramme>> parseWifiProgrammes(std::string_view text);
/// The table built in.
[[nodiscard]] std::string_view defaultWifiProgrammesText();
[[nodiscard]] const std::vector<WifiProgramme>& defaultWifiProgrammes();

enum class WifiVerdict : std::uint8_t {
    Met,
    NotMet,
    Unknown, ///< the study does not tell: existing hotspots were not given
    Stated   ///< nothing to check, a condition to keep in mind
};

struct WifiFinding
{
    const WifiRule* rule = nullptr; ///< of the programme
    WifiVerdict verdict = WifiVerdict::Stated;
    std::optional<double> found; ///< the worst figure found, in the rule's unit
    std::string first;           ///< access point (titleOf()) or municipality that breaks it; empty when none does
    friend bool operator==(const WifiFinding&, const WifiFinding&) = default;
};

struct WifiCheck
{
    std::vector<WifiFinding> findings; ///< one a rule, in order
    std::int64_t outdoorDevices = 0;   ///< radios of different bands within 5 m of each other are one device
    std::int64_t indoorDevices = 0;
    Money runningCost; ///< of all devices over the years of the programme (1 when it names none)
};

/// What lies around the access points.
struct WifiSurroundings
{
    std::optional<std::vector<Point>> existing; ///< free hotspots that others run; nothing when not known
    const Territory* territory = nullptr;       ///< whose municipalities ask for a programme; nullptr: one for all
};

/// Checks access points against a programme. A count of devices is held against each municipality that has one: the
/// programmes serve municipalities one by one. The points pass checkAccessPoint(). O(points² + points × (existing +
/// a municipality's search)).
[[nodiscard]] WifiCheck checkWifiProgramme(const WifiProgramme& programme, std::span<const AccessPoint> points,
                                           const WifiSurroundings& around);

} // namespace oasis
