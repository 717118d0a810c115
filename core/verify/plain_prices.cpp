// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/plain_prices.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace oasis::verification {

namespace {

__extension__ using Wide = __int128;

constexpr std::array<int, 11> kSizes{12, 24, 36, 48, 72, 96, 144, 288, 432, 576, 720};

bool digs(ConstructionMode mode)
{
    switch (mode) {
    case ConstructionMode::Plough:
    case ConstructionMode::TrenchVerge:
    case ConstructionMode::TrenchTrack:
    case ConstructionMode::TrenchRuralRoad:
    case ConstructionMode::TrenchPavement:
    case ConstructionMode::TrenchUrban:
    case ConstructionMode::TrenchStone:
    case ConstructionMode::MicroTrench:
        return true;
    default:
        return false;
    }
}

bool reuses(ConstructionMode mode)
{
    return mode == ConstructionMode::ExistingFibre || mode == ConstructionMode::ReusedDuct ||
           mode == ConstructionMode::AerialOnPoles;
}

ConstructionMode groundMode(const Street& street)
{
    using enum StreetClass;
    if (street.structure == StreetStructure::Bridge)
        return ConstructionMode::BridgeBracket;
    if (street.heritage)
        return ConstructionMode::TrenchStone;
    if (street.streetClass == Track || street.streetClass == Path)
        return ConstructionMode::TrenchTrack;
    if (street.urban)
        return ConstructionMode::TrenchUrban;
    const bool small =
        street.streetClass == Residential || street.streetClass == Service || street.streetClass == Other;
    return small ? ConstructionMode::TrenchVerge : ConstructionMode::TrenchRuralRoad;
}

/// Chambers stand on what is dug: small ones beside and outside town roads, larger ones under pavement and stone.
std::string chamberOf(ConstructionMode mode)
{
    using enum ConstructionMode;
    if (mode == Plough || mode == TrenchVerge || mode == TrenchTrack || mode == TrenchRuralRoad)
        return "ch.l1t";
    return digs(mode) ? "ch.l2t" : "";
}

double lengthOf(std::span<const ModePart> parts, ConstructionMode mode)
{
    double sum = 0;
    for (const ModePart& part : parts)
        sum += part.mode == mode ? part.lengthM : 0;
    return sum;
}

void put(Amounts& amounts, const std::string& item, std::int64_t quantityMilli)
{
    if (quantityMilli != 0)
        amounts.push_back({item, quantityMilli});
}

} // namespace

std::int64_t thousandths(double quantity)
{
    return static_cast<std::int64_t>(std::round(quantity * 1000));
}

Money product(std::int64_t quantityMilli, Money price)
{
    const Wide exact = static_cast<Wide>(quantityMilli) * price.inCents();
    const Wide whole = exact / 1000;
    const Wide rest = exact % 1000;
    const Wide rounded = whole + (rest >= 500 ? 1 : rest <= -500 ? -1 : 0);
    const Wide most = kInfiniteCents;
    return Money::cents(static_cast<std::int64_t>(rounded > most ? most : rounded < -most ? -most : rounded));
}

std::vector<int> cablesThatHold(int fibres)
{
    std::vector<int> cables(static_cast<std::size_t>(std::max(0, fibres - 1) / kSizes.back()), kSizes.back());
    const int rest = fibres - static_cast<int>(cables.size()) * kSizes.back();
    for (const int size : kSizes)
        if (rest > 0 && size >= rest) {
            cables.push_back(size);
            break;
        }
    return cables;
}

std::string itemOf(ConstructionMode mode)
{
    switch (mode) {
    case ConstructionMode::ExistingFibre:
        return "ox.iru";
    case ConstructionMode::ReusedDuct:
        return "duct.unblock";
    case ConstructionMode::AerialOnPoles:
        return "aer.cable";
    case ConstructionMode::Plough:
        return "cw.plough";
    case ConstructionMode::TrenchVerge:
        return "cw.trench.verge";
    case ConstructionMode::TrenchTrack:
        return "cw.trench.track";
    case ConstructionMode::TrenchRuralRoad:
        return "cw.trench.road.rural";
    case ConstructionMode::TrenchPavement:
        return "cw.trench.pavement";
    case ConstructionMode::TrenchUrban:
        return "cw.trench.urban";
    case ConstructionMode::TrenchStone:
        return "cw.trench.stone";
    case ConstructionMode::MicroTrench:
        return "cw.micro";
    case ConstructionMode::DirectionalDrilling:
        return "cw.hdd";
    case ConstructionMode::BridgeBracket:
        return "cw.bridge";
    }
    return {};
}

bool mayUse(const Street& street, const ConstructionRules& rules, bool territoryHasMunicipalities)
{
    const bool motorway = street.streetClass == StreetClass::Motorway;
    const bool foreign = street.municipality == kNoMunicipality && territoryHasMunicipalities;
    return (!motorway || rules.allowMotorways) && (!foreign || rules.allowForeignGround) &&
           std::count(rules.forbidden.begin(), rules.forbidden.end(), street.id) == 0;
}

Money PlainPrices::item(const std::string& id) const
{
    const CatalogueItem* found = m_catalogue.find(id);
    if (found == nullptr)
        return {};
    const double price = m_level == PriceLevel::Low    ? found->low
                         : m_level == PriceLevel::High ? found->high
                                                       : found->typical;
    return Money::cents(static_cast<std::int64_t>(std::round(price * 100)));
}

Money PlainPrices::billed(const std::string& id) const
{
    for (int i = 0; i < kConstructionModeCount; ++i)
        if (const auto mode = static_cast<ConstructionMode>(i); digs(mode) && itemOf(mode) == id)
            return Money::cents(
                static_cast<std::int64_t>(std::round(static_cast<double>(item(id).inCents()) * m_rules.coDigShare)));
    return item(id);
}

double PlainPrices::centsPerMetre(ConstructionMode mode, int leasedPairs) const
{
    const std::string id = itemOf(mode);
    if (m_catalogue.find(id) == nullptr)
        return std::numeric_limits<double>::infinity();
    const double own = figure(id) * 100;
    const double studies = figure("cw.eng") * 100;
    const double cable = figure("cable.supply.12") * 100 + figure("cable.lay.12") * 100;
    if (mode == ConstructionMode::ExistingFibre)
        return std::round(own) * leasedPairs;
    if (mode == ConstructionMode::AerialOnPoles)
        return std::round(own + (studies + figure("pole.renew") * 100 * m_rules.poleRenewalShare / m_rules.poleSpanM));
    const std::string chamber = m_rules.chamberSpacingM > 0 ? chamberOf(mode) : "";
    return std::round((digs(mode) ? own * m_rules.coDigShare : own) + studies + cable +
                      (chamber.empty() ? 0 : figure(chamber) * 100 / m_rules.chamberSpacingM));
}

std::vector<ModePart> PlainPrices::parts(const Street& street, double lengthM, int leasedPairs) const
{
    struct Offer
    {
        double price;
        ConstructionMode mode;
        double share;
    };
    const ConstructionMode ground = groundMode(street);
    const double groundPrice = centsPerMetre(ground, leasedPairs);
    std::vector<Offer> offers;
    const auto offer = [&](bool permitted, ConstructionMode mode, double share) {
        if (const double price = centsPerMetre(mode, leasedPairs); permitted && share > 0 && price < groundPrice)
            offers.push_back({price, mode, share >= 1 - 1e-6 ? 1.0 : share}); // shares are stored as floats
    };
    offer(m_rules.reuseFibre, ConstructionMode::ExistingFibre, static_cast<double>(street.fibreShare));
    offer(m_rules.reuseDucts, ConstructionMode::ReusedDuct, static_cast<double>(street.ductShare));
    offer(m_rules.reusePoles, ConstructionMode::AerialOnPoles, static_cast<double>(street.poleShare));
    std::sort(offers.begin(), offers.end(),
              [](const Offer& a, const Offer& b) { return a.price != b.price ? a.price < b.price : a.mode < b.mode; });
    std::vector<ModePart> result;
    double taken = 0;
    double left = lengthM;
    for (const Offer& each : offers)
        if (each.share > taken) {
            const double lengthOfPart = each.share < 1 ? lengthM * (each.share - taken) : left;
            result.push_back({each.mode, lengthOfPart});
            taken = each.share;
            left -= lengthOfPart;
        }
    if (taken < 1)
        result.push_back({ground, left});
    std::sort(result.begin(), result.end(), [](const ModePart& a, const ModePart& b) { return a.mode < b.mode; });
    return result;
}

Amounts PlainPrices::investment(std::span<const ModePart> parts, int crossings, std::span<const int> cables,
                                int leasedPairs) const
{
    Amounts amounts;
    double total = 0;
    double works = 0;
    for (const ModePart& part : parts) {
        const std::int64_t times = part.mode == ConstructionMode::ExistingFibre   ? leasedPairs
                                   : part.mode == ConstructionMode::AerialOnPoles ? static_cast<int>(cables.size())
                                                                                  : 1;
        put(amounts, itemOf(part.mode), thousandths(part.lengthM) * times);
        total += part.lengthM;
        works += reuses(part.mode) ? 0 : part.lengthM;
    }
    const double poles = lengthOf(parts, ConstructionMode::AerialOnPoles);
    put(amounts, "cw.eng", thousandths(total - lengthOf(parts, ConstructionMode::ExistingFibre)));
    put(amounts, "pole.renew", thousandths(poles / m_rules.poleSpanM * m_rules.poleRenewalShare));
    for (const std::string chamber : {"ch.l1t", "ch.l2t"}) {
        double dug = 0;
        for (const ModePart& part : parts)
            dug += chamberOf(part.mode) == chamber ? part.lengthM : 0;
        if (m_rules.chamberSpacingM > 0)
            put(amounts, chamber, thousandths(dug / m_rules.chamberSpacingM));
    }
    if (works > 0)
        put(amounts, "cw.xing.rail", std::int64_t{1000} * crossings);
    const double laid = lengthOf(parts, ConstructionMode::ReusedDuct) + works;
    for (const int size : cables) {
        put(amounts, "cable.supply." + std::to_string(size), thousandths((1 + m_slack) * laid));
        put(amounts, "cable.lay." + std::to_string(size), thousandths((1 + m_slack) * laid));
    }
    return amounts;
}

Amounts PlainPrices::yearly(std::span<const ModePart> parts) const
{
    Amounts amounts;
    double total = 0;
    for (const ModePart& part : parts)
        total += part.lengthM;
    put(amounts, "ox.duct.orange", thousandths(lengthOf(parts, ConstructionMode::ReusedDuct)));
    put(amounts, "ox.pole.orange", thousandths(lengthOf(parts, ConstructionMode::AerialOnPoles) / m_rules.poleSpanM));
    put(amounts, "ox.km", thousandths(total / 1000));
    return amounts;
}

Money PlainPrices::cost(const Amounts& amounts) const
{
    Money sum;
    for (const auto& [id, quantityMilli] : amounts)
        sum += product(quantityMilli, billed(id));
    return sum;
}

} // namespace oasis::verification
