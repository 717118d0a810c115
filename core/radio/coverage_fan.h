// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_paths.h"

/// Rays side by side, every sample a receiver in turn. The transmitter's horizon and the smooth surface grow with the
/// ray; only what the receiver sees is scanned anew. In float: heights are relative to the transmitter, so that they
/// are good to a millimetre, and radial mode claims no more than its measured distance from the exact one.
namespace oasis::OASIS_LANES_NAMESPACE {

using coverage::kFanRays;
using coverage::RayFan;

/// Some rays of a fan, as many as a register of floats has lanes.
struct FanRays
{
    const float* ground = nullptr;  ///< [sample][lane], relative to the transmitting antenna
    const float* surface = nullptr; ///< with clutter; the same array where there is none
    float* plainMost = nullptr;     ///< [block][lane], the highest ground of kFanBlock samples
    float* curvedMost = nullptr;    ///< of ground − bulge × i²
    float bulge = 0;                ///< metres a sample squared, (500 / ae) s²
    float bulgeBeta = 0;
};
inline constexpr int kFanBlock = 32;

/// What has been met from the transmitter to the sample before the receiver.
struct FanFront
{
    Floats horizon = all<Floats>(kLeast); ///< max of height / i − bulge × i over the ground
    Floats atHorizon{};
    Floats surface = all<Floats>(kLeast);     ///< the same over ground and clutter
    Floats anomalous = all<Floats>(kLeast);   ///< … with the radius of β0
    Floats obstruction = all<Floats>(kLeast); ///< max of height / i
    Floats sum{}, moment{};
};

inline Floats fanHeight(const float* heights, int sample)
{
    Floats h;
    std::memcpy(&h, heights + static_cast<std::size_t>(sample) * Pack<float>::kLanes, sizeof h);
    return h;
}

inline void storeFan(float* heights, int sample, Floats h)
{
    std::memcpy(heights + static_cast<std::size_t>(sample) * Pack<float>::kLanes, &h, sizeof h);
}

/// Raises the highest of the block that sample i lies in.
inline void raiseBlock(const FanRays& rays, int i, Floats h)
{
    const int block = i / kFanBlock;
    const auto at = static_cast<float>(i);
    const Floats curved = h - rays.bulge * at * at;
    const bool isFirst = i == 1 || i % kFanBlock == 0;
    storeFan(rays.plainMost, block, isFirst ? h : larger(h, fanHeight(rays.plainMost, block)));
    storeFan(rays.curvedMost, block, isFirst ? curved : larger(curved, fanHeight(rays.curvedMost, block)));
}

inline void advance(const KernelScene& scene, const FanRays& rays, FanFront& front, int i)
{
    const auto at = static_cast<float>(i);
    const auto inverse = static_cast<float>(scene.inverse[i]);
    const Floats h = fanHeight(rays.ground, i);
    raiseBlock(rays, i, h);
    const Floats slope = h * inverse;
    const Floats curved = slope - rays.bulge * at;
    front.atHorizon = select<Floats>(curved > front.horizon, all<Floats>(at), front.atHorizon);
    front.horizon = larger(curved, front.horizon);
    front.obstruction = larger(slope, front.obstruction);
    const Floats surface = fanHeight(rays.surface, i) * inverse;
    front.surface = larger(surface - rays.bulge * at, front.surface);
    front.anomalous = larger(surface - rays.bulgeBeta * at, front.anomalous);
    front.sum += h;
    front.moment += h * at;
}

/// What only the receiver at sample n sees.
struct FanBack
{
    Slopes<Floats> ground{all<Floats>(kLeast), all<Floats>(kLeast), all<Floats>(kLeast)};
    Slopes<Floats> surface = ground;
    Slopes<Floats> anomalous = ground;
    Floats atRx{}, atEdge{};
    Floats obstruction = all<Floats>(kLeast);
    Floats obstructionRx = obstruction;
};

/// The receiver at sample n: `fall` is that of the line between the antennas, metres a sample.
struct FanLook
{
    int n = 0;
    Floats fall;
    MaskOf<Floats> sight; ///< lanes whose receiver is in sight over the ground: they need `edge`, the others the rest
};

/// Upper bounds on what a block of samples can add; a centimetre is added for rounding.
struct BlockBounds
{
    Floats curved; ///< of c
    Floats above;  ///< of the height over the line
};
inline BlockBounds blockBounds(const FanRays& rays, const FanLook& look, int block, int first, int last)
{
    constexpr float kSlackM = 0.01F;
    const auto from = static_cast<float>(first);
    const auto to = static_cast<float>(last);
    const Floats tilt = rays.bulge * static_cast<float>(look.n) - look.fall;
    return {fanHeight(rays.curvedMost, block) + larger(tilt * from, tilt * to) + kSlackM,
            fanHeight(rays.plainMost, block) + larger(-look.fall * from, -look.fall * to) + kSlackM};
}

/// A bound times a factor that lies between two figures.
inline Floats scaledBound(Floats bound, double least, double most)
{
    return bound * select<Floats>(bound > 0, all<Floats>(most), all<Floats>(least));
}

/// Whether samples first … last can change anything that a lane still needs.
inline bool blockMatters(const KernelScene& scene, const FanRays& rays, const FanLook& look, const FanBack& back,
                         int first)
{
    const int block = first / kFanBlock;
    const int end = (block + 1) * kFanBlock;
    const int last = end < look.n ? end - 1 : look.n - 1;
    const BlockBounds bounds = blockBounds(rays, look, block, first, last);
    const double far = scene.inverse[look.n - first];
    const double near = scene.inverse[look.n - last];
    const MaskOf<Floats> beyond = (scaledBound(bounds.curved, far, near) >= back.ground.rx) |
                                  (bounds.above >= back.obstruction) |
                                  (scaledBound(bounds.above, far, near) >= back.obstructionRx);
    const auto weight = [&](int i) { return scene.inverseRoot[i] * scene.inverseRoot[look.n - i]; };
    const int middle = look.n / 2 < first ? first : look.n / 2 > last ? last : look.n / 2;
    const double most = weight(first) > weight(last) ? weight(first) : weight(last);
    const MaskOf<Floats> edge = scaledBound(bounds.curved, weight(middle), most) >= back.ground.edge;
    return any((look.sight & edge) | (~look.sight & beyond));
}

/// Scans from the receiver backwards: what is near it hides what is far, block by block.
template <bool Sight>
inline void lookBack(const KernelScene& scene, const FanRays& rays, const FanLook& look, FanBack& back)
{
    const int n = look.n;
    for (int last = n - 1; last >= 1;) {
        const int start = last / kFanBlock * kFanBlock;
        const int first = start > 1 ? start : 1;
        const int scanFrom = blockMatters(scene, rays, look, back, first) ? last : first - 1;
        for (int i = scanFrom; i >= first; --i) {
            const auto at = static_cast<float>(i);
            const auto inverse = static_cast<float>(scene.inverse[n - i]);
            const Floats above = fanHeight(rays.ground, i) - look.fall * at;
            const Floats c = above + rays.bulge * (at * static_cast<float>(n - i));
            const Floats rx = c * inverse;
            back.atRx = select<Floats>(rx > back.ground.rx, all<Floats>(at), back.atRx);
            back.ground.rx = larger(rx, back.ground.rx);
            back.obstruction = larger(above, back.obstruction);
            back.obstructionRx = larger(above * inverse, back.obstructionRx);
            if constexpr (Sight) {
                const Floats nu = c * static_cast<float>(scene.inverseRoot[i] * scene.inverseRoot[n - i]);
                back.atEdge = select<Floats>(nu > back.ground.edge, all<Floats>(at), back.atEdge);
                back.ground.edge = larger(nu, back.ground.edge);
            }
        }
        last = first - 1;
    }
}

/// The slopes over ground and clutter, and those with the radius of β0: every sample.
inline void lookBackOverClutter(const KernelScene& scene, const FanRays& rays, const FanLook& look, FanBack& back)
{
    for (int i = 1; i < look.n; ++i) {
        const auto at = static_cast<float>(i);
        const auto inverse = static_cast<float>(scene.inverse[look.n - i]);
        const auto edge = static_cast<float>(scene.inverseRoot[i] * scene.inverseRoot[look.n - i]);
        const float both = at * static_cast<float>(look.n - i);
        const Floats over = fanHeight(rays.surface, i) - look.fall * at;
        const Floats median = over + rays.bulge * both;
        const Floats anomalous = over + rays.bulgeBeta * both;
        back.surface.rx = larger(median * inverse, back.surface.rx);
        back.surface.edge = larger(median * edge, back.surface.edge);
        back.anomalous.rx = larger(anomalous * inverse, back.anomalous.rx);
        back.anomalous.edge = larger(anomalous * edge, back.anomalous.edge);
    }
}

inline Floats fanRoughness(const FanRays& rays, const Shape<Floats>& shape, int n)
{
    const Floats from = shape.toTxHorizon;
    const Floats to = static_cast<float>(n) - shape.toRxHorizon;
    const Floats start = smaller(shape.smoothTx, shape.txGround);
    const Floats slope = (smaller(shape.smoothRx, shape.rxGround) - start) / static_cast<float>(n);
    int first = n - 1;
    int last = 1;
    for (int lane = 0; lane < Pack<float>::kLanes; ++lane) {
        first = from[lane] < static_cast<float>(first) ? static_cast<int>(from[lane]) : first;
        last = to[lane] > static_cast<float>(last) ? static_cast<int>(to[lane]) : last;
    }
    const FanLook surface{n, slope, {}};
    Floats most = all<Floats>(kLeast);
    for (int at = first; at <= last;) {
        const int block = at / kFanBlock;
        const int end = (block + 1) * kFanBlock - 1 < last ? (block + 1) * kFanBlock - 1 : last;
        if (any(blockBounds(rays, surface, block, at, end).above - start >= most))
            for (int i = at; i <= end; ++i) {
                const Floats sample = all<Floats>(i);
                const Floats above = fanHeight(rays.ground, i) - (start + slope * sample);
                most = select<Floats>((sample >= from) & (sample <= to), larger(above, most), most);
            }
        at = end + 1;
    }
    return most;
}

/// Heights are relative to the transmitting antenna: only differences enter the model.
inline Shape<Floats> fanShape(const KernelScene& scene, const FanRays& rays, const FanFront& front, int n, double km)
{
    const auto count = static_cast<float>(n);
    Shape<Floats> shape;
    shape.samples = n;
    shape.km = all<Floats>(km);
    shape.txAmsl = Floats{};
    shape.txGround = all<Floats>(scene.txGroundM - scene.txAmslM);
    shape.rxGround = fanHeight(rays.ground, n);
    shape.rxAmsl = shape.rxGround + static_cast<float>(scene.receiverM);
    const Floats fall = shape.rxAmsl / count;
    const bool surface = scene.clutter != nullptr || !scene.model.median;
    FanBack back;
    back.ground.tx = front.horizon - fall + rays.bulge * count;
    back.surface.tx = front.surface - fall + rays.bulge * count;
    back.anomalous.tx = front.anomalous - fall + rays.bulgeBeta * count;
    const FanLook look{n, fall, back.ground.tx <= 0};
    if (any(look.sight))
        lookBack<true>(scene, rays, look, back);
    else
        lookBack<false>(scene, rays, look, back);
    if (surface)
        lookBackOverClutter(scene, rays, look, back);
    const MaskOf<Floats> trans = back.ground.tx > 0;
    shape.median = scene.clutter != nullptr ? back.surface : back.ground;
    shape.anomalous = back.anomalous;
    shape.horizonTx = back.ground.tx;
    shape.horizonRx = back.ground.rx;
    shape.toTxHorizon = select<Floats>(trans, front.atHorizon, back.atEdge);
    shape.toRxHorizon = count - select<Floats>(trans, back.atRx, back.atEdge);
    shape.obstruction = back.obstruction;
    shape.obstructionTx = front.obstruction - fall;
    shape.obstructionRx = back.obstructionRx;
    const Floats v1 = 2 * front.sum + shape.txGround + shape.rxGround;
    const Floats v2 = 6 * front.moment + (3 * count - 1) * shape.rxGround + shape.txGround;
    shape.smoothTx = (2 * v1 * count - v2) / (count * count);
    shape.smoothRx = (v2 - v1 * count) / (count * count);
    shape.roughness = fanRoughness(rays, shape, n);
    return shape;
}

/// Samples of the rays [from, from + lanes of a float register), relative to the transmitting antenna.
inline void sampleFan(const KernelScene& scene, const RayFan& fan, std::size_t from, float* ground, float* surface)
{
    constexpr int kDoubles = Pack<double>::kLanes;
    constexpr int kFloats = Pack<float>::kLanes;
    for (int part = 0; part < kFloats; part += kDoubles) {
        Doubles columnStep;
        Doubles rowStep;
        std::memcpy(&columnStep, fan.columnStep + from + static_cast<std::size_t>(part), sizeof columnStep);
        std::memcpy(&rowStep, fan.rowStep + from + static_cast<std::size_t>(part), sizeof rowStep);
        for (int i = 1; i <= fan.lastReceiver; ++i) {
            const double at = i;
            const Doubles column = scene.txColumn + at * columnStep;
            const Doubles row = scene.txRow + at * rowStep;
            const MaskOf<Doubles> inside =
                (column >= 0) & (row >= 0) & (column <= fan.lastColumn) & (row <= fan.lastRow);
            const Doubles safeColumn = select<Doubles>(inside, column, Doubles{});
            const Doubles safeRow = select<Doubles>(inside, row, Doubles{});
            const Doubles h = groundAt(scene, safeColumn, safeRow) - scene.txAmslM;
            const Doubles known = select<Doubles>(inside, h, all<Doubles>(std::numeric_limits<double>::quiet_NaN()));
            const Doubles over = scene.clutter != nullptr ? known + clutterAt(scene, safeColumn, safeRow) : known;
            for (int lane = 0; lane < kDoubles; ++lane) {
                const std::size_t to = static_cast<std::size_t>(i) * kFloats + static_cast<std::size_t>(part + lane);
                ground[to] = static_cast<float>(known[lane]);
                surface[to] = static_cast<float>(over[lane]);
            }
        }
    }
}

/// False when a stop was asked for.
inline bool fanLosses(const KernelScene& scene, const RayFan& fan, std::size_t from, const FanRays& rays)
{
    FanFront front;
    const P1812Constants& m = scene.model;
    for (int n = 2; n <= fan.lastReceiver; ++n) {
        advance(scene, rays, front, n - 1);
        if (n < fan.firstReceiver)
            continue;
        if (fan.stop.stopped())
            return false;
        Shape<Floats> shape = fanShape(scene, rays, front, n, n * fan.stepKm);
        for (int lane = 0; lane < Pack<float>::kLanes; ++lane) {
            const std::size_t ray = from + static_cast<std::size_t>(lane);
            const double latitude =
                m.latitudeAtSiteDeg +
                (fan.columnStep[ray] * m.latitudePerColumn + fan.rowStep[ray] * m.latitudePerRow) * 0.5 * n;
            shape.latitude[lane] = static_cast<float>(latitude < 0 ? -latitude : latitude);
        }
        const Floats loss = Terms<Floats>(m, shape).loss() + 0 * (front.sum + shape.rxGround); // unknown stays unknown
        std::memcpy(fan.lossDb + static_cast<std::size_t>(n - fan.firstReceiver) * kFanRays + from, &loss, sizeof loss);
    }
    return true;
}

inline void fanOf(const KernelScene& scene, const RayFan& fan, double* scratch)
{
    constexpr std::size_t kFloats = Pack<float>::kLanes;
    static_assert(kFanRays % kFloats == 0);
    float* ground = reinterpret_cast<float*>(scratch);
    const std::size_t size = (static_cast<std::size_t>(fan.lastReceiver) + 1) * kFloats;
    float* surface = scene.clutter != nullptr ? ground + size : ground;
    FanRays rays;
    rays.ground = ground;
    rays.surface = surface;
    rays.plainMost = ground + 2 * size;
    rays.curvedMost = rays.plainMost + (static_cast<std::size_t>(fan.lastReceiver) / kFanBlock + 1) * kFloats;
    const double square = fan.stepKm * fan.stepKm;
    rays.bulge = static_cast<float>(square * 500 / scene.model.medianRadiusKm);
    rays.bulgeBeta = static_cast<float>(square * 500 / scene.model.anomalousRadiusKm);
    for (std::size_t from = 0; from < kFanRays; from += kFloats) {
        sampleFan(scene, fan, from, ground, surface);
        if (!fanLosses(scene, fan, from, rays))
            return;
    }
}

} // namespace oasis::OASIS_LANES_NAMESPACE
