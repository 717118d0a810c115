// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/table_report.h"

#include "tests/benchmarks/radio_rows/csv_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace oasis::bench {

namespace {

constexpr std::size_t kShownOffenders = 8;

} // namespace

void RowComparison::add(std::string_view value, double ours, double published, double tolerance)
{
    const double difference = std::abs(ours - published);
    if (std::isfinite(difference))
        m_report.worst = std::max(m_report.worst, difference);
    if (difference <= tolerance)
        return;
    char text[160];
    std::snprintf(text, sizeof text, "%s%.*s is %.9g, published %.9g", m_wrong.empty() ? "" : "; ",
                  static_cast<int>(value.size()), value.data(), ours, published);
    m_wrong += text;
}

void RowComparison::addRelative(std::string_view value, double ours, double published, double tolerance)
{
    add(value, ours, published, tolerance * std::abs(published));
}

void RowComparison::addEqual(std::string_view value, bool equal)
{
    if (!equal)
        m_wrong += (m_wrong.empty() ? "" : "; ") + std::string(value) + " differs";
}

void RowComparison::finish()
{
    ++m_report.rows;
    ++m_report.compared;
    if (m_wrong.empty())
        return;
    ++m_report.outside;
    if (m_report.offenders.size() < kShownOffenders)
        m_report.offenders.push_back(m_name + ": " + m_wrong);
}

void skipRow(TableReport& report, const std::string& reason)
{
    ++report.rows;
    ++report.reasons[reason];
}

TableReport skippedTable(const std::filesystem::path& folder, const std::string& table, const std::string& reason)
{
    TableReport report;
    report.table = table;
    const std::size_t lines = linesOf(folder / table).size();
    report.rows = lines > 0 ? lines - 1 : 0;
    if (report.rows > 0)
        report.reasons[reason] = report.rows;
    return report;
}

} // namespace oasis::bench
