// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/growth.h"

#include "core/base/random.h"
#include "core/sample/curves.h"
#include "core/sample/noise.h"
#include "core/territory/territory.h"

#include <numbers>
#include <queue>

namespace oasis::sample {
namespace {

constexpr double kPi = std::numbers::pi;

/// The habits of streets at a place.
struct Habit
{
    double stepM = 34;
    double wander = 0.08; ///< radians a step
    double clearanceM = 42;
    double snapM = 26;
    double blockFromM = 60; ///< between side streets
    double blockToM = 110;
    double longestM = 320;
    double steepest = 0.24;
};

double mix(double a, double b, double t)
{
    return a + (b - a) * std::clamp(t, 0.0, 1.0);
}

/// `out` is 0 in the core and 1 at the rim of the built-up area.
Habit settlementHabit(const Settlement& place, double out)
{
    Habit habit;
    const double t = (out - 0.12) / 0.35;
    habit.stepM = mix(20, 34, t);
    habit.wander = mix(0.17, 0.07, t);
    habit.clearanceM = mix(23, place.town ? 40 : 44, t);
    habit.snapM = mix(17, 27, t);
    habit.blockFromM = mix(34, 62, t);
    habit.blockToM = mix(62, 125, t);
    habit.longestM = mix(210, place.town ? 420 : 300, t);
    return habit;
}

Habit trackHabit()
{
    Habit habit;
    habit.stepM = 62;
    habit.wander = 0.22;
    habit.clearanceM = 85;
    habit.snapM = 55;
    habit.blockFromM = 350;
    habit.blockToM = 900;
    habit.longestM = 2600;
    habit.steepest = 0.32;
    return habit;
}

/// The growing end of a street.
struct Tip
{
    double priority = 0;
    std::uint64_t order = 0; ///< breaks ties by age
    std::uint32_t node = 0;
    std::uint32_t street = 0;
    double heading = 0;
    double grownM = 0;
    double longestM = 0;
    double leftInM = 0; ///< way to the next side street
    double rightInM = 0;
    int depth = 0;
    bool collector = false;
    friend bool operator>(const Tip& a, const Tip& b)
    {
        return a.priority > b.priority || (a.priority == b.priority && a.order > b.order);
    }
};

/// Grows the streets of one settlement, or tracks.
class Grower
{
public:
    Grower(const GrowthGround& ground, StreetMesh& mesh, std::uint64_t stream)
        : m_ground(ground), m_mesh(mesh), m_random(hashOf(ground.seed + 301, static_cast<std::int64_t>(stream), 0))
    {}

    std::function<Habit(Point)> habit;
    std::function<double(Point, int)> priority;
    StreetTraits traits;
    bool collectorsMatter = false; ///< in a town they are of a higher class

    Random& random() { return m_random; }

    void sprout(std::uint32_t node, double heading, int depth)
    {
        const Habit local = habit(m_mesh.nodes()[node]);
        Tip tip;
        tip.node = node;
        tip.street = UINT32_MAX;
        tip.heading = heading;
        tip.depth = depth;
        // Most streets are short; one in six carries far and collects others.
        const bool collector = m_random.below(6) == 0;
        tip.collector = collector && depth <= 1;
        tip.longestM = local.longestM * (collector ? 2.4 : m_random.uniform(0.3, 1.0));
        tip.leftInM = m_random.uniform(local.blockFromM, local.blockToM);
        tip.rightInM = m_random.uniform(local.blockFromM, local.blockToM);
        push(tip);
    }

    /// Grows until the mesh has `edges` edges or nothing grows any more.
    void run(std::int64_t edges)
    {
        while (!m_tips.empty() && m_mesh.edgeCount() < edges) {
            Tip tip = m_tips.top();
            m_tips.pop();
            advance(tip);
        }
    }

private:
    void push(Tip& tip)
    {
        tip.priority = priority(m_mesh.nodes()[tip.node], tip.depth) + 30 * m_random.uniform();
        tip.order = m_order++;
        m_tips.push(tip);
    }

    /// A heading near the wanted one that climbs less.
    double easierHeading(Point at, double heading) const
    {
        const Point up = m_ground.relief->gradientAt(at, 25);
        if (std::hypot(up.x, up.y) < 0.07)
            return heading;
        double best = heading;
        double least = 1e9;
        for (int k = -2; k <= 2; ++k) {
            const double tried = heading + 0.2 * k;
            const double climb = std::abs(up.x * std::cos(tried) + up.y * std::sin(tried));
            const double badness = climb * 9 + 0.35 * std::abs(k);
            if (badness < least) {
                least = badness;
                best = tried;
            }
        }
        return best;
    }

    [[nodiscard]] bool buildable(Point p, const Habit& local) const
    {
        return m_ground.relief->slopeAt(p, 20) <= local.steepest && m_ground.map->at(p) != kNoMunicipality &&
               !(m_ground.reserved && m_ground.reserved(p));
    }

    void advance(Tip tip)
    {
        const Point at = m_mesh.nodes()[tip.node];
        const Habit local = habit(at);
        tip.heading = easierHeading(at, tip.heading + local.wander * m_random.uniform(-1, 1));
        const double step = local.stepM * m_random.uniform(0.85, 1.2);
        const Point to{at.x + step * std::cos(tip.heading), at.y + step * std::sin(tip.heading)};
        if (!buildable(to, local))
            return;
        const bool first = tip.street == UINT32_MAX;
        if (first) {
            StreetTraits own = traits;
            if (tip.collector && collectorsMatter)
                own.streetClass = StreetClass::Tertiary;
            tip.street = m_mesh.addStreet(own);
        }
        StreetMesh::StepRules rules;
        rules.clearanceM = local.clearanceM;
        rules.snapM = first ? 0 : local.snapM;
        const StreetMesh::Step result = m_mesh.extend(tip.node, to, tip.street, rules);
        if (result.end != StreetMesh::Step::End::Extended)
            return;
        tip.node = result.node;
        tip.grownM += step;
        tip.leftInM -= step;
        tip.rightInM -= step;
        const double jitter = 0.16;
        if (tip.leftInM <= 0) {
            sprout(tip.node, tip.heading + kPi / 2 + jitter * m_random.uniform(-1, 1), tip.depth + 1);
            tip.leftInM = m_random.uniform(local.blockFromM, local.blockToM);
        }
        if (tip.rightInM <= 0) {
            sprout(tip.node, tip.heading - kPi / 2 + jitter * m_random.uniform(-1, 1), tip.depth + 1);
            tip.rightInM = m_random.uniform(local.blockFromM, local.blockToM);
        }
        if (tip.grownM < tip.longestM)
            push(tip);
    }

    const GrowthGround& m_ground;
    StreetMesh& m_mesh;
    Random m_random;
    std::uint64_t m_order = 0;
    std::priority_queue<Tip, std::vector<Tip>, std::greater<>> m_tips;
};

/// Both directions square to the way through a node that lies on a road.
std::optional<double> headingAlong(const StreetMesh& mesh, std::uint32_t node)
{
    const std::vector<std::uint32_t>& around = mesh.around(node);
    if (around.empty())
        return std::nullopt;
    const StreetMesh::Segment& s = mesh.segments()[around.front()];
    const Point a = mesh.nodes()[node];
    const Point b = mesh.nodes()[s.a == node ? s.b : s.a];
    return std::atan2(b.y - a.y, b.x - a.x);
}

bool carriesTraffic(const StreetMesh& mesh, std::uint32_t node)
{
    for (const std::uint32_t i : mesh.around(node)) {
        const StreetTraits& traits = mesh.streets()[mesh.segments()[i].street];
        if (traits.streetClass == StreetClass::Motorway || traits.ramp || traits.level != 0 || traits.isPrivate)
            return false;
    }
    return !mesh.around(node).empty();
}

/// A closed crooked ring around a core: boulevards of a town, the square of a village.
std::vector<std::uint32_t> addRing(const GrowthGround& ground, const Settlement& place, double radiusM,
                                   StreetTraits traits, StreetMesh& mesh)
{
    Polyline ring;
    const int corners = place.town ? 40 : 7;
    const double turn = uniformAt(ground.seed + 311, std::llround(place.core.x), std::llround(place.core.y)) * 6.28;
    for (int i = 0; i <= corners; ++i) {
        const double angle = turn + 2 * kPi * (i % corners) / corners;
        const double wave =
            place.town ? 0.16 * smoothNoise(ground.seed + 313, 3 + 2 * std::cos(angle), 3 + 2 * std::sin(angle))
                       : 0.3 * (uniformAt(ground.seed + 315, i % corners, std::llround(turn * 1e6)) - 0.5);
        const double r = radiusM * (1 + wave);
        ring.push_back({place.core.x + r * std::cos(angle), place.core.y + r * std::sin(angle)});
    }
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        if (mesh.blocked(ring[i], ring[i + 1]) || (ground.reserved && ground.reserved(ring[i])))
            return {};
    return mesh.addLine(ring, mesh.addStreet(traits));
}

/// Road nodes near each settlement, so that each looks at its own only.
std::vector<std::vector<std::uint32_t>> roadNodesNear(const StreetMesh& mesh, const std::vector<Settlement>& places,
                                                      const Bounds& extent)
{
    Lattice grid{{extent.minX, extent.maxY},
                 500,
                 static_cast<int>(extent.width() / 500) + 1,
                 static_cast<int>(extent.height() / 500) + 1};
    std::vector<std::vector<std::uint32_t>> cells(grid.size());
    for (std::uint32_t node = 0; node < mesh.nodes().size(); ++node)
        if (carriesTraffic(mesh, node))
            cells[grid.cellAt(mesh.nodes()[node])].push_back(node);
    std::vector<std::vector<std::uint32_t>> near(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Point core = places[i].core;
        const double reach = 1.5 * places[i].radiusM + 60;
        for (int row = grid.rowAt({0, core.y + reach}); row <= grid.rowAt({0, core.y - reach}); ++row)
            for (int c = grid.columnAt({core.x - reach, 0}); c <= grid.columnAt({core.x + reach, 0}); ++c)
                for (const std::uint32_t node : cells[grid.at(c, row)])
                    if (distance(mesh.nodes()[node], core) < reach)
                        near[i].push_back(node);
    }
    return near;
}

void growOne(const GrowthGround& ground, const std::vector<Settlement>& places, std::size_t index,
             const std::vector<std::uint32_t>& roadNodes, StreetMesh& mesh)
{
    const Settlement& place = places[index];
    Grower grower(ground, mesh, index);
    grower.traits.settlement = static_cast<std::uint32_t>(index);
    grower.traits.named = true;
    grower.collectorsMatter = place.town;
    const double radius = place.radiusM;
    grower.habit = [&place, radius](Point p) { return settlementHabit(place, distance(p, place.core) / radius); };
    const double lobes = place.chief ? 0.34 : 0.2;
    grower.priority = [&ground, &place, radius, lobes](Point p, int depth) {
        const double lobe = smoothNoise(ground.seed + 317, p.x / (0.7 * radius), p.y / (0.7 * radius));
        return distance(p, place.core) * (1 + lobes * lobe) + 16 * depth + 800 * ground.relief->slopeAt(p, 40);
    };
    const std::int64_t before = mesh.edgeCount();
    StreetTraits ringTraits = grower.traits;
    std::vector<std::uint32_t> seeds = roadNodes;
    if (place.chief) {
        ringTraits.streetClass = place.town ? StreetClass::Tertiary : StreetClass::Residential;
        const std::vector<std::uint32_t> ring = addRing(ground, place, place.town ? 270 : 24, ringTraits, mesh);
        seeds.insert(seeds.end(), ring.begin(), ring.end());
    }
    Random& random = grower.random();
    for (const std::uint32_t node : seeds) {
        const std::optional<double> along = headingAlong(mesh, node);
        if (!along || mesh.around(node).size() > 2)
            continue;
        const double out = distance(mesh.nodes()[node], place.core) / radius;
        for (const double side : {-kPi / 2, kPi / 2})
            if (random.uniform() < mix(0.75, 0.45, out))
                grower.sprout(node, *along + side + 0.2 * random.uniform(-1, 1), out < 0.5 ? 0 : 1);
    }
    grower.run(before + place.edgeBudget);
}

} // namespace

Result<void> growSettlements(const GrowthGround& ground, const std::vector<Settlement>& places, StreetMesh& mesh,
                             const RunContext& ctx)
{
    const auto near = roadNodesNear(mesh, places, ground.relief->extent);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "sample streets stopped");
        ctx.report(static_cast<double>(i) / static_cast<double>(places.size()), "sample.streets");
        growOne(ground, places, i, near[i], mesh);
    }
    return ok();
}

Result<void> growTracks(const GrowthGround& ground, std::int64_t edges, StreetMesh& mesh, const RunContext& ctx)
{
    Grower grower(ground, mesh, 0xFFFFFFFF);
    grower.traits.streetClass = StreetClass::Track;
    grower.habit = [habit = trackHabit()](Point) { return habit; };
    Random order(ground.seed + 331);
    grower.priority = [&order](Point, int depth) { return 2000 * order.uniform() + 300 * depth; };
    const auto count = static_cast<std::uint32_t>(mesh.nodes().size());
    for (std::uint32_t node = 0; node < count; ++node) {
        const std::size_t degree = mesh.around(node).size();
        if (degree == 0 || degree > 2 || !carriesTraffic(mesh, node))
            continue;
        const double along = *headingAlong(mesh, node);
        const StreetTraits& traits = mesh.streets()[mesh.segments()[mesh.around(node).front()].street];
        // Country roads send tracks to both sides; a dead end of a village goes on as a track now and then.
        if (degree == 2 && traits.settlement == UINT32_MAX && order.below(3) == 0)
            grower.sprout(node, along + (order.below(2) == 0 ? kPi / 2 : -kPi / 2) + 0.5 * order.uniform(-1, 1), 0);
        else if (degree == 1 && order.below(5) == 0)
            grower.sprout(node, along + kPi + 0.3 * order.uniform(-1, 1), 1);
    }
    grower.run(edges);
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "sample tracks stopped");
    ctx.report(1, "sample.tracks");
    return ok();
}

} // namespace oasis::sample
