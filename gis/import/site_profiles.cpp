// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/layer_profile.h"

namespace oasis::gis {

namespace {

using Rules = std::vector<ValueRule>;

/// OSM's amenity, office, landuse and school:FR values that name a possible oasis.
Rules osmKinds()
{
    Rules rules;
    addValues(rules, "kind", "primary-school", {"school", "kindergarten", "maternelle", "élémentaire", "primaire"});
    addValues(rules, "kind", "secondary-school",
              {"collège", "lycée", "secondaire", "SECTION D ENSEIGNEMENT PROFESSIONNEL"});
    addValues(rules, "kind", "campus", {"college", "university", "research_institute"});
    addValues(rules, "kind", "civic-building",
              {"townhall", "library", "community_centre", "post_office", "police", "fire_station", "public_building",
               "social_facility", "social_centre", "courthouse", "theatre", "arts_centre", "government",
               "employment_agency", "administrative"});
    addValues(rules, "kind", "health", {"hospital", "clinic", "health_centre"});
    addValues(rules, "kind", "third-place", {"coworking_space", "coworking", "hackerspace"});
    addValues(rules, "kind", "activity-zone", {"industrial", "commercial"});
    addValues(rules, "townHall", "yes", {"townhall"});
    return rules;
}

LayerProfile osmPoints()
{
    return {
        "osm.points",
        LayerKind::Sites,
        "point",
        {"osm_id", "other_tags", "is_in|place|ref"},
        {{"kind", {"other_tags->school:FR", "other_tags->amenity", "other_tags->office", "other_tags->leisure"}, true},
         {"townHall", {"other_tags->amenity"}},
         {"name", {"name", "other_tags->official_name"}, true},
         {"key", {"other_tags->ref:UAI", "other_tags->ref:FR:SIRET"}, true},
         {"people", {"other_tags->capacity:persons"}},
         {"municipality", {"other_tags->ref:INSEE"}},
         {"feature", {"osm_id"}}},
        osmKinds()};
}

LayerProfile osmAreas()
{
    return {"osm.areas",
            LayerKind::Sites,
            "polygon",
            {"osm_id", "amenity", "landuse", "other_tags"},
            {{"kind", {"other_tags->school:FR", "amenity", "office", "landuse"}, true},
             {"townHall", {"amenity"}},
             {"name", {"name", "other_tags->official_name"}, true},
             {"key", {"other_tags->ref:UAI", "other_tags->ref:FR:SIRET"}, true},
             {"feature", {"osm_way_id", "osm_id"}, true}},
            osmKinds()};
}

/// Any layer that keeps OSM's amenity in a column.
LayerProfile amenities()
{
    return {"amenity.sites",
            LayerKind::Sites,
            "point|polygon|table",
            {"amenity"},
            {{"kind", {"school:FR", "school_fr", "amenity", "office", "landuse"}, true},
             {"townHall", {"amenity"}},
             {"name", {"name", "nom"}, true},
             {"key", {"uai", "ref:UAI", "siret"}, true},
             {"people", {"people", "pupils", "capacity"}},
             {"source", {"source"}},
             {"feature", {"osm_id", "id", "fid"}},
             {"lon", {"lon", "longitude"}},
             {"lat", {"lat", "latitude"}}},
            osmKinds()};
}

/// The French directory of education (annuaire de l'éducation): types of establishment.
LayerProfile education()
{
    Rules rules;
    addValues(rules, "kind", "primary-school", {"Ecole", "École"});
    addValues(rules, "kind", "secondary-school", {"Collège", "Lycée", "EREA", "Médico-social"});
    addValues(rules, "kind", "civic-building", {"Service Administratif", "Information et orientation"});
    addValues(rules, "kind", "skip", {"Autre"});
    addValues(rules, "state", "skip", {"FERME", "FERMÉ", "A OUVRIR"});
    return {"education",
            LayerKind::Sites,
            "point|table",
            {"identifiant_de_l_etablissement", "nom_etablissement"},
            {{"kind", {"type_etablissement"}},
             {"name", {"nom_etablissement"}},
             {"key", {"identifiant_de_l_etablissement"}},
             {"people", {"nombre_d_eleves"}},
             {"municipality", {"code_commune"}},
             {"state", {"etat"}},
             {"lon", {"longitude"}},
             {"lat", {"latitude"}},
             {"x", {"coordx_origine"}},
             {"y", {"coordy_origine"}},
             {"epsg", {"epsg_origine"}}},
            rules};
}

/// INSEE's permanent database of facilities: codes of the types that may be oases.
Rules bpeKinds()
{
    Rules rules;
    addValues(rules, "kind", "civic-building",
              {"A101", "A104", "A105", "A106", "A107", "A108", "A109", "A120", "A121", "A122", "A123", "A124",
               "A125", "A126", "A127", "A128", "A129", "A130", "A206", "A207", "A208", "F307", "F312"});
    addValues(rules, "kind", "primary-school", {"C101", "C102", "C104", "C105", "C107", "C108", "C109"});
    addValues(rules, "kind", "secondary-school", {"C201", "C301", "C302", "C303", "C304", "C305"});
    addValues(rules, "kind", "campus",
              {"C401", "C402", "C403", "C409", "C501", "C502", "C503", "C504", "C505", "C509"});
    addValues(rules, "kind", "health", {"D101", "D102", "D103", "D104", "D105", "D106", "D107", "D108", "D113"});
    return rules;
}

LayerProfile bpe()
{
    return {"bpe",
            LayerKind::Sites,
            "point|table",
            {"TYPEQU", "DEPCOM|DCIRIS"},
            {{"kind", {"TYPEQU"}},
             {"name", {"NOMRS", "NOM"}},
             {"key", {"SIRET"}},
             {"municipality", {"DEPCOM"}},
             {"x", {"LAMBERT_X"}},
             {"y", {"LAMBERT_Y"}},
             {"epsg", {"EPSG"}},
             {"department", {"DEP"}}},
            bpeKinds()};
}

LayerProfile bpeService()
{
    return {"bpe.service",
            LayerKind::Sites,
            "point|table",
            {"FACILITY_TYPE", "GEO"},
            {{"kind", {"FACILITY_TYPE"}},
             {"name", {"NAME", "NOMRS"}},
             {"municipality", {"GEO"}},
             {"lon", {"LONGITUDE", "LON"}},
             {"lat", {"LATITUDE", "LAT"}},
             {"x", {"LAMBERT_X", "X"}},
             {"y", {"LAMBERT_Y", "Y"}},
             {"epsg", {"EPSG"}}},
            bpeKinds()};
}

LayerProfile franceServices()
{
    Rules rules;
    addValues(rules, "state", "skip", {"Bus_équivalent", "Itinérante", "Itinérant", "Bus"});
    return {"france-services",
            LayerKind::Sites,
            "point|table",
            {"id_fs", "lib_fs"},
            {{"kind", {"=civic-building"}},
             {"name", {"lib_fs"}},
             {"feature", {"id_fs"}},
             {"municipality", {"insee_com"}},
             {"state", {"format_fs"}},
             {"lon", {"longitude"}},
             {"lat", {"latitude"}}},
            rules};
}

/// Places of digital help: the national scheme's types, and lists without a type (third places then).
LayerProfile mediation(bool typed)
{
    Rules rules;
    addValues(rules, "kind", "third-place", {"TIERS_LIEUX", "ASSO", "ESS", "FABLAB", "COWORKING"});
    addValues(rules, "kind", "civic-building", {"*"});
    LayerProfile profile{typed ? "mediation" : "mediation.untyped",
                         LayerKind::Sites,
                         "point|table",
                         {"nom", "services", "latitude"},
                         {{"kind", {"=third-place"}},
                          {"name", {"nom"}},
                          {"feature", {"id"}}, // the pivot is the body's number, the same for all its places
                          {"municipality", {"code_insee"}},
                          {"lon", {"longitude"}},
                          {"lat", {"latitude"}}},
                         {}};
    if (typed) {
        profile.needs.push_back("typologie");
        profile.fields.insert(profile.fields.begin(), ProfileField{"kind", {"typologie"}});
        profile.values = rules;
    }
    return profile;
}

LayerProfile thirdPlaces()
{
    return {"third-places",
            LayerKind::Sites,
            "point|table",
            {"str_nom", "x_wgs84|numcom"},
            {{"kind", {"=third-place"}},
             {"name", {"str_nom"}},
             {"key", {"siret"}},
             {"feature", {"id"}},
             {"municipality", {"numcom"}},
             {"lon", {"x_wgs84"}},
             {"lat", {"y_wgs84"}}},
            {}};
}

/// BD TOPO's zones of activity or interest: detailed natures first, then the category.
LayerProfile bdTopoZones()
{
    Rules rules;
    addValues(rules, "kind", "civic-building",
              {"Mairie", "Hôtel de département", "Hôtel de région", "Préfecture", "Sous-préfecture", "Bureau de poste",
               "Poste", "Gendarmerie", "Police", "Caserne de pompiers", "Palais de justice", "Médiathèque",
               "Bibliothèque", "Divers public ou administratif", "Salle de spectacle ou conférence", "Siège d'EPCI",
               "Capitainerie"});
    addValues(rules, "kind", "primary-school", {"Enseignement primaire"});
    addValues(rules, "kind", "secondary-school",
              {"Collège", "Lycée", "Enseignement secondaire", "Autre établissement d'enseignement"});
    addValues(rules, "kind", "campus", {"Enseignement supérieur", "Université", "Science"});
    addValues(rules, "kind", "activity-zone",
              {"Zone industrielle", "Zone d'activités", "Divers industriel", "Divers commercial", "Marché", "Usine"});
    addValues(rules, "kind", "health", {"Hôpital", "Etablissement hospitalier", "Établissement hospitalier"});
    addValues(rules, "townHall", "yes", {"Mairie"});
    return {"bdtopo.zones",
            LayerKind::Sites,
            "point|polygon",
            {"categorie", "nature", "toponyme"},
            {{"kind", {"nature", "nature_detaillee", "nature_det"}, true},
             {"townHall", {"nature"}},
             {"name", {"toponyme"}},
             {"feature", {"cleabs"}}},
            rules};
}

/// The project's own words and what people write in a column called type or kind.
Rules anyKinds()
{
    Rules rules = osmKinds();
    for (const char* word : {"primary-school", "secondary-school", "campus", "civic-building", "activity-zone",
                             "third-place", "totem", "health", "wifi-spot"})
        addValues(rules, "kind", word, {word});
    addValues(rules, "kind", "primary-school",
              {"Ecole", "École", "Ecole primaire", "École primaire", "Ecole élémentaire", "École élémentaire",
               "Ecole maternelle", "École maternelle"});
    addValues(rules, "kind", "campus", {"Enseignement supérieur", "Université"});
    addValues(rules, "kind", "civic-building",
              {"mairie", "hôtel de ville", "médiathèque", "bibliothèque", "poste", "france services", "gendarmerie"});
    addValues(rules, "kind", "activity-zone",
              {"za", "zae", "zi", "zac", "zone d'activité", "zone d'activités", "zone d'activité économique",
               "zone industrielle", "parc d'activités"});
    addValues(rules, "kind", "third-place", {"tiers-lieu", "tiers lieu", "fablab"});
    addValues(rules, "kind", "health", {"hôpital", "maison de santé"});
    addValues(rules, "townHall", "yes", {"mairie", "hôtel de ville"});
    return rules;
}

LayerProfile anySites()
{
    return {"any.sites",
            LayerKind::Sites,
            "point|polygon|table",
            {},
            {{"kind", {"kind", "category", "categorie", "type", "nature", "typologie", "amenity"}},
             {"townHall", {"kind", "category", "categorie", "type", "nature", "typologie", "amenity"}},
             {"name",
              {"name", "nom", "libelle", "nom_site", "denomination", "toponyme", "label", "lib_zone", "nom_zone",
               "nom_zae", "lib_zae", "nom_etablissement", "raison_sociale", "title", "titre"}},
             {"key", {"uai", "siret", "official_key", "identifiant", "pivot"}},
             {"people",
              {"people", "population", "pupils", "nombre_d_eleves", "eleves", "effectif", "effectifs", "emplois",
               "nb_emplois", "jobs", "nb_salarie", "nb_salaries"}},
             {"municipality",
              {"insee", "code_insee", "insee_com", "insee_comm", "code_commune", "depcom", "codgeo", "citycode"}},
             {"feature", {"id", "fid", "id_site", "id_zone", "id_zae", "ogc_fid"}},
             {"lon", {"lon", "longitude", "lng", "long", "x_wgs84"}},
             {"lat", {"lat", "latitude", "y_wgs84"}},
             {"x", {"x", "coord_x", "x_l93", "x_lambert93", "lambert_x", "easting"}},
             {"y", {"y", "coord_y", "y_l93", "y_lambert93", "lambert_y", "northing"}},
             {"epsg", {"epsg", "epsg_origine", "srid"}}},
            anyKinds()};
}

} // namespace

const std::vector<LayerProfile>& siteProfiles()
{
    static const std::vector<LayerProfile> profiles{osmAreas(),    osmPoints(),      education(),     bpe(),
                                                    bpeService(),  franceServices(), mediation(true), mediation(false),
                                                    thirdPlaces(), bdTopoZones(),    amenities(),     anySites()};
    return profiles;
}

} // namespace oasis::gis
