// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/economics/catalogue.h"
#include "core/network/streets.h"

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
    std::vector<StreetId> forbidden; ///< pinned out by the planner
    friend bool operator==(const ConstructionRules&, const ConstructionRules&) = default;
};

/// A length of one mode on a street.
struct ModePart
{
    ConstructionMode mode = ConstructionMode::TrenchVerge;
    double lengthM = 0;
    friend bool operator==(const ModePart&, const ModePart&) = default;
};

/// The trench mode of a street's surface: stone for heritage, bracket on bridges, urban for built-up carriageways,
/// track for tracks and paths, verge for small rural roads, rural road otherwise.
[[nodiscard]] ConstructionMode surfaceMode(const Street& street);
/// True when civil works along the street are permitted at all.
[[nodiscard]] bool permitted(const Street& street, const ConstructionRules& rules);
/// How `lengthM` of the street would be built: reusable shares first where the rules and prices make them cheaper,
/// the rest by the surface mode. At most 4 parts, in enum order, lengths summing to lengthM.
[[nodiscard]] std::vector<ModePart> modeParts(const Street& street, double lengthM, const ConstructionRules& rules,
                                              const Catalogue& catalogue, PriceLevel level);

} // namespace oasis
