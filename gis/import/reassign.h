// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_change.h"

#include <cstdint>
#include <memory>
#include <vector>

/// What follows from a new territory for what a study holds, and the other way round.
namespace oasis::gis {

/// The territory with the first town hall of each municipality as its core; nullptr when no core moves. O(n log m).
[[nodiscard]] std::shared_ptr<const Territory> withTownHalls(const Territory& territory,
                                                             const std::vector<Site>& sites);

/// How many municipalities of two versions of a territory have different cores.
[[nodiscard]] std::int64_t movedCores(const Territory& before, const Territory& after);

/// Gives the study's sites and supply points the codes of the change's territory; none outside every municipality,
/// which the receipt counts. Only what changes is put into the change. O(n m) with a bounds test first.
void reassignMunicipalities(StudyChange& change, const Study& study, ImportReceipt& receipt);

/// The infrastructure with the motorways among the streets as barriers, where they run on the ground, in place of those
/// of an earlier street layer; nullptr when nothing changes, or when the study has a layer of motorways of its own.
[[nodiscard]] std::shared_ptr<const Infrastructure> withMotorways(const Study& study, const StreetLayer& streets);

} // namespace oasis::gis
