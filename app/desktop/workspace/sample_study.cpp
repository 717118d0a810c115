// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/sample_study.h"

#include "core/economics/default_catalogue.h"
#include "core/sites/mark_rules.h"
#include "core/sites/merge_sites.h"
#include "core/study/study_change.h"
#include "gis/import/folder_plan.h"
#include "gis/import/import_layer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace oasis::desktop {

namespace {

// Town halls above 500 inhabitants and zones above 5 ha: a usual first choice, which the planner changes at will.
constexpr std::int64_t kTownHallMinPopulation = 500;
constexpr double kZoneMinAreaHa = 5;

void markOases(Study& study)
{
    study.sites = applyMerges(study.sites, proposeMerges(MergeParams(), study.sites));
    MarkParams params;
    params.rules = everyKindMarkRules(kTownHallMinPopulation, kZoneMinAreaHa);
    StudyChange change;
    for (MarkedSite& marked : markByRules(params, study.sites, *study.territory))
        change.upsertSites.push_back(std::move(marked.site));
    static_cast<void>(apply(study, std::move(change)).has_value()); // upserts of known sites
}

} // namespace

QString sampleFolder()
{
    for (const QString& folder :
         {QCoreApplication::applicationDirPath() + QStringLiteral("/../share/oasis-planner/sample_data/val-d-oasis"),
          QStringLiteral(OASIS_SOURCE_SAMPLE)})
        if (QFileInfo::exists(folder))
            return folder;
    return {};
}

Result<Study> studyFromFolder(const std::string& folder, StudyInfo info, const RunContext& ctx)
{
    Study study;
    study.info = std::move(info);
    OASIS_TRY(auto catalogue, defaultCatalogue());
    study.catalogue = std::make_shared<const Catalogue>(std::move(catalogue));
    OASIS_TRY(const auto plan, gis::planFolder(folder, ctx.part(0, 0.1)));
    for (std::size_t i = 0; i < plan.imports.size(); ++i) {
        const gis::PlannedImport& planned = plan.imports[i];
        const double share = 0.9 / static_cast<double>(plan.imports.size());
        const RunContext part =
            ctx.part(0.1 + share * static_cast<double>(i), 0.1 + share * static_cast<double>(i + 1));
        OASIS_TRY(auto change, gis::importLayer(planned.source, planned.kind, planned.mapping, {}, study, part));
        OASIS_CHECK(apply(study, std::move(change)));
    }
    markOases(study);
    for (ScenarioDefinition& definition : usualScenarios(study.info.language)) {
        definition.id = nextScenarioId(study);
        study.definitions.push_back(std::move(definition));
    }
    return study;
}

} // namespace oasis::desktop
