// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <string>

namespace oasis::report {

/// Writes the bytes beside `path` and renames them there: a reader sees the old file or the whole new one.
/// Errors: FileUnwritable.
[[nodiscard]] Result<void> writeWhole(const std::string& path, const QByteArray& bytes);

} // namespace oasis::report
