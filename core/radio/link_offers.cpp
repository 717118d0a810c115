// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_offers.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace oasis {

namespace {

constexpr double kNearestM = 10;

Result<void> check(const LinkQuestion& q)
{
    if (!(q.farthestKm > 0) || !std::isfinite(q.farthestKm))
        return fail(ErrorCode::InvalidArgument, "the reach of radio links must be positive");
    if (q.costs.years < 0 || q.costs.years > 100 || q.costs.mastPerMetre < Money())
        return fail(ErrorCode::InvalidArgument, "masts and licences of radio links must not cost less than nothing");
    for (const auto places : {q.sites, q.anchors})
        for (const LinkPlace& place : places)
            if (!std::isfinite(place.position.x) || !std::isfinite(place.position.y) || !(place.leastM > 0) ||
                !(place.mostM >= place.leastM) || !std::isfinite(place.mostM))
                return fail(ErrorCode::InvalidArgument, "a place needs a position and a range of mast heights",
                            place.name);
    return ok();
}

/// Equipment and licence of a link, without masts.
Money basePrice(const LinkEquipment& equipment, const LinkCosts& costs)
{
    const Money radio = costs.level == PriceLevel::Low    ? equipment.priceLow
                        : costs.level == PriceLevel::High ? equipment.priceHigh
                                                          : equipment.priceTypical;
    return radio + equipment.yearly * costs.years;
}

/// The cheapest equipment for one relief.
Result<std::optional<LinkOffer>> cheapestOver(const LinkQuestion& q, const PathProfile& profile, const MastRange& range)
{
    std::optional<LinkOffer> best;
    for (std::size_t e = 0; e < q.equipment.size(); ++e) {
        const LinkEquipment& equipment = q.equipment[e];
        const Money base = basePrice(equipment, q.costs);
        if (best && base >= best->price)
            continue;
        OASIS_TRY(const std::optional<AntennaHeights> masts,
                  lowestMasts(profile, range, equipment.frequencyGhz, q.demand.clearance));
        if (!masts)
            continue;
        OASIS_TRY(const RadioLink link, judgeLink(profile, *masts, equipment, q.demand, q.climate));
        const double built = masts->txM - range.least.txM + masts->rxM - range.least.rxM;
        const Money price = base + timesRate(q.costs.mastPerMetre, built);
        if (!link.works() || (best && price >= best->price))
            continue;
        best = LinkOffer{};
        best->equipment = static_cast<std::uint32_t>(e);
        best->mode = static_cast<std::uint32_t>(*link.mode);
        best->masts = *masts;
        best->price = price;
        best->distanceKm = profile.lengthKm();
        best->rateMbps = equipment.modes[*link.mode].rateMbps;
        best->availabilityPercent = link.modes[*link.mode].availabilityPercent();
        best->confirmed = equipment.confirmed && built == 0;
    }
    return best;
}

/// What came of one site: its offers, or the first error among its anchors.
struct SiteAnswer
{
    std::vector<LinkOffer> offers;
    std::optional<Error> error;
};

Result<std::optional<LinkOffer>> offerBetween(const LinkQuestion& q, std::size_t site, std::size_t anchor,
                                              const ReliefBetween& relief)
{
    const LinkPlace& from = q.sites[site];
    const LinkPlace& to = q.anchors[anchor];
    OASIS_TRY(const LinkRelief heights, relief(from.position, to.position));
    OASIS_TRY(const PathProfile profile, PathProfile::create(heights.distancesKm, heights.groundM, heights.clutterM));
    const MastRange range{{from.leastM, to.leastM}, {from.mostM, to.mostM}};
    OASIS_TRY(std::optional<LinkOffer> offer, cheapestOver(q, profile, range));
    if (offer) {
        offer->site = static_cast<std::uint32_t>(site);
        offer->anchor = static_cast<std::uint32_t>(anchor);
    }
    return offer;
}

void answer(const LinkQuestion& q, std::size_t site, const ReliefBetween& relief, const RunContext& ctx,
            SiteAnswer& found)
{
    for (std::size_t anchor = 0; anchor < q.anchors.size() && !found.error; ++anchor) {
        if (ctx.stopRequested())
            return;
        const double apart = distance(q.sites[site].position, q.anchors[anchor].position);
        if (apart < kNearestM || apart > 1000 * q.farthestKm)
            continue;
        auto offer = offerBetween(q, site, anchor, relief);
        if (!offer.has_value())
            found.error = inContext(offer.error(), q.sites[site].name + " to " + q.anchors[anchor].name);
        else if (offer.value())
            found.offers.push_back(*offer.value());
    }
    std::sort(found.offers.begin(), found.offers.end(), [](const LinkOffer& a, const LinkOffer& b) {
        return std::tie(a.price, a.anchor) < std::tie(b.price, b.anchor);
    });
}

} // namespace

Result<std::vector<LinkOffer>> linkOffers(const LinkQuestion& question, const ReliefBetween& relief,
                                          const RunContext& ctx)
{
    OASIS_CHECK(check(question));
    std::vector<SiteAnswer> answers(question.sites.size());
    parallelFor(question.sites.size(), ctx,
                [&](std::size_t site) { answer(question, site, relief, ctx, answers[site]); });
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "the search for radio links was stopped");
    std::vector<LinkOffer> offers;
    for (SiteAnswer& found : answers) {
        if (found.error)
            return std::move(*found.error);
        offers.insert(offers.end(), found.offers.begin(), found.offers.end());
    }
    return offers;
}

std::vector<std::int64_t> cheapestCents(std::span<const LinkOffer> offers, std::size_t sites)
{
    std::vector<std::int64_t> cents(sites, kInfiniteCents);
    for (const LinkOffer& offer : offers)
        cents[offer.site] = std::min(cents[offer.site], offer.price.inCents());
    return cents;
}

} // namespace oasis
