// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/replay.h"
#include "core/routing/bound_proof.h"
#include "core/routing/prize_collecting.h"
#include "tests/benchmarks/arguments.h"
#include "tests/support/stp_file.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace oasis;

namespace {

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Solved
{
    proof::FoundNetwork network;
    std::int64_t bound = 0;
};

template <class Output>
Solved solvedOf(const Output& output)
{
    Solved solved;
    for (const EdgeIndex edge : output.treeEdges)
        solved.network.edges.push_back(edge.value());
    solved.network.supplies = output.suppliesUsed;
    solved.network.value = output.valueCents;
    solved.bound = output.boundCents;
    return solved;
}

Result<Solved> solve(const test::StpFile& file, proof::Question& question)
{
    routing::SteinerParams params;
    params.explain = false;
    if (file.problem == "SPG") {
        OASIS_TRY(const auto output, routing::connectAll({file.graph, file.costs, file.terminals, {}}, params, {}));
        Solved solved = solvedOf(output);
        for (std::uint32_t i = 0; i < file.terminals.size(); ++i) {
            question.sites.push_back({file.terminals[i], true, 0, 0, 0});
            solved.network.served.push_back(i);
        }
        return solved;
    }
    if (!file.root)
        return fail(ErrorCode::Unsupported, "prize-collecting problems need a root");
    const std::vector<routing::SupplyEntry> supplies{{*file.root, 0}};
    OASIS_TRY(const auto output, routing::bestMix({file.graph, file.costs, file.prized, supplies}, params, {}));
    Solved solved = solvedOf(output);
    solved.network.served = output.served;
    for (const routing::PrizedTerminal& site : file.prized)
        question.sites.push_back({site.node, site.required, site.prizeCents, site.ownCostCents, 0});
    question.supplies.push_back({*file.root, 0});
    return solved;
}

bool measure(const std::string& path, const routing::BoundProofParams& params)
{
    const auto file = test::readStpFile(path);
    if (!file.has_value())
        return false;
    proof::Question question{proof::Aim::LeastCost, file.value().graph, file.value().costs, {}, {}, 0, 0};
    const double start = cpuSeconds();
    auto solved = solve(file.value(), question);
    if (!solved.has_value()) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), solved.error().detail.c_str());
        return false;
    }
    const double afterSolve = cpuSeconds();
    const auto proven = routing::proveBound(question, solved.value().network, params, {});
    const double afterProof = cpuSeconds();
    if (!proven.has_value())
        return false;
    const proof::Certificate& certificate = proven.value();
    const proof::Replay replay = proof::replay(question, certificate);
    const double afterReplay = cpuSeconds();
    std::size_t nodes = 0;
    std::size_t raises = 0;
    for (const proof::DualCuts& stage : certificate.stages)
        for (const proof::RaisedCuts& cuts : stage.cuts) {
            nodes += cuts.nodes.size();
            raises += cuts.raises.size();
        }
    std::printf("%s,%zu,%zu,%lld,%.4f,%.4f,%zu,%zu,%zu,%.3f,%.3f,%.3f,%s\n", path.c_str(), question.graph.edgeCount(),
                question.sites.size(), static_cast<long long>(certificate.value),
                routing::gapPercent(certificate.value, solved.value().bound),
                routing::gapPercent(certificate.value, replay.bound), certificate.stages.size(), nodes, raises,
                afterSolve - start, afterProof - afterSolve, afterReplay - afterProof,
                replay.accepted() ? "accepted" : replay.faults.front().c_str());
    std::fflush(stdout);
    return replay.accepted();
}

} // namespace

/// How far the bound that replays lies from the solver's own, and what writing and replaying certificates takes.
int main(int argc, char** argv)
{
    routing::BoundProofParams params;
    std::vector<std::string> files;
    bench::Arguments arguments("usage: bench_certificate [--roots N] [--stages N] FILE...\n"
                               "Writes and replays a certificate of each problem (.stp, .gr).\n");
    arguments.option("--roots", params.roots, 0).option("--stages", params.stages, 0).rest(files, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    std::printf("file,edges,terminals,value,solver_gap_percent,replayed_gap_percent,stages,cut_nodes,raises,solve_s,"
                "prove_s,replay_s,replay\n");
    bool complete = true;
    for (const std::string& file : files)
        complete = measure(file, params) && complete;
    return complete ? 0 : 1;
}
