// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/relief.h"

namespace oasis::sample {

/// Land and water on the coarse grid, before it is bent and drawn finely.
struct Drainage
{
    Lattice grid;
    std::vector<double> height;          ///< metres above the outlet
    std::vector<double> aboveRiver;      ///< metres above the river that the cell drains to
    std::vector<double> areaKm2;         ///< basin of each cell, itself included
    std::vector<std::uint32_t> receiver; ///< where its water goes; the outlet receives itself
    std::vector<std::uint32_t> order;    ///< downstream cells first
};

/// See makeRelief. Errors: Cancelled.
[[nodiscard]] Result<Drainage> erode(const ReliefParams& params, const RunContext& ctx);

} // namespace oasis::sample
