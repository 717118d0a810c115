// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/packed_index.h"

#include <algorithm>
#include <cmath>

namespace oasis::map {

namespace {

constexpr std::size_t kFanout = 16;

bool covers(const Bounds& outer, const Bounds& inner)
{
    return outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY;
}

void sortTiles(std::vector<std::uint32_t>& order, std::span<const Bounds> items)
{
    const auto byX = [&](std::uint32_t a, std::uint32_t b) {
        const double ax = items[a].minX + items[a].maxX;
        const double bx = items[b].minX + items[b].maxX;
        return ax != bx ? ax < bx : a < b;
    };
    const auto byY = [&](std::uint32_t a, std::uint32_t b) {
        const double ay = items[a].minY + items[a].maxY;
        const double by = items[b].minY + items[b].maxY;
        return ay != by ? ay < by : a < b;
    };
    std::sort(order.begin(), order.end(), byX);
    const auto leaves = (order.size() + kFanout - 1) / kFanout;
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(leaves))));
    const auto perSlice = std::max<std::size_t>(kFanout, slices * kFanout);
    for (std::size_t from = 0; from < order.size(); from += perSlice) {
        const auto begin = order.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(from + perSlice, order.size()));
        std::sort(begin, end, byY);
    }
}

} // namespace

PackedIndex::PackedIndex(std::span<const Bounds> items)
{
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (!items[i].isEmpty())
            m_items.push_back(i);
    }
    if (m_items.empty())
        return;
    sortTiles(m_items, items);
    Level leaf;
    leaf.boxes.reserve(m_items.size());
    for (const auto item : m_items)
        leaf.boxes.push_back(items[item]);
    m_levels.push_back(std::move(leaf));
    while (m_levels.back().boxes.size() > 1) {
        const auto& below = m_levels.back().boxes;
        Level above;
        for (std::size_t from = 0; from < below.size(); from += kFanout) {
            Bounds box;
            for (std::size_t i = from; i < std::min(from + kFanout, below.size()); ++i)
                box.add(below[i]);
            above.boxes.push_back(box);
        }
        m_levels.push_back(std::move(above));
    }
    m_total = m_levels.back().boxes.front();
}

void PackedIndex::descend(std::size_t level, std::size_t node, const Bounds& area,
                          std::vector<std::uint32_t>& hits) const
{
    const Bounds& box = m_levels[level].boxes[node];
    if (!box.intersects(area))
        return;
    if (level == 0) {
        hits.push_back(m_items[node]);
        return;
    }
    if (covers(area, box)) {
        std::size_t first = node;
        std::size_t last = node + 1;
        for (std::size_t l = level; l > 0; --l) {
            first *= kFanout;
            last = std::min(last * kFanout, m_levels[l - 1].boxes.size());
        }
        hits.insert(hits.end(), m_items.begin() + static_cast<std::ptrdiff_t>(first),
                    m_items.begin() + static_cast<std::ptrdiff_t>(last));
        return;
    }
    const std::size_t end = std::min((node + 1) * kFanout, m_levels[level - 1].boxes.size());
    for (std::size_t child = node * kFanout; child < end; ++child)
        descend(level - 1, child, area, hits);
}

std::vector<std::uint32_t> PackedIndex::query(const Bounds& area) const
{
    std::vector<std::uint32_t> hits;
    if (!m_items.empty() && !area.isEmpty())
        descend(m_levels.size() - 1, 0, area, hits);
    std::sort(hits.begin(), hits.end());
    return hits;
}

} // namespace oasis::map
