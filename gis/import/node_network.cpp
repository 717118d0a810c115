// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/node_network.h"

#include "gis/import/line_splits.h"
#include "gis/import/position_index.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace oasis::gis {

namespace {

constexpr std::uint32_t kNone = PositionIndex::kNone;

/// An edge as a range of a line's vertices.
struct Cut
{
    std::uint32_t line = 0;
    std::uint32_t from = 0; ///< index into RawLines::points
    std::uint32_t to = 0;   ///< of its last vertex
    std::uint32_t tail = 0; ///< place
    std::uint32_t head = 0;
};

/// Per vertex its place where lines meet or end, kNone elsewhere. One grade for all.
std::vector<std::uint32_t> meetingPlaces(const RawLines& lines)
{
    PositionIndex index(lines.points.size());
    std::vector<std::uint32_t> place(lines.points.size());
    std::vector<std::uint8_t> uses;
    for (const RawLine& line : lines.lines)
        for (std::uint32_t i = line.firstPoint; i < line.firstPoint + line.pointCount; ++i) {
            place[i] = index.insert(lines.points[i]);
            if (place[i] == uses.size())
                uses.push_back(0);
            const bool end = i == line.firstPoint || i + 1 == line.firstPoint + line.pointCount;
            uses[place[i]] = static_cast<std::uint8_t>(std::min(2, uses[place[i]] + (end ? 2 : 1)));
        }
    for (std::uint32_t& p : place)
        p = uses[p] >= 2 ? p : kNone;
    return place;
}

/// The same where grades matter: ends join ends of any grade (a road goes on from a bridge); a vertex inside a line
/// joins vertices of its own grade, and ends when one of them is of its grade.
std::vector<std::uint32_t> meetingPlacesByGrade(const RawLines& lines)
{
    constexpr std::int8_t kEnds = 127;
    PositionIndex index(lines.points.size());
    std::vector<std::uint32_t> grades;
    std::vector<std::uint8_t> uses;
    std::vector<std::uint32_t> place(lines.points.size(), kNone);
    const auto gradeBit = [](std::int8_t level) {
        return 1U << static_cast<unsigned>(std::clamp<int>(level, -15, 15) + 16);
    };
    const auto note = [&](std::uint32_t id, std::uint8_t by) {
        grades.resize(std::max<std::size_t>(grades.size(), id + 1));
        uses.resize(grades.size());
        uses[id] = static_cast<std::uint8_t>(std::min(2, uses[id] + by));
    };
    for (const RawLine& line : lines.lines)
        for (const std::uint32_t i : {line.firstPoint, line.firstPoint + line.pointCount - 1}) {
            place[i] = index.insert(lines.points[i], kEnds);
            note(place[i], 2);
            grades[place[i]] |= gradeBit(line.level);
        }
    for (const RawLine& line : lines.lines)
        for (std::uint32_t i = line.firstPoint + 1; i + 1 < line.firstPoint + line.pointCount; ++i) {
            const std::uint32_t end = index.find(lines.points[i], kEnds);
            const bool joins = end != kNone && (grades[end] & gradeBit(line.level)) != 0;
            place[i] = joins ? end : index.insert(lines.points[i], line.level);
            note(place[i], 1);
        }
    for (std::uint32_t& p : place)
        p = uses[p] >= 2 ? p : kNone;
    return place;
}

std::vector<Cut> cutAtPlaces(const RawLines& lines, const std::vector<std::uint32_t>& place, double collapseM,
                             NodingCounts& counts)
{
    std::vector<Cut> cuts;
    for (std::uint32_t l = 0; l < lines.lines.size(); ++l) {
        const RawLine& line = lines.lines[l];
        std::uint32_t from = line.firstPoint;
        for (std::uint32_t i = from + 1; i < line.firstPoint + line.pointCount; ++i) {
            if (place[i] == kNone)
                continue;
            const std::span<const Point> part(lines.points.data() + from, i - from + 1);
            const double planarM = length(part);
            if (planarM > 0 && !(place[from] == place[i] && planarM <= collapseM))
                cuts.push_back({l, from, i, place[from], place[i]});
            else if (counts.zeroLength++ == 0)
                counts.firstZeroLength = line.fid;
            from = i;
        }
    }
    return cuts;
}

/// The same for both directions of an edge: a sum over its vertices.
std::uint64_t fingerprint(const RawLines& lines, const Cut& cut)
{
    std::uint64_t sum = cut.to - cut.from;
    for (std::uint32_t i = cut.from; i <= cut.to; ++i) {
        std::uint64_t word = std::bit_cast<std::uint64_t>(lines.points[i].x) * 0x9E3779B97F4A7C15ULL ^
                             std::bit_cast<std::uint64_t>(lines.points[i].y) * 0xC2B2AE3D27D4EB4FULL;
        word ^= word >> 29;
        sum += word * 0xBF58476D1CE4E5B9ULL;
    }
    return sum;
}

bool sameCourse(const RawLines& lines, const Cut& a, const Cut& b)
{
    if (a.to - a.from != b.to - b.from)
        return false;
    const std::span<const Point> first(lines.points.data() + a.from, a.to - a.from + 1);
    const std::span<const Point> second(lines.points.data() + b.from, b.to - b.from + 1);
    return std::equal(first.begin(), first.end(), second.begin()) ||
           std::equal(first.begin(), first.end(), second.rbegin());
}

void dropDuplicates(const RawLines& lines, std::vector<Cut>& cuts, NodingCounts& counts)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order(cuts.size());
    for (std::uint32_t i = 0; i < cuts.size(); ++i)
        order[i] = {fingerprint(lines, cuts[i]), i};
    std::sort(order.begin(), order.end());
    std::vector<bool> drop(cuts.size(), false);
    for (std::size_t i = 1; i < order.size(); ++i)
        for (std::size_t j = i; j-- > 0 && order[j].first == order[i].first;)
            if (!drop[order[j].second] && sameCourse(lines, cuts[order[j].second], cuts[order[i].second])) {
                drop[order[i].second] = true;
                break;
            }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        if (!drop[i])
            cuts[kept++] = cuts[i];
        else if (counts.duplicates++ == 0)
            counts.firstDuplicate = lines.lines[cuts[i].line].fid;
    }
    cuts.resize(kept);
}

Street streetOf(const RawLine& line, double share)
{
    Street street;
    street.lengthM = line.groundM * share;
    street.streetClass = line.streetClass;
    street.structure = line.structure;
    street.urban = line.urban;
    street.heritage = line.heritage;
    street.name = line.name;
    street.riskGroup = line.riskGroup;
    return street;
}

/// Edges with their geometry, nodes numbered as they appear, ids given, sorted by id.
StreetLayer layerOf(const RawLines& lines, const std::vector<Cut>& cuts, std::int64_t firstId)
{
    StreetLayer layer;
    std::size_t vertices = 0;
    std::uint32_t places = 0;
    for (const Cut& cut : cuts) {
        vertices += cut.to - cut.from + 1;
        places = std::max({places, cut.tail + 1, cut.head + 1});
    }
    layer.points.reserve(vertices);
    layer.streets.reserve(cuts.size());
    std::vector<std::uint32_t> node(places, kNone);
    const auto nodeAt = [&](std::uint32_t place, Point p) {
        if (node[place] == kNone) {
            node[place] = static_cast<std::uint32_t>(layer.nodes.size());
            layer.nodes.push_back(p);
        }
        return node[place];
    };
    std::uint32_t lineSeen = kNone;
    double linePlanarM = 0;
    for (const Cut& cut : cuts) {
        const RawLine& line = lines.lines[cut.line];
        const bool firstOfLine = cut.line != lineSeen;
        if (firstOfLine)
            linePlanarM = length(lines.geometry(line));
        lineSeen = cut.line;
        const std::span<const Point> part(lines.points.data() + cut.from, cut.to - cut.from + 1);
        Street street = streetOf(line, length(part) / linePlanarM);
        street.id = firstOfLine && line.keepId.value() != 0 ? line.keepId : StreetId{firstId++};
        street.tail = nodeAt(cut.tail, part.front());
        street.head = nodeAt(cut.head, part.back());
        street.firstPoint = static_cast<std::uint32_t>(layer.points.size());
        street.pointCount = static_cast<std::uint32_t>(part.size());
        layer.points.insert(layer.points.end(), part.begin(), part.end());
        layer.streets.push_back(street);
    }
    std::sort(layer.streets.begin(), layer.streets.end(), [](const Street& a, const Street& b) { return a.id < b.id; });
    return layer;
}

} // namespace

std::int64_t RawLines::add(std::span<const Point> geometry, RawLine line)
{
    line.firstPoint = static_cast<std::uint32_t>(points.size());
    for (const Point p : geometry)
        if (points.size() == line.firstPoint || points.back() != p)
            points.push_back(p);
    line.pointCount = static_cast<std::uint32_t>(points.size()) - line.firstPoint;
    if (line.pointCount < 2) {
        points.resize(line.firstPoint);
        return -1;
    }
    lines.push_back(line);
    return static_cast<std::int64_t>(geometry.size()) - line.pointCount;
}

Result<NodedNetwork> nodeNetwork(const NodingParams& params, RawLines lines, std::int64_t firstId,
                                 const RunContext& ctx)
{
    if (!(params.toleranceM >= 0 && params.toleranceM <= 50))
        return fail(ErrorCode::InvalidArgument, "the snapping tolerance must lie between 0 and 50 m");
    if (lines.points.size() >= 0x7FFFFFFFU)
        return fail(ErrorCode::Unsupported, "more than two thousand million vertices");
    NodedNetwork result;
    const bool byGrade = params.rule != NodingRule::SharedVertices;
    if (byGrade) {
        OASIS_CHECK(snapEnds(lines, params.toleranceM, result.counts, ctx));
        ctx.report(0.2, "import.noding");
        OASIS_CHECK(splitLines(lines, params.toleranceM, params.rule == NodingRule::Crossings, result.counts, ctx));
    }
    ctx.report(0.5, "import.noding");
    std::vector<Cut> cuts;
    {
        const auto place = byGrade ? meetingPlacesByGrade(lines) : meetingPlaces(lines);
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while noding");
        cuts = cutAtPlaces(lines, place, byGrade ? 2 * params.toleranceM : 0, result.counts);
    }
    ctx.report(0.7, "import.noding");
    dropDuplicates(lines, cuts, result.counts);
    if (cuts.empty())
        return fail(ErrorCode::NoStreets, "no line of any length is left");
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped while noding");
    result.layer = layerOf(lines, cuts, firstId);
    result.layer.names = std::move(lines.names);
    computeComponents(result.layer);
    result.counts.nodesOutsideLargest =
        std::count_if(result.layer.nodeComponent.begin(), result.layer.nodeComponent.end(),
                      [](std::uint32_t component) { return component != 0; });
    ctx.report(1, "import.noding");
    return result;
}

} // namespace oasis::gis
