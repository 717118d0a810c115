// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report_parts.h"

namespace oasis::report {

/// Name and value of a rule of cabinets by its key ("cabinets.takeUp"); empty for other keys.
[[nodiscard]] QString cabinetParameterName(const Draft& draft, const std::string& key);
[[nodiscard]] QString cabinetParameterValue(const Draft& draft, const std::string& key, const CabinetRules& rules);

} // namespace oasis::report
