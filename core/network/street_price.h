// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/economics/bill_of_quantities.h"
#include "core/network/cable_table.h"
#include "core/network/construction_mode.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace oasis {

/// Cable sizes of the catalogue (items cable.supply.N and cable.lay.N), fibres.
inline constexpr std::array<int, 11> kCableSizes{12, 24, 36, 48, 72, 96, 144, 288, 432, 576, 720};

/// Cables for that many fibres: as many of 720 as are full, then the smallest size that holds the rest. Empty for 0.
[[nodiscard]] std::vector<int> cablesFor(int fibres);

/// What runs along a piece of network.
struct CableLoad
{
    std::vector<int> sizes{kCableSizes.front()}; ///< one entry per cable
    int leasedPairs = 1;                         ///< fibre pairs where an existing cable is leased
};

/// A quantity of a catalogue item, as it goes into the bill.
struct Quantity
{
    std::string item;
    std::int64_t quantityMilli = 0;
    Money unitPrice;
    bool yearly = false;
    [[nodiscard]] Money amount() const { return billAmount(quantityMilli, unitPrice); }
};

/// Unit prices of one scenario for lengths of street, looked up once. The same quantities give the router's price and
/// the bill, so that the two can be reconciled. With parts p of length l(p) (metres on the ground):
///
///     item of the mode   l(p); × cables on poles; × leased pairs in existing fibre;
///                        the unit price of dug modes is multiplied by coDigShare
///     cw.eng             Σ l(p) but of leased fibre
///     pole.renew         Σ l(poles) / poleSpanM × poleRenewalShare
///     ch.l1t, ch.l2t     Σ l(p) of dug modes with that chamber, see chamberItem(), / chamberSpacingM
///     cw.xing.rail       crossings, when any part is civil works (a reused duct or pole line has crossed already)
///     cable.supply.N,    per cable of size N: (1 + slack) × Σ l(p) but of leased fibre and poles, whose items
///     cable.lay.N        include the cable
///   per year:
///     ox.duct.orange     Σ l(reused ducts)
///     ox.pole.orange     Σ l(poles) / poleSpanM
///     ox.km              Σ l(p) / 1000
///     ox.passive         percent of the investment above but leased fibre: quantity in hundreds of the currency
///
/// Lengths become thousandths of the unit by milli() item by item, amounts whole cents by billAmount().
class StreetPrices
{
public:
    /// Looks the items up. InvalidArgument names an item that the catalogue lacks and the rules can need; chambers may
    /// be missing, as they are in catalogues from before they were counted: see unpricedChambers().
    static Result<StreetPrices> create(const Catalogue& catalogue, const ConstructionRules& rules, double slack,
                                       PriceLevel level);

    /// Chambers that the rules ask for and the catalogue has no price for: they cost nothing, which the plan must say.
    [[nodiscard]] const std::vector<std::string>& unpricedChambers() const { return m_unpriced; }

    /// How a length of a street is built when so many pairs would have to be leased in existing fibre.
    [[nodiscard]] std::vector<ModePart> parts(const Street& street, double lengthM, int leasedPairs = 1) const;
    /// Investment, in the order of the table above; nothing for length 0.
    [[nodiscard]] std::vector<Quantity> investment(std::span<const ModePart> parts, int crossings,
                                                   const CableLoad& load) const;
    /// Σ of these amounts, without their texts; kInfiniteCents for more.
    [[nodiscard]] Money investmentPrice(std::span<const ModePart> parts, int crossings, const CableLoad& load) const;
    /// The sizes of cable with what a metre costs, supplied and laid in a duct.
    [[nodiscard]] std::vector<CableSize> cableSizes() const;
    /// Yearly cost but ox.passive.
    [[nodiscard]] std::vector<Quantity> yearly(std::span<const ModePart> parts) const;
    /// ox.passive on an investment.
    [[nodiscard]] Quantity upkeep(Money passiveInvestment) const;

    /// What a router pays for the investment with the smallest cable and one leased pair; kInfiniteCents for more.
    [[nodiscard]] Money routedPrice(std::span<const ModePart> parts, int crossings) const;
    /// The same over a plan's life: routedPrice × (1 + overheadShare) + yearly cost × annuity, where annuity is
    /// Σ 1 / (1 + r)^t over the years of the horizon; each term rounded to the cent.
    [[nodiscard]] Money lifetimePrice(std::span<const ModePart> parts, int crossings, double overheadShare,
                                      double annuity) const;

private:
    StreetPrices() = default;
    /// On so many metres of new trench, thousandths.
    [[nodiscard]] std::int64_t chambers(double lengthM) const;

    ConstructionRules m_rules;
    double m_slack = 0;
    ModePrices m_choice{};                              // to choose between modes, one leased pair
    Money m_fibreChoice;                                // per leased pair and metre
    std::array<Money, kConstructionModeCount> m_item{}; // unit price per mode, coDigShare included
    std::array<Money, kCableSizes.size()> m_supply{};
    std::array<Money, kCableSizes.size()> m_lay{};
    Money m_studies;
    Money m_renewal;
    std::array<Money, 2> m_chamber{}; // L1T, L2T
    std::vector<std::string> m_unpriced;
    Money m_crossing;
    Money m_ductRent;
    Money m_poleRent;
    Money m_perKm;
    Money m_upkeep;
};

} // namespace oasis
