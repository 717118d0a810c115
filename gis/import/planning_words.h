// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/streets.h"
#include "core/sites/site.h"

#include <optional>
#include <string_view>

namespace oasis::gis {

/// Planning words of mappings: "primary-school", "secondary-school", "campus", "civic-building", "activity-zone",
/// "third-place", "totem", "health", "wifi-spot". nullopt for any other.
[[nodiscard]] std::optional<SiteKind> siteKindOf(std::string_view word);
[[nodiscard]] std::string_view siteKindWord(SiteKind kind);
/// "motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service", "track", "path", "other".
[[nodiscard]] std::optional<StreetClass> streetClassOf(std::string_view word);
[[nodiscard]] std::string_view streetClassWord(StreetClass streetClass);

} // namespace oasis::gis
