// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_import [--ends|--crossings] FILE...: imports the streets of each file, the later ones joining the earlier, and
// prints what each took. The options choose the noding instead of the source's
// own: also where ends touch lines, also at crossings.
#include "core/study/study_change.h"
#include "gis/base/session.h"
#include "gis/import/import_layer.h"

#include "arguments.h"
#include "meter.h"

int main(int argc, char** argv)
{
    bool ends = false;
    bool crossings = false;
    std::vector<std::string> files;
    oasis::bench::Arguments arguments("usage: bench_import [--ends | --crossings] FILE...\n"
                                      "Imports the streets of each file, the later ones joining the earlier. The\n"
                                      "options choose the noding: also where ends touch lines, also at crossings.\n");
    arguments.option("--ends", ends).option("--crossings", crossings).rest(files, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const oasis::gis::Session session;
    oasis::Study study;
    const oasis::bench::Meter whole;
    oasis::gis::ImportOptions options;
    if (ends)
        options.noding = oasis::gis::NodingRule::EndsOnLines;
    if (crossings)
        options.noding = oasis::gis::NodingRule::Crossings;
    for (const std::string& file : files) {
        const oasis::bench::Meter meter;
        oasis::gis::LayerSource source;
        source.path = file;
        auto change = oasis::gis::importLayer(source, oasis::LayerKind::Streets, {}, options, study, {});
        if (!change.has_value()) {
            std::fprintf(stderr, "%s: %s (%s)\n", file.c_str(), change.error().detail.c_str(),
                         change.error().context.c_str());
            return 1;
        }
        options.append = true;
        const auto read = change.value().appendReceipts.front().read;
        if (!apply(study, std::move(change).value()).has_value())
            return 1;
        oasis::bench::printRow("scale " + file.substr(file.find_last_of('/') + 1), meter.used(),
                               std::to_string(read) + " read " + std::to_string(study.streets->streets.size()) +
                                   " edges " + std::to_string(study.streets->nodes.size()) + " nodes " +
                                   std::to_string(study.streets->componentCount) + " components");
    }
    oasis::bench::printRow("scale all files", whole.used(), std::to_string(study.streets->streets.size()) + " edges");
    return 0;
}
