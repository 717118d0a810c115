// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace oasis::gis {

/// True when the bytes are well-formed UTF-8 (RFC 3629: no overlong form, no surrogate, at most U+10FFFF). O(n).
[[nodiscard]] bool isUtf8(std::string_view bytes);
/// The text with every byte that does not belong to a well-formed sequence replaced by U+FFFD.
[[nodiscard]] std::string withReplacements(std::string_view bytes);

} // namespace oasis::gis
