// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/question.h"

#include "core/base/input_hash.h"
#include "core/base/money.h"

#include <algorithm>

namespace oasis::proof {

namespace {

/// Marks what hangs together with the nodes in `queue`, which are marked already.
void spread(const Question& question, std::vector<std::uint32_t> queue, std::vector<std::uint8_t>& reached)
{
    const StreetGraph& graph = question.graph;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t node = queue[i];
        for (std::uint32_t arc = graph.firstOut()[node]; arc < graph.firstOut()[node + 1]; ++arc) {
            const std::uint32_t head = graph.arcHead()[arc];
            const std::uint32_t edge = graph.arcEdge()[arc];
            if (reached[head] != 0 || question.priceCents[edge] >= kInfiniteCents || !question.leads(edge, node))
                continue;
            reached[head] = 1;
            queue.push_back(head);
        }
    }
}

std::vector<std::uint8_t> largestComponent(const Question& question)
{
    std::vector<std::uint8_t> best(question.nodeCount(), 0);
    std::vector<std::uint8_t> seen(question.nodeCount(), 0);
    std::ptrdiff_t most = 0;
    for (const QuestionSite& start : question.sites) {
        if (seen[start.node.index()] != 0)
            continue;
        std::vector<std::uint8_t> reached(question.nodeCount(), 0);
        reached[start.node.index()] = 1;
        spread(question, {start.node.value()}, reached);
        for (std::size_t node = 0; node < seen.size(); ++node)
            seen[node] |= reached[node];
        const auto sites = std::count_if(question.sites.begin(), question.sites.end(),
                                         [&](const QuestionSite& site) { return reached[site.node.index()] != 0; });
        if (sites > most) {
            most = sites;
            best = std::move(reached);
        }
    }
    return best;
}

} // namespace

std::string hashOf(const Question& question)
{
    InputHash hash;
    hash.add(question.aim);
    hash.add(question.graph.nodeCount());
    hash.add(question.graph.edgeCount());
    for (std::size_t e = 0; e < question.graph.edgeCount(); ++e) {
        hash.add(question.graph.edgeTails()[e]);
        hash.add(question.graph.edgeHeads()[e]);
        hash.add(std::min(question.priceCents[e], kInfiniteCents));
    }
    hash.add(question.sites.size());
    for (const QuestionSite& site : question.sites) {
        hash.add(site.node.value());
        hash.add(site.required);
        hash.add(site.prizeCents);
        hash.add(site.ownCostCents);
        hash.add(site.weightMillionths);
    }
    hash.add(question.supplies.size());
    for (const QuestionSupply& supply : question.supplies) {
        hash.add(supply.node.value());
        hash.add(std::min(supply.entryCents, kInfiniteCents));
    }
    hash.add(question.limit);
    hash.add(question.constantCents);
    for (const std::uint8_t directed : question.oneWay)
        hash.add(directed != 0);
    return hash.hex();
}

std::vector<std::uint8_t> reachableNodes(const Question& question)
{
    if (question.supplies.empty())
        return largestComponent(question);
    std::vector<std::uint8_t> reached(question.nodeCount(), 0);
    std::vector<std::uint32_t> queue;
    reached[question.trunk()] = 1;
    for (const QuestionSupply& supply : question.supplies)
        if (supply.entryCents < kInfiniteCents && reached[supply.node.index()] == 0) {
            reached[supply.node.index()] = 1;
            queue.push_back(supply.node.value());
        }
    spread(question, std::move(queue), reached);
    return reached;
}

} // namespace oasis::proof
