// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/itm.h"

#include "core/radio/itm_variability.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace oasis {

namespace {

Error refuse(int code, const std::string& sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, "itm " + std::to_string(code));
}

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

bool isPercentage(double value)
{
    return value > 0 && value < 100;
}

Result<void> checkLink(const ItmLink& link)
{
    if (!within(link.antennaM[0], 0.5, 3000))
        return refuse(1000, "the transmitter must stand 0.5 to 3000 m above the ground");
    if (!within(link.antennaM[1], 0.5, 3000))
        return refuse(1001, "the receiver must stand 0.5 to 3000 m above the ground");
    if (!within(static_cast<double>(link.climate), 1, 7))
        return refuse(1002, "the radio climate is none of the seven");
    if (!within(link.refractivity, 250, 400))
        return refuse(1008, "refractivity must lie between 250 and 400 N-units");
    if (!within(link.frequencyMhz, 20, 20000))
        return refuse(1009, "ITM is defined from 20 MHz to 20 GHz");
    if (!(link.permittivity >= 1) || !std::isfinite(link.permittivity))
        return refuse(1011, "the permittivity of the ground must be at least 1");
    if (!(link.conductivity > 0) || !std::isfinite(link.conductivity))
        return refuse(1012, "the conductivity of the ground must be positive");
    return ok();
}

Result<void> checkStatistics(const ItmStatistics& s)
{
    if (s.mode > ItmVariability::Broadcast)
        return refuse(1014, "the mode of variability is none of the four");
    if (!isPercentage(s.situationPercent))
        return refuse(1005, "the percentage of situations must lie between 0 and 100");
    if (!isPercentage(s.timePercent))
        return refuse(1003, "the percentage of time must lie between 0 and 100");
    if (!isPercentage(s.locationPercent))
        return refuse(1004, "the percentage of locations must lie between 0 and 100");
    return ok();
}

std::uint32_t linkWarnings(const ItmLink& link)
{
    std::uint32_t warnings = 0;
    if (!within(link.antennaM[0], 1, 1000))
        warnings |= kItmTxHeight;
    if (!within(link.antennaM[1], 1, 1000))
        warnings |= kItmRxHeight;
    if (!within(link.frequencyMhz, 40, 10000))
        warnings |= kItmFrequency;
    return warnings;
}

/// Warnings of the terminals, shifted by one bit for the receiver.
std::uint32_t terminalWarnings(const ItmTerminal& terminal, double earthRadiusM)
{
    const double smooth = std::sqrt(2 * terminal.effectiveHeightM * earthRadiusM);
    std::uint32_t warnings = 0;
    if (std::abs(terminal.horizonAngleRad) > 0.2)
        warnings |= kItmTxHorizonAngle;
    if (terminal.horizonM < 0.1 * smooth)
        warnings |= kItmTxHorizonNear;
    if (terminal.horizonM > 3 * smooth)
        warnings |= kItmTxHorizonFar;
    return warnings;
}

std::uint32_t pathWarnings(const ItmPath& path)
{
    const auto& [tx, rx] = path.terrain.terminals;
    const double radius = path.ground.earthRadiusM;
    std::uint32_t warnings = terminalWarnings(tx, radius) | (terminalWarnings(rx, radius) << 1);
    if (path.ground.surfaceRefractivity < 250)
        warnings |= kItmThinAir;
    if (path.distanceM < std::abs(tx.effectiveHeightM - rx.effectiveHeightM) / 0.2)
        warnings |= kItmNear;
    if (path.distanceM < 1e3)
        warnings |= kItmTooNear;
    if (path.distanceM > 1000e3)
        warnings |= kItmFar;
    if (path.distanceM > 2000e3)
        warnings |= kItmTooFar;
    return warnings;
}

Result<void> checkGround(const ItmGround& ground)
{
    if (ground.surfaceRefractivity < 150)
        return refuse(1021, "the path lies so high that the air is too thin for the model");
    if (ground.surfaceRefractivity > 400)
        return refuse(1022, "the path lies so low that the air is too dense for the model");
    if (!within(ground.earthRadiusM, 4000000, 13333333))
        return refuse(1016, "the effective Earth radius is outside the model");
    if (ground.impedance.real() <= std::abs(ground.impedance.imag()))
        return refuse(1013, "the ground conducts too well for the model at this frequency");
    return ok();
}

Result<ItmLoss> evaluate(const ItmPath& path, const ItmStatistics& statistics)
{
    OASIS_CHECK(checkGround(path.ground));
    const ItmReference reference = referenceAttenuation(path);
    ItmLoss loss;
    loss.warnings = linkWarnings(path.link) | pathWarnings(path);
    loss.freeSpaceDb = 32.45 + 20 * std::log10(path.link.frequencyMhz) + 20 * std::log10(path.distanceM / 1000);
    loss.referenceDb = reference.attenuationDb;
    loss.lossDb = withVariability(path, reference.attenuationDb, statistics, loss.warnings) + loss.freeSpaceDb;
    loss.distanceM = path.distanceM;
    loss.surfaceRefractivity = path.ground.surfaceRefractivity;
    loss.irregularityM = path.terrain.irregularityM;
    loss.terminals = path.terrain.terminals;
    loss.mode = reference.mode;
    if (!std::isfinite(loss.lossDb))
        return fail(ErrorCode::InvalidArgument, "ITM has no value for this path", "itm");
    return loss;
}

} // namespace

ItmStatistics ItmStatistics::of(double confidencePercent, double reliabilityPercent, ItmVariability mode)
{
    ItmStatistics statistics;
    statistics.mode = mode;
    statistics.timePercent = reliabilityPercent;
    statistics.situationPercent = confidencePercent;
    return statistics;
}

Result<void> checkItm(const ItmLink& link, const ItmStatistics& statistics)
{
    OASIS_CHECK(checkLink(link));
    return checkStatistics(statistics);
}

Result<ItmLoss> itmPointToPoint(const ItmLink& link, std::span<const double> heightsM, double stepM,
                                const ItmStatistics& statistics)
{
    OASIS_CHECK(checkItm(link, statistics));
    if (heightsM.size() < 2 || !(stepM > 0) || !std::isfinite(stepM))
        return fail(ErrorCode::InvalidArgument, "a profile needs two heights and a positive step", "itm");
    if (!std::all_of(heightsM.begin(), heightsM.end(), [](double h) { return std::isfinite(h); }))
        return fail(ErrorCode::InvalidArgument, "the profile has a height that is not a number", "itm");
    const ItmGround ground = groundOf(link, systemHeightM(heightsM));
    OASIS_CHECK(checkGround(ground));
    const ItmProfile profile{heightsM, stepM, ground.earthRadiusM};
    return evaluate({link, ground, terrainOf(profile, link.antennaM), profile.lengthM(), true}, statistics);
}

Result<ItmLoss> itmArea(const ItmLink& link, const ItmArea& area, const ItmStatistics& statistics)
{
    OASIS_CHECK(checkLink(link));
    OASIS_CHECK(checkStatistics(statistics));
    if (!(area.distanceKm > 0) || !std::isfinite(area.distanceKm))
        return refuse(1017, "the distance must be positive");
    if (!(area.irregularityM >= 0) || !std::isfinite(area.irregularityM))
        return refuse(1018, "the irregularity of the terrain must not be negative");
    for (std::size_t i = 0; i < 2; ++i)
        if (area.siting[i] > ItmSiting::VeryCareful)
            return refuse(i == 0 ? 1019 : 1020, "the siting is none of the three");
    const ItmGround ground = groundOf(link, 0);
    const ItmTerrain terrain = terrainOf(area, link.antennaM, ground.earthRadiusM);
    return evaluate({link, ground, terrain, area.distanceKm * 1000, false}, statistics);
}

} // namespace oasis
