// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis {

enum class SpectrumUse : std::uint8_t {
    Lan, ///< any radio network, Wi-Fi first of all
    Link ///< fixed links only
};

/// One row of a national table: what may be radiated in a band. Powers are mean EIRP.
struct SpectrumLimit
{
    std::string id; ///< "lan.5470"
    double fromMhz = 0;
    double toMhz = 0;
    SpectrumUse use = SpectrumUse::Lan;
    bool indoors = true;
    bool outdoors = true;                    ///< on fixed installations
    std::optional<double> eirpDbm;           ///< nothing: set by the licence
    std::optional<double> eirpWithoutTpcDbm; ///< without transmitter power control
    std::optional<double> densityDbmMhz;     ///< in any megahertz
    bool dfs = false;                        ///< radar must be detected and avoided
    std::optional<double> leastGainDbi;
    bool licence = false;   ///< individual
    bool open = true;       ///< false: known, but not to be used in this country
    bool confirmed = false; ///< false: an assumption, to be shown as such
    std::string ruleEn;
    std::string ruleFr;
    std::string source;
    friend bool operator==(const SpectrumLimit&, const SpectrumLimit&) = default;
};

/// The dated limits of one country. Immutable.
class SpectrumLimits
{
public:
    /// Text as of resources/radio/spectrum-france.csv (data_table.h). InvalidArgument naming the row: columns missing,
    /// numbers that are not, a band of no width, an id twice, a table without country or date.
    [[nodiscard]] static Result<SpectrumLimits> parse(std::string_view text);

    [[nodiscard]] const std::string& country() const { return m_country; }
    [[nodiscard]] const std::string& dated() const { return m_dated; } ///< ISO date of the last review
    [[nodiscard]] const std::vector<SpectrumLimit>& limits() const { return m_limits; }
    /// nullptr when there is no such row.
    [[nodiscard]] const SpectrumLimit* find(std::string_view id) const;

private:
    std::string m_country;
    std::string m_dated;
    std::vector<SpectrumLimit> m_limits;
};

/// The table built in: France, resources/radio/spectrum-france.csv.
[[nodiscard]] std::string_view defaultSpectrumText();
[[nodiscard]] const SpectrumLimits& defaultSpectrumLimits();

/// What one access point or end of a link radiates.
struct Emission
{
    double centreMhz = 0;
    double widthMhz = 20;
    double eirpDbm = 0; ///< conducted power + antenna gain − losses
    double gainDbi = 0;
    bool outdoors = true;
    bool tpc = true; ///< controls its power
    bool dfs = true; ///< avoids radar
    SpectrumUse use = SpectrumUse::Lan;
    bool licensed = false; ///< the operator holds a licence for it
};

/// The verdict on an emission, with the rows that it rests on.
struct EmissionCheck
{
    bool permitted = false;
    std::optional<double> mostDbm;           ///< highest EIRP permitted there; nothing when none is
    std::string reason;                      ///< why not, in English; empty when permitted
    std::vector<const SpectrumLimit*> rules; ///< rows that apply, or that refuse it; point into the limits
};

/// Checks an emission against the table. A channel over several bands must be permitted in each, the lowest limit
/// counts; of two rows for the same band the more generous one that permits it counts. InvalidArgument: a frequency or
/// width not positive, a power or gain that is not a number. O(rows²).
[[nodiscard]] Result<EmissionCheck> checkEmission(const SpectrumLimits& limits, const Emission& emission);

} // namespace oasis
