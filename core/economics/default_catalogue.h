// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/economics/catalogue.h"

#include <string_view>

namespace oasis {

/// The text of resources/catalogue/france-2024.csv as it was when the program was built, so that every program finds
/// it from anywhere.
[[nodiscard]] std::string_view defaultCatalogueText();
/// That text parsed: French unit costs before tax, in euro. Most figures are assumptions (`confirmed` false); an item
/// counts as confirmed only when a publication supports its typical figure or its range, not just one end of it.
[[nodiscard]] Result<Catalogue> defaultCatalogue();

} // namespace oasis
