// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/site_sums.h"

#include "core/base/money.h"
#include "core/proof/certificate.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace oasis::proof {

namespace {

__extension__ using Wide = __int128;

/// Cheapest way from the trunk to every node.
std::vector<std::int64_t> waysFromTrunk(const Question& question)
{
    using Entry = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<std::int64_t> distance(question.nodeCount(), kInfiniteCents);
    const auto lower = [&](std::uint32_t node, std::int64_t to) {
        if (to < distance[node]) {
            distance[node] = to;
            queue.emplace(to, node);
        }
    };
    for (const QuestionSupply& supply : question.supplies)
        lower(supply.node.value(), supply.entryCents);
    const StreetGraph& graph = question.graph;
    while (!queue.empty()) {
        const auto [from, node] = queue.top();
        queue.pop();
        if (from > distance[node])
            continue;
        for (std::uint32_t arc = graph.firstOut()[node]; arc < graph.firstOut()[node + 1]; ++arc)
            if (const std::int64_t price = question.priceCents[graph.arcEdge()[arc]];
                price < kInfiniteCents && question.leads(graph.arcEdge()[arc], node))
                lower(graph.arcHead()[arc], std::min(from + price, kInfiniteCents));
    }
    return distance;
}

std::vector<std::uint8_t> sitesInQuestion(const Question& question)
{
    std::vector<std::uint8_t> in;
    const std::vector<std::uint8_t> reachable = reachableNodes(question);
    for (const QuestionSite& site : question.sites)
        in.push_back(reachable[site.node.index()]);
    if (question.aim != Aim::MostWeight)
        return in;
    const std::vector<std::int64_t> way = waysFromTrunk(question);
    for (std::size_t i = 0; i < in.size(); ++i) {
        const QuestionSite& site = question.sites[i];
        if (!site.required && way[site.node.index()] > question.limit - site.ownCostCents)
            in[i] = 0;
    }
    return in;
}

/// All numbers in range, and together below infinity.
bool inRange(const Question& question, std::int64_t weightPrice)
{
    Wide total = question.constantCents;
    bool positive = question.constantCents >= 0 && question.limit >= 0 && weightPrice >= 0 &&
                    question.priceCents.size() == question.graph.edgeCount() &&
                    (question.oneWay.empty() ||
                     (question.oneWay.size() == question.graph.edgeCount() && !question.supplies.empty()));
    for (const std::int64_t price : question.priceCents) {
        positive = positive && price >= 0;
        total += price < kInfiniteCents ? price : 0;
    }
    for (const QuestionSite& site : question.sites) {
        positive = positive && site.node.index() < question.graph.nodeCount() && site.prizeCents >= 0 &&
                   site.ownCostCents >= 0 && site.weightMillionths >= 0;
        total += Wide{site.prizeCents} + site.ownCostCents + site.weightMillionths;
        if (question.aim != Aim::LeastCost && positive)
            total += centsOf(site.weightMillionths, weightPrice);
    }
    for (const QuestionSupply& supply : question.supplies) {
        positive = positive && supply.node.index() < question.graph.nodeCount() && supply.entryCents >= 0;
        total += supply.entryCents < kInfiniteCents ? supply.entryCents : 0;
    }
    return positive && total < kInfiniteCents;
}

} // namespace

std::int64_t centsOf(std::int64_t weightMillionths, std::int64_t weightPrice)
{
    return static_cast<std::int64_t>(
        std::min<Wide>((Wide{weightMillionths} * weightPrice) >> kWeightPriceShift, kInfiniteCents));
}

SiteSums siteSums(const Question& question, std::int64_t weightPrice)
{
    SiteSums sums;
    sums.sound = inRange(question, weightPrice);
    if (!sums.sound)
        return sums;
    sums.inQuestion = sitesInQuestion(question);
    sums.required.assign(question.nodeCount(), 0);
    sums.leftOut.assign(question.nodeCount(), 0);
    sums.fixed = question.aim == Aim::LeastCost ? question.constantCents : 0;
    for (std::size_t i = 0; i < question.sites.size(); ++i) {
        const QuestionSite& site = question.sites[i];
        const std::int64_t prize =
            question.aim == Aim::LeastCost ? site.prizeCents : centsOf(site.weightMillionths, weightPrice);
        if (sums.inQuestion[i] == 0) {
            sums.fixed += question.aim == Aim::LeastCost ? prize : 0;
            continue;
        }
        sums.weight += site.weightMillionths;
        sums.fixed += site.required ? site.ownCostCents : std::min(prize, site.ownCostCents);
        if (site.required)
            sums.required[site.node.index()] = 1;
        else
            sums.leftOut[site.node.index()] += std::max<std::int64_t>(0, prize - site.ownCostCents);
    }
    if (!question.supplies.empty())
        sums.required[question.trunk()] = 1;
    return sums;
}

std::int64_t boundOf(const Question& question, const SiteSums& sums, std::int64_t weightPrice, std::int64_t amounts)
{
    const Wide least = Wide{amounts} + sums.fixed; // <= spending + price of the weight left out, for every network
    if (question.aim == Aim::LeastCost)
        return static_cast<std::int64_t>(least);
    if (question.aim == Aim::LeastForWeight) {
        const std::int64_t leftOut = std::max<std::int64_t>(0, sums.weight - question.limit);
        const Wide worth = (Wide{leftOut} * weightPrice) >> kWeightPriceShift; // every prize was rounded down itself
        return static_cast<std::int64_t>(std::max<Wide>(0, least - worth));
    }
    const Wide missing = (least - question.limit) << kWeightPriceShift;
    if (missing <= 0 || weightPrice <= 0)
        return sums.weight;
    std::int64_t unit = 0; // every weight is a multiple of it
    for (std::size_t i = 0; i < question.sites.size(); ++i)
        unit = sums.inQuestion[i] != 0 ? std::gcd(unit, question.sites[i].weightMillionths) : unit;
    const Wide bound = std::max<Wide>(0, sums.weight - (missing + weightPrice - 1) / weightPrice);
    return static_cast<std::int64_t>(bound) / std::max<std::int64_t>(1, unit) * std::max<std::int64_t>(1, unit);
}

} // namespace oasis::proof
