// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/export.h"

#include "core/scenario/compare.h"
#include "gis/export/new_file.h"
#include "gis/export/table_writers.h"
#include "gis/store/enum_names.h"
#include "gis/store/outcome_tables.h"
#include "gis/store/study_tables.h"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace oasis::gis {

namespace {

/// Indicators as rows, one column per outcome. Money in whole currency units, exact to the cent.
FeatureTable comparisonTable(const Study& study)
{
    std::vector<const Outcome*> outcomes;
    for (const auto& outcome : study.outcomes)
        outcomes.push_back(outcome.get());
    const auto comparison = std::make_shared<const Comparison>(compare(outcomes));
    FeatureTable table;
    table.name = "comparison";
    table.title = "comparison";
    table.columns = {{"indicator", ColumnType::Text}, {"unit", ColumnType::Text}, {"assumption", ColumnType::Boolean}};
    for (const Outcome* outcome : outcomes)
        table.columns.push_back({"scenario_" + std::to_string(outcome->definition.id.value()), ColumnType::Real});
    table.count = comparison->rows.size();
    table.fill = [comparison](std::size_t i, FeatureRow& row) {
        const ComparisonRow& line = comparison->rows[i];
        const bool money = line.unit == IndicatorUnit::Money || line.unit == IndicatorUnit::MoneyPerSite ||
                           line.unit == IndicatorUnit::MoneyPerPerson;
        row.id = static_cast<std::int64_t>(i) + 1;
        row.values = {line.indicator, std::string(nameOf(line.unit)), line.assumption};
        for (const double value : line.values)
            row.values.emplace_back(money ? value / 100.0 : value);
    };
    return table;
}

std::vector<FeatureTable> allTables(const Study& study)
{
    std::vector<FeatureTable> tables{siteTable(study),           supplyTable(study),          towerTable(study),
                                     accessPointTable(study),    streetTable(study),          municipalityTable(study),
                                     populationCellTable(study), existingNetworkTable(study), barrierTable(study)};
    for (const auto& outcome : study.outcomes)
        std::ranges::move(outcomeTables(study, *outcome), std::back_inserter(tables));
    if (study.outcomes.size() > 1)
        tables.push_back(comparisonTable(study));
    return tables;
}

Result<std::vector<FeatureTable>> chosenTables(const Study& study, const std::vector<std::string>& names)
{
    const std::vector<FeatureTable> all = allTables(study);
    std::vector<FeatureTable> chosen;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(all, name, &FeatureTable::name);
        if (found == all.end())
            return fail(ErrorCode::LayerNotFound, "the study has no layer of this name", name);
        if (std::ranges::find(chosen, name, &FeatureTable::name) == chosen.end())
            chosen.push_back(*found);
    }
    if (chosen.empty())
        return fail(ErrorCode::InvalidArgument, "no layer is chosen");
    return chosen;
}

Result<void> write(const std::vector<FeatureTable>& tables, const Study& study, const ExportRequest& request,
                   const RunContext& ctx)
{
    if (request.format == ExportFormat::GeoPackage)
        return writeGeoPackage(tables, study.info.crs, request.path, ctx);
    if (tables.size() != 1)
        return fail(ErrorCode::InvalidArgument, "this format holds one layer; choose one, or a GeoPackage");
    if (request.format == ExportFormat::Csv)
        return writeCsv(tables.front(), study.info.crs, request.separator, request.path, ctx);
    if (tables.front().geometry == GeometryKind::None)
        return fail(ErrorCode::InvalidArgument, "this table has no geometry; export it as CSV", tables.front().name);
    return writeGeoJson(tables.front(), study.info.crs, request.path, ctx);
}

} // namespace

std::vector<ExportLayer> exportableLayers(const Study& study)
{
    std::vector<ExportLayer> layers;
    for (const FeatureTable& table : allTables(study))
        layers.push_back({table.name, table.title, table.geometry != GeometryKind::None});
    return layers;
}

Result<ExportFormat> exportFormatOf(const std::string& path)
{
    std::string extension = std::filesystem::path(path).extension().string();
    for (char& c : extension)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (extension == ".gpkg")
        return ExportFormat::GeoPackage;
    if (extension == ".geojson" || extension == ".json")
        return ExportFormat::GeoJson;
    if (extension == ".csv")
        return ExportFormat::Csv;
    return fail(ErrorCode::Unsupported, "the format follows from the extension: .gpkg, .geojson or .csv", path);
}

Result<void> exportLayers(const Study& study, const ExportRequest& request, const RunContext& ctx)
{
    OASIS_TRY(const auto tables, chosenTables(study, request.layers));
    OASIS_CHECK(checkNewPlace(request.path, request.overwrite));
    const auto written = write(tables, study, request, ctx);
    if (!written.has_value())
        return inContext(written.error(), request.path);
    ctx.report(1, "export.write");
    return ok();
}

} // namespace oasis::gis
