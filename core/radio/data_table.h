// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oasis {

/// The text of a table of resources/radio: headers "key: value", a line "---", a row naming the columns, rows of fields
/// separated by semicolons. No quoting: a field holds no semicolon.
class DataTable
{
public:
    /// InvalidArgument naming the line: no "---", a header without colon, a row of another length than the first, a
    /// column named twice, no rows. Empty lines are skipped.
    [[nodiscard]] static Result<DataTable> parse(std::string_view text);

    /// Empty when there is no such header.
    [[nodiscard]] std::string_view header(std::string_view key) const;
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    /// InvalidArgument when there is no such column.
    [[nodiscard]] Result<std::string_view> text(std::size_t row, std::string_view column) const;
    /// InvalidArgument when the field is not one finite number.
    [[nodiscard]] Result<double> number(std::size_t row, std::string_view column) const;
    /// The same, nothing for an empty field.
    [[nodiscard]] Result<std::optional<double>> optionalNumber(std::size_t row, std::string_view column) const;
    /// "yes" or "no", else InvalidArgument.
    [[nodiscard]] Result<bool> flag(std::size_t row, std::string_view column) const;
    /// The place of the field among `words`, else InvalidArgument naming the field.
    [[nodiscard]] Result<std::size_t> word(std::size_t row, std::string_view column,
                                           const std::vector<std::string_view>& words) const;

private:
    std::vector<std::pair<std::string, std::string>> m_headers;
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace oasis
