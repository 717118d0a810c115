// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_question.h"

#include <cstdint>
#include <span>

namespace oasis {

/// Another network for an outcome's question keeps the rules of radio links, which the question does not hold: see
/// radioUse(). True without links. Edges rise; `supplies` are indices into Question::supplies. O(size of the network).
[[nodiscard]] bool keepsRadioRules(const OutcomeQuestion& asked, std::span<const std::uint32_t> edges,
                                   std::span<const std::uint32_t> supplies);

/// Two rising lists as one, without repetitions.
[[nodiscard]] std::vector<std::uint32_t> merged(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

} // namespace oasis
