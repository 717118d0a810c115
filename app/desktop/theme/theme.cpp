// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace oasis::desktop {

namespace {

ThemeMode g_mode = ThemeMode::Light; // written by applyTheme in the GUI thread only

QPalette paletteOf(const ThemeColours& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.raised);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.bad);
    palette.setColor(QPalette::ToolTipBase, c.text);
    palette.setColor(QPalette::ToolTipText, c.surface);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Midlight, c.raised);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

QString styleSheetOf(const ThemeColours& c)
{
    QFile file(QStringLiteral(":/oasis/theme/oasis.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> names[] = {
        {"@window", c.window},     {"@surface", c.surface}, {"@raised", c.raised},
        {"@border", c.border},     {"@text", c.text},       {"@muted", c.muted},
        {"@onAccent", c.onAccent}, {"@accent", c.accent},   {"@good", c.good},
        {"@caution", c.caution},   {"@bad", c.bad}};
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

QPixmap drawn(QString svg, const QColor& colour, int size)
{
    svg.replace(QLatin1String("currentColor"), colour.name());
    QSvgRenderer renderer(svg.toUtf8());
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

const ThemeColours& colours(ThemeMode mode)
{
    static const ThemeColours light{"#f4f6f8", "#ffffff", "#eef2f5", "#d7dde4", "#1c2530", "#5a6675",
                                    "#0a6a94", "#ffffff", "#1a7f4b", "#9a5b00", "#b3261e"};
    static const ThemeColours dark{"#15191f", "#1c222a", "#262e38", "#343e4a", "#e7ecf2", "#9eabb9",
                                   "#5bb8e0", "#0d1a22", "#5ecb94", "#f0b45c", "#ff8a80"};
    return mode == ThemeMode::Dark ? dark : light;
}

ThemeMode currentTheme()
{
    return g_mode;
}

void applyTheme(QApplication& app, ThemeMode mode)
{
    g_mode = mode;
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(paletteOf(colours(mode)));
    app.setStyleSheet(styleSheetOf(colours(mode)));
}

QIcon icon(const QString& name)
{
    QFile file(QStringLiteral(":/oasis/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString svg = QString::fromUtf8(file.readAll());
    const ThemeColours& c = colours(g_mode);
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64}) {
        result.addPixmap(drawn(svg, c.text, size), QIcon::Normal, QIcon::Off);
        result.addPixmap(drawn(svg, c.accent, size), QIcon::Normal, QIcon::On);
        result.addPixmap(drawn(svg, c.muted, size), QIcon::Disabled);
    }
    return result;
}

} // namespace oasis::desktop
