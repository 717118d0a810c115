// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/site.h"

#include <QColor>

#include <cstdint>

namespace oasis::map {

enum class Theme : std::uint8_t { Light, Dark };

/// How a plan's length is built, in classes that a map can tell apart; second ways whatever they are built of.
enum class PlanStyle : std::uint8_t { Trench, Duct, Poles, LeasedFibre, Link, SecondWay, Radio };
inline constexpr int kPlanStyleCount = 7;

/// What became of a street between two outcomes.
enum class Change : std::uint8_t { Kept, Gained, Lost };

/// All colours of a theme. Base layers whisper, the plan speaks; site colours are those of Okabe & Ito (2008),
/// "Color Universal Design", with a grey as ninth.
struct Palette
{
    QColor background; ///< outside the territory
    QColor ground;     ///< inside the municipalities
    QColor boundary;
    QColor boundaryCasing; ///< soft band along the inside of a boundary
    QColor reliefShadow;   ///< opaque; the relief's strength comes from its shade
    QColor reliefLight;
    QColor population;
    QColor street; ///< main classes
    QColor streetMinor;
    QColor streetCasing; ///< beside a street drawn with a body, at high zoom
    QColor streetBody;
    QColor rail;
    QColor motorway;
    QColor river;
    QColor text;
    QColor textSoft;
    QColor textWater;
    QColor halo;
    QColor casing; ///< under the plan's lines
    QColor symbolOutline;
    QColor symbolPaper; ///< inside of hollow symbols
    QColor symbolMuted; ///< struck-out sites
    QColor supply;
    QColor wifi;
    QColor cabinet; ///< street cabinets and their areas
    QColor panel;   ///< legend, scale bar
    QColor panelEdge;
    QColor accent; ///< selection, hover
};

[[nodiscard]] const Palette& palette(Theme theme);
/// The one colour of a kind of site.
[[nodiscard]] QColor siteColour(SiteKind kind, Theme theme);
[[nodiscard]] QColor planColour(PlanStyle style, Theme theme);
[[nodiscard]] QColor changeColour(Change change, Theme theme);

} // namespace oasis::map
