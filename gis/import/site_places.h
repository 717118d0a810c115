// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/polygon.h"
#include "core/territory/territory.h"
#include "gis/import/field_mapping.h"
#include "gis/vector/feature_reader.h"

#include <memory>
#include <optional>
#include <string>

namespace oasis::gis {

/// A place in the study's system and on the globe.
struct Place
{
    Point position;
    double lonDeg = 0;
    double latDeg = 0;
};

/// Opens a layer of sites and tells where its features are. Tables whose rows name their own coordinate system are read
/// with raw numbers and transformed row by row.
class SitePlaces
{
public:
    /// Errors: those of FeatureReader::open.
    [[nodiscard]] static Result<std::unique_ptr<SitePlaces>>
    open(const LayerSource& source, const FieldMapping& mapping, const std::string& studyCrs);
    virtual ~SitePlaces() = default;

    [[nodiscard]] virtual FeatureReader& reader() = 0;
    /// nullopt: the feature has no place; why is left in `reason` ("no coordinates", "unknown coordinate system" …).
    [[nodiscard]] virtual std::optional<Place> placeOf(const Feature& feature, std::string& reason) = 0;
    /// The reader's warnings that make sense for this way of reading.
    [[nodiscard]] virtual Warnings warnings() = 0;
    /// Shown in the receipt.
    [[nodiscard]] virtual std::string crs() = 0;
};

/// Finds municipalities of points, falling back on a code when the outline is simplified.
class PlaceMunicipality
{
public:
    explicit PlaceMunicipality(const Territory& territory) : m_territory(territory) {}
    /// The code of the municipality, "" outside all of them. `byCode` tells that the layer's code decided.
    [[nodiscard]] std::string find(Point p, const std::string& layerCode, bool& byCode) const;

private:
    const Territory& m_territory;
};

} // namespace oasis::gis
