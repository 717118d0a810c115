// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/step_costs.h"

#include "core/base/money.h"

#include <algorithm>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

/// The cheapest cost at any number of fibres in the range, less the slope: where the line may begin.
std::int64_t startOf(std::span<const CostStep> steps, const FibreRange& range, std::int64_t perFibre)
{
    Wide start = kInfiniteCents;
    const Wide one = Wide{1} << range.shift;
    for (const CostStep& step : steps) {
        if (step.upToFibres < range.least)
            continue;
        const Wide rise = Wide{perFibre} * step.upToFibres; // at the step's right end
        start = std::min(start, step.cents - (rise + one - 1) / one);
    }
    return static_cast<std::int64_t>(std::max<Wide>(start, -1));
}

} // namespace

std::int64_t centsFor(std::span<const CostStep> steps, int fibres)
{
    for (const CostStep& step : steps)
        if (fibres <= step.upToFibres)
            return step.cents;
    return kInfiniteCents;
}

std::vector<CostStep> sumOf(std::span<const CostStep> a, std::span<const CostStep> b)
{
    std::vector<CostStep> sum;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const int upTo = std::min(a[i].upToFibres, b[k].upToFibres);
        const std::int64_t cents = a[i].cents + b[k].cents;
        if (!sum.empty() && sum.back().cents == cents)
            sum.back().upToFibres = upTo;
        else
            sum.push_back({upTo, cents});
        i += a[i].upToFibres == upTo ? 1U : 0U;
        k += b[k].upToFibres == upTo ? 1U : 0U;
    }
    return sum;
}

LineBelow lineWithSlope(std::span<const CostStep> steps, const FibreRange& range, std::int64_t perFibre)
{
    const std::int64_t fixed = startOf(steps, range, perFibre);
    return fixed >= 0 ? LineBelow{fixed, perFibre} : LineBelow{startOf(steps, range, 0), 0};
}

std::vector<LineBelow> linesBelow(std::span<const CostStep> steps, const FibreRange& range, int fibres)
{
    std::size_t upTo = 0;
    while (upTo + 1 < steps.size() && steps[upTo].upToFibres < fibres)
        ++upTo;
    const auto after = steps.subspan(upTo + 1);
    const LineBelow first = lineBelow(steps.first(upTo + 1), range, fibres);
    if (after.empty())
        return {first};
    const Wide here = (Wide{first.fixed} << range.shift) + Wide{first.perFibre} * fibres;
    Wide slope = kInfiniteCents;
    for (const CostStep& step : after)
        slope = std::min(slope, ((Wide{step.cents} << range.shift) - here) / (step.upToFibres - fibres));
    const LineBelow second = lineWithSlope(after, range, static_cast<std::int64_t>(std::max<Wide>(0, slope)));
    if (second.fixed >= first.fixed && second.perFibre >= first.perFibre)
        return {first};
    if (second.fixed <= first.fixed && second.perFibre <= first.perFibre)
        return {second};
    return {first, second};
}

LineBelow lineBelow(std::span<const CostStep> steps, const FibreRange& range, int fibres)
{
    // The hull's side over `fibres` is the chord that lies lowest there, between right ends of steps.
    const CostStep* left = nullptr;
    const CostStep* right = nullptr;
    Wide lowNumerator = 0; // height of the best chord: lowNumerator / lowDenominator
    Wide lowDenominator = 1;
    for (const CostStep& a : steps) {
        if (a.upToFibres < range.least || a.upToFibres >= fibres)
            continue;
        for (const CostStep& b : steps) {
            if (b.upToFibres < fibres)
                continue;
            const Wide denominator = b.upToFibres - a.upToFibres;
            const Wide numerator = a.cents * denominator + Wide{b.cents - a.cents} * (fibres - a.upToFibres);
            if (left == nullptr || numerator * lowDenominator < lowNumerator * denominator) {
                left = &a;
                right = &b;
                lowNumerator = numerator;
                lowDenominator = denominator;
            }
        }
    }
    if (left == nullptr || right->cents <= left->cents)
        return lineWithSlope(steps, range, 0);
    const Wide slope = (Wide{right->cents - left->cents} << range.shift) / (right->upToFibres - left->upToFibres);
    return lineWithSlope(steps, range, static_cast<std::int64_t>(slope));
}

} // namespace oasis::routing
