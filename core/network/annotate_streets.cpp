// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/annotate_streets.h"

#include "core/base/parallel.h"
#include "core/network/segment_index.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis {

namespace {

using Segment = std::pair<Point, Point>;
constexpr std::size_t kChunk = 512; ///< streets a thread takes at a time

double cross(Point o, Point a, Point b)
{
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

double distanceToSegment(const Segment& s, Point p)
{
    const double dx = s.second.x - s.first.x;
    const double dy = s.second.y - s.first.y;
    const double squared = dx * dx + dy * dy;
    const double t =
        squared > 0 ? std::clamp(((p.x - s.first.x) * dx + (p.y - s.first.y) * dy) / squared, 0.0, 1.0) : 0.0;
    return distance({s.first.x + t * dx, s.first.y + t * dy}, p);
}

/// At most 45 degrees between the two directions, whichever way they point.
bool alongside(const Segment& s, Point from, Point to)
{
    const double ax = s.second.x - s.first.x;
    const double ay = s.second.y - s.first.y;
    const double bx = to.x - from.x;
    const double by = to.y - from.y;
    return std::abs(ax * bx + ay * by) >= std::abs(ax * by - ay * bx);
}

Bounds grownBounds(std::span<const Point> line, double by)
{
    return boundsOf(line).grownBy(by);
}

/// Share of the line with an asset beside it.
float shareBeside(std::span<const Point> line, const SegmentIndex& assets, const AnnotateParams& params)
{
    if (assets.isEmpty())
        return 0;
    std::vector<Segment> near;
    assets.intersecting(grownBounds(line, params.assetToleranceM), near);
    const double total = length(line);
    if (near.empty() || total <= 0)
        return 0;
    const auto samples = std::max(1, static_cast<int>(std::lround(total / params.sampleStepM)));
    int beside = 0;
    double walked = 0;
    std::size_t segment = 1;
    for (int i = 0; i < samples; ++i) {
        const double at = (i + 0.5) * total / samples;
        double step = distance(line[segment - 1], line[segment]);
        while (walked + step < at && segment + 1 < line.size()) {
            walked += step;
            ++segment;
            step = distance(line[segment - 1], line[segment]);
        }
        const Point from = line[segment - 1];
        const Point to = line[segment];
        const double t = step > 0 ? std::clamp((at - walked) / step, 0.0, 1.0) : 0.0;
        const Point sample{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        beside += std::any_of(near.begin(), near.end(), [&](const Segment& s) {
            return distanceToSegment(s, sample) <= params.assetToleranceM && alongside(s, from, to);
        });
    }
    return static_cast<float>(beside) / static_cast<float>(samples);
}

/// The line passes from one side of the barrier segment to the other between a and b. A point exactly on the other
/// line counts as on its left, so that a line through a shared vertex crosses once.
bool crosses(const Segment& barrier, Point a, Point b)
{
    return (cross(barrier.first, barrier.second, a) >= 0) != (cross(barrier.first, barrier.second, b) >= 0) &&
           (cross(a, b, barrier.first) >= 0) != (cross(a, b, barrier.second) >= 0);
}

double alongAt(const Segment& barrier, Point a, Point b)
{
    const double da = std::abs(cross(barrier.first, barrier.second, a));
    const double db = std::abs(cross(barrier.first, barrier.second, b));
    return distance(a, b) * (da + db > 0 ? da / (da + db) : 0.5);
}

std::uint8_t countCrossings(std::span<const Point> line, const SegmentIndex& barriers, double mergeM)
{
    if (barriers.isEmpty())
        return 0;
    std::vector<Segment> near;
    barriers.intersecting(boundsOf(line), near);
    std::vector<double> places;
    for (const Segment& barrier : near) {
        // A street that merely ends at the barrier (a slip road, a quay) does not cross it.
        if (distanceToSegment(barrier, line.front()) < 1e-6 || distanceToSegment(barrier, line.back()) < 1e-6)
            continue;
        double walked = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (crosses(barrier, line[i - 1], line[i]))
                places.push_back(walked + alongAt(barrier, line[i - 1], line[i]));
            walked += distance(line[i - 1], line[i]);
        }
    }
    std::sort(places.begin(), places.end());
    int count = 0;
    double last = 0;
    for (const double place : places) {
        if (count == 0 || place - last >= mergeM)
            ++count;
        last = place;
    }
    return static_cast<std::uint8_t>(std::min(count, 255));
}

/// Everything that the streets are compared with, indexed once.
struct Surroundings
{
    Surroundings(const Territory& land, const Infrastructure& infrastructure) : territory(land)
    {
        std::vector<Bounds> boxes;
        for (const Municipality& municipality : land.municipalities)
            boxes.push_back(boundsOf(municipality.outline));
        municipalities = BoxIndex(boxes);
        std::array<std::vector<const Polyline*>, 3> assetLines;
        for (const AssetLine& asset : infrastructure.assets)
            assetLines[static_cast<std::size_t>(asset.kind)].push_back(&asset.line);
        std::array<std::vector<const Polyline*>, 3> barrierLines;
        for (const BarrierLine& barrier : infrastructure.barriers)
            barrierLines[static_cast<std::size_t>(barrier.kind)].push_back(&barrier.line);
        for (std::size_t kind = 0; kind < 3; ++kind) {
            assets[kind] = SegmentIndex(assetLines[kind]);
            barriers[kind] = SegmentIndex(barrierLines[kind]);
        }
    }

    [[nodiscard]] std::uint32_t municipalityAt(Point p) const
    {
        std::vector<std::uint32_t> found;
        municipalities.intersecting({p.x, p.y, p.x, p.y}, found);
        for (const std::uint32_t index : found)
            if (contains(territory.municipalities[index].outline, p))
                return index;
        return kNoMunicipality;
    }

    [[nodiscard]] std::uint32_t municipalityOf(std::span<const Point> line) const
    {
        const std::uint32_t middle = municipalityAt(pointAlong(line, length(line) / 2));
        if (middle != kNoMunicipality)
            return middle;
        const std::uint32_t start = municipalityAt(line.front());
        return municipalityAt(line.back()) != kNoMunicipality ? start : kNoMunicipality;
    }

    const Territory& territory;
    BoxIndex municipalities;
    std::array<SegmentIndex, 3> assets;   // by AssetKind
    std::array<SegmentIndex, 3> barriers; // by BarrierKind
};

void annotate(Street& street, std::span<const Point> line, const Surroundings& around, const AnnotateParams& params)
{
    const auto beside = [&](AssetKind kind) {
        return shareBeside(line, around.assets[static_cast<std::size_t>(kind)], params);
    };
    const auto crossed = [&](BarrierKind kind) {
        return countCrossings(line, around.barriers[static_cast<std::size_t>(kind)], params.crossingMergeM);
    };
    street.municipality = around.municipalityOf(line);
    street.ductShare = beside(AssetKind::Duct);
    street.poleShare = beside(AssetKind::PoleLine);
    street.fibreShare = beside(AssetKind::Fibre);
    street.railCrossings = crossed(BarrierKind::Rail);
    street.motorwayCrossings =
        street.streetClass == StreetClass::Motorway ? std::uint8_t{0} : crossed(BarrierKind::Motorway);
    street.riverCrossings = street.structure == StreetStructure::Bridge ? std::uint8_t{0} : crossed(BarrierKind::River);
}

} // namespace

Result<StreetLayer> annotateStreets(const AnnotateParams& params, StreetLayer streets, const Territory& territory,
                                    const Infrastructure& infrastructure, const RunContext& ctx)
{
    if (!(params.assetToleranceM >= 0) || !(params.sampleStepM > 0) || !(params.crossingMergeM >= 0))
        return fail(ErrorCode::InvalidArgument, "tolerances must not be negative, the sample step must be positive");
    ctx.report(0, "streets.annotate");
    const Surroundings around(territory, infrastructure);
    const std::size_t count = streets.streets.size();
    const std::size_t chunks = (count + kChunk - 1) / kChunk;
    // Progress must not fall, and threads finish out of order: report between rounds.
    constexpr std::size_t kRounds = 20;
    for (std::size_t round = 0; round < kRounds; ++round) {
        const std::size_t first = chunks * round / kRounds;
        const std::size_t last = chunks * (round + 1) / kRounds;
        parallelFor(last - first, ctx, [&](std::size_t chunk) {
            const std::size_t end = std::min(count, (first + chunk + 1) * kChunk);
            for (std::size_t i = (first + chunk) * kChunk; i < end; ++i)
                annotate(streets.streets[i], streets.geometry(streets.streets[i]), around, params);
        });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "annotating the streets was cancelled");
        ctx.report(static_cast<double>(round + 1) / kRounds, "streets.annotate");
    }
    return streets;
}

} // namespace oasis
