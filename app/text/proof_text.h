// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/scenario/outcome.h"

#include <QString>

namespace oasis::text {

/// A value or bound of a proof with its unit: money, or "weight 12.50".
[[nodiscard]] QString proofFigure(Objective objective, std::int64_t figure, const Language& language,
                                  const QString& currency = QStringLiteral("EUR"));
/// Which bound independent code has followed step by step, beside the solver's own; empty for outcomes without.
[[nodiscard]] QString replaySentence(const Proof& proof, const Language& language,
                                     const QString& currency = QStringLiteral("EUR"));

} // namespace oasis::text
