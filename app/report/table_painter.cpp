// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/table_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oasis::report {

namespace {

constexpr double kSide = 40; ///< padding left and right of a cell
constexpr double kOver = 24; ///< above and below
constexpr int kSmallest = 60;
constexpr int kSmallWords = 75; ///< letters are not made smaller than this for the sake of words

} // namespace

QColor ink()
{
    return QColor(0x1B2430);
}
QColor soft()
{
    return QColor(0x5B6673);
}
QColor rule()
{
    return QColor(0xD3DAE0);
}
QColor tint()
{
    return QColor(0xF0F5F5);
}
QColor accent()
{
    return QColor(0x0B5D66);
}

TablePainter::TablePainter(PageFlow& flow, const Table& table) : m_flow(flow), m_table(table)
{
    measure();
}

PageFlow::TextStyle TablePainter::style(std::size_t column, Row::Kind kind) const
{
    const bool right = column < m_table.columns.size() && m_table.columns[column].figures;
    return {m_size, kind != Row::Kind::Plain, kind == Row::Kind::Group ? accent() : ink(),
            right ? Qt::AlignRight : Qt::AlignLeft};
}

QString TablePainter::shown(const Cell& cell, std::size_t column) const
{
    return cell.assumption && !m_table.columns[column].figures ? cell.text + QLatin1Char('*') : cell.text;
}

double TablePainter::innerWidth(std::size_t column) const
{
    return m_widths[column] - 2 * kSide - m_stars[column];
}

void TablePainter::measure()
{
    while (!fits() && m_size > kSmallest)
        m_size -= 5;
}

/// The widest text of a column on one line; a title over figures may wrap between words.
double TablePainter::contentWidth(std::size_t column) const
{
    const Column& head = m_table.columns[column];
    const PageFlow::TextStyle bold{m_size, true, {}, Qt::AlignLeft};
    double width = 0;
    for (const QString& word : head.figures ? head.title.split(QLatin1Char(' ')) : QStringList(head.title))
        width = std::max(width, m_flow.textWidth(word, bold));
    for (const Row& row : m_table.rows)
        if (row.kind != Row::Kind::Group && column < row.cells.size())
            width = std::max(width, m_flow.textWidth(shown(row.cells[column], column), style(column, row.kind)));
    return width;
}

/// Sets the widths at the current size; false when figures would have to wrap.
bool TablePainter::fits()
{
    const std::size_t columns = m_table.columns.size();
    m_widths.assign(columns, 0);
    m_stars.assign(columns, 0);
    const double star = m_flow.textWidth(QStringLiteral("*"), {m_size, false, {}, Qt::AlignLeft});
    double widestFigure = 0;
    std::size_t figureColumns = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        for (const Row& row : m_table.rows)
            if (c < row.cells.size() && row.cells[c].assumption && m_table.columns[c].figures)
                m_stars[c] = star;
        m_widths[c] = contentWidth(c) + m_stars[c] + 2 * kSide + 2;
        if (m_table.columns[c].figures) {
            widestFigure = std::max(widestFigure, m_widths[c]);
            ++figureColumns;
        }
    }
    double asked = 0;
    double figuresWidth = 0;
    for (std::size_t c = 0; c < columns; ++c)
        (m_table.columns[c].figures ? figuresWidth : asked) += m_widths[c];
    // Scenarios side by side read best in columns of one width.
    const double alike = widestFigure * static_cast<double>(figureColumns);
    if (figureColumns > 1 && figureColumns + 1 == columns && asked + alike <= m_flow.m_area.width()) {
        for (std::size_t c = 0; c < columns; ++c)
            if (m_table.columns[c].figures)
                m_widths[c] = widestFigure;
        figuresWidth = alike;
    }
    const double left = m_flow.m_area.width() - figuresWidth;
    shareWidth(asked, left);
    // Each of two columns of words wants room: smaller letters break fewer words.
    const bool two = columns > figureColumns + 1 && m_size > kSmallWords;
    const double share = two ? 0.4 : 0.2;
    return left > std::min(asked, m_flow.m_area.width() * share);
}

/// What the figures leave is shared by the words, by what they ask for; what nobody asks for goes to all alike.
void TablePainter::shareWidth(double asked, double left)
{
    if (asked <= left) {
        // First, titles of figures that need not wrap.
        for (std::size_t c = 0; c < m_widths.size(); ++c) {
            const double title = m_flow.textWidth(m_table.columns[c].title, {m_size, true, {}, Qt::AlignLeft}) +
                                 m_stars[c] + 2 * kSide + 2;
            const double more = std::max(0.0, std::min(title - m_widths[c], left - asked));
            m_widths[c] += more;
            left -= more;
        }
        const double extra = (left - asked) / static_cast<double>(std::max<std::size_t>(1, m_widths.size()));
        for (double& width : m_widths)
            width += extra;
        return;
    }
    // Columns that ask for less than their share get what they ask for; long ones wrap, in proportion to the root of
    // their length, so that short words beside them stay whole.
    std::vector<std::size_t> open;
    double roots = 0;
    for (std::size_t c = 0; c < m_widths.size(); ++c)
        if (!m_table.columns[c].figures) {
            open.push_back(c);
            roots += std::sqrt(m_widths[c]);
        }
    std::sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return m_widths[a] < m_widths[b]; });
    for (const std::size_t c : open) {
        const double root = std::sqrt(m_widths[c]);
        m_widths[c] = std::min(m_widths[c], left * root / roots);
        roots -= root;
        left -= m_widths[c];
    }
}

double TablePainter::headHeight() const
{
    double height = 0;
    for (std::size_t c = 0; c < m_widths.size(); ++c)
        height = std::max(
            height, m_flow.textHeight(m_table.columns[c].title, innerWidth(c), {m_size, true, {}, Qt::AlignLeft}));
    return height + 2 * kOver;
}

double TablePainter::rowHeight(const Row& row) const
{
    if (row.kind == Row::Kind::Group)
        return m_flow.textHeight(row.cells.front().text, m_flow.m_area.width() - 2 * kSide, style(0, row.kind)) +
               3 * kOver;
    double height = 0;
    for (std::size_t c = 0; c < std::min(row.cells.size(), m_widths.size()); ++c)
        height = std::max(height, m_flow.textHeight(shown(row.cells[c], c), innerWidth(c), style(c, row.kind)));
    return height + 2 * kOver;
}

void TablePainter::line(double y, double thickness, const QColor& colour)
{
    m_flow.m_painter.setPen(QPen(colour, thickness));
    m_flow.m_painter.drawLine(QPointF(m_flow.m_area.left(), y), QPointF(m_flow.m_area.right(), y));
}

void TablePainter::drawHead()
{
    const double height = headHeight();
    double x = m_flow.m_area.left();
    for (std::size_t c = 0; c < m_widths.size(); ++c) {
        PageFlow::TextStyle head = style(c, Row::Kind::Total);
        head.colour = soft();
        const double text = m_flow.textHeight(m_table.columns[c].title, innerWidth(c), head);
        m_flow.drawText(m_table.columns[c].title, {x + kSide, m_flow.m_y + height - kOver - text}, innerWidth(c), head);
        x += m_widths[c];
    }
    m_flow.m_y += height;
    line(m_flow.m_y, 9, accent());
}

void TablePainter::drawRow(const Row& row, double height, bool shaded)
{
    const double left = m_flow.m_area.left();
    if (row.kind == Row::Kind::Total)
        line(m_flow.m_y, 7, soft());
    else if (shaded)
        m_flow.m_painter.fillRect(QRectF(left, m_flow.m_y, m_flow.m_area.width(), height), tint());
    if (row.kind == Row::Kind::Group) {
        m_flow.drawText(row.cells.front().text, {left + kSide, m_flow.m_y + 2 * kOver},
                        m_flow.m_area.width() - 2 * kSide, style(0, row.kind));
        m_flow.m_y += height;
        return;
    }
    double x = left;
    for (std::size_t c = 0; c < std::min(row.cells.size(), m_widths.size()); ++c) {
        const PageFlow::TextStyle text = style(c, row.kind);
        m_flow.drawText(shown(row.cells[c], c), {x + kSide, m_flow.m_y + kOver}, innerWidth(c), text);
        if (row.cells[c].assumption && m_table.columns[c].figures)
            m_flow.drawText(QStringLiteral("*"), {x + kSide + innerWidth(c), m_flow.m_y + kOver}, m_stars[c] + kSide,
                            {m_size, text.bold, soft(), Qt::AlignLeft});
        x += m_widths[c];
    }
    m_flow.m_y += height;
}

double TablePainter::keptHeight() const
{
    const double first = m_table.rows.empty() ? 0 : rowHeight(m_table.rows.front());
    const double second = m_table.rows.size() > 1 ? rowHeight(m_table.rows[1]) : 0;
    return 200 + headHeight() + first + second;
}

void TablePainter::put()
{
    m_flow.need(keptHeight());
    if (!m_table.title.isEmpty()) {
        m_flow.putText(m_table.title, m_flow.m_area.left(), m_flow.m_area.width(), {105, true, ink(), Qt::AlignLeft});
        m_flow.m_y += 10;
    }
    drawHead();
    bool shaded = false;
    for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
        const Row& row = m_table.rows[r];
        const double height = rowHeight(row);
        // A heading stays with its first line; the last line, often a sum, with the one before it.
        const bool keep = r + 1 < m_table.rows.size() &&
                          (row.kind == Row::Kind::Group || m_table.rows[r + 1].kind == Row::Kind::Total ||
                           r + 2 == m_table.rows.size());
        const double wanted = height + (keep ? rowHeight(m_table.rows[r + 1]) : 0);
        if (m_flow.m_y + wanted > m_flow.m_area.bottom()) {
            m_flow.newPage();
            drawHead();
            shaded = false;
        }
        drawRow(row, height, shaded);
        shaded = row.kind == Row::Kind::Plain && !shaded;
    }
    line(m_flow.m_y, 5, rule());
    if (!m_table.note.isEmpty()) {
        m_flow.m_y += 25;
        m_flow.putText(m_table.note, m_flow.m_area.left(), m_flow.m_area.width(), {75, false, soft(), Qt::AlignLeft});
    }
}

} // namespace oasis::report
