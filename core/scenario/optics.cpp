// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/optics.h"

namespace oasis {

namespace {

OutcomeOptics outcomeOf(const OpticalBudget& budget)
{
    OutcomeOptics optics;
    if (!budget.opticalClass)
        return optics;
    optics.equipment = nameOf(*budget.opticalClass);
    optics.fits = budget.fits;
    optics.splices = budget.loss.splices;
    optics.lossDownDb = budget.loss.downDb();
    optics.lossUpDb = budget.loss.upDb();
    optics.attenuatorDb = budget.attenuatorDb;
    optics.overDb = budget.overDb;
    return optics;
}

} // namespace

OpticalPath opticalPath(const ScenarioDefinition& definition, const Site& site, const OutcomeSite& served,
                        std::span<const OutcomeEdge> edges, std::span<const int> closureFibres)
{
    OpticalPath path{0, definition.cables.slack, 0, site.mbits};
    for (std::int32_t at = served.lastEdge; at >= 0; at = edges[static_cast<std::size_t>(at)].parent) {
        const OutcomeEdge& edge = edges[static_cast<std::size_t>(at)];
        if (edge.radioLink >= 0)
            break; // the light starts where the link ends
        path.lengthM += edge.lengthM;
        path.closures += closureFibres[static_cast<std::size_t>(at)] > 0 ? 1 : 0;
    }
    return path;
}

Warnings addOptics(const PlanContext& plan, std::span<const OutcomeEdge> edges, std::span<const int> closureFibres,
                   std::vector<OutcomeSite>& sites)
{
    Warnings warnings;
    const OpticalRules& rules = plan.definition.optics;
    for (std::size_t i = 0; i < sites.size() && !plan.crowFly(); ++i) {
        if (sites[i].served != Served::Fibre)
            continue;
        const Site& site = *plan.sites[i];
        const OpticalPath path = opticalPath(plan.definition, site, sites[i], edges, closureFibres);
        const OpticalBudget budget = opticalBudget(path, rules);
        sites[i].optics = outcomeOf(budget);
        if (!budget.fits)
            warnings.push_back({WarningCode::OpticalBudget, 1,
                                site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name,
                                explanation(path, rules, budget)});
    }
    return warnings;
}

} // namespace oasis
