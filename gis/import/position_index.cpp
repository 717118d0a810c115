// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/position_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

namespace oasis::gis {

namespace {

std::uint64_t mixed(std::uint64_t word)
{
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ULL;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBULL;
    return word ^ (word >> 31);
}

std::uint64_t bits(double value)
{
    return std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value); // -0 and 0 are one place
}

} // namespace

PositionIndex::PositionIndex(std::size_t expected)
    : m_slots(std::bit_ceil(std::max<std::size_t>(16, expected + expected / 2)), kNone)
{}

std::size_t PositionIndex::slotOf(Point p, std::int8_t level) const
{
    const std::uint64_t hash = mixed(bits(p.x) + mixed(bits(p.y) + static_cast<std::uint64_t>(level + 128)));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash) & mask;
    while (m_slots[slot] != kNone) {
        const Place& place = m_places[m_slots[slot]];
        if (place.point == p && place.level == level)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::uint32_t PositionIndex::find(Point p, std::int8_t level) const
{
    return m_slots[slotOf(p, level)];
}

std::uint32_t PositionIndex::insert(Point p, std::int8_t level)
{
    std::size_t slot = slotOf(p, level);
    if (m_slots[slot] != kNone)
        return m_slots[slot];
    if ((m_places.size() + 1) * 3 > m_slots.size() * 2) {
        grow();
        slot = slotOf(p, level);
    }
    m_slots[slot] = static_cast<std::uint32_t>(m_places.size());
    m_places.push_back({p, level});
    return m_slots[slot];
}

void PositionIndex::grow()
{
    m_slots.assign(m_slots.size() * 2, kNone);
    for (std::size_t i = 0; i < m_places.size(); ++i)
        m_slots[slotOf(m_places[i].point, m_places[i].level)] = static_cast<std::uint32_t>(i);
}

PointGrid::PointGrid(std::span<const Point> points, double cellM) : m_cellM(cellM)
{
    m_entries.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        m_entries.push_back({cell(points[i].y), cell(points[i].x), static_cast<std::uint32_t>(i)});
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.row, a.column, a.index) < std::tie(b.row, b.column, b.index);
    });
}

std::int32_t PointGrid::cell(double coordinate) const
{
    return static_cast<std::int32_t>(std::clamp(std::floor(coordinate / m_cellM), -2.0e9, 2.0e9));
}

std::pair<const PointGrid::Entry*, const PointGrid::Entry*> PointGrid::range(std::int32_t row, std::int32_t from,
                                                                             std::int32_t to) const
{
    const auto before = [](const Entry& entry, std::pair<std::int32_t, std::int32_t> key) {
        return std::pair(entry.row, entry.column) < key;
    };
    const auto after = [](std::pair<std::int32_t, std::int32_t> key, const Entry& entry) {
        return key < std::pair(entry.row, entry.column);
    };
    const auto begin = std::lower_bound(m_entries.begin(), m_entries.end(), std::pair(row, from), before);
    const auto end = std::upper_bound(begin, m_entries.end(), std::pair(row, to), after);
    return {m_entries.data() + (begin - m_entries.begin()), m_entries.data() + (end - m_entries.begin())};
}

std::pair<std::int32_t, std::int32_t> PointGrid::columns(std::int32_t row, Point a, Point b, double within) const
{
    double fromX = std::min(a.x, b.x);
    double toX = std::max(a.x, b.x);
    if (a.y != b.y) { // clip a long slanted segment to the row, so that it does not visit its whole bounding box
        const double low = row * m_cellM - within;
        const double high = (row + 1) * m_cellM + within;
        const double atLow = a.x + (b.x - a.x) * std::clamp((low - a.y) / (b.y - a.y), 0.0, 1.0);
        const double atHigh = a.x + (b.x - a.x) * std::clamp((high - a.y) / (b.y - a.y), 0.0, 1.0);
        fromX = std::max(fromX, std::min(atLow, atHigh));
        toX = std::min(toX, std::max(atLow, atHigh));
    }
    return {cell(fromX - within), cell(toX + within)};
}

} // namespace oasis::gis
