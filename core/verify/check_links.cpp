// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/network_parts.h"

#include <cmath>
#include <limits>

namespace oasis::verification {

LinkCheck::LinkCheck(Work& work)
    : m_work(work), m_edges(work.outcome.edges), m_farSite(work.outcome.edges.size(), nullptr)
{
    for (std::size_t i = 0; i < work.outcome.sites.size(); ++i) {
        const std::int32_t last = work.outcome.sites[i].lastEdge;
        if (last >= 0 && static_cast<std::size_t>(last) < m_edges.size() &&
            m_farSite[static_cast<std::size_t>(last)] == nullptr)
            m_farSite[static_cast<std::size_t>(last)] = work.sites[i];
    }
}

/// The end of a link towards the supply: the far end of its parent, or the supply itself.
std::optional<LinkCheck::LinkEnd> LinkCheck::nearEnd(std::size_t index) const
{
    const OutcomeEdge& edge = m_edges[index];
    if (edge.parent >= 0) {
        const Site* site = siteAtEnd(static_cast<std::size_t>(edge.parent));
        return site == nullptr ? std::nullopt : std::optional(LinkEnd{site->lonDeg, site->latDeg, site->position});
    }
    const auto supply = m_rootSupply.find(index);
    if (supply == m_rootSupply.end())
        return std::nullopt;
    return LinkEnd{supply->second->lonDeg, supply->second->latDeg, supply->second->position};
}

/// The site where a link ends: the one that it serves last; for a relay, the one at that place that lies as far
/// from the near end as the link is long.
const Site* LinkCheck::siteAtEnd(std::size_t index) const
{
    if (m_farSite[index] != nullptr || m_edges[index].line.empty())
        return m_farSite[index];
    const auto start = nearEnd(index);
    if (!start)
        return nullptr;
    const double radius = m_work.outcome.definition.technology.earthRadiusM;
    const Site* best = nullptr;
    double bestOff = std::numeric_limits<double>::infinity();
    for (const Site* site : m_work.sites) {
        if (site == nullptr || distance(site->position, m_edges[index].line.back()) > kSamePlaceM)
            continue;
        const double lengthM = sphereDistanceM(start->lonDeg, start->latDeg, site->lonDeg, site->latDeg, radius);
        if (const double off = std::abs(lengthM - m_edges[index].lengthM); off < bestOff) {
            best = site;
            bestOff = off;
        }
    }
    m_farSite[index] = best;
    return best;
}

void LinkCheck::check(std::size_t index)
{
    const OutcomeEdge& edge = m_edges[index];
    const Subject subject = edgeSubject(index);
    auto& record = m_work.record;
    const auto start = nearEnd(index);
    const Site* far = siteAtEnd(index);
    const Technology* fibre = m_work.services.fibre();
    if (!record.holds(far != nullptr && start && fibre != nullptr, "link ends", subject,
                      "places of the study at both ends"))
        return;
    record.same("link corners", subject, 2, static_cast<std::int64_t>(edge.line.size()));
    record.holds(distance(edge.line.back(), far->position) <= kSamePlaceM, "link end", subject, "the site's place");
    record.holds(distance(edge.line.front(), start->position) <= kSamePlaceM, "link start", subject,
                 "where the way comes from");
    const double radius = m_work.outcome.definition.technology.earthRadiusM;
    const double lengthM = sphereDistanceM(start->lonDeg, start->latDeg, far->lonDeg, far->latDeg, radius);
    record.near("edge length", subject, lengthM, edge.lengthM, 1e-4); // two formulas of the sphere
    if (!isLength(edge.lengthM))
        return;
    record.holds(edge.lengthM < fibre->rangeM, "link range", subject, "a link within the technology's range");
    record.near("link from", subject, 0, edge.fromAlongM);
    record.near("link to", subject, 0, edge.toAlongM);
    record.same("edge crossings", subject, 0, edge.crossings);
    record.same("edge construction", subject, 0, static_cast<std::int64_t>(edge.parts.size()));
    record.same("edge municipality", subject, far->municipalityCode, edge.municipalityCode);
    checkPrice(subject, *fibre, edge);
}

void LinkCheck::checkPrice(Subject subject, const Technology& fibre, const OutcomeEdge& edge)
{
    const ScenarioDefinition& definition = m_work.outcome.definition;
    const auto charges = m_work.services.link(fibre, edge.lengthM);
    Money expected = onceCost(charges);
    if (definition.objective == Objective::BestMix) {
        const double overhead = static_cast<double>(expected.inCents()) * definition.overheadShare;
        expected += yearlyCost(charges) * definition.technology.years +
                    Money::cents(static_cast<std::int64_t>(std::round(overhead)));
    }
    if (const auto supervision = m_work.services.overhead(expected); supervision && supervisionInPrices(definition))
        expected += supervision->amount();
    m_work.record.same("edge routed price", subject, expected, edge.routedPrice);
}

} // namespace oasis::verification
