// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/plain_cuts.h"

#include <algorithm>
#include <map>

namespace oasis::verification {

namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;
constexpr std::uint32_t kStart = 0xFFFFFFFEU;
constexpr std::int8_t kWide = 2; ///< more than one way ever takes

} // namespace

PlainCuts::PlainCuts(const Work& work)
    : m_work(work), m_layer(*work.input.streets), m_junctionsFail(work.outcome.definition.protection.nodeDisjoint),
      m_places(m_layer.nodes), m_site(work.sites.size(), kNowhere)
{
    const double tolerance = work.outcome.definition.cables.leadInToleranceM;
    std::vector<std::uint32_t> supplyNode(work.supplyAnchors.size(), kNowhere);
    std::map<const Street*, std::vector<std::pair<double, std::uint32_t*>>> hung;
    const auto hang = [&](const Anchor& anchor, std::uint32_t* node) {
        if (anchor.street != nullptr && anchor.distanceM <= tolerance)
            hung[anchor.street].emplace_back(nearestOn(m_layer.geometry(*anchor.street), anchor.point).along, node);
    };
    for (std::size_t i = 0; i < m_site.size(); ++i)
        hang(work.siteAnchors[i], &m_site[i]);
    std::size_t next = 0;
    for (const auto& [id, anchor] : work.supplyAnchors)
        hang(anchor, &supplyNode[next++]);
    const bool municipalities = !work.input.territory->municipalities.empty();
    std::vector<std::pair<double, std::uint32_t*>> none;
    for (const Street& street : m_layer.streets)
        if (mayUse(street, work.outcome.definition.construction, municipalities)) {
            const auto at = hung.find(&street);
            split(street, at == hung.end() ? none : at->second);
        }
    m_supplied.assign(m_places.size(), 0);
    for (const std::uint32_t node : supplyNode)
        if (node != kNowhere)
            m_supplied[node] = 1;
    buildFlow();
}

/// Cuts a street where places hang on it, and tells them their nodes.
void PlainCuts::split(const Street& street, std::vector<std::pair<double, std::uint32_t*>>& hung)
{
    const auto geometry = m_layer.geometry(street);
    const double planar = length(geometry);
    std::sort(hung.begin(), hung.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Part part{street.tail, street.tail, &street, 0, 0};
    for (const auto& [along, node] : hung) {
        if (along - part.fromM <= kSamePlaceM) {
            *node = part.tail;
        } else if (planar - along <= kSamePlaceM) {
            *node = street.head;
        } else {
            part.head = static_cast<std::uint32_t>(m_places.size());
            part.toM = along;
            m_places.push_back(pointAlong(geometry, along));
            m_parts.push_back(part);
            *node = part.tail = part.head;
            part.fromM = along;
        }
    }
    part.head = street.head;
    part.toM = planar;
    m_parts.push_back(part);
}

void PlainCuts::link(std::uint32_t from, std::uint32_t to, int size, int back, std::int32_t part)
{
    m_out[from].push_back(static_cast<std::uint32_t>(m_arcs.size()));
    m_arcs.push_back({to, 0, static_cast<std::int8_t>(size), part});
    m_out[to].push_back(static_cast<std::uint32_t>(m_arcs.size()));
    m_arcs.push_back({from, 0, static_cast<std::int8_t>(back), part});
}

void PlainCuts::buildFlow()
{
    m_out.resize(2 * m_places.size());
    m_into.resize(m_out.size());
    for (std::uint32_t node = 0; node < m_places.size(); ++node)
        link(2 * node, 2 * node + 1, m_junctionsFail && m_supplied[node] == 0 ? 1 : kWide, 0,
             -1 - static_cast<std::int32_t>(node));
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part& part = m_parts[i];
        link(2 * part.tail + 1, 2 * part.head, 1, 0, static_cast<std::int32_t>(i));
        link(2 * part.head + 1, 2 * part.tail, 1, 0, static_cast<std::int32_t>(i));
    }
}

void PlainCuts::start(std::size_t site)
{
    for (Arc& arc : m_arcs)
        arc.left = arc.size;
    m_arcs[2 * m_site[site]].left = kWide; // where the site's lead-in begins; one arc for each node comes first
}

bool PlainCuts::search(std::uint32_t from, std::uint32_t group)
{
    std::fill(m_into.begin(), m_into.end(), kNowhere);
    std::vector<std::uint32_t> queue{from};
    m_into[from] = kStart;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (m_supplied[queue[i] / 2] != 0) {
            m_end = queue[i];
            return true;
        }
        for (const std::uint32_t a : m_out[queue[i]]) {
            const Arc& arc = m_arcs[a];
            if (arc.left <= 0 || m_into[arc.head] != kNowhere)
                continue;
            if (group != 0 && arc.part >= 0 && m_parts[static_cast<std::size_t>(arc.part)].street->riskGroup == group)
                continue;
            m_into[arc.head] = a;
            queue.push_back(arc.head);
        }
    }
    return false;
}

std::optional<PlainCut> PlainCuts::nearest(std::size_t site)
{
    if (m_site[site] == kNowhere)
        return std::nullopt;
    start(site);
    const std::uint32_t from = 2 * m_site[site];
    if (m_supplied[m_site[site]] != 0 || !search(from, 0))
        return std::nullopt;
    for (std::uint32_t at = m_end; m_into[at] != kStart; at = m_arcs[m_into[at] ^ 1U].head) {
        m_arcs[m_into[at]].left -= 1;
        m_arcs[m_into[at] ^ 1U].left += 1;
    }
    if (search(from, 0))
        return std::nullopt;
    for (std::uint32_t a = 0; a < m_arcs.size(); ++a) {
        const Arc& arc = m_arcs[a];
        if (arc.size == 0 || m_into[m_arcs[a ^ 1U].head] == kNowhere || m_into[arc.head] != kNowhere)
            continue;
        PlainCut cut;
        cut.junction = arc.part < 0;
        if (cut.junction) {
            cut.position = m_places[arc.head / 2];
            return cut;
        }
        const Part& part = m_parts[static_cast<std::size_t>(arc.part)];
        cut.street = part.street->id;
        cut.fromAlongM = part.fromM;
        cut.toAlongM = part.toM;
        return cut;
    }
    return std::nullopt;
}

bool PlainCuts::cutBy(std::size_t site, std::uint32_t group)
{
    if (m_site[site] == kNowhere)
        return false;
    start(site);
    return !search(2 * m_site[site], group);
}

std::vector<std::uint32_t> PlainCuts::groupsOnAWay(std::size_t site)
{
    std::vector<std::uint32_t> groups;
    if (m_site[site] == kNowhere)
        return groups;
    start(site);
    if (search(2 * m_site[site], 0))
        for (std::uint32_t at = m_end; m_into[at] != kStart; at = m_arcs[m_into[at] ^ 1U].head)
            if (const std::int32_t part = m_arcs[m_into[at]].part; part >= 0)
                if (const auto group = m_parts[static_cast<std::size_t>(part)].street->riskGroup; group != 0)
                    groups.push_back(group);
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

bool PlainCuts::meets(StreetId street, Point place) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
        return part.street->id == street &&
               (distance(m_places[part.tail], place) <= kJoinM || distance(m_places[part.head], place) <= kJoinM);
    });
}

} // namespace oasis::verification
