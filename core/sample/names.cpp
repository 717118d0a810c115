// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/names.h"

#include "core/sample/noise.h"

#include <array>

namespace oasis::sample {
namespace {

constexpr std::array kFirst{"Roque", "Mont", "Val",   "Castel", "Peyre", "Serre", "Clair", "Aigue",
                            "Font",  "Bel",  "Garde", "Combe",  "Roche", "Sauve", "Bois",  "Pierre"};
constexpr std::array kSecond{"laune", "brise",  "vernal",   "morel",  "mourelle", "dauzet", "virane",  "sourde",
                             "telle", "vesque", "rouvière", "lindre", "combel",   "gariol", "florane", "bressan"};
constexpr std::array kSaints{"Orvan", "Mélian", "Arsace", "Évrard", "Tulle",  "Savin",
                             "Corme", "Aubrin", "Dorval", "Solen",  "Gaspre", "Lévin"};
constexpr std::array kRivers{"Lauvette", "Arvelle",    "Dourane",   "Orsière",  "Vernasse", "Claduègne",
                             "Sauvère",  "Briole",     "Tarvelle",  "Mourette", "Gardiole", "Aurouse",
                             "Peyrolle", "Fontanesse", "Valmarque", "Serpelle"};
constexpr std::array kPeople{"Tarvin",  "Bressol", "Marchaud", "Ollivane", "Peyrard", "Savornin",
                             "Dauzat",  "Clarel",  "Vessière", "Mourgues", "Arnoul",  "Fabrègue",
                             "Lombrel", "Gassaud", "Rivoire",  "Chabreuil"};
constexpr std::array kGiven{"Jeanne",  "Marius",  "Hélène",   "Augustin",  "Louise",  "Émile",
                            "Rosalie", "Antonin", "Germaine", "Baptistin", "Suzanne", "Fernand"};
constexpr std::array kStreets{"Rue de l'Église",  "Rue de la Mairie",     "Grande Rue",        "Rue de l'École",
                              "Rue du Four",      "Rue de la Fontaine",   "Place du Marché",   "Rue des Remparts",
                              "Rue du Lavoir",    "Montée du Château",    "Rue de la Poste",   "Rue des Jardins",
                              "Rue du Moulin",    "Impasse du Puits",     "Rue des Écoles",    "Rue de la Liberté",
                              "Rue du Stade",     "Rue des Artisans",     "Avenue de la Gare", "Rue du Portail Neuf",
                              "Rue des Tanneurs", "Traverse des Lavandes"};
constexpr std::array kWays{"Rue", "Rue", "Impasse", "Allée", "Rue", "Chemin", "Rue", "Avenue"};
constexpr std::array kLanes{"Chemin", "Chemin", "Montée", "Traverse", "Chemin"};
constexpr std::array kThings{
    "des Oliviers",     "des Tilleuls",    "des Amandiers",  "des Cigales", "du Thym",        "des Cyprès",
    "des Micocouliers", "de la Garrigue",  "des Genêts",     "du Verger",   "des Vignes",     "des Mûriers",
    "de la Source",     "des Bergers",     "du Belvédère",   "des Pins",    "du Ruisseau",    "des Chênes",
    "de la Bergerie",   "des Abeilles",    "du Ravin",       "de la Crête", "des Noyers",     "du Couchant",
    "du Levant",        "des Hirondelles", "de la Sariette", "du Mistral",  "des Restanques", "des Grands Prés",
    "de la Plaine",     "des Coquelicots", "du Canal",       "des Potiers", "de la Croix",    "des Carrières",
    "du Vieux Pont",    "des Acacias"};
constexpr std::array kPlaces{"", " Hauts", " Vieux", " Neufs", " d'en Bas", " d'en Haut", " du Midi"};

template <std::size_t N>
std::string pick(Random& random, const std::array<const char*, N>& from)
{
    return from[random.below(N)];
}

} // namespace

std::string NameMaker::root()
{
    const std::string first = pick(m_random, kFirst);
    std::string second = pick(m_random, kSecond);
    const bool vowel = std::string("aeo").find(second.front()) != std::string::npos;
    return (vowel && first.back() == 'e' ? first.substr(0, first.size() - 1) : first) + second;
}

std::string NameMaker::unused(const std::string& name)
{
    return m_taken.insert(name).second ? name : std::string();
}

std::string NameMaker::municipality(const std::string& river, bool town)
{
    for (int round = 0;; ++round) {
        std::string name;
        const std::uint64_t form = town ? 0 : m_random.below(9);
        if (form <= 4)
            name = root();
        else if (form <= 6)
            name = "Saint-" + pick(m_random, kSaints);
        else
            name = "Le Mas-" + pick(m_random, kPeople);
        if (!river.empty() && (town || m_random.below(4) == 0 || round > 3))
            name += "-sur-" + river.substr(river.find(' ') + 1);
        if (round > 12)
            name += "-les-" + root();
        // Beyond what the syllables give, names are told apart by a number.
        if (round > 24)
            name += " " + std::to_string(m_taken.size());
        if (const std::string found = unused(name); !found.empty())
            return found;
    }
}

std::string NameMaker::river(bool main)
{
    for (int round = 0;; ++round) {
        std::string name;
        if (main || m_random.below(3) == 0)
            name = "la " + pick(m_random, kRivers);
        else if (m_random.below(2) == 0)
            name = "le Riou de " + pick(m_random, kPeople);
        else
            name = "Ravin de " + root();
        if (round > 12)
            name = "Ravin de " + pick(m_random, kPeople) + " de " + root();
        // Beyond what the syllables give, names are told apart by a number.
        if (round > 24)
            name += " " + std::to_string(m_taken.size());
        if (const std::string found = unused(name); !found.empty())
            return found;
    }
}

std::string NameMaker::person()
{
    const std::string given = pick(m_random, kGiven);
    return given + " " + pick(m_random, kPeople);
}

std::string streetName(std::uint64_t seed, std::size_t rank, bool lane)
{
    if (!lane && rank < kStreets.size())
        return kStreets[rank];
    const auto draw = [&](std::int64_t what, std::size_t count) {
        return static_cast<std::size_t>(hashOf(seed, static_cast<std::int64_t>(rank), what) % count);
    };
    // Walks through all pairs of thing and place before one comes twice.
    const std::size_t slot = rank + static_cast<std::size_t>(seed % kThings.size());
    const std::string thing = kThings[slot % kThings.size()];
    const std::string place = kPlaces[(slot / kThings.size()) % kPlaces.size()];
    const std::string way = lane ? kLanes[draw(1, kLanes.size())] : kWays[draw(2, kWays.size())];
    return way + " " + thing + (thing.rfind("des ", 0) == 0 ? place : std::string());
}

} // namespace oasis::sample
