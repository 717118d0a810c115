// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/network/streets.h"
#include "core/scenario/outcome.h"

#include <QString>

namespace oasis::text {

/// What keeps a site from having two ways: "Rue du Pont", "junction at Rue du Pont", "shared risk “D17”".
[[nodiscard]] QString blockerTitle(const OutcomeProtection& blocked, const StreetLayer& streets,
                                   const Language& language);
/// Why a site has no second way, in one sentence.
[[nodiscard]] QString blockedSentence(const OutcomeProtection& blocked, const StreetLayer& streets,
                                      const Language& language);
/// How a site of the first rank fares, in one sentence; empty when no second way was asked for.
[[nodiscard]] QString protectionSentence(const OutcomeProtection& protection, const StreetLayer& streets,
                                         const Language& language);

} // namespace oasis::text
