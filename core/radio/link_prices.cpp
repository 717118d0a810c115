// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_prices.h"

namespace oasis {

PricedLinks pricedLinks(std::span<const LinkEquipment> equipment, const Catalogue& catalogue, PriceLevel level)
{
    PricedLinks priced;
    priced.equipment.assign(equipment.begin(), equipment.end());
    for (LinkEquipment& e : priced.equipment)
        if (const CatalogueItem* item = catalogue.find(e.item)) {
            e.priceLow = Money::euros(item->low);
            e.priceTypical = Money::euros(item->typical);
            e.priceHigh = Money::euros(item->high);
            e.confirmed = item->confirmed;
        }
    priced.costs.level = level;
    constexpr double kMastM = 22.5;
    if (const auto mast = catalogue.unitPrice("radio.mast", level); mast.has_value())
        priced.costs.mastPerMetre = timesRate(mast.value(), 1 / kMastM);
    return priced;
}

} // namespace oasis
