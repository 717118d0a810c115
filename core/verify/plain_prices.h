// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/economics/catalogue.h"
#include "core/network/construction_mode.h"
#include "core/network/streets.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::verification {

/// Thousandths, rounded half away from zero.
[[nodiscard]] std::int64_t thousandths(double quantity);
/// quantity × price / 1000, rounded half away from zero. Exact up to ±kInfiniteCents, which larger results become.
[[nodiscard]] Money product(std::int64_t quantityMilli, Money price);

/// So much of a catalogue item, in thousandths of its unit.
struct Amount
{
    std::string item;
    std::int64_t quantityMilli = 0;
};
using Amounts = std::vector<Amount>;

/// Cables that hold so many fibres: full ones of 720, then the smallest that holds the rest.
[[nodiscard]] std::vector<int> cablesThatHold(int fibres);

/// What building and running costs, read afresh from the catalogue by the formulas that core/network documents
/// (construction_mode.h, street_price.h), in plain code of its own.
class PlainPrices
{
public:
    PlainPrices(const Catalogue& catalogue, const ConstructionRules& rules, double slack, PriceLevel level)
        : m_catalogue(catalogue), m_rules(rules), m_slack(slack), m_level(level)
    {}

    /// Typical, low or high price of an item; 0 when the catalogue lacks it.
    [[nodiscard]] Money item(const std::string& id) const;
    /// Price of an item as a bill shows it: dug works at the share that the scenario bears.
    [[nodiscard]] Money billed(const std::string& id) const;
    [[nodiscard]] double figure(const std::string& id) const { return m_catalogue.figure(id, m_level, 0); }

    /// How the length is built; parts in enum order.
    [[nodiscard]] std::vector<ModePart> parts(const Street& street, double lengthM, int leasedPairs) const;
    /// Investment items of parts with cables of these sizes, one by one as they are billed.
    [[nodiscard]] Amounts investment(std::span<const ModePart> parts, int crossings, std::span<const int> cables,
                                     int leasedPairs) const;
    /// Yearly items but upkeep in percent.
    [[nodiscard]] Amounts yearly(std::span<const ModePart> parts) const;
    /// Sum of quantity × billed price, item by item.
    [[nodiscard]] Money cost(const Amounts& amounts) const;

private:
    [[nodiscard]] double centsPerMetre(ConstructionMode mode, int leasedPairs) const;

    const Catalogue& m_catalogue;
    const ConstructionRules& m_rules;
    double m_slack;
    PriceLevel m_level;
};

/// May cables run along the street?
[[nodiscard]] bool mayUse(const Street& street, const ConstructionRules& rules, bool territoryHasMunicipalities);
/// Catalogue item of a mode.
[[nodiscard]] std::string itemOf(ConstructionMode mode);

} // namespace oasis::verification
