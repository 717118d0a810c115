// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define OASIS_LANES_NAMESPACE lanes_avx2
#include "core/radio/coverage_fan.h"
#include "core/radio/itm_lanes.h"

namespace oasis::coverage {

extern const Kernel kAvx2Kernel;
const Kernel kAvx2Kernel{"avx2",
    lanes_avx2::ownPaths,
    lanes_avx2::fanOf,
    lanes_avx2::samplePaths,
    lanes_avx2::sumHeights,
    lanes_avx2::itmSpread};

} // namespace oasis::coverage
