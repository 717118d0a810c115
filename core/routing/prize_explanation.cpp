// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/prize_explanation.h"

#include "core/base/money.h"
#include "core/routing/edge_savings.h"

#include <algorithm>
#include <utility>

namespace oasis::routing {

PrizeExplanation::PrizeExplanation(const PrizeCollectingInput& input, const PrizeQuestion& question,
                                   const std::stop_token& stop)
    : m_input(input), m_question(question),
      m_problem(ascentProblem(TolledPrizes(question.problem, SmallPrizes::Terminals), question.problem.problem.root))
{
    AscentProblem& asked = m_problem.question;
    m_ascent = dualAscent(asked.graph, std::move(asked.arcCost), asked.root, asked.terminals, stop);
    m_fromRoot = ascentDistances(asked.graph, m_ascent, asked.root, asked.terminals, stop).fromRoot;
}

std::vector<std::int64_t> PrizeExplanation::savings(const PrizeCollectingOutput& mix) const
{
    std::vector<std::int64_t> savings =
        savingsNeeded(m_question.prepared, m_input.graph.edgeCount(), m_problem.question, m_ascent,
                      mix.valueCents - m_question.constant);
    for (const EdgeIndex edge : mix.treeEdges)
        savings[edge.index()] = 0;
    return savings;
}

std::vector<std::int64_t> PrizeExplanation::flips(const PrizeCollectingOutput& mix) const
{
    std::vector<std::int64_t> flips(m_input.terminals.size(), kInfiniteCents);
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < flips.size(); ++i) {
        const bool isServed = next < mix.served.size() && mix.served[next] == i;
        next += isServed ? 1U : 0U;
        const PrizedTerminal& site = m_input.terminals[i];
        if (!site.required && !site.forbidden && m_question.prepared.reachable[i] != 0)
            flips[i] = flipOf(i, isServed, mix);
    }
    return flips;
}

std::int64_t PrizeExplanation::flipOf(std::uint32_t site, bool isServed, const PrizeCollectingOutput& mix) const
{
    const PrizedTerminal& terminal = m_input.terminals[site];
    const std::uint32_t node = terminal.node.value();
    const std::uint32_t arc = m_problem.optionalArc[node];
    // Serving a site for more than its prize, or passing it by for less, costs the difference.
    const std::int64_t margin = terminal.prizeCents - terminal.ownCostCents;
    std::int64_t other = kInfiniteCents; // no mix with the other choice costs less
    if (isServed) {
        if (m_question.problem.required[node] == 0) // mixes without the node
            other = bound() + (arc != TolledAscent::kNoArc ? m_ascent.reduced[arc] : 0);
        other = std::max(mix.boundCents, std::min(other, mix.boundCents + std::max<std::int64_t>(0, margin)));
        const std::int64_t flip = std::max<std::int64_t>(0, other - mix.valueCents);
        return flip >= terminal.prizeCents ? kInfiniteCents : flip;
    }
    if (m_fromRoot[node] >= kInfiniteCents)
        return kInfiniteCents;
    other = bound() + m_fromRoot[node] + (arc != TolledAscent::kNoArc ? m_ascent.reduced[arc + 2] : 0);
    other = std::max(mix.boundCents, other) + std::max<std::int64_t>(0, -margin);
    return std::max<std::int64_t>(0, other - mix.valueCents);
}

} // namespace oasis::routing
