// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/relief.h"

#include <cstdint>
#include <vector>

namespace oasis::sample {

/// What it costs to lay a way over the land.
struct RouteTaste
{
    double easyGrade = 0.06; ///< a grade of this much doubles the cost of a metre
    double sideSlope = 1.5;  ///< cost of a metre for each unit of slope across
    double wander = 0.5;     ///< cost noise that makes bends
    double reuse = 0.4;      ///< share of the cost where a road lies already
    double river = 500;      ///< metres that crossing a river is worth
    double railway = 160;
    double motorway = 260;
    double outside = 1.6; ///< factor outside the territory
};

/// Cheapest ways over a grid laid on the land (16 directions, A*).
class RouteFinder
{
public:
    enum Mark : std::uint8_t { River = 1, Railway = 2, Motorway = 4, Outside = 8, Keep = 16, Road = 32 };

    RouteFinder(std::uint64_t seed, const Relief& relief, double cellM);

    [[nodiscard]] const Lattice& grid() const { return m_grid; }
    void markLine(const Polyline& line, Mark mark);
    /// Marks all cells within `radius` of p.
    void markDisc(Point p, double radius, Mark mark);
    void markCell(std::size_t cell, Mark mark) { m_marks[cell] = static_cast<std::uint8_t>(m_marks[cell] | mark); }
    [[nodiscard]] bool has(std::size_t cell, Mark mark) const { return (m_marks[cell] & mark) != 0; }

    /// Cells from `from` to `to`, both included; empty when there is none. Cells marked Keep cost `keepCost` times as
    /// much.
    [[nodiscard]] std::vector<std::size_t> find(Point from, Point to, const RouteTaste& taste, double keepCost = 1);
    /// Cells from `from` to the nearest cell marked Road, at most `reachM` of cost away.
    [[nodiscard]] std::vector<std::size_t> findRoad(Point from, const RouteTaste& taste, double reachM);

private:
    [[nodiscard]] double stepCost(std::size_t from, std::size_t to, double far, const RouteTaste& taste) const;
    std::vector<std::size_t> search(std::size_t from, std::size_t to, const RouteTaste& taste, double limit,
                                    double keepCost);

    std::uint64_t m_seed;
    Lattice m_grid;
    std::vector<float> m_height;
    std::vector<float> m_slope;
    std::vector<std::uint8_t> m_marks;
    std::vector<double> m_cost;
    std::vector<std::uint32_t> m_parent;
    std::vector<std::uint32_t> m_round;
    std::uint32_t m_now = 0;
};

} // namespace oasis::sample
