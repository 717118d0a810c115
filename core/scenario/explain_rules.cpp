// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/explain_rules.h"

#include "core/scenario/radio_network.h"

#include <algorithm>
#include <iterator>

namespace oasis {

bool keepsRadioRules(const OutcomeQuestion& asked, std::span<const std::uint32_t> edges,
                     std::span<const std::uint32_t> supplies)
{
    if (!usesRadioLinks(asked.plan->definition))
        return true;
    RoutedNetwork routed;
    for (const std::uint32_t edge : edges)
        routed.edges.emplace_back(edge);
    for (const std::uint32_t supply : supplies)
        routed.suppliesUsed.push_back(asked.question.supply[supply]);
    return radioUse(*asked.plan, asked.network, routed).broken.empty();
}

std::vector<std::uint32_t> merged(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
{
    std::vector<std::uint32_t> all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

} // namespace oasis
