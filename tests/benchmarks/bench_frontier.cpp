// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/budget_tree.h"
#include "core/routing/frontier.h"
#include "core/routing/quota_tree.h"
#include "tests/benchmarks/arguments.h"
#include "tests/benchmarks/meter.h"
#include "tests/support/stp_file.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace oasis;

namespace {

/// A question with weights: the prizes of the file, else 1 to 5 by turns.
struct Question
{
    test::StpFile file;
    std::vector<NodeIndex> nodes;
    std::vector<routing::WeightedTerminal> sites;
    std::vector<routing::SupplyEntry> supplies;
};

Question questionOf(const std::string& path)
{
    Question question{bench::valueOrExit(test::readStpFile(path), path.c_str()), {}, {}, {}};
    const test::StpFile& file = question.file;
    NodeIndex root = file.root.value_or(NodeIndex{0});
    if (file.problem == "SPG") {
        root = file.terminals.front();
        for (std::size_t i = 1; i < file.terminals.size(); ++i)
            question.sites.push_back({file.terminals[i], static_cast<std::int64_t>(i % 5 + 1) * 1'000'000, 0, false});
    } else {
        for (const routing::PrizedTerminal& site : file.prized)
            question.sites.push_back({site.node, site.prizeCents, 0, false});
    }
    for (const routing::WeightedTerminal& site : question.sites)
        question.nodes.push_back(site.node);
    question.supplies.push_back({root, 0});
    return question;
}

double percent(std::int64_t value, std::int64_t bound)
{
    return routing::gapPercent(value, bound);
}

/// One run of everything, so that the ratios are of one state of the machine.
void measure(const std::string& path, int threads, int points)
{
    const Question question = questionOf(path);
    const routing::CoverageInput input{question.file.graph, question.file.costs, question.sites, question.supplies};
    RunContext ctx;
    ctx.threads = threads;

    const bench::Meter all;
    const auto whole = bench::valueOrExit(
        routing::connectAll({input.graph, input.edgeCostCents, question.nodes, input.supplies}, {}, ctx), "all");
    const double allS = all.used().cpuS;
    const bench::Meter one;
    const routing::BudgetInput half{input.graph, input.edgeCostCents, input.terminals, input.supplies,
                                    whole.valueCents / 2};
    const auto budget = bench::valueOrExit(routing::mostWeightForBudget(half, {}, ctx), "budget");
    const double budgetS = one.used().cpuS;
    const bench::Meter enough;
    const auto quota = bench::valueOrExit(routing::cheapestForQuota(input, budget.valueMillionths, {}, ctx), "quota");
    const double quotaS = enough.used().cpuS;
    routing::FrontierParams params;
    params.points = points;
    const bench::Meter curve;
    const auto frontier = bench::valueOrExit(routing::costCoverageFrontier(input, params, ctx), "frontier");
    const bench::Use use = curve.used();

    double widest = 0;
    double sum = 0;
    for (const routing::FrontierPoint& point : frontier.points) {
        const double gap = percent(point.network.weightMillionths, point.boundMillionths);
        widest = std::max(widest, gap);
        sum += gap;
        std::fprintf(stderr, "  %lld %lld %.3f%%\n", static_cast<long long>(point.network.spentCents),
                     static_cast<long long>(point.network.weightMillionths), gap);
    }
    std::printf("%s,%zu,%zu,%.3f,%.3f,%.3f,%.3f,%.2f,%.2f,%zu,%.4f,%.4f,%.4f,%.4f,%.0f\n", path.c_str(),
                question.file.graph.edgeCount(), question.sites.size(), allS, budgetS, quotaS, use.cpuS,
                use.cpuS / allS, use.cpuS / budgetS, frontier.points.size(),
                sum / static_cast<double>(frontier.points.size()), widest,
                percent(budget.valueMillionths, budget.boundMillionths), percent(quota.valueCents, quota.boundCents),
                use.peakMiB);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    int threads = 1;
    int points = 20;
    std::vector<std::string> files;
    bench::Arguments arguments("usage: bench_frontier [--threads N] [--points N] FILE...\n"
                               "FILE is .stp or .gr, gzip-compressed or not; all seconds are of the processor\n");
    arguments.option("--threads", threads, 1).option("--points", points, 2).rest(files, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    std::printf("file,edges,sites,connect_all_s,budget_s,quota_s,frontier_s,per_connect_all,per_budget,points,"
                "mean_gap_percent,widest_gap_percent,budget_gap_percent,quota_gap_percent,mib\n");
    for (const std::string& file : files)
        measure(file, threads, points);
    return 0;
}
