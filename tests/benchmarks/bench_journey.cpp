// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_journey OSM_FILE MUNICIPALITIES_FILE [threads]: a planner's first hour without the planner. Municipalities,
// streets and sites of an OpenStreetMap extract, doubles merged, sites marked, a supply point at the first town hall,
// a scenario that joins all and one for half of its investment.
#include "core/economics/default_catalogue.h"
#include "core/scenario/run.h"
#include "core/sites/mark_rules.h"
#include "core/sites/merge_sites.h"
#include "core/study/study_change.h"
#include "gis/base/session.h"
#include "gis/import/import_layer.h"

#include "arguments.h"
#include "meter.h"

#include <algorithm>

using namespace oasis;
using bench::Meter;
using bench::printRow;
using bench::text;
using bench::valueOrExit;

namespace {

void import(Study& study, const std::string& path, LayerKind kind, const char* name)
{
    const Meter meter;
    gis::LayerSource source;
    source.path = path;
    auto change = valueOrExit(gis::importLayer(source, kind, {}, {}, study, {}), name);
    const ImportReceipt& receipt = change.appendReceipts.front();
    const std::string detail = std::to_string(receipt.used) + " used of " + std::to_string(receipt.read);
    valueOrExit(apply(study, std::move(change)), name);
    printRow(std::string("journey ") + name, meter.used(), detail);
}

void mergeAndMark(Study& study)
{
    const Meter meter;
    study.sites = applyMerges(study.sites, proposeMerges({}, study.sites));
    StudyChange change;
    for (MarkedSite& marked : markByRules({everyKindMarkRules(0, 0), true}, study.sites, *study.territory))
        change.upsertSites.push_back(std::move(marked.site));
    const std::string detail =
        std::to_string(change.upsertSites.size()) + " oases of " + std::to_string(study.sites.size()) + " places";
    const auto townHall =
        std::find_if(study.sites.begin(), study.sites.end(), [](const Site& site) { return site.townHall; });
    if (townHall == study.sites.end()) {
        std::fprintf(stderr, "no town hall among the sites\n");
        std::exit(1);
    }
    SupplyPoint supply;
    supply.id = SupplyId{1};
    supply.name = townHall->name;
    supply.position = townHall->position;
    change.upsertSupplies.push_back(supply);
    valueOrExit(apply(study, std::move(change)), "marking");
    printRow("journey mark", meter.used(), detail);
}

Outcome plan(const Study& study, const ScenarioDefinition& definition, const char* name, int threads)
{
    const Meter meter;
    RunContext ctx;
    ctx.threads = threads;
    Outcome outcome = valueOrExit(run(planningInput(study), definition, ctx), name);
    printRow(std::string("journey ") + name, meter.used(),
             text(outcome.investment.inEuros(), 0) + " euros gap " + text(outcome.proof.gapPercent(), 2) + " %");
    return outcome;
}

} // namespace

int main(int argc, char** argv)
{
    std::string streets;
    std::string municipalities;
    int threads = 2;
    bench::Arguments arguments("usage: bench_journey OSM_FILE MUNICIPALITIES_FILE [THREADS]\n"
                               "From files to two scenarios: all sites, and half of that investment as a budget.\n");
    arguments.operand(streets).operand(municipalities).operand(threads, 1).atLeast(2);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const Meter whole;
    const gis::Session session;
    Study study;
    study.catalogue = std::make_shared<const Catalogue>(valueOrExit(defaultCatalogue(), "catalogue"));
    import(study, municipalities, LayerKind::Municipalities, "municipalities");
    import(study, streets, LayerKind::Streets, "streets");
    import(study, streets, LayerKind::Sites, "sites");
    mergeAndMark(study);
    ScenarioDefinition all;
    all.id = ScenarioId{1};
    const Outcome first = plan(study, all, "connect all", threads);
    ScenarioDefinition half = all;
    half.id = ScenarioId{2};
    half.objective = Objective::Budget;
    half.budget = Money::cents(first.investment.inCents() / 2);
    plan(study, half, "within a budget", threads);
    printRow("journey", whole.used(), std::to_string(study.streets->streets.size()) + " edges");
    return 0;
}
