// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/construction_mode.h"
#include "core/network/segment_index.h"
#include "core/network/streets.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace oasis {

inline constexpr std::uint32_t kNoStreet = 0xFFFFFFFFU;

/// A place on a street.
struct StreetPlace
{
    std::uint32_t street = kNoStreet; ///< index into StreetLayer::streets
    LinePosition on{};                ///< planar metres
};

/// Finds the permitted street next to a place. Borrows the layer. Safe to use from any number of threads.
class StreetLocator
{
public:
    /// O(n log n).
    StreetLocator(const StreetLayer& streets, const ConstructionRules& rules);

    [[nodiscard]] bool isPermitted(std::uint32_t street) const { return m_permitted[street] != 0; }
    /// The nearest point on a permitted street, of equally near streets on the first; kNoStreet and an infinite
    /// distance when none is permitted.
    [[nodiscard]] StreetPlace nearest(Point place) const;

private:
    const StreetLayer& m_streets;
    std::vector<std::uint8_t> m_permitted;
    BoxIndex m_index;
};

} // namespace oasis
