// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/router_prices.h"

#include "core/scenario/technology.h"

namespace oasis {

Money supervised(const PlanContext& plan, Money price)
{
    const Objective objective = plan.definition.objective;
    if ((objective != Objective::Budget && objective != Objective::Quota) || price.inCents() >= kInfiniteCents / 1000)
        return price;
    return price + overheadOn(plan.definition, price).amount();
}

EdgePrice linkPrice(const PlanContext& plan)
{
    const bool life = plan.definition.objective == Objective::BestMix;
    return [&plan, life](std::span<const ModePart> parts, int) {
        const auto quantities = linkQuantities(*plan.fibre, parts.front().lengthM);
        Money price = horizonCost(quantities, life ? plan.definition.technology.years : 0);
        if (price.inCents() > kInfiniteCents / 1000)
            return Money::cents(kInfiniteCents);
        if (life && plan.definition.overheadShare > 0)
            price += timesRate(horizonCost(quantities, 0), plan.definition.overheadShare);
        return supervised(plan, price);
    };
}

EdgePrice routerPrice(const PlanContext& plan)
{
    if (plan.definition.objective != Objective::BestMix)
        return [&plan](std::span<const ModePart> parts, int crossings) {
            return supervised(plan, plan.prices->routedPrice(parts, crossings));
        };
    return [&plan, annuity = annuityFactor(plan.definition.cashFlow)](std::span<const ModePart> parts, int crossings) {
        return plan.prices->lifetimePrice(parts, crossings, plan.definition.overheadShare, annuity);
    };
}

} // namespace oasis
