// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_context.h"

namespace oasis {

/// What closures and splices cost: jt.bpe.s / .m / .l for a largest cable up to 72, up to 288 and above; jt.splice per
/// fibre.
struct JointPrices
{
    Money small;
    Money medium;
    Money large;
    Money splice;

    [[nodiscard]] Quantity closure(int largestCable) const;
    [[nodiscard]] Quantity splices(int fibres) const;
};

/// InvalidArgument naming a missing item.
[[nodiscard]] Result<JointPrices> jointPrices(const PlanContext& plan);

} // namespace oasis
