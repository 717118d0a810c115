// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/economics/catalogue.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oasis {

/// What an entry of the bill pays for.
enum class BillSubject : std::uint8_t { Edge, Site, Hotspot, Supply, Project, Cabinet };

/// One quantity of one item for one thing. All sums in maps, tables and reports are sums of these amounts, so that
/// the same figure is identical everywhere.
struct BillEntry
{
    std::string item;               ///< catalogue id
    std::int64_t quantityMilli = 0; ///< thousandths of the item's unit
    Money unitPrice;
    Money amount;        ///< billAmount(quantityMilli, unitPrice)
    bool yearly = false; ///< running cost per year, else investment
    BillSubject subject = BillSubject::Project;
    std::int64_t subjectIndex = 0; ///< index into the outcome's edges, sites, hotspots, supplies or cabinets
    std::string municipalityCode;  ///< on whose ground; empty outside the territory or for the whole project
    friend bool operator==(const BillEntry&, const BillEntry&) = default;
};

/// quantity × price / 1000, rounded to the nearest cent, half away from zero, in exact 128-bit arithmetic.
/// A result beyond ±kInfiniteCents is that bound.
[[nodiscard]] Money billAmount(std::int64_t quantityMilli, Money unitPrice);
/// Thousandths, rounded half away from zero. The quantity must be finite and below 9e15 in absolute value.
[[nodiscard]] std::int64_t milli(double quantity);

/// The sum of an item over the whole plan.
struct BillLine
{
    std::string item;
    std::int64_t quantityMilli = 0;
    Money unitPrice;
    Money amount;
    bool yearly = false;
};

/// Entries summed by item and price, in catalogue order of ids; investment first, then yearly.
[[nodiscard]] std::vector<BillLine> billLines(std::span<const BillEntry> entries);
[[nodiscard]] Money investment(std::span<const BillEntry> entries);
[[nodiscard]] Money yearlyRunningCost(std::span<const BillEntry> entries);

/// Investment and running cost on each municipality's own ground, by code; "" stands for the rest.
struct MunicipalCost
{
    std::string municipalityCode;
    Money investment;
    Money yearly;
};
[[nodiscard]] std::vector<MunicipalCost> costByMunicipality(std::span<const BillEntry> entries);

} // namespace oasis
