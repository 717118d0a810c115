// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/radio/access_point.h"
#include "core/radio/building_entry.h"
#include "core/radio/wifi_programme.h"

#include <QString>

#include <string>
#include <vector>

namespace oasis::text {

/// Its name, or "Access point 4".
[[nodiscard]] QString title(const AccessPoint& point, const Language& language);
/// "2.437 GHz, 20 MHz".
[[nodiscard]] QString band(const AccessPoint& point, const Language& language);
/// The Wi-Fi channel in the middle of which it works ("6", "118"); a dash where the frequency is that of none.
[[nodiscard]] QString channel(const AccessPoint& point);
/// "indoors, traditional building: 17.3 dB of entry loss …" at these frequencies; empty outdoors.
[[nodiscard]] QString indoors(ReceiverPlace place, const std::vector<double>& frequenciesGhz, const Language& language);
/// A street-level model of the coverage engine in the words of the language; models without words keep their name.
[[nodiscard]] QString streetModel(const std::string& name, const Language& language);
/// "met", "not met", "not known", "to keep in mind".
[[nodiscard]] QString verdict(WifiVerdict verdict, const Language& language);
/// The figure that a rule was held against: "10", "28.1", a standard as "Wi-Fi 5"; empty without one.
[[nodiscard]] QString found(const WifiFinding& finding, const Language& language);
/// "WiFi4EU", "regional free Wi-Fi"; the id of an unknown programme.
[[nodiscard]] QString programme(const std::string& id, const Language& language);

} // namespace oasis::text
