// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/arguments.h"
#include "tests/benchmarks/radio_rows/comparers.h"

#include <cstdio>

using namespace oasis;

namespace {

void print(const bench::TableReport& report)
{
    std::printf("%s,%zu,%zu,%.3g,%zu\n", report.table.c_str(), report.rows, report.compared, report.worst,
                report.outside);
    for (const auto& [reason, rows] : report.reasons)
        std::fprintf(stderr, "%s: %zu rows not compared: %s\n", report.table.c_str(), rows, reason.c_str());
    for (const auto& [note, rows] : report.notes)
        std::fprintf(stderr, "%s: %zu rows: %s\n", report.table.c_str(), rows, note.c_str());
    for (const std::string& offender : report.offenders)
        std::fprintf(stderr, "%s: outside tolerance: %s\n", report.table.c_str(), offender.c_str());
}

} // namespace

/// Fails when a row is outside its tolerance, or when there is nothing to compare.
int main(int argc, char** argv)
{
    std::string folder;
    bench::Arguments arguments("usage: bench_radio_rows FOLDER\n"
                               "Compares every published row of FOLDER with our models and prints one line of CSV a\n"
                               "table; rows without a comparison are explained on stderr. Fails when a row is out of\n"
                               "tolerance.\n");
    arguments.operand(folder).atLeast(1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const auto reports = bench::compareAll(folder);
    if (reports.empty()) {
        std::fprintf(stderr, "%s: no table of published rows\n", folder.c_str());
        return 2;
    }
    std::printf("table,rows,compared,worst_db,outside_tolerance\n");
    bool within = true;
    for (const bench::TableReport& report : reports) {
        print(report);
        within = within && report.outside == 0;
    }
    return within ? 0 : 1;
}
