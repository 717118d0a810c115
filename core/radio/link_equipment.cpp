// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_equipment.h"

#include "core/radio/data_table.h"

#include <algorithm>

namespace oasis {

namespace {

Error wrong(std::size_t row, const char* sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, "row " + std::to_string(row + 1));
}

/// A price in euros, 0 to 1e9.
Result<Money> priceOf(const DataTable& table, std::size_t row, std::string_view column)
{
    OASIS_TRY(const double euros, table.number(row, column));
    if (euros < 0 || euros > 1e9)
        return wrong(row, "a price must lie between 0 and a milliard");
    return Money::euros(euros);
}

Result<LinkMode> modeOf(const DataTable& table, std::size_t row)
{
    LinkMode mode;
    OASIS_TRY(const std::string_view modulation, table.text(row, "modulation"));
    mode.modulation = modulation;
    OASIS_TRY(mode.rateMbps, table.number(row, "rateMbps"));
    OASIS_TRY(mode.powerDbm, table.number(row, "powerDbm"));
    OASIS_TRY(mode.thresholdDbm, table.number(row, "thresholdDbm"));
    if (mode.rateMbps <= 0)
        return wrong(row, "a modulation must carry something");
    return mode;
}

Result<LinkEquipment> equipmentOf(const DataTable& table, std::size_t row)
{
    LinkEquipment e;
    OASIS_TRY(const std::string_view id, table.text(row, "id"));
    OASIS_TRY(const std::string_view labelEn, table.text(row, "labelEn"));
    OASIS_TRY(const std::string_view labelFr, table.text(row, "labelFr"));
    OASIS_TRY(const std::string_view source, table.text(row, "source"));
    OASIS_TRY(const std::string_view item, table.text(row, "item"));
    OASIS_TRY(const double mhz, table.number(row, "frequencyMhz"));
    OASIS_TRY(e.widthMhz, table.number(row, "widthMhz"));
    OASIS_TRY(e.gainDbi, table.number(row, "gainDbi"));
    OASIS_TRY(e.tpc, table.flag(row, "tpc"));
    OASIS_TRY(e.dfs, table.flag(row, "dfs"));
    OASIS_TRY(e.priceLow, priceOf(table, row, "priceLow"));
    OASIS_TRY(e.priceTypical, priceOf(table, row, "priceTypical"));
    OASIS_TRY(e.priceHigh, priceOf(table, row, "priceHigh"));
    OASIS_TRY(e.yearly, priceOf(table, row, "yearly"));
    OASIS_TRY(e.confirmed, table.flag(row, "confirmed"));
    e.id = id;
    e.labelEn = labelEn;
    e.labelFr = labelFr;
    e.source = source;
    e.item = item;
    e.frequencyGhz = mhz / 1000;
    if (e.id.empty() || mhz < 1000 || e.widthMhz <= 0 || e.widthMhz >= mhz)
        return wrong(row, "equipment needs an id, a frequency from 1 GHz on and a channel narrower than it");
    if (e.priceLow > e.priceTypical || e.priceTypical > e.priceHigh)
        return wrong(row, "prices must be in the order low, typical, high");
    return e;
}

} // namespace

Result<std::vector<LinkEquipment>> parseLinkEquipment(std::string_view text)
{
    OASIS_TRY(const DataTable table, DataTable::parse(text));
    std::vector<LinkEquipment> catalogue;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        OASIS_TRY(LinkEquipment equipment, equipmentOf(table, row));
        OASIS_TRY(LinkMode mode, modeOf(table, row));
        const auto same = std::find_if(catalogue.begin(), catalogue.end(),
                                       [&](const LinkEquipment& e) { return e.id == equipment.id; });
        if (same == catalogue.end()) {
            equipment.modes.push_back(std::move(mode));
            catalogue.push_back(std::move(equipment));
            continue;
        }
        const LinkMode& slower = same->modes.back();
        if (mode.rateMbps <= slower.rateMbps || mode.thresholdDbm <= slower.thresholdDbm)
            return wrong(row, "the modulations of an equipment must come slowest and most sensitive first");
        same->modes.push_back(std::move(mode));
    }
    return catalogue;
}

const std::vector<LinkEquipment>& defaultLinkEquipment()
{
    static const std::vector<LinkEquipment> kCatalogue = [] {
        auto catalogue = parseLinkEquipment(defaultLinkEquipmentText());
        OASIS_EXPECTS(catalogue.has_value());
        return std::move(catalogue).value();
    }();
    return kCatalogue;
}

} // namespace oasis
