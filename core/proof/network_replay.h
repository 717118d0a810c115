// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof/certificate.h"
#include "core/proof/faults.h"
#include "core/proof/site_sums.h"

#include <cstdint>

namespace oasis::proof {

/// Checks the certificate's network as replay() says, and recomputes its value; 0 when it has faults.
[[nodiscard]] std::int64_t networkValue(const Question& question, const Certificate& certificate, const SiteSums& sums,
                                        Faults& faults);

} // namespace oasis::proof
