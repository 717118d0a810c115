// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/hop_coverage.h"

#include "core/base/money.h"
#include "core/routing/hop_bound.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace oasis::routing {

namespace {

constexpr int kRoundsPerSite = 10;
constexpr int kRoundsForRequired = 6; // times that, where all hangs on it

/// a · b compared with c · d, exactly.
bool lessProduct(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d)
{
    __extension__ using Wide = __int128;
    return Wide{a} * b < Wide{c} * d;
}

} // namespace

Result<HopCoverage> HopCoverage::create(const HopTreeInput& input, std::span<const std::int64_t> weightMillionths,
                                        const SteinerParams& params)
{
    OASIS_CHECK(check(input));
    OASIS_TRY(HopProblem problem, hopProblem(input));
    return HopCoverage(input, weightMillionths, params, std::move(problem));
}

HopCoverage::HopCoverage(const HopTreeInput& input, std::span<const std::int64_t> weightMillionths,
                         const SteinerParams& params, HopProblem problem)
    : m_input(&input), m_params(params), m_problem(std::make_unique<const HopProblem>(std::move(problem))),
      m_weight(m_problem->siteAt.size(), 0), m_costs(m_problem->arcCosts()),
      m_search(std::make_unique<HopSearch>(*m_problem, params.seed))
{
    std::int64_t total = 0;
    std::int64_t unit = 0;
    for (std::uint32_t node = 0; node < m_weight.size(); ++node)
        if (const std::uint32_t site = m_problem->siteAt[node]; site != HopProblem::kNone) {
            m_sites.push_back(node);
            m_weight[node] = weightMillionths[site];
            total += m_weight[node];
            unit = std::gcd(unit, m_weight[node]);
        }
    m_bound = WeightLines(total, unit);
    LoadedTree nothing(*m_problem);
    if (holdsRequired(nothing))
        m_pool.push_back(std::move(nothing));
}

HopProblem HopCoverage::priced(WeightPrice price) const
{
    HopProblem result = *m_problem;
    for (const std::uint32_t node : m_sites)
        if (result.prizes.required[node] == 0) {
            result.prizes.prize[node] = price.of(m_weight[node]);
            result.prizes.problem.terminal[node] = result.prizes.prize[node] > 0 ? 1 : 0;
        }
    return result;
}

Result<void> HopCoverage::tryPrice(WeightPrice price, const RunContext& ctx)
{
    const HopProblem problem = priced(price);
    const HopBound bound(problem, m_params.dualSteps, m_params.seed, ctx.stop);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was cancelled");
    m_bound.add({price, bound.cents()});
    m_search->setPrizes(problem.prizes.prize);
    m_search->grow(bound.guide());
    m_search->grow(m_costs);
    if (!m_search->missing().empty())
        m_search->growAlongStreets();
    m_search->improve(kRoundsPerSite * static_cast<int>(m_sites.size()), ctx.stop);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was cancelled");
    if (holdsRequired(m_search->best()))
        m_pool.push_back(m_search->best());
    return ok();
}

Result<HopCoverage::Required> HopCoverage::tryRequired(const RunContext& ctx)
{
    const HopProblem problem = priced({0});
    const HopBound bound(problem, m_params.dualSteps, m_params.seed, ctx.stop);
    HopSearch search(*m_problem, m_params.seed);
    search.setPrizes(problem.prizes.prize);
    search.grow(bound.guide());
    search.grow(m_costs);
    search.growAlongStreets();
    search.improve(kRoundsForRequired * kRoundsPerSite * static_cast<int>(m_sites.size()), ctx.stop);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "planning was cancelled");
    Required result{bound.cents(), search.best().cents(), {}};
    for (const std::uint32_t node : search.missing())
        result.missing.push_back(m_problem->siteAt[node]);
    std::sort(result.missing.begin(), result.missing.end());
    if (result.missing.empty())
        m_pool.push_back(search.best());
    return result;
}

/// All prizes together stay far below kInfiniteCents.
std::int64_t HopCoverage::highestPrice() const
{
    __extension__ using Wide = __int128;
    constexpr std::int64_t kHighest = std::int64_t{1} << 50;
    const Wide most = (Wide{kInfiniteCents / 8} << WeightPrice::kShift) / std::max<std::int64_t>(1, m_bound.total());
    return most < kHighest ? static_cast<std::int64_t>(std::max<Wide>(most, 1)) : kHighest;
}

/// Doubles or halves the price until the answer changes, then halves the way between on a logarithmic scale.
template <class Enough>
Result<void> HopCoverage::aim(WeightPrice guess, int prices, const Enough& enough, const RunContext& ctx)
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    const std::int64_t highest = highestPrice();
    std::int64_t at = std::clamp<std::int64_t>(guess.numerator, 1, highest);
    for (int i = 0; i < prices; ++i) {
        ctx.report(static_cast<double>(i) / prices, "routing.search");
        OASIS_CHECK(tryPrice({at}, ctx));
        (enough(m_search->best()) ? high : low) = at;
        const std::int64_t next =
            high == 0  ? std::min(at * 2, highest)
            : low == 0 ? std::max<std::int64_t>(1, at / 2)
                       : static_cast<std::int64_t>(std::sqrt(static_cast<double>(low) * static_cast<double>(high)));
        if (next == at)
            break;
        at = next;
    }
    return ok();
}

Result<void> HopCoverage::aimAtBudget(std::int64_t budget, WeightPrice guess, int prices, const RunContext& ctx)
{
    return aim(
        guess, prices, [&](const LoadedTree& tree) { return tree.cents() > budget; }, ctx);
}

Result<void> HopCoverage::aimAtQuota(std::int64_t quota, WeightPrice guess, int prices, const RunContext& ctx)
{
    return aim(
        guess, prices, [&](const LoadedTree& tree) { return weightOf(tree) >= quota; }, ctx);
}

std::int64_t HopCoverage::weightOf(const LoadedTree& tree) const
{
    std::int64_t sum = 0;
    for (const std::uint32_t node : m_sites)
        sum += tree.holds(node) ? m_weight[node] : 0;
    return sum;
}

std::int64_t HopCoverage::weightOf(const HopNetwork& network) const
{
    std::int64_t sum = 0;
    for (const std::uint32_t node : m_sites)
        if (std::binary_search(network.served.begin(), network.served.end(), m_problem->siteAt[node]))
            sum += m_weight[node];
    return sum;
}

bool HopCoverage::holdsRequired(const LoadedTree& tree) const
{
    return std::all_of(m_sites.begin(), m_sites.end(),
                       [&](std::uint32_t node) { return m_problem->prizes.required[node] == 0 || tree.holds(node); });
}

std::vector<HopCoverage::Offer> HopCoverage::offers(const LoadedTree& tree, const std::stop_token& stop) const
{
    std::vector<Offer> result;
    LoadedTree trial(*m_problem);
    for (const std::uint32_t node : m_sites) {
        if (stop.stop_requested())
            break;
        if (tree.holds(node) || m_weight[node] == 0)
            continue;
        trial.become(tree);
        if (!trial.join(node, m_costs, kInfiniteCents - 1))
            continue;
        trial.fit();
        result.push_back({node, std::max<std::int64_t>(0, trial.cents() - tree.cents())});
    }
    std::stable_sort(result.begin(), result.end(), [&](const Offer& a, const Offer& b) {
        return lessProduct(a.cents, m_weight[b.node], b.cents, m_weight[a.node]);
    });
    return result;
}

bool HopCoverage::dropOne(LoadedTree& tree, std::int64_t most, const std::stop_token& stop) const
{
    LoadedTree trial(*m_problem);
    std::uint32_t best = HopProblem::kNone;
    std::int64_t bestSaved = 0;
    for (const std::uint32_t node : m_sites) {
        if (stop.stop_requested())
            return false;
        if (!tree.holds(node) || m_problem->prizes.required[node] != 0 || m_weight[node] > most)
            continue;
        trial.become(tree);
        trial.release(std::vector<std::uint32_t>{node});
        trial.fit();
        const std::int64_t saved = tree.cents() - trial.cents();
        if (saved <= 0)
            continue;
        if (best == HopProblem::kNone || lessProduct(bestSaved, m_weight[node], saved, m_weight[best])) {
            best = node;
            bestSaved = saved;
        }
    }
    if (best == HopProblem::kNone)
        return false;
    tree.release(std::vector<std::uint32_t>{best});
    tree.fit();
    return true;
}

std::optional<HopNetwork> HopCoverage::mostFor(std::int64_t budget, const std::stop_token& stop) const
{
    std::optional<LoadedTree> best;
    for (const LoadedTree& from : m_pool) {
        LoadedTree tree = from;
        bool smaller = true;
        while (tree.cents() > budget && smaller)
            smaller = dropOne(tree, kInfiniteCents, stop);
        if (tree.cents() > budget)
            continue;
        LoadedTree trial(*m_problem);
        for (const Offer& offer : offers(tree, stop)) {
            if (stop.stop_requested())
                return std::nullopt;
            trial.become(tree);
            if (!trial.join(offer.node, m_costs, kInfiniteCents - 1))
                continue;
            trial.fit();
            if (trial.cents() <= budget)
                tree.become(trial);
        }
        const auto rank = [&](const LoadedTree& of) { return std::pair(-weightOf(of), of.cents()); };
        if (!best || rank(tree) < rank(*best))
            best.emplace(tree);
    }
    return best && !stop.stop_requested() ? std::optional(hopNetwork(*m_input, *m_problem, *best)) : std::nullopt;
}

std::optional<HopNetwork> HopCoverage::cheapestFor(std::int64_t quota, const std::stop_token& stop) const
{
    std::optional<LoadedTree> best;
    for (const LoadedTree& from : m_pool) {
        LoadedTree tree = from;
        for (const Offer& offer : offers(tree, stop))
            if (weightOf(tree) < quota && !stop.stop_requested()) {
                tree.join(offer.node, m_costs, kInfiniteCents - 1);
                tree.fit();
            }
        if (weightOf(tree) < quota)
            continue;
        while (dropOne(tree, weightOf(tree) - quota, stop))
            continue;
        if (!best || tree.cents() < best->cents())
            best.emplace(tree);
    }
    return best && !stop.stop_requested() ? std::optional(hopNetwork(*m_input, *m_problem, *best)) : std::nullopt;
}

} // namespace oasis::routing
