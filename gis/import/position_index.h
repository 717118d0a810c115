// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/point.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace oasis::gis {

/// Numbers the different places among many points, exact coordinates compared; 0, 1, … as they first appear.
/// An open-addressing table: 4 bytes a slot, at most two thirds full; 24 bytes a place. Its order never shows.
class PositionIndex
{
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    explicit PositionIndex(std::size_t expected);
    /// The number of this place (points of different `level` are different places), a new one when first seen.
    std::uint32_t insert(Point p, std::int8_t level = 0);
    /// Its number, or kNone.
    [[nodiscard]] std::uint32_t find(Point p, std::int8_t level = 0) const;
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] Point position(std::uint32_t place) const { return m_places[place].point; }

private:
    struct Place
    {
        Point point;
        std::int8_t level = 0;
    };
    [[nodiscard]] std::size_t slotOf(Point p, std::int8_t level) const;
    void grow();

    std::vector<Place> m_places;
    std::vector<std::uint32_t> m_slots; ///< power of two
};

/// Points sorted into square cells, to ask which lie near a segment. O(n log n) to build, 12 bytes a point.
class PointGrid
{
public:
    PointGrid(std::span<const Point> points, double cellM);
    /// Calls visit(index) for all points whose cell the segment, widened by `within` metres, may touch: a superset of
    /// those within that distance, in no meaningful order, none twice.
    template <class Visit>
    void near(Point a, Point b, double within, Visit visit) const;

private:
    struct Entry
    {
        std::int32_t row = 0;
        std::int32_t column = 0;
        std::uint32_t index = 0;
    };
    [[nodiscard]] std::int32_t cell(double coordinate) const;
    /// Entries of one row between two columns, both included.
    [[nodiscard]] std::pair<const Entry*, const Entry*> range(std::int32_t row, std::int32_t from,
                                                              std::int32_t to) const;
    /// Columns that the part of the widened segment inside a row may touch.
    [[nodiscard]] std::pair<std::int32_t, std::int32_t> columns(std::int32_t row, Point a, Point b,
                                                                double within) const;

    std::vector<Entry> m_entries;
    double m_cellM = 1;
};

template <class Visit>
void PointGrid::near(Point a, Point b, double within, Visit visit) const
{
    const std::int32_t bottom = cell((a.y < b.y ? a.y : b.y) - within);
    const std::int32_t top = cell((a.y < b.y ? b.y : a.y) + within);
    for (std::int32_t row = bottom; row <= top; ++row) {
        const auto [from, to] = columns(row, a, b, within);
        const auto [begin, end] = range(row, from, to);
        for (const Entry* entry = begin; entry != end; ++entry)
            visit(entry->index);
    }
}

} // namespace oasis::gis
