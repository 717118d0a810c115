// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/coverage_branching.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace oasis::routing {

/// A branch at a price.
struct CoverageBranching::Tried
{
    WeightPrice price;
    CoverageSites sites; // as decided: required, forced, without weight
    std::vector<std::uint8_t> barred;
    std::vector<std::uint8_t> decided; // per site
    std::int64_t leftOut = 0;          // weight that is given up
    Relaxation relaxation;
    std::int64_t limit = 0;       // of the ascent's bound
    std::int64_t bound = kClosed; // as Branch::bound
};

bool CoverageBranching::open(std::int64_t bound) const
{
    if (bound == kClosed)
        return false;
    const Wanted wanted = m_wanted();
    return m_goal.wantsWeight() ? bound >= wanted.weight : -bound <= wanted.budget;
}

std::int64_t CoverageBranching::bound() const
{
    const std::int64_t most = m_open.empty() ? m_undecidable : std::max(m_undecidable, m_open.top().bound);
    return m_goal.wantsWeight() ? most : -most;
}

Result<bool> CoverageBranching::run(WeightPrice price, int ascents)
{
    m_ascentsLeft = ascents;
    Branch root;
    root.price = price;
    root.bound = std::numeric_limits<std::int64_t>::max();
    m_open.push(std::move(root));
    while (!m_open.empty() && m_ascentsLeft > 0) {
        Branch branch = m_open.top();
        if (branch.number != 0 && !open(branch.bound))
            break; // nor is any other
        m_open.pop();
        OASIS_CHECK(evaluate(std::move(branch)));
        if (m_ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "planning was stopped");
    }
    return !open(m_undecidable) && (m_open.empty() || !open(m_open.top().bound));
}

CoverageBranching::Tried CoverageBranching::decide(const Branch& branch) const
{
    const std::size_t nodes = m_search.sites().forced.size();
    const std::size_t count = m_search.sites().sites.size();
    Tried tried;
    tried.sites = m_search.sites();
    tried.barred.assign(nodes, 0);
    tried.decided.assign(count, 0);
    std::vector<CoverageSite>& sites = tried.sites.sites;
    for (const std::uint32_t node : branch.passed)
        tried.sites.forced[node] = 1;
    for (const std::uint32_t node : branch.barred)
        tried.barred[node] = 1;
    for (const std::uint32_t i : branch.served)
        sites[i].required = true;
    for (const std::uint32_t i : branch.left)
        tried.decided[i] = 1;
    for (const std::uint32_t i : branch.left)
        if (sites[i].ownCost == 0) // who passes serves it
            tried.barred[sites[i].node] = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const bool left = tried.decided[i] != 0 || tried.barred[sites[i].node] != 0;
        const bool free = sites[i].ownCost == 0 && tried.sites.forced[sites[i].node] != 0;
        tried.decided[i] = left || free || sites[i].required || sites[i].weight == 0 ? 1 : 0;
        if (left && !sites[i].required) {
            tried.leftOut += sites[i].weight;
            sites[i].weight = sites[i].ownCost = 0;
        }
    }
    return tried;
}

CoverageBranching::Tried CoverageBranching::tryAt(const Branch& branch, WeightPrice price)
{
    --m_ascentsLeft;
    Tried tried = decide(branch);
    // Where all is decided only the network's cost is left: no weight, no rounding.
    const bool all = std::all_of(tried.decided.begin(), tried.decided.end(), [](std::uint8_t d) { return d != 0; });
    tried.price = all ? WeightPrice{1} : price;
    const std::int64_t most = m_search.reachableWeight() - tried.leftOut;
    const Wanted wanted = m_wanted();
    if (most < wanted.weight)
        return tried;
    tried.relaxation = relaxationAt(m_search.problem(), tried.sites, tried.price, tried.barred, m_ctx.stop);
    const Ascent& ascent = tried.relaxation.ascent;
    const std::int64_t constant = m_search.constantAt(tried.price, tried.sites) + tried.price.of(tried.leftOut);
    tried.limit = m_search.limitAt(tried.price, wanted.budget, wanted.weight) - constant;
    if (!ascent.feasible || ascent.bound > tried.limit)
        return tried;
    const WeightLine line{tried.price, ascent.bound + constant};
    const WeightLines& lines = m_search.lines();
    tried.bound = m_goal.wantsWeight() ? std::min(most, lines.mostWeight(line, m_goal.budget))
                                       : -lines.leastCost(line, m_goal.quota);
    return tried;
}

Result<void> CoverageBranching::evaluate(Branch branch)
{
    const auto scaled = [&](std::int64_t up, std::int64_t down) {
        const std::int64_t numerator = branch.price.numerator / down * up + branch.price.numerator % down;
        return WeightPrice{std::clamp<std::int64_t>(numerator, 1, m_search.highestPrice().numerator)};
    };
    Tried best = tryAt(branch, branch.price);
    for (const WeightPrice price : {scaled(6, 5), scaled(5, 6)}) {
        const bool more = open(best.bound) && best.price == branch.price && m_ascentsLeft > 0;
        if (!more || m_ctx.stopRequested())
            break;
        Tried next = tryAt(branch, price);
        if (next.bound < best.bound) {
            best = std::move(next);
            break;
        }
    }
    if (!open(best.bound) || m_ctx.stopRequested())
        return ok();
    OASIS_CHECK(offerFrom(best));
    branch.bound = std::min(branch.bound, best.bound);
    if (open(branch.bound))
        split(std::move(branch), best);
    return ok();
}

Result<void> CoverageBranching::offerFrom(const Tried& best)
{
    const Relaxation& at = best.relaxation;
    SolverTree tree = extendTree(at.prizes, SolverTree{{}, 0}, at.support(), m_ctx.stop);
    tree = improvePrizeTree(at.prizes, std::move(tree), 1, m_ctx.stop);
    if (!tree.exists())
        return ok();
    const CoveragePlanner planner(m_search.problem(), m_search.sites(), m_goal);
    return m_offer(planner.fit(tree, m_search.highestPrice(), 1, m_ctx.stop));
}

std::optional<std::size_t> CoverageBranching::choose(Branch& branch, const Tried& best) const
{
    const AscentProblem& question = best.relaxation.question;
    const Ascent& ascent = best.relaxation.ascent;
    const AscentDistances distances =
        ascentDistances(question.graph, ascent, question.root, question.terminals, m_ctx.stop);
    using Gain = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
    std::vector<Gain> gains(best.sites.forced.size(), Gain{-1, -1, -1}); // per node
    for (std::uint32_t e = m_search.problem().graph.edgeCount(); e < question.graph.edgeCount(); e += 2) {
        const std::uint32_t node = question.graph.edge(e + 1).a;
        const std::int64_t without = boundThrough(question.graph, ascent, distances, e);
        const std::int64_t with = boundThrough(question.graph, ascent, distances, e + 1);
        if (best.barred[node] != 0)
            continue;
        if (without > best.limit && with > best.limit)
            return std::nullopt;
        if (without > best.limit)
            branch.passed.push_back(node);
        if (with > best.limit)
            branch.barred.push_back(node);
        gains[node] = {std::min(without, with) - ascent.bound, std::max(without, with) - ascent.bound, 0};
    }
    const Tried decided = decide(branch);
    std::size_t chosen = decided.decided.size();
    Gain most{-1, -1, -1};
    for (std::size_t i = 0; i < decided.decided.size(); ++i) {
        Gain gain = gains[decided.sites.sites[i].node];
        std::get<2>(gain) = decided.sites.sites[i].weight;
        if (decided.decided[i] == 0 && gain > most) {
            most = gain;
            chosen = i;
        }
    }
    return chosen;
}

void CoverageBranching::split(Branch branch, const Tried& best)
{

    const std::size_t before = branch.passed.size() + branch.barred.size();
    const std::optional<std::size_t> chosen = choose(branch, best);
    if (!chosen)
        return;
    branch.price = best.price;
    branch.number = ++m_number;
    if (*chosen == best.decided.size()) {
        if (branch.passed.size() + branch.barred.size() > before)
            m_open.push(std::move(branch)); // with all that is decided now
        else
            m_undecidable = std::max(m_undecidable, branch.bound); // the relaxation still leaves a gap
        return;
    }
    Branch other = branch;
    other.number = ++m_number;
    branch.served.push_back(static_cast<std::uint32_t>(*chosen));
    other.left.push_back(static_cast<std::uint32_t>(*chosen));
    m_open.push(std::move(branch));
    m_open.push(std::move(other));
}

} // namespace oasis::routing
