// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/line_splits.h"

#include "gis/import/position_index.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace oasis::gis {

namespace {

constexpr std::size_t kPollEvery = 4096;
constexpr double kCellM = 60; ///< some three segments long

/// A vertex to put into a line, after `segment`, at share `t` of it.
struct Insertion
{
    std::uint32_t line = 0;
    std::uint32_t segment = 0;
    double t = 0;
    Point point;
    double offM = 0; ///< distance from the line
};

/// The different places of line ends, with the grades that meet there.
struct LineEnds
{
    std::vector<Point> places;
    std::vector<std::uint16_t> grades; ///< bit level + 8
    std::vector<std::uint32_t> ofLine; ///< two a line: first and last
};

std::uint16_t gradeBit(std::int8_t level)
{
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(std::clamp<int>(level, -8, 7) + 8));
}

LineEnds lineEnds(const RawLines& lines)
{
    LineEnds ends;
    PositionIndex index(lines.lines.size() * 2);
    ends.ofLine.reserve(lines.lines.size() * 2);
    for (const RawLine& line : lines.lines) {
        const auto geometry = lines.geometry(line);
        for (const Point p : {geometry.front(), geometry.back()}) {
            const std::uint32_t place = index.insert(p);
            if (place == ends.places.size()) {
                ends.places.push_back(p);
                ends.grades.push_back(0);
            }
            ends.grades[place] = static_cast<std::uint16_t>(ends.grades[place] | gradeBit(line.level));
            ends.ofLine.push_back(place);
        }
    }
    return ends;
}

/// Share of the segment at which the nearest point to p lies, and its distance.
std::pair<double, double> project(Point a, Point b, Point p)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return {t, distance(p, {a.x + t * dx, a.y + t * dy})};
}

void touchesOf(const RawLines& lines, std::uint32_t l, const LineEnds& ends, const PointGrid& grid, double toleranceM,
               std::vector<Insertion>& out)
{
    const RawLine& line = lines.lines[l];
    const auto geometry = lines.geometry(line);
    const std::size_t first = out.size();
    for (std::uint32_t s = 0; s + 1 < line.pointCount; ++s) {
        grid.near(geometry[s], geometry[s + 1], toleranceM, [&](std::uint32_t place) {
            const Point p = ends.places[place];
            if (place == ends.ofLine[2 * l] || place == ends.ofLine[2 * l + 1])
                return;
            if ((ends.grades[place] & gradeBit(line.level)) == 0)
                return;
            const auto [t, off] = project(geometry[s], geometry[s + 1], p);
            if (off <= toleranceM)
                out.push_back({l, s, t, p, off});
        });
    }
    // One end may lie near two segments of the line: it goes into the nearer, the earlier one when equal.
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, out.end(), [](const Insertion& a, const Insertion& b) {
        return std::tie(a.point.x, a.point.y, a.offM, a.segment) < std::tie(b.point.x, b.point.y, b.offM, b.segment);
    });
    out.erase(std::unique(begin, out.end(), [](const Insertion& a, const Insertion& b) { return a.point == b.point; }),
              out.end());
    // Where the line already has that very vertex, sharing it is enough.
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                             [&](const Insertion& i) {
                                 return geometry[i.segment] == i.point || geometry[i.segment + 1] == i.point;
                             }),
              out.end());
}

/// Where two segments cross inside both, or one's inside is met by the other's end.
std::optional<Point> crossing(Point a, Point b, Point c, Point d)
{
    const double rx = b.x - a.x;
    const double ry = b.y - a.y;
    const double sx = d.x - c.x;
    const double sy = d.y - c.y;
    const double cross = rx * sy - ry * sx;
    if (std::abs(cross) <= 1e-12 * std::hypot(rx, ry) * std::hypot(sx, sy))
        return std::nullopt; // parallel
    const double t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross;
    const double u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / cross;
    if (t < 0 || t > 1 || u < 0 || u > 1)
        return std::nullopt;
    return Point{a.x + t * rx, a.y + t * ry};
}

struct SegmentRef
{
    std::int32_t row = 0;
    std::int32_t column = 0;
    std::uint32_t line = 0;
    std::uint32_t segment = 0;
};

std::vector<SegmentRef> segmentsByCell(const RawLines& lines, double cellM)
{
    std::vector<SegmentRef> refs;
    const auto cell = [cellM](double v) { return static_cast<std::int32_t>(std::floor(v / cellM)); };
    for (std::uint32_t l = 0; l < lines.lines.size(); ++l) {
        const auto geometry = lines.geometry(lines.lines[l]);
        for (std::uint32_t s = 0; s + 1 < geometry.size(); ++s) {
            const auto [x0, x1] = std::minmax(geometry[s].x, geometry[s + 1].x);
            const auto [y0, y1] = std::minmax(geometry[s].y, geometry[s + 1].y);
            for (std::int32_t row = cell(y0); row <= cell(y1); ++row)
                for (std::int32_t column = cell(x0); column <= cell(x1); ++column)
                    refs.push_back({row, column, l, s});
        }
    }
    std::sort(refs.begin(), refs.end(), [](const SegmentRef& a, const SegmentRef& b) {
        return std::tie(a.row, a.column, a.line, a.segment) < std::tie(b.row, b.column, b.line, b.segment);
    });
    return refs;
}

void crossPair(const RawLines& lines, const SegmentRef& a, const SegmentRef& b, double cellM,
               std::vector<Insertion>& out)
{
    if (a.line == b.line || lines.lines[a.line].level != lines.lines[b.line].level)
        return;
    const auto first = lines.geometry(lines.lines[a.line]);
    const auto second = lines.geometry(lines.lines[b.line]);
    const auto at = crossing(first[a.segment], first[a.segment + 1], second[b.segment], second[b.segment + 1]);
    // A pair may share several cells: only the one that holds the crossing counts it.
    if (!at || static_cast<std::int32_t>(std::floor(at->x / cellM)) != a.column ||
        static_cast<std::int32_t>(std::floor(at->y / cellM)) != a.row)
        return;
    const auto add = [&](const SegmentRef& ref, std::span<const Point> geometry) {
        if (geometry[ref.segment] != *at && geometry[ref.segment + 1] != *at)
            out.push_back(
                {ref.line, ref.segment, project(geometry[ref.segment], geometry[ref.segment + 1], *at).first, *at, 0});
    };
    add(a, first);
    add(b, second);
}

Result<void> findCrossings(const RawLines& lines, std::vector<Insertion>& out, const RunContext& ctx)
{
    const auto refs = segmentsByCell(lines, kCellM);
    for (std::size_t begin = 0, end = 0; begin < refs.size(); begin = end) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while looking for crossings");
        for (end = begin;
             end < refs.size() && refs[end].row == refs[begin].row && refs[end].column == refs[begin].column;)
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t j = i + 1; j < end; ++j)
                crossPair(lines, refs[i], refs[j], kCellM, out);
    }
    return ok();
}

/// Rebuilds the point array with the insertions in their places.
void insertVertices(RawLines& lines, std::vector<Insertion>& insertions)
{
    std::sort(insertions.begin(), insertions.end(), [](const Insertion& a, const Insertion& b) {
        return std::tie(a.line, a.segment, a.t, a.point.x, a.point.y) <
               std::tie(b.line, b.segment, b.t, b.point.x, b.point.y);
    });
    std::vector<Point> points;
    points.reserve(lines.points.size() + insertions.size());
    auto next = insertions.begin();
    for (std::uint32_t l = 0; l < lines.lines.size(); ++l) {
        RawLine& line = lines.lines[l];
        const auto from = static_cast<std::uint32_t>(points.size());
        for (std::uint32_t s = 0; s < line.pointCount; ++s) {
            points.push_back(lines.points[line.firstPoint + s]);
            for (; next != insertions.end() && next->line == l && next->segment == s; ++next)
                if (points.back() != next->point)
                    points.push_back(next->point);
        }
        line.firstPoint = from;
        line.pointCount = static_cast<std::uint32_t>(points.size()) - from;
    }
    lines.points = std::move(points);
}

} // namespace

Result<void> snapEnds(RawLines& lines, double toleranceM, NodingCounts& counts, const RunContext& ctx)
{
    const LineEnds ends = lineEnds(lines);
    const PointGrid grid(ends.places, std::max(1.0, 2 * toleranceM));
    std::vector<std::uint32_t> target(ends.places.size(), PositionIndex::kNone);
    for (std::uint32_t i = 0; i < ends.places.size(); ++i) {
        if (i % kPollEvery == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while joining line ends");
        if (target[i] != PositionIndex::kNone)
            continue;
        grid.near(ends.places[i], ends.places[i], toleranceM, [&](std::uint32_t other) {
            if (target[other] == PositionIndex::kNone && distance(ends.places[i], ends.places[other]) <= toleranceM)
                target[other] = i;
        });
        target[i] = i;
    }
    for (std::size_t l = 0; l < lines.lines.size(); ++l) {
        const RawLine& line = lines.lines[l];
        const std::uint32_t at[2] = {line.firstPoint, line.firstPoint + line.pointCount - 1};
        for (std::size_t end = 0; end < 2; ++end) {
            const std::uint32_t place = ends.ofLine[2 * l + end];
            if (target[place] == place)
                continue;
            lines.points[at[end]] = ends.places[target[place]];
            if (counts.snappedEnds++ == 0)
                counts.firstSnapped = line.fid;
        }
    }
    return ok();
}

Result<void> splitLines(RawLines& lines, double toleranceM, bool crossings, NodingCounts& counts, const RunContext& ctx)
{
    std::vector<Insertion> insertions;
    {
        const LineEnds ends = lineEnds(lines);
        const PointGrid grid(ends.places, kCellM);
        for (std::uint32_t l = 0; l < lines.lines.size(); ++l) {
            if (l % kPollEvery == 0 && ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped while looking for junctions");
            touchesOf(lines, l, ends, grid, toleranceM, insertions);
        }
    }
    counts.splitsAtEnds = static_cast<std::int64_t>(insertions.size());
    insertVertices(lines, insertions);
    if (!crossings)
        return ok();
    insertions.clear();
    OASIS_CHECK(findCrossings(lines, insertions, ctx));
    counts.splitsAtCrossings = static_cast<std::int64_t>(insertions.size());
    insertVertices(lines, insertions);
    return ok();
}

} // namespace oasis::gis
