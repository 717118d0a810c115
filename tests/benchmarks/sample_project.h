// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/default_catalogue.h"
#include "core/scenario/run.h"
#include "core/study/study_change.h"
#include "gis/import/folder_plan.h"
#include "gis/import/import_layer.h"

#include "meter.h"

#include <memory>
#include <string>

namespace oasis::bench {

/// Every recognised layer of a folder in a new study, with the usual catalogue, all sites marked.
inline Study studyOfFolder(const std::string& folder)
{
    Study study;
    study.catalogue = std::make_shared<const Catalogue>(valueOrExit(defaultCatalogue(), "catalogue"));
    const auto plan = valueOrExit(gis::planFolder(folder, {}), "looking at the folder");
    for (const gis::PlannedImport& planned : plan.imports) {
        const char* path = planned.source.path.c_str();
        valueOrExit(
            apply(study,
                  valueOrExit(gis::importLayer(planned.source, planned.kind, planned.mapping, {}, study, {}), path)),
            path);
    }
    for (Site& site : study.sites)
        site.state = SiteState::Oasis;
    return study;
}

/// The cheapest network to all oases.
inline Outcome connectAll(const Study& study, const RunContext& ctx)
{
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "connect all";
    return valueOrExit(run(planningInput(study), definition, ctx), "planning");
}

} // namespace oasis::bench
