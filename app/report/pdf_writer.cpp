// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/map_set.h"
#include "app/report/output_file.h"
#include "app/report/page_flow.h"
#include "app/report/report_model.h"
#include "core/base/input_hash.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <string_view>

namespace oasis::report {

namespace {

constexpr int kDotsPerInch = 1440;
// 174 mm across: map text of 11 pixels becomes 2.5 mm.
constexpr int kMapWidth = 760;

struct Pages
{
    QByteArray bytes;
    std::vector<int> sectionPages;
    int count = 0;
};

struct Pass
{
    bool draft = true;
    std::vector<int> sectionPages;
    int count = 0;
};

Result<Pages> writePages(const ReportModel& model, const MapSet& maps, const Pass& pass, const RunContext& ctx)
{
    Pages pages;
    QBuffer buffer(&pages.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(model.title + QStringLiteral(" – ") + model.kind);
    writer.setCreator(model.footer);
    QPainter painter(&writer);
    painter.scale(kDotsPerInch / 720.0, kDotsPerInch / 720.0);
    PageFlow flow(writer, painter, model, maps);
    flow.setDraft(pass.draft);
    flow.setPageCount(pass.count);
    flow.putHead();
    for (std::size_t i = 0; i < model.sections.size(); ++i) {
        ctx.report(static_cast<double>(i) / static_cast<double>(model.sections.size()), "report");
        if (i == 1)
            flow.putContents(pass.sectionPages);
        OASIS_CHECK(flow.put(model.sections[i], ctx));
    }
    flow.finish();
    painter.end();
    pages.sectionPages = flow.sectionPages();
    pages.count = flow.pages();
    return pages;
}

/// Puts `text` over what stands after `mark`, as long as there is; the file's offsets stay as they are.
void overwrite(QByteArray& pdf, const char* mark, char end, const QByteArray& text)
{
    for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + 1)) {
        const qsizetype from = at + static_cast<qsizetype>(std::string_view(mark).size());
        const qsizetype to = pdf.indexOf(end, from);
        for (qsizetype i = from; i < to; ++i)
            pdf[i] = i - from < text.size() ? text[i - from] : '0';
    }
}

/// Qt writes the moment and a random document id; the same report must be the same bytes.
void makeReproducible(QByteArray& pdf, const std::string& isoDate)
{
    QByteArray day = QByteArray::fromStdString(isoDate).replace("-", "");
    overwrite(pdf, "/CreationDate (D:", ')', day + "120000Z00'00'");
    overwrite(pdf, "/ModDate (D:", ')', day + "120000Z00'00'");
    const qsizetype trailer = pdf.lastIndexOf("/ID [");
    if (trailer < 0)
        return;
    const qsizetype end = pdf.indexOf(']', trailer);
    const auto bytesUpTo = [&](qsizetype n) { return std::string_view(pdf.constData(), static_cast<std::size_t>(n)); };
    InputHash hash;
    hash.add(bytesUpTo(trailer));
    const QByteArray id = QByteArray::fromStdString(hash.hex()).toUpper();
    qsizetype digit = 0;
    bool inside = false;
    for (qsizetype i = trailer; i < end; ++i) {
        if (pdf[i] == '<' || pdf[i] == '>') {
            inside = pdf[i] == '<';
            digit = 0;
        } else if (inside) {
            pdf[i] = id[digit++ % id.size()];
        }
    }
}

} // namespace

Result<void> writePdf(const Study& study, const ReportOptions& options, const std::string& path, const RunContext& ctx)
{
    ctx.report(0, "report");
    OASIS_TRY(const ReportModel model, buildReportModel(study, options, ctx));
    OASIS_TRY(const MapSet maps, MapSet::create(study, model, kMapWidth, ctx));
    Pass pass;
    OASIS_TRY(Pages pages, writePages(model, maps, pass, ctx.part(0, 0.1)));
    pass.draft = false;
    pass.sectionPages = pages.sectionPages;
    pass.count = pages.count;
    OASIS_TRY(pages, writePages(model, maps, pass, ctx.part(0.1, 0.95)));
    makeReproducible(pages.bytes, model.isoDate);
    OASIS_CHECK(writeWhole(path, pages.bytes));
    ctx.report(1, "report");
    return ok();
}

} // namespace oasis::report
