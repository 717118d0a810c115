// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/charts.h"
#include "app/map/path_series.h"

namespace oasis::map {

/// The profile of a radio path: ground, what stands on it, the line of sight and the first Fresnel zone around it; of a
/// link also the zone of the other rule, the tightest place with its metres, and masts that would clear the way. Lines
/// differ by dashes and areas by hatches, so that it survives a photocopier. O(samples).
void drawPathPlot(QPainter& painter, const QRectF& rect, const PathSeries& series, const ChartStyle& style,
                  const text::Language& language);

} // namespace oasis::map
