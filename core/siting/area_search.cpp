// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/area_search.h"

#include <algorithm>
#include <numeric>

namespace oasis::siting {

AreaSearch::AreaSearch(const PremiseTree& tree, const CabinetLimits& limits)
    : m_tree(&tree), m_limits(&limits), m_scorer(tree, limits), m_top(tree.size(), 0), m_topOf(tree.size(), 0),
      m_choice(tree.size()), m_dirty(tree.size(), 0), m_residual(tree.size(), 0), m_height(tree.size(), 0)
{
    for (std::uint32_t v = 0; v < tree.size(); ++v)
        m_top[v] = tree.parent[v] == kNoPlace ? 1 : 0;
}

void AreaSearch::partition(std::int32_t capacity)
{
    std::vector<std::uint32_t> all(m_tree->size());
    std::iota(all.begin(), all.end(), 0U);
    cutWithin(all, capacity);
    settle(all);
}

/// Kundu & Misra (1977): from the leaves up, the heaviest branches of a place are cut until the rest fits. Tops outside
/// `places` stay; of the places, those that were tops inside are cut anew.
void AreaSearch::cutWithin(std::span<const std::uint32_t> places, std::int32_t capacity)
{
    for (const std::uint32_t v : places.subspan(1))
        m_top[v] = m_tree->parent[v] == kNoPlace ? 1 : 0;
    std::vector<std::uint32_t> branches;
    for (std::size_t i = places.size(); i-- > 0;) {
        const std::uint32_t v = places[i];
        branches.clear();
        m_residual[v] = m_tree->weight[v];
        m_height[v] = 0;
        for (std::uint32_t child = v + 1; child < m_tree->end[v]; child = m_tree->end[child]) {
            if (m_top[child] != 0)
                continue;
            if (m_height[child] + m_tree->lengthMm[child] > m_limits->maxDistributionMm) {
                m_top[child] = 1;
                continue;
            }
            branches.push_back(child);
            m_residual[v] += m_residual[child];
        }
        std::stable_sort(branches.begin(), branches.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_residual[a] > m_residual[b]; });
        for (const std::uint32_t child : branches) {
            if (m_residual[v] > capacity) {
                m_top[child] = 1;
                m_residual[v] -= m_residual[child];
            } else if (m_residual[child] > 0) {
                m_height[v] = std::max(m_height[v], m_height[child] + m_tree->lengthMm[child]);
            }
        }
    }
}

void AreaSearch::cutAtRandom(std::span<const std::uint32_t> places, std::uint64_t cuts, Random& random)
{
    for (const std::uint32_t v : places.subspan(1))
        m_top[v] = m_tree->parent[v] == kNoPlace ? 1 : 0;
    for (std::uint64_t i = 0; i < cuts; ++i)
        m_top[places[random.below(places.size())]] = 1;
}

/// Names and scores the areas of the places, as m_top cuts them.
void AreaSearch::settle(std::span<const std::uint32_t> places)
{
    for (const std::uint32_t v : places)
        m_topOf[v] = m_top[v] != 0 ? v : m_topOf[m_tree->parent[v]];
    for (const std::uint32_t v : places) {
        if (m_top[v] == 0)
            continue;
        m_choice[v] = m_scorer.best(gather(v, {}));
        m_dirty[v] = 1;
    }
}

void AreaSearch::rescore()
{
    std::vector<std::uint32_t> all(m_tree->size());
    std::iota(all.begin(), all.end(), 0U);
    settle(all);
}

/// The places of the area, and of areas below it whose tops are in `joined` (rising).
std::vector<std::uint32_t> AreaSearch::gather(std::uint32_t top, std::span<const std::uint32_t> joined) const
{
    std::vector<std::uint32_t> places{top};
    for (std::uint32_t v = top + 1; v < m_tree->end[top];) {
        if (m_top[v] != 0 && !std::binary_search(joined.begin(), joined.end(), v)) {
            v = m_tree->end[v];
        } else {
            places.push_back(v);
            ++v;
        }
    }
    return places;
}

std::int64_t AreaSearch::priceOf(std::int32_t premises) const
{
    for (const CabinetSize& size : m_limits->sizes)
        if (premises <= size.capacity)
            return size.priceCents;
    return m_limits->sizes.back().priceCents;
}

/// Whether two areas of so many premises can be better than the best so far, by their cabinets alone.
bool AreaSearch::fits(std::int32_t lower, std::int32_t upper, const AreaScore& best) const
{
    if (lower == 0 || upper == 0)
        return false;
    const std::int32_t most = m_limits->sizes.back().capacity;
    if (best.excess == 0 && (lower > most || upper > most))
        return false;
    const std::int64_t missing = std::max<std::int64_t>(0, m_limits->minPremises - lower) +
                                 std::max<std::int64_t>(0, m_limits->minPremises - upper);
    const std::int64_t least = priceOf(lower) + priceOf(upper) + missing * m_limits->shortfallCents;
    return best.excess > 0 || least < best.micros / kMicrosPerCent + 1;
}

/// Two areas: the places below places[from], and the rest.
void AreaSearch::tryDivision(std::span<const std::uint32_t> places, std::size_t from, Division& best)
{
    const std::uint32_t lowerTop = places[from];
    const auto begin = places.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = std::lower_bound(begin, places.end(), m_tree->end[lowerTop]);
    const auto to = static_cast<std::size_t>(end - places.begin());
    const std::int32_t below = m_before[to] - m_before[from];
    if (!fits(below, m_before.back() - below, best.score))
        return;
    Division tried;
    tried.lowerTop = lowerTop;
    tried.lower = m_scorer.best(places.subspan(from, to - from));
    if (!(tried.lower.score < best.score))
        return;
    m_part.assign(places.begin(), begin);
    m_part.insert(m_part.end(), end, places.end());
    tried.upper = m_scorer.best(m_part);
    tried.score = tried.lower.score + tried.upper.score;
    if (tried.score < best.score)
        best = tried;
}

/// Divides the area of `top`, together with the neighbour `joined` below it (or kNoPlace), in the best way. True when
/// something changed.
bool AreaSearch::divide(std::uint32_t top, std::uint32_t joined, const RunContext& ctx)
{
    const std::vector<std::uint32_t> tops =
        joined == kNoPlace ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{joined};
    const std::vector<std::uint32_t> places = gather(top, tops);
    m_before.assign(1, 0);
    for (const std::uint32_t v : places)
        m_before.push_back(m_before.back() + m_tree->weight[v]);
    Division best;
    best.score = m_choice[top].score;
    bool found = false;
    if (joined != kNoPlace) {
        best.score = best.score + m_choice[joined].score;
        if (const AreaChoice merged = m_scorer.best(places); merged.score < best.score) {
            best = {merged.score, kNoPlace, merged, {}};
            found = true;
        }
    }
    const AreaScore before = best.score;
    for (std::size_t i = 1; i < places.size() && !ctx.stopRequested(); ++i)
        tryDivision(places, i, best);
    found = found || best.score < before;
    if (!found || ctx.stopRequested())
        return false;
    if (joined != kNoPlace)
        m_top[joined] = 0;
    apply(places, best);
    return true;
}

void AreaSearch::apply(std::span<const std::uint32_t> places, const Division& division)
{
    const std::uint32_t top = places.front();
    if (division.lowerTop != kNoPlace) {
        m_top[division.lowerTop] = 1;
        m_choice[division.lowerTop] = division.lower;
        m_dirty[division.lowerTop] = 1;
    }
    m_choice[top] = division.upper;
    m_dirty[top] = 1;
    for (const std::uint32_t v : places)
        m_topOf[v] = m_top[v] != 0 ? v : m_topOf[m_tree->parent[v]];
}

bool AreaSearch::improve(int passes, const RunContext& ctx)
{
    for (int pass = 0; pass < passes; ++pass) {
        const std::vector<std::uint8_t> dirty = m_dirty;
        std::fill(m_dirty.begin(), m_dirty.end(), std::uint8_t{0});
        bool changed = false;
        for (std::uint32_t v = 0; v < m_tree->size(); ++v) {
            if (m_top[v] != 0 && (dirty[v] != 0 || m_dirty[v] != 0))
                changed = divide(v, kNoPlace, ctx) || changed;
            if (m_top[v] == 0 || m_tree->parent[v] == kNoPlace)
                continue;
            const std::uint32_t up = m_topOf[m_tree->parent[v]];
            if (dirty[v] != 0 || m_dirty[v] != 0 || dirty[up] != 0 || m_dirty[up] != 0)
                changed = divide(up, v, ctx) || changed;
            if (ctx.stopRequested())
                return false;
        }
        if (!changed)
            break;
    }
    return !ctx.stopRequested();
}

/// The area above `top`, and areas below that one, `top`'s first: tops, rising; the first is above all others.
std::vector<std::uint32_t> AreaSearch::neighbourhood(std::uint32_t top, std::uint64_t atMost) const
{
    const std::uint32_t first = m_tree->parent[top] == kNoPlace ? top : m_topOf[m_tree->parent[top]];
    std::vector<std::uint32_t> tops{first};
    if (first != top)
        tops.push_back(top);
    for (std::size_t i = tops.size(); i-- > 0;) // below the area itself, then beside it
        for (std::uint32_t v = tops[i] + 1; v < m_tree->end[tops[i]] && tops.size() < atMost; ++v)
            if (m_top[v] != 0 && m_topOf[m_tree->parent[v]] == tops[i] && v != top)
                tops.push_back(v);
    std::sort(tops.begin(), tops.end());
    return tops;
}

bool AreaSearch::shake(Random& random, const RunContext& ctx)
{
    const std::vector<std::uint32_t> all = tops();
    const std::uint32_t top = all[random.below(all.size())];
    const std::vector<std::uint32_t> near = neighbourhood(top, 2 + random.below(4));
    const AreaSearch kept = *this;
    const AreaScore before = score();
    const std::vector<std::uint32_t> places = gather(near.front(), near);
    if (random.below(2) == 0) {
        const auto most = static_cast<std::uint64_t>(m_limits->sizes.back().capacity);
        cutWithin(places, static_cast<std::int32_t>(std::max<std::uint64_t>(1, most / 2 + random.below(most / 2 + 1))));
    } else {
        cutAtRandom(places, near.size() + random.below(3) - 1, random);
    }
    settle(places);
    if (!improve(4, ctx))
        return false;
    if (before < score())
        *this = kept;
    return true;
}

AreaScore AreaSearch::score() const
{
    AreaScore sum;
    for (std::uint32_t v = 0; v < m_tree->size(); ++v)
        if (m_top[v] != 0)
            sum = sum + m_choice[v].score;
    return sum;
}

std::vector<std::uint32_t> AreaSearch::tops() const
{
    std::vector<std::uint32_t> tops;
    for (std::uint32_t v = 0; v < m_tree->size(); ++v)
        if (m_top[v] != 0)
            tops.push_back(v);
    return tops;
}

} // namespace oasis::siting
