// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/layer_intake.h"
#include "gis/import/territory_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace oasis::gis {

namespace {

constexpr const char* kMunicipalLevel = "8"; ///< OSM's admin_level of a French commune

/// The code of a feature in its one spelling; counts what had to be mended.
std::string codeOf(const MappedField& field, const Feature& feature, LayerIntake& intake)
{
    const std::string raw = field.text(feature);
    std::string code = municipalityCode(raw);
    if (!code.empty() && code != raw)
        intake.repair("code written in its full form", featureLabel(feature.fid, raw));
    return code;
}

std::optional<std::int64_t> peopleOf(const MappedField& field, const Feature& feature, LayerIntake& intake)
{
    const std::string raw = field.text(feature);
    if (raw.empty())
        return std::nullopt;
    const auto number = field.number(feature);
    if (!number || *number < 0 || *number > 1e10) {
        intake.note("population unreadable", featureLabel(feature.fid, raw));
        return std::nullopt;
    }
    return std::llround(*number);
}

void takeMunicipality(std::map<std::string, Municipality>& found, Municipality municipality, LayerIntake& intake)
{
    const auto [place, isNew] = found.try_emplace(municipality.code, municipality);
    if (isNew)
        return;
    intake.note("parts of one municipality joined", municipality.code + " " + municipality.name);
    Municipality& known = place->second;
    known.outline.insert(known.outline.end(), municipality.outline.begin(), municipality.outline.end());
    if (!known.populationKnown && municipality.populationKnown) {
        known.population = municipality.population;
        known.populationKnown = true;
    }
}

/// What the study knew by code and the new layer does not say.
void keepKnown(Municipality& municipality, const Territory& existing)
{
    const auto index = existing.indexOf(municipality.code);
    if (!index)
        return;
    const Municipality& old = existing.municipalities[*index];
    if (!municipality.populationKnown && old.populationKnown) {
        municipality.population = old.population;
        municipality.populationKnown = true;
    }
    if (municipality.groupingCode.empty())
        municipality.groupingCode = old.groupingCode;
}

Territory assembled(std::map<std::string, Municipality>& found, const Territory& existing)
{
    Territory territory;
    territory.groupings = existing.groupings;
    territory.populationSpread = existing.populationSpread;
    for (auto& [code, municipality] : found) {
        keepKnown(municipality, existing);
        municipality.core = pointInside(municipality.outline);
        territory.municipalities.push_back(std::move(municipality));
    }
    territory.cells = existing.cells;
    MunicipalityFinder finder(territory);
    for (PopulationCell& cell : territory.cells)
        cell.municipality = finder.at(cell.centre);
    return territory;
}

void warnAboutUnknownPopulation(const Territory& territory, LayerIntake& intake)
{
    std::int64_t unknown = 0;
    std::string first;
    for (const Municipality& municipality : territory.municipalities)
        if (!municipality.populationKnown && unknown++ == 0)
            first = municipality.code + " " + municipality.name;
    countReason(intake.receipt.notes, "population unknown", unknown, first);
}

/// Rows that are not whole municipalities of today.
bool isFormerMunicipality(const std::string& type)
{
    static const std::set<std::string> kFormer{
        "comd", "coma", "arm", "commune-deleguee", "commune-associee", "arrondissement-municipal"};
    return kFormer.contains(lowerCase(type));
}

Result<void> needMunicipalities(const TerritoryRequest& request)
{
    if (request.existing.municipalities.empty())
        return fail(ErrorCode::LayerUnusable, "it refers to municipalities by code: import their outlines first",
                    request.source.path);
    return ok();
}

void addGrouping(std::map<std::string, Grouping>& groupings, const std::string& code, const std::string& name)
{
    Grouping& grouping = groupings[code];
    grouping.code = code;
    if (grouping.name.empty())
        grouping.name = name;
}

std::map<std::string, Grouping> byCode(const std::vector<Grouping>& groupings)
{
    std::map<std::string, Grouping> map;
    for (const Grouping& grouping : groupings)
        map[grouping.code] = grouping;
    return map;
}

} // namespace

Result<TerritoryImport> importMunicipalities(const TerritoryRequest& request, const RunContext& ctx)
{
    OASIS_TRY(LayerIntake intake,
              LayerIntake::begin(LayerKind::Municipalities, request.source, request.mapping, request.studyCrs));
    OASIS_TRY(const MappedField code, intake.needed("code", "INSEE_COM, code_insee, code"));
    const MappedField name = intake.field("name");
    const MappedField grouping = intake.field("grouping");
    const MappedField population = intake.field("population");
    const MappedField level = intake.field("level");
    std::map<std::string, Municipality> found;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        Municipality municipality;
        municipality.name = name.text(feature);
        municipality.code = codeOf(code, feature, intake);
        const std::string label = featureLabel(feature.fid, municipality.name);
        if (level.exists() && level.text(feature) != kMunicipalLevel) {
            intake.refuse("not a municipality", label);
        } else if (feature.polygons.empty()) {
            intake.refuse("not an outline", label);
        } else if (municipality.code.empty()) {
            intake.refuse("no code", label);
        } else {
            municipality.groupingCode = grouping.text(feature);
            if (const auto people = peopleOf(population, feature, intake)) {
                municipality.population = *people;
                municipality.populationKnown = true;
            }
            municipality.outline = std::move(feature.polygons);
            ++intake.receipt.used;
            takeMunicipality(found, std::move(municipality), intake);
        }
    }
    if (found.empty())
        return fail(ErrorCode::LayerUnusable, "it holds no outline of a municipality with a code", intake.where);
    TerritoryImport result;
    result.territory = assembled(found, request.existing);
    warnAboutUnknownPopulation(result.territory, intake);
    result.receipt = intake.finish();
    return result;
}

Result<TerritoryImport> importPopulationTable(const TerritoryRequest& request, const RunContext& ctx)
{
    OASIS_CHECK(needMunicipalities(request));
    OASIS_TRY(LayerIntake intake,
              LayerIntake::begin(LayerKind::PopulationTable, request.source, request.mapping, request.studyCrs));
    OASIS_TRY(const MappedField code, intake.needed("code", "CODGEO, code_insee, code"));
    OASIS_TRY(const MappedField population, intake.needed("population", "PMUN, population"));
    const MappedField type = intake.field("type");
    TerritoryImport result;
    result.territory = request.existing;
    std::set<std::string> seen;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        const std::string key = codeOf(code, feature, intake);
        const std::string label = featureLabel(feature.fid, key);
        const auto index = result.territory.indexOf(key);
        const auto people = peopleOf(population, feature, intake);
        if (isFormerMunicipality(type.text(feature))) {
            intake.refuse("former municipality", label);
        } else if (!index) {
            intake.note("outside the study", label);
        } else if (!people) {
            intake.refuse("population unreadable", label);
        } else if (!seen.insert(key).second) {
            intake.refuse("code twice", label);
        } else {
            result.territory.municipalities[*index].population = *people;
            result.territory.municipalities[*index].populationKnown = true;
            ++intake.receipt.used;
        }
    }
    if (seen.empty())
        return fail(ErrorCode::LayerUnusable, "none of its codes is that of a municipality of the study", intake.where);
    warnAboutUnknownPopulation(result.territory, intake);
    result.receipt = intake.finish();
    return result;
}

Result<TerritoryImport> importGroupings(const TerritoryRequest& request, const RunContext& ctx)
{
    OASIS_CHECK(needMunicipalities(request));
    OASIS_TRY(LayerIntake intake,
              LayerIntake::begin(LayerKind::Groupings, request.source, request.mapping, request.studyCrs));
    OASIS_TRY(const MappedField code, intake.needed("code", "SIREN of the grouping: siren_epci, siren"));
    const MappedField name = intake.field("name");
    const MappedField member = intake.field("municipality");
    TerritoryImport result;
    result.territory = request.existing;
    std::map<std::string, Grouping> groupings = byCode(request.existing.groupings);
    std::int64_t joined = 0;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        const std::string key = code.text(feature);
        const std::string label = featureLabel(feature.fid, name.text(feature));
        const std::int64_t before = joined;
        if (key.empty()) {
            intake.refuse("no code", label);
            continue;
        }
        if (member.exists()) {
            if (const auto index = result.territory.indexOf(codeOf(member, feature, intake))) {
                result.territory.municipalities[*index].groupingCode = key;
                ++joined;
            }
        } else {
            for (Municipality& municipality : result.territory.municipalities)
                if (contains(feature.polygons, municipality.core)) {
                    municipality.groupingCode = key;
                    ++joined;
                }
        }
        if (joined == before) {
            intake.note("outside the study", label);
            continue;
        }
        addGrouping(groupings, key, name.text(feature));
        ++intake.receipt.used;
    }
    if (joined == 0)
        return fail(ErrorCode::LayerUnusable, "no municipality of the study belongs to any of its groupings",
                    intake.where);
    result.territory.groupings.clear();
    for (auto& [key, grouping] : groupings)
        result.territory.groupings.push_back(std::move(grouping));
    result.receipt = intake.finish();
    return result;
}

} // namespace oasis::gis
