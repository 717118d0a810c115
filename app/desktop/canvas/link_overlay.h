// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/theme.h"
#include "app/map/view_state.h"
#include "app/text/language.h"
#include "core/scenario/link_trial.h"

#include <QString>

#include <optional>

class QPainter;

namespace oasis::desktop {

/// The radio link whose profile is shown, as the map draws it.
struct LinkMark
{
    Point from;
    Point to;
    bool closes = false;
    bool isTrial = false;
    std::optional<Point> tightest; ///< place of the verdict
    QString room;                  ///< "4.3 m missing"
};

inline constexpr double kLinkHandlePx = 6; ///< radius of the ends

[[nodiscard]] LinkMark linkMark(const TriedLink& tried, bool isTrial, const text::Language& language);
/// The link with its ends: whole when it closes, broken with a cross at the tightest place when it does not.
void paintLink(QPainter& painter, const LinkMark& link, const map::ViewState& view, map::Theme theme);

} // namespace oasis::desktop
