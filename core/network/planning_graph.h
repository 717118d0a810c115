// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/warning.h"
#include "core/network/infrastructure.h"
#include "core/network/street_graph.h"
#include "core/network/street_locator.h"
#include "core/network/street_price.h"
#include "core/sites/site.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace oasis {

/// Places closer than this are one, metres.
inline constexpr double kSamePlaceM = 0.01;

/// Where an edge of the planning graph comes from.
struct PlanningEdge
{
    std::uint32_t street = kNoStreet; ///< index into StreetLayer::streets; kNoStreet for lead-ins and crow-fly links
    double fromAlongM = 0;            ///< planar metres from the street's start; the edge's tail is there
    double toAlongM = 0;
    double lengthM = 0;          ///< on the ground
    int crossings = 0;           ///< of the street's, when this part holds the middle of the street, else 0
    SiteId leadInOf;             ///< lead-in of a site, else 0; its tail is on the street
    SupplyId supplyLeadIn;       ///< lead-in of a supply point, else 0; its tail is on the street
    Point head;                  ///< far end of a lead-in or link, projected metres
    Point tail;                  ///< near end of a lead-in or link
    std::int32_t radioLink = -1; ///< index into PlanningGraph::radioLinks, else -1
    SiteId equipmentOf; ///< a site's equipment on fibre: from its place on the network to the node that serves it
};

/// A radio link that a plan may use. Its edge joins the nodes where its ends are served: whoever passes a relay on the
/// way pays for serving it.
struct RadioEdge
{
    SupplyId fromSupply; ///< one end: a supply point, else 0
    SiteId fromSite;     ///< one end: the site with the lower id, else 0
    SiteId toSite;
    std::string equipment;  ///< id of its class of equipment
    double lengthM = 0;     ///< straight, planar
    double fromHeightM = 0; ///< antenna above the ground
    double toHeightM = 0;
    double rateMbps = 0;
    double receivedDbm = 0;
    double marginDb = 0;
    double availabilityPercent = 0;
    double clearanceM = 0;
    friend bool operator==(const RadioEdge&, const RadioEdge&) = default;
};

/// How a site or supply point hangs on the network.
struct Attachment
{
    NodeIndex node = kInvalidNode; ///< kInvalidNode: refused, too far from every permitted street
    double distanceM = 0;          ///< planar, to the nearest permitted street; infinite when there is none
    double leadInM = 0;            ///< on the ground
    bool paysOnEdges = false;      ///< what serving it costs is in the prices of the edges that lead to the node
    [[nodiscard]] bool attached() const { return node != kInvalidNode; }
};

/// The network that a plan may use, with its prices: a routing problem but for what is to be joined.
struct PlanningGraph
{
    StreetGraph graph;
    std::vector<PlanningEdge> edges;   ///< by EdgeIndex
    std::vector<std::int64_t> priceCt; ///< by EdgeIndex: what the router pays, cents
    std::vector<Attachment> sites;     ///< one per site handed in
    std::vector<Attachment> supplies;  ///< one per supply point handed in
    std::vector<RadioEdge> radioLinks; ///< none unless added
    Warnings warnings; ///< SiteTooFar and SupplyTooFar, one per refused site, naming it and the distance
};

/// Prices an edge: parts of a street (or TrenchVerge for a lead-in) and crossings.
using EdgePrice = std::function<Money(std::span<const ModePart> parts, int crossings)>;

/// The permitted streets with sites and supply points attached. Each is projected on the nearest permitted street (of
/// equally near ones the first), which is split there; a lead-in of straight verge trench joins the two, none below
/// 1 cm. Sites and supplies at one place share one lead-in, owned by the first supply, else the first site. Lengths on
/// the ground of parts and lead-ins are planar lengths times the street's own ratio of ground to planar length.
struct StreetNetworkInput
{
    const StreetLayer& streets;
    std::span<const Site* const> sites;           ///< not null
    std::span<const SupplyPoint* const> supplies; ///< not null
    const ConstructionRules& rules;               ///< as rulesFor() gives them
    const StreetPrices& prices;
    EdgePrice price; ///< StreetPrices::routedPrice or lifetimePrice; thread-safe
    double leadInToleranceM = 300;
};
/// A stretch of a street, planar metres from its start.
struct StreetStretch
{
    double fromM = 0;
    double toM = 0;
    double planarM = 0; ///< of the whole street
};
/// The edge that this stretch of the street becomes.
[[nodiscard]] PlanningEdge streetPart(const StreetLayer& streets, std::uint32_t index, const StreetStretch& part);
/// What the router pays for a stretch of street or a lead-in.
[[nodiscard]] Money edgePrice(const PlanningEdge& edge, const StreetNetworkInput& input);

/// Errors: Cancelled, Overflow. O(s log s) for s streets; parallel, the result does not depend on threads.
[[nodiscard]] Result<PlanningGraph> streetNetwork(const StreetNetworkInput& input, const RunContext& ctx);

/// Straight links between all sites and supplies (nodes: sites first) that are shorter than rangeM on a sphere, and at
/// the prices given per metre.
struct CrowFlyInput
{
    std::span<const Site* const> sites;
    std::span<const SupplyPoint* const> supplies;
    double rangeM = 0;
    double earthRadiusM = 6371008.8; ///< mean radius of GRS 80 (IUGG)
    EdgePrice price;                 ///< of one TrenchVerge part of the link's length
};
/// Errors: Cancelled, Overflow. O(n²).
[[nodiscard]] Result<PlanningGraph> crowFlyNetwork(const CrowFlyInput& input, const RunContext& ctx);

/// Great-circle distance on a sphere, metres, by the haversine formula (R. W. Sinnott, "Virtues of the haversine", Sky
/// and Telescope 68, 1984); exact to rounding for all but antipodal points.
[[nodiscard]] double greatCircleM(double lonA, double latA, double lonB, double latB, double earthRadiusM);

} // namespace oasis
