// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/radio/building_entry.h"
#include "core/radio/itm.h"
#include "core/radio/polarization.h"
#include "core/radio/raster_frame.h"
#include "core/radio/street_level.h"
#include "core/radio/terrain_grid.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis {

/// The propagation model of an area, named on every map.
enum class CoverageModel : std::uint8_t {
    P1812, ///< ITU-R P.1812-8, the default
    Itm    ///< Longley-Rice 1.4, a cross-check: pessimistic in relief; always on own paths, without clutter
};

/// How pixels get their figure, named on every map.
enum class CoverageMode : std::uint8_t {
    Exact, ///< each pixel's own path: equal to the scalar model on that path within 0.01 dB
    Radial ///< shared rays; pixels where neighbouring rays differ are recomputed on their own path
};

/// Latitude as a plane over the projected system, which core cannot transform: good to 0.01° over 100 km.
struct LatitudePlane
{
    double degreesAtSite = 45;
    double degreesPerEastM = 0;
    double degreesPerNorthM = 1 / 111'195.0;
    friend bool operator==(const LatitudePlane&, const LatitudePlane&) = default;
};

/// Air and ground of the Irregular Terrain Model.
struct ItmSurroundings
{
    ItmClimate climate = ItmClimate::ContinentalTemperate;
    double refractivity = 301; ///< N-units, reduced to sea level
    double permittivity = 15;
    double conductivity = 0.005; ///< S/m
    friend bool operator==(const ItmSurroundings&, const ItmSurroundings&) = default;
};

struct CoverageParams
{
    CoverageModel model = CoverageModel::P1812;
    CoverageMode mode = CoverageMode::Radial;
    double radiusM = 25'000; ///< pixels farther from the site are left out
    double pixelM = 0;       ///< side of a pixel; 0: of the relief's cells
    double stepM = 0;        ///< longest distance between samples of a path; 0: the relief's cells
    double frequencyGhz = 3.5;
    Polarization polarization = Polarization::Vertical;
    double receiverM = 1.5;                     ///< above the ground
    double timePercent = 50;                    ///< p, 1 to 50
    double locationPercent = 50;                ///< pL, 1 to 99
    double locationSigmaDb = 0;                 ///< σL of P.1812; the street-level model has its own
    double deltaN = 45;                         ///< ΔN, N-units/km
    double seaLevelN0 = 325;                    ///< N0, N-units
    StreetModel street = StreetModel::ByHeight; ///< of places nearer than 500 m, beside P.1812
    LatitudePlane latitude;
    ItmSurroundings itm; ///< read by that model only
    /// Where receivers are. Losses are those in the street: radiatorOf() adds the building, without propagation work.
    ReceiverPlace place = ReceiverPlace::Outdoors;
    double repairDb = 1.0; ///< radial: the four polar values around a pixel may differ by so much, else its own path
    friend bool operator==(const CoverageParams&, const CoverageParams&) = default;
};

/// A transmitting antenna.
struct CoverageSite
{
    Point place;
    double heightM = 30; ///< above the ground
    friend bool operator==(const CoverageSite&, const CoverageSite&) = default;
};

/// What a pixel's figure is worth. Only Computed and Near have one that may be shown without a mark. The numbers are
/// written to files.
enum class PixelState : std::uint8_t {
    Outside,      ///< farther than the radius, or not on the relief: no figure
    Computed,     ///< inside the model's range
    Near,         ///< P.1812 below 500 m: blended with, below 250 m replaced by, a street-level model
    Void,         ///< the ground under the pixel or on its path is not known: no figure
    FilledGround, ///< computed, but the pixel's own height was filled in by the import
    BeyondModel,  ///< computed, but outside the model's range (a receiver or mast height, too far, too near); also
                  ///< of a street-level model that the figure rests on
    Refused       ///< the ground is known, but the model has no value for this path: no figure
};
[[nodiscard]] constexpr bool hasLoss(PixelState state)
{
    return state != PixelState::Outside && state != PixelState::Void && state != PixelState::Refused;
}

/// What was computed and how; shown beside every map.
struct CoverageReport
{
    std::string model;     ///< "ITU-R P.1812-8"
    std::string nearModel; ///< of pixels nearer than 500 m; empty when there are none
    CoverageMode mode = CoverageMode::Exact;
    std::string clutterSource; ///< of the relief
    SurfaceKind surface = SurfaceKind::BareEarth;
    std::size_t pixels = 0;  ///< with a figure
    std::size_t ownPath = 0; ///< of them on their own path
    std::size_t nearPixels = 0;
    std::size_t voidPixels = 0;
    std::size_t beyondPixels = 0;
    std::size_t refusedPixels = 0; ///< over known ground, without a figure
    friend bool operator==(const CoverageReport&, const CoverageReport&) = default;
};

/// Basic transmission loss between isotropic antennas, one value a pixel: power, antenna pattern, tilt, threshold and
/// rate are applied afterwards, without propagation work.
struct LossGrid
{
    RasterFrame frame;
    CoverageSite site;
    CoverageParams params;      ///< as asked: p, pL, frequency … belong on the map
    double antennaAmslM = 0;    ///< transmitter above mean sea level
    double receiverM = 0;       ///< receivers above their ground
    std::vector<float> lossDb;  ///< NaN where hasLoss(state) is false
    std::vector<float> groundM; ///< under the receivers, above mean sea level; NaN as lossDb
    std::vector<PixelState> state;
    CoverageReport report;
};

/// Losses over the disc around a site. Paths run straight in the plane of the relief's projection; samples are equally
/// spaced, n = max(4, ceil(length / step)) intervals, bilinear. All of a path counts as inland.
/// Same bytes on any number of threads and any processor. Polls the stop token every few milliseconds.
/// Errors: InvalidArgument (a figure out of range, the antenna outside the relief, over unknown ground or not above it,
/// more than TerrainGrid::kMostCells pixels), Cancelled.
/// Cost: pixels × samples of a path. Memory: 13 bytes a pixel and 4 a pixel on its own path, in radial mode 4 a polar
/// point.
[[nodiscard]] Result<LossGrid> computeCoverage(const TerrainGrid& terrain, const CoverageSite& site,
                                               const CoverageParams& params, const RunContext& ctx);

/// Loss at one place.
struct PointLoss
{
    float lossDb = 0; ///< NaN where hasLoss(state) is false
    float groundM = 0;
    PixelState state = PixelState::Outside;
};
/// Losses at any places, each on its own path, in their order. Errors and states as computeCoverage(); `mode` and
/// `pixelM` are not read.
[[nodiscard]] Result<std::vector<PointLoss>> lossAtPoints(const TerrainGrid& terrain, const CoverageSite& site,
                                                          std::span<const Point> places, const CoverageParams& params,
                                                          const RunContext& ctx);

/// The path of one pixel, as the engine sampled it, for the scalar models and for "explain this point".
struct CoveragePath
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    std::vector<double> clutterM; ///< empty without clutter; 0 at both ends
    double latitudeDeg = 0;       ///< of its middle
};
/// Errors: InvalidArgument (an end outside the relief, both at the same place).
[[nodiscard]] Result<CoveragePath> coveragePath(const TerrainGrid& terrain, Point from, Point to,
                                                const CoverageParams& params);

} // namespace oasis
