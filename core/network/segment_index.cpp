// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/segment_index.h"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

namespace bg = boost::geometry;
using TreePoint = bg::model::d2::point_xy<double>;
using TreeBox = bg::model::box<TreePoint>;
using TreeValue = std::pair<TreeBox, std::uint32_t>;

TreeBox treeBox(const Bounds& b)
{
    return {TreePoint(b.minX, b.minY), TreePoint(b.maxX, b.maxY)};
}

std::vector<TreeValue> valuesOf(std::span<const Bounds> boxes)
{
    std::vector<TreeValue> values;
    values.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].isEmpty())
            values.emplace_back(treeBox(boxes[i]), static_cast<std::uint32_t>(i));
    return values;
}

} // namespace

struct BoxIndex::Tree
{
    bg::index::rtree<TreeValue, bg::index::quadratic<16>> rtree;
};

BoxIndex::BoxIndex() : BoxIndex(std::span<const Bounds>{}) {}
BoxIndex::BoxIndex(std::span<const Bounds> boxes)
    : m_tree(std::make_unique<const Tree>(Tree{decltype(Tree::rtree)(valuesOf(boxes))}))
{}
BoxIndex::~BoxIndex() = default;
BoxIndex::BoxIndex(BoxIndex&&) noexcept = default;
BoxIndex& BoxIndex::operator=(BoxIndex&&) noexcept = default;

bool BoxIndex::isEmpty() const
{
    return m_tree->rtree.empty();
}

void BoxIndex::intersecting(const Bounds& area, std::vector<std::uint32_t>& found) const
{
    found.clear();
    if (area.isEmpty())
        return;
    for (auto it = m_tree->rtree.qbegin(bg::index::intersects(treeBox(area))); it != m_tree->rtree.qend(); ++it)
        found.push_back(it->second);
    std::sort(found.begin(), found.end()); // the tree's own order is no promise of Boost's
}

Bounds BoxIndex::bounds() const
{
    if (isEmpty())
        return {};
    const auto box = m_tree->rtree.bounds();
    return {bg::get<bg::min_corner, 0>(box), bg::get<bg::min_corner, 1>(box), bg::get<bg::max_corner, 0>(box),
            bg::get<bg::max_corner, 1>(box)};
}

SegmentIndex::SegmentIndex(std::span<const Polyline* const> lines)
{
    std::vector<Bounds> boxes;
    for (const Polyline* line : lines) {
        for (std::size_t i = 1; i < line->size(); ++i) {
            m_segments.emplace_back((*line)[i - 1], (*line)[i]);
            boxes.emplace_back().add((*line)[i - 1]);
            boxes.back().add((*line)[i]);
        }
    }
    m_index = BoxIndex(boxes);
}

void SegmentIndex::intersecting(const Bounds& area, std::vector<std::pair<Point, Point>>& found) const
{
    std::vector<std::uint32_t> indices;
    m_index.intersecting(area, indices);
    found.clear();
    for (const std::uint32_t index : indices)
        found.push_back(m_segments[index]);
}

} // namespace oasis
