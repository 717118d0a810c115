// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_kernel.h"
#include "core/radio/coverage_lanes.h"

/// ITU-R P.1812-8 after the geometry of its paths is known, many paths side by side. Equation numbers are those of
/// Annex 1; paths are inland all along (ω = 0).
namespace oasis::OASIS_LANES_NAMESPACE {

using coverage::P1812Constants;

/// Steepest slopes against the straight line between the antennas, metres a sample, and the largest knife edge: with c
/// the height of the curved ground above that line at sample i of n, `tx` is max c/i, `rx` max c/(n−i), `edge`
/// max c/√(i(n−i)). In these terms (13) to (20) need no cases: ν of the Bullington point is √(tx rx) times a scale.
template <class V>
struct Slopes
{
    V tx;
    V rx;
    V edge;
};

/// What the terms need from each path. Heights in metres above mean sea level.
template <class V>
struct Shape
{
    double samples = 0; ///< n
    V km;
    V txAmsl, rxAmsl;     ///< antennas
    V txGround, rxGround; ///< under them
    Slopes<V> median;     ///< over ground and clutter
    Slopes<V> anomalous;
    V horizonTx, horizonRx; ///< as Slopes, over the ground alone
    V toTxHorizon;          ///< samples to it; in line of sight, to the largest knife edge
    V toRxHorizon;          ///< from the receiver
    V obstruction;          ///< hobs, and its slopes a sample
    V obstructionTx, obstructionRx;
    V smoothTx, smoothRx; ///< hst, hsr of the least-squares surface
    V roughness;          ///< hm
    V latitude;           ///< |degrees| of the middle
};

template <class V>
class Terms
{
public:
    Terms(const P1812Constants& model, const Shape<V>& shape) : m_model(model), m_shape(shape) {}
    /// Lb (69).
    V loss();

private:
    using E = Element<V>;
    static E e(double x) { return static_cast<E>(x); }
    void heights();
    void anomalousTime();
    V knifeEdge(V nu) const;
    V bullington(const Slopes<V>& slopes) const;
    V smoothBullington(double radiusKm) const;
    V smoothEdge(V bulge) const;
    V firstTerm(V radiusKm) const;
    V sphere(double radiusKm) const;
    V diffraction(const Slopes<V>& slopes, double radiusKm) const;
    V normalOf(V logPercent) const;
    V ducting() const;
    V timeVariability(V beta) const;
    V siteShielding(V thetaMrad, V horizonKm) const;
    V pathGeometry() const;

    const P1812Constants& m_model;
    const Shape<V>& m_shape;
    V m_txKm, m_rxKm;         ///< dlt, dlr
    V m_thetaT, m_thetaR;     ///< mrad
    V m_txSmooth, m_rxSmooth; ///< antennas above the smooth surface of diffraction
    V m_edgeScale;            ///< √(0.002 n / (λ s)), s the length of a sample
    V m_beta10;               ///< log10 β0
    V m_tau;
    V m_logKm; ///< ln d
};

template <class V>
V Terms<V>::loss()
{
    heights();
    anomalousTime();
    const V rise = (m_shape.txAmsl - m_shape.rxAmsl) * e(0.001);
    const V free = e(m_model.freeSpaceDb) + 10 * log10Of<V>(m_shape.km * m_shape.km + rise * rise); // (8)
    const V focus = e(2.6) * (1 - exponential<V>(e(-0.1) * (m_txKm + m_rxKm)));                     // (9)
    const V sightP = free + focus * e(m_model.sightFactor);
    const V sightBeta = free + focus * (m_beta10 - e(1.6989700043360187));
    const V median = diffraction(m_shape.median, m_model.medianRadiusKm);
    V atP = median;
    const MaskOf<V> beyond = m_beta10 <= e(m_model.log10P); // p >= β0
    const V factor = e(m_model.normalOfP) / normalOf(m_beta10);
    if (!m_model.median) {
        const V anomalous = diffraction(m_shape.anomalous, m_model.anomalousRadiusKm);
        atP = median + select<V>(beyond, factor, all<V>(1)) * (anomalous - median); // (41)
    }
    const V medianAll = free + median;                                                                        // (42)
    const V diffracted = sightP + atP;                                                                        // (43)
    const V leastSight = select<V>(beyond, medianAll + (sightBeta + atP - medianAll) * factor, sightP + atP); // (59)
    const V duct = ducting();
    const V high = larger(duct, sightP); // (60), without overflow
    const V low = smaller(duct, sightP);
    const V enhanced = high + e(2.5) * naturalLog<V>(1 + exponential<V>((low - high) * e(0.4)));
    const V fk = e(0.5) - e(0.5) * hyperbolicTangent<V>((m_shape.km - 20) * e(0.075));                      // (58)
    const V mixed = select<V>(enhanced <= diffracted, enhanced + (diffracted - enhanced) * fk, diffracted); // (61)
    const V angle = 1000 * m_shape.km / e(m_model.medianRadiusKm) + m_thetaT + m_thetaR;                    // (84)
    const V fj = e(0.5) - e(0.5) * hyperbolicTangent<V>(8 * (angle - e(0.3)));                              // (57)
    const V modified = mixed + (leastSight - mixed) * fj;                                                   // (62)
    const V scatter = e(m_model.scatterFixedDb) + e(8.685889638065037) * m_logKm + e(0.573) * angle;        // (44)
    const V best = smaller(scatter, modified); // (63), without underflow
    const V other = larger(scatter, modified);
    const V both =
        best - e(2.1714724095162590) * naturalLog<V>(1 + exponential<V>((best - other) * e(0.4605170185988091)));
    return larger(sightP, both + e(m_model.locationsDb)); // (69)
}

template <class V>
void Terms<V>::heights()
{
    const V step = m_shape.km / e(m_shape.samples);
    m_edgeScale = root(e(0.002 * m_shape.samples) / (e(m_model.wavelengthM) * step));
    m_txKm = m_shape.toTxHorizon * step;
    m_rxKm = m_shape.toRxHorizon * step;
    const V tilt = (m_shape.rxAmsl - m_shape.txAmsl) / (1000 * m_shape.km);
    const V drop = m_shape.km / e(2 * m_model.medianRadiusKm);
    const V perSlope = e(0.001) / step;
    m_thetaT = 1000 * arcTangent<V>(tilt - drop + larger(m_shape.horizonTx, V{}) * perSlope); // (76) to (79)
    m_thetaR = 1000 * arcTangent<V>(select<V>(m_shape.horizonTx > 0, m_shape.horizonRx, V{}) * perSlope - tilt - drop);
    const MaskOf<V> blocked = m_shape.obstruction > 0; // (90)
    const V shareT = m_shape.obstructionTx / (m_shape.obstructionTx + m_shape.obstructionRx);
    const V shareR = m_shape.obstructionRx / (m_shape.obstructionTx + m_shape.obstructionRx);
    const V smoothT = select<V>(blocked, m_shape.smoothTx - m_shape.obstruction * shareT, m_shape.smoothTx);
    const V smoothR = select<V>(blocked, m_shape.smoothRx - m_shape.obstruction * shareR, m_shape.smoothRx);
    m_txSmooth = m_shape.txAmsl - smaller(smoothT, m_shape.txGround); // (91), (37)
    m_rxSmooth = m_shape.rxAmsl - smaller(smoothR, m_shape.rxGround);
    m_logKm = naturalLog<V>(m_shape.km);
}

/// β0 (2) to (5) of an inland path.
template <class V>
void Terms<V>::anomalousTime()
{
    m_tau = 1 - exponential<V>(e(-4.12e-4) * exponential<V>(e(2.41) * m_logKm)); // (3)
    const V near = power10<V>(-m_shape.km / (16 - e(6.6) * m_tau));
    const V far = power10<V>(-5 * (e(0.496) + e(0.354) * m_tau));
    const V mu = smaller(e(0.2) * log10Of<V>(near + far), V{}); // log10 μ1 (2)
    m_beta10 = select<V>(m_shape.latitude <= 70,
                         e(1.67) - e(0.015) * m_shape.latitude + mu * (e(0.065) + e(0.0176) * m_shape.latitude),
                         e(0.6201360549737576) + e(1.3) * mu);
}

/// J(ν) (12).
template <class V>
V Terms<V>::knifeEdge(V nu) const
{
    const V x = nu - e(0.1);
    const V edge = e(6.9) + 20 * log10Of<V>(root(x * x + 1) + x);
    return select<V>(nu > e(-0.78), edge, V{});
}

/// (16) or (20), then (21).
template <class V>
V Terms<V>::bullington(const Slopes<V>& slopes) const
{
    const V trans = root(larger(slopes.tx * slopes.rx, V{}));
    const V single = knifeEdge(select<V>(slopes.tx < 0, slopes.edge, trans) * m_edgeScale);
    return single + (1 - exponential<V>(single * e(-1.0 / 6))) * (10 + e(0.02) * m_shape.km);
}

/// Largest knife edge of the smooth Earth over the samples, for antennas in sight of each other.
template <class V>
V Terms<V>::smoothEdge(V bulge) const
{
    const int n = static_cast<int>(m_shape.samples);
    V most = all<V>(-1e30);
    for (int i = 1; i < n; ++i) {
        const double share = i / m_shape.samples;
        const double both = static_cast<double>(i) * (n - i);
        const V clear = bulge * e(both) - (m_txSmooth * e(1 - share) + m_rxSmooth * e(share));
        most = larger(most, clear * e(1 / __builtin_sqrt(both)));
    }
    return most;
}

/// Bullington over the smooth Earth, at the same samples: its slopes are largest next to the tangent points, which are
/// known, so that no scan is needed beyond the horizon.
template <class V>
V Terms<V>::smoothBullington(double radiusKm) const
{
    const V step = m_shape.km / e(m_shape.samples);
    const V bulge = step * step * e(500 / radiusKm);
    const E n = e(m_shape.samples);
    const auto steepest = [&](V own, V other) {
        const V tangent = nearestWhole<V>(root(own / bulge));
        V most = all<V>(-1e30);
        for (int i = -1; i <= 1; ++i) {
            const V at = larger(smaller(tangent + e(i), all<V>(m_shape.samples - 1)), all<V>(1));
            most = larger(most, bulge * (n - at) - own / at + (own - other) / n);
        }
        return most;
    };
    Slopes<V> slopes{steepest(m_txSmooth, m_rxSmooth), steepest(m_rxSmooth, m_txSmooth), V{}};
    if (any(slopes.tx < 0))
        slopes.edge = smoothEdge(bulge);
    return bullington(slopes);
}

/// (29) to (36) over land.
template <class V>
V Terms<V>::firstTerm(V radiusKm) const
{
    const V third = exponential<V>(naturalLog<V>(radiusKm) * e(-1.0 / 3)); // a^(-1/3)
    const V k = e(m_model.admittanceFactor) * third;
    const V k2 = k * k;
    const V beta = (1 + e(1.6) * k2 + e(0.67) * k2 * k2) / (1 + e(4.5) * k2 + e(1.53) * k2 * k2);
    const V x = e(21.88 * m_model.cubeRootF) * beta * third * third * m_shape.km;
    const V logX = log10Of<V>(x);
    const V distance = select<V>(x >= e(1.6), 11 + 10 * logX - e(17.6) * x,
                                 -20 * logX - e(5.6488) * exponential<V>(e(1.425 * 2.302585092994046) * logX));
    const V floor = 2 + 20 * log10Of<V>(k);
    const auto gain = [&](V height) {
        const V b = beta * beta * e(0.9575 * m_model.cubeRootF * m_model.cubeRootF) * third * height;
        const V above = larger(b - e(1.1), all<V>(1e-6));
        const V high = e(17.6) * root(above) - 5 * log10Of<V>(above) - 8;
        const V low = 20 * log10Of<V>(b + e(0.1) * b * b * b);
        return larger(select<V>(b > 2, high, low), floor);
    };
    return -distance - gain(m_txSmooth) - gain(m_rxSmooth);
}

/// Ldsph (22) to (27).
template <class V>
V Terms<V>::sphere(double radiusKm) const
{
    const V rootT = root(m_txSmooth);
    const V rootR = root(m_rxSmooth);
    const V reach = e(__builtin_sqrt(0.002 * radiusKm)) * (rootT + rootR); // (22)
    const V sum = m_txSmooth + m_rxSmooth;
    const V c = (m_txSmooth - m_rxSmooth) / sum;                   // (24d)
    const V q = e(250 / radiusKm) * m_shape.km * m_shape.km / sum; // (24e)
    const V q1 = q + 1;
    const V angle = arcCosine<V>(smaller(larger(e(1.5) * c * root(3 * q / (q1 * q1 * q1)), all<V>(-1)), all<V>(1)));
    const V b = 2 * root(q1 / (3 * q)) * cosineNearRight<V>(e(1.0471975511965976) + angle * e(1.0 / 3)); // (24c)
    const V d1 = m_shape.km * e(0.5) * (1 + b);
    const V d2 = m_shape.km - d1;
    const E bend = e(500 / radiusKm);
    const V clearance = ((m_txSmooth - bend * d1 * d1) * d2 + (m_rxSmooth - bend * d2 * d2) * d1) / m_shape.km; // (23)
    const V required = e(17.456) * root(larger(d1 * d2, V{}) * e(m_model.wavelengthM) / m_shape.km);            // (25)
    const MaskOf<V> behind = m_shape.km >= reach;
    const MaskOf<V> clear = clearance > required;
    if (!any((behind | ~clear)))
        return V{};
    const V marginal = m_shape.km / (rootT + rootR); // (26)
    const V term = firstTerm(select<V>(behind, all<V>(radiusKm), 500 * marginal * marginal));
    const V partial = (1 - clearance / required) * larger(term, V{}); // (27)
    return select<V>(behind, term, select<V>(clear, V{}, partial));
}

/// Delta-Bullington (39).
template <class V>
V Terms<V>::diffraction(const Slopes<V>& slopes, double radiusKm) const
{
    const V actual = bullington(slopes);
    const V round = sphere(radiusKm);
    if (!any(round > 0))
        return actual;
    return actual + larger(round - smoothBullington(radiusKm), V{});
}

/// I(β / 100) (96), (97) from log10 β; β0 stays below 50 %.
template <class V>
V Terms<V>::normalOf(V logPercent) const
{
    const V share = larger((logPercent - 2) * e(2.302585092994046), all<V>(-13.815510557964274)); // ln, from 1e-6
    const V t = root(-2 * share);
    const V below = ((e(0.001308) * t + e(0.189269)) * t + e(1.432788)) * t + 1;
    return t - ((e(0.010328) * t + e(0.802853)) * t + e(2.515516698)) / below;
}

/// Ast, Asr (48).
template <class V>
V Terms<V>::siteShielding(V thetaMrad, V horizonKm) const
{
    const V excess = larger(thetaMrad - e(0.1) * horizonKm, V{});
    return 20 * log10Of<V>(1 + e(0.361) * excess * root(e(m_model.frequencyGhz) * horizonKm)) +
           e(0.264 * m_model.cubeRootF) * excess;
}

/// log10 of μ2 μ3, at most 0 each (55), (56).
template <class V>
V Terms<V>::pathGeometry() const
{
    const V txDuct = m_shape.txAmsl - smaller(m_shape.smoothTx, m_shape.txGround); // (94)
    const V rxDuct = m_shape.rxAmsl - smaller(m_shape.smoothRx, m_shape.rxGround);
    const V between = smaller(m_shape.km - m_txKm - m_rxKm, all<V>(40));
    const V rough = larger(m_shape.roughness - 10, V{});
    const V mu3 = e(-4.6e-5 * 0.43429448190325183) * rough * (43 + 6 * between);
    V alpha = e(-0.6) - e(3.5e-9) * exponential<V>(e(3.1) * m_logKm) * m_tau; // (55a)
    alpha = larger(alpha, all<V>(-3.4));
    const V roots = root(txDuct) + root(rxDuct);
    const V ratio = log10Of<V>(e(500 / m_model.medianRadiusKm) * m_shape.km * m_shape.km / (roots * roots));
    return smaller(alpha * ratio, V{}) + mu3;
}

/// A(p) (53).
template <class V>
V Terms<V>::timeVariability(V beta) const
{
    const V power = exponential<V>(e(1.13) * m_logKm);
    const V gamma = e(1.076) * exponential<V>(e(-1.012) * naturalLog<V>(e(2.0058) - beta)) *
                    exponential<V>((e(9.51) - e(4.8) * beta + e(0.198) * beta * beta) * e(-1e-6) * power);
    const V ratio = e(m_model.log10P) - beta;
    return -12 + (e(1.2) + e(3.7e-3) * m_shape.km) * ratio + 12 * power10<V>(ratio * gamma);
}

/// Lba (46).
template <class V>
V Terms<V>::ducting() const
{
    const V fixed = e(m_model.ductFixedDb) + 20 * log10Of<V>(m_txKm + m_rxKm) + siteShielding(m_thetaT, m_txKm) +
                    siteShielding(m_thetaR, m_rxKm); // (47)
    const V angle = 1000 * m_shape.km / e(m_model.medianRadiusKm) + smaller(m_thetaT, e(0.1) * m_txKm) +
                    smaller(m_thetaR, e(0.1) * m_rxKm); // (52)
    return fixed + e(m_model.ductPerMrad) * angle + timeVariability(m_beta10 + pathGeometry());
}

} // namespace oasis::OASIS_LANES_NAMESPACE
