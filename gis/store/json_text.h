// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace oasis::gis {

/// Appends a quoted JSON string; bytes that are not UTF-8 become U+FFFD.
void appendJsonString(std::string& json, std::string_view text);
/// Appends the number with the fewest digits that read back to the same bits; NaN as null, infinities as "inf", "-inf".
void appendJsonNumber(std::string& json, double value);

} // namespace oasis::gis
