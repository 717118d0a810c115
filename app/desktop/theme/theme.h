// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace oasis::desktop {

enum class ThemeMode { Light, Dark };

/// Colours of the window (the map has its own symbology). All pairs of text and ground reach a contrast of 4.5 : 1.
struct ThemeColours
{
    QColor window;
    QColor surface; ///< panels, tables
    QColor raised;  ///< cards, hovered rows
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor good;
    QColor caution;
    QColor bad;
};

[[nodiscard]] const ThemeColours& colours(ThemeMode mode);
/// The mode applied last in this process (light before any).
[[nodiscard]] ThemeMode currentTheme();
/// Palette and style sheet of the whole application: 8-pixel grid, three type sizes, no hard-coded fonts.
void applyTheme(QApplication& app, ThemeMode mode);
/// One of our own icons (resources/icons/<name>.svg, drawn with currentColor) in the theme's text colour, with a
/// muted version for disabled and the accent colour for checked. Drawn when it is first seen at a size.
[[nodiscard]] QIcon icon(const QString& name);

} // namespace oasis::desktop
