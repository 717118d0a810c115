// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/air_options.h"
#include "app/cli/terminal.h"

#include "core/economics/catalogue.h"
#include "core/scenario/link_trial.h"

#include <optional>
#include <vector>

namespace oasis::cli {

/// What `oasis link` is asked, options applied.
struct LinkQuestion
{
    LinkTrial trial;                         ///< without a class of equipment: all are judged
    SurfaceKind kind = SurfaceKind::Unknown; ///< what the heights of the relief mean
    AirFigure rain;                          ///< that of the rules, and from whom
    std::optional<VerticalUnit> unit;        ///< that the study's relief was read in
    Catalogue catalogue;                     ///< of the study: its prices of links go before those of the equipment
};

/// One answer a class of equipment, all over the same profile; at least one. In sentences, or as one JSON object.
void printLinks(const LinkQuestion& asked, const std::vector<TriedLink>& answers, const Terminal& terminal);

} // namespace oasis::cli
