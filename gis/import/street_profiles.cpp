// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/layer_profile.h"

namespace oasis::gis {

namespace {

using Rules = std::vector<ValueRule>;

void addYes(Rules& rules, const char* planningField)
{
    addValues(rules, planningField, "yes", {"1", "oui", "yes", "true", "t", "o", "vrai"});
}

/// OSM's highway values (wiki.openstreetmap.org/wiki/Key:highway). Ways that are not there yet, or no longer, are
/// skipped.
void addOsmClasses(Rules& rules)
{
    addValues(rules, "class", "motorway", {"motorway", "motorway_link"});
    addValues(rules, "class", "trunk", {"trunk", "trunk_link"});
    addValues(rules, "class", "primary", {"primary", "primary_link"});
    addValues(rules, "class", "secondary", {"secondary", "secondary_link"});
    addValues(rules, "class", "tertiary", {"tertiary", "tertiary_link"});
    addValues(rules, "class", "residential",
              {"residential", "living_street", "pedestrian", "unclassified", "road", "unknown"});
    addValues(rules, "class", "service",
              {"service", "services", "rest_area", "busway", "bus_guideway", "escape", "raceway"});
    addValues(rules, "class", "track",
              {"track", "track_grade1", "track_grade2", "track_grade3", "track_grade4", "track_grade5"});
    addValues(rules, "class", "path", {"path", "footway", "cycleway", "bridleway", "steps", "platform", "corridor"});
    addValues(
        rules, "class", "skip",
        {"proposed", "construction", "planned", "abandoned", "razed", "demolished", "dismantled", "no", "elevator"});
    addValues(rules, "class", "other", {"*"});
}

Rules osmValues()
{
    Rules rules;
    addOsmClasses(rules);
    addValues(rules, "structure", "bridge",
              {"bridge", "viaduct", "aqueduct", "boardwalk", "movable", "yes", "covered_bridge"});
    addValues(rules, "tunnel", "tunnel", {"yes", "tunnel", "building_passage", "avalanche_protector", "covered"});
    addValues(rules, "heritage", "yes",
              {"sett", "cobblestone", "unhewn_cobblestone", "cobblestone:flattened", "stone"});
    return rules;
}

/// Natures of BD TOPO's troncon_de_route (versions 2 and 3); the class of ordinary roads follows the importance.
Rules bdTopoValues()
{
    Rules rules;
    addValues(rules, "class", "motorway", {"Autoroute", "Type autoroutier"});
    addValues(rules, "class", "trunk", {"Quasi-autoroute"});
    addValues(rules, "class", "track", {"Route empierrée", "Chemin"});
    addValues(rules, "class", "path", {"Sentier", "Escalier", "Piste cyclable"});
    addValues(rules, "class", "skip", {"Bac auto", "Bac piéton", "Bac ou liaison maritime", "Bac"});
    addValues(rules, "importance", "trunk", {"1"});
    addValues(rules, "importance", "primary", {"2"});
    addValues(rules, "importance", "secondary", {"3"});
    addValues(rules, "importance", "tertiary", {"4"});
    addValues(rules, "importance", "residential", {"5"});
    addValues(rules, "importance", "service", {"6"});
    addYes(rules, "urban");
    addYes(rules, "private");
    addYes(rules, "fictive");
    addYes(rules, "heritage");
    addValues(rules, "state", "skip", {"En construction", "En projet", "En ruine"});
    return rules;
}

LayerProfile bdTopo()
{
    return {"bdtopo.streets",
            LayerKind::Streets,
            "line",
            {"nature", "importance"},
            {{"class", {"nature"}},
             {"importance", {"importance"}},
             {"level", {"position_par_rapport_au_sol", "pos_sol"}},
             {"urban", {"urbain"}},
             {"private", {"prive"}},
             {"fictive", {"fictif"}},
             {"state", {"etat_de_l_objet", "etat"}},
             {"heritage", {"pave", "patrimoine"}},
             {"name",
              {"nom_voie_ban_gauche", "nom_voie_ban_droite", "nom_collaboratif_gauche", "nom_1_gauche", "nom_voie_g",
               "nom_voie_d", "nom_voie", "nom_1_g", "nom_rue_g", "cpx_numero", "numero"},
              true}},
            bdTopoValues()};
}

LayerProfile route500()
{
    Rules rules;
    addValues(rules, "class", "motorway", {"Type autoroutier"});
    addValues(rules, "class", "primary", {"Liaison principale"});
    addValues(rules, "class", "secondary", {"Liaison régionale"});
    addValues(rules, "class", "tertiary", {"Liaison locale"});
    addValues(rules, "class", "service", {"Bretelle"});
    addValues(rules, "class", "skip", {"Bac auto", "Bac piéton"});
    addValues(rules, "state", "skip", {"En construction"});
    return {"route500.streets",
            LayerKind::Streets,
            "line",
            {"vocation"},
            {{"class", {"vocation"}}, {"state", {"etat"}}, {"name", {"num_route"}}},
            rules};
}

LayerProfile roads()
{
    Rules rules;
    addValues(rules, "class", "motorway", {"highway"});
    addValues(rules, "class", "secondary", {"major"});
    addValues(rules, "class", "residential", {"minor"});
    addValues(rules, "structure", "bridge", {"bridge"});
    addValues(rules, "structure", "tunnel", {"tunnel"});
    return {"roads.streets",
            LayerKind::Streets,
            "line",
            {"roadClass"},
            {{"class", {"roadClass"}}, {"structure", {"structure"}}, {"name", {"name"}}},
            rules};
}

/// OSM's words and the project's own, in French and English column names.
LayerProfile anyLines()
{
    Rules rules = osmValues();
    for (const char* word :
         {"motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service", "track", "path"})
        addValues(rules, "class", word, {word});
    addValues(rules, "class", "motorway", {"autoroute"});
    addValues(rules, "class", "primary", {"nationale", "route nationale"});
    addValues(rules, "class", "secondary", {"départementale", "departementale", "route départementale"});
    addValues(rules, "class", "residential", {"communale", "voie communale", "rue"});
    addValues(rules, "class", "track", {"chemin", "chemin rural"});
    addValues(rules, "class", "path", {"sentier"});
    addValues(rules, "structure", "bridge", {"pont"});
    addValues(rules, "structure", "tunnel", {"tunnel"});
    addYes(rules, "urban");
    addYes(rules, "heritage");
    return {"any.streets",
            LayerKind::Streets,
            "line",
            {},
            {{"class",
              {"class", "street_class", "streetclass", "fclass", "highway", "classe", "type_voie", "type", "nature"}},
             {"structure", {"structure", "bridge", "pont"}},
             {"tunnel", {"tunnel"}},
             {"level", {"level", "layer", "niveau", "pos_sol"}},
             {"urban", {"urban", "urbain"}},
             {"heritage", {"heritage", "patrimoine", "pave"}},
             {"name", {"name", "nom", "nom_voie", "street_name", "libelle"}},
             {"risk",
              {"risk_group", "groupe_risque", "srlg", "duct_route", "pole_route", "duct_id", "id_fourreau", "cm_code",
               "cheminement"}}},
            rules};
}

} // namespace

void addValues(std::vector<ValueRule>& rules, const char* planningField, const char* means,
               std::initializer_list<const char*> values)
{
    for (const char* value : values)
        rules.push_back({planningField, value, means});
}

const std::vector<LayerProfile>& streetProfiles()
{
    static const std::vector<LayerProfile> profiles{{"osm.streets",
                                                     LayerKind::Streets,
                                                     "line",
                                                     {"highway", "other_tags"},
                                                     {{"class", {"highway"}},
                                                      {"structure", {"other_tags->bridge"}},
                                                      {"tunnel", {"other_tags->tunnel"}},
                                                      {"level", {"other_tags->layer"}},
                                                      {"heritage", {"other_tags->surface"}},
                                                      {"name", {"name", "other_tags->ref"}, true}},
                                                     osmValues()},
                                                    bdTopo(),
                                                    route500(),
                                                    roads(),
                                                    anyLines()};
    return profiles;
}

} // namespace oasis::gis
