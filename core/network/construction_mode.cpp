// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/construction_mode.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr std::array<std::string_view, kConstructionModeCount> kItems{"ox.iru",
                                                                      "duct.unblock",
                                                                      "aer.cable",
                                                                      "cw.plough",
                                                                      "cw.trench.verge",
                                                                      "cw.trench.track",
                                                                      "cw.trench.road.rural",
                                                                      "cw.trench.pavement",
                                                                      "cw.trench.urban",
                                                                      "cw.trench.stone",
                                                                      "cw.micro",
                                                                      "cw.hdd",
                                                                      "cw.bridge"};

/// Shares are stored as floats: what remains below this is rounding.
constexpr double kWholeShare = 1 - 1e-6;

double centsOf(const Catalogue& catalogue, std::string_view id, PriceLevel level)
{
    return catalogue.figure(id, level, 0) * 100;
}

struct ReuseChoice
{
    ConstructionMode mode;
    double share;
    Money price;
};

std::vector<ReuseChoice> reuseChoices(const Street& street, const ConstructionRules& rules, const ModePrices& prices)
{
    std::vector<ReuseChoice> choices;
    const Money surface = prices[static_cast<std::size_t>(surfaceMode(street))];
    const auto consider = [&](bool allowed, ConstructionMode mode, float share) {
        const Money price = prices[static_cast<std::size_t>(mode)];
        if (allowed && share > 0 && price < surface)
            choices.push_back({mode, std::min(1.0, static_cast<double>(share)), price});
    };
    consider(rules.reuseFibre, ConstructionMode::ExistingFibre, street.fibreShare);
    consider(rules.reuseDucts, ConstructionMode::ReusedDuct, street.ductShare);
    consider(rules.reusePoles, ConstructionMode::AerialOnPoles, street.poleShare);
    std::stable_sort(choices.begin(), choices.end(),
                     [](const ReuseChoice& a, const ReuseChoice& b) { return a.price < b.price; });
    return choices;
}

} // namespace

std::string_view catalogueItem(ConstructionMode mode)
{
    return kItems[static_cast<std::size_t>(mode)];
}

bool isCivilWorks(ConstructionMode mode)
{
    return mode >= ConstructionMode::Plough;
}

bool isDug(ConstructionMode mode)
{
    return mode >= ConstructionMode::Plough && mode <= ConstructionMode::MicroTrench;
}

ConstructionMode surfaceMode(const Street& street)
{
    if (street.structure == StreetStructure::Bridge)
        return ConstructionMode::BridgeBracket;
    if (street.heritage)
        return ConstructionMode::TrenchStone;
    if (street.streetClass == StreetClass::Track || street.streetClass == StreetClass::Path)
        return ConstructionMode::TrenchTrack;
    if (street.urban)
        return ConstructionMode::TrenchUrban;
    if (street.streetClass == StreetClass::Residential || street.streetClass == StreetClass::Service ||
        street.streetClass == StreetClass::Other)
        return ConstructionMode::TrenchVerge;
    return ConstructionMode::TrenchRuralRoad;
}

std::string_view chamberItem(ConstructionMode mode)
{
    switch (mode) {
    case ConstructionMode::Plough:
    case ConstructionMode::TrenchVerge:
    case ConstructionMode::TrenchTrack:
    case ConstructionMode::TrenchRuralRoad:
        return "ch.l1t";
    case ConstructionMode::TrenchPavement:
    case ConstructionMode::TrenchUrban:
    case ConstructionMode::TrenchStone:
    case ConstructionMode::MicroTrench:
        return "ch.l2t";
    default:
        return {};
    }
}

bool permitted(const Street& street, const ConstructionRules& rules)
{
    if (street.streetClass == StreetClass::Motorway && !rules.allowMotorways)
        return false;
    if (street.municipality == kNoMunicipality && !rules.allowForeignGround)
        return false;
    return std::find(rules.forbidden.begin(), rules.forbidden.end(), street.id) == rules.forbidden.end();
}

ConstructionRules rulesFor(const Territory& territory, ConstructionRules rules)
{
    rules.allowForeignGround = rules.allowForeignGround || territory.municipalities.empty();
    std::sort(rules.forbidden.begin(), rules.forbidden.end());
    return rules;
}

ModePrices modePrices(const ConstructionRules& rules, const Catalogue& catalogue, PriceLevel level, int leasedPairs)
{
    const double studies = centsOf(catalogue, "cw.eng", level);
    const double cable = centsOf(catalogue, "cable.supply.12", level) + centsOf(catalogue, "cable.lay.12", level);
    const double renewal =
        centsOf(catalogue, "pole.renew", level) * rules.poleRenewalShare / std::max(1.0, rules.poleSpanM);
    const auto chamber = [&](ConstructionMode mode) {
        const std::string_view item = chamberItem(mode);
        return item.empty() || rules.chamberSpacingM <= 0 ? 0.0
                                                          : centsOf(catalogue, item, level) / rules.chamberSpacingM;
    };
    ModePrices prices;
    for (int i = 0; i < kConstructionModeCount; ++i) {
        const auto mode = static_cast<ConstructionMode>(i);
        const std::string_view item = catalogueItem(mode);
        double cents = centsOf(catalogue, item, level);
        if (mode == ConstructionMode::ExistingFibre)
            cents *= leasedPairs;
        else if (mode == ConstructionMode::AerialOnPoles)
            cents += studies + renewal;
        else
            cents = cents * (isDug(mode) ? rules.coDigShare : 1.0) + studies + cable + chamber(mode);
        prices[static_cast<std::size_t>(i)] =
            catalogue.find(item) != nullptr ? Money::cents(std::llround(cents)) : Money::cents(kInfiniteCents);
    }
    return prices;
}

std::vector<ModePart> modeParts(const Street& street, double lengthM, const ConstructionRules& rules,
                                const ModePrices& prices)
{
    std::vector<ModePart> parts;
    double takenShare = 0;
    double takenM = 0;
    for (const ReuseChoice& choice : reuseChoices(street, rules, prices)) {
        const double share = choice.share - takenShare;
        if (share <= 0)
            continue;
        takenShare = choice.share >= kWholeShare ? 1.0 : choice.share;
        const double part = takenShare == 1.0 ? lengthM - takenM : lengthM * share;
        parts.push_back({choice.mode, part});
        takenM += part;
    }
    if (takenShare < 1.0)
        parts.push_back({surfaceMode(street), lengthM - takenM});
    std::sort(parts.begin(), parts.end(), [](const ModePart& a, const ModePart& b) { return a.mode < b.mode; });
    return parts;
}

std::vector<ModePart> modeParts(const Street& street, double lengthM, const ConstructionRules& rules,
                                const Catalogue& catalogue, PriceLevel level)
{
    return modeParts(street, lengthM, rules, modePrices(rules, catalogue, level));
}

} // namespace oasis
