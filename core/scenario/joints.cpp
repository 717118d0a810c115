// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/joints.h"

namespace oasis {

Quantity JointPrices::closure(int largestCable) const
{
    if (largestCable <= 72)
        return {"jt.bpe.s", 1000, small, false};
    if (largestCable <= 288)
        return {"jt.bpe.m", 1000, medium, false};
    return {"jt.bpe.l", 1000, large, false};
}

Quantity JointPrices::splices(int fibres) const
{
    return {"jt.splice", std::int64_t{fibres} * 1000, splice, false};
}

Result<JointPrices> jointPrices(const PlanContext& plan)
{
    const Catalogue& catalogue = *plan.input.catalogue;
    const PriceLevel level = plan.definition.priceLevel;
    JointPrices prices;
    OASIS_TRY(prices.small, catalogue.unitPrice("jt.bpe.s", level));
    OASIS_TRY(prices.medium, catalogue.unitPrice("jt.bpe.m", level));
    OASIS_TRY(prices.large, catalogue.unitPrice("jt.bpe.l", level));
    OASIS_TRY(prices.splice, catalogue.unitPrice("jt.splice", level));
    return prices;
}

} // namespace oasis
