// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/bounds.h"
#include "core/territory/elevation_grid.h"
#include "gis/crs/crs.h"
#include "gis/vector/layer_source.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace oasis::gis {

using oasis::VerticalUnit;

/// What the cells of a raster are taken for.
enum class RasterContent {
    Heights,
    Classes ///< codes; they may have a palette, which heights never have
};

/// One open raster of heights or classes. One thread at a time.
class RasterTile
{
public:
    /// All rasters of a source: several when it is an archive or a folder.
    /// Errors: as sourceMembers() and bandOf(), see raster_band.h; LayerUnusable (no raster), CrsMissing, CrsUnknown,
    /// CrsUnsuitable (no place on Earth).
    [[nodiscard]] static Result<std::vector<RasterTile>> openAll(const LayerSource& source, RasterContent content);
    ~RasterTile();
    RasterTile(RasterTile&&) noexcept;
    RasterTile& operator=(RasterTile&&) noexcept;

    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] const std::string& format() const;
    [[nodiscard]] const Crs& crs() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const;
    /// "m", "ft" …; empty when not stated.
    [[nodiscard]] const std::string& verticalUnit() const;
    /// That, as heights are read; Unstated until assumeUnit() tells.
    [[nodiscard]] VerticalUnit unit() const;
    /// Heights of a raster that does not state its unit are read in this one; metres until told otherwise.
    /// Error: InvalidArgument (the raster states another).
    [[nodiscard]] Result<void> assumeUnit(VerticalUnit unit);
    /// A place in the raster's system as (column, row), 0.5 being the centre of the first cell.
    [[nodiscard]] Point toCells(Point place) const;
    [[nodiscard]] Point fromCells(Point cell) const;

    /// Part of the raster, cells averaged when the part is larger than width × height.
    struct Window
    {
        int column = 0;
        int row = 0;
        int columns = 0;
        int rows = 0;
        int width = 0; ///< of the values
        int height = 0;
    };
    /// Heights in metres, NaN for voids (no-data, no number, below -500 m or above 9 000 m), row by row.
    /// Error: FileUnreadable.
    [[nodiscard]] Result<std::vector<float>> read(const Window& window) const;
    /// The values as they stand in the file, NaN for no-data: codes of classes. Never averaged: the window has its own
    /// size. Error: FileUnreadable.
    [[nodiscard]] Result<std::vector<float>> readCodes(const Window& window) const;

private:
    [[nodiscard]] Result<std::vector<float>> readRaw(const Window& window) const;
    struct Impl;
    explicit RasterTile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace oasis::gis
