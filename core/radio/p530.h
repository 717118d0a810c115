// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace oasis {

/// Fixed line-of-sight links: fading and outage by Recommendation ITU-R P.530-18, Annex 1. Percentages of time, dB.

/// A link as the multipath methods see it. K and dN75 come from ITU's maps, or from a territory's own numbers.
struct P530Path
{
    double frequencyGhz = 0;
    double distanceKm = 0;
    double txAmslM = 0; ///< antennas above the sea
    double rxAmslM = 0;
    double terrainAmslM = 0;  ///< mean height of the terrain along the path, without trees
    double geoclimaticK = 0;  ///< K, of the order of 1e-5 to 1e-3
    double refractivityN = 0; ///< dN75, N-units exceeded 0.1 % of the worst month
    double latitudeDeg = 45;  ///< for the conversion to a year
};

/// Distribution of multipath fading of one path; made by p530Fading().
class P530Fading
{
public:
    /// p0, equation (11) at 0 dB: the multipath occurrence factor, % (may exceed 100).
    [[nodiscard]] double occurrencePercent() const { return m_occurrence; }
    /// % of the average worst month in which a fade of `fadeDb` is exceeded, narrow band and deep fades: section 2.3.1,
    /// equation (11). fadeDb ≥ 0. May exceed 100 for shallow fades, which it is not made for.
    [[nodiscard]] double deepPercent(double fadeDb) const;
    /// The same for all fades: section 2.3.2, equations (13) to (18).
    [[nodiscard]] double worstMonthPercent(double fadeDb) const;
    /// % of the average year: section 2.3.4, by the geoclimatic conversion factor.
    [[nodiscard]] double yearPercent(double fadeDb) const;
    /// ΔG, dB: how much rarer a fade is in a year than in its worst month; equation (25), at most 10.8 dB.
    [[nodiscard]] double conversionDb() const { return m_conversionDb; }
    /// The method's range: 0.5 to 45 GHz, at least 15/d GHz, from 5 km on (below, multipath counts as nothing), and an
    /// occurrence factor of at most 1000 %.
    [[nodiscard]] bool inRange() const { return m_inRange; }

private:
    friend Result<P530Fading> p530Fading(const P530Path& path);
    [[nodiscard]] double allFades(double fadeDb, double transitionPercent) const;
    [[nodiscard]] double transitionDb() const;
    double m_occurrence = 0;
    double m_conversionDb = 0;
    bool m_inRange = true;
};

/// InvalidArgument: frequency, distance or K not positive, a height, dN75 or latitude that is not a number or out of
/// any range. O(1).
[[nodiscard]] Result<P530Fading> p530Fading(const P530Path& path);

/// A link as the rain method sees it.
struct P530Rain
{
    double frequencyGhz = 0;
    double distanceKm = 0;
    double rateMmH = 0; ///< R0.01, exceeded 0.01 % of an average year (P.837)
    double elevationDeg = 0;
    double tiltDeg = 0; ///< polarization: 0 horizontal, 90 vertical
};

/// Attenuation by rain over a path; made by p530RainAttenuation().
struct P530RainAttenuation
{
    double specificDbPerKm = 0; ///< γR, P.838-3
    double effectiveKm = 0;     ///< d · r, r at most 2.5: equation (32)
    double hundredthDb = 0;     ///< A0.01, equation (33)
    double c1 = 1;              ///< equations (35a) to (35d)
    double c2 = 0;
    double c3 = 0;
    bool inRange = true; ///< 1 to 100 GHz and up to 60 km
    /// Attenuation exceeded for `percent` of an average year, equation (34); for 0.001 to 1 %.
    [[nodiscard]] double exceededDb(double percent) const;
    /// % of an average year in which `marginDb` is exceeded: (34) solved for p, never below 0.001 % while there is rain
    /// (the method knows nothing rarer: the figure is a bound then) and 100 % without a margin.
    [[nodiscard]] double outagePercent(double marginDb) const;
};

/// Section 2.4.1, steps 1 to 5. InvalidArgument: frequency or distance not positive, a negative rain rate, angles out
/// of range, beyond P.838's 1 to 1000 GHz. O(1).
[[nodiscard]] Result<P530RainAttenuation> p530RainAttenuation(const P530Rain& rain);

} // namespace oasis
