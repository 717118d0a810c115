// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/map_set.h"
#include "app/report/report_model.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace oasis::report {

/// Lays blocks one under the other on pages. Lengths are tenths of a typographic point (1/720 inch); the origin is the
/// upper left corner of the sheet.
class PageFlow
{
public:
    /// The painter must be active on the device, at its first page, scaled to tenths of points.
    PageFlow(QPagedPaintDevice& device, QPainter& painter, const ReportModel& model, const MapSet& maps);

    /// Title, question, author and date at the top of the first page.
    void putHead();
    /// Errors: Cancelled.
    [[nodiscard]] Result<void> put(const Section& section, const RunContext& ctx);
    /// First page of each section put so far, 1-based.
    [[nodiscard]] const std::vector<int>& sectionPages() const { return m_sectionPages; }
    [[nodiscard]] int pages() const { return m_page; }
    /// Number of pages to print in the footers; 0 leaves it out.
    void setPageCount(int pages) { m_pageCount = pages; }
    void finish() { drawFooter(); }
    /// Titles with the pages of a former pass, on the current page.
    void putContents(const std::vector<int>& pages);
    /// Leaves the maps out: for a first pass that only counts pages.
    void setDraft(bool draft) { m_draft = draft; }

    struct TextStyle
    {
        int size = 95;
        bool bold = false;
        QColor colour;
        Qt::Alignment align = Qt::AlignLeft;
    };

private:
    friend class TablePainter;

    /// How facts stand: widths of the terms and of a fact, and where its value begins.
    struct FactColumns
    {
        std::size_t perLine = 1;
        double term = 0;
        double valueFrom = 0;
        double whole = 0;
    };
    [[nodiscard]] FactColumns columnsOf(const Facts& facts) const;
    [[nodiscard]] double lineHeight(const Facts& facts, const FactColumns& columns, std::size_t first) const;
    [[nodiscard]] double keptHeight(const Facts& facts) const;
    /// What of a block stays with the heading over it; 0 for blocks that flow.
    [[nodiscard]] double heightUnderHeading(const Block& block);

    void put(const Paragraph& paragraph);
    void put(const Table& table);
    void put(const Facts& facts);
    void put(const KeyFigures& key);
    void put(const BarPicture& picture);
    void put(const LinePicture& picture);
    [[nodiscard]] Result<void> put(const MapPicture& picture, const RunContext& ctx);

    void newPage();
    void drawFooter();
    /// Starts a page when less than `height` is left.
    void need(double height);
    /// Text at the cursor, line by line over pages; moves the cursor below it.
    void putText(const QString& text, double left, double width, const TextStyle& style);
    /// Height that the text takes in the width.
    [[nodiscard]] double textHeight(const QString& text, double width, const TextStyle& style) const;
    void drawText(const QString& text, QPointF topLeft, double width, const TextStyle& style) const;
    [[nodiscard]] double textWidth(const QString& text, const TextStyle& style) const;
    [[nodiscard]] QFont font(const TextStyle& style) const;
    void putCaption(const QString& words);

    QPagedPaintDevice& m_device;
    QPainter& m_painter;
    const ReportModel& m_model;
    const MapSet& m_maps;
    QRectF m_area;  ///< between the margins
    double m_y = 0; ///< where the next block starts
    int m_page = 1;
    int m_pageCount = 0;
    bool m_draft = false;
    std::vector<int> m_sectionPages;
    QString m_running; ///< title of the section, in the footer
};

} // namespace oasis::report
