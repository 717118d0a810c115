// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define OASIS_LANES_NAMESPACE lanes_avx512
#include "core/radio/coverage_fan.h"
#include "core/radio/itm_lanes.h"

namespace oasis::coverage {

extern const Kernel kAvx512Kernel;
const Kernel kAvx512Kernel{"avx512",
    lanes_avx512::ownPaths,
    lanes_avx512::fanOf,
    lanes_avx512::samplePaths,
    lanes_avx512::sumHeights,
    lanes_avx512::itmSpread};

} // namespace oasis::coverage
