// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace oasis::gis {

/// Deepest nesting of brackets and braces that JSON text may have before a parser sees it. An ordinary GeoJSON
/// needs 10.
inline constexpr int kMaxJsonDepth = 32;

/// Reads the first bytes of a file; when they look like JSON, scans it without recursion for nesting deeper than
/// kMaxJsonDepth and for an early end. Not a JSON validator. Any file that does not start with '{' or '[' passes.
/// At most the first 512 MB are scanned; a longer file is checked for depth only.
/// Errors: FileUnreadable. O(bytes), constant memory.
[[nodiscard]] Result<void> checkJsonNesting(const std::string& gdalPath, const std::string& shownPath);

} // namespace oasis::gis
