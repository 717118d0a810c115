// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::bench {

/// A text file of rows of fields, the first row naming the columns. Blanks around a field, a byte-order mark and
/// carriage returns do not count; empty lines are no rows. Fields hold no quotes in these tables.
class CsvTable
{
public:
    /// Errors: FileNotFound; FileUnreadable when a column of `needed` is missing (the sentence names it).
    [[nodiscard]] static Result<CsvTable> read(const std::filesystem::path& file,
                                               std::span<const std::string_view> needed = {});
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] bool has(std::string_view column) const;
    /// Empty where the row is too short or has no such column.
    [[nodiscard]] std::string_view text(std::size_t row, std::string_view column) const;
    /// NaN where the field is not a number.
    [[nodiscard]] double number(std::size_t row, std::string_view column) const;

private:
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// Lines that are not empty, without carriage returns; none when the file cannot be read.
[[nodiscard]] std::vector<std::string> linesOf(const std::filesystem::path& file);
/// The fields of a line, trimmed.
[[nodiscard]] std::vector<std::string> fieldsOf(std::string_view line, char separator = ',');
/// NaN when the text is not one whole number.
[[nodiscard]] double numberOf(std::string_view text);

} // namespace oasis::bench
