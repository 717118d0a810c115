// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/radio/loss_step.h"
#include "core/radio/p1812.h"
#include "core/radio/p452.h"

#include <QString>

#include <string_view>

namespace oasis::text {

/// What a symbol of the Recommendations stands for, for "explain this point": "Lbfs" is "free space". Knows every
/// symbol of p1812Steps(), p452Steps(), streetSteps() and blendSteps(); empty for others.
[[nodiscard]] QString lossSymbol(std::string_view symbol, const Language& language);
/// Where a step is written: "P.1812 (42)", "TR 38.901, table 7.4.1-1"; `document` is the usual one.
[[nodiscard]] QString lossSource(const LossStep& step, const QString& document, const Language& language);
/// Why a figure is to be distrusted, a sentence.
[[nodiscard]] QString doubt(P1812Doubt doubt, const Language& language);
[[nodiscard]] QString doubt(P452Doubt doubt, const Language& language);

} // namespace oasis::text
