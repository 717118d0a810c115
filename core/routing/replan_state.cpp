// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/replan_state.h"

#include <algorithm>

namespace oasis::routing {

namespace {

using Ends = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Ends endsOf(const PrizeCollectingInput& input)
{
    Ends ends;
    ends.reserve(input.graph.edgeCount() + input.supplies.size());
    for (std::size_t e = 0; e < input.graph.edgeCount(); ++e)
        ends.emplace_back(input.graph.edgeTails()[e], input.graph.edgeHeads()[e]);
    for (const SupplyEntry& supply : input.supplies)
        ends.emplace_back(static_cast<std::uint32_t>(input.graph.nodeCount()), supply.node.value());
    return ends;
}

std::vector<std::int64_t> pricesOf(const PrizeCollectingInput& input)
{
    std::vector<std::int64_t> prices(input.edgeCostCents.begin(), input.edgeCostCents.end());
    for (const SupplyEntry& supply : input.supplies)
        prices.push_back(supply.entryPriceCents);
    for (std::int64_t& price : prices)
        price = std::min(price, kInfiniteCents);
    return prices;
}

} // namespace

ReplanState::ReplanState(const PrizeCollectingInput& input, const ReplanParams& params)
    : m_params(params), m_streetEdges(static_cast<std::uint32_t>(input.graph.edgeCount())),
      m_supplies(static_cast<std::uint32_t>(input.supplies.size())),
      m_root(static_cast<std::uint32_t>(input.graph.nodeCount())), m_ends(endsOf(input)), m_price(pricesOf(input)),
      m_cents(m_price), m_pin(m_price.size(), EdgePin::Free), m_kept(m_price.size(), 0),
      m_sites(input.terminals.begin(), input.terminals.end()),
      m_removed(m_sites.size(), 0), m_demands{std::vector<std::uint8_t>(m_root + 1, 0),
                                              std::vector<std::int64_t>(m_root + 1, 0), 0},
      m_graph(m_root + 1, m_ends), m_dual(attachAll(), m_price, m_root),
      m_tree(m_graph, {m_cents, m_demands.required, m_demands.prize, m_root})
{}

Result<void> ReplanState::begin(const ReplanStart& start, const RunContext& ctx)
{
    NodeSets sets(m_graph.nodeCount());
    const auto take = [&](std::uint32_t edge) {
        const bool fits =
            edge < m_price.size() && m_graph.isAttached(edge) && sets.unite(m_ends[edge].first, m_ends[edge].second);
        if (fits)
            m_tree.add(edge);
        return fits;
    };
    bool fits = true;
    for (const EdgeIndex edge : start.treeEdges)
        fits = fits && edge.value() < m_streetEdges && take(edge.value());
    for (const std::uint32_t supply : start.suppliesUsed)
        fits = fits && supply < m_supplies && take(m_streetEdges + supply);
    if (!fits)
        return fail(ErrorCode::InvalidArgument, "the network to start from is no forest of permitted edges");
    for (const std::int64_t price : m_price)
        m_total += price < kInfiniteCents ? price : 0; // prepare() has found that it fits
    for (const PrizedTerminal& site : m_sites)
        OASIS_CHECK(addAmounts(site));
    OASIS_CHECK(settle(ctx));
    m_startGap = gapPercent(m_answer.valueCents, m_answer.boundCents);
    return ok();
}

Result<void> ReplanState::change(const MoveSite& move)
{
    OASIS_CHECK(checkSite(move.site));
    OASIS_CHECK(checkNode(move.to));
    m_seeds.push_back(m_sites[move.site].node.value());
    m_seeds.push_back(move.to.value());
    m_sites[move.site].node = move.to;
    return ok();
}

Result<void> ReplanState::change(const AddSite& add)
{
    OASIS_CHECK(checkNode(add.site.node));
    OASIS_CHECK(addAmounts(add.site));
    m_sites.push_back(add.site);
    m_removed.push_back(0);
    m_seeds.push_back(add.site.node.value());
    return ok();
}

Result<void> ReplanState::change(const RemoveSite& remove)
{
    OASIS_CHECK(checkSite(remove.site));
    m_total -= m_sites[remove.site].prizeCents + m_sites[remove.site].ownCostCents;
    m_removed[remove.site] = 1;
    m_seeds.push_back(m_sites[remove.site].node.value());
    return ok();
}

Result<void> ReplanState::change(const ChangePrize& prize)
{
    OASIS_CHECK(checkSite(prize.site));
    PrizedTerminal& site = m_sites[prize.site];
    OASIS_CHECK(addAmounts(prize.terms));
    m_total -= site.prizeCents + site.ownCostCents;
    const NodeIndex node = site.node;
    site = prize.terms;
    site.node = node;
    m_seeds.push_back(node.value());
    return ok();
}

Result<void> ReplanState::change(const ChangePrice& price)
{
    const std::uint32_t e = price.edge.value();
    OASIS_CHECK(checkEdge(e));
    if (price.cents < 0)
        return fail(ErrorCode::InvalidArgument, "the new price of a street edge is negative", edgeName(e));
    if (price.cents >= kInfiniteCents && m_pin[e] == EdgePin::Required)
        return fail(ErrorCode::InvalidArgument, "a street edge is both required and barred", edgeName(e));
    const std::int64_t old = m_price[e] < kInfiniteCents ? m_price[e] : 0;
    if (price.cents < kInfiniteCents && price.cents >= kInfiniteCents - (m_total - old))
        return fail(ErrorCode::Overflow, "all prices and prizes sum to more than exact arithmetic holds");
    m_total += (price.cents < kInfiniteCents ? price.cents : 0) - old;
    m_price[e] = std::min(price.cents, kInfiniteCents);
    follow(e);
    return ok();
}

Result<void> ReplanState::change(const PinEdge& pin)
{
    const std::uint32_t e = pin.edge.value();
    OASIS_CHECK(checkEdge(e));
    if (pin.pin == EdgePin::Required)
        OASIS_CHECK(checkRequired(e));
    m_pin[e] = pin.pin;
    m_kept[e] = pin.pin == EdgePin::Required ? 1 : 0;
    follow(e);
    return ok();
}

Result<SplitEdge> ReplanState::split(std::uint32_t e, std::int64_t first, std::int64_t second)
{
    OASIS_CHECK(checkEdge(e));
    const auto [a, b] = m_ends[e];
    const bool supply = e >= m_streetEdges && e < m_streetEdges + m_supplies;
    if (supply || m_price[e] >= kInfiniteCents || m_pin[e] == EdgePin::Forbidden)
        return fail(ErrorCode::InvalidArgument, "only permitted street edges can be split", edgeName(e));
    if (first < 0 || second < 0 || first >= kInfiniteCents || second >= kInfiniteCents)
        return fail(ErrorCode::InvalidArgument, "the price of a part of a street edge is impossible", edgeName(e));
    if (first + second != m_price[e])
        OASIS_CHECK(change(ChangePrice{EdgeIndex{e}, first + second}));
    const EdgePin pin = m_pin[e];
    EdgeSplit split{e, addNode(), 0, 0, m_kept[e] != 0 ? 0 : first, m_kept[e] != 0 ? 0 : second};
    split.first = addEdge(a, split.node, first, pin);
    split.second = addEdge(split.node, b, second, pin);
    if (a != b)
        m_dual.split(split);
    const bool used = m_tree.has(e);
    if (used)
        m_tree.remove(e);
    if (a != b)
        m_graph.detach(e);
    m_price[e] = kInfiniteCents;
    m_pin[e] = EdgePin::Free;
    m_kept[e] = 0;
    for (const std::uint32_t part : {split.first, split.second}) {
        m_graph.attach(part);
        if (used)
            m_tree.add(part);
    }
    if (a == b) { // a loop enters no cut: its new node goes where its end goes
        m_dual.leafAdded(split.node, a, split.first, split.firstCents);
        m_dual.attached(split.second, split.secondCents);
    }
    m_reached[split.node] = m_reached[a];
    return SplitEdge{NodeIndex{split.node}, EdgeIndex{split.first}, EdgeIndex{split.second}};
}

Result<SplitEdge> ReplanState::addLeaf(NodeIndex at, std::int64_t cents)
{
    OASIS_CHECK(checkNode(at));
    if (cents < 0 || cents >= kInfiniteCents - m_total)
        return fail(ErrorCode::Overflow, "the price of a new edge is more than exact arithmetic holds");
    m_total += cents;
    const std::uint32_t leaf = addNode();
    const std::uint32_t edge = addEdge(at.value(), leaf, cents, EdgePin::Free);
    m_graph.attach(edge);
    m_dual.leafAdded(leaf, at.value(), edge, cents);
    m_reached[leaf] = m_reached[at.index()];
    return SplitEdge{NodeIndex{leaf}, EdgeIndex{edge}, EdgeIndex{edge}};
}

const ChangingGraph& ReplanState::attachAll()
{
    for (std::uint32_t e = 0; e < m_ends.size(); ++e)
        if (isPermitted(e))
            m_graph.attach(e);
    return m_graph;
}

bool ReplanState::isPermitted(std::uint32_t e) const
{
    return m_price[e] < kInfiniteCents && m_pin[e] != EdgePin::Forbidden && m_ends[e].first != m_ends[e].second;
}

Result<void> ReplanState::checkSite(std::uint32_t site) const
{
    if (site >= m_sites.size() || m_removed[site] != 0)
        return fail(ErrorCode::InvalidArgument, "a change names a site that is not there",
                    "site " + std::to_string(site));
    return ok();
}

Result<void> ReplanState::checkNode(NodeIndex node) const
{
    if (node.index() >= m_graph.nodeCount() || node.value() == m_root)
        return fail(ErrorCode::InvalidArgument, "a change names a node that is not there",
                    "node " + std::to_string(node.value()));
    return ok();
}

Result<void> ReplanState::checkEdge(std::uint32_t e) const
{
    if (e >= m_price.size())
        return fail(ErrorCode::InvalidArgument, "a change names a street edge that is not there", edgeName(e));
    return ok();
}

/// The pin can be met together with those that stand.
Result<void> ReplanState::checkRequired(std::uint32_t e)
{
    if (m_price[e] >= kInfiniteCents || m_ends[e].first == m_ends[e].second)
        return fail(ErrorCode::InvalidArgument, "a street edge is both required and barred", edgeName(e));
    if (m_reachedIsOld)
        findReached();
    if (m_reached[m_ends[e].first] == 0 && m_reached[m_ends[e].second] == 0)
        return fail(ErrorCode::Unreachable, "no supply reaches a required street edge", edgeName(e));
    NodeSets sets(m_graph.nodeCount());
    for (std::uint32_t other = 0; other < m_kept.size(); ++other)
        if (m_kept[other] != 0 && other != e)
            sets.unite(m_ends[other].first, m_ends[other].second);
    if (!sets.unite(m_ends[e].first, m_ends[e].second))
        return fail(ErrorCode::InvalidArgument, "the required street edges form a ring", edgeName(e));
    return ok();
}

Result<void> ReplanState::addAmounts(const PrizedTerminal& site)
{
    if (site.prizeCents < 0 || site.ownCostCents < 0)
        return fail(ErrorCode::InvalidArgument, "the prize or own cost of a site is negative");
    if (site.prizeCents >= kInfiniteCents - m_total || site.ownCostCents >= kInfiniteCents - m_total - site.prizeCents)
        return fail(ErrorCode::Overflow, "all prices and prizes sum to more than exact arithmetic holds");
    m_total += site.prizeCents + site.ownCostCents;
    return ok();
}

std::uint32_t ReplanState::addNode()
{
    m_demands.required.push_back(0);
    m_demands.prize.push_back(0);
    m_reached.push_back(0);
    return m_graph.addNode();
}

/// Not attached.
std::uint32_t ReplanState::addEdge(std::uint32_t a, std::uint32_t b, std::int64_t cents, EdgePin pin)
{
    m_ends.emplace_back(a, b);
    m_price.push_back(cents);
    m_pin.push_back(pin);
    m_kept.push_back(pin == EdgePin::Required ? 1 : 0);
    m_cents.push_back(pin == EdgePin::Required ? 0 : cents);
    return m_graph.addEdge(a, b);
}

/// Graph, dual and tree follow an edge's new price or pin. A required edge is paid for in the constant.
void ReplanState::follow(std::uint32_t e)
{
    const std::int64_t cents = m_kept[e] != 0 ? 0 : m_price[e];
    const bool was = m_graph.isAttached(e);
    const std::int64_t by = cents - m_cents[e];
    m_cents[e] = cents;
    if (was && isPermitted(e)) {
        if (by != 0)
            m_dual.changePrice(e, by);
    } else if (was) {
        if (m_tree.has(e))
            m_tree.remove(e);
        m_graph.detach(e);
    } else if (isPermitted(e)) {
        m_graph.attach(e);
        m_dual.attached(e, cents);
    }
    m_reachedIsOld = m_reachedIsOld || was != m_graph.isAttached(e);
    m_seeds.push_back(m_ends[e].first);
    m_seeds.push_back(m_ends[e].second);
}

void ReplanState::findReached()
{
    m_reached.assign(m_graph.nodeCount(), 0);
    std::vector<std::uint32_t> stack{m_root};
    m_reached[m_root] = 1;
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const std::uint32_t arc : m_graph.out(node))
            if (m_reached[m_graph.head(arc)] == 0) {
                m_reached[m_graph.head(arc)] = 1;
                stack.push_back(m_graph.head(arc));
            }
    }
    m_reachedIsOld = false;
}

} // namespace oasis::routing
