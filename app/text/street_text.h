// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"
#include "core/scenario/pinned_streets.h"

#include <QString>

namespace oasis::text {

/// What a planner may say about a street: "Use this street", "Bar this street", "Let the solver choose".
[[nodiscard]] QString choiceText(StreetChoice choice, const Language& language);
/// Why pins are not followed by plans of this kind, as a sentence; empty when they are.
[[nodiscard]] QString pinsUnfollowed(const ScenarioDefinition& definition, const Language& language);
/// "Rue Haute (no. 12)", or "Street no. 12".
[[nodiscard]] QString streetWithNumber(const StreetLayer& layer, StreetId street, const Language& language);

} // namespace oasis::text
