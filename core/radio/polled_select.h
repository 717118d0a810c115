// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"

#include <cstddef>
#include <optional>
#include <span>

namespace oasis::coverage {

/// The value that stands at `place` when the values are sorted, or nothing when a stop was requested. The values are
/// numbers, `place` is one of theirs. By their leading, then by their other 16 bits: O(values) and 512 KiB, in order,
/// so that a stop need not wait as it would for a sort.
[[nodiscard]] std::optional<float> selectPolled(std::span<const float> values, std::size_t place,
                                                const RunContext& ctx);

} // namespace oasis::coverage
