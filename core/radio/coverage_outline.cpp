// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_outline.h"

#include "core/radio/polled_layer.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace oasis {

namespace {

constexpr std::uint32_t kUnlabelled = 0xFFFFFFFFU;

/// A pixel or a corner of pixels: column and row, rows downwards.
struct Place
{
    std::int64_t column = 0;
    std::int64_t row = 0;
};

/// Sides of a pixel in the order in which its outline runs: south side eastwards, east side northwards, …
enum Side : unsigned { kSouth, kEast, kNorth, kWest };
constexpr std::array<Place, 4> kAhead{{{1, 0}, {0, -1}, {-1, 0}, {0, 1}}}; // step along the side
constexpr std::array<Place, 4> kRight{{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}}; // step across it, out of the pixel
constexpr std::array<Place, 4> kHead{{{1, 1}, {1, 0}, {0, 0}, {0, 1}}};    // corner where the side ends

constexpr Place operator+(Place a, Place b)
{
    return {a.column + b.column, a.row + b.row};
}

class OutlineTracer
{
public:
    OutlineTracer(const RasterFrame& frame, std::span<const std::uint8_t> marks, const RunContext& ctx)
        : m_frame(frame), m_marks(marks), m_ctx(ctx), m_poll(ctx)
    {}
    [[nodiscard]] Result<MultiPolygon> trace();

private:
    [[nodiscard]] std::size_t indexOf(Place p) const
    {
        return static_cast<std::size_t>(p.row) * m_frame.columns + static_cast<std::size_t>(p.column);
    }
    [[nodiscard]] bool holds(Place p) const
    {
        return p.column >= 0 && p.row >= 0 && p.column < m_frame.columns && p.row < m_frame.rows &&
               m_marks[indexOf(p)] != 0;
    }
    [[nodiscard]] Point onMap(Place corner) const
    {
        return {m_frame.northWest.x + static_cast<double>(corner.column) * m_frame.cellM,
                m_frame.northWest.y - static_cast<double>(corner.row) * m_frame.cellM};
    }
    void label(Place first);
    void follow(Place pixel, unsigned side);
    void split(std::span<const Place> corners, std::span<const std::uint8_t> crossing, std::uint32_t part);
    void emitRing(std::span<const Place> corners, std::uint32_t part);

    const RasterFrame& m_frame;
    std::span<const std::uint8_t> m_marks;
    const RunContext& m_ctx;
    coverage::StepPoll m_poll;         ///< after a stop the loops end early, and what they made is thrown away
    std::vector<std::uint32_t> m_part; ///< of each pixel
    std::vector<std::uint8_t> m_done;  ///< sides already followed, one bit each
    MultiPolygon m_polygons;           ///< one a part
};

/// Flood of the pixels that hang together with the first by sides.
void OutlineTracer::label(Place first)
{
    const auto part = static_cast<std::uint32_t>(m_polygons.size());
    m_polygons.emplace_back();
    m_part[indexOf(first)] = part;
    std::vector<Place> open{first};
    while (!open.empty() && !m_poll.stopped()) {
        const Place pixel = open.back();
        open.pop_back();
        for (const Place step : kAhead)
            if (const Place next = pixel + step; holds(next) && m_part[indexOf(next)] == kUnlabelled) {
                m_part[indexOf(next)] = part;
                open.push_back(next);
            }
    }
}

/// Along the outline with the pixels on the left. Where pixels touch at a corner it stays with its own.
void OutlineTracer::follow(Place pixel, unsigned side)
{
    const std::uint32_t part = m_part[indexOf(pixel)];
    std::vector<Place> corners;
    std::vector<std::uint8_t> crossing; // two outlines meet at this corner
    while ((m_done[indexOf(pixel)] & (1U << side)) == 0 && !m_poll.stopped()) {
        m_done[indexOf(pixel)] = static_cast<std::uint8_t>(m_done[indexOf(pixel)] | (1U << side));
        const Place corner = pixel + kHead[side];
        const Place ahead = pixel + kAhead[side];
        const Place aheadRight = ahead + kRight[side];
        if (!holds(ahead)) {
            corners.push_back(corner);
            crossing.push_back(holds(aheadRight) ? 1 : 0);
            side = (side + 1) % 4;
        } else if (!holds(aheadRight)) {
            pixel = ahead;
        } else {
            corners.push_back(corner);
            crossing.push_back(0);
            pixel = aheadRight;
            side = (side + 3) % 4;
        }
    }
    split(corners, crossing, part);
}

/// A ring must not touch itself: it is cut where it comes back to a corner.
void OutlineTracer::split(std::span<const Place> corners, std::span<const std::uint8_t> crossing, std::uint32_t part)
{
    std::vector<Place> path;
    std::unordered_map<std::int64_t, std::size_t> seen; // crossing corner → its place on the path; never iterated
    const auto keyOf = [&](Place p) { return p.row * (std::int64_t{m_frame.columns} + 1) + p.column; };
    std::vector<std::int64_t> keys; // of the path's corners, −1 where nothing crosses
    for (std::size_t i = 0; i < corners.size() && !m_poll.stopped(); ++i) {
        const std::int64_t key = crossing[i] != 0 ? keyOf(corners[i]) : -1;
        const auto before = key < 0 ? seen.end() : seen.find(key);
        if (before == seen.end()) {
            if (key >= 0)
                seen.emplace(key, path.size());
            path.push_back(corners[i]);
            keys.push_back(key);
            continue;
        }
        const std::size_t from = before->second;
        emitRing(std::span(path).subspan(from), part);
        for (std::size_t k = from + 1; k < path.size(); ++k)
            if (keys[k] >= 0)
                seen.erase(keys[k]);
        path.resize(from + 1);
        keys.resize(from + 1);
    }
    emitRing(path, part);
}

void OutlineTracer::emitRing(std::span<const Place> corners, std::uint32_t part)
{
    if (corners.size() < 4)
        return;
    std::int64_t twice = 0; // area, positive for clockwise since rows run downwards
    Polyline ring;
    for (std::size_t i = 0; i < corners.size() && !m_poll.stopped(); ++i) {
        const Place& a = corners[i];
        const Place& b = corners[(i + 1) % corners.size()];
        twice += a.column * b.row - b.column * a.row;
        ring.push_back(onMap(a));
    }
    Polygon& polygon = m_polygons[part];
    if (twice < 0)
        polygon.outer = std::move(ring);
    else
        polygon.holes.push_back(std::move(ring));
}

Result<MultiPolygon> OutlineTracer::trace()
{
    if (!coverage::fillPolled(m_part, m_marks.size(), kUnlabelled, m_ctx) ||
        !coverage::fillPolled(m_done, m_marks.size(), std::uint8_t{0}, m_ctx))
        return fail(ErrorCode::Cancelled, "cancelled");
    for (std::uint32_t row = 0; row < m_frame.rows; ++row)
        for (std::uint32_t column = 0; column < m_frame.columns; ++column) {
            if (m_poll.stopped())
                return fail(ErrorCode::Cancelled, "cancelled");
            const Place pixel{column, row};
            if (!holds(pixel))
                continue;
            if (m_part[indexOf(pixel)] == kUnlabelled)
                label(pixel);
            for (unsigned side = kSouth; side <= kWest; ++side)
                if (!holds(pixel + kRight[side]) && (m_done[indexOf(pixel)] & (1U << side)) == 0)
                    follow(pixel, side);
        }
    if (m_ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "cancelled");
    return std::move(m_polygons);
}

} // namespace

Result<MultiPolygon> outlineOf(const RasterFrame& frame, std::span<const std::uint8_t> marks, const RunContext& ctx)
{
    if (marks.size() != frame.cells())
        return fail(ErrorCode::InvalidArgument, "the marks do not fit the raster");
    return OutlineTracer(frame, marks, ctx).trace();
}

} // namespace oasis
