// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/connectivity_profit.h"

namespace oasis {

namespace {

Money lineInvestment(const ConnectivityCase& site)
{
    return timesRate(site.linePerKm, site.lengthM / 1000 * site.expansion);
}

/// Rounded once for all years, as the published totals are.
Money upkeepOver(const ConnectivityCase& site, int years)
{
    return timesRate(site.hardware + lineInvestment(site), site.upkeepShare * years) +
           timesRate(site.yearlyLicencePerMhz, site.mhz * years);
}

} // namespace

Money initialInvestment(const ConnectivityCase& site)
{
    return site.hardware + lineInvestment(site) + timesRate(site.licencePerMhz, site.mhz);
}

Money refreshInvestment(const ConnectivityCase& site)
{
    return site.refreshYears > 0 ? site.hardware * (site.years / site.refreshYears) : Money{};
}

Money yearlyUpkeep(const ConnectivityCase& site)
{
    return upkeepOver(site, 1);
}

Money yearlyRevenue(const ConnectivityCase& site)
{
    return timesRate(site.revenuePerMbit, site.mbits);
}

Money costOfOwnership(const ConnectivityCase& site)
{
    return initialInvestment(site) + refreshInvestment(site) + upkeepOver(site, site.years);
}

Money annualisedCost(const ConnectivityCase& site)
{
    return timesRate(initialInvestment(site) + refreshInvestment(site), 1.0 / site.years) + yearlyUpkeep(site);
}

Money profit(const ConnectivityCase& site)
{
    return yearlyRevenue(site) * site.years - costOfOwnership(site);
}

Money presentProfit(const ConnectivityCase& site)
{
    return timesRate(yearlyRevenue(site) - annualisedCost(site), annuity(site.discountRate, site.years));
}

double annuity(double rate, int years)
{
    double factor = 1; // by products, not pow(), so that it is the same on every machine
    for (int year = 0; year < years; ++year)
        factor /= 1 + rate;
    return rate == 0 ? years : (1 - factor) / rate;
}

} // namespace oasis
