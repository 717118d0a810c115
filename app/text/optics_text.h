// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/scenario/outcome.h"

#include <QString>

#include <vector>

namespace oasis::text {

/// "8.2 dB".
[[nodiscard]] QString decibels(double value, const Language& language);
/// Equipment with what it bridges, and an attenuator where one is needed: "1G BX10 (bridges 10.0 dB)"; a dash for none.
[[nodiscard]] QString equipment(const OutcomeOptics& optics, const OpticalRules& rules, const Language& language);
/// Wavelengths of the equipment towards the site and back, "1490 nm"; empty without equipment.
[[nodiscard]] QString downstreamNm(const OutcomeOptics& optics);
[[nodiscard]] QString upstreamNm(const OutcomeOptics& optics);
/// Why the budget of a site's fibre fails and what would help, recomputed by the rules of the scenario; empty when it
/// fits.
[[nodiscard]] QString opticalFailure(const Site& site, const OutcomeSite& served, const ScenarioDefinition& definition,
                                     const Language& language);
/// The fibres of an outcome: "53 of 53 fit, at most 8.2 dB"; empty without fibre along streets.
[[nodiscard]] QString opticalSummary(const Outcome& outcome, const Language& language);
/// Capacity of the cables from the supply to a site, each once where it changes: "48 → 24 → 12".
[[nodiscard]] QString cablesOnTheWay(const Outcome& outcome, const OutcomeSite& served);

} // namespace oasis::text
