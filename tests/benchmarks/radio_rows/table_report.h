// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::bench {

/// What comparing one table of published rows gave. Every row is either compared once or skipped with a reason.
struct TableReport
{
    std::string table; ///< path from the folder, e.g. "p1812/derived_rows.csv"
    std::size_t rows = 0;
    std::size_t compared = 0;
    std::size_t outside = 0;                    ///< compared rows beyond their tolerance
    double worst = 0;                           ///< largest absolute difference, dB (or the table's own unit)
    std::map<std::string, std::size_t> reasons; ///< why rows were not compared, and how many
    std::map<std::string, std::size_t> notes;   ///< what a reader must know about compared rows, and of how many
    std::vector<std::string> offenders;         ///< the first rows outside, in words
    std::vector<std::string> covers; ///< other files (or folders, ending in '/') that belong to the table, as `table`
};

/// Differences of the values of one row: `row.add("Lb", ours, theirs, 1e-4)` any number of times, then finish().
class RowComparison
{
public:
    RowComparison(TableReport& report, std::string name) : m_report(report), m_name(std::move(name)) {}
    /// Outside when |ours - published| > tolerance, or when one of them is not a finite number.
    void add(std::string_view value, double ours, double published, double tolerance);
    /// The same with a tolerance relative to the published value. `worst` keeps the absolute difference.
    void addRelative(std::string_view value, double ours, double published, double tolerance);
    /// For whatever is not a number: return codes, modes, warnings. Unequal counts as outside.
    void addEqual(std::string_view value, bool equal);
    /// Counts the row.
    void finish();

private:
    TableReport& m_report;
    std::string m_name;
    std::string m_wrong;
};

/// Counts a row that cannot be compared.
void skipRow(TableReport& report, const std::string& reason);
/// Counts all lines but the first of a file as rows that cannot be compared.
[[nodiscard]] TableReport skippedTable(const std::filesystem::path& folder, const std::string& table,
                                       const std::string& reason);

} // namespace oasis::bench
