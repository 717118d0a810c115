// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/coverage_files.h"

#include "core/radio/coverage_tally.h"
#include "gis/export/new_file.h"
#include "gis/export/table_writers.h"
#include "gis/raster/coverage_raster.h"

#include <array>
#include <charconv>
#include <cmath>

namespace oasis::gis {

namespace {

const std::vector<Column> kServedColumns{{"threshold_dbm", ColumnType::Real}, {"people", ColumnType::Real},
                                         {"households", ColumnType::Real},    {"sites", ColumnType::Integer},
                                         {"street_km", ColumnType::Real},     {"area_km2", ColumnType::Real},
                                         {"beyond_people", ColumnType::Real}, {"beyond_area_km2", ColumnType::Real}};
const std::vector<Column> kFactColumns{{"model", ColumnType::Text},
                                       {"near_model", ColumnType::Text},
                                       {"mode", ColumnType::Text},
                                       {"time_percent", ColumnType::Real},
                                       {"location_percent", ColumnType::Real},
                                       {"margin_db", ColumnType::Text},
                                       {"clutter_source", ColumnType::Text},
                                       {"surface", ColumnType::Text},
                                       {"frequency_ghz", ColumnType::Text},
                                       {"directions", ColumnType::Text},
                                       {"receiver_place", ColumnType::Text},
                                       {"entry_loss_db", ColumnType::Text},
                                       {"receiver_m", ColumnType::Real},
                                       {"receiver_gain_dbi", ColumnType::Real},
                                       {"program", ColumnType::Text},
                                       {"n0", ColumnType::Real},
                                       {"n0_source", ColumnType::Text},
                                       {"delta_n", ColumnType::Real},
                                       {"delta_n_source", ColumnType::Text},
                                       {"paths", ColumnType::Text}};

constexpr const char* kInland = "inland, an assumption";

/// Its paths have a lapse rate and a zone.
bool isP1812(const CoverageFacts& facts)
{
    return facts.model.find("P.1812") != std::string::npos;
}

constexpr std::size_t kPixelsPerPoll = 1 << 18;

std::vector<Value> valuesOf(const ServedCounts& served, const CoverageFacts& facts)
{
    const ServedCount& all = served.all;
    std::vector<Value> values{served.thresholdDbm,
                              all.people,
                              all.households,
                              all.sites,
                              all.streetKm,
                              all.areaKm2,
                              served.beyond.people,
                              served.beyond.areaKm2,
                              facts.model,
                              facts.nearModel,
                              facts.mode,
                              facts.timePercent,
                              facts.locationPercent,
                              facts.marginDb,
                              facts.clutterSource,
                              facts.surface,
                              facts.frequencyGhz,
                              facts.directions,
                              facts.receiverPlace,
                              facts.entryLossDb,
                              facts.receiverM,
                              facts.receiverGainDbi,
                              facts.program,
                              facts.air.seaLevelN0.value,
                              originOf(facts.air.seaLevelN0)};
    if (isP1812(facts))
        values.insert(values.end(), {facts.air.deltaN.value, originOf(facts.air.deltaN), std::string(kInland)});
    else
        values.resize(values.size() + 3); // it reads neither
    return values;
}

/// The shortest text that reads back as the same number; never in the user's locale.
std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

/// Layers of a map that are no floats.
struct BandValues
{
    std::vector<float> worth;
    std::vector<float> server; ///< from 1 on; NaN without one
    std::vector<float> overlap;
    std::vector<float> service;
};

Result<BandValues> bandValues(const CoverageMap& map, const RunContext& ctx)
{
    BandValues values;
    for (std::size_t i = 0; i < map.state.size(); ++i) {
        if (i % kPixelsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        const bool hasServer = map.server[i] != kNoServer;
        values.worth.push_back(static_cast<float>(map.state[i]));
        values.server.push_back(hasServer ? static_cast<float>(map.server[i] + 1) : std::nanf(""));
        values.overlap.push_back(hasServer ? static_cast<float>(map.overlap[i]) : std::nanf(""));
        values.service.push_back(map.serviceDbm(i));
    }
    return values;
}

} // namespace

RasterNotes named(const CoverageFacts& facts)
{
    RasterNotes notes{{"program", facts.program},
                      {"model", facts.model},
                      {"near_model", facts.nearModel},
                      {"mode", facts.mode},
                      {"n0", numberText(facts.air.seaLevelN0.value)},
                      {"n0_source", originOf(facts.air.seaLevelN0)},
                      {"time_percent", numberText(facts.timePercent)},
                      {"location_percent", numberText(facts.locationPercent)},
                      {"margin_db", facts.marginDb},
                      {"clutter_source", facts.clutterSource},
                      {"surface", facts.surface},
                      {"frequency_ghz", facts.frequencyGhz},
                      {"directions", facts.directions},
                      {"receiver_place", facts.receiverPlace},
                      {"entry_loss_db", facts.entryLossDb},
                      {"receiver_m", numberText(facts.receiverM)},
                      {"receiver_gain_dbi", numberText(facts.receiverGainDbi)}};
    if (isP1812(facts)) {
        notes.emplace_back("delta_n", numberText(facts.air.deltaN.value));
        notes.emplace_back("delta_n_source", originOf(facts.air.deltaN));
        notes.emplace_back("paths", kInland);
    }
    return notes;
}

Result<void> writeCoverageRaster(const CoverageMap& map, const CoverageFacts& facts, const CoverageFile& file,
                                 const RunContext& ctx)
{
    OASIS_CHECK(checkNewPlace(file.path, file.overwrite));
    OASIS_TRY(const BandValues values, bandValues(map, ctx));
    RasterNotes notes = named(facts);
    notes.emplace_back("worth",
                       "0 outside, 1 computed, 2 street-level model, 3 void ground, 4 filled ground, 5 outside "
                       "the model's range, 6 refused by the model");
    const std::array bands{RasterBand{"level", "dBm", map.levelDbm},   RasterBand{"worth", "", values.worth},
                           RasterBand{"server", "", values.server},    RasterBand{"overlap", "", values.overlap},
                           RasterBand{"sinr", "dB", map.sinrDb},       RasterBand{"snr", "dB", map.snrDb},
                           RasterBand{"uplink", "dBm", map.uplinkDbm}, RasterBand{"service", "dBm", values.service}};
    return writeRaster(file.path, map.frame, file.crs, bands, notes);
}

Result<void> writeCoverageAreas(const CoverageMap& map, std::span<const ServedCounts> counts,
                                const CoverageFacts& facts, const CoverageFile& file, const RunContext& ctx)
{
    OASIS_CHECK(checkNewPlace(file.path, file.overwrite));
    std::vector<std::pair<const ServedCounts*, MultiPolygon>> rows;
    for (const ServedCounts& served : counts) {
        OASIS_TRY(MultiPolygon area, areaAtLeast(map, served.thresholdDbm, ctx));
        if (!area.empty())
            rows.emplace_back(&served, std::move(area));
    }
    FeatureTable table;
    table.name = "coverage";
    table.title = "Radio coverage";
    for (const auto& [name, value] : named(facts))
        table.description += (table.description.empty() ? "" : "; ") + name + "=" + value;
    table.geometry = GeometryKind::MultiPolygon;
    table.columns = kServedColumns;
    table.columns.insert(table.columns.end(), kFactColumns.begin(), kFactColumns.end());
    table.count = rows.size();
    table.fill = [&](std::size_t i, FeatureRow& row) {
        row.id = static_cast<std::int64_t>(i) + 1;
        row.polygons = rows[i].second;
        row.values = valuesOf(*rows[i].first, facts);
    };
    const auto written = writeGeoPackage({&table, 1}, file.crs, file.path, ctx);
    return written.has_value() ? ok() : Result<void>(inContext(written.error(), file.path));
}

} // namespace oasis::gis
