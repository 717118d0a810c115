// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/streets.h"
#include "core/sample/lattice.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace oasis::sample {

/// What all segments of one street share.
struct StreetTraits
{
    StreetClass streetClass = StreetClass::Residential;
    std::uint32_t settlement = UINT32_MAX;
    std::uint32_t number = 0; ///< of a departmental road; 0 none
    std::int8_t level = 0;
    bool ramp = false;
    bool isPrivate = false;
    bool named = false; ///< has a name of its own in its settlement
    friend bool operator==(const StreetTraits&, const StreetTraits&) = default;
};

/// A plane street network under construction: straight segments that meet at nodes only, barriers that only bridges
/// cross, and a grid index over both. Deterministic: everything happens in call order.
class StreetMesh
{
public:
    struct Segment
    {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t street = 0; ///< index into streets(); kBarrier for a barrier
    };
    static constexpr std::uint32_t kBarrier = UINT32_MAX;

    /// How a step of a growing street ends.
    struct Step
    {
        enum class End { Rejected, Extended, Joined } end = End::Rejected;
        std::uint32_t node = 0;
    };
    struct StepRules
    {
        double clearanceM = 40; ///< of a free end from every other street
        double snapM = 22;      ///< ends nearer than this to a street join it
        bool mayJoin = true;
    };

    StreetMesh(const Bounds& extent, double cellM);

    std::uint32_t addStreet(const StreetTraits& traits);
    /// A line that growing streets never cross and keep `barrierGapM` away from.
    void addBarrier(const Polyline& line);
    /// Adds a line as one street, making nodes wherever it crosses streets of the same level. Ends within 1 m of a
    /// node become that node. Returns the nodes along it, in order.
    std::vector<std::uint32_t> addLine(const Polyline& line, std::uint32_t street);
    /// Grows `street` from a node to a point, or to what stands in between.
    Step extend(std::uint32_t from, Point to, std::uint32_t street, const StepRules& rules);

    [[nodiscard]] const std::vector<Point>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Segment>& segments() const { return m_segments; }
    [[nodiscard]] const std::vector<StreetTraits>& streets() const { return m_streets; }
    /// Segments that end at a node.
    [[nodiscard]] const std::vector<std::uint32_t>& around(std::uint32_t node) const { return m_around[node]; }
    /// Edges between junctions and ends, as they would be if each chain were one edge.
    [[nodiscard]] std::int64_t edgeCount() const { return m_halfEdges / 2; }
    /// Distance from p to the nearest segment that does not touch `except`, at most `reach`; barriers as told.
    [[nodiscard]] double clearance(Point p, double reach, std::uint32_t except, bool barriers) const;
    /// Does the way from a to b meet a barrier?
    [[nodiscard]] bool blocked(Point a, Point b) const;

private:
    struct Near
    {
        std::uint32_t segment = UINT32_MAX;
        double distance = 0;
        Point point;
    };
    template <class Visit>
    void visitNear(const Bounds& box, Visit visit) const;
    void index(std::uint32_t segment);
    std::uint32_t addNode(Point p);
    std::uint32_t addSegment(std::uint32_t a, std::uint32_t b, std::uint32_t street);
    void link(std::uint32_t node, std::uint32_t segment, bool add);
    /// Splits a segment at p and returns the node there (an end of the segment when p is next to it).
    std::uint32_t split(std::uint32_t segment, Point p);
    [[nodiscard]] std::optional<Near> firstCrossing(std::uint32_t from, Point to, std::int8_t level) const;
    [[nodiscard]] Near nearest(Point p, double reach, std::uint32_t except) const;
    [[nodiscard]] bool sharpTurn(std::uint32_t node, Point to, double minimumCos) const;
    [[nodiscard]] bool joined(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::uint32_t nodeAt(Point p, double tolerance) const;
    /// The node at p: an existing one, one made in the street that passes there, or a new one.
    std::uint32_t attach(Point p);
    Step join(std::uint32_t from, std::uint32_t target, std::uint32_t street);

    Lattice m_grid;
    std::vector<std::vector<std::uint32_t>> m_cells;
    std::vector<Point> m_nodes;
    std::vector<std::vector<std::uint32_t>> m_around;
    std::vector<Segment> m_segments;
    std::vector<StreetTraits> m_streets;
    std::int64_t m_halfEdges = 0;
};

} // namespace oasis::sample
