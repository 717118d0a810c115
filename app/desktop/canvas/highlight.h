// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/selection.h"
#include "app/map/hit_test.h"
#include "app/map/map_scene.h"
#include "app/map/view_state.h"

class QPainter;

namespace oasis::desktop {

/// What a hit selects; Kind::None for nothing.
[[nodiscard]] Selection selectionOf(const map::HitResult& hit, const map::MapScene& scene);

enum class HighlightStrength { Hover, Selected };

/// Draws the selection over the map: a ring, a line, an outline; for a served site also its way to the point of
/// presence. Unknown ids draw nothing. Pixels of `view`.
void paintHighlight(QPainter& painter, const map::MapScene& scene, const map::ViewState& view,
                    const Selection& selection, map::Theme theme, HighlightStrength strength);

/// Bounds of what is selected, projected metres; empty when unknown.
[[nodiscard]] Bounds boundsOfSelection(const map::MapScene& scene, const Selection& selection);

} // namespace oasis::desktop
