// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/definition.h"

#include <nlohmann/json.hpp>

#include <string>

namespace oasis::gis {

/// The first field of a definition's JSON object that a definition does not have, as "radioLinks.foo" or
/// "technology.technologies[2].foo"; empty when all are known. What is no object where one is expected counts as known:
/// reading tells of that. O(size).
[[nodiscard]] std::string firstUnknownField(const nlohmann::json& definition);

} // namespace oasis::gis
