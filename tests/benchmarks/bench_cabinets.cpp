// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/siting/zone_plan.h"
#include "tests/benchmarks/arguments.h"
#include "tests/support/location_file.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

using namespace oasis;

namespace {

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// A grid of streets with hamlets: premises thin out away from some centres.
struct Zone
{
    StreetGraph graph;
    std::vector<std::int64_t> lengthMm;
    std::vector<std::int64_t> priceCt;
    std::vector<std::int32_t> premises;
    std::vector<NodeIndex> homes;
    std::vector<NodeIndex> candidates;
    std::int64_t total = 0;
};

Zone zone(std::uint32_t side, std::int64_t wanted)
{
    Zone zone;
    Random random(7);
    StreetGraphBuilder builder;
    builder.addNodes(std::size_t{side} * side);
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        builder.addEdge(NodeIndex{a}, NodeIndex{b});
        zone.lengthMm.push_back(40'000 + static_cast<std::int64_t>(random.below(120'000)));
        zone.priceCt.push_back(zone.lengthMm.back() * (2000 + static_cast<std::int64_t>(random.below(5000))) / 1000);
    };
    for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
            if (x + 1 < side)
                add(y * side + x, y * side + x + 1);
            if (y + 1 < side)
                add(y * side + x, (y + 1) * side + x);
        }
    }
    zone.graph = builder.freeze().value();
    zone.premises.assign(std::size_t{side} * side, 0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> centres;
    for (int i = 0; i < 25; ++i)
        centres.emplace_back(random.below(side), random.below(side));
    while (zone.total < wanted) {
        const auto& [cx, cy] = centres[random.below(centres.size())];
        const double spread = random.below(4) == 0 ? side / 4.0 : side / 25.0;
        const auto x = static_cast<std::int64_t>(cx + (random.uniform() + random.uniform() - 1) * spread);
        const auto y = static_cast<std::int64_t>(cy + (random.uniform() + random.uniform() - 1) * spread);
        if (x < 0 || y < 0 || x >= side || y >= side)
            continue;
        zone.premises[static_cast<std::size_t>(y * side + x)] += 1;
        ++zone.total;
    }
    // A place for a cabinet in each square of the grid: where most premises are.
    const std::uint32_t step = std::max(1U, side / 20);
    std::map<std::uint32_t, std::uint32_t> busiest;
    for (std::uint32_t node = 0; node < zone.premises.size(); ++node) {
        if (zone.premises[node] == 0)
            continue;
        zone.homes.push_back(NodeIndex{node});
        const auto place = busiest.emplace(node / side / step * side + node % side / step, node).first;
        if (zone.premises[node] > zone.premises[place->second])
            place->second = node;
    }
    for (const auto& [square, node] : busiest)
        zone.candidates.push_back(NodeIndex{node});
    return zone;
}

siting::CabinetLimits limits()
{
    siting::CabinetLimits limits;
    limits.sizes = {{300, 1'200'000}, {600, 1'700'000}, {1000, 2'400'000}};
    limits.splits = {{64, 23'000, 14'000'000}, {32, 13'000, 22'000'000}};
    limits.fibreCentsPerKm = 2500;
    return limits;
}

int runZone(std::uint32_t side, std::int64_t premises, siting::ZoneParams params, int threads)
{
    const Zone z = zone(side, premises);
    RunContext ctx;
    ctx.threads = threads;
    const routing::SupplyEntry entry{NodeIndex{side / 2 * side + side / 2}, 0};
    params.network.localPasses = 2;
    const siting::CabinetLimits rules = limits();
    const double begin = cpuSeconds();
    const auto plan = siting::planZone(
        {z.graph, z.priceCt, z.lengthMm, z.premises, {}, z.candidates, {&entry, 1}, rules}, params, ctx);
    if (!plan.has_value()) {
        std::fprintf(stderr, "%s\n", plan.error().detail.c_str());
        return EXIT_FAILURE;
    }
    const siting::ZonePlan& p = plan.value();
    std::map<siting::WhyUnserved, std::int64_t> why;
    for (const auto& each : p.cabinets.unserved)
        why[each.why] += each.premises;
    std::int64_t small = 0;
    for (const auto& cabinet : p.cabinets.cabinets)
        small += cabinet.premises < rules.minPremises ? 1 : 0;
    std::printf("zone,%zu,%lld,%zu,%zu,%lld,%lld,%.2f,%.2f\n", z.graph.edgeCount(), static_cast<long long>(z.total),
                z.candidates.size(), p.cabinets.cabinets.size(), static_cast<long long>(p.valueCents),
                static_cast<long long>(p.boundCents), routing::gapPercent(p.valueCents, p.boundCents),
                cpuSeconds() - begin);
    std::fprintf(stderr, "stretch %d, reach %d, trench %lld bound %lld, cabinets %lld bound %lld, under-filled %lld\n",
                 p.stretchPercent, p.reachPercent, static_cast<long long>(p.trenchCents),
                 static_cast<long long>(p.trenchBoundCents), static_cast<long long>(p.cabinets.valueCents),
                 static_cast<long long>(p.cabinets.boundCents), static_cast<long long>(small));
    for (const auto& [reason, count] : why)
        std::fprintf(stderr, "unserved by reason %d: %lld\n", static_cast<int>(reason), static_cast<long long>(count));
    return EXIT_SUCCESS;
}

int runFile(const std::string& path, int threads)
{
    const test::LocationFile file = test::readLocationFile(path);
    if (!file.read) {
        std::fprintf(stderr, "%s: not readable\n", path.c_str());
        return EXIT_FAILURE;
    }
    RunContext ctx;
    ctx.threads = threads;
    const double begin = cpuSeconds();
    const auto bound = siting::locationBound(file.input, {600, std::numeric_limits<std::int64_t>::max()}, ctx);
    if (!bound.has_value())
        return EXIT_FAILURE;
    std::printf("%s,%.3f,%.2f\n", path.c_str(), static_cast<double>(bound.value().bound) / 1000, cpuSeconds() - begin);
    return EXIT_SUCCESS;
}

} // namespace

/// bench_cabinets SIDE PREMISES [SHAKES [THREADS [STRETCH]]]: cabinets on a grid of SIDE × SIDE nodes; prints
/// zone,edges,premises,candidates,cabinets,value,bound,gap %,cpu s.
/// bench_cabinets FILE…: bounds of published location problems; prints file,bound,cpu s.
int main(int argc, char** argv)
{
    std::vector<std::string> words;
    bench::Arguments arguments(
        "usage: bench_cabinets SIDE PREMISES [SHAKES [THREADS [STRETCH]]] | FILE...\n"
        "Cabinets of a zone on a grid of SIDE streets; or bounds of published location problems.\n");
    arguments.rest(words, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const auto number = [&](std::size_t i, int otherwise) {
        return i < words.size() ? std::atoi(words[i].c_str()) : otherwise;
    };
    if (number(0, 0) > 1 && words.size() > 1) {
        siting::ZoneParams params;
        params.cabinets.shakes = number(2, params.cabinets.shakes);
        if (words.size() > 4) {
            params.stretches = {number(4, 0)};
            params.reaches.clear();
        }
        return runZone(static_cast<std::uint32_t>(number(0, 0)), number(1, 0), params, number(3, 1));
    }
    int result = EXIT_SUCCESS;
    for (const std::string& file : words)
        result = runFile(file, 1) == EXIT_SUCCESS ? result : EXIT_FAILURE;
    return result;
}
