// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/compare.h"

#include "core/base/result.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace oasis {

namespace {

/// What makes a piece of network the same in two outcomes: its street, the site or supply that it leads to, or, for a
/// straight link, its two ends.
using PieceKey = std::tuple<StreetId, SiteId, SupplyId, double, double, double, double>;

PieceKey keyOf(const OutcomeEdge& edge)
{
    const bool link = edge.street == StreetId() && edge.leadInOf == SiteId() && edge.supplyLeadIn == SupplyId();
    const Point from = link && !edge.line.empty() ? edge.line.front() : Point();
    const Point to = link && !edge.line.empty() ? edge.line.back() : Point();
    return {edge.street, edge.leadInOf, edge.supplyLeadIn, from.x, from.y, to.x, to.y};
}

std::map<PieceKey, double> lengthsOf(const Outcome& outcome)
{
    std::map<PieceKey, double> lengths;
    for (const OutcomeEdge& edge : outcome.edges)
        lengths[keyOf(edge)] += edge.lengthM;
    return lengths;
}

std::set<SiteId> servedSites(const Outcome& outcome)
{
    std::set<SiteId> sites;
    for (const OutcomeSite& site : outcome.sites)
        if (site.served != Served::No)
            sites.insert(site.site);
    return sites;
}

std::set<StreetId> usedStreets(const Outcome& outcome)
{
    std::set<StreetId> streets;
    for (const OutcomeEdge& edge : outcome.edges)
        if (edge.street != StreetId())
            streets.insert(edge.street);
    return streets;
}

template <class T>
std::vector<T> without(const std::set<T>& all, const std::set<T>& others)
{
    std::vector<T> rest;
    std::set_difference(all.begin(), all.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

double lengthBeyond(const std::map<PieceKey, double>& lengths, const std::map<PieceKey, double>& others)
{
    double sum = 0;
    for (const auto& [key, lengthM] : lengths) {
        const auto other = others.find(key);
        sum += std::max(0.0, lengthM - (other == others.end() ? 0.0 : other->second));
    }
    return sum;
}

OutcomeDifference difference(const Outcome& first, const Outcome& other)
{
    OutcomeDifference result;
    const auto sitesBefore = servedSites(first);
    const auto sitesAfter = servedSites(other);
    result.sitesGained = without(sitesAfter, sitesBefore);
    result.sitesLost = without(sitesBefore, sitesAfter);
    const auto streetsBefore = usedStreets(first);
    const auto streetsAfter = usedStreets(other);
    result.streetsGained = without(streetsAfter, streetsBefore);
    result.streetsLost = without(streetsBefore, streetsAfter);
    std::set_intersection(streetsBefore.begin(), streetsBefore.end(), streetsAfter.begin(), streetsAfter.end(),
                          std::back_inserter(result.streetsKept));
    const auto lengthsBefore = lengthsOf(first);
    const auto lengthsAfter = lengthsOf(other);
    result.lengthGainedM = lengthBeyond(lengthsAfter, lengthsBefore);
    result.lengthLostM = lengthBeyond(lengthsBefore, lengthsAfter);
    result.investmentDelta = other.investment - first.investment;
    result.yearlyDelta = other.yearly - first.yearly;
    result.discountedDelta = other.cashFlow.discountedCost - first.cashFlow.discountedCost;
    return result;
}

std::vector<ComparisonRow> indicatorRows(std::span<const Outcome* const> outcomes)
{
    std::vector<ComparisonRow> rows;
    std::map<std::string, std::size_t> rowOf;
    for (std::size_t column = 0; column < outcomes.size(); ++column)
        for (const Indicator& indicator : outcomes[column]->indicators) {
            const auto [place, isNew] = rowOf.emplace(indicator.id, rows.size());
            if (isNew) {
                ComparisonRow& row = rows.emplace_back();
                row.indicator = indicator.id;
                row.unit = indicator.unit;
                row.values.assign(outcomes.size(), std::numeric_limits<double>::quiet_NaN());
            }
            ComparisonRow& row = rows[place->second];
            row.values[column] = indicator.value;
            row.assumption = row.assumption || indicator.assumption;
        }
    return rows;
}

} // namespace

Comparison compare(std::span<const Outcome* const> outcomes)
{
    OASIS_EXPECTS(!outcomes.empty());
    Comparison comparison;
    for (const Outcome* outcome : outcomes) {
        OASIS_EXPECTS(outcome != nullptr);
        comparison.names.push_back(outcome->definition.name);
    }
    comparison.rows = indicatorRows(outcomes);
    comparison.differences.emplace_back();
    for (const Outcome* outcome : outcomes.subspan(1))
        comparison.differences.push_back(difference(*outcomes.front(), *outcome));
    return comparison;
}

} // namespace oasis
