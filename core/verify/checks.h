// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verify/plain_services.h"
#include "core/verify/recorder.h"

#include <limits>
#include <map>
#include <vector>

namespace oasis::verification {

/// Where a place hangs on the permitted streets, found by looking at every one of them.
struct Anchor
{
    const Street* street = nullptr; ///< nearest permitted street, the first of equals; nullptr for none
    double distanceM = std::numeric_limits<double>::infinity();
    Point point;
    double groundRatio = 1; ///< ground length by planar length of that street
};

/// What all checks look at. Built once by verify().
struct Work
{
    const PlanningInput& input;
    const Outcome& outcome;
    Recorder& record;
    PlainServices services;
    bool crowFly = false;
    bool networkWanted = false;     ///< the objective asks for a network
    std::vector<const Site*> sites; ///< per outcome site; nullptr when the study has no such site
    std::map<SupplyId, const SupplyPoint*> supplies;
    std::vector<Anchor> siteAnchors;          ///< per outcome site; streets only
    std::map<SupplyId, Anchor> supplyAnchors; ///< streets only
};

/// Selected sites, and the way each is served.
void checkSites(Work& work);
/// Pieces of network: where they lie, how long they are, how they hang together, cables, construction.
void checkNetwork(Work& work);
/// One edge along a street that carries so many fibres: place, length, crossings, construction, ground, routed price.
void checkStreetPart(Work& work, Subject subject, const OutcomeEdge& edge, int fibres);
/// One lead-in: ends, length, construction, ground, routed price. The line has at least two points.
void checkLeadIn(Work& work, Subject subject, const OutcomeEdge& edge);
/// Optical budget of every site's fibre.
void checkOptics(Work& work);
/// Entries, totals, edges' and sites' shares, cash flow.
void checkBill(Work& work);
/// Cabinets, their areas, and the premises behind them.
void checkCabinets(Work& work);
/// Business premises of an activity zone by the scenario's rules; 0 for other sites.
[[nodiscard]] std::int64_t businessesIn(const Site& site, const CabinetRules& rules);
/// Per edge of any outcome: fibres of cabinets' feeders and of distribution that run along it.
[[nodiscard]] std::vector<int> fibresOfCabinets(const Outcome& outcome);
/// Hotspots and the people whom they cover.
void checkWifi(Work& work);
/// What the outcome warns of: nothing missing, nothing more.
void checkWarnings(Work& work);
/// Radio links: ends, path over the relief, budget, load, price; who is served by them.
void checkRadioLinks(Work& work);
/// The scenario may use radio links.
[[nodiscard]] bool radioAllowed(const ScenarioDefinition& definition);
/// What the router paid for a service where radio links are weighed: life cost, supervised or bare investment.
[[nodiscard]] Money routed(const Work& work, const Service& service);
/// Site `index` has equipment on fibre: it is served by it, or fibre goes on from where its radio link ends.
[[nodiscard]] bool onFibre(const Work& work, std::size_t index);
/// Value and bound of what was optimised.
void checkProof(Work& work);
/// Indicators and the list of assumptions.
void checkIndicators(Work& work);

/// The objective's prices of edges and entries hold their works supervision.
[[nodiscard]] inline bool supervisionInPrices(const ScenarioDefinition& definition)
{
    return definition.objective == Objective::Budget || definition.objective == Objective::Quota;
}

/// Fills the anchors of sites and supplies. O(places × streets).
void findAnchors(Work& work);

inline constexpr double kSamePlaceM = 0.01; ///< places nearer than this are one
inline constexpr double kLongestM = 1e9;    ///< beyond it, a length is no length and is not priced
inline constexpr double kJoinM = 0.03;      ///< ends that join may have been moved together twice

/// False for what cannot be priced: NaN, a negative length, more than any network has.
[[nodiscard]] inline bool isLength(double metres)
{
    return metres >= 0 && metres < 1e9;
}

} // namespace oasis::verification
