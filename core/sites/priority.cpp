// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/priority.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis {

namespace {

constexpr auto kCriteria = static_cast<std::size_t>(kPriorityCriterionCount);
constexpr std::size_t at(PriorityCriterion criterion)
{
    return static_cast<std::size_t>(criterion);
}

/// Population cells sorted along x, so that a site looks only at a strip of them.
class PeopleStrip
{
public:
    explicit PeopleStrip(const Territory& territory)
    {
        m_cells.reserve(territory.cells.size());
        for (const PopulationCell& cell : territory.cells)
            if (cell.municipality != kNoMunicipality || territory.municipalities.empty())
                m_cells.push_back(&cell);
        std::stable_sort(m_cells.begin(), m_cells.end(),
                         [](const auto* a, const auto* b) { return a->centre.x < b->centre.x; });
    }
    [[nodiscard]] double within(Point centre, double reachM) const
    {
        auto cell = std::lower_bound(m_cells.begin(), m_cells.end(), centre.x - reachM,
                                     [](const auto* c, double x) { return c->centre.x < x; });
        double people = 0;
        for (; cell != m_cells.end() && (*cell)->centre.x <= centre.x + reachM; ++cell)
            if (distance((*cell)->centre, centre) <= reachM)
                people += (*cell)->people;
        return people;
    }

private:
    std::vector<const PopulationCell*> m_cells;
};

double pupils(const Site& site)
{
    const bool school =
        site.kind == SiteKind::PrimarySchool || site.kind == SiteKind::SecondarySchool || site.kind == SiteKind::Campus;
    return school ? site.people : 0;
}

double jobs(const Site& site, double jobsPerHa)
{
    if (site.kind == SiteKind::ActivityZone)
        return site.people > 0 ? site.people : site.areaHa * jobsPerHa;
    return site.kind == SiteKind::ThirdPlace || site.kind == SiteKind::Totem ? site.people : 0;
}

double nearestM(Point from, std::span<const Point> places)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const Point place : places)
        nearest = std::min(nearest, distance(from, place));
    return nearest;
}

void normaliseByPercentile(std::vector<PriorityScore>& scores, std::size_t criterion)
{
    std::vector<double> known;
    for (const PriorityScore& score : scores)
        if (score.raw[criterion] > 0)
            known.push_back(score.raw[criterion]);
    std::sort(known.begin(), known.end());
    for (PriorityScore& score : scores)
        if (score.raw[criterion] > 0)
            score.normalised[criterion] =
                static_cast<double>(std::upper_bound(known.begin(), known.end(), score.raw[criterion]) -
                                    known.begin()) /
                static_cast<double>(known.size());
}

void normaliseByLog(std::vector<PriorityScore>& scores, std::size_t criterion)
{
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (const PriorityScore& score : scores) {
        least = std::min(least, std::log1p(score.raw[criterion]));
        most = std::max(most, std::log1p(score.raw[criterion]));
    }
    for (PriorityScore& score : scores)
        score.normalised[criterion] = most > least ? (most - std::log1p(score.raw[criterion])) / (most - least) : 1.0;
}

void weigh(const PriorityParams& params, std::vector<PriorityScore>& scores)
{
    double sum = 0;
    for (const double weight : params.weights)
        sum += std::max(0.0, weight);
    if (sum <= 0)
        return;
    for (PriorityScore& score : scores)
        for (std::size_t i = 0; i < kCriteria; ++i) {
            score.weighted[i] = std::max(0.0, params.weights[i]) / sum * score.normalised[i];
            score.score += score.weighted[i];
        }
}

void rank(std::vector<PriorityScore>& scores)
{
    std::stable_sort(scores.begin(), scores.end(), [](const PriorityScore& a, const PriorityScore& b) {
        return a.score != b.score ? a.score > b.score : a.site < b.site;
    });
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i].rank = i > 0 && scores[i].score == scores[i - 1].score ? scores[i - 1].rank : static_cast<int>(i) + 1;
}

} // namespace

std::vector<PriorityScore> prioritise(const PriorityParams& params, std::span<const Site> sites,
                                      const Territory& territory, std::span<const Point> supplyPositions)
{
    const PeopleStrip people(territory);
    std::vector<PriorityScore> scores(sites.size());
    for (std::size_t i = 0; i < sites.size(); ++i) {
        const Site& site = sites[i];
        scores[i].site = site.id;
        auto& raw = scores[i].raw;
        raw[at(PriorityCriterion::PeopleNearby)] = people.within(site.position, params.reachM);
        raw[at(PriorityCriterion::Pupils)] = pupils(site);
        raw[at(PriorityCriterion::Economy)] = jobs(site, params.jobsPerHa);
        raw[at(PriorityCriterion::Kind)] = params.kindWorth[static_cast<std::size_t>(site.kind)];
        raw[at(PriorityCriterion::NearSupply)] = nearestM(site.position, supplyPositions);
        scores[i].normalised[at(PriorityCriterion::Kind)] = raw[at(PriorityCriterion::Kind)];
    }
    for (const PriorityCriterion criterion :
         {PriorityCriterion::PeopleNearby, PriorityCriterion::Pupils, PriorityCriterion::Economy})
        normaliseByPercentile(scores, at(criterion));
    if (!supplyPositions.empty())
        normaliseByLog(scores, at(PriorityCriterion::NearSupply));
    weigh(params, scores);
    rank(scores);
    return scores;
}

} // namespace oasis
