// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/plan_chains.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <tuple>

namespace oasis::map {

namespace {

using Looks = std::tuple<PlanStyle, int, std::optional<Change>, bool>;
using EdgeKey = std::tuple<std::int64_t, std::int64_t, std::int64_t>;

EdgeKey keyOf(const OutcomeEdge& edge)
{
    return {edge.street.value(), edge.leadInOf.value(), edge.supplyLeadIn.value()};
}

std::set<EdgeKey> keysOf(const Outcome& outcome)
{
    std::set<EdgeKey> keys;
    for (const auto& edge : outcome.edges)
        keys.insert(keyOf(edge));
    return keys;
}

void append(Polyline& line, const Polyline& more)
{
    const bool touches = !line.empty() && !more.empty() && distance(line.back(), more.front()) < 0.01;
    line.insert(line.end(), more.begin() + (touches ? 1 : 0), more.end());
}

bool follows(const OutcomeEdge& parent, const OutcomeEdge& child)
{
    return !parent.line.empty() && !child.line.empty() && distance(parent.line.back(), child.line.front()) < 0.5;
}

/// For each edge the one child that goes on in the same looks (the one with most sites behind, then the first), or -1.
std::vector<std::int32_t> continuations(const std::vector<OutcomeEdge>& edges, const std::vector<Looks>& looks)
{
    std::vector<std::int32_t> next(edges.size(), -1);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto parent = edges[i].parent;
        if (parent < 0 || static_cast<std::size_t>(parent) >= edges.size())
            continue;
        const auto p = static_cast<std::size_t>(parent);
        if (looks[p] != looks[i] || !follows(edges[p], edges[i]))
            continue;
        if (next[p] < 0 || edges[static_cast<std::size_t>(next[p])].sitesBehind < edges[i].sitesBehind)
            next[p] = static_cast<std::int32_t>(i);
    }
    return next;
}

std::vector<PlanChain> chainsOf(const std::vector<OutcomeEdge>& edges, const std::vector<Looks>& looks,
                                const std::function<bool(std::size_t)>& wanted)
{
    const auto next = continuations(edges, looks);
    std::vector<bool> continued(edges.size(), false);
    for (const auto n : next) {
        if (n >= 0)
            continued[static_cast<std::size_t>(n)] = true;
    }
    std::vector<PlanChain> chains;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (continued[i] || edges[i].line.size() < 2 || !wanted(i))
            continue;
        const auto& [style, fibres, change, feeder] = looks[i];
        PlanChain chain{{}, style, fibres, change, feeder};
        std::size_t guard = 0;
        for (auto e = static_cast<std::int32_t>(i); e >= 0 && guard <= edges.size();
             e = next[static_cast<std::size_t>(e)], ++guard)
            append(chain.line, edges[static_cast<std::size_t>(e)].line);
        chains.push_back(std::move(chain));
    }
    return chains;
}

std::vector<Looks> looksAgainst(const Outcome& outcome, const std::set<EdgeKey>& other, Change onlyHere)
{
    std::vector<Looks> looks;
    looks.reserve(outcome.edges.size());
    for (const auto& edge : outcome.edges)
        looks.emplace_back(PlanStyle::Trench, edge.cableFibres, other.contains(keyOf(edge)) ? Change::Kept : onlyHere,
                           false);
    return looks;
}

void appendWanted(std::vector<PlanChain>& all, const Outcome& outcome, const std::vector<Looks>& looks, Change change)
{
    auto chains = chainsOf(outcome.edges, looks, [&](std::size_t i) { return std::get<2>(looks[i]) == change; });
    std::move(chains.begin(), chains.end(), std::back_inserter(all));
}

} // namespace

PlanStyle planStyleOf(const OutcomeEdge& edge)
{
    if (edge.radioLink >= 0)
        return PlanStyle::Radio;
    if (edge.street.value() == 0 && edge.leadInOf.value() == 0 && edge.supplyLeadIn.value() == 0)
        return PlanStyle::Link;
    if (edge.protection)
        return PlanStyle::SecondWay;
    std::array<double, kPlanStyleCount> lengths{};
    for (const auto& part : edge.parts)
        lengths[static_cast<std::size_t>(planStyle(part.mode))] += part.lengthM;
    const auto longest = std::max_element(lengths.begin(), lengths.end());
    return static_cast<PlanStyle>(longest - lengths.begin());
}

std::vector<PlanChain> planChains(const Outcome& outcome)
{
    std::vector<Looks> looks;
    looks.reserve(outcome.edges.size());
    const std::vector<bool> feeder = feederEdges(outcome);
    for (std::size_t i = 0; i < outcome.edges.size(); ++i)
        looks.emplace_back(planStyleOf(outcome.edges[i]), outcome.edges[i].cableFibres, std::nullopt, feeder[i]);
    return chainsOf(outcome.edges, looks, [](std::size_t) { return true; });
}

std::vector<PlanChain> changeChains(const Outcome& reference, const Outcome& outcome)
{
    const auto before = keysOf(reference);
    const auto after = keysOf(outcome);
    std::vector<PlanChain> chains;
    appendWanted(chains, reference, looksAgainst(reference, after, Change::Lost), Change::Lost);
    const auto looks = looksAgainst(outcome, before, Change::Gained);
    appendWanted(chains, outcome, looks, Change::Kept);
    appendWanted(chains, outcome, looks, Change::Gained);
    return chains;
}

} // namespace oasis::map
