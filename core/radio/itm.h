// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/radio/polarization.h"

#include <array>
#include <cstdint>
#include <span>

namespace oasis {

/// The Irregular Terrain Model (Longley–Rice), version 1.4. Sources: G. Hufford, "The ITS Irregular Terrain Model,
/// version 1.2.2: the Algorithm" (1995); A. Longley and P. Rice, ESSA ERL 79-ITS 67 (1968); Tech Note 101 (1967);
/// L. Vogler (1964); G. Hufford, A. Longley, W. Kissick, NTIA report 82-100 (1982). The order of operations follows
/// the reference program of NTIA, so that warnings and codes agree.
/// Valid for 20 MHz to 20 GHz, antennas at 0.5 to 3000 m, 1 to 2000 km. A cross-check of P.1812, never a silent
/// default: in mountains above 1 GHz it is pessimistic by tens of decibels.

/// Climates of Tech Note 101; the numbers are those of the reference program.
enum class ItmClimate : std::uint8_t {
    Equatorial = 1,
    ContinentalSubtropical,
    MaritimeSubtropical,
    Desert,
    ContinentalTemperate,
    MaritimeTemperateLand,
    MaritimeTemperateSea
};

/// Which variations are separate: of the message, of the user, of the listener (NTIA 82-100, section 5).
enum class ItmVariability : std::uint8_t { SingleMessage, Accidental, Mobile, Broadcast };

/// How a terminal's site was chosen, in area mode.
enum class ItmSiting : std::uint8_t { Random, Careful, VeryCareful };

enum class ItmMode : std::uint8_t { LineOfSight = 1, Diffraction = 2, Troposcatter = 3 };

/// What both modes need to know. Transmitter first, receiver second.
struct ItmLink
{
    std::array<double, 2> antennaM{}; ///< heights above ground
    double frequencyMhz = 0;
    Polarization polarization = Polarization::Vertical;
    ItmClimate climate = ItmClimate::ContinentalTemperate;
    double refractivity = 301;   ///< N-units, reduced to sea level
    double permittivity = 15;    ///< of the ground, relative
    double conductivity = 0.005; ///< of the ground, S/m
};

/// Percentages exclude 0 and 100.
struct ItmStatistics
{
    ItmVariability mode = ItmVariability::Broadcast;
    bool withoutLocation = false;  ///< "+10": both ends well known, no variation from place to place
    bool withoutSituation = false; ///< "+20": no direct variation between situations, for studies of interference
    double timePercent = 50;
    double locationPercent = 50;
    double situationPercent = 50;
    /// Confidence and reliability in place of situation and time.
    [[nodiscard]] static ItmStatistics of(double confidencePercent, double reliabilityPercent, ItmVariability mode);
};

/// Bits of ItmLoss::warnings, those of the reference program.
enum ItmWarning : std::uint32_t {
    kItmTxHeight = 0x0001,
    kItmRxHeight = 0x0002,
    kItmFrequency = 0x0004,
    kItmFar = 0x0008,     ///< beyond 1000 km
    kItmTooFar = 0x0010,  ///< beyond 2000 km
    kItmNear = 0x0020,    ///< steeper than one in five
    kItmTooNear = 0x0040, ///< below 1 km
    kItmTxHorizonAngle = 0x0080,
    kItmRxHorizonAngle = 0x0100,
    kItmTxHorizonNear = 0x0200,
    kItmRxHorizonNear = 0x0400,
    kItmTxHorizonFar = 0x0800,
    kItmRxHorizonFar = 0x1000,
    kItmExtremeVariability = 0x2000,
    kItmThinAir = 0x4000 ///< surface refractivity below 250 N-units
};

/// One terminal as the model sees it.
struct ItmTerminal
{
    double horizonAngleRad = 0;
    double horizonM = 0;
    double effectiveHeightM = 0;
};

/// The loss with every intermediate that the reference program prints.
struct ItmLoss
{
    double lossDb = 0; ///< basic transmission loss
    double freeSpaceDb = 0;
    double referenceDb = 0; ///< attenuation above free space before variability
    double distanceM = 0;
    double surfaceRefractivity = 0; ///< N-units at the mean height of the path
    double irregularityM = 0;       ///< Δh, interdecile range of the terrain
    std::array<ItmTerminal, 2> terminals{};
    ItmMode mode = ItmMode::LineOfSight;
    std::uint32_t warnings = 0;
    [[nodiscard]] int returnCode() const { return warnings == 0 ? 0 : 1; }
};

/// What itmPointToPoint() refuses whatever the terrain is: its errors, before any path is looked at. O(1).
[[nodiscard]] Result<void> checkItm(const ItmLink& link, const ItmStatistics& statistics);

/// Loss over a terrain profile of equally spaced heights (metres above sea level, first at the transmitter).
/// Errors, InvalidArgument with the reference program's code in the context ("itm 1009"): a height, frequency,
/// percentage or property of the ground out of range, refractivity or Earth radius that cannot be. A profile of fewer
/// than two heights, a step that is not positive, anything not a number have no code there and say so.
/// O(heights), no allocation: about 2 µs for 186 heights.
[[nodiscard]] Result<ItmLoss> itmPointToPoint(const ItmLink& link, std::span<const double> heightsM, double stepM,
                                              const ItmStatistics& statistics);

/// What area mode knows of the terrain.
struct ItmArea
{
    double distanceKm = 0;
    double irregularityM = 90; ///< Δh
    std::array<ItmSiting, 2> siting{};
};

/// Loss over terrain of known irregularity. Errors as above. O(1).
[[nodiscard]] Result<ItmLoss> itmArea(const ItmLink& link, const ItmArea& area, const ItmStatistics& statistics);

} // namespace oasis
