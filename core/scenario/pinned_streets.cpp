// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/pinned_streets.h"

#include <algorithm>
#include <utility>

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

StreetChoice choiceOf(const ConstructionRules& rules, StreetId street)
{
    const auto holds = [street](const std::vector<StreetId>& list) {
        return std::find(list.begin(), list.end(), street) != list.end();
    };
    return holds(rules.forbidden) ? StreetChoice::Barred
           : holds(rules.pinned)  ? StreetChoice::Used
                                  : StreetChoice::Free;
}

void setChoice(ConstructionRules& rules, StreetId street, StreetChoice choice)
{
    const auto put = [street](std::vector<StreetId>& list, bool in) {
        const bool there = std::find(list.begin(), list.end(), street) != list.end();
        if (in && !there)
            list.push_back(street);
        else if (!in)
            std::erase(list, street);
    };
    put(rules.pinned, choice == StreetChoice::Used);
    put(rules.forbidden, choice == StreetChoice::Barred);
}

bool followsPins(Objective objective, NetworkMode mode)
{
    return mode == NetworkMode::Streets && (objective == Objective::ConnectAll || objective == Objective::BestMix ||
                                            objective == Objective::Budget || objective == Objective::Quota);
}

Result<PinnedQuestion> PinnedQuestion::create(const PlanContext& plan, const PlanningGraph& network,
                                              std::vector<routing::SupplyEntry> supplies)
{
    PinnedQuestion question(network);
    question.m_supplies = std::move(supplies);
    std::vector<StreetId> pinned = plan.rules.pinned;
    std::sort(pinned.begin(), pinned.end());
    if (pinned.empty())
        return question;
    question.m_firstName = streetName(*plan.input.streets, pinned.front());
    if (!followsPins(plan.definition.objective, plan.definition.networkMode))
        return fail(ErrorCode::Unsupported,
                    question.m_firstName + " is pinned, which this kind of plan does not follow");
    for (const StreetId id : pinned)
        OASIS_CHECK(checkStreet(plan, id));
    const auto& streets = plan.input.streets->streets;
    for (std::uint32_t e = 0; e < network.edges.size(); ++e)
        if (const std::uint32_t street = network.edges[e].street;
            street != kNoStreet && std::binary_search(pinned.begin(), pinned.end(), streets[street].id))
            question.m_edges.push_back(EdgeIndex{e});
    const routing::StreetPins pins{question.m_edges, {}};
    const routing::SteinerInput asked{network.graph, network.priceCt, {}, question.m_supplies};
    if (const auto faults = routing::faultsOf(pins, asked); !faults.empty()) {
        const StreetId first = streets[network.edges[faults.front().edge.index()].street].id;
        const std::string name = streetName(*plan.input.streets, first);
        if (faults.front().kind == routing::PinFaultKind::Unreachable)
            return fail(ErrorCode::Unreachable, name + " is pinned, but no supply point reaches it", name);
        return fail(ErrorCode::InvalidArgument, name + " closes a ring of pinned streets, which no tree holds", name);
    }
    OASIS_TRY(question.m_free, routing::unpinned(pins, asked));
    return question;
}

routing::PinnedNetwork PinnedQuestion::withPins(std::span<const EdgeIndex> edges,
                                                std::span<const std::uint32_t> suppliesUsed) const
{
    if (empty())
        return {{edges.begin(), edges.end()}, {suppliesUsed.begin(), suppliesUsed.end()}};
    return routing::withPins(edges, suppliesUsed, {m_edges, {}}, {*m_graph, m_free.edgeCostCents, {}, m_supplies});
}

std::int64_t PinnedQuestion::priceOf(const routing::PinnedNetwork& network) const
{
    std::int64_t cents = 0;
    for (const EdgeIndex edge : network.edges)
        cents += m_paidCt[edge.index()];
    for (const std::uint32_t supply : network.suppliesUsed)
        cents += m_supplies[supply].entryPriceCents;
    return cents;
}

} // namespace oasis
