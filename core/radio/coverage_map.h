// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polyline.h"
#include "core/radio/coverage_engine.h"
#include "core/territory/territory.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace oasis {

/// Gain of a transmitting antenna towards a direction, dBi. Azimuth in degrees clockwise from north, elevation in
/// degrees above the horizontal, both of the direction seen from the antenna. Called from several threads.
using AntennaGain = std::function<double(double azimuthDeg, double elevationDeg)>;

/// What a transmitter's channel and kind of use mean for a receiver.
struct ServiceTerms
{
    double marginDb = 8;         ///< body loss and fading, taken off every level
    double noiseDbm = -94;       ///< thermal noise and noise figure over the channel
    double accessNoiseDbm = -96; ///< noise at the access point
    friend bool operator==(const ServiceTerms&, const ServiceTerms&) = default;
};

/// A transmitter as it radiates over a grid of losses. All of it may change without propagation work.
struct Radiator
{
    const LossGrid* loss = nullptr;  ///< outlives the call
    double powerDbm = 20;            ///< at the antenna's connector
    AntennaGain gain;                ///< empty: 0 dBi everywhere
    int channel = 0;                 ///< radiators on the same number interfere, where one of them has no band
    double activity = 1;             ///< share of the time in which it transmits, for interference, 0 to 1
    double lowMhz = 0;               ///< its band; of two with bands, the share of the one's power within the other's
    double highMhz = 0;              ///< interferes, whatever their numbers are; 0: not told
    std::optional<ServiceTerms> own; ///< in place of the reception's
};
/// Share of the other's power that falls into the channel of `wanted`, 0 to 1. O(1).
[[nodiscard]] double sharedPower(const Radiator& wanted, const Radiator& other);

/// The receiving end, and what counts as service. Margin and noise are those of radiators without their own.
struct Reception
{
    double gainDbi = 0;
    double marginDb = 8;
    double noiseDbm = -94;
    double thresholdDbm = -75;  ///< least level of service, after the margin
    double uplinkPowerDbm = 15; ///< of the device; 0 gain is added from gainDbi
    double accessNoiseDbm = -96;
    bool bothDirections = true; ///< the weaker direction counts
    [[nodiscard]] ServiceTerms termsOf(const Radiator& radiator) const
    {
        return radiator.own.value_or(ServiceTerms{marginDb, noiseDbm, accessNoiseDbm});
    }
};

inline constexpr std::uint16_t kNoServer = 0xFFFF;

/// What reaches each pixel. Pixels outside every grid, or without a figure from any, have no server and NaN levels.
struct CoverageMap
{
    RasterFrame frame;
    std::vector<float> levelDbm;       ///< the strongest, after gains and margin: what is compared with a threshold
    std::vector<float> uplinkDbm;      ///< the device at the best server
    std::vector<float> sinrDb;         ///< downlink of the best server over noise and the others in its channel
    std::vector<float> snrDb;          ///< the weaker of downlink SINR and uplink SNR, or the downlink alone
    std::vector<std::uint16_t> server; ///< index of the radiator of the best service
    std::vector<std::uint8_t> overlap; ///< radiators whose own level reaches the threshold; 255 stands for more
    std::vector<PixelState> state; ///< of the best server's figure; without one Refused where any model refused, else
                                   ///< Void where any ground is unknown
    [[nodiscard]] bool served(std::size_t pixel, const Reception& reception) const
    {
        return server[pixel] != kNoServer && levelDbm[pixel] >= static_cast<float>(reception.thresholdDbm);
    }
};

/// Adds up several sites. Their grids must share one lattice (RasterFrame::around with the same pixel). The best server
/// is the one whose weaker direction stands highest over its noise, or whose downlink does where that alone counts; the
/// first of equals. With equal powers and channels that is the strongest one. Same bytes on any number of threads.
/// Errors: InvalidArgument (no radiator, more than 65 534, grids of different lattices, an activity outside 0 to 1,
/// figures that are no numbers, a map of more than TerrainGrid::kMostCells pixels), Cancelled.
/// O(pixels of all grids). Memory: 20 bytes a pixel.
[[nodiscard]] Result<CoverageMap> combineCoverage(std::span<const Radiator> radiators, const Reception& reception,
                                                  const RunContext& ctx);

/// Rate of a signal to noise ratio, Mbit/s; 0 where nothing gets through.
using RateOfSnr = std::function<double(double snrDb)>;
/// Rate of each pixel that has a server, NaN elsewhere. O(pixels).
[[nodiscard]] std::vector<float> rateMbps(const CoverageMap& map, const RateOfSnr& rate);
/// The same with a rate for each radiator: that of the pixel's server counts.
[[nodiscard]] std::vector<float> rateMbps(const CoverageMap& map, std::span<const RateOfSnr> rates);

/// What to count on a map: levels against thresholds, ascending or not, in the order given.
struct ServedQuestion
{
    std::span<const double> thresholdsDbm;
    std::span<const Point> sites;                    ///< places to be served (town halls, schools …)
    std::span<const std::uint32_t> siteMunicipality; ///< empty, or of each site; else looked up
    std::span<const Polyline> streets;
    double peoplePerHousehold = 2.2; ///< an assumption; households = people / this
};

/// Served at one threshold; each counted once however many radiators reach it.
struct ServedCount
{
    double people = 0;
    double households = 0;
    std::int64_t sites = 0;
    double streetKm = 0;
    double areaKm2 = 0;
    friend bool operator==(const ServedCount&, const ServedCount&) = default;
};
struct ServedCounts
{
    double thresholdDbm = 0;
    ServedCount all;
    std::vector<ServedCount> byMunicipality; ///< one per municipality; area is that of the map's pixels
};

/// People of a population cell are sampled on an 8 × 8 grid as peopleCovered() does, a building by its centre; cells in
/// no municipality do not count unless the territory has none. Streets are cut into pieces of at most half a pixel and
/// belong to the municipality of their middle. Sums run in the order of the input.
/// Errors: InvalidArgument (thresholds that are no numbers, wrong sizes, a household size not positive), Cancelled.
[[nodiscard]] Result<std::vector<ServedCounts>> countServed(const CoverageMap& map, const Territory& territory,
                                                            const ServedQuestion& question, const RunContext& ctx);

} // namespace oasis
