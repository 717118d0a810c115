// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/economics/catalogue.h"
#include "core/scenario/outcome.h"

#include <QString>

#include <span>
#include <vector>

namespace oasis::text {

/// Investment of one kind of work in each of some outcomes: the same groups on screen and paper.
struct CostGroup
{
    QString name;
    std::vector<Money> amounts; ///< one per outcome
};

/// Bills added up by the groups of the catalogue, in a fixed order; groups that cost nothing anywhere are left out.
/// The amounts of each outcome add up to its investment exactly.
[[nodiscard]] std::vector<CostGroup> costGroups(std::span<const Outcome* const> outcomes, const Catalogue& catalogue,
                                                const Language& language);

} // namespace oasis::text
