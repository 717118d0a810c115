// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/network_parts.h"

#include <algorithm>
#include <cmath>

namespace oasis::verification {

namespace {

constexpr int kSizesSold[] = {12, 24, 36, 48, 72, 96, 144, 288, 432, 576, 720};

} // namespace

void CableCheck::check(Subject subject, const OutcomeEdge& edge, int fibresBehind)
{
    const double wanted = fibresBehind * (1 + m_work.outcome.definition.cables.spare);
    const auto fibres = static_cast<int>(std::ceil(wanted - 1e-9));
    std::int64_t capacity = 0;
    for (const int size : edge.cableSizes)
        capacity += size;
    m_work.record.same("edge cable fibres", subject, capacity, edge.cableFibres);
    if (m_work.outcome.definition.objective == Objective::TrenchAndCable)
        checkCheapest(subject, edge, fibres, capacity);
    else
        m_work.record.holds(cablesThatHold(fibres) == edge.cableSizes, "edge cables", subject,
                            "sizes that hold the fibres and their spare");
}

/// Cables that hold the fibres, largest first, and no dearer by the metre than any others that do.
void CableCheck::checkCheapest(Subject subject, const OutcomeEdge& edge, int fibres, std::int64_t capacity)
{
    auto& record = m_work.record;
    record.holds(capacity >= fibres && std::is_sorted(edge.cableSizes.rbegin(), edge.cableSizes.rend()), "edge cables",
                 subject, "sizes that hold the fibres and their spare, largest first");
    const PlainPrices& prices = m_work.services.prices();
    const auto perMetre = [&](int size) {
        return prices.item("cable.supply." + std::to_string(size)) + prices.item("cable.lay." + std::to_string(size));
    };
    if (m_cheapest.empty())
        m_cheapest.push_back(Money());
    while (static_cast<int>(m_cheapest.size()) <= fibres && fibres <= kMostFibres) {
        Money least = Money::cents(kInfiniteCents);
        for (const int size : kSizesSold)
            least =
                std::min(least, perMetre(size) + (static_cast<int>(m_cheapest.size()) > size
                                                      ? m_cheapest[m_cheapest.size() - static_cast<std::size_t>(size)]
                                                      : Money()));
        m_cheapest.push_back(least);
    }
    if (!record.holds(fibres <= kMostFibres, "edge cables", subject, "a number of fibres that cables exist for"))
        return;
    Money found;
    for (const int size : edge.cableSizes)
        found += perMetre(size);
    record.same("price of cables by the metre", subject, m_cheapest[static_cast<std::size_t>(fibres)], found);
}

} // namespace oasis::verification
