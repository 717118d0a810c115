// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/geometry/polyline.h"
#include "core/territory/territory.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis {

enum class StreetClass : std::uint8_t {
    Motorway,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Residential,
    Service,
    Track,
    Path,
    Other
};
enum class StreetStructure : std::uint8_t { Normal, Bridge, Tunnel };

/// One street edge between two nodes of a noded network.
struct Street
{
    StreetId id;                  ///< permanent within a study
    std::uint32_t tail = 0;       ///< index into StreetLayer::nodes; geometry starts here
    std::uint32_t head = 0;       ///< geometry ends here
    std::uint32_t firstPoint = 0; ///< index into StreetLayer::points
    std::uint32_t pointCount = 0; ///< at least 2, ends included
    double lengthM = 0;           ///< on the ground (ellipsoid), metres
    StreetClass streetClass = StreetClass::Other;
    StreetStructure structure = StreetStructure::Normal;
    bool urban = false;    ///< in a built-up area
    bool heritage = false; ///< paved stone centre
    std::uint8_t railCrossings = 0;
    std::uint8_t motorwayCrossings = 0;
    std::uint8_t riverCrossings = 0;              ///< not counted on bridges
    float ductShare = 0;                          ///< share of the length beside an existing duct, 0 to 1
    float poleShare = 0;                          ///< beside existing poles
    float fibreShare = 0;                         ///< beside existing fibre
    std::uint32_t municipality = kNoMunicipality; ///< see annotateStreets()
    std::uint32_t name = 0;                       ///< index into StreetLayer::names; 0 is ""
    /// Index into StreetLayer::names: streets of one risk group fail together (one trench, one line of poles, one
    /// bridge). 0: none, a street fails alone.
    std::uint32_t riskGroup = 0;
    friend bool operator==(const Street&, const Street&) = default;
};

/// A noded street network in flat arrays. Immutable once in a study. About 104 bytes a street and 16 a vertex.
struct StreetLayer
{
    std::vector<Point> nodes;
    std::vector<Street> streets; ///< sorted by id
    std::vector<Point> points;   ///< all geometries
    std::vector<std::string> names{""};
    std::vector<std::uint32_t> nodeComponent; ///< per node; component 0 is the largest
    std::uint32_t componentCount = 0;

    [[nodiscard]] std::span<const Point> geometry(const Street& street) const
    {
        return {points.data() + street.firstPoint, street.pointCount};
    }
    [[nodiscard]] Bounds bounds() const;
    /// The street with this id, or nullptr. O(log n).
    [[nodiscard]] const Street* find(StreetId id) const;
    friend bool operator==(const StreetLayer&, const StreetLayer&) = default;
};

/// Fills nodeComponent and componentCount from the streets' ends, whatever their construction rules: components are
/// numbered by falling number of nodes, equal ones by their smallest node. Every node belongs to one (a node without a
/// street is a component of its own). O((n + m) α(n)).
void computeComponents(StreetLayer& layer);

} // namespace oasis
