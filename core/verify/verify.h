// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"

#include <string>
#include <vector>

namespace oasis {

/// One disagreement between an outcome and its inputs.
struct Finding
{
    std::string check;   ///< "edge price", "bill total" …
    std::string subject; ///< which edge, site or item
    std::string expected;
    std::string found;
};

struct Verification
{
    int checks = 0;                ///< comparisons made
    std::vector<Finding> findings; ///< empty: the outcome agrees with its inputs
    bool inputMatches = false;     ///< the input hash is the outcome's
    /// Planned by a program whose plans told less or counted otherwise, see kPlanGeneration: nothing is compared.
    bool olderProgram = false;
    [[nodiscard]] bool passed() const { return inputMatches && !olderProgram && findings.empty(); }
};

/// Recomputes an outcome from its inputs, sharing no code with routing or the run: what it needs it computes anew, by
/// the formulas that the headers of network and scenario document.
/// - Whether the program that planned it planned as this one does (else olderProgram, and nothing more).
/// - Input hash, definition hash, catalogue; the sites that the rule selects and the way each is served, with the sites
///   that no street or link can join found by a search of its own.
/// - Edges: on their street (within 1 cm), permitted, length, crossings, construction, municipality (by geometry),
///   routed price; trees rooted at used supplies; each site reached by its edges; fibres and cables.
/// - Second ways: no street, junction or risk group of the first, as the scenario asks; what blocks a site without one
///   is the nearest street or junction that has no way round, or a risk group that cuts the site off, by flows of its
///   own.
/// - The optical budget of every site: splices, losses in both directions, equipment.
/// - Every bill entry: quantity, catalogue price, amount, ground; nothing missing, nothing more; edges' and sites'
///   shares, totals, budget, cash flow. Hotspots, radius, people covered. Indicators with their formulas, assumptions;
///   warnings by kind, number and whom they name (how many voids of the relief barred links, and their wording, are not
///   compared).
/// - The proof's value. Its bounds are compared with the value only, and savings with the streets: whether they are
///   true ones, a certificate shows (verify_certificate.h), beyond which the bound rests on the solver.
/// Money must agree to the cent; lengths to a micrometre or a billionth. Broken figures (NaN, indices that lead
/// nowhere) are findings, never a crash. At most 1000 findings are kept. O(sites × streets + edges + cells near
/// hotspots): seconds for 100 000 streets and 500 sites.
[[nodiscard]] Verification verify(const PlanningInput& input, const Outcome& outcome);

} // namespace oasis
