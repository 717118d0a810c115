// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/question.h"
#include "tests/support/tiny_steiner.h"

#include <cstdint>
#include <vector>

/// Questions for tests of proofs.
namespace oasis::test {

/// The question that the problem asks; keeps the problem's prices borrowed.
inline proof::Question questionOf(const TinyProblem& problem, std::vector<proof::QuestionSite> sites)
{
    proof::Question question{proof::Aim::LeastCost, problem.graph, problem.costs, std::move(sites), {}, 0, 0};
    for (const routing::SupplyEntry& supply : problem.supplies)
        question.supplies.push_back({supply.node, supply.entryPriceCents});
    return question;
}

inline std::vector<proof::QuestionSite> requiredSites(const TinyProblem& problem)
{
    std::vector<proof::QuestionSite> sites;
    for (const NodeIndex node : problem.terminals)
        sites.push_back({node, true, 0, 0, 0});
    return sites;
}

/// Sites of all sorts at the problem's terminals.
inline std::vector<proof::QuestionSite> mixedSites(const TinyProblem& problem, std::uint64_t seed)
{
    Random random(seed);
    std::vector<proof::QuestionSite> sites;
    for (const NodeIndex node : problem.terminals)
        sites.push_back({node, random.below(5) == 0, static_cast<std::int64_t>(random.below(120)),
                         static_cast<std::int64_t>(random.below(30)),
                         static_cast<std::int64_t>(1000000 * (1 + random.below(9)))});
    return sites;
}

/// Spending of the cheapest network for every set of sites, own costs included; kInfiniteCents where a site that no way
/// leads to is in the set. By mask, as dreyfusWagner().
inline std::vector<std::int64_t> spendingBySet(const TinyProblem& problem,
                                               const std::vector<proof::QuestionSite>& sites)
{
    std::vector<std::int64_t> spending = dreyfusWagner(problem);
    for (std::size_t mask = 0; mask < spending.size(); ++mask)
        for (std::size_t i = 0; i < sites.size(); ++i)
            if ((mask >> i & 1U) != 0 && spending[mask] < kInfiniteCents)
                spending[mask] += sites[i].ownCostCents;
    return spending;
}

/// The best figure of the aim over all sets of sites; −1 when none is possible.
inline std::int64_t bestFigure(const proof::Question& question, const std::vector<std::int64_t>& spending)
{
    const std::vector<std::uint8_t> reachable = proof::reachableNodes(question);
    std::int64_t best = -1;
    for (std::size_t mask = 0; mask < spending.size(); ++mask) {
        std::int64_t leftOut = question.constantCents;
        std::int64_t weight = 0;
        bool allowed = spending[mask] < kInfiniteCents;
        for (std::size_t i = 0; i < question.sites.size(); ++i) {
            const proof::QuestionSite& site = question.sites[i];
            const bool served = (mask >> i & 1U) != 0;
            allowed = allowed && (served || !site.required || reachable[site.node.index()] == 0);
            leftOut += served ? 0 : site.prizeCents;
            weight += served ? site.weightMillionths : 0;
        }
        const bool most = question.aim == proof::Aim::MostWeight;
        allowed = allowed && (!most || spending[mask] <= question.limit) &&
                  (question.aim != proof::Aim::LeastForWeight || weight >= question.limit);
        if (!allowed)
            continue;
        const std::int64_t figure = most                                         ? weight
                                    : question.aim == proof::Aim::LeastForWeight ? spending[mask]
                                                                                 : spending[mask] + leftOut;
        best = best < 0 ? figure : most ? std::max(best, figure) : std::min(best, figure);
    }
    return best;
}

} // namespace oasis::test
