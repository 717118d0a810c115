// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

namespace oasis {

/// Cost and revenue of connecting one site, in the closed forms of the ITU Connectivity Planning Platform (ITU, Future
/// Networks and Spectrum Management Division, user guide and "inframapkit" documentation): a foil to compare a plan
/// with, not its own cost model. Money in any one currency.
struct ConnectivityCase
{
    Money hardware;            ///< at the site, bought again every refreshYears
    Money linePerKm;           ///< cable and civil works
    double lengthM = 0;        ///< path to the network
    double expansion = 1.1;    ///< of the path to the built length
    Money licencePerMhz;       ///< spectrum, once
    Money yearlyLicencePerMhz; ///< spectrum, per year
    double mhz = 0;
    double upkeepShare = 0; ///< per year, of hardware and line
    int refreshYears = 0;   ///< life of the hardware; 0: never bought again
    Money revenuePerMbit;   ///< per Mbit/s and year
    double mbits = 0;
    int years = 1;           ///< horizon, at least 1
    double discountRate = 0; ///< per year
};

/// hardware + linePerKm × km × expansion + licencePerMhz × MHz.
[[nodiscard]] Money initialInvestment(const ConnectivityCase& site);
/// hardware × ⌊years / refreshYears⌋.
[[nodiscard]] Money refreshInvestment(const ConnectivityCase& site);
/// upkeepShare × (hardware + line) + yearlyLicencePerMhz × MHz.
[[nodiscard]] Money yearlyUpkeep(const ConnectivityCase& site);
/// revenuePerMbit × Mbit/s.
[[nodiscard]] Money yearlyRevenue(const ConnectivityCase& site);
/// Undiscounted cost over the horizon: investments + years × upkeep; traffic is not part of it.
[[nodiscard]] Money costOfOwnership(const ConnectivityCase& site);
/// (initial + refresh investment) / years + upkeep.
[[nodiscard]] Money annualisedCost(const ConnectivityCase& site);
/// Undiscounted: years × revenue − cost of ownership.
[[nodiscard]] Money profit(const ConnectivityCase& site);
/// Present value of the yearly profit: (revenue − annualised cost) × annuity(discountRate, years).
[[nodiscard]] Money presentProfit(const ConnectivityCase& site);
/// Present value of 1 per year, paid at the end of each: (1 − (1 + r)^−n) / r; n for r = 0.
[[nodiscard]] double annuity(double rate, int years);

} // namespace oasis
