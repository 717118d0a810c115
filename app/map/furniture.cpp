// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/furniture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

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
    return {16, 16, width + 24, bigMetrics.height() + (two ? smallMetrics.height() + 2 : 0) + 14};
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

QSizeF drawScaleBar(QPainter& painter, QPointF bottomLeft, const ViewState& view, const RenderOptions& options)
{
    const Palette& colours = palette(options.theme);
    const double metres = roundLength(view.metresPerPixel, 130);
    const double width = metres / view.metresPerPixel;
    const QFont font = textFont(options, 11);
    const QFontMetricsF metrics(font);
    const QString right = lengthText(metres, options.language);
    const QSizeF size(width + metrics.horizontalAdvance(right) / 2 + 26, metrics.height() + 18);
    const QRectF box(QPointF(bottomLeft.x(), bottomLeft.y() - size.height()), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawPanel(painter, box, colours);
    const double left = box.left() + 12;
    const double y = box.bottom() - 11;
    painter.setPen(QPen(colours.text, 1));
    for (int half = 0; half < 2; ++half) {
        painter.setBrush(half == 0 ? QBrush(colours.text) : QBrush(colours.symbolPaper));
        painter.drawRect(QRectF(left + half * width / 2, y, width / 2, 4));
    }
    painter.setFont(font);
    const double baseline = box.top() + 4 + metrics.ascent();
    painter.drawText(QPointF(left - 2, baseline), QStringLiteral("0"));
    painter.drawText(QPointF(left + width - metrics.horizontalAdvance(right) / 2, baseline), right);
    painter.restore();
    return size;
}

void drawNorthArrow(QPainter& painter, QPointF centre, double height, const RenderOptions& options)
{
    const Palette& colours = palette(options.theme);
    const double half = height / 2;
    const double wing = height * 0.26;
    const double top = -half + height * 0.30;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
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
    QPainterPath letter;
    const QString north = options.language.translate("map", QT_TRANSLATE_NOOP("map", "N"));
    letter.addText(QPointF(-QFontMetricsF(font).horizontalAdvance(north) / 2, top - 2), font, north);
    QPen halo(colours.halo, 3);
    halo.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(letter, halo);
    painter.fillPath(letter, colours.text);
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

std::vector<QRectF> furnitureBoxes(const MapScene& scene, const ViewState& view, const RenderOptions& options,
                                   const Furniture& furniture)
{
    std::vector<QRectF> boxes;
    if (const QRectF title = titleBox(options, furniture); !title.isEmpty())
        boxes.push_back(title);
    const auto sections = furniture.legend ? legendOf(scene, view, options) : std::vector<LegendSection>();
    if (!sections.empty()) {
        const QSizeF size = legendSize(sections, view.size.height() - 96, options);
        boxes.emplace_back(QPointF(view.size.width() - 16 - size.width(), 16), size);
    }
    return boxes;
}

void drawFurniture(QPainter& painter, const MapScene& scene, const ViewState& view, const RenderOptions& options,
                   const Furniture& furniture)
{
    const double width = view.size.width();
    const double height = view.size.height();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawTitle(painter, options, furniture);
    if (furniture.legend) {
        const auto sections = legendOf(scene, view, options);
        const double most = height - 96;
        const QSizeF size = legendSize(sections, most, options);
        if (!sections.empty())
            drawLegend(painter, {width - 16 - size.width(), 16}, sections, most, options);
    }
    double right = 16;
    if (furniture.scaleBar)
        right += drawScaleBar(painter, {16, height - 16}, view, options).width() + 18;
    if (furniture.north)
        drawNorthArrow(painter, {right + 4, height - 36}, 40, options);
    if (furniture.attribution)
        drawAttribution(painter, {width, height}, scene.attribution, options);
    painter.restore();
}

} // namespace oasis::map
