// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/radio/access_point.h"

#include <string>

namespace oasis::desktop {

/// What the inspector shows. Entities are named by id, so that a selection survives edits and new outcomes.
struct Selection
{
    enum class Kind {
        None,
        Site,
        Supply,
        Street,
        PlanEdge,
        Hotspot,
        Cabinet,
        CabinetArea,
        Municipality,
        AccessPoint
    };
    Kind kind = Kind::None;
    SiteId site;               ///< Site
    SupplyId supply;           ///< Supply
    AccessPointId accessPoint; ///< AccessPoint
    StreetId street;           ///< Street
    int index = -1;            ///< PlanEdge, Hotspot, Cabinet, CabinetArea: index in the active outcome
    std::string municipality;  ///< Municipality: its code
    friend bool operator==(const Selection&, const Selection&) = default;
};

} // namespace oasis::desktop
