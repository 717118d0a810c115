// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/link_offers.h"

#include <span>
#include <vector>

namespace oasis {

/// Radio equipment and masts at the prices of one study.
struct PricedLinks
{
    std::vector<LinkEquipment> equipment;
    LinkCosts costs;
};

/// The price of each equipment from the catalogue line that it names (LinkEquipment::item: radio.ptp.free,
/// radio.ptp.lic), where the catalogue has that line; its own price else. A metre of mast is the line radio.mast, a
/// mast of 15 to 30 m, over 22.5 m. So the cost catalogue stays the one place where a planner enters prices.
/// O(equipment · log items).
[[nodiscard]] PricedLinks pricedLinks(std::span<const LinkEquipment> equipment, const Catalogue& catalogue,
                                      PriceLevel level);

} // namespace oasis
