// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/territory/territory.h"

#include <algorithm>

namespace oasis {

Bounds Territory::bounds() const
{
    Bounds bounds;
    for (const Municipality& municipality : municipalities)
        bounds.add(boundsOf(municipality.outline));
    for (const PopulationCell& cell : cells) {
        bounds.add(Point{cell.centre.x - cell.sideM / 2, cell.centre.y - cell.sideM / 2});
        bounds.add(Point{cell.centre.x + cell.sideM / 2, cell.centre.y + cell.sideM / 2});
    }
    return bounds;
}

std::int64_t Territory::population() const
{
    std::int64_t sum = 0;
    for (const Municipality& municipality : municipalities)
        sum += municipality.population;
    return sum;
}

std::optional<std::uint32_t> Territory::indexOf(std::string_view code) const
{
    const auto found = std::lower_bound(municipalities.begin(), municipalities.end(), code,
                                        [](const Municipality& m, std::string_view wanted) { return m.code < wanted; });
    if (found == municipalities.end() || found->code != code)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - municipalities.begin());
}

std::uint32_t Territory::municipalityAt(Point p) const
{
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        const MultiPolygon& outline = municipalities[i].outline;
        if (boundsOf(outline).contains(p) && contains(outline, p))
            return static_cast<std::uint32_t>(i);
    }
    return kNoMunicipality;
}

} // namespace oasis
