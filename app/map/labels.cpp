// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/labels.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis::map {

namespace {

constexpr double kAir = 2; ///< pixels around a label

bool overlaps(const std::vector<QRectF>& boxes, const std::vector<QRectF>& taken)
{
    return std::any_of(boxes.begin(), boxes.end(), [&](const QRectF& box) {
        return std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return box.intersects(other); });
    });
}

/// All within, or all without; nothing lies across an empty frame.
bool crossesEdge(const std::vector<QRectF>& boxes, const QRectF& frame)
{
    const auto within = [&](const QRectF& box) { return frame.contains(box); };
    const auto touches = [&](const QRectF& box) { return frame.intersects(box); };
    return std::any_of(boxes.begin(), boxes.end(), touches) && !std::all_of(boxes.begin(), boxes.end(), within);
}

std::vector<QRectF> boxesOf(QPointF centre, QSizeF size, double angle)
{
    if (std::abs(angle) < 0.5)
        return {QRectF(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height())};
    const double radians = angle * std::numbers::pi / 180;
    const QPointF along(std::cos(radians), std::sin(radians));
    const int count = std::max(1, static_cast<int>(std::ceil(size.width() / size.height())));
    const double step = size.width() / count;
    const double side = std::max(step, size.height());
    std::vector<QRectF> boxes;
    for (int i = 0; i < count; ++i) {
        const QPointF at = centre + along * ((i + 0.5) * step - size.width() / 2);
        boxes.emplace_back(at.x() - side / 2, at.y() - side / 2, side, side);
    }
    return boxes;
}

QColor colourOf(LabelRole role, const Palette& colours)
{
    switch (role) {
    case LabelRole::Municipality:
        return colours.textSoft;
    case LabelRole::Supply:
        return colours.supply;
    case LabelRole::River:
        return colours.textWater;
    case LabelRole::MainStreet:
    case LabelRole::Street:
        return colours.textSoft;
    case LabelRole::Cabinet:
        return colours.cabinet;
    case LabelRole::AccessPoint:
        return colours.wifi;
    case LabelRole::Site:
        break;
    }
    return colours.text;
}

Qt::Alignment alignOf(const LabelCandidate& label, QPointF place)
{
    if (!label.symbol || std::abs(place.x() - label.symbol->x()) < 1)
        return Qt::AlignHCenter;
    return place.x() > label.symbol->x() ? Qt::AlignLeft : Qt::AlignRight;
}

/// Where a line of `width` starts, measured from the label's centre.
double lineStart(const PlacedLabel& label, double width)
{
    if (label.align == Qt::AlignHCenter)
        return -width / 2;
    const double half = label.size.width() / 2 - kAir;
    return label.align == Qt::AlignLeft ? -half : half - width;
}

void drawLine(QPainter& painter, const QString& line, QPointF baseline, const QFont& font, const QPen& halo)
{
    QPainterPath path;
    path.addText(baseline, font, line);
    painter.strokePath(path, halo);
    painter.drawText(baseline, line);
}

} // namespace

QFont labelFont(LabelRole role, const QFont& family)
{
    QFont font = family;
    font.setHintingPreference(QFont::PreferNoHinting);
    switch (role) {
    case LabelRole::Municipality:
        font.setPixelSize(12);
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 112); // absolute spacing grows with a printer's resolution
        break;
    case LabelRole::Supply:
        font.setPixelSize(12);
        font.setWeight(QFont::Bold);
        break;
    case LabelRole::Cabinet:
    case LabelRole::AccessPoint:
        font.setPixelSize(11);
        font.setWeight(QFont::DemiBold);
        break;
    case LabelRole::Site:
        font.setPixelSize(11);
        break;
    case LabelRole::River:
        font.setPixelSize(11);
        font.setItalic(true);
        break;
    case LabelRole::MainStreet:
    case LabelRole::Street:
        font.setPixelSize(10);
        break;
    }
    return font;
}

QSizeF labelSize(const LabelCandidate& label, const QFont& family)
{
    const QFontMetricsF metrics(labelFont(label.role, family));
    double width = 0;
    for (const QString& line : label.lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width + 2 * kAir, metrics.height() * static_cast<double>(label.lines.size()) + kAir};
}

std::vector<PlacedLabel> placeLabels(std::vector<LabelCandidate> candidates, const LabelObstacles& obstacles,
                                     const QRectF& area, const QFont& family)
{
    std::stable_sort(candidates.begin(), candidates.end(), [](const LabelCandidate& a, const LabelCandidate& b) {
        return a.role != b.role ? a.role < b.role : a.rank > b.rank;
    });
    std::vector<PlacedLabel> placed;
    std::vector<QRectF> taken = obstacles.keepClear;
    for (const LabelCandidate& label : candidates) {
        const QSizeF size = labelSize(label, family);
        const auto tryPlaces = [&](bool overSymbols) {
            for (const QPointF& place : label.places) {
                auto boxes = boxesOf(place, size, label.angle);
                const bool inside =
                    std::all_of(boxes.begin(), boxes.end(), [&](const QRectF& box) { return area.contains(box); });
                if (!inside || crossesEdge(boxes, obstacles.frame) || overlaps(boxes, taken) ||
                    (!overSymbols && overlaps(boxes, obstacles.symbols)))
                    continue;
                taken.insert(taken.end(), boxes.begin(), boxes.end());
                placed.push_back(
                    {label.role, label.lines, place, size, label.angle, alignOf(label, place), std::move(boxes)});
                return true;
            }
            return false;
        };
        if (!tryPlaces(false) && label.overSymbols)
            (void)tryPlaces(true);
    }
    return placed;
}

void drawLabels(QPainter& painter, const std::vector<PlacedLabel>& labels, const RenderOptions& options)
{
    const Palette& colours = palette(options.theme);
    // The least important first, so that halos never cut into what matters more.
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        const QFont font = labelFont(label->role, options.font);
        const QFontMetricsF metrics(font);
        QPen halo(colours.halo, label->role == LabelRole::Municipality ? 3.6 : 3.0);
        halo.setJoinStyle(Qt::RoundJoin);
        painter.save();
        painter.translate(label->centre);
        painter.rotate(label->angle);
        painter.setFont(font);
        painter.setPen(colourOf(label->role, colours));
        painter.setBrush(Qt::NoBrush);
        double top = -metrics.height() * static_cast<double>(label->lines.size()) / 2;
        for (const QString& line : label->lines) {
            const QString shown =
                font.capitalization() == QFont::AllUppercase ? options.language.locale().toUpper(line) : line;
            drawLine(painter, shown, {lineStart(*label, metrics.horizontalAdvance(line)), top + metrics.ascent()}, font,
                     halo);
            top += metrics.height();
        }
        painter.restore();
    }
}

} // namespace oasis::map
