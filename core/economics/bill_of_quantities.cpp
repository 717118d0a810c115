// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/bill_of_quantities.h"

#include <cmath>
#include <map>
#include <tuple>

namespace oasis {

namespace {

__extension__ using Wide = __int128; // ISO C++ has no such type; gcc and clang do

} // namespace

Money billAmount(std::int64_t quantityMilli, Money unitPrice)
{
    const Wide product = static_cast<Wide>(quantityMilli) * static_cast<Wide>(unitPrice.inCents());
    const Wide rounded = (product + (product < 0 ? -500 : 500)) / 1000;
    if (rounded > kInfiniteCents)
        return Money::cents(kInfiniteCents);
    if (rounded < -kInfiniteCents)
        return Money::cents(-kInfiniteCents);
    return Money::cents(static_cast<std::int64_t>(rounded));
}

std::int64_t milli(double quantity)
{
    return std::llround(quantity * 1000.0);
}

std::vector<BillLine> billLines(std::span<const BillEntry> entries)
{
    std::map<std::tuple<bool, std::string, Money>, BillLine> sums;
    for (const BillEntry& entry : entries) {
        BillLine& line = sums[{entry.yearly, entry.item, entry.unitPrice}];
        line.quantityMilli += entry.quantityMilli;
        line.amount += entry.amount;
    }
    std::vector<BillLine> lines;
    lines.reserve(sums.size());
    for (auto& [key, line] : sums) {
        std::tie(line.yearly, line.item, line.unitPrice) = key;
        lines.push_back(std::move(line));
    }
    return lines;
}

Money investment(std::span<const BillEntry> entries)
{
    Money sum;
    for (const BillEntry& entry : entries)
        if (!entry.yearly)
            sum += entry.amount;
    return sum;
}

Money yearlyRunningCost(std::span<const BillEntry> entries)
{
    Money sum;
    for (const BillEntry& entry : entries)
        if (entry.yearly)
            sum += entry.amount;
    return sum;
}

std::vector<MunicipalCost> costByMunicipality(std::span<const BillEntry> entries)
{
    std::map<std::string, MunicipalCost> sums;
    for (const BillEntry& entry : entries) {
        MunicipalCost& cost = sums[entry.municipalityCode];
        (entry.yearly ? cost.yearly : cost.investment) += entry.amount;
    }
    std::vector<MunicipalCost> costs;
    costs.reserve(sums.size());
    for (auto& [code, cost] : sums) {
        cost.municipalityCode = code;
        costs.push_back(std::move(cost));
    }
    return costs;
}

} // namespace oasis
