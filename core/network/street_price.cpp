// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/street_price.h"

#include <algorithm>
#include <string_view>

namespace oasis {

namespace {

/// Lengths by what they pay for.
struct Lengths
{
    double total = 0;
    double fibre = 0;
    double ducts = 0;
    double poles = 0;
    double civil = 0;
    std::array<double, 2> chambered{}; ///< by kChambers
};

constexpr std::array<std::string_view, 2> kChambers{"ch.l1t", "ch.l2t"};

/// Adds up without overflow; a sum of kInfiniteCents or more is that.
class WideSum
{
public:
    void add(Money amount) { m_cents += amount.inCents(); }
    [[nodiscard]] Money sum() const
    {
        return Money::cents(m_cents < kInfiniteCents ? static_cast<std::int64_t>(m_cents) : kInfiniteCents);
    }

private:
    __extension__ __int128 m_cents = 0;
};

Lengths lengthsOf(std::span<const ModePart> parts)
{
    Lengths sums;
    for (const ModePart& part : parts) {
        sums.total += part.lengthM;
        if (part.mode == ConstructionMode::ExistingFibre)
            sums.fibre += part.lengthM;
        else if (part.mode == ConstructionMode::ReusedDuct)
            sums.ducts += part.lengthM;
        else if (part.mode == ConstructionMode::AerialOnPoles)
            sums.poles += part.lengthM;
        else
            sums.civil += part.lengthM;
        for (std::size_t c = 0; c < kChambers.size(); ++c)
            sums.chambered[c] += chamberItem(part.mode) == kChambers[c] ? part.lengthM : 0;
    }
    return sums;
}

/// How often a metre of the part is paid.
std::int64_t timesOf(const ModePart& part, const CableLoad& load)
{
    if (part.mode == ConstructionMode::ExistingFibre)
        return load.leasedPairs;
    return part.mode == ConstructionMode::AerialOnPoles ? static_cast<std::int64_t>(load.sizes.size()) : 1;
}

std::size_t sizeIndex(int size)
{
    return static_cast<std::size_t>(std::lower_bound(kCableSizes.begin(), kCableSizes.end(), size) -
                                    kCableSizes.begin());
}

/// The items that a scenario's rules can need are required, others may be missing and count 0.
class PriceReader
{
public:
    PriceReader(const Catalogue& catalogue, PriceLevel level) : m_catalogue(catalogue), m_level(level) {}
    Money operator()(const std::string& item, bool needed = true)
    {
        auto price = m_catalogue.unitPrice(item, m_level);
        if (price.has_value())
            return price.value();
        if (needed && m_missing.empty())
            m_missing = item;
        return {};
    }
    [[nodiscard]] const std::string& missing() const { return m_missing; }

private:
    const Catalogue& m_catalogue;
    PriceLevel m_level;
    std::string m_missing;
};

bool needed(ConstructionMode mode, const ConstructionRules& rules)
{
    switch (mode) {
    case ConstructionMode::ExistingFibre:
        return rules.reuseFibre;
    case ConstructionMode::ReusedDuct:
        return rules.reuseDucts;
    case ConstructionMode::AerialOnPoles:
        return rules.reusePoles;
    case ConstructionMode::Plough:
    case ConstructionMode::TrenchPavement:
    case ConstructionMode::MicroTrench:
    case ConstructionMode::DirectionalDrilling:
        return false; // no surface maps to these by itself
    default:
        return true;
    }
}

} // namespace

std::vector<int> cablesFor(int fibres)
{
    std::vector<int> sizes;
    for (; fibres > kCableSizes.back(); fibres -= kCableSizes.back())
        sizes.push_back(kCableSizes.back());
    if (fibres > 0)
        sizes.push_back(*std::lower_bound(kCableSizes.begin(), kCableSizes.end(), fibres));
    return sizes;
}

Result<StreetPrices> StreetPrices::create(const Catalogue& catalogue, const ConstructionRules& rules, double slack,
                                          PriceLevel level)
{
    PriceReader read(catalogue, level);
    StreetPrices prices;
    prices.m_rules = rules;
    prices.m_slack = slack;
    prices.m_choice = modePrices(rules, catalogue, level);
    for (int i = 0; i < kConstructionModeCount; ++i) {
        const auto mode = static_cast<ConstructionMode>(i);
        const Money price = read(std::string(catalogueItem(mode)), needed(mode, rules));
        prices.m_item[static_cast<std::size_t>(i)] = isDug(mode) ? timesRate(price, rules.coDigShare) : price;
    }
    prices.m_fibreChoice = prices.m_choice[static_cast<std::size_t>(ConstructionMode::ExistingFibre)];
    for (std::size_t i = 0; i < kCableSizes.size(); ++i) {
        prices.m_supply[i] = read("cable.supply." + std::to_string(kCableSizes[i]));
        prices.m_lay[i] = read("cable.lay." + std::to_string(kCableSizes[i]));
    }
    prices.m_studies = read("cw.eng");
    prices.m_crossing = read("cw.xing.rail");
    prices.m_perKm = read("ox.km");
    prices.m_upkeep = read("ox.passive");
    for (std::size_t c = 0; c < kChambers.size(); ++c) {
        prices.m_chamber[c] = read(std::string(kChambers[c]), false);
        if (rules.chamberSpacingM > 0 && catalogue.find(kChambers[c]) == nullptr)
            prices.m_unpriced.emplace_back(kChambers[c]);
    }
    prices.m_renewal = read("pole.renew", rules.reusePoles);
    prices.m_poleRent = read("ox.pole.orange", rules.reusePoles);
    prices.m_ductRent = read("ox.duct.orange", rules.reuseDucts);
    if (!read.missing().empty())
        return fail(ErrorCode::InvalidArgument, "the catalogue lacks an item that the scenario needs", read.missing());
    return prices;
}

std::vector<ModePart> StreetPrices::parts(const Street& street, double lengthM, int leasedPairs) const
{
    if (leasedPairs <= 1 || street.fibreShare <= 0 || !m_rules.reuseFibre)
        return modeParts(street, lengthM, m_rules, m_choice);
    ModePrices choice = m_choice;
    if (m_fibreChoice < Money::cents(kInfiniteCents))
        choice[static_cast<std::size_t>(ConstructionMode::ExistingFibre)] = m_fibreChoice * leasedPairs;
    return modeParts(street, lengthM, m_rules, choice);
}

std::int64_t StreetPrices::chambers(double lengthM) const
{
    return m_rules.chamberSpacingM > 0 ? milli(lengthM / m_rules.chamberSpacingM) : 0;
}

std::vector<Quantity> StreetPrices::investment(std::span<const ModePart> parts, int crossings,
                                               const CableLoad& load) const
{
    std::vector<Quantity> quantities;
    const auto put = [&](std::string item, std::int64_t quantity, Money price) {
        if (quantity != 0)
            quantities.push_back({std::move(item), quantity, price, false});
    };
    for (const ModePart& part : parts) {
        put(std::string(catalogueItem(part.mode)), milli(part.lengthM) * timesOf(part, load),
            m_item[static_cast<std::size_t>(part.mode)]);
    }
    const Lengths lengths = lengthsOf(parts);
    put("cw.eng", milli(lengths.total - lengths.fibre), m_studies);
    put("pole.renew", milli(lengths.poles / m_rules.poleSpanM * m_rules.poleRenewalShare), m_renewal);
    for (std::size_t c = 0; c < kChambers.size(); ++c)
        put(std::string(kChambers[c]), chambers(lengths.chambered[c]), m_chamber[c]);
    if (lengths.civil > 0)
        put("cw.xing.rail", std::int64_t{crossings} * 1000, m_crossing);
    const std::int64_t cable = milli((1 + m_slack) * (lengths.ducts + lengths.civil));
    for (const int size : load.sizes) {
        put("cable.supply." + std::to_string(size), cable, m_supply[sizeIndex(size)]);
        put("cable.lay." + std::to_string(size), cable, m_lay[sizeIndex(size)]);
    }
    return quantities;
}

std::vector<Quantity> StreetPrices::yearly(std::span<const ModePart> parts) const
{
    std::vector<Quantity> quantities;
    const Lengths lengths = lengthsOf(parts);
    const auto put = [&](const char* item, double quantity, Money price) {
        if (const std::int64_t rounded = milli(quantity); rounded != 0)
            quantities.push_back({item, rounded, price, true});
    };
    put("ox.duct.orange", lengths.ducts, m_ductRent);
    put("ox.pole.orange", lengths.poles / m_rules.poleSpanM, m_poleRent);
    put("ox.km", lengths.total / 1000, m_perKm);
    return quantities;
}

Quantity StreetPrices::upkeep(Money passiveInvestment) const
{
    return {"ox.passive", milli(passiveInvestment.inEuros() / 100), m_upkeep, true};
}

Money StreetPrices::investmentPrice(std::span<const ModePart> parts, int crossings, const CableLoad& load) const
{
    WideSum price; // this runs for every street of the network and number of fibres
    for (const ModePart& part : parts)
        price.add(billAmount(milli(part.lengthM) * timesOf(part, load), m_item[static_cast<std::size_t>(part.mode)]));
    const Lengths lengths = lengthsOf(parts);
    price.add(billAmount(milli(lengths.total - lengths.fibre), m_studies));
    price.add(billAmount(milli(lengths.poles / m_rules.poleSpanM * m_rules.poleRenewalShare), m_renewal));
    for (std::size_t c = 0; c < kChambers.size(); ++c)
        price.add(billAmount(chambers(lengths.chambered[c]), m_chamber[c]));
    if (lengths.civil > 0)
        price.add(m_crossing * crossings);
    const std::int64_t cable = milli((1 + m_slack) * (lengths.ducts + lengths.civil));
    for (const int size : load.sizes) {
        price.add(billAmount(cable, m_supply[sizeIndex(size)]));
        price.add(billAmount(cable, m_lay[sizeIndex(size)]));
    }
    return price.sum();
}

std::vector<CableSize> StreetPrices::cableSizes() const
{
    std::vector<CableSize> sizes;
    for (std::size_t i = 0; i < kCableSizes.size(); ++i)
        sizes.push_back({kCableSizes[i], m_supply[i] + m_lay[i]});
    return sizes;
}

Money StreetPrices::routedPrice(std::span<const ModePart> parts, int crossings) const
{
    return investmentPrice(parts, crossings, {});
}

Money StreetPrices::lifetimePrice(std::span<const ModePart> parts, int crossings, double overheadShare,
                                  double annuity) const
{
    constexpr std::int64_t kMost = kInfiniteCents / 1000; // rates and annuities stay below that factor
    const Money investment = routedPrice(parts, crossings);
    if (investment.inCents() > kMost)
        return Money::cents(kInfiniteCents);
    Money passive = investment;
    for (const ModePart& part : parts)
        if (part.mode == ConstructionMode::ExistingFibre)
            passive -= billAmount(milli(part.lengthM), m_item[static_cast<std::size_t>(part.mode)]);
    Money running = upkeep(passive).amount();
    for (const Quantity& quantity : yearly(parts))
        running += quantity.amount();
    if (running.inCents() > kMost)
        return Money::cents(kInfiniteCents);
    return investment + timesRate(investment, overheadShare) + timesRate(running, annuity);
}

} // namespace oasis
