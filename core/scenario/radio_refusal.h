// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_context.h"

#include <cstddef>
#include <string>

namespace oasis {

/// Why the rules of radio links keep a site from being joined, naming a link and the rule, in English: too many links
/// one after another, a link that bears less than the site wants, or one that others fill. For a site that no street or
/// link leads to at all: that. O(network).
[[nodiscard]] std::string radioRefusal(const PlanContext& plan, const PlanningGraph& network, std::size_t site);

} // namespace oasis
