// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Re-planning after small changes: bench_replan [--edges N] [--sites N] [--changes N] [--solve-every N] [FILE.stp]
// Without a file, a drawn town. Prints CPU milliseconds of one thread per sort of change, and gaps beside those of
// solving from scratch.
#include "core/base/random.h"
#include "core/routing/replan.h"
#include "tests/support/stp_file.h"

#include "arguments.h"
#include "meter.h"

#include <algorithm>
#include <ctime>

using namespace oasis;
using namespace oasis::routing;

namespace {

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Options
{
    std::uint32_t edges = 100'000;
    std::uint32_t sites = 500;
    int changes = 50;
    int solveEvery = 10;
    std::string file;
};

struct Town
{
    StreetGraph graph;
    std::vector<std::int64_t> cents;
    std::vector<PrizedTerminal> sites;
    std::vector<SupplyEntry> supplies;
};

/// A square grid from which a sixth of the streets is missing; prices of 20 to 200 units.
Town drawnTown(const Options& options, Random& random)
{
    Town town;
    std::uint32_t side = 2;
    while (5 * side * (side - 1) < 3 * options.edges)
        ++side;
    StreetGraphBuilder builder;
    builder.addNodes(std::size_t{side} * side);
    const auto add = [&](std::uint32_t a, std::uint32_t b, bool always) {
        if (!always && random.below(3) == 0)
            return;
        builder.addEdge(NodeIndex{a}, NodeIndex{b});
        town.cents.push_back(static_cast<std::int64_t>(2000 + random.below(18000)));
    };
    for (std::uint32_t node = 0; node < side * side; ++node) {
        if (node % side + 1 < side)
            add(node, node + 1, false);
        if (node + side < side * side)
            add(node, node + side, true);
    }
    for (std::uint32_t x = 0; x + 1 < side; ++x)
        add(x, x + 1, true);
    town.graph = bench::valueOrExit(builder.freeze(), "town");
    for (std::uint32_t i = 0; i < 3; ++i)
        town.supplies.push_back({NodeIndex{static_cast<std::uint32_t>(random.below(side * side))}, 100'000});
    return town;
}

Town townOf(const Options& options, Random& random)
{
    Town town;
    if (options.file.empty()) {
        town = drawnTown(options, random);
    } else {
        auto file = bench::valueOrExit(test::readStpFile(options.file), options.file.c_str());
        town.graph = file.graph;
        town.cents = std::move(file.costs);
        town.supplies.push_back({file.root ? *file.root : file.terminals.front(), 0});
        for (const NodeIndex node : file.terminals)
            town.sites.push_back({node, 0, 0, true});
        for (const PrizedTerminal& site : file.prized)
            town.sites.push_back(site);
    }
    while (town.sites.size() < options.sites)
        town.sites.push_back({NodeIndex{static_cast<std::uint32_t>(random.below(town.graph.nodeCount()))}, 0, 0, true});
    town.sites.resize(options.sites);
    return town;
}

/// The question from scratch.
PrizeCollectingOutput solved(const Town& town)
{
    SteinerParams params;
    params.explain = false;
    if (std::any_of(town.sites.begin(), town.sites.end(), [](const PrizedTerminal& s) { return !s.required; }))
        return bench::valueOrExit(bestMix({town.graph, town.cents, town.sites, town.supplies}, params, {}), "solve");
    std::vector<NodeIndex> nodes;
    for (const PrizedTerminal& site : town.sites)
        nodes.push_back(site.node);
    const auto all =
        bench::valueOrExit(connectAll({town.graph, town.cents, nodes, town.supplies}, params, {}), "solve");
    PrizeCollectingOutput output;
    output.treeEdges = all.treeEdges;
    output.suppliesUsed = all.suppliesUsed;
    output.valueCents = all.valueCents;
    output.boundCents = all.boundCents;
    return output;
}

class Measured
{
public:
    Measured(Town& town, ReplanSession& session, const Options& options)
        : m_town(town), m_session(session), m_options(options)
    {}

    /// One sort of change, over and over; `undo` is applied in between and not measured.
    template <class Draw>
    void run(const char* name, Draw draw)
    {
        std::vector<double> ms;
        double gaps = 0;
        double excess = 0;
        int solves = 0;
        for (int i = 0; i < m_options.changes; ++i) {
            const std::vector<ReplanChange> changes{draw(i)};
            const double start = threadSeconds();
            const auto answer = bench::valueOrExit(m_session.apply(changes, {}), name);
            ms.push_back(1000 * (threadSeconds() - start));
            gaps += gapPercent(answer.valueCents, answer.boundCents);
            if (m_options.solveEvery > 0 && (i + 1) % m_options.solveEvery == 0 && m_comparable) {
                const double from = threadSeconds();
                const PrizeCollectingOutput whole = solved(m_town);
                excess += 100.0 * static_cast<double>(answer.valueCents - whole.valueCents) /
                          static_cast<double>(whole.valueCents);
                std::printf(
                    "  after %d: value %lld, bound %lld, gap %.3f %%; from scratch %lld, %lld, %.3f %% in %.2f s\n",
                    i + 1, static_cast<long long>(answer.valueCents), static_cast<long long>(answer.boundCents),
                    gapPercent(answer.valueCents, answer.boundCents), static_cast<long long>(whole.valueCents),
                    static_cast<long long>(whole.boundCents), gapPercent(whole.valueCents, whole.boundCents),
                    threadSeconds() - from);
                ++solves;
            }
        }
        std::sort(ms.begin(), ms.end());
        std::printf("%-8s median %.1f ms, max %.1f ms; gap on average %.3f %%; above solving from scratch %.3f %%\n",
                    name, ms[ms.size() / 2], ms.back(), gaps / static_cast<double>(ms.size()),
                    solves > 0 ? excess / solves : 0.0);
        std::fflush(stdout);
    }
    void setComparable(bool comparable) { m_comparable = comparable; }

private:
    Town& m_town;
    ReplanSession& m_session;
    const Options& m_options;
    bool m_comparable = true;
};

void measure(const Options& options)
{
    Random random(1);
    Town town = townOf(options, random);
    double start = threadSeconds();
    const PrizeCollectingOutput first = solved(town);
    std::printf("%zu nodes, %zu edges, %zu sites; from scratch %.2f s, gap %.3f %%\n", town.graph.nodeCount(),
                town.graph.edgeCount(), town.sites.size(), threadSeconds() - start,
                gapPercent(first.valueCents, first.boundCents));
    start = threadSeconds();
    ReplanSession session =
        bench::valueOrExit(ReplanSession::create({town.graph, town.cents, town.sites, town.supplies},
                                                 {first.treeEdges, first.suppliesUsed}, {}, {}),
                           "session");
    std::printf("session %.3f s, gap %.3f %%\n", threadSeconds() - start,
                gapPercent(session.answer().valueCents, session.answer().boundCents));
    Measured measured(town, session, options);
    const auto site = [&] { return static_cast<std::uint32_t>(random.below(town.sites.size())); };
    const auto anyNode = [&] { return NodeIndex{static_cast<std::uint32_t>(random.below(town.graph.nodeCount()))}; };
    measured.run("move", [&](int) {
        const std::uint32_t moved = site();
        town.sites[moved].node = anyNode();
        return ReplanChange{MoveSite{moved, town.sites[moved].node}};
    });
    measured.run("price", [&](int i) {
        const auto& tree = session.answer().treeEdges; // streets that matter
        const EdgeIndex edge = i % 2 == 0 ? tree[random.below(tree.size())]
                                          : EdgeIndex{static_cast<std::uint32_t>(random.below(town.cents.size()))};
        town.cents[edge.index()] = i % 2 == 0 ? 3 * town.cents[edge.index()] : town.cents[edge.index()] / 3;
        return ReplanChange{ChangePrice{edge, town.cents[edge.index()]}};
    });
    measured.run("prize", [&](int i) {
        PrizedTerminal& changed = town.sites[site()];
        changed.required = false;
        changed.prizeCents = i % 2 == 0 ? 5000 : 500'000;
        return ReplanChange{ChangePrize{static_cast<std::uint32_t>(&changed - town.sites.data()), changed}};
    });
    measured.setComparable(false); // solving from scratch knows no pins
    measured.run("pin", [&](int i) {
        const auto& tree = session.answer().treeEdges;
        return i % 2 == 0 ? ReplanChange{PinEdge{tree[random.below(tree.size())], EdgePin::Forbidden}}
                          : ReplanChange{PinEdge{tree[random.below(tree.size())], EdgePin::Required}};
    });
    const auto faults = session.faultsOfBound();
    std::printf("the bound's cuts: %s\n", faults.empty() ? "sound" : faults.front().c_str());
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    bench::Arguments arguments("usage: bench_replan [--edges N] [--sites N] [--changes N] [--solve-every N] [FILE]\n"
                               "Milliseconds to plan anew after a change, on a generated town or a published problem\n"
                               "(.stp, .gr); every N-th change is also solved from scratch, none for 0.\n");
    arguments.option("--edges", options.edges, 1).option("--sites", options.sites, 1);
    arguments.option("--changes", options.changes, 1).option("--solve-every", options.solveEvery, 0);
    arguments.operand(options.file);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    measure(options);
    return 0;
}
