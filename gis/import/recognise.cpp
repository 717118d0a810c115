// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/field_mapping.h"
#include "gis/import/layer_profile.h"

#include <algorithm>

namespace oasis::gis {

namespace {

constexpr std::size_t kDbfNameLength = 10;

/// Lower case, other signs than letters and digits as "_".
std::string plainName(std::string_view name)
{
    std::string plain = lowerCase(name);
    for (char& c : plain)
        if ((c >= 0 && c < '0') || (c > '9' && c < 'a') || (c > 'z' && static_cast<unsigned char>(c) < 0x80))
            c = '_';
    return plain;
}

/// The layer's own spelling of a column, also when DBF cut its name; "" when there is none.
std::string columnNamed(const LayerInfo& layer, std::string_view wanted)
{
    const std::string plain = plainName(wanted);
    for (const FieldInfo& field : layer.fields)
        if (plainName(field.name) == plain)
            return field.name;
    if (plain.size() > kDbfNameLength)
        for (const FieldInfo& field : layer.fields)
            if (plainName(field.name) == plain.substr(0, kDbfNameLength))
                return field.name;
    return {};
}

/// A profile's column as a mapping's layer field: "" when the layer does not have it.
std::string layerField(const LayerInfo& layer, std::string_view column)
{
    if (column.starts_with('='))
        return std::string(column);
    const auto arrow = column.find("->");
    std::string name = columnNamed(layer, column.substr(0, arrow));
    if (!name.empty() && arrow != std::string_view::npos)
        name += column.substr(arrow);
    return name;
}

bool hasOneOf(const LayerInfo& layer, std::string_view alternatives)
{
    while (!alternatives.empty()) {
        const auto bar = alternatives.find('|');
        if (!columnNamed(layer, alternatives.substr(0, bar)).empty())
            return true;
        alternatives = bar == std::string_view::npos ? std::string_view{} : alternatives.substr(bar + 1);
    }
    return false;
}

std::string_view shapeOf(const LayerInfo& layer)
{
    const std::string type = lowerCase(layer.geometryType);
    if (layer.raster)
        return "raster";
    if (type.find("point") != std::string::npos)
        return "point";
    if (type.find("line") != std::string::npos || type.find("curve") != std::string::npos)
        return "line";
    if (type.find("polygon") != std::string::npos || type.find("surface") != std::string::npos)
        return "polygon";
    return type.empty() || type == "none" ? "table" : "any";
}

/// Whether the layer was looked at and no feature has a value in the column that tells a street's class: an OSM layer
/// of other lines.
bool hasNoStreets(const LayerProfile& profile, const LayerInfo& layer)
{
    const bool looked = std::any_of(layer.fields.begin(), layer.fields.end(),
                                    [](const FieldInfo& field) { return !field.example.empty(); });
    const std::string column = columnNamed(layer, profile.fields.front().columns.front());
    return looked && std::any_of(layer.fields.begin(), layer.fields.end(),
                                 [&](const FieldInfo& field) { return field.name == column && field.example.empty(); });
}

bool fits(const LayerProfile& profile, const LayerInfo& layer)
{
    const std::string_view shape = shapeOf(layer);
    if (!profile.geometry.empty() && shape != "any" && profile.geometry.find(shape) == std::string_view::npos)
        return false;
    return std::all_of(profile.needs.begin(), profile.needs.end(),
                       [&](std::string_view needed) { return hasOneOf(layer, needed); });
}

FieldMapping mappingOf(const LayerProfile& profile, const LayerInfo& layer)
{
    FieldMapping mapping;
    mapping.profile = profile.key;
    for (const ProfileField& field : profile.fields)
        for (const std::string_view column : field.columns) {
            std::string name = layerField(layer, column);
            if (name.empty())
                continue;
            mapping.fields.push_back({std::string(field.planningField), std::move(name)});
            if (!field.all)
                break;
        }
    for (const ValueRule& rule : profile.values)
        if (mapping.has(rule.planningField))
            mapping.values.push_back(rule);
    return mapping;
}

bool nameHas(std::string_view name, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

/// What the name of a layer says about the kind of the sites in it; "" when nothing.
std::string_view siteKindByName(std::string_view name)
{
    if (nameHas(name, {"college", "collège", "lycee", "lycée"}))
        return "secondary-school";
    if (nameHas(name, {"ecole", "école", "school"}))
        return "primary-school";
    if (nameHas(name, {"mairie", "town_hall", "townhall", "bibliotheque", "mediatheque", "equipement", "civic"}))
        return "civic-building";
    if (nameHas(name,
                {"zone_d_activite", "zone_activite", "zae", "activity_zone", "zones_d_activite", "parc_d_activite"}))
        return "activity-zone";
    if (nameHas(name, {"tiers_lieu", "tiers_lieux", "third_place", "coworking"}))
        return "third-place";
    if (nameHas(name, {"hopita", "hospital", "sante", "santé"}))
        return "health";
    if (nameHas(name, {"campus", "universit"}))
        return "campus";
    if (nameHas(name, {"totem"}))
        return "totem";
    return {};
}

/// By the name of a layer, for what has no telling columns. Backdrop when the name says nothing.
LayerKind kindByName(std::string_view name, std::string_view shape)
{
    const bool line = shape == "line" || shape == "any";
    const bool polygon = shape == "polygon" || shape == "any";
    const bool point = shape == "point" || shape == "table" || shape == "any";
    if (line && nameHas(name, {"voie_ferree", "railway", "rail"}))
        return LayerKind::Rails;
    if (line && nameHas(name, {"cours_d_eau", "hydrograph", "waterway", "river", "riviere"}))
        return LayerKind::Rivers;
    if (line && nameHas(name, {"autoroute", "motorway"}))
        return LayerKind::Motorways;
    if (line && nameHas(name, {"fourreau", "conduite", "duct", "cheminement"}))
        return LayerKind::Ducts;
    if (line && nameHas(name, {"cable", "fibre", "fiber"}))
        return LayerKind::Fibre;
    if ((line || point) && nameHas(name, {"appui", "poteau", "pole", "ligne_aerienne"}))
        return LayerKind::Poles;
    if (line && nameHas(name, {"street", "road", "route", "voie", "troncon", "rue", "highway"}))
        return LayerKind::Streets;
    if (point && nameHas(name, {"supply", "supplies", "point_of_presence", "points_de_presence", "nro", "pop_"}))
        return LayerKind::Supplies;
    if (point && nameHas(name, {"pylone", "tower", "antenne", "mast"}))
        return LayerKind::Towers;
    if ((polygon || point) && nameHas(name, {"carreau", "cell", "grille_200m", "filosofi"}))
        return LayerKind::PopulationCells;
    if ((polygon || point) && nameHas(name, {"batiment", "building", "bati"}))
        return LayerKind::Buildings;
    if (shape == "table" && nameHas(name, {"population"}))
        return LayerKind::PopulationTable;
    if (nameHas(name, {"epci", "intercommunal", "grouping", "groupement"}))
        return LayerKind::Groupings;
    if (polygon && nameHas(name, {"commune", "municipal"}))
        return LayerKind::Municipalities;
    return LayerKind::Backdrop;
}

const LayerProfile* firstFitting(const std::vector<LayerProfile>& profiles, const LayerInfo& layer)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const LayerProfile& profile) { return fits(profile, layer); });
    return found == profiles.end() ? nullptr : &*found;
}

FieldMapping siteMapping(const LayerProfile& profile, const LayerInfo& layer)
{
    FieldMapping mapping = mappingOf(profile, layer);
    const std::string_view byName = siteKindByName(plainName(layer.name));
    if (profile.needs.empty() && !byName.empty()) {
        mapping.fields.push_back({"kind", "=" + std::string(byName)});
        if (nameHas(plainName(layer.name), {"mairie", "town_hall", "townhall"}) && !mapping.has("townHall"))
            mapping.fields.push_back({"townHall", "=yes"});
    }
    return mapping;
}

} // namespace

FieldMapping mappingFor(LayerKind kind, const LayerInfo& layer)
{
    if (kind == LayerKind::Streets) {
        const LayerProfile* profile = firstFitting(streetProfiles(), layer);
        return profile != nullptr ? mappingOf(*profile, layer) : FieldMapping{};
    }
    if (kind == LayerKind::Sites) {
        const LayerProfile* profile = firstFitting(siteProfiles(), layer);
        return profile != nullptr ? siteMapping(*profile, layer) : FieldMapping{};
    }
    return {};
}

Recognition recognise(const LayerInfo& layer)
{
    if (layer.raster)
        return {layer.suggestedUse == layerKindKey(LayerKind::Backdrop) ? LayerKind::Backdrop : LayerKind::Elevation,
                {}};
    const std::string name = plainName(layer.name);
    const LayerProfile* streets = firstFitting(streetProfiles(), layer);
    const bool otherLines = streets != nullptr && !streets->needs.empty() && hasNoStreets(*streets, layer);
    if (streets != nullptr && !streets->needs.empty() && !otherLines)
        return {LayerKind::Streets, mappingOf(*streets, layer)};
    const LayerProfile* sites = firstFitting(siteProfiles(), layer);
    if (sites != nullptr && !sites->needs.empty())
        return {LayerKind::Sites, siteMapping(*sites, layer)};
    LayerKind kind = LayerKind::Backdrop;
    if (const auto suggested = layerKindOf(layer.suggestedUse);
        suggested && !(otherLines && *suggested == LayerKind::Streets))
        kind = *suggested;
    if (kind == LayerKind::Backdrop && !otherLines)
        kind = kindByName(name, shapeOf(layer));
    if (kind == LayerKind::Backdrop && sites != nullptr &&
        (!siteKindByName(name).empty() || nameHas(name, {"site", "oasis", "oases", "lieux", "places"})))
        kind = LayerKind::Sites;
    return {kind, mappingFor(kind, layer)};
}

} // namespace oasis::gis
