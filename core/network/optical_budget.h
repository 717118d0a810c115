// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace oasis {

/// Wavelengths of access equipment, by rising length.
enum class Wavelength : std::uint8_t { Nm1270, Nm1310, Nm1490, Nm1550, Nm1577 };
inline constexpr int kWavelengthCount = 5;
[[nodiscard]] int nanometres(Wavelength wavelength);

/// Optical equipment by the loss that it bridges, point to point first, lowest (cheapest) first.
enum class OpticalClass : std::uint8_t { Bx10, Lr, Er, Zr, GponB, GponC, XgsN1, XgsN2, XgsE1, XgsE2 };
inline constexpr int kOpticalClassCount = 10;
/// "1G BX10", "GPON B+" …: the same in every language.
[[nodiscard]] std::string_view nameOf(OpticalClass opticalClass);
/// The class of that name.
[[nodiscard]] std::optional<OpticalClass> opticalClassNamed(std::string_view name);
/// True for the classes that work through a splitter.
[[nodiscard]] bool isPassiveSplit(OpticalClass opticalClass);
/// Light towards the site, and back.
[[nodiscard]] Wavelength downstream(OpticalClass opticalClass);
[[nodiscard]] Wavelength upstream(OpticalClass opticalClass);

/// What a class bridges.
struct OpticalLimits
{
    double minLossDb = 0; ///< less than that blinds the receiver
    double maxLossDb = 0;
    double mbits = 0; ///< line rate; for split classes shared by the sites of a splitter
    friend bool operator==(const OpticalLimits&, const OpticalLimits&) = default;
};

/// Figures of the budget. All are assumptions, from general knowledge but for the splice (0.10 dB, Telenco, optical
/// budget note) and to be confirmed with the equipment chosen.
struct OpticalRules
{
    /// Fibre G.652.D / G.657.A, design values, dB per km, by Wavelength.
    std::array<double, kWavelengthCount> fibreDbPerKm{0.38, 0.35, 0.25, 0.22, 0.23};
    double spliceDb = 0.10;       ///< a fusion splice
    double connectorDb = 0.30;    ///< a mated pair
    double filterDb = 0;          ///< wavelength filters in the path, all together
    double marginDb = 1.0;        ///< ageing and repair
    double drumM = 2000;          ///< a splice after so much cable; at least 1
    int endSplices = 2;           ///< pigtails at both ends
    int connectors = 4;           ///< two at the exchange, one at the outlet, one at the equipment
    int connectorsAtSplitter = 2; ///< more, when there is a splitter
    int split = 1;                ///< sites per splitter: 1 = a fibre of its own for each site
    /// Splitters 1:2, 1:4 … 1:128, dB.
    std::array<double, 7> splitterDb{3.7, 7.2, 10.5, 13.7, 17.1, 20.5, 23.8};
    std::array<bool, kOpticalClassCount> allowed{true, true, true, true, true, true, true, true, true, true};
    std::array<OpticalLimits, kOpticalClassCount> limits{{{0, 10, 1000},
                                                          {0, 6, 10000},
                                                          {5, 13, 10000},
                                                          {11, 23, 10000},
                                                          {13, 28, 2500},
                                                          {17, 32, 2500},
                                                          {14, 29, 10000},
                                                          {16, 31, 10000},
                                                          {18, 33, 10000},
                                                          {20, 35, 10000}}};
    friend bool operator==(const OpticalRules&, const OpticalRules&) = default;
};
/// The same with the worst values of fibre, joints, splitters and margin.
[[nodiscard]] OpticalRules worstOpticalRules();

/// One fibre from exchange to site.
struct OpticalPath
{
    double lengthM = 0; ///< on the ground
    double slack = 0;   ///< share of cable more than that
    int closures = 0;   ///< joints passed
    double mbits = 0;   ///< rate that the site wants
};

/// Losses of a path by cause, dB.
struct OpticalLoss
{
    double fibreDownDb = 0;
    double fibreUpDb = 0;
    double splicesDb = 0;
    double connectorsDb = 0;
    double splitterDb = 0; ///< filters included
    double marginDb = 0;
    int splices = 0;
    [[nodiscard]] double downDb() const { return fibreDownDb + splicesDb + connectorsDb + splitterDb + marginDb; }
    [[nodiscard]] double upDb() const { return fibreUpDb + splicesDb + connectorsDb + splitterDb + marginDb; }
};

/// What would make a path that fails fit; what is 0 or absent would not help alone.
struct OpticalRemedies
{
    int smallerSplit = 0;                   ///< the largest split below the present one that fits
    std::optional<OpticalClass> otherClass; ///< the lowest class that the rules leave out and that fits
    double longestM = 0;                    ///< a path of at most so many metres on the ground fits
};

/// The budget of one path.
struct OpticalBudget
{
    /// The class that fits; when none does, the one that comes nearest. Absent: no class is allowed that gives the
    /// rate.
    std::optional<OpticalClass> opticalClass;
    bool fits = false;
    double attenuatorDb = 0; ///< to be added at the receiver so that the class fits; 0 mostly
    double overDb = 0;       ///< loss beyond what the class bridges, the worse direction; 0 when it fits
    OpticalLoss loss;        ///< at the wavelengths of the class
    OpticalRemedies remedies;
};

/// loss = length × (1 + slack) × attenuation + splices + connectors + splitter + margin, for both directions; a class
/// fits when minLoss ≤ loss − margin and loss ≤ maxLoss in both. Splices: closures, one per full drum of cable, and the
/// ends. Chosen is the first class, in their order, that the rules allow, that has a splitter just if the path has,
/// that gives the site's rate, and that fits; if none, the first that fits with an attenuator (which lies within the
/// limits that are left); if none, the budget fails, and says by how much and what would help.
[[nodiscard]] OpticalBudget opticalBudget(const OpticalPath& path, const OpticalRules& rules);

/// The losses of a path at the wavelengths of a class.
[[nodiscard]] OpticalLoss opticalLoss(const OpticalPath& path, const OpticalRules& rules, OpticalClass opticalClass);
/// Insertion loss of a splitter; sizes without an entry: 10 × log10(split) + 0.2 per stage + 0.3.
[[nodiscard]] double splitterLossDb(const OpticalRules& rules, int split);

/// Why a budget fails, in English: class, loss in both directions, how much over, what causes most of it, what would
/// help. Empty when it fits without an attenuator.
[[nodiscard]] std::string explanation(const OpticalPath& path, const OpticalRules& rules, const OpticalBudget& budget);

/// Name of the first figure that makes no sense; empty when all do.
[[nodiscard]] std::string_view firstSenseless(const OpticalRules& rules);

} // namespace oasis
