// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/geometry/bounds.h"
#include "core/geometry/polyline.h"

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace oasis {

/// Boxes by place: an R-tree over rectangles in projected metres, built once, then only read (by any number of
/// threads). Answers carry the position of the box in the span it was built from. About 60 bytes a box.
class BoxIndex
{
public:
    BoxIndex();
    explicit BoxIndex(std::span<const Bounds> boxes); ///< packed, O(n log n); empty boxes are left out
    ~BoxIndex();
    BoxIndex(BoxIndex&&) noexcept;
    BoxIndex& operator=(BoxIndex&&) noexcept;
    BoxIndex(const BoxIndex&) = delete;
    BoxIndex& operator=(const BoxIndex&) = delete;

    [[nodiscard]] bool isEmpty() const;
    /// Replaces `found` with the boxes that meet `area`, rising. O(log n + answers).
    void intersecting(const Bounds& area, std::vector<std::uint32_t>& found) const;
    /// Smallest rectangle around all boxes.
    [[nodiscard]] Bounds bounds() const;

private:
    struct Tree;
    std::unique_ptr<const Tree> m_tree;
};

/// The single segments of a set of lines, by place.
class SegmentIndex
{
public:
    SegmentIndex() = default;
    explicit SegmentIndex(std::span<const Polyline* const> lines);

    [[nodiscard]] bool isEmpty() const { return m_segments.empty(); }
    /// Replaces `found` with the segments whose boxes meet `area`, in order of lines.
    void intersecting(const Bounds& area, std::vector<std::pair<Point, Point>>& found) const;

private:
    std::vector<std::pair<Point, Point>> m_segments;
    BoxIndex m_index;
};

} // namespace oasis
