// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/coverage_map.h"

#include <cstdint>
#include <span>
#include <vector>

/// Radiators on their common lattice, row by row. Internal to core/radio.
namespace oasis::coverage {

class RadiatorRows
{
public:
    /// Errors: as combineCoverage(). The radiators outlive the value.
    [[nodiscard]] static Result<RadiatorRows> create(std::span<const Radiator> radiators, const Reception& reception);

    [[nodiscard]] const RasterFrame& frame() const { return m_frame; }
    [[nodiscard]] const Radiator& radiator(std::size_t index) const { return m_radiators[index]; }
    [[nodiscard]] std::size_t size() const { return m_radiators.size(); }
    /// Indices of the radiators whose grids have this row, rising.
    [[nodiscard]] std::vector<std::uint16_t> over(std::uint32_t row) const;
    /// Gain − loss of a radiator, the building with it, over a row of the frame, NaN without a figure. `out` has frame().columns values.
    void paths(std::size_t index, std::uint32_t row, std::span<float> out) const;
    /// The same by the losses with which it disturbs others.
    void disturbingPaths(std::size_t index, std::uint32_t row, std::span<float> out) const;
    /// State of a radiator's figure; Outside where its grid does not lie.
    [[nodiscard]] PixelState state(std::size_t index, std::uint32_t row, std::uint32_t column) const;

private:
    /// First pixel of a grid in the frame.
    struct Corner
    {
        std::uint32_t column = 0;
        std::uint32_t row = 0;
    };
    RadiatorRows() = default;
    void pathsOf(const LossGrid& grid, std::size_t index, std::uint32_t row, std::span<float> out) const;
    RasterFrame m_frame;
    std::span<const Radiator> m_radiators;
    std::vector<Corner> m_corners;
};

} // namespace oasis::coverage
