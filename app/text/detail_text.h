// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include <QString>

#include <span>
#include <string_view>

namespace oasis::text {

/// What core, gis and the command line say in English (details of errors and warnings, reasons, sources) in the
/// reader's language. Values within a sentence are kept; a sentence that is not known stays as it is.
[[nodiscard]] QString detailText(const QString& english, const Language& language);
[[nodiscard]] QString detailText(std::string_view english, const Language& language);

/// The sentences that are known; %1, %2 … stand for values; of two that fit, the first counts. Each is spelled as in the sources that say it.
[[nodiscard]] std::span<const char* const> knownDetails();

} // namespace oasis::text
