// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/scenario/link_trial.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace oasis::text {

/// One figure of a link's account.
struct LinkRow
{
    QString name;     ///< what it is, in words
    QString equation; ///< "P.525 (3)"; may be empty
    QString symbol;   ///< "Lbf"; may be empty
    QString value;    ///< with its unit
};

/// The modulation that a judged link's account is about, counted in its equipment's modes: the one chosen, else the
/// slowest that carries what is wanted, else the fastest.
[[nodiscard]] std::size_t shownMode(const TriedLink& tried);
/// Whether the link closes, why, and by how many metres or decibels; or why nothing can be said.
[[nodiscard]] QString linkVerdict(const TriedLink& tried, const Language& language);
/// What would help, and what to distrust: masts that clear the way, ranges of the models, where clutter comes from.
[[nodiscard]] QString linkAdvice(const TriedLink& tried, const Language& language);
/// In what a model is asked beyond its range; empty when in nothing.
[[nodiscard]] QString rangeSentence(const TriedLink& tried, const Language& language);
/// "4.3 m are missing", "0.8 m to spare": at the tightest place of a judged link.
[[nodiscard]] QString linkRoom(const TriedLink& tried, const Language& language);
/// From the power to the availability, then the clearance: every figure with the number of its equation. Empty when
/// nothing could be judged.
[[nodiscard]] std::vector<LinkRow> linkRows(const TriedLink& tried, const Language& language);

} // namespace oasis::text
