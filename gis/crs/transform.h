// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/point.h"
#include "gis/crs/crs.h"

#include <memory>
#include <span>

namespace oasis::gis {

/// Moves coordinates from one system to another, in traditional GIS order (x = longitude or easting) on both sides.
/// One thread at a time; make one per thread.
class Transform
{
public:
    /// Errors: CrsUnknown (no way between the two systems), CrsUnsuitable (one is a local or undefined system).
    [[nodiscard]] static Result<Transform> create(const Crs& from, const Crs& to);
    ~Transform();
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;

    /// In place. Points that cannot be transformed become NaN; returns how many. Arrays are far cheaper than points.
    std::size_t apply(std::span<Point> points);
    /// NaN where it cannot be transformed.
    [[nodiscard]] Point apply(Point point);
    /// Accuracy of the operation used last, metres; negative when unknown. Datum grids that are not installed make it
    /// worse (some 2 m for NTF without its grid).
    [[nodiscard]] double accuracyM() const;
    [[nodiscard]] bool isIdentity() const;

private:
    struct Impl;
    explicit Transform(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace oasis::gis
