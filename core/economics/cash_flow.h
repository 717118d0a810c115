// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/economics/bill_of_quantities.h"
#include "core/economics/catalogue.h"

#include <span>
#include <vector>

namespace oasis {

struct CashFlowParams
{
    int horizonYears = 20;
    double discountRate = 0.032; ///< real, public appraisal (France Stratégie 2021: 1.2 % + beta × 2 %, beta = 1)
    bool renew = true;           ///< equipment is bought again at the end of its life within the horizon
    friend bool operator==(const CashFlowParams&, const CashFlowParams&) = default;
};

/// Costs by year: year 0 is the investment, years 1 … horizon carry running cost and renewals.
struct CashFlow
{
    std::vector<Money> investment; ///< horizon + 1 values, renewals included
    std::vector<Money> running;    ///< horizon + 1 values
    Money discountedCost;          ///< Σ (investment + running) / (1 + r)^t, each year rounded to the cent
    friend bool operator==(const CashFlow&, const CashFlow&) = default;
};

/// No residual value is deducted. Renewal of an item of life n falls in years n, 2n … < horizon.
/// An entry whose item is not in the catalogue is never renewed; a horizon below 0 counts as 0. The factor of year t is
/// the product of t times (1 + r), and each year's sum is divided by it. O(entries × horizon).
[[nodiscard]] CashFlow cashFlow(const CashFlowParams& params, std::span<const BillEntry> entries,
                                const Catalogue& catalogue);

} // namespace oasis
