// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/loss_step.h"
#include "core/radio/street_level.h"

#include <vector>

namespace oasis {

/// The intermediates of a street-level loss, each with its document. The terms of a formula, in dB, come before their
/// sum: PL1, PL2, PLLOS, PL′NLOS, PLNLOS. The last is PL, the loss: the median of the asked sight and what the shares
/// of the time and of the places add. Nothing where streetLoss() has none. O(1).
[[nodiscard]] std::vector<LossStep> streetSteps(StreetModel model, const StreetPath& path);

/// How the loss of a place nearer than 500 m is made of both models: the weight of P.1812, their shares of the loss,
/// and L, their sum. `areaDb` is read where `areaShare` is above 0. O(1).
[[nodiscard]] std::vector<LossStep> blendSteps(double areaShare, double areaDb, double nearDb);

} // namespace oasis
