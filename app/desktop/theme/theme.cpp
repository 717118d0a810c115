// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <map>
#include <utility>

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

/// Draws an SVG in the theme's colours at whatever size is asked for, when it is asked for: most icons are seen at one
/// size, and most states never.
class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(QByteArray svg, ThemeMode mode) : m_svg(std::move(svg)), m_mode(mode) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", inkOf(mode, state).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap& known = m_drawn[{std::max(size.width(), size.height()), inkOf(mode, state).rgb()}];
        if (known.isNull()) {
            known = QPixmap(size);
            known.fill(Qt::transparent);
            QPainter painter(&known);
            paint(&painter, known.rect(), mode, state);
        }
        return known;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new SvgIconEngine(*this); }

private:
    [[nodiscard]] QColor inkOf(QIcon::Mode mode, QIcon::State state) const
    {
        const ThemeColours& c = colours(m_mode);
        if (mode == QIcon::Disabled)
            return c.muted;
        return state == QIcon::On ? c.accent : c.text;
    }

    QByteArray m_svg;
    ThemeMode m_mode;
    std::map<std::pair<int, QRgb>, QPixmap> m_drawn;
};

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
    return QIcon(new SvgIconEngine(file.readAll(), g_mode));
}

} // namespace oasis::desktop
