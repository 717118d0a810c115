// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/warning.h"
#include "core/economics/bill_of_quantities.h"
#include "core/economics/cash_flow.h"
#include "core/network/construction_mode.h"
#include "core/scenario/definition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis {

/// Why a solver stopped.
enum class StopReason : std::uint8_t {
    Optimal,     ///< value equals bound
    EffortSpent, ///< the work agreed on is done
    Heuristic    ///< no bound applies to this part
};

/// One built (or leased) piece of network: a street, part of a street, or a lead-in. Edges form trees rooted at
/// supply points; `parent` leads towards the supply. Edges that second ways alone use close rings and have no parent.
struct OutcomeEdge
{
    StreetId street;       ///< 0 for a lead-in or a crow-fly link
    SiteId leadInOf;       ///< lead-in of a site, else 0
    SupplyId supplyLeadIn; ///< lead-in of a supply point, else 0
    double fromAlongM = 0; ///< planar metres from the street's start, where the part begins and ends
    double toAlongM = 0;
    Polyline line;               ///< projected metres, from the supply's side to the far end
    double lengthM = 0;          ///< on the ground
    std::vector<ModePart> parts; ///< how it is built
    int crossings = 0;           ///< of rails, motorways and rivers
    /// What the router paid. Streets: StreetPrices::routedPrice of the parts with one leased pair, for
    /// Objective::BestMix lifetimePrice; crow-fly: the link's investment, for BestMix its cost over technology.years.
    /// For Objective::Budget and Quota with the works supervision on it, overheadOn() the price. For
    /// Objective::TrenchAndCable all that the bill invests in the edge but works supervision: its cables, leased pairs,
    /// closure and splices.
    Money routedPrice;
    std::int32_t parent = -1;     ///< index of the edge towards the supply; -1 at a supply point
    bool protection = false;      ///< on second ways only (Objective::Resilient); no parent
    std::int32_t radioLink = -1;  ///< index into Outcome::radioLinks; -1: fibre. A link has no street, parts or cables
    int sitesBehind = 0;          ///< served sites whose way it is; of a protection edge, whose second way it is
    int fibresUsed = 0;           ///< wanted by the sites whose first or second way it is, once for each way
    int cableFibres = 0;          ///< capacity laid: sum of cable sizes
    std::vector<int> cableSizes;  ///< one entry per cable
    std::string municipalityCode; ///< on whose ground
    Money price;                  ///< share of the bill's investment that this edge carries
    friend bool operator==(const OutcomeEdge&, const OutcomeEdge&) = default;
};

/// How a selected site fares.
enum class Served : std::uint8_t {
    Fibre,
    Alternative,
    No,
    Radio ///< by a radio link of the plan; what lies before it may be fibre
};
/// On the plan's own network, by fibre or by a radio link of the plan.
[[nodiscard]] constexpr bool isJoined(Served served)
{
    return served == Served::Fibre || served == Served::Radio;
}
enum class WhyNot : std::uint8_t {
    None,
    TooFarFromStreets,
    Unreachable,
    OverBudget,
    NotWorthIt,
    TooFarForLinks,
    NotNeeded
};

/// The optical budget of a site's fibre, see opticalBudget(). Empty without a fibre along streets.
struct OutcomeOptics
{
    std::string equipment; ///< class that fits, or that comes nearest; empty: none is allowed that gives the rate
    bool fits = false;
    int splices = 0;
    double lossDownDb = 0; ///< at the wavelengths of the equipment, margin included
    double lossUpDb = 0;
    double attenuatorDb = 0;
    double overDb = 0; ///< loss beyond what the equipment bridges
    friend bool operator==(const OutcomeOptics&, const OutcomeOptics&) = default;
};

/// Whether a site of the first rank has two ways (Objective::Resilient).
enum class SiteProtection : std::uint8_t {
    NotAsked, ///< not of the first rank, or another objective
    TwoWays,
    /// Every way passes `blockedBy` or shares `blockedByRisk`. Neither is known: nothing cuts the site off alone, yet
    /// no two ways without a common risk group were found.
    Blocked
};

struct OutcomeProtection
{
    SiteProtection state = SiteProtection::NotAsked;
    std::vector<std::int32_t> secondWay; ///< TwoWays: edges from the site to the supply; the first way follows parents
    SupplyId secondSupply;               ///< where the second way ends
    double secondLengthM = 0;            ///< on the ground
    StreetId blockedBy;             ///< Blocked: the street nearest to the site that has no way round; 0: none known
    bool blockedAtJunction = false; ///< it is a junction at the end of that street
    Point blockedAt;                ///< there, projected metres
    std::string blockedByRisk;      ///< Blocked, no such street: a risk group that every way shares, see Street
    friend bool operator==(const OutcomeProtection&, const OutcomeProtection&) = default;
};

struct OutcomeSite
{
    SiteId site;
    Served served = Served::No;
    WhyNot why = WhyNot::None;
    std::string technology;     ///< id of the technology that serves it
    SupplyId supply;            ///< where its fibre starts
    std::int32_t lastEdge = -1; ///< edge that reaches it; follow parents to the supply
    double routeLengthM = 0;    ///< on the ground, supply to site
    double leadInM = 0;
    Money ownCost;         ///< investment of entries whose subject is this site, plus its lead-in
    Money alternativeCost; ///< discounted or horizon cost of the best alternative; 0 when none
    std::string municipalityCode;
    OutcomeOptics optics;
    OutcomeProtection protection;
    friend bool operator==(const OutcomeSite&, const OutcomeSite&) = default;
};

struct OutcomeSupply
{
    SupplyId supply;
    bool used = false;
    friend bool operator==(const OutcomeSupply&, const OutcomeSupply&) = default;
};

struct OutcomeHotspot
{
    SiteId site; ///< host, or 0 in a village core without a served site
    std::string name;
    Point position;
    double radiusM = 0;
    int outdoorAccessPoints = 0;
    int indoorAccessPoints = 0;
    std::string municipalityCode;
    friend bool operator==(const OutcomeHotspot&, const OutcomeHotspot&) = default;
};

/// A radio link of the plan, from the supply's side on. Feasibility: core/scenario/link_finder.h.
struct OutcomeRadioLink
{
    std::int32_t edge = -1; ///< index into Outcome::edges
    SiteId fromSite;        ///< relay, else 0
    SupplyId fromSupply;    ///< else 0
    SiteId toSite;
    std::string equipment; ///< class of equipment
    double frequencyGhz = 0;
    double lengthM = 0;     ///< straight, planar
    double fromHeightM = 0; ///< antenna above the ground
    double toHeightM = 0;
    double rateMbps = 0; ///< that the modulation bears at the availability
    double loadMbps = 0; ///< what it must bear for the sites behind it, see RadioLinkRules::sharing
    double receivedDbm = 0;
    double marginDb = 0; ///< received level above the threshold of that modulation, in clear air
    double availabilityPercent = 0;
    double clearanceM = 0; ///< room left beyond what the Fresnel rule asks, at the tightest point
    friend bool operator==(const OutcomeRadioLink&, const OutcomeRadioLink&) = default;
};

/// A street cabinet (sharing point) and what hangs on it, Objective::Cabinets. Lengths along the network, on the
/// ground.
struct OutcomeCabinet
{
    std::int32_t lastEdge = -1; ///< it stands at the far end of this edge; -1: at its supply point
    Point position;
    SupplyId supply; ///< where its feeder starts
    int premises = 0;
    int capacity = 0;
    int splitRatio = 0; ///< the largest whose optical budget reaches the farthest premises
    int splitters = 0;
    int feederFibres = 0;     ///< one per splitter, and the reserve
    int boxes = 0;            ///< branching points of its area
    double feederM = 0;       ///< supply to cabinet
    double farthestM = 0;     ///< cabinet to farthest premises
    double fibreM = 0;        ///< Σ over premises of the length from the cabinet
    bool underfilled = false; ///< below CabinetRules::minPremises: an exception to be justified
    Money routedCost;         ///< what the search paid: cabinet, splitters, fibre of feeder and distribution
    Money price;              ///< share of the bill's investment that this cabinet carries
    std::string municipalityCode;
    friend bool operator==(const OutcomeCabinet&, const OutcomeCabinet&) = default;
};

/// Why premises are behind no cabinet.
enum class WhyNoCabinet : std::uint8_t {
    None,
    TooFarFromStreets, ///< no junction of the permitted streets within CabinetRules::attachM
    Unreachable,       ///< no way along the streets to a supply point
    TooFar,            ///< no cabinet may stand within CabinetRules::maxDistanceM
    OpticalLimit,      ///< the fibre from the supply point would be too long for every splitter
    OverCapacity,      ///< more premises at a junction than a cabinet holds, and none may stand there
    NoArea             ///< in reach of a cabinet, but in no area of the plan
};

/// Premises of a population cell (homes) or of an activity zone (businesses) and the cabinet that serves them. Either
/// has several entries where its premises are shared between cabinets.
struct OutcomePremises
{
    std::int32_t cell = 0;      ///< index into Territory::cells; -1: of `zone`
    SiteId zone;                ///< activity zone whose businesses they are, else 0
    std::int32_t cabinet = -1;  ///< index into Outcome::cabinets, -1: none
    std::int32_t lastEdge = -1; ///< they hang at the far end of this edge; -1: at the supply point, or nowhere
    int premises = 0;
    WhyNoCabinet why = WhyNoCabinet::None;
    friend bool operator==(const OutcomePremises&, const OutcomePremises&) = default;
};

/// Value and lower bound of what was optimised. For Objective::Budget the value is the weight served (in millionths)
/// and the bound an upper bound. For Objective::Quota the value is the investment in edges, entries and equipment of
/// the sites served, works supervision on each, as routed.
struct Proof
{
    Objective objective = Objective::ConnectAll;
    std::int64_t value = 0; ///< cents, or weight in millionths (Budget)
    std::int64_t bound = 0;
    StopReason stop = StopReason::Heuristic;
    /// The bound was followed step by step on the whole network by code that shares nothing with the solver, see
    /// proof::replay(): so much of it. The bound may be better by what the solver knows besides.
    bool replayed = false;
    std::int64_t replayedBound = 0;
    std::int64_t weightPrice = 0; ///< where weight is optimised: its price in the bound, cents a millionth / 2^24
    [[nodiscard]] double gapPercent() const; ///< |value − bound| / value × 100; 0 for value 0
    friend bool operator==(const Proof&, const Proof&) = default;
};

/// What the proof says of a street that the plan does not use: no better plan puts it to use unless it is cheaper by
/// more than this.
struct StreetSaving
{
    StreetId street;
    Money saving; ///< 0: nothing is proven against it
    friend bool operator==(const StreetSaving&, const StreetSaving&) = default;
};

enum class IndicatorUnit : std::uint8_t { Count, Percent, Money, Metres, People, MoneyPerSite, MoneyPerPerson, Years };

/// A figure with its meaning. Money is in cents.
struct Indicator
{
    std::string id; ///< "cov.sites", "cost.invest" …; `app/text` names it
    double value = 0;
    IndicatorUnit unit = IndicatorUnit::Count;
    bool assumption = false; ///< rests on unconfirmed figures
    std::string formula;     ///< how it was computed, in catalogue and field names
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// Raised whenever the same input and definition come to give another outcome, or one that tells more. 1: all before it
/// was written down; they had no chambers, businesses, optical budgets or radio links to begin with, and took the
/// relief for a part of every input. 2: radio links had no least margin, and sent where weather radars are.
inline constexpr std::int32_t kPlanGeneration = 3;

/// The answer to a ScenarioDefinition: complete, immutable, the same bytes for the same input.
struct Outcome
{
    ScenarioDefinition definition;
    std::string inputHash;
    std::string definitionHash;
    std::string catalogueName;
    std::string catalogueVersion;
    std::string programVersion;
    std::int32_t generation = kPlanGeneration; ///< of the program that planned it
    Proof proof;
    std::vector<OutcomeEdge> edges;
    std::vector<OutcomeSite> sites; ///< selected sites, by id
    std::vector<OutcomeSupply> supplies;
    /// Streets that the plan does not use though it may, by id; where no price would help they are left out.
    std::vector<StreetSaving> savings;
    std::vector<OutcomeRadioLink> radioLinks; ///< by edge
    std::vector<OutcomeHotspot> hotspots;
    std::vector<OutcomeCabinet> cabinets; ///< Objective::Cabinets
    std::vector<OutcomePremises>
        premises; ///< Objective::Cabinets; by cell, then by zone, then by cabinet; those without one last
    double wifiRadiusM = 0;
    double peopleCovered = 0; ///< by Wi-Fi, counted once
    std::vector<BillEntry> bill;
    CashFlow cashFlow;
    Money investment;
    Money yearly;
    std::vector<Indicator> indicators;
    std::vector<std::string> assumptions; ///< catalogue ids and parameter names used but not confirmed, sorted
    Warnings warnings;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

[[nodiscard]] const Indicator* findIndicator(const Outcome& outcome, std::string_view id);
/// Fingerprint of the whole outcome, geometry included.
[[nodiscard]] std::string hashOf(const Outcome& outcome);

} // namespace oasis
