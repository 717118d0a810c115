// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ptp_link.h"
#include "core/verify/checks.h"
#include "core/verify/plain_radio.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace oasis::verification {

namespace {

/// Every link, looked at on its own and on the ways that take it.
class RadioCheck
{
public:
    explicit RadioCheck(Work& work)
        : m_work(work), m_links(work.outcome.radioLinks), m_rules(work.outcome.definition.radioLinks)
    {}

    void run()
    {
        auto& record = m_work.record;
        record.holds(m_links.empty() || radioAllowed(m_work.outcome.definition), "radio links", {},
                     "none where the scenario does not ask for them", std::to_string(m_links.size()));
        std::size_t marked = 0;
        for (const OutcomeEdge& edge : m_work.outcome.edges)
            marked += edge.radioLink >= 0 ? 1 : 0;
        record.same("radio links", {}, static_cast<std::int64_t>(m_links.size()), static_cast<std::int64_t>(marked));
        for (std::size_t i = 0; i < m_links.size(); ++i)
            checkLink(i);
        checkServed();
    }

private:
    [[nodiscard]] const OutcomeEdge* edgeOf(std::size_t index) const
    {
        const std::int32_t at = m_links[index].edge;
        const auto& edges = m_work.outcome.edges;
        return at >= 0 && static_cast<std::size_t>(at) < edges.size() &&
                       edges[static_cast<std::size_t>(at)].radioLink == static_cast<std::int32_t>(index)
                   ? &edges[static_cast<std::size_t>(at)]
                   : nullptr;
    }
    [[nodiscard]] const OutcomeSite* fateOf(SiteId id) const
    {
        for (const OutcomeSite& site : m_work.outcome.sites)
            if (site.site == id && id != SiteId{})
                return &site;
        return nullptr;
    }
    [[nodiscard]] const Site* siteOf(SiteId id) const
    {
        for (const Site* site : m_work.sites)
            if (site != nullptr && site->id == id)
                return site;
        return nullptr;
    }

    void checkLink(std::size_t index)
    {
        const OutcomeRadioLink& link = m_links[index];
        const Subject subject{"radio link", static_cast<std::int64_t>(index), {}};
        auto& record = m_work.record;
        const OutcomeEdge* edge = edgeOf(index);
        const Site* to = siteOf(link.toSite);
        const Site* from = siteOf(link.fromSite);
        const auto supply = m_work.supplies.find(link.fromSupply);
        const bool supplied = supply != m_work.supplies.end();
        if (!record.holds(edge != nullptr && to != nullptr && (from != nullptr) != supplied &&
                              (supplied || link.fromSupply == SupplyId{}) &&
                              (from != nullptr || link.fromSite == SiteId{}),
                          "radio link ends", subject, "one edge, a site, and a site or a supply point before it"))
            return;
        const Point start = supplied ? supply->second->position : from->position;
        checkRelay(subject, link, *edge, supplied ? &start : nullptr);
        checkEdge(subject, *edge, start, *to);
        checkHeights(subject, link, supplied);
        const LinkEquipment* equipment = findLinkEquipment(link.equipment);
        if (!record.holds(equipment != nullptr && m_rules.bands[static_cast<std::size_t>(bandOf(*equipment))],
                          "radio link equipment", subject, "a class of a permitted band", link.equipment))
            return;
        record.near("radio link frequency", subject, equipment->frequencyGhz, link.frequencyGhz);
        record.near("radio link length", subject, distance(start, to->position), link.lengthM);
        record.holds(link.lengthM <= m_rules.maxRangeM, "radio link length", subject, "a length within the range");
        checkFeasible(subject, link, start, *to, *equipment);
        checkLoad(subject, index);
        checkPrice(subject, link, *edge);
    }

    /// It begins at a site that is served, where the edge before it ends; or at the supply point of its tree.
    void checkRelay(Subject subject, const OutcomeRadioLink& link, const OutcomeEdge& edge, const Point* supply)
    {
        auto& record = m_work.record;
        if (supply != nullptr) {
            record.holds(edge.parent < 0, "radio link relay", subject, "a tree that begins at its supply point");
            return;
        }
        const OutcomeSite* relay = fateOf(link.fromSite);
        record.holds(relay != nullptr && isJoined(relay->served) && relay->lastEdge == edge.parent, "radio link relay",
                     subject, "a site that is served before it");
    }
    void checkEdge(Subject subject, const OutcomeEdge& edge, Point start, const Site& to)
    {
        auto& record = m_work.record;
        record.same("radio link corners", subject, 2, static_cast<std::int64_t>(edge.line.size()));
        if (edge.line.size() != 2)
            return;
        record.holds(distance(edge.line.front(), start) <= kSamePlaceM &&
                         distance(edge.line.back(), to.position) <= kSamePlaceM,
                     "radio link line", subject, "a line from end to end");
        record.near("radio link edge length", subject, distance(start, to.position), edge.lengthM);
        record.near("radio link from", subject, 0, edge.fromAlongM);
        record.near("radio link to", subject, 0, edge.toAlongM);
        record.same("edge crossings", subject, 0, edge.crossings);
        record.same("edge construction", subject, 0, static_cast<std::int64_t>(edge.parts.size()));
        record.same("edge municipality", subject, to.municipalityCode, edge.municipalityCode);
    }
    /// Roof, pole or mast, as far as the rules go.
    void checkHeights(Subject subject, const OutcomeRadioLink& link, bool supplied)
    {
        const auto offered = [](double heightM, double highestM) {
            return heightM == std::min(8.0, highestM) || (highestM > 8 && heightM == std::min(15.0, highestM)) ||
                   heightM == highestM;
        };
        m_work.record.holds(offered(link.fromHeightM, supplied ? m_rules.supplyHeightM : m_rules.siteHeightM) &&
                                offered(link.toHeightM, m_rules.siteHeightM),
                            "radio link heights", subject, "a roof, a pole or the highest mast of the rules");
    }
    void checkFeasible(Subject subject, const OutcomeRadioLink& link, Point start, const Site& to,
                       const LinkEquipment& equipment)
    {
        auto& record = m_work.record;
        // Of two sites, that of the higher number gives the latitude.
        const Site* from = siteOf(link.fromSite);
        const double latitudeDeg = from != nullptr && to.id < from->id ? from->latDeg : to.latDeg;
        const PlainLink plain = plainLink(*m_work.input.elevation, {start, link.fromHeightM},
                                          {to.position, link.toHeightM}, latitudeDeg, equipment, m_rules);
        if (!record.holds(plain.known, "radio link relief", subject, "a relief without voids"))
            return;
        record.holds(plain.roomM >= -1e-6, "radio link path", subject, "a path that the relief leaves free",
                     std::to_string(plain.roomM) + " m");
        record.near("radio link clearance", subject, plain.roomM, link.clearanceM, 1e-4);
        record.near("radio link level", subject, plain.receivedDbm, link.receivedDbm, 1e-4);
        record.near("radio link rate", subject, plain.rateMbps, link.rateMbps);
        record.near("radio link margin", subject, plain.marginDb, link.marginDb, 1e-4);
        record.near("radio link availability", subject, plain.availabilityPercent, link.availabilityPercent, 1e-4);
        record.holds(link.availabilityPercent >= m_rules.availabilityPercent - 1e-9, "radio link availability", subject,
                     "the availability that the rules ask");
        record.holds(link.marginDb >= m_rules.leastMarginDb - 1e-9, "radio link margin", subject,
                     "the least margin that the rules ask");
    }
    /// What the sites behind it want, and how many links a way takes.
    void checkLoad(Subject subject, std::size_t index)
    {
        const OutcomeRadioLink& link = m_links[index];
        double all = 0;
        double largest = 0;
        int most = 0;
        for (std::size_t i = 0; i < m_work.outcome.sites.size(); ++i) {
            const OutcomeSite& site = m_work.outcome.sites[i];
            if (m_work.sites[i] == nullptr || !isJoined(site.served))
                continue;
            int hops = 0;
            bool through = false;
            std::size_t steps = 0;
            for (std::int32_t at = site.lastEdge; at >= 0 && steps++ <= m_work.outcome.edges.size();
                 at = m_work.outcome.edges[static_cast<std::size_t>(at)].parent) {
                if (static_cast<std::size_t>(at) >= m_work.outcome.edges.size())
                    break;
                hops += m_work.outcome.edges[static_cast<std::size_t>(at)].radioLink >= 0 ? 1 : 0;
                through = through || at == link.edge;
            }
            all += through ? m_work.sites[i]->mbits : 0;
            largest = through ? std::max(largest, m_work.sites[i]->mbits) : largest;
            most = through ? std::max(most, hops) : most;
        }
        auto& record = m_work.record;
        const double load = std::max(largest, all / m_rules.sharing); // they share, but the largest counts whole
        // The outcome's load is the same sum in the same order, so to the bit. Whether the link bears it was decided on
        // a sum along the tree: of n numbers in another order, it differs by less than n × 2^-52 of itself.
        record.near("radio link load", subject, load, link.loadMbps, 0, 0);
        const double rounding = static_cast<double>(m_work.outcome.sites.size()) * 0x1p-52;
        record.holds(load <= link.rateMbps * (1 + rounding), "radio link load", subject, "no more than its rate",
                     std::to_string(load));
        record.holds(most <= std::min(m_rules.maxHops, 8), "radio link hops", subject,
                     "no more links on a way than the rules allow", std::to_string(most));
    }
    void checkPrice(Subject subject, const OutcomeRadioLink& link, const OutcomeEdge& edge)
    {
        const Service both = m_work.services.radioLink(link);
        const Service atSite = m_work.services.onRadio();
        m_work.record.same("edge routed price", subject, routed(m_work, both) + routed(m_work, atSite),
                           edge.routedPrice);
    }

    /// By radio is served who hangs on a link, and nobody else.
    void checkServed()
    {
        for (const OutcomeSite& site : m_work.outcome.sites) {
            const auto& edges = m_work.outcome.edges;
            const bool known = site.lastEdge >= 0 && static_cast<std::size_t>(site.lastEdge) < edges.size();
            const std::int32_t link = known ? edges[static_cast<std::size_t>(site.lastEdge)].radioLink : -1;
            const bool ends = link >= 0 && static_cast<std::size_t>(link) < m_links.size() &&
                              m_links[static_cast<std::size_t>(link)].toSite == site.site;
            m_work.record.same("site by radio", {"site", site.site.value(), {}}, ends ? 1 : 0,
                               site.served == Served::Radio ? 1 : 0);
        }
    }

    Work& m_work;
    const std::vector<OutcomeRadioLink>& m_links;
    const RadioLinkRules& m_rules;
};

} // namespace

Money routed(const Work& work, const Service& service)
{
    const Objective objective = work.outcome.definition.objective;
    if (objective == Objective::BestMix)
        return service.lifeCost;
    Money sum;
    for (const Charge& charge : service.charges)
        if (!charge.yearly && (supervisionInPrices(work.outcome.definition) || charge.item != "overhead"))
            sum += charge.amount();
    return sum;
}

bool radioAllowed(const ScenarioDefinition& definition)
{
    const Objective objective = definition.objective;
    return definition.radioLinks.enabled && definition.networkMode == NetworkMode::Streets &&
           (objective == Objective::ConnectAll || objective == Objective::BestMix || supervisionInPrices(definition));
}

bool onFibre(const Work& work, std::size_t index)
{
    const OutcomeSite& site = work.outcome.sites[index];
    if (site.served != Served::Radio)
        return site.served == Served::Fibre;
    for (const OutcomeEdge& edge : work.outcome.edges)
        if (edge.parent == site.lastEdge && edge.radioLink < 0)
            return true;
    for (const OutcomeSite& other : work.outcome.sites)
        if (other.served == Served::Fibre && other.lastEdge == site.lastEdge)
            return true;
    return false;
}

void checkRadioLinks(Work& work)
{
    RadioCheck(work).run();
}

} // namespace oasis::verification
