// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oasis {

enum class PriceLevel : std::uint8_t { Low, Typical, High };

/// One line of the unit cost catalogue. Prices before tax.
struct CatalogueItem
{
    std::string id; ///< "cw.trench.verge"
    std::string labelFr;
    std::string labelEn;
    std::string unit; ///< "m", "each", "site", "link", "AP/yr", "%/yr" …
    double low = 0;   ///< per unit, in the catalogue's currency (or percent)
    double typical = 0;
    double high = 0;
    int priceYear = 2024;
    std::string source;     ///< where the figure comes from
    bool confirmed = false; ///< false: an assumption, shown as such everywhere
    int lifetimeYears = 0;  ///< 0: not renewed within any horizon
    std::string group;      ///< "civil", "cable", "node", "site", "wifi", "opex", "rate" …
    friend bool operator==(const CatalogueItem&, const CatalogueItem&) = default;
};

/// Unit costs by id. Immutable once in a study.
class Catalogue
{
public:
    Catalogue() = default;
    /// Sorts by id. InvalidArgument naming the item: a duplicate or empty id, a line break in a text, a price that is
    /// negative, not finite, above 1e13 or not in the order low ≤ typical ≤ high, a negative lifetime.
    static Result<Catalogue> create(std::string name, std::string version, std::string currency,
                                    std::vector<CatalogueItem> items);
    /// Reads the catalogue text format: UTF-8, one "key: value" header per line (name, version, currency), a line
    /// "---", then semicolon-separated rows under a header row naming the fields of CatalogueItem (in any order, all
    /// of them). A field with a semicolon or quote is put in double quotes, inner quotes doubled; numbers have a
    /// decimal point; `confirmed` is yes or no. Errors are InvalidArgument and name the line.
    static Result<Catalogue> parse(std::string_view text);
    /// The text that parse() reads back to an equal catalogue.
    [[nodiscard]] std::string toText() const;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& version() const { return m_version; }
    [[nodiscard]] const std::string& currency() const { return m_currency; }
    [[nodiscard]] const std::vector<CatalogueItem>& items() const { return m_items; }
    /// nullptr when there is no such item. O(log n).
    [[nodiscard]] const CatalogueItem* find(std::string_view id) const;
    /// Price of one unit, or InvalidArgument naming the item.
    [[nodiscard]] Result<Money> unitPrice(std::string_view id, PriceLevel level) const;
    /// The raw figure (for rates and percentages), or `fallback` when the item is missing.
    [[nodiscard]] double figure(std::string_view id, PriceLevel level, double fallback) const;

    friend bool operator==(const Catalogue&, const Catalogue&) = default;

private:
    std::string m_name;
    std::string m_version;
    std::string m_currency = "EUR";
    std::vector<CatalogueItem> m_items;
};

} // namespace oasis
