// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/network/streets.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oasis::gis {

/// One line as a layer gave it, before noding.
struct RawLine
{
    std::int64_t fid = 0;         ///< feature it comes from, for receipts
    StreetId keepId;              ///< id that its first edge keeps; 0: a new one
    std::uint32_t firstPoint = 0; ///< index into RawLines::points
    std::uint32_t pointCount = 0;
    double groundM = 0;     ///< length on the ground of the whole line
    std::uint32_t name = 0;      ///< index into RawLines::names
    std::uint32_t riskGroup = 0; ///< index into RawLines::names
    StreetClass streetClass = StreetClass::Other;
    StreetStructure structure = StreetStructure::Normal;
    bool urban = false;
    bool heritage = false;
    std::int8_t level = 0; ///< grade: 0 on the ground, above > 0, below < 0
};

/// Lines in flat arrays, projected metres. 16 bytes a vertex, 56 a line.
struct RawLines
{
    std::vector<Point> points;
    std::vector<RawLine> lines;
    std::vector<std::string> names{""};

    /// Appends a line with the attributes of `line` (its point range is filled in), repeated vertices left out.
    /// Returns the number of vertices left out, or -1 when fewer than two different ones remain: then nothing is added.
    std::int64_t add(std::span<const Point> geometry, RawLine line);
    [[nodiscard]] std::span<const Point> geometry(const RawLine& line) const
    {
        return {points.data() + line.firstPoint, line.pointCount};
    }
};

/// Where lines that meet become one network.
enum class NodingRule : std::uint8_t {
    SharedVertices, ///< ends, and vertices with exactly equal coordinates: topological sources (OSM and what is made of
                    ///< it)
    EndsOnLines, ///< also ends within the tolerance of each other, or of a line of the same grade, which is split there
    Crossings    ///< also wherever two lines of the same grade cross
};

struct NodingParams
{
    NodingRule rule = NodingRule::EndsOnLines;
    double toleranceM = 0.5; ///< of EndsOnLines and Crossings, metres, 0 to 50
};

/// What noding did.
struct NodingCounts
{
    std::int64_t snappedEnds = 0;  ///< line ends moved onto another end within the tolerance
    std::int64_t splitsAtEnds = 0; ///< lines split where an end of another touches them
    std::int64_t splitsAtCrossings = 0;
    std::int64_t zeroLength = 0; ///< edges of no length left out
    std::int64_t duplicates = 0; ///< edges left out that run exactly as an earlier one
    std::int64_t firstSnapped = -1, firstZeroLength = -1, firstDuplicate = -1; ///< feature id of the first; -1 none
    std::int64_t nodesOutsideLargest = 0; ///< nodes of all components but the largest
};

struct NodedNetwork
{
    StreetLayer layer;
    NodingCounts counts;
};

/// Makes a noded network: every edge runs between two nodes and meets others only there. Nodes are numbered as they
/// first appear in reading order; edges too, from `firstId` on, but for the kept ids. In the first rule the grade
/// plays no role (equal vertices are one place); in the others, vertices of different grades join at line ends only.
/// Lengths on the ground are shared out in proportion to lengths in the plane. Component 0 has the most nodes.
/// Errors: InvalidArgument (tolerance), NoStreets (nothing left), Cancelled.
/// O(n) expected over n vertices for the first rule, O(n log n) for the others; about 40 bytes a vertex of scratch.
[[nodiscard]] Result<NodedNetwork> nodeNetwork(const NodingParams& params, RawLines lines, std::int64_t firstId,
                                               const RunContext& ctx);

} // namespace oasis::gis
