// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/loss_step.h"
#include "core/radio/p1812.h"

#include <string_view>
#include <vector>

namespace oasis {

inline constexpr std::string_view kP1812Name = "ITU-R P.1812-8";

/// The intermediates in the order of the Recommendation, the last one the basic transmission loss. Those of the radius
/// for β0 are left out where the time percentage is 50. O(1).
[[nodiscard]] std::vector<LossStep> p1812Steps(const P1812Loss& loss);

} // namespace oasis
