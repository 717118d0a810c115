// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/theme.h"
#include "app/map/view_state.h"
#include "app/text/language.h"

#include "core/scenario/plan_session.h"

#include <QString>

class QPainter;
class QRect;

namespace oasis::desktop {

/// Value of a quick plan, what it adds to the plan on the map, and how far from the best it is at most.
[[nodiscard]] QString quickSentence(const QuickPlan& plan, const text::Language& language);

/// What it adds (full lines) and what it makes needless (struck through by the ground's colour), over the map.
void paintQuickPlan(QPainter& painter, const QuickPlan& plan, const map::ViewState& view, map::Theme theme);
/// The sentence in a box at the lower edge of the area.
void paintSentence(QPainter& painter, const QString& sentence, const QRect& area, map::Theme theme);

} // namespace oasis::desktop
