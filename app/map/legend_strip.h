// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/furniture.h"

#include <vector>

namespace oasis::map {

/// A legend as lines of text below a map that has no room at its side.
class LegendStrip
{
public:
    /// Lines: each section begins a line, with its title at the left and its entries flowing beside it. Running: all
    /// flows in one, titles too; takes the least height.
    enum class Layout { Lines, Running };

    /// `options` outlive the strip.
    LegendStrip(std::vector<LegendSection> sections, const RenderOptions& options, Layout layout = Layout::Lines)
        : m_sections(std::move(sections)), m_options(&options), m_layout(layout)
    {}
    /// Height in logical pixels at this width.
    [[nodiscard]] double height(double width) const;
    /// Draws it with its upper left corner at the origin.
    void draw(QPainter& painter, double width) const;

private:
    template <class Each>
    double layOut(double width, Each&& each) const;

    std::vector<LegendSection> m_sections;
    const RenderOptions* m_options;
    Layout m_layout;
};

} // namespace oasis::map
