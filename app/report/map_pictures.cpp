// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/map_set.h"
#include "app/report/output_file.h"
#include "app/report/report_model.h"
#include "app/text/convert.h"

#include <QBuffer>
#include <QDir>

namespace oasis::report {

namespace {

constexpr QSize kMapSize(800, 550); // at 2 dots a pixel: 1600 × 1100
constexpr double kRatio = 2;

} // namespace

Result<std::vector<std::string>> writeMaps(const Study& study, const ReportOptions& options, const std::string& folder,
                                           const RunContext& ctx)
{
    ctx.report(0, "report");
    OASIS_TRY(const ReportModel model, buildReportModel(study, options, ctx));
    OASIS_TRY(const MapSet maps, MapSet::createSized(study, model, kMapSize, ctx));
    if (!QDir().mkpath(text::toQString(folder)))
        return fail(ErrorCode::FileUnwritable, "the folder cannot be made", folder);
    std::vector<std::string> paths;
    for (std::size_t i = 1; i < maps.count(); ++i) { // the first shows no scenario
        OASIS_TRY(const QImage image, maps.picture(i, kRatio, ctx));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            return fail(ErrorCode::Internal, "the picture cannot be encoded", folder);
        paths.push_back(folder + "/" + model.maps[i].fileName + ".png");
        OASIS_CHECK(writeWhole(paths.back(), bytes));
        ctx.report(static_cast<double>(i) / static_cast<double>(maps.count() - 1), "report");
    }
    return paths;
}

} // namespace oasis::report
