// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/question.h"
#include "core/scenario/explain.h"
#include "core/scenario/outcome.h"
#include "core/study/study.h"

#include <optional>
#include <string_view>
#include <utility>

namespace oasis::gis {

/// Names of enumerators as they stand in files: an array of (value, name). Stable across versions.
template <class Enum>
struct EnumNames;

#define OASIS_NAME(enumerator)                                                                                         \
    {                                                                                                                  \
        E::enumerator, #enumerator                                                                                     \
    }

template <>
struct EnumNames<SiteKind>
{
    using E = SiteKind;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(PrimarySchool), OASIS_NAME(SecondarySchool), OASIS_NAME(Campus),
        OASIS_NAME(CivicBuilding), OASIS_NAME(ActivityZone),    OASIS_NAME(ThirdPlace),
        OASIS_NAME(Totem),         OASIS_NAME(Health),          OASIS_NAME(WifiSpot)};
};

template <>
struct EnumNames<SiteState>
{
    using E = SiteState;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Candidate), OASIS_NAME(Oasis),
                                                                OASIS_NAME(StruckOut)};
};

template <>
struct EnumNames<PatternKind>
{
    using E = PatternKind;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(Isotropic), OASIS_NAME(Omni), OASIS_NAME(Sector), OASIS_NAME(DishPeak), OASIS_NAME(DishAverage)};
};

template <>
struct EnumNames<WifiStandard>
{
    using E = WifiStandard;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(N), OASIS_NAME(Ac), OASIS_NAME(Ax)};
};

template <>
struct EnumNames<LayerKind>
{
    using E = LayerKind;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(Streets),         OASIS_NAME(Sites),           OASIS_NAME(Municipalities), OASIS_NAME(Groupings),
        OASIS_NAME(PopulationTable), OASIS_NAME(PopulationCells), OASIS_NAME(Buildings),      OASIS_NAME(Elevation),
        OASIS_NAME(Supplies),        OASIS_NAME(Ducts),           OASIS_NAME(Poles),          OASIS_NAME(Fibre),
        OASIS_NAME(Rails),           OASIS_NAME(Motorways),       OASIS_NAME(Rivers),         OASIS_NAME(Towers),
        OASIS_NAME(Backdrop)};
};

template <>
struct EnumNames<Objective>
{
    using E = Objective;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(ConnectAll), OASIS_NAME(BestMix),   OASIS_NAME(Budget),         OASIS_NAME(LeaseAll),
        OASIS_NAME(Quota),      OASIS_NAME(Resilient), OASIS_NAME(TrenchAndCable), OASIS_NAME(Cabinets)};
};

template <>
struct EnumNames<NetworkMode>
{
    using E = NetworkMode;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Streets), OASIS_NAME(CrowFly)};
};

template <>
struct EnumNames<Technology::Reach>
{
    using E = Technology::Reach;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Anywhere), OASIS_NAME(TowerInRange),
                                                                OASIS_NAME(TowerInSight), OASIS_NAME(Fibre)};
};

template <>
struct EnumNames<PriceLevel>
{
    using E = PriceLevel;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Low), OASIS_NAME(Typical), OASIS_NAME(High)};
};

template <>
struct EnumNames<WifiBand>
{
    using E = WifiBand;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Ghz2_4), OASIS_NAME(Ghz5Low),
                                                                OASIS_NAME(Ghz5High)};
};

template <>
struct EnumNames<ConstructionMode>
{
    using E = ConstructionMode;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(ExistingFibre),   OASIS_NAME(ReusedDuct),     OASIS_NAME(AerialOnPoles),
        OASIS_NAME(Plough),          OASIS_NAME(TrenchVerge),    OASIS_NAME(TrenchTrack),
        OASIS_NAME(TrenchRuralRoad), OASIS_NAME(TrenchPavement), OASIS_NAME(TrenchUrban),
        OASIS_NAME(TrenchStone),     OASIS_NAME(MicroTrench),    OASIS_NAME(DirectionalDrilling),
        OASIS_NAME(BridgeBracket)};
};

template <>
struct EnumNames<Served>
{
    using E = Served;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Fibre), OASIS_NAME(Alternative),
                                                                OASIS_NAME(No), OASIS_NAME(Radio)};
};

template <>
struct EnumNames<WhyNot>
{
    using E = WhyNot;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(None),       OASIS_NAME(TooFarFromStreets), OASIS_NAME(Unreachable), OASIS_NAME(OverBudget),
        OASIS_NAME(NotWorthIt), OASIS_NAME(TooFarForLinks),    OASIS_NAME(NotNeeded)};
};

template <>
struct EnumNames<SiteProtection>
{
    using E = SiteProtection;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(NotAsked), OASIS_NAME(TwoWays),
                                                                OASIS_NAME(Blocked)};
};

template <>
struct EnumNames<StopReason>
{
    using E = StopReason;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Optimal), OASIS_NAME(EffortSpent),
                                                                OASIS_NAME(Heuristic)};
};

template <>
struct EnumNames<IndicatorUnit>
{
    using E = IndicatorUnit;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(Count),  OASIS_NAME(Percent),      OASIS_NAME(Money),          OASIS_NAME(Metres),
        OASIS_NAME(People), OASIS_NAME(MoneyPerSite), OASIS_NAME(MoneyPerPerson), OASIS_NAME(Years)};
};

template <>
struct EnumNames<BillSubject>
{
    using E = BillSubject;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Edge),    OASIS_NAME(Site),
                                                                OASIS_NAME(Hotspot), OASIS_NAME(Supply),
                                                                OASIS_NAME(Project), OASIS_NAME(Cabinet)};
};

/// The same names as nameOf(OpticalClass) of core/network/optical_budget.h.
template <>
struct EnumNames<OpticalClass>
{
    using E = OpticalClass;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        {E::Bx10, "1G BX10"},     {E::Lr, "10G LR"},       {E::Er, "10G ER"},        {E::Zr, "10G ZR"},
        {E::GponB, "GPON B+"},    {E::GponC, "GPON C+"},   {E::XgsN1, "XGS-PON N1"}, {E::XgsN2, "XGS-PON N2"},
        {E::XgsE1, "XGS-PON E1"}, {E::XgsE2, "XGS-PON E2"}};
};

template <>
struct EnumNames<WhyNoCabinet>
{
    using E = WhyNoCabinet;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(None),         OASIS_NAME(TooFarFromStreets), OASIS_NAME(Unreachable), OASIS_NAME(TooFar),
        OASIS_NAME(OpticalLimit), OASIS_NAME(OverCapacity),      OASIS_NAME(NoArea)};
};

template <>
struct EnumNames<StreetClass>
{
    using E = StreetClass;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(Motorway),    OASIS_NAME(Trunk),   OASIS_NAME(Primary), OASIS_NAME(Secondary), OASIS_NAME(Tertiary),
        OASIS_NAME(Residential), OASIS_NAME(Service), OASIS_NAME(Track),   OASIS_NAME(Path),      OASIS_NAME(Other)};
};

template <>
struct EnumNames<StreetStructure>
{
    using E = StreetStructure;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Normal), OASIS_NAME(Bridge),
                                                                OASIS_NAME(Tunnel)};
};

template <>
struct EnumNames<AssetKind>
{
    using E = AssetKind;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Duct), OASIS_NAME(PoleLine),
                                                                OASIS_NAME(Fibre)};
};

template <>
struct EnumNames<BarrierKind>
{
    using E = BarrierKind;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Rail), OASIS_NAME(Motorway),
                                                                OASIS_NAME(River)};
};

template <>
struct EnumNames<WarningCode>
{
    using E = WarningCode;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(CrsOutsideAreaOfUse),
                                                                OASIS_NAME(CrsAssumed),
                                                                OASIS_NAME(AxesLookSwapped),
                                                                OASIS_NAME(EncodingFallback),
                                                                OASIS_NAME(FileDamaged),
                                                                OASIS_NAME(GeometryMissing),
                                                                OASIS_NAME(GeometryInvalid),
                                                                OASIS_NAME(GeometryRepaired),
                                                                OASIS_NAME(CoordinateNotFinite),
                                                                OASIS_NAME(DuplicateField),
                                                                OASIS_NAME(FieldMissing),
                                                                OASIS_NAME(ValueUnreadable),
                                                                OASIS_NAME(EmptyLayer),
                                                                OASIS_NAME(NoGeometryColumn),
                                                                OASIS_NAME(SnappedVertices),
                                                                OASIS_NAME(DuplicateStreets),
                                                                OASIS_NAME(DisconnectedParts),
                                                                OASIS_NAME(SiteTooFar),
                                                                OASIS_NAME(SiteUnreachable),
                                                                OASIS_NAME(SiteOutsideTerritory),
                                                                OASIS_NAME(SitesMerged),
                                                                OASIS_NAME(SupplyTooFar),
                                                                OASIS_NAME(BudgetTooSmall),
                                                                OASIS_NAME(OpticalBudget),
                                                                OASIS_NAME(ElevationVoids),
                                                                OASIS_NAME(PopulationSpread),
                                                                OASIS_NAME(CabinetTooSmall),
                                                                OASIS_NAME(PremisesUnserved),
                                                                OASIS_NAME(NoWayRoundStreet),
                                                                OASIS_NAME(NoWayRoundJunction),
                                                                OASIS_NAME(NoWayRoundRisk),
                                                                OASIS_NAME(NoSecondWay),
                                                                OASIS_NAME(PriceMissing),
                                                                OASIS_NAME(Assumption),
                                                                OASIS_NAME(Stale),
                                                                OASIS_NAME(Other)};
};

template <>
struct EnumNames<StreetStanding>
{
    using E = StreetStanding;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(Used),         OASIS_NAME(CheaperBy),
                                                                OASIS_NAME(NothingKnown), OASIS_NAME(NoPriceHelps),
                                                                OASIS_NAME(NotPermitted), OASIS_NAME(Unexplained)};
};

template <>
struct EnumNames<SiteFlip>
{
    using E = SiteFlip;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(Required),      OASIS_NAME(LeavesNetwork), OASIS_NAME(JoinsNetwork), OASIS_NAME(BudgetFor),
        OASIS_NAME(BudgetWithout), OASIS_NAME(OutOfReach),    OASIS_NAME(Unexplained)};
};

template <>
struct EnumNames<Unstated>
{
    using E = Unstated;
    static constexpr std::pair<E, std::string_view> kNames[] = {
        OASIS_NAME(None),   OASIS_NAME(RadioRules), OASIS_NAME(RadioRelay), OASIS_NAME(Pinned),
        OASIS_NAME(Cables), OASIS_NAME(TwoWays),    OASIS_NAME(Cabinets)};
};

template <>
struct EnumNames<proof::Aim>
{
    using E = proof::Aim;
    static constexpr std::pair<E, std::string_view> kNames[] = {OASIS_NAME(LeastCost), OASIS_NAME(MostWeight),
                                                                OASIS_NAME(LeastForWeight)};
};

#undef OASIS_NAME

/// The enumerator's name; empty for a value without one.
template <class Enum>
[[nodiscard]] constexpr std::string_view nameOf(Enum value)
{
    for (const auto& [known, name] : EnumNames<Enum>::kNames)
        if (known == value)
            return name;
    return {};
}

/// The enumerator of that name.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> enumeratorOf(std::string_view wanted)
{
    for (const auto& [value, name] : EnumNames<Enum>::kNames)
        if (name == wanted)
            return value;
    return std::nullopt;
}

} // namespace oasis::gis
