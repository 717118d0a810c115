// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sample [edges] [sites] [threads] [stages]: a generated territory, from nothing to a plan that joins all sites.
// Stages: generate, write, import, plan (all that come before are done too); default: plan.
#include "core/sample/sample_territory.h"
#include "gis/base/session.h"
#include "gis/sample/write_sample.h"

#include "arguments.h"
#include "meter.h"
#include "sample_project.h"

#include <algorithm>
#include <filesystem>

#include <unistd.h>

using namespace oasis;
using bench::Meter;
using bench::printRow;
using bench::text;
using bench::valueOrExit;

namespace {

struct Order
{
    SampleParams params;
    RunContext ctx;
    std::string last = "plan";
};

/// A folder of its own, gone at the end.
class TemporaryFolder
{
public:
    TemporaryFolder() : m_path(std::filesystem::temp_directory_path() / ("bench_sample." + std::to_string(getpid()))) {}
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

Study imported(const std::string& folder)
{
    const Meter meter;
    Study study = bench::studyOfFolder(folder);
    printRow("sample import", meter.used(), std::to_string(study.streets->streets.size()) + " edges");
    return study;
}

void planAll(const Study& study, const RunContext& ctx)
{
    const Meter meter;
    const Outcome outcome = bench::connectAll(study, ctx);
    printRow("sample plan", meter.used(),
             std::to_string(study.sites.size()) + " sites " + std::to_string(outcome.edges.size()) +
                 " edges built gap " + text(outcome.proof.gapPercent(), 2) + " % outcome " +
                 hashOf(outcome).substr(0, 12));
}

void benchmark(const Order& order)
{
    const TemporaryFolder folder;
    {
        const Meter generating;
        const SampleTerritory territory = valueOrExit(makeSampleTerritory(order.params, order.ctx), "generating");
        printRow("sample generate", generating.used(),
                 std::to_string(territory.streets.size()) + " edges " + std::to_string(territory.sites.size()) +
                     " sites " + std::to_string(territory.municipalities.size()) + " municipalities");
        if (order.last == "generate")
            return;
        const Meter writing;
        valueOrExit(gis::writeSample(territory, folder.path(), order.ctx), "writing");
        printRow("sample write", writing.used(), "");
    }
    if (order.last == "write")
        return;
    const Study study = imported(folder.path());
    if (order.last != "import")
        planAll(study, order.ctx);
}

} // namespace

int main(int argc, char** argv)
{
    Order order;
    order.params.streetEdges = 100000;
    order.params.sites = 500;
    order.params.municipalities = 0;
    order.ctx.threads = 2;
    bench::Arguments arguments("usage: bench_sample [EDGES [SITES [THREADS [STAGE]]]]\n"
                               "A generated territory; STAGE is the last of generate, write, import, plan.\n");
    arguments.operand(order.params.streetEdges, 1).operand(order.params.sites, 1).operand(order.ctx.threads, 1);
    arguments.operand(order.last);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const gis::Session session;
    benchmark(order);
    return 0;
}
