// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

namespace oasis::verification {

namespace {

/// Ways along the outcome's trees, from the parents alone.
class Trees
{
public:
    explicit Trees(const Outcome& outcome) : m_edges(outcome.edges) {}

    [[nodiscard]] bool isEdge(std::int32_t edge) const
    {
        return edge >= -1 && edge < static_cast<std::int64_t>(m_edges.size());
    }
    /// The edge and those towards the supply; empty at the supply, and cut short where parents run in a circle.
    [[nodiscard]] std::vector<std::int32_t> wayUp(std::int32_t edge) const
    {
        std::vector<std::int32_t> way;
        for (std::int32_t at = edge; isEdge(at) && at >= 0 && way.size() <= m_edges.size();
             at = m_edges[static_cast<std::size_t>(at)].parent)
            way.push_back(at);
        return way;
    }
    /// The edges between the far ends of two edges.
    [[nodiscard]] std::vector<std::int32_t> between(std::int32_t a, std::int32_t b) const
    {
        std::vector<std::int32_t> up = wayUp(a);
        std::vector<std::int32_t> other = wayUp(b);
        while (!up.empty() && !other.empty() && up.back() == other.back()) {
            up.pop_back();
            other.pop_back();
        }
        up.insert(up.end(), other.begin(), other.end());
        return up;
    }
    [[nodiscard]] std::int64_t millimetres(const std::vector<std::int32_t>& way) const
    {
        std::int64_t sum = 0;
        for (const std::int32_t edge : way)
            if (const double metres = m_edges[static_cast<std::size_t>(edge)].lengthM; isLength(metres))
                sum += static_cast<std::int64_t>(std::round(metres * 1000));
        return sum;
    }

private:
    const std::vector<OutcomeEdge>& m_edges;
};

/// Loss of a path through a splitter at the worse of both wavelengths, by the formula of the optical budget.
double lossDb(const ScenarioDefinition& definition, double lengthM, int ratio)
{
    OpticalRules figures = definition.optics;
    figures.split = ratio;
    const OpticalClass chosen = definition.cabinets.opticalClass;
    const double cableM = lengthM * (1 + definition.cables.slack);
    const double perKm = std::max(figures.fibreDbPerKm[static_cast<std::size_t>(downstream(chosen))],
                                  figures.fibreDbPerKm[static_cast<std::size_t>(upstream(chosen))]);
    const double splices = 2 + figures.endSplices + std::floor(cableM / figures.drumM + 1e-9);
    return cableM / 1000 * perKm + splices * figures.spliceDb +
           (figures.connectors + (ratio > 1 ? figures.connectorsAtSplitter : 0)) * figures.connectorDb +
           splitterLossDb(figures, ratio) + figures.filterDb + figures.marginDb;
}

class CabinetCheck
{
public:
    explicit CabinetCheck(Work& work)
        : m_work(work), m_outcome(work.outcome), m_rules(work.outcome.definition.cabinets), m_trees(work.outcome),
          m_behind(m_outcome.cabinets.size())
    {}

    void run()
    {
        if (m_outcome.definition.objective != Objective::Cabinets) {
            m_work.record.same("cabinets", {}, 0, static_cast<std::int64_t>(m_outcome.cabinets.size()));
            m_work.record.same("premises", {}, 0, static_cast<std::int64_t>(m_outcome.premises.size()));
            return;
        }
        checkPremises();
        double micros = 0; // cents × 10^6, below 2^53 for every sum that Money holds in practice
        std::int64_t told = 0;
        for (std::size_t i = 0; i < m_outcome.cabinets.size(); ++i) {
            micros += checkCabinet(i);
            told += m_outcome.cabinets[i].routedCost.inCents();
        }
        m_work.record.near("cabinets' cost", {}, std::ceil(micros / 1e6), static_cast<double>(told), 1.5);
        checkAreas();
    }

private:
    /// The cabinet of a junction, which is named by the edge that ends there, or by its supply.
    using Owners = std::map<std::pair<std::int32_t, std::int64_t>, std::size_t>;
    /// A population cell, or −1 and an activity zone.
    using Source = std::pair<std::int32_t, SiteId>;

    static Subject subjectOf(std::size_t index) { return {"cabinet", static_cast<std::int64_t>(index), {}}; }

    /// Every home of every cell and every business of every zone is behind one cabinet, or has a reason not to be.
    void checkPremises()
    {
        auto& record = m_work.record;
        std::map<Source, std::int64_t> told;
        for (const OutcomePremises& each : m_outcome.premises) {
            const Source source{each.cell, each.zone};
            const Subject subject = subjectOf(source);
            if (!record.holds(placeOf(source).has_value() && each.premises > 0 && m_trees.isEdge(each.lastEdge),
                              "premises", subject, "premises of a cell or a zone at an edge of the network"))
                continue;
            told[source] += each.premises;
            const bool known = each.cabinet >= 0 && static_cast<std::size_t>(each.cabinet) < m_outcome.cabinets.size();
            record.holds(known == (each.why == WhyNoCabinet::None) && (known || each.cabinet == -1), "premises",
                         subject, "a cabinet, or a reason for none");
            if (!known)
                continue;
            m_behind[static_cast<std::size_t>(each.cabinet)].push_back(&each);
            checkPlace(each, *placeOf(source), subject);
        }
        compareCounts(told);
    }
    void compareCounts(std::map<Source, std::int64_t>& told)
    {
        auto& record = m_work.record;
        const auto& cells = m_work.input.territory->cells;
        double people = 0;
        double before = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            people += cells[i].people;
            const double now = std::floor(people / m_rules.personsPerHome + 0.5);
            const Source source{static_cast<std::int32_t>(i), {}};
            record.same("premises of the cell", subjectOf(source), static_cast<std::int64_t>(now - before),
                        told[source]);
            before = now;
        }
        for (const Site& site : m_work.input.sites)
            if (site.kind == SiteKind::ActivityZone)
                record.same("premises of the zone", subjectOf({-1, site.id}), businessesIn(site, m_rules),
                            told[{-1, site.id}]);
    }
    static Subject subjectOf(const Source& source)
    {
        return source.first >= 0 ? Subject{"cell", source.first, {}} : Subject{"site", source.second.value(), {}};
    }
    /// Centre of a cell, or of an activity zone.
    [[nodiscard]] std::optional<Point> placeOf(const Source& source) const
    {
        const auto& cells = m_work.input.territory->cells;
        if (source.second == SiteId() && source.first >= 0 && static_cast<std::size_t>(source.first) < cells.size())
            return cells[static_cast<std::size_t>(source.first)].centre;
        if (source.first == -1)
            for (const Site& site : m_work.input.sites)
                if (site.id == source.second && site.kind == SiteKind::ActivityZone)
                    return site.position;
        return std::nullopt;
    }
    void checkPlace(const OutcomePremises& each, Point centre, Subject subject)
    {
        if (each.lastEdge < 0)
            return; // at the supply point: its place is the way's start
        const OutcomeEdge& edge = m_outcome.edges[static_cast<std::size_t>(each.lastEdge)];
        m_work.record.holds(!edge.line.empty() && distance(edge.line.back(), centre) <= m_rules.attachM + kJoinM,
                            "premises", subject, "a junction within cabinets.attachM");
    }

    /// What the search paid for the cabinet, in millionths of a cent.
    double checkCabinet(std::size_t index)
    {
        const OutcomeCabinet& cabinet = m_outcome.cabinets[index];
        const Subject subject = subjectOf(index);
        auto& record = m_work.record;
        if (!record.holds(m_trees.isEdge(cabinet.lastEdge) && m_work.supplies.contains(cabinet.supply), "cabinet",
                          subject, "an edge and a supply of the outcome"))
            return 0;
        std::int64_t premises = 0;
        std::int64_t farthest = 0;
        double distribution = 0;
        for (const OutcomePremises* each : m_behind[index]) {
            const std::int64_t length = m_trees.millimetres(m_trees.between(cabinet.lastEdge, each->lastEdge));
            premises += each->premises;
            farthest = std::max(farthest, length);
            distribution += static_cast<double>(length) * each->premises;
        }
        const std::int64_t feeder = m_trees.millimetres(m_trees.wayUp(cabinet.lastEdge));
        record.same("cabinet premises", subject, premises, cabinet.premises);
        record.same("cabinet capacity", subject, m_rules.maxPremises, cabinet.capacity);
        record.holds(premises <= m_rules.maxPremises && premises > 0, "cabinet premises", subject,
                     "from 1 to the capacity", std::to_string(premises));
        record.same("cabinet below the least number", subject, premises < m_rules.minPremises ? 1 : 0,
                    cabinet.underfilled ? 1 : 0);
        record.near("cabinet feeder", subject, static_cast<double>(feeder) / 1000, cabinet.feederM);
        record.near("cabinet farthest", subject, static_cast<double>(farthest) / 1000, cabinet.farthestM);
        record.near("cabinet fibre", subject, distribution / 1000, cabinet.fibreM);
        record.holds(static_cast<double>(farthest) <= m_rules.maxDistanceM * 1000 + 1, "cabinet farthest", subject,
                     "within cabinets.maxDistanceM");
        checkStand(cabinet, subject);
        checkEquipment(cabinet, subject, static_cast<double>(feeder + farthest) / 1000);
        return costMicros(cabinet,
                          distribution + static_cast<double>(cabinet.feederFibres) * static_cast<double>(feeder));
    }
    void checkStand(const OutcomeCabinet& cabinet, Subject subject)
    {
        auto& record = m_work.record;
        if (cabinet.lastEdge >= 0) {
            const Polyline& line = m_outcome.edges[static_cast<std::size_t>(cabinet.lastEdge)].line;
            record.holds(!line.empty() && distance(line.back(), cabinet.position) <= kJoinM, "cabinet position",
                         subject, "the end of its edge");
        }
        const auto& municipalities = m_work.input.territory->municipalities;
        const std::uint32_t ground = m_work.input.territory->municipalityAt(cabinet.position);
        record.same("cabinet municipality", subject,
                    ground == kNoMunicipality ? std::string() : municipalities[ground].code, cabinet.municipalityCode);
    }
    void checkEquipment(const OutcomeCabinet& cabinet, Subject subject, double lengthM)
    {
        const ScenarioDefinition& definition = m_outcome.definition;
        auto& record = m_work.record;
        const double most = definition.optics.limits[static_cast<std::size_t>(m_rules.opticalClass)].maxLossDb;
        int expected = 0;
        for (const int ratio : {64, 32, 8})
            if (ratio <= m_rules.splitRatio && expected == 0 && lossDb(definition, lengthM, ratio) <= most)
                expected = ratio;
        // The planner's reach is in whole metres: just below the limit it may take the next smaller splitter.
        const bool near = expected > 0 && lossDb(definition, lengthM + 1, expected) > most;
        record.holds(lengthM * (1 + definition.cables.slack) <= m_rules.maxReachM + 1e-3, "cabinet reach", subject,
                     "cables within cabinets.maxReachM");
        record.holds(cabinet.splitRatio == expected || (near && cabinet.splitRatio < expected), "cabinet splitter",
                     subject, "the largest that the optical budget allows", std::to_string(cabinet.splitRatio));
        if (cabinet.splitRatio < 1)
            return;
        const double lines = std::max(1.0, std::round(m_rules.takeUp * 100)) / 100 * cabinet.premises;
        const double each = std::ceil(lines / (m_rules.operators * cabinet.splitRatio) - 1e-9);
        record.same("cabinet splitters", subject, static_cast<std::int64_t>(each) * m_rules.operators,
                    cabinet.splitters);
        record.same("cabinet feeder fibres", subject, std::int64_t{cabinet.splitters} + m_rules.reserveFibres,
                    cabinet.feederFibres);
        const int least = (cabinet.premises + m_rules.premisesPerBox - 1) / m_rules.premisesPerBox;
        record.holds(cabinet.boxes >= least && cabinet.boxes <= cabinet.premises, "cabinet branching points", subject,
                     "at least " + std::to_string(least), std::to_string(cabinet.boxes));
    }
    double costMicros(const OutcomeCabinet& cabinet, double fibreMm) const
    {
        const PlainPrices& prices = m_work.services.prices();
        const auto cents = [&](const std::string& item) { return static_cast<double>(prices.item(item).inCents()); };
        const double perMetre =
            (cents("cable.supply.720") + cents("cable.lay.720")) * (1 + m_outcome.definition.cables.slack);
        return (cents("sro.cab") + cabinet.splitters * cents("pon.split." + std::to_string(cabinet.splitRatio))) * 1e6 +
               fibreMm * std::round(perMetre * 1000 / 720);
    }

    /// No junction lies on the ways of two cabinets to their premises, but where full cabinets stand together.
    void checkAreas()
    {
        Owners owner;
        for (std::size_t i = 0; i < m_behind.size(); ++i) {
            const OutcomeCabinet& cabinet = m_outcome.cabinets[i];
            for (const OutcomePremises* each : m_behind[i]) {
                if (each->lastEdge == cabinet.lastEdge && cabinet.premises == cabinet.capacity)
                    continue; // one of several at a junction with many premises
                claim(each->lastEdge, i, owner);
                for (const std::int32_t edge : m_trees.between(cabinet.lastEdge, each->lastEdge)) {
                    claim(edge, i, owner);
                    claim(m_outcome.edges[static_cast<std::size_t>(edge)].parent, i, owner);
                }
            }
        }
    }
    /// The junction at the far end of an edge.
    void claim(std::int32_t edge, std::size_t cabinet, Owners& owner)
    {
        const std::int64_t supply = edge < 0 ? m_outcome.cabinets[cabinet].supply.value() : 0;
        const auto [at, fresh] = owner.emplace(std::pair{edge, supply}, cabinet);
        m_work.record.holds(fresh || at->second == cabinet, "cabinet area", subjectOf(cabinet),
                            "junctions of no other area", "one of cabinet " + std::to_string(at->second));
    }
    Work& m_work;
    const Outcome& m_outcome;
    const CabinetRules& m_rules;
    Trees m_trees;
    std::vector<std::vector<const OutcomePremises*>> m_behind; // per cabinet
};

} // namespace

std::int64_t businessesIn(const Site& site, const CabinetRules& rules)
{
    if (site.kind != SiteKind::ActivityZone || site.state == SiteState::StruckOut || rules.jobsPerBusiness == 0)
        return 0;
    const double jobs = site.people > 0 ? site.people : site.areaHa * rules.jobsPerHa;
    return jobs > 0 ? std::max<std::int64_t>(1, std::llround(std::floor(jobs / rules.jobsPerBusiness + 0.5))) : 0;
}

std::vector<int> fibresOfCabinets(const Outcome& outcome)
{
    const Trees trees(outcome);
    std::vector<std::int64_t> sum(outcome.edges.size(), 0);
    for (const OutcomeCabinet& cabinet : outcome.cabinets)
        for (const std::int32_t edge : trees.wayUp(cabinet.lastEdge))
            sum[static_cast<std::size_t>(edge)] += cabinet.feederFibres;
    for (const OutcomePremises& each : outcome.premises)
        if (each.cabinet >= 0 && static_cast<std::size_t>(each.cabinet) < outcome.cabinets.size())
            for (const std::int32_t edge :
                 trees.between(outcome.cabinets[static_cast<std::size_t>(each.cabinet)].lastEdge, each.lastEdge))
                sum[static_cast<std::size_t>(edge)] += each.premises;
    std::vector<int> fibres;
    for (const std::int64_t each : sum)
        fibres.push_back(static_cast<int>(std::clamp<std::int64_t>(each, 0, 1'000'000'000)));
    return fibres;
}

void checkCabinets(Work& work)
{
    CabinetCheck(work).run();
}

} // namespace oasis::verification
