// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ptp_link.h"
#include "core/scenario/radio_network.h"

#include <string>
#include <utility>

namespace oasis {

namespace {

constexpr double kHoursPerYear = 8766;

/// What carries an antenna so high above the ground; empty on a roof.
std::string supportFor(double heightM)
{
    if (heightM <= kRoofM)
        return {};
    return heightM <= kPoleM ? "wifi.pole" : "radio.mast";
}

/// Looks up prices one by one.
class QuantityList
{
public:
    explicit QuantityList(const PlanContext& plan) : m_plan(plan) {}

    Result<Money> put(const std::string& item, double quantity, bool yearly)
    {
        OASIS_TRY(const Money price, m_plan.input.catalogue->unitPrice(item, m_plan.definition.priceLevel));
        m_quantities.push_back({item, milli(quantity), price, yearly});
        return Money{m_quantities.back().amount()};
    }
    /// Upkeep of active equipment in percent of its price.
    Result<void> putUpkeep(Money equipment)
    {
        OASIS_CHECK(put("ox.active", equipment.inEuros() / 100, true));
        return ok();
    }
    [[nodiscard]] std::vector<Quantity> take() { return std::move(m_quantities); }

private:
    const PlanContext& m_plan;
    std::vector<Quantity> m_quantities;
};

} // namespace

Result<SiteService> radioLinkService(const PlanContext& plan, const RadioEdge& link)
{
    const LinkEquipment* equipment = findLinkEquipment(link.equipment);
    if (equipment == nullptr)
        return fail(ErrorCode::InvalidArgument, "this class of radio equipment is unknown", link.equipment);
    QuantityList list(plan);
    OASIS_TRY(const Money radios, list.put(equipment->item, 1, false));
    for (const double heightM : {link.fromHeightM, link.toHeightM})
        if (const std::string support = supportFor(heightM); !support.empty())
            OASIS_CHECK(list.put(support, 1, false));
    OASIS_CHECK(list.putUpkeep(radios));
    OASIS_CHECK(list.put("ox.energy", 2 * wattsPerEnd(*equipment) * kHoursPerYear / 1000, true));
    std::vector<Quantity> quantities = list.take();
    if (isLicensed(*equipment))
        quantities.push_back({"tech.radio.yearly", 1000, equipment->yearly, true});
    return serviceOf(plan, "radio", std::move(quantities));
}

Result<SiteService> radioSiteService(const PlanContext& plan)
{
    QuantityList list(plan);
    OASIS_CHECK(list.put("site.rack", 1, false));
    OASIS_TRY(const Money router, list.put("cpe.router", 1, false));
    OASIS_CHECK(list.putUpkeep(router));
    return serviceOf(plan, "radio", list.take());
}

} // namespace oasis
