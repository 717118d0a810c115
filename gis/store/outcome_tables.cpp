// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/outcome_tables.h"

#include "core/economics/bill_of_quantities.h"
#include "core/radio/wifi_coverage.h"
#include "core/scenario/ptp_link.h"
#include "gis/store/cabinet_areas.h"
#include "gis/store/study_tables.h"
#include "gis/store/table_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oasis::gis {

namespace {

/// Ids that are 0 mean "none".
template <class Id>
Value idOrNone(Id id)
{
    return id.value() == 0 ? Value() : Value(static_cast<std::int64_t>(id.value()));
}

FeatureTable named(const Study& study, const Outcome& outcome, const std::string& what, GeometryKind geometry)
{
    FeatureTable table;
    const std::string id = std::to_string(outcome.definition.id.value());
    table.name = "scenario_" + id + "_" + what;
    table.title = outcome.definition.name + " (" + id + "): " + what;
    table.description = study.info.attribution;
    table.geometry = geometry;
    return table;
}

std::string metresText(double metres)
{
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), metres, std::chars_format::fixed, 1);
    return end.ec == std::errc() ? std::string(digits.data(), end.ptr) : std::string();
}

/// "TrenchVerge 120.5 m; ReusedDuct 30.0 m"
std::string modesText(const OutcomeEdge& edge)
{
    std::string text;
    for (const ModePart& part : edge.parts)
        text += (text.empty() ? "" : "; ") + std::string(nameOf(part.mode)) + " " + metresText(part.lengthM) + " m";
    return text;
}

Value longestMode(const OutcomeEdge& edge)
{
    if (edge.radioLink >= 0)
        return Value(std::string("RadioLink"));
    const auto longest = std::ranges::max_element(edge.parts, {}, &ModePart::lengthM);
    return longest == edge.parts.end() ? Value() : enumText(longest->mode);
}

std::string cablesText(const OutcomeEdge& edge)
{
    std::string text;
    for (const int size : edge.cableSizes)
        text += (text.empty() ? "" : "+") + std::to_string(size);
    return text;
}

void fillRoute(const OutcomeEdge& edge, double gapPercent, FeatureRow& row)
{
    row.line = edge.line;
    row.values = {idOrNone(edge.street),
                  idOrNone(edge.leadInOf),
                  idOrNone(edge.supplyLeadIn),
                  longestMode(edge),
                  modesText(edge),
                  edge.lengthM,
                  edge.price.inEuros(),
                  edge.routedPrice.inEuros(),
                  whole(edge.crossings),
                  whole(edge.sitesBehind),
                  whole(edge.fibresUsed),
                  whole(edge.cableFibres),
                  cablesText(edge),
                  edge.municipalityCode,
                  gapPercent};
}

/// Of the equipment's modulations the one with this rate; empty when the class is unknown or carries nothing.
std::string modulationOf(const OutcomeRadioLink& link)
{
    const LinkEquipment* equipment = findLinkEquipment(link.equipment);
    if (equipment == nullptr)
        return {};
    const auto mode = std::ranges::find(equipment->modes, link.rateMbps, &LinkMode::rateMbps);
    return mode == equipment->modes.end() ? std::string() : mode->modulation;
}

std::string nameOfEnd(const Study& study, SiteId site, SupplyId supply)
{
    if (const Site* found = findSite(study, site))
        return found->name;
    const auto at = std::ranges::find(study.supplies, supply, &SupplyPoint::id);
    return at == study.supplies.end() ? std::string() : at->name;
}

/// Running cost of each edge.
std::vector<Money> yearlyByEdge(const Outcome& outcome)
{
    std::vector<Money> yearly(outcome.edges.size());
    for (const BillEntry& entry : outcome.bill)
        if (entry.yearly && entry.subject == BillSubject::Edge && entry.subjectIndex >= 0 &&
            static_cast<std::size_t>(entry.subjectIndex) < yearly.size())
            yearly[static_cast<std::size_t>(entry.subjectIndex)] += entry.amount;
    return yearly;
}

void fillRadioLink(const Study& study, const OutcomeRadioLink& link, Money price, Money yearly, FeatureRow& row)
{
    row.values = {nameOfEnd(study, link.fromSite, link.fromSupply),
                  idOrNone(link.fromSite),
                  idOrNone(link.fromSupply),
                  nameOfEnd(study, link.toSite, {}),
                  idOrNone(link.toSite),
                  link.equipment,
                  link.frequencyGhz,
                  link.lengthM,
                  modulationOf(link),
                  link.rateMbps,
                  link.loadMbps,
                  link.receivedDbm,
                  link.marginDb,
                  link.availabilityPercent,
                  link.fromHeightM,
                  link.toHeightM,
                  link.clearanceM,
                  price.inEuros(),
                  yearly.inEuros()};
}

} // namespace

FeatureTable routeTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    const std::string money = currencySuffix(study);
    FeatureTable table = named(study, outcome, "route", GeometryKind::Line);
    table.columns = {{"street", Integer},
                     {"lead_in_of_site", Integer},
                     {"lead_in_of_supply", Integer},
                     {"mode", Text},
                     {"modes", Text},
                     {"length_m", Real},
                     {"price_" + money, Real},
                     {"routed_price_" + money, Real},
                     {"crossings", Integer},
                     {"sites_behind", Integer},
                     {"fibres_used", Integer},
                     {"cable_fibres", Integer},
                     {"cables", Text},
                     {"municipality", Text},
                     {"plan_gap_percent", Real}};
    table.count = outcome.edges.size();
    table.fill = [&edges = outcome.edges, gap = outcome.proof.gapPercent()](std::size_t i, FeatureRow& row) {
        row.id = static_cast<std::int64_t>(i) + 1;
        fillRoute(edges[i], gap, row);
    };
    return table;
}

FeatureTable outcomeSiteTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    const std::string money = currencySuffix(study);
    FeatureTable table = named(study, outcome, "site", GeometryKind::Point);
    table.columns = {{"name", Text},
                     {"kind", Text},
                     {"served", Text},
                     {"why_not", Text},
                     {"technology", Text},
                     {"supply", Integer},
                     {"route_length_m", Real},
                     {"lead_in_m", Real},
                     {"own_cost_" + money, Real},
                     {"alternative_cost_" + money, Real},
                     {"weight", Real},
                     {"municipality", Text},
                     {"splices", Integer},
                     {"loss_down_db", Real},
                     {"loss_up_db", Real},
                     {"optical_class", Text},
                     {"optical_over_db", Real},
                     {"attenuator_db", Real}};
    std::vector<std::size_t> present; // a site may have been erased since the plan was made
    for (std::size_t i = 0; i < outcome.sites.size(); ++i)
        if (findSite(study, outcome.sites[i].site))
            present.push_back(i);
    table.count = present.size();
    table.fill = [&study, &outcome, present = std::move(present)](std::size_t i, FeatureRow& row) {
        const OutcomeSite& served = outcome.sites[present[i]];
        const Site& site = *findSite(study, served.site);
        row.id = site.id.value();
        row.point = site.position;
        row.values = {site.name,
                      enumText(site.kind),
                      enumText(served.served),
                      enumText(served.why),
                      served.technology,
                      idOrNone(served.supply),
                      served.routeLengthM,
                      served.leadInM,
                      served.ownCost.inEuros(),
                      served.alternativeCost.inEuros(),
                      site.weight,
                      served.municipalityCode,
                      whole(served.optics.splices),
                      served.optics.lossDownDb,
                      served.optics.lossUpDb,
                      served.optics.equipment,
                      served.optics.overDb,
                      served.optics.attenuatorDb};
    };
    return table;
}

FeatureTable hotspotTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    FeatureTable table = named(study, outcome, "hotspot", GeometryKind::Point);
    table.columns = {{"name", Text},           {"site", Integer},       {"radius_m", Real},
                     {"outdoor_aps", Integer}, {"indoor_aps", Integer}, {"municipality", Text}};
    table.count = outcome.hotspots.size();
    table.fill = [&hotspots = outcome.hotspots](std::size_t i, FeatureRow& row) {
        const OutcomeHotspot& hotspot = hotspots[i];
        row.id = static_cast<std::int64_t>(i) + 1;
        row.point = hotspot.position;
        row.values = {hotspot.name,
                      idOrNone(hotspot.site),
                      hotspot.radiusM,
                      whole(hotspot.outdoorAccessPoints),
                      whole(hotspot.indoorAccessPoints),
                      hotspot.municipalityCode};
    };
    return table;
}

FeatureTable coverageTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    FeatureTable table = named(study, outcome, "coverage", GeometryKind::Polygon);
    table.columns = {{"name", Text}, {"radius_m", Real}, {"municipality", Text}};
    std::vector<std::size_t> reaching;
    for (std::size_t i = 0; i < outcome.hotspots.size(); ++i)
        if (outcome.hotspots[i].radiusM > 0)
            reaching.push_back(i);
    table.count = reaching.size();
    table.fill = [&hotspots = outcome.hotspots, reaching = std::move(reaching)](std::size_t i, FeatureRow& row) {
        const OutcomeHotspot& hotspot = hotspots[reaching[i]];
        row.id = static_cast<std::int64_t>(reaching[i]) + 1;
        row.polygons = {circle(hotspot.position, hotspot.radiusM)};
        row.values = {hotspot.name, hotspot.radiusM, hotspot.municipalityCode};
    };
    return table;
}

FeatureTable cabinetTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    const std::string money = currencySuffix(study);
    FeatureTable table = named(study, outcome, "cabinet", GeometryKind::Point);
    table.columns = {
        {"premises", Integer},      {"capacity", Integer},         {"split_ratio", Integer}, {"splitters", Integer},
        {"feeder_fibres", Integer}, {"branching_points", Integer}, {"feeder_m", Real},       {"farthest_m", Real},
        {"below_least", Boolean},   {"investment_" + money, Real}, {"supply", Integer},      {"municipality", Text}};
    table.count = outcome.cabinets.size();
    table.fill = [&cabinets = outcome.cabinets](std::size_t i, FeatureRow& row) {
        const OutcomeCabinet& cabinet = cabinets[i];
        row.id = static_cast<std::int64_t>(i) + 1;
        row.point = cabinet.position;
        row.values = {whole(cabinet.premises),  whole(cabinet.capacity),     whole(cabinet.splitRatio),
                      whole(cabinet.splitters), whole(cabinet.feederFibres), whole(cabinet.boxes),
                      cabinet.feederM,          cabinet.farthestM,           cabinet.underfilled,
                      cabinet.price.inEuros(),  idOrNone(cabinet.supply),    cabinet.municipalityCode};
    };
    return table;
}

FeatureTable cabinetAreaTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    FeatureTable table = named(study, outcome, "cabinet_area", GeometryKind::MultiPolygon);
    table.columns = {{"cabinet", Integer}, {"premises", Integer}, {"municipality", Text}};
    std::vector<MultiPolygon> areas = cabinetAreas(*study.territory, study.sites, outcome);
    std::vector<std::size_t> present;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (!areas[i].empty())
            present.push_back(i);
    table.count = present.size();
    table.fill = [&outcome, areas = std::move(areas), present = std::move(present)](std::size_t i, FeatureRow& row) {
        const std::size_t cabinet = present[i];
        row.id = static_cast<std::int64_t>(cabinet) + 1;
        row.polygons = areas[cabinet];
        row.values = {whole(static_cast<std::int64_t>(cabinet) + 1), whole(outcome.cabinets[cabinet].premises),
                      outcome.cabinets[cabinet].municipalityCode};
    };
    return table;
}

FeatureTable radioLinkTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    const std::string money = currencySuffix(study);
    FeatureTable table = named(study, outcome, "radio_link", GeometryKind::Line);
    table.columns = {{"from_name", Text},      {"from_site", Integer},
                     {"from_supply", Integer}, {"to_name", Text},
                     {"to_site", Integer},     {"equipment", Text},
                     {"frequency_ghz", Real},  {"length_m", Real},
                     {"modulation", Text},     {"rate_mbps", Real},
                     {"load_mbps", Real},      {"received_dbm", Real},
                     {"fade_margin_db", Real}, {"availability_percent", Real},
                     {"from_height_m", Real},  {"to_height_m", Real},
                     {"clearance_m", Real},    {"price_" + money, Real},
                     {"yearly_" + money, Real}};
    std::vector<std::size_t> built;
    for (std::size_t i = 0; i < outcome.radioLinks.size(); ++i)
        if (const std::int32_t edge = outcome.radioLinks[i].edge;
            edge >= 0 && static_cast<std::size_t>(edge) < outcome.edges.size())
            built.push_back(i);
    table.count = built.size();
    table.fill = [&study, &outcome, built = std::move(built), yearly = yearlyByEdge(outcome)](std::size_t i,
                                                                                              FeatureRow& row) {
        const OutcomeRadioLink& link = outcome.radioLinks[built[i]];
        const auto edge = static_cast<std::size_t>(link.edge);
        row.id = static_cast<std::int64_t>(built[i]) + 1;
        row.line = outcome.edges[edge].line;
        fillRadioLink(study, link, outcome.edges[edge].price, yearly[edge], row);
    };
    return table;
}

FeatureTable billTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    const std::string money = currencySuffix(study);
    FeatureTable table = named(study, outcome, "bill", GeometryKind::None);
    table.columns = {{"item", Text},
                     {"label_fr", Text},
                     {"label_en", Text},
                     {"unit", Text},
                     {"quantity", Real},
                     {"unit_price_" + money, Real},
                     {"amount_" + money, Real},
                     {"yearly", Boolean},
                     {"confirmed", Boolean}};
    std::vector<BillLine> lines = billLines(outcome.bill);
    table.count = lines.size();
    table.fill = [catalogue = study.catalogue, lines = std::move(lines)](std::size_t i, FeatureRow& row) {
        const BillLine& line = lines[i];
        const CatalogueItem* item = catalogue->find(line.item);
        row.id = static_cast<std::int64_t>(i) + 1;
        row.values = {line.item,
                      item ? item->labelFr : std::string(),
                      item ? item->labelEn : std::string(),
                      item ? item->unit : std::string(),
                      static_cast<double>(line.quantityMilli) / 1000.0,
                      line.unitPrice.inEuros(),
                      line.amount.inEuros(),
                      line.yearly,
                      item ? Value(item->confirmed) : Value()};
    };
    return table;
}

FeatureTable municipalCostTable(const Study& study, const Outcome& outcome)
{
    using enum ColumnType;
    const std::string money = currencySuffix(study);
    FeatureTable table = named(study, outcome, "municipal_cost", GeometryKind::None);
    table.columns = {{"municipality", Text}, {"name", Text}, {"investment_" + money, Real}, {"yearly_" + money, Real}};
    std::vector<MunicipalCost> costs = costByMunicipality(outcome.bill);
    table.count = costs.size();
    table.fill = [territory = study.territory, costs = std::move(costs)](std::size_t i, FeatureRow& row) {
        const MunicipalCost& cost = costs[i];
        const auto index = territory->indexOf(cost.municipalityCode);
        row.id = static_cast<std::int64_t>(i) + 1;
        row.values = {cost.municipalityCode, index ? territory->municipalities[*index].name : std::string(),
                      cost.investment.inEuros(), cost.yearly.inEuros()};
    };
    return table;
}

std::vector<FeatureTable> outcomeTables(const Study& study, const Outcome& outcome)
{
    std::vector<FeatureTable> tables;
    tables.push_back(routeTable(study, outcome));
    tables.push_back(outcomeSiteTable(study, outcome));
    tables.push_back(hotspotTable(study, outcome));
    tables.push_back(coverageTable(study, outcome));
    if (!outcome.cabinets.empty()) {
        tables.push_back(cabinetTable(study, outcome));
        tables.push_back(cabinetAreaTable(study, outcome));
    }
    if (!outcome.radioLinks.empty())
        tables.push_back(radioLinkTable(study, outcome));
    tables.push_back(billTable(study, outcome));
    tables.push_back(municipalCostTable(study, outcome));
    return tables;
}

} // namespace oasis::gis
