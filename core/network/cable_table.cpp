// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/cable_table.h"

#include <algorithm>
#include <tuple>

namespace oasis {

Result<CableTable> CableTable::create(std::span<const CableSize> sizes, int mostFibres)
{
    if (sizes.empty())
        return fail(ErrorCode::InvalidArgument, "there is no size of cable to choose from");
    for (const CableSize& size : sizes) {
        if (size.fibres < 1 || size.perMetre < Money{})
            return fail(ErrorCode::InvalidArgument, "a cable has no fibres, or its price is negative");
        if (size.perMetre.inCents() >= kInfiniteCents / (std::int64_t{mostFibres} + 1))
            return fail(ErrorCode::Overflow, "the price of a cable is too large for exact arithmetic");
    }
    CableTable table;
    table.m_best.resize(static_cast<std::size_t>(std::max(0, mostFibres)) + 1);
    for (int fibres = 1; fibres <= mostFibres; ++fibres) {
        Choice& best = table.m_best[static_cast<std::size_t>(fibres)];
        for (const CableSize& size : sizes) {
            const Choice& rest = table.m_best[static_cast<std::size_t>(std::max(0, fibres - size.fibres))];
            const Choice whole{rest.price + size.perMetre, rest.cables + 1, size.fibres};
            if (best.cables == 0 ||
                std::tuple(whole.price, whole.cables, -whole.size) < std::tuple(best.price, best.cables, -best.size))
                best = whole;
        }
    }
    return table;
}

std::vector<int> CableTable::cheapest(int fibres) const
{
    std::vector<int> sizes;
    while (fibres > 0) {
        sizes.push_back(m_best[static_cast<std::size_t>(fibres)].size);
        fibres -= sizes.back();
    }
    std::sort(sizes.rbegin(), sizes.rend());
    return sizes;
}

} // namespace oasis
