// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/cabinet_facts.h"

#include "core/network/optical_budget.h"
#include "core/scenario/cabinet_stage.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace oasis {

namespace {

/// Premises at the far end of an edge (−1: at the supply point).
using AreaPremises = std::map<std::int32_t, int>;

/// What serving premises from a place is like.
struct PlaceView
{
    double fibreM = 0; ///< Σ premises × length
    double farthestM = 0;
};

class Reasons
{
public:
    Reasons(const Outcome& outcome, std::size_t cabinet, double centsPerM)
        : m_outcome(outcome), m_index(cabinet), m_cabinet(outcome.cabinets[cabinet]), m_centsPerM(centsPerM),
          m_area(outcome.cabinets.size())
    {
        for (const OutcomePremises& each : outcome.premises)
            if (each.cabinet >= 0 && static_cast<std::size_t>(each.cabinet) < m_area.size())
                m_area[static_cast<std::size_t>(each.cabinet)][each.lastEdge] += each.premises;
    }

    Result<CabinetReasons> find(const Catalogue& catalogue)
    {
        comparePlaces();
        const std::optional<std::size_t> other = bestNeighbour();
        if (!other)
            return m_out;
        m_out.neighbour = static_cast<std::int32_t>(*other);
        m_out.together = m_cabinet.premises + m_outcome.cabinets[*other].premises;
        if (m_out.together > m_cabinet.capacity) {
            m_out.apart = WhyApart::Capacity;
            return m_out;
        }
        OASIS_CHECK(compareUnion(*other, catalogue));
        return m_out;
    }

private:
    [[nodiscard]] std::vector<std::int32_t> wayUp(std::int32_t edge) const
    {
        std::vector<std::int32_t> way;
        for (std::int32_t at = edge; at >= 0 && way.size() <= m_outcome.edges.size();
             at = m_outcome.edges[static_cast<std::size_t>(at)].parent)
            way.push_back(at);
        return way;
    }
    [[nodiscard]] double lengthOf(const std::vector<std::int32_t>& way) const
    {
        double sum = 0;
        for (const std::int32_t edge : way)
            sum += m_outcome.edges[static_cast<std::size_t>(edge)].lengthM;
        return sum;
    }
    /// The edges between the far ends of two edges of one tree.
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
    [[nodiscard]] PlaceView viewFrom(std::int32_t place, const AreaPremises& area) const
    {
        PlaceView view;
        for (const auto& [edge, premises] : area) {
            const double length = lengthOf(between(place, edge));
            view.fibreM += premises * length;
            view.farthestM = std::max(view.farthestM, length);
        }
        return view;
    }

    void comparePlaces()
    {
        const AreaPremises& area = m_area[m_index];
        const auto fibreFrom = [&](std::int32_t place) {
            return viewFrom(place, area).fibreM + m_cabinet.feederFibres * lengthOf(wayUp(place));
        };
        double best = 0;
        for (const auto& [edge, premises] : area) {
            if (edge == m_cabinet.lastEdge)
                continue;
            const double fibreM = fibreFrom(edge);
            best = m_out.otherPlaces++ == 0 ? fibreM : std::min(best, fibreM);
        }
        if (m_out.otherPlaces > 0)
            m_out.nextPlace = Money::cents(std::llround((best - fibreFrom(m_cabinet.lastEdge)) * m_centsPerM));
    }

    /// Of the areas that touch this one along the network the one with fewest premises, the first of equals.
    [[nodiscard]] std::optional<std::size_t> bestNeighbour() const
    {
        const std::map<std::int32_t, std::set<std::size_t>> owners = ownersOfJunctions();
        std::set<std::size_t> near;
        const auto meet = [&](std::int32_t a, std::int32_t b) {
            const auto first = owners.find(a);
            const auto second = owners.find(b);
            if (first == owners.end() || second == owners.end())
                return;
            if (first->second.contains(m_index))
                near.insert(second->second.begin(), second->second.end());
            if (second->second.contains(m_index))
                near.insert(first->second.begin(), first->second.end());
        };
        for (std::size_t edge = 0; edge < m_outcome.edges.size(); ++edge)
            meet(static_cast<std::int32_t>(edge), m_outcome.edges[edge].parent);
        for (const auto& [junction, all] : owners)
            if (all.contains(m_index))
                near.insert(all.begin(), all.end());
        near.erase(m_index);
        std::optional<std::size_t> best;
        for (const std::size_t each : near)
            if (m_outcome.cabinets[each].supply == m_cabinet.supply &&
                (!best || m_outcome.cabinets[each].premises < m_outcome.cabinets[*best].premises))
                best = each;
        return best;
    }
    /// Junctions (far ends of edges) on the ways from cabinets to their premises. A junction without an owner belongs
    /// to the area of the first owner towards the supply.
    [[nodiscard]] std::map<std::int32_t, std::set<std::size_t>> ownersOfJunctions() const
    {
        std::map<std::int32_t, std::set<std::size_t>> owners;
        for (std::size_t i = 0; i < m_area.size(); ++i)
            for (const auto& [place, premises] : m_area[i]) {
                owners[place].insert(i);
                for (const std::int32_t edge : between(m_outcome.cabinets[i].lastEdge, place)) {
                    owners[edge].insert(i);
                    owners[m_outcome.edges[static_cast<std::size_t>(edge)].parent].insert(i);
                }
            }
        for (std::size_t edge = 0; edge < m_outcome.edges.size(); ++edge) {
            std::vector<std::int32_t> bare;
            std::int32_t at = static_cast<std::int32_t>(edge);
            for (; at >= 0 && !owners.contains(at) && bare.size() <= m_outcome.edges.size();
                 at = m_outcome.edges[static_cast<std::size_t>(at)].parent)
                bare.push_back(at);
            if (at >= 0 || owners.contains(at))
                for (const std::int32_t each : bare)
                    owners[each] = owners[at];
        }
        return owners;
    }

    /// One cabinet for both areas, at the better of both places.
    Result<void> compareUnion(std::size_t other, const Catalogue& catalogue)
    {
        AreaPremises both = m_area[m_index];
        for (const auto& [edge, premises] : m_area[other])
            both[edge] += premises;
        const ScenarioDefinition& definition = m_outcome.definition;
        std::optional<double> cheapest;
        bool nearEnough = false;
        for (const std::size_t stand : {m_index, other}) {
            const std::int32_t place = m_outcome.cabinets[stand].lastEdge;
            const PlaceView view = viewFrom(place, both);
            if (view.farthestM > definition.cabinets.maxDistanceM)
                continue;
            nearEnough = true;
            OutcomeCabinet one = m_outcome.cabinets[stand];
            one.farthestM = view.farthestM;
            one.premises = m_out.together;
            // The search takes the largest splitter that reaches; a smaller one than today's is left to it.
            if (lightOf(definition, one).spareDb() < 0)
                continue;
            OASIS_TRY(const double cost, costOf(one, view, catalogue));
            cheapest = cheapest ? std::min(*cheapest, cost) : cost;
        }
        m_out.apart = !nearEnough ? WhyApart::Distance : !cheapest ? WhyApart::Light : WhyApart::Price;
        if (cheapest)
            m_out.dearer =
                Money::cents(std::llround(*cheapest)) - m_cabinet.routedCost - m_outcome.cabinets[other].routedCost;
        return ok();
    }
    Result<double> costOf(const OutcomeCabinet& one, const PlaceView& view, const Catalogue& catalogue) const
    {
        const ScenarioDefinition& definition = m_outcome.definition;
        OASIS_TRY(const Money box, catalogue.unitPrice("sro.cab", definition.priceLevel));
        OASIS_TRY(const Money splitter,
                  catalogue.unitPrice("pon.split." + std::to_string(one.splitRatio), definition.priceLevel));
        siting::CabinetLimits limits;
        limits.takeUpPercent = std::max(1, static_cast<int>(std::lround(definition.cabinets.takeUp * 100)));
        limits.operators = definition.cabinets.operators;
        const int splitters = siting::splittersFor(one.premises, one.splitRatio, limits);
        const double fibreM = view.fibreM + (splitters + definition.cabinets.reserveFibres) * one.feederM;
        return static_cast<double>((box + splitter * splitters).inCents()) + fibreM * m_centsPerM;
    }

    const Outcome& m_outcome;
    std::size_t m_index;
    const OutcomeCabinet& m_cabinet;
    double m_centsPerM;
    std::vector<AreaPremises> m_area; // per cabinet
    CabinetReasons m_out;
};

} // namespace

CabinetLight lightOf(const ScenarioDefinition& definition, const OutcomeCabinet& cabinet)
{
    OpticalRules rules = definition.optics;
    rules.split = cabinet.splitRatio;
    const OpticalClass chosen = definition.cabinets.opticalClass;
    const OpticalLoss loss =
        opticalLoss({cabinet.feederM + cabinet.farthestM, definition.cables.slack, kCabinetJoints, 0}, rules, chosen);
    return {loss.downDb(), loss.upDb(), rules.limits[static_cast<std::size_t>(chosen)].maxLossDb};
}

Result<CabinetReasons> reasonsFor(const Outcome& outcome, std::size_t cabinet, const Catalogue& catalogue)
{
    if (cabinet >= outcome.cabinets.size())
        return fail(ErrorCode::InvalidArgument, "no such cabinet", std::to_string(cabinet + 1));
    OASIS_TRY(const std::int64_t perKm, fibreCentsPerKm(catalogue, outcome.definition));
    return Reasons(outcome, cabinet, static_cast<double>(perKm) / 1000).find(catalogue);
}

} // namespace oasis
