// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/economics/cash_flow.h"
#include "core/economics/catalogue.h"
#include "core/network/construction_mode.h"
#include "core/network/optical_budget.h"
#include "core/radio/wifi_coverage.h"
#include "core/sites/site.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// What the network is optimised for.
enum class Objective : std::uint8_t {
    ConnectAll,     ///< cheapest network that joins all selected sites
    BestMix,        ///< each site by fibre or by its alternative, whichever is cheaper together
    Budget,         ///< most weight for at most `budget`
    LeaseAll,       ///< no network of one's own: a leased service at each site ("fil de l'eau")
    Quota,          ///< cheapest network that serves at least `quotaShare` of the weight
    Resilient,      ///< cheapest network with two disjoint ways to the sites of the first rank, see ProtectionRules
    TrenchAndCable, ///< as ConnectAll, with the cables that the fibres need in the price of each street
    Cabinets        ///< cabinets and their areas for the premises of the territory, see CabinetRules
};

/// Where cables may run.
enum class NetworkMode : std::uint8_t {
    Streets,
    CrowFly ///< straight great-circle links between supply points and sites, up to a length limit
};

/// Which of the study's oases a scenario plans for. A site is selected when it is an Oasis, its kind is on, it passes
/// the thresholds of its kind, and it is not excluded; required oases are always selected, and so are `included` sites,
/// whatever their state.
struct SiteSelection
{
    std::array<bool, kSiteKindCount> kinds{true, true, true, true, true, true, true, true, false};
    std::int64_t townHallMinPopulation = 0; ///< civic buildings: municipality of at least so many inhabitants
    double zoneMinAreaHa = 0;               ///< activity zones: at least so many hectares
    std::vector<SiteId> included;
    std::vector<SiteId> excluded;
    friend bool operator==(const SiteSelection&, const SiteSelection&) = default;
};

/// How a site can be served without its own fibre, or what a metre of fibre costs in crow-fly mode.
/// Cost over T years = capex + electricity capex + T × (yearly + electricity).
struct Technology
{
    enum class Reach : std::uint8_t { Anywhere, TowerInRange, TowerInSight, Fibre };
    std::string id; ///< "fibre", "satellite", "cellular", "p2p", "lease"
    Reach reach = Reach::Anywhere;
    double rangeM = 0;     ///< to a tower (TowerInRange, TowerInSight), or longest single link (Fibre)
    Money capexFixed;      ///< per site
    Money capexTower;      ///< per site, at the tower's end
    Money capexPerKm;      ///< fibre
    Money yearlyFixed;     ///< per site and year
    Money yearlyPerKm;     ///< fibre
    Money yearlyPerMbit;   ///< per Mbit/s and year
    double kwhPerYear = 0; ///< electricity at the site
    friend bool operator==(const Technology&, const Technology&) = default;
};

/// Crow-fly studies and technology choice.
struct TechnologyRules
{
    std::vector<Technology> technologies;
    Money kwhPrice;                  ///< per kWh
    Money solarPerSite;              ///< flat, at a site without mains, which buys no electricity; 0 leaves it out
    int years = 5;                   ///< horizon of the technology cost, undiscounted
    double mbitPerSite = 0;          ///< overrides Site::mbits when > 0
    double earthRadiusM = 6371008.8; ///< sphere of crow-fly lengths
    friend bool operator==(const TechnologyRules&, const TechnologyRules&) = default;
};

/// Wi-Fi hotspots of a scenario.
struct WifiPlan
{
    bool enabled = false;
    std::array<bool, kSiteKindCount> kinds{}; ///< served sites of these kinds carry a hotspot
    bool villageCores = true;                 ///< one in the core of every municipality
    int outdoorAccessPoints = 1;              ///< per hotspot
    int indoorAccessPoints = 0;
    WifiModel model;
    friend bool operator==(const WifiPlan&, const WifiPlan&) = default;
};

/// Cables.
struct CableRules
{
    double spare = 0.20;           ///< share of useful fibres added before rounding up to a size; an assumption
    double slack = 0.20;           ///< added to road-following length before survey (GraceTHD V3.0.1)
    double leadInToleranceM = 300; ///< a site farther than this from every permitted street is refused
    friend bool operator==(const CableRules&, const CableRules&) = default;
};

/// Which sites get two ways to the supply points, and what the ways may share (Objective::Resilient).
struct ProtectionRules
{
    /// Sites of these kinds are of the first rank.
    std::array<bool, kSiteKindCount> kinds{false, true, true, false, true, false, true, true, false};
    bool requiredSites = true; ///< required sites are of the first rank, whatever their kind
    bool nodeDisjoint = false; ///< the ways share no junction either, only their ends
    bool sharedRisks = true;   ///< nor two streets of one risk group, see Street::riskGroup
    friend bool operator==(const ProtectionRules&, const ProtectionRules&) = default;
};

/// Street cabinets for zones of premises (Objective::Cabinets). All defaults are assumptions but the least number of
/// premises (ARCEP decision 2010-1312, article 3).
struct CabinetRules
{
    int minPremises = 300;       ///< behind a cabinet; fewer is an exception to be justified
    int maxPremises = 600;       ///< capacity of a cabinet
    double maxDistanceM = 5000;  ///< cabinet to premises along the streets
    int splitRatio = 64;         ///< premises on one port of the exchange
    int premisesPerBox = 6;      ///< branching point
    double maxDropM = 150;       ///< branching point to premises
    double personsPerHome = 2.2; ///< population cells to premises
    double jobsPerBusiness = 10; ///< activity zones to premises; 0: businesses are left out
    double jobsPerHa = 20;       ///< of activity zones whose jobs are unknown
    double takeUp = 1.0;         ///< share of the premises with a lit line: sizes splitters; a hundredth to 1
    int operators = 1;           ///< each with splitters of its own for its share of the lines
    int reserveFibres = 12;      ///< in each feeder, beside one fibre per splitter
    double attachM = 1000;       ///< centre of a population cell to the junction where its premises hang
    double maxReachM = 20000;    ///< cable from exchange to premises at most, whatever the optical budget (GPON)
    OpticalClass opticalClass = OpticalClass::GponC; ///< equipment whose budget limits exchange to premises
    friend bool operator==(const CabinetRules&, const CabinetRules&) = default;
};

/// Bands of point-to-point radio links.
enum class RadioBand : std::uint8_t { Ghz5, Ghz18, Ghz60, Ghz80 };
inline constexpr int kRadioBandCount = 4;

/// Radio links that may take the place of fibre (Objective::ConnectAll, BestMix, Budget, Quota; along streets). A link
/// joins a site to another site of the plan or to a supply point. Which links are considered, what they cost and what
/// may hang behind them: core/scenario/radio_network.h. All figures but the height of masts that a planner chooses are
/// assumptions.
struct RadioLinkRules
{
    bool enabled = false;
    std::array<bool, kRadioBandCount> bands{true, true, true, true};
    double maxRangeM = 15000;
    double availabilityPercent = 99.95; ///< of the year, rain and multipath
    double leastMarginDb = 5;           ///< fade margin in clear air at least, whatever the models say of outages
    double siteHeightM = 12;            ///< highest antenna above the ground at a site
    double supplyHeightM = 25;          ///< at a supply point
    double obstacleM = 0;               ///< trees and roofs on the relief between the ends: so high, everywhere
    double rainRateMmH = 40;            ///< exceeded 0.01 % of an average year (P.837)
    double logK = -3.5;                 ///< geoclimatic factor of multipath fading (P.530-18, section 2.3.1)
    double dN75 = 20;                   ///< refractivity statistic of the same section, N-units
    int maxHops = 2;                    ///< radio links on the way from a supply point to a site at most
    /// What the sites behind a link want together is divided by this: they seldom want it at once. The one that wants
    /// most counts whole. 1: all is guaranteed.
    double sharing = 8;
    int linksPerSite = 8; ///< considered: the cheapest of each site, of equal ones the shortest
    friend bool operator==(const RadioLinkRules&, const RadioLinkRules&) = default;
};

/// Effort of the solver in units of work, never of time, so that the same input gives the same bytes.
struct SolverEffort
{
    int starts = 10;     ///< start nodes of the shortest-path heuristic
    int ascentRoots = 3; ///< dual ascents from different roots
    int localPasses = 8; ///< passes of local improvement at most
    std::uint64_t seed = 1;
    friend bool operator==(const SolverEffort&, const SolverEffort&) = default;
};

/// A question put to the planner: everything that a run needs beside the territory.
struct ScenarioDefinition
{
    ScenarioId id;
    std::string name;
    std::string preset; ///< "S0" … "S5" when started from a usual scenario, else empty
    std::string note;
    Objective objective = Objective::ConnectAll;
    NetworkMode networkMode = NetworkMode::Streets;
    SiteSelection sites;
    ConstructionRules construction;
    CableRules cables;
    OpticalRules optics; ///< of the fibre to each site; NetworkMode::Streets
    WifiPlan wifi;
    TechnologyRules technology;
    PriceLevel priceLevel = PriceLevel::Typical;
    Money budget;               ///< Objective::Budget: investment at most
    double quotaShare = 0.8;    ///< Objective::Quota: share of the selected sites' weight, above 0, at most 1
    ProtectionRules protection; ///< Objective::Resilient
    CabinetRules cabinets;      ///< Objective::Cabinets
    RadioLinkRules radioLinks;
    double overheadShare = 0.0; ///< works supervision, contingencies … on investment
    CashFlowParams cashFlow;
    SolverEffort effort;
    friend bool operator==(const ScenarioDefinition&, const ScenarioDefinition&) = default;
};

/// The usual scenarios (fil de l'eau, socle, ambition, mutualisé, budget contraint), ready to start from.
/// `language` is "fr" or "en" for their names. Ids are left 0.
[[nodiscard]] std::vector<ScenarioDefinition> usualScenarios(const std::string& language);
/// Ranges and combinations that make no sense: InvalidArgument naming the field.
[[nodiscard]] Result<void> check(const ScenarioDefinition& definition);
/// Fingerprint of everything that influences the outcome (not id, name, note).
[[nodiscard]] std::string hashOf(const ScenarioDefinition& definition);

} // namespace oasis
