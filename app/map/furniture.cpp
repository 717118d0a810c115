// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/furniture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

constexpr double kEdge = 16; ///< between furniture and the picture's sides
constexpr double kMostScalePx = 130;
constexpr double kScaleHeight = 38;
constexpr double kArrowRoom = 34;

QFont textFont(const RenderOptions& options, int pixelSize, QFont::Weight weight = QFont::Normal)
{
    QFont font = options.font;
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

void drawPanel(QPainter& painter, const QRectF& box, const Palette& colours)
{
    painter.setPen(QPen(colours.panelEdge, 1));
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(box, 5, 5);
}

QRectF titleBox(const RenderOptions& options, const Furniture& furniture)
{
    if (furniture.title.isEmpty())
        return {};
    const QFontMetricsF bigMetrics(textFont(options, 16, QFont::DemiBold));
    const QFontMetricsF smallMetrics(textFont(options, 11));
    const bool two = !furniture.subtitle.isEmpty();
    const double width = std::max(bigMetrics.horizontalAdvance(furniture.title),
                                  two ? smallMetrics.horizontalAdvance(furniture.subtitle) : 0.0);
    return {kEdge, kEdge, width + 24, bigMetrics.height() + (two ? smallMetrics.height() + 2 : 0) + 14};
}

void drawTitle(QPainter& painter, const RenderOptions& options, const Furniture& furniture)
{
    const QRectF box = titleBox(options, furniture);
    if (box.isEmpty())
        return;
    const Palette& colours = palette(options.theme);
    const QFont big = textFont(options, 16, QFont::DemiBold);
    const QFont small = textFont(options, 11);
    const QFontMetricsF bigMetrics(big);
    const QFontMetricsF smallMetrics(small);
    drawPanel(painter, box, colours);
    painter.setPen(colours.text);
    painter.setFont(big);
    painter.drawText(QPointF(box.left() + 12, box.top() + 7 + bigMetrics.ascent()), furniture.title);
    if (!furniture.subtitle.isEmpty()) {
        painter.setPen(colours.textSoft);
        painter.setFont(small);
        painter.drawText(QPointF(box.left() + 12, box.top() + 9 + bigMetrics.height() + smallMetrics.ascent()),
                         furniture.subtitle);
    }
}

double scaleBarWidth(const ViewState& view, const RenderOptions& options)
{
    const double metres = roundLength(view.metresPerPixel, kMostScalePx);
    const QFontMetricsF metrics(textFont(options, 11));
    return metres / view.metresPerPixel + metrics.horizontalAdvance(lengthText(metres, options.language)) / 2 + 26;
}

void drawScaleBar(QPainter& painter, const QRectF& box, const ViewState& view, const RenderOptions& options)
{
    const Palette& colours = palette(options.theme);
    const double metres = roundLength(view.metresPerPixel, kMostScalePx);
    const double width = metres / view.metresPerPixel;
    const QFont font = textFont(options, 11);
    const QFontMetricsF metrics(font);
    const QString right = lengthText(metres, options.language);
    const double left = box.left() + 12;
    const double y = box.bottom() - 12;
    painter.setPen(QPen(colours.text, 1));
    for (int half = 0; half < 2; ++half) {
        painter.setBrush(half == 0 ? QBrush(colours.text) : QBrush(colours.symbolPaper));
        painter.drawRect(QRectF(left + half * width / 2, y, width / 2, 4));
    }
    painter.setFont(font);
    const double baseline = y - 5 - metrics.descent();
    painter.drawText(QPointF(left - 2, baseline), QStringLiteral("0"));
    painter.drawText(QPointF(left + width - metrics.horizontalAdvance(right) / 2, baseline), right);
}

void drawNorthArrow(QPainter& painter, QPointF centre, double height, const RenderOptions& options)
{
    const Palette& colours = palette(options.theme);
    const double half = height / 2;
    const double wing = height * 0.26;
    const double top = -half + height * 0.30;
    painter.save();
    painter.translate(centre);
    const QPolygonF left{{0, top}, {-wing, half}, {0, half * 0.62}};
    const QPolygonF right{{0, top}, {wing, half}, {0, half * 0.62}};
    QPen edge(colours.text, 1);
    edge.setJoinStyle(Qt::RoundJoin);
    painter.setPen(edge);
    painter.setBrush(colours.text);
    painter.drawPolygon(left);
    painter.setBrush(colours.symbolPaper);
    painter.drawPolygon(right);
    const QFont font = textFont(options, std::max(8, static_cast<int>(height * 0.32)), QFont::DemiBold);
    painter.setFont(font);
    const QString north = options.language.translate("map", QT_TRANSLATE_NOOP("map", "N"));
    painter.drawText(QPointF(-QFontMetricsF(font).horizontalAdvance(north) / 2, top - 2), north);
    painter.restore();
}

} // namespace

double roundLength(double metresPerPixel, double mostPx)
{
    const double most = metresPerPixel * mostPx;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= most)
            return step * power;
    }
    return power;
}

QSizeF scaleAndNorthSize(const ViewState& view, const RenderOptions& options)
{
    return {scaleBarWidth(view, options) + kArrowRoom, kScaleHeight};
}

void drawScaleAndNorth(QPainter& painter, QPointF bottomLeft, const ViewState& view, const RenderOptions& options)
{
    const QSizeF size = scaleAndNorthSize(view, options);
    const QRectF box(QPointF(bottomLeft.x(), bottomLeft.y() - size.height()), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawPanel(painter, box, palette(options.theme));
    drawScaleBar(painter, box, view, options);
    drawNorthArrow(painter, {box.right() - kArrowRoom / 2, box.center().y()}, kScaleHeight - 8, options);
    painter.restore();
}

namespace {

/// Broken between words into lines of at most this width; what is left after kMostLines is elided.
QStringList attributionLines(const QString& sources, const QFontMetricsF& metrics, double width)
{
    constexpr qsizetype kMostLines = 4;
    QStringList lines{QString()};
    for (const QString& word : sources.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        const bool fits = lines.last().isEmpty() || metrics.horizontalAdvance(longer) <= width;
        if (fits || lines.size() == kMostLines)
            lines.last() = longer;
        else
            lines << word;
    }
    for (QString& line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

} // namespace

void drawAttribution(QPainter& painter, QPointF bottomRight, const QString& sources, const RenderOptions& options)
{
    if (sources.isEmpty())
        return;
    const Palette& colours = palette(options.theme);
    const QFont font = textFont(options, 9);
    const QFontMetricsF metrics(font);
    const QStringList lines = attributionLines(sources, metrics, std::max(120.0, bottomRight.x() * 0.6));
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double height = metrics.height() * static_cast<double>(lines.size());
    painter.save();
    QColor paper = colours.panel;
    paper.setAlphaF(0.72F);
    painter.fillRect(QRectF(bottomRight.x() - width - 10, bottomRight.y() - height - 3, width + 10, height + 3), paper);
    painter.setPen(colours.textSoft);
    painter.setFont(font);
    double baseline = bottomRight.y() - height - 1 + metrics.ascent();
    for (const QString& line : lines) {
        painter.drawText(QPointF(bottomRight.x() - 5 - metrics.horizontalAdvance(line), baseline), line);
        baseline += metrics.height();
    }
    painter.restore();
}

std::vector<QRectF> furnitureBoxes(const ViewState& view, const RenderOptions& options, const Furniture& furniture)
{
    const QSizeF scale = scaleAndNorthSize(view, options);
    std::vector<QRectF> boxes{{QPointF(kEdge, view.size.height() - kEdge - scale.height()), scale}};
    if (const QRectF title = titleBox(options, furniture); !title.isEmpty())
        boxes.push_back(title);
    return boxes;
}

void drawFurniture(QPainter& painter, const ViewState& view, const RenderOptions& options, const Furniture& furniture)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawTitle(painter, options, furniture);
    drawScaleAndNorth(painter, {kEdge, view.size.height() - kEdge}, view, options);
    painter.restore();
}

} // namespace oasis::map
