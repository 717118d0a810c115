// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/network_parts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace oasis::verification {

namespace {

/// One outcome's edges, checked one by one and then as trees.
class NetworkCheck
{
public:
    explicit NetworkCheck(Work& work)
        : m_work(work), m_edges(work.outcome.edges),
          m_layer(*work.input.streets), m_tally{std::vector<int>(m_edges.size(), 0),
                                                fibresOfCabinets(work.outcome),
                                                {}},
          m_secondWays(work, m_tally), m_links(work), m_cables(work), m_onPinnedWay(m_edges.size(), false)
    {}

    void run()
    {
        if (!parentsAreSound())
            return; // nothing else would mean anything
        for (std::size_t i = 0; i < m_work.outcome.sites.size(); ++i)
            checkWay(i);
        findPinnedWays();
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            checkEdge(i);
        checkPins();
        for (const OutcomeCabinet& cabinet : m_work.outcome.cabinets)
            m_tally.used.insert(cabinet.supply);
        checkSupplies();
    }

private:
    [[nodiscard]] bool isPinned(StreetId street) const
    {
        const auto& pinned = m_work.outcome.definition.construction.pinned;
        return street != StreetId() && std::find(pinned.begin(), pinned.end(), street) != pinned.end();
    }
    /// Edges that lead to a pinned street may have no site behind them.
    void findPinnedWays()
    {
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            if (!isPinned(m_edges[i].street))
                continue;
            auto at = static_cast<std::int32_t>(i);
            for (; at >= 0 && !m_onPinnedWay[static_cast<std::size_t>(at)];
                 at = m_edges[static_cast<std::size_t>(at)].parent) {
                m_onPinnedWay[static_cast<std::size_t>(at)] = true;
                const OutcomeEdge& edge = m_edges[static_cast<std::size_t>(at)];
                if (edge.parent >= 0 || m_tally.sitesBehind[static_cast<std::size_t>(at)] > 0 || edge.line.empty())
                    continue;
                for (const auto& [id, supply] : m_work.supplies) // a tree without sites
                    if (distance(edge.line.front(), supply->position) <= kJoinM) {
                        m_tally.used.insert(id);
                        break;
                    }
            }
        }
    }
    /// A street pinned in is there over its whole length; what is pinned out is checked with each edge.
    void checkPins()
    {
        for (const StreetId id : m_work.outcome.definition.construction.pinned) {
            double builtM = 0;
            for (const OutcomeEdge& edge : m_edges)
                builtM += edge.street == id ? edge.lengthM : 0;
            for (const Street& street : m_layer.streets)
                if (street.id == id)
                    m_work.record.near("pinned street", {"street", id.value(), {}}, street.lengthM, builtM);
        }
    }

    bool parentsAreSound()
    {
        const auto count = static_cast<std::int64_t>(m_edges.size());
        bool sound = true;
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            sound = m_work.record.holds(m_edges[i].parent >= -1 && m_edges[i].parent < count, "edge parent",
                                        edgeSubject(i), "an edge or none", "no such edge") &&
                    sound;
        enum : std::uint8_t { Unknown, OnTheWay, Rooted };
        std::vector<std::uint8_t> state(m_edges.size(), Unknown);
        for (std::size_t i = 0; sound && i < m_edges.size(); ++i) {
            std::vector<std::size_t> way;
            auto at = static_cast<std::int32_t>(i);
            while (at >= 0 && state[static_cast<std::size_t>(at)] == Unknown) {
                way.push_back(static_cast<std::size_t>(at));
                state[way.back()] = OnTheWay;
                at = m_edges[way.back()].parent;
            }
            sound = m_work.record.holds(at < 0 || state[static_cast<std::size_t>(at)] == Rooted, "edge parent",
                                        edgeSubject(i), "a way to a supply", "a cycle");
            for (const std::size_t passed : way)
                state[passed] = Rooted;
        }
        return sound;
    }

    const OutcomeEdge* parentOf(const OutcomeEdge& edge) const
    {
        return edge.parent < 0 ? nullptr : &m_edges[static_cast<std::size_t>(edge.parent)];
    }

    /// The chain of edges from a site served by fibre back to its supply.
    void checkWay(std::size_t index)
    {
        const OutcomeSite& site = m_work.outcome.sites[index];
        const Subject subject{"site", site.site.value(), {}};
        const Site* known = m_work.sites[index];
        auto& record = m_work.record;
        if (!isJoined(site.served) || known == nullptr) {
            record.same("site last edge", subject, -1, site.lastEdge);
            record.same("site supply", subject, 0, site.supply.value());
            record.near("site route", subject, 0, site.routeLengthM);
            record.near("site lead-in", subject, 0, site.leadInM);
            return;
        }
        const auto supply = m_work.supplies.find(site.supply);
        if (!record.holds(supply != m_work.supplies.end(), "site supply", subject, "a supply of the study") ||
            !record.holds(site.lastEdge >= -1 && site.lastEdge < static_cast<std::int64_t>(m_edges.size()),
                          "site last edge", subject, "an edge or none", std::to_string(site.lastEdge)))
            return;
        m_tally.used.insert(site.supply);
        double route = 0;
        int fibres = std::max(0, known->fibres);
        Point start = known->position;
        for (std::int32_t at = site.lastEdge; at >= 0; at = m_edges[static_cast<std::size_t>(at)].parent) {
            const OutcomeEdge& edge = m_edges[static_cast<std::size_t>(at)];
            m_tally.sitesBehind[static_cast<std::size_t>(at)] += 1;
            fibres = edge.radioLink < 0 ? fibres : 0; // they are counted up to the first link
            m_tally.fibres[static_cast<std::size_t>(at)] += fibres;
            route += edge.lengthM;
            if (edge.parent < 0)
                m_links.setRoot(static_cast<std::size_t>(at), *supply->second);
            if (!edge.line.empty())
                start = edge.line.front();
        }
        record.near("site route", subject, route, site.routeLengthM);
        record.holds(distance(start, supply->second->position) <= kJoinM, "site supply", subject,
                     "a way that starts at supply " + std::to_string(site.supply.value()));
        checkArrival(index, subject);
        m_secondWays.check(index);
    }

    void checkArrival(std::size_t index, Subject subject)
    {
        const OutcomeSite& site = m_work.outcome.sites[index];
        auto& record = m_work.record;
        if (site.lastEdge >= 0) {
            const OutcomeEdge& last = m_edges[static_cast<std::size_t>(site.lastEdge)];
            record.holds(!last.line.empty() && distance(last.line.back(), m_work.sites[index]->position) <= kJoinM,
                         "site arrival", subject, "the last edge ends at the site");
        }
        double leadIn = 0;
        if (!m_work.crowFly && site.served == Served::Fibre) {
            const Anchor& anchor = m_work.siteAnchors[index];
            leadIn = anchor.distanceM < kSamePlaceM ? 0 : anchor.distanceM * anchor.groundRatio;
            record.holds(anchor.distanceM <= m_work.outcome.definition.cables.leadInToleranceM, "site lead-in", subject,
                         "a permitted street within the tolerance");
        }
        record.near("site lead-in", subject, leadIn, site.leadInM);
    }

    void checkEdge(std::size_t index)
    {
        const OutcomeEdge& edge = m_edges[index];
        const Subject subject = edgeSubject(index);
        auto& record = m_work.record;
        const int named = (edge.street != StreetId() ? 1 : 0) + (edge.leadInOf != SiteId() ? 1 : 0) +
                          (edge.supplyLeadIn != SupplyId() ? 1 : 0);
        record.same("edge kind", subject, m_work.crowFly || edge.radioLink >= 0 ? 0 : 1, named);
        record.holds(edge.radioLink >= -1 && edge.radioLink < std::ssize(m_work.outcome.radioLinks), "edge radio link",
                     subject, "a radio link of the plan or none");
        if (!record.holds(edge.line.size() >= 2, "edge line", subject, "at least two points"))
            return;
        record.holds(!edge.protection ||
                         (edge.parent < 0 && m_work.outcome.definition.objective == Objective::Resilient),
                     "protection edge", subject, "an edge of a second way, without a parent");
        if (const OutcomeEdge* parent = parentOf(edge))
            record.holds(!parent->line.empty() && distance(parent->line.back(), edge.line.front()) <= kJoinM,
                         "edge joins parent", subject, "a line that starts where its parent ends");
        if (m_work.crowFly)
            m_links.check(index);
        else if (edge.street != StreetId())
            checkStreetPart(m_work, subject, edge, m_tally.fibres[index]);
        else if (edge.radioLink < 0) // else checkRadioLinks()
            checkLeadIn(m_work, subject, edge);
        checkCables(index);
    }

    void checkCables(std::size_t index)
    {
        const OutcomeEdge& edge = m_edges[index];
        const Subject subject = edgeSubject(index);
        auto& record = m_work.record;
        record.holds(m_tally.sitesBehind[index] > 0 || m_tally.fibres[index] > 0 || m_onPinnedWay[index],
                     "edge is used", subject, "at least one site or pinned street behind it, or fibres of cabinets");
        record.same("edge sites behind", subject, m_tally.sitesBehind[index], edge.sitesBehind);
        record.same("edge fibres", subject, m_tally.fibres[index], edge.fibresUsed);
        m_cables.check(subject, edge, m_tally.fibres[index]);
    }

    void checkSupplies()
    {
        const auto& found = m_work.outcome.supplies;
        const auto& known = m_work.input.supplies;
        auto& record = m_work.record;
        if (!record.holds(found.size() == known.size(), "supplies", {}, "all supplies of the study"))
            return;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Subject subject{"supply", found[i].supply.value(), {}};
            record.same("supply id", subject, known[i].id.value(), found[i].supply.value());
            record.same("supply used", subject, m_tally.used.contains(known[i].id) ? 1 : 0, found[i].used ? 1 : 0);
        }
    }

    Work& m_work;
    const std::vector<OutcomeEdge>& m_edges;
    const StreetLayer& m_layer;
    NetworkTally m_tally;
    SecondWayCheck m_secondWays;
    LinkCheck m_links;
    CableCheck m_cables;
    std::vector<bool> m_onPinnedWay;
};

} // namespace

void checkNetwork(Work& work)
{
    NetworkCheck(work).run();
}

} // namespace oasis::verification
