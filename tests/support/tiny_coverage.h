// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage.h"
#include "core/routing/tree_check.h"
#include "tests/support/tiny_steiner.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

/// Weights for small random questions, and what money buys by enumeration.
namespace oasis::test {

inline constexpr std::int64_t kUnit = 1'000'000;

/// Weights in halves, many of them 0; some sites with costs of their own, some required.
inline std::vector<routing::WeightedTerminal> randomSites(const TinyProblem& problem, std::uint64_t seed)
{
    Random random(seed * 613);
    std::vector<routing::WeightedTerminal> sites;
    for (const NodeIndex node : problem.terminals)
        sites.push_back({node, static_cast<std::int64_t>(random.below(6)) * kUnit / 2,
                         random.below(3) == 0 ? static_cast<std::int64_t>(random.below(30)) : 0,
                         random.below(10) == 0});
    return sites;
}

/// What a choice of sites takes and weighs.
struct Choice
{
    std::int64_t spent = 0;
    std::int64_t weight = 0;
};

/// Every choice that holds the required sites, with the cheapest network for it.
inline std::vector<Choice> allChoices(const TinyProblem& problem, const std::vector<routing::WeightedTerminal>& sites)
{
    const std::vector<std::int64_t> network = dreyfusWagner(problem);
    std::vector<Choice> choices;
    for (std::size_t mask = 0; mask < network.size(); ++mask) {
        Choice choice{network[mask], 0};
        bool complete = network[mask] < kInfiniteCents;
        for (std::size_t i = 0; i < sites.size(); ++i) {
            const bool served = ((mask >> i) & 1U) != 0;
            complete = complete && (served || !sites[i].required);
            choice.spent += served ? sites[i].ownCostCents : 0;
            choice.weight += served ? sites[i].weightMillionths : 0;
        }
        if (complete)
            choices.push_back(choice);
    }
    return choices;
}

/// The most weight within the budget, or −1 when the required sites cost more.
inline std::int64_t mostWeight(const std::vector<Choice>& choices, std::int64_t budget)
{
    std::int64_t best = -1;
    for (const Choice& choice : choices)
        if (choice.spent <= budget)
            best = std::max(best, choice.weight);
    return best;
}

/// The least money for the weight, or −1 when there is not so much.
inline std::int64_t leastCost(const std::vector<Choice>& choices, std::int64_t quota)
{
    std::int64_t best = -1;
    for (const Choice& choice : choices)
        if (choice.weight >= quota && (best < 0 || choice.spent < best))
            best = choice.spent;
    return best;
}

/// What is wrong with a network that claims to serve sites for so much; empty when it holds.
inline std::vector<std::string> faultsOf(const routing::ServedNetwork& network, const TinyProblem& problem,
                                         const std::vector<routing::WeightedTerminal>& sites)
{
    std::int64_t edges = network.spentCents;
    std::int64_t weight = 0;
    std::vector<NodeIndex> joined;
    for (const std::uint32_t i : network.served) {
        edges -= sites[i].ownCostCents;
        weight += sites[i].weightMillionths;
        joined.push_back(sites[i].node);
    }
    auto faults = routing::faultsOf({network.treeEdges, network.suppliesUsed, edges},
                                    {problem.graph, problem.costs, joined, problem.supplies});
    if (weight != network.weightMillionths)
        faults.push_back("the weight is not that of the served sites");
    for (std::uint32_t i = 0; i < sites.size(); ++i)
        if (sites[i].required && !std::binary_search(network.served.begin(), network.served.end(), i))
            faults.push_back("a required site is not served");
    return faults;
}

} // namespace oasis::test
