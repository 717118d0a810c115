// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/premises.h"

#include "core/network/segment_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace oasis {

namespace {

constexpr std::size_t kMostPlaces = 400;
constexpr double kSmallestSquareM = 250;
constexpr std::int64_t kMostPremises = 1'000'000'000; // sums at junctions and in areas stay whole numbers of 32 bits

/// Positions of the graph's nodes; of those that no street touches, infinite.
std::vector<Point> junctions(const PlanContext& plan, const PlanningGraph& network)
{
    constexpr double kNowhere = std::numeric_limits<double>::infinity();
    std::vector<Point> position(network.graph.nodeCount(), Point{kNowhere, kNowhere});
    const StreetLayer& layer = *plan.input.streets;
    for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
        const PlanningEdge& edge = network.edges[e];
        if (edge.street == kNoStreet)
            continue;
        const Street& street = layer.streets[edge.street];
        const auto line = layer.geometry(street);
        const std::size_t tail = network.graph.tail(EdgeIndex{e}).index();
        const std::size_t head = network.graph.head(EdgeIndex{e}).index();
        position[tail] = pointAlong(line, edge.fromAlongM);
        position[head] = pointAlong(line, edge.toAlongM);
    }
    return position;
}

/// Looks around the centre in growing squares.
class NearestJunction
{
public:
    NearestJunction(const std::vector<Point>& position, double withinM) : m_position(position), m_withinM(withinM)
    {
        std::vector<Bounds> boxes;
        for (std::uint32_t node = 0; node < position.size(); ++node) {
            if (!std::isfinite(position[node].x))
                continue;
            m_node.push_back(node);
            boxes.push_back({position[node].x, position[node].y, position[node].x, position[node].y});
        }
        m_index = BoxIndex(boxes);
    }

    NodeIndex to(Point centre)
    {
        for (double half = std::min(m_withinM, 100.0);; half = std::min(2 * half, m_withinM)) {
            m_index.intersecting({centre.x - half, centre.y - half, centre.x + half, centre.y + half}, m_found);
            NodeIndex best = kInvalidNode;
            double nearest = half;
            for (const std::uint32_t box : m_found) {
                const double away = distance(m_position[m_node[box]], centre);
                if (away < nearest || (away == nearest && best == kInvalidNode)) {
                    nearest = away;
                    best = NodeIndex{m_node[box]};
                }
            }
            if (best != kInvalidNode || half >= m_withinM)
                return best;
        }
    }

private:
    const std::vector<Point>& m_position;
    double m_withinM;
    std::vector<std::uint32_t> m_node; // per box
    BoxIndex m_index;
    std::vector<std::uint32_t> m_found;
};

} // namespace

std::vector<std::int32_t> homesOf(const Territory& territory, double personsPerHome)
{
    std::vector<std::int32_t> homes;
    double people = 0;
    double before = 0;
    for (const PopulationCell& cell : territory.cells) {
        people += cell.people;
        const double now = std::floor(people / personsPerHome + 0.5);
        homes.push_back(static_cast<std::int32_t>(std::min(now - before, 1e9)));
        before = now;
    }
    return homes;
}

std::int32_t businessesOf(const Site& site, const CabinetRules& rules)
{
    if (site.kind != SiteKind::ActivityZone || site.state == SiteState::StruckOut || rules.jobsPerBusiness == 0)
        return 0;
    const double jobs = site.people > 0 ? site.people : site.areaHa * rules.jobsPerHa;
    if (!(jobs > 0))
        return 0;
    return static_cast<std::int32_t>(std::clamp(std::floor(jobs / rules.jobsPerBusiness + 0.5), 1.0, 1e9));
}

Result<ZonePremises> premisesAt(const PlanContext& plan, const PlanningGraph& network)
{
    const CabinetRules& rules = plan.definition.cabinets;
    const Territory& territory = *plan.input.territory;
    ZonePremises premises;
    const auto homes = homesOf(territory, rules.personsPerHome);
    for (std::size_t i = 0; i < homes.size(); ++i)
        premises.groups.push_back(
            {static_cast<std::int32_t>(i), {}, territory.cells[i].centre, homes[i], kInvalidNode});
    for (const Site& site : plan.input.sites)
        if (const std::int32_t businesses = businessesOf(site, rules); businesses > 0)
            premises.groups.push_back({-1, site.id, site.position, businesses, kInvalidNode});
    std::int64_t all = 0; // of fewer than 2^31 groups of at most 10^9
    for (const PremisesGroup& group : premises.groups)
        all += group.premises;
    if (all > kMostPremises)
        return fail(ErrorCode::Overflow, "there are more than a thousand million premises: check people and jobs",
                    "cabinets");
    premises.position = junctions(plan, network);
    premises.atNode.assign(network.graph.nodeCount(), 0);
    NearestJunction nearest(premises.position, rules.attachM);
    for (PremisesGroup& group : premises.groups) {
        if (group.premises > 0)
            group.node = nearest.to(group.place);
        if (group.node != kInvalidNode)
            premises.atNode[group.node.index()] += group.premises;
    }
    return premises;
}

std::vector<NodeIndex> cabinetPlaces(const ZonePremises& premises, std::int32_t capacity)
{
    std::map<std::pair<std::int64_t, std::int64_t>, std::uint32_t> busiest;
    for (double side = kSmallestSquareM;; side *= 1.25) {
        busiest.clear();
        for (std::uint32_t node = 0; node < premises.atNode.size(); ++node) {
            if (premises.atNode[node] == 0)
                continue;
            const Point at = premises.position[node];
            const std::pair square{static_cast<std::int64_t>(std::floor(at.x / side)),
                                   static_cast<std::int64_t>(std::floor(at.y / side))};
            const auto place = busiest.emplace(square, node).first;
            if (premises.atNode[node] > premises.atNode[place->second])
                place->second = node;
        }
        if (busiest.size() <= kMostPlaces)
            break;
    }
    std::vector<NodeIndex> places;
    for (const auto& [square, node] : busiest)
        places.push_back(NodeIndex{node});
    for (std::uint32_t node = 0; node < premises.atNode.size(); ++node)
        if (premises.atNode[node] > capacity)
            places.push_back(NodeIndex{node});
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace oasis
