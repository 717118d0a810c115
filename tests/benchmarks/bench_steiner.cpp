// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"
#include "core/routing/budget_tree.h"
#include "core/routing/prize_collecting.h"
#include "tests/benchmarks/arguments.h"
#include "tests/benchmarks/mehlhorn_tree.h"
#include "tests/benchmarks/meter.h"
#include "tests/support/stp_file.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace oasis;

namespace {

struct Options
{
    int threads = 1;
    double timeS = 0; // 0: the default effort
    bool trace = false;
    bool explain = true;
    bool fingerprint = false;
    bool mehlhorn = false;
    int budgetPercent = 0; // of what connecting all costs; 0: no budget
    std::vector<test::BestKnown> bestKnown;
    std::vector<std::string> files;
};

struct Figures
{
    std::int64_t value = 0;
    std::int64_t bound = 0;
    routing::SolverStop stop = routing::SolverStop::EffortSpent;
    std::uint64_t fingerprint = 0; // of every number of the answer
};

/// FNV-1a over whole numbers.
class Fingerprint
{
public:
    void add(std::int64_t number)
    {
        for (int byte = 0; byte < 8; ++byte)
            m_hash = (m_hash ^ (static_cast<std::uint64_t>(number) >> (8 * byte) & 0xFFU)) * 0x100000001B3ULL;
    }
    /// Network, value, bound, savings and the way there.
    template <class Output>
    explicit Fingerprint(const Output& output)
    {
        for (const EdgeIndex edge : output.treeEdges)
            add(edge.index());
        for (const std::uint32_t supply : output.suppliesUsed)
            add(-1 - static_cast<std::int64_t>(supply));
        for (const std::int64_t saving : output.savingNeededCents)
            add(saving);
        for (const routing::ProofStep& step : output.trace) {
            add(step.value);
            add(step.bound);
        }
        for (const std::int64_t number : {output.valueCents, output.boundCents, static_cast<std::int64_t>(output.stop)})
            add(number);
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xCBF29CE484222325ULL;
};

routing::SolverWatch watchOf(const Options& options)
{
    routing::SolverWatch watch;
    watch.clock = routing::SolverClock::Cpu;
    watch.timeLimitS = options.timeS;
    if (options.trace)
        watch.onImprovement = [](const routing::ProofMoment& moment) {
            std::fprintf(stderr, "%9.3f s  value %lld  bound %lld  gap %.4f %%\n", moment.seconds,
                         static_cast<long long>(moment.step.value), static_cast<long long>(moment.step.bound),
                         routing::gapPercent(moment.step.value, moment.step.bound));
        };
    return watch;
}

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
    return Figures{output.valueMillionths, output.boundMillionths, output.stop, 0};
}

Result<Figures> solve(const test::StpFile& file, const Options& options)
{
    routing::SteinerParams params;
    params.explain = options.explain;
    params.watch = watchOf(options);
    RunContext ctx;
    ctx.threads = options.threads;
    if (file.problem == "SPG") {
        const routing::SteinerInput input{file.graph, file.costs, file.terminals, {}};
        OASIS_TRY(const auto output, routing::connectAll(input, params, ctx));
        return Figures{output.valueCents, output.boundCents, output.stop, Fingerprint(output).value()};
    }
    std::vector<routing::SupplyEntry> supplies;
    if (file.root)
        supplies.push_back({*file.root, 0});
    if (options.budgetPercent > 0)
        return solveBudget(file, supplies, options);
    const routing::PrizeCollectingInput input{file.graph, file.costs, file.prized, supplies, {}, {}, !file.root};
    OASIS_TRY(const auto output, routing::bestMix(input, params, ctx));
    return Figures{output.valueCents, output.boundCents, output.stop, Fingerprint(output).value()};
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

const char* nameOf(routing::SolverStop stop)
{
    switch (stop) {
    case routing::SolverStop::Optimal:
        return "optimal";
    case routing::SolverStop::TimeSpent:
        return "time";
    case routing::SolverStop::EffortSpent:
        break;
    }
    return "effort";
}

/// False when the figures contradict what is known: the bound above a known network, the value below a proven bound.
/// Half a unit in the last printed place, and the rounding of files with decimals, are allowed.
bool agrees(const test::BestKnown& known, double value, double bound)
{
    const double rounding = 1e-9 * known.upper + 1e-6;
    return bound <= known.upper + rounding && value >= known.lower - rounding;
}

bool measure(const std::string& path, const Options& options)
{
    const auto file = test::readStpFile(path);
    if (!file.has_value()) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), file.error().detail.c_str());
        return false;
    }
    const test::StpFile& stp = file.value();
    const bench::Meter meter;
    const auto solved = solve(stp, options);
    const bench::Use use = meter.used();
    if (!solved.has_value()) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), solved.error().detail.c_str());
        return false;
    }
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
    std::printf(",%s,%.3f,%.3f,%.1f", nameOf(figures.stop), use.cpuS, use.wallS, use.peakMiB);
    if (options.fingerprint)
        std::printf(",%016llx", static_cast<unsigned long long>(figures.fingerprint));
    if (options.mehlhorn)
        std::printf(",%.10g", stp.problem == "SPG" ? unscaled(bench::MehlhornTree(stp).cost()) : 0.0);
    std::printf("\n");
    std::fflush(stdout);
    if (known == nullptr || options.budgetPercent > 0 ||
        agrees(*known, unscaled(figures.value), unscaled(figures.bound)))
        return true;
    std::fprintf(stderr, "%s: contradicts what is known (%.10g to %.10g)\n", path.c_str(), known->lower, known->upper);
    return false;
}

/// In a process of its own, so that the peak of memory is that of this file alone.
bool measureApart(const std::string& path, const Options& options)
{
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0)
        std::_Exit(measure(path, options) ? 0 : 1);
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Reads the arguments; an exit status where there is nothing to do.
std::optional<int> readOptions(int argc, char** argv, Options& options)
{
    std::string bestKnown;
    bool unexplained = false;
    bench::Arguments arguments(
        "usage: bench_steiner [--time S] [--threads N] [--best-known CSV] [--trace] [--no-explain]\n"
        "                     [--budget PERCENT] [--fingerprint] [--mehlhorn] FILE...\n"
        "FILE is .stp or .gr, gzip-compressed or not. --time: CPU seconds to close the gap in; without it,\n"
        "the default effort. --trace: every better value and bound on stderr, with CPU seconds. Fails when\n"
        "a file cannot be solved, or contradicts the values of CSV. MiB: the peak, each file apart.\n"
        "--fingerprint, --mehlhorn: further columns, a number of all that was answered, and the price of the\n"
        "tree that networkx's method finds.\n");
    arguments.option("--time", options.timeS, 0).option("--threads", options.threads, 1);
    arguments.option("--best-known", bestKnown).option("--trace", options.trace).option("--no-explain", unexplained);
    arguments.option("--budget", options.budgetPercent, 0).option("--fingerprint", options.fingerprint);
    arguments.option("--mehlhorn", options.mehlhorn).rest(options.files, 1);
    const auto status = arguments.read(argc, argv);
    options.explain = !unexplained;
    if (!status && !bestKnown.empty())
        options.bestKnown = test::readBestKnown(bestKnown);
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    oasis::giveLargeBlocksBack();
    Options options;
    if (const auto status = readOptions(argc, argv, options))
        return *status;
    std::printf("file,problem,nodes,edges,terminals,value,bound,gap_percent,best_known,stop,cpu_s,wall_s,mib%s%s\n",
                options.fingerprint ? ",fingerprint" : "", options.mehlhorn ? ",mehlhorn" : "");
    bool complete = true;
    for (const std::string& file : options.files)
        complete = measureApart(file, options) && complete;
    return complete ? 0 : 1;
}
