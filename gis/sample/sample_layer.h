// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/geometry/polygon.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace oasis::gis {

/// A value of a field; text, whole number, decimal or truth.
using SampleValue = std::variant<std::string, std::int64_t, double, bool>;

enum class SampleGeometry { Point, Line, Polygon, MultiPolygon };

/// Writes the layers of one GeoPackage in Lambert-93, in one transaction, under a temporary name until finish().
class SamplePackage
{
public:
    /// Errors: FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<SamplePackage>> create(const std::string& path);
    virtual ~SamplePackage() = default;

    /// Starts a layer; the types of its fields follow from `example`, one value a field.
    [[nodiscard]] virtual Result<void> startLayer(const std::string& name, SampleGeometry geometry,
                                                  const std::vector<std::string>& fields,
                                                  const std::vector<SampleValue>& example) = 0;
    // A feature of the current layer; values in the order of its fields. Errors: FileUnwritable.
    [[nodiscard]] virtual Result<void> addPoint(Point point, const std::vector<SampleValue>& values) = 0;
    [[nodiscard]] virtual Result<void> addLine(std::span<const Point> line, const std::vector<SampleValue>& values) = 0;
    [[nodiscard]] virtual Result<void> addPolygon(const MultiPolygon& polygons,
                                                  const std::vector<SampleValue>& values) = 0;
    /// Commits and gives the file its name. Errors: FileUnwritable.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

} // namespace oasis::gis
