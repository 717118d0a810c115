// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_outline.h"

#include <array>
#include <utility>
#include <vector>

namespace oasis {

namespace {

constexpr std::uint32_t kNoLabel = 0;

/// Directions along pixel edges, in the order of a left turn: east, north, west, south.
struct Corner
{
    std::int64_t column = 0; ///< of the pixel whose north-west corner it is
    std::int64_t row = 0;
    friend bool operator==(const Corner&, const Corner&) = default;
};
constexpr std::array<Corner, 4> kAhead{Corner{1, 0}, Corner{0, -1}, Corner{-1, 0}, Corner{0, 1}};
/// The pixel on the left of an edge that leaves a corner in a direction, relative to the corner.
constexpr std::array<Corner, 4> kLeft{Corner{0, -1}, Corner{-1, -1}, Corner{-1, 0}, Corner{0, 0}};

/// Labels groups of pixels that share edges, then walks their borders with the group on the left.
class Tracer
{
public:
    Tracer(const RasterFrame& frame, std::span<const std::uint8_t> marks)
        : m_frame(frame), m_marks(marks), m_label(frame.cells(), kNoLabel), m_walked(frame.cells(), 0)
    {}
    [[nodiscard]] Result<MultiPolygon> trace(const RunContext& ctx);

private:
    [[nodiscard]] std::size_t at(std::int64_t column, std::int64_t row) const
    {
        return static_cast<std::size_t>(row) * m_frame.columns + static_cast<std::size_t>(column);
    }
    [[nodiscard]] std::uint32_t labelAt(std::int64_t column, std::int64_t row) const
    {
        const bool inside = column >= 0 && row >= 0 && column < m_frame.columns && row < m_frame.rows;
        return inside ? m_label[at(column, row)] : kNoLabel;
    }
    [[nodiscard]] std::uint32_t leftOf(Corner corner, std::size_t direction) const
    {
        return labelAt(corner.column + kLeft[direction].column, corner.row + kLeft[direction].row);
    }
    [[nodiscard]] std::uint32_t rightOf(Corner corner, std::size_t direction) const
    {
        const Corner& side = kLeft[(direction + 3) % 4]; // what a right turn would have on its left
        return labelAt(corner.column + side.column, corner.row + side.row);
    }
    void flood(std::size_t first, std::uint32_t label);
    [[nodiscard]] Polyline walk(Corner start, std::size_t direction, std::uint32_t label);
    [[nodiscard]] Point placeOf(Corner corner) const
    {
        return {m_frame.northWest.x + static_cast<double>(corner.column) * m_frame.cellM,
                m_frame.northWest.y - static_cast<double>(corner.row) * m_frame.cellM};
    }

    const RasterFrame& m_frame;
    std::span<const std::uint8_t> m_marks;
    std::vector<std::uint32_t> m_label;
    std::vector<std::uint8_t> m_walked; ///< west edges that a ring has passed
    std::vector<std::size_t> m_open;
};

void Tracer::flood(std::size_t first, std::uint32_t label)
{
    m_label[first] = label;
    m_open.assign(1, first);
    while (!m_open.empty()) {
        const std::size_t pixel = m_open.back();
        m_open.pop_back();
        const auto column = static_cast<std::int64_t>(pixel % m_frame.columns);
        const auto row = static_cast<std::int64_t>(pixel / m_frame.columns);
        for (const Corner& step : kAhead) {
            const std::int64_t c = column + step.column;
            const std::int64_t r = row + step.row;
            if (c < 0 || r < 0 || c >= m_frame.columns || r >= m_frame.rows)
                continue;
            const std::size_t next = at(c, r);
            if (m_marks[next] != 0 && m_label[next] == kNoLabel) {
                m_label[next] = label;
                m_open.push_back(next);
            }
        }
    }
}

/// A ring with the group on its left. Where two pixels of the group meet only by their corners it turns left, around
/// the pixel that it follows: rings may touch there, but never cross.
Polyline Tracer::walk(Corner start, std::size_t direction, std::uint32_t label)
{
    Polyline ring;
    Corner corner = start;
    const std::size_t firstDirection = direction;
    do {
        if (direction == 3) // southwards: the west edge of the pixel on the left
            m_walked[at(corner.column, corner.row)] = 1;
        corner.column += kAhead[direction].column;
        corner.row += kAhead[direction].row;
        std::size_t next = (direction + 1) % 4; // left, straight, right: the first that keeps the group on the left
        while (leftOf(corner, next) != label || rightOf(corner, next) == label)
            next = (next + 3) % 4;
        if (next != direction)
            ring.push_back(placeOf(corner));
        direction = next;
    } while (!(corner == start && direction == firstDirection));
    return ring;
}

Result<MultiPolygon> Tracer::trace(const RunContext& ctx)
{
    MultiPolygon polygons;
    for (std::int64_t row = 0; row < m_frame.rows; ++row) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        for (std::int64_t column = 0; column < m_frame.columns; ++column) {
            const std::size_t pixel = at(column, row);
            if (m_marks[pixel] == 0)
                continue;
            const bool isNew = m_label[pixel] == kNoLabel;
            if (isNew) {
                polygons.emplace_back();
                flood(pixel, static_cast<std::uint32_t>(polygons.size()));
            }
            const std::uint32_t label = m_label[pixel];
            if (labelAt(column - 1, row) == label || m_walked[pixel] != 0)
                continue; // no border in the west, or a known one
            Polyline ring = walk({column, row}, 3, label);
            Polygon& polygon = polygons[label - 1];
            if (isNew)
                polygon.outer = std::move(ring);
            else
                polygon.holes.push_back(std::move(ring));
        }
    }
    return polygons;
}

} // namespace

Result<MultiPolygon> outlineOf(const RasterFrame& frame, std::span<const std::uint8_t> marks, const RunContext& ctx)
{
    if (marks.size() != frame.cells())
        return fail(ErrorCode::InvalidArgument, "the marks do not fit the raster");
    return Tracer(frame, marks).trace(ctx);
}

} // namespace oasis
