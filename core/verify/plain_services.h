// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/cash_flow.h"
#include "core/scenario/definition.h"
#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"
#include "core/verify/plain_prices.h"

#include <optional>
#include <string>
#include <vector>

namespace oasis::verification {

/// A quantity at its price.
struct Charge
{
    std::string item;
    std::int64_t quantityMilli = 0;
    Money price;
    bool yearly = false;
    [[nodiscard]] Money amount() const { return product(quantityMilli, price); }
};

/// A way to serve one site and what the site itself then costs.
struct Service
{
    std::string technology;
    std::vector<Charge> charges;
    Money lifeCost; ///< crow-fly: undiscounted over technology.years; else discounted, renewals included
};

[[nodiscard]] Money onceCost(const std::vector<Charge>& charges);
[[nodiscard]] Money yearlyCost(const std::vector<Charge>& charges);
/// Metres on a sphere by the cosine rule of a chord: another way than the planner's, as exact for distances above 1 cm.
[[nodiscard]] double sphereDistanceM(double lonA, double latA, double lonB, double latB, double radiusM);

/// Recomputes what plan_context.h and technology.h document for services at sites.
class PlainServices
{
public:
    PlainServices(const PlanningInput& input, const ScenarioDefinition& definition)
        : m_input(input), m_definition(definition),
          m_prices(*input.catalogue, definition.construction, definition.cables.slack, definition.priceLevel)
    {}

    [[nodiscard]] Service onFibre(const Site& site) const;
    /// Equipment of a site that a radio link serves, beside the link.
    [[nodiscard]] Service onRadio() const;
    /// Both ends of a radio link; of an unknown class nothing.
    [[nodiscard]] Service radioLink(const OutcomeRadioLink& link) const;
    /// nullopt when no technology reaches the site.
    [[nodiscard]] std::optional<Service> withoutFibre(const Site& site) const;
    /// The technology that lays fibre in crow-fly mode, or nullptr.
    [[nodiscard]] const Technology* fibre() const;
    /// Of a link of that length in crow-fly mode.
    [[nodiscard]] std::vector<Charge> link(const Technology& technology, double lengthM) const;
    /// Works supervision and contingencies; nullopt for none.
    [[nodiscard]] std::optional<Charge> overhead(Money investment) const;
    /// A catalogue item as a charge.
    [[nodiscard]] Charge charge(const std::string& item, std::int64_t quantityMilli, bool yearly) const;
    [[nodiscard]] Money lifeCost(const std::vector<Charge>& charges) const;
    [[nodiscard]] CashFlow flow(const std::vector<Charge>& charges) const;
    [[nodiscard]] const PlainPrices& prices() const { return m_prices; }

private:
    [[nodiscard]] bool crowFly() const { return m_definition.networkMode == NetworkMode::CrowFly; }
    [[nodiscard]] std::vector<Charge> atSite(const Technology& technology, const Site& site) const;
    [[nodiscard]] bool inReach(const Technology& technology, const Site& site) const;
    [[nodiscard]] Service complete(const std::string& technology, std::vector<Charge> charges) const;

    const PlanningInput& m_input;
    const ScenarioDefinition& m_definition;
    PlainPrices m_prices;
};

} // namespace oasis::verification
