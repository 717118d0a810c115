// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/symbology.h"
#include "app/text/language.h"
#include "core/network/construction_mode.h"
#include "core/sites/site.h"

#include <QString>

namespace oasis::map {

/// Title of a symbol as a legend prints it ("Primary school", "New trench" …).
[[nodiscard]] QString symbolTitle(const SymbolKey& key, const text::Language& language);
/// Title of an own layer ("@streets" …); empty for other ids.
[[nodiscard]] QString layerTitle(const QString& id, const text::Language& language);
/// A round length: "500 m", "2 km" in the language's number format.
[[nodiscard]] QString lengthText(double metres, const text::Language& language);

} // namespace oasis::map
