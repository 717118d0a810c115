// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replan.h"

#include "core/routing/problem_setup.h"
#include "core/routing/replan_state.h"

namespace oasis::routing {

ReplanSession::ReplanSession(std::unique_ptr<ReplanState> state) : m_state(std::move(state)) {}
ReplanSession::ReplanSession(ReplanSession&&) noexcept = default;
ReplanSession& ReplanSession::operator=(ReplanSession&&) noexcept = default;
ReplanSession::~ReplanSession() = default;

Result<ReplanSession> ReplanSession::create(const PrizeCollectingInput& input, const ReplanStart& start,
                                            const ReplanParams& params, const RunContext& ctx)
{
    if (input.supplies.empty())
        return fail(ErrorCode::NoSupply, "re-planning needs a supply");
    std::vector<NodeIndex> nodes;
    for (const PrizedTerminal& site : input.terminals)
        nodes.push_back(site.node);
    OASIS_TRY([[maybe_unused]] const auto sound, prepare({input.graph, input.edgeCostCents, nodes, input.supplies}));
    auto state = std::make_unique<ReplanState>(input, params);
    OASIS_CHECK(state->begin(start, ctx));
    return ReplanSession(std::move(state));
}

const ReplanAnswer& ReplanSession::answer() const
{
    return m_state->answer();
}

Result<ReplanAnswer> ReplanSession::apply(std::span<const ReplanChange> changes, const RunContext& ctx)
{
    for (const ReplanChange& change : changes)
        OASIS_CHECK(std::visit([&](const auto& one) { return m_state->change(one); }, change));
    OASIS_CHECK(m_state->settle(ctx));
    return m_state->answer();
}

Result<SplitEdge> ReplanSession::split(EdgeIndex edge, std::int64_t firstCents, std::int64_t secondCents)
{
    return m_state->split(edge.value(), firstCents, secondCents);
}

Result<SplitEdge> ReplanSession::addLeaf(NodeIndex at, std::int64_t cents)
{
    return m_state->addLeaf(at, cents);
}

std::uint32_t ReplanSession::siteCount() const
{
    return m_state->siteCount();
}

std::uint32_t ReplanSession::edgeCount() const
{
    return m_state->edgeCount();
}

std::vector<std::string> ReplanSession::faultsOfBound() const
{
    return m_state->faultsOfBound();
}

} // namespace oasis::routing
