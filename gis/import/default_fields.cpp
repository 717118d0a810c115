// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/default_fields.h"

#include <array>
#include <initializer_list>

namespace oasis::gis {

namespace {

struct Candidates
{
    LayerKind kind;
    std::string_view planningField;
    std::vector<std::string_view> columns; ///< the first that exists; with `all` every one
    bool all = false;
};

struct Meanings
{
    LayerKind kind;
    std::string_view planningField;
    std::string_view means;
    std::vector<std::string_view> values;
};

using enum LayerKind;

const std::vector<Candidates>& candidates()
{
    static const std::vector<std::string_view> grade{
        "position_par_rapport_au_sol", "pos_sol", "tunnel", "bridge", "other_tags->tunnel", "other_tags->bridge"};
    static const std::vector<std::string_view> owner{"proprietaire", "owner",   "operator", "other_tags->operator",
                                                     "cm_prop_do",   "cd_prop", "cb_prop",  "pt_prop",
                                                     "exploitant"};
    static const std::vector<std::string_view> name{
        "nom",        "name", "toponyme",       "nom_1_toponyme", "libelle", "cpx_toponyme_route_nommee",
        "cpx_numero", "ref",  "other_tags->ref"};
    static const std::vector<Candidates> kAll{
        {Municipalities,
         "code",
         {"insee_com", "code_insee", "insee", "codgeo", "depcom", "code_commune", "ref_insee", "ref:INSEE",
          "other_tags->ref:INSEE", "code_com", "com", "code"}},
        {Municipalities,
         "name",
         {"nom_officiel", "nom_com", "nom_commune", "libgeo", "nom", "libelle", "name", "nom_m"}},
        {Municipalities, "grouping", {"siren_epci", "code_siren_epci", "codes_siren_des_epci", "code_epci", "epci"}},
        {Municipalities, "population", {"population", "pmun", "pop_municipale", "population_municipale", "pop"}},
        {Municipalities, "level", {"admin_level"}},
        {PopulationTable,
         "code",
         {"codgeo", "code_insee", "insee_com", "insee", "depcom", "com", "code_commune", "code_com", "code"}},
        {PopulationTable, "name", {"libgeo", "nom_commune", "nom_com", "nom", "libelle", "commune", "name"}},
        {PopulationTable,
         "population",
         {"pmun", "population_municipale", "populationmunicipale", "pop_municipale", "population", "p22_pop", "p21_pop",
          "p20_pop", "pop", "ptot"}},
        {PopulationTable, "type", {"typecom", "type"}},
        {Groupings, "municipality", {"code_insee", "insee_com", "codgeo", "insee", "depcom", "code_commune"}},
        {Groupings, "code", {"siren_epci", "code_siren", "code_siren_epci", "siren", "code_epci", "epci", "code"}},
        {Groupings, "name", {"nom_epci", "libepci", "raison_sociale", "nom_officiel", "nom_complet", "nom", "name"}},
        {PopulationCells,
         "people",
         {"people", "ind", "individus", "ind_c", "population", "pop", "residents", "tot_p", "nb_habitants"}},
        {PopulationCells, "id", {"idcar_200m", "idcar_1km", "idcar", "idinspire", "id_inspire", "id_carr_n", "id"}},
        {Buildings, "area", {"area_m2", "surface", "surface_m2", "emprise_m2"}},
        {Buildings, "height", {"hauteur", "height", "other_tags->height"}},
        {Buildings, "floors", {"nombre_d_etages", "nb_etages", "building:levels", "other_tags->building:levels"}},
        {Buildings, "use", {"usage_1", "usage1", "building", "other_tags->building", "nature"}},
        {Supplies, "name", {"nom", "name", "libelle", "lc_etiquet", "zn_nom", "st_nom", "lt_etiquet", "nd_code"}},
        {Supplies, "price", {"entry_price", "prix_entree", "prix", "cout_entree", "price"}},
        {Towers, "id", {"id", "id_support", "sup_id", "code", "name", "nom", "osm_id"}},
        {Ducts, "owner", owner},
        {Poles, "owner", owner},
        {Fibre, "owner", owner},
        {Rails, "name", name},
        {Motorways, "name", name},
        {Rivers, "name", name},
        {Rails, "grade", grade, true},
        {Motorways, "grade", grade, true},
        {Rivers, "grade", grade, true},
        {Rails, "class", {"railway", "other_tags->railway", "nature"}},
        {Motorways, "class", {"highway", "nature", "vocation"}},
        {Rivers, "class", {"waterway", "other_tags->waterway", "nature"}}};
    return kAll;
}

const std::vector<Meanings>& meanings()
{
    static const std::vector<Meanings> kAll{
        {Rails,
         "class",
         "skip",
         {"abandoned", "disused", "razed", "proposed", "construction", "platform", "tram", "subway", "miniature",
          "turntable", "platform_edge", "station", "Tramway", "Métro", "Metro"}},
        {Motorways, "class", "keep", {"motorway", "motorway_link", "Type autoroutier", "Autoroute", "Bretelle"}},
        {Rivers,
         "class",
         "keep",
         {"river", "canal", "Ecoulement naturel", "Écoulement naturel", "Canal", "Ecoulement canalisé",
          "Écoulement canalisé", "Estuaire", "Plan d'eau", "Lac"}},
        {Motorways, "class", "skip", {"*"}},
        {Rivers, "class", "skip", {"*"}},
        {Rails, "class", "keep", {"*"}},
        {Buildings, "use", "skip", {"Industriel",     "Agricole",     "Commercial et services",
                                    "Religieux",      "Sportif",      "Annexe",
                                    "Serre",          "Silo",         "garage",
                                    "garages",        "carport",      "industrial",
                                    "warehouse",      "commercial",   "retail",
                                    "office",         "church",       "chapel",
                                    "cathedral",      "school",       "hospital",
                                    "civic",          "public",       "train_station",
                                    "roof",           "shed",         "barn",
                                    "farm_auxiliary", "greenhouse",   "hangar",
                                    "service",        "parking",      "kiosk",
                                    "ruins",          "construction", "no"}},
        {Buildings, "use", "keep", {"*"}}};
    return kAll;
}

/// The layer's own column for a candidate, or "" when it has none.
std::string presentColumn(const FeatureReader& reader, std::string_view candidate)
{
    const auto arrow = candidate.find("->");
    const std::string column(candidate.substr(0, arrow));
    const int index = reader.fieldIndex(column);
    if (index < 0)
        return {};
    const std::string& own = reader.fieldNames()[static_cast<std::size_t>(index)];
    return arrow == std::string_view::npos ? own : own + std::string(candidate.substr(arrow));
}

} // namespace

FieldMapping defaultFields(LayerKind kind, const FeatureReader& reader)
{
    FieldMapping mapping;
    for (const Candidates& field : candidates()) {
        if (field.kind != kind)
            continue;
        for (const std::string_view candidate : field.columns) {
            const std::string column = presentColumn(reader, candidate);
            if (column.empty())
                continue;
            mapping.fields.push_back({std::string(field.planningField), column});
            // A column of tags may hold the value or not: later candidates still count.
            if (!field.all && column.find("->") == std::string::npos)
                break;
        }
    }
    for (const Meanings& meaning : meanings())
        if (meaning.kind == kind && mapping.has(meaning.planningField))
            for (const std::string_view value : meaning.values)
                mapping.values.push_back(
                    {std::string(meaning.planningField), std::string(value), std::string(meaning.means)});
    return mapping;
}

FieldMapping completedFields(const FieldMapping& given, LayerKind kind, const FeatureReader& reader)
{
    const FieldMapping byName = defaultFields(kind, reader);
    FieldMapping mapping = given;
    for (const FieldRule& rule : byName.fields)
        if (!given.has(rule.planningField))
            mapping.fields.push_back(rule);
    for (const ValueRule& rule : byName.values)
        if (given.meaning(rule.planningField, rule.value).empty())
            mapping.values.push_back(rule);
    return mapping;
}

} // namespace oasis::gis
