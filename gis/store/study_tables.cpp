// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/study_tables.h"

#include "gis/store/table_values.h"

#include <algorithm>

namespace oasis::gis {

namespace {

/// 0 stands for "unknown" in these fields.
Value unlessZero(double value)
{
    return value == 0 ? Value() : Value(value);
}

std::string codeOf(const Territory& territory, std::uint32_t municipality)
{
    return municipality < territory.municipalities.size() ? territory.municipalities[municipality].code : std::string();
}

Polygon square(Point centre, double side)
{
    const double half = side / 2;
    Polygon polygon;
    polygon.outer = {{centre.x - half, centre.y - half},
                     {centre.x + half, centre.y - half},
                     {centre.x + half, centre.y + half},
                     {centre.x - half, centre.y + half}};
    return polygon;
}

FeatureTable named(const Study& study, const std::string& name, GeometryKind geometry, std::vector<Column> columns)
{
    FeatureTable table;
    table.name = name;
    table.title = name;
    table.description = study.info.attribution;
    table.geometry = geometry;
    table.columns = std::move(columns);
    return table;
}

} // namespace

std::string currencySuffix(const Study& study)
{
    std::string suffix;
    for (const char c : study.catalogue->currency())
        if (c >= 'A' && c <= 'Z')
            suffix.push_back(static_cast<char>(c - 'A' + 'a'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            suffix.push_back(c);
    return suffix.empty() ? "money" : suffix;
}

FeatureTable siteTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table = named(study, "site", GeometryKind::Point,
                               {{"name", Text},
                                {"kind", Text},
                                {"state", Text},
                                {"required", Boolean},
                                {"first_rank", Boolean},
                                {"town_hall", Boolean},
                                {"weight", Real},
                                {"people", Real},
                                {"area_ha", Real},
                                {"fibres", Integer},
                                {"mbits", Real},
                                {"has_grid", Boolean},
                                {"official_key", Text},
                                {"municipality", Text},
                                {"lon", Real},
                                {"lat", Real},
                                {"note", Text},
                                {"sources", Text}});
    table.count = study.sites.size();
    table.fill = [&sites = study.sites](std::size_t i, FeatureRow& row) {
        const Site& site = sites[i];
        std::string sources;
        for (const SiteSource& source : site.sources)
            sources += (sources.empty() ? "" : "; ") + source.layer + " / " + source.feature;
        row.id = site.id.value();
        row.point = site.position;
        row.values = {site.name,
                      enumText(site.kind),
                      enumText(site.state),
                      site.required,
                      site.firstRank,
                      site.townHall,
                      site.weight,
                      unlessZero(site.people),
                      unlessZero(site.areaHa),
                      whole(site.fibres),
                      site.mbits,
                      site.hasGrid,
                      site.officialKey,
                      site.municipalityCode,
                      site.lonDeg,
                      site.latDeg,
                      site.note,
                      sources};
    };
    return table;
}

FeatureTable supplyTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table = named(study, "supply_point", GeometryKind::Point,
                               {{"name", Text},
                                {"entry_price_" + currencySuffix(study), Real},
                                {"municipality", Text},
                                {"lon", Real},
                                {"lat", Real}});
    table.count = study.supplies.size();
    table.fill = [&supplies = study.supplies](std::size_t i, FeatureRow& row) {
        const SupplyPoint& supply = supplies[i];
        row.id = supply.id.value();
        row.point = supply.position;
        row.values = {supply.name, supply.entryPrice.inEuros(), supply.municipalityCode, supply.lonDeg, supply.latDeg};
    };
    return table;
}

FeatureTable towerTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table = named(study, "tower", GeometryKind::Point, {{"name", Text}, {"lon", Real}, {"lat", Real}});
    table.count = study.towers.size();
    table.fill = [&towers = study.towers](std::size_t i, FeatureRow& row) {
        row.id = static_cast<std::int64_t>(i) + 1;
        row.point = towers[i].position;
        row.values = {towers[i].id, towers[i].lonDeg, towers[i].latDeg};
    };
    return table;
}

FeatureTable accessPointTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table =
        named(study, "access_point", GeometryKind::Point,
              {{"name", Text},           {"height_m", Real},        {"frequency_mhz", Real}, {"width_mhz", Integer},
               {"standard", Text},       {"streams", Integer},      {"power_dbm", Real},     {"gain_dbi", Real},
               {"eirp_dbm", Real},       {"pattern", Text},         {"azimuth_deg", Real},   {"tilt_deg", Real},
               {"beam_width_deg", Real}, {"beam_height_deg", Real}, {"outdoors", Boolean},   {"threshold_dbm", Real},
               {"margin_db", Real},      {"radius_m", Real},        {"lon", Real},           {"lat", Real}});
    table.count = study.accessPoints.size();
    table.fill = [&points = study.accessPoints](std::size_t i, FeatureRow& row) {
        const AccessPoint& point = points[i];
        const AntennaMount& antenna = point.antenna;
        row.id = point.id.value();
        row.point = point.position;
        row.values = {point.name,
                      point.heightM,
                      point.frequencyMhz,
                      whole(point.channel.widthMhz),
                      enumText(point.channel.standard),
                      whole(point.channel.streams),
                      point.powerDbm,
                      antenna.gainDbi,
                      point.eirpDbm(),
                      enumText(antenna.kind),
                      antenna.azimuthDeg,
                      antenna.tiltDeg,
                      antenna.widthDeg,
                      antenna.heightDeg,
                      point.outdoors,
                      point.thresholdDbm,
                      point.marginDb,
                      point.radiusM,
                      point.lonDeg,
                      point.latDeg};
    };
    return table;
}

FeatureTable streetTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table = named(study, "street", GeometryKind::Line,
                               {{"name", Text},
                                {"class", Text},
                                {"structure", Text},
                                {"urban", Boolean},
                                {"heritage", Boolean},
                                {"length_m", Real},
                                {"rail_crossings", Integer},
                                {"motorway_crossings", Integer},
                                {"river_crossings", Integer},
                                {"duct_share", Real},
                                {"pole_share", Real},
                                {"fibre_share", Real},
                                {"risk_group", Text},
                                {"municipality", Text},
                                {"component", Integer}});
    table.count = study.streets->streets.size();
    table.fill = [&layer = *study.streets, &territory = *study.territory](std::size_t i, FeatureRow& row) {
        const Street& street = layer.streets[i];
        const auto geometry = layer.geometry(street);
        row.id = street.id.value();
        row.line.assign(geometry.begin(), geometry.end());
        const bool known = street.tail < layer.nodeComponent.size();
        row.values = {street.name < layer.names.size() ? layer.names[street.name] : std::string(),
                      enumText(street.streetClass),
                      enumText(street.structure),
                      street.urban,
                      street.heritage,
                      street.lengthM,
                      whole(street.railCrossings),
                      whole(street.motorwayCrossings),
                      whole(street.riverCrossings),
                      static_cast<double>(street.ductShare),
                      static_cast<double>(street.poleShare),
                      static_cast<double>(street.fibreShare),
                      street.riskGroup < layer.names.size() ? layer.names[street.riskGroup] : std::string(),
                      codeOf(territory, street.municipality),
                      known ? whole(layer.nodeComponent[street.tail]) : Value()};
    };
    return table;
}

FeatureTable municipalityTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table =
        named(study, "municipality", GeometryKind::MultiPolygon,
              {{"code", Text}, {"name", Text}, {"grouping", Text}, {"grouping_name", Text}, {"population", Integer}});
    table.count = study.territory->municipalities.size();
    table.fill = [&territory = *study.territory](std::size_t i, FeatureRow& row) {
        const Municipality& municipality = territory.municipalities[i];
        const auto grouping = std::ranges::find(territory.groupings, municipality.groupingCode, &Grouping::code);
        row.id = static_cast<std::int64_t>(i) + 1;
        row.polygons = municipality.outline;
        row.values = {municipality.code, municipality.name, municipality.groupingCode,
                      grouping != territory.groupings.end() ? grouping->name : std::string(),
                      municipality.populationKnown ? whole(municipality.population) : Value()};
    };
    return table;
}

FeatureTable populationCellTable(const Study& study)
{
    using enum ColumnType;
    const auto& cells = study.territory->cells;
    const bool squares = std::ranges::all_of(cells, [](const PopulationCell& cell) { return cell.sideM > 0; });
    FeatureTable table = named(study, "population_cell", squares ? GeometryKind::Polygon : GeometryKind::Point,
                               {{"people", Real}, {"side_m", Real}, {"municipality", Text}});
    table.count = cells.size();
    table.fill = [&territory = *study.territory, squares](std::size_t i, FeatureRow& row) {
        const PopulationCell& cell = territory.cells[i];
        row.id = static_cast<std::int64_t>(i) + 1;
        row.point = cell.centre;
        row.polygons.clear();
        if (squares)
            row.polygons.push_back(square(cell.centre, cell.sideM));
        row.values = {cell.people, cell.sideM, codeOf(territory, cell.municipality)};
    };
    return table;
}

FeatureTable existingNetworkTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table = named(study, "existing_network", GeometryKind::Line, {{"kind", Text}, {"owner", Text}});
    table.count = study.infrastructure->assets.size();
    table.fill = [&assets = study.infrastructure->assets](std::size_t i, FeatureRow& row) {
        row.id = static_cast<std::int64_t>(i) + 1;
        row.line = assets[i].line;
        row.values = {enumText(assets[i].kind), assets[i].owner};
    };
    return table;
}

FeatureTable barrierTable(const Study& study)
{
    using enum ColumnType;
    FeatureTable table = named(study, "barrier", GeometryKind::Line, {{"kind", Text}, {"name", Text}});
    table.count = study.infrastructure->barriers.size();
    table.fill = [&barriers = study.infrastructure->barriers](std::size_t i, FeatureRow& row) {
        row.id = static_cast<std::int64_t>(i) + 1;
        row.line = barriers[i].line;
        row.values = {enumText(barriers[i].kind), barriers[i].name};
    };
    return table;
}

} // namespace oasis::gis
