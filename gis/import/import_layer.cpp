// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/import_layer.h"

#include "core/network/annotate_streets.h"
#include "core/sites/merge_sites.h"
#include "gis/import/import_receipt.h"
#include "gis/import/infrastructure_import.h"
#include "gis/import/reassign.h"
#include "gis/import/site_import.h"
#include "gis/import/site_places.h"
#include "gis/import/street_import.h"
#include "gis/import/territory_import.h"
#include "gis/raster/elevation_import.h"
#include "gis/vector/dataset_info.h"

#include <algorithm>

namespace oasis::gis {

namespace {

/// What every step of an import needs.
struct Job
{
    const LayerSource& source;
    LayerKind kind = LayerKind::Backdrop;
    const FieldMapping& mapping;
    const ImportOptions& options;
    const Study& study;
};

bool isOsmFile(const std::string& path)
{
    const std::string lower = lowerCase(path);
    return lower.ends_with(".pbf") || lower.ends_with(".osm") || lower.ends_with(".osm.gz") ||
           lower.ends_with(".osm.bz2");
}

/// The layer's columns, without reading its features.
Result<LayerInfo> columnsOf(const LayerSource& source, const std::string& studyCrs, const RunContext& ctx)
{
    auto reader = FeatureReader::open(source, studyCrs);
    LayerInfo layer;
    if (reader.has_value()) {
        layer.name = reader.value()->layerName();
        layer.geometryType = "Unknown";
        for (const std::string& name : reader.value()->fieldNames())
            layer.fields.push_back({name, {}, {}});
        return layer;
    }
    // A table whose columns do not tell their coordinate system can still be recognised by their names.
    if (reader.error().code != ErrorCode::CrsMissing)
        return reader.error();
    OASIS_TRY(auto info, inspect(source.path, ctx.part(0, 0)));
    for (LayerInfo& candidate : info.layers)
        if ((source.layer.empty() || candidate.name == source.layer) && candidate.crs.empty())
            return std::move(candidate);
    return reader.error();
}

Result<FieldMapping> mappingOrRecognised(const LayerSource& source, const Job& job, const RunContext& ctx)
{
    if (!job.mapping.isEmpty())
        return job.mapping;
    OASIS_TRY(const LayerInfo layer, columnsOf(source, job.study.info.crs, ctx));
    return mappingFor(job.kind, layer);
}

/// Streets measured against what lies around them; the receipts say so only when something is there.
Result<void> annotate(StudyChange& change, const Study& study, const RunContext& ctx)
{
    const auto& streets = change.streets ? change.streets : study.streets;
    if (streets->streets.empty())
        return ok();
    const auto& territory = change.territory ? change.territory : study.territory;
    const auto& infrastructure = change.infrastructure ? change.infrastructure : study.infrastructure;
    OASIS_TRY(auto annotated, annotateStreets({}, *streets, *territory, *infrastructure, ctx));
    change.streets = std::make_shared<const StreetLayer>(std::move(annotated));
    return ok();
}

Result<StudyChange> importStreetLayer(const Job& job, const RunContext& ctx)
{
    LayerSource source = job.source;
    if (source.layer.empty() && isOsmFile(source.path))
        source.layer = "lines";
    OASIS_TRY(const FieldMapping mapping, mappingOrRecognised(source, job, ctx));
    StreetImportParams params;
    params.noding = job.options.noding;
    params.snapToleranceM = job.options.snapToleranceM;
    const StreetLayer* existing = job.options.append ? job.study.streets.get() : nullptr;
    OASIS_TRY(auto imported, importStreets(source, mapping, params, job.study, existing, ctx.part(0, 0.7)));
    StudyChange change;
    change.streets = std::make_shared<const StreetLayer>(std::move(imported.streets));
    if (auto infrastructure = withMotorways(job.study, *change.streets)) {
        const auto& barriers = infrastructure->barriers;
        countReason(imported.receipt.notes, "motorway edges taken as barriers",
                    std::count_if(barriers.begin(), barriers.end(),
                                  [](const BarrierLine& barrier) { return barrier.kind == BarrierKind::Motorway; }),
                    {});
        change.infrastructure = std::move(infrastructure);
    }
    OASIS_CHECK(annotate(change, job.study, ctx.part(0.7, 1)));
    if (!job.study.territory->municipalities.empty())
        countReason(imported.receipt.notes, "edges outside every municipality",
                    std::count_if(change.streets->streets.begin(), change.streets->streets.end(),
                                  [](const Street& street) { return street.municipality == kNoMunicipality; }),
                    {});
    change.appendReceipts.push_back(std::move(imported.receipt));
    return change;
}

constexpr const char* kOsmPointFilter = "other_tags LIKE '%\"amenity\"=>%' OR other_tags LIKE '%\"office\"=>%' OR "
                                        "other_tags LIKE '%\"school:FR\"=>%' OR other_tags LIKE '%\"leisure\"=>%'";
constexpr const char* kOsmAreaFilter = "amenity IS NOT NULL OR office IS NOT NULL OR landuse IS NOT NULL OR "
                                       "other_tags LIKE '%\"school:FR\"=>%'";

/// An OSM file keeps its places in two layers, which are read as one.
Result<std::vector<std::pair<LayerSource, FieldMapping>>> siteSources(const Job& job, const LayerSource& source,
                                                                      const RunContext& ctx)
{
    std::vector<std::pair<LayerSource, FieldMapping>> sources;
    const bool osm = isOsmFile(source.path);
    std::vector<std::string> layers{source.layer};
    if (osm && source.layer.empty())
        layers = {"points", "multipolygons"};
    for (const std::string& name : layers) {
        LayerSource one = source;
        one.layer = name;
        FieldMapping mapping;
        if (layers.size() == 1) {
            OASIS_TRY(mapping, mappingOrRecognised(one, job, ctx));
        } else {
            OASIS_TRY(const LayerInfo columns, columnsOf(one, job.study.info.crs, ctx));
            mapping = mappingFor(LayerKind::Sites, columns);
            if (!job.mapping.values.empty())
                mapping.values = job.mapping.values;
        }
        if (one.where.empty() && mapping.profile == "osm.points")
            one.where = kOsmPointFilter;
        else if (one.where.empty() && mapping.profile == "osm.areas")
            one.where = kOsmAreaFilter;
        sources.emplace_back(std::move(one), std::move(mapping));
    }
    return sources;
}

void noteDoubles(ImportReceipt& receipt, const Study& study, const std::vector<Site>& added)
{
    std::vector<Site> all = study.sites;
    all.insert(all.end(), added.begin(), added.end());
    const MergeGroup* first = nullptr;
    std::int64_t count = 0;
    const auto groups = proposeMerges({}, all);
    for (const MergeGroup& group : groups) {
        if (group.members.back() < study.sites.size())
            continue; // none of this layer's
        first = count++ == 0 ? &group : first;
    }
    if (first == nullptr)
        return;
    const Site& place = all[first->representative];
    countReason(receipt.notes, "places named several times, to review", count,
                place.name.empty() ? "site " + std::to_string(place.id.value()) : place.name);
}

Result<StudyChange> importSiteLayer(const Job& job, const RunContext& ctx)
{
    OASIS_TRY(const auto sources, siteSources(job, job.source, ctx));
    OASIS_TRY(auto imported, importSites(sources, {job.options.keepOutside}, job.study, ctx.part(0, 0.95)));
    noteDoubles(imported.receipt, job.study, imported.sites);
    StudyChange change;
    if (auto territory = withTownHalls(*job.study.territory, imported.sites)) {
        countReason(imported.receipt.notes, "municipality cores moved to town halls",
                    movedCores(*job.study.territory, *territory), {});
        change.territory = std::move(territory);
    }
    change.upsertSites = std::move(imported.sites);
    change.appendReceipts.push_back(std::move(imported.receipt));
    return change;
}

/// The layer of an OSM file that holds what is wanted.
LayerSource withOsmLayer(const Job& job, const char* layer)
{
    LayerSource source = job.source;
    if (source.layer.empty() && isOsmFile(source.path))
        source.layer = layer;
    return source;
}

Result<StudyChange> importTerritoryLayer(const Job& job, const RunContext& ctx)
{
    OASIS_TRY(auto imported, importTerritory(job.kind, withOsmLayer(job, "multipolygons"), job.mapping,
                                             job.study.info.crs, *job.study.territory, ctx.part(0, 0.8)));
    StudyChange change;
    change.territory = std::make_shared<const Territory>(std::move(imported.territory));
    if (job.kind == LayerKind::Municipalities) {
        if (auto moved = withTownHalls(*change.territory, job.study.sites))
            change.territory = std::move(moved);
        reassignMunicipalities(change, job.study, imported.receipt);
        OASIS_CHECK(annotate(change, job.study, ctx.part(0.8, 1)));
    }
    change.appendReceipts.push_back(std::move(imported.receipt));
    return change;
}

Result<StudyChange> importInfrastructureLayer(const Job& job, const RunContext& ctx)
{
    OASIS_TRY(auto imported, importInfrastructure(job.kind, withOsmLayer(job, "lines"), job.mapping, job.study.info.crs,
                                                  *job.study.infrastructure, ctx.part(0, 0.6)));
    StudyChange change;
    change.infrastructure = std::make_shared<const Infrastructure>(std::move(imported.infrastructure));
    change.appendReceipts.push_back(std::move(imported.receipt));
    OASIS_CHECK(annotate(change, job.study, ctx.part(0.6, 1)));
    return change;
}

Result<StudyChange> importSupplyLayer(const Job& job, const RunContext& ctx)
{
    OASIS_TRY(auto imported, importSupplies(withOsmLayer(job, "points"), job.mapping, job.study, ctx));
    const PlaceMunicipality finder(*job.study.territory);
    bool byCode = false;
    for (SupplyPoint& supply : imported.supplies)
        supply.municipalityCode = finder.find(supply.position, supply.municipalityCode, byCode);
    StudyChange change;
    change.upsertSupplies = std::move(imported.supplies);
    change.appendReceipts.push_back(std::move(imported.receipt));
    return change;
}

/// Towers of the study with the same id are replaced, the others stay.
Result<StudyChange> importTowerLayer(const Job& job, const RunContext& ctx)
{
    OASIS_TRY(auto imported, importTowers(withOsmLayer(job, "points"), job.mapping, job.study, ctx));
    std::vector<Tower> towers = job.study.towers;
    for (Tower& tower : imported.towers) {
        const auto same = std::find_if(towers.begin(), towers.end(), [&](const Tower& t) { return t.id == tower.id; });
        if (same != towers.end())
            *same = std::move(tower);
        else
            towers.push_back(std::move(tower));
    }
    StudyChange change;
    change.towers = std::move(towers);
    change.appendReceipts.push_back(std::move(imported.receipt));
    return change;
}

/// Room around the study for profiles that start at its edge.
constexpr double kElevationMarginM = 2000;

/// One file of heights; several tiles come as an archive or a folder.
Result<StudyChange> importElevationLayer(const Job& job, const RunContext& ctx)
{
    Bounds bounds = job.study.territory->bounds();
    bounds.add(job.study.streets->bounds());
    ElevationParams params;
    params.surface = job.options.surface;
    params.unit = job.options.heightUnit;
    OASIS_TRY(auto imported,
              importElevation({job.source}, bounds.grownBy(kElevationMarginM), job.study.info.crs, params, ctx));
    StudyChange change;
    change.elevation = std::make_shared<const ElevationGrid>(std::move(imported.grid));
    change.appendReceipts.push_back(std::move(imported.receipt));
    return change;
}

/// A layer that is only shown: it goes below the others.
StudyChange addBackdrop(const Job& job)
{
    StudyChange change;
    std::vector<MapLayer> layers = job.study.layers;
    MapLayer layer;
    for (std::size_t number = 1; layer.id.empty(); ++number) {
        const std::string id = "backdrop-" + std::to_string(number);
        if (std::none_of(layers.begin(), layers.end(), [&](const MapLayer& other) { return other.id == id; }))
            layer.id = id;
    }
    layer.path = job.source.path;
    layer.layer = job.source.layer;
    layer.title = layerLabel(job.source.path, job.source.layer);
    layers.push_back(std::move(layer));
    change.layers = std::move(layers);
    return change;
}

} // namespace

Result<StudyChange> importLayer(const LayerSource& source, LayerKind kind, const FieldMapping& mapping,
                                const ImportOptions& options, const Study& study, const RunContext& ctx)
{
    const Job job{source, kind, mapping, options, study};
    switch (kind) {
    case LayerKind::Streets:
        return importStreetLayer(job, ctx);
    case LayerKind::Sites:
        return importSiteLayer(job, ctx);
    case LayerKind::Backdrop:
        return addBackdrop(job);
    case LayerKind::Municipalities:
    case LayerKind::Groupings:
    case LayerKind::PopulationTable:
    case LayerKind::PopulationCells:
    case LayerKind::Buildings:
        return importTerritoryLayer(job, ctx);
    case LayerKind::Ducts:
    case LayerKind::Poles:
    case LayerKind::Fibre:
    case LayerKind::Rails:
    case LayerKind::Motorways:
    case LayerKind::Rivers:
        return importInfrastructureLayer(job, ctx);
    case LayerKind::Supplies:
        return importSupplyLayer(job, ctx);
    case LayerKind::Towers:
        return importTowerLayer(job, ctx);
    case LayerKind::Elevation:
        return importElevationLayer(job, ctx);
    }
    return fail(ErrorCode::InvalidArgument, "no such kind of layer", source.path);
}

} // namespace oasis::gis
