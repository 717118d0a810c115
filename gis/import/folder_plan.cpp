// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/folder_plan.h"

#include "gis/vector/dataset_info.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace oasis::gis {

namespace {

namespace fs = std::filesystem;

// Later kinds need earlier ones: streets are annotated from the territory and from what lies beside them.
constexpr std::array kOrder{
    LayerKind::Municipalities, LayerKind::Groupings, LayerKind::PopulationTable, LayerKind::PopulationCells,
    LayerKind::Buildings,      LayerKind::Elevation, LayerKind::Rails,           LayerKind::Motorways,
    LayerKind::Rivers,         LayerKind::Ducts,     LayerKind::Poles,           LayerKind::Fibre,
    LayerKind::Streets,        LayerKind::Supplies,  LayerKind::Towers,          LayerKind::Sites};

std::size_t placeOf(LayerKind kind)
{
    return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin());
}

bool isCompanion(const fs::path& path)
{
    static constexpr std::array kCompanions{".prj", ".cpg", ".dbf", ".shx", ".md", ".txt", ".xml", ".qml", ".sld"};
    const std::string extension = path.extension().string();
    return std::find(kCompanions.begin(), kCompanions.end(), extension) != kCompanions.end() ||
           path.filename().string().starts_with('.');
}

Result<std::vector<std::string>> filesOf(const std::string& folder)
{
    std::error_code failure;
    std::vector<std::string> files;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
        if (entry->is_regular_file(failure) && !isCompanion(entry->path()))
            files.push_back(entry->path().string());
    if (failure)
        return fail(ErrorCode::FileNotFound, failure.message(), folder);
    std::sort(files.begin(), files.end());
    return files;
}

bool isOsm(const DatasetInfo& info)
{
    return info.format.starts_with("OpenStreetMap");
}

const LayerInfo* layerNamed(const DatasetInfo& info, const std::string& name)
{
    const auto found = std::find_if(info.layers.begin(), info.layers.end(),
                                    [&](const LayerInfo& layer) { return layer.name == name; });
    return found == info.layers.end() ? nullptr : &*found;
}

PlannedImport planned(const DatasetInfo& info, const LayerInfo& layer, const Recognition& recognition)
{
    PlannedImport import;
    import.source.path = info.path;
    import.source.layer = layer.name;
    import.kind = recognition.kind;
    import.mapping = recognition.mapping;
    import.warnings = info.warnings;
    import.warnings.insert(import.warnings.end(), layer.warnings.begin(), layer.warnings.end());
    return import;
}

/// OSM files always have the same layers: places are both points and areas, lines hold streets and watercourses.
std::string osmLayerOf(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Sites:
        return {}; // points and multipolygons, which importLayer() reads as one
    case LayerKind::Municipalities:
    case LayerKind::Groupings:
    case LayerKind::Buildings:
        return "multipolygons";
    case LayerKind::Supplies:
    case LayerKind::Poles:
    case LayerKind::Towers:
        return "points";
    default:
        return "lines";
    }
}

PlannedImport plannedOsm(const DatasetInfo& info, LayerKind kind)
{
    const LayerInfo* layer = layerNamed(info, osmLayerOf(kind));
    if (layer)
        return planned(info, *layer, {kind, mappingFor(kind, *layer)});
    PlannedImport import;
    import.source.path = info.path;
    import.kind = kind;
    import.warnings = info.warnings;
    return import;
}

bool holdsFeatures(const DatasetInfo& info, const std::string& name)
{
    const LayerInfo* layer = layerNamed(info, name);
    return layer && layer->featureCount != 0;
}

/// Lines of which at least one is a way for people or vehicles; an extract of boundaries or bus lines has none.
bool holdsStreets(const DatasetInfo& info)
{
    const LayerInfo* layer = layerNamed(info, "lines");
    return layer && layer->featureCount != 0 &&
           std::any_of(layer->fields.begin(), layer->fields.end(),
                       [](const FieldInfo& field) { return field.name == "highway" && !field.example.empty(); });
}

std::vector<PlannedImport> plannedOsmFile(const DatasetInfo& info)
{
    std::vector<PlannedImport> imports;
    if (holdsStreets(info))
        imports.push_back(plannedOsm(info, LayerKind::Streets));
    if (holdsFeatures(info, "points") || holdsFeatures(info, "multipolygons"))
        imports.push_back(plannedOsm(info, LayerKind::Sites));
    return imports;
}

void addLayers(FolderPlan& plan, const DatasetInfo& info)
{
    if (isOsm(info)) {
        for (PlannedImport& import : plannedOsmFile(info))
            plan.imports.push_back(std::move(import));
        return;
    }
    for (const LayerInfo& layer : info.layers) {
        const Recognition recognition = recognise(layer);
        if (recognition.kind == LayerKind::Backdrop || (!layer.raster && layer.featureCount == 0))
            plan.unused.push_back(info.path + ": " + layer.name);
        else
            plan.imports.push_back(planned(info, layer, recognition));
    }
}

Error whichLayer(const DatasetInfo& info)
{
    std::string names;
    for (const LayerInfo& candidate : info.layers)
        names += (names.empty() ? "" : ", ") + candidate.name;
    return Error{ErrorCode::LayerNotFound, "layers: " + names, info.path};
}

} // namespace

Result<std::vector<PlannedImport>> planDataset(const DatasetInfo& info, const std::string& layer,
                                               std::optional<LayerKind> kind)
{
    if (layer.empty() && isOsm(info))
        return kind ? std::vector<PlannedImport>{plannedOsm(info, *kind)} : plannedOsmFile(info);
    const LayerInfo* chosen = layer.empty() && info.layers.size() == 1 ? &info.layers.front() : layerNamed(info, layer);
    if (!chosen)
        return whichLayer(info);
    Recognition recognition = recognise(*chosen);
    if (kind)
        recognition = {*kind, mappingFor(*kind, *chosen)};
    if (recognition.kind == LayerKind::Backdrop)
        return fail(ErrorCode::LayerUnusable, "nothing says what this layer is for: choose what to use it as",
                    info.path);
    return std::vector<PlannedImport>{planned(info, *chosen, recognition)};
}

Result<FolderPlan> planFolder(const std::string& folder, const RunContext& ctx)
{
    OASIS_TRY(const auto files, filesOf(folder));
    FolderPlan plan;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while looking at the folder", folder);
        ctx.report(static_cast<double>(i) / static_cast<double>(files.size()), "read");
        auto info = inspect(files[i], ctx.part(0, 0));
        if (info.has_value())
            addLayers(plan, info.value());
        else if (info.error().code == ErrorCode::Cancelled)
            return info.error();
        else
            plan.skipped.push_back({files[i], info.error()});
    }
    const bool cells = std::any_of(plan.imports.begin(), plan.imports.end(), [](const PlannedImport& planned) {
        return planned.kind == LayerKind::PopulationCells;
    });
    if (cells)
        std::erase_if(plan.imports, [](const PlannedImport& planned) { return planned.kind == LayerKind::Buildings; });
    std::stable_sort(plan.imports.begin(), plan.imports.end(),
                     [](const PlannedImport& a, const PlannedImport& b) { return placeOf(a.kind) < placeOf(b.kind); });
    return plan;
}

} // namespace oasis::gis
