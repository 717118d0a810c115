// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/weight_lines.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

/// The budget from which the flatter line (of the higher price) is the lower one; rounded down.
std::int64_t crossing(const WeightLine& steep, const WeightLine& flat)
{
    // (least1 − b) / p1 = (least2 − b) / p2; the denominators' powers of two cancel.
    const Wide difference = Wide{flat.price.numerator} - steep.price.numerator;
    const Wide sum = Wide{steep.leastCents} * flat.price.numerator - Wide{flat.leastCents} * steep.price.numerator;
    return static_cast<std::int64_t>(sum / difference);
}

} // namespace

std::int64_t WeightPrice::of(std::int64_t weight) const
{
    return static_cast<std::int64_t>((Wide{weight} * numerator) >> kShift);
}

void WeightLines::add(const WeightLine& line)
{
    const auto place = std::lower_bound(m_lines.begin(), m_lines.end(), line, [](const auto& x, const auto& y) {
        return x.price.numerator < y.price.numerator;
    });
    if (place != m_lines.end() && place->price == line.price)
        place->leastCents = std::max(place->leastCents, line.leastCents);
    else
        m_lines.insert(place, line);
}

void WeightLines::setAlone(std::vector<Alone> sites)
{
    m_alone = std::move(sites);
    std::sort(m_alone.begin(), m_alone.end(), [](const Alone& x, const Alone& y) { return x.cents < y.cents; });
    for (std::size_t i = 1; i < m_alone.size(); ++i)
        m_alone[i].weight += m_alone[i - 1].weight;
}

WeightLines WeightLines::dearerBy(std::int64_t cents) const
{
    WeightLines result = *this;
    for (WeightLine& line : result.m_lines)
        line.leastCents += cents;
    for (Alone& site : result.m_alone)
        site.cents += cents;
    return result;
}

std::int64_t WeightLines::mostWeight(const WeightLine& line, std::int64_t budgetCents) const
{
    const Wide missing = (Wide{line.leastCents} - budgetCents) << WeightPrice::kShift;
    if (missing <= 0)
        return m_total;
    const Wide leftOut = (missing + line.price.numerator - 1) / line.price.numerator;
    const Wide bound = std::max<Wide>(Wide{m_total} - leftOut, 0);
    return m_unit == 0 ? 0 : static_cast<std::int64_t>(bound / m_unit * m_unit);
}

std::int64_t WeightLines::mostWeight(std::int64_t budgetCents) const
{
    const auto dearer = std::upper_bound(m_alone.begin(), m_alone.end(), budgetCents,
                                         [](std::int64_t budget, const Alone& site) { return budget < site.cents; });
    std::int64_t most = m_alone.empty() ? m_total : dearer == m_alone.begin() ? 0 : (dearer - 1)->weight;
    for (const WeightLine& line : m_lines)
        most = std::min(most, mostWeight(line, budgetCents));
    return most;
}

std::int64_t WeightLines::leastCost(const WeightLine& line, std::int64_t weightMillionths) const
{
    // Only multiples of the unit are served.
    const Wide wanted = m_unit == 0 ? 0 : (Wide{weightMillionths} + m_unit - 1) / m_unit * m_unit;
    const Wide leftOut = std::max<Wide>(Wide{m_total} - wanted, 0);
    const Wide least = Wide{line.leastCents} - ((leftOut * line.price.numerator) >> WeightPrice::kShift);
    return static_cast<std::int64_t>(std::max<Wide>(least, 0));
}

std::int64_t WeightLines::leastCost(std::int64_t weightMillionths) const
{
    std::int64_t least = 0;
    for (const WeightLine& line : m_lines)
        least = std::max(least, leastCost(line, weightMillionths));
    return least;
}

std::vector<BoundCorner> WeightLines::corners(std::int64_t fromCents, std::int64_t toCents) const
{
    // As if weights had no unit: a rounded bound is no straight line.
    WeightLines fine(m_total, 1);
    fine.m_lines = m_lines;
    std::vector<std::int64_t> budgets{fromCents, toCents};
    const auto lowest = [&](const WeightLine& line, std::int64_t cents) {
        return fine.mostWeight(line, cents) <= fine.mostWeight(cents) + 1;
    };
    const auto note = [&](std::int64_t cents) { // the true corner lies within this cent
        if (cents >= fromCents && cents < toCents)
            budgets.insert(budgets.end(), {cents, cents + 1});
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (lowest(m_lines[i], m_lines[i].leastCents - 1)) // then it meets the total
            note(m_lines[i].leastCents - 1);
        for (std::size_t j = i + 1; j < m_lines.size(); ++j) {
            const std::int64_t cents = crossing(m_lines[i], m_lines[j]);
            if (lowest(m_lines[i], cents) && lowest(m_lines[j], cents + 1))
                note(cents);
        }
    }
    std::sort(budgets.begin(), budgets.end());
    budgets.erase(std::unique(budgets.begin(), budgets.end()), budgets.end());
    std::vector<BoundCorner> result;
    for (const std::int64_t cents : budgets)
        if (cents <= toCents)
            result.push_back({cents, std::min(m_total, fine.mostWeight(cents) + 1)}); // rounded up
    return result;
}

} // namespace oasis::routing
