// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/area_score.h"

#include <algorithm>

namespace oasis::siting {

namespace {

constexpr std::int64_t kExcessPerPremises = 1'000'000;
constexpr std::int64_t kNowhere = 1'000'000'000'000; // an area without a candidate: worse than any distance

} // namespace

AreaScorer::AreaScorer(const PremiseTree& tree, const CabinetLimits& limits)
    : m_tree(&tree), m_limits(&limits), m_below(tree.size()), m_sumMm(tree.size()), m_downMm(tree.size()),
      m_down2Mm(tree.size()), m_upMm(tree.size())
{}

void AreaScorer::gatherUp(std::span<const std::uint32_t> places)
{
    for (const std::uint32_t v : places) {
        m_below[v] = m_tree->weight[v];
        m_downMm[v] = m_tree->weight[v] > 0 ? 0 : -1;
        m_down2Mm[v] = -1;
        m_sumMm[v] = 0;
    }
    for (std::size_t i = places.size(); i-- > 1;) {
        const std::uint32_t v = places[i];
        const std::uint32_t up = m_tree->parent[v];
        m_below[up] += m_below[v];
        m_sumMm[up] += m_sumMm[v] + m_below[v] * m_tree->lengthMm[v];
        if (m_downMm[v] < 0)
            continue;
        const std::int64_t reach = m_downMm[v] + m_tree->lengthMm[v];
        if (reach > m_downMm[up]) {
            m_down2Mm[up] = m_downMm[up];
            m_downMm[up] = reach;
        } else {
            m_down2Mm[up] = std::max(m_down2Mm[up], reach);
        }
    }
}

void AreaScorer::spreadDown(std::span<const std::uint32_t> places)
{
    const std::int32_t all = m_below[places.front()];
    m_upMm[places.front()] = -1;
    for (const std::uint32_t v : places.subspan(1)) {
        const std::uint32_t up = m_tree->parent[v];
        const std::int64_t length = m_tree->lengthMm[v];
        m_sumMm[v] = m_sumMm[up] + (all - 2 * std::int64_t{m_below[v]}) * length;
        const bool throughV = m_downMm[v] >= 0 && m_downMm[v] + length == m_downMm[up];
        const std::int64_t beside = std::max(m_upMm[up], throughV ? m_down2Mm[up] : m_downMm[up]);
        m_upMm[v] = beside < 0 ? -1 : beside + length;
    }
}

AreaScore AreaScorer::scoreAt(std::uint32_t place, AreaChoice& choice) const
{
    choice.place = place;
    choice.distributionMm = m_sumMm[place];
    choice.farthestMm = std::max<std::int64_t>(0, std::max(m_downMm[place], m_upMm[place]));
    const std::int64_t whole = choice.farthestMm + m_tree->depthMm[place];
    const SplitOption* split = &m_limits->splits.back();
    for (const SplitOption& option : m_limits->splits)
        if (whole <= option.maxLengthMm) {
            split = &option;
            break;
        }
    choice.splitRatio = split->ratio;
    const std::int32_t splitters = splittersFor(choice.premises, split->ratio, *m_limits);
    const std::int64_t fibreMm =
        choice.distributionMm + (std::int64_t{splitters} + m_limits->reserveFibres) * m_tree->depthMm[place];
    AreaScore score;
    score.excess = std::max<std::int64_t>(0, choice.farthestMm - m_limits->maxDistributionMm) +
                   std::max<std::int64_t>(0, whole - split->maxLengthMm);
    score.micros = splitters * split->priceCents * kMicrosPerCent + fibreMm * m_limits->fibreCentsPerKm;
    return score;
}

AreaChoice AreaScorer::best(std::span<const std::uint32_t> places)
{
    gatherUp(places);
    AreaChoice best;
    best.premises = m_below[places.front()];
    if (best.premises == 0)
        return best;
    spreadDown(places);
    best.score = {kNowhere, 0};
    AreaChoice tried = best;
    for (const std::uint32_t v : places) {
        if (m_tree->candidate[v] == 0)
            continue;
        tried.score = scoreAt(v, tried);
        if (best.place == kNoPlace || tried.score < best.score)
            best = tried;
    }
    const CabinetSize* size = &m_limits->sizes.back();
    for (const CabinetSize& each : m_limits->sizes)
        if (best.premises <= each.capacity) {
            size = &each;
            break;
        }
    best.capacity = size->capacity;
    best.score.excess += std::max(0, best.premises - size->capacity) * kExcessPerPremises;
    best.score.micros += size->priceCents * kMicrosPerCent;
    best.score.micros += std::max(0, m_limits->minPremises - best.premises) * m_limits->shortfallCents * kMicrosPerCent;
    return best;
}

} // namespace oasis::siting
