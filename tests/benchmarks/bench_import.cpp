// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_import [--ends|--crossings] FILE...: imports the streets of each file, the later ones joining the earlier, and
// prints edges, nodes, seconds and the peak of memory in use. The options choose the noding instead of the source's
// own: also where ends touch lines, also at crossings.
#include "core/study/study_change.h"
#include "gis/base/session.h"
#include "gis/import/import_layer.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>

namespace {

double peakMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // KiB on Linux
}

} // namespace

int main(int argc, char** argv)
{
    using Clock = std::chrono::steady_clock;
    const oasis::gis::Session session;
    oasis::Study study;
    const auto start = Clock::now();
    std::printf("%-40s %9s %9s %10s %10s %8s %9s\n", "file", "read", "edges", "nodes", "components", "seconds",
                "MiB peak");
    oasis::gis::ImportOptions options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--ends" || argument == "--crossings") {
            options.noding =
                argument == "--ends" ? oasis::gis::NodingRule::EndsOnLines : oasis::gis::NodingRule::Crossings;
            continue;
        }
        oasis::gis::LayerSource source;
        source.path = argument;
        auto change = oasis::gis::importLayer(source, oasis::LayerKind::Streets, {}, options, study, {});
        if (!change.has_value()) {
            std::fprintf(stderr, "%s: %s (%s)\n", argv[i], change.error().detail.c_str(),
                         change.error().context.c_str());
            return 1;
        }
        options.append = true;
        const auto read = change.value().appendReceipts.front().read;
        if (!apply(study, std::move(change).value()).has_value())
            return 1;
        const std::string path = argv[i];
        std::printf("%-40s %9lld %9zu %10zu %10u %8.2f %9.0f\n", path.substr(path.find_last_of('/') + 1).c_str(),
                    static_cast<long long>(read), study.streets->streets.size(), study.streets->nodes.size(),
                    study.streets->componentCount, std::chrono::duration<double>(Clock::now() - start).count(),
                    peakMiB());
    }
    return 0;
}
