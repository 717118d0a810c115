// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/scenario/explain.h"
#include "core/study/study.h"

#include <QString>
#include <QStringList>

namespace oasis::text {

/// A street's name, or its class and number when it has none.
[[nodiscard]] QString streetTitle(const StreetLayer& layer, StreetId id, const Language& language);

/// What an explanation says, one sentence an entry: the same on screen and on the command line. Long lists of names
/// are cut off after some.
[[nodiscard]] QStringList sentences(const StreetExplanation& explanation, const Study& study, const Language& language);
[[nodiscard]] QStringList sentences(const SiteExplanation& explanation, const Study& study, const Language& language);

} // namespace oasis::text
