// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_scene.h"
#include "app/map/view_state.h"

#include <QPointF>

#include <vector>

namespace oasis::map {

/// What a pointer can hit; in the order in which it wins.
enum class HitKind : std::uint8_t {
    None,
    AccessPoint,
    Site,
    Supply,
    Cabinet,
    PlanEdge,
    Hotspot,
    Street,
    CabinetArea,
    Municipality
};

struct HitResult
{
    HitKind kind = HitKind::None;
    SiteId site;
    SupplyId supply;
    AccessPointId accessPoint;
    std::size_t edge = 0;                         ///< PlanEdge: index into subject.outcome->edges
    std::size_t hotspot = 0;                      ///< Hotspot: index into subject.outcome->hotspots
    std::size_t cabinet = 0;                      ///< Cabinet, CabinetArea: index into subject.outcome->cabinets
    StreetId street;                              ///< Street, and PlanEdge along a street
    std::uint32_t municipality = kNoMunicipality; ///< index into the territory; set for every kind
    Point position;                               ///< the pointer, projected metres
    double distancePx = 0;                        ///< to what was hit
    friend bool operator==(const HitResult&, const HitResult&) = default;
};

/// Everything at a pixel, best first: symbols before lines before areas, nearer before farther. Lines within
/// `tolerancePx` count. Never empty: the last entry is a municipality or None. O(log n + hits).
[[nodiscard]] std::vector<HitResult> hitTest(const MapScene& scene, const ViewState& view, QPointF pixel,
                                             double tolerancePx = 5);

} // namespace oasis::map
