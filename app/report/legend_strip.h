// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/furniture.h"

#include <vector>

namespace oasis::report {

/// A legend as lines of text under a map: each section begins a line, with its title at the left and its entries
/// flowing beside it.
class LegendStrip
{
public:
    LegendStrip(std::vector<map::LegendSection> sections, const map::RenderOptions& options)
        : m_sections(std::move(sections)), m_options(&options)
    {}
    /// Height in logical pixels at this width.
    [[nodiscard]] double height(double width) const;
    /// Draws it with its upper left corner at the origin.
    void draw(QPainter& painter, double width) const;

private:
    template <class Each>
    double layOut(double width, Each&& each) const;

    std::vector<map::LegendSection> m_sections;
    const map::RenderOptions* m_options;
};

} // namespace oasis::report
