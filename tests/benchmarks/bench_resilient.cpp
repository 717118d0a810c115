// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/routing/resilient.h"
#include "tests/benchmarks/arguments.h"
#include "tests/benchmarks/meter.h"
#include "tests/support/stp_file.h"

#include <algorithm>
#include <string_view>

using namespace oasis;

namespace {

/// Street graphs of the Steiner collection as ring problems: the supply at the junction of most streets, 500 terminals
/// as sites, 60 of them of the first rank. The last street to a dead end is a lead-in.
void measure(const std::string& path, routing::Disjointness disjointness)
{
    const test::StpFile file = bench::valueOrExit(test::readStpFile(path), path.c_str());
    std::vector<NodeIndex> nodes = file.terminals;
    Random random(1);
    for (std::size_t i = nodes.size(); i > 1; --i)
        std::swap(nodes[i - 1], nodes[random.below(i)]);
    std::vector<routing::ResilientTerminal> terminals;
    for (std::size_t i = 0; i < std::min<std::size_t>(nodes.size(), 500); ++i)
        terminals.push_back({nodes[i], i < 60});
    NodeIndex hub{0};
    for (std::uint32_t node = 0; node < file.graph.nodeCount(); ++node)
        if (file.graph.degree(NodeIndex{node}) > file.graph.degree(hub))
            hub = NodeIndex{node};
    const std::vector<routing::SupplyEntry> supplies{{hub, 0}};
    std::vector<std::uint32_t> risk;
    for (std::uint32_t e = 0; e < file.graph.edgeCount(); ++e)
        risk.push_back(file.graph.degree(file.graph.tail(EdgeIndex{e})) == 1 ||
                               file.graph.degree(file.graph.head(EdgeIndex{e})) == 1
                           ? routing::kNeverFails
                           : e);
    routing::ResilientParams params;
    params.disjointness = disjointness;
    params.watch.onImprovement = [](const routing::ProofMoment& moment) {
        std::fprintf(stderr, "%.2f s: value %lld, bound %lld\n", moment.seconds,
                     static_cast<long long>(moment.step.value), static_cast<long long>(moment.step.bound));
    };
    params.watch.clock = routing::SolverClock::Cpu;
    const bench::Meter meter;
    const auto output = bench::valueOrExit(
        routing::connectResilient({file.graph, file.costs, terminals, supplies, risk}, params, {}), path.c_str());
    const auto use = meter.used();
    const auto isProtected = [](const auto& t) { return t.protection == routing::Protection::TwoWays; };
    bench::printRow(
        path.substr(path.rfind('/') + 1) + (disjointness == routing::Disjointness::Node ? " node" : " edge"), use,
        std::to_string(file.graph.edgeCount()) + " edges; protected " +
            std::to_string(std::count_if(output.terminals.begin(), output.terminals.end(), isProtected)) + "; value " +
            std::to_string(output.valueCents) + "; bound " + std::to_string(output.boundCents) + "; gap " +
            std::to_string(routing::gapPercent(output.valueCents, output.boundCents)) + " %");
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> files;
    bench::Arguments arguments(
        "usage: bench_resilient FILE...\n"
        "Rings over the street graphs of Steiner problems (.stp, .gr), edge and node disjoint.\n");
    arguments.rest(files, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    for (const std::string& file : files) {
        measure(file, routing::Disjointness::Edge);
        measure(file, routing::Disjointness::Node);
    }
    return 0;
}
