// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/page_flow.h"

#include "app/report/table_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace oasis::report {

namespace {

constexpr double kMillimetre = 720 / 25.4;
constexpr double kMargin = 18 * kMillimetre;
constexpr double kFooter = 8 * kMillimetre;
constexpr double kGap = 90;           ///< between blocks
constexpr double kHeadingRoom = 200;  ///< a heading and the gap below it
constexpr double kTitleRoom = 350;    ///< a section's title and the gap below it
constexpr double kBetweenFacts = 120; ///< across
constexpr double kUnderFacts = 26;
const PageFlow::TextStyle kTerm{88, true, {}, Qt::AlignLeft};
const PageFlow::TextStyle kFactValue{88, false, {}, Qt::AlignLeft};

QString starred(const Cell& cell)
{
    return cell.assumption ? cell.text + QLatin1Char('*') : cell.text;
}

/// Breaks the text into lines of the width; returns the height. `each` is given every line, laid out from y = 0.
template <class Each>
double layOut(const QString& text, const QFont& font, Qt::Alignment align, double width, Each&& each)
{
    double y = 0;
    QString shown = text;
    shown.replace(QStringLiteral("Wi-Fi"), QStringLiteral("Wi\u2011Fi")); // never torn at the hyphen
    const double leading = std::round(QFontMetricsF(font).height() * 0.10);
    for (const QString& part : shown.split(QLatin1Char('\n'))) {
        QTextLayout layout(part, font);
        QTextOption option(align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        std::vector<QTextLine> lines;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, 0});
            lines.push_back(line);
        }
        layout.endLayout();
        for (const QTextLine& line : lines) {
            each(line, y);
            y += line.height() + leading;
        }
        if (lines.empty())
            y += QFontMetricsF(font).height() + leading;
    }
    return y;
}

} // namespace

PageFlow::PageFlow(QPagedPaintDevice& device, QPainter& painter, const ReportModel& model, const MapSet& maps)
    : m_device(device), m_painter(painter), m_model(model), m_maps(maps),
      m_area(kMargin, kMargin, 210 * kMillimetre - 2 * kMargin, 297 * kMillimetre - 2 * kMargin - kFooter),
      m_y(m_area.top())
{}

QFont PageFlow::font(const TextStyle& style) const
{
    QFont font = reportFont();
    font.setPixelSize(style.size);
    // Any spacing keeps Qt from joining "ff" into one glyph, which a search in the PDF would not find.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

double PageFlow::textHeight(const QString& text, double width, const TextStyle& style) const
{
    return layOut(text, font(style), style.align, width, [](const QTextLine&, double) {});
}

double PageFlow::textWidth(const QString& text, const TextStyle& style) const
{
    return QFontMetricsF(font(style)).horizontalAdvance(text);
}

void PageFlow::drawText(const QString& text, QPointF topLeft, double width, const TextStyle& style) const
{
    m_painter.setPen(style.colour.isValid() ? style.colour : ink());
    layOut(text, font(style), style.align, width, [&](const QTextLine& line, double y) {
        line.draw(&m_painter, {topLeft.x(), topLeft.y() + y});
    });
}

void PageFlow::putText(const QString& text, double left, double width, const TextStyle& style)
{
    layOut(text, font(style), style.align, width, [&](const QTextLine& line, double) {
        need(line.height());
        m_painter.setPen(style.colour.isValid() ? style.colour : ink());
        line.draw(&m_painter, {left, m_y});
        m_y += line.height() + std::round(line.height() * 0.10);
    });
}

void PageFlow::need(double height)
{
    if (m_y + height > m_area.bottom() && m_y > m_area.top())
        newPage();
}

void PageFlow::newPage()
{
    drawFooter();
    m_device.newPage();
    ++m_page;
    m_y = m_area.top();
}

void PageFlow::drawFooter()
{
    const double y = m_area.bottom() + kFooter * 0.45;
    m_painter.setPen(QPen(rule(), 5));
    m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    TextStyle style{75, false, soft(), Qt::AlignLeft};
    const double top = y + 45;
    const QString left = m_model.title + QStringLiteral(" · ") + m_running;
    drawText(QFontMetricsF(font(style)).elidedText(left, Qt::ElideRight, m_area.width() * 0.6), {m_area.left(), top},
             m_area.width(), style);
    QString page = QString::number(m_page);
    if (m_pageCount > 0)
        page += QStringLiteral(" / ") + QString::number(m_pageCount);
    style.align = Qt::AlignRight;
    drawText(m_model.dateText + QStringLiteral(" · ") + page, {m_area.left(), top}, m_area.width(), style);
}

void PageFlow::putHead()
{
    // A band across the sheet that only the first page has.
    const double width = m_area.width();
    const TextStyle kind{90, false, QColor(0xC9E6E4), Qt::AlignLeft};
    const TextStyle title{260, true, Qt::white, Qt::AlignLeft};
    const TextStyle question{115, false, Qt::white, Qt::AlignLeft};
    const double top = kMargin * 0.7;
    const double heights[] = {textHeight(m_model.kind, width, kind), textHeight(m_model.title, width, title),
                              textHeight(m_model.question, width, question)};
    const double bottom = top + heights[0] + 20 + heights[1] + 30 + heights[2] + 120;
    m_painter.fillRect(QRectF(0, 0, 210 * kMillimetre, bottom), accent());
    drawText(m_model.kind, {m_area.left(), top}, width, kind);
    drawText(m_model.title, {m_area.left(), top + heights[0] + 20}, width, title);
    drawText(m_model.question, {m_area.left(), top + heights[0] + heights[1] + 50}, width, question);
    m_y = bottom + 70;
    const QString by =
        m_model.author.isEmpty() ? m_model.dateText : m_model.author + QStringLiteral(" · ") + m_model.dateText;
    putText(by, m_area.left(), width, {85, false, soft(), Qt::AlignLeft});
    m_y += 30;
}

void PageFlow::putContents(const std::vector<int>& pages)
{
    const TextStyle style{92, false, ink(), Qt::AlignLeft};
    newPage();
    m_running = m_model.language.translate("report", QT_TRANSLATE_NOOP("report", "Contents"));
    putText(m_running, m_area.left(), m_area.width(), {170, true, accent(), Qt::AlignLeft});
    m_y += 50;
    for (std::size_t i = 0; i < m_model.sections.size(); ++i) {
        const QString page = i < pages.size() ? QString::number(pages[i]) : QString();
        const QString& title = m_model.sections[i].title;
        const double height = textHeight(title, m_area.width() * 0.9, style);
        need(height + 30);
        drawText(title, {m_area.left(), m_y}, m_area.width() * 0.9, style);
        TextStyle right = style;
        right.align = Qt::AlignRight;
        drawText(page, {m_area.left(), m_y}, m_area.width(), right);
        m_y += height + 22;
        m_painter.setPen(QPen(rule(), 3));
        m_painter.drawLine(QPointF(m_area.left(), m_y - 8), QPointF(m_area.right(), m_y - 8));
    }
    m_y += kGap;
}

Result<void> PageFlow::put(const Section& section, const RunContext& ctx)
{
    const TextStyle title{170, true, accent(), Qt::AlignLeft};
    if (section.newPage && m_y > m_area.top())
        newPage();
    else if (m_y > m_area.top())
        m_y += kGap;
    need(std::max(700.0, kTitleRoom + (section.blocks.empty() ? 0 : heightUnderHeading(section.blocks.front()))));
    m_running = section.title;
    m_sectionPages.push_back(m_page);
    putText(section.title, m_area.left(), m_area.width(), title);
    m_y += 50;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const Block& block = section.blocks[i];
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "report");
        const auto* heading = std::get_if<Paragraph>(&block);
        if (heading && heading->style == Paragraph::Style::Heading && i + 1 < section.blocks.size())
            need(kHeadingRoom + heightUnderHeading(section.blocks[i + 1]));
        if (const auto* map = std::get_if<MapPicture>(&block)) {
            OASIS_CHECK(put(*map, ctx));
        } else {
            std::visit(
                [this](const auto& b) {
                    using Kind = std::decay_t<decltype(b)>;
                    if constexpr (!std::is_same_v<Kind, MapPicture> && !std::is_same_v<Kind, MapSlider>)
                        put(b);
                },
                block);
        }
        if (!std::holds_alternative<MapSlider>(block))
            m_y += kGap;
    }
    return ok();
}

void PageFlow::put(const Paragraph& paragraph)
{
    using Style = Paragraph::Style;
    const double width = m_area.width();
    switch (paragraph.style) {
    case Style::Heading:
        need(300);
        putText(paragraph.text, m_area.left(), width, {110, true, ink(), Qt::AlignLeft});
        m_y -= kGap * 0.5;
        return;
    case Style::Lead:
        putText(paragraph.text, m_area.left(), width, {105, false, ink(), Qt::AlignLeft});
        return;
    case Style::Note:
        putText(QStringLiteral("– ") + paragraph.text, m_area.left(), width, {85, false, soft(), Qt::AlignLeft});
        m_y -= kGap * 0.6;
        return;
    case Style::Body:
        putText(paragraph.text, m_area.left(), width, {95, false, ink(), Qt::AlignLeft});
        return;
    case Style::Callout:
        break;
    }
    const TextStyle style{92, false, ink(), Qt::AlignLeft};
    const double height = textHeight(paragraph.text, width - 160, style) + 110;
    need(height);
    m_painter.fillRect(QRectF(m_area.left(), m_y, width, height), tint());
    m_painter.fillRect(QRectF(m_area.left(), m_y, 24, height), accent());
    drawText(paragraph.text, {m_area.left() + 90, m_y + 55}, width - 160, style);
    m_y += height;
}

void PageFlow::put(const Table& table)
{
    TablePainter(*this, table).put();
}

PageFlow::FactColumns PageFlow::columnsOf(const Facts& facts) const
{
    double terms = 0;
    double values = 0;
    for (const Facts::Fact& fact : facts.facts) {
        terms = std::max(terms, textWidth(fact.term, kTerm) + 10);
        values = std::max(values, textWidth(starred(fact.value), kFactValue) + 20);
    }
    // Short facts stand in two columns.
    const double half = (m_area.width() - kBetweenFacts) / 2;
    const bool two = facts.facts.size() > 2 && values < half;
    const double whole = two ? half : m_area.width();
    terms = std::min(terms, whole * (two ? 0.5 : 0.34));
    const double gap = two ? kBetweenFacts / 2 : kBetweenFacts;
    return {two ? std::size_t{2} : std::size_t{1}, terms, terms + gap, whole};
}

double PageFlow::lineHeight(const Facts& facts, const FactColumns& columns, std::size_t first) const
{
    double height = 0;
    for (std::size_t f = first; f < std::min(facts.facts.size(), first + columns.perLine); ++f)
        height = std::max({height, textHeight(facts.facts[f].term, columns.term, kTerm),
                           textHeight(starred(facts.facts[f].value), columns.whole - columns.valueFrom, kFactValue)});
    return height;
}

/// What stays together: all of a short list, the first line of a long one.
double PageFlow::keptHeight(const Facts& facts) const
{
    const FactColumns columns = columnsOf(facts);
    double all = 0;
    for (std::size_t i = 0; i < facts.facts.size(); i += columns.perLine)
        all += lineHeight(facts, columns, i) + kUnderFacts;
    return all < m_area.height() / 3 ? all : lineHeight(facts, columns, 0);
}

double PageFlow::heightUnderHeading(const Block& block)
{
    if (const auto* facts = std::get_if<Facts>(&block))
        return keptHeight(*facts);
    const auto* table = std::get_if<Table>(&block);
    return table ? TablePainter(*this, *table).keptHeight() : 0;
}

void PageFlow::put(const Facts& facts)
{
    const FactColumns columns = columnsOf(facts);
    need(keptHeight(facts));
    for (std::size_t i = 0; i < facts.facts.size(); i += columns.perLine) {
        const double height = lineHeight(facts, columns, i);
        need(height);
        double left = m_area.left();
        for (std::size_t f = i; f < std::min(facts.facts.size(), i + columns.perLine); ++f) {
            drawText(facts.facts[f].term, {left, m_y}, columns.term, kTerm);
            drawText(starred(facts.facts[f].value), {left + columns.valueFrom, m_y}, columns.whole - columns.valueFrom,
                     kFactValue);
            left += columns.whole + kBetweenFacts;
        }
        m_y += height + kUnderFacts;
    }
}

void PageFlow::put(const KeyFigures& key)
{
    if (key.entries.empty())
        return;
    constexpr double kBetween = 90;
    const auto count = static_cast<double>(key.entries.size());
    const double width = (m_area.width() - kBetween * (count - 1)) / count;
    TextStyle figure{210, true, accent(), Qt::AlignLeft};
    const TextStyle name{85, false, soft(), Qt::AlignLeft};
    double names = 0;
    for (const auto& entry : key.entries) {
        while (figure.size > 100 && textWidth(entry.figure.text + QLatin1Char('*'), figure) > width - 100)
            figure.size -= 5;
        names = std::max(names, textHeight(entry.name, width - 100, name));
    }
    const double line = QFontMetricsF(font(figure)).height();
    const double height = line + names + 130;
    need(height);
    double x = m_area.left();
    for (const auto& entry : key.entries) {
        m_painter.fillRect(QRectF(x, m_y, width, height), tint());
        drawText(starred(entry.figure), {x + 60, m_y + 50}, width - 40, figure);
        drawText(entry.name, {x + 60, m_y + 60 + line}, width - 100, name);
        x += width + kBetween;
    }
    m_y += height;
}

namespace {

/// Charts are drawn in their own pixels, 640 across the text's width.
constexpr double kChartWidth = 640;

} // namespace

void PageFlow::put(const BarPicture& picture)
{
    const double scale = m_area.width() / kChartWidth;
    const double high = picture.chart.layout == map::BarChart::Layout::Horizontal
                            ? 0.8 * map::horizontalChartHeight(picture.chart)
                            : 330;
    need(high * scale + (picture.words.isEmpty() ? 0 : 150));
    m_painter.save();
    m_painter.translate(m_area.left(), m_y);
    m_painter.scale(scale, scale);
    map::drawBarChart(m_painter, QRectF(0, 0, kChartWidth, high), picture.chart, {map::Theme::Light, reportFont()});
    m_painter.restore();
    m_y += high * scale;
    putCaption(picture.words);
}

void PageFlow::put(const LinePicture& picture)
{
    const double scale = m_area.width() / kChartWidth;
    constexpr double kHigh = 320;
    need(kHigh * scale + 150);
    m_painter.save();
    m_painter.translate(m_area.left(), m_y);
    m_painter.scale(scale, scale);
    map::drawLineChart(m_painter, QRectF(0, 0, kChartWidth, kHigh), picture.chart, {map::Theme::Light, reportFont()});
    m_painter.restore();
    m_y += kHigh * scale;
    putCaption(picture.words);
}

Result<void> PageFlow::put(const MapPicture& picture, const RunContext& ctx)
{
    const QSizeF size = m_maps.size();
    const double scale = m_area.width() / size.width();
    const QRectF box(0, 0, m_area.width(), size.height() * scale);
    need(box.height() + 150);
    if (!m_draft) {
        const QRectF place = box.translated(m_area.left(), m_y);
        if (m_maps.isLarge()) {
            // 250 dots an inch on paper.
            OASIS_TRY(const QImage image, m_maps.picture(picture.map, box.width() / 720 * 250 / size.width(), ctx));
            m_painter.save();
            m_painter.setRenderHint(QPainter::LosslessImageRendering);
            m_painter.drawImage(place, image);
            m_painter.restore();
        } else {
            m_painter.save();
            m_painter.translate(place.topLeft());
            m_painter.scale(scale, scale);
            const auto painted = m_maps.paint(m_painter, picture.map, ctx);
            m_painter.restore();
            OASIS_CHECK(painted);
        }
        m_painter.setPen(QPen(rule(), 5));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(place);
    }
    m_y += box.height();
    putCaption(picture.words);
    return ok();
}

void PageFlow::putCaption(const QString& words)
{
    if (words.isEmpty())
        return;
    m_y += 30;
    putText(words, m_area.left(), m_area.width(), {80, false, soft(), Qt::AlignLeft});
}

} // namespace oasis::report
