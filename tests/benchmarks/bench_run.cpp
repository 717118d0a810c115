// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planning from streets to outcome on a drawn grid: bench_run [streets] [sites] [threads] [objective 0-3] [budget]
// [local passes]
// Prints the time of the network stage alone and of the whole run, the gap, and the outcome's fingerprint.
#include "core/base/random.h"
#include "core/economics/default_catalogue.h"
#include "core/scenario/plan_session.h"
#include "core/scenario/routing_stage.h"
#include "core/scenario/run.h"

#include "arguments.h"
#include "meter.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace oasis;

namespace {

/// A square grid of bent lanes, a tenth of them main roads, every third beside ducts for part of its length.
StreetLayer gridOf(std::uint32_t side, Random& random)
{
    StreetLayer layer;
    for (std::uint32_t y = 0; y < side; ++y)
        for (std::uint32_t x = 0; x < side; ++x)
            layer.nodes.push_back({x * 100.0 + random.uniform(-30, 30), y * 100.0 + random.uniform(-30, 30)});
    const auto add = [&](std::uint32_t tail, std::uint32_t head) {
        Street street;
        street.id = StreetId{static_cast<std::int64_t>(layer.streets.size()) + 1};
        street.tail = tail;
        street.head = head;
        street.firstPoint = static_cast<std::uint32_t>(layer.points.size());
        street.pointCount = 4;
        const Point a = layer.nodes[tail];
        const Point b = layer.nodes[head];
        Polyline line{a};
        for (const double t : {0.33, 0.67})
            line.push_back(
                {a.x + (b.x - a.x) * t + random.uniform(-8, 8), a.y + (b.y - a.y) * t + random.uniform(-8, 8)});
        line.push_back(b);
        layer.points.insert(layer.points.end(), line.begin(), line.end());
        street.lengthM = length(line);
        street.streetClass = random.below(10) == 0 ? StreetClass::Secondary : StreetClass::Residential;
        street.urban = random.below(4) == 0;
        street.ductShare = random.below(3) == 0 ? static_cast<float>(random.uniform()) : 0.0F;
        street.railCrossings = random.below(200) == 0 ? 1 : 0;
        layer.streets.push_back(street);
    };
    for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
            if (x + 1 < side)
                add(y * side + x, y * side + x + 1);
            if (y + 1 < side)
                add(y * side + x, (y + 1) * side + x);
        }
    }
    computeComponents(layer);
    return layer;
}

PlanningInput inputOf(std::uint32_t streets, int sites)
{
    Random random(1);
    const auto side = static_cast<std::uint32_t>(std::lround(std::sqrt(streets / 2.0)));
    PlanningInput input;
    input.crs = "EPSG:2154";
    input.territory = std::make_shared<const Territory>();
    input.streets = std::make_shared<const StreetLayer>(gridOf(side, random));
    input.catalogue = std::make_shared<const Catalogue>(defaultCatalogue().value());
    for (int i = 0; i < sites; ++i) {
        Site site;
        site.id = SiteId{i + 1};
        site.state = SiteState::Oasis;
        site.position = {random.uniform(0, side * 100.0), random.uniform(0, side * 100.0)};
        site.weight = random.uniform(0.5, 2);
        input.sites.push_back(site);
    }
    for (int i = 0; i < 5; ++i) {
        SupplyPoint supply;
        supply.id = SupplyId{i + 1};
        supply.position = {random.uniform(0, side * 100.0), random.uniform(0, side * 100.0)};
        supply.entryPrice = Money::euros(20000);
        input.supplies.push_back(supply);
    }
    return input;
}

/// A site after the other goes somewhere else, by a PlanSession.
void followMoves(const PlanningInput& input, const ScenarioDefinition& definition, const Outcome& outcome)
{
    const bench::Meter creating;
    auto session = bench::valueOrExit(PlanSession::create(input, definition, outcome, {}), "session");
    bench::printRow("grid session", creating.used(), "gap " + bench::text(session.plan().proof.gapPercent(), 3) + " %");
    Random random(5);
    std::vector<double> seconds;
    double gaps = 0;
    constexpr int kMoves = 30;
    for (int i = 0; i < kMoves; ++i) {
        const Site& site = input.sites[random.below(input.sites.size())];
        const Point place{site.position.x + random.uniform(-500, 500), site.position.y + random.uniform(-500, 500)};
        const bench::Meter moving;
        const QuickPlan plan = bench::valueOrExit(session.moveSite(site.id, place, {}), "move");
        seconds.push_back(moving.used().cpuS);
        gaps += plan.proof.gapPercent();
    }
    std::sort(seconds.begin(), seconds.end());
    bench::printRow("grid site moved", {seconds[kMoves / 2], seconds.back(), 0},
                    "median and longest CPU; gap on average " + bench::text(gaps / kMoves, 3) + " %");
}

} // namespace

int main(int argc, char** argv)
{
    std::uint32_t streets = 100000;
    int sites = 500;
    int objective = 0;
    double budget = 5e6;
    RunContext ctx;
    ctx.threads = 2;
    ScenarioDefinition definition;
    bench::Arguments arguments("usage: bench_run [STREETS [SITES [THREADS [OBJECTIVE [BUDGET [LOCAL_PASSES]]]]]]\n"
                               "A plan on a drawn grid. OBJECTIVE: 0 connect all, 1 best mix, 2 budget, 3 lease all.\n"
                               "BUDGET: in euros.\n");
    arguments.operand(streets, 1).operand(sites, 1).operand(ctx.threads, 1).operand(objective, 0).operand(budget, 0);
    arguments.operand(definition.effort.localPasses, 0);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    if (objective > static_cast<int>(Objective::LeaseAll))
        return arguments.refused("no such objective");
    const PlanningInput input = inputOf(streets, sites);
    definition.objective = static_cast<Objective>(objective);
    definition.budget = Money::euros(budget);

    constexpr std::array kNames{"connect all", "best mix", "budget", "lease all"};
    const std::string name = std::string("grid ") + kNames.at(static_cast<std::size_t>(definition.objective));
    const bench::Meter building;
    const auto plan = bench::valueOrExit(planContext(input, definition), "plan");
    const auto network = bench::valueOrExit(planningGraph(plan, ctx), "network");
    bench::printRow("grid network", building.used(), std::to_string(network.edges.size()) + " edges");

    const bench::Meter running;
    const Outcome outcome = bench::valueOrExit(run(input, definition, ctx), "run");
    bench::printRow(name, running.used(),
                    std::to_string(outcome.edges.size()) + " edges built value " + std::to_string(outcome.proof.value) +
                        " bound " + std::to_string(outcome.proof.bound) + " gap " +
                        bench::text(outcome.proof.gapPercent(), 3) + " % investment " +
                        bench::text(outcome.investment.inEuros(), 2) + " outcome " + hashOf(outcome));
    if (canFollow(definition))
        followMoves(input, definition, outcome);
    return 0;
}
