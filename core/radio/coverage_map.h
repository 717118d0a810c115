// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polyline.h"
#include "core/radio/coverage_engine.h"
#include "core/territory/territory.h"

#include <algorithm>
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

// What "served" means, on every map, in every count, contour, raster and report:
//
// A device and a transmitter hear each other over one path. The downlink level stands over the device's noise by so
// many decibels, the device's own signal over the noise of the access point by so many; the weaker of the two counts.
// The service level is the level at the device that stands over its noise as high as the weaker direction does:
// min(downlink, uplink + device's noise − access point's noise), dBm, all after the margin. A place is served at a
// threshold by a transmitter whose service level reaches it and whose most robust scheme gets through both ways.
// Interference is not part of it: an access point that must share its channel still serves, more slowly. SINR and rate
// tell by how much.
//
// Of several transmitters one serves each pixel (servesBetter): of those that get through, the one whose service level
// stands highest over its threshold; of equals the loudest downlink, then the first. All
// figures of a pixel are those of its server. So a place is served exactly where some transmitter serves it.

/// What a transmitter's channel and kind of use mean for a receiver.
struct ServiceTerms
{
    double marginDb = 8;         ///< body loss and fading, taken off every level, of the wanted signal only
    double noiseDbm = -94;       ///< thermal noise and noise figure over the channel
    double accessNoiseDbm = -96; ///< noise at the access point
    double thresholdDbm = -75;   ///< least service level
    double floorDb = -1000;      ///< nothing gets through with less signal to noise, in either direction
    friend bool operator==(const ServiceTerms&, const ServiceTerms&) = default;
};

/// A transmitter as it radiates over a grid of losses. All of it may change without propagation work.
struct Radiator
{
    const LossGrid* loss = nullptr; ///< outlives the call
    /// Losses by which it disturbs others, on the same pixels; null: those of `loss`. Planning takes the wanted signal
    /// at a share of the places (ITU-R P.1812-8, 4.8) and interference at their median: hand in losses at 50 % where
    /// those of `loss` are of another share.
    const LossGrid* disturbing = nullptr;
    double powerDbm = 20;            ///< at the antenna's connector
    AntennaGain gain;                ///< empty: 0 dBi everywhere
    int channel = 0;                 ///< radiators on the same number interfere, where one of them has no band
    double entryDb = 0;              ///< from the street into the receiver's building, of both directions
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
    double thresholdDbm = -75;  ///< least service level
    double uplinkPowerDbm = 15; ///< of the device; 0 gain is added from gainDbi
    double accessNoiseDbm = -96;
    bool bothDirections = true; ///< the weaker direction counts
    [[nodiscard]] ServiceTerms termsOf(const Radiator& radiator) const
    {
        ServiceTerms common;
        common.marginDb = marginDb;
        common.noiseDbm = noiseDbm;
        common.accessNoiseDbm = accessNoiseDbm;
        common.thresholdDbm = thresholdDbm;
        return radiator.own.value_or(common);
    }
};

/// What a transmitter gives a place.
struct PlaceService
{
    double serviceDbm = 0;     ///< the service level
    double thresholdDbm = -75; ///< its own
    double floorDbm = -1000;   ///< service level from which on anything gets through
    double levelDbm = 0;       ///< downlink
    [[nodiscard]] bool isThrough() const { return serviceDbm >= floorDbm; }
    /// Over what is needed; served from 0 on.
    [[nodiscard]] double excessDb() const { return serviceDbm - std::max(thresholdDbm, floorDbm); }
};
/// Whether the first one serves the place rather than the second one. O(1).
[[nodiscard]] bool servesBetter(const PlaceService& a, const PlaceService& b);
/// Of one path: the level at the device and that of the device at the access point, both after the margin. O(1).
[[nodiscard]] PlaceService placeService(double levelDbm, double uplinkDbm, const ServiceTerms& terms,
                                        bool bothDirections = true);

inline constexpr std::uint16_t kNoServer = 0xFFFF;

/// How a radiator of a map turns levels into service.
struct RadiatorService
{
    float uplinkOffsetDb = 2; ///< device's noise − access point's; infinite where the downlink alone counts
    float thresholdDbm = -75; ///< its own
    float floorDbm = -1000;   ///< as PlaceService
    friend bool operator==(const RadiatorService&, const RadiatorService&) = default;
};

/// What reaches each pixel from its server. Pixels outside every grid, or without a figure from any, have no server and
/// NaN levels.
struct CoverageMap
{
    RasterFrame frame;
    std::vector<float> levelDbm;       ///< downlink at the device, after gains and margin
    std::vector<float> uplinkDbm;      ///< the device at the server, after gains and margin
    std::vector<float> sinrDb;         ///< downlink over noise and the others in the channel: the margin is taken off
                                       ///< the wanted signal, the others come at their median
    std::vector<float> snrDb;          ///< the weaker of downlink SINR and uplink SNR, or the downlink alone
    std::vector<std::uint16_t> server; ///< index of the radiator that serves, or comes nearest to it
    std::vector<std::uint8_t> overlap; ///< radiators that serve at their own thresholds; 255 stands for more
    std::vector<PixelState> state; ///< of the server's figure; without one Refused where any model refused, else Void
                                   ///< where any ground is unknown
    std::vector<RadiatorService> radiators; ///< one a radiator

    /// The service level; NaN without a server.
    [[nodiscard]] float serviceDbm(std::size_t pixel) const
    {
        return server[pixel] == kNoServer
                   ? std::numeric_limits<float>::quiet_NaN()
                   : std::min(levelDbm[pixel], uplinkDbm[pixel] + radiators[server[pixel]].uplinkOffsetDb);
    }
    /// What its server gives a pixel that has one.
    [[nodiscard]] PlaceService service(std::size_t pixel) const
    {
        const RadiatorService& by = radiators[server[pixel]];
        return {static_cast<double>(serviceDbm(pixel)), static_cast<double>(by.thresholdDbm),
                static_cast<double>(by.floorDbm), static_cast<double>(levelDbm[pixel])};
    }
    /// At this threshold in place of the radiators' own. Exact where those are alike.
    [[nodiscard]] bool servedAt(std::size_t pixel, double thresholdDbm) const
    {
        return server[pixel] != kNoServer &&
               serviceDbm(pixel) >= std::max(static_cast<float>(thresholdDbm), radiators[server[pixel]].floorDbm);
    }
    /// At the server's own threshold.
    [[nodiscard]] bool served(std::size_t pixel) const
    {
        return server[pixel] != kNoServer &&
               servedAt(pixel, static_cast<double>(radiators[server[pixel]].thresholdDbm));
    }
};

/// Adds up several sites. Their grids must share one lattice (RasterFrame::around with the same pixel). Same bytes on
/// any number of threads.
/// Errors: InvalidArgument (no radiator, more than 65 534, grids of different lattices, an activity outside 0 to 1,
/// figures that are no numbers, a map of more than TerrainGrid::kMostCells pixels), Cancelled.
/// O(pixels of all grids). Memory: 20 bytes a pixel.
[[nodiscard]] Result<CoverageMap> combineCoverage(std::span<const Radiator> radiators, const Reception& reception,
                                                  const RunContext& ctx);

/// Rate of a signal to noise ratio, Mbit/s; 0 where nothing gets through.
using RateOfSnr = std::function<double(double snrDb)>;
/// Rate of each pixel that has a server, NaN elsewhere; `rates` has one a radiator, that of the pixel's server counts.
/// Error: Cancelled. O(pixels).
[[nodiscard]] Result<std::vector<float>> rateMbps(const CoverageMap& map, std::span<const RateOfSnr> rates,
                                                  const RunContext& ctx);

/// What to count on a map (CoverageMap::servedAt): thresholds ascending or not, in the order given.
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
    ServedCount beyond = {};                 ///< of all: on pixels outside the model's range, an extrapolation
    /// More than a tenth of the people or of the area is extrapolated.
    [[nodiscard]] bool isDoubtful() const
    {
        return beyond.people > all.people / 10 || beyond.areaKm2 > all.areaKm2 / 10;
    }
};

/// People of a population cell are sampled on an 8 × 8 grid as peopleCovered() does, a building by its centre; cells in
/// no municipality do not count unless the territory has none. Streets are cut into pieces of at most half a pixel and
/// belong to the municipality of their middle. Sums run in the order of the input.
/// Errors: InvalidArgument (thresholds that are no numbers, wrong sizes, a household size not positive), Cancelled.
[[nodiscard]] Result<std::vector<ServedCounts>> countServed(const CoverageMap& map, const Territory& territory,
                                                            const ServedQuestion& question, const RunContext& ctx);

} // namespace oasis
