// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_terms.h"

#include <limits>

/// Paths of their own for many receivers side by side: samples, geometry and terms.
namespace oasis::OASIS_LANES_NAMESPACE {

using coverage::KernelScene;
using coverage::OwnPaths;

inline constexpr double kLeast = -1e30;

/// Ground at a place of every lane, bilinear: the operations of TerrainGrid::heightAtCells in the same order.
inline Doubles groundAt(const KernelScene& scene, Doubles column, Doubles row)
{
    using Index = Pack<double>::Index;
    const Index c = __builtin_convertvector(column, Index);
    const Index r = __builtin_convertvector(row, Index);
    const Doubles u = column - __builtin_convertvector(c, Doubles);
    const Doubles v = row - __builtin_convertvector(r, Doubles);
    const Index at = r * static_cast<std::int32_t>(scene.stride) + c;
    const Neighbours north = neighbours(scene.heights, at);
    const Neighbours south = neighbours(scene.heights + scene.stride, at);
    const Doubles top = north.first + u * (north.second - north.first);
    const Doubles bottom = south.first + u * (south.second - south.first);
    return top + v * (bottom - top);
}

/// Clutter of the nearest cell.
inline Doubles clutterAt(const KernelScene& scene, Doubles column, Doubles row)
{
    Doubles clutter = {};
    for (int lane = 0; lane < Pack<double>::kLanes; ++lane)
        clutter[lane] = static_cast<double>(scene.clutter[static_cast<std::size_t>(row[lane] + 0.5) * scene.stride +
                                                          static_cast<std::size_t>(column[lane] + 0.5)]);
    return clutter;
}

/// A group of paths: one a lane, all with n intervals.
struct PathGroup
{
    int n = 0;
    Doubles column, row;         ///< of the receivers
    Doubles columnStep, rowStep; ///< cells a sample
    Doubles km;
    Doubles rxGround;
    Doubles fall; ///< metres a sample of the line between the antennas
};

/// Everything that a pass over the samples collects. Ties as in the Recommendation's reference: the first sample for
/// the transmitter's horizon, the last for the others.
struct Running
{
    Slopes<Doubles> ground{all<Doubles>(kLeast), all<Doubles>(kLeast), all<Doubles>(kLeast)};
    Slopes<Doubles> surface = ground;
    Slopes<Doubles> anomalous = ground;
    Doubles atTx{}, atRx{}, atEdge{};
    Doubles obstruction = all<Doubles>(kLeast);
    Doubles obstructionTx = obstruction, obstructionRx = obstruction;
    Doubles sum{}, moment{};
};

inline void raise(Slopes<Doubles>& slopes, Doubles c, double inverse, double inverseBack, double edge)
{
    slopes.tx = larger(slopes.tx, c * inverse);
    slopes.rx = larger(slopes.rx, c * inverseBack);
    slopes.edge = larger(slopes.edge, c * edge);
}

template <bool Clutter, bool Anomalous>
inline void collect(const KernelScene& scene, const PathGroup& group, Running& run, double* heights)
{
    const int n = group.n;
    const Doubles step = group.km / static_cast<double>(n);
    const Doubles bulge = step * step * (500 / scene.model.medianRadiusKm);
    const Doubles bulgeBeta = step * step * (500 / scene.model.anomalousRadiusKm);
    for (int i = 1; i < n; ++i) {
        const double at = i;
        const double inverse = scene.inverse[i];
        const double back = scene.inverse[n - i];
        const double edge = scene.inverseRoot[i] * scene.inverseRoot[n - i];
        const double both = at * (n - i);
        const Doubles column = scene.txColumn + at * group.columnStep;
        const Doubles row = scene.txRow + at * group.rowStep;
        const Doubles h = groundAt(scene, column, row);
        std::memcpy(heights + static_cast<std::size_t>(i) * Pack<double>::kLanes, &h, sizeof h);
        const Doubles above = h - (scene.txAmslM + at * group.fall);
        const Doubles c = above + bulge * both;
        const Doubles tx = c * inverse;
        run.atTx = select<Doubles>(tx > run.ground.tx, all<Doubles>(at), run.atTx);
        run.ground.tx = larger(tx, run.ground.tx);
        const Doubles rx = c * back;
        run.atRx = select<Doubles>(rx >= run.ground.rx, all<Doubles>(at), run.atRx);
        run.ground.rx = larger(rx, run.ground.rx);
        const Doubles nu = c * edge;
        run.atEdge = select<Doubles>(nu >= run.ground.edge, all<Doubles>(at), run.atEdge);
        run.ground.edge = larger(nu, run.ground.edge);
        run.obstruction = larger(above, run.obstruction);
        run.obstructionTx = larger(above * inverse, run.obstructionTx);
        run.obstructionRx = larger(above * back, run.obstructionRx);
        run.sum += above;
        run.moment += above * at;
        if constexpr (Clutter || Anomalous) {
            const Doubles clutter = Clutter ? clutterAt(scene, column, row) : Doubles{};
            if constexpr (Clutter)
                raise(run.surface, c + clutter, inverse, back, edge);
            if constexpr (Anomalous)
                raise(run.anomalous, above + clutter + bulgeBeta * both, inverse, back, edge);
        }
    }
}

/// hst, hsr (85) to (88) for equal steps, from Σ and Σ i of the heights above the antennas' line.
inline void smoothSurface(const KernelScene& scene, const PathGroup& group, const Running& run, Shape<Doubles>& shape)
{
    const double n = group.n;
    const Doubles sum = run.sum + (n - 1) * scene.txAmslM + group.fall * (n * (n - 1) / 2);
    const Doubles moment =
        run.moment + scene.txAmslM * (n * (n - 1) / 2) + group.fall * ((n - 1) * n * (2 * n - 1) / 6);
    const Doubles v1 = 2 * sum + scene.txGroundM + group.rxGround;
    const Doubles v2 = 6 * moment + (3 * n - 1) * group.rxGround + scene.txGroundM;
    shape.smoothTx = (2 * v1 * n - v2) / (n * n);
    shape.smoothRx = (v2 - v1 * n) / (n * n);
}

/// hm (95), over the samples between the horizons.
inline Doubles roughness(const PathGroup& group, const Shape<Doubles>& shape, const double* heights)
{
    const Doubles n = all<Doubles>(group.n);
    const Doubles from = shape.toTxHorizon;
    const Doubles to = n - shape.toRxHorizon;
    const Doubles start = smaller(shape.smoothTx, shape.txGround);
    const Doubles slope = (smaller(shape.smoothRx, shape.rxGround) - start) / n;
    int first = group.n - 1;
    int last = 1;
    for (int lane = 0; lane < Pack<double>::kLanes; ++lane) {
        first = from[lane] < first ? static_cast<int>(from[lane]) : first;
        last = to[lane] > last ? static_cast<int>(to[lane]) : last;
    }
    Doubles most = all<Doubles>(kLeast);
    for (int i = first; i <= last; ++i) {
        const Doubles at = all<Doubles>(i);
        Doubles h;
        std::memcpy(&h, heights + static_cast<std::size_t>(i) * Pack<double>::kLanes, sizeof h);
        const Doubles above = h - (start + slope * at);
        most = select<Doubles>((at >= from) & (at <= to), larger(above, most), most);
    }
    return most;
}

inline Shape<Doubles> shapeOf(const KernelScene& scene, const PathGroup& group, const Running& run,
                              const double* heights)
{
    Shape<Doubles> shape;
    shape.samples = group.n;
    shape.km = group.km;
    shape.txAmsl = all<Doubles>(scene.txAmslM);
    shape.rxAmsl = group.rxGround + scene.receiverM;
    shape.txGround = all<Doubles>(scene.txGroundM);
    shape.rxGround = group.rxGround;
    shape.median = scene.clutter != nullptr ? run.surface : run.ground;
    shape.anomalous = run.anomalous;
    shape.horizonTx = run.ground.tx;
    shape.horizonRx = run.ground.rx;
    const MaskOf<Doubles> trans = run.ground.tx > 0;
    shape.toTxHorizon = select<Doubles>(trans, run.atTx, run.atEdge);
    shape.toRxHorizon = group.n - select<Doubles>(trans, run.atRx, run.atEdge);
    shape.obstruction = run.obstruction;
    shape.obstructionTx = run.obstructionTx;
    shape.obstructionRx = run.obstructionRx;
    smoothSurface(scene, group, run, shape);
    shape.roughness = roughness(group, shape, heights);
    const P1812Constants& m = scene.model;
    const Doubles latitude =
        m.latitudeAtSiteDeg +
        ((group.column - scene.txColumn) * m.latitudePerColumn + (group.row - scene.txRow) * m.latitudePerRow) * 0.5;
    shape.latitude = larger(latitude, -latitude);
    return shape;
}

/// Receivers [from, from + lanes), the last one repeated where there are fewer.
inline PathGroup groupOf(const KernelScene& scene, const OwnPaths& paths, std::size_t from)
{
    PathGroup group;
    group.n = paths.intervals;
    for (int lane = 0; lane < Pack<double>::kLanes; ++lane) {
        const std::size_t at = from + static_cast<std::size_t>(lane);
        group.column[lane] = paths.column[at < paths.count ? at : paths.count - 1];
        group.row[lane] = paths.row[at < paths.count ? at : paths.count - 1];
    }
    const double n = group.n;
    const Doubles east = group.column - scene.txColumn;
    const Doubles south = group.row - scene.txRow;
    group.columnStep = east / n;
    group.rowStep = south / n;
    group.km = larger(root(east * east + south * south) * scene.cellKm, all<Doubles>(0.001)); // under the mast: 1 m
    group.rxGround = groundAt(scene, group.column, group.row);
    group.fall = (group.rxGround + scene.receiverM - scene.txAmslM) / n;
    return group;
}

template <bool Clutter, bool Anomalous>
void ownPathsOf(const KernelScene& scene, const OwnPaths& paths, double* scratch)
{
    constexpr int kLanes = Pack<double>::kLanes;
    for (std::size_t from = 0; from < paths.count; from += kLanes) {
        const PathGroup group = groupOf(scene, paths, from);
        Running run;
        collect<Clutter, Anomalous>(scene, group, run, scratch);
        const Shape<Doubles> shape = shapeOf(scene, group, run, scratch);
        const Doubles loss = Terms<Doubles>(scene.model, shape).loss();
        const Doubles known = run.sum + group.rxGround;
        for (int lane = 0; lane < kLanes && from + static_cast<std::size_t>(lane) < paths.count; ++lane) {
            const std::size_t at = from + static_cast<std::size_t>(lane);
            const bool isKnown = known[lane] == known[lane];
            paths.lossDb[at] = isKnown ? static_cast<float>(loss[lane]) : std::numeric_limits<float>::quiet_NaN();
            if (paths.sight != nullptr)
                paths.sight[at] = isKnown && shape.median.tx[lane] <= 0;
        }
    }
}

inline void samplePaths(const KernelScene& scene, const OwnPaths& paths, double* heights)
{
    constexpr int kLanes = Pack<double>::kLanes;
    constexpr int kRows = 32; // samples between two transpositions
    double block[kRows * kLanes];
    const auto size = static_cast<std::size_t>(paths.intervals) + 1;
    for (std::size_t from = 0; from < paths.count; from += kLanes) {
        const PathGroup group = groupOf(scene, paths, from);
        const std::size_t left = paths.count - from;
        const int lanes = left < static_cast<std::size_t>(kLanes) ? static_cast<int>(left) : kLanes;
        for (int first = 0; first <= group.n; first += kRows) {
            const int rows = group.n + 1 - first < kRows ? group.n + 1 - first : kRows;
            for (int row = 0; row < rows; ++row) {
                const double at = first + row;
                const Doubles h = first + row == group.n ? group.rxGround
                                                         : groundAt(scene, scene.txColumn + at * group.columnStep,
                                                                    scene.txRow + at * group.rowStep);
                std::memcpy(block + row * kLanes, &h, sizeof h);
            }
            for (int lane = 0; lane < lanes; ++lane)
                for (int row = 0; row < rows; ++row)
                    heights[(from + static_cast<std::size_t>(lane)) * size + static_cast<std::size_t>(first + row)] =
                        block[row * kLanes + lane];
        }
    }
}

inline void ownPaths(const KernelScene& scene, const OwnPaths& paths, double* scratch)
{
    if (scene.clutter != nullptr)
        scene.model.median ? ownPathsOf<true, false>(scene, paths, scratch)
                           : ownPathsOf<true, true>(scene, paths, scratch);
    else
        scene.model.median ? ownPathsOf<false, false>(scene, paths, scratch)
                           : ownPathsOf<false, true>(scene, paths, scratch);
}

} // namespace oasis::OASIS_LANES_NAMESPACE
