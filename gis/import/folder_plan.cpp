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

void addLayers(FolderPlan& plan, const DatasetInfo& info)
{
    for (const LayerInfo& layer : info.layers) {
        PlannedImport planned;
        const Recognition recognition = recognise(layer);
        if (recognition.kind == LayerKind::Backdrop || (!layer.raster && layer.featureCount == 0)) {
            plan.unused.push_back(info.path + ": " + layer.name);
            continue;
        }
        planned.source.path = info.path;
        planned.source.layer = layer.name;
        planned.kind = recognition.kind;
        planned.mapping = recognition.mapping;
        planned.warnings = info.warnings;
        planned.warnings.insert(planned.warnings.end(), layer.warnings.begin(), layer.warnings.end());
        plan.imports.push_back(std::move(planned));
    }
}

} // namespace

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
