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

    [[nodiscard]] bool isPermitted(std::uint32_t street) const { return m_permitted[street] == kPermitted; }
    /// Leaves a permitted street out for now, or takes it in again; nothing for one that the rules bar.
    void setBarred(std::uint32_t street, bool barred)
    {
        if (m_permitted[street] != 0)
            m_permitted[street] = barred ? kLeftOut : kPermitted;
    }
    /// The nearest point on a permitted street, of equally near streets on the first; kNoStreet and an infinite
    /// distance when none is permitted.
    [[nodiscard]] StreetPlace nearest(Point place) const;

private:
    static constexpr std::uint8_t kPermitted = 1;
    static constexpr std::uint8_t kLeftOut = 2;
    const StreetLayer& m_streets;
    std::vector<std::uint8_t> m_permitted; // per street: 0 where the rules bar it
    BoxIndex m_index;
};

} // namespace oasis
