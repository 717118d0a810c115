// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/street_level.h"

#include "core/radio/normal_quantile.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

constexpr double kBelowRoofsM = 10; ///< antennas lower than this stand below the roofs
constexpr double kRoofsM = 15;      ///< P.1411's own condition, "below the roofs", as a height; an assumption

Result<RangedLoss> modelLoss(StreetModel model, const StreetPath& path)
{
    if (model != StreetModel::P1411)
        return tr38901Loss(cellScenarioOf(model), cellPathOf(path), path.sight);
    OASIS_TRY(RangedLoss loss, p1411BelowRoofs(path.frequencyGhz, spaceM(path), Surroundings::HighRise, path.sight));
    loss.outside |= outsideOf(std::max(path.antennaM, path.receiverM), 0, kRoofsM, kOutsideHeight);
    return loss;
}

/// P.1812 (8).
double freeSpaceDb(const StreetPath& path)
{
    const double km = spaceM(path) / 1000;
    return 92.4 + 20 * std::log10(path.frequencyGhz) + 20 * std::log10(km);
}

/// P.1812 (9) with the horizons at the ends of the path.
double focusingDb(const StreetPath& path)
{
    return path.timePercent == 50
               ? 0
               : 2.6 * (1 - std::exp(-0.1 * path.groundM / 1000)) * std::log10(path.timePercent / 50);
}

/// What the share of the places takes off or adds to a median.
double spreadDb(const StreetPath& path, const RangedLoss& loss)
{
    if (path.locationPercent == 50)
        return 0;
    const double spread = normalQuantile(path.locationPercent / 100) * loss.sigmaDb;
    return spread >= 0 ? spread : std::max(spread, std::min(0.0, freeSpaceDb(path) - loss.medianDb));
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

CellPath cellPathOf(const StreetPath& path)
{
    CellPath cell;
    cell.frequencyGhz = path.frequencyGhz;
    cell.groundM = std::max(1.0, path.groundM);
    cell.baseM = path.antennaM;
    cell.userM = path.receiverM;
    return cell;
}

CellScenario cellScenarioOf(StreetModel model)
{
    return model == StreetModel::UrbanMicro   ? CellScenario::UrbanMicro
           : model == StreetModel::UrbanMacro ? CellScenario::UrbanMacro
                                              : CellScenario::RuralMacro;
}

double spaceM(const StreetPath& path)
{
    return std::hypot(std::max(1.0, path.groundM), path.antennaM - path.receiverM);
}

std::optional<StreetLoss> streetLoss(StreetModel model, const StreetPath& path)
{
    const auto found = modelLoss(streetModelAt(model, path.antennaM), path);
    if (!found.has_value() || (found.value().outside & kOutsideFrequency) != 0)
        return std::nullopt;
    const RangedLoss& ranged = found.value();
    StreetLoss loss;
    loss.timeDb = focusingDb(path);
    loss.placesDb = spreadDb(path, ranged);
    loss.lossDb = ranged.medianDb + loss.timeDb + loss.placesDb;
    loss.medianDb = ranged.medianDb;
    loss.sigmaDb = ranged.sigmaDb;
    loss.outside = ranged.outside;
    return loss;
}

} // namespace oasis
