// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/street_pins.h"

#include "core/base/money.h"
#include "core/routing/solver_graph.h"

#include <algorithm>

namespace oasis::routing {

namespace {

std::vector<std::uint32_t> sortedOnce(std::span<const EdgeIndex> edges)
{
    std::vector<std::uint32_t> numbers;
    for (const EdgeIndex edge : edges)
        numbers.push_back(edge.value());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// Looks for contradictions of known edges.
class PinCheck
{
public:
    PinCheck(const SteinerInput& input, std::vector<std::uint32_t> in, std::vector<std::uint32_t> out,
             std::vector<PinFault>& faults)
        : m_input(input), m_in(std::move(in)), m_out(std::move(out)), m_faults(faults)
    {}

    void run()
    {
        for (const std::uint32_t e : m_in)
            if (std::binary_search(m_out.begin(), m_out.end(), e))
                fault(e, PinFaultKind::InAndOut);
            else if (m_input.edgeCostCents[e] >= kInfiniteCents)
                fault(e, PinFaultKind::Barred);
        NodeSets rings(m_input.graph.nodeCount());
        for (const std::uint32_t e : m_in)
            if (!rings.unite(m_input.graph.edgeTails()[e], m_input.graph.edgeHeads()[e]))
                fault(e, PinFaultKind::ClosesRing);
        if (!m_input.supplies.empty())
            findUnreachable();
    }

private:
    void fault(std::uint32_t edge, PinFaultKind kind) { m_faults.push_back({EdgeIndex{edge}, kind}); }
    void findUnreachable()
    {
        const auto root = static_cast<std::uint32_t>(m_input.graph.nodeCount());
        NodeSets sets(root + std::size_t{1});
        for (std::uint32_t e = 0; e < m_input.graph.edgeCount(); ++e)
            if (m_input.edgeCostCents[e] < kInfiniteCents && !std::binary_search(m_out.begin(), m_out.end(), e))
                sets.unite(m_input.graph.edgeTails()[e], m_input.graph.edgeHeads()[e]);
        for (const SupplyEntry& supply : m_input.supplies)
            if (supply.entryPriceCents < kInfiniteCents)
                sets.unite(supply.node.value(), root);
        for (const std::uint32_t e : m_in)
            if (sets.leader(m_input.graph.edgeTails()[e]) != sets.leader(root))
                fault(e, PinFaultKind::Unreachable);
    }

    const SteinerInput& m_input;
    std::vector<std::uint32_t> m_in;
    std::vector<std::uint32_t> m_out;
    std::vector<PinFault>& m_faults;
};

} // namespace

std::vector<PinFault> faultsOf(const StreetPins& pins, const SteinerInput& input)
{
    std::vector<PinFault> faults;
    std::vector<std::uint32_t> in = sortedOnce(pins.in);
    std::vector<std::uint32_t> out = sortedOnce(pins.out);
    const auto takeUnknown = [&](std::vector<std::uint32_t>& edges) {
        while (!edges.empty() && edges.back() >= input.graph.edgeCount()) {
            faults.push_back({EdgeIndex{edges.back()}, PinFaultKind::UnknownEdge});
            edges.pop_back();
        }
    };
    takeUnknown(in);
    takeUnknown(out);
    PinCheck(input, std::move(in), std::move(out), faults).run();
    return faults;
}

std::string sentenceOf(const PinFault& fault)
{
    const std::string edge = "street edge " + std::to_string(fault.edge.value());
    switch (fault.kind) {
    case PinFaultKind::InAndOut:
        return edge + " is pinned in and out at once";
    case PinFaultKind::Barred:
        return edge + " is pinned in, but nothing can be built there";
    case PinFaultKind::ClosesRing:
        return edge + " closes a ring of streets pinned in";
    case PinFaultKind::Unreachable:
        return edge + " is pinned in, but no supply reaches it";
    case PinFaultKind::UnknownEdge:
        break;
    }
    return edge + " is pinned, but does not exist";
}

Result<UnpinnedQuestion> unpinned(const StreetPins& pins, const SteinerInput& input)
{
    const std::vector<PinFault> faults = faultsOf(pins, input);
    if (!faults.empty())
        return fail(faults.front().kind == PinFaultKind::Unreachable ? ErrorCode::Unreachable
                                                                     : ErrorCode::InvalidArgument,
                    sentenceOf(faults.front()));
    UnpinnedQuestion question;
    question.edgeCostCents.assign(input.edgeCostCents.begin(), input.edgeCostCents.end());
    for (const EdgeIndex edge : pins.out)
        question.edgeCostCents[edge.index()] = kInfiniteCents;
    for (const std::uint32_t e : sortedOnce(pins.in)) {
        if (input.edgeCostCents[e] >= kInfiniteCents - question.pinnedCents)
            return fail(ErrorCode::Overflow, "the prices of the streets pinned in exceed exact arithmetic");
        question.pinnedCents += input.edgeCostCents[e];
        question.edgeCostCents[e] = 0;
        question.ends.push_back(NodeIndex{input.graph.edgeTails()[e]});
        question.ends.push_back(NodeIndex{input.graph.edgeHeads()[e]});
    }
    std::sort(question.ends.begin(), question.ends.end());
    question.ends.erase(std::unique(question.ends.begin(), question.ends.end()), question.ends.end());
    return question;
}

PinnedNetwork withPins(std::span<const EdgeIndex> network, std::span<const std::uint32_t> suppliesUsed,
                       const StreetPins& pins, const SteinerInput& input)
{
    struct Link
    {
        std::int64_t cost;
        std::uint32_t number; // edge, or edge count + supply
    };
    const auto edgeCount = static_cast<std::uint32_t>(input.graph.edgeCount());
    const auto root = static_cast<std::uint32_t>(input.graph.nodeCount());
    const std::vector<std::uint32_t> in = sortedOnce(pins.in);
    std::vector<Link> links;
    for (const std::uint32_t e : in)
        links.push_back({-1, e}); // before all others
    for (const EdgeIndex edge : network)
        if (!std::binary_search(in.begin(), in.end(), edge.value()))
            links.push_back({input.edgeCostCents[edge.index()], edge.value()});
    for (const std::uint32_t supply : suppliesUsed)
        links.push_back({input.supplies[supply].entryPriceCents, edgeCount + supply});
    std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.cost < b.cost; });
    NodeSets sets(root + std::size_t{1});
    PinnedNetwork result;
    for (const Link& link : links) {
        if (link.number >= edgeCount) {
            if (sets.unite(input.supplies[link.number - edgeCount].node.value(), root))
                result.suppliesUsed.push_back(link.number - edgeCount);
        } else if (sets.unite(input.graph.edgeTails()[link.number], input.graph.edgeHeads()[link.number])) {
            result.edges.push_back(EdgeIndex{link.number});
        }
    }
    std::sort(result.edges.begin(), result.edges.end());
    std::sort(result.suppliesUsed.begin(), result.suppliesUsed.end());
    return result;
}

} // namespace oasis::routing
