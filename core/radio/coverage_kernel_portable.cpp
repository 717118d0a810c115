// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define OASIS_LANES_NAMESPACE lanes_portable
#include "core/radio/coverage_fan.h"
#include "core/radio/itm_lanes.h"

namespace oasis::coverage {

extern const Kernel kPortableKernel;
const Kernel kPortableKernel{"portable",
    lanes_portable::ownPaths,
    lanes_portable::fanOf,
    lanes_portable::samplePaths,
    lanes_portable::sumHeights,
    lanes_portable::itmSpread};

} // namespace oasis::coverage
