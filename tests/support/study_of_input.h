// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/planning_input.h"
#include "core/study/study.h"

namespace oasis::test {

/// A study that plans from this input, with no scenario yet.
inline Study studyOf(const PlanningInput& input)
{
    Study study;
    study.info.crs = input.crs;
    study.streets = input.streets;
    study.territory = input.territory;
    study.catalogue = input.catalogue;
    study.sites = input.sites;
    study.supplies = input.supplies;
    return study;
}

} // namespace oasis::test
