// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/legend_strip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace oasis::map {

namespace {

constexpr double kPad = 14;

struct Sizes
{
    double row;
    double swatch;
    double between;
    int fontPx;
};
constexpr Sizes kLines{21, 26, 18, 11};
constexpr Sizes kRunning{17, 22, 12, 10};

QFont textFont(const RenderOptions& options, const Sizes& sizes, bool bold)
{
    QFont font = options.font;
    font.setPixelSize(sizes.fontPx);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

/// Calls each(place, entry or nullptr for the section's title, section); returns the height.
template <class Each>
double LegendStrip::layOut(double width, Each&& each) const
{
    const bool lines = m_layout == Layout::Lines;
    const Sizes& sizes = lines ? kLines : kRunning;
    const QFontMetricsF bold(textFont(*m_options, sizes, true));
    const QFontMetricsF plain(textFont(*m_options, sizes, false));
    double titles = 0;
    for (const LegendSection& section : m_sections)
        titles = std::max(titles, bold.horizontalAdvance(section.title));
    const double left = lines ? kPad + titles + sizes.between : kPad;
    double x = left;
    double y = kPad / 2;
    // The next place of a line, or the first of the next one where it and what belongs to it do not fit.
    const auto seat = [&](double wanted, double withIt) {
        if (x > left && x + wanted + withIt > width - kPad) {
            x = left;
            y += sizes.row;
        }
        const QRectF place(x, y, wanted, sizes.row);
        x += wanted + sizes.between;
        return place;
    };
    const auto widthOf = [&](const LegendEntry& e) { return sizes.swatch + 6 + plain.horizontalAdvance(e.title) + 2; };
    for (const LegendSection& section : m_sections) {
        if (lines)
            each(QRectF(kPad, y, titles, sizes.row), nullptr, section);
        else
            each(seat(bold.horizontalAdvance(section.title), sizes.between + widthOf(section.entries.front())), nullptr,
                 section);
        for (const LegendEntry& entry : section.entries)
            each(seat(widthOf(entry), 0), &entry, section);
        if (!lines)
            continue;
        x = left;
        y += sizes.row + 3;
    }
    return (lines ? y : y + sizes.row) + kPad / 2;
}

double LegendStrip::height(double width) const
{
    return layOut(width, [](const QRectF&, const LegendEntry*, const LegendSection&) {});
}

void LegendStrip::draw(QPainter& painter, double width) const
{
    const Palette& colours = palette(m_options->theme);
    const Sizes& sizes = m_layout == Layout::Lines ? kLines : kRunning;
    layOut(width, [&](const QRectF& place, const LegendEntry* entry, const LegendSection& section) {
        painter.setFont(textFont(*m_options, sizes, entry == nullptr));
        painter.setPen(entry ? colours.text : colours.textSoft);
        if (!entry) {
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, section.title);
            return;
        }
        drawSymbol(painter, QRectF(place.left(), place.top(), sizes.swatch, place.height()), entry->key,
                   m_options->theme);
        painter.setPen(colours.text);
        painter.drawText(place.adjusted(sizes.swatch + 6, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter, entry->title);
    });
}

} // namespace oasis::map
