// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_import [--ends|--crossings] FILE...: imports the streets of each file, the later ones joining the earlier, and
// prints what each took. The options choose the noding instead of the source's
// own: also where ends touch lines, also at crossings.
#include "core/study/study_change.h"
#include "gis/base/session.h"
#include "gis/import/import_layer.h"

#include "meter.h"

int main(int argc, char** argv)
{
    const oasis::gis::Session session;
    oasis::Study study;
    const oasis::bench::Meter whole;
    oasis::gis::ImportOptions options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--ends" || argument == "--crossings") {
            options.noding =
                argument == "--ends" ? oasis::gis::NodingRule::EndsOnLines : oasis::gis::NodingRule::Crossings;
            continue;
        }
        const oasis::bench::Meter meter;
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
        oasis::bench::printRow("scale " + argument.substr(argument.find_last_of('/') + 1), meter.used(),
                               std::to_string(read) + " read " + std::to_string(study.streets->streets.size()) +
                                   " edges " + std::to_string(study.streets->nodes.size()) + " nodes " +
                                   std::to_string(study.streets->componentCount) + " components");
    }
    oasis::bench::printRow("scale all files", whole.used(), std::to_string(study.streets->streets.size()) + " edges");
    return 0;
}
