// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace oasis::text {

/// UTF-8 in core and gis, QString in app: the two meet here only.
[[nodiscard]] QString toQString(std::string_view utf8);
[[nodiscard]] std::string toStdString(const QString& text);

} // namespace oasis::text
