// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/cash_flow.h"

#include <algorithm>
#include <cmath>

namespace oasis {

CashFlow cashFlow(const CashFlowParams& params, std::span<const BillEntry> entries, const Catalogue& catalogue)
{
    const int horizon = std::max(0, params.horizonYears);
    CashFlow flow;
    flow.investment.resize(static_cast<std::size_t>(horizon) + 1);
    flow.running.resize(flow.investment.size());
    Money yearly;
    for (const BillEntry& entry : entries) {
        if (entry.yearly) {
            yearly += entry.amount;
            continue;
        }
        flow.investment.front() += entry.amount;
        const CatalogueItem* item = catalogue.find(entry.item);
        const int life = params.renew && item != nullptr ? item->lifetimeYears : 0;
        for (int year = life; life > 0 && year < horizon; year += life)
            flow.investment[static_cast<std::size_t>(year)] += entry.amount;
    }
    double factor = 1; // by products, not pow(), so that it is the same on every machine
    for (std::size_t year = 0; year < flow.investment.size(); ++year) {
        if (year > 0) {
            flow.running[year] = yearly;
            factor *= 1.0 + params.discountRate;
        }
        const Money sum = flow.investment[year] + flow.running[year];
        flow.discountedCost += Money::cents(std::llround(static_cast<double>(sum.inCents()) / factor));
    }
    return flow;
}

} // namespace oasis
