// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siting/cabinets.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::siting {

/// What CabinetPlan::boundCents is, with how it rose. `served`: premises per node that are to be served;
/// `knownCents`: value of the plan found. Errors: Overflow, Cancelled; Internal when no candidate reaches some of the
/// premises.
struct CabinetBound
{
    std::int64_t boundCents = 0;
    std::vector<std::int64_t> trace; ///< rising
};
[[nodiscard]] Result<CabinetBound> cabinetBound(const CabinetInput& input, std::span<const std::int32_t> served,
                                                std::int64_t knownCents, const CabinetParams& params,
                                                const RunContext& ctx);

} // namespace oasis::siting
