// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/data_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace oasis {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields;
    for (std::size_t from = 0;;) {
        const std::size_t to = std::min(line.find(';', from), line.size());
        fields.emplace_back(trimmed(line.substr(from, to - from)));
        if (to == line.size())
            return fields;
        from = to + 1;
    }
}

/// Lines that are not empty, with their numbers.
std::vector<std::pair<std::size_t, std::string_view>> linesOf(std::string_view text)
{
    std::vector<std::pair<std::size_t, std::string_view>> lines;
    std::size_t number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        ++number;
        if (const std::string_view line = trimmed(text.substr(from, to - from)); !line.empty())
            lines.emplace_back(number, line);
        from = to + 1;
    }
    return lines;
}

Error wrong(std::size_t line, const std::string& what)
{
    return fail(ErrorCode::InvalidArgument, what, "line " + std::to_string(line));
}

Error wrongField(std::size_t row, std::string_view column, const std::string& what)
{
    return fail(ErrorCode::InvalidArgument, what, "row " + std::to_string(row + 1) + ": " + std::string(column));
}

} // namespace

Result<DataTable> DataTable::parse(std::string_view text)
{
    DataTable table;
    bool inRows = false;
    for (const auto& [number, line] : linesOf(text)) {
        if (line == "---" && !inRows) {
            inRows = true;
        } else if (!inRows) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos)
                return wrong(number, "a header must be \"key: value\"");
            table.m_headers.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        } else if (table.m_columns.empty()) {
            table.m_columns = fieldsOf(line);
            auto sorted = table.m_columns;
            std::sort(sorted.begin(), sorted.end());
            if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
                return wrong(number, "a column is named twice");
        } else {
            table.m_rows.push_back(fieldsOf(line));
            if (table.m_rows.back().size() != table.m_columns.size())
                return wrong(number, "the row has another number of fields than the table has columns");
        }
    }
    if (table.m_rows.empty())
        return fail(ErrorCode::InvalidArgument, "the table has no rows after a line \"---\" and a row of column names");
    return table;
}

std::string_view DataTable::header(std::string_view key) const
{
    const auto found =
        std::find_if(m_headers.begin(), m_headers.end(), [&](const auto& header) { return header.first == key; });
    return found == m_headers.end() ? std::string_view() : std::string_view(found->second);
}

Result<std::string_view> DataTable::text(std::size_t row, std::string_view column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    if (found == m_columns.end())
        return wrongField(row, column, "the table has no such column");
    return std::string_view(m_rows[row][static_cast<std::size_t>(found - m_columns.begin())]);
}

Result<double> DataTable::number(std::size_t row, std::string_view column) const
{
    OASIS_TRY(const std::string_view field, text(row, column));
    double value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc() || end != field.data() + field.size() || !std::isfinite(value))
        return wrongField(row, column, "\"" + std::string(field) + "\" is not a number");
    return value;
}

Result<std::optional<double>> DataTable::optionalNumber(std::size_t row, std::string_view column) const
{
    OASIS_TRY(const std::string_view field, text(row, column));
    if (field.empty())
        return std::optional<double>();
    OASIS_TRY(const double value, number(row, column));
    return std::optional<double>(value);
}

Result<bool> DataTable::flag(std::size_t row, std::string_view column) const
{
    OASIS_TRY(const std::size_t place, word(row, column, {"no", "yes"}));
    return place == 1;
}

Result<std::size_t> DataTable::word(std::size_t row, std::string_view column,
                                    const std::vector<std::string_view>& words) const
{
    OASIS_TRY(const std::string_view field, text(row, column));
    const auto found = std::find(words.begin(), words.end(), field);
    if (found == words.end())
        return wrongField(row, column, "\"" + std::string(field) + "\" is none of the words known here");
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace oasis
