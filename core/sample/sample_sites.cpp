// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/draft.h"
#include "core/sample/lots.h"

#include <map>

namespace oasis::sample {
namespace {

std::string padded(std::uint64_t number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

/// UAI: seven digits and the letter that checks them (remainder by 23 in an alphabet without I, O and Q).
std::string uaiOf(std::uint64_t number)
{
    return padded(number, 7) + "ABCDEFGHJKLMNPRSTUVWXYZ"[number % 23];
}

/// What a site's building looks like and how far from the core it stands.
struct Building
{
    double widthM = 20;
    double depthM = 12;
    double heightM = 7;
    double fromM = 30;
    double toM = 400;
    std::uint8_t usage = 1;
};

class SiteMaker
{
public:
    SiteMaker(Draft& draft, const StreetMesh& mesh, NameMaker& names)
        : m_draft(draft), m_out(draft.territory), m_lots(draft, mesh), m_names(names), m_random(draft.seed + 801)
    {
        m_streetsOf.resize(draft.places.size());
        for (std::uint32_t i = 0; i < m_out.streets.size(); ++i) {
            const SampleStreet& street = m_out.streets[i];
            if (street.settlement != UINT32_MAX && street.level == 0 && !street.isPrivate &&
                street.municipality == draft.places[street.settlement].municipality)
                m_streetsOf[street.settlement].push_back(i);
        }
    }

    Lots& lots() { return m_lots; }

    /// Puts a site with its building beside a street of a settlement; beside the core's node when nothing is free.
    void place(SampleSite site, std::size_t settlement, const Building& building)
    {
        const Settlement& seat = m_draft.places[settlement];
        site.municipality = seat.municipality;
        site.position = toCentimetre(seat.core);
        const double wanted = m_random.uniform(building.fromM, building.toM);
        std::vector<std::pair<double, std::uint32_t>> ranked;
        for (const std::uint32_t i : m_streetsOf[settlement]) {
            const SampleStreet& street = m_out.streets[i];
            const Point middle = pointAlong(m_out.geometry(street), length(m_out.geometry(street)) / 2);
            ranked.emplace_back(std::abs(distance(middle, seat.core) - wanted) + 40 * m_random.uniform(), i);
        }
        std::sort(ranked.begin(), ranked.end());
        SampleBuilding size;
        size.widthM = static_cast<float>(building.widthM);
        size.depthM = static_cast<float>(building.depthM);
        size.heightM = static_cast<float>(building.heightM);
        size.usage = building.usage;
        for (const auto& [rank, i] : ranked) {
            const SampleStreet& street = m_out.streets[i];
            const double whole = length(m_out.geometry(street));
            if (whole < 0.6 * building.widthM)
                continue;
            const int first = m_random.below(2) == 0 ? 1 : -1;
            for (const int side : {first, -first}) {
                const SampleBuilding lot = besideStreet(m_out, street, whole / 2, side, size, 6);
                if (m_draft.map.at(lot.centre) == site.municipality && m_lots.add(lot, 1.5)) {
                    site.position = m_out.buildings.back().centre;
                    site.address = addressOf(street);
                    m_out.sites.push_back(std::move(site));
                    return;
                }
            }
        }
        m_out.sites.push_back(std::move(site));
    }

    void addChurch(std::size_t settlement)
    {
        SampleSite none;
        Building church{13, 26, 16, 10, 40, 4};
        place(std::move(none), settlement, church);
        m_out.sites.pop_back();
    }

    void addTownHall(std::size_t settlement)
    {
        const SampleMunicipality& own = m_out.municipalities[settlement];
        SampleSite site;
        site.kind = SiteKind::CivicBuilding;
        site.level = "Mairie";
        site.name = "Mairie - " + own.name;
        site.key = "21" + padded(8490000 + settlement, 7) + "00019";
        site.people = own.town ? 60 : 8;
        const bool town = m_draft.places[settlement].town;
        place(std::move(site), settlement, town ? Building{30, 18, 14, 20, 80, 1} : Building{15, 11, 9, 12, 50, 1});
        m_out.municipalities[settlement].townHall = m_out.sites.back().position;
    }

    /// `rank` counts the schools of the municipality: the first of a town are its collège and lycée.
    void addSchool(std::size_t settlement, const std::string& level, int number)
    {
        SampleSite site;
        const bool secondary = level != "Ecole";
        site.kind = secondary ? SiteKind::SecondarySchool : SiteKind::PrimarySchool;
        site.level = level;
        site.key = uaiOf(849001 + m_out.sites.size());
        const std::string& own = m_out.municipalities[settlement].name;
        if (secondary)
            site.name = level + " " + m_names.person();
        else if (number == 0)
            site.name = "Ecole primaire publique de " + own;
        else
            site.name = (m_random.below(2) == 0 ? "Ecole élémentaire publique " : "Ecole maternelle publique ") +
                        m_names.person();
        site.people = static_cast<int>(level == "Lycée"                  ? m_random.uniform(620, 1150)
                                       : secondary                       ? m_random.uniform(380, 640)
                                       : m_draft.places[settlement].town ? m_random.uniform(110, 290)
                                                                         : m_random.uniform(24, 120));
        const double far = m_draft.places[settlement].radiusM;
        place(std::move(site), settlement,
              secondary ? Building{64, 18, 12, 0.3 * far, 0.75 * far, 1}
                        : Building{34, 13, 7, 0.12 * far, 0.6 * far, 1});
    }

    void addPublic(std::size_t settlement, SiteKind kind, const std::string& level, const std::string& name, int people,
                   const Building& building)
    {
        SampleSite site;
        site.kind = kind;
        site.level = level;
        site.name = name;
        site.key = "13" + padded(4900000 + m_out.sites.size(), 7) + "00011";
        site.people = people;
        place(std::move(site), settlement, building);
    }

    void addZone(const Zone& zone, std::size_t number)
    {
        SampleSite site;
        site.kind = SiteKind::ActivityZone;
        site.level = "Zone d'activités";
        constexpr const char* kZones[] = {"des Iscles",     "du Plan",      "de la Gare", "du Pont Neuf",
                                          "des Graviers",   "de la Plaine", "du Levant",  "des Chênes Verts",
                                          "de la Tuilière", "du Grand Pré"};
        const std::string& own = m_out.municipalities[zone.municipality].name;
        site.name = std::string("Zone d'activités ") + kZones[number % 10] + (number < 10 ? "" : " - " + own);
        site.key = "ZA" + m_out.municipalities[zone.municipality].code + padded(number + 1, 4);
        site.position = toCentimetre(zone.centre);
        site.outline = zone.outline;
        site.areaHa = std::round(area(zone.outline) / 100) / 100;
        site.people = static_cast<int>(site.areaHa * m_random.uniform(14, 34));
        site.municipality = zone.municipality;
        m_out.sites.push_back(std::move(site));
    }

    Random& random() { return m_random; }
    NameMaker& names() { return m_names; }

private:
    [[nodiscard]] std::string addressOf(const SampleStreet& street)
    {
        const std::string& name = m_out.streetNames[street.name];
        return name.empty() ? std::string("Le Village") : std::to_string(1 + m_random.below(68)) + " " + name;
    }

    Draft& m_draft;
    SampleTerritory& m_out;
    Lots m_lots;
    NameMaker& m_names;
    Random m_random;
    std::vector<std::vector<std::uint32_t>> m_streetsOf;
};

/// Seats by falling weight, dealt out in turn: the heavier ones come more often (highest averages, Jefferson 1792).
class Dealer
{
public:
    explicit Dealer(const std::vector<Settlement>& places, std::size_t seats) : m_places(places), m_given(seats, 0) {}
    std::size_t next(double damping)
    {
        std::size_t best = 0;
        double most = -1;
        for (std::size_t i = 0; i < m_given.size(); ++i) {
            const double share = std::pow(m_places[i].weight, damping) / (m_given[i] + 1);
            if (share > most) {
                most = share;
                best = i;
            }
        }
        ++m_given[best];
        return best;
    }
    [[nodiscard]] int given(std::size_t seat) const { return m_given[seat]; }

private:
    const std::vector<Settlement>& m_places;
    std::vector<int> m_given;
};

void addSchools(const Draft& draft, int count, SiteMaker& maker)
{
    const std::size_t seats = draft.territory.municipalities.size();
    Dealer primary(draft.places, seats);
    Dealer secondary(draft.places, seats);
    const int secondaries = count / 6;
    for (int i = 0; i < secondaries; ++i)
        maker.addSchool(secondary.next(1), i % 4 == 1 ? "Lycée" : "Collège", 0);
    for (int i = secondaries; i < count; ++i) {
        const std::size_t seat = primary.next(0.75);
        maker.addSchool(seat, "Ecole", primary.given(seat) - 1);
    }
}

void addServices(const Draft& draft, const SiteShares& shares, SiteMaker& maker)
{
    const auto& towns = draft.territory.municipalities;
    Dealer places(draft.places, towns.size());
    Dealer services(draft.places, towns.size());
    Dealer health(draft.places, towns.size());
    Dealer books(draft.places, towns.size());
    for (int i = 0; i < shares.totems; ++i) {
        const std::size_t seat = places.next(1);
        maker.addPublic(seat, SiteKind::Totem, "Totem", "La Filature - pôle numérique", 180, {46, 24, 12, 200, 600, 1});
    }
    constexpr const char* kSorts[] = {"Espace de coworking", "FabLab", "Tiers-lieu", "Télécentre", "Atelier partagé"};
    for (int i = 0; i < shares.thirdPlaces; ++i) {
        const std::string sort = kSorts[static_cast<std::size_t>(i) % 5];
        const std::string name = (sort == "Tiers-lieu" ? "La Fabrique " : sort + " ") + maker.names().person();
        maker.addPublic(places.next(0.5), SiteKind::ThirdPlace, sort, name,
                        static_cast<int>(12 + maker.random().below(50)), {22, 13, 7, 40, 500, 1});
    }
    for (int i = 0; i < shares.franceServices; ++i) {
        const std::size_t seat = services.next(0.7);
        maker.addPublic(seat, SiteKind::CivicBuilding, "France services", "France services " + towns[seat].name, 30,
                        {16, 12, 7, 30, 300, 1});
    }
    for (int i = 0; i < shares.health; ++i) {
        const std::size_t seat = health.next(0.8);
        const bool hospital = i == 0;
        maker.addPublic(
            seat, SiteKind::Health, hospital ? "Hôpital" : "Maison de santé",
            (hospital ? "Centre hospitalier de " : "Maison de santé pluriprofessionnelle de ") + towns[seat].name,
            hospital ? 420 : 60, hospital ? Building{70, 24, 18, 300, 900, 1} : Building{24, 14, 7, 60, 400, 1});
    }
    for (int i = 0; i < shares.libraries; ++i) {
        const std::size_t seat = books.next(0.6);
        maker.addPublic(seat, SiteKind::CivicBuilding, "Médiathèque", "Médiathèque de " + towns[seat].name, 45,
                        {22, 15, 8, 40, 350, 1});
    }
}

} // namespace

SiteShares sharesOf(int sites, int municipalities)
{
    SiteShares shares;
    shares.townHalls = std::min(sites, municipalities);
    const int rest = sites - shares.townHalls;
    const auto part = [rest](double share) { return static_cast<int>(std::lround(share * rest)); };
    shares.zones = part(0.167);
    shares.thirdPlaces = part(0.105);
    shares.franceServices = part(0.045);
    shares.health = part(0.0625);
    shares.libraries = part(0.07);
    shares.totems = part(0.02);
    shares.schools = rest - shares.zones - shares.thirdPlaces - shares.franceServices - shares.health -
                     shares.libraries - shares.totems;
    return shares;
}

Result<void> placeSites(Draft& draft, const StreetMesh& mesh, NameMaker& names, const RunContext& ctx)
{
    SampleTerritory& t = draft.territory;
    SiteShares shares = sharesOf(t.params.sites, static_cast<int>(t.municipalities.size()));
    // Where the land had no room for a zone, a school takes its place.
    shares.schools += shares.zones - static_cast<int>(draft.zones.size());
    SiteMaker maker(draft, mesh, names);
    for (std::size_t i = 0; i < t.municipalities.size(); ++i) {
        maker.addChurch(i);
        if (static_cast<int>(i) < shares.townHalls)
            maker.addTownHall(i);
    }
    addSchools(draft, shares.schools, maker);
    addServices(draft, shares, maker);
    for (std::size_t i = 0; i < draft.zones.size(); ++i)
        maker.addZone(draft.zones[i], i);
    OASIS_CHECK(buildHouses(draft, maker.lots(), ctx));
    for (const SampleBuilding& building : t.buildings)
        t.municipalities[building.municipality].population += building.people;
    return ok();
}

} // namespace oasis::sample
