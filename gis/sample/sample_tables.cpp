// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/projections.h"
#include "gis/sample/sample_parts.h"

#include <charconv>

namespace oasis::gis {

namespace {

/// A decimal number with a dot, whatever the locale.
std::string fixed(double value, int decimals)
{
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    return std::string(buffer, error == std::errc() ? end : buffer);
}

/// A semicolon-separated table, UTF-8, quoted where needed.
class Table
{
public:
    explicit Table(const std::vector<std::string>& header) { add(header); }
    void add(const std::vector<std::string>& row)
    {
        for (std::size_t i = 0; i < row.size(); ++i)
            m_text += (i > 0 ? ";" : "") + quoted(row[i]);
        m_text += "\n";
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    static std::string quoted(const std::string& value)
    {
        if (value.find_first_of(";\"\n") == std::string::npos)
            return value;
        std::string result = "\"";
        for (const char c : value)
            result += c == '"' ? std::string("\"\"") : std::string(1, c);
        return result + "\"";
    }
    std::string m_text;
};

struct Place
{
    std::string lon;
    std::string lat;
    const SampleMunicipality& municipality;
};

Place placeOf(const SampleTerritory& t, const SampleSite& site)
{
    const Point degrees = sample::geographicOfLambert93(site.position);
    return {fixed(degrees.x, 7), fixed(degrees.y, 7), t.municipalities[site.municipality]};
}

} // namespace

std::string educationTable(const SampleTerritory& t)
{
    Table table({"identifiant_de_l_etablissement",
                 "nom_etablissement",
                 "type_etablissement",
                 "statut_public_prive",
                 "adresse_1",
                 "code_postal",
                 "code_commune",
                 "nom_commune",
                 "code_departement",
                 "ecole_maternelle",
                 "ecole_elementaire",
                 "voie_generale",
                 "coordx_origine",
                 "coordy_origine",
                 "epsg_origine",
                 "latitude",
                 "longitude",
                 "precision_localisation",
                 "etat",
                 "nombre_d_eleves"});
    for (const SampleSite& site : t.sites) {
        if (site.kind != SiteKind::PrimarySchool && site.kind != SiteKind::SecondarySchool)
            continue;
        const Place place = placeOf(t, site);
        const bool primary = site.kind == SiteKind::PrimarySchool;
        const bool nursery =
            site.name.find("maternelle") != std::string::npos || site.name.find("primaire") != std::string::npos;
        const bool elementary = primary && site.name.find("maternelle") == std::string::npos;
        table.add({site.key,
                   site.name,
                   site.level,
                   "Public",
                   site.address,
                   place.municipality.postalCode,
                   place.municipality.code,
                   place.municipality.name,
                   "0" + place.municipality.code.substr(0, 2),
                   primary && nursery ? "1" : "0",
                   elementary ? "1" : "0",
                   site.level == "Lycée" ? "1" : "0",
                   fixed(site.position.x, 1),
                   fixed(site.position.y, 1),
                   "EPSG:2154",
                   place.lat,
                   place.lon,
                   "Numéro de rue",
                   "OUVERT",
                   std::to_string(site.people)});
    }
    return table.text();
}

std::string townHallTable(const SampleTerritory& t)
{
    Table table({"id", "nom", "type", "adresse", "code_postal", "code_insee", "nom_commune", "longitude", "latitude"});
    for (const SampleSite& site : t.sites) {
        if (site.level != "Mairie")
            continue;
        const Place place = placeOf(t, site);
        table.add({site.key, site.name, "mairie", site.address, place.municipality.postalCode, place.municipality.code,
                   place.municipality.name, place.lon, place.lat});
    }
    return table.text();
}

std::string franceServicesTable(const SampleTerritory& t)
{
    Table table(
        {"id_fs", "lib_fs", "adresse", "code_postal", "insee_com", "commune", "format_fs", "latitude", "longitude"});
    for (const SampleSite& site : t.sites) {
        if (site.level != "France services")
            continue;
        const Place place = placeOf(t, site);
        table.add({site.key, site.name, site.address, place.municipality.postalCode, place.municipality.code,
                   place.municipality.name, "Site fixe", place.lat, place.lon});
    }
    return table.text();
}

std::string thirdPlaceTable(const SampleTerritory& t)
{
    Table table({"id", "siret", "str_nom", "categorie", "typologie", "adresse", "code_postal", "numcom", "nomcom",
                 "x_wgs84", "y_wgs84", "date_sai"});
    std::size_t number = 0;
    for (const SampleSite& site : t.sites) {
        if (site.kind != SiteKind::ThirdPlace)
            continue;
        const Place place = placeOf(t, site);
        table.add({std::to_string(++number), site.key, site.name, "Tiers-lieu", site.level, site.address,
                   place.municipality.postalCode, place.municipality.code, place.municipality.name, place.lon,
                   place.lat, "2026-01-01"});
    }
    return table.text();
}

std::string totemTable(const SampleTerritory& t)
{
    Table table({"id", "nom", "type", "adresse", "code_insee", "longitude", "latitude", "effectif"});
    for (const SampleSite& site : t.sites) {
        if (site.kind != SiteKind::Totem)
            continue;
        const Place place = placeOf(t, site);
        table.add({site.key, site.name, "totem", site.address, place.municipality.code, place.lon, place.lat,
                   std::to_string(site.people)});
    }
    return table.text();
}

std::string readmeText(const SampleTerritory& t)
{
    std::int64_t people = 0;
    for (const SampleMunicipality& own : t.municipalities)
        people += own.population;
    return "# " + t.params.name + "\n\n" +
           "A fictional territory, invented by `oasis sample`. No place, person, school, network or number in it is "
           "real; codes are\n"
           "chosen among those that no real commune, school or body bears. It imitates the formats and field names of "
           "French\n"
           "sources, so that real files can take the place of these one by one.\n\n"
           "Seed " +
           std::to_string(t.params.seed) + ": " + std::to_string(t.municipalities.size()) + " municipalities, " +
           std::to_string(people) + " inhabitants, " + std::to_string(t.streets.size()) + " street edges, " +
           std::to_string(t.buildings.size()) + " buildings, " + std::to_string(t.sites.size()) + " priority sites.\n" +
           "Made again, byte for byte with the same GDAL, by:\n\n"
           "    oasis sample --folder <folder> --seed " +
           std::to_string(t.params.seed) + " --municipalities " + std::to_string(t.params.municipalities) +
           " --edges " + std::to_string(t.params.streetEdges) + " --sites " + std::to_string(t.params.sites) +
           "\n\n"
           "| file | what | after the model of |\n|---|---|---|\n"
           "| bdtopo_*.gpkg | streets, railway, water, buildings, activity zones and public places | BD TOPO (IGN) |\n"
           "| admin-express.gpkg | municipalities and their grouping, with population | Admin Express (IGN) |\n"
           "| filosofi_200m.gpkg | inhabitants and households on the European 200 m grid | Filosofi (INSEE) |\n"
           "| annuaire-education.csv | schools | Annuaire de l'éducation |\n"
           "| mairies.csv | town halls | Annuaire de l'administration |\n"
           "| france-services.csv | France services | list of France services |\n"
           "| tiers-lieux.csv | third places | regional lists of third places |\n"
           "| totems.csv | candidate for a centre of digital excellence | - |\n"
           "| telecom.gpkg | points of presence, ducts, pole lines, fibre in service | GraceTHD fields |\n"
           "| mnt.tif | heights, metres | BD ALTI (IGN) |\n\n"
           "Coordinates are Lambert-93 (EPSG:2154); tables give longitude and latitude (WGS 84).\n"
           "Licence: CC0-1.0.\n";
}

} // namespace oasis::gis
