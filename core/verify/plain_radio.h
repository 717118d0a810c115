// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/link_equipment.h"
#include "core/scenario/definition.h"
#include "core/territory/elevation_grid.h"

namespace oasis::verification {

/// An end of a link.
struct PlainMast
{
    Point place;
    double heightM = 0;
};

/// What ptp_link.h documents of a link, recomputed in plain code: heights, ellipsoids, sums and the choice of the
/// modulation. The air itself (P.676-13 gases, P.838-3 rain, P.530-18 multipath) is that of core/radio, which published
/// rows test.
struct PlainLink
{
    bool known = false; ///< no void between the ends
    double roomM = 0;
    double receivedDbm = 0;
    double rateMbps = 0;
    double marginDb = 0;
    double availabilityPercent = 0;
};
[[nodiscard]] PlainLink plainLink(const ElevationGrid& relief, const PlainMast& from, const PlainMast& to,
                                  double latitudeDeg, const LinkEquipment& equipment, const RadioLinkRules& rules);

} // namespace oasis::verification
