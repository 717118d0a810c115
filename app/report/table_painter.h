// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_flow.h"

#include <QColor>

#include <vector>

namespace oasis::report {

/// The report's colours on paper.
[[nodiscard]] QColor ink();
[[nodiscard]] QColor soft();
[[nodiscard]] QColor rule();
[[nodiscard]] QColor tint();
[[nodiscard]] QColor accent();

/// One table on pages: columns as wide as their content asks for, the head repeated on each page, rows never torn.
class TablePainter
{
public:
    TablePainter(PageFlow& flow, const Table& table);
    void put();
    /// Title, head and first rows, which one page holds.
    [[nodiscard]] double keptHeight() const;

private:
    void measure();
    [[nodiscard]] bool fits();
    [[nodiscard]] double contentWidth(std::size_t column) const;
    void shareWidth(double asked, double left);
    [[nodiscard]] PageFlow::TextStyle style(std::size_t column, Row::Kind kind) const;
    /// What words are drawn as: an assumption has its asterisk, which figures have beside them.
    [[nodiscard]] QString shown(const Cell& cell, std::size_t column) const;
    [[nodiscard]] double innerWidth(std::size_t column) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double rowHeight(const Row& row) const;
    void drawHead();
    void drawRow(const Row& row, double height, bool shaded);
    void line(double y, double thickness, const QColor& colour);

    PageFlow& m_flow;
    const Table& m_table;
    int m_size = 85;
    std::vector<double> m_widths; ///< per column, with padding
    std::vector<double> m_stars;  ///< room for asterisks at the right of figures
};

} // namespace oasis::report
