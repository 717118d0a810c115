// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/planning_graph.h"

#include "core/base/parallel.h"
#include "core/network/street_locator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace oasis {

namespace {

constexpr std::size_t kChunk = 1024;

/// A site or supply to attach, and where it falls on its street.
struct Place
{
    Point position;
    const std::string* name = nullptr;
    SiteId site;
    SupplyId supply;
    std::uint32_t street = kNoStreet;
    LinePosition on;
    NodeIndex node = kInvalidNode;
    double leadInM = 0;
};

/// Supplies first, so that they own a lead-in that they share.
std::vector<Place> placesOf(std::span<const Site* const> sites, std::span<const SupplyPoint* const> supplies)
{
    std::vector<Place> places;
    places.reserve(sites.size() + supplies.size());
    for (const SupplyPoint* supply : supplies)
        places.push_back({supply->position, &supply->name, SiteId{}, supply->id, kNoStreet, {}, kInvalidNode, 0});
    for (const Site* site : sites)
        places.push_back({site->position, &site->name, site->id, SupplyId{}, kNoStreet, {}, kInvalidNode, 0});
    return places;
}

/// Solvers take an infinite price for a barred edge: a permitted one must not come so far.
Result<void> checkPrices(std::span<const std::int64_t> prices)
{
    if (std::any_of(prices.begin(), prices.end(), [](std::int64_t p) { return p >= kInfiniteCents; }))
        return fail(ErrorCode::Overflow, "the price of a street is too large for exact arithmetic");
    return ok();
}

class StreetNetworkBuilder
{
public:
    StreetNetworkBuilder(const StreetNetworkInput& input, const RunContext& ctx)
        : m_in(input), m_ctx(ctx), m_places(placesOf(input.sites, input.supplies)),
          m_locator(input.streets, input.rules)
    {}

    Result<PlanningGraph> build()
    {
        projectAll();
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "building the network was cancelled");
        m_ctx.report(0.4, "network");
        m_builder.addNodes(m_in.streets.nodes.size());
        addStreets();
        addLeadIns();
        priceAll();
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "building the network was cancelled");
        OASIS_CHECK(checkPrices(m_out.priceCt));
        OASIS_TRY(m_out.graph, m_builder.freeze());
        collectAttachments();
        m_ctx.report(1, "network");
        return std::move(m_out);
    }

private:
    void projectAll()
    {
        parallelFor(m_places.size(), m_ctx, [&](std::size_t i) {
            const StreetPlace found = m_locator.nearest(m_places[i].position);
            m_places[i].street = found.street;
            m_places[i].on = found.on;
        });
    }

    [[nodiscard]] bool refused(const Place& place) const
    {
        return place.street == kNoStreet || place.on.distance > m_in.leadInToleranceM;
    }

    /// Streets in order, each whole or split at the places on it.
    void addStreets()
    {
        std::vector<std::uint32_t> byStreet;
        for (std::uint32_t i = 0; i < m_places.size(); ++i)
            if (!refused(m_places[i]))
                byStreet.push_back(i);
        std::stable_sort(byStreet.begin(), byStreet.end(), [&](std::uint32_t a, std::uint32_t b) {
            const Place& p = m_places[a];
            const Place& q = m_places[b];
            return p.street != q.street ? p.street < q.street : p.on.along < q.on.along;
        });
        const auto& streets = m_in.streets.streets;
        m_builder.reserve(m_in.streets.nodes.size() + m_places.size(), streets.size() + 2 * m_places.size());
        m_out.edges.reserve(streets.size() + 2 * m_places.size());
        auto next = byStreet.begin();
        for (std::uint32_t i = 0; i < streets.size(); ++i) {
            if (!m_locator.isPermitted(i))
                continue;
            auto end = next;
            while (end != byStreet.end() && m_places[*end].street == i)
                ++end;
            addStreet(i, {next, end});
            next = end;
        }
    }

    void addStreet(std::uint32_t index, std::span<const std::uint32_t> placesOnIt)
    {
        const Street& street = m_in.streets.streets[index];
        // The planar length is needed for split streets only; summing it for all would double the work.
        const double planar = length(m_in.streets.geometry(street));
        const double ratio = planar > 0 ? street.lengthM / planar : 1;
        double from = 0;
        NodeIndex fromNode{street.tail};
        for (const std::uint32_t i : placesOnIt) {
            Place& place = m_places[i];
            place.leadInM = place.on.distance * ratio;
            if (place.on.along - from > kSamePlaceM && planar - place.on.along > kSamePlaceM) {
                const NodeIndex node = m_builder.addNode();
                addPart(index, from, place.on.along, planar, fromNode, node);
                from = place.on.along;
                fromNode = node;
            }
            place.node = planar - place.on.along <= kSamePlaceM ? NodeIndex{street.head} : fromNode;
        }
        addPart(index, from, planar, planar, fromNode, NodeIndex{street.head});
    }

    void addPart(std::uint32_t index, double from, double to, double planar, NodeIndex tail, NodeIndex head)
    {
        m_builder.addEdge(tail, head);
        m_out.edges.push_back(streetPart(m_in.streets, index, {from, to, planar}));
    }

    /// One lead-in per place beside the street; later ones at the same place join it.
    void addLeadIns()
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_places.size(); ++i)
            if (m_places[i].node != kInvalidNode && m_places[i].on.distance >= kSamePlaceM)
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_places[a].node < m_places[b].node; });
        for (auto group = order.begin(); group != order.end();) {
            const NodeIndex onStreet = m_places[*group].node;
            const auto end =
                std::find_if(group, order.end(), [&](std::uint32_t i) { return m_places[i].node != onStreet; });
            addLeadInsAt(onStreet, {group, end});
            group = end;
        }
    }

    void addLeadInsAt(NodeIndex onStreet, std::span<const std::uint32_t> group)
    {
        std::vector<std::pair<Point, NodeIndex>> ends;
        for (const std::uint32_t i : group) {
            Place& place = m_places[i];
            const auto shared = std::find_if(ends.begin(), ends.end(), [&](const auto& known) {
                return distance(known.first, place.position) < kSamePlaceM;
            });
            if (shared != ends.end()) {
                place.node = shared->second;
                continue;
            }
            place.node = m_builder.addNode();
            ends.emplace_back(place.position, place.node);
            PlanningEdge edge;
            edge.lengthM = place.leadInM;
            edge.leadInOf = place.site;
            edge.supplyLeadIn = place.supply;
            edge.tail = place.on.point;
            edge.head = place.position;
            m_builder.addEdge(onStreet, place.node);
            m_out.edges.push_back(edge);
        }
    }

    void priceAll()
    {
        m_out.priceCt.resize(m_out.edges.size());
        const std::size_t chunks = (m_out.edges.size() + kChunk - 1) / kChunk;
        parallelFor(chunks, m_ctx, [&](std::size_t chunk) {
            const std::size_t end = std::min(m_out.edges.size(), (chunk + 1) * kChunk);
            for (std::size_t i = chunk * kChunk; i < end; ++i)
                m_out.priceCt[i] = edgePrice(m_out.edges[i], m_in).inCents();
        });
    }

    void collectAttachments()
    {
        for (const Place& place : m_places) {
            const bool isSite = place.site != SiteId{};
            Attachment attachment{place.node, place.on.distance, place.node == kInvalidNode ? 0 : place.leadInM, false};
            if (place.node != kInvalidNode && place.on.distance < kSamePlaceM)
                attachment.leadInM = 0;
            (isSite ? m_out.sites : m_out.supplies).push_back(attachment);
            if (place.node == kInvalidNode)
                warnTooFar(place, isSite);
        }
    }

    void warnTooFar(const Place& place, bool isSite)
    {
        const std::string id = isSite ? "site " + std::to_string(place.site.value())
                                      : "supply point " + std::to_string(place.supply.value());
        const std::string detail = place.street == kNoStreet
                                       ? "no street is permitted"
                                       : "nearest permitted street at " +
                                             std::to_string(std::lround(place.on.distance)) + " m, tolerance " +
                                             std::to_string(std::lround(m_in.leadInToleranceM)) + " m";
        m_out.warnings.push_back({isSite ? WarningCode::SiteTooFar : WarningCode::SupplyTooFar, 1,
                                  place.name->empty() ? id : *place.name, detail});
    }

    const StreetNetworkInput& m_in;
    const RunContext& m_ctx;
    std::vector<Place> m_places;
    StreetLocator m_locator;
    StreetGraphBuilder m_builder;
    PlanningGraph m_out;
};

} // namespace

PlanningEdge streetPart(const StreetLayer& streets, std::uint32_t index, const StreetStretch& part)
{
    const Street& street = streets.streets[index];
    PlanningEdge edge;
    edge.street = index;
    edge.fromAlongM = part.fromM;
    edge.toAlongM = part.toM;
    const bool whole = part.fromM == 0 && part.toM == part.planarM;
    edge.lengthM =
        whole || part.planarM <= 0 ? street.lengthM : street.lengthM * (part.toM - part.fromM) / part.planarM;
    const double middle = part.planarM / 2;
    if (whole || (part.fromM <= middle && middle < part.toM))
        edge.crossings = street.railCrossings + street.motorwayCrossings + street.riverCrossings;
    return edge;
}

Money edgePrice(const PlanningEdge& edge, const StreetNetworkInput& input)
{
    if (edge.street == kNoStreet) {
        const std::array<ModePart, 1> verge{ModePart{ConstructionMode::TrenchVerge, edge.lengthM}};
        return input.price(verge, 0);
    }
    return input.price(input.prices.parts(input.streets.streets[edge.street], edge.lengthM), edge.crossings);
}

Result<PlanningGraph> streetNetwork(const StreetNetworkInput& input, const RunContext& ctx)
{
    ctx.report(0, "network");
    return StreetNetworkBuilder(input, ctx).build();
}

} // namespace oasis
