// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/path_plot.h"

#include "app/map/chart_parts.h"
#include "app/text/unit_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

constexpr double kSwatchPx = 22;

/// Places figures in the plot.
struct Axes
{
    QRectF plot;
    double lengthM = 1;
    double low = 0;
    double high = 1;
    [[nodiscard]] QPointF at(double metres, double height) const
    {
        return {plot.left() + metres / lengthM * plot.width(),
                plot.bottom() - (height - low) / (high - low) * plot.height()};
    }
};

/// The pens and brushes of one plot.
struct Inks
{
    QPen sight;
    QPen zone;
    QPen worst;
    QPen ground;
    QPen needed;
    QColor zoneFill;
    QColor groundFill;
    QBrush clutter; ///< hatched
    QPen clutterLine;
    QColor bad;

    Inks(const Palette& colours, Theme theme, bool free)
    {
        const bool dark = theme == Theme::Dark;
        bad = dark ? QColor(0xFF, 0x8A, 0x3D) : QColor(0xB8, 0x4A, 0x00);
        sight = QPen(free ? colours.accent : bad, 1.8);
        zone = QPen(colours.accent, 1, Qt::DashLine);
        worst = QPen(colours.text, 1.2, Qt::DotLine);
        ground = QPen(colours.textSoft, 1.2);
        needed = QPen(colours.text, 1.2, Qt::DotLine);
        zoneFill = colours.accent;
        zoneFill.setAlphaF(0.18F);
        groundFill = dark ? QColor(0x6B, 0x5A, 0x48) : QColor(0xC9, 0xB2, 0x94);
        const QColor green = dark ? QColor(0x3F, 0xC0, 0x98) : QColor(0x00, 0x7A, 0x5A);
        clutter = QBrush(green, Qt::BDiagPattern);
        clutterLine = QPen(green, 1);
    }
};

/// A line with a gap wherever a height is unknown.
QPainterPath lineOf(const Axes& axes, const std::vector<double>& atM, const std::vector<double>& heights)
{
    QPainterPath path;
    bool draws = false;
    for (std::size_t i = 0; i < atM.size(); ++i) {
        const bool known = std::isfinite(heights[i]);
        const QPointF at = known ? axes.at(atM[i], heights[i]) : QPointF();
        if (known && draws)
            path.lineTo(at);
        else if (known)
            path.moveTo(at);
        draws = known;
    }
    return path;
}

/// What lies between two lines; nothing where either is unknown.
QPainterPath between(const Axes& axes, const std::vector<double>& atM, const std::vector<double>& low,
                     const std::vector<double>& high)
{
    QPainterPath path;
    const auto known = [&](std::size_t i) { return std::isfinite(low[i]) && std::isfinite(high[i]); };
    for (std::size_t first = 0; first < atM.size(); ++first) {
        if (!known(first))
            continue;
        std::size_t last = first;
        while (last + 1 < atM.size() && known(last + 1))
            ++last;
        path.moveTo(axes.at(atM[first], high[first]));
        for (std::size_t i = first + 1; i <= last; ++i)
            path.lineTo(axes.at(atM[i], high[i]));
        for (std::size_t i = last + 1; i-- > first;)
            path.lineTo(axes.at(atM[i], low[i]));
        path.closeSubpath();
        first = last;
    }
    return path;
}

void drawDistances(ChartFrame& frame, const Axes& axes, const text::Language& language)
{
    const text::UnitText units(language);
    const QFontMetricsF metrics = frame.metrics();
    frame.painter.setFont(frame.textFont);
    frame.painter.setPen(frame.colours.textSoft);
    for (const double tick : axisTicks(0, axes.lengthM, 5)) {
        if (tick > axes.lengthM)
            continue;
        const QString text = units.length(tick);
        const double width = metrics.horizontalAdvance(text);
        const double x =
            std::clamp(axes.at(tick, axes.low).x() - width / 2, axes.plot.left(), axes.plot.right() - width);
        frame.painter.drawText(QPointF(x, axes.plot.bottom() + 6 + metrics.ascent()), text);
    }
}

/// A text that stays readable over lines and areas.
void drawTag(ChartFrame& frame, QRectF box, const QString& text, const QColor& ink)
{
    QPainter& painter = frame.painter;
    QColor paper = frame.colours.panel;
    paper.setAlphaF(0.86F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(box, 3, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(ink);
    painter.setFont(frame.textFont);
    painter.drawText(box, Qt::AlignCenter, text);
}

QSizeF tagSize(const ChartFrame& frame, const QString& text)
{
    return {frame.metrics().horizontalAdvance(text) + 8, frame.metrics().height() + 2};
}

class Profile
{
public:
    Profile(ChartFrame& frame, const Axes& axes, const PathSeries& series)
        : m_frame(frame), m_painter(frame.painter), m_axes(axes), m_series(series),
          m_inks(frame.colours, frame.style.theme, series.free)
    {}
    void areas()
    {
        m_painter.fillPath(zone(), m_inks.zoneFill);
        if (!m_series.surfaceM.empty()) {
            m_painter.fillPath(between(m_axes, m_series.atM, m_series.groundM, m_series.surfaceM), m_inks.clutter);
            m_painter.strokePath(lineOf(m_axes, m_series.atM, m_series.surfaceM), m_inks.clutterLine);
        }
        const std::vector<double> floor(m_series.atM.size(), m_axes.low);
        m_painter.fillPath(between(m_axes, m_series.atM, floor, m_series.groundM), m_inks.groundFill);
        m_painter.strokePath(lineOf(m_axes, m_series.atM, m_series.groundM), m_inks.ground);
    }
    void lines()
    {
        m_painter.strokePath(zone(), m_inks.zone);
        if (const auto& worst = m_series.worst) {
            m_painter.strokePath(lineOf(m_axes, worst->atM, worst->lowerM), m_inks.worst);
            m_painter.strokePath(lineOf(m_axes, worst->atM, worst->upperM), m_inks.worst);
        }
        m_painter.setPen(m_inks.sight);
        if (std::isfinite(m_series.from.antennaM) && std::isfinite(m_series.to.antennaM))
            m_painter.drawLine(m_axes.at(0, m_series.from.antennaM), m_axes.at(m_axes.lengthM, m_series.to.antennaM));
        mast(m_series.from, 0);
        mast(m_series.to, m_axes.lengthM);
    }
    void tags()
    {
        tag(m_series.from, 0);
        tag(m_series.to, m_axes.lengthM);
        if (m_series.mark)
            mark(*m_series.mark);
    }
    /// What the lines are, in a row that wraps; returns the height it took.
    static double keys(ChartFrame& frame, const PathSeries& series, const text::Language& language);

private:
    [[nodiscard]] QPainterPath zone() const
    {
        return between(m_axes, m_series.zoneAtM, m_series.zoneLowM, m_series.zoneHighM);
    }
    void mast(const PathMast& end, double atM)
    {
        if (!std::isfinite(end.antennaM))
            return;
        const QPointF top = m_axes.at(atM, end.antennaM);
        if (end.neededM && *end.neededM > end.antennaM) {
            const QPointF needed = m_axes.at(atM, *end.neededM);
            m_painter.setPen(m_inks.needed);
            m_painter.drawLine(top, needed);
            m_painter.setPen(QPen(m_frame.colours.text, 1.2));
            m_painter.drawEllipse(needed, 3.5, 3.5);
        }
        m_painter.setPen(QPen(m_frame.colours.text, 1.6));
        m_painter.drawLine(m_axes.at(atM, end.groundM), top);
        m_painter.setPen(QPen(m_frame.colours.symbolPaper, 1));
        m_painter.setBrush(m_frame.colours.text);
        m_painter.drawEllipse(top, 3.5, 3.5);
        m_painter.setBrush(Qt::NoBrush);
    }
    /// Name and height beside the antenna, inside the plot.
    void tag(const PathMast& end, double atM)
    {
        if (end.height.isEmpty() || !std::isfinite(end.antennaM))
            return;
        const double most = m_axes.plot.width() * 0.4;
        QString text = end.height;
        if (!end.name.isEmpty())
            text = m_frame.metrics().elidedText(end.name, Qt::ElideMiddle,
                                                most - m_frame.metrics().horizontalAdvance(text)) +
                   QStringLiteral(" · ") + text;
        const QSizeF size = tagSize(m_frame, text);
        const QPointF top = m_axes.at(atM, std::max(end.antennaM, end.neededM.value_or(end.antennaM)));
        const double x = atM > 0 ? top.x() - size.width() - 7 : top.x() + 7;
        QRectF box({x, std::max(m_axes.plot.top(), top.y() - size.height() - 5)}, size);
        if (box.intersects(markBar()))
            box.moveTop(top.y() + 6);
        m_taken.push_back(box);
        drawTag(m_frame, m_taken.back(), text, m_frame.colours.text);
    }
    /// What the mark at the tightest place takes.
    [[nodiscard]] QRectF markBar() const
    {
        if (!m_series.mark)
            return {};
        const QPointF obstacle = m_axes.at(m_series.mark->atM, m_series.mark->obstacleM);
        const QPointF limit = m_axes.at(m_series.mark->atM, m_series.mark->limitM);
        return QRectF(obstacle, limit).normalized().adjusted(-6, -2, 6, 2);
    }
    /// Beside the mark, where no other tag is.
    [[nodiscard]] QRectF placeFor(const QSizeF& size, const QPointF& top, const QPointF& bottom) const
    {
        const QRectF& plot = m_axes.plot;
        const double below = bottom.y() + 5;
        const double above = top.y() - size.height() - 5;
        const double middle = top.x() - size.width() / 2;
        const double left = top.x() - size.width() - 8;
        const double right = top.x() + 8;
        const double most = std::max(plot.left() + 2, plot.right() - size.width() - 2);
        for (const QPointF& corner : {QPointF(middle, below), QPointF(middle, above), QPointF(left, below),
                                      QPointF(right, below), QPointF(left, above), QPointF(right, above)}) {
            const QRectF box({std::clamp(corner.x(), plot.left() + 2, most), corner.y()}, size);
            const bool taken = std::ranges::any_of(m_taken, [&](const QRectF& other) { return other.intersects(box); });
            if (!taken && box.top() >= plot.top() && box.bottom() <= plot.bottom())
                return box;
        }
        return {QPointF(plot.center().x() - size.width() / 2, plot.top()), size};
    }
    void mark(const PathMark& at)
    {
        const QColor ink = at.isFree() ? m_frame.colours.text : m_inks.bad;
        const QPointF obstacle = m_axes.at(at.atM, at.obstacleM);
        const QPointF limit = m_axes.at(at.atM, at.limitM);
        m_painter.setPen(QPen(ink, 2.2));
        m_painter.drawLine(obstacle, limit);
        for (const QPointF& end : {obstacle, limit})
            m_painter.drawLine(end - QPointF(5, 0), end + QPointF(5, 0));
        const bool up = limit.y() < obstacle.y();
        drawTag(m_frame, placeFor(tagSize(m_frame, at.text), up ? limit : obstacle, up ? obstacle : limit), at.text,
                ink);
    }

    ChartFrame& m_frame;
    QPainter& m_painter;
    const Axes& m_axes;
    const PathSeries& m_series;
    Inks m_inks;
    std::vector<QRectF> m_taken; ///< by tags
};

/// A line of the plot and what it is.
struct Key
{
    QPen pen;
    QBrush fill;
    QString text;
    bool topped = false; ///< with the hollow top of a mast
};

std::vector<Key> keysOf(const PathSeries& series, const Inks& inks, const text::Language& language)
{
    const auto say = [&](const char* source) { return language.translate("map", source); };
    const text::UnitText units(language);
    std::vector<Key> keys{{inks.sight, Qt::NoBrush, say(QT_TRANSLATE_NOOP("map", "Line of sight"))},
                          {inks.zone, inks.zoneFill, series.zoneName}};
    if (series.worst)
        keys.push_back({inks.worst, Qt::NoBrush,
                        say(QT_TRANSLATE_NOOP("map", "%1 of it, k = %2"))
                            .arg(units.number(series.worst->share, 1), units.number(series.worst->k, 2))});
    if (!series.surfaceM.empty())
        keys.push_back({inks.clutterLine, inks.clutter, say(QT_TRANSLATE_NOOP("map", "Trees and roofs"))});
    if (series.from.neededM)
        keys.push_back({inks.needed, Qt::NoBrush, say(QT_TRANSLATE_NOOP("map", "Masts that would clear it")), true});
    return keys;
}

double Profile::keys(ChartFrame& frame, const PathSeries& series, const text::Language& language)
{
    const Inks inks(frame.colours, frame.style.theme, series.free);
    const QFontMetricsF metrics = frame.metrics();
    const double row = metrics.height() + 4;
    QPointF at = frame.plot.topLeft();
    frame.painter.setFont(frame.textFont);
    for (const Key& key : keysOf(series, inks, language)) {
        const double width = kSwatchPx + 5 + metrics.horizontalAdvance(key.text) + 14;
        if (at.x() > frame.plot.left() && at.x() + width - 14 > frame.plot.right())
            at = {frame.plot.left(), at.y() + row};
        const QRectF swatch(at.x(), at.y() + 2, kSwatchPx, metrics.height() - 4);
        if (key.fill.style() != Qt::NoBrush)
            frame.painter.fillRect(swatch, key.fill);
        frame.painter.setPen(key.pen);
        frame.painter.drawLine(QPointF(swatch.left(), swatch.center().y()),
                               QPointF(swatch.right(), swatch.center().y()));
        if (key.topped) {
            frame.painter.setPen(QPen(frame.colours.text, 1.2));
            frame.painter.drawEllipse(QPointF(swatch.right() - 3.5, swatch.center().y()), 3.5, 3.5);
        }
        frame.painter.setPen(frame.colours.text);
        frame.painter.drawText(QPointF(swatch.right() + 6, at.y() + metrics.ascent()), key.text);
        at.rx() += width;
    }
    return at.y() + row + 2 - frame.plot.top();
}

} // namespace

void drawPathPlot(QPainter& painter, const QRectF& rect, const PathSeries& series, const ChartStyle& style,
                  const text::Language& language)
{
    painter.save();
    const text::UnitText units(language);
    ChartFrame frame = beginChart(painter, rect, series.titled ? series.title : QString(), {}, style);
    if (!series.zoneName.isEmpty())
        frame.plot.setTop(frame.plot.top() + Profile::keys(frame, series, language));
    frame.plot.setBottom(frame.plot.bottom() - frame.metrics().height() - 8);
    const auto ticks = axisTicks(series.lowestM, series.highestM, 4);
    const QString unit = series.closeUp
                             ? language.translate("map", QT_TRANSLATE_NOOP("map", "m over the line of sight"))
                             : language.translate("map", QT_TRANSLATE_NOOP("map", "m above the sea"));
    drawValueAxis(frame, ticks, unit, [&](double value) { return units.number(value); });
    const Axes axes{frame.plot, series.lengthM(), ticks.front(), ticks.back()};
    Profile profile(frame, axes, series);
    painter.setClipRect(frame.plot.adjusted(-4, -4, 4, 1));
    profile.areas();
    profile.lines();
    painter.setClipping(false);
    profile.tags();
    drawDistances(frame, axes, language);
    painter.restore();
}

} // namespace oasis::map
