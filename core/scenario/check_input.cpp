// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/planning_input.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr double kFarthestM = 1e9;  ///< no projected coordinate or length is larger
constexpr double kMostWeight = 1e6; ///< millionths of the weights of a million sites still add up in 64 bits
constexpr double kMostPeople = 1e12;
constexpr int kMostFibres = 10000;

Error bad(const std::string& what, std::int64_t id, const std::string& name, const std::string& why)
{
    return fail(ErrorCode::InvalidArgument, why,
                what + " " + std::to_string(id) + (name.empty() ? "" : " (" + name + ")"));
}

/// False for NaN and infinities as well.
bool within(double value, double low, double high)
{
    return value >= low && value <= high;
}

bool isPlace(Point p)
{
    return within(p.x, -kFarthestM, kFarthestM) && within(p.y, -kFarthestM, kFarthestM);
}

bool isOnGlobe(double lonDeg, double latDeg)
{
    return within(lonDeg, -360, 360) && within(latDeg, -90, 90);
}

bool isPrice(Money price)
{
    return price >= Money() && price.inCents() <= kInfiniteCents / 1000;
}

Result<void> checkSite(const Site& site)
{
    const auto refuse = [&](const char* why) { return bad("site", site.id.value(), site.name, why); };
    if (!isPlace(site.position) || !isOnGlobe(site.lonDeg, site.latDeg))
        return refuse("the place of a site must be finite coordinates");
    if (!within(site.weight, 0, kMostWeight))
        return refuse("the weight of a site must be from 0 to 1 000 000");
    if (!within(site.people, 0, kMostPeople) || !within(site.areaHa, 0, kMostPeople) || !within(site.mbits, 0, 1e9))
        return refuse("people, area and bandwidth of a site must be finite and not negative");
    if (site.fibres < 0 || site.fibres > kMostFibres)
        return refuse("a site wants from 0 to 10 000 fibres");
    return ok();
}

Result<void> checkSupply(const SupplyPoint& supply)
{
    const auto refuse = [&](const char* why) { return bad("supply point", supply.id.value(), supply.name, why); };
    if (!isPlace(supply.position) || !isOnGlobe(supply.lonDeg, supply.latDeg))
        return refuse("the place of a supply point must be finite coordinates");
    if (!isPrice(supply.entryPrice))
        return refuse("the entry price of a supply point must not be negative or beyond all measure");
    return ok();
}

/// Ids from 1 on, each once, rising.
template <class T, class Check>
Result<void> checkEach(const std::vector<T>& things, const char* what, Check check)
{
    std::int64_t last = 0;
    for (const T& thing : things) {
        if (thing.id.value() <= last)
            return bad(what, thing.id.value(), thing.name,
                       thing.id.value() == last && last > 0 ? "this id is given twice"
                                                            : "ids must start at 1 and rise");
        last = thing.id.value();
        OASIS_CHECK(check(thing));
    }
    return ok();
}

Result<void> checkStreet(const Street& street, const StreetLayer& layer, std::size_t municipalities)
{
    const auto refuse = [&](const char* why) { return bad("street", street.id.value(), {}, why); };
    const std::uint64_t end = std::uint64_t{street.firstPoint} + street.pointCount;
    if (street.tail >= layer.nodes.size() || street.head >= layer.nodes.size() || street.pointCount < 2 ||
        end > layer.points.size() || street.name >= layer.names.size() ||
        (street.municipality != kNoMunicipality && street.municipality >= municipalities))
        return refuse("the street contradicts the rest of its layer");
    if (!within(street.lengthM, 0, kFarthestM))
        return refuse("the length of a street must be finite and not negative");
    for (const float share : {street.ductShare, street.poleShare, street.fibreShare})
        if (!(share >= 0 && share <= 1))
            return refuse("the reusable share of a street must be from 0 to 1");
    return ok();
}

Result<void> checkStreets(const StreetLayer& layer, std::size_t municipalities)
{
    if (!std::ranges::all_of(layer.nodes, isPlace) || !std::ranges::all_of(layer.points, isPlace))
        return fail(ErrorCode::InvalidArgument, "a street has a coordinate that is not finite", "streets");
    std::int64_t last = 0;
    for (const Street& street : layer.streets) {
        if (street.id.value() <= last)
            return bad("street", street.id.value(), {}, "ids must start at 1 and rise, each given once");
        last = street.id.value();
        OASIS_CHECK(checkStreet(street, layer, municipalities));
    }
    return ok();
}

Result<void> checkTerritory(const Territory& territory)
{
    if (!std::ranges::is_sorted(territory.municipalities, {}, &Municipality::code))
        return fail(ErrorCode::InvalidArgument, "municipalities must be sorted by code", "territory");
    for (const Municipality& municipality : territory.municipalities)
        if (municipality.population < 0 || !isPlace(municipality.core))
            return fail(ErrorCode::InvalidArgument,
                        "population and village core of a municipality must be finite and not negative",
                        "municipality " + municipality.code);
    for (const PopulationCell& cell : territory.cells)
        if (!isPlace(cell.centre) || !within(cell.sideM, 0, kFarthestM) || !within(cell.people, 0, kMostPeople))
            return fail(ErrorCode::InvalidArgument,
                        "place, side and people of a population cell must be finite and not negative", "territory");
    return ok();
}

Result<void> checkElevation(const ElevationGrid& grid)
{
    if (grid.heightM.size() != std::size_t{grid.columns} * grid.rows)
        return fail(ErrorCode::InvalidArgument, "heights do not fill the grid", "elevation");
    if (!grid.heightM.empty() && (!isPlace(grid.northWest) || !within(grid.cellM, 1e-3, kFarthestM)))
        return fail(ErrorCode::InvalidArgument, "place and cells of the grid must be finite", "elevation");
    return ok();
}

} // namespace

Result<void> check(const PlanningInput& input)
{
    OASIS_CHECK(checkElevation(*input.elevation));
    OASIS_CHECK(checkTerritory(*input.territory));
    OASIS_CHECK(checkStreets(*input.streets, input.territory->municipalities.size()));
    OASIS_CHECK(checkEach(input.sites, "site", checkSite));
    OASIS_CHECK(checkEach(input.supplies, "supply point", checkSupply));
    for (const Tower& tower : input.towers)
        if (!isPlace(tower.position) || !isOnGlobe(tower.lonDeg, tower.latDeg))
            return fail(ErrorCode::InvalidArgument, "the place of a tower must be finite coordinates",
                        "tower " + tower.id);
    return ok();
}

} // namespace oasis
