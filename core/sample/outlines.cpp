// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/outlines.h"

#include "core/sample/curves.h"

#include <map>

namespace oasis::sample {
namespace {

// Directions along cell sides: east, south, west, north.
constexpr int kStepColumn[4] = {1, 0, -1, 0};
constexpr int kStepRow[4] = {0, 1, 0, -1};

/// A border between two corners where three or more labels meet, or a closed one.
struct Border
{
    std::size_t from = 0; ///< corner numbers
    std::size_t to = 0;
    std::uint32_t left = 0; ///< label on the left of the way from → to
    std::uint32_t right = 0;
    bool closed = false; ///< meets no third label anywhere
    Polyline line;
};

/// Walks over the corners of the cells.
class Tracer
{
public:
    Tracer(const Lattice& grid, const std::vector<std::uint32_t>& label, std::size_t count)
        : m_grid(grid), m_label(label), m_count(count), m_columns(static_cast<std::size_t>(grid.columns) + 1),
          m_done(m_columns * (static_cast<std::size_t>(grid.rows) + 1) * 4, false)
    {}

    std::vector<Border> borders()
    {
        const std::size_t corners = m_done.size() / 4;
        std::vector<Border> all;
        for (const bool closed : {false, true}) {
            for (std::size_t corner = 0; corner < corners; ++corner) {
                const int sides = degree(corner);
                if (sides == 0 || (!closed && sides == 2))
                    continue;
                for (int way = 0; way < 4; ++way)
                    if (isBorder(corner, way) && !m_done[corner * 4 + static_cast<std::size_t>(way)])
                        all.push_back(follow(corner, way));
            }
        }
        return all;
    }

private:
    [[nodiscard]] std::uint32_t labelOf(int column, int row) const
    {
        const std::uint32_t value = m_grid.inside(column, row) ? m_label[m_grid.at(column, row)] : UINT32_MAX;
        return value < m_count ? value : UINT32_MAX;
    }
    [[nodiscard]] int columnOf(std::size_t corner) const { return static_cast<int>(corner % m_columns); }
    [[nodiscard]] int rowOf(std::size_t corner) const { return static_cast<int>(corner / m_columns); }
    /// Labels on the left and right of the side that leaves `corner` in direction `way`.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> sides(std::size_t corner, int way) const
    {
        const int c = columnOf(corner);
        const int r = rowOf(corner);
        switch (way) {
        case 0:
            return {labelOf(c, r - 1), labelOf(c, r)};
        case 1:
            return {labelOf(c, r), labelOf(c - 1, r)};
        case 2:
            return {labelOf(c - 1, r), labelOf(c - 1, r - 1)};
        default:
            return {labelOf(c - 1, r - 1), labelOf(c, r - 1)};
        }
    }
    [[nodiscard]] bool isBorder(std::size_t corner, int way) const
    {
        const int c = columnOf(corner) + kStepColumn[way];
        const int r = rowOf(corner) + kStepRow[way];
        if (c < 0 || r < 0 || c > m_grid.columns || r > m_grid.rows)
            return false;
        const auto [left, right] = sides(corner, way);
        return left != right;
    }
    [[nodiscard]] int degree(std::size_t corner) const
    {
        int count = 0;
        for (int way = 0; way < 4; ++way)
            count += isBorder(corner, way) ? 1 : 0;
        return count;
    }
    [[nodiscard]] Point pointOf(std::size_t corner) const
    {
        return {m_grid.northWest.x + columnOf(corner) * m_grid.cellM,
                m_grid.northWest.y - rowOf(corner) * m_grid.cellM};
    }
    Border follow(std::size_t start, int way)
    {
        Border border;
        border.from = start;
        border.closed = degree(start) == 2;
        std::tie(border.left, border.right) = sides(start, way);
        border.line.push_back(pointOf(start));
        std::size_t corner = start;
        for (;;) {
            m_done[corner * 4 + static_cast<std::size_t>(way)] = true;
            corner += static_cast<std::size_t>(kStepColumn[way]) + static_cast<std::size_t>(kStepRow[way]) * m_columns;
            m_done[corner * 4 + static_cast<std::size_t>((way + 2) % 4)] = true;
            border.line.push_back(pointOf(corner));
            if (corner == start || degree(corner) != 2)
                break;
            const int back = (way + 2) % 4;
            for (int next = 0; next < 4; ++next) {
                if (next != back && isBorder(corner, next)) {
                    way = next;
                    break;
                }
            }
        }
        border.to = corner;
        return border;
    }

    const Lattice& m_grid;
    const std::vector<std::uint32_t>& m_label;
    std::size_t m_count;
    std::size_t m_columns;
    std::vector<bool> m_done;
};

void smooth(Border& border)
{
    Polyline& line = border.line;
    if (border.closed) {
        line.pop_back();
        line = relaxedRing(line, 3);
        line.push_back(line.front());
    } else {
        line = relaxed(line, 3);
    }
    line = simplified(line, 7);
    for (Point& p : line)
        p = toCentimetre(p);
}

double signedArea(const Polyline& ring)
{
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        twice += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
    return twice / 2;
}

/// Rings of one label from its borders, each given as (border, reversed) with the label on the left.
std::vector<Polyline> ringsOf(const std::vector<Border>& borders, const std::vector<std::pair<std::size_t, bool>>& own)
{
    std::map<std::size_t, std::pair<std::size_t, bool>> leaving;
    for (const auto& [index, reversed] : own)
        leaving.emplace(reversed ? borders[index].to : borders[index].from, std::pair(index, reversed));
    std::vector<Polyline> rings;
    while (!leaving.empty()) {
        Polyline ring;
        const std::size_t start = leaving.begin()->first;
        std::size_t corner = start;
        do {
            const auto found = leaving.find(corner);
            if (found == leaving.end())
                break;
            const auto [index, reversed] = found->second;
            leaving.erase(found);
            const Polyline& line = borders[index].line;
            if (reversed)
                ring.insert(ring.end(), line.rbegin(), line.rend() - 1);
            else
                ring.insert(ring.end(), line.begin(), line.end() - 1);
            corner = reversed ? borders[index].from : borders[index].to;
        } while (corner != start);
        rings.push_back(std::move(ring));
    }
    return rings;
}

/// Counter-clockwise rings as polygons, the others as holes of the first.
MultiPolygon polygonsOf(std::vector<Polyline> rings)
{
    MultiPolygon polygons;
    std::vector<Polyline> holes;
    for (Polyline& ring : rings) {
        if (signedArea(ring) > 0)
            polygons.push_back({std::move(ring), {}});
        else
            holes.push_back(std::move(ring));
    }
    for (Polyline& hole : holes)
        for (Polygon& polygon : polygons)
            if (contains(polygon, hole.front())) {
                polygon.holes.push_back(std::move(hole));
                break;
            }
    return polygons;
}

} // namespace

Outlines traceOutlines(const Lattice& grid, const std::vector<std::uint32_t>& label, std::size_t count)
{
    std::vector<Border> borders = Tracer(grid, label, count).borders();
    // One list a label, and a last one for the rim of all.
    std::vector<std::vector<std::pair<std::size_t, bool>>> own(count + 1);
    for (std::size_t i = 0; i < borders.size(); ++i) {
        smooth(borders[i]);
        const bool leftIn = borders[i].left < count;
        const bool rightIn = borders[i].right < count;
        if (leftIn)
            own[borders[i].left].emplace_back(i, false);
        if (rightIn)
            own[borders[i].right].emplace_back(i, true);
        if (leftIn != rightIn)
            own[count].emplace_back(i, rightIn);
    }
    Outlines outlines;
    for (std::size_t i = 0; i < count; ++i)
        outlines.each.push_back(polygonsOf(ringsOf(borders, own[i])));
    outlines.whole = polygonsOf(ringsOf(borders, own[count]));
    return outlines;
}

} // namespace oasis::sample
