// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/bounds.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::map {

/// A static spatial index over rectangles: a packed R-tree (sort-tile-recursive: Leutenegger, Lopez & Edgington,
/// "STR: a simple and efficient algorithm for R-tree packing", ICDE 1997), 16 entries a node. Building is O(n log n),
/// a query O(log n + hits). Memory: about 38 bytes an entry. Immutable, safe to share between threads.
class PackedIndex
{
public:
    PackedIndex() = default;
    /// One rectangle per item, in projected metres; empty ones are never found.
    explicit PackedIndex(std::span<const Bounds> items);

    /// Indices of the items that intersect `area`, ascending.
    [[nodiscard]] std::vector<std::uint32_t> query(const Bounds& area) const;
    [[nodiscard]] const Bounds& bounds() const { return m_total; }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }

private:
    struct Level
    {
        std::vector<Bounds> boxes;
    };
    void descend(std::size_t level, std::size_t node, const Bounds& area, std::vector<std::uint32_t>& hits) const;

    std::vector<std::uint32_t> m_items; ///< item numbers in tree order
    std::vector<Level> m_levels;        ///< 0: the items' own boxes
    Bounds m_total;
};

} // namespace oasis::map
