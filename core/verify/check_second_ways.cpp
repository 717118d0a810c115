// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/network_parts.h"
#include "core/verify/plain_cuts.h"

#include <algorithm>
#include <string>

namespace oasis::verification {

/// Places where a way may be cut; lead-ins and their ends are shared.
struct SecondWayCheck::Places
{
    std::vector<Point> junctions;
    std::vector<Point> ends;
    std::set<std::size_t> streets;
    std::set<std::uint32_t> groups;
};

struct SecondWayCheck::Cuts : PlainCuts
{
    using PlainCuts::PlainCuts;
};

namespace {

bool meet(const std::vector<Point>& first, const std::vector<Point>& second, const std::vector<Point>& shared)
{
    const auto among = [](const std::vector<Point>& places, Point place) {
        return std::any_of(places.begin(), places.end(),
                           [&](Point other) { return distance(other, place) <= kSamePlaceM; });
    };
    return std::any_of(second.begin(), second.end(),
                       [&](Point place) { return among(first, place) && !among(shared, place); });
}

std::string nameOf(const PlainCut& cut)
{
    return cut.junction ? "a junction at " + std::to_string(cut.position.x) + ", " + std::to_string(cut.position.y)
                        : "street " + std::to_string(cut.street.value());
}

/// The place lies on the street, within the part of it.
bool lies(Point place, const StreetLayer& layer, const PlainCut& cut)
{
    const LinePosition on = nearestOn(layer.geometry(*layer.find(cut.street)), place);
    return on.distance <= kJoinM && on.along >= cut.fromAlongM - kJoinM && on.along <= cut.toAlongM + kJoinM;
}

} // namespace

SecondWayCheck::SecondWayCheck(Work& work, NetworkTally& tally) : m_work(work), m_tally(tally) {}

SecondWayCheck::~SecondWayCheck() = default;

void SecondWayCheck::check(std::size_t index)
{
    const OutcomeProtection& protection = m_work.outcome.sites[index].protection;
    const Site& site = *m_work.sites[index];
    const Subject subject{"site", site.id.value(), {}};
    const ProtectionRules& rules = m_work.outcome.definition.protection;
    const bool asked = m_work.outcome.definition.objective == Objective::Resilient &&
                       (rules.kinds[static_cast<std::size_t>(site.kind)] || (rules.requiredSites && site.required));
    m_work.record.same("site rank", subject, asked ? 1 : 0, protection.state == SiteProtection::NotAsked ? 0 : 1);
    if (protection.state == SiteProtection::TwoWays) {
        checkWay(index);
        return;
    }
    m_work.record.same("second way", subject, 0, static_cast<std::int64_t>(protection.secondWay.size()));
    if (asked && protection.state == SiteProtection::Blocked && !m_work.crowFly)
        checkBlocked(index);
}

void SecondWayCheck::note(std::size_t at, Places& places) const
{
    const OutcomeEdge& edge = m_work.outcome.edges[at];
    const bool leadIn = edge.street == StreetId();
    if (!leadIn)
        places.streets.insert(at);
    if (const Street* street = m_work.input.streets->find(edge.street); street != nullptr && street->riskGroup != 0)
        places.groups.insert(street->riskGroup);
    if (!edge.line.empty())
        for (const Point end : {edge.line.front(), edge.line.back()})
            (leadIn ? places.ends : places.junctions).push_back(end);
}

/// Walks the second way; false when it leads nowhere.
bool SecondWayCheck::follow(std::size_t index, Places& second, Point& here, const Places& first)
{
    const OutcomeProtection& protection = m_work.outcome.sites[index].protection;
    const Site& site = *m_work.sites[index];
    const Subject subject{"site", site.id.value(), {}};
    const auto& edges = m_work.outcome.edges;
    auto& record = m_work.record;
    double lengthM = 0;
    for (const std::int32_t at : protection.secondWay) {
        if (!record.holds(at >= 0 && static_cast<std::size_t>(at) < edges.size(), "second way", subject,
                          "an edge of the plan", std::to_string(at)))
            return false;
        const auto passed = static_cast<std::size_t>(at);
        const OutcomeEdge& edge = edges[passed];
        if (!record.holds(edge.line.size() >= 2, "second way", subject, "an edge with a line"))
            return false;
        const bool forward = distance(edge.line.front(), here) <= distance(edge.line.back(), here);
        record.holds(distance(forward ? edge.line.front() : edge.line.back(), here) <= kJoinM, "second way", subject,
                     "edges that join");
        here = forward ? edge.line.back() : edge.line.front();
        record.holds(first.streets.count(passed) == 0, "second way", subject, "no street of the first way",
                     "edge " + std::to_string(at));
        note(passed, second);
        lengthM += edge.lengthM;
        m_tally.fibres[passed] += std::max(0, site.fibres);
        m_tally.sitesBehind[passed] += edge.protection ? 1 : 0;
    }
    record.near("second way length", subject, lengthM, protection.secondLengthM);
    return true;
}

void SecondWayCheck::checkWay(std::size_t index)
{
    const OutcomeSite& served = m_work.outcome.sites[index];
    const Site& site = *m_work.sites[index];
    const Subject subject{"site", site.id.value(), {}};
    const ProtectionRules& rules = m_work.outcome.definition.protection;
    auto& record = m_work.record;
    Places first;
    for (std::int32_t at = served.lastEdge; at >= 0; at = m_work.outcome.edges[static_cast<std::size_t>(at)].parent)
        note(static_cast<std::size_t>(at), first);
    Places second;
    Point here = site.position;
    if (!follow(index, second, here, first))
        return;
    const auto supply = m_work.supplies.find(served.protection.secondSupply);
    if (record.holds(supply != m_work.supplies.end(), "second way", subject, "a supply of the study")) {
        m_tally.used.insert(served.protection.secondSupply);
        record.holds(distance(here, supply->second->position) <= kJoinM, "second way", subject,
                     "a way that ends at its supply");
        first.ends.push_back(supply->second->position);
    }
    first.ends.push_back(site.position);
    first.ends.insert(first.ends.end(), second.ends.begin(), second.ends.end());
    if (rules.nodeDisjoint)
        record.holds(!meet(first.junctions, second.junctions, first.ends), "second way", subject,
                     "no junction of the first way");
    if (rules.sharedRisks)
        record.holds(std::none_of(second.groups.begin(), second.groups.end(),
                                  [&](std::uint32_t group) { return first.groups.count(group) != 0; }),
                     "second way", subject, "no risk group of the first way");
}

/// Finds anew what blocks the site: the nearest street or junction without a way round, else a risk group.
void SecondWayCheck::checkBlocked(std::size_t index)
{
    const OutcomeProtection& said = m_work.outcome.sites[index].protection;
    const Subject subject{"site", m_work.sites[index]->id.value(), {}};
    const StreetLayer& layer = *m_work.input.streets;
    auto& record = m_work.record;
    if (m_cuts == nullptr)
        m_cuts = std::make_unique<Cuts>(m_work);
    if (const auto cut = m_cuts->nearest(index)) {
        const std::string found = said.blockedAtJunction ? "a junction" : std::to_string(said.blockedBy.value());
        const bool right = said.blockedByRisk.empty() && cut->junction == said.blockedAtJunction &&
                           (cut->junction ? distance(cut->position, said.blockedAt) <= kJoinM &&
                                                m_cuts->meets(said.blockedBy, cut->position)
                                          : said.blockedBy == cut->street && lies(said.blockedAt, layer, *cut));
        record.holds(right, "blocked way", subject, nameOf(*cut), found);
        return;
    }
    record.holds(said.blockedBy == StreetId() && !said.blockedAtJunction && said.blockedAt == Point{}, "blocked way",
                 subject, "no single street or junction", std::to_string(said.blockedBy.value()));
    record.holds(m_work.outcome.definition.protection.sharedRisks, "blocked way", subject,
                 "two ways: nothing cuts the site off");
    const auto cuts = [&](std::uint32_t group) { return m_cuts->cutBy(index, group); };
    const std::vector<std::uint32_t> groups = m_cuts->groupsOnAWay(index);
    if (said.blockedByRisk.empty()) {
        record.holds(std::any_of(layer.streets.begin(), layer.streets.end(),
                                 [](const Street& street) { return street.riskGroup != 0; }),
                     "blocked way", subject, "two ways: nothing cuts the site off");
        record.holds(std::none_of(groups.begin(), groups.end(), cuts), "blocked way", subject, "a risk group",
                     "none named");
        return;
    }
    record.holds(
        std::any_of(groups.begin(), groups.end(),
                    [&](std::uint32_t group) { return layer.names[group] == said.blockedByRisk && cuts(group); }),
        "blocked way", subject, "a risk group that every way shares", said.blockedByRisk);
}

} // namespace oasis::verification
