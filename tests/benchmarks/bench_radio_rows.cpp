// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_radio_rows FOLDER\n");
        return 2;
    }
    const auto reports = bench::compareAll(argv[1]);
    if (reports.empty()) {
        std::fprintf(stderr, "%s: no table of published rows\n", argv[1]);
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
