// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/legend_strip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace oasis::map {

namespace {

constexpr double kPad = 14;
constexpr double kRow = 21;
constexpr double kTightRow = 18;
constexpr double kSwatch = 26;
constexpr double kBetween = 18;

QFont textFont(const RenderOptions& options, bool bold)
{
    QFont font = options.font;
    font.setPixelSize(11);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

/// Calls each(place, entry or nullptr for the section's title, section); returns the height.
template <class Each>
double LegendStrip::layOut(double width, Each&& each) const
{
    const QFontMetricsF bold(textFont(*m_options, true));
    const QFontMetricsF plain(textFont(*m_options, false));
    const bool lines = m_layout == Layout::Lines;
    const double row = lines ? kRow : kTightRow;
    double titles = 0;
    for (const LegendSection& section : m_sections)
        titles = std::max(titles, bold.horizontalAdvance(section.title));
    const double left = lines ? kPad + titles + kBetween : kPad;
    double x = left;
    double y = kPad / 2;
    // The next place of a line, or the first of the next one where it and what belongs to it do not fit.
    const auto seat = [&](double wanted, double withIt) {
        if (x > left && x + wanted + withIt > width - kPad) {
            x = left;
            y += row;
        }
        const QRectF place(x, y, wanted, row);
        x += wanted + kBetween;
        return place;
    };
    const auto widthOf = [&](const LegendEntry& e) { return kSwatch + 6 + plain.horizontalAdvance(e.title) + 2; };
    for (const LegendSection& section : m_sections) {
        if (lines)
            each(QRectF(kPad, y, titles, row), nullptr, section);
        else
            each(seat(bold.horizontalAdvance(section.title), kBetween + widthOf(section.entries.front())), nullptr,
                 section);
        for (const LegendEntry& entry : section.entries)
            each(seat(widthOf(entry), 0), &entry, section);
        if (!lines)
            continue;
        x = left;
        y += row + 3;
    }
    return (lines ? y : y + row) + kPad / 2;
}

double LegendStrip::height(double width) const
{
    return layOut(width, [](const QRectF&, const LegendEntry*, const LegendSection&) {});
}

void LegendStrip::draw(QPainter& painter, double width) const
{
    const Palette& colours = palette(m_options->theme);
    layOut(width, [&](const QRectF& place, const LegendEntry* entry, const LegendSection& section) {
        painter.setFont(textFont(*m_options, entry == nullptr));
        painter.setPen(entry ? colours.text : colours.textSoft);
        if (!entry) {
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, section.title);
            return;
        }
        drawSymbol(painter, QRectF(place.left(), place.top(), kSwatch, place.height()), entry->key, m_options->theme);
        painter.setPen(colours.text);
        painter.drawText(place.adjusted(kSwatch + 6, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter, entry->title);
    });
}

} // namespace oasis::map
