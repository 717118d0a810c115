// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_map.h"

#include <cstddef>
#include <span>
#include <vector>

namespace oasis {

/// How good the service of some pixels is: those that a radiator serves, or all of a map.
struct ServiceQuality
{
    std::size_t pixels = 0; ///< served at the threshold of their server
    double areaKm2 = 0;
    double overlapShare = 0;    ///< of the pixels: two radiators or more serve
    double medianSinrDb = 0;    ///< NaN without pixels, as all means and percentiles
    double lowSinrDb = 0;       ///< nine of ten pixels have more
    double interferenceDb = 0;  ///< mean that other radiators take off the signal to noise ratio
    double interferedShare = 0; ///< of the pixels: they take 3 dB or more
    double meanMbps = 0;        ///< of one user alone on the channel
    friend bool operator==(const ServiceQuality&, const ServiceQuality&) = default;
};

struct CoverageQuality
{
    ServiceQuality all;                  ///< each pixel once, however many radiators reach it
    std::vector<ServiceQuality> servers; ///< one a radiator: the pixels whose best server it is
};

/// Figures of a map of these radiators and this reception, with their rates (one a radiator). Error: Cancelled.
/// O(pixels).
[[nodiscard]] Result<CoverageQuality> qualityOf(const CoverageMap& map, std::span<const Radiator> radiators,
                                                const Reception& reception, std::span<const RateOfSnr> rates,
                                                const RunContext& ctx);

} // namespace oasis
