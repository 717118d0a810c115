// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_tree.h"
#include "core/routing/prize_collecting.h"
#include "tests/support/stp_file.h"

#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace oasis;

namespace {

struct Options
{
    int threads = 1;
    bool explain = true;
    int budgetPercent = 0; // of what connecting all costs; 0: no budget
    std::vector<test::BestKnown> bestKnown;
    std::vector<std::string> files;
};

struct Figures
{
    std::int64_t value = 0;
    std::int64_t bound = 0;
    routing::SolverStop stop = routing::SolverStop::EffortSpent;
};

/// The prizes as weights, within a share of what connecting all costs. Value and bound are weights.
Result<Figures> solveBudget(const test::StpFile& file, const std::vector<routing::SupplyEntry>& supplies,
                            const Options& options)
{
    RunContext ctx;
    ctx.threads = options.threads;
    std::vector<NodeIndex> terminals;
    std::vector<routing::WeightedTerminal> sites;
    for (const routing::PrizedTerminal& site : file.prized) {
        terminals.push_back(site.node);
        sites.push_back({site.node, site.prizeCents, 0, false});
    }
    routing::SteinerParams params;
    params.explain = false;
    OASIS_TRY(const auto all, routing::connectAll({file.graph, file.costs, terminals, supplies}, params, ctx));
    const std::int64_t budget = all.valueCents / 100 * options.budgetPercent;
    const auto start = std::chrono::steady_clock::now();
    OASIS_TRY(const auto output,
              routing::mostWeightForBudget({file.graph, file.costs, sites, supplies, budget}, {}, ctx));
    std::fprintf(stderr, "budget %lld, spent %lld, %zu of %zu served, %.3f s without the network for all\n",
                 static_cast<long long>(budget), static_cast<long long>(output.spentCents), output.served.size(),
                 sites.size(), std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    return Figures{output.valueMillionths, output.boundMillionths, output.stop};
}

Result<Figures> solve(const test::StpFile& file, const Options& options)
{
    routing::SteinerParams params;
    params.explain = options.explain;
    RunContext ctx;
    ctx.threads = options.threads;
    if (file.problem == "SPG") {
        const routing::SteinerInput input{file.graph, file.costs, file.terminals, {}};
        OASIS_TRY(const auto output, routing::connectAll(input, params, ctx));
        return Figures{output.valueCents, output.boundCents, output.stop};
    }
    if (!file.root)
        return fail(ErrorCode::Unsupported, "prize-collecting problems need a root");
    const std::vector<routing::SupplyEntry> supplies{{*file.root, 0}};
    if (options.budgetPercent > 0)
        return solveBudget(file, supplies, options);
    const routing::PrizeCollectingInput input{file.graph, file.costs, file.prized, supplies};
    OASIS_TRY(const auto output, routing::bestMix(input, params, ctx));
    return Figures{output.valueCents, output.boundCents, output.stop};
}

/// The row whose name the path ends with.
const test::BestKnown* bestKnownOf(const Options& options, std::string path)
{
    if (path.size() > 3 && path.compare(path.size() - 3, 3, ".gz") == 0)
        path.resize(path.size() - 3);
    for (const test::BestKnown& row : options.bestKnown)
        if (path.size() >= row.name.size() &&
            path.compare(path.size() - row.name.size(), row.name.size(), row.name) == 0)
            return &row;
    return nullptr;
}

bool measure(const std::string& path, const Options& options)
{
    const auto file = test::readStpFile(path);
    if (!file.has_value()) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), file.error().detail.c_str());
        return false;
    }
    const test::StpFile& stp = file.value();
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    const auto solved = solve(stp, options);
    const double cpuSeconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    const double wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
    if (!solved.has_value()) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), solved.error().detail.c_str());
        return false;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const test::BestKnown* known = bestKnownOf(options, path);
    const Figures& figures = solved.value();
    const auto unscaled = [&](std::int64_t value) {
        return static_cast<double>(value) / static_cast<double>(stp.scale);
    };
    std::printf("%s,%s,%zu,%zu,%zu,%.10g,%.10g,%.4f,", path.c_str(), stp.problem.c_str(), stp.graph.nodeCount(),
                stp.graph.edgeCount(), stp.problem == "SPG" ? stp.terminals.size() : stp.prized.size(),
                unscaled(figures.value), unscaled(figures.bound), routing::gapPercent(figures.value, figures.bound));
    if (known != nullptr)
        std::printf("%.10g", known->upper);
    std::printf(",%s,%.3f,%.3f,%.1f\n", figures.stop == routing::SolverStop::Optimal ? "optimal" : "effort", cpuSeconds,
                wallSeconds, static_cast<double>(usage.ru_maxrss) / 1024.0);
    std::fflush(stdout);
    return true;
}

bool parseOptions(int argc, char** argv, Options& options)
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--threads" && i + 1 < argc)
            options.threads = std::atoi(argv[++i]);
        else if (word == "--best-known" && i + 1 < argc)
            options.bestKnown = test::readBestKnown(argv[++i]);
        else if (word == "--budget" && i + 1 < argc)
            options.budgetPercent = std::atoi(argv[++i]);
        else if (word == "--no-explain")
            options.explain = false;
        else if (word.rfind("--", 0) == 0)
            return false;
        else
            options.files.push_back(word);
    }
    return options.threads >= 1 && !options.files.empty();
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    if (!parseOptions(argc, argv, options)) {
        std::fprintf(stderr,
                     "usage: bench_steiner [--threads N] [--best-known CSV] [--no-explain] [--budget PERCENT] FILE...\n"
                     "FILE is .stp or .gr, gzip-compressed or not; MiB is the peak of the process so far\n");
        return 2;
    }
    std::printf("file,problem,nodes,edges,terminals,value,bound,gap_percent,best_known,stop,cpu_s,wall_s,mib\n");
    bool complete = true;
    for (const std::string& file : options.files)
        complete = measure(file, options) && complete;
    return complete ? 0 : 1;
}
