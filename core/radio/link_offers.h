// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/economics/catalogue.h"
#include "core/geometry/point.h"
#include "core/radio/radio_link.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace oasis {

/// A place where a radio can stand.
struct LinkPlace
{
    std::string name;  ///< for sentences
    Point position;    ///< projected metres
    double leastM = 8; ///< height above the ground that costs nothing: the roof
    double mostM = 30; ///< highest mast
};

/// The relief between two places, as PathProfile wants it.
struct LinkRelief
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    std::vector<double> clutterM; ///< may be empty
};
/// Called from several threads at once.
using ReliefBetween = std::function<Result<LinkRelief>(Point from, Point to)>;

struct LinkCosts
{
    PriceLevel level = PriceLevel::Typical;
    Money mastPerMetre = Money::euros(2500); ///< above the free height, at either end (assumption)
    int years = 10;                          ///< of licence paid with the link
};

/// What is asked: links of each site to an anchor, that is a place with fibre (a supply, or a site that is served).
struct LinkQuestion
{
    std::span<const LinkPlace> sites;
    std::span<const LinkPlace> anchors;
    std::span<const LinkEquipment> equipment;
    LinkDemand demand;
    LinkClimate climate;
    LinkCosts costs;
    double farthestKm = 20;
};

/// A link that works, with its price.
struct LinkOffer
{
    std::uint32_t site = 0; ///< indices into the question
    std::uint32_t anchor = 0;
    std::uint32_t equipment = 0;
    std::uint32_t mode = 0;
    AntennaHeights masts; ///< at the site, at the anchor
    Money price;          ///< equipment, masts, licence
    double distanceKm = 0;
    double rateMbps = 0;
    double availabilityPercent = 0;
    bool confirmed = false; ///< every figure of the price is; false: assumptions
};

/// The cheapest link that works for each site and anchor within reach (at least 10 m apart, so that a place is no
/// anchor of its own), by site, then price, then anchor. Masts are the lowest that close, so the sum of both is the
/// cheapest. A pair whose relief cannot be had is an error (its sentence names both places); a pair that no equipment
/// joins is no offer. Errors: Cancelled; InvalidArgument for demands, costs or places that cannot be. Does not depend
/// on threads. O(pairs · equipment · points · 50), the profile of a pair is asked for once.
[[nodiscard]] Result<std::vector<LinkOffer>> linkOffers(const LinkQuestion& question, const ReliefBetween& relief,
                                                        const RunContext& ctx);

/// The price a(s) of each site: its cheapest offer, kInfiniteCents where there is none.
[[nodiscard]] std::vector<std::int64_t> cheapestCents(std::span<const LinkOffer> offers, std::size_t sites);

} // namespace oasis
