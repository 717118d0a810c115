// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/cabinet_stage.h"

#include "core/network/optical_budget.h"
#include "core/scenario/premises.h"
#include "core/siting/branching_boxes.h"
#include "core/siting/zone_plan.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace oasis {

namespace {

constexpr int kSplitRatios[] = {64, 32, 8}; // items pon.split.N
constexpr int kLargestCable = 720;

std::int64_t millimetres(double metres)
{
    return std::llround(metres * 1000);
}

/// The plan as a zone: sites and supplies that are attached, premises at junctions.
class CabinetStage
{
public:
    CabinetStage(const PlanContext& plan, const PlanningGraph& network, ZonePremises premises)
        : m_plan(plan), m_network(network), m_premises(std::move(premises))
    {
        for (std::uint32_t i = 0; i < plan.supplies.size(); ++i) {
            if (!network.supplies[i].attached())
                continue;
            m_supplyIndex.push_back(i);
            m_supplies.push_back({network.supplies[i].node, plan.supplies[i]->entryPrice.inCents()});
        }
        for (std::uint32_t i = 0; i < plan.sites.size(); ++i) {
            const bool attached = network.sites[i].attached();
            m_out.served.push_back(attached ? Served::Fibre : Served::No);
            m_out.why.push_back(attached ? WhyNot::None : WhyNot::TooFarFromStreets);
            if (!attached)
                continue;
            m_siteIndex.push_back(i);
            m_sites.push_back(network.sites[i].node);
        }
        for (const PlanningEdge& edge : network.edges)
            m_lengthMm.push_back(millimetres(edge.lengthM));
    }

    Result<RoutedNetwork> run(const RunContext& ctx)
    {
        OASIS_TRY(const siting::CabinetLimits limits, cabinetLimits(m_plan));
        const auto places = cabinetPlaces(m_premises, limits.sizes.back().capacity);
        if (places.empty())
            return fail(
                ErrorCode::InvalidArgument,
                "no premises near a street: cabinets need population cells or activity zones within reach of the "
                "streets");
        OASIS_TRY(const siting::ZonePlan zone,
                  siting::planZone({m_network.graph, m_network.priceCt, m_lengthMm, m_premises.atNode, m_sites, places,
                                    m_supplies, limits},
                                   params(), ctx));
        OASIS_CHECK(addBoxes(zone, limits));
        takeNetwork(zone);
        takePremises(zone.cabinets);
        warn(zone.cabinets);
        return std::move(m_out);
    }

private:
    siting::ZoneParams params() const
    {
        const SolverEffort& effort = m_plan.definition.effort;
        siting::ZoneParams params;
        params.network.starts = effort.starts;
        params.network.ascentRoots = std::max(1, effort.ascentRoots);
        params.network.localPasses = effort.localPasses;
        params.network.seed = effort.seed;
        params.cabinets.seed = effort.seed;
        return params;
    }

    Result<void> addBoxes(const siting::ZonePlan& zone, const siting::CabinetLimits& limits)
    {
        std::vector<NodeIndex> roots;
        for (const std::uint32_t supply : zone.suppliesUsed)
            roots.push_back(m_supplies[supply].node);
        const CabinetRules& rules = m_plan.definition.cabinets;
        OASIS_TRY(const auto boxes,
                  siting::branchingBoxes(
                      zone.cabinets,
                      {m_network.graph, m_lengthMm, m_premises.atNode, {}, roots, {}, zone.network, limits},
                      {rules.premisesPerBox, millimetres(rules.maxDropM)}));
        m_out.cabinets.boxes.assign(zone.cabinets.cabinets.size(), 0);
        for (const siting::BranchingBoxes& each : boxes)
            m_out.cabinets.boxes[each.cabinet] += each.boxes;
        return ok();
    }

    void takeNetwork(const siting::ZonePlan& zone)
    {
        m_out.edges = zone.network;
        for (const std::uint32_t supply : zone.suppliesUsed)
            m_out.suppliesUsed.push_back(m_supplyIndex[supply]);
        for (const std::uint32_t unreachable : zone.unreachable) {
            const std::uint32_t i = m_siteIndex[unreachable];
            m_out.served[i] = Served::No;
            m_out.why[i] = WhyNot::Unreachable;
            const Site& site = *m_plan.sites[i];
            m_out.warnings.push_back({WarningCode::SiteUnreachable, 1,
                                      site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name,
                                      "no permitted way along the streets leads to a supply point"});
        }
        m_out.cabinets.cabinets = zone.cabinets.cabinets;
        for (siting::Cabinet& cabinet : m_out.cabinets.cabinets)
            cabinet.supply = m_supplyIndex[zone.suppliesUsed[cabinet.supply]];
        for (const siting::Cabinet& cabinet : zone.cabinets.cabinets)
            m_out.cabinets.position.push_back(m_premises.position[cabinet.node.index()]);
        m_out.proof.objective = Objective::Cabinets;
        m_out.proof.value = zone.valueCents;
        m_out.proof.bound = zone.boundCents;
        m_out.proof.stop = zone.stop == siting::CabinetStop::Optimal ? StopReason::Optimal : StopReason::EffortSpent;
    }

    /// Deals the served premises of each node out to its cells and zones, in their order.
    void takePremises(const siting::CabinetPlan& plan)
    {
        std::vector<std::vector<RoutedPremises>> atNode(m_network.graph.nodeCount());
        for (const siting::ServedPremises& each : plan.served)
            atNode[each.node.index()].push_back(
                {-1, {}, each.node, each.premises, static_cast<std::int32_t>(each.cabinet), WhyNoCabinet::None});
        for (const siting::UnservedPremises& each : plan.unserved)
            atNode[each.node.index()].push_back({-1, {}, each.node, each.premises, -1, reason(each.why)});
        std::vector<std::size_t> next(atNode.size(), 0);
        auto& out = m_out.cabinets.premises;
        for (const PremisesGroup& group : m_premises.groups) {
            std::int32_t left = group.premises;
            if (left > 0 && group.node == kInvalidNode) {
                out.push_back({group.cell, group.zone, group.node, left, -1, WhyNoCabinet::TooFarFromStreets});
                left = 0;
            }
            while (left > 0) {
                RoutedPremises& share = atNode[group.node.index()][next[group.node.index()]];
                const std::int32_t taken = std::min(left, share.premises);
                out.push_back({group.cell, group.zone, group.node, taken, share.cabinet, share.why});
                left -= taken;
                share.premises -= taken;
                if (share.premises == 0)
                    ++next[group.node.index()];
            }
        }
    }
    static WhyNoCabinet reason(siting::WhyUnserved why)
    {
        switch (why) {
        case siting::WhyUnserved::OffNetwork:
            return WhyNoCabinet::Unreachable;
        case siting::WhyUnserved::TooFar:
            return WhyNoCabinet::TooFar;
        case siting::WhyUnserved::OpticalLimit:
            return WhyNoCabinet::OpticalLimit;
        case siting::WhyUnserved::OverCapacity:
            return WhyNoCabinet::OverCapacity;
        case siting::WhyUnserved::NoArea:
            break;
        }
        return WhyNoCabinet::NoArea;
    }

    void warn(const siting::CabinetPlan& plan)
    {
        std::int64_t small = 0;
        std::string first;
        for (std::size_t i = 0; i < plan.cabinets.size(); ++i) {
            if (plan.cabinets[i].premises >= m_plan.definition.cabinets.minPremises)
                continue;
            if (++small == 1)
                first = "cabinet " + std::to_string(i + 1);
            else
                first += ", " + std::to_string(i + 1);
        }
        if (small > 0)
            m_out.warnings.push_back({WarningCode::CabinetTooSmall, small, first,
                                      "fewer premises than the least number: exceptions to be justified"});
        std::int64_t unserved = 0;
        for (const RoutedPremises& each : m_out.cabinets.premises)
            unserved += each.cabinet < 0 ? each.premises : 0;
        if (unserved > 0)
            m_out.warnings.push_back({WarningCode::PremisesUnserved, unserved, {}, "premises behind no cabinet"});
    }

    const PlanContext& m_plan;
    const PlanningGraph& m_network;
    ZonePremises m_premises;
    std::vector<routing::SupplyEntry> m_supplies;
    std::vector<std::uint32_t> m_supplyIndex;
    std::vector<NodeIndex> m_sites;
    std::vector<std::uint32_t> m_siteIndex;
    std::vector<std::int64_t> m_lengthMm;
    RoutedNetwork m_out;
};

} // namespace

double opticalReachM(const ScenarioDefinition& definition, int splitRatio)
{
    OpticalRules rules = definition.optics;
    rules.split = splitRatio;
    const OpticalClass chosen = definition.cabinets.opticalClass;
    const double most = rules.limits[static_cast<std::size_t>(chosen)].maxLossDb;
    const auto fits = [&](double lengthM) {
        const OpticalLoss loss = opticalLoss({lengthM, definition.cables.slack, kCabinetJoints, 0}, rules, chosen);
        return std::max(loss.downDb(), loss.upDb()) <= most;
    };
    double low = 0;
    double high = std::floor(definition.cabinets.maxReachM / (1 + definition.cables.slack)) + 1;
    if (!fits(low))
        return 0;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

Result<siting::CabinetLimits> cabinetLimits(const PlanContext& plan)
{
    const CabinetRules& rules = plan.definition.cabinets;
    const Catalogue& catalogue = *plan.input.catalogue;
    const PriceLevel level = plan.definition.priceLevel;
    siting::CabinetLimits limits;
    OASIS_TRY(const Money cabinet, catalogue.unitPrice("sro.cab", level));
    limits.sizes = {{rules.maxPremises, cabinet.inCents()}};
    for (const int ratio : kSplitRatios) {
        if (ratio > rules.splitRatio)
            continue;
        OASIS_TRY(const Money price, catalogue.unitPrice("pon.split." + std::to_string(ratio), level));
        if (const double reach = opticalReachM(plan.definition, ratio); reach >= 1)
            limits.splits.push_back({ratio, price.inCents(), millimetres(reach)});
    }
    if (limits.splits.empty())
        return fail(ErrorCode::Infeasible, "no splitter of the catalogue (1:64, 1:32, 1:8) fits the rules of cabinets",
                    "cabinets.splitRatio");
    limits.minPremises = rules.minPremises;
    limits.maxDistributionMm = millimetres(rules.maxDistanceM);
    limits.takeUpPercent = std::max(1, static_cast<int>(std::lround(rules.takeUp * 100)));
    limits.operators = rules.operators;
    limits.reserveFibres = rules.reserveFibres;
    OASIS_TRY(limits.fibreCentsPerKm, fibreCentsPerKm(catalogue, plan.definition));
    return limits;
}

Result<std::int64_t> fibreCentsPerKm(const Catalogue& catalogue, const ScenarioDefinition& definition)
{
    const std::string size = std::to_string(kLargestCable);
    OASIS_TRY(const Money supply, catalogue.unitPrice("cable.supply." + size, definition.priceLevel));
    OASIS_TRY(const Money lay, catalogue.unitPrice("cable.lay." + size, definition.priceLevel));
    const double perMetre = static_cast<double>((supply + lay).inCents()) * (1 + definition.cables.slack);
    return std::llround(perMetre * 1000 / kLargestCable);
}

Result<RoutedNetwork> routeCabinets(const PlanContext& plan, const PlanningGraph& network, const RunContext& ctx)
{
    const auto& sites = plan.input.sites;
    if (plan.input.territory->cells.empty() && std::none_of(sites.begin(), sites.end(), [&](const Site& site) {
            return businessesOf(site, plan.definition.cabinets) > 0;
        }))
        return fail(ErrorCode::InvalidArgument, "cabinets need population cells or activity zones: import them, or "
                                                "municipalities and buildings");
    if (std::none_of(network.supplies.begin(), network.supplies.end(), [](const auto& s) { return s.attached(); }))
        return fail(ErrorCode::NoSupply, "no supply point lies near enough to a permitted street");
    OASIS_TRY(ZonePremises premises, premisesAt(plan, network));
    return CabinetStage(plan, network, std::move(premises)).run(ctx);
}

Result<std::vector<Quantity>> cabinetQuantities(const PlanContext& plan, const OutcomeCabinet& cabinet)
{
    std::vector<Quantity> quantities;
    const auto put = [&](const std::string& item, std::int64_t count) -> Result<void> {
        OASIS_TRY(const Money price, plan.input.catalogue->unitPrice(item, plan.definition.priceLevel));
        quantities.push_back({item, count * 1000, price, false});
        return checkAmount(quantities.back());
    };
    OASIS_CHECK(put("sro.cab", 1));
    OASIS_CHECK(put("sro.patch", cabinet.premises));
    OASIS_CHECK(put("pon.split." + std::to_string(cabinet.splitRatio), cabinet.splitters));
    OASIS_CHECK(put("jt.splice", 2 * (std::int64_t{cabinet.premises} + cabinet.feederFibres)));
    OASIS_CHECK(put("jt.pbo", cabinet.boxes));
    Money passive;
    for (const Quantity& quantity : quantities)
        passive += quantity.amount();
    quantities.push_back(plan.prices->upkeep(passive));
    return quantities;
}

} // namespace oasis
