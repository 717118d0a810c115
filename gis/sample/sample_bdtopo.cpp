// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/sample/sample_layer.h"
#include "gis/sample/sample_parts.h"

namespace oasis::gis {

namespace {

/// BD TOPO's permanent identifier: eight letters and sixteen digits.
std::string cleabs(const char* letters, std::size_t number)
{
    const std::string digits = std::to_string(number + 1);
    return letters + std::string(16 - digits.size(), '0') + digits;
}

/// How BD TOPO describes a class of road.
struct RoadWords
{
    std::string nature = "Route à 1 chaussée";
    std::string importance = "5";
    std::int64_t lanes = 2;
    double widthM = 5;
    std::int64_t speed = 45;
    std::string ranking; ///< cpx_classement_administratif
};

RoadWords wordsOf(const SampleStreet& street)
{
    RoadWords words;
    switch (street.streetClass) {
    case StreetClass::Motorway:
        words = {"Type autoroutier", "1", 4, 18, 120, "Autoroute"};
        if (street.ramp)
            words = {"Bretelle", "2", 1, 5, 50, "Autoroute"};
        break;
    case StreetClass::Trunk:
    case StreetClass::Primary:
        words = {words.nature, "2", 2, 7, street.urban ? 40 : 75, "Départementale"};
        break;
    case StreetClass::Secondary:
        words = {words.nature, "3", 2, 6, street.urban ? 38 : 62, "Départementale"};
        break;
    case StreetClass::Tertiary:
        words = {words.nature, "4", 2, 5.5, street.urban ? 32 : 50, street.urban ? "" : "Route intercommunale"};
        break;
    case StreetClass::Service:
        words = {words.nature, "6", 2, 6, 20, ""};
        break;
    case StreetClass::Track:
        // One track in three carries stones.
        words = {street.firstPoint % 3 == 0 ? "Route empierrée" : "Chemin", "6", 1, 3, 12, "Chemin rural"};
        break;
    case StreetClass::Path:
        words = {"Sentier", "6", 0, 1.5, 0, ""};
        break;
    default:
        words = {words.nature, "5", street.urban ? 2 : 1, street.urban ? 5.0 : 4.0, street.urban ? 25 : 35, ""};
    }
    return words;
}

Result<void> writeRoads(const SampleTerritory& t, SamplePackage& package, const RunContext& ctx)
{
    const std::vector<std::string> fields{"cleabs",
                                          "nature",
                                          "importance",
                                          "fictif",
                                          "position_par_rapport_au_sol",
                                          "nombre_de_voies",
                                          "largeur_de_chaussee",
                                          "sens_de_circulation",
                                          "urbain",
                                          "prive",
                                          "vitesse_moyenne_vl",
                                          "nom_voie_ban_gauche",
                                          "insee_commune_gauche",
                                          "cpx_classement_administratif"};
    const std::string s;
    const std::int64_t i = 0;
    OASIS_CHECK(package.startLayer("troncon_de_route", SampleGeometry::Line, fields,
                                   {s, s, s, false, s, i, 0.0, s, false, false, i, s, s, s}));
    for (std::size_t index = 0; index < t.streets.size(); ++index) {
        if (index % 4096 == 0) {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "sample writing stopped");
            ctx.report(static_cast<double>(index) / static_cast<double>(t.streets.size()), "sample.write");
        }
        const SampleStreet& street = t.streets[index];
        const RoadWords words = wordsOf(street);
        const std::string code = municipalityCode(t, street.municipality);
        OASIS_CHECK(package.addLine(t.geometry(street),
                                    {cleabs("TRONROUT", index), words.nature, words.importance, false,
                                     std::to_string(street.level), words.lanes, words.widthM,
                                     std::string(street.ramp ? "Sens direct" : "Double sens"), street.urban,
                                     street.isPrivate, words.speed, t.streetNames[street.name], code, words.ranking}));
    }
    return ok();
}

Result<void> writeRails(const SampleTerritory& t, SamplePackage& package)
{
    const std::string s;
    OASIS_CHECK(package.startLayer(
        "troncon_de_voie_ferree", SampleGeometry::Line,
        {"cleabs", "nature", "electrifie", "nombre_de_voies", "position_par_rapport_au_sol", "cpx_toponyme"},
        {s, s, false, std::int64_t{0}, s, s}));
    for (std::size_t i = 0; i < t.rails.size(); ++i)
        OASIS_CHECK(package.addLine(t.rails[i].line, {cleabs("TRONFERR", i), std::string("Voie ferrée principale"),
                                                      true, std::int64_t{1}, std::string("0"), t.rails[i].name}));
    return ok();
}

Result<void> writeWater(const SampleTerritory& t, SamplePackage& package)
{
    const std::string s;
    OASIS_CHECK(package.startLayer(
        "troncon_hydrographique", SampleGeometry::Line,
        {"cleabs", "nature", "persistance", "classe_de_largeur", "cpx_toponyme_de_cours_d_eau"}, {s, s, s, s, s}));
    for (std::size_t i = 0; i < t.rivers.size(); ++i) {
        const SampleRiver& river = t.rivers[i];
        const std::string width =
            river.widthM > 15 ? "Entre 15 et 50 m" : (river.widthM > 5 ? "Entre 5 et 15 m" : "Entre 0 et 5 m");
        OASIS_CHECK(package.addLine(river.line, {cleabs("TRON_EAU", i), std::string("Ecoulement naturel"),
                                                 std::string(river.areaKm2 > 4 ? "Permanent" : "Intermittent"), width,
                                                 river.name}));
    }
    OASIS_CHECK(package.startLayer("surface_hydrographique", SampleGeometry::Polygon,
                                   {"cleabs", "nature", "persistance", "cpx_toponyme_de_cours_d_eau"}, {s, s, s, s}));
    for (std::size_t i = 0; i < t.rivers.size(); ++i)
        if (!t.rivers[i].surface.outer.empty())
            OASIS_CHECK(
                package.addPolygon({t.rivers[i].surface}, {cleabs("SURF_EAU", i), std::string("Ecoulement naturel"),
                                                           std::string("Permanent"), t.rivers[i].name}));
    return ok();
}

Result<void> writeBuildings(const SampleTerritory& t, SamplePackage& package)
{
    const std::string s;
    OASIS_CHECK(package.startLayer("batiment", SampleGeometry::Polygon,
                                   {"cleabs", "nature", "usage_1", "nombre_de_logements", "hauteur"},
                                   {s, s, s, std::int64_t{0}, 0.0}));
    for (std::size_t i = 0; i < t.buildings.size(); ++i) {
        const SampleBuilding& building = t.buildings[i];
        const std::string nature =
            building.usage == 4 ? "Eglise" : (building.usage == 2 ? "Industriel, agricole ou commercial" : "");
        OASIS_CHECK(package.addPolygon({building.footprint()},
                                       {cleabs("BATIMENT", i), nature, std::string(kSampleUsages[building.usage]),
                                        static_cast<std::int64_t>(building.dwellings),
                                        std::round(static_cast<double>(building.heightM) * 10) / 10}));
    }
    return ok();
}

Polygon squareAround(Point centre, double halfM)
{
    return {{{centre.x - halfM, centre.y - halfM},
             {centre.x + halfM, centre.y - halfM},
             {centre.x + halfM, centre.y + halfM},
             {centre.x - halfM, centre.y + halfM}},
            {}};
}

Result<void> writeZones(const SampleTerritory& t, SamplePackage& package)
{
    const std::string s;
    OASIS_CHECK(package.startLayer(
        "zone_d_activite_ou_d_interet", SampleGeometry::Polygon,
        {"cleabs", "categorie", "nature", "nature_detaillee", "toponyme", "fictif", "identifiants_sources"},
        {s, s, s, s, s, false, s}));
    for (std::size_t i = 0; i < t.sites.size(); ++i) {
        const SampleSite& site = t.sites[i];
        std::string category = "Industriel et commercial";
        std::string nature = i % 3 == 0 ? "Divers commercial" : "Zone industrielle";
        std::string detail = site.level;
        if (site.kind == SiteKind::Health) {
            category = "Santé";
            nature = site.level == "Hôpital" ? "Hôpital" : "Etablissement hospitalier";
        } else if (site.level == "Médiathèque") {
            category = "Culture et loisirs";
            nature = "Médiathèque";
        } else if (site.kind != SiteKind::ActivityZone) {
            continue;
        }
        const Polygon outline = site.outline.outer.empty() ? squareAround(site.position, 22) : site.outline;
        OASIS_CHECK(package.addPolygon({outline},
                                       {cleabs("SURFACTI", i), category, nature, detail, site.name, false, site.key}));
    }
    return ok();
}

} // namespace

Result<void> writeBdTopo(const SampleTerritory& territory, const std::string& path, const RunContext& ctx)
{
    OASIS_TRY(const auto package, SamplePackage::create(path));
    OASIS_CHECK(writeRoads(territory, *package, ctx.part(0, 0.6)));
    OASIS_CHECK(writeRails(territory, *package));
    OASIS_CHECK(writeWater(territory, *package));
    OASIS_CHECK(writeBuildings(territory, *package));
    OASIS_CHECK(writeZones(territory, *package));
    ctx.report(1, "sample.write");
    return package->finish();
}

} // namespace oasis::gis
