// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace oasis {

/// A modulation of a radio: what it carries, sends with and needs.
struct LinkMode
{
    std::string modulation;
    double rateMbps = 0;     ///< to the user, one way
    double powerDbm = 0;     ///< into the antenna
    double thresholdDbm = 0; ///< least level at which it works
    friend bool operator==(const LinkMode&, const LinkMode&) = default;
};

/// A class of equipment, alike at both ends.
struct LinkEquipment
{
    std::string id; ///< "ptp18"
    std::string labelEn;
    std::string labelFr;
    double frequencyGhz = 0;
    double widthMhz = 0;
    double gainDbi = 0; ///< of each antenna
    bool tpc = true;
    bool dfs = false;
    std::vector<LinkMode> modes; ///< slowest first
    std::string item; ///< of the cost catalogue, "radio.ptp.lic": a study's own price for it goes before those below
    Money priceLow;   ///< both ends, installed, without masts
    Money priceTypical;
    Money priceHigh;
    Money yearly;           ///< licence, a year
    bool confirmed = false; ///< false: an assumption, to be shown as such
    std::string source;
    friend bool operator==(const LinkEquipment&, const LinkEquipment&) = default;
};

/// Reads the text of a catalogue (data_table.h; columns as resources/radio/link-equipment.csv, one row a modulation,
/// rows of one id together). InvalidArgument naming the row: missing columns, figures that are not numbers or not
/// positive, prices out of order, modes whose rate or threshold does not grow.
[[nodiscard]] Result<std::vector<LinkEquipment>> parseLinkEquipment(std::string_view text);

/// The catalogue built in: 5, 18, 60 and 80 GHz classes.
[[nodiscard]] std::string_view defaultLinkEquipmentText();
[[nodiscard]] const std::vector<LinkEquipment>& defaultLinkEquipment();

} // namespace oasis
