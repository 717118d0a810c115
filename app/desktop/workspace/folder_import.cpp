// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/folder_import.h"

#include "app/desktop/workspace/workspace.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "gis/import/folder_plan.h"
#include "gis/import/import_layer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace oasis::desktop {

namespace {

struct FolderResult
{
    StudyChange change;
    gis::FolderPlan plan;
};

QString say(const char* text, int n = -1)
{
    return QCoreApplication::translate("oasis::desktop::FolderImport", text, nullptr, n);
}

/// What leads from `before` to `after`: everything that imports can touch.
StudyChange difference(const Study& before, const Study& after)
{
    StudyChange change;
    if (before.territory != after.territory)
        change.territory = after.territory;
    if (before.streets != after.streets)
        change.streets = after.streets;
    if (before.infrastructure != after.infrastructure)
        change.infrastructure = after.infrastructure;
    if (before.elevation != after.elevation)
        change.elevation = after.elevation;
    for (const Site& site : after.sites)
        if (const Site* known = findSite(before, site.id); !known || !(*known == site))
            change.upsertSites.push_back(site);
    change.upsertSupplies = after.supplies;
    if (!after.towers.empty())
        change.towers = after.towers;
    change.appendReceipts.assign(after.receipts.begin() + static_cast<std::ptrdiff_t>(before.receipts.size()),
                                 after.receipts.end());
    return change;
}

Result<FolderResult> importAll(const Study& study, const std::string& folder, const RunContext& ctx)
{
    FolderResult result;
    OASIS_TRY(result.plan, gis::planFolder(folder, ctx.part(0, 0.1)));
    Study grown = study;
    const double share = 0.9 / static_cast<double>(std::max<std::size_t>(1, result.plan.imports.size()));
    for (std::size_t i = 0; i < result.plan.imports.size(); ++i) {
        const gis::PlannedImport& planned = result.plan.imports[i];
        const double from = 0.1 + share * static_cast<double>(i);
        OASIS_TRY(auto change, gis::importLayer(planned.source, planned.kind, planned.mapping, {}, grown,
                                                ctx.part(from, from + share)));
        OASIS_CHECK(apply(grown, std::move(change)));
    }
    result.change = difference(study, grown);
    return result;
}

} // namespace

void importFolder(Workspace& workspace, const QString& folder)
{
    workspace.jobs().start<FolderResult>(
        QStringLiteral("import"), say(QT_TRANSLATE_NOOP("oasis::desktop::FolderImport", "Importing a folder")),
        [study = workspace.study(), path = text::toStdString(folder)](const RunContext& ctx) {
            return importAll(study, path, ctx);
        },
        [&workspace, folder](Result<FolderResult> result) {
            if (!result.has_value()) {
                workspace.showProblem(result.error());
                return;
            }
            FolderResult done = std::move(result).value();
            QString said = say(QT_TRANSLATE_N_NOOP("oasis::desktop::FolderImport", "%n layer(s) imported."),
                               static_cast<int>(done.plan.imports.size()));
            for (const gis::SkippedFile& skipped : done.plan.skipped)
                said += QLatin1Char('\n') + text::sentence(skipped.error, workspace.language());
            if (!done.plan.unused.empty())
                said +=
                    QLatin1Char('\n') + say(QT_TRANSLATE_N_NOOP("oasis::desktop::FolderImport",
                                                                "%n layer(s) not recognised: import them one by one."),
                                            static_cast<int>(done.plan.unused.size()));
            if (done.change.isEmpty() ||
                workspace.edit(std::move(done.change),
                               say(QT_TRANSLATE_NOOP("oasis::desktop::FolderImport", "Import %1"))
                                   .arg(QFileInfo(folder).fileName())))
                workspace.showNotice(said);
        });
}

} // namespace oasis::desktop
