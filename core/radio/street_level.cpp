// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/street_level.h"

#include "core/radio/normal_quantile.h"
#include "core/radio/tr38901.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr double kBelowRoofsM = 10; ///< antennas lower than this stand below the roofs
constexpr double kRoofsM = 15;      ///< P.1411's own condition, "below the roofs", as a height; an assumption

Result<RangedLoss> modelLoss(StreetModel model, const StreetPath& path)
{
    const double groundM = std::max(1.0, path.groundM);
    if (model == StreetModel::P1411) {
        const double spaceM = std::hypot(groundM, path.antennaM - path.receiverM);
        OASIS_TRY(RangedLoss loss, p1411BelowRoofs(path.frequencyGhz, spaceM, Surroundings::HighRise, path.sight));
        loss.outside |= outsideOf(std::max(path.antennaM, path.receiverM), 0, kRoofsM, kOutsideHeight);
        return loss;
    }
    CellPath cell;
    cell.frequencyGhz = path.frequencyGhz;
    cell.groundM = groundM;
    cell.baseM = path.antennaM;
    cell.userM = path.receiverM;
    const CellScenario scenario = model == StreetModel::UrbanMicro   ? CellScenario::UrbanMicro
                                  : model == StreetModel::UrbanMacro ? CellScenario::UrbanMacro
                                                                     : CellScenario::RuralMacro;
    return tr38901Loss(scenario, cell, path.sight);
}

/// P.1812 (8) and (9) with the horizons at the ends of the path.
double freeSpaceDb(const StreetPath& path, double focusingDb)
{
    const double km = std::hypot(std::max(1.0, path.groundM), path.antennaM - path.receiverM) / 1000;
    return 92.4 + 20 * std::log10(path.frequencyGhz) + 20 * std::log10(km) + focusingDb;
}

} // namespace

StreetModel streetModelAt(StreetModel model, double antennaM)
{
    if (model != StreetModel::ByHeight)
        return model;
    return antennaM < kBelowRoofsM ? StreetModel::P1411 : StreetModel::RuralMacro;
}

const char* streetModelName(StreetModel model)
{
    switch (model) {
    case StreetModel::UrbanMicro:
        return "3GPP TR 38.901 UMi street canyon, sight from the relief";
    case StreetModel::UrbanMacro:
        return "3GPP TR 38.901 UMa, sight from the relief";
    case StreetModel::RuralMacro:
        return "3GPP TR 38.901 RMa, sight from the relief";
    case StreetModel::ByHeight:
    case StreetModel::P1411:
        break;
    }
    return "ITU-R P.1411-12 below the roofs, sight from the relief";
}

std::optional<StreetLoss> streetLoss(StreetModel model, const StreetPath& path)
{
    const auto found = modelLoss(streetModelAt(model, path.antennaM), path);
    if (!found.has_value() || (found.value().outside & kOutsideFrequency) != 0)
        return std::nullopt;
    const RangedLoss& ranged = found.value();
    const double focusing = 2.6 * (1 - std::exp(-0.1 * path.groundM / 1000)) * std::log10(path.timePercent / 50); // (9)
    const double least = std::min(ranged.medianDb + focusing, freeSpaceDb(path, focusing));
    const double there = normalQuantile(path.locationPercent / 100) * ranged.sigmaDb;
    StreetLoss loss;
    loss.lossDb = std::max(least, ranged.medianDb + focusing + there);
    loss.medianDb = ranged.medianDb;
    loss.sigmaDb = ranged.sigmaDb;
    loss.outside = ranged.outside;
    return loss;
}

} // namespace oasis
