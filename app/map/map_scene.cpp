// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_scene.h"

#include "app/map/plan_chains.h"
#include "app/text/convert.h"

#include <algorithm>
#include <array>
#include <map>

namespace oasis::map {

namespace {

constexpr std::array kStandardOrder{kLayerLabels,         kLayerAccessPoints, kLayerSites,   kLayerSupplies,
                                    kLayerCabinets,       kLayerPlan,         kLayerWifi,    kLayerExisting,
                                    kLayerBarriers,       kLayerCoverage,     kLayerStreets, kLayerCabinetAreas,
                                    kLayerMunicipalities, kLayerPopulation,   kLayerRelief};

template <class Range, class BoundsOf>
PackedIndex indexOver(const Range& range, BoundsOf boundsOfItem)
{
    std::vector<Bounds> boxes;
    boxes.reserve(range.size());
    for (const auto& item : range)
        boxes.push_back(boundsOfItem(item));
    return PackedIndex(boxes);
}

Bounds around(Point p, double half)
{
    Bounds box;
    box.add(p);
    return box.grownBy(half);
}

double typicalDensity(const Territory& territory)
{
    std::vector<double> densities;
    for (const auto& cell : territory.cells) {
        if (cell.people > 0)
            densities.push_back(cell.sideM > 0 ? cell.people / (cell.sideM * cell.sideM) * 1e6 : cell.people);
    }
    if (densities.empty())
        return 0;
    const auto ninth = densities.begin() + static_cast<std::ptrdiff_t>(densities.size() * 9 / 10);
    std::nth_element(densities.begin(), ninth, densities.end());
    return *ninth;
}

bool sameParts(const BaseMap& base, const Study& study)
{
    return base.territory == study.territory && base.streets == study.streets &&
           base.infrastructure == study.infrastructure && base.elevation == study.elevation;
}

void makeTerritory(BaseMap& base, const BaseMap* old)
{
    if (old && old->territory == base.territory) {
        base.municipalityIndex = old->municipalityIndex;
        base.cellIndex = old->cellIndex;
        base.typicalDensity = old->typicalDensity;
        return;
    }
    base.municipalityIndex =
        indexOver(base.territory->municipalities, [](const Municipality& m) { return boundsOf(m.outline); });
    base.cellIndex =
        indexOver(base.territory->cells, [](const PopulationCell& c) { return around(c.centre, c.sideM / 2); });
    base.typicalDensity = typicalDensity(*base.territory);
}

void makeStreets(BaseMap& base, const BaseMap* old)
{
    if (old && old->streets == base.streets)
        base.streetIndex = old->streetIndex;
    else
        base.streetIndex =
            indexOver(base.streets->streets, [&](const Street& s) { return boundsOf(base.streets->geometry(s)); });
    if (old && old->infrastructure == base.infrastructure) {
        base.assetIndex = old->assetIndex;
        base.barrierIndex = old->barrierIndex;
    } else {
        base.assetIndex = indexOver(base.infrastructure->assets, [](const AssetLine& a) { return boundsOf(a.line); });
        base.barrierIndex =
            indexOver(base.infrastructure->barriers, [](const BarrierLine& b) { return boundsOf(b.line); });
    }
}

Result<std::shared_ptr<const BaseMap>> makeBase(const Study& study, const BaseMap* old, const RunContext& ctx)
{
    auto base = std::make_shared<BaseMap>();
    base->territory = study.territory;
    base->streets = study.streets;
    base->infrastructure = study.infrastructure;
    base->elevation = study.elevation;
    makeTerritory(*base, old);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "scene");
    makeStreets(*base, old);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "scene");
    base->relief = old && old->elevation == base->elevation ? old->relief : shadeRelief(*base->elevation);
    return std::shared_ptr<const BaseMap>(std::move(base));
}

using Service = std::map<SiteId, Served>;

Service serviceOf(const Outcome* outcome)
{
    Service service;
    if (outcome) {
        for (const auto& site : outcome->sites)
            service.emplace(site.site, site.served);
    }
    return service;
}

SiteLook lookOf(const Site& site, const Outcome* outcome, const Service& service)
{
    if (site.state == SiteState::StruckOut)
        return SiteLook::StruckOut;
    if (outcome) {
        const auto found = service.find(site.id);
        if (found == service.end())
            return SiteLook::Candidate;
        return found->second == Served::Fibre ? SiteLook::Served
               : found->second != Served::No  ? SiteLook::Alternative
                                              : SiteLook::Unserved;
    }
    return site.state == SiteState::Oasis ? SiteLook::Plain : SiteLook::Candidate;
}

std::optional<Change> changeOf(SiteId id, const Service& before, const Service& after)
{
    const auto served = [id](const Service& service) {
        const auto found = service.find(id);
        return found != service.end() && found->second != Served::No;
    };
    if (served(before) == served(after))
        return std::nullopt;
    return served(after) ? Change::Gained : Change::Lost;
}

void addSites(MapScene& scene, const Study& study)
{
    const Outcome* outcome = scene.subject.outcome.get();
    const Service after = serviceOf(outcome);
    const Service before = serviceOf(scene.subject.reference.get());
    std::vector<double> weights;
    for (const Site& site : study.sites) {
        SceneSite shown{site.id,
                        site.position,
                        site.kind,
                        lookOf(site, outcome, after),
                        site.required,
                        site.weight,
                        text::toQString(site.name),
                        std::nullopt};
        if (!scene.subject.candidates && (shown.look == SiteLook::Candidate || shown.look == SiteLook::StruckOut))
            continue;
        if (scene.subject.reference)
            shown.change = changeOf(site.id, before, after);
        if (site.state == SiteState::Oasis)
            weights.push_back(site.weight);
        scene.sites.push_back(std::move(shown));
    }
    if (!weights.empty()) {
        const auto middle = weights.begin() + static_cast<std::ptrdiff_t>(weights.size() / 2);
        std::nth_element(weights.begin(), middle, weights.end());
        scene.typicalWeight = *middle > 0 ? *middle : 1;
    }
    scene.siteIndex = indexOver(scene.sites, [](const SceneSite& s) { return around(s.position, 0); });
}

void addSupplies(MapScene& scene, const Study& study)
{
    const Outcome* outcome = scene.subject.outcome.get();
    for (const SupplyPoint& supply : study.supplies) {
        bool used = true;
        if (outcome) {
            used = std::any_of(outcome->supplies.begin(), outcome->supplies.end(),
                               [&](const OutcomeSupply& s) { return s.supply == supply.id && s.used; });
        }
        scene.supplies.push_back({supply.id, supply.position, text::toQString(supply.name), used});
    }
}

void addPlan(MapScene& scene, const Study& study, const MapScene* previous)
{
    const auto& subject = scene.subject;
    if (!subject.outcome)
        return;
    if (previous && previous->subject.outcome == subject.outcome && previous->cabinetAreas &&
        previous->base->territory == study.territory)
        scene.cabinetAreas = previous->cabinetAreas;
    else
        scene.cabinetAreas = cabinetAreasOf(study, *subject.outcome);
    if (subject.reference)
        scene.cabinetAreas = nullptr;
    scene.chains =
        subject.reference ? changeChains(*subject.reference, *subject.outcome) : planChains(*subject.outcome);
    scene.chainIndex = indexOver(scene.chains, [](const PlanChain& c) { return boundsOf(c.line); });
    scene.edgeIndex = indexOver(subject.outcome->edges, [](const OutcomeEdge& e) { return boundsOf(e.line); });
}

void addPins(MapScene& scene)
{
    const StreetLayer& layer = *scene.base->streets;
    const auto add = [&](const std::vector<StreetId>& streets, bool barred) {
        for (const StreetId id : streets)
            if (const Street* street = layer.find(id)) {
                const auto line = layer.geometry(*street);
                scene.pins.push_back({id, {line.begin(), line.end()}, barred});
            }
    };
    add(scene.subject.pinned, false);
    add(scene.subject.barred, true);
    scene.pinIndex = indexOver(scene.pins, [](const ScenePin& pin) { return boundsOf(pin.line); });
}

Bounds wholeOf(const MapScene& scene)
{
    for (const Bounds& candidate : {scene.base->municipalityIndex.bounds(), scene.base->streetIndex.bounds(),
                                    scene.siteIndex.bounds().grownBy(500)}) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return scene.base->relief.bounds;
}

} // namespace

std::vector<MapLayer> standardLayers()
{
    std::vector<MapLayer> layers;
    for (const char* id : kStandardOrder) {
        MapLayer layer;
        layer.id = id;
        layers.push_back(std::move(layer));
    }
    return layers;
}

std::vector<MapLayer> completedLayers(const std::vector<MapLayer>& layers)
{
    std::vector<MapLayer> result = layers;
    std::ptrdiff_t after = 0; ///< where the next own layer belongs: below the previous one
    for (MapLayer& standard : standardLayers()) {
        const auto found =
            std::find_if(result.begin(), result.end(), [&](const MapLayer& layer) { return layer.id == standard.id; });
        if (found != result.end()) {
            after = found - result.begin() + 1;
        } else {
            result.insert(result.begin() + after, std::move(standard));
            ++after;
        }
    }
    return result;
}

Result<std::shared_ptr<const MapScene>> makeScene(const Study& study, const SceneSubject& subject,
                                                  const MapScene* previous, const RunContext& ctx)
{
    auto scene = std::make_shared<MapScene>();
    if (previous && sameParts(*previous->base, study)) {
        scene->base = previous->base;
    } else {
        OASIS_TRY(scene->base, makeBase(study, previous ? previous->base.get() : nullptr, ctx));
    }
    if (previous)
        scene->backdrops = previous->backdrops;
    scene->subject = subject;
    scene->attribution = text::toQString(study.info.attribution);
    addSites(*scene, study);
    addSupplies(*scene, study);
    scene->accessPoints = study.accessPoints;
    addPlan(*scene, study, previous);
    addPins(*scene);
    scene->bounds = wholeOf(*scene);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "scene");
    return std::shared_ptr<const MapScene>(std::move(scene));
}

std::shared_ptr<const MapScene> withBackdrops(const MapScene& scene,
                                              std::vector<std::shared_ptr<const Backdrop>> backdrops)
{
    auto copy = std::make_shared<MapScene>(scene);
    copy->backdrops = std::move(backdrops);
    return copy;
}

} // namespace oasis::map
