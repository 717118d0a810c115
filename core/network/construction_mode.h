// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/economics/catalogue.h"
#include "core/network/streets.h"
#include "core/territory/territory.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace oasis {

/// How a cable gets along a street. The order is that of legends and bills.
enum class ConstructionMode : std::uint8_t {
    ExistingFibre, ///< fibres leased in an existing cable
    ReusedDuct,
    AerialOnPoles,
    Plough,
    TrenchVerge,
    TrenchTrack,
    TrenchRuralRoad,
    TrenchPavement,
    TrenchUrban,
    TrenchStone,
    MicroTrench,
    DirectionalDrilling,
    BridgeBracket
};
inline constexpr int kConstructionModeCount = 13;

/// Catalogue item that prices one metre of a mode ("cw.trench.verge", "duct.unblock" …).
[[nodiscard]] std::string_view catalogueItem(ConstructionMode mode);

/// Catalogue item of the chambers of a new trench: "ch.l2t" under pavements, town roads and paved stone and on
/// micro-trenches, "ch.l1t" on other dug modes; empty for modes without chambers of their own.
[[nodiscard]] std::string_view chamberItem(ConstructionMode mode);

/// Which modes a scenario permits and how surfaces map to them.
struct ConstructionRules
{
    bool reuseDucts = true;
    bool reusePoles = true;
    bool reuseFibre = true;
    bool allowMotorways = false;     ///< civil works along motorways
    bool allowForeignGround = false; ///< streets in no municipality of the study
    double coDigShare = 1.0;         ///< share of trench cost borne when works are shared (1 = dig alone)
    double poleRenewalShare = 0.15;  ///< share of reused poles to be renewed; an assumption
    double poleSpanM = 45;           ///< metres between poles; an assumption
    double chamberSpacingM = 150;    ///< metres between chambers of a new trench; 0: none; an assumption
    std::vector<StreetId> forbidden; ///< pinned out by the planner
    std::vector<StreetId> pinned;    ///< pinned in: the network holds them whole
    friend bool operator==(const ConstructionRules&, const ConstructionRules&) = default;
};

/// A length of one mode on a street.
struct ModePart
{
    ConstructionMode mode = ConstructionMode::TrenchVerge;
    double lengthM = 0;
    friend bool operator==(const ModePart&, const ModePart&) = default;
};

/// Modes that dig along the street (plough, trenches, micro-trench): the ones that other works can share.
[[nodiscard]] bool isDug(ConstructionMode mode);
/// Modes that build anew: all but leased fibre, reused ducts and poles.
[[nodiscard]] bool isCivilWorks(ConstructionMode mode);

/// The trench mode of a street's surface, first rule that fits: bridge → bracket; heritage → stone; track or path →
/// track; urban → urban; residential, service and other streets → verge; all else → rural road.
[[nodiscard]] ConstructionMode surfaceMode(const Street& street);
/// True when cables may run along the street at all: not forbidden by the planner; no motorway unless allowMotorways;
/// in a municipality unless allowForeignGround (callers set that for a territory without municipalities, see
/// rulesFor). O(forbidden).
[[nodiscard]] bool permitted(const Street& street, const ConstructionRules& rules);
/// The rules with `forbidden` sorted, and with foreign ground allowed when the territory names no municipality.
[[nodiscard]] ConstructionRules rulesFor(const Territory& territory, ConstructionRules rules);

/// What one metre costs to build in each mode, by enum value, to choose between modes:
///   leased fibre  ox.iru × leasedPairs
///   reused duct   duct.unblock + cw.eng + smallest cable (cable.supply.12 + cable.lay.12)
///   poles         aer.cable + cw.eng + pole.renew × poleRenewalShare / poleSpanM
///   civil works   item (× coDigShare when dug) + cw.eng + smallest cable + chamber / chamberSpacingM
/// kInfiniteCents where the catalogue lacks the mode's own item. Each sum is rounded to a cent per metre.
using ModePrices = std::array<Money, kConstructionModeCount>;
[[nodiscard]] ModePrices modePrices(const ConstructionRules& rules, const Catalogue& catalogue, PriceLevel level,
                                    int leasedPairs = 1);

/// How `lengthM` of the street would be built. Reusable modes that the rules permit and that are cheaper per metre
/// than the surface mode are taken first, cheapest first (equal prices in enum order), each for its share of the
/// street less what is already taken (the assets are assumed to lie side by side, never end to end); the rest is built
/// in the surface mode. At most 4 parts, in enum order, lengths summing to lengthM.
[[nodiscard]] std::vector<ModePart> modeParts(const Street& street, double lengthM, const ConstructionRules& rules,
                                              const ModePrices& prices);
/// The same with modePrices(rules, catalogue, level).
[[nodiscard]] std::vector<ModePart> modeParts(const Street& street, double lengthM, const ConstructionRules& rules,
                                              const Catalogue& catalogue, PriceLevel level);

} // namespace oasis
