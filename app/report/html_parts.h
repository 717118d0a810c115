// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/charts.h"

#include <QByteArray>
#include <QString>

namespace oasis::report {

/// Style sheet and script of the HTML report. Without the script everything can be read; with it figures explain
/// themselves in place and two maps can be compared by sliding.
[[nodiscard]] QString htmlStyle();
[[nodiscard]] QString htmlScript();

/// Pictures as text for an attribute `src`: PNG and SVG data URIs.
[[nodiscard]] QString pictureUri(const QByteArray& png);
[[nodiscard]] QString chartUri(const map::BarChart& chart);
[[nodiscard]] QString chartUri(const map::LineChart& chart);

} // namespace oasis::report
