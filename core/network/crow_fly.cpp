// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/planning_graph.h"

#include <array>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

struct Spot
{
    Point position;
    double lonDeg = 0;
    double latDeg = 0;
};

} // namespace

double greatCircleM(double lonA, double latA, double lonB, double latB, double earthRadiusM)
{
    constexpr double kRadians = std::numbers::pi / 180;
    const double sinLat = std::sin((latB - latA) * kRadians / 2);
    const double sinLon = std::sin((lonB - lonA) * kRadians / 2);
    const double h = sinLat * sinLat + std::cos(latA * kRadians) * std::cos(latB * kRadians) * sinLon * sinLon;
    return 2 * earthRadiusM * std::asin(std::sqrt(std::min(1.0, h)));
}

Result<PlanningGraph> crowFlyNetwork(const CrowFlyInput& input, const RunContext& ctx)
{
    ctx.report(0, "network");
    std::vector<Spot> spots;
    for (const Site* site : input.sites)
        spots.push_back({site->position, site->lonDeg, site->latDeg});
    for (const SupplyPoint* supply : input.supplies)
        spots.push_back({supply->position, supply->lonDeg, supply->latDeg});
    PlanningGraph network;
    StreetGraphBuilder builder;
    builder.addNodes(spots.size());
    for (std::size_t a = 0; a < input.sites.size(); ++a) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "building the network was cancelled");
        for (std::size_t b = a + 1; b < spots.size(); ++b) {
            PlanningEdge edge;
            edge.lengthM =
                greatCircleM(spots[a].lonDeg, spots[a].latDeg, spots[b].lonDeg, spots[b].latDeg, input.earthRadiusM);
            if (!(edge.lengthM < input.rangeM))
                continue;
            edge.tail = spots[a].position;
            edge.head = spots[b].position;
            builder.addEdge(NodeIndex{static_cast<std::uint32_t>(a)}, NodeIndex{static_cast<std::uint32_t>(b)});
            const std::array<ModePart, 1> link{ModePart{ConstructionMode::TrenchVerge, edge.lengthM}};
            network.priceCt.push_back(input.price(link, 0).inCents());
            if (network.priceCt.back() >= kInfiniteCents)
                return fail(ErrorCode::Overflow, "the price of a link is too large for exact arithmetic");
            network.edges.push_back(edge);
        }
    }
    OASIS_TRY(network.graph, builder.freeze());
    for (std::uint32_t i = 0; i < spots.size(); ++i)
        (i < input.sites.size() ? network.sites : network.supplies).push_back({NodeIndex{i}, 0, 0});
    ctx.report(1, "network");
    return network;
}

} // namespace oasis
