// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/pinned_streets.h"

#include "core/routing/street_pins.h"

#include <algorithm>

namespace oasis {

namespace {

const Street* streetOf(const StreetLayer& layer, StreetId id)
{
    const auto found = std::lower_bound(layer.streets.begin(), layer.streets.end(), id,
                                        [](const Street& s, StreetId wanted) { return s.id < wanted; });
    return found != layer.streets.end() && found->id == id ? &*found : nullptr;
}

Result<void> checkStreet(const PlanContext& plan, StreetId id)
{
    const std::string name = streetName(*plan.input.streets, id);
    const Street* street = streetOf(*plan.input.streets, id);
    if (street == nullptr)
        return fail(ErrorCode::InvalidArgument, name + " is pinned, but not in the study", name);
    const auto& forbidden = plan.rules.forbidden;
    if (std::find(forbidden.begin(), forbidden.end(), id) != forbidden.end())
        return fail(ErrorCode::InvalidArgument, name + " is pinned and forbidden at once", name);
    if (!permitted(*street, plan.rules))
        return fail(ErrorCode::InvalidArgument, name + " is pinned, but the rules of construction bar it", name);
    return ok();
}

} // namespace

std::string streetName(const StreetLayer& layer, StreetId id)
{
    std::string name = "street " + std::to_string(id.value());
    const Street* street = streetOf(layer, id);
    if (street != nullptr && !layer.names[street->name].empty())
        name += " (" + layer.names[street->name] + ")";
    return name;
}

Result<std::vector<EdgeIndex>> pinnedEdges(const PlanContext& plan, const PlanningGraph& network,
                                           std::span<const routing::SupplyEntry> supplies)
{
    std::vector<StreetId> pinned = plan.rules.pinned;
    std::sort(pinned.begin(), pinned.end());
    std::vector<EdgeIndex> edges;
    if (pinned.empty())
        return edges;
    const Objective objective = plan.definition.objective;
    if (plan.crowFly() || (objective != Objective::ConnectAll && objective != Objective::BestMix))
        return fail(ErrorCode::Unsupported, streetName(*plan.input.streets, pinned.front()) +
                                                " is pinned, which this kind of plan does not follow");
    for (const StreetId id : pinned)
        OASIS_CHECK(checkStreet(plan, id));
    const auto& streets = plan.input.streets->streets;
    for (std::uint32_t e = 0; e < network.edges.size(); ++e)
        if (const std::uint32_t street = network.edges[e].street;
            street != kNoStreet && std::binary_search(pinned.begin(), pinned.end(), streets[street].id))
            edges.push_back(EdgeIndex{e});
    const auto faults = routing::faultsOf({edges, {}}, {network.graph, network.priceCt, {}, supplies});
    if (faults.empty())
        return edges;
    const StreetId first = streets[network.edges[faults.front().edge.index()].street].id;
    const std::string name = streetName(*plan.input.streets, first);
    if (faults.front().kind == routing::PinFaultKind::Unreachable)
        return fail(ErrorCode::Unreachable, name + " is pinned, but no supply point reaches it", name);
    return fail(ErrorCode::InvalidArgument, name + " closes a ring of pinned streets, which no tree holds", name);
}

} // namespace oasis
