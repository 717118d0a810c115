// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>

namespace oasis::bench {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

} // namespace

std::vector<std::string> linesOf(const std::filesystem::path& file)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::vector<std::string> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::string_view content = trimmed(line);
        if (lines.empty() && content.starts_with(kByteOrderMark))
            content.remove_prefix(kByteOrderMark.size());
        if (!content.empty())
            lines.emplace_back(content);
    }
    return lines;
}

std::vector<std::string> fieldsOf(std::string_view line, char separator)
{
    std::vector<std::string> fields;
    for (std::size_t from = 0;;) {
        const std::size_t to = line.find(separator, from);
        fields.emplace_back(trimmed(line.substr(from, to == std::string_view::npos ? to : to - from)));
        if (to == std::string_view::npos)
            return fields;
        from = to + 1;
    }
}

double numberOf(std::string_view text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || stop != end)
        return std::numeric_limits<double>::quiet_NaN();
    return value;
}

Result<CsvTable> CsvTable::read(const std::filesystem::path& file, std::span<const std::string_view> needed)
{
    const std::vector<std::string> lines = linesOf(file);
    if (lines.empty())
        return fail(ErrorCode::FileNotFound, "The table is missing or empty.", file.string());
    CsvTable table;
    table.m_columns = fieldsOf(lines.front());
    for (const std::string_view column : needed)
        if (!table.has(column))
            return fail(ErrorCode::FileUnreadable, "The table has no column \"" + std::string(column) + "\".",
                        file.string());
    for (std::size_t i = 1; i < lines.size(); ++i)
        table.m_rows.push_back(fieldsOf(lines[i]));
    return table;
}

bool CsvTable::has(std::string_view column) const
{
    return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

std::string_view CsvTable::text(std::size_t row, std::string_view column) const
{
    const auto at = static_cast<std::size_t>(std::find(m_columns.begin(), m_columns.end(), column) - m_columns.begin());
    return row < m_rows.size() && at < m_rows[row].size() ? std::string_view(m_rows[row][at]) : std::string_view();
}

double CsvTable::number(std::size_t row, std::string_view column) const
{
    return numberOf(text(row, column));
}

} // namespace oasis::bench
