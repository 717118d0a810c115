// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace oasis::verification {

namespace {

Anchor anchorOf(Point place, const StreetLayer& layer, const std::vector<const Street*>& permitted,
                const std::vector<Bounds>& boxes)
{
    Anchor best;
    for (std::size_t i = 0; i < permitted.size(); ++i) {
        const Bounds& box = boxes[i];
        const double dx = std::max({box.minX - place.x, 0.0, place.x - box.maxX});
        const double dy = std::max({box.minY - place.y, 0.0, place.y - box.maxY});
        if (dx * dx + dy * dy > best.distanceM * best.distanceM)
            continue;
        const LinePosition on = nearestOn(layer.geometry(*permitted[i]), place);
        if (on.distance < best.distanceM)
            best = {permitted[i], on.distance, on.point, 1};
    }
    if (best.street != nullptr) {
        const double planar = length(layer.geometry(*best.street));
        best.groundRatio = planar > 0 ? best.street->lengthM / planar : 1;
    }
    return best;
}

Subject edgeSubject(std::size_t index)
{
    return {"edge", static_cast<std::int64_t>(index), {}};
}

/// One outcome's edges, checked one by one and then as trees.
class NetworkCheck
{
public:
    explicit NetworkCheck(Work& work)
        : m_work(work), m_edges(work.outcome.edges), m_layer(*work.input.streets), m_farSite(m_edges.size(), nullptr),
          m_sitesBehind(m_edges.size(), 0), m_fibres(fibresOfCabinets(work.outcome)),
          m_onPinnedWay(m_edges.size(), false)
    {
        for (std::size_t i = 0; i < work.outcome.sites.size(); ++i) {
            const std::int32_t last = work.outcome.sites[i].lastEdge;
            if (last >= 0 && static_cast<std::size_t>(last) < m_edges.size() &&
                m_farSite[static_cast<std::size_t>(last)] == nullptr)
                m_farSite[static_cast<std::size_t>(last)] = work.sites[i];
        }
    }

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
            m_used.insert(cabinet.supply);
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
                if (edge.parent >= 0 || m_sitesBehind[static_cast<std::size_t>(at)] > 0 || edge.line.empty())
                    continue;
                for (const auto& [id, supply] : m_work.supplies) // a tree without sites
                    if (distance(edge.line.front(), supply->position) <= kJoinM) {
                        m_used.insert(id);
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
        m_used.insert(site.supply);
        double route = 0;
        int fibres = std::max(0, known->fibres);
        Point start = known->position;
        for (std::int32_t at = site.lastEdge; at >= 0; at = m_edges[static_cast<std::size_t>(at)].parent) {
            const OutcomeEdge& edge = m_edges[static_cast<std::size_t>(at)];
            m_sitesBehind[static_cast<std::size_t>(at)] += 1;
            fibres = edge.radioLink < 0 ? fibres : 0; // they are counted up to the first link
            m_fibres[static_cast<std::size_t>(at)] += fibres;
            route += edge.lengthM;
            if (edge.parent < 0)
                m_rootSupply.emplace(static_cast<std::size_t>(at), supply->second);
            if (!edge.line.empty())
                start = edge.line.front();
        }
        record.near("site route", subject, route, site.routeLengthM);
        record.holds(distance(start, supply->second->position) <= kJoinM, "site supply", subject,
                     "a way that starts at supply " + std::to_string(site.supply.value()));
        checkArrival(index, subject);
        checkSecondWay(index, subject);
    }

    /// Places where a way may be cut; lead-ins and their ends are shared.
    struct WayPlaces
    {
        std::vector<Point> junctions;
        std::vector<Point> ends;
        std::set<std::size_t> streets;
    };
    void note(std::size_t at, WayPlaces& places) const
    {
        const OutcomeEdge& edge = m_edges[at];
        const bool leadIn = edge.street == StreetId();
        if (!leadIn)
            places.streets.insert(at);
        if (!edge.line.empty())
            for (const Point end : {edge.line.front(), edge.line.back()})
                (leadIn ? places.ends : places.junctions).push_back(end);
    }

    /// A protected site's second way: joined, from the site to a supply, and without a street of the first, so that no
    /// cut of one street takes the site off.
    void checkSecondWay(std::size_t index, Subject subject)
    {
        const OutcomeProtection& protection = m_work.outcome.sites[index].protection;
        const Site& site = *m_work.sites[index];
        auto& record = m_work.record;
        const ProtectionRules& rules = m_work.outcome.definition.protection;
        const bool asked = m_work.outcome.definition.objective == Objective::Resilient &&
                           (rules.kinds[static_cast<std::size_t>(site.kind)] || (rules.requiredSites && site.required));
        record.same("site rank", subject, asked ? 1 : 0, protection.state == SiteProtection::NotAsked ? 0 : 1);
        if (protection.state != SiteProtection::TwoWays) {
            record.same("second way", subject, 0, static_cast<std::int64_t>(protection.secondWay.size()));
            return;
        }
        WayPlaces first;
        for (std::int32_t at = m_work.outcome.sites[index].lastEdge; at >= 0;
             at = m_edges[static_cast<std::size_t>(at)].parent)
            note(static_cast<std::size_t>(at), first);
        WayPlaces second;
        Point here = site.position;
        double lengthM = 0;
        for (const std::int32_t at : protection.secondWay) {
            if (!record.holds(at >= 0 && static_cast<std::size_t>(at) < m_edges.size(), "second way", subject,
                              "an edge of the plan", std::to_string(at)))
                return;
            const auto passed = static_cast<std::size_t>(at);
            const OutcomeEdge& edge = m_edges[passed];
            if (!record.holds(edge.line.size() >= 2, "second way", subject, "an edge with a line"))
                return;
            const bool forward = distance(edge.line.front(), here) <= distance(edge.line.back(), here);
            record.holds(distance(forward ? edge.line.front() : edge.line.back(), here) <= kJoinM, "second way",
                         subject, "edges that join");
            here = forward ? edge.line.back() : edge.line.front();
            record.holds(first.streets.count(passed) == 0, "second way", subject, "no street of the first way",
                         "edge " + std::to_string(at));
            note(passed, second);
            lengthM += edge.lengthM;
            m_fibres[passed] += std::max(0, site.fibres);
            m_sitesBehind[passed] += edge.protection ? 1 : 0;
        }
        record.near("second way length", subject, lengthM, protection.secondLengthM);
        const auto supply = m_work.supplies.find(protection.secondSupply);
        if (record.holds(supply != m_work.supplies.end(), "second way", subject, "a supply of the study")) {
            m_used.insert(protection.secondSupply);
            record.holds(distance(here, supply->second->position) <= kJoinM, "second way", subject,
                         "a way that ends at its supply");
            first.ends.push_back(supply->second->position);
        }
        first.ends.push_back(site.position);
        first.ends.insert(first.ends.end(), second.ends.begin(), second.ends.end());
        if (rules.nodeDisjoint)
            record.holds(!meet(first, second), "second way", subject, "no junction of the first way");
    }
    static bool meet(const WayPlaces& first, const WayPlaces& second)
    {
        const auto among = [](const std::vector<Point>& places, Point place) {
            return std::any_of(places.begin(), places.end(),
                               [&](Point other) { return distance(other, place) <= kSamePlaceM; });
        };
        return std::any_of(second.junctions.begin(), second.junctions.end(),
                           [&](Point place) { return among(first.junctions, place) && !among(first.ends, place); });
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
            checkLink(index);
        else if (edge.street != StreetId())
            checkStreetPart(m_work, subject, edge, m_fibres[index]);
        else if (edge.radioLink < 0) // else checkRadioLinks()
            checkLeadIn(m_work, subject, edge);
        checkCables(index);
    }

    void checkCables(std::size_t index)
    {
        const OutcomeEdge& edge = m_edges[index];
        const Subject subject = edgeSubject(index);
        auto& record = m_work.record;
        record.holds(m_sitesBehind[index] > 0 || m_fibres[index] > 0 || m_onPinnedWay[index], "edge is used", subject,
                     "at least one site or pinned street behind it, or fibres of cabinets");
        record.same("edge sites behind", subject, m_sitesBehind[index], edge.sitesBehind);
        record.same("edge fibres", subject, m_fibres[index], edge.fibresUsed);
        const double wanted = m_fibres[index] * (1 + m_work.outcome.definition.cables.spare);
        const auto fibres = static_cast<int>(std::ceil(wanted - 1e-9));
        std::int64_t capacity = 0;
        for (const int size : edge.cableSizes)
            capacity += size;
        record.same("edge cable fibres", subject, capacity, edge.cableFibres);
        if (m_work.outcome.definition.objective == Objective::TrenchAndCable)
            checkCheapestCables(subject, edge, fibres, capacity);
        else
            record.holds(cablesThatHold(fibres) == edge.cableSizes, "edge cables", subject,
                         "sizes that hold the fibres and their spare");
    }

    /// Cables that hold the fibres, largest first, and no dearer by the metre than any others that do.
    void checkCheapestCables(Subject subject, const OutcomeEdge& edge, int fibres, std::int64_t capacity)
    {
        auto& record = m_work.record;
        record.holds(capacity >= fibres && std::is_sorted(edge.cableSizes.rbegin(), edge.cableSizes.rend()),
                     "edge cables", subject, "sizes that hold the fibres and their spare, largest first");
        const PlainPrices& prices = m_work.services.prices();
        const auto perMetre = [&](int size) {
            return prices.item("cable.supply." + std::to_string(size)) +
                   prices.item("cable.lay." + std::to_string(size));
        };
        if (m_cheapest.empty())
            m_cheapest.push_back(Money());
        while (static_cast<int>(m_cheapest.size()) <= fibres && fibres <= kMostFibres) {
            Money least = Money::cents(kInfiniteCents);
            for (const int size : kSizesSold)
                least = std::min(least,
                                 perMetre(size) + (static_cast<int>(m_cheapest.size()) > size
                                                       ? m_cheapest[m_cheapest.size() - static_cast<std::size_t>(size)]
                                                       : Money()));
            m_cheapest.push_back(least);
        }
        if (!record.holds(fibres <= kMostFibres, "edge cables", subject, "a number of fibres that cables exist for"))
            return;
        Money found;
        for (const int size : edge.cableSizes)
            found += perMetre(size);
        record.same("price of cables by the metre", subject, m_cheapest[static_cast<std::size_t>(fibres)], found);
    }

    /// Where a link ends, on the globe and in the plane.
    struct LinkEnd
    {
        double lonDeg = 0;
        double latDeg = 0;
        Point position;
    };

    /// The end of a link towards the supply: the far end of its parent, or the supply itself.
    std::optional<LinkEnd> nearEnd(std::size_t index) const
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
    const Site* siteAtEnd(std::size_t index) const
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

    void checkLink(std::size_t index)
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
        checkLinkPrice(subject, *fibre, edge);
    }

    void checkLinkPrice(Subject subject, const Technology& fibre, const OutcomeEdge& edge)
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
            record.same("supply used", subject, m_used.contains(known[i].id) ? 1 : 0, found[i].used ? 1 : 0);
        }
    }

    static constexpr int kMostFibres = 2'000'000;
    static constexpr int kSizesSold[] = {12, 24, 36, 48, 72, 96, 144, 288, 432, 576, 720};

    Work& m_work;
    const std::vector<OutcomeEdge>& m_edges;
    const StreetLayer& m_layer;
    mutable std::vector<const Site*> m_farSite;             ///< per edge, as far as known
    std::map<std::size_t, const SupplyPoint*> m_rootSupply; ///< by first edge of a way
    std::vector<int> m_sitesBehind;
    std::vector<int> m_fibres;
    std::vector<bool> m_onPinnedWay;
    std::set<SupplyId> m_used;
    std::vector<Money> m_cheapest; ///< by fibres: a metre of the cheapest cables, as far as asked
};

} // namespace

void findAnchors(Work& work)
{
    work.siteAnchors.resize(work.sites.size());
    if (work.crowFly)
        return;
    const StreetLayer& layer = *work.input.streets;
    std::vector<const Street*> permitted;
    std::vector<Bounds> boxes;
    for (const Street& street : layer.streets)
        if (mayUse(street, work.outcome.definition.construction, !work.input.territory->municipalities.empty())) {
            permitted.push_back(&street);
            boxes.push_back(boundsOf(layer.geometry(street)));
        }
    for (std::size_t i = 0; i < work.sites.size(); ++i)
        if (work.sites[i] != nullptr)
            work.siteAnchors[i] = anchorOf(work.sites[i]->position, layer, permitted, boxes);
    for (const auto& [id, supply] : work.supplies)
        work.supplyAnchors[id] = anchorOf(supply->position, layer, permitted, boxes);
}

void checkNetwork(Work& work)
{
    NetworkCheck(work).run();
}

} // namespace oasis::verification
