// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_parts.h"
#include "app/report/map_set.h"
#include "app/report/output_file.h"
#include "app/report/report_model.h"
#include "app/text/convert.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace oasis::report {

namespace {

using text::toQString;

constexpr int kMapWidth = 900;
constexpr double kRatio = 1.6;

class HtmlWriter
{
public:
    HtmlWriter(const ReportModel& model, const MapSet& maps) : m_model(model), m_maps(maps) {}

    Result<QByteArray> write(const RunContext& ctx)
    {
        putHead();
        putContents();
        for (std::size_t i = 0; i < m_model.sections.size(); ++i) {
            ctx.report(static_cast<double>(i) / static_cast<double>(m_model.sections.size()), "report");
            OASIS_CHECK(put(m_model.sections[i], ctx));
        }
        m_html += QStringLiteral("</main>\n<footer>%1 · %2 · %3</footer>\n<div id=\"say\" role=\"status\"></div>\n")
                      .arg(esc(m_model.title), esc(m_model.dateText), esc(m_model.footer));
        m_html += QStringLiteral("<script>") + htmlScript() + QStringLiteral("</script>\n</body>\n</html>\n");
        return m_html.toUtf8();
    }

private:
    static QString esc(const QString& text)
    {
        return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    }
    [[nodiscard]] QString say(const char* source) const { return m_model.language.translate("report", source); }

    void putHead()
    {
        m_html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                                "<meta name=\"date\" content=\"%2\">\n<meta name=\"generator\" content=\"%3\">\n"
                                "<title>%4 – %5</title>\n<style>")
                     .arg(m_model.language.code(), toQString(m_model.isoDate), esc(m_model.footer), esc(m_model.title),
                          esc(m_model.kind)) +
                 htmlStyle() + QStringLiteral("</style>\n</head>\n<body>\n<header><div>\n<p>") + esc(m_model.kind) +
                 QStringLiteral("</p>\n<h1>") + esc(m_model.title) + QStringLiteral("</h1>\n<p class=\"question\">") +
                 esc(m_model.question) + QStringLiteral("</p>\n<p class=\"by\">") + esc(byLine()) +
                 QStringLiteral("</p>\n</div></header>\n<main>\n");
    }

    [[nodiscard]] QString byLine() const
    {
        return m_model.author.isEmpty() ? m_model.dateText : m_model.author + QStringLiteral(" · ") + m_model.dateText;
    }

    void putContents()
    {
        m_html += QStringLiteral("<nav>\n<h2>%1</h2>\n<ol>\n").arg(esc(say(QT_TRANSLATE_NOOP("report", "Contents"))));
        for (const Section& section : m_model.sections)
            m_html +=
                QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n").arg(toQString(section.id), esc(section.title));
        m_html += QStringLiteral("</ol>\n</nav>\n");
    }

    Result<void> put(const Section& section, const RunContext& ctx)
    {
        m_html += QStringLiteral("<section id=\"%1\"%2>\n<h2>%3</h2>\n")
                      .arg(toQString(section.id), section.newPage ? QStringLiteral(" class=\"page\"") : QString(),
                           esc(section.title));
        m_origins = section.id == "origins";
        for (const Block& block : section.blocks) {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "report");
            if (const auto* map = std::get_if<MapPicture>(&block)) {
                OASIS_CHECK(putMap(*map, ctx));
                continue;
            }
            std::visit(
                [this](const auto& b) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(b)>, MapPicture>)
                        put(b);
                },
                block);
        }
        m_html += QStringLiteral("</section>\n");
        return ok();
    }

    /// The figure, as a link to what explains it.
    [[nodiscard]] QString cell(const Cell& cell) const
    {
        QString html = esc(cell.text);
        const auto& origins = m_model.origins;
        const auto found = std::find_if(origins.begin(), origins.end(),
                                        [&](const Origin& origin) { return origin.key == cell.origin; });
        if (found != origins.end() && !m_origins)
            html = QStringLiteral("<a class=\"fig\" href=\"#from-%1\" title=\"%2\">%3</a>")
                       .arg(toQString(cell.origin), esc(found->name + QStringLiteral(": ") + found->formula), html);
        if (cell.assumption)
            html += QStringLiteral("<sup class=\"star\">*</sup>");
        return html;
    }

    void put(const Paragraph& paragraph)
    {
        using Style = Paragraph::Style;
        const QString text = esc(paragraph.text);
        switch (paragraph.style) {
        case Style::Heading:
            m_html += QStringLiteral("<h3>%1</h3>\n").arg(text);
            return;
        case Style::Lead:
            m_html += QStringLiteral("<p class=\"lead\">%1</p>\n").arg(text);
            return;
        case Style::Note:
            m_html += QStringLiteral("<p class=\"note\">– %1</p>\n").arg(text);
            return;
        case Style::Callout:
            m_html += QStringLiteral("<p class=\"callout\">%1</p>\n").arg(text);
            return;
        case Style::Body:
            break;
        }
        m_html += QStringLiteral("<p>%1</p>\n").arg(text);
    }

    void put(const Table& table)
    {
        if (!table.title.isEmpty())
            m_html += QStringLiteral("<h3>%1</h3>\n").arg(esc(table.title));
        m_html += QStringLiteral("<div class=\"scroll\"><table>\n<thead><tr>");
        for (const Column& column : table.columns)
            m_html += QStringLiteral("<th%1 scope=\"col\">%2</th>")
                          .arg(column.figures ? QStringLiteral(" class=\"n\"") : QString(), esc(column.title));
        m_html += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const Row& row : table.rows)
            put(row, table);
        m_html += QStringLiteral("</tbody>\n</table></div>\n");
        if (!table.note.isEmpty())
            m_html += QStringLiteral("<p class=\"note\">%1</p>\n").arg(esc(table.note));
    }

    void put(const Row& row, const Table& table)
    {
        if (row.kind == Row::Kind::Group) {
            m_html += QStringLiteral("<tr class=\"group\"><td colspan=\"%1\">%2</td></tr>\n")
                          .arg(table.columns.size())
                          .arg(esc(row.cells.front().text));
            return;
        }
        m_html += QStringLiteral("<tr");
        if (row.kind == Row::Kind::Total)
            m_html += QStringLiteral(" class=\"total\"");
        if (m_origins)
            m_html += QStringLiteral(" id=\"from-%1\"").arg(toQString(row.cells.front().origin));
        m_html += QLatin1Char('>');
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            m_html += QStringLiteral("<td class=\"%1\">")
                          .arg(table.columns[c].figures ? QLatin1Char('n') : QLatin1Char('w')) +
                      cell(row.cells[c]) + QStringLiteral("</td>");
        m_html += QStringLiteral("</tr>\n");
    }

    void put(const Facts& facts)
    {
        m_html += QStringLiteral("<dl>\n");
        for (const Facts::Fact& fact : facts.facts)
            m_html += QStringLiteral("<dt>") + esc(fact.term) + QStringLiteral("</dt><dd>") + cell(fact.value) +
                      QStringLiteral("</dd>\n");
        m_html += QStringLiteral("</dl>\n");
    }

    void put(const KeyFigures& key)
    {
        m_html += QStringLiteral("<div class=\"key\">\n");
        for (const KeyFigures::Entry& entry : key.entries)
            m_html += QStringLiteral("<div><b>") + cell(entry.figure) + QStringLiteral("</b><span class=\"name\">") +
                      esc(entry.name) + QStringLiteral("</span></div>\n");
        m_html += QStringLiteral("</div>\n");
    }

    void putChart(const QString& uri, const QString& title, const QString& words)
    {
        m_html += QStringLiteral("<figure class=\"chart\"><img alt=\"") + esc(title) + QStringLiteral("\" src=\"") +
                  uri + QStringLiteral("\"><figcaption>") + esc(words) + QStringLiteral("</figcaption></figure>\n");
    }

    void put(const BarPicture& picture) { putChart(chartUri(picture.chart), picture.chart.title, picture.words); }
    void put(const LinePicture& picture) { putChart(chartUri(picture.chart), picture.chart.title, picture.words); }

    Result<void> putMap(const MapPicture& picture, const RunContext& ctx)
    {
        OASIS_TRY(const QImage image, m_maps.picture(picture.map, kRatio, ctx));
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            return fail(ErrorCode::Internal, "the picture cannot be encoded");
        m_html += QStringLiteral("<figure><img id=\"map-%1\" alt=\"").arg(picture.map) +
                  esc(m_model.maps[picture.map].title + QStringLiteral(". ") + picture.words) +
                  QStringLiteral("\" width=\"%1\" height=\"%2\" src=\"")
                      .arg(m_maps.size().width())
                      .arg(m_maps.size().height()) +
                  pictureUri(png) + QStringLiteral("\"><figcaption>") + esc(picture.words) +
                  QStringLiteral("</figcaption></figure>\n");
        return ok();
    }

    /// Empty until the script fills it from the maps of the scenarios, so that no picture is in the file twice.
    void put(const MapSlider& slider)
    {
        const QString title = esc(say(QT_TRANSLATE_NOOP("report", "Two maps to slide between")));
        m_html += QStringLiteral("<div class=\"slider-block\">\n<h3>%1</h3>\n<div class=\"pick\">").arg(title);
        for (const char* side : {QT_TRANSLATE_NOOP("report", "Left"), QT_TRANSLATE_NOOP("report", "Right")}) {
            m_html += QStringLiteral("<label>") + esc(say(side)) + QStringLiteral(" <select>");
            for (const std::size_t map : slider.maps)
                m_html += QStringLiteral("<option value=\"map-%1\">").arg(map) + esc(m_model.maps[map].title) +
                          QStringLiteral("</option>");
            m_html += QStringLiteral("</select></label>\n");
        }
        m_html += QStringLiteral("</div>\n<div class=\"slider\" role=\"slider\" tabindex=\"0\" aria-label=\"%1\" "
                                 "aria-valuemin=\"0\" aria-valuemax=\"100\"><img alt=\"\"><img class=\"over\" alt=\"\">"
                                 "<i></i></div>\n</div>\n")
                      .arg(title);
    }

    const ReportModel& m_model;
    const MapSet& m_maps;
    QString m_html;
    bool m_origins = false; ///< inside the section that explains the others' figures
};

} // namespace

Result<void> writeHtml(const Study& study, const ReportOptions& options, const std::string& path, const RunContext& ctx)
{
    ctx.report(0, "report");
    OASIS_TRY(const ReportModel model, buildReportModel(study, options, ctx));
    OASIS_TRY(const MapSet maps, MapSet::create(study, model, kMapWidth, ctx));
    OASIS_TRY(const QByteArray html, HtmlWriter(model, maps).write(ctx.part(0, 0.95)));
    OASIS_CHECK(writeWhole(path, html));
    ctx.report(1, "report");
    return ok();
}

} // namespace oasis::report
