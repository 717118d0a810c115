// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace oasis::verification {

namespace {

/// Largest distance between corners of two lines of as many corners; infinite when the numbers differ.
double farthestCorner(const Polyline& a, const Polyline& b)
{
    if (a.size() != b.size())
        return std::numeric_limits<double>::infinity();
    double farthest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        farthest = std::max(farthest, distance(a[i], b[i]));
    return farthest;
}

Money rounded(Money money, double rate)
{
    return Money::cents(static_cast<std::int64_t>(std::round(static_cast<double>(money.inCents()) * rate)));
}

void checkParts(Work& work, Subject subject, const std::vector<ModePart>& expected, const std::vector<ModePart>& found)
{
    if (!work.record.holds(expected.size() == found.size(), "edge construction", subject, "as many parts as modes"))
        return;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        work.record.same("edge construction", subject, itemOf(expected[i].mode), itemOf(found[i].mode));
        work.record.near("edge construction", subject, expected[i].lengthM, found[i].lengthM);
    }
}

/// In the municipality, or within a metre of its border.
bool lies(const Municipality& municipality, Point place)
{
    if (contains(municipality.outline, place))
        return true;
    for (const Polygon& polygon : municipality.outline) {
        Polyline ring = polygon.outer;
        if (ring.empty())
            continue;
        ring.push_back(ring.front());
        if (nearestOn(ring, place).distance <= 1)
            return true;
    }
    return false;
}

/// The street's middle lies in the municipality that bears the edge; or in none, and then its start does.
bool bears(const Territory& territory, const Municipality& municipality, std::span<const Point> street)
{
    const Point middle = pointAlong(street, length(street) / 2);
    if (lies(municipality, middle))
        return true;
    for (const Municipality& other : territory.municipalities)
        if (contains(other.outline, middle))
            return false;
    return lies(municipality, street.front());
}

void checkGround(Work& work, Subject subject, const Street& street, const std::string& code)
{
    const Territory& territory = *work.input.territory;
    if (street.municipality >= territory.municipalities.size()) {
        work.record.same("edge municipality", subject, "", code);
        return;
    }
    const Municipality& municipality = territory.municipalities[street.municipality];
    work.record.same("edge municipality", subject, municipality.code, code);
    if (!municipality.outline.empty())
        work.record.holds(bears(territory, municipality, work.input.streets->geometry(street)), "edge municipality",
                          subject, "a street on the municipality's ground");
}

/// What the router paid: smallest cable, one leased pair; for the best mix over the plan's life.
void checkRoutedPrice(Work& work, Subject subject, const std::vector<ModePart>& parts, const OutcomeEdge& edge)
{
    const ScenarioDefinition& definition = work.outcome.definition;
    if (definition.objective == Objective::TrenchAndCable)
        return; // what the bill invests in the edge, see checkBill()
    const PlainPrices& prices = work.services.prices();
    const std::vector<int> smallest{12};
    const auto amounts = prices.investment(parts, edge.crossings, smallest, 1);
    Money expected = prices.cost(amounts);
    if (definition.objective == Objective::BestMix) {
        Money passive = expected;
        for (const Amount& each : amounts)
            if (each.item == "ox.iru")
                passive -= product(each.quantityMilli, prices.billed(each.item));
        const Money upkeep = product(thousandths(passive.inEuros() / 100), prices.item("ox.passive"));
        double annuity = 0;
        double factor = 1;
        for (int year = 1; year <= definition.cashFlow.horizonYears; ++year) {
            factor *= 1 + definition.cashFlow.discountRate;
            annuity += 1 / factor;
        }
        const Money yearly = prices.cost(prices.yearly(parts)) + upkeep;
        expected += rounded(expected, definition.overheadShare) + rounded(yearly, annuity);
    }
    if (supervisionInPrices(definition))
        if (const auto supervision = work.services.overhead(expected))
            expected += supervision->amount();
    work.record.same("edge routed price", subject, expected, edge.routedPrice);
}

/// Municipality of the first selected site at a place that has one.
std::string groundOfPlace(const Work& work, Point place)
{
    for (const Site* site : work.sites)
        if (site != nullptr && distance(site->position, place) < kSamePlaceM && !site->municipalityCode.empty())
            return site->municipalityCode;
    return {};
}

struct LeadInPlace
{
    Point position;
    std::string municipality;
    const Anchor* anchor = nullptr; ///< nullptr: no such place
};

LeadInPlace placeOf(const Work& work, const OutcomeEdge& edge)
{
    if (edge.leadInOf != SiteId()) {
        for (std::size_t i = 0; i < work.sites.size(); ++i)
            if (work.sites[i] != nullptr && work.sites[i]->id == edge.leadInOf) {
                const Point position = work.sites[i]->position;
                return {position, groundOfPlace(work, position), &work.siteAnchors[i]};
            }
    } else if (const auto supply = work.supplies.find(edge.supplyLeadIn); supply != work.supplies.end()) {
        return {supply->second->position, supply->second->municipalityCode, &work.supplyAnchors.at(supply->first)};
    }
    return {};
}

/// Behind a radio link, fibre goes on from the site where the link ends: along that site's lead-in, if it has one, from
/// the place to the street. Lead-ins of other sites lead towards their place.
bool beginsAtRadio(const Work& work, const OutcomeEdge& edge, Point place)
{
    const auto& edges = work.outcome.edges;
    if (edge.parent < 0 || static_cast<std::size_t>(edge.parent) >= edges.size())
        return false;
    const OutcomeEdge& before = edges[static_cast<std::size_t>(edge.parent)];
    return before.radioLink >= 0 && !before.line.empty() && distance(before.line.back(), place) <= kSamePlaceM;
}

} // namespace

void checkStreetPart(Work& work, Subject subject, const OutcomeEdge& edge, int fibres)
{
    auto& record = work.record;
    const Street* street = work.input.streets->find(edge.street);
    if (!record.holds(street != nullptr, "edge street", subject, "a street of the study"))
        return;
    record.holds(mayUse(*street, work.outcome.definition.construction, !work.input.territory->municipalities.empty()),
                 "edge street", subject, "a street where cables may run");
    const auto geometry = work.input.streets->geometry(*street);
    const double planar = length(geometry);
    const bool ordered = edge.fromAlongM >= 0 && edge.fromAlongM <= edge.toAlongM && edge.toAlongM <= planar + 1e-6;
    if (!record.holds(ordered, "edge part of street", subject, "a part within the street"))
        return;
    const bool whole = edge.fromAlongM == 0 && std::abs(edge.toAlongM - planar) <= 1e-6;
    Polyline part(geometry.begin(), geometry.end());
    if (!whole)
        part = partBetween(geometry, edge.fromAlongM, edge.toAlongM);
    const Polyline backwards(part.rbegin(), part.rend());
    record.holds(std::min(farthestCorner(part, edge.line), farthestCorner(backwards, edge.line)) <= kSamePlaceM,
                 "edge line", subject, "the street's geometry within 1 cm");
    const double share = planar > 0 ? (edge.toAlongM - edge.fromAlongM) / planar : 1;
    record.near("edge length", subject, whole ? street->lengthM : street->lengthM * share, edge.lengthM);
    if (!isLength(edge.lengthM))
        return;
    const bool holdsMiddle = edge.fromAlongM <= planar / 2 && planar / 2 < edge.toAlongM;
    const int crossings = street->railCrossings + street->motorwayCrossings + street->riverCrossings;
    record.same("edge crossings", subject, whole || holdsMiddle ? crossings : 0, edge.crossings);
    const PlainPrices& prices = work.services.prices();
    checkParts(work, subject, prices.parts(*street, edge.lengthM, (fibres + 1) / 2), edge.parts);
    checkGround(work, subject, *street, edge.municipalityCode);
    checkRoutedPrice(work, subject, prices.parts(*street, edge.lengthM, 1), edge);
}

void checkLeadIn(Work& work, Subject subject, const OutcomeEdge& edge)
{
    auto& record = work.record;
    const LeadInPlace place = placeOf(work, edge);
    if (!record.holds(place.anchor != nullptr && place.anchor->street != nullptr, "lead-in", subject,
                      "a place of the study beside a permitted street"))
        return;
    // A site at the place of a supply point shares its lead-in, and may be reached from another one: parent >= 0.
    const bool fromSupply = beginsAtRadio(work, edge, place.position) || (edge.leadInOf == SiteId() && edge.parent < 0);
    record.same("lead-in corners", subject, 2, static_cast<std::int64_t>(edge.line.size()));
    record.holds(distance(fromSupply ? edge.line.front() : edge.line.back(), place.position) <= kSamePlaceM,
                 "lead-in end", subject, "the place that it serves");
    record.holds(distance(fromSupply ? edge.line.back() : edge.line.front(), place.anchor->point) <= kSamePlaceM,
                 "lead-in start", subject, "the nearest point of a permitted street");
    record.near("edge length", subject, place.anchor->distanceM * place.anchor->groundRatio, edge.lengthM);
    if (!isLength(edge.lengthM))
        return;
    record.near("lead-in from", subject, 0, edge.fromAlongM);
    record.near("lead-in to", subject, 0, edge.toAlongM);
    record.same("edge crossings", subject, 0, edge.crossings);
    record.same("edge municipality", subject, place.municipality, edge.municipalityCode);
    const std::vector<ModePart> verge{{ConstructionMode::TrenchVerge, edge.lengthM}};
    checkParts(work, subject, verge, edge.parts);
    checkRoutedPrice(work, subject, verge, edge);
}

} // namespace oasis::verification
