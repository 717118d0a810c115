// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

#include <memory>
#include <string>

namespace oasis::gis {

/// Checks polygons against the rules of the OGC Simple Features (rings closed and simple, holes inside, parts not
/// overlapping) and mends those that break them. One thread at a time; make one and use it for many.
class PolygonRepair
{
public:
    enum class Outcome {
        Valid,    ///< untouched
        Repaired, ///< changed in place
        Unusable  ///< nothing with an area remains; the polygons are left as they were
    };

    PolygonRepair();
    ~PolygonRepair();
    PolygonRepair(PolygonRepair&&) noexcept;
    PolygonRepair& operator=(PolygonRepair&&) noexcept;

    /// All coordinates must be finite. `reason` (may be null) receives what is wrong, e.g. "Self-intersection".
    /// O(n log n). GEOS' "structure" method (GEOS 3.10): rings are made valid first, then holes are taken from shells.
    [[nodiscard]] Outcome mend(MultiPolygon& polygons, std::string* reason = nullptr);
    /// The check alone.
    [[nodiscard]] bool isValid(const MultiPolygon& polygons, std::string* reason = nullptr);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace oasis::gis
