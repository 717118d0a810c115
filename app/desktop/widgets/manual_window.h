// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace oasis::desktop {

/// Opens the manual in a window of its own, beside the work; "fr" or "en". False when it is not installed.
bool showManual(const QString& languageCode, QWidget* parent);

} // namespace oasis::desktop
