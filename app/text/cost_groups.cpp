// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/cost_groups.h"

#include <QCoreApplication>

#include <map>
#include <string>
#include <utility>

namespace oasis::text {

namespace {

// clang-format off
constexpr std::pair<const char*, const char*> kGroups[] = {
    {"civil", QT_TRANSLATE_NOOP("text", "Civil works")}, {"chamber", QT_TRANSLATE_NOOP("text", "Chambers")}, {"pole", QT_TRANSLATE_NOOP("text", "Poles")},
    {"cable", QT_TRANSLATE_NOOP("text", "Cables")}, {"joint", QT_TRANSLATE_NOOP("text", "Joints and tests")},
    {"node", QT_TRANSLATE_NOOP("text", "Network nodes")}, {"site", QT_TRANSLATE_NOOP("text", "Site equipment")},
    {"wifi", QT_TRANSLATE_NOOP("text", "Wi-Fi")}, {"radio", QT_TRANSLATE_NOOP("text", "Radio links")},
    {"rate", QT_TRANSLATE_NOOP("text", "Overheads")}};
constexpr const char* kOther = QT_TRANSLATE_NOOP("text", "Other");
// clang-format on

std::string groupOf(const BillEntry& entry, const Catalogue& catalogue)
{
    // Items that no catalogue lists: see text::itemName.
    if (entry.item == "overhead")
        return "rate";
    if (entry.item == "supply.entry")
        return "node";
    if (entry.item.starts_with("tech."))
        return "site";
    const CatalogueItem* item = catalogue.find(entry.item);
    for (const auto& [key, name] : kGroups)
        if (item && item->group == key)
            return key;
    return {};
}

} // namespace

std::vector<CostGroup> costGroups(std::span<const Outcome* const> outcomes, const Catalogue& catalogue,
                                  const Language& language)
{
    std::map<std::string, std::vector<Money>> sums;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        for (const BillEntry& entry : outcomes[i]->bill)
            if (!entry.yearly) {
                auto& amounts = sums[groupOf(entry, catalogue)];
                amounts.resize(outcomes.size());
                amounts[i] += entry.amount;
            }
    std::vector<CostGroup> groups;
    for (const auto& [key, name] : kGroups)
        if (const auto found = sums.find(key); found != sums.end())
            groups.push_back({language.translate("text", name), found->second});
    if (const auto found = sums.find({}); found != sums.end())
        groups.push_back({language.translate("text", kOther), found->second});
    return groups;
}

} // namespace oasis::text
