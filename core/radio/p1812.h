// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/building_entry.h"
#include "core/radio/diffraction.h"
#include "core/radio/radio_climate.h"
#include "core/radio/smooth_surface.h"

#include <cstdint>
#include <optional>
#include <vector>

/// ITU-R P.1812-8: path-specific propagation prediction for point-to-area services, 30 MHz to 6 GHz.
///
/// Three parts, so that an engine can share them: what depends on the place only (p1812Geometry, O(n)), what follows
/// from it (p1812Terms, O(1), no allocation), and the whole with its checks (p1812Loss). Equation numbers are those of
/// Annex 1 and its attachments. Editions: P.1812-7 (August 2023) has the same equations except its troposcatter (44),
/// which the ITU asks users to replace by that of P.1812-6, as P.1812-8 does; so these results are those of -7 in use,
/// too. Expected error: 6 to 10 dB (1 sigma) in the country, 8 to 12 dB in towns.
namespace oasis {

/// Everything the model takes from the path. Heights in metres above mean sea level, distances in km.
struct P1812Geometry
{
    PathEnds ends;
    SmoothSurface ground;       ///< h0, hn: ground under the antennas
    PathZones zones;            ///< ω, dtm, dlm
    double medianRadiusKm = 0;  ///< ae (7a), for which the horizons and `median…` hold
    RadioHorizons horizons;     ///< over the ground
    SmoothSurface leastSquares; ///< hst, hsr (85), (86)
    SmoothSurface diffraction;  ///< hstd, hsrd (91)
    double roughnessM = 0;      ///< hm (95)
    /// Bullington over ground and clutter, and over the smooth surface, with the median radius …
    BullingtonSlopes median;
    BullingtonSlopes medianSmooth;
    /// … and with the radius exceeded for β0 of the time; not read when the time percentage is 50.
    BullingtonSlopes anomalous;
    BullingtonSlopes anomalousSmooth;
    /// Antennas above the smooth surface of diffraction: htc', hrc' (37a), (37b).
    [[nodiscard]] PathEnds smoothEnds() const
    {
        return {ends.distanceKm, ends.txAmslM - diffraction.txM, ends.rxAmslM - diffraction.rxM};
    }
};

/// Losses into a building: P.1812-8 section 4.8 with P.2109 (`building_entry.h`).
struct IndoorReception
{
    double medianDb = 0; ///< Lbe
    double sigmaDb = 0;  ///< σbe
};

/// What is asked.
struct P1812Params
{
    double frequencyGhz = 0;
    Polarization polarization = Polarization::Vertical;
    double timePercent = 50;     ///< p: the loss is not exceeded for so much of an average year, 1 to 50
    double locationPercent = 50; ///< pL: … and at so many of the places within a pixel, 1 to 99
    double locationSigmaDb = 0;  ///< σL, see p1812LocationSigmaDb; 0: the place itself
    std::optional<IndoorReception> indoor;
    double deltaN = 45;         ///< ΔN, N-units/km, positive; map DN50 of the Recommendation
    double seaLevelN0 = 325;    ///< N0, N-units; map N050
    double latitudeDeg = 45;    ///< of the middle of the path
    double txCoastKm = 500;     ///< dct: land between the transmitter and the coast, along the path
    double rxCoastKm = 500;     ///< dcr
    bool receiverAtSea = false; ///< no variability over locations; p1812Loss takes it from the profile
};

/// Reasons to distrust a figure although it was computed. The map marks such pixels.
enum class P1812Doubt : std::uint8_t {
    TooNear,        ///< path below 0.25 km
    TooFar,         ///< path above 3000 km
    Frequency,      ///< outside 30 MHz to 6 GHz
    AntennaHeight,  ///< an antenna below 1 m or above 3000 m over the ground
    TimePercent,    ///< below 1 %
    LocationPercent ///< outside 1 to 99 %
};

/// Every intermediate of one prediction, dB unless the name says otherwise. `p1812Steps` puts them in words.
struct P1812Terms
{
    double anomalousPercent = 0;    ///< β0, % (5)
    double txDuctHeightM = 0;       ///< hte (94a)
    double rxDuctHeightM = 0;       ///< hre (94b)
    double freeSpace = 0;           ///< Lbfs (8)
    double sightAtP = 0;            ///< Lb0p (10)
    double sightAtBeta = 0;         ///< Lb0β (11)
    DeltaBullington median;         ///< with the median radius; lossDb is Ld50
    DeltaBullington anomalous;      ///< with the radius of β0; lossDb is Ldβ; all 0 when the time percentage is 50
    double timeFactor = 0;          ///< Fi (40)
    double diffraction = 0;         ///< Ldp (41)
    double medianDiffraction = 0;   ///< Lbd50 (42)
    double diffractionAtP = 0;      ///< Lbd (43)
    double troposcatter = 0;        ///< Lbs (44)
    double ducting = 0;             ///< Lba (46)
    double angleFactor = 0;         ///< Fj (57)
    double distanceFactor = 0;      ///< Fk (58)
    double leastSight = 0;          ///< Lminb0p (59)
    double leastEnhanced = 0;       ///< Lminbap (60)
    double enhancedDiffraction = 0; ///< Lbda (61)
    double modified = 0;            ///< Lbam (62)
    double medianLocations = 0;     ///< Lbc (63), for half of the locations
    double locations = 0;           ///< Lloc (67)
    double loss = 0;                ///< Lb (69), the prediction
};

/// Outcome of one path.
struct P1812Loss
{
    P1812Geometry geometry;
    P1812Terms terms;
    std::vector<P1812Doubt> doubts; ///< empty when everything lies inside the Recommendation's range
    [[nodiscard]] double lossDb() const { return terms.loss; }
};

/// The O(n) part. `surfaceM` is ground plus clutter at the intermediate points (at the ends it is not read).
/// Independent of frequency, percentages and polarization. No check of the arrays, no allocation. O(n).
[[nodiscard]] P1812Geometry p1812Geometry(const PathProfile& profile, std::span<const double> surfaceM,
                                          const PathEnds& ends, double deltaN);

/// The O(1) part: about 40 logarithms and exponentials. Expects what p1812Check has checked.
[[nodiscard]] P1812Terms p1812Terms(const P1812Geometry& geometry, const P1812Params& params);

/// InvalidArgument for what has no meaning in the equations: frequency or percentages not above 0, time above 50 %,
/// locations of 100 %, a negative σ, ΔN outside 0 to 157 or N0 outside 200 to 500, a latitude outside ±90°, a negative
/// distance to the coast, anything that is no number.
[[nodiscard]] Result<void> p1812Check(const P1812Params& params);
/// Where the Recommendation no longer vouches for the figures. O(1).
[[nodiscard]] std::vector<P1812Doubt> p1812Doubts(double lengthKm, const AntennaHeights& heights,
                                                  const P1812Params& params);

/// Basic transmission loss of a path not exceeded for p % of the time and pL % of the locations, with every
/// intermediate. Errors: those of p1812Check and of PathProfile::ends. O(n), one array of n.
[[nodiscard]] Result<P1812Loss> p1812Loss(const PathProfile& profile, const AntennaHeights& antennas,
                                          const P1812Params& params);

/// Reception inside a building as P.1812-8 section 4.8 takes it from P.2109: its median and spread. Validity and errors
/// as buildingEntryLossDb. O(1).
[[nodiscard]] Result<IndoorReception> p1812Indoor(const BuildingEntry& entry);

/// Field strength of 1 kW effective radiated power, dB(µV/m): P.1812-8 (70).
[[nodiscard]] double p1812FieldDb(double frequencyGhz, double lossDb);

/// σL, standard deviation of the loss over the places of a square `widthM` wide, for a receiver `heightM` above the
/// ground among clutter `clutterM` high: P.1812-8 sections 4.7 and 4.9. Validity: as the model, outdoors
/// on land; widths of 1 m to 1 km. Errors: InvalidArgument. O(1).
[[nodiscard]] Result<double> p1812LocationSigmaDb(double frequencyGhz, double heightM, double clutterM, double widthM);

} // namespace oasis
