// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/charts.h"
#include "app/text/language.h"
#include "core/radio/coverage_explain.h"

namespace oasis::map {

/// The profile of a path from an access point: the ground over the bent Earth (raised by x (d − x) / 2 ae, so that the
/// line of sight is straight), clutter above it, the line of sight and the first Fresnel zone around it. O(samples).
void drawPathPlot(QPainter& painter, const QRectF& rect, const CoverageExplanation& explanation,
                  const ChartStyle& style, const text::Language& language);

} // namespace oasis::map
