// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/street_mesh.h"

#include "core/sample/curves.h"

namespace oasis::sample {
namespace {

constexpr double kBarrierGapM = 14;
constexpr double kSameNodeM = 1.0;
constexpr double kEndSnapM = 9;       ///< a split this near to an end uses the end
constexpr double kSharpestCos = 0.72; ///< streets leave a node at least 44 degrees apart
constexpr double kSharpestJoinCos = 0.85;

} // namespace

StreetMesh::StreetMesh(const Bounds& extent, double cellM)
{
    m_grid.northWest = {extent.minX, extent.maxY};
    m_grid.cellM = cellM;
    m_grid.columns = static_cast<int>(extent.width() / cellM) + 1;
    m_grid.rows = static_cast<int>(extent.height() / cellM) + 1;
    m_cells.resize(m_grid.size());
}

template <class Visit>
void StreetMesh::visitNear(const Bounds& box, Visit visit) const
{
    const int west = m_grid.columnAt({box.minX, box.minY});
    const int east = m_grid.columnAt({box.maxX, box.minY});
    const int north = m_grid.rowAt({box.minX, box.maxY});
    const int south = m_grid.rowAt({box.minX, box.minY});
    for (int row = north; row <= south; ++row)
        for (int column = west; column <= east; ++column)
            for (const std::uint32_t segment : m_cells[m_grid.at(column, row)])
                visit(segment);
}

void StreetMesh::index(std::uint32_t segment)
{
    const Point a = m_nodes[m_segments[segment].a];
    const Point b = m_nodes[m_segments[segment].b];
    const auto pieces = std::max(1, static_cast<int>(std::ceil(distance(a, b) / (0.5 * m_grid.cellM))));
    std::size_t last = SIZE_MAX;
    for (int i = 0; i < pieces; ++i) {
        Bounds box;
        box.add(Point{a.x + (b.x - a.x) * i / pieces, a.y + (b.y - a.y) * i / pieces});
        box.add(Point{a.x + (b.x - a.x) * (i + 1) / pieces, a.y + (b.y - a.y) * (i + 1) / pieces});
        for (int row = m_grid.rowAt({0, box.maxY}); row <= m_grid.rowAt({0, box.minY}); ++row) {
            for (int column = m_grid.columnAt({box.minX, 0}); column <= m_grid.columnAt({box.maxX, 0}); ++column) {
                const std::size_t cell = m_grid.at(column, row);
                std::vector<std::uint32_t>& list = m_cells[cell];
                if (cell != last && (list.empty() || list.back() != segment))
                    list.push_back(segment);
                last = cell;
            }
        }
    }
}

std::uint32_t StreetMesh::addStreet(const StreetTraits& traits)
{
    m_streets.push_back(traits);
    return static_cast<std::uint32_t>(m_streets.size() - 1);
}

std::uint32_t StreetMesh::addNode(Point p)
{
    m_nodes.push_back(toCentimetre(p));
    m_around.emplace_back();
    return static_cast<std::uint32_t>(m_nodes.size() - 1);
}

void StreetMesh::link(std::uint32_t node, std::uint32_t segment, bool add)
{
    std::vector<std::uint32_t>& list = m_around[node];
    const auto halves = [&] { return list.size() == 2 ? 0 : static_cast<std::int64_t>(list.size()); };
    m_halfEdges -= halves();
    if (add)
        list.push_back(segment);
    else
        std::erase(list, segment);
    m_halfEdges += halves();
}

std::uint32_t StreetMesh::addSegment(std::uint32_t a, std::uint32_t b, std::uint32_t street)
{
    m_segments.push_back({a, b, street});
    const auto segment = static_cast<std::uint32_t>(m_segments.size() - 1);
    index(segment);
    if (street != kBarrier) {
        link(a, segment, true);
        link(b, segment, true);
    }
    return segment;
}

void StreetMesh::addBarrier(const Polyline& line)
{
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const std::uint32_t a = addNode(line[i]);
        const std::uint32_t b = addNode(line[i + 1]);
        addSegment(a, b, kBarrier);
    }
}

std::uint32_t StreetMesh::split(std::uint32_t segment, Point p)
{
    const Segment old = m_segments[segment];
    const double toA = distance(p, m_nodes[old.a]);
    const double toB = distance(p, m_nodes[old.b]);
    const double snap = std::min(kEndSnapM, 0.3 * (toA + toB));
    if (toA <= snap || toB <= snap)
        return toA <= toB ? old.a : old.b;
    const std::uint32_t node = addNode(p);
    m_segments[segment].b = node;
    link(old.b, segment, false);
    link(node, segment, true);
    addSegment(node, old.b, old.street);
    return node;
}

std::optional<StreetMesh::Near> StreetMesh::firstCrossing(std::uint32_t from, Point to, std::int8_t level) const
{
    const Point a = m_nodes[from];
    Bounds box;
    box.add(a);
    box.add(to);
    std::optional<Near> first;
    double best = 2;
    visitNear(box, [&](std::uint32_t i) {
        const Segment& s = m_segments[i];
        if (s.a == from || s.b == from || s.street == kBarrier || m_streets[s.street].level != level)
            return;
        const auto hit = meeting(a, to, m_nodes[s.a], m_nodes[s.b]);
        if (hit && (hit->onFirst < best || (hit->onFirst == best && i < first->segment))) {
            best = hit->onFirst;
            first = Near{i, best, {a.x + best * (to.x - a.x), a.y + best * (to.y - a.y)}};
        }
    });
    return first;
}

StreetMesh::Near StreetMesh::nearest(Point p, double reach, std::uint32_t except) const
{
    Near best;
    best.distance = reach;
    Bounds box;
    box.add(p);
    visitNear(box.grownBy(reach), [&](std::uint32_t i) {
        const Segment& s = m_segments[i];
        if (s.street == kBarrier || s.a == except || s.b == except)
            return;
        const double far = distanceToSegment(p, m_nodes[s.a], m_nodes[s.b]);
        if (far < best.distance || (far == best.distance && i < best.segment)) {
            best.segment = i;
            best.distance = far;
        }
    });
    if (best.segment != UINT32_MAX) {
        const Segment& s = m_segments[best.segment];
        const Point ends[2] = {m_nodes[s.a], m_nodes[s.b]};
        best.point = nearestOn(ends, p).point;
    }
    return best;
}

double StreetMesh::clearance(Point p, double reach, std::uint32_t except, bool barriers) const
{
    double best = reach;
    Bounds box;
    box.add(p);
    visitNear(box.grownBy(reach), [&](std::uint32_t i) {
        const Segment& s = m_segments[i];
        if ((s.street == kBarrier) == barriers && s.a != except && s.b != except)
            best = std::min(best, distanceToSegment(p, m_nodes[s.a], m_nodes[s.b]));
    });
    return best;
}

bool StreetMesh::blocked(Point a, Point b) const
{
    Bounds box;
    box.add(a);
    box.add(b);
    bool hit = false;
    visitNear(box, [&](std::uint32_t i) {
        const Segment& s = m_segments[i];
        hit = hit || (s.street == kBarrier && meeting(a, b, m_nodes[s.a], m_nodes[s.b]));
    });
    return hit;
}

bool StreetMesh::sharpTurn(std::uint32_t node, Point to, double minimumCos) const
{
    const Point at = m_nodes[node];
    const double far = distance(at, to);
    for (const std::uint32_t i : m_around[node]) {
        const Segment& s = m_segments[i];
        const Point other = m_nodes[s.a == node ? s.b : s.a];
        const double dot = (other.x - at.x) * (to.x - at.x) + (other.y - at.y) * (to.y - at.y);
        if (dot > minimumCos * far * distance(at, other))
            return true;
    }
    return false;
}

bool StreetMesh::joined(std::uint32_t a, std::uint32_t b) const
{
    for (const std::uint32_t i : m_around[a])
        if (m_segments[i].a == b || m_segments[i].b == b)
            return true;
    return false;
}

std::uint32_t StreetMesh::nodeAt(Point p, double tolerance) const
{
    std::uint32_t found = UINT32_MAX;
    Bounds box;
    box.add(p);
    visitNear(box.grownBy(tolerance), [&](std::uint32_t i) {
        const Segment& s = m_segments[i];
        if (s.street == kBarrier)
            return;
        for (const std::uint32_t node : {s.a, s.b})
            if (distance(m_nodes[node], p) <= tolerance && node < found)
                found = node;
    });
    return found;
}

std::uint32_t StreetMesh::attach(Point p)
{
    const std::uint32_t node = nodeAt(p, kSameNodeM);
    if (node != UINT32_MAX)
        return node;
    const Near close = nearest(p, kSameNodeM, UINT32_MAX);
    return close.segment != UINT32_MAX ? split(close.segment, close.point) : addNode(p);
}

std::vector<std::uint32_t> StreetMesh::addLine(const Polyline& line, std::uint32_t street)
{
    const std::int8_t level = m_streets[street].level;
    std::uint32_t from = attach(line.front());
    const std::uint32_t last = line.back() == line.front() ? from : attach(line.back());
    std::vector<std::uint32_t> along{from};
    for (std::size_t i = 1; i < line.size(); ++i) {
        std::uint32_t to = i + 1 == line.size() ? last : nodeAt(line[i], kSameNodeM);
        if (to == UINT32_MAX)
            to = addNode(line[i]);
        // At most a few crossings a segment; the bound guards against endless splitting by rounding.
        for (int guard = 0; guard < 40 && from != to; ++guard) {
            std::uint32_t reached = to;
            if (const auto hit = firstCrossing(from, m_nodes[to], level)) {
                const Segment& crossed = m_segments[hit->segment];
                if (crossed.a != to && crossed.b != to)
                    reached = split(hit->segment, hit->point);
            }
            if (reached == from)
                reached = to;
            if (!joined(from, reached))
                addSegment(from, reached, street);
            from = reached;
            along.push_back(from);
        }
    }
    return along;
}

StreetMesh::Step StreetMesh::join(std::uint32_t from, std::uint32_t target, std::uint32_t street)
{
    const Point to = m_nodes[target];
    if (target == from || joined(from, target) || sharpTurn(target, m_nodes[from], kSharpestJoinCos) ||
        sharpTurn(from, to, kSharpestCos) || blocked(m_nodes[from], to))
        return {};
    const auto hit = firstCrossing(from, to, 0);
    if (hit && m_segments[hit->segment].a != target && m_segments[hit->segment].b != target)
        return {};
    addSegment(from, target, street);
    return {Step::End::Joined, target};
}

StreetMesh::Step StreetMesh::extend(std::uint32_t from, Point to, std::uint32_t street, const StepRules& rules)
{
    const Point start = m_nodes[from];
    if (sharpTurn(from, to, kSharpestCos) || blocked(start, to))
        return {};
    const bool growing = m_around[from].size() == 1;
    if (const auto hit = firstCrossing(from, to, 0)) {
        const StreetTraits& crossed = m_streets[m_segments[hit->segment].street];
        if (!rules.mayJoin || crossed.streetClass == StreetClass::Motorway || crossed.ramp || crossed.level != 0)
            return {};
        if (!growing && hit->distance * distance(start, to) < 0.6 * rules.clearanceM)
            return {};
        return join(from, split(hit->segment, hit->point), street);
    }
    // A first step leaves its own street: it keeps clear of others by what its length allows.
    const double clearM = growing ? rules.clearanceM : std::min(rules.clearanceM, 0.8 * distance(start, to));
    const Near close = nearest(to, std::max(growing ? rules.snapM : 0.0, clearM), from);
    if (close.segment != UINT32_MAX) {
        const StreetTraits& other = m_streets[m_segments[close.segment].street];
        const bool joinable = other.streetClass != StreetClass::Motorway && !other.ramp && other.level == 0;
        if (joinable && growing && rules.mayJoin && close.distance <= rules.snapM)
            return join(from, split(close.segment, close.point), street);
        const Segment& s = m_segments[close.segment];
        const double before = distanceToSegment(start, m_nodes[s.a], m_nodes[s.b]);
        // A street that approaches another may come near it before it joins; one that runs beside it may not.
        if (!(growing && close.distance < before - 0.5 * distance(start, to)))
            return {};
    }
    if (clearance(to, kBarrierGapM, UINT32_MAX, true) < kBarrierGapM)
        return {};
    const std::uint32_t node = addNode(to);
    addSegment(from, node, street);
    return {Step::End::Extended, node};
}

} // namespace oasis::sample
