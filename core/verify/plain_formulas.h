// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/definition.h"

#include <string>
#include <string_view>

namespace oasis::verification {

/// By which words an outcome says how this indicator is computed, and verify() computes it; empty for an unknown one.
[[nodiscard]] std::string formulaOf(std::string_view indicator, const ScenarioDefinition& definition);

} // namespace oasis::verification
